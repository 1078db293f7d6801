from dataclasses import replace

import pytest

from tests.ui.scheduling.a_clinic import (
    HADDAD,
    LINDQVIST,
    NEW,
    a_day,
    a_plan,
    an_appointment,
    at,
    beside,
)
from ui.scheduling.day_model import plan_of
from ui.scheduling.day_steps import Step, first_ahead, kept, stepped, stop_at, stop_of, stops_of


def test_the_focus_stops_at_appointments_and_on_every_quarter_of_free_time():
    one = an_appointment(1, LINDQVIST, "8:20", "Ann Lee", NEW)
    starts = [stop.start for stop in stops_of(a_plan([one]), 0)][:5]
    assert starts == [at("8:00"), at("8:15"), at("8:20"), at("8:50"), at("9:00")]


def test_the_focus_passes_over_closed_hours_and_absences():
    plan = a_plan([])
    assert not any(at("12:00") <= stop.start < at("13:00") for stop in stops_of(plan, 0))
    assert max(stop.end for stop in stops_of(plan, 1)) == at("15:30")


def test_a_day_off_has_one_closed_place():
    day = a_day([], ())
    off = replace(day, columns=(replace(day.columns[0], open=()), *day.columns[1:]))
    assert [stop.closed for stop in stops_of(plan_of(off, beside()), 0)] == [True]


@pytest.mark.parametrize(
    ("step", "start"),
    [
        (Step.UP, "10:20"),
        (Step.DOWN, "11:00"),
        (Step.HOME, "8:00"),
        (Step.END, "16:45"),
        (Step.PAGE_UP, "8:30"),
        (Step.PAGE_DOWN, "13:00"),
    ],
)
def test_keys_lead_through_a_column(step, start):
    plan = a_plan()
    here = stop_of(plan, 5)
    assert stepped(plan, here, step, minute=here.start).start == at(start)


def test_sideways_leads_to_what_is_there_at_the_same_time_and_back():
    plan = a_plan()
    here = stop_at(plan, 0, at("11:30"))
    right = stepped(plan, here, Step.RIGHT, minute=here.start)
    assert right.appointment.id == 11
    assert stepped(plan, right, Step.LEFT, minute=here.start) == here


def test_nothing_lies_beyond_the_last_column():
    plan = a_plan()
    here = stop_at(plan, 2, at("11:30"))
    assert stepped(plan, here, Step.RIGHT, minute=here.start) == here


def test_the_focus_follows_an_appointment_that_was_moved():
    plan = a_plan()
    moved = [an_appointment(5, HADDAD, "16:00", "Siobhán O’Brien", NEW)]
    assert kept(a_plan(moved), stop_of(plan, 5)).column == 1


def test_the_focus_stays_at_the_time_of_what_is_gone():
    plan = a_plan()
    assert kept(a_plan([]), stop_of(plan, 5)).start == at("10:30")


def test_the_first_time_ahead_is_free_and_not_past():
    stop = first_ahead(a_plan(), range(3), at("10:42"))
    assert (stop.column, stop.start) == (1, at("10:45"))
    assert first_ahead(a_plan(), range(3), at("17:00")) is None
