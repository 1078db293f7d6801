"""Columns, folding, and where the arrow keys lead."""

from dataclasses import replace

import pytest

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.records import AppointmentStatus
from tests.ui.scheduling.a_clinic import APPOINTMENTS, LINDQVIST, NEW, an_appointment
from tests.ui.today.a_board import NOW, a_board
from ui.today.flow_model import (
    Step,
    Stop,
    columns_of,
    first_stop,
    lanes_of,
    left_behind,
    near,
    place_of,
    step_from,
)

ARRIVED, BOOKED, DONE, MISSED = (
    AppointmentStatus.ARRIVED,
    AppointmentStatus.BOOKED,
    AppointmentStatus.DONE,
    AppointmentStatus.MISSED,
)


def shown(column):
    return [one.appointment.family for one in column.cards]


def by_status(columns):
    return {one.status: one for one in columns}


@pytest.fixture
def columns():
    return columns_of(a_board(), NOW)


@pytest.fixture
def lanes(columns):
    return lanes_of(columns)


def test_every_visit_is_counted_in_its_column(columns):
    assert [one.count for one in columns] == [8, 1, 3, 6, 0]


def test_who_comes_much_later_and_what_was_done_long_ago_is_folded(columns):
    expected, done = by_status(columns)[BOOKED], by_status(columns)[DONE]
    assert shown(expected) == ["Demir", "Ask", "Şahin", "Álvarez", "Dahl"]
    assert shown(done) == ["Öst", "Åkesson", "Wallin", "Sand", "Lee"]
    assert (expected.folded, done.folded) == (3, 1)


def test_all_who_come_within_three_hours_are_shown():
    soon = [
        an_appointment(100 + n, LINDQVIST, f"13:{n:02}", f"A B{n}", NEW) for n in range(0, 42, 6)
    ]
    expected = columns_of(a_board(soon), NOW)[0]
    assert len(expected.cards) == 7
    assert not expected.folds


def test_where_there_is_room_less_is_folded():
    expected = columns_of(a_board(), NOW, least=7)[0]
    assert (len(expected.cards), expected.folded) == (7, 1)
    assert columns_of(a_board(), NOW, least=8)[0].folds is False


def test_an_unfolded_column_can_be_folded_again():
    expected = columns_of(a_board(), NOW, frozenset({BOOKED}))[0]
    assert (len(expected.cards), expected.folded, expected.folds) == (8, 0, True)


def test_a_card_that_is_stood_on_is_not_folded_away():
    lena = AppointmentId(18)
    assert "Friis" in shown(columns_of(a_board(), NOW, keep=lena)[0])


def test_right_and_left_go_to_the_nearest_column_that_has_cards(lanes):
    at = first_stop(lanes)
    seen = []
    for step in (Step.RIGHT, Step.RIGHT, Step.RIGHT, Step.LEFT, Step.LEFT, Step.LEFT):
        at = step_from(lanes, at, step)
        seen.append(at.card)
    assert seen == [10, 9, 15, 9, 10, 4]


def test_an_empty_column_is_passed_over():
    without = [one for one in APPOINTMENTS if one.status is not AppointmentStatus.ARRIVED]
    lanes = lanes_of(columns_of(a_board(without), NOW))
    assert step_from(lanes, first_stop(lanes), Step.RIGHT).card == 9


def test_down_goes_over_the_folded_line_to_the_missed():
    missed = [*APPOINTMENTS, an_appointment(50, LINDQVIST, "9:45", "No Show", NEW, MISSED)]
    lanes = lanes_of(columns_of(a_board(missed), NOW))
    at = Stop(status=BOOKED, card=AppointmentId(12))
    folded = step_from(lanes, at, Step.DOWN)
    assert folded == Stop(status=BOOKED, card=None)
    assert step_from(lanes, folded, Step.DOWN) == Stop(status=MISSED, card=AppointmentId(50))


def test_nothing_lies_beyond_the_ends(lanes):
    assert step_from(lanes, first_stop(lanes), Step.UP) is None
    assert step_from(lanes, first_stop(lanes), Step.LEFT) is None
    assert step_from(lanes, lanes[-1][-1], Step.DOWN) is None
    assert step_from(lanes, lanes[-1][-1], Step.RIGHT) is None
    assert step_from(lanes, lanes[0][2], Step.FIRST) == lanes[0][0]
    assert step_from(lanes, lanes[0][0], Step.LAST) == lanes[0][-1]


def test_who_is_left_behind_is_the_next_or_the_last_of_all(columns):
    lena = AppointmentId(18)
    assert left_behind(columns, columns, AppointmentId(10)) is None, "it has not moved"
    assert left_behind(columns, columns, lena) is None, "it was not shown"
    here = [replace(one, status=ARRIVED) if one.id == lena else one for one in APPOINTMENTS]
    before = columns_of(a_board(), NOW, frozenset({BOOKED}))
    after = columns_of(a_board(here), NOW, frozenset({BOOKED}))
    last = after[0].cards[-1].appointment.id
    assert left_behind(before, after, lena) == last
    assert step_from(lanes_of(after), Stop(status=ARRIVED, card=lena), Step.LEFT, last).card == last


def test_the_nearest_is_found_when_a_card_is_gone(lanes):
    assert near(lanes, (1, 7)) == lanes[1][0]
    assert near([[], lanes[1], [], []], (3, 0)) == lanes[1][0]
    assert near([[], [], [], []], (3, 0)) is None


def test_a_card_is_known_in_whatever_column_it_is(lanes):
    assert place_of(lanes, Stop(status=DONE, card=AppointmentId(10))) == (1, 0)
    assert place_of(lanes, Stop(status=DONE, card=AppointmentId(999))) is None
