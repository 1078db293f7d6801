"""What waits to be done, beside the board."""

import pytest

from clinic_desk.scheduling.to_do.records import Counts
from tests.ui.scheduling.a_clinic import DATE
from ui.today.next_free import NextFreeList

from .a_board import FREE


@pytest.fixture
def side(shown):
    made = NextFreeList()
    made.resize(280, 600)
    made.show_free(FREE, DATE)
    return shown(made)


def test_nothing_is_said_to_those_who_may_not_know(side):
    assert not side.waiting.isVisible()


def test_each_list_in_which_something_waits_has_a_line(side):
    side.show_counts(Counts(waiting=5, to_rebook=14, interpreters=2))
    seen = [one.accessibleName() for one in side.waiting.rows.values() if one.isVisible()]
    assert seen == ["Calls to make", "Interpreters to confirm 2", "Waiting list 5", "To rebook 14"]


def test_a_line_leads_to_its_list(side, qtbot):
    side.show_counts(Counts(waiting=5))
    with qtbot.waitSignal(side.waiting.wanted) as heard:
        side.waiting.rows["waiting"].click()
    assert heard.args == ["waiting"]


def test_below_the_board_there_is_no_room_for_it(side):
    side.show_counts(Counts(waiting=5))
    side.set_below(below=True)
    assert not side.waiting.isVisible()
