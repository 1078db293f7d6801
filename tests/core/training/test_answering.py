"""Going along the path: kept at once, free to go back, nobody else's to read."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import InvalidInput, NotFound, WrongKey
from clinic_desk.training import answering, content, coverage, store
from clinic_desk.training.records import Worth
from clinic_desk.training.tables import training_step
from clinic_desk.training.tasks import Judgement
from tests.builders import Role, a_newcomer, a_session

WELCOME = content.lesson("welcome", "en")
QUESTION = next(page for page in WELCOME.pages if page.answers)


@pytest.fixture
def newcomer(clinic):
    a_newcomer(clinic)
    return a_session(clinic, Role.RECEPTIONIST)


def of(worth: Worth) -> str:
    return next(one.id for one in QUESTION.answers if one.worth is worth)


def at_the_question(session):
    return answering.read(session, WELCOME, WELCOME.pages[0].id)


def test_the_path_begins_at_its_first_place(newcomer):
    path = answering.path(newcomer, "en")
    assert [one.lesson.id for one in path.places] == ["welcome", "own-account", "find-and-book"]
    assert path.present.lesson.id == "welcome"
    assert path.present.page == WELCOME.pages[0].id
    assert path.minutes_left == 20
    assert path.later


@pytest.mark.parametrize("worth", [Worth.BEST, Worth.FINE, Worth.ASK])
def test_a_good_answer_leads_on_whichever_it_is(newcomer, worth):
    page = next(p for p in WELCOME.pages if any(one.worth is worth for one in p.answers))
    chosen = next(one for one in page.answers if one.worth is worth)
    given = answering.answer(newcomer, WELCOME, page.id, chosen.id).of(page.id)
    assert (given.answers, given.passed) == ((chosen.id,), True)


def test_after_an_unsafe_answer_one_chooses_again(newcomer):
    at_the_question(newcomer)

    stays = answering.answer(newcomer, WELCOME, QUESTION.id, of(Worth.UNSAFE))
    goes = answering.answer(newcomer, WELCOME, QUESTION.id, of(Worth.ASK))

    assert stays.page == QUESTION.id
    assert goes.page == WELCOME.following(QUESTION, None)
    assert goes.of(QUESTION.id).answers == (of(Worth.UNSAFE), of(Worth.ASK))


def test_going_back_to_try_the_other_way_takes_nothing_away(newcomer):
    at_the_question(newcomer)
    before = answering.answer(newcomer, WELCOME, QUESTION.id, of(Worth.BEST)).page

    after = answering.answer(newcomer, WELCOME, QUESTION.id, of(Worth.UNSAFE))

    assert after.page == before
    assert after.of(QUESTION.id).passed


def test_an_answer_is_there_after_the_program_ended(clinic, newcomer):
    at_the_question(newcomer)
    answering.answer(newcomer, WELCOME, QUESTION.id, of(Worth.UNSAFE))
    clinic.restart()

    again = answering.path(a_session(clinic, Role.RECEPTIONIST), "sv")

    assert again.present.page == QUESTION.id
    assert again.present.of(QUESTION.id).answers == (of(Worth.UNSAFE),)


def test_nobody_else_can_open_what_was_answered(clinic, newcomer):
    whose = newcomer.account
    at_the_question(newcomer)
    answering.answer(newcomer, WELCOME, QUESTION.id, of(Worth.UNSAFE))
    owner = a_session(clinic, Role.OWNER)

    sealed = owner.reading(Permission.TRAINING_OVERSEE).rows(
        select(training_step.c.sealed).where(training_step.c.account == whose)
    )

    assert len(sealed) == 2
    for (closed,) in sealed:
        assert of(Worth.UNSAFE).encode() not in closed
        with pytest.raises(WrongKey):
            owner.opened_own(bytes(closed))


def test_answers_that_a_new_password_shut_leave_the_place_as_it_was(newcomer, monkeypatch):
    at_the_question(newcomer)

    def shut(sealed: bytes) -> bytes:
        raise WrongKey

    monkeypatch.setattr(type(newcomer), "opened_own", lambda _self, sealed: shut(sealed))
    assert answering.progress(newcomer, WELCOME).page == QUESTION.id


def test_the_log_says_nothing_of_an_answer(newcomer):
    entries = select(log_entry.c.seq)
    before = newcomer.log(Permission.LOG_READ).rows(entries)
    at_the_question(newcomer)
    answering.answer(newcomer, WELCOME, QUESTION.id, of(Worth.UNSAFE))
    assert newcomer.log(Permission.LOG_READ).rows(entries) == before


def test_what_is_no_answer_is_refused(newcomer):
    with pytest.raises(InvalidInput):
        answering.answer(newcomer, WELCOME, QUESTION.id, "nothing of the kind")
    with pytest.raises(InvalidInput):
        answering.read(newcomer, WELCOME, QUESTION.id)


def test_a_task_is_passed_by_what_was_done_and_by_nothing_else(newcomer):
    task = content.lesson("find-and-book", "en")
    last = task.pages[-1].id
    with pytest.raises(InvalidInput):
        answering.read(newcomer, task, last)
    with pytest.raises(InvalidInput):
        answering.performed(newcomer, task, Judgement(met=("open",), passed=False))
    with pytest.raises(InvalidInput):
        answering.performed(newcomer, WELCOME, Judgement(met=(), passed=True))

    done = answering.performed(newcomer, task, Judgement(met=("open", "book"), passed=True))

    assert done.of(last).passed


def test_a_lesson_that_is_through_keeps_its_version_and_the_minutes(clinic, newcomer):
    for page in WELCOME.pages:
        best = next((one.id for one in page.answers if one.worth is Worth.BEST), None)
        if best is None:
            done = answering.read(newcomer, WELCOME, page.id)
        else:
            done = answering.answer(newcomer, WELCOME, page.id, best)
    assert done.page is None
    assert done.completed == newcomer.clock.now()
    [kept] = store.completions(newcomer.reading(Permission.TRAINING_OWN), newcomer.account)
    assert (kept.lesson, kept.version, kept.minutes) == ("welcome", WELCOME.version, 0)


def test_a_new_version_is_begun_anew(newcomer):
    at_the_question(newcomer)
    newer = replace(WELCOME, version=WELCOME.version + 1)
    assert not answering.progress(newcomer, newer).begun


def test_a_certificate_is_for_who_is_through(clinic, newcomer):
    with pytest.raises(NotFound):
        coverage.certificate(newcomer)
    owner = coverage.certificate(a_session(clinic, Role.OWNER))
    assert owner.name == "Eva Öst"
    assert {one.lesson for one in owner.lessons} == set(content.required())


def test_a_manager_sees_who_is_ready_and_no_answers(clinic, newcomer):
    at_the_question(newcomer)
    whose = newcomer.account
    team = coverage.team(a_session(clinic, Role.PRACTICE_MANAGER))
    ready = {one.name: one.clearance.open for one in team}
    assert ready == {
        "Eva Öst": True,
        "Mats Ek": True,
        "Rut Ahl": True,
        "Kim Osei": True,
        "Tove Alm": True,
        "Nora Lund": False,
    }
    [newest] = [one for one in team if one.account == whose]
    assert newest.done == ()
