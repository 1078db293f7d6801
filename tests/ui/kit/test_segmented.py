"""Tab leads to what is chosen, from either side; the arrow keys choose another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.segmented import Segmented

TAB, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


@pytest.fixture
def row(shown):
    """Three segments between two buttons."""
    page = QWidget()
    lines = QVBoxLayout(page)
    page.choice = Segmented("Since", [("day", "Day"), ("week", "Week"), ("month", "Month")])
    page.above, page.below = Button("Above"), Button("Below")
    for one in (page.above, page.choice, page.below):
        lines.addWidget(one)
    return shown(page)


@pytest.mark.parametrize("key", ["day", "week", "month"])
@pytest.mark.parametrize("by_person", [False, True])
def test_tab_lands_on_the_choice_from_either_side(row, qtbot, key, by_person):
    chosen = dict(zip(("day", "week", "month"), row.choice.segments(), strict=True))[key]
    if by_person:
        qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    else:
        row.choice.choose(key)
    for begin, press in ((row.above, TAB), (row.below, BACK)):
        begin.setFocus()
        qtbot.keyClick(begin, press)
        assert row.window().focusWidget() is chosen
    qtbot.keyClick(chosen, BACK)
    assert row.window().focusWidget() is row.above, "and out again in one step"


def test_the_arrow_keys_choose(row, qtbot):
    row.above.setFocus()
    qtbot.keyClick(row.above, TAB)
    with qtbot.waitSignal(row.choice.chosen) as chosen:
        qtbot.keyClick(row.window().focusWidget(), Qt.Key.Key_Right)
    assert chosen.args == ["week"]
    assert row.choice.choice() == "week"
    assert row.window().focusWidget() is row.choice.segments()[1]
