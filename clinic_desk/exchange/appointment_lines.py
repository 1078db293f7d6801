"""Lines of appointments: whose, with whom, for what and when; and booking them.

Each is booked as one at the desk would be, in a transaction of its own: what is taken, closed or
past is refused by the same rules. Visits that are over are not taken in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select

from clinic_desk.access import Directory, Permission, Reads, Session
from clinic_desk.errors import (
    AmbiguousTime,
    GroupFull,
    InGroupAlready,
    InvalidInput,
    NoSuchTime,
    NotFound,
    OutsideHours,
    Problem,
    Refused,
    SlotTaken,
    TimePassed,
)
from clinic_desk.exchange import cells, store
from clinic_desk.exchange.cells import Cells
from clinic_desk.exchange.judged import Judged
from clinic_desk.exchange.records import Answer, Field, ImportKind, Line, Reading, State
from clinic_desk.exchange.settling import Standing
from clinic_desk.exchange.whose import Whose
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId, ServiceId
from clinic_desk.patients.validating import clean_note
from clinic_desk.scheduling import booking, free, lengths
from clinic_desk.scheduling.booking import BookingRequest, PastBooking
from clinic_desk.scheduling.records import AppointmentStatus, WhyNot
from clinic_desk.scheduling.tables import day_appointment

_d = day_appointment.c
_THERE = select(_d.id).where(
    _d.patient == bindparam("whose"),
    _d.practitioner == bindparam("whom"),
    _d.start_wall == bindparam("start"),
    _d.status != AppointmentStatus.CANCELLED.value,
)
_WHY: dict[WhyNot, Problem] = {
    WhyNot.PAST: Problem.IN_THE_PAST,
    WhyNot.CLOSED: Problem.NOT_HOURS,
    WhyNot.ABSENT: Problem.NOT_HOURS,
    WhyNot.CROSSES_CLOSING: Problem.NOT_HOURS,
}
_REFUSED: dict[type[Refused], Problem] = {
    SlotTaken: Problem.TAKEN,
    GroupFull: Problem.TAKEN,
    InGroupAlready: Problem.TAKEN,
    OutsideHours: Problem.NOT_HOURS,
    TimePassed: Problem.IN_THE_PAST,
    NoSuchTime: Problem.NOT_A_DATE,
    AmbiguousTime: Problem.NOT_A_DATE,
}
_Placed = tuple[PractitionerId, datetime, datetime, ServiceId | None]
"""With whom, from when until when, and of what group, if it is one."""


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
        self._placed: list[_Placed] = []

    def judge(self, reads: Reads, lines: Sequence[Line]) -> list[Judged]:
        """See judged.Taker."""
        read = [cells.read(line, self._reading) for line in lines]
        source, numbers = self._reading.source, [one.outside for one in read if one.outside]
        known = store.by_outside(reads, ImportKind.APPOINTMENTS, source, numbers)
        whose = Whose(reads, source, read, self._session.clock.now().date())
        return [self._judge(reads, one, whose, known) for one in read]

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
        if visit is None or not self._fits(one, visit):
            return one.refused(self._outside)
        if one.outside:
            self._outside[one.outside] = one.number
        request = visit.request
        self._placed.append((request.practitioner, request.start, visit.ends, visit.group))
        return Judged(one.number, State.NEW, what=visit, outside=one.outside, values=one.values)

    def _visit(self, one: Cells, whose: Whose) -> _Visit | None:
        patient = whose.of(one)
        whom = self._names.practitioner(one.get(Field.PRACTITIONER))
        service = self._names.service(one.get(Field.SERVICE))
        start = cells.start(one, self._reading, self._zone)
        if whom is None:
            one.problems[Field.PRACTITIONER] = Problem.UNKNOWN
        if service is None:
            one.problems[Field.SERVICE] = Problem.UNKNOWN
        elif whom is not None and (service.id, whom.id) not in self._house.offers:
            one.problems[Field.SERVICE] = Problem.NOT_GIVEN
        if one.get(Field.MINUTES) and cells.minutes(one) is None:
            one.problems[Field.MINUTES] = Problem.NOT_A_NUMBER
        if start is None:
            one.problems[Field.START] = Problem.NOT_A_DATE
        try:
            note = clean_note(one.get(Field.NOTE)) or ""
        except InvalidInput as error:
            one.problems.update(error.problems)
            note = ""
        if patient is None or whom is None or service is None or start is None or one.problems:
            return None
        given = lengths.given(self._house.schedule, service, whom.id)
        longer = max(0, (cells.minutes(one) or 0) - given.minutes)
        request = BookingRequest(
            practitioner=whom.id, service=service.id, start=start, note=note, longer=longer
        )
        ends = start + timedelta(minutes=lengths.lengthened(given, longer).minutes)
        group = None if service.capacity is None else service.id
        return _Visit(patient, request, ends, group)

    def _fits(self, one: Cells, visit: _Visit) -> bool:
        request = visit.request
        if one.outside in self._outside:
            one.problems[Field.OUTSIDE] = Problem.TAKEN
        elif any(
            whom == request.practitioner and start < visit.ends and request.start < ends
            for whom, start, ends, group in self._placed
            if group is None or (group, start) != (visit.group, request.start)
        ):
            one.problems[Field.START] = Problem.TAKEN
        else:
            self._ask(one, request)
        return not one.problems

    def _ask(self, one: Cells, request: BookingRequest) -> None:
        """What stands against a time, in the words of the desk."""
        session = self._session
        try:
            against = free.why_not(
                session,
                request.service,
                request.practitioner,
                request.start,
                longer=request.longer,
                house=self._house,
            )
        except NotFound:
            one.problems[Field.SERVICE] = Problem.UNKNOWN
        except (NoSuchTime, AmbiguousTime):
            one.problems[Field.START] = Problem.NOT_A_DATE
        else:
            if against:
                one.problems[Field.START] = _WHY.get(against[0].why, Problem.TAKEN)

    def _is_there(self, reads: Reads, visit: _Visit) -> bool:
        start = visit.request.start.isoformat(timespec="minutes")
        found = reads.row(_THERE, whose=visit.patient, whom=visit.request.practitioner, start=start)
        return found is not None

    def _book(self, session: Session, batch: int, one: Judged) -> Judged:
        visit = one.what
        assert isinstance(visit, _Visit)
        try:
            self._write(session, batch, one, visit)
        except tuple(_REFUSED) as error:
            problems = {str(Field.START): _REFUSED[type(error)]}
            return replace(one, state=State.REFUSED, what=None, problems=problems)
        except Refused:
            problems = {str(Field.PATIENT): Problem.NOT_ACCEPTED}
            return replace(one, state=State.REFUSED, what=None, problems=problems)
        return one

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
