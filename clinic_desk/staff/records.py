"""Staff members' accounts as the program knows them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from clinic_desk.ids import AccountId, CareUnitId, DeviceId, PractitionerId
from clinic_desk.staff.permissions import Role


class AccountStatus(StrEnum):
    ACTIVE = "active"
    ENDED = "ended"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """Made once, shown once: the secret behind an account's one-time codes."""

    account: AccountId
    secret: bytes = field(repr=False)
    uri: str = field(repr=False)
    """``otpauth://`` for the QR code."""
