"""Lines of appointments: whose, with whom, for what and when; and booking them.

Each is booked as one at the desk would be, in a transaction of its own: what is taken, closed or
past is refused by the same rules. Visits that are over are not taken in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select

from clinic_desk.access import Directory, Permission, Reads, Session
from clinic_desk.errors import (
    AmbiguousTime,
    InvalidInput,
    NoSuchTime,
    NotFound,
    Problem,
    Refused,
    SlotTaken,
)
from clinic_desk.exchange import cells, faults, store
from clinic_desk.exchange.cells import Cells
from clinic_desk.exchange.faults import Fault, Reason
from clinic_desk.exchange.judged import Judged
from clinic_desk.exchange.records import Answer, Field, ImportKind, Line, Reading, State
from clinic_desk.exchange.settling import Standing
from clinic_desk.exchange.whose import Whose, field_of, taken_apart
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId, ServiceId
from clinic_desk.patients.validating import clean_note
from clinic_desk.scheduling import booking, day, free, lengths, walltime
from clinic_desk.scheduling.booking import BookingRequest, PastBooking
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.tables import day_appointment

_d = day_appointment.c
_THERE = select(_d.id).where(
    _d.patient == bindparam("whose"),
    _d.practitioner == bindparam("whom"),
    _d.start_wall == bindparam("start"),
    _d.status != AppointmentStatus.CANCELLED.value,
)
_DAY = timedelta(days=1)
_AHEAD = timedelta(days=3650)
_Same = tuple[PatientId, PractitionerId, datetime]
_Placed = tuple[datetime, datetime, ServiceId | None, int]
"""From when until when, of what group, if it is one, and in which line."""


@dataclass(frozen=True, slots=True)
class _Visit:
    patient: PatientId
    request: BookingRequest
    ends: datetime
    group: ServiceId | None
    """What several come to at once; None for who comes alone."""


class AppointmentTaker:
    """See judged.Taker."""

    def __init__(self, session: Session, reading: Reading, standing: Standing) -> None:
        self._session, self._reading = session, reading
        self._house, self._names = standing.house, standing.names
        self._zone = ZoneInfo(standing.house.zone)
        self._outside: dict[str, int] = {}
        self._placed: dict[tuple[PractitionerId, date], list[_Placed]] = {}
        self._same: set[_Same] = set()

    def judge(self, reads: Reads, lines: Sequence[Line]) -> list[Judged]:
        """See judged.Taker."""
        kind, today = ImportKind.APPOINTMENTS, day.today(self._session)
        read, known, whose = taken_apart(reads, self._reading, lines, kind, today)
        return [self._judge(reads, one, whose, known) for one in read]

    def would_stand(self, one: Judged) -> Mapping[Field, str]:
        """See judged.Taker."""
        return one.values

    def take(
        self,
        session: Session,
        opened: Directory,
        batch: int,
        lines: Sequence[Line],
        answers: Mapping[int, Answer],  # noqa: ARG002 - nothing is asked of visits
    ) -> Sequence[Judged]:
        """See judged.Taker: one transaction for each."""
        judged = self.judge(opened, lines)
        return [self._book(session, batch, one) if one.what else one for one in judged]

    def _judge(
        self,
        reads: Reads,
        one: Cells,
        whose: Whose,
        known: Mapping[str, tuple[int, PatientId]],
    ) -> Judged:
        if one.outside and one.outside in known:
            return Judged(one.number, State.KNOWN, outside=one.outside)
        visit = self._visit(one, whose)
        if visit is not None and self._is_there(reads, visit):
            return Judged(one.number, State.KNOWN, outside=one.outside)
        earlier = None if visit is None else self._fits(one, visit)
        if visit is None or one.problems:
            return self._refused(one, earlier)
        if one.outside:
            self._outside[one.outside] = one.number
        self._place(one.number, visit)
        return Judged(one.number, State.NEW, what=visit, outside=one.outside, values=one.values)

    def _visit(self, one: Cells, whose: Whose) -> _Visit | None:
        patient = whose.of(one)
        whom = self._names.practitioner(one.get(Field.PRACTITIONER))
        service = self._names.service(one.get(Field.SERVICE))
        start = cells.start(one, self._reading, self._zone)
        if whom is None:
            cells.say_without(one, self._names, Field.PRACTITIONER)
        if service is None:
            cells.say_without(one, self._names, Field.SERVICE)
        elif whom is not None and (service.id, whom.id) not in self._house.offers:
            one.problems[Field.SERVICE] = Problem.NOT_GIVEN
        if one.get(Field.MINUTES) and cells.minutes(one) is None:
            one.problems[Field.MINUTES] = cells.without_minutes(one)
        if start is None:
            field, wrong = cells.without_start(one, self._reading)
            one.problems.setdefault(field, wrong)
        try:
            note = clean_note(one.get(Field.NOTE)) or ""
        except InvalidInput as error:
            one.problems.setdefault(Field.NOTE, error.problems["note"])
            note = ""
        if patient is None or whom is None or service is None or start is None or one.problems:
            return None
        given = lengths.given(self._house.schedule, service, whom.id)
        longer = max(0, (cells.minutes(one) or 0) - given.minutes)
        request = BookingRequest(
            practitioner=whom.id,
            service=service.id,
            start=start,
            fold=None if cells.instant(one) is None else start.fold,
            note=note,
            longer=longer,
        )
        ends = start + timedelta(minutes=lengths.lengthened(given, longer).minutes)
        group = None if service.capacity is None else service.id
        return _Visit(patient, request, ends, group)

    def _fits(self, one: Cells, visit: _Visit) -> int | None:
        """Say what stands against the visit; the line that has its time, if one has."""
        request = visit.request
        if one.outside in self._outside:
            one.problems[Field.OUTSIDE] = Problem.TAKEN
            return None
        earlier = self._earlier(visit)
        against = self._against(request) if earlier is None else Fault.EARLIER
        if against is not None:
            one.problems[Field.START] = against
        return earlier

    def _refused(self, one: Cells, earlier: int | None) -> Judged:
        """A time of two columns is shown whole where it is at fault."""
        if Field.START in one.problems and not one.get(Field.START):
            told = (one.get(Field.DATE), one.get(Field.TIME))
            one.values[Field.START] = " ".join(filter(None, told))
        return one.refused(self._outside, earlier)

    def _place(self, line: int, visit: _Visit) -> None:
        request = visit.request
        where = request.practitioner, request.start.date()
        placed = request.start, visit.ends, visit.group, line
        self._placed.setdefault(where, []).append(placed)
        self._same.add((visit.patient, request.practitioner, request.start))

    def _earlier(self, visit: _Visit) -> int | None:
        """The line before that has the practitioner then, but for one of the same group."""
        whom, begins = visit.request.practitioner, visit.request.start
        days = begins.date() - _DAY, begins.date(), visit.ends.date()
        near = (one for day in dict.fromkeys(days) for one in self._placed.get((whom, day), ()))
        for start, ends, group, line in near:
            together = group is not None and (group, start) == (visit.group, begins)
            if start < visit.ends and begins < ends and not together:
                return line
        return None

    def _against(self, request: BookingRequest) -> Reason | None:
        """What stands against a time, the weightiest of it."""
        now = self._session.clock.now().astimezone(self._zone).replace(tzinfo=None)
        if request.start.date() < now.date():
            return Problem.IN_THE_PAST
        if request.start - now > _AHEAD:
            return Problem.TOO_FAR_AHEAD
        try:
            walltime.to_utc(request.start, self._house.zone, fold=request.fold)
        except (NoSuchTime, AmbiguousTime) as error:
            return faults.REFUSED[type(error)]
        against = free.why_not(
            self._session,
            request.service,
            request.practitioner,
            request.start,
            longer=request.longer,
            house=self._house,
        )
        return faults.AGAINST[against[0].why] if against else None

    def _is_there(self, reads: Reads, visit: _Visit) -> bool:
        request = visit.request
        if (visit.patient, request.practitioner, request.start) in self._same:
            return True
        start = request.start.isoformat(timespec="minutes")
        found = reads.row(_THERE, whose=visit.patient, whom=request.practitioner, start=start)
        return found is not None

    def _book(self, session: Session, batch: int, one: Judged) -> Judged:
        visit = one.what
        assert isinstance(visit, _Visit)
        try:
            self._write(session, batch, one, visit)
        except NotFound as error:  # somebody changed the clinic meanwhile
            gone = error.kind == "practitioner"
            field, wrong = (
                (Field.PRACTITIONER, Fault.FORMER) if gone else (Field.SERVICE, Problem.NOT_GIVEN)
            )
        except tuple(faults.REFUSED) as error:
            field, wrong = Field.START, self._refusal(error, visit)
            if wrong is Fault.DIED:
                field = field_of(one.values)
        else:
            return one
        return replace(one, state=State.REFUSED, what=None, problems={str(field): wrong})

    def _refusal(self, error: Refused, visit: _Visit) -> Reason:
        """What the booking was refused for; which room or device is in the way."""
        against = self._against(visit.request) if isinstance(error, SlotTaken) else None
        return against or faults.REFUSED[type(error)]

    def _write(self, session: Session, batch: int, one: Judged, visit: _Visit) -> None:
        with session.work(Permission.APPOINTMENT_BOOK) as work:
            past = PastBooking(at=work.now, patient=visit.patient, request=visit.request)
            booked = booking.add(session, work, past)
            store.add_row(
                work,
                batch,
                ImportKind.APPOINTMENTS,
                AppointmentId(booked.id),
                visit.patient,
                self._reading.source,
                one.outside,
                made=True,
            )
