"""The gate: who may begin to work, what opens it, and what opens it again."""

from contextlib import suppress
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from clinic_desk.access import Permission, Reach
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.demo.learning import learn
from clinic_desk.errors import InvalidInput, NotAllowed, NotFound, Problem
from clinic_desk.ids import AccountId
from clinic_desk.staff import accounts, drafts, preferences
from clinic_desk.staff.permissions import UNCLEARED
from clinic_desk.training import answering, clearance, content, coverage, excusing
from clinic_desk.training.records import Standing
from tests.builders import Role, a_newcomer, a_session
from tests.core.staff.test_roles import ASKING, SERVICES, call

DAY = timedelta(days=1)
REASON = "Helps out today, learns on Monday"


@pytest.fixture
def newcomer(clinic):
    a_newcomer(clinic)
    return a_session(clinic, Role.RECEPTIONIST)


def kinds(session) -> list[str]:
    rows = session.log(Permission.LOG_READ).rows(select(log_entry.c.kind).order_by(log_entry.c.seq))
    return [row[0] for row in rows]


def renewed(monkeypatch, lesson: str) -> None:
    """The program brings a new version of a lesson."""
    newer = {**content.required(), lesson: content.required()[lesson] + 1}
    monkeypatch.setattr(content, "required", lambda: newer)


@pytest.mark.parametrize("role", list(Role))
def test_before_it_every_service_but_the_persons_own_is_refused(clinic, tmp_path, role):
    a_newcomer(clinic, role)
    session = a_session(clinic, role)
    for name in ASKING:
        if SERVICES[name] in UNCLEARED:
            with suppress(Exception):  # whatever else is wrong with what it was given
                call(name, session, clinic, tmp_path)
            continue
        with pytest.raises(NotAllowed) as refused:
            call(name, session, clinic, tmp_path)
        assert refused.value.permission == SERVICES[name], name


@pytest.mark.parametrize("permission", list(Permission))
def test_before_it_even_an_owner_reaches_no_further_than_their_own(clinic, permission):
    a_newcomer(clinic, Role.OWNER)
    session = a_session(clinic, Role.OWNER)
    assert session.reach(permission) is UNCLEARED.get(permission)
    assert session.reach(permission) is not Reach.ALL


def test_before_it_a_person_has_their_account_their_log_and_their_path(newcomer):
    preferences.put(newcomer, "theme", "dark")
    drafts.keep(newcomer, b"half")
    assert [one.id for one in accounts.everyone(newcomer)] == [newcomer.account]
    assert set(kinds(newcomer)) == {EventKind.SESSION_OPENED}
    assert answering.path(newcomer, "en").clearance.standing is Standing.LEARNING


def test_what_is_refused_before_it_stands_in_the_log(newcomer):
    with pytest.raises(NotAllowed), newcomer.directory("patients"):
        pytest.fail("opened")
    assert kinds(newcomer)[-1] == EventKind.PERMISSION_REFUSED


def test_going_through_what_is_required_opens_the_desk_at_once(newcomer):
    learn(newcomer)

    assert answering.path(newcomer, "en").clearance.standing is Standing.CLEARED
    assert kinds(newcomer)[-4:] == [EventKind.LESSON_COMPLETED] * 3 + [EventKind.TRAINING_CLEARED]
    with newcomer.directory("patients"):
        pass


def test_it_is_open_the_next_time_too(clinic, newcomer):
    learn(newcomer)
    clinic.restart()
    assert a_session(clinic, Role.RECEPTIONIST).may(Permission.DIRECTORY_SEARCH)


def test_the_founder_is_excused_for_a_fortnight_and_nobody_else_is(clinic):
    owner = a_session(clinic, Role.OWNER)
    excuses = [one for one in coverage.team(owner) if one.excuse is not None]
    assert [one.account for one in excuses] == [owner.account]
    assert excuses[0].excuse.reason == clearance.SETS_UP
    assert excuses[0].excuse.until - excuses[0].excuse.granted == timedelta(days=14)


def test_an_excuse_lets_a_colleague_work_until_its_day(clinic, newcomer):
    whose = newcomer.account
    owner = a_session(clinic, Role.OWNER)
    until = owner.clock.now() + 3 * DAY

    given = excusing.excuse(owner, whose, REASON, until)

    assert (given.standing, given.due) == (Standing.EXCUSED, until)
    assert given.missing == tuple(content.required())
    assert a_session(clinic, Role.RECEPTIONIST).may(Permission.DIRECTORY_SEARCH)
    clinic.clock.move(4 * DAY)
    assert not a_session(clinic, Role.RECEPTIONIST).may(Permission.DIRECTORY_SEARCH)


def test_a_day_that_passes_cuts_nobody_off_in_the_middle_of_work(clinic, newcomer):
    owner = a_session(clinic, Role.OWNER)
    newcomers = clinic.people[Role.RECEPTIONIST].account
    excusing.excuse(owner, newcomers, REASON, owner.clock.now() + DAY)
    session = a_session(clinic, Role.RECEPTIONIST)
    clinic.clock.move(2 * DAY)
    assert session.may(Permission.DIRECTORY_SEARCH)


def test_the_words_of_an_excuse_are_sealed_in_the_log_and_say_who(clinic, newcomer):
    whose = newcomer.account
    manager = a_session(clinic, Role.PRACTICE_MANAGER)
    excusing.excuse(manager, whose, REASON, manager.clock.now() + DAY)
    entry = select(log_entry.c.account, log_entry.c.entity_id, log_entry.c.facts).where(
        log_entry.c.kind == EventKind.TRAINING_EXCUSED, log_entry.c.entity_id == whose
    )
    account, about, facts = manager.log(Permission.LOG_READ).row(entry)
    assert (account, about) == (manager.account, whose)
    assert REASON not in facts
    [shown] = [one for one in coverage.team(manager) if one.account == whose]
    assert (shown.excuse.reason, shown.excuse.granted_by) == (REASON, manager.account)


def test_nobody_excuses_themselves(clinic):
    manager = a_session(clinic, Role.PRACTICE_MANAGER)
    with pytest.raises(NotAllowed):
        excusing.excuse(manager, manager.account, REASON, manager.clock.now() + DAY)


def test_a_receptionist_excuses_nobody(clinic):
    session = a_session(clinic, Role.RECEPTIONIST)
    with pytest.raises(NotAllowed):
        excusing.excuse(session, AccountId(1), REASON, session.clock.now() + DAY)


@pytest.mark.parametrize(
    ("reason", "days", "problems"),
    [
        (" ", 1, {"reason": Problem.MISSING}),
        ("x" * 501, 1, {"reason": Problem.TOO_LONG}),
        (REASON, -1, {"until": Problem.TOO_LONG_AGO}),
        (REASON, 91, {"until": Problem.TOO_FAR_AHEAD}),
    ],
)
def test_an_excuse_has_a_reason_and_a_day_that_is_near(clinic, newcomer, reason, days, problems):
    whose = newcomer.account
    owner = a_session(clinic, Role.OWNER)
    with pytest.raises(InvalidInput) as refused:
        excusing.excuse(owner, whose, reason, owner.clock.now() + days * DAY)
    assert refused.value.problems == problems


def test_nobody_there_is_excused(clinic):
    owner = a_session(clinic, Role.OWNER)
    with pytest.raises(NotFound):
        excusing.excuse(owner, AccountId(4711), REASON, owner.clock.now() + DAY)


def test_a_new_version_reopens_that_lesson_alone_and_gives_time(clinic, monkeypatch):
    renewed(monkeypatch, "welcome")

    session = a_session(clinic, Role.RECEPTIONIST)

    state = answering.path(session, "en").clearance
    assert (state.standing, state.missing) == (Standing.CLEARED, ("welcome",))
    assert session.clock.now() + 13 * DAY < state.due < session.clock.now() + 15 * DAY
    assert session.may(Permission.DIRECTORY_SEARCH)


def test_once_its_time_is_over_the_gate_closes_until_it_is_done(clinic, monkeypatch):
    renewed(monkeypatch, "welcome")
    a_session(clinic, Role.RECEPTIONIST)
    clinic.clock.move(15 * DAY)
    assert not a_session(clinic, Role.RECEPTIONIST).may(Permission.DIRECTORY_SEARCH)


def test_what_is_asked_for_is_recorded_once(clinic, monkeypatch):
    renewed(monkeypatch, "welcome")
    for _ in range(2):
        owner = a_session(clinic, Role.OWNER)
    assert kinds(owner).count(EventKind.TRAINING_OFFERED) == len(content.required()) + 1
    offered = select(func.count()).where(
        log_entry.c.kind == EventKind.TRAINING_OFFERED, log_entry.c.account.is_not(None)
    )
    assert owner.log(Permission.LOG_READ).value(offered) == 0
