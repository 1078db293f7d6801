"""The focus of a panel that is made anew."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.shell.focus import Focus, focus_in, give_focus


def a_panel(*, notes: bool = True):
    panel = QWidget()
    lines = QVBoxLayout(panel)
    parts = [QLineEdit("first"), QLineEdit("second"), QPushButton("go")]
    for part in [*parts, QPlainTextEdit("a note")] if notes else parts:
        lines.addWidget(part)
    return panel


@pytest.mark.parametrize(("kind", "nth"), [(QLineEdit, 1), (QPushButton, 0), (QPlainTextEdit, 0)])
def test_it_stands_where_it_stood(shown, kind, nth):
    before = shown(a_panel())
    before.findChildren(kind)[nth].setFocus()
    told = focus_in(before)
    after = shown(a_panel())

    give_focus(after, told)

    assert after.findChildren(kind)[nth].hasFocus()
    assert focus_in(after) == told


def test_the_cursor_stands_before_the_same_letter(shown):
    panel = shown(a_panel())
    give_focus(panel, Focus(kind="QLineEdit", nth=1, cursor=3))
    assert panel.focusWidget().cursorPosition() == 3
    give_focus(panel, Focus(kind="QPlainTextEdit", nth=0, cursor=400))
    assert panel.focusWidget().textCursor().position() == len("a note")


def test_what_is_not_there_any_more_takes_no_focus(shown):
    panel = shown(a_panel(notes=False))
    panel.findChildren(QLineEdit)[0].setFocus()
    give_focus(panel, Focus(kind="QPlainTextEdit", nth=0))
    assert panel.findChildren(QLineEdit)[0].hasFocus()


def test_a_focus_outside_the_panel_is_not_the_panels(shown):
    other = shown(QLineEdit())
    other.setFocus()
    assert focus_in(a_panel()) is None
    assert focus_in(None) is None
