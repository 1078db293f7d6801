"""Coming back to one's own lock screen without a code: for some hours, once, and nobody else."""

from datetime import timedelta

import pytest

from clinic_desk.audit.events import EventKind
from clinic_desk.errors import SignInFailed
from clinic_desk.staff import codes, own_account, policies, returning
from clinic_desk.storage import settings
from tests.builders import Role, a_session, stretching_once

HOURS = timedelta(hours=1)


def lock(clinic, session) -> str:
    made = returning.new_pass()
    session.end("lock-key", made)
    return made


def come_back(clinic, made, role=Role.RECEPTIONIST, **other):
    shown = clinic.credentials(role, code="", returning=made, **other)
    with stretching_once():
        return clinic.desk.sign_in(shown)


def refused(clinic, made, role=Role.RECEPTIONIST) -> bool:
    with pytest.raises(SignInFailed):
        come_back(clinic, made, role)
    return True


@pytest.fixture
def heard(clinic):
    found = []
    clinic.desk.listen(found.extend)
    return found


def test_who_locked_comes_back_by_the_password_and_the_log_says_so(clinic, heard):
    made = lock(clinic, a_session(clinic, Role.RECEPTIONIST))
    clinic.clock.move(11 * HOURS)

    session = come_back(clinic, made)

    assert session.account == clinic.people[Role.RECEPTIONIST].account
    opened = [one.draft for one in heard if one.draft.kind == EventKind.SESSION_OPENED]
    assert opened[-1].facts == {"factors": "password return"}


def test_the_hours_run_from_the_code_and_not_from_the_last_return(clinic):
    made = lock(clinic, a_session(clinic, Role.RECEPTIONIST))
    clinic.clock.move(8 * HOURS)
    made = lock(clinic, come_back(clinic, made))
    clinic.clock.move(4 * HOURS)

    assert refused(clinic, made)


def test_it_is_good_for_one_return(clinic):
    made = lock(clinic, a_session(clinic, Role.RECEPTIONIST))
    come_back(clinic, made).end("lock-key", returning.new_pass())

    assert refused(clinic, made)


def test_it_brings_nobody_else_in(clinic):
    theirs = lock(clinic, a_session(clinic, Role.CLINICIAN))
    lock(clinic, a_session(clinic, Role.RECEPTIONIST))

    assert refused(clinic, theirs)
    assert refused(clinic, returning.new_pass(), Role.CLINICIAN)
    assert refused(clinic, "", Role.CLINICIAN)


def test_after_a_wrong_password_the_code_is_asked_for(clinic):
    made = lock(clinic, a_session(clinic, Role.RECEPTIONIST))
    with pytest.raises(SignInFailed):
        come_back(clinic, made, password="granite-Otter 51 harbour")
    clinic.clock.move(HOURS)
    clinic.clock.seconds += 3600

    assert refused(clinic, made)


def test_whoever_signed_out_or_crashed_needs_a_code(clinic):
    lock(clinic, a_session(clinic, Role.RECEPTIONIST))
    session = a_session(clinic, Role.RECEPTIONIST)
    session.end("signed-out")

    assert refused(clinic, returning.new_pass())


def test_another_code_device_ends_it(clinic):
    session = a_session(clinic, Role.RECEPTIONIST)
    new = own_account.new_device(session).secret
    code = codes.code_at(new, codes.step_of(clinic.clock.now()) + 1)
    clinic.clock.move(timedelta(seconds=codes.STEP_SECONDS))
    password = clinic.people[Role.RECEPTIONIST].password
    with stretching_once():
        own_account.renew_device(
            session, clinic.desk.unlocked, clinic.keychain, password, new, code
        )

    assert refused(clinic, lock(clinic, session))


def test_the_clock_set_back_behind_the_code_ends_it(clinic):
    made = lock(clinic, a_session(clinic, Role.RECEPTIONIST))
    clinic.clock.move(-2 * HOURS)

    assert refused(clinic, made)


def test_the_clinic_may_ask_for_the_code_each_time(clinic):
    policies.change(a_session(clinic, Role.OWNER), settings.CODE_HOURS.key, "0")
    made = lock(clinic, a_session(clinic, Role.RECEPTIONIST))

    assert refused(clinic, made)


def test_whose_account_ended_meanwhile_does_not_come_back(clinic):
    made = lock(clinic, a_session(clinic, Role.TEMP))
    clinic.clock.move(timedelta(days=31))

    assert refused(clinic, made, Role.TEMP)
