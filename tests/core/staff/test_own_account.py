"""One's own password, code device and recovery codes."""

from datetime import timedelta

import pytest

from clinic_desk.access import Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import InvalidInput, NotAllowed, Problem, SignInFailed
from clinic_desk.staff import (
    codes,
    colleagues,
    inviting,
    own_account,
    policies,
    recovery,
    unlocking,
)
from clinic_desk.staff.records import Standing
from clinic_desk.storage import settings
from clinic_desk.storage.gate import Scope
from clinic_desk.vault import vault
from tests.builders import CODE_AGE, Role, a_newcomer, a_session

NEW = "walnut ferry cobalt umbrella"


@pytest.fixture
def rut(clinic):
    return a_session(clinic, Role.RECEPTIONIST)


def change(clinic, session, new, present=None):
    present = present or clinic.people[Role.RECEPTIONIST].password
    own_account.change_password(session, clinic.desk.unlocked, clinic.keychain, present, new)


def problems(act, *args):
    with pytest.raises(InvalidInput) as refused:
        act(*args)
    return refused.value.problems


def test_a_new_password_opens_and_the_former_does_not(clinic, rut):
    change(clinic, rut, NEW)
    clinic.sign_out()
    clinic.clock.move(CODE_AGE)
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST))
    clinic.clock.move(CODE_AGE)
    assert clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST, password=NEW))


def test_a_password_that_is_too_old_opens_nothing_but_the_choice_of_another(clinic, rut):
    clinic.sign_out()
    clinic.clock.move(timedelta(days=365))
    session = clinic.sign_in(Role.RECEPTIONIST)
    assert {one for one in Permission if session.may(one)} == {Permission.ACCOUNT_OWN}
    with pytest.raises(NotAllowed), session.directory("find"):
        pass

    assert problems(change, clinic, session, clinic.people[Role.RECEPTIONIST].password) == {
        "password": Problem.USED_BEFORE
    }
    assert not session.may(Permission.LOG_READ)
    change(clinic, session, NEW)

    with session.directory("find"):
        pass


def test_where_the_policy_asks_for_no_age_a_password_grows_as_old_as_it_likes(clinic):
    policies.change(a_session(clinic, Role.OWNER), settings.PASSWORD_DAYS.key, "0")
    clinic.sign_out()
    clinic.clock.move(timedelta(days=900))
    assert clinic.sign_in(Role.RECEPTIONIST).may(Permission.DIRECTORY_SEARCH)


def test_whoever_does_not_know_the_present_one_changes_nothing(clinic, rut):
    assert problems(change, clinic, rut, NEW, "something else entirely") == {
        "present": Problem.DOES_NOT_MATCH
    }


@pytest.mark.parametrize(
    ("new", "problem"),
    [("short", Problem.TOO_SHORT), ("Rut Ahl Norra Kliniken 1!", Problem.TOO_WEAK)],
)
def test_what_does_not_hold_is_refused(clinic, rut, new, problem):
    assert problems(change, clinic, rut, new) == {"password": problem}


def test_the_last_24_do_not_come_again_and_the_one_before_them_may(clinic, rut):
    first = clinic.people[Role.RECEPTIONIST].password
    present = first
    for at in range(24):
        clinic.clock.move(timedelta(minutes=1))
        if at == 23:
            assert problems(change, clinic, rut, first, present) == {
                "password": Problem.USED_BEFORE
            }
        new = f"{NEW} {at}"
        change(clinic, rut, new, present)
        present = new
    assert problems(change, clinic, rut, present, present) == {"password": Problem.USED_BEFORE}
    change(clinic, rut, first, present)


def test_another_device_makes_the_codes_and_the_former_no_longer(clinic, rut):
    person = clinic.people[Role.RECEPTIONIST]
    made = own_account.new_device(rut)
    unlocked = clinic.desk.unlocked
    clinic.clock.move(CODE_AGE)
    act = own_account.renew_device
    wrong = (rut, unlocked, clinic.keychain, person.password, made.secret, "000000")
    assert problems(act, *wrong) == {"code": Problem.DOES_NOT_MATCH}
    code = codes.code_at(made.secret, codes.step_of(clinic.clock.now()))
    act(rut, unlocked, clinic.keychain, person.password, made.secret, code)
    clinic.sign_out()
    clinic.clock.move(CODE_AGE)
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST))
    clinic.clock.move(CODE_AGE)
    code = codes.code_at(made.secret, codes.step_of(clinic.clock.now()))
    assert clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST, code=code))


def recovery_codes(clinic, session):
    present = clinic.people[Role.RECEPTIONIST].password
    return own_account.make_recovery_codes(session, clinic.desk.unlocked, clinic.keychain, present)


def test_a_recovery_code_stands_for_the_phone_once_however_it_is_typed(clinic, rut):
    made = recovery_codes(clinic, rut)
    assert len(set(made)) == 10
    clinic.sign_out()
    typed = made[3].lower().replace("-", " ")
    session = clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST, code=typed))
    assert own_account.own(session).recovery_codes == 9
    session.end("signed-out")
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST, code=typed))


def test_new_recovery_codes_end_the_former_ones(clinic, rut):
    former = recovery_codes(clinic, rut)
    recovery_codes(clinic, rut)
    clinic.sign_out()
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST, code=former[0]))


def test_a_recovery_code_opens_nothing_without_the_password_or_for_another(clinic, rut):
    made = recovery_codes(clinic, rut)
    clinic.sign_out()
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(
            clinic.credentials(Role.RECEPTIONIST, code=made[0], password="something else 1 X")
        )
    clinic.clock.move(timedelta(seconds=2))
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(clinic.credentials(Role.CLINICIAN, code=made[0]))


def test_the_password_has_an_age(clinic, rut):
    mine = own_account.own(rut)
    assert mine.password_due == mine.account.password_changed + timedelta(days=365)


def lock_out(clinic):
    """Ten failed tries with one name; somebody else came in between, so the computer is free."""
    for tries in (9, 1):
        clinic.sign_out()
        for _ in range(tries):
            with pytest.raises(SignInFailed):
                clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST, password="wrong"))
            clinic.clock.move(timedelta(minutes=5))
        a_session(clinic, Role.CLINICIAN)
    clinic.sign_out()


def standing(session, clinic, role):
    whose = clinic.people[role].account
    found = colleagues.colleagues(session, clinic.desk.attempts())
    return next(one.standing for one in found if one.account.id == whose)


def test_a_locked_account_is_shown_and_unlocked_with_a_reason(clinic):
    lock_out(clinic)
    manager = a_session(clinic, Role.PRACTICE_MANAGER)
    rut = clinic.people[Role.RECEPTIONIST].account
    assert standing(manager, clinic, Role.RECEPTIONIST) is Standing.LOCKED
    with pytest.raises(InvalidInput):
        unlocking.unlock(manager, clinic.desk.attempts(), rut, " ")
    unlocking.unlock(manager, clinic.desk.attempts(), rut, "Forgot it after the holiday")
    assert standing(manager, clinic, Role.RECEPTIONIST) is Standing.ACTIVE
    assert a_session(clinic, Role.RECEPTIONIST)


def test_an_owners_lock_is_an_owners_to_end(clinic):
    manager = a_session(clinic, Role.PRACTICE_MANAGER)
    with pytest.raises(NotAllowed):
        unlocking.unlock(
            manager, clinic.desk.attempts(), clinic.people[Role.OWNER].account, "Asked"
        )


def test_the_staff_room_knows_when_somebody_was_last_here(clinic, rut):
    at = clinic.clock.now()
    clinic.sign_out()
    nobody_yet = a_newcomer(clinic, Role.CLINICIAN).account
    clinic.clock.move(timedelta(hours=1))
    manager = a_session(clinic, Role.PRACTICE_MANAGER)
    found = {one.account.id: one for one in colleagues.colleagues(manager, clinic.desk.attempts())}
    assert found[clinic.people[Role.RECEPTIONIST].account].last_sign_in == at
    assert found[nobody_yet].last_sign_in is None


def test_a_password_that_could_not_be_written_leaves_the_former_one(clinic, rut, monkeypatch):
    real = own_account.past_passwords.remember

    def fails(*args):
        real(*args)
        raise OSError

    monkeypatch.setattr(own_account.past_passwords, "remember", fails)
    with pytest.raises(OSError):
        change(clinic, rut, NEW)
    person = clinic.people[Role.RECEPTIONIST]
    assert vault.unlock(clinic.folder, clinic.keychain, person.name, person.password)


def test_guesses_at_an_open_screen_are_slowed_and_recorded(clinic, rut):
    """Whoever finds an open screen may not try passwords as fast as they can be stretched."""
    waits = []
    for _ in range(3):
        assert problems(change, clinic, rut, NEW, "something else entirely")
        with pytest.raises(SignInFailed) as refused:
            change(clinic, rut, NEW)
        waits.append(refused.value.wait)
        clinic.clock.move(CODE_AGE)
    assert waits == sorted(waits) and len(set(waits)) == 3
    rows = rut.database.rows(Scope(log=0), log_entry.select(), {})
    assert [row[2] for row in rows].count(EventKind.SESSION_REFUSED) == 3
    change(clinic, rut, NEW)
    assert clinic.desk.attempts().count(rut.who.sign_in_name) == 0


def test_recovery_codes_go_with_the_phone_that_was_lost(clinic, rut):
    """Codes and phone may lie in the same bag: whoever begins anew makes new ones."""
    recovery_codes(clinic, rut)
    clinic.sign_out()
    manager = a_session(clinic, Role.PRACTICE_MANAGER)
    inviting.again(manager, clinic.desk.unlocked, rut.account, "Bag stolen")
    assert recovery.left(manager.reading(Permission.ACCOUNT_MANAGE), rut.account) == 0
