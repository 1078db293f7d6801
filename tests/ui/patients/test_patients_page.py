import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.accessible import nameless
from ui.patients.patients_model import Column, PatientsModel
from ui.patients.patients_page import REST, PatientsPage
from ui.words.language import Language, speak

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(shown):
    made = shown(PatientsPage(region="SE", most=50))
    made.line.setFocus()
    return made


@pytest.fixture
def found(page, build, qtbot):
    """Two patients, found by what was typed."""
    qtbot.keyClicks(page.line, "an")
    both = [build.entry(1), build.entry(2, "Ann Lee", phone="+4722345678")]
    page.show_found(both)
    return both


def test_whom_the_second_number_found_is_shown_with_it_and_so_marked(page, build, qtbot):
    one, hidden = build.entry(1), build.entry(2, "Ann Lee", protected=True)
    page.show_found([one, hidden], second={one.id: "+46709998877", hidden.id: "+46709998877"})
    assert shown_in(page, Column.PHONE) == ["070-••• •• 77", ""]
    marks = shown_in(page, Column.MARKS)
    assert marks[0] == "Second phone" and marks[1].endswith("second phone")
    page.show_found([one, hidden])
    assert "second phone" not in "".join(shown_in(page, Column.MARKS)).casefold()


def shown_in(page, column):
    model = page.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_every_key_searches(page, qtbot):
    wanted = []
    page.search_wanted.connect(wanted.append)
    qtbot.keyClicks(page.line, "lee")
    assert wanted == ["l", "le", "lee"]


def test_what_was_typed_settles_once_the_typing_rests(page, qtbot):
    assert page.rest.interval() == REST
    page.rest.setInterval(0)
    with qtbot.waitSignal(page.settled) as settled:
        qtbot.keyClicks(page.line, "lee")
    assert settled.args == ["lee"]


def test_an_emptied_field_settles_nothing(page, qtbot):
    qtbot.keyClick(page.line, "l")
    qtbot.keyClick(page.line, Qt.Key.Key_Backspace)
    assert not page.rest.isActive()


def test_enter_opens_the_first_card_that_was_found(page, found, qtbot):
    with qtbot.waitSignal(page.patient_chosen) as chosen:
        qtbot.keyClick(page.line, Qt.Key.Key_Return)
    assert chosen.args == [found[0].id]


def test_arrows_choose_while_the_typing_goes_on(page, found, qtbot):
    qtbot.keyClick(page.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.patient_chosen) as chosen:
        qtbot.keyClick(page.line, Qt.Key.Key_Return)
    assert chosen.args == [found[1].id]
    with qtbot.waitSignal(page.search_wanted) as wanted:
        qtbot.keyClick(page.line, "n")
    assert wanted.args == ["ann"]


def test_a_letter_in_the_list_goes_on_in_the_field(page, found, qtbot):
    page.table.setFocus()
    with qtbot.waitSignal(page.search_wanted) as wanted:
        qtbot.keyClick(page.table, "n")
    assert wanted.args == ["ann"]
    assert page.line.hasFocus()


def test_up_from_the_first_row_leads_back_to_the_field(page, found, qtbot):
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Up)
    assert page.line.hasFocus()


def test_birth_and_phone_are_half_hidden(page, found):
    assert shown_in(page, Column.BORN) == ["•• •• 80", "•• •• 80"]
    assert shown_in(page, Column.PHONE) == ["070-••• •• 67", "+47 •• •• •• 78"]


def test_the_key_reveals_the_current_patient_alone(page, found, qtbot):
    qtbot.keyClick(page.line, Qt.Key.Key_D, CONTROL)
    assert shown_in(page, Column.BORN) == ["12/03/1980", "•• •• 80"]
    assert shown_in(page, Column.PHONE)[0] == "070-123 45 67"
    qtbot.keyClick(page.line, Qt.Key.Key_D, CONTROL)
    assert shown_in(page, Column.BORN) == ["•• •• 80", "•• •• 80"]


def test_the_next_row_hides_what_was_revealed(page, found, qtbot):
    qtbot.keyClick(page.line, Qt.Key.Key_D, CONTROL)
    qtbot.keyClick(page.line, Qt.Key.Key_Down)
    assert shown_in(page, Column.BORN) == ["•• •• 80", "•• •• 80"]


def test_escape_empties_the_field(page, found, qtbot):
    with qtbot.waitSignal(page.search_wanted) as wanted:
        qtbot.keyClick(page.line, Qt.Key.Key_Escape)
    assert wanted.args == [""]
    assert not page.rest.isActive()


def test_nothing_is_kept_of_the_person_before(page, found):
    page.forget()
    assert (page.line.text(), page.model.rowCount()) == ("", 0)


def test_a_new_answer_moves_only_the_rows_that_differ(qtbot, build):
    model = PatientsModel("SE")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first, middle, last, other = (build.entry(number) for number in range(4))
    model.show_found([first, middle, last])
    removed, inserted, resets = [], [], []
    model.rowsRemoved.connect(lambda _parent, low, high: removed.append((low, high)))
    model.rowsInserted.connect(lambda _parent, low, high: inserted.append((low, high)))
    model.modelReset.connect(lambda: resets.append(True))
    model.show_found([first, other, last])
    assert (removed, inserted, resets) == ([(1, 1)], [(1, 1)], [])
    assert [model.entry(row) for row in range(3)] == [first, other, last]


def test_a_protected_person_is_marked_by_a_word(page, build):
    page.show_found([build.entry(1, "Maria Tegnell", protected=True, phone=None, born=None)])
    assert shown_in(page, Column.MARKS) == ["Protected"]
    name = page.model.index(0, Column.NAME)
    spoken = name.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Maria Tegnell, 1001, Protected"


@pytest.mark.parametrize("typed", ["", "zz"])
def test_every_control_has_a_name_empty_or_full(page, build, typed):
    page.line.setText(typed)
    page.show_found([])
    assert nameless(page) == []
    page.show_found([build.entry()])
    assert nameless(page) == []


def test_the_page_speaks_swedish(page, found, qapp):
    speak(qapp, Language.SWEDISH)
    assert shown_in(page, Column.BORN) == ["80 •• ••", "80 •• ••"]
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "Namn"
