import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from tests.ui.accessible import nameless
from ui.kit.table import ICON_INK_ROLE, ICON_ROLE, Table
from ui.theme.icons import Icon
from ui.theme.style import colours


def a_row(*words):
    return [QStandardItem(word) for word in words]


def records(parent, *rows):
    model = QStandardItemModel(0, 2, parent)
    for row in rows:
        model.appendRow(a_row(*row))
    return model


@pytest.fixture
def table(shown):
    made = Table("Entries of the log")
    made.setModel(records(made, ("20:14", "Jonas"), ("20:13", "Maria")))
    made.resize(400, 200)
    return shown(made)


def test_arrows_walk_the_rows_and_enter_opens_one(table, qtbot):
    table.setFocus()
    with qtbot.waitSignal(table.row_changed) as changed:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.row_wanted) as wanted:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert (changed.args, wanted.args) == ([1], [1])


def test_end_and_home_lead_to_the_last_row_and_the_first(table, qtbot):
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0


def test_a_row_is_current_as_soon_as_there_is_one(shown):
    table = Table("Entries of the log")
    model = records(table)
    table.setModel(model)
    assert not table.currentIndex().isValid()
    model.appendRow(a_row("20:14", "Jonas"))
    assert table.currentIndex().row() == 0
    shown(table)


def test_the_current_row_stands_on_the_accent_and_shows_the_focus(table):
    table.setFocus()
    image = table.viewport().grab().toImage()
    rect = table.visualRect(table.currentIndex())
    seen = {image.pixelColor(60, y).name().upper() for y in range(rect.top(), rect.bottom())}
    assert {colours().accsoft, colours().acc} <= seen


def test_a_cell_has_an_icon_before_its_words(table):
    before = table.viewport().grab().toImage()
    table.model().item(1, 0).setData(Icon.CIRCLE_CHECK, ICON_ROLE)
    table.model().item(1, 0).setData("ok", ICON_INK_ROLE)
    after = table.viewport().grab().toImage()
    rect = table.visualRect(table.model().index(1, 0))
    seen = {
        after.pixelColor(x, y).name().upper()
        for x in range(rect.left() + 14, rect.left() + 30)
        for y in range(rect.top(), rect.bottom())
    }
    assert after != before
    assert colours().ok in seen


def test_tab_leaves_the_table(table):
    assert not table.tabKeyNavigation()


def test_the_table_has_a_name(table):
    assert nameless(table) == []
