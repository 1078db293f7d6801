from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.accessible import nameless
from ui.kit.results import ResultGroup, ResultRow, ResultsModel, SearchList

ANN = ResultRow(key=1, title="Ann Lee", detail="1961")
OTHER_ANN = ResultRow(key=2, title="Ann Lee", detail="1984")
BOOK = ResultRow(key="book", title="New booking", keys="Ctrl N")
GROUPS = (
    ResultGroup(title="Patients", rows=(ANN, OTHER_ANN)),
    ResultGroup(title="Commands", rows=(BOOK,)),
)


@pytest.fixture
def search(shown):
    made = shown(SearchList("Find a patient"))
    made.show_groups(GROUPS)
    made.line.setFocus()
    return made


def test_enter_takes_the_first_that_was_found(search, qtbot):
    with qtbot.waitSignal(search.chosen) as chosen:
        qtbot.keyClick(search.line, Qt.Key.Key_Return)
    assert chosen.args == [1]


ASIDE = ResultGroup(title="Same name", rows=(replace(ANN, aside=True),))


def test_enter_takes_nobody_aside_unless_the_arrows_have_gone_there(search, qtbot):
    search.show_groups([ASIDE, ResultGroup(rows=(BOOK,))])
    with qtbot.waitSignal(search.chosen) as chosen:
        qtbot.keyClick(search.line, Qt.Key.Key_Return)
    assert chosen.args == ["book"]
    qtbot.keyClick(search.line, Qt.Key.Key_Up)
    with qtbot.waitSignal(search.chosen) as chosen:
        qtbot.keyClick(search.line, Qt.Key.Key_Return)
    assert chosen.args == [1]


def test_where_all_stand_aside_enter_takes_nothing(search, qtbot):
    search.show_groups([ASIDE])
    with qtbot.assertNotEmitted(search.chosen):
        qtbot.keyClick(search.line, Qt.Key.Key_Return)
    qtbot.keyClick(search.line, Qt.Key.Key_Down)
    assert search.results.current_key() == 1


def test_nothing_that_fits_is_said_in_words_and_headings_stand_over_nothing(search):
    search.line.setText("qqq")
    search.show_groups([ResultGroup(title="Patients", rows=()), ResultGroup(rows=())])
    assert search.results.is_empty()
    assert search.results.model().rowCount() == 0
    assert "qqq" in search.nothing()

    search.show_groups(GROUPS)
    assert search.nothing() == ""


def test_arrows_go_over_headings(search, qtbot):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(search.line, key)
    assert search.results.current_key() == "book"
    qtbot.keyClick(search.line, Qt.Key.Key_Up)
    assert search.results.current_key() == 2


def test_typing_goes_on_in_the_line(search, qtbot):
    qtbot.keyClick(search.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.text_changed) as typed:
        qtbot.keyClick(search.line, "a")
    assert typed.args == ["a"]


def test_a_click_chooses(search, qtbot):
    at = search.results.visualRect(search.results.model().index(2, 0)).center()
    with qtbot.waitSignal(search.chosen) as chosen:
        qtbot.mouseClick(search.results.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == [2]


def test_a_heading_cannot_be_chosen(search, qtbot):
    at = search.results.visualRect(search.results.model().index(0, 0)).center()
    with qtbot.assertNotEmitted(search.chosen):
        qtbot.mouseClick(search.results.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_new_answer_leaves_the_lines_that_stay(qtbot):
    model = ResultsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_groups(GROUPS)
    removed, resets = [], []
    model.rowsRemoved.connect(lambda _parent, first, last: removed.append((first, last)))
    model.modelReset.connect(lambda: resets.append(True))
    model.show_groups((ResultGroup(title="Patients", rows=(ANN,)), GROUPS[1]))
    assert removed == [(2, 4)]
    assert resets == []
    assert [model.index(row).data() for row in range(model.rowCount())] == [
        "Patients",
        "Ann Lee",
        "Commands",
        "New booking",
    ]


def test_a_line_is_spoken_whole(search):
    model: QAbstractItemModel = search.results.model()
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Ann Lee, 1961"


def test_line_and_list_have_names(search):
    assert nameless(search) == []


def test_nothing_found_chooses_nothing(search, qtbot):
    search.show_groups(())
    assert search.results.is_empty()
    with qtbot.assertNotEmitted(search.chosen):
        qtbot.keyClick(search.line, Qt.Key.Key_Return)
