"""The schedule on paper: a day or a week as it is shown, no more of it than was asked for."""

import pytest

from clinic_desk.audit.events import EventKind
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.journeys.printing import FilePrinters, text_of
from ui.papers.print_panel import PrintPanel
from ui.shell.printing import PrintDesk


@pytest.fixture
def printers(tmp_path, monkeypatch):
    made = FilePrinters(tmp_path)
    monkeypatch.setattr(PrintDesk, "printers", made)
    return made


def panel(desk):
    until(lambda: isinstance(desk.window.panel(), PrintPanel), "the paper is shown")
    return desk.window.panel()


def print_it(desk):
    desk.keyboard.press("Ctrl+P", "Return")
    until(lambda: desk.window.panel() is None, "it came out")


def test_day_week_list_and_month_are_printed_no_more_than_asked_for_and_recorded(desk, printers):
    desk.sit(Role.RECEPTIONIST)

    desk.keyboard.press("Ctrl+P")
    panel(desk)
    print_it(desk)
    desk.keyboard.press("Ctrl+2", "Ctrl+P")
    panel(desk)._detail.segments()[0].click()
    print_it(desk)
    desk.keyboard.press("Ctrl+P")
    panel(desk)._detail.segments()[2].click()
    desk.keyboard.press("Esc")
    desk.keyboard.press("Ctrl+4", "Ctrl+P")
    panel(desk)
    print_it(desk)
    desk.keyboard.press("Ctrl+3", "Ctrl+P")
    panel(desk)
    print_it(desk)

    day, week, listed, numbers = (text_of(job) for job in printers.jobs)
    assert "10:00 S. R." in day
    assert "Rådberg" not in day
    assert "New visit" not in day
    assert "Siv Rådberg" in week
    assert "New visit" in week
    printed = desk.entries(kinds=(EventKind.PAPER_PRINTED,))
    facts = [(one.facts["paper"], one.facts["detail"], one.facts["rows"]) for one in printed]
    assert facts == [
        ("schedule", "initials", 3),
        ("schedule", "full", 3),
        ("schedule", "initials", 3),
        ("schedule", "times", 0),
    ]
    assert "S. R." in listed
    assert "Rådberg" not in listed
    assert "New visit" not in listed
    assert "Free capacity in March 2026" in numbers
    assert "3 booked" in numbers


def test_what_the_privacy_screen_hides_is_printed_only_as_it_was_asked_for(desk, printers):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("F9", "Ctrl+P")

    assert not panel(desk).isVisible(), "the preview shows names"
    assert printers.jobs == []
