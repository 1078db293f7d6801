"""Before what weighs most the code is asked for again: an open screen proves nobody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import CodeDue, InvalidInput, Problem, SignInFailed
from clinic_desk.exchange import everything
from clinic_desk.staff import accounts, code_again, codes, granting, inviting, own_account
from clinic_desk.staff.records import Access, Grounds, NewAccount
from clinic_desk.staff.session import CODE_FRESH
from clinic_desk.storage.gate import Scope
from tests.builders import Role, a_session, stretching_once

GROUNDS = Grounds(task="Reception on weekdays", need="Books visits", risk="Sees contact data")
ACCESS = Access(grounds={Role.RECEPTIONIST: GROUNDS})
TOR = NewAccount(
    sign_in_name="tor",
    display_name="Tor Berg",
    roles=(Role.OWNER,),
    password="quiet harbour lamp 7",
)
LONGER = CODE_FRESH + timedelta(seconds=30)


@pytest.fixture
def owner(clinic):
    """Somebody whose code was asked for a while ago."""
    session = a_session(clinic)
    clinic.clock.move(LONGER)
    return session


def acts(clinic, owner, tmp_path):
    keys, rut = clinic.desk.unlocked, clinic.people[Role.RECEPTIONIST].account
    clear = everything.InTheClear(reason="moving to another program")
    return {
        "change": lambda: granting.change(owner, rut, ACCESS),
        "create": lambda: accounts.create(owner, keys, TOR),
        "invite": lambda: inviting.invite(owner, keys, "ines", "Ines Vik", ACCESS),
        "again": lambda: inviting.again(owner, keys, rut, "lost the phone"),
        "export": lambda: list(
            everything.export(owner, tmp_path / "all.zip", clear, clinic.desk.log_key())
        ),
    }


def give(clinic, session, code=None):
    code = code or clinic.code(Role.OWNER)
    code_again.give(session, clinic.desk.unlocked, clinic.desk.attempts(), code)


def last_kinds(session):
    rows = session.database.rows(Scope(log=0), log_entry.select(), {})
    return [row[2] for row in rows]


@pytest.mark.parametrize("act", ["change", "create", "invite", "again", "export"])
def test_a_while_after_the_code_it_is_asked_for_again(clinic, owner, tmp_path, act):
    asked = acts(clinic, owner, tmp_path)[act]
    before = last_kinds(owner)
    with pytest.raises(CodeDue):
        asked()
    assert last_kinds(owner) == before
    give(clinic, owner)
    with stretching_once():
        asked()
    assert EventKind.CODE_GIVEN in last_kinds(owner)


def test_soon_after_the_sign_in_nobody_is_asked(clinic, tmp_path):
    session = a_session(clinic)
    clinic.clock.move(CODE_FRESH)
    granting.change(session, clinic.people[Role.RECEPTIONIST].account, ACCESS)


def test_a_clock_set_back_makes_no_code_fresh(clinic):
    session = a_session(clinic)
    clinic.clock.at -= timedelta(minutes=10)
    with pytest.raises(CodeDue):
        session.require_code()


def test_whoever_leaves_is_shut_out_at_once_without_a_code(clinic, owner):
    accounts.end(owner, clinic.desk.unlocked, clinic.people[Role.RECEPTIONIST].account)


def test_a_wrong_code_is_recorded_slowed_and_opens_nothing(clinic, owner):
    with pytest.raises(InvalidInput) as refused:
        give(clinic, owner, "000000")
    assert refused.value.problems == {"code": Problem.DOES_NOT_MATCH}
    assert last_kinds(owner)[-1] == EventKind.SESSION_REFUSED
    with pytest.raises(SignInFailed) as slowed:
        give(clinic, owner)
    assert slowed.value.wait > 0
    with pytest.raises(CodeDue):
        owner.require_code()


def test_a_code_is_good_once_here_too(clinic, owner):
    code = clinic.code(Role.OWNER)
    give(clinic, owner, code)
    clinic.clock.move(timedelta(seconds=5))
    with pytest.raises(InvalidInput):
        give(clinic, owner, code)


def test_a_recovery_code_stands_for_it_once(clinic, owner):
    password = clinic.people[Role.OWNER].password
    keys = clinic.desk.unlocked
    give(clinic, owner)
    spare, *_ = own_account.make_recovery_codes(owner, keys, clinic.keychain, password)
    clinic.clock.move(LONGER)
    give(clinic, owner, spare)
    owner.require_code()
    clinic.clock.move(LONGER)
    with pytest.raises(InvalidInput):
        give(clinic, owner, spare)


def test_whoever_came_back_by_the_password_alone_is_asked(clinic):
    session = a_session(clinic)
    session.code_given -= timedelta(hours=3)
    with pytest.raises(CodeDue):
        session.require_code()


def test_nobody_is_asked_for_a_code_where_codes_are_only_practised(clinic, owner):
    assert replace(owner, withheld=frozenset({"anything"})).require_code() is None


def test_whoever_has_the_password_alone_makes_no_codes_of_their_own(clinic, owner):
    keys, password = clinic.desk.unlocked, clinic.people[Role.OWNER].password
    secret = codes.new_secret()
    code = codes.code_at(secret, codes.step_of(clinic.clock.now()))
    for session in (owner, replace(owner, withheld=own_account._OTHERS)):
        with pytest.raises(CodeDue):
            own_account.renew_device(session, keys, clinic.keychain, password, secret, code)
        with pytest.raises(CodeDue):
            own_account.make_recovery_codes(session, keys, clinic.keychain, password)
