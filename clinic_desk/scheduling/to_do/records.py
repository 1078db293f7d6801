"""Who waits for a time, who needs a new one, who is due again, and whom to call about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum
from typing import NewType

from clinic_desk.errors import Problem
from clinic_desk.family.records import MayContact
from clinic_desk.ids import AccountId, AppointmentId, PatientId, PractitionerId, ServiceId
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling.records import AppointmentStatus

WaitingId = NewType("WaitingId", int)
RecallId = NewType("RecallId", int)
CallId = NewType("CallId", int)

EVERY_DAY = frozenset(range(1, 8))
ANY_TIME = (0, 1440)
_LONGEST = timedelta(days=366)
"""So long somebody waits at most."""


class Urgency(IntEnum):
    """Who is offered a time first."""

    WHEN_POSSIBLE = 0
    SOON = 1
    URGENT = 2


class WaitingReason(StrEnum):
    """Why somebody waits; what is about health is not written down here."""

    EARLIER_TIME = "earlier-time"
    NO_TIME_FREE = "no-time-free"
    CERTAIN_PRACTITIONER = "certain-practitioner"
    CERTAIN_TIMES = "certain-times"
    REFERRED = "referred"
    OTHER = "other"


class WaitingStatus(StrEnum):
    WAITING = "waiting"
    BOOKED = "booked"
    PAST = "past"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody waits for. ``practitioners`` empty: anyone who gives the service.

    ``weekdays`` are ISO numbers; ``part`` is the part of the wall day that the visit begins in,
    minutes, the end excluded; from ``first`` through ``last``.
    """

    service: ServiceId
    practitioners: tuple[PractitionerId, ...] = ()
    weekdays: frozenset[int] = EVERY_DAY
    part: tuple[int, int] = ANY_TIME
    first: date
    last: date
    urgency: Urgency = Urgency.WHEN_POSSIBLE
    reason: WaitingReason = WaitingReason.NO_TIME_FREE

    def problems(self, today: date) -> dict[str, Problem]:
        """What is wrong with it as a wish, by field."""
        wrong: dict[str, Problem] = {}
        if not self.weekdays:
            wrong["weekdays"] = Problem.MISSING
        if not ANY_TIME[0] <= self.part[0] < self.part[1] <= ANY_TIME[1]:
            wrong["part"] = Problem.ENDS_FIRST
        if self.last < self.first:
            wrong["last"] = Problem.ENDS_FIRST
        elif self.last < today:
            wrong["last"] = Problem.IN_THE_PAST
        elif self.last - today > _LONGEST:
            wrong["last"] = Problem.TOO_FAR_AHEAD
        return wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingEntry:
    """One line of the waiting list. The note itself is read in an open record alone."""

    id: WaitingId
    patient: PatientId
    wish: Wish
    since: datetime
    has_note: bool = False
    status: WaitingStatus = WaitingStatus.WAITING
    closed: datetime | None = None
    appointment: AppointmentId | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Somebody on the list as it is shown."""

    entry: WaitingEntry
    who: DirectoryEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Somebody whom a time suits: when they would begin, and the minutes that are left over."""

    entry: WaitingEntry
    practitioner: PractitionerId
    start_utc: int
    left_over: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Suited:
    """A match as it is shown. ``phone`` is None where there is none and where it is not to be rung
    or read here, as ``reach`` says."""

    match: Match
    who: DirectoryEntry
    phone: str | None
    reach: MayContact


@dataclass(frozen=True, slots=True, kw_only=True)
class Freed:
    """Time of a practitioner that somebody has just given back; UTC minutes."""

    practitioner: PractitionerId
    start_utc: int
    end_utc: int
    by: PatientId | None = None
    """Who gave it back: they are not offered it."""


class RebookWhy(StrEnum):
    """Why a visit needs a new time."""

    CANCELLED = "cancelled"
    MISSED = "missed"
    PUT = "put"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToRebook:
    """A visit that needs a new time; ``since`` is when that became so."""

    appointment: AppointmentId
    who: DirectoryEntry
    practitioner: PractitionerId
    service: ServiceId
    start_utc: int
    status: AppointmentStatus
    why: RebookWhy
    since: datetime
    version: int


class RecallStatus(StrEnum):
    DUE = "due"
    BOOKED = "booked"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecall:
    service: ServiceId
    practitioner: PractitionerId | None = None
    due: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """Somebody is due again for a service."""

    id: RecallId
    patient: PatientId
    service: ServiceId
    practitioner: PractitionerId | None
    due: date
    status: RecallStatus = RecallStatus.DUE
    appointment: AppointmentId | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A recall as it is shown."""

    recall: Recall
    who: DirectoryEntry


class CallWhat(StrEnum):
    """What somebody is called about."""

    CONFIRM = "confirm"
    REBOOK = "rebook"
    RECALL = "recall"
    WAITING = "waiting"


class CallOutcome(StrEnum):
    REACHED = "reached"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no-answer"
    CALL_BACK = "call-back"
    WRONG_NUMBER = "wrong-number"

    @property
    def settles(self) -> bool:
        """Whether nobody is to be called about it again."""
        return self in (CallOutcome.REACHED, CallOutcome.WRONG_NUMBER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One call that was made; ``again`` is when to try next (UTC minutes)."""

    id: CallId
    patient: PatientId
    what: CallWhat
    about: int
    outcome: CallOutcome
    made: datetime
    again: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Somebody at the desk is making a call just now; it is let go by itself (UTC)."""

    by: AccountId
    until: datetime
    mine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Somebody to call. ``about`` is the visit, the recall or the entry of the waiting list.

    ``start_utc`` is the visit's, where there is one; ``due`` a recall's or the last day of a wish.
    """

    what: CallWhat
    about: int
    who: DirectoryEntry
    service: ServiceId
    practitioner: PractitionerId | None = None
    start_utc: int | None = None
    due: date | None = None
    attempts: Sequence[Attempt] = ()
    """The latest first."""
    may_ring: bool = True
    may_leave_words: bool = True
    """Whether a voicemail may be left."""
    neutral: bool = False
    """Whether the clinic's name is to be kept out of it."""
    second: str | None = None
    """The second number, where that is the one to ring."""
    never_told: bool = False
    """Whether their number is that of somebody who may never learn when they come."""
    taken: Taken | None = None

    @property
    def last(self) -> Attempt | None:
        return self.attempts[0] if self.attempts else None

    @property
    def again(self) -> int | None:
        """When to try next, if that was said."""
        return None if self.last is None else self.last.again

    def rests(self, now: int) -> bool:
        """Whether the next try lies ahead."""
        return self.again is not None and self.again > now


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What waits, in numbers."""

    waiting: int = 0
    to_rebook: int = 0
    recalls: int = 0
    interpreters: int = 0
    """Visits until the next open day is over, whose interpreter is not confirmed."""

    @property
    def all(self) -> int:
        """In the lists; interpreters are looked at by themselves."""
        return self.waiting + self.to_rebook + self.recalls
