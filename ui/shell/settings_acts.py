"""What the lists of the settings do: each act with its sentence and its way back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from clinic_desk.access import Session
from clinic_desk.scheduling import practitioners, rooms, services
from clinic_desk.scheduling.practitioners import NewPractitioner
from clinic_desk.scheduling.records import Practitioner
from ui.settings import deeds


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that was done: to what, in words, and the calls that take it back and do it
    once more after that."""

    key: Any
    name: str
    sentence: str
    back: Callable[[], object]
    again: Callable[[], object]
    kept: object | None = None
    """What was done, where it can be taken back after a lock too."""


class Acts(Protocol):
    """What one list does. Each raises what the core raises."""

    def add(self, record: Any) -> Act: ...

    def change(self, key: Any, record: Any) -> Act: ...

    def retire(self, key: Any, name: str) -> Act: ...

    def restore(self, key: Any, name: str) -> Act: ...


class Retires(Protocol):
    """A task of the core whose things are retired and used again."""

    def retire(self, session: Session, key: Any, /) -> object: ...

    def restore(self, session: Session, key: Any, /) -> object: ...


@dataclass(frozen=True, slots=True)
class RetiringActs:
    """Retiring and using again, the same for every list that keeps what it retires."""

    session: Session
    of: ClassVar[Retires]

    def retire(self, key: Any, name: str) -> Act:
        self._retire(key)
        return Act(
            key=key,
            name=name,
            sentence=deeds.retired(name),
            back=lambda: self._restore(key),
            again=lambda: self._retire(key),
        )

    def restore(self, key: Any, name: str) -> Act:
        self._restore(key)
        return Act(
            key=key,
            name=name,
            sentence=deeds.restored(name),
            back=lambda: self._retire(key),
            again=lambda: self._restore(key),
        )

    def added(self, key: Any, name: str) -> Act:
        """The act of having added it."""
        return Act(
            key=key,
            name=name,
            sentence=deeds.added(name),
            back=lambda: self._retire(key),
            again=lambda: self._restore(key),
        )

    def _retire(self, key: Any) -> None:
        self.of.retire(self.session, key)

    def _restore(self, key: Any) -> None:
        self.of.restore(self.session, key)


@dataclass(frozen=True, slots=True)
class RoomActs(RetiringActs):
    of: ClassVar[Retires] = rooms

    def add(self, record: Any) -> Act:
        new = rooms.add(self.session, record.name)
        if record.kind:
            rooms.set_kind(self.session, new.id, record.kind)
        return self.added(new.id, new.name)

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


@dataclass(frozen=True, slots=True)
class PractitionerActs(RetiringActs):
    of: ClassVar[Retires] = practitioners

    def add(self, record: Any) -> Act:
        new = practitioners.add(self.session, record)
        return self.added(new.id, new.name)

    def change(self, key: Any, record: Any) -> Act:
        before = practitioners.change(self.session, key, record)
        return Act(
            key=key,
            name=before.name,
            sentence=deeds.changed(before.name),
            back=lambda: practitioners.change(self.session, key, typed_of(before)),
            again=lambda: practitioners.change(self.session, key, record),
        )


@dataclass(frozen=True, slots=True)
class ServiceActs(RetiringActs):
    of: ClassVar[Retires] = services

    def add(self, record: Any) -> Act:
        new = services.add(self.session, record)
        return self.added(new.id, new.name)

    def change(self, key: Any, record: Any) -> Act:
        before = services.change(self.session, key, record)
        return Act(
            key=key,
            name=before.name,
            sentence=deeds.changed(before.name),
            back=lambda: services.change(self.session, key, before),
            again=lambda: services.change(self.session, key, record),
        )


def typed_of(known: Practitioner) -> NewPractitioner:
    """A practitioner as a form shows them."""
    return NewPractitioner(
        name=known.name,
        title=known.title,
        room=known.room,
        colour=known.colour,
        account=known.account,
    )
