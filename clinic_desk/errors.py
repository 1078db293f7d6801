"""Everything that can go wrong and that a person can do something about.

Errors carry facts, never sentences or names: see ``ui/words``. Bugs are none of these.

::

    ClinicDeskError
    ├── Refused               the desk says no; nothing was written
    │   ├── NotAllowed            the role does not reach that far
    │   ├── SessionEnded          locked, signed out, revoked
    │   ├── InvalidInput          fields that cannot be taken, each with its problem
    │   ├── NotFound              no such thing, or not for this person
    │   ├── StaleRow              somebody changed it in the meantime
    │   ├── ScopeClosed           the card or the list is no longer open
    │   ├── SlotTaken             the time is occupied
    │   ├── SlotHeld              the time is held for a caller of somebody else's
    │   ├── GroupFull             no place is left in the group
    │   ├── InGroupAlready        the patient has a place in the group
    │   ├── GroupTogether         one visit of a group cannot be made longer alone
    │   ├── MoreCome              more come to the group than it would hold
    │   ├── CallTaken             a colleague is making that call just now
    │   ├── AppointmentFixed      the appointment is kept at its time
    │   ├── ComesAlready          the patient has another visit then, or of that kind that day
    │   ├── OutsideHours          the practitioner does not work then
    │   ├── TimePassed            the time lies in the past
    │   ├── NoSuchTime            the clock skips that time on that day
    │   ├── AmbiguousTime         the clock shows that time twice on that day
    │   ├── StatusForbids         the appointment's status does not allow it
    │   ├── IdentifierOwed        more than the name must be told: two are taken for each other
    │   ├── MergeForbidden        the two cards are not made one
    │   ├── StillInUse            visits or people hold what is to be retired
    │   ├── Deceased              the patient has died: nothing is booked or sent
    │   ├── FileRefused           a file is not one that can be taken in
    │   ├── LastOwner             the clinic would be left without an owner
    │   ├── InvitationOver        the invitation has run out
    │   ├── CodeDue               the six digits are asked for again
    │   └── SignInFailed          name, password or code; never says which
    ├── VaultFault            the vault's files or keys
    │   ├── VaultMissing          no vault in that folder
    │   ├── VaultExists           the folder already holds one
    │   ├── VaultInUse            another program holds it
    │   ├── VaultDamaged          a file is not what was written
    │   ├── VaultTooNew           written by a newer program
    │   ├── VaultNotEncrypted     the database would be readable without a key
    │   ├── WrongKey              the key does not open it
    │   ├── KeychainUnavailable   no acceptable keychain, or it is locked
    │   ├── BackupMissing         no backup in that folder
    │   └── BackupDamaged         a backup is not what was written
    ├── LogFault              the log could not be written or does not hold
    │   ├── LogUnwritable         the entry was not written, so nothing was shown
    │   └── LogBroken             an entry or a checkpoint does not fit
    └── EnvironmentFault      the computer
        ├── DiskFull
        ├── ReadOnly
        └── PlaceGone             the folder or drive is not there, or no longer
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class ClinicDeskError(Exception):
    """The root. ``code`` is what ``ui/words`` finds the sentence by."""

    @property
    def code(self) -> str:
        return type(self).__name__


class Refused(ClinicDeskError):
    """The desk says no; nothing was written."""


class VaultFault(ClinicDeskError): ...


class LogFault(ClinicDeskError): ...


class EnvironmentFault(ClinicDeskError): ...


class Problem(StrEnum):
    """What is wrong with one field."""

    MISSING = "missing"
    TOO_LONG = "too-long"
    TOO_SHORT = "too-short"
    TOO_WEAK = "too-weak"
    TOO_COMMON = "too-common"
    USED_BEFORE = "used-before"
    LACKS_CLASSES = "lacks-classes"
    NOT_A_DATE = "not-a-date"
    NOT_A_DAY = "not-a-day"
    IN_THE_FUTURE = "in-the-future"
    TOO_LONG_AGO = "too-long-ago"
    TOO_FAR_AHEAD = "too-far-ahead"
    NOT_A_PHONE = "not-a-phone"
    NOT_AN_EMAIL = "not-an-email"
    NOT_A_NUMBER = "not-a-number"
    NOT_A_ZONE = "not-a-zone"
    NEEDS_ONE_WAY_TO_REACH = "needs-one-way-to-reach"
    LOOKS_LIKE_CARD = "looks-like-card"
    LOOKS_LIKE_IDENTITY = "looks-like-identity"
    FORBIDDEN_CHARACTER = "forbidden-character"
    TAKEN = "taken"
    UNKNOWN = "unknown"
    DOES_NOT_MATCH = "does-not-match"
    NOT_HOURS = "not-hours"
    ENDS_FIRST = "ends-first"
    OVERLAPS = "overlaps"
    NOT_FOR_OWNERS = "not-for-owners"
    IN_THE_PAST = "in-the-past"
    STANDS_ALONE = "stands-alone"
    NOT_EMPTY = "not-empty"
    NOT_ACCEPTED = "not-accepted"
    WRONG_CODE = "wrong-code"
    WRONG_WORD = "wrong-word"
    LOOKS_LIKE_FORMULA = "looks-like-formula"
    TOO_MANY_CELLS = "too-many-cells"
    MORE_ARE_BOOKED = "more-are-booked"
    NOT_GIVEN = "not-given"


class Unfit(StrEnum):
    """Why a file cannot be taken in."""

    BOMB = "bomb"
    BROKEN_UTF_8 = "broken-utf-8"
    DOCTYPE = "doctype"
    EMPTY = "empty"
    ENCODING = "encoding"
    GONE = "gone"
    LOCKED = "locked"
    LONG_LINE = "long-line"
    NO_TABLE = "no-table"
    NOT_A_BUNDLE = "not-a-bundle"
    NOT_A_CALENDAR = "not-a-calendar"
    NOT_A_CARD = "not-a-card"
    NOT_A_WORKBOOK = "not-a-workbook"
    NUL = "nul"
    OLD_WORKBOOK = "old-workbook"
    OPEN_QUOTE = "open-quote"
    TOO_LARGE = "too-large"
    TOO_MANY_COLUMNS = "too-many-columns"


@dataclass(eq=False)
class NotAllowed(Refused):
    permission: str


@dataclass(eq=False)
class SessionEnded(Refused):
    reason: str


@dataclass(eq=False)
class InvalidInput(Refused):
    """``problems`` maps a field's name to what is wrong with it."""

    problems: dict[str, Problem]


@dataclass(eq=False)
class NotFound(Refused):
    kind: str
    id: int


@dataclass(eq=False)
class StaleRow(Refused):
    """As far as one may know: ``what`` (an EventKind) ``by`` whom; when a visit begins now."""

    kind: str
    id: int
    version: int
    by: int | None = None
    what: str = ""
    at: datetime | None = None
    start: datetime | None = None


@dataclass(eq=False)
class ScopeClosed(Refused):
    scope: str


@dataclass(eq=False)
class SlotTaken(Refused):
    """``by`` is the appointment in the way, ``until`` when it ends (UTC); either may be unknown."""

    by: int | None = None
    until: datetime | None = None


@dataclass(eq=False)
class SlotHeld(Refused):
    """``until`` is when it is free again by itself (UTC)."""

    until: datetime | None = None


class GroupFull(Refused): ...


class InGroupAlready(Refused): ...


class GroupTogether(Refused): ...


@dataclass(eq=False)
class MoreCome(Refused):
    """So many come, and so many places are held for callers."""

    come: int
    held: int


@dataclass(eq=False)
class CallTaken(Refused):
    """``until`` is when it is let go by itself (UTC)."""

    until: datetime


@dataclass(eq=False)
class AppointmentFixed(Refused):
    appointment: int


@dataclass(eq=False)
class ComesAlready(Refused):
    """``same_time``: the other visit, at ``start``, lies over it; else of the service that day."""

    appointment: int
    start: datetime
    same_time: bool


@dataclass(eq=False)
class OutsideHours(Refused):
    practitioner: int


@dataclass(eq=False)
class TimePassed(Refused):
    start: datetime


@dataclass(eq=False)
class NoSuchTime(Refused):
    wall: datetime


@dataclass(eq=False)
class AmbiguousTime(Refused):
    wall: datetime


@dataclass(eq=False)
class StatusForbids(Refused):
    status: str
    wanted: str
    begins: datetime | None = None
    """When the visit begins, where that is why (UTC)."""


@dataclass(eq=False)
class IdentifierOwed(Refused):
    """``patient`` is taken for another; a date of birth, a phone or a number has to be told."""

    patient: int


@dataclass(eq=False)
class MergeForbidden(Refused):
    """``why`` is a code, such as ``protected`` or ``confusable``."""

    why: str


@dataclass(eq=False)
class StillInUse(Refused):
    """``visits`` are booked from today on, ``days`` the first days of them; ``practitioners`` by
    their ids.
    """

    kind: str
    id: int
    visits: int = 0
    days: tuple[date, ...] = ()
    practitioners: tuple[int, ...] = ()


@dataclass(eq=False)
class Deceased(Refused):
    pass


@dataclass(eq=False)
class FileRefused(Refused):
    """``line`` is where it shows, ``most`` what is allowed."""

    why: Unfit
    line: int | None = None
    most: int | None = None


@dataclass(eq=False)
class LastOwner(Refused):
    pass


@dataclass(eq=False)
class InvitationOver(Refused):
    """``expired`` is when it ran out (UTC)."""

    expired: datetime


@dataclass(eq=False)
class SignInFailed(Refused):
    """``wait`` is the number of seconds before the next try is looked at."""

    wait: float = 0.0


class VaultMissing(VaultFault): ...


class CodeDue(Refused):
    """For what weighs more than a day's work the code is asked for again."""


class VaultExists(VaultFault): ...


@dataclass(eq=False)
class VaultInUse(VaultFault):
    pid: int | None = None


@dataclass(eq=False)
class VaultDamaged(VaultFault):
    """``what`` is a code such as ``key-file`` or ``schema``."""

    what: str


@dataclass(eq=False)
class VaultTooNew(VaultFault):
    version: int


@dataclass(eq=False)
class VaultNotEncrypted(VaultFault):
    what: str


class WrongKey(VaultFault): ...


@dataclass(eq=False)
class KeychainUnavailable(VaultFault):
    what: str


class BackupMissing(VaultFault): ...


@dataclass(eq=False)
class BackupDamaged(VaultFault):
    """``what`` is a code such as ``database`` or ``keys``."""

    what: str


@dataclass(eq=False)
class LogUnwritable(LogFault):
    cause: str


@dataclass(eq=False)
class LogBroken(LogFault):
    entry: int | None
    what: str


class DiskFull(EnvironmentFault): ...


class ReadOnly(EnvironmentFault): ...


class PlaceGone(EnvironmentFault): ...
