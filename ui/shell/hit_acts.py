"""What is done about visits that cannot be kept, as acts that are taken back and done again, after
a lock too: a whole walk through them is one act, with the day that is held."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace

from clinic_desk.errors import NotFound
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import (
    away,
    cancelling,
    clinic,
    fixing,
    moving,
    overbooking,
    rebooking,
)
from clinic_desk.scheduling.calling import Caller, Calling
from clinic_desk.scheduling.hit import Hit
from clinic_desk.scheduling.rebooking import Place
from clinic_desk.scheduling.records import (
    Absence,
    Cancellation,
    CancelledBy,
    CancelReason,
    DayAppointment,
    Proposal,
)
from clinic_desk.scheduling.to_do import calls
from clinic_desk.scheduling.to_do.records import Attempt, CallOutcome
from clinic_desk.scheduling.walltime import to_wall
from clinic_desk.staff.session import DeskSession
from ui.scheduling import hit_words
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import Done, UndoDesk
from ui.shell.visit_acts import Spot, name_of
from ui.words.people import practitioner_name, short_name

_FOR_THE_CLINIC = Calling(caller=Caller.CLINIC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shifted:
    visit: AppointmentId
    version: int
    was: Spot
    now: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class PutOff:
    """Cancelled until there is a new time."""

    visit: AppointmentId
    version: int
    wanted: Cancellation


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """All that one walk through what is hit has done so far; ``held`` is the day held with it."""

    moved: tuple[Shifted, ...] = ()
    off: tuple[PutOff, ...] = ()
    calls: tuple[Attempt, ...] = ()
    held: Absence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetGo:
    """They were here after all."""

    held: Absence


@dataclass(frozen=True, slots=True, kw_only=True)
class Loosened:
    """A visit that was kept at its time may be moved."""

    visit: AppointmentId
    version: int


@dataclass(frozen=True, slots=True)
class HitActs:
    """Does each of them; each raises what the core raises.

    ``settle`` shows what is hit once something was taken back or done again.
    """

    session: DeskSession
    undo: UndoDesk
    directory: HeldDirectory
    settle: Callable[[], None]

    def join(self) -> None:
        self.undo.knows(Walked, self.walked)
        self.undo.knows(LetGo, self.let_go)
        self.undo.knows(Loosened, self.loosened)

    # --- one step of a walk --------------------------------------------------------------------

    def move(self, walk: Walked, one: Hit, to: Proposal) -> Walked:
        visit = one.visit
        done = self.directory.ask(
            lambda opened: moving.move(
                self.session,
                opened,
                visit.id,
                visit.version,
                practitioner=to.practitioner,
                start=to.start,
                fold=to.start.fold,
                calling=_FOR_THE_CLINIC,
            )
        )
        self.undo.wrote(done)
        new = Shifted(
            visit=done.id,
            version=done.version,
            was=Spot.of(visit, visit.overbooked),
            now=Spot.of(done),
        )
        return replace(walk, moved=(*walk.moved, new))

    def put_off(self, walk: Walked, one: Hit) -> Walked:
        """Cancel a visit for now."""
        visit = one.visit
        wanted = Cancellation(
            reason=CancelReason.PRACTITIONER_AWAY,
            by=CancelledBy.CLINIC,
            late=cancelling.is_late(self.session, visit.start_utc),
        )
        gone = self._cancel(PutOff(visit=visit.id, version=visit.version, wanted=wanted))
        return replace(walk, off=(*walk.off, gone))

    def call(self, walk: Walked, one: Hit, how: CallOutcome) -> Walked:
        """Remember a call."""
        made = self.directory.ask(lambda opened: calls.record(self.session, opened, one.call, how))
        return replace(walk, calls=(*walk.calls, made))

    # --- acts ----------------------------------------------------------------------------------

    def walked(self, act: Walked) -> Done:
        def back() -> str:
            self._back(act)
            self.settle()
            return hit_words.walk_undone_words()

        def again() -> Done:
            new = self._again(act)
            self.settle()
            return self.walked(new)

        return Done(act=act, sentence=self._words(act), take_back=back, again=again)

    def let_go(self, act: LetGo) -> Done:
        house, whom = clinic.load(self.session), act.held.practitioner
        name = "" if whom is None else practitioner_name(house.anybody(whom))

        def back() -> str:
            away.hold_again(self.session, act.held)
            return hit_words.held_words(name)

        def again() -> Done:
            away.let_go(self.session, act.held.id)
            self.settle()
            return self.let_go(act)

        return Done(act=act, sentence=hit_words.let_go_words(name), take_back=back, again=again)

    def loosen(self, visit: DayAppointment) -> Done:
        act = Loosened(visit=visit.id, version=visit.version)
        self._keep(act, kept=False)
        return self.loosened(act)

    def loosened(self, act: Loosened) -> Done:
        name = name_of(self.session, self.directory, act.visit)

        def back() -> str:
            self._keep(act, kept=True)
            return hit_words.kept_words(name)

        def again() -> Done:
            self._keep(act, kept=False)
            return self.loosened(act)

        return Done(act=act, sentence=hit_words.loosened_words(name), take_back=back, again=again)

    # --- within --------------------------------------------------------------------------------

    def _words(self, walk: Walked) -> str:
        if walk.moved or walk.off:
            return hit_words.moved_words(len(walk.moved), len(walk.off))
        if walk.calls:
            return hit_words.called_words(walk.calls[-1].outcome)
        assert walk.held is not None
        assert walk.held.practitioner is not None
        whom = clinic.load(self.session).anybody(walk.held.practitioner)
        return hit_words.held_words(short_name(whom))

    def _back(self, walk: Walked) -> None:
        """All of it, or nothing where a time was given away meanwhile."""
        with ExitStack() as otherwise:
            self._put(walk.moved, [one.was for one in walk.moved])
            otherwise.callback(self._put, walk.moved, [one.now for one in walk.moved])
            for one in walk.off:
                self._stand_again(one)
                otherwise.callback(self._cancel, one)
            otherwise.pop_all()
        for made in walk.calls:
            self._forget(made)
        if walk.held is not None:
            with suppress(NotFound):  # somebody else has let go of it
                away.let_go(self.session, walk.held.id)

    def _again(self, walk: Walked) -> Walked:
        """All of it, or nothing."""
        with ExitStack() as otherwise:
            if walk.held is not None:
                away.hold_again(self.session, walk.held)
                otherwise.callback(away.let_go, self.session, walk.held.id)
            moved = self._put(walk.moved, [one.now for one in walk.moved])
            otherwise.callback(self._put, walk.moved, [one.was for one in walk.moved])
            off = []
            for one in walk.off:
                off.append(self._cancel(one))
                otherwise.callback(self._stand_again, one)
            otherwise.pop_all()
        made = tuple(self._call_again(one) for one in walk.calls)
        return replace(walk, moved=moved, off=tuple(off), calls=made)

    def _put(self, moved: Sequence[Shifted], to: Iterable[Spot]) -> tuple[Shifted, ...]:
        """Put all of these where they are to stand."""
        if not moved:
            return ()
        zone, may = clinic.load(self.session).zone, overbooking.may(self.session)
        places = [
            Place(
                appointment=one.visit,
                version=self.undo.known(one.visit, one.version),
                practitioner=spot.practitioner,
                room=spot.room,
                start=to_wall(spot.start, zone),
                lasting=spot.lasting,
                over=spot.over if may else None,  # else it needs the place for itself
            )
            for one, spot in zip(moved, to, strict=True)
        ]
        done = self.directory.ask(lambda opened: rebooking.put_where(self.session, opened, places))
        self.undo.wrote_all(done)
        return tuple(
            replace(one, version=each.version) for one, each in zip(moved, done, strict=True)
        )

    def _cancel(self, one: PutOff) -> PutOff:
        known = self.undo.known(one.visit, one.version)
        gone = self.directory.ask(
            lambda opened: cancelling.cancel(self.session, opened, one.visit, known, one.wanted)
        )
        self.undo.wrote(gone)
        return replace(one, version=gone.version)

    def _stand_again(self, one: PutOff) -> None:
        known = self.undo.known(one.visit, one.version)
        self.undo.wrote(
            self.directory.ask(
                lambda opened: cancelling.reinstate(self.session, opened, one.visit, known)
            )
        )

    def _forget(self, made: Attempt) -> None:
        self.directory.ask(lambda opened: calls.take_back(self.session, opened, made.id))

    def _call_again(self, made: Attempt) -> Attempt:
        return self.directory.ask(
            lambda opened: calls.record(self.session, opened, made, made.outcome)
        )

    def _keep(self, act: Loosened, *, kept: bool) -> None:
        do, known = fixing.fix if kept else fixing.loosen, self.undo.known(act.visit, act.version)
        self.directory.ask(lambda opened: do(self.session, opened, act.visit, known))
        self.settle()
