"""An evening and the day after it: the sheet is offered, printed, and what it held is entered."""

from datetime import timedelta

from clinic_desk.audit.events import EventKind
from clinic_desk.clock import from_minutes
from clinic_desk.scheduling.walltime import to_utc
from clinic_desk.staff.permissions import Role
from tests.journeys.conftest import TODAY
from tests.journeys.driving import until
from tests.journeys.printing import FilePrinters, text_of
from ui.papers.print_panel import PrintPanel
from ui.shell.printing import PrintDesk
from ui.today.afterwards_panel import AfterwardsPanel
from ui.today.walk_in_panel import WalkInPanel


def be(desk, hour, minute=0):
    then = to_utc(TODAY.replace(hour=hour, minute=minute), "Europe/Stockholm")
    desk.clinic.clock.move(from_minutes(then) - desk.clinic.clock.now())
    desk.program._tick()


def panel(desk, kind):
    until(lambda: isinstance(desk.window.panel(), kind), "the panel is shown")
    return desk.window.panel()


def test_in_the_evening_one_key_puts_the_next_day_on_paper(desk, tmp_path, monkeypatch):
    printers = FilePrinters(tmp_path)
    monkeypatch.setattr(PrintDesk, "printers", printers)
    desk.sit(Role.RECEPTIONIST, room="today")
    desk.program._tick()
    assert desk.window.offer.isHidden()
    be(desk, 16, 40)
    assert desk.window.offer.sentence() == "Tomorrow on paper, should no computer help: initials."

    desk.window.offer.declined.emit()
    assert desk.window.offer.isHidden()
    desk.keyboard.press("Ctrl+Z")
    assert not desk.window.offer.isHidden()
    desk.keyboard.press("Ctrl+Shift+O")
    panel(desk, PrintPanel)
    desk.keyboard.press("Ctrl+P", "Return")
    until(lambda: desk.window.panel() is None, "it came out")

    assert "Tuesday 3 March 2026" in text_of(printers.jobs[0])
    assert desk.window.offer.isHidden()
    desk.clinic.clock.move(timedelta(days=1))
    desk.program._tick()
    assert "Then shred the sheet of today." in desk.window.offer.sentence()
    said = desk.entries(kinds=(EventKind.PAPER_DECLINED, EventKind.PAPER_PRINTED))
    assert [one.facts.get("answer", one.facts.get("day")) for one in said] == [
        "no",
        "after-all",
        "2026-03-03",
    ]


def test_who_came_without_an_appointment_is_entered_known_or_new(desk):
    desk.sit(Role.RECEPTIONIST, room="today")
    be(desk, 15)
    desk.window.action("today:afterwards:enter").trigger()
    panel(desk, AfterwardsPanel)
    desk.keyboard.press("Ctrl+Shift+W")
    shown = panel(desk, WalkInPanel)

    desk.keyboard.type("alva")
    until(lambda: not shown.search.results.is_empty(), "she is found")
    desk.keyboard.press("Return")
    until(lambda: shown.whom.hasFocus(), "her card is open")
    assert shown.lines["arrived"].text() == "15:00"
    desk.keyboard.press("Tab", "Tab")
    for typed in ("0905", "0912", "0940"):
        desk.keyboard.type(typed)
        desk.keyboard.press("Return")
    until(lambda: shown.search.isVisible(), "it is entered")
    assert desk.window._undo_bar.sentence() == "Alva Lindgren is entered"
    desk.window.action("app:undo").trigger()
    assert desk.window._undo_bar.sentence() == "Undone: the visit of Alva Lindgren"
    desk.window.action("app:redo").trigger()

    desk.keyboard.type("Maja Ek")
    until(lambda: not shown.search.results.is_empty(), "nobody, or new")
    desk.keyboard.press("Return")
    desk.keyboard.type("1988-04-01")
    desk.keyboard.press("Return")
    desk.keyboard.type("0701740609")
    desk.keyboard.press("Return", "Tab", "Tab")
    desk.keyboard.type("1415")
    desk.keyboard.press("Ctrl+Return")
    until(lambda: desk.window._undo_bar.sentence() == "Maja Ek is entered", "she is registered")
    desk.keyboard.press("Esc")
    desk.go("today")
    cards = [one.words() for one in desk.window.room("today").board._cards.values()]
    (alva,) = (one for one in cards if "Alva Lindgren" in one)
    assert any(part.startswith("28 min inside") for part in alva)
    assert any("Maja Ek" in one for one in cards)

    entered = desk.entries(kinds=(EventKind.APPOINTMENT_BOOKED,))[-2:]
    assert [(one.facts["walk-in"], one.facts["afterwards"]) for one in entered] == [(1, 1), (1, 1)]


def test_half_a_walk_in_waits_and_comes_back(desk):
    desk.sit(Role.RECEPTIONIST, room="today")
    be(desk, 15)
    desk.keyboard.press("Ctrl+Shift+W")
    shown = panel(desk, WalkInPanel)
    desk.keyboard.type("alva")
    until(lambda: not shown.search.results.is_empty(), "she is found")
    desk.keyboard.press("Return")
    until(lambda: shown.whom.hasFocus(), "her card is open")
    desk.keyboard.press("Tab", "Tab")
    desk.keyboard.type("0905")
    desk.keyboard.press("Esc")
    assert "Ctrl Shift W" in desk.window._undo_bar.sentence()
    desk.keyboard.press("Ctrl+Shift+W")
    again = panel(desk, WalkInPanel)
    assert again.lines["arrived"].text() == "0905"
    assert again.whom.hasFocus(), "the search is not there to take the keys"
    assert again._name.text() == "Alva Lindgren"
