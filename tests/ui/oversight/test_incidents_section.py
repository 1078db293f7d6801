"""The reports on the security page: read one by one, taken up by a person."""

import pytest

from tests.ui.accessible import nameless
from ui.kit.label import Label
from ui.oversight.incidents_section import IncidentsSection, Report

REPORTS = (
    Report(id=2, kind="Something is lost", below="Anna Ek", urgent=True, new=True),
    Report(id=1, kind="Something else", below="Jonas Tegnell", urgent=False, new=False),
)


@pytest.fixture
def section(qtbot):
    made = IncidentsSection()
    qtbot.addWidget(made)
    made.show()
    return made


def said(section) -> list[str]:
    return [one.text() for one in section.findChildren(Label) if one.isVisible()]


def test_without_reports_it_says_how_one_is_made(section):
    assert any("Ctrl+Shift+I" in one for one in said(section))


def test_what_is_new_can_be_read_and_taken_up(section, qtbot):
    section.show_reports(REPORTS)
    assert set(section.buttons) == {("read", 2), ("seen", 2), ("read", 1)}
    with qtbot.waitSignal(section.words_wanted) as wanted:
        section.buttons["read", 2].click()
    assert wanted.args == [2]
    with qtbot.waitSignal(section.seen_wanted):
        section.buttons["seen", 2].click()
    assert nameless(section) == []


def test_words_are_shown_once_they_were_read(section):
    section.show_reports(REPORTS)
    section.show_words(2, "My bag with the key")
    assert "My bag with the key" in said(section)
    assert ("read", 2) not in section.buttons
