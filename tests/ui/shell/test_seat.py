"""A page on which a secret was typed is left to nobody."""

import io

import pytest
from PySide6.QtCore import QObject

from ui.keeper import pipe
from ui.keeper.messages import Leaving, Left
from ui.shell.line import Line
from ui.shell.main_window import MainWindow
from ui.shell.seat import Seat


class Standing(QObject):
    """A program at whose desk nobody sits."""

    sitting = folder = keeper = None

    def __init__(self, window):
        super().__init__(window)
        self.window = window


@pytest.fixture
def seat(shown):
    said = io.BytesIO()
    made = Seat(Line(io.BytesIO(), said), Standing(shown(MainWindow())), left_alone=60_000)
    made.said = said
    return made


def heard(seat):
    seat.said.seek(0)
    return list(iter(lambda: pipe.read(seat.said), None))


def test_a_page_that_nobody_touched_stays(seat):
    assert not seat._alone.isActive()


def test_what_was_typed_and_left_goes_with_its_process_and_the_name_stays(seat, qtbot):
    page = seat.program.window.sign_in
    page._name_field.setText("Helena")
    qtbot.keyClicks(page._password_field, "secret words")
    assert seat._alone.isActive()
    seat._left_alone()
    leaving, left = heard(seat)
    assert isinstance(leaving, Leaving)
    assert leaving.parting.typed == "Helena"
    assert left == Left(kept=None)
    assert b"secret" not in seat.said.getvalue()
    assert page._password_field.text() == ""


def test_whoever_is_on_another_page_keeps_it_and_coming_back_counts(seat, qtbot):
    page = seat.program.window.sign_in
    qtbot.keyClicks(page._password_field, "x")
    page.hide()
    seat._left_alone()
    assert heard(seat) == []
    assert seat._alone.isActive(), "it is looked at again"
    seat._alone.stop()
    page.show()
    assert seat._alone.isActive()
