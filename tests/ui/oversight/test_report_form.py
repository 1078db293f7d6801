"""Telling of an incident: sent by key, and kept while it is half written."""

import pytest
from PySide6.QtCore import Qt

from ui.oversight.report_form import ReportForm


@pytest.fixture
def form(shown):
    return shown(ReportForm())


def test_the_key_that_books_sends_a_report_and_the_button_shows_it(form, qtbot):
    form.what.setPlainText("A letter went to the wrong person")
    with qtbot.waitSignal(form.report_wanted) as sent:
        qtbot.keyClick(form.what, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent.args[1:] == ["A letter went to the wrong person", 0, False]
    assert form.what.toPlainText() == "A letter went to the wrong person"
    assert "Ctrl" in form.send.accessibleName() + form.send.accessibleDescription()


def test_half_a_report_is_put_back_as_it_was(form, shown, qtbot):
    form.kind.setCurrentIndex(0)
    form.noticed.setCurrentIndex(2)
    form.urgent.setChecked(True)
    with qtbot.waitSignal(form.changed):
        form.what.setPlainText("A letter")
    other = shown(ReportForm())
    other.take_up(form.half())
    assert other.half() == form.half()
    assert other.kind.currentIndex() == 0


def test_an_empty_report_is_not_kept(form):
    assert form.half() == {}


@pytest.mark.parametrize("half", [{"text": "A letter"}, {"kind": "gone", "ago": [1], "words": 7}])
def test_half_a_report_of_another_version_leaves_the_form_usable(form, shown, half):
    form.take_up(half)
    fresh = shown(ReportForm())
    assert (form.kind.currentIndex(), form.noticed.currentIndex()) == (
        fresh.kind.currentIndex(),
        fresh.noticed.currentIndex(),
    )
    assert form.what.toPlainText() == str(half.get("words", ""))
