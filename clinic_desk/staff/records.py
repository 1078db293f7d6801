"""Staff members' accounts as the program knows them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from clinic_desk.ids import AccountId, CareUnitId, DeviceId, PractitionerId
from clinic_desk.staff.permissions import Role


class AccountStatus(StrEnum):
    ACTIVE = "active"
    ENDED = "ended"


class SearchDepth(StrEnum):
    """How far somebody may look for patients."""

    ANY = "any"
    EXACT = "exact"
    """By the whole name or a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Why somebody gets a role, and how much of it; ``review_due`` is 90 days on unless said.

    ``practitioners`` and ``care_unit`` narrow whose calendars and patients it reaches; None
    leaves it as the role has it. ``buddy`` is whom a temp asks.
    """

    task: str
    need: str
    risk: str
    review_due: date | None = None
    practitioners: frozenset[PractitionerId] | None = None
    care_unit: CareUnitId | None = None
    search: SearchDepth = SearchDepth.ANY
    buddy: AccountId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessGrant:
    """A role that somebody has, with its grounds, since when and by whom."""

    id: int
    account: AccountId
    role: Role
    grounds: Grounds
    review_due: date
    granted: datetime
    granted_by: AccountId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What somebody may do and until when: the whole of it, in the place of what was before."""

    grounds: Mapping[Role, Grounds]
    ends: datetime | None = None
    practitioner: PractitionerId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One person's account. ``ends`` is the last instant at which it works (UTC)."""

    id: AccountId
    sign_in_name: str
    display_name: str
    status: AccountStatus
    roles: tuple[Role, ...]
    care_unit: CareUnitId
    device: DeviceId
    practitioner: PractitionerId | None
    ends: datetime | None
    created: datetime
    password_changed: datetime
    code_step: int
    code_sealed: bytes = field(repr=False)

    @property
    def main_role(self) -> Role:
        """The role that the log names: the furthest reaching one."""
        return min(self.roles, key=list(Role).index)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """What it takes to make an account. The password never leaves this object."""

    sign_in_name: str
    display_name: str
    roles: tuple[Role, ...]
    password: str = field(repr=False)
    practitioner: PractitionerId | None = None
    ends: datetime | None = None
    grounds: Mapping[Role, Grounds] = field(default_factory=dict)
    """Why each role is given, as far as it is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """Made once, shown once: the secret behind an account's one-time codes."""

    account: AccountId
    secret: bytes = field(repr=False)
    uri: str = field(repr=False)
    """``otpauth://`` for the QR code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """Made once, shown once: the phrase by which a colleague comes in and sets a password."""

    account: AccountId
    sign_in_name: str
    display_name: str
    phrase: str = field(repr=False)
    expires: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome:
    """What an invited colleague sees: who they are, and the secret for their code device."""

    sign_in_name: str
    display_name: str
    clinic: str
    secret: bytes = field(repr=False)
    uri: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """What an invited colleague types: phrase, their own password, a code that their device
    made. ``secret`` is the welcome's."""

    sign_in_name: str
    phrase: str = field(repr=False)
    password: str = field(repr=False)
    secret: bytes = field(repr=False)
    code: str = field(repr=False)


class Standing(StrEnum):
    """Where an account stands, as the staff room shows it."""

    ACTIVE = "active"
    INVITED = "invited"
    INVITATION_OVER = "invitation-over"
    LOCKED = "locked"
    OVER = "over"
    """Its last hour has passed."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """One line of the staff room."""

    account: Account
    standing: Standing
    last_sign_in: datetime | None
    review_due: date | None
    """The earliest; None where a role was given without grounds."""
    grants: tuple[AccessGrant, ...]
    invited_until: datetime | None = None
