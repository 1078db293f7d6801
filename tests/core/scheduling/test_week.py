"""A week of the schedule: whom it shows, to whom, and what the log says of it."""

from dataclasses import replace
from datetime import timedelta

from clinic_desk.access import Directory
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.scheduling import day, week
from clinic_desk.scheduling.week import Week
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, Desk

DAY = timedelta(days=1)


def the_week(desk: Desk, **more: object) -> Week:
    with desk.session.directory("schedule") as opened:
        return week.week(desk.session, opened, MORNING.date(), **more)


def test_a_week_is_its_seven_days_as_each_would_be_shown_alone(
    desk: Desk, schedule: Directory
) -> None:
    for days, whom in ((0, LINDQVIST), (1, HADDAD), (4, LINDQVIST)):
        desk.book(MORNING + days * DAY, practitioner=whom)

    found = week.week(desk.session, schedule, MORNING.date() + 3 * DAY)

    assert found.monday == MORNING.date()
    alone = [day.day(desk.session, schedule, found.monday + n * DAY) for n in range(7)]
    assert list(found.days) == alone
    assert [len(one.columns[0].appointments) for one in found.days] == [1, 0, 0, 0, 1, 0, 0]


def test_the_week_of_one_practitioner_shows_nobody_of_the_others(desk: Desk) -> None:
    desk.book(practitioner=LINDQVIST)
    desk.book(MORNING + DAY, practitioner=HADDAD, patient=a_patient(desk.session, "Berg"))

    found = the_week(desk, practitioners=[HADDAD])

    columns = [column for one in found.days for column in one.columns]
    assert {column.practitioner.id for column in columns} == {HADDAD}
    assert [one.family for column in columns for one in column.appointments] == ["Berg"]


def test_everybody_in_the_week_is_noted_as_shown_once(desk: Desk) -> None:
    other = a_patient(desk.session, "Berg")
    desk.book()
    desk.book(MORNING + DAY)
    desk.book(MORNING + 4 * DAY, patient=other)

    the_week(desk)

    log = queries.open_log(desk.session, LogFilter(kinds=(EventKind.DAY_SHOWN,)))
    (shown,) = queries.page(desk.session, log).entries
    assert shown.facts["count"] == 2


def test_of_a_hidden_persons_visit_the_week_says_that_the_time_is_booked(desk: Desk) -> None:
    hidden = a_patient(desk.session, "Skyddad", "Vera", protected=True)
    one = desk.book(MORNING + DAY, patient=hidden, note="Knocks twice")
    desk.sit(Role.RECEPTIONIST)

    tuesday = the_week(desk).days[1].columns[0].appointments

    assert [(seen.id, seen.masked, seen.family) for seen in tuesday] == [(one.id, True, None)]
    assert not tuesday[0].has_note


def test_a_clinician_sees_their_own_week_alone(desk: Desk) -> None:
    desk.book(practitioner=LINDQVIST)
    desk.book(MORNING + DAY, practitioner=HADDAD, patient=a_patient(desk.session, "Berg"))
    session = desk.sit(Role.CLINICIAN)
    session.who = replace(session.who, practitioner=LINDQVIST)

    for asked in (None, [HADDAD]):
        found = the_week(desk, practitioners=asked)
        columns = [column for one in found.days for column in one.columns]
        assert {one.practitioner.id for one in columns} <= {LINDQVIST}
