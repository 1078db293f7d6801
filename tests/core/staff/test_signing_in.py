"""Letting somebody in: one refusal for every reason, growing delays, each code once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import DiskFull, NotAllowed, SessionEnded, SignInFailed
from clinic_desk.staff import accounts, codes, policies
from clinic_desk.staff.records import NewAccount
from clinic_desk.vault import attempts
from tests.builders import CODE_AGE, Role, a_session

WRONG = [{"name": "Nobody"}, {"password": "copper-Heron 37 lantern?"}, {"code": "000000"}]


def fails(clinic, role=Role.RECEPTIONIST, **wrong):
    with pytest.raises(SignInFailed) as refused:
        clinic.desk.sign_in(clinic.credentials(role, **wrong))
    return refused.value


def entries(session):
    """Kind, outcome and account of every entry, as an owner reads them."""
    wanted = select(log_entry.c.kind, log_entry.c.outcome, log_entry.c.account)
    return session.log(Permission.LOG_READ).rows(wanted.order_by(log_entry.c.seq))


def test_name_password_and_code_let_somebody_in(clinic):
    session = a_session(clinic, Role.RECEPTIONIST)
    person = clinic.people[Role.RECEPTIONIST]
    assert session.account == person.account
    assert session.may(Permission.APPOINTMENT_BOOK)
    assert not session.may(Permission.ACCOUNT_MANAGE)


@pytest.mark.parametrize("name", ["rut", "RUT", " Rut "])
def test_a_name_is_taken_however_it_is_typed(clinic, name):
    assert clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST, name=name))


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: next(iter(wrong)))
def test_the_refusal_is_the_same_whatever_is_wrong(clinic, wrong):
    refused = fails(clinic, **wrong)
    assert (refused.code, refused.wait, str(refused)) == (
        "SignInFailed",
        1.0,
        str(SignInFailed(1.0)),
    )
    assert refused.__cause__ is None
    assert refused.__suppress_context__
    assert clinic.desk.session is None


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: next(iter(wrong)))
def test_the_refusal_comes_when_all_of_the_work_would_be_done(clinic, wrong):
    fails(clinic, **wrong)
    assert clinic.pauses == [1.5]


@pytest.mark.parametrize("text", ["", "\ud800", "\x00", "r" * 99_999])
@pytest.mark.parametrize("field", ["name", "password", "code"])
def test_what_nobody_types_is_refused_like_anything_wrong(clinic, field, text):
    assert fails(clinic, **{field: text}).wait == 1.0


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: next(iter(wrong)))
def test_the_delay_doubles(clinic, wrong):
    waits = []
    for _ in range(4):
        waits.append(fails(clinic, **wrong).wait)
        clinic.clock.move(timedelta(seconds=waits[-1]))
    assert waits == [1.0, 2.0, 4.0, 8.0]


def test_a_try_before_its_time_is_not_looked_at(clinic):
    fails(clinic, password="wrong")
    assert fails(clinic).wait == 1.0
    clinic.clock.move(timedelta(seconds=0.5))
    assert fails(clinic).wait == 0.5
    clinic.clock.move(timedelta(seconds=0.5))
    assert clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST))


def test_the_delay_survives_a_restart(clinic):
    fails(clinic, password="wrong")
    clinic.clock.move(timedelta(seconds=1))
    assert fails(clinic, password="wrong").wait == 2.0
    clinic.restart()
    assert fails(clinic).wait == 2.0


def test_getting_in_ends_the_delays(clinic):
    fails(clinic, password="wrong")
    clinic.clock.move(timedelta(seconds=1))
    clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST))
    clinic.sign_out()
    assert fails(clinic, password="wrong").wait == 1.0


def test_a_code_is_taken_once(clinic):
    typed = clinic.credentials(Role.RECEPTIONIST)
    clinic.desk.sign_in(typed)
    clinic.sign_out()
    fails(clinic, code=typed.code)


def test_a_code_is_taken_once_after_a_restart(clinic):
    typed = clinic.credentials(Role.RECEPTIONIST)
    clinic.desk.sign_in(typed)
    clinic.restart()
    fails(clinic, code=typed.code)


def test_codes_go_only_forwards(clinic):
    earlier = clinic.code(Role.RECEPTIONIST)
    clinic.clock.move(CODE_AGE)
    clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST))
    clinic.sign_out()
    fails(clinic, code=earlier)


@pytest.mark.parametrize(
    ("steps", "taken"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)]
)
def test_a_code_may_be_one_step_off(clinic, steps, taken):
    secret = clinic.people[Role.RECEPTIONIST].secret
    code = codes.code_at(secret, codes.step_of(clinic.clock.now()) + steps)
    if taken:
        assert clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST, code=code))
    else:
        fails(clinic, code=code)


@pytest.mark.parametrize("code", ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "\ud800", "0" * 9999])
def test_what_is_no_code_is_refused_like_a_wrong_one(clinic, code):
    assert fails(clinic, code=code).wait == 1.0


def test_a_code_may_be_typed_with_a_gap(clinic):
    code = clinic.code(Role.RECEPTIONIST)
    spaced = f"{code[:3]} {code[3:]}"
    assert clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST, code=spaced))


def test_an_ended_account_opens_nothing(clinic, owner):
    accounts.end(owner, clinic.desk.unlocked, clinic.people[Role.RECEPTIONIST].account)
    clinic.sign_out()
    fails(clinic)


def test_an_ended_account_opens_nothing_with_an_old_key_file_either(clinic, owner):
    kept = (clinic.folder / "vault.keys").read_bytes()
    accounts.end(owner, clinic.desk.unlocked, clinic.people[Role.RECEPTIONIST].account)
    clinic.sign_out()
    (clinic.folder / "vault.keys").write_bytes(kept)
    assert fails(clinic).wait == 1.0
    assert entries(a_session(clinic))[-2][0] == EventKind.SESSION_REFUSED


def test_an_account_works_until_its_last_instant(clinic, owner):
    ends = clinic.clock.now() + timedelta(hours=1)
    new = NewAccount(
        sign_in_name="Tor",
        display_name="Tor Berg",
        roles=(Role.RECEPTIONIST,),
        password="saffron-Ladder 29 winter",
        ends=ends,
    )
    secret = accounts.create(owner, clinic.desk.unlocked, new).secret
    clinic.sign_out()

    def typed():
        code = codes.code_at(secret, codes.step_of(clinic.clock.now()))
        return clinic.credentials(Role.OWNER, name="Tor", password=new.password, code=code)

    clinic.clock.at = ends
    session = clinic.desk.sign_in(typed())
    clinic.clock.move(timedelta(microseconds=1))
    with pytest.raises(SessionEnded) as ended:
        session.reading(Permission.SCHEDULE_READ)
    assert ended.value.reason == "account-ended"
    assert clinic.desk.session is None
    clinic.clock.move(CODE_AGE)
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(typed())


def test_an_account_that_ends_in_the_middle_of_an_act_takes_it_back(clinic, owner):
    owner.who = replace(owner.who, ends=clinic.clock.now())
    with pytest.raises(SessionEnded), owner.work(Permission.SCHEDULE_CONFIGURE):
        clinic.clock.move(timedelta(seconds=1))
        owner.require(Permission.SCHEDULE_READ)
    with pytest.raises(SessionEnded):
        owner.require(Permission.SCHEDULE_READ)
    assert clinic.desk.session is None


def test_who_came_who_left_and_who_was_refused_is_recorded(clinic):
    a_session(clinic, Role.RECEPTIONIST)
    clinic.sign_out()
    clinic.clock.move(CODE_AGE)
    fails(clinic, code="000000")
    clinic.clock.move(timedelta(seconds=1))
    found = entries(a_session(clinic))[-4:]
    rut, eva = clinic.people[Role.RECEPTIONIST].account, clinic.people[Role.OWNER].account
    assert found == [
        (EventKind.SESSION_OPENED, 0, rut),
        (EventKind.SESSION_ENDED, 0, rut),
        (EventKind.SESSION_REFUSED, 8, rut),
        (EventKind.SESSION_OPENED, 0, eva),
    ]


def test_a_locked_screen_is_told_from_somebody_who_left(clinic):
    a_session(clinic, Role.RECEPTIONIST).end("lock-idle")
    assert entries(a_session(clinic))[-2][0] == EventKind.SESSION_LOCKED


def test_a_counter_that_was_removed_is_told_once_and_slows(clinic):
    a_session(clinic)
    clinic.close()
    (clinic.folder / attempts.FILE_NAME).unlink()
    clinic.clock.move(CODE_AGE)
    assert fails(clinic).wait == 300.0
    clinic.clock.move(timedelta(minutes=5))
    kinds = [kind for kind, _, _ in entries(a_session(clinic))]
    assert kinds.count(EventKind.SIGN_INS_DISTURBED) == 1
    again = [kind for kind, _, _ in entries(a_session(clinic))]
    assert again.count(EventKind.SIGN_INS_DISTURBED) == 1
    assert not clinic.desk.attempts().disturbed


def test_the_last_who_could_help_is_slowed_and_never_locked(clinic):
    a_session(clinic)
    clinic.sign_out()
    for role, wait in ((Role.OWNER, 300.0), (Role.RECEPTIONIST, 1800.0)):
        counter = clinic.desk.attempts()
        for _ in range(attempts.LIMIT):
            counter.failed(clinic.people[role].name)
        assert counter.wait(clinic.people[role].name) <= 1800.0
        own = counter._load().names[counter._hash(clinic.people[role].name)]
        assert own.count == attempts.LIMIT
        spared = counter._hash(clinic.people[role].name) in counter._load().spared
        assert spared == (wait == 300.0)
        counter.lift(clinic.people[role].name)


def test_a_counter_that_cannot_be_kept_lets_nobody_in(clinic, monkeypatch):
    def full(*_):
        raise DiskFull

    monkeypatch.setattr(attempts.Attempts, "succeeded", full)
    with pytest.raises(DiskFull):
        clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST))
    assert clinic.desk.session is None
    monkeypatch.undo()
    clinic.clock.move(timedelta(minutes=1))
    assert a_session(clinic)


def test_two_do_not_sit_at_one_desk(clinic, owner):
    with pytest.raises(RuntimeError):
        clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST))
    assert clinic.desk.session is owner


def test_nothing_works_after_the_end(clinic, owner):
    owner.end("signed-out")
    owner.end("again")
    for act in (
        lambda: owner.require(Permission.SCHEDULE_READ),
        lambda: owner.reading(Permission.SCHEDULE_READ),
        lambda: owner.log(Permission.LOG_READ),
        lambda: owner.opened(1, "phone").__enter__(),
        lambda: owner.directory("find").__enter__(),
        lambda: owner.work(Permission.SCHEDULE_READ).__enter__(),
        lambda: accounts.names(owner),
    ):
        with pytest.raises(SessionEnded) as ended:
            act()
        assert ended.value.reason == "signed-out"
    assert not owner.may(Permission.SCHEDULE_READ)
    with pytest.raises(RuntimeError):
        _ = clinic.desk.unlocked


def test_asking_for_more_than_one_may_is_refused_and_recorded(clinic):
    session = a_session(clinic, Role.RECEPTIONIST)
    with pytest.raises(NotAllowed) as refused:
        session.require(Permission.ACCOUNT_MANAGE)
    assert refused.value.permission == Permission.ACCOUNT_MANAGE
    found = entries(a_session(clinic))
    assert (EventKind.PERMISSION_REFUSED, 8, session.account) in found


def test_a_clock_that_was_a_year_ahead_keeps_nobody_out_for_a_year(clinic):
    right = clinic.clock.at
    clinic.clock.at += timedelta(days=365)
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(clinic.credentials(Role.OWNER, password="wrong"))
    clinic.clock.at = right

    clinic.clock.move(timedelta(minutes=1))

    assert clinic.desk.sign_in(clinic.credentials(Role.OWNER))


def test_the_policy_of_tries_holds_from_the_next_sign_in_on(clinic):
    policies.change(a_session(clinic), "sign-in.tries", "3")
    clinic.sign_out()
    clinic.clock.move(CODE_AGE)
    a_session(clinic)
    clinic.sign_out()
    counter, name = clinic.desk.attempts(), clinic.people[Role.RECEPTIONIST].name
    for _ in range(3):
        counter.failed(name)
    assert counter.locked(name)
