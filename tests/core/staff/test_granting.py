"""A role is a ceiling: what a grant leaves of it holds, and nobody grants themselves."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, product

import pytest
from sqlalchemy import insert

from clinic_desk.access import Permission, PurposeOfUse, Reach
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import (
    InvalidInput,
    LastOwner,
    NotAllowed,
    Problem,
    SessionEnded,
    SignInFailed,
)
from clinic_desk.ids import CareUnitId, PractitionerId
from clinic_desk.patients import finding
from clinic_desk.scheduling import clinic as scheduling_clinic
from clinic_desk.staff import accounts, granting, inviting
from clinic_desk.staff.permissions import REACH
from clinic_desk.staff.reaching import Ceiling, Narrowing
from clinic_desk.staff.records import Access, Grounds, SearchDepth
from clinic_desk.staff.tables import account_role
from clinic_desk.storage.gate import Scope
from clinic_desk.storage.sqlite import ConstraintBroken
from clinic_desk.vault import vault
from tests.builders import CODE_AGE, TEMP_ENDS, Role, a_patient, a_session
from tests.core.scheduling.conftest import HADDAD, furnish

GROUNDS = Grounds(task="Reception", need="Books visits", risk="Sees contact data")
P1, P2 = PractitionerId(31), PractitionerId(32)


@pytest.fixture
def manager(clinic):
    return a_session(clinic, Role.PRACTICE_MANAGER)


def last_kinds(session, count):
    rows = session.database.rows(Scope(log=0), log_entry.select(), {})
    return [row[2] for row in rows][-count:]


# --- what grants leave of roles ------------------------------------------------------------

NARROWINGS = [
    Narrowing(),
    Narrowing(exact=True),
    Narrowing(practitioners=frozenset({P1})),
    Narrowing(practitioners=frozenset({P1, P2}), exact=True),
    Narrowing(practitioners=frozenset()),
]
FARTHER = {None: 0, Reach.OWN: 1, Reach.ALL: 2}
PAIRS = [(one,) for one in Role] + list(combinations([r for r in Role if r is not Role.TEMP], 2))


@pytest.mark.parametrize("roles", PAIRS, ids="-".join)
def test_no_grant_ever_widens_a_role(roles):
    whole = Ceiling(roles=roles, practitioner=P1)
    for left in product(NARROWINGS, repeat=len(roles)):
        narrow = Ceiling(roles=roles, practitioner=P1, narrowed=dict(zip(roles, left, strict=True)))
        for permission in Permission:
            assert FARTHER[narrow.reach(permission)] <= FARTHER[whole.reach(permission)]
            if narrow.reach(permission) is whole.reach(permission) is Reach.OWN:
                assert narrow.own(permission) <= whole.own(permission)


@pytest.mark.parametrize("role", list(Role))
def test_own_are_never_others_than_the_grant_names(role):
    allowed = frozenset({P2})
    narrow = Ceiling(
        roles=(role,), practitioner=P1, narrowed={role: Narrowing(practitioners=allowed)}
    )
    for permission in REACH[role]:
        assert narrow.own(permission) <= allowed | {P1}
        if permission in {Permission.SCHEDULE_READ, Permission.APPOINTMENT_BOOK}:
            assert narrow.reach(permission) is not Reach.ALL
            assert narrow.own(permission) <= allowed


def test_what_one_role_gives_a_limit_on_the_other_does_not_take():
    both = Ceiling(
        roles=(Role.RECEPTIONIST, Role.CLINICIAN),
        practitioner=P1,
        narrowed={Role.CLINICIAN: Narrowing(practitioners=frozenset({P1}), exact=True)},
    )
    assert both.reach(Permission.APPOINTMENT_BOOK) is Reach.ALL
    assert both.reach(Permission.DIRECTORY_BROWSE) is Reach.ALL


# --- giving ---------------------------------------------------------------------------------


def test_a_grant_says_why_and_is_looked_at_after_ninety_days(clinic, manager):
    rut = clinic.people[Role.RECEPTIONIST].account
    granting.change(manager, rut, Access(grounds={Role.RECEPTIONIST: GROUNDS}))
    (grant,) = granting.grants(manager, rut)
    assert (grant.grounds.task, grant.granted_by) == ("Reception", manager.account)
    assert grant.review_due == (clinic.clock.now() + timedelta(days=90)).date()
    assert last_kinds(manager, 2) == [EventKind.ACCESS_GRANTED, EventKind.ACCOUNT_CHANGED]


def test_looking_at_it_again_keeps_it_and_moves_the_day(clinic, manager):
    rut = clinic.people[Role.RECEPTIONIST].account
    granting.change(manager, rut, Access(grounds={Role.RECEPTIONIST: GROUNDS}))
    granting.review(manager, rut, Role.RECEPTIONIST, date(2027, 1, 1))
    (grant,) = granting.grants(manager, rut)
    assert grant.review_due == date(2027, 1, 1)
    with pytest.raises(InvalidInput):
        granting.review(manager, rut, Role.RECEPTIONIST, date(2020, 1, 1))


@pytest.mark.parametrize("role", [Role.OWNER, Role.CLINICIAN, Role.PRACTICE_MANAGER])
def test_a_manager_gives_themselves_nothing_and_the_log_says_who_tried(clinic, manager, role):
    with pytest.raises(NotAllowed):
        granting.change(manager, manager.account, Access(grounds={role: GROUNDS}))
    with pytest.raises(NotAllowed):
        granting.review(manager, manager.account, role)
    assert last_kinds(manager, 2) == [EventKind.PERMISSION_REFUSED] * 2


def test_a_manager_makes_nobody_an_owner_and_changes_no_owner(clinic, manager):
    rut, eva = clinic.people[Role.RECEPTIONIST].account, clinic.people[Role.OWNER].account
    with pytest.raises(NotAllowed):
        granting.change(manager, rut, Access(grounds={Role.OWNER: GROUNDS}))
    with pytest.raises(NotAllowed):
        granting.change(manager, eva, Access(grounds={Role.RECEPTIONIST: GROUNDS}))


def test_the_database_itself_takes_no_role_that_somebody_gives_themselves(clinic, manager):
    with pytest.raises(ConstraintBroken), manager.work(Permission.ACCOUNT_MANAGE) as work:
        work.write(
            insert(account_role),
            account=manager.account,
            role="owner",
            granted=1,
            granted_by=manager.account,
        )


def test_the_last_owner_stays_an_owner(clinic):
    owner = a_session(clinic)
    other = Access(grounds={Role.OWNER: GROUNDS})
    made = inviting.invite(owner, clinic.desk.unlocked, "Ines", "Ines Vik", other)
    down = Access(grounds={Role.RECEPTIONIST: GROUNDS})
    granting.change(owner, made.account, down)
    with pytest.raises(LastOwner):
        accounts.end(owner, clinic.desk.unlocked, owner.account)


@pytest.mark.parametrize(
    ("grounds", "ends", "field", "problem"),
    [
        ({Role.TEMP: replace(GROUNDS, buddy=None)}, TEMP_ENDS, "buddy", Problem.MISSING),
        ({Role.TEMP: replace(GROUNDS, buddy=1)}, TEMP_ENDS, "buddy", Problem.UNKNOWN),
        (
            {Role.RECEPTIONIST: replace(GROUNDS, practitioners=frozenset())},
            None,
            "practitioners",
            Problem.MISSING,
        ),
        (
            {Role.RECEPTIONIST: replace(GROUNDS, review_due=date(2020, 1, 1))},
            None,
            "review_due",
            Problem.IN_THE_PAST,
        ),
        (
            {Role.TEMP: GROUNDS, Role.RECEPTIONIST: GROUNDS},
            TEMP_ENDS,
            "roles",
            Problem.STANDS_ALONE,
        ),
        ({}, None, "roles", Problem.MISSING),
    ],
)
def test_what_is_wrong_with_an_access_is_said_by_field(
    clinic, manager, grounds, ends, field, problem
):
    kim = clinic.people[Role.CLINICIAN].account
    with pytest.raises(InvalidInput) as refused:
        granting.change(manager, kim, Access(grounds=grounds, ends=ends))
    assert refused.value.problems[field] is problem


def test_a_temp_has_an_end(clinic, manager):
    tove = clinic.people[Role.TEMP].account
    beside = replace(GROUNDS, buddy=manager.account)
    for ends, problem in ((None, Problem.MISSING), (clinic.clock.now(), Problem.IN_THE_PAST)):
        with pytest.raises(InvalidInput) as refused:
            granting.change(manager, tove, Access(grounds={Role.TEMP: beside}, ends=ends))
        assert refused.value.problems == {"ends": problem}


# --- at the desk ----------------------------------------------------------------------------


def test_a_temp_whose_hour_is_over_is_put_out_and_does_not_come_back(clinic):
    owner = a_session(clinic)
    ends = clinic.clock.now() + timedelta(hours=4)
    tove = clinic.people[Role.TEMP].account
    beside = replace(GROUNDS, buddy=owner.account)
    granting.change(owner, tove, Access(grounds={Role.TEMP: beside}, ends=ends))
    temp = a_session(clinic, Role.TEMP)
    assert temp.may(Permission.SCHEDULE_READ)
    clinic.clock.move(timedelta(hours=4))
    with pytest.raises(SessionEnded):
        temp.require(Permission.SCHEDULE_READ)
    clinic.clock.move(CODE_AGE)
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(clinic.credentials(Role.TEMP))


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("Alva Lind", True),
        ("lind alva", True),
        ("070-123 45 67", True),
        ("1", True),
        ("alv", False),
        ("alva", False),
        ("lind", False),
        ("alva lin", False),
        ("lva", False),
        ("4567", False),
        ("1980-03-12", False),
    ],
)
def test_a_temp_finds_by_the_whole_name_or_a_number_alone(clinic, typed, is_found):
    a_patient(a_session(clinic))
    temp = a_session(clinic, Role.TEMP)
    with temp.directory("desk") as opened:
        found = finding.find(temp, opened, typed)
    assert bool(found) is is_found


def test_an_exact_search_can_be_all_that_is_left_of_another_role(clinic, manager):
    a_patient(manager)
    rut = clinic.people[Role.RECEPTIONIST].account
    exact = replace(GROUNDS, search=SearchDepth.EXACT)
    granting.change(manager, rut, Access(grounds={Role.RECEPTIONIST: exact}))
    session = a_session(clinic, Role.RECEPTIONIST)
    assert not session.may(Permission.DIRECTORY_BROWSE)
    with session.directory("desk") as opened:
        assert finding.find(session, opened, "lin") == []


def test_a_temp_opens_a_card_to_book_and_reaches_nothing_that_leaves_the_desk(clinic):
    patient = a_patient(a_session(clinic))
    temp = a_session(clinic, Role.TEMP)
    with temp.opened(patient, PurposeOfUse.BOOKING):
        pass
    for permission in (Permission.LOG_EXPORT, Permission.PATIENT_CORRECT, Permission.BACKUP_MAKE):
        with pytest.raises(NotAllowed):
            temp.require(permission)


def test_who_is_limited_to_some_practitioners_gives_a_reason_for_others_patients(clinic, manager):
    patient = a_patient(manager)
    rut = clinic.people[Role.RECEPTIONIST].account
    furnish(manager)
    limited = replace(GROUNDS, practitioners=frozenset({HADDAD}), care_unit=CareUnitId(1))
    granting.change(manager, rut, Access(grounds={Role.RECEPTIONIST: limited}))
    session = a_session(clinic, Role.RECEPTIONIST)
    assert session.reach(Permission.RECORD_OPEN) is Reach.OWN
    assert session.own_practitioners(Permission.RECORD_OPEN) == {HADDAD}
    assert [one.id for one in scheduling_clinic.load(session).practitioners] == [HADDAD]
    with pytest.raises(InvalidInput), session.opened(patient, PurposeOfUse.PHONE):
        pass
    with session.opened(patient, PurposeOfUse.PHONE, reason="The patient called"):
        pass


def test_a_removed_colleagues_slot_is_gone(clinic, manager):
    rut = clinic.people[Role.RECEPTIONIST]
    accounts.end(manager, clinic.desk.unlocked, rut.account)
    assert not vault.has_account(clinic.desk.unlocked, rut.account)
    assert granting.grants(manager, rut.account) == []
