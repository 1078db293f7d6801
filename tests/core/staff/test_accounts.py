"""Making accounts and ending them."""

import pytest

from clinic_desk.access import Permission
from clinic_desk.errors import InvalidInput, LastOwner, NotAllowed, NotFound, Problem, SignInFailed
from clinic_desk.staff import accounts, codes
from clinic_desk.staff.records import AccountStatus, NewAccount
from clinic_desk.vault import vault
from tests.builders import CODE_AGE, Role, a_session

PASSWORD = "saffron-Ladder 29 winter"


def a_new(**other):
    fields = {"sign_in_name": "Tor", "display_name": "Tor Berg", "roles": (Role.RECEPTIONIST,)}
    return NewAccount(**{**fields, "password": PASSWORD, **other})


def test_a_new_colleague_can_sign_in(clinic, owner):
    enrolment = accounts.create(owner, clinic.desk.unlocked, a_new())
    clinic.sign_out()
    clinic.clock.move(CODE_AGE)
    code = codes.code_at(enrolment.secret, codes.step_of(clinic.clock.now()))
    typed = clinic.credentials(Role.OWNER, name="tor", password=PASSWORD, code=code)
    session = clinic.desk.sign_in(typed)
    assert session.account == enrolment.account
    assert accounts.names(session)[enrolment.account] == "Tor Berg"


@pytest.mark.parametrize(
    ("other", "problems"),
    [
        ({"sign_in_name": " "}, {"sign_in_name": Problem.MISSING}),
        ({"sign_in_name": "RUT"}, {"sign_in_name": Problem.TAKEN}),
        ({"sign_in_name": "x" * 101}, {"sign_in_name": Problem.TOO_LONG}),
        ({"sign_in_name": "tor\u202e"}, {"sign_in_name": Problem.FORBIDDEN_CHARACTER}),
        ({"display_name": ""}, {"display_name": Problem.MISSING}),
        ({"display_name": "Tor\nBerg"}, {"display_name": Problem.FORBIDDEN_CHARACTER}),
        ({"roles": ()}, {"roles": Problem.MISSING}),
        ({"roles": (Role.CLINICIAN,) * 2}, {"roles": Problem.TAKEN}),
        ({"password": "short"}, {"password": Problem.TOO_SHORT}),
        (
            {"sign_in_name": "", "password": "short", "roles": ()},
            {
                "sign_in_name": Problem.MISSING,
                "password": Problem.TOO_SHORT,
                "roles": Problem.MISSING,
            },
        ),
    ],
)
def test_every_problem_of_a_new_account_is_told_at_once(clinic, owner, other, problems):
    before = vault.keyfile_of(clinic.desk.unlocked)
    with pytest.raises(InvalidInput) as refused:
        accounts.create(owner, clinic.desk.unlocked, a_new(**other))
    assert refused.value.problems == problems
    assert vault.keyfile_of(clinic.desk.unlocked) == before


def test_an_account_that_was_not_committed_leaves_no_slot(clinic, owner, monkeypatch):
    def fails(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr(accounts.store, "add", fails)
    with pytest.raises(ZeroDivisionError):
        accounts.create(owner, clinic.desk.unlocked, a_new())
    monkeypatch.undo()
    assert accounts.create(owner, clinic.desk.unlocked, a_new())


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.CLINICIAN])
def test_accounts_are_made_and_ended_by_who_manages(clinic, role):
    session = a_session(clinic, role)
    with pytest.raises(NotAllowed):
        accounts.create(session, clinic.desk.unlocked, a_new())
    with pytest.raises(NotAllowed):
        accounts.end(session, clinic.desk.unlocked, clinic.people[Role.CLINICIAN].account)


def test_a_manager_makes_and_ends_no_owner(clinic):
    session = a_session(clinic, Role.PRACTICE_MANAGER)
    unlocked = clinic.desk.unlocked
    with pytest.raises(NotAllowed) as refused:
        accounts.create(session, unlocked, a_new(roles=(Role.RECEPTIONIST, Role.OWNER)))
    assert refused.value.permission == Permission.OWNER_MANAGE
    with pytest.raises(NotAllowed):
        accounts.end(session, unlocked, clinic.people[Role.OWNER].account)
    assert accounts.create(session, unlocked, a_new())


def test_an_ended_account_has_no_slot_and_its_name_stays(clinic, owner):
    account = clinic.people[Role.CLINICIAN].account
    accounts.end(owner, clinic.desk.unlocked, account)
    assert not vault.has_account(clinic.desk.unlocked, account)
    (ended,) = [one for one in accounts.everyone(owner) if one.id == account]
    assert ended.status is AccountStatus.ENDED
    assert accounts.names(owner)[account] == "Kim Osei"
    accounts.end(owner, clinic.desk.unlocked, account)


def test_the_last_owner_cannot_be_ended(clinic, owner):
    with pytest.raises(LastOwner):
        accounts.end(owner, clinic.desk.unlocked, owner.account)
    assert vault.has_account(clinic.desk.unlocked, owner.account)
    assert clinic.desk.session is owner


def test_ending_ones_own_account_ends_the_session(clinic, owner):
    accounts.create(owner, clinic.desk.unlocked, a_new(roles=(Role.OWNER,)))
    unlocked = clinic.desk.unlocked
    accounts.end(owner, unlocked, owner.account)
    assert clinic.desk.session is None
    assert not vault.has_account(unlocked, owner.account)
    clinic.clock.move(CODE_AGE)
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(clinic.credentials(Role.OWNER))


def test_an_account_that_is_not_there_is_not_found(clinic, owner):
    with pytest.raises(NotFound):
        accounts.end(owner, clinic.desk.unlocked, 1)


def test_a_key_that_a_kill_left_to_an_ended_account_goes_with_the_next_sign_in(clinic, monkeypatch):
    """The account ends in the database first: a program that dies there leaves its key."""
    gone = clinic.people[Role.RECEPTIONIST].account
    with monkeypatch.context() as killed:
        killed.setattr(accounts, "_remove_slot", lambda *_: None)
        accounts.end(a_session(clinic), clinic.desk.unlocked, gone)
    clinic.sign_out()
    password = clinic.people[Role.RECEPTIONIST].password
    name = clinic.credentials(Role.RECEPTIONIST).name
    assert vault.unlock(clinic.folder, clinic.keychain, name, password)
    clinic.clock.move(CODE_AGE)
    a_session(clinic, Role.PRACTICE_MANAGER)
    with pytest.raises(SignInFailed):
        vault.unlock(clinic.folder, clinic.keychain, name, password)
