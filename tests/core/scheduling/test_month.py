"""How full the days of a month are, in counts that are about nobody."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from clinic_desk.access import Directory, Permission
from clinic_desk.audit.tables import log_entry
from clinic_desk.clock import from_minutes
from clinic_desk.errors import NotFound
from clinic_desk.ids import ServiceId
from clinic_desk.scheduling import cancelling, clinic, month
from clinic_desk.scheduling.month import DayCapacity
from clinic_desk.scheduling.records import (
    Absence,
    AbsenceReason,
    Cancellation,
    CancelledBy,
    CancelReason,
)
from clinic_desk.scheduling.walltime import day_bounds
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT, Desk

MONDAY = MORNING.date()
DAY, WORKDAY = timedelta(days=1), 8 * 60


def on(desk: Desk, day: date, **more: object) -> DayCapacity:
    found = month.month(desk.session, day, **more)
    return next(one for one in found.days if one.date == day)


def test_a_month_is_whole_weeks_from_monday(desk: Desk) -> None:
    found = month.month(desk.session, date(2026, 3, 18))

    assert (found.first, found.service) == (date(2026, 3, 1), None)
    assert (found.days[0].date, found.days[-1].date) == (date(2026, 2, 23), date(2026, 4, 5))
    assert [one.date for one in found.days if found.holds(one.date)] == [
        date(2026, 3, 1) + n * DAY for n in range(31)
    ]


def test_a_day_says_what_is_booked_and_what_is_free(desk: Desk) -> None:
    tomorrow = MONDAY + DAY
    desk.book(MORNING + DAY)
    desk.book(MORNING + DAY, practitioner=HADDAD, patient=a_patient(desk.session, "Berg"))

    both, one = on(desk, tomorrow), on(desk, tomorrow, practitioners=[HADDAD])

    assert (both.booked, both.open_minutes, both.taken_minutes) == (2, 2 * WORKDAY, 60)
    assert both.free_minutes == 2 * WORKDAY - 60
    assert (one.booked, one.open_minutes, one.taken_minutes) == (1, WORKDAY, 30)


def test_what_is_over_is_not_free_any_more(desk: Desk) -> None:
    noon = day_bounds(MONDAY, "Europe/Stockholm")[0] + 12 * 60
    desk.clinic.clock.move(from_minutes(noon) - desk.clinic.clock.now())

    found = on(desk, MONDAY, practitioners=[HADDAD])

    assert (found.open_minutes, found.free_minutes) == (WORKDAY, 4 * 60)


def test_with_a_service_only_those_who_give_it_count_and_its_visits_are_counted(
    desk: Desk,
) -> None:
    desk.book(MORNING + DAY, service=VISIT)

    visits, checks = (on(desk, MONDAY + DAY, service=one) for one in (VISIT, CHECK))

    assert (visits.visits, visits.open_minutes) == (31, 2 * WORKDAY)
    # Eight to ten less its buffer, half past ten to noon, the afternoon: two, one, four.
    assert (checks.visits, checks.open_minutes) == (7, WORKDAY)


def test_a_closed_day_says_why(desk: Desk) -> None:
    start, end = day_bounds(MONDAY + 2 * DAY, "Europe/Stockholm")
    holiday = Absence(
        id=1, practitioner=None, start_utc=start, end_utc=end, reason=AbsenceReason.HOLIDAY
    )
    clinic.furnish(desk.session, absences=(holiday,))

    wednesday, saturday = on(desk, MONDAY + 2 * DAY), on(desk, MONDAY + 5 * DAY)

    assert (wednesday.closed, wednesday.away) == (True, AbsenceReason.HOLIDAY)
    assert (saturday.closed, saturday.away) == (True, None)


def test_a_month_opens_no_directory_and_leaves_no_entry(desk: Desk) -> None:
    desk.book()
    last = select(func.max(log_entry.c.seq))
    log = desk.session.log(Permission.LOG_READ)
    before = log.value(last)

    month.month(desk.session, MONDAY, service=VISIT)

    assert log.value(last) == before


def test_a_clinicians_month_is_their_own(desk: Desk) -> None:
    desk.book(practitioner=LINDQVIST)
    desk.book(practitioner=HADDAD, patient=a_patient(desk.session, "Berg"))
    session = desk.sit(Role.CLINICIAN)
    session.who = replace(session.who, practitioner=LINDQVIST)

    assert on(desk, MONDAY).booked == 1
    assert on(desk, MONDAY, practitioners=[HADDAD]).open_minutes == 0


def test_a_service_that_there_is_not_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        month.month(desk.session, MONDAY, service=ServiceId(99))


def test_a_cancelled_visit_is_free_time(desk: Desk, schedule: Directory) -> None:
    one = desk.book(MORNING + DAY)
    assert on(desk, MONDAY + DAY).taken_minutes == 30
    asked = Cancellation(reason=CancelReason.PATIENT_ILL, by=CancelledBy.PATIENT, late=False)
    cancelling.cancel(desk.session, schedule, one.id, one.version, asked)

    found = on(desk, MONDAY + DAY)

    assert (found.booked, found.taken_minutes) == (0, 0)
