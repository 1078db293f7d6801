"""What one may do, why one looks, and the doors of a session as lower rooms know them.

The concrete session is staff's (``staff/session.py``); rooms below it know it by these
protocols alone. Which role reaches how far stands in one table, ``staff/permissions.py``.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, NoReturn, Protocol, runtime_checkable

from clinic_desk.clock import Clock
from clinic_desk.ids import (
    AccountId,
    AppointmentId,
    CareUnitId,
    DeviceId,
    PatientId,
    PractitionerId,
    SessionId,
)


class Permission(StrEnum):
    """One line for each thing a person can do, ``room:thing:verb``, sorted."""

    CHECKPOINT_MAKE = "audit:checkpoint:make"
    LOG_EXPORT = "audit:log:export"
    LOG_READ = "audit:log:read"
    LOG_VERIFY = "audit:log:verify"
    BACKUP_MAKE = "backup:backup:make"
    BACKUP_RESTORE = "backup:backup:restore"
    DATA_EXPORT = "exchange:data:export"
    DATA_IMPORT = "exchange:data:import"
    INCIDENT_READ = "oversight:incident:read"
    INCIDENT_REPORT = "oversight:incident:report"
    DIRECTORY_BROWSE = "patients:directory:browse"
    DIRECTORY_SEARCH = "patients:directory:search"
    PATIENT_CORRECT = "patients:patient:correct"
    PATIENT_REGISTER = "patients:patient:register"
    PROTECTED_SEE = "patients:protected:see"
    RECORD_OPEN = "patients:record:open"
    APPOINTMENT_BOOK = "scheduling:appointment:book"
    APPOINTMENT_CANCEL = "scheduling:appointment:cancel"
    APPOINTMENT_MOVE = "scheduling:appointment:move"
    PAPER_PRINT = "scheduling:paper:print"
    REPORT_READ = "scheduling:report:read"
    APPOINTMENT_OVERBOOK = "scheduling:appointment:overbook"
    SCHEDULE_CONFIGURE = "scheduling:schedule:configure"
    SCHEDULE_HOLD = "scheduling:schedule:hold"
    SCHEDULE_READ = "scheduling:schedule:read"
    TO_DO_READ = "scheduling:to-do:read"
    TO_DO_WRITE = "scheduling:to-do:write"
    ACCOUNT_MANAGE = "staff:account:manage"
    ACCOUNT_OWN = "staff:account:own"
    ACCOUNT_READ = "staff:account:read"
    OWNER_MANAGE = "staff:owner:manage"
    POLICY_SET = "staff:policy:set"
    TRAINING_OWN = "training:path:own"
    TRAINING_OVERSEE = "training:team:oversee"


class Reach(StrEnum):
    """How far a permission goes: everything, or only what is the person's own."""

    ALL = "all"
    OWN = "own"


class PurposeOfUse(StrEnum):
    """Why a record is opened; ``hl7`` is its code in HL7 v3 PurposeOfUse."""

    TREATMENT = "treatment"
    BOOKING = "booking"
    PHONE = "phone"
    DESK = "desk"
    REFERRAL = "referral"
    BILLING = "billing"
    RECORDS_REQUEST = "records-request"
    LOG_REVIEW = "log-review"
    OPERATIONS = "operations"
    EMERGENCY = "emergency"

    @property
    def hl7(self) -> str:
        return _HL7[self]


_HL7 = {
    PurposeOfUse.TREATMENT: "TREAT",
    PurposeOfUse.BOOKING: "HOPERAT",
    PurposeOfUse.PHONE: "HOPERAT",
    PurposeOfUse.DESK: "HOPERAT",
    PurposeOfUse.REFERRAL: "COC",
    PurposeOfUse.BILLING: "HPAYMT",
    PurposeOfUse.RECORDS_REQUEST: "PATRQT",
    PurposeOfUse.LOG_REVIEW: "HCOMPL",
    PurposeOfUse.OPERATIONS: "HOPERAT",
    PurposeOfUse.EMERGENCY: "BTG",
}

Row = tuple[Any, ...]
Query = Any
"""A SQLAlchemy Core statement, built once at module level; values are bound by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """Who acts, as every entry of the log names them."""

    account: AccountId | None
    role: str
    device: DeviceId
    session: SessionId | None
    care_unit: CareUnitId

    def program(self) -> "Agent":
        """The program itself, at the same desk: whoever sits there did not ask for it."""
        return replace(self, account=None, role="program", session=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDraft:
    """What is to be recorded; the log adds who, when and its place in the tree.

    ``facts`` holds codes, ids and counts, never a name; ``reason`` is words, sealed apart.
    """

    kind: str
    action: str
    outcome: int = 0
    patient: PatientId | None = None
    patients: Sequence[PatientId] = ()
    entity: tuple[str, int] | None = None
    appointment: AppointmentId | None = None
    purpose: PurposeOfUse | None = None
    seen: Sequence[str] = ()
    reason: str | None = None
    facts: Mapping[str, int | str] | None = None

    @property
    def changes(self) -> bool:
        """Whether records are other than before: created, updated, deleted (FHIR R4)."""
        return self.action in ("C", "U", "D")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """A committed entry, as listeners hear of it."""

    seq: int
    at: datetime
    agent: Agent
    draft: EventDraft


class Reads(Protocol):
    """A way to read; what it can read depends on the scope that handed it out."""

    def rows(self, query: Query, /, **values: object) -> list[Row]: ...

    def row(self, query: Query, /, **values: object) -> Row | None: ...

    def value(self, query: Query, /, **values: object) -> Any: ...


@runtime_checkable
class Viewing(Reads, Protocol):
    """One patient's open record. Raises ScopeClosed once it has been left."""

    @property
    def patient(self) -> PatientId: ...

    @property
    def purpose(self) -> PurposeOfUse: ...

    @property
    def entry(self) -> int:
        """The log's entry about its opening."""


class Directory(Reads, Protocol):
    """The open directory: the few columns by which patients are found and days are drawn."""

    @property
    def sees_protected(self) -> bool: ...

    @property
    def protected_of(self) -> frozenset[PractitionerId]:
        """Whose protected patients this person calls in and opens, though no list names them."""

    def shown(self, what: str, patients: Sequence[PatientId], *, words: str | None = None) -> None:
        """Note who is on the screen now; replaces an unsettled note of the same ``what``, which
        is recorded first if it stood long enough to be seen. Raises LogUnwritable then.

        ``words`` is what was searched for; the log keeps it sealed.
        """

    def settle(self) -> None:
        """Write what was shown as one entry. Raises LogUnwritable; then show nothing."""


class Work(Reads, Protocol):
    """One transaction. It commits on a clean exit and must record what it changed."""

    @property
    def changes(self) -> int:
        """How many transactions have changed records since the database was opened; with this
        one, once it has ended. Where it is the same, nothing is other than it was."""

    @property
    def now(self) -> datetime: ...

    def write(self, statement: Query, /, **values: object) -> int:
        """Run one INSERT, UPDATE or DELETE; the number of rows it touched."""

    def write_many(
        self,
        statement: Query,
        values: Iterable[Mapping[str, object]],
        *,
        about: str | None = None,
    ) -> int:
        """``about``: the value that is a patient; each row is written as after ``about`` of it."""

    def new_id(self) -> int: ...

    def randbits(self, bits: int) -> int: ...

    def about(self, patient: PatientId) -> None:
        """Open this patient's rows for writing; an entry about them is then owed."""

    def record(self, draft: EventDraft) -> int:
        """Append one AuditEvent to the log in this transaction; its sequence number."""

    def record_many(self, drafts: Sequence[tuple[datetime, EventDraft]]) -> list[int]:
        """Append several entries, each with the time (UTC) at which it happened."""

    def record_later(self, at: datetime, draft: EventDraft) -> int:
        """As ``record``, with its time (UTC); entries that follow are written together."""


class Session(Protocol):
    """Who is at the desk, for how long, and the doors they may go through."""

    @property
    def account(self) -> AccountId: ...

    @property
    def practitioner(self) -> PractitionerId | None: ...

    def own_practitioners(self, permission: Permission) -> frozenset[PractitionerId]:
        """Whose calendars and patients count as this person's own, where it reaches OWN."""

    @property
    def care_unit(self) -> CareUnitId: ...

    @property
    def device(self) -> DeviceId: ...

    @property
    def id(self) -> SessionId: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def kept(self) -> dict[str, Any]:
        """What a room keeps for the length of the session, under its own name."""

    def reach(self, permission: Permission) -> Reach | None: ...

    def may(self, permission: Permission) -> bool: ...

    def require(self, permission: Permission) -> Reach:
        """How far the permission goes. Raises NotAllowed (logged) or SessionEnded."""

    def require_code(self) -> None:
        """Raises CodeDue where the code was given too long ago for an act of weight."""

    def code_was_given(self) -> None:
        """The code was asked for again just now, and fitted."""

    def refuse(self, permission: Permission, patient: PatientId | None = None) -> NoReturn:
        """Record that somebody asked for more than they may, and raise NotAllowed."""

    def reading(self, permission: Permission) -> Reads:
        """Read what is about nobody: services, hours, occupied times. Patients stay closed."""

    def log(self, permission: Permission) -> Reads:
        """Read the log, as far as the permission reaches; the database holds to it."""

    def unsealed(self, permission: Permission, sealed: bytes, *, entry: int) -> str:
        """The words that the log keeps sealed for an entry; NotAllowed unless it reaches all."""

    def sealed_words(self, words: str, *, table: str, row: int) -> bytes:
        """Close words that only some may read; they open at this table and row alone."""

    def unsealed_words(self, permission: Permission, sealed: bytes, *, table: str, row: int) -> str:
        """What ``sealed_words`` closed; NotAllowed unless the permission reaches all."""

    def sealed_own(self, plain: bytes) -> bytes:
        """Close something so that this person's own sign-in alone opens it."""

    def opened_own(self, sealed: bytes) -> bytes:
        """Open what ``sealed_own`` closed. Raises WrongKey for another's, SessionEnded."""

    def opened(
        self, patient: PatientId, purpose: PurposeOfUse, *, reason: str | None = None
    ) -> AbstractContextManager[Viewing]: ...

    def opened_each(
        self, patients: Sequence[PatientId], purpose: PurposeOfUse, *, reason: str
    ) -> AbstractContextManager[Sequence[Viewing]]:
        """Several records, each with an entry of its own, for whoever reaches everybody's."""

    def directory(self, reason: str) -> AbstractContextManager[Directory]: ...

    def work(
        self,
        permission: Permission,
        *,
        viewing: Viewing | None = None,
        directory: Directory | None = None,
    ) -> AbstractContextManager[Work]: ...
