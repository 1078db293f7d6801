import pytest
from PySide6.QtGui import QStandardItemModel

from ui.kit.columns import SharedTable, shared


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


def test_a_column_takes_what_its_words_lack_from_one_with_spare():
    assert shared(100, {0: 1, 1: 1}, {0: 20, 1: 70}) == {0: 30, 1: 70}


def test_without_enough_width_only_long_words_are_cut():
    assert shared(100, {0: 8, 1: 1, 2: 1}, {0: 90, 1: 20, 2: 60}) == {0: 40, 1: 20, 2: 40}
