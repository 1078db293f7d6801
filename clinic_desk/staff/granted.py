"""Grants in and out of the database: why somebody has a role, and how much of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

from sqlalchemy import bindparam, insert, select, update

from clinic_desk.access import Reads, Row, Work
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.errors import LastOwner
from clinic_desk.ids import AccountId, CareUnitId, PractitionerId
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import AccessGrant, Grounds, SearchDepth
from clinic_desk.staff.tables import access_grant, access_grant_practitioner
from clinic_desk.storage.sqlite import ConstraintBroken

_g, _p = access_grant.c, access_grant_practitioner.c
_COLUMNS = (
    *(_g.id, _g.account, _g.role, _g.task, _g.need, _g.risk, _g.review_due, _g.search),
    *(_g.care_unit, _g.narrowed, _g.buddy, _g.granted, _g.granted_by),
)
_OF_ONE = (
    select(*_COLUMNS)
    .where(_g.account == bindparam("whose"), _g.ended.is_(None))
    .order_by(_g.granted, _g.id)
)
_OF_ALL = select(*_COLUMNS).where(_g.ended.is_(None)).order_by(_g.granted, _g.id)
_PRACTITIONERS = select(_p.practitioner).where(_p.access_grant == bindparam("which"))
_ADD = insert(access_grant)
_NARROW = insert(access_grant_practitioner)
_END = (
    update(access_grant)
    .where(_g.id == bindparam("which"))
    .values(ended=bindparam("at"), ended_by=bindparam("by"))
)


def of(reads: Reads, whose: AccountId) -> list[AccessGrant]:
    """What holds for somebody now."""
    return [_grant(reads, row) for row in reads.rows(_OF_ONE, whose=whose)]


def of_everyone(reads: Reads) -> list[AccessGrant]:
    return [_grant(reads, row) for row in reads.rows(_OF_ALL)]


def add(
    work: Work,
    whose: AccountId,
    role: Role,
    grounds: Grounds,
    *,
    review_due: date,
    by: AccountId | None,
) -> int:
    """Give grounds for a role; its id. Raises ConstraintBroken for one's own."""
    made = work.new_id()
    work.write(
        _ADD,
        id=made,
        account=whose,
        role=role,
        task=grounds.task.strip(),
        need=grounds.need.strip(),
        risk=grounds.risk.strip(),
        review_due=review_due.isoformat(),
        search=grounds.search,
        care_unit=grounds.care_unit,
        narrowed=int(grounds.practitioners is not None),
        buddy=grounds.buddy,
        granted=to_microseconds(work.now),
        granted_by=by,
        ended=None,
        ended_by=None,
    )
    for practitioner in sorted(grounds.practitioners or ()):
        work.write(_NARROW, access_grant=made, practitioner=practitioner)
    return made


def end(work: Work, which: int, *, at: datetime, by: AccountId | None) -> None:
    work.write(_END, which=which, at=to_microseconds(at), by=by)


@contextmanager
def last_owner_stays() -> Iterator[None]:
    """The database keeps an owner who can come in: that is LastOwner."""
    try:
        yield
    except ConstraintBroken as error:
        if "last-owner" in str(error):
            raise LastOwner from error
        raise


def _grant(reads: Reads, row: Row) -> AccessGrant:
    narrowed = frozenset(PractitionerId(r[0]) for r in reads.rows(_PRACTITIONERS, which=row[0]))
    due = date.fromisoformat(row[6])
    return AccessGrant(
        id=row[0],
        account=AccountId(row[1]),
        role=Role(row[2]),
        grounds=Grounds(
            task=row[3],
            need=row[4],
            risk=row[5],
            review_due=due,
            practitioners=narrowed if row[9] else None,
            care_unit=None if row[8] is None else CareUnitId(row[8]),
            search=SearchDepth(row[7]),
            buddy=None if row[10] is None else AccountId(row[10]),
        ),
        review_due=due,
        granted=from_microseconds(row[11]),
        granted_by=None if row[12] is None else AccountId(row[12]),
    )
