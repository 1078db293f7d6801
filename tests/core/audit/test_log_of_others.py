"""A receptionist reads what they did themselves; no service and no view shows them more."""

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit import checkpoints, exporting, queries, verifying
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.audit.tables import (
    audit_detail,
    audit_event,
    audit_subject,
    log_detail,
    log_entry,
    log_subject,
)
from clinic_desk.errors import NotAllowed, NotFound
from clinic_desk.storage.gate import GateClosed
from tests.builders import Role, a_patient, a_session


@pytest.fixture
def shared(clinic):
    """A log in which the owner and the receptionist both opened a record; the latter's session."""
    owner = a_session(clinic, Role.OWNER)
    patient = a_patient(owner)
    with owner.opened(patient, PurposeOfUse.LOG_REVIEW, reason="a private matter"):
        pass
    receptionist = a_session(clinic, Role.RECEPTIONIST)
    with receptionist.opened(patient, PurposeOfUse.PHONE, reason="called back"):
        pass
    return owner.account, receptionist, patient


def refusals(session) -> int:
    log = queries.open_log(session, LogFilter(kinds=(EventKind.PERMISSION_REFUSED,)))
    return queries.count(session, log).entries


def test_the_list_holds_their_own_entries_alone(shared):
    _, session, _ = shared
    log = queries.open_log(session)

    entries = queries.page(session, log).entries

    assert {entry.account for entry in entries} == {session.account}
    assert "patients:record:opened" in {entry.kind for entry in entries}
    assert queries.count(session, log).entries == len(entries)


def test_asking_for_somebody_else_is_refused_and_recorded(shared):
    owner, session, _ = shared

    with pytest.raises(NotAllowed):
        queries.open_log(session, LogFilter(accounts=(session.account, owner)))

    assert refusals(session) == 1


def test_asking_for_a_patient_is_refused_and_recorded(shared):
    _, session, patient = shared

    with pytest.raises(NotAllowed):
        queries.open_log(session, LogFilter(patient=patient))

    assert refusals(session) == 1


def test_an_entry_of_somebody_else_is_not_found(shared):
    _, session, _ = shared
    log = queries.open_log(session)
    own = {entry.seq for entry in queries.page(session, log).entries}

    for seq in set(range(1, log.entry + 1)) - own:
        with pytest.raises(NotFound):
            queries.entry(session, log, seq)


def test_what_is_around_an_entry_is_still_their_own(shared):
    _, session, _ = shared
    log = queries.open_log(session)

    near = queries.around(session, queries.page(session, log).entries[0], minutes=10_000)

    assert {each.account for each in queries.page(session, near).entries} == {session.account}


def test_words_stay_sealed_even_their_own(shared):
    _, session, _ = shared
    log = queries.open_log(session)
    opened = next(e for e in queries.page(session, log).entries if e.has_reason)

    with pytest.raises(NotAllowed):
        queries.reason(session, log, opened.seq)
    with pytest.raises(NotAllowed):
        session.unsealed(Permission.LOG_READ, b"", entry=opened.seq)


@pytest.mark.parametrize(
    "service",
    [
        lambda session, path: checkpoints.make(session, bytes(32)),
        lambda session, path: checkpoints.latest(session),
        lambda session, path: checkpoints.kept(session),
        lambda session, path: list(verifying.verify(session)),
        lambda session, path: verifying.checked(session),
        lambda session, path: list(exporting.export(session, path, bytes(32))),
    ],
    ids=["make", "latest", "kept", "verify", "checked", "export"],
)
def test_other_services_are_refused(shared, tmp_path, service):
    _, session, _ = shared

    with pytest.raises(NotAllowed):
        service(session, tmp_path / "log")

    assert not (tmp_path / "log").exists()


def test_the_views_themselves_hold_nothing_of_others(shared):
    _, session, _ = shared
    reads = session.log(Permission.LOG_READ)

    assert set(reads.rows(select(log_entry.c.account))) == {(session.account,)}
    assert reads.rows(select(log_subject.c.seq)) == []
    assert reads.rows(select(log_detail.c.seq)) == []


@pytest.mark.parametrize(
    "column", [audit_event.c.account, audit_subject.c.pseudonym, audit_detail.c.sealed], ids=str
)
def test_the_tables_behind_the_views_are_shut(shared, column):
    _, session, _ = shared

    for reads in (session.log(Permission.LOG_READ), session.reading(Permission.SCHEDULE_READ)):
        with pytest.raises(GateClosed):
            reads.rows(select(column))
