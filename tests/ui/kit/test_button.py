import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.ui.accessible import nameless, names
from ui.kit.button import Button, ButtonKind, KeyButton, icon_button
from ui.kit.chip import Chip
from ui.kit.segmented import Segmented
from ui.theme.icons import Icon
from ui.theme.style import colours


def colour_at(widget, x, y):
    return widget.grab().toImage().pixelColor(x, y).name().upper()


@pytest.mark.parametrize("kind", ButtonKind)
def test_a_button_shows_the_focus_by_two_pixels(shown, kind):
    button = shown(Button("Book", kind))
    button.clearFocus()
    without = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage() != without


def test_the_ring_has_the_colour_of_the_accent(shown):
    button = shown(Button("Lock"))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    middle = button.height() // 2
    assert [colour_at(button, x, middle) for x in (0, 1)] == [colours().acc] * 2


def test_a_button_is_pressed_by_the_space_bar(shown, qtbot):
    button = shown(Button("Book"))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("pressed", [Button, Chip])
def test_enter_presses_what_has_the_focus(shown, qtbot, pressed, key):
    button = shown(pressed("Book"))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_key_inside_makes_the_button_wider_and_is_told_to_screen_readers(qtbot):
    plain, keyed = Button("Lock"), Button("Lock", keys="Ctrl L")
    for button in (plain, keyed):
        qtbot.addWidget(button)
    assert keyed.sizeHint().width() > plain.sizeHint().width()
    assert keyed.accessibleDescription() == "Ctrl L"


def test_a_click_does_not_take_the_focus_from_where_one_types(shown, qtbot):
    button = shown(Button("Book"))
    button.clearFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.hasFocus()


def test_an_icon_alone_has_a_name(shown):
    button = shown(icon_button(Icon.USERS, "Several people"))
    assert nameless(button) == []
    assert names(button) == ["Several people"]


def test_a_key_is_large_enough_to_click(qtbot):
    key = KeyButton("Esc", "Close this panel")
    qtbot.addWidget(key)
    assert key.sizeHint().height() >= 24
    assert key.sizeHint().width() >= 24


def toggled_by_a_screen_reader(button):
    interface = QAccessible.queryAccessibleInterface(button)
    interface.actionInterface().doAction("Toggle")


def test_what_a_screen_reader_toggles_is_clicked(shown):
    button = shown(Button("Cancelled"))
    button.setCheckable(True)
    heard = []
    button.clicked.connect(lambda on: heard.append(on))
    toggled_by_a_screen_reader(button)
    assert heard == [True]
    button.setChecked(False)
    assert heard == [True], "the program's own doing is no click"
    button.click()
    assert heard == [True, True]


def test_a_choice_that_gives_way_is_not_clicked(shown):
    choice = shown(Segmented("View", [("day", "Day"), ("week", "Week")]))
    heard = []
    choice.chosen.connect(heard.append)
    toggled_by_a_screen_reader(choice.segments()[1])

    assert heard == ["week"]
    assert choice.choice() == "week"


def test_the_ring_goes_along_when_another_choice_is_shown(shown):
    choice = shown(Segmented("View", [("day", "Day"), ("week", "Week")]))
    day, week = choice.segments()
    day.setFocus()
    choice.choose("week")
    assert week.hasFocus()
    day.click()
    assert day.hasFocus()
