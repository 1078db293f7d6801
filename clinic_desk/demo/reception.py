"""One turn at the reception: calls, arrivals and looks, in their order, in one transaction."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from clinic_desk.access import Permission, PurposeOfUse, Session, Work
from clinic_desk.demo import looks
from clinic_desk.demo.house import ZONE
from clinic_desk.demo.named import PROTECTED
from clinic_desk.demo.plan import Fate, Visit
from clinic_desk.demo.register import Register
from clinic_desk.demo.wording import Say
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling import booking, cancelling, stepping, walltime
from clinic_desk.scheduling.booking import BookingRequest, PastBooking
from clinic_desk.scheduling.records import (
    Appointment,
    AppointmentStatus,
    Cancellation,
    CancelledBy,
    CancelReason,
)

Act = Callable[[Session, Work], None]
_SECOND = timedelta(seconds=1)
_REMEMBERED = 200
_CALLS_AGAIN = 0.94
_PURPOSES = (PurposeOfUse.PHONE, PurposeOfUse.PHONE, PurposeOfUse.BOOKING, PurposeOfUse.DESK)
_STEPS = {
    AppointmentStatus.ARRIVED: frozenset({AppointmentStatus.BOOKED}),
    AppointmentStatus.WITH_PRACTITIONER: frozenset(
        {AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED}
    ),
    AppointmentStatus.DONE: frozenset(
        {AppointmentStatus.ARRIVED, AppointmentStatus.WITH_PRACTITIONER}
    ),
    AppointmentStatus.MISSED: frozenset({AppointmentStatus.BOOKED}),
    AppointmentStatus.CANCELLED: frozenset({AppointmentStatus.BOOKED}),
}
_WHY = Cancellation(reason=CancelReason.PATIENT_ASKED, by=CancelledBy.PATIENT, late=False)


@dataclass(kw_only=True)
class Reception:
    """What the people at the reception do. Two acts never happen at once, nor out of order."""

    register: Register
    practitioners: Mapping[int, PractitionerId]
    services: Mapping[int, ServiceId]
    rng: Random
    say: Say
    last: datetime
    """When the last act was, at first the opening (UTC)."""
    booked: dict[tuple[int, datetime], Appointment] = field(default_factory=dict)
    callers: deque[int] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    def turn(self, session: Session, acts: Iterable[tuple[datetime, Act]], until: datetime) -> None:
        """Do everything in the order of time, as far as one comes."""
        self.tick(session.clock.now())
        with session.work(Permission.APPOINTMENT_BOOK) as work:
            for _, act in sorted(acts, key=lambda one: one[0]):
                if self.last < until:
                    act(session, work)

    def appointment(self, visit: Visit) -> Appointment | None:
        return self.booked.get((visit.practitioner, visit.start))

    def tick(self, at: datetime) -> datetime:
        """The moment at which something planned for ``at`` (UTC) happens."""
        self.last = max(at, self.last + _SECOND)
        return self.last

    def call(self, visit: Visit, at: datetime, *, new: bool, seen: bool) -> Act:
        """Somebody calls for a visit; ``new`` ones are registered, ``seen`` ones looked up."""

        def act(session: Session, work: Work) -> None:
            number = self._caller(session, work, visit, at, new=new)
            patient = self.register.ids[number]
            purpose = self.rng.choice(_PURPOSES)
            looked = seen and not new
            opened = self._look_up(work, number, at, purpose) if looked else None
            moment = self.tick(at)
            past = PastBooking(at=moment, patient=patient, request=self._request(visit))
            appointment = booking.add(session, work, past)
            if visit.who != PROTECTED:
                self.callers.append(number)
            self.booked[visit.practitioner, visit.start] = appointment
            if opened is not None:
                closing = self.tick(moment + self._seconds(4, 20))
                looks.record_closed(work, opened, closing, patient, purpose)

        return act

    def step(self, visit: Visit, at: datetime, to: AppointmentStatus) -> Act:
        """A visit goes on, if it is where it can go on from."""

        def act(session: Session, work: Work) -> None:
            found = self.appointment(visit)
            if found is None or found.status not in _STEPS[to]:
                return
            moment = self.tick(at)
            if to is AppointmentStatus.CANCELLED:
                moved = cancelling.cancel_at(session, work, found, _WHY, moment)
            else:
                moved = stepping.step(session, work, found, to, moment)
            self.booked[visit.practitioner, visit.start] = moved

        return act

    def newcomer(self, at: datetime) -> Act:
        """Somebody registers and books nothing yet."""

        def act(session: Session, work: Work) -> None:
            self.register.add(session, work, self.tick(at))

        return act

    def question(self, at: datetime) -> Act:
        """Somebody calls with a question, mostly of those who called before."""

        def act(_: Session, work: Work) -> None:
            often = bool(self.callers) and self.rng.random() < _CALLS_AGAIN
            number = self.rng.choice(self.callers) if often else self.register.stranger(self.rng)
            purpose = self.rng.choice(_PURPOSES)
            opened = self._look_up(work, number, at, purpose)
            closing = self.tick(opened[1] + self._seconds(15, 90))
            looks.record_closed(work, opened, closing, self.register.ids[number], purpose)

        return act

    def screen(self, at: datetime, *, opened: bool) -> Act:
        """The schedule comes to the screen, or leaves it."""
        change = looks.screen_opened if opened else looks.screen_closed

        def act(_: Session, work: Work) -> None:
            change(work, self.tick(at))

        return act

    def day(self, at: datetime, visits: Sequence[Visit]) -> Act:
        """The day is shown with whoever is booked by then."""

        def act(_: Session, work: Work) -> None:
            shown = [
                found.patient
                for visit in visits
                if visit.who != PROTECTED and (found := self.appointment(visit)) is not None
            ]
            looks.day_shown(work, self.tick(at), shown)

        return act

    def _caller(
        self, session: Session, work: Work, visit: Visit, at: datetime, *, new: bool
    ) -> int:
        if visit.who is not None:
            return visit.who
        if new:
            return self.register.add(session, work, self.tick(at))
        return self.register.anybody(self.rng, visit.start.date())

    def _look_up(
        self, work: Work, number: int, at: datetime, purpose: PurposeOfUse
    ) -> tuple[int, datetime]:
        words, hits = self.register.search(number, self.rng)
        looks.search_shown(work, self.tick(at - self._seconds(30, 50)), hits, words)
        began = self.tick(self.last + self._seconds(1, 3))
        entry = looks.record_opened(work, began, self.register.ids[number], purpose)
        return entry, began

    def _request(self, visit: Visit) -> BookingRequest:
        note = "" if visit.board is None else self.say(visit.board.note)
        return BookingRequest(
            practitioner=self.practitioners[visit.practitioner],
            service=self.services[visit.service],
            start=visit.start,
            note=note,
        )

    def _seconds(self, least: int, most: int) -> timedelta:
        return self.rng.randint(least, most) * _SECOND


def steps(visit: Visit, rng: Random) -> list[tuple[datetime, AppointmentStatus]]:
    """When (UTC) a visit goes on to what."""
    board = visit.board
    minutes = visit.minutes
    if visit.fate is Fate.MISSED:
        return [(_after(visit, 71 + rng.random() * 20), AppointmentStatus.MISSED)]
    arrived, late = -3 - rng.random() * 12, rng.random() * 6
    met = late
    done = minutes + late - rng.random() * 4
    if board is not None:
        arrived = arrived if board.arrived is None else board.arrived
        met = met if board.met is None else board.met
        done = done if board.done is None else board.done
    return [
        (_after(visit, arrived), AppointmentStatus.ARRIVED),
        (_after(visit, met), AppointmentStatus.WITH_PRACTITIONER),
        (_after(visit, max(done, met + 5)), AppointmentStatus.DONE),
    ]


def instant(wall: datetime) -> datetime:
    """The instant (UTC) at which the invented clinic's clock shows this."""
    return wall.replace(tzinfo=walltime.zone_named(ZONE)).astimezone(UTC)


def _after(visit: Visit, minutes: float) -> datetime:
    return instant(visit.start + timedelta(seconds=round(minutes * 60)))
