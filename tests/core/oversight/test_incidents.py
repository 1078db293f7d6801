"""Telling that something went wrong: by anybody, at any time, to those who take care of it."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from clinic_desk.access import Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import InvalidInput, NotAllowed, NotFound, Problem
from clinic_desk.oversight import incidents
from clinic_desk.oversight.records import IncidentKind, IncidentStatus, NewIncident
from clinic_desk.oversight.tables import incident
from clinic_desk.storage.sqlite import ConstraintBroken
from tests.builders import Role, a_newcomer, a_session

WORDS = "Herr Wallin fick Alva Linds brev"


def new(session, words=WORDS, *, minutes_ago=10, urgent=False) -> NewIncident:
    return NewIncident(
        kind=IncidentKind.WRONG_PERSON,
        words=words,
        noticed=session.clock.now() - timedelta(minutes=minutes_ago),
        urgent=urgent,
    )


@pytest.mark.parametrize("role", list(Role))
def test_everybody_reports_and_sees_what_became_of_it(clinic, role):
    session = a_session(clinic, role)
    made = incidents.report(session, new(session, urgent=True))
    [mine] = incidents.mine(session)
    assert (mine.id, mine.status, mine.urgent) == (made, IncidentStatus.NEW, True)


def test_somebody_may_report_before_their_training_is_done(clinic):
    a_newcomer(clinic)
    session = a_session(clinic, Role.RECEPTIONIST)
    made = incidents.report(session, new(session))
    manager = a_session(clinic, Role.PRACTICE_MANAGER)
    assert incidents.words(manager, made) == WORDS


def test_a_manager_reads_it_takes_it_up_and_the_reporter_sees_that(clinic):
    session = a_session(clinic, Role.RECEPTIONIST)
    made = incidents.report(session, new(session))
    manager = a_session(clinic, Role.PRACTICE_MANAGER)
    assert incidents.unseen(manager) == 1
    assert [one.id for one in incidents.latest(manager)] == [made]

    seen = incidents.mark_seen(manager, made)

    assert (seen.status, seen.seen_by) == (IncidentStatus.SEEN, manager.account)
    assert incidents.unseen(manager) == 0
    assert incidents.mark_seen(manager, made) == seen
    [mine] = incidents.mine(a_session(clinic, Role.RECEPTIONIST))
    assert mine.status is IncidentStatus.SEEN


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.CLINICIAN])
def test_others_read_no_reports_not_even_how_many(clinic, role):
    session = a_session(clinic, role)
    made = incidents.report(session, new(session))
    for asks in (
        lambda: incidents.latest(session),
        lambda: incidents.unseen(session),
        lambda: incidents.words(session, made),
        lambda: incidents.mark_seen(session, made),
    ):
        with pytest.raises(NotAllowed):
            asks()


def test_the_words_are_nowhere_in_the_clear_and_not_in_the_log(clinic):
    session = a_session(clinic, Role.OWNER)
    incidents.report(session, new(session))
    reads = session.reading(Permission.INCIDENT_READ)
    assert b"Wallin" not in reads.value(select(incident.c.sealed))
    entry = select(log_entry.c.facts, log_entry.c.detail_hash).where(
        log_entry.c.kind == EventKind.INCIDENT_REPORTED
    )
    facts, hashed = session.log(Permission.LOG_READ).row(entry)
    assert "Wallin" not in facts
    assert hashed is None


def test_reading_the_words_is_recorded_first(clinic):
    session = a_session(clinic, Role.OWNER)
    made = incidents.report(session, new(session))
    incidents.words(session, made)
    last = select(log_entry.c.kind, log_entry.c.entity_id).order_by(log_entry.c.seq.desc())
    assert session.log(Permission.LOG_READ).row(last) == (EventKind.INCIDENT_READ, made)


@pytest.mark.parametrize(
    ("words", "minutes_ago", "problems"),
    [
        ("  ", 1, {"words": Problem.MISSING}),
        ("x" * 4001, 1, {"words": Problem.TOO_LONG}),
        (WORDS, -1, {"noticed": Problem.IN_THE_FUTURE}),
    ],
)
def test_a_report_says_something_that_has_happened(clinic, words, minutes_ago, problems):
    session = a_session(clinic, Role.RECEPTIONIST)
    with pytest.raises(InvalidInput) as refused:
        incidents.report(session, new(session, words, minutes_ago=minutes_ago))
    assert refused.value.problems == problems
    assert incidents.mine(session) == []


def test_one_that_is_not_there_is_not_found(clinic):
    session = a_session(clinic, Role.OWNER)
    for asks in (incidents.words, incidents.mark_seen):
        with pytest.raises(NotFound):
            asks(session, 4711)


def test_the_database_lets_nobody_change_what_was_told(clinic):
    session = a_session(clinic, Role.OWNER)
    incidents.report(session, new(session))
    with pytest.raises(ConstraintBroken), session.work(Permission.INCIDENT_READ) as work:
        work.write(update(incident).values(kind="other"))
