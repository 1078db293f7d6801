"""What the lists of the settings do: each act with its sentence and its way back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from clinic_desk.access import Session
from clinic_desk.errors import NotFound
from clinic_desk.scheduling import clinic, leave, practitioners, rooms, services
from clinic_desk.scheduling.leave import AbsenceAdded, NewAbsence
from clinic_desk.scheduling.practitioners import NewPractitioner
from clinic_desk.scheduling.records import Practitioner
from ui.settings import deeds
from ui.settings.leave_form import everybody_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that was done: to what, in words, and the call that takes it back."""

    key: Any
    name: str
    sentence: str
    back: Callable[[], object]


class Acts(Protocol):
    """What one list does. Each raises what the core raises."""

    def add(self, record: Any) -> Act: ...

    def change(self, key: Any, record: Any) -> Act: ...

    def retire(self, key: Any, name: str) -> Act: ...

    def restore(self, key: Any, name: str) -> Act: ...


@dataclass(frozen=True, slots=True)
class RoomActs:
    session: Session

    def add(self, record: Any) -> Act:
        new = rooms.add(self.session, record)
        return Act(
            key=new.id,
            name=new.name,
            sentence=deeds.added(new.name),
            back=lambda: rooms.retire(self.session, new.id),
        )

    def change(self, key: Any, record: Any) -> Act:
        before = rooms.rename(self.session, key, record)
        return Act(
            key=key,
            name=before.name,
            sentence=deeds.changed(before.name),
            back=lambda: rooms.rename(self.session, key, before.name),
        )

    def retire(self, key: Any, name: str) -> Act:
        rooms.retire(self.session, key)
        back = lambda: rooms.restore(self.session, key)  # noqa: E731
        return Act(key=key, name=name, sentence=deeds.retired(name), back=back)

    def restore(self, key: Any, name: str) -> Act:
        rooms.restore(self.session, key)
        back = lambda: rooms.retire(self.session, key)  # noqa: E731
        return Act(key=key, name=name, sentence=deeds.restored(name), back=back)


@dataclass(frozen=True, slots=True)
class PractitionerActs:
    session: Session

    def add(self, record: Any) -> Act:
        new = practitioners.add(self.session, record)
        return Act(
            key=new.id,
            name=new.name,
            sentence=deeds.added(new.name),
            back=lambda: practitioners.retire(self.session, new.id),
        )

    def change(self, key: Any, record: Any) -> Act:
        before = practitioners.change(self.session, key, record)
        return Act(
            key=key,
            name=before.name,
            sentence=deeds.changed(before.name),
            back=lambda: practitioners.change(self.session, key, typed_of(before)),
        )

    def retire(self, key: Any, name: str) -> Act:
        practitioners.retire(self.session, key)
        back = lambda: practitioners.restore(self.session, key)  # noqa: E731
        return Act(key=key, name=name, sentence=deeds.retired(name), back=back)

    def restore(self, key: Any, name: str) -> Act:
        practitioners.restore(self.session, key)
        back = lambda: practitioners.retire(self.session, key)  # noqa: E731
        return Act(key=key, name=name, sentence=deeds.restored(name), back=back)


@dataclass(frozen=True, slots=True)
class ServiceActs:
    session: Session

    def add(self, record: Any) -> Act:
        new = services.add(self.session, record)
        return Act(
            key=new.id,
            name=new.name,
            sentence=deeds.added(new.name),
            back=lambda: services.retire(self.session, new.id),
        )

    def change(self, key: Any, record: Any) -> Act:
        before = services.change(self.session, key, record)
        return Act(
            key=key,
            name=before.name,
            sentence=deeds.changed(before.name),
            back=lambda: services.change(self.session, key, before),
        )

    def retire(self, key: Any, name: str) -> Act:
        services.retire(self.session, key)
        back = lambda: services.restore(self.session, key)  # noqa: E731
        return Act(key=key, name=name, sentence=deeds.retired(name), back=back)

    def restore(self, key: Any, name: str) -> Act:
        services.restore(self.session, key)
        back = lambda: services.retire(self.session, key)  # noqa: E731
        return Act(key=key, name=name, sentence=deeds.restored(name), back=back)


@dataclass(frozen=True, slots=True)
class LeaveActs:
    session: Session

    def add(self, record: Any) -> Act:
        done = leave.add(self.session, record)
        return self._act(record, done, lambda: leave.remove(self.session, done.absence.id))

    def change(self, key: Any, record: Any) -> Act:
        done = leave.add(self.session, record)
        before = leave.remove(self.session, key)

        def back() -> None:
            leave.remove(self.session, done.absence.id)
            leave.put_back(self.session, before)

        return self._act(record, done, back)

    def retire(self, key: Any, name: str) -> Act:
        before = leave.remove(self.session, key)
        back = lambda: leave.put_back(self.session, before)  # noqa: E731
        return Act(key=key, name=name, sentence=deeds.removed(name), back=back)

    def restore(self, key: Any, name: str) -> Act:
        """Leave that was taken away is entered anew. Raises NotFound."""
        raise NotFound(name, key)

    def _act(self, new: NewAbsence, done: AbsenceAdded, back: Callable[[], object]) -> Act:
        name = everybody_words()
        if new.practitioner is not None:
            name = clinic.load(self.session).practitioner(new.practitioner).name
        sentence = deeds.leave_saved(name, done.within)
        return Act(key=done.absence.id, name=name, sentence=sentence, back=back)


def typed_of(known: Practitioner) -> NewPractitioner:
    """A practitioner as a form shows them."""
    return NewPractitioner(
        name=known.name,
        title=known.title,
        room=known.room,
        colour=known.colour,
        account=known.account,
    )
