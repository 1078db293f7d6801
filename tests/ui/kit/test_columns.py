import pytest
from PySide6.QtGui import QStandardItemModel

from ui.kit.columns import SharedTable


@pytest.fixture
def table(shown):
    made = SharedTable("Entries", {0: 1, 1: 3}, {0: "a long sample"})
    made.setModel(QStandardItemModel(2, 2, made))
    made.resize(800, 200)
    return shown(made)


def test_columns_share_the_width_by_weight(table):
    room = table.viewport().width()
    assert (table.columnWidth(0), table.columnWidth(1)) == (room // 4, room * 3 // 4)


def test_a_column_keeps_room_for_its_sample(table):
    table.resize(200, 200)
    first, second = table.columnWidth(0), table.columnWidth(1)
    assert first > second
    assert first + second <= table.viewport().width()


def test_a_hidden_column_leaves_its_room_to_the_others(table):
    table.setColumnHidden(1, True)
    table.share_width()
    assert table.columnWidth(0) == table.viewport().width()
