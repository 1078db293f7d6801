"""When people meet: practitioners, rooms, services, hours and appointments, as everybody sees them.

Times that have happened or are agreed stand twice: as the wall clock shows them, with the
zone's name, and as whole minutes since 1970-01-01 UTC (``*_utc``). An end is never part
of what it ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clinic_desk.errors import NotFound
from clinic_desk.family.records import Needs
from clinic_desk.ids import (
    AccountId,
    AppointmentId,
    CareUnitId,
    EquipmentId,
    PatientId,
    PractitionerId,
    RoomId,
    ServiceId,
)
from clinic_desk.scheduling.calling import OverbookReason
from clinic_desk.scheduling.places import Places
from clinic_desk.scheduling.resources import NOTHING_NEEDED, Resources
from clinic_desk.scheduling.timetable import Block, BlockReason, DatedHours

Span = tuple[int, int]
"""Start and end in minutes since 1970-01-01 UTC, the end excluded."""


class Colour(StrEnum):
    """The key of a colour in the theme; colour is never the only sign."""

    ACCENT = "accent"
    INFO = "info"
    VIOLET = "violet"
    WARN = "warn"
    OK = "ok"


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    id: RoomId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Practitioner:
    """Somebody who sees patients; ``account`` is theirs at the desk, if they have one."""

    id: PractitionerId
    name: str
    title: str
    room: RoomId | None
    care_unit: CareUnitId
    colour: Colour
    account: AccountId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What can be booked. ``before`` and ``after`` are buffers; all three are minutes.

    A buffer keeps appointments away, not its neighbour's buffer: two may lie over each
    other. It may reach outside opening hours; the appointment may not.
    """

    id: ServiceId
    name: str
    short: str
    minutes: int
    before: int = 0
    after: int = 0
    colour: Colour
    capacity: int | None = None
    """How many come at once; None: one patient."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingHours:
    """A weekly stretch of work: ISO weekday (Monday is 1), minutes of the wall day, 0 to 1440.

    Work through the night is two of these that meet at midnight.
    """

    practitioner: PractitionerId
    weekday: int
    start: int
    end: int
    valid_from: date
    valid_until: date | None = None


class AbsenceReason(StrEnum):
    """Why nobody is there. ``AWAY`` says no more: illness is nobody's business."""

    LEAVE = "leave"
    AWAY = "away"
    MEETING = "meeting"
    COURSE = "course"
    HOLIDAY = "holiday"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """One practitioner is away; with ``practitioner`` None the clinic is closed.

    ``name`` is what such a day is called. ``sudden``: it came on the day itself.
    """

    id: int
    practitioner: PractitionerId | None
    start_utc: int
    end_utc: int
    reason: AbsenceReason
    name: str = ""
    sudden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """Who works when: what the search for free time needs to know, and about nobody's visits."""

    zone: str
    hours: Sequence[WorkingHours]
    absences: Sequence[Absence] = ()
    dated: Sequence[DatedHours] = ()
    blocks: Sequence[Block] = ()
    resources: Resources = NOTHING_NEEDED


class AppointmentStatus(StrEnum):
    BOOKED = "booked"
    ARRIVED = "arrived"
    WITH_PRACTITIONER = "with-practitioner"
    DONE = "done"
    MISSED = "missed"
    CANCELLED = "cancelled"

    @property
    def next(self) -> frozenset["AppointmentStatus"]:
        """The statuses that may follow this one."""
        return STATUS_STEPS[self]

    @property
    def holds_time(self) -> bool:
        """Whether the appointment keeps others out of its time."""
        return self is not AppointmentStatus.CANCELLED


_S = AppointmentStatus
# Each step can be taken back: what may follow also leads back.
STATUS_STEPS: dict[AppointmentStatus, frozenset[AppointmentStatus]] = {
    _S.BOOKED: frozenset({_S.ARRIVED, _S.WITH_PRACTITIONER, _S.MISSED, _S.CANCELLED}),
    _S.ARRIVED: frozenset({_S.BOOKED, _S.WITH_PRACTITIONER, _S.DONE, _S.MISSED, _S.CANCELLED}),
    _S.WITH_PRACTITIONER: frozenset({_S.BOOKED, _S.ARRIVED, _S.DONE}),
    _S.DONE: frozenset({_S.ARRIVED, _S.WITH_PRACTITIONER}),
    _S.MISSED: frozenset({_S.BOOKED, _S.ARRIVED}),
    _S.CANCELLED: frozenset({_S.BOOKED, _S.ARRIVED}),
}


class CancelReason(StrEnum):
    PATIENT_ASKED = "patient-asked"
    PATIENT_ILL = "patient-ill"
    PRACTITIONER_ILL = "practitioner-ill"
    PRACTITIONER_AWAY = "practitioner-away"
    BOOKED_BY_MISTAKE = "booked-by-mistake"
    OTHER = "other"


class CancelledBy(StrEnum):
    """Who asked for it."""

    PATIENT = "patient"
    ON_BEHALF = "on-behalf"
    CLINIC = "clinic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancellation:
    """``late`` is what the clinic's policy called late on the day it was cancelled."""

    reason: CancelReason
    by: CancelledBy
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One visit. ``start`` is naive wall time in ``zone`` and is what was agreed.

    Its ``fold`` is 1 in the second pass of a doubled hour. ``before`` and ``after`` are
    the buffers that held when it was booked. ``equipment`` is known while it is placed, and
    ``group``, which all share who come together.
    """

    id: AppointmentId
    patient: PatientId
    practitioner: PractitionerId
    service: ServiceId
    room: RoomId | None
    care_unit: CareUnitId
    start: datetime
    zone: str
    minutes: int
    before: int = 0
    after: int = 0
    start_utc: int
    end_utc: int
    status: AppointmentStatus = AppointmentStatus.BOOKED
    note: str | None = None
    cancellation: Cancellation | None = None
    version: int = 1
    equipment: tuple[EquipmentId, ...] = ()
    group: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAppointment:
    """What a column of the schedule draws: whom, when and what for, and no way to reach them.

    ``patient`` and the names are None where this person may only know that the time is
    booked. ``call_in`` is the neutral number of a protected person. ``birth_year`` is
    given when somebody of the same name comes the same day.
    """

    id: AppointmentId
    patient: PatientId | None
    given: str | None
    family: str | None
    birth_year: int | None = None
    call_in: int | None = None
    practitioner: PractitionerId
    service: ServiceId
    room: RoomId | None
    start_utc: int
    end_utc: int
    before: int = 0
    after: int = 0
    status: AppointmentStatus
    has_note: bool = False
    needs: Needs | None = None
    """What the visit needs, where the patient needs anything."""
    fixed: bool = False
    overbooked: OverbookReason | None = None
    version: int

    @property
    def masked(self) -> bool:
        """Whether this person may only know that the time is booked."""
        return self.patient is None and self.call_in is None


@dataclass(frozen=True, slots=True, kw_only=True)
class PractitionerDay:
    """One column: when the practitioner works, is away, and whom they see, each by start."""

    practitioner: Practitioner
    open: tuple[Span, ...]
    absences: tuple[Absence, ...]
    appointments: tuple[DayAppointment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One wall day of 23, 24 or 25 hours in ``zone``, with its columns in the clinic's order."""

    date: date
    zone: str
    start_utc: int
    end_utc: int
    columns: tuple[PractitionerDay, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A time that could be booked now. ``start`` is naive wall time in ``zone``, with fold.

    ``room`` and ``equipment`` are the first that are free then. ``places``: of a group.
    """

    practitioner: PractitionerId
    service: ServiceId
    room: RoomId | None
    start: datetime
    zone: str
    start_utc: int
    end_utc: int
    equipment: tuple[EquipmentId, ...] = ()
    places: Places | None = None


class WhyNot(StrEnum):
    """Why a time is not offered, the weightiest first."""

    PAST = "past"
    TOO_SOON = "too-soon"
    CLOSED = "closed"
    OTHER_HOURS = "other-hours"
    HOLIDAY = "holiday"
    ABSENT = "absent"
    BLOCKED = "blocked"
    FULL = "full"
    TAKEN = "taken"
    ROOM_TAKEN = "room-taken"
    EQUIPMENT_TAKEN = "equipment-taken"
    HELD = "held"
    CROSSES_CLOSING = "crosses-closing"
    TOO_SHORT = "too-short"
    BUFFER = "buffer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """One reason against a time.

    ``minutes`` is how far it would reach too far (CROSSES_CLOSING), how much shorter it would
    have to be (TOO_SHORT), or give way (BUFFER). ``by`` is the appointment in the way,
    ``until_utc`` when that is over, ``resource`` the room or device. TOO_SOON: the caller or
    the practitioner is not there yet. OTHER_HOURS: closed, on a day with hours of its own.
    """

    why: WhyNot
    minutes: int | None = None
    by: AppointmentId | None = None
    absence: AbsenceReason | None = None
    until_utc: int | None = None
    resource: int | None = None
    block: BlockReason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Free time between two appointments; ``lacking`` minutes too short for a service, or 0.

    ``without`` says what else is missing there: a room, a device, or that it is kept free.
    """

    start_utc: int
    end_utc: int
    lacking: int
    without: WhyNot | None = None

    @property
    def minutes(self) -> int:
        return self.end_utc - self.start_utc


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """A snapshot; load it anew when hours or services were configured."""

    name: str
    practitioners: tuple[Practitioner, ...]
    rooms: tuple[Room, ...]
    services: tuple[Service, ...]
    retired: frozenset[ServiceId]
    offers: frozenset[tuple[ServiceId, PractitionerId]]
    schedule: Schedule
    former: tuple[Practitioner, ...] = ()
    """Who saw patients once: their visits are still shown, nothing is booked with them."""

    @property
    def zone(self) -> str:
        return self.schedule.zone

    def practitioner(self, wanted: PractitionerId) -> Practitioner:
        """Raises NotFound."""
        found = next((one for one in self.practitioners if one.id == wanted), None)
        if found is None:
            raise NotFound("practitioner", wanted)
        return found

    def anybody(self, wanted: PractitionerId) -> Practitioner:
        """As ``practitioner``, also who sees patients here no more."""
        gone = next((one for one in self.former if one.id == wanted), None)
        return gone or self.practitioner(wanted)

    def service(self, wanted: ServiceId) -> Service:
        """Raises NotFound."""
        found = next((one for one in self.services if one.id == wanted), None)
        if found is None:
            raise NotFound("service", wanted)
        return found

    def room_name(self, wanted: RoomId | None) -> str:
        return next((one.name for one in self.rooms if one.id == wanted), "")

    def bookable(self) -> tuple[Service, ...]:
        """The services that can still be booked, in the clinic's order."""
        return tuple(one for one in self.services if one.id not in self.retired)

    def giving(self, service: ServiceId) -> tuple[Practitioner, ...]:
        """Who gives a service, in the clinic's order."""
        return tuple(one for one in self.practitioners if (service, one.id) in self.offers)
