"""A colleague is asked in, sets their own password and code, and nobody else learns them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_desk import arriving
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import (
    InvalidInput,
    InvitationOver,
    LastOwner,
    NotAllowed,
    NotFound,
    Problem,
    SignInFailed,
)
from clinic_desk.ids import AccountId
from clinic_desk.staff import accounts, codes, invitations, inviting
from clinic_desk.staff.records import Acceptance, Access, Grounds
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.storage.gate import Scope
from clinic_desk.vault import vault
from tests.builders import CODE_AGE, Role, a_session

GROUNDS = Grounds(task="Reception on weekdays", need="Books visits", risk="Sees contact data")
ACCESS = Access(grounds={Role.RECEPTIONIST: GROUNDS})
PASSWORD = "walnut ferry cobalt umbrella"


@pytest.fixture
def manager(clinic):
    return a_session(clinic, Role.PRACTICE_MANAGER)


@pytest.fixture
def invited(clinic, manager):
    made = inviting.invite(manager, clinic.desk.unlocked, "Ines", "Ines Vik", ACCESS)
    clinic.sign_out()
    return made


def acceptance(clinic, invited, **other):
    """What the colleague types, having set up the device that the welcome shows."""
    welcome = arriving.welcome(clinic.desk, invited.sign_in_name, invited.phrase)
    code = codes.code_at(welcome.secret, codes.step_of(clinic.clock.now()))
    given = Acceptance(
        sign_in_name="Ines",
        phrase=invited.phrase,
        password=PASSWORD,
        secret=welcome.secret,
        code=code,
    )
    return replace(given, **other)


def kinds(session):
    rows = session.database.rows(Scope(log=0), log_entry.select(), {})
    return [row[2] for row in rows]


def test_the_colleague_sees_who_is_asked_in_and_sits_down_with_what_they_set(clinic, invited):
    welcome = arriving.welcome(clinic.desk, " INES ", invited.phrase.upper().replace(" ", "-"))
    assert welcome.display_name == "Ines Vik"

    session = arriving.accept(clinic.desk, acceptance(clinic, invited))

    assert session.who.roles == (Role.RECEPTIONIST,)
    session.end("signed-out")
    assert EventKind.INVITATION_ACCEPTED in kinds(a_session(clinic))


def test_what_was_set_is_all_that_opens_the_account_from_then_on(clinic, invited):
    given = acceptance(clinic, invited)
    arriving.accept(clinic.desk, given).end("signed-out")
    clinic.clock.move(CODE_AGE)
    code = codes.code_at(given.secret, codes.step_of(clinic.clock.now()))

    with pytest.raises(SignInFailed):
        arriving.welcome(clinic.desk, "Ines", invited.phrase)
    clinic.clock.move(timedelta(seconds=5))
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(Credentials(name="Ines", password=invited.phrase, code=code))
    clinic.clock.move(CODE_AGE)
    code = codes.code_at(given.secret, codes.step_of(clinic.clock.now()))
    assert clinic.desk.sign_in(Credentials(name="Ines", password=PASSWORD, code=code))


def test_an_invitation_lets_nobody_in_before_it_is_accepted(clinic, invited):
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(Credentials(name="Ines", password=invited.phrase, code="000000"))


def test_an_invitation_that_has_run_out_says_so_to_whoever_has_the_phrase(clinic, invited):
    clinic.clock.move(timedelta(days=7, seconds=1))
    with pytest.raises(InvitationOver):
        arriving.welcome(clinic.desk, "Ines", invited.phrase)
    with pytest.raises(SignInFailed):
        arriving.welcome(clinic.desk, "Ines", "other words that nobody was given")


@pytest.mark.parametrize(
    ("wrong", "field", "problem"),
    [
        ({"password": "short"}, "password", Problem.TOO_SHORT),
        ({"password": "Ines Vik Ines Vik Ines"}, "password", Problem.TOO_WEAK),
        ({"code": "000000"}, "code", Problem.DOES_NOT_MATCH),
    ],
)
def test_what_does_not_hold_is_said_by_field_and_the_phrase_still_opens(
    clinic, invited, wrong, field, problem
):
    with pytest.raises(InvalidInput) as refused:
        arriving.accept(clinic.desk, acceptance(clinic, invited, **wrong))
    assert refused.value.problems == {field: problem}
    assert arriving.accept(clinic.desk, acceptance(clinic, invited))


def test_the_phrase_itself_is_no_password(clinic, invited):
    with pytest.raises(InvalidInput) as refused:
        arriving.accept(clinic.desk, acceptance(clinic, invited, password=invited.phrase))
    assert refused.value.problems == {"password": Problem.USED_BEFORE}


def test_whoever_saw_the_phrase_cannot_open_what_is_sealed_to_the_colleague(clinic, invited):
    before = vault.unlock(clinic.folder, clinic.keychain, "Ines", invited.phrase)
    arriving.accept(clinic.desk, acceptance(clinic, invited)).end("signed-out")
    after = vault.unlock(clinic.folder, clinic.keychain, "Ines", PASSWORD)
    assert before.private_key != after.private_key


def test_guessing_a_phrase_is_slowed_like_a_sign_in(clinic, invited):
    for _ in range(3):
        with pytest.raises(SignInFailed):
            arriving.welcome(clinic.desk, "Ines", "no such phrase at all")
        clinic.clock.move(timedelta(seconds=3))
    with pytest.raises(SignInFailed) as refused:
        arriving.welcome(clinic.desk, "Ines", invited.phrase)
    assert refused.value.wait > 0


def test_a_removed_colleague_has_no_invitation_and_no_slot(clinic, invited):
    owner = a_session(clinic)
    accounts.end(owner, clinic.desk.unlocked, invited.account)
    assert not vault.has_account(clinic.desk.unlocked, invited.account)
    clinic.sign_out()
    with pytest.raises(SignInFailed):
        arriving.welcome(clinic.desk, "Ines", invited.phrase)


def test_a_name_that_is_taken_leaves_no_slot_behind(clinic, manager):
    before = vault.keyfile_of(clinic.desk.unlocked)
    with pytest.raises(InvalidInput) as refused:
        inviting.invite(manager, clinic.desk.unlocked, "Rut", "Rut Två", ACCESS)
    assert refused.value.problems == {"sign_in_name": Problem.TAKEN}
    assert vault.keyfile_of(clinic.desk.unlocked) == before


def test_a_program_killed_while_it_invites_takes_the_name_from_nobody(clinic, manager):
    """The key of the account is written before the account is: here the program was killed."""
    vault.add_account(clinic.desk.unlocked, AccountId(4711), "ines", "words of a phrase for once")
    clinic.sign_out()

    session = a_session(clinic, Role.PRACTICE_MANAGER)
    assert inviting.invite(session, clinic.desk.unlocked, "Ines", "Ines Vik", ACCESS)


def test_nobody_is_asked_in_without_grounds(clinic, manager):
    empty = Grounds(task=" ", need="", risk="x" * 501)
    with pytest.raises(InvalidInput) as refused:
        inviting.invite(
            manager,
            clinic.desk.unlocked,
            "Ines",
            "Ines Vik",
            Access(grounds={Role.RECEPTIONIST: empty}),
        )
    assert refused.value.problems == {
        "task": Problem.MISSING,
        "need": Problem.MISSING,
        "risk": Problem.TOO_LONG,
    }


def test_a_manager_asks_no_owner_in(clinic, manager):
    with pytest.raises(NotAllowed):
        inviting.invite(
            manager,
            clinic.desk.unlocked,
            "Ines",
            "Ines Vik",
            Access(grounds={Role.OWNER: GROUNDS}),
        )


def test_an_owner_who_has_not_come_yet_does_not_free_the_last_one(clinic):
    owner = a_session(clinic)
    access = Access(grounds={Role.OWNER: GROUNDS})
    inviting.invite(owner, clinic.desk.unlocked, "Ines", "Ines Vik", access)
    with pytest.raises(LastOwner):
        accounts.end(owner, clinic.desk.unlocked, owner.account)


def test_a_lost_phone_begins_anew_and_the_old_password_opens_nothing(clinic, manager):
    rut = clinic.people[Role.RECEPTIONIST]
    made = inviting.again(manager, clinic.desk.unlocked, rut.account, "Phone lost on the bus")
    clinic.sign_out()
    clinic.clock.move(CODE_AGE)
    with pytest.raises(SignInFailed):
        clinic.desk.sign_in(clinic.credentials(Role.RECEPTIONIST))
    clinic.clock.move(timedelta(seconds=5))
    welcome = arriving.welcome(clinic.desk, made.sign_in_name, made.phrase)
    code = codes.code_at(welcome.secret, codes.step_of(clinic.clock.now()))
    given = Acceptance(
        sign_in_name=made.sign_in_name,
        phrase=made.phrase,
        password=rut.password,
        secret=welcome.secret,
        code=code,
    )
    with pytest.raises(InvalidInput) as refused:
        arriving.accept(clinic.desk, given)
    assert refused.value.problems == {"password": Problem.USED_BEFORE}
    assert arriving.accept(clinic.desk, replace(given, password=PASSWORD)).account == rut.account


def test_beginning_anew_needs_a_reason_and_another_person(clinic, manager):
    rut = clinic.people[Role.RECEPTIONIST].account
    with pytest.raises(InvalidInput):
        inviting.again(manager, clinic.desk.unlocked, rut, "  ")
    with pytest.raises(NotAllowed):
        inviting.again(manager, clinic.desk.unlocked, manager.account, "me")
    with pytest.raises(NotAllowed):
        inviting.again(
            manager, clinic.desk.unlocked, clinic.people[Role.OWNER].account, "the owner"
        )
    with pytest.raises(NotFound):
        inviting.again(manager, clinic.desk.unlocked, 5, "nobody")


def test_a_new_phrase_takes_the_place_of_the_lost_one(clinic, invited):
    owner = a_session(clinic)
    made = inviting.again(owner, clinic.desk.unlocked, invited.account, "Letter lost")
    clinic.sign_out()
    with pytest.raises(SignInFailed):
        arriving.welcome(clinic.desk, "Ines", invited.phrase)
    clinic.clock.move(timedelta(seconds=2))
    assert arriving.welcome(clinic.desk, "Ines", made.phrase).display_name == "Ines Vik"


def test_phrases_are_six_words_and_never_the_same():
    made = {invitations.new_phrase() for _ in range(20)}
    assert len(made) == 20
    assert {len(one.split()) for one in made} == {6}
