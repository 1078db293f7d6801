"""What can be done to one visit, as acts that are taken back and done again, after a lock too."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Permission
from clinic_desk.ids import AppointmentId, PractitionerId, RoomId
from clinic_desk.scheduling import cancelling, day, fixing, moving, overbooking, resizing
from clinic_desk.scheduling.calling import Caller, Calling, OverbookReason
from clinic_desk.scheduling.cancelling import BY_MISTAKE
from clinic_desk.scheduling.moving import Lasting
from clinic_desk.scheduling.records import Appointment, Cancellation, DayAppointment
from clinic_desk.scheduling.walltime import to_wall
from clinic_desk.staff.session import DeskSession
from ui.actions.registry import BY_ID
from ui.shell import deeds
from ui.shell.acts import bare
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import Done, UndoDesk
from ui.words.callers import asked_words
from ui.words.keys import keys_shown
from ui.words.people import patient_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a visit stands."""

    practitioner: PractitionerId
    start: int
    room: RoomId | None
    lasting: Lasting | None = None
    """How long it was there: in a group one comes for as long as the group."""
    over: OverbookReason | None = None
    """Why it stood over another there."""

    @classmethod
    def of(cls, one: DayAppointment | Appointment, over: OverbookReason | None = None) -> "Spot":
        lasting = Lasting(minutes=one.end_utc - one.start_utc, before=one.before, after=one.after)
        return cls(
            practitioner=one.practitioner,
            start=one.start_utc,
            room=one.room,
            lasting=lasting,
            over=over,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    visit: Appointment


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    visit: Appointment
    was: Spot
    calling: Calling
    named: bool
    """Whether more is known of them here than that they are booked."""
    over: OverbookReason | None = None
    """Why it stands over another now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resized:
    visit: Appointment
    was: int
    """Minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """Kept at its time, or no longer."""

    visit: AppointmentId
    version: int
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled:
    visit: Appointment
    wanted: Cancellation
    calling: Calling | None = None


def name_of(session: DeskSession, directory: HeldDirectory, visit: AppointmentId) -> str:
    """Whose visit it is, as it may be said on this screen now."""
    found = directory.ask(lambda opened: day.some(session, opened, (visit,)))
    if found:
        return patient_words(found[0])
    return QCoreApplication.translate("deeds", "The visit", "where nobody may be named")


@dataclass(frozen=True, slots=True)
class VisitActs:
    """Does each of them; each raises what the core raises.

    ``go_to`` shows what was just written, ``refresh`` draws the schedule anew.
    """

    session: DeskSession
    undo: UndoDesk
    directory: HeldDirectory
    go_to: Callable[[Appointment], None]
    refresh: Callable[[], None]

    def join(self) -> None:
        self.undo.knows(Booked, self.booked)
        self.undo.knows(Moved, self.moved)
        self.undo.knows(Resized, self.resized)
        self.undo.knows(Fixed, self.fixed)
        self.undo.knows(Cancelled, self.cancelled)

    def booked(self, act: Booked) -> Done:
        one, name = act.visit, self._name(act.visit.id)

        def back() -> str:
            self.cancel(one, BY_MISTAKE)
            return deeds.booking_undone(name)

        return Done(
            act=replace(act, visit=bare(one)),
            sentence=deeds.booked(name, one, day.today(self.session)),
            take_back=back,
            again=lambda: self.booked(Booked(visit=self.stand_again(one))),
            hint=self._slip(),
        )

    def moved(self, act: Moved) -> Done:
        now, name = act.visit, self._name(act.visit.id)
        there = Spot.of(now, act.over)

        def back() -> str:
            self.put(now, act.was, back=True)
            return deeds.move_undone(name)

        sentence, hint = deeds.moved(name, now, day.today(self.session)), deeds.asks_who()
        if act.calling.caller is not Caller.NOT_SAID:
            caller = asked_words(act.calling.facts(asked=False))
            sentence, hint = deeds.asked(sentence, caller), ("", "")
        elif not act.named:
            hint = "", ""  # nobody asks for somebody of whom only that they are booked is known
        return Done(
            act=replace(act, visit=bare(now)),
            sentence=sentence,
            hint=hint,
            take_back=back,
            again=lambda: self.moved(replace(act, visit=self.put(now, there, act.calling))),
        )

    def resized(self, act: Resized) -> Done:
        now, name = act.visit, self._name(act.visit.id)

        def back() -> str:
            self.last(now.id, self.undo.version(now), act.was)
            return deeds.resizing_undone(name)

        def again() -> Done:
            visit = self.last(now.id, self.undo.version(now), now.minutes)
            return self.resized(replace(act, visit=visit))

        return Done(
            act=replace(act, visit=bare(now)),
            sentence=deeds.resized(name, now),
            take_back=back,
            again=again,
        )

    def fixed(self, act: Fixed) -> Done:
        name = self._name(act.visit)
        words = deeds.fixed if act.on else deeds.loosened
        undone = deeds.loosened if act.on else deeds.fixed

        def back() -> str:
            self.fix(replace(act, on=not act.on))
            return undone(name)

        def again() -> Done:
            self.fix(act)
            return self.fixed(act)

        return Done(act=act, sentence=words(name), take_back=back, again=again)

    def cancelled(self, act: Cancelled) -> Done:
        one, name = act.visit, self._name(act.visit.id)

        def back() -> str:
            self.stand_again(one)
            return deeds.cancelling_undone(name)

        def again() -> Done:
            gone = self.cancel(one, act.wanted, act.calling)
            return self.cancelled(replace(act, visit=gone))

        return Done(
            act=replace(act, visit=bare(one)),
            sentence=deeds.cancelled(name, one, day.today(self.session)),
            take_back=back,
            again=again,
        )

    # --- doing it ------------------------------------------------------------------------------

    def put(
        self, one: Appointment, to: Spot, calling: Calling | None = None, *, back: bool = False
    ) -> Appointment:
        wall, known = to_wall(to.start, one.zone), self.undo.version(one)
        over = to.over if overbooking.may(self.session) else None  # else the place must be free
        done = self.directory.ask(
            lambda opened: moving.move(
                self.session,
                opened,
                one.id,
                known,
                practitioner=to.practitioner,
                start=wall,
                fold=wall.fold,
                room=to.room,
                calling=calling,
                back=back,
                lasting=to.lasting,
                overbook=over,
            )
        )
        self.written(done)
        return done

    def last(self, one: AppointmentId, known: int, minutes: int) -> Appointment:
        done = self.directory.ask(
            lambda opened: resizing.resize(self.session, opened, one, known, minutes)
        )
        self.written(done)
        return done

    def fix(self, act: Fixed) -> None:
        do = fixing.fix if act.on else fixing.loosen
        known = self.undo.known(act.visit, act.version)
        self.directory.ask(lambda opened: do(self.session, opened, act.visit, known))
        self.refresh()

    def cancel(
        self, one: Appointment, wanted: Cancellation, calling: Calling | None = None
    ) -> Appointment:
        known = self.undo.version(one)
        gone = self.directory.ask(
            lambda opened: cancelling.cancel(self.session, opened, one.id, known, wanted, calling)
        )
        self.undo.wrote(gone)
        self.refresh()
        return gone

    def stand_again(self, one: Appointment) -> Appointment:
        known = self.undo.version(one)
        standing = self.directory.ask(
            lambda opened: cancelling.reinstate(self.session, opened, one.id, known)
        )
        self.written(standing)
        return standing

    def written(self, one: Appointment) -> None:
        self.undo.wrote(one)
        self.go_to(one)

    def _name(self, visit: AppointmentId) -> str:
        return name_of(self.session, self.directory, visit)

    def _slip(self) -> tuple[str, str]:
        """What is often wanted after a booking, and its key."""
        if not self.session.may(Permission.PAPER_PRINT):
            return "", ""
        words = QCoreApplication.translate("deeds", "Slip")
        return words, keys_shown(BY_ID["papers:slip:print"].shortcut)
