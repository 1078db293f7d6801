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
    """Something that was done: to what, in words, and the calls that take it back and do it
    once more after that."""

    key: Any
    name: str
    sentence: str
    back: Callable[[], object]
    again: Callable[[], object]


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
        new = rooms.add(self.session, record.name)
        if record.kind:
            rooms.set_kind(self.session, new.id, record.kind)
        return Act(
            key=new.id,
            name=new.name,
            sentence=deeds.added(new.name),
            back=lambda: rooms.retire(self.session, new.id),
            again=lambda: rooms.restore(self.session, new.id),
        )

    def change(self, key: Any, record: Any) -> Act:
        before = rooms.rename(self.session, key, record.name)
        kind = rooms.set_kind(self.session, key, record.kind)

        def to(name: str, of: str) -> None:
            rooms.rename(self.session, key, name)
            rooms.set_kind(self.session, key, of)

        return Act(
            key=key,
            name=before.name,
            sentence=deeds.changed(before.name),
            back=lambda: to(before.name, kind),
            again=lambda: to(record.name, record.kind),
        )

    def retire(self, key: Any, name: str) -> Act:
        rooms.retire(self.session, key)
        return Act(
            key=key,
            name=name,
            sentence=deeds.retired(name),
            back=lambda: rooms.restore(self.session, key),
            again=lambda: rooms.retire(self.session, key),
        )

    def restore(self, key: Any, name: str) -> Act:
        rooms.restore(self.session, key)
        return Act(
            key=key,
            name=name,
            sentence=deeds.restored(name),
            back=lambda: rooms.retire(self.session, key),
            again=lambda: rooms.restore(self.session, key),
        )


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
            again=lambda: practitioners.restore(self.session, new.id),
        )

    def change(self, key: Any, record: Any) -> Act:
        before = practitioners.change(self.session, key, record)
        return Act(
            key=key,
            name=before.name,
            sentence=deeds.changed(before.name),
            back=lambda: practitioners.change(self.session, key, typed_of(before)),
            again=lambda: practitioners.change(self.session, key, record),
        )

    def retire(self, key: Any, name: str) -> Act:
        practitioners.retire(self.session, key)
        return Act(
            key=key,
            name=name,
            sentence=deeds.retired(name),
            back=lambda: practitioners.restore(self.session, key),
            again=lambda: practitioners.retire(self.session, key),
        )

    def restore(self, key: Any, name: str) -> Act:
        practitioners.restore(self.session, key)
        return Act(
            key=key,
            name=name,
            sentence=deeds.restored(name),
            back=lambda: practitioners.retire(self.session, key),
            again=lambda: practitioners.restore(self.session, key),
        )


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
            again=lambda: services.restore(self.session, new.id),
        )

    def change(self, key: Any, record: Any) -> Act:
        before = services.change(self.session, key, record)
        return Act(
            key=key,
            name=before.name,
            sentence=deeds.changed(before.name),
            back=lambda: services.change(self.session, key, before),
            again=lambda: services.change(self.session, key, record),
        )

    def retire(self, key: Any, name: str) -> Act:
        services.retire(self.session, key)
        return Act(
            key=key,
            name=name,
            sentence=deeds.retired(name),
            back=lambda: services.restore(self.session, key),
            again=lambda: services.retire(self.session, key),
        )

    def restore(self, key: Any, name: str) -> Act:
        services.restore(self.session, key)
        return Act(
            key=key,
            name=name,
            sentence=deeds.restored(name),
            back=lambda: services.retire(self.session, key),
            again=lambda: services.restore(self.session, key),
        )


@dataclass(frozen=True, slots=True)
class LeaveActs:
    session: Session

    def add(self, record: Any) -> Act:
        done = leave.add(self.session, record)
        return self._act(
            record,
            done,
            lambda: leave.remove(self.session, done.absence.id),
            lambda: leave.put_back(self.session, done.absence),
        )

    def change(self, key: Any, record: Any) -> Act:
        done = leave.add(self.session, record)
        before = leave.remove(self.session, key)

        def back() -> None:
            leave.remove(self.session, done.absence.id)
            leave.put_back(self.session, before)

        def again() -> None:
            leave.remove(self.session, before.id)
            leave.put_back(self.session, done.absence)

        return self._act(record, done, back, again)

    def retire(self, key: Any, name: str) -> Act:
        before = leave.remove(self.session, key)
        return Act(
            key=key,
            name=name,
            sentence=deeds.removed(name),
            back=lambda: leave.put_back(self.session, before),
            again=lambda: leave.remove(self.session, before.id),
        )

    def restore(self, key: Any, name: str) -> Act:
        """Leave that was taken away is entered anew. Raises NotFound."""
        raise NotFound(name, key)

    def _act(
        self,
        new: NewAbsence,
        done: AbsenceAdded,
        back: Callable[[], object],
        again: Callable[[], object],
    ) -> Act:
        name = everybody_words()
        if new.practitioner is not None:
            name = clinic.load(self.session).practitioner(new.practitioner).name
        sentence = deeds.leave_saved(name, done.within)
        return Act(key=done.absence.id, name=name, sentence=sentence, back=back, again=again)


def typed_of(known: Practitioner) -> NewPractitioner:
    """A practitioner as a form shows them."""
    return NewPractitioner(
        name=known.name,
        title=known.title,
        room=known.room,
        colour=known.colour,
        account=known.account,
    )
