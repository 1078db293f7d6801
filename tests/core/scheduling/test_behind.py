"""The visits behind each number of a report: as many as are counted, and in the log."""

import json
from datetime import date

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import NotAllowed
from clinic_desk.scheduling import behind, reporting
from clinic_desk.scheduling.behind import Behind, Of, Opened
from clinic_desk.scheduling.figures import LEAD_FROM, WAIT_FROM, Compared, Report
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import Desk
from tests.core.scheduling.test_reporting import FIRST, LAST, Lived, report


def names(desk: Desk, which: Behind, first: date = FIRST, last: date = LAST) -> Opened:
    with desk.session.directory("reports") as opened:
        return behind.named(desk.session, opened, which, first, last, PurposeOfUse.OPERATIONS)


@pytest.fixture
def lived(desk: Desk) -> Desk:
    people = [a_patient(desk.session, family) for family in ("Ask", "Berg", "Dal", "Ek")]
    Lived(desk, 7).live(people)
    return desk


def test_behind_each_number_stand_the_visits_that_it_counts(lived: Desk) -> None:
    found: Report = report(lived)
    for one in found.practitioners:
        missed = names(lived, Behind(of=Of.MISSED, practitioner=one.practitioner))
        waited = names(lived, Behind(of=Of.WAITED, practitioner=one.practitioner))
        booked = names(lived, Behind(of=Of.BOOKED, practitioner=one.practitioner))
        assert (missed.count, waited.count) == (one.missed, one.waits)
        assert booked.count == one.visits - one.cancelled
        assert len(booked.visits) == booked.count
    for reason, many in found.reasons:
        assert names(lived, Behind(of=Of.CANCELLED, reason=reason)).count == many
    assert names(lived, Behind(of=Of.CANCELLED_LATE)).count == found.cancelled_late
    for group in range(len(LEAD_FROM)):
        assert names(lived, Behind(of=Of.LEAD, group=group)).count == found.lead[group]
    for group in range(len(WAIT_FROM)):
        assert names(lived, Behind(of=Of.WAITED, group=group)).count == found.waiting[group]


def test_each_opening_is_in_the_log_with_its_purpose_and_whom_it_showed(lived: Desk) -> None:
    found = names(lived, Behind(of=Of.BOOKED))
    columns = select(log_entry.c.facts, log_entry.c.purpose)
    wanted = columns.where(log_entry.c.kind == EventKind.REPORT_OPENED)
    ((facts, purpose),) = lived.session.log(Permission.LOG_READ).rows(wanted)
    assert json.loads(facts)["number"] == "booked"
    assert json.loads(facts)["rows"] == found.count
    assert purpose == PurposeOfUse.OPERATIONS


def test_the_desk_opens_none(lived: Desk) -> None:
    lived.sit(Role.RECEPTIONIST)
    with pytest.raises(NotAllowed):
        names(lived, Behind(of=Of.MISSED))


def test_a_week_at_a_time_comes_to_the_same_and_can_be_left(lived: Desk) -> None:
    dates, before = (FIRST, LAST), (date(2026, 2, 18), date(2026, 3, 1))
    wanted, told = Compared(now=report(lived), before=report(lived, *before)), list[Compared]()
    steps = list(reporting.reckon(lived.session, dates, before, told.append))
    assert told == [wanted]
    assert [one.done for one in steps] == [1, 2, 3, 4]
    assert {one.total for one in steps} == {4}

    half = reporting.reckon(lived.session, dates, before, told.append)
    next(half)
    half.close()
    assert len(told) == 1
