"""In which hours of a day the clinic is open, as the log's heat map asks."""

from datetime import date

import pytest

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.hours import open_hours
from clinic_desk.scheduling.records import Schedule, WorkingHours

TUESDAY, SUNDAY = date(2026, 11, 24), date(2026, 11, 29)
CLOCK_CHANGES = date(2026, 3, 29)


def a_schedule(*spans, day=TUESDAY):
    return Schedule(
        zone="Europe/Stockholm",
        hours=tuple(
            WorkingHours(
                practitioner=PractitionerId(number),
                weekday=day.isoweekday(),
                start=start,
                end=end,
                valid_from=date(2026, 1, 1),
            )
            for number, (start, end) in enumerate(spans, 1)
        ),
        absences=(),
    )


@pytest.mark.parametrize(
    ("spans", "hours"),
    [
        ((), ()),
        (((480, 720),), range(8, 12)),
        (((510, 721),), range(8, 13)),
        (((480, 720), (780, 1020)), range(8, 17)),
        (((600, 660), (480, 540)), range(8, 11)),
    ],
    ids=["nobody", "a morning", "begun hours", "lunch", "two people"],
)
def test_it_is_open_from_the_first_who_works_to_the_last(spans, hours):
    assert open_hours(a_schedule(*spans), TUESDAY) == frozenset(hours)


def test_a_day_on_which_nobody_works_is_closed():
    assert open_hours(a_schedule((480, 720)), SUNDAY) == frozenset()


def test_hours_are_those_of_the_wall_on_the_day_the_clock_changes():
    schedule = a_schedule((480, 600), day=CLOCK_CHANGES)
    assert open_hours(schedule, CLOCK_CHANGES) == frozenset({8, 9})
