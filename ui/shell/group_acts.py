"""What can be done to a whole group, as acts that are taken back and done again, after a lock
too."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling import clinic, day, families, gathering, sizing, walltime
from clinic_desk.scheduling.gathering import Target
from clinic_desk.scheduling.grouped import DayGroup
from clinic_desk.scheduling.moving import Lasting
from clinic_desk.scheduling.places import GroupOf
from clinic_desk.scheduling.records import Appointment, Cancellation
from clinic_desk.staff.session import DeskSession
from ui.shell.acts import Kept, kept
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import Done, UndoDesk
from ui.words.dates import clock_time, duration, relative_day


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMoved:
    """``joined``: others stood there already, and stay when these go back."""

    visits: Kept
    was: Target
    now: Target
    joined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSized:
    """How many one group holds: None where it is as its service says."""

    of: GroupOf
    was: int | None
    now: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupResized:
    """``was`` and ``now`` are minutes; it ends at ``end``, wall time."""

    visits: Kept
    was: int
    now: int
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCancelled:
    visits: Kept
    start: datetime
    wanted: Cancellation


@dataclass(frozen=True, slots=True)
class GroupActs:
    """Does each of them; each raises what the core raises.

    ``go_to`` shows what was just moved, ``refresh`` draws the schedule anew.
    """

    session: DeskSession
    undo: UndoDesk
    directory: HeldDirectory
    go_to: Callable[[Appointment], None]
    refresh: Callable[[], None]

    def join(self) -> None:
        self.undo.knows(GroupMoved, self.moved)
        self.undo.knows(GroupResized, self.resized)
        self.undo.knows(GroupSized, self.sized)
        self.undo.knows(GroupCancelled, self.cancelled)

    def move(self, group: DayGroup, to: Target) -> Done:
        zone = clinic.load(self.session).zone
        was = Target(
            practitioner=group.practitioner,
            start=walltime.to_wall(group.start_utc, zone),
            size=self._gathered(group.of).size,
            lasting=Lasting(
                minutes=group.end_utc - group.start_utc, before=group.before, after=group.after
            ),
            rooms=frozenset() if group.room is None else frozenset({group.room}),
        )
        at = replace(group.of, practitioner=to.practitioner, start_utc=self._utc(to))
        joined = bool(self._gathered(at).attendees)
        visits = self._put(_of(group), to)
        return self.moved(GroupMoved(visits=visits, was=was, now=to, joined=joined))

    def moved(self, act: GroupMoved) -> Done:
        def back() -> str:
            self._put(act.visits, act.was, apart=act.joined, back=True)
            return QCoreApplication.translate("deeds", "The group is back at the old time")

        words = QCoreApplication.translate(
            "deeds", "The group of %n is moved: {when}", "", len(act.visits)
        )
        return Done(
            act=act,
            sentence=words.format(when=self._when(act.now.start)),
            take_back=back,
            again=lambda: self.moved(replace(act, visits=self._put(act.visits, act.now))),
        )

    def resize(self, group: DayGroup, minutes: int) -> Done:
        """Make all of it longer or shorter."""
        done = self._last(_of(group), minutes)
        return self.resized(
            GroupResized(
                visits=kept(done),
                was=group.end_utc - group.start_utc,
                now=minutes,
                end=walltime.to_wall(done[0].end_utc, done[0].zone),
            )
        )

    def resized(self, act: GroupResized) -> Done:
        def back() -> str:
            self._last(act.visits, act.was)
            return QCoreApplication.translate("deeds", "The group is as long as before")

        def again() -> Done:
            return self.resized(replace(act, visits=kept(self._last(act.visits, act.now))))

        words = QCoreApplication.translate(
            "deeds", "The group of %n now takes {length}, to {end}", "", len(act.visits)
        )
        length = duration(timedelta(minutes=act.now))
        words = words.format(length=length, end=clock_time(act.end))
        return Done(act=act, sentence=words, take_back=back, again=again)

    def size(self, of: GroupOf, was: int | None, now: int | None) -> Done:
        """Let it hold so many."""
        return self.sized(self._hold(of, was, now))

    def sized(self, act: GroupSized) -> Done:
        def back() -> str:
            self._hold(act.of, act.now, act.was)
            return QCoreApplication.translate("deeds", "The group holds as many as before")

        def again() -> Done:
            return self.sized(self._hold(act.of, act.was, act.now))

        many = clinic.load(self.session).service(act.of.service).capacity or 1
        words = QCoreApplication.translate(
            "deeds", "%n have room in the group now", "", act.now or many
        )
        return Done(act=act, sentence=words, take_back=back, again=again)

    def cancel(self, group: DayGroup, wanted: Cancellation) -> Done:
        gone = self._call_off(_of(group), wanted)
        return self.cancelled(GroupCancelled(visits=kept(gone), start=gone[0].start, wanted=wanted))

    def cancelled(self, act: GroupCancelled) -> Done:
        def back() -> str:
            known = self.undo.as_known(act.visits)
            self._wrote(
                self.directory.ask(lambda opened: families.put_back(self.session, opened, known))
            )
            return QCoreApplication.translate("deeds", "The group stands again")

        def again() -> Done:
            gone = self._call_off(act.visits, act.wanted)
            return self.cancelled(replace(act, visits=kept(gone)))

        words = QCoreApplication.translate(
            "deeds", "The group of %n is cancelled: {when}", "", len(act.visits)
        )
        return Done(
            act=act,
            sentence=words.format(when=self._when(act.start)),
            take_back=back,
            again=again,
        )

    # --- doing it ------------------------------------------------------------------------------

    def _gathered(self, of: GroupOf) -> gathering.Gathered:
        return self.directory.ask(lambda opened: gathering.gathered(self.session, opened, of))

    def _utc(self, at: Target) -> int:
        return walltime.to_utc(at.start, clinic.load(self.session).zone, fold=at.start.fold)

    def _put(self, visits: Kept, to: Target, *, apart: bool = False, back: bool = False) -> Kept:
        known = self.undo.as_known(visits)
        moved = self.directory.ask(
            lambda opened: gathering.move(self.session, opened, known, to, apart=apart, back=back)
        )
        self._wrote(moved)
        self.go_to(moved[0])
        return kept(moved)

    def _last(self, visits: Kept, minutes: int) -> tuple[Appointment, ...]:
        known = self.undo.as_known(visits)
        done = self.directory.ask(
            lambda opened: gathering.resize(self.session, opened, known, minutes)
        )
        self._wrote(done)
        return done

    def _hold(self, of: GroupOf, was: int | None, now: int | None) -> GroupSized:
        said = sizing.set_size(self.session, of, was, now)
        self.refresh()
        return GroupSized(of=of, was=was, now=said)

    def _call_off(self, visits: Kept, wanted: Cancellation) -> tuple[Appointment, ...]:
        known = self.undo.as_known(visits)
        gone = self.directory.ask(
            lambda opened: gathering.cancel(self.session, opened, known, wanted)
        )
        self._wrote(gone)
        return gone

    def _wrote(self, visits: Sequence[Appointment]) -> None:
        self.undo.wrote_all(visits)
        self.refresh()

    def _when(self, start: datetime) -> str:
        return f"{relative_day(start.date(), day.today(self.session))} {clock_time(start)}"


def _of(group: DayGroup) -> Kept:
    return tuple((one.id, one.version) for one in group.attendees)
