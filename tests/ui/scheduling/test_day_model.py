from dataclasses import replace
from datetime import date

import pytest

from clinic_desk.ids import PatientId
from clinic_desk.scheduling.records import AppointmentStatus, Day, PractitionerDay
from clinic_desk.scheduling.walltime import day_bounds
from tests.ui.scheduling.a_clinic import (
    HADDAD,
    LEAVE,
    LINDQVIST,
    NEW,
    PRACTITIONERS,
    ZONE,
    a_day,
    a_plan,
    an_appointment,
    at,
    beside,
    masked,
)
from ui.scheduling.day_model import (
    BlockKind,
    TextShape,
    is_late,
    is_masked,
    laned,
    plan_of,
    text_shape,
    without,
)


def spans(blocks):
    return [(block.start, block.end) for block in blocks]


def test_the_day_is_shown_from_the_first_opening_hour_to_the_last():
    plan = a_plan()
    assert (plan.first, plan.last) == (at("8:00"), at("17:00"))


def test_an_appointment_outside_hours_widens_the_day():
    early = an_appointment(90, LINDQVIST, "6:40", "Early Bird", NEW)
    assert a_plan([early]).first == at("6:00")


def test_a_day_on_which_nobody_works_shows_the_usual_hours():
    day = a_day([], ())
    columns = tuple(replace(column, open=()) for column in day.columns)
    plan = plan_of(replace(day, columns=columns), beside())
    assert (plan.first, plan.last) == (at("8:00"), at("17:00"))
    assert spans(plan.of_column(0, BlockKind.CLOSED)) == [(plan.first, plan.last)]


def test_what_lies_between_openings_is_closed():
    assert spans(a_plan().of_column(0, BlockKind.CLOSED)) == [(at("12:00"), at("13:00"))]


def test_an_absence_is_drawn_as_far_as_the_day_is_shown():
    assert spans(a_plan().of_column(1, BlockKind.ABSENCE)) == [(at("15:30"), at("17:00"))]


def test_only_gaps_that_are_too_short_are_drawn():
    plan = a_plan()
    assert [(b.start, b.end, b.lacking) for b in plan.blocks if b.kind is BlockKind.GAP] == [
        (at("10:42"), at("11:00"), 12)
    ]
    roomy = {HADDAD: [replace(plan.shown.gaps[HADDAD][0], lacking=0)]}
    assert a_plan(gaps=roomy).of_column(1, BlockKind.GAP) == []


def test_the_proposal_stands_in_its_practitioners_column():
    proposed = a_plan().of_column(0, BlockKind.PROPOSAL)
    assert [(b.start, b.name) for b in proposed] == [(at("11:00"), "Siv Rådberg")]


def test_buffers_are_drawn_beside_the_appointment_and_within_the_day():
    one = an_appointment(91, LINDQVIST, "8:00", "Ann Lee", NEW, before=10, after=5)
    buffers = a_plan([one]).of_column(0, BlockKind.BUFFER)
    assert spans(buffers) == [(at("8:30"), at("8:35"))]


def test_cancelled_ones_are_hidden_until_asked_for():
    gone = an_appointment(92, LINDQVIST, "9:00", "Ann Lee", NEW, AppointmentStatus.CANCELLED)
    assert a_plan([gone]).block_of(gone.id) is None
    assert a_plan([gone], cancelled=True).block_of(gone.id) is not None


def test_overlapping_appointments_share_the_width():
    first = an_appointment(1, LINDQVIST, "9:00", "A A", NEW)
    second = an_appointment(2, LINDQVIST, "9:15", "B B", NEW)
    third = an_appointment(3, LINDQVIST, "9:30", "C C", NEW)
    alone = an_appointment(4, LINDQVIST, "11:00", "D D", NEW)
    lanes = {one.id: (lane, lanes) for one, lane, lanes in laned([alone, third, second, first])}
    assert lanes == {1: (0, 2), 2: (1, 2), 3: (0, 2), 4: (0, 1)}


@pytest.mark.parametrize(
    ("height", "shape"),
    [(22, TextShape.SQUEEZED), (34, TextShape.BESIDE), (52, TextShape.BELOW)],
)
def test_the_words_stand_as_the_height_allows(height, shape):
    assert text_shape(height, 16) is shape


def test_who_may_not_see_a_protected_person_sees_a_masked_row():
    one = an_appointment(5, LINDQVIST, "9:00", "Vera Skyddad", NEW)
    assert not is_masked(one)
    assert is_masked(masked(one))
    assert not is_masked(replace(masked(one), call_in=14))


def test_only_who_has_not_arrived_is_late_and_from_the_minute_the_clinic_says():
    one = an_appointment(5, LINDQVIST, "9:00", "Ann Lee", NEW)
    for minutes in (1, 5):
        due = a_plan((one,), late_from=minutes).block_of(one.id).due
        assert is_late(due, at("9:00") + minutes)
        assert not is_late(due, at("9:00") + minutes - 1)
        assert not is_late(due, None)
    come = replace(one, status=AppointmentStatus.ARRIVED)
    assert a_plan((come,)).block_of(one.id).due is None


def test_nobody_is_late_for_a_practitioner_who_is_away():
    before = an_appointment(5, HADDAD, "15:00", "Ann Lee", NEW)
    within = an_appointment(6, HADDAD, "15:30", "Siv Rådberg", NEW)
    plan = plan_of(a_day((before, within)), beside(away=(LEAVE,)))
    assert plan.block_of(before.id).due is not None
    assert plan.block_of(within.id).due is None


def test_cutting_out_leaves_the_parts_before_and_after():
    assert without([(0, 10), (20, 30)], [(5, 22), (25, 26)]) == [(0, 5), (22, 25), (26, 30)]


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 24), (date(2026, 10, 25), 26), (date(2026, 11, 24), 25)]
)
def test_the_days_on_which_the_clock_is_changed_have_an_hour_less_or_more(day, hours):
    start, end = day_bounds(day, ZONE)
    night = PractitionerDay(
        practitioner=PRACTITIONERS[0], open=((start, end),), absences=(), appointments=()
    )
    whole = Day(date=day, zone=ZONE, start_utc=start, end_utc=end, columns=(night,))
    assert len(plan_of(whole, beside(proposed=None)).hours) == hours


def test_an_appointment_is_found_by_its_id():
    plan = a_plan()
    block = plan.block_of(5)
    assert block is not None and block.appointment is not None
    assert block.appointment.patient == PatientId(1005)
