"""What can be done to a series, as acts that are taken back and done again, after a lock too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clinic_desk.errors import NotFound
from clinic_desk.ids import PractitionerId, RoomId
from clinic_desk.scheduling import day, series
from clinic_desk.scheduling.cancelling import BY_MISTAKE
from clinic_desk.scheduling.records import Appointment, Cancellation
from clinic_desk.scheduling.series import Place
from clinic_desk.staff.session import DeskSession
from ui.shell.acts import Kept, kept
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import Done, UndoDesk
from ui.shell.visit_acts import name_of
from ui.words.dates import clock_time, relative_day


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesBooked:
    visits: Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesCancelled:
    visits: Kept
    wanted: Cancellation


@dataclass(frozen=True, slots=True, kw_only=True)
class There:
    """Where one of its visits stands."""

    practitioner: PractitionerId
    start: datetime
    room: RoomId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesMoved:
    """``was`` and ``now`` in the order of the visits."""

    visits: Kept
    was: tuple[There, ...]
    now: tuple[There, ...]


@dataclass(frozen=True, slots=True)
class SeriesActs:
    """Does each of them; each raises what the core raises. ``refresh`` draws the schedule anew."""

    session: DeskSession
    undo: UndoDesk
    directory: HeldDirectory
    refresh: Callable[[], None]

    def join(self) -> None:
        self.undo.knows(SeriesBooked, self.booked)
        self.undo.knows(SeriesMoved, self.moved)
        self.undo.knows(SeriesCancelled, self.cancelled)

    def book(self, visits: Sequence[Appointment]) -> Done:
        """A series was booked."""
        return self.booked(SeriesBooked(visits=self._wrote(visits)))

    def booked(self, act: SeriesBooked) -> Done:
        name = self._name(act.visits)

        def back() -> str:
            self._cancel(act.visits, BY_MISTAKE)
            words = QCoreApplication.translate("deeds", "The series of {name} is undone")
            return words.format(name=name)

        def again() -> Done:
            return self.booked(SeriesBooked(visits=self._stand_again(act.visits)))

        first = self._known(act.visits)[0].start
        when = f"{relative_day(first.date(), day.today(self.session))} {clock_time(first)}"
        words = QCoreApplication.translate(
            "deeds", "{name}: %n visit(s) are booked. The first: {when}", "", len(act.visits)
        )
        return Done(
            act=act, sentence=words.format(name=name, when=when), take_back=back, again=again
        )

    def move(self, places: Sequence[Place]) -> tuple[tuple[Appointment, ...], Done]:
        """Move several of its visits at once: how they stand now, and what was done."""
        moved = self.directory.ask(lambda opened: series.rearrange(self.session, opened, places))
        was = tuple(_there(place.visit) for place in places)
        act = SeriesMoved(visits=self._wrote(moved), was=was, now=tuple(map(_there, moved)))
        return moved, self.moved(act)

    def moved(self, act: SeriesMoved) -> Done:
        name = self._name(act.visits)

        def put(to: Sequence[There], *, back: bool = False) -> Kept:
            places = [
                Place(
                    visit=one, practitioner=there.practitioner, start=there.start, room=there.room
                )
                for one, there in zip(self._known(act.visits), to, strict=True)
            ]
            return self._wrote(
                self.directory.ask(
                    lambda opened: series.rearrange(self.session, opened, places, back=back)
                )
            )

        def back() -> str:
            put(act.was, back=True)
            return _as_before(name)

        words = QCoreApplication.translate(
            "deeds", "{name}: %n visit(s) are moved", "", len(act.visits)
        )
        return Done(
            act=act,
            sentence=words.format(name=name),
            take_back=back,
            again=lambda: self.moved(replace(act, visits=put(act.now))),
        )

    def cancel(self, visits: Sequence[Appointment], wanted: Cancellation) -> Done:
        """Cancel several of its visits at once."""
        gone = self._cancel(kept(visits), wanted)
        return self.cancelled(SeriesCancelled(visits=gone, wanted=wanted))

    def cancelled(self, act: SeriesCancelled) -> Done:
        name = self._name(act.visits)

        def back() -> str:
            self._stand_again(act.visits)
            return _as_before(name)

        def again() -> Done:
            return self.cancelled(replace(act, visits=self._cancel(act.visits, act.wanted)))

        words = QCoreApplication.translate(
            "deeds", "{name}: %n visit(s) are cancelled", "", len(act.visits)
        )
        return Done(act=act, sentence=words.format(name=name), take_back=back, again=again)

    def _cancel(self, visits: Kept, wanted: Cancellation) -> Kept:
        known = self.undo.as_known(visits)
        return self._wrote(
            self.directory.ask(lambda opened: series.cancel(self.session, opened, known, wanted))
        )

    def _stand_again(self, visits: Kept) -> Kept:
        known = self.undo.as_known(visits)
        return self._wrote(
            self.directory.ask(lambda opened: series.reinstate(self.session, opened, known))
        )

    def _known(self, visits: Kept) -> list[Appointment]:
        """The visits with the versions that were last written here. Raises NotFound."""
        first = visits[0][0]
        found = self.directory.ask(lambda opened: series.of(self.session, opened, first))
        members = {} if found is None else {one.id: one for one in found.visits}
        if missing := [which for which, _ in visits if which not in members]:
            raise NotFound("appointment", missing[0])
        return [
            replace(members[which], version=known) for which, known in self.undo.as_known(visits)
        ]

    def _wrote(self, visits: Sequence[Appointment]) -> Kept:
        written = self.undo.wrote_all(visits)
        self.refresh()
        return written

    def _name(self, visits: Kept) -> str:
        return name_of(self.session, self.directory, visits[0][0])


def _there(one: Appointment) -> There:
    return There(practitioner=one.practitioner, start=one.start, room=one.room)


def _as_before(name: str) -> str:
    words = QCoreApplication.translate("deeds", "The series of {name} is as before")
    return words.format(name=name)
