"""The newest entries stand apart from the lists, and nobody who reads the log notices."""

from itertools import product

import pytest

from clinic_desk.access import EventDraft, Permission, PurposeOfUse
from clinic_desk.audit import queries, store
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.recording import RECENT
from clinic_desk.audit.records import LogFilter
from tests.builders import a_patient

ENTRY = EventDraft(kind=EventKind.SERVICES_CONFIGURED, action=Action.UPDATE)


def reads(session):
    return session.log(Permission.LOG_READ)


def waiting(session) -> int:
    return store.size(reads(session)) - store.listed(reads(session))


def record(session, many: int) -> None:
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        work.record_many([(session.clock.now(), ENTRY)] * many)


def fill_up(session) -> None:
    """Until one more entry moves all of them into the lists."""
    record(session, RECENT - 1 - waiting(session))
    assert waiting(session) == RECENT - 1


def everything(session):
    """Every entry, read by its number and not through a list."""
    rows = store.stored_after(reads(session), 0, store.size(reads(session)), 10**6)
    return store.entries(reads(session), [row[0] for row in rows], few=False)


def test_they_move_into_the_lists_together(owner):
    fill_up(owner)
    size = store.size(reads(owner))
    record(owner, 1)
    assert (store.listed(reads(owner)), waiting(owner)) == (size + 1, 0)
    assert [one.seq for one in everything(owner)] == list(range(1, size + 2))


def test_many_at_once_are_listed_at_once_behind_those_that_waited(owner):
    record(owner, 3)
    record(owner, 2 * RECENT)
    assert waiting(owner) == 0
    record(owner, 1)
    assert waiting(owner) == 1


@pytest.mark.parametrize("after", [0, 1, 5])
def test_every_filter_finds_the_same_on_both_sides_of_the_line(owner, after):
    patient, other = a_patient(owner), a_patient(owner, "Ek", "Bo")
    for whose in (patient, other, patient):
        with owner.opened(whose, PurposeOfUse.PHONE):
            pass
    fill_up(owner)
    for _ in range(after):
        with owner.opened(patient, PurposeOfUse.DESK):
            pass
    choices = product(
        (None, patient), ((), (owner.account,)), ((), (EventKind.RECORD_OPENED,)), (False, True)
    )
    for whose, accounts, kinds, failed in choices:
        wanted = LogFilter(patient=whose, accounts=accounts, kinds=kinds, failed=failed)
        log = queries.open_log(owner, wanted)
        fitting = [
            one.seq
            for one in everything(owner)
            if (whose is None or whose in one.patients)
            and (not accounts or one.account in accounts)
            and (not kinds or one.kind in kinds)
            and (not failed or one.outcome)
        ]
        assert [one.seq for one in queries.page(owner, log, limit=500).entries] == fitting[::-1]
        assert queries.count(owner, log).entries == len(fitting)
        assert [one.seq for one in paged(owner, log, 7)] == fitting[::-1]


def paged(session, log, limit):
    before = None
    while True:
        page = queries.page(session, log, before=before, limit=limit)
        yield from page.entries
        before = page.next
        if before is None:
            return
