"""What one walk through the visits that are hit has done: taken back and done again as one."""

from dataclasses import replace

from clinic_desk.access import Session
from clinic_desk.clock import to_minutes
from clinic_desk.scheduling import away, cancelling, moving, rebooking
from clinic_desk.scheduling.calling import Caller, Calling
from clinic_desk.scheduling.hit import Hit
from clinic_desk.scheduling.rebooking import Place
from clinic_desk.scheduling.records import (
    Absence,
    Appointment,
    Cancellation,
    CancelledBy,
    CancelReason,
    Proposal,
)
from clinic_desk.scheduling.to_do import calls
from clinic_desk.scheduling.to_do.records import Attempt, CallId, CallOutcome
from clinic_desk.scheduling.walltime import to_wall
from ui.scheduling import hit_words
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import UndoDesk

_FOR_THE_CLINIC = Calling(caller=Caller.CLINIC)
_LATE = 24 * 60
"""A cancellation nearer to the visit than this, in minutes, is late."""


class HitWalk:
    """Visits moved or cancelled for now, calls made, and perhaps the day that is held."""

    def __init__(
        self,
        session: Session,
        undo: UndoDesk,
        directory: HeldDirectory,
        held: Absence | None = None,
    ) -> None:
        self._session, self._undo, self._directory = session, undo, directory
        self.held = held
        self._moved: list[tuple[Hit, Appointment]] = []
        self._cancelled: list[Appointment] = []
        self._calls: list[tuple[Hit, Attempt]] = []
        self.stands = False
        """Whether it stands among what can be taken back."""

    def move(self, one: Hit, to: Proposal) -> None:
        """Move a visit. Raises what moving raises."""
        visit = one.visit
        done = self._directory.ask(
            lambda opened: moving.move(
                self._session,
                opened,
                visit.id,
                visit.version,
                practitioner=to.practitioner,
                start=to.start,
                fold=to.start.fold,
                calling=_FOR_THE_CLINIC,
            )
        )
        self._undo.wrote(done)
        self._moved.append((one, done))

    def cancel(self, one: Hit) -> None:
        """Cancel a visit for now. Raises what cancelling raises."""
        now = to_minutes(self._session.clock.now())
        wanted = Cancellation(
            reason=CancelReason.PRACTITIONER_AWAY,
            by=CancelledBy.CLINIC,
            late=one.visit.start_utc - now < _LATE,
        )
        done = self._directory.ask(
            lambda opened: cancelling.cancel(
                self._session, opened, one.visit.id, one.visit.version, wanted
            )
        )
        self._undo.wrote(done)
        self._cancelled.append(replace(done, cancellation=wanted))

    def call(self, one: Hit, how: CallOutcome) -> None:
        """Remember a call. Raises what calling raises."""
        self._calls.append((one, self._record(one, how)))

    def words(self) -> str:
        """What has been done so far."""
        return hit_words.moved_words(len(self._moved), len(self._cancelled))

    def put_back(self) -> None:
        """Take all of it back. Raises where a time was given away meanwhile."""
        places = [
            self._place(
                now,
                replace(
                    now,
                    practitioner=one.visit.practitioner,
                    room=one.visit.room,
                    start=to_wall(one.visit.start_utc, now.zone),
                ),
            )
            for one, now in self._moved
        ]
        self._put(places)
        for gone in self._cancelled:
            self._reinstate(gone)
        for _, made in self._calls:
            self._forget(made.id)
        if self.held is not None:
            away.let_go(self._session, self.held.id)

    def again(self) -> "HitWalk":
        """Do all of it once more."""
        if self.held is not None:
            away.hold_again(self._session, self.held)
        new = HitWalk(self._session, self._undo, self._directory, self.held)
        moved = self._put([self._place(now, now) for _, now in self._moved])
        new._moved = list(zip((one for one, _ in self._moved), moved, strict=True))
        new._cancelled = [self._cancel_again(one) for one in self._cancelled]
        new._calls = [(one, self._record(one, made.outcome)) for one, made in self._calls]
        new.stands = True
        return new

    def _record(self, one: Hit, how: CallOutcome) -> Attempt:
        return self._directory.ask(
            lambda opened: calls.record(self._session, opened, one.call, how)
        )

    def _forget(self, which: CallId) -> None:
        self._directory.ask(lambda opened: calls.take_back(self._session, opened, which))

    def _reinstate(self, one: Appointment) -> None:
        known = self._undo.version(one)
        standing = self._directory.ask(
            lambda opened: cancelling.reinstate(self._session, opened, one.id, known)
        )
        self._undo.wrote(standing)

    def _cancel_again(self, one: Appointment) -> Appointment:
        known, wanted = self._undo.version(one), one.cancellation
        assert wanted is not None
        done = self._directory.ask(
            lambda opened: cancelling.cancel(self._session, opened, one.id, known, wanted)
        )
        self._undo.wrote(done)
        return replace(done, cancellation=wanted)

    def _place(self, now: Appointment, to: Appointment) -> Place:
        return Place(
            appointment=now.id,
            version=self._undo.version(now),
            practitioner=to.practitioner,
            room=to.room,
            start=to.start,
        )

    def _put(self, places: list[Place]) -> list[Appointment]:
        if not places:
            return []
        done = self._directory.ask(
            lambda opened: rebooking.put_where(self._session, opened, places)
        )
        for one in done:
            self._undo.wrote(one)
        return done
