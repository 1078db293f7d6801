from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from clinic_desk.ids import AppointmentId
from tests.ui.scheduling.a_clinic import DATE, a_plan
from ui.scheduling.pinboard import Pinboard, Pinned
from ui.scheduling.schedule_page import SchedulePage
from ui.theme.style import Look, wear


@pytest.fixture
def large(qapp):
    wear(qapp, Look(text_scale=2.0))
    yield
    wear(qapp, Look())


def pinned(count):
    one = next(block.appointment for block in a_plan().blocks if block.appointment)
    return [
        Pinned(appointment=replace(one, id=AppointmentId(n + 1)), name=f"Visit {n}", when="10.00")
        for n in range(count)
    ]


@pytest.fixture
def page(shown):
    made = SchedulePage(DATE)
    made.resize(1088, 700)
    made.show_day(a_plan(), DATE)
    return shown(made)


def test_one_visit_alone_leaves_the_schedule_its_width(page):
    wide = page.view.width()
    page.pinboard.show_pinned(pinned(1))
    assert (page.pinboard.isVisible(), page.view.width()) == (False, wide)
    assert page.pinboard.chosen() is not None
    page.pinboard.show_pinned(pinned(2))
    assert page.pinboard.isVisible()
    page.pinboard.show_pinned(pinned(1))
    assert not page.pinboard.isVisible()


def test_the_board_of_one_visit_stands_there_while_it_is_gone_to(page, qtbot):
    page.pinboard.left.connect(page.focus_schedule)
    page.pinboard.show_pinned(pinned(1))
    page.pinboard.call_up()
    page.pinboard.setFocus()
    assert page.pinboard.isVisible()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert not page.pinboard.isVisible()
    assert page.view.hasFocus()


def test_a_wide_screen_has_room_for_the_board_of_one_visit(page):
    page.resize(1600, 900)
    page.pinboard.show_pinned(pinned(1))
    assert page.pinboard.isVisible()


@pytest.mark.parametrize("height", [180, 300, 420, 600])
def test_nothing_on_the_board_lies_over_anything_else_in_large_text(large, shown, height):
    board = Pinboard()
    board.show_pinned(pinned(5))
    board.setFixedHeight(height)
    shown(board)
    parts = [board._title, board._list, board._find, board._stay, board._advice]
    places = [one.geometry() for one in parts if one.isVisible()]
    assert all(board.rect().contains(place) for place in places)
    for number, place in enumerate(places):
        assert not [other for other in places[:number] if other.intersects(place)]
