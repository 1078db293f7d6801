"""Giving access, looking at it again, and taking it away. A role is a ceiling, never a reason.

Nobody gives anything to themselves: whoever tries is refused, and the log says so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from clinic_desk import guarding
from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, NotFound, Problem
from clinic_desk.ids import AccountId
from clinic_desk.staff import granted, store
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Access, AccessGrant, Account, Grounds, SearchDepth

REVIEW_AFTER = timedelta(days=90)
LONGEST = 500
"""Signs of a task, a need, a risk."""


def grants(session: Session, account: AccountId) -> list[AccessGrant]:
    """What somebody has and why: a colleague's for whoever manages them, one's own for all."""
    if account == session.account:
        return granted.of(session.reading(Permission.ACCOUNT_OWN), account)
    return granted.of(session.reading(Permission.ACCOUNT_MANAGE), account)


def change(session: Session, account: AccountId, access: Access) -> None:
    """Give exactly this access; what was before ends, and a running session with it.

    Raises InvalidInput, NotFound, NotAllowed (one's own; an owner's, unless an owner asks),
    LastOwner, CodeDue.
    """
    found = _of_another(session, account)
    if Role.OWNER in (*found.roles, *access.grounds):
        session.require(Permission.OWNER_MANAGE)
    session.require_code()
    roles = tuple(access.grounds)
    with granted.last_owner_stays(), session.work(Permission.ACCOUNT_MANAGE) as work:
        problems = problems_of(work, roles, access.grounds, access.ends)
        if not roles:
            problems["roles"] = Problem.MISSING
        if problems:
            raise InvalidInput(problems)
        _end_all(work, account, session.account)
        store.take(work, account, found.roles)
        if access.ends != found.ends:
            store.set_ends(work, account, access.ends)
        store.set_practitioner(work, account, access.practitioner)
        store.give(work, account, roles, work.now, session.account)
        for role, grounds in access.grounds.items():
            give(work, account, role, grounds, by=session.account)
        _record_changed(work, account, "access", roles)


def review(session: Session, account: AccountId, role: Role, until: date | None = None) -> None:
    """Keep a grant as it is, having looked at it; it is due again at ``until``. As ``change``."""
    found = _of_another(session, account)
    if Role.OWNER in found.roles:
        session.require(Permission.OWNER_MANAGE)
    with session.work(Permission.ACCOUNT_MANAGE) as work:
        held = next((one for one in granted.of(work, account) if one.role is role), None)
        if held is None:
            raise NotFound("grant", account)
        due = until or _usual_review(work.now)
        if due <= work.now.date():
            raise InvalidInput({"review_due": Problem.IN_THE_PAST})
        granted.end(work, held.id, at=work.now, by=session.account)
        grounds = replace(held.grounds, review_due=due)
        granted.add(work, account, role, grounds, review_due=due, by=session.account)
        facts: dict[str, int | str] = {"role": role, "review": due.isoformat()}
        work.record(_draft(EventKind.ACCESS_REVIEWED, account, facts))


def give(
    work: Work, account: AccountId, role: Role, grounds: Grounds, *, by: AccountId | None
) -> None:
    """Write the grounds of a role that is given in the same unit of work."""
    if role is Role.TEMP:
        grounds = replace(grounds, search=SearchDepth.EXACT)
    due = grounds.review_due or _usual_review(work.now)
    granted.add(work, account, role, grounds, review_due=due, by=by)
    facts: dict[str, int | str] = {
        "role": role,
        "review": due.isoformat(),
        "search": grounds.search,
        "practitioners": -1 if grounds.practitioners is None else len(grounds.practitioners),
    }
    work.record(_draft(EventKind.ACCESS_GRANTED, account, facts))


def problems_of(
    work: Work, roles: Iterable[Role], grounds: Mapping[Role, Grounds], ends: datetime | None
) -> dict[str, Problem]:
    """What is wrong with roles, their grounds and an end, by field."""
    held = tuple(roles)
    problems: dict[str, Problem] = {}
    if Role.TEMP in held and len(held) > 1:
        problems["roles"] = Problem.STANDS_ALONE
    end = _end_problem(held, ends, work.now)
    if end is not None:
        problems["ends"] = end
    if Role.TEMP in held and Role.TEMP not in grounds:
        problems["task"] = Problem.MISSING
    for role, each in grounds.items():
        problems |= _grounds_problems(role, each, work.now.date())
        if each.buddy is not None and store.by_id(work, each.buddy) is None:
            problems["buddy"] = Problem.UNKNOWN
    return problems


def _grounds_problems(role: Role, grounds: Grounds, today: date) -> dict[str, Problem]:
    problems: dict[str, Problem] = {}
    for name, text in (("task", grounds.task), ("need", grounds.need), ("risk", grounds.risk)):
        if not text.strip():
            problems[name] = Problem.MISSING
        elif len(text.strip()) > LONGEST:
            problems[name] = Problem.TOO_LONG
        elif held := guarding.problem(text):
            problems[name] = held
    if grounds.review_due is not None and grounds.review_due <= today:
        problems["review_due"] = Problem.IN_THE_PAST
    if grounds.practitioners is not None and not grounds.practitioners:
        problems["practitioners"] = Problem.MISSING
    if role is Role.TEMP and grounds.buddy is None:
        problems["buddy"] = Problem.MISSING
    if role is Role.OWNER and _narrows(grounds):
        problems["practitioners"] = Problem.NOT_FOR_OWNERS
    return problems


def _narrows(grounds: Grounds) -> bool:
    limits = (grounds.practitioners, grounds.care_unit)
    return limits != (None, None) or grounds.search is not SearchDepth.ANY


def _end_problem(roles: Iterable[Role], ends: datetime | None, now: datetime) -> Problem | None:
    if Role.TEMP in roles and ends is None:
        return Problem.MISSING
    if Role.OWNER in roles and ends is not None:
        return Problem.NOT_FOR_OWNERS
    return Problem.IN_THE_PAST if ends is not None and ends <= now else None


def _of_another(session: Session, account: AccountId) -> Account:
    found = store.by_id(session.reading(Permission.ACCOUNT_MANAGE), account)
    if found is None:
        raise NotFound("account", account)
    if account == session.account:
        session.refuse(Permission.ACCOUNT_MANAGE)
    return found


def _end_all(work: Work, account: AccountId, by: AccountId) -> None:
    for grant in granted.of(work, account):
        granted.end(work, grant.id, at=work.now, by=by)


def _usual_review(now: datetime) -> date:
    return (now + REVIEW_AFTER).date()


def _record_changed(work: Work, account: AccountId, what: str, roles: Iterable[Role]) -> None:
    facts: dict[str, int | str] = {"what": what, "roles": " ".join(roles)}
    work.record(_draft(EventKind.ACCOUNT_CHANGED, account, facts))


def _draft(kind: EventKind, account: AccountId, facts: Mapping[str, int | str]) -> EventDraft:
    return EventDraft(kind=kind, action=Action.UPDATE, entity=("account", account), facts=facts)
