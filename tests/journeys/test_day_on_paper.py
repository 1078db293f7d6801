"""A day on paper: shown first, printed, asked after, read back, and all of it in the log."""

from datetime import timedelta

import pytest

from clinic_desk.audit.events import EventKind
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.journeys.printing import FilePrinters, text_of
from ui.papers.print_panel import PrintPanel
from ui.shell.printing import PrintDesk
from ui.today.afterwards_panel import AfterwardsPanel


@pytest.fixture
def printers(tmp_path, monkeypatch):
    made = FilePrinters(tmp_path)
    monkeypatch.setattr(PrintDesk, "printers", made)
    return made


def panel(desk):
    until(lambda: isinstance(desk.window.panel(), PrintPanel), "the paper is shown")
    return desk.window.panel()


def test_the_day_sheet_is_printed_as_detailed_as_was_asked_and_asked_after(desk, printers):
    desk.sit(Role.RECEPTIONIST, room="today")

    desk.keyboard.press("Ctrl+P")
    panel(desk)
    desk.keyboard.press("Ctrl+P")
    initials = text_of(printers.jobs[0])
    assert "S. R." in initials
    assert "Rådberg" not in initials
    assert "10:00–10:30" in initials
    # It did not come out; the second time it does, in full.
    desk.keyboard.press("Tab", "Space")
    until(lambda: not panel(desk).asks(), "it can be printed again")
    panel(desk)._detail.segments()[0].click()
    desk.keyboard.press("Ctrl+P")
    full = text_of(printers.jobs[1])
    assert "Siv Rådberg" in full
    assert "070-174 06 01" in full
    assert "New visit" in full
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel() is None, "it came out")
    # The same once more asks why.
    desk.keyboard.press("Ctrl+P")
    panel(desk)
    desk.keyboard.press("Ctrl+P")
    assert len(printers.jobs) == 2
    assert desk.window.focusWidget() is panel(desk).reasons
    desk.keyboard.press("Down", "Ctrl+P", "Return")
    until(lambda: desk.window.panel() is None, "it came out")
    assert len(printers.jobs) == 3

    printed = desk.entries(kinds=(EventKind.PAPER_PRINTED, EventKind.PAPER_FAILED))
    said = [(one.kind, one.facts.get("detail"), one.facts.get("again")) for one in printed]
    assert said == [
        (EventKind.PAPER_PRINTED, "initials", None),
        (EventKind.PAPER_FAILED, "initials", None),
        (EventKind.PAPER_PRINTED, "full", "not-out"),
        (EventKind.PAPER_PRINTED, "initials", "not-out"),
    ]
    assert all(one.about == 3 for one in printed)


def test_a_slip_a_letter_and_a_calendar_file_say_when_and_not_why(
    desk, printers, tmp_path, monkeypatch
):
    saved = tmp_path / "saved.ics"
    monkeypatch.setattr(PrintDesk, "ask_path", staticmethod(lambda *_asked: saved))
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+Shift+S")
    assert desk.window._undo_bar.sentence().startswith("Book a visit first")

    desk.keyboard.press("Ctrl+N")
    desk.keyboard.type("alva")
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel().draft().patient, "somebody is chosen")
    until(lambda: desk.window.panel().looking.list.chosen(), "a time is proposed")
    desk.keyboard.press("Ctrl+Return")
    until(lambda: desk.window.panel() is None, "it is booked")

    desk.keyboard.press("Ctrl+Shift+S")
    panel(desk)
    desk.keyboard.press("Ctrl+P", "Return")
    until(lambda: desk.window.panel() is None, "the slip is there")
    slip = text_of(printers.jobs[0])
    assert "Your appointment Monday 2 March 2026" in slip
    assert "Dr Sara Lindqvist" in slip
    assert not any(word in slip for word in ("Alva", "Lindgren", "New visit"))

    desk.go("today")
    board = desk.window.room("today").board
    cards = (one.card.appointment for one in board._cards.values())
    board.stand_on(next(one.id for one in cards if one.family == "O'Brien"))
    desk.window.forget_change()  # the slip of what was booked last is offered no more
    desk.keyboard.press("Ctrl+Shift+S")
    panel(desk)
    desk.keyboard.press("Ctrl+P", "Return")
    until(lambda: desk.window.panel() is None, "the slip is there")
    assert "11:00" in text_of(printers.jobs[1]), "of whoever one stands on: it names nobody"
    desk.keyboard.press("Ctrl+W")
    assert desk.window.panel().at.name == "Siobhán O'Brien"
    desk.keyboard.press("Esc")
    desk.go("schedule")

    desk.window.action("papers:letter:print").trigger()
    assert desk.window._undo_bar.sentence().startswith("There is no address")
    desk.window.action("papers:calendar:save").trigger()
    until(saved.exists, "the file is written")
    lines = saved.read_bytes().decode().split("\r\n")
    assert "SUMMARY:Appointment at Norra Kliniken" in lines
    assert not any(word in saved.read_text() for word in ("Alva", "Lindqvist", "New visit"))

    entries = desk.entries(kinds=(EventKind.PAPER_PRINTED, EventKind.PAPER_SAVED))
    assert [one.facts["paper"] for one in entries] == ["slip", "slip", "calendar"]


def test_a_morning_on_paper_is_entered_afterwards_with_its_true_times(desk):
    desk.sit(Role.RECEPTIONIST, room="today")
    desk.clinic.clock.move(timedelta(hours=3))  # 11:30, and nobody could mark anything
    desk.window.action("today:afterwards:enter").trigger()
    until(lambda: isinstance(desk.window.panel(), AfterwardsPanel), "the panel is there")
    panel = desk.window.panel()
    assert len(panel.rows()) == 2, "the third is still to come"

    for typed in ("0958", "1007", "10.5"):
        desk.keyboard.type(typed)
        desk.keyboard.press("Return")
    assert panel.rows()[0]._problem.text() == "This is no time of day."
    desk.keyboard.type("1035")
    desk.keyboard.press("Return")
    until(lambda: len(panel.rows()) == 1, "it is entered")
    assert desk.window._undo_bar.sentence() == "Siv Rådberg is entered"
    assert desk.window.focusWidget() is panel.rows()[0].lines[0]
    desk.window.action("app:undo").trigger()  # Ctrl+Z belongs to the field that one types in
    until(lambda: len(panel.rows()) == 2, "it is taken back")
    desk.window.action("app:redo").trigger()
    until(lambda: len(panel.rows()) == 1, "it is entered again")
    desk.keyboard.press("Esc")

    cards = desk.window.room("today").board._cards.values()
    seen = next(one.words() for one in cards if one.card.appointment.family == "Rådberg")
    assert "waited 9 min (09:58–10:07)" in seen
    assert "28 min inside (10:07–10:35)" in seen
    entered = desk.entries(kinds=(EventKind.APPOINTMENT_STATUS_CHANGED,))
    assert [one.facts.get("afterwards") for one in entered] == [1, 1, 1]
