import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.ui.accessible import nameless, names
from ui.kit.button import Button
from ui.kit.field import Field
from ui.kit.inputs import Check, CodeField, Combo, NoteField, PasswordField, TextField
from ui.kit.segmented import Segmented
from ui.theme.style import colours


@pytest.fixture
def code(shown):
    return shown(CodeField("Six-digit code"))


def test_the_sixth_digit_sends_the_code(code, qtbot):
    with qtbot.waitSignal(code.completed) as sent:
        qtbot.keyClicks(code, "123456")
    assert sent.args == ["123456"]


def test_five_digits_send_nothing(code, qtbot):
    with qtbot.assertNotEmitted(code.completed):
        qtbot.keyClicks(code, "12345")


def test_a_code_may_be_pasted_with_spaces(code, qtbot):
    QGuiApplication.clipboard().setText(" 123 456\n")
    with qtbot.waitSignal(code.completed) as sent:
        qtbot.keyClick(code, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert sent.args == ["123456"]


def test_letters_and_foreign_figures_do_not_stay_in_a_code(code, qtbot):
    QGuiApplication.clipboard().setText("12a٣4")
    qtbot.keyClick(code, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert code.text() == "124"


@pytest.fixture
def password(shown):
    field = PasswordField("Password")
    field.set_show_words("Hold to show the password")
    return shown(field)


def test_a_password_is_hidden(password, qtbot):
    qtbot.keyClicks(password, "seven calm apples")
    assert password.echoMode() is QLineEdit.EchoMode.Password


def test_what_is_typed_on_the_show_button_does_not_fall_into_the_password(password, qtbot):
    button = password.findChild(Button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(button, "123456")
    assert password.text() == ""


def test_a_password_shows_only_while_the_button_is_held(password, qtbot):
    button = password.findChild(Button)
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    held = password.echoMode()
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert held is QLineEdit.EchoMode.Normal
    assert password.echoMode() is QLineEdit.EchoMode.Password


def test_a_capital_without_shift_warns_of_caps_lock_and_a_small_letter_takes_it_back(
    password, qtbot
):
    with qtbot.waitSignal(password.caps_lock_changed) as warned:
        qtbot.keyClick(password, "A")
    assert warned.args == [True]
    with qtbot.waitSignal(password.caps_lock_changed) as calmed:
        qtbot.keyClick(password, "a")
    assert calmed.args == [False]


def test_a_capital_with_shift_warns_of_nothing(password, qtbot):
    with qtbot.assertNotEmitted(password.caps_lock_changed):
        qtbot.keyClick(password, "A", Qt.KeyboardModifier.ShiftModifier)


def test_a_label_names_its_control(shown):
    combo = Combo()
    combo.add("New visit", 1, "30 min")
    place = QWidget()
    lines = QVBoxLayout(place)
    for label, control in (("Service", combo), ("Name", TextField()), ("Note", NoteField())):
        lines.addWidget(Field(label, control))
    shown(place)
    assert nameless(place) == []
    assert names(place)[1:] == ["Name", "Note"]
    assert combo.accessibleName() == "Service"


def test_a_problem_is_said_beside_the_field_and_to_screen_readers(shown):
    field = shown(Field("Name", TextField(), hint="As in the passport"))
    field.set_problem("Fill this in.")
    assert field.problem() == "Fill this in."
    assert field.control.accessibleDescription() == "Fill this in."
    field.set_problem(None)
    assert field.problem() == ""
    assert field.control.accessibleDescription() == "As in the passport"


def test_a_problem_colours_the_border_too(shown):
    field = shown(Field("Name", TextField()))
    field.set_problem("Fill this in.")
    image = field.control.grab().toImage()
    border = {image.pixelColor(x, 0).name().upper() for x in range(20, 60)}
    assert border == {colours().danger}


def test_tab_leaves_a_note(shown, qtbot):
    place = QWidget()
    lines = QVBoxLayout(place)
    note, after = NoteField("Note"), TextField("Name")
    for part in (note, after):
        lines.addWidget(part)
    shown(place)
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_a_box_is_ticked_by_its_words_too(shown, qtbot):
    check = shown(Check("Also tell the other parent"))
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=check.rect().center())
    assert check.isChecked()


def test_arrow_keys_move_a_choice_of_a_few(shown, qtbot):
    choice = shown(Segmented("View", [("day", "Day"), ("week", "Week")]))
    first = choice.findChildren(QWidget)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(choice.chosen) as chosen:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert chosen.args == ["week"]
    assert choice.choice() == "week"


def test_the_words_of_a_box_to_tick_break_where_the_place_is_narrow(shown):
    words = "Otherwise whoever runs the clinic alone; a reason is asked for and kept"
    box = shown(Check(words, wrap=True))
    assert box.minimumSizeHint().width() < box.sizeHint().width() / 2
    assert box.heightForWidth(box.minimumSizeHint().width()) > box.sizeHint().height()
    assert box.heightForWidth(box.sizeHint().width() + 20) == box.sizeHint().height()


def test_a_choice_of_two_words_is_typed_with_the_space_between_them(shown, qtbot):
    combo = Combo("Service")
    for at, words in enumerate(("New visit", "Physio 60", "Physio 45")):
        combo.add(words, at)
    shown(combo)
    chosen = []
    combo.activated.connect(chosen.append)
    qtbot.keyClicks(combo, "physio 4")
    assert (combo.currentText(), chosen[-1]) == ("Physio 45", 2)
    assert not combo.view().isVisible()
