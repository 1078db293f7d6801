"""Reading the log: filters, pages, positions, and that reading is itself in it."""

from datetime import timedelta

import pytest

from clinic_desk.access import EventDraft, Permission, PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import FAILURES, Action, EventKind, Outcome
from clinic_desk.audit.records import LogEntry, LogFilter, LogPage, OpenLog
from clinic_desk.errors import NotFound, ScopeClosed
from clinic_desk.ids import AccountId, PatientId
from clinic_desk.staff.session import DeskSession
from tests.builders import Clinic, Role, a_patient, a_session


def a_draft(kind: EventKind = EventKind.RECORD_OPENED, **other) -> EventDraft:
    outcome = Outcome.SERIOUS_FAILURE if kind in FAILURES else Outcome.SUCCESS
    return EventDraft(kind=kind, action=Action.READ, outcome=outcome, **other)


def record(session: DeskSession, *drafts: EventDraft, every: timedelta = timedelta(minutes=1)):
    """Entries of these drafts, one after another in time; it is then as late as the last."""
    with session.work(Permission.LOG_READ) as work:
        timed = [(work.now + number * every, draft) for number, draft in enumerate(drafts, 1)]
        work.record_many(timed)
    session.clock.move(len(drafts) * every)


def seqs(page: LogPage) -> list[int]:
    return [entry.seq for entry in page.entries]


def all_pages(session: DeskSession, log: OpenLog, limit: int) -> list[LogEntry]:
    found, key = [], None
    while True:
        page = queries.page(session, log, before=key, limit=limit)
        found += page.entries
        key = page.next
        if key is None:
            return found


def test_the_newest_entry_comes_first_and_it_is_the_reading_itself(owner):
    log = queries.open_log(owner)

    newest = queries.page(owner, log).entries[0]

    assert (newest.seq, newest.kind, newest.account) == (log.entry, "audit:log:read", owner.account)


def test_what_was_looked_for_is_recorded_in_codes(owner):
    patient = a_patient(owner)
    since = owner.clock.now()

    log = queries.open_log(
        owner,
        LogFilter(
            accounts=(owner.account,),
            patient=patient,
            kinds=(EventKind.RECORD_OPENED,),
            since=since,
            failed=True,
        ),
    )

    entry = queries.entry(owner, log, log.entry)
    assert entry.patients == (patient,)
    assert entry.facts == {
        "accounts": str(owner.account),
        "kinds": "patients:record:opened",
        "failed": 1,
        "since": 1772436660000000,
    }


def test_pages_follow_each_other_without_gap_or_twin(owner):
    record(owner, *[a_draft() for _ in range(23)])
    log = queries.open_log(owner)

    entries = all_pages(owner, log, limit=5)

    assert [entry.seq for entry in entries] == list(range(log.entry, 0, -1))


def test_entries_of_one_instant_are_paged_by_their_number(owner):
    record(owner, *[a_draft() for _ in range(7)], every=timedelta())
    log = queries.open_log(owner)

    assert [e.seq for e in all_pages(owner, log, 3)] == list(range(log.entry, 0, -1))


def test_a_list_is_paged_upwards_from_the_middle(owner):
    record(owner, *[a_draft() for _ in range(20)])
    log = queries.open_log(owner)
    middle = queries.at_position(owner, log, 0.5)
    below = queries.page(owner, log, before=middle, limit=4)

    above = queries.page(owner, log, after=below.entries[0].key, limit=4)
    further = queries.page(owner, log, after=above.next, limit=4)

    top = seqs(below)[0]
    assert seqs(above) == [top + 4, top + 3, top + 2, top + 1]
    assert seqs(further) == [top + 8, top + 7, top + 6, top + 5]


@pytest.mark.parametrize(("fraction", "older"), [(-1.0, 0), (0.0, 0), (0.5, 20), (1.0, 40)])
def test_a_position_is_a_place_in_the_whole_log(owner, fraction, older):
    record(owner, *[a_draft() for _ in range(60)])
    log = queries.open_log(owner, LogFilter(since=owner.clock.now() - timedelta(minutes=39)))

    key = queries.at_position(owner, log, fraction)

    first = queries.page(owner, log, before=key, limit=1).entries[0]
    assert first.seq == log.entry - older


def test_a_position_under_a_filter_is_a_time(owner):
    record(owner, *[a_draft(EventKind.RECORD_OPENED) for _ in range(11)])
    log = queries.open_log(owner, LogFilter(kinds=(EventKind.RECORD_OPENED,)))
    all_of_them = queries.page(owner, log).entries

    key = queries.at_position(owner, log, 0.5)

    assert queries.page(owner, log, before=key, limit=1).entries[0] == all_of_them[5]


def test_an_empty_list_has_no_position(owner):
    log = queries.open_log(owner, LogFilter(kinds=(EventKind.DEMO_BUILT,)))

    assert queries.at_position(owner, log, 0.5) is None
    assert queries.page(owner, log) == LogPage(entries=(), next=None)


@pytest.fixture
def busy(clinic: Clinic) -> tuple[DeskSession, list[LogEntry], PatientId]:
    """An owner at a log in which several people did several things to two patients."""
    reception = a_session(clinic, Role.RECEPTIONIST)
    alva, bo = a_patient(reception), a_patient(reception, "Berg", "Bo")
    for patient in (alva, bo, alva):
        with reception.opened(patient, PurposeOfUse.PHONE):
            pass
    with reception.directory("find") as directory:
        directory.shown(EventKind.SEARCH_SHOWN, [alva, bo], words="b")
    owner = a_session(clinic, Role.OWNER)
    with owner.opened(alva, PurposeOfUse.LOG_REVIEW, reason="a question at the desk"):
        pass
    record(owner, a_draft(EventKind.PERMISSION_REFUSED), a_draft(EventKind.DAY_SHOWN))
    log = queries.open_log(owner)
    return owner, all_pages(owner, log, 50), alva


@pytest.mark.parametrize("by_account", [False, True])
@pytest.mark.parametrize("by_kind", [(), (EventKind.RECORD_OPENED,), tuple(EventKind)[::2]])
@pytest.mark.parametrize("by_patient", [False, True])
@pytest.mark.parametrize("failed", [False, True])
@pytest.mark.parametrize("by_time", [False, True])
def test_any_filter_finds_what_a_scan_would_find(
    busy, by_account, by_kind, by_patient, failed, by_time
):
    session, everything, alva = busy
    until, since = everything[2].at, everything[-8].at
    wanted = LogFilter(
        accounts=(session.account, AccountId(1)) if by_account else (),
        kinds=by_kind,
        patient=alva if by_patient else None,
        failed=failed,
        since=since if by_time else None,
        until=until if by_time else None,
    )
    log = queries.open_log(session, wanted)

    found = [entry for entry in all_pages(session, log, 3) if entry.seq < log.entry]

    def fits(entry: LogEntry) -> bool:
        return (
            (not by_account or entry.account == session.account)
            and (not by_kind or entry.kind in by_kind)
            and (not by_patient or alva in entry.patients)
            and (not failed or entry.outcome != 0)
            and (not by_time or since <= entry.at < until)
        )

    assert found == [entry for entry in everything if fits(entry)]
    counted = queries.count(session, log)
    assert counted.exact
    assert counted.entries == len(all_pages(session, log, 50))


def test_counting_stops_where_nobody_reads_on(owner, monkeypatch):
    monkeypatch.setattr(queries, "COUNTED_TO", 5)
    record(owner, *[a_draft() for _ in range(6)])
    log = queries.open_log(owner, LogFilter(kinds=(EventKind.RECORD_OPENED,)))

    counted = queries.count(owner, log)

    assert (counted.entries, counted.exact) == (5, False)


def test_the_whole_log_is_counted_without_reading_it(owner):
    log = queries.open_log(owner)

    counted = queries.count(owner, log)

    assert (counted.entries, counted.exact) == (log.entry, True)


def test_a_page_names_few_patients_of_an_entry_and_its_own_page_all(owner):
    patients = [a_patient(owner, f"Berg{number}") for number in range(5)]
    record(owner, a_draft(EventKind.DAY_SHOWN, patients=patients))
    log = queries.open_log(owner, LogFilter(kinds=(EventKind.DAY_SHOWN,)))

    listed = queries.page(owner, log).entries[0]
    alone = queries.entry(owner, log, listed.seq)

    assert (len(listed.patients), listed.about) == (3, 5)
    assert set(alone.patients) == set(patients)


def test_a_patient_whom_nobody_knows_is_no_filter(owner):
    with pytest.raises(NotFound):
        queries.open_log(owner, LogFilter(patient=PatientId(1)))


def test_an_entry_that_is_not_there_is_not_found(owner):
    log = queries.open_log(owner)

    with pytest.raises(NotFound):
        queries.entry(owner, log, log.entry + 1)


def test_around_an_entry_is_what_happened_near_it_and_is_recorded(owner):
    record(owner, *[a_draft() for _ in range(31)])
    log = queries.open_log(owner)
    middle = queries.entry(owner, log, log.entry - 16)

    near = queries.around(owner, middle, minutes=5)

    found = all_pages(owner, near, 50)
    assert [entry.seq for entry in found] == list(range(middle.seq + 4, middle.seq - 6, -1))
    assert near.entry > log.entry


def test_words_are_opened_for_whoever_sees_all_and_each_time_is_recorded(owner):
    patient = a_patient(owner)
    with owner.opened(patient, PurposeOfUse.PHONE, reason="called about the bill, Åsa"):
        pass
    log = queries.open_log(owner, LogFilter(patient=patient))
    opened = next(entry for entry in queries.page(owner, log).entries if entry.has_reason)

    words = queries.reason(owner, log, opened.seq)

    assert words == "called about the bill, Åsa"
    after = queries.page(owner, queries.open_log(owner)).entries[1]
    assert (after.kind, after.entity) == ("audit:log:read", ("entry", opened.seq))


def test_an_entry_without_words_has_none(owner):
    log = queries.open_log(owner)

    assert queries.reason(owner, log, log.entry) is None


def test_a_log_that_somebody_else_opened_is_closed_to_the_next(clinic):
    log = queries.open_log(a_session(clinic, Role.OWNER))
    manager = a_session(clinic, Role.PRACTICE_MANAGER)

    with pytest.raises(ScopeClosed):
        queries.page(manager, log)


def test_a_kind_is_always_a_failure_or_never(owner):
    with pytest.raises(ValueError, match="FAILURES"):
        record(
            owner,
            EventDraft(
                kind=EventKind.RECORD_OPENED, action=Action.READ, outcome=Outcome.MINOR_FAILURE
            ),
        )
