import pytest
from PySide6.QtWidgets import QWidget

from ui.shell.panel_place import PanelPlace
from ui.shell.veiled import Veiled


@pytest.fixture
def place(shown):
    made = PanelPlace(QWidget(), lambda: 500)
    made.resize(1000, 400)
    return shown(made)


@pytest.fixture
def panel(place):
    made = QWidget()
    made.setFixedWidth(300)
    place.show_panel(made)
    return made


def test_a_panel_stands_beside_the_room_while_both_have_what_they_need(place, panel):
    assert not place.is_over()
    assert (panel.x(), panel.width(), panel.height()) == (700, 300, 400)


def test_it_lies_over_a_room_that_would_be_cut_off(place, panel):
    place.resize(790, 400)
    assert place.is_over()
    assert (panel.x(), panel.width()) == (490, 300)


def test_the_room_has_the_whole_width_again_without_it(place, panel):
    place.show_panel(None)
    panel.deleteLater()
    assert place._room.width() == 1000


def test_help_takes_its_room_from_the_room_while_that_keeps_what_it_needs(place):
    help_card = QWidget(place)
    help_card.setFixedWidth(300)
    place.show_aside(help_card)
    assert (place._room.width(), help_card.x(), place.free()) == (700, 700, 700)
    place.resize(790, 400)
    assert (place._room.width(), help_card.x()) == (790, 490)


def test_a_table_stands_in_the_middle_of_a_window_wider_than_is_read(shown):
    rooms = Veiled()
    table, board = QWidget(), QWidget()
    table.reads_across = True
    for one in (table, board):
        rooms.addWidget(one)
    rooms.whole.resize(2400, 800)
    shown(rooms.whole)
    assert (table.x(), table.width()) == (420, 1560)
    rooms.setCurrentWidget(board)
    assert board.width() == 2400
