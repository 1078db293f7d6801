"""Accounts in and out of the database."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from clinic_desk.access import Reads, Row, Work
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.ids import AccountId, CareUnitId, DeviceId, PractitionerId
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Account, AccountStatus
from clinic_desk.staff.tables import account, account_role

_COLUMNS = (
    account.c.id,
    account.c.sign_in_name,
    account.c.display_name,
    account.c.status,
    account.c.care_unit,
    account.c.device,
    account.c.practitioner,
    account.c.ends,
    account.c.created,
    account.c.code_step,
    account.c.code_sealed,
    account.c.password_changed,
)
_ONE = select(*_COLUMNS).where(account.c.id == bindparam("wanted"))
_ALL = select(*_COLUMNS).order_by(account.c.display_name, account.c.id)
_ROLES = select(account_role.c.role).where(account_role.c.account == bindparam("whose"))
_BY_NAME = select(account.c.id).where(account.c.sign_in_name == bindparam("wanted"))
_ADD = insert(account)
_ADD_ROLE = insert(account_role)
_STEP = (
    update(account).where(account.c.id == bindparam("whose")).values(code_step=bindparam("step"))
)
_ENDS = (
    update(account)
    .where(account.c.id == bindparam("whose"))
    .values(ends=bindparam("last"), version=account.c.version + 1)
)
_PRACTITIONER = (
    update(account)
    .where(account.c.id == bindparam("whose"))
    .values(practitioner=bindparam("which"), version=account.c.version + 1)
)
_PASSWORD = (
    update(account)
    .where(account.c.id == bindparam("whose"))
    .values(password_changed=bindparam("at"), version=account.c.version + 1)
)
_CODE = (
    update(account)
    .where(account.c.id == bindparam("whose"))
    .values(code_sealed=bindparam("sealed"), version=account.c.version + 1)
)
_DROP_ROLE = delete(account_role).where(
    account_role.c.account == bindparam("whose"), account_role.c.role == bindparam("former")
)
_STATUS = (
    update(account)
    .where(account.c.id == bindparam("whose"))
    .values(status=bindparam("becomes"), version=account.c.version + 1)
)


def by_id(reads: Reads, wanted: AccountId) -> Account | None:
    row = reads.row(_ONE, wanted=wanted)
    return None if row is None else _account(reads, row)


def everyone(reads: Reads) -> list[Account]:
    return [_account(reads, row) for row in reads.rows(_ALL)]


def taken(reads: Reads, sign_in_name: str) -> bool:
    return reads.row(_BY_NAME, wanted=sign_in_name) is not None


def add(work: Work, new: Account, *, granted_by: AccountId | None) -> None:
    work.write(
        _ADD,
        id=new.id,
        sign_in_name=new.sign_in_name,
        display_name=new.display_name,
        status=new.status,
        care_unit=new.care_unit,
        device=new.device,
        practitioner=new.practitioner,
        ends=None if new.ends is None else to_microseconds(new.ends),
        created=to_microseconds(new.created),
        password_changed=to_microseconds(new.created),
        code_sealed=new.code_sealed,
        code_step=new.code_step,
        version=1,
    )
    give(work, new.id, new.roles, new.created, granted_by)


def take_step(work: Work, whose: AccountId, step: int) -> None:
    work.write(_STEP, whose=whose, step=step)


def set_status(work: Work, whose: AccountId, status: AccountStatus) -> None:
    work.write(_STATUS, whose=whose, becomes=status)


def set_ends(work: Work, whose: AccountId, ends: datetime | None) -> None:
    work.write(_ENDS, whose=whose, last=None if ends is None else to_microseconds(ends))


def set_practitioner(work: Work, whose: AccountId, which: PractitionerId | None) -> None:
    work.write(_PRACTITIONER, whose=whose, which=which)


def set_password_changed(work: Work, whose: AccountId, at: datetime) -> None:
    work.write(_PASSWORD, whose=whose, at=to_microseconds(at))


def set_code(work: Work, whose: AccountId, sealed: bytes) -> None:
    """Another device from now on; the step that was taken last still counts."""
    work.write(_CODE, whose=whose, sealed=sealed)


def take(work: Work, whose: AccountId, roles: Sequence[Role]) -> None:
    """Take these roles away. Raises ConstraintBroken("last-owner")."""
    for role in roles:
        work.write(_DROP_ROLE, whose=whose, former=role)


def give(
    work: Work, whose: AccountId, roles: Sequence[Role], at: datetime, by: AccountId | None
) -> None:
    """Give these roles. Raises ConstraintBroken("own-role"), ConstraintBroken("temp")."""
    for role in roles:
        work.write(_ADD_ROLE, account=whose, role=role, granted=to_microseconds(at), granted_by=by)


def _account(reads: Reads, row: Row) -> Account:
    roles = tuple(sorted((Role(r[0]) for r in reads.rows(_ROLES, whose=row[0])), key=_order))
    return Account(
        id=AccountId(row[0]),
        sign_in_name=row[1],
        display_name=row[2],
        status=AccountStatus(row[3]),
        roles=roles,
        care_unit=CareUnitId(row[4]),
        device=DeviceId(row[5]),
        practitioner=None if row[6] is None else PractitionerId(row[6]),
        ends=None if row[7] is None else from_microseconds(row[7]),
        created=from_microseconds(row[8]),
        code_step=row[9],
        code_sealed=row[10],
        password_changed=from_microseconds(row[11]),
    )


def _order(role: Role) -> int:
    return list(Role).index(role)
