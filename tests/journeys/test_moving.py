"""An appointment is moved, cancelled, and all of it taken back."""

from PySide6.QtCore import QPoint

from clinic_desk.audit.events import EventKind
from clinic_desk.scheduling import moving
from clinic_desk.staff.permissions import Role
from tests.core.scheduling.conftest import HADDAD, LINDQVIST
from tests.journeys.conftest import TODAY
from tests.journeys.driving import drag, until
from ui.patients.card_panel import CardPanel
from ui.scheduling.cancel_panel import CancelPanel
from ui.scheduling.move_panel import MovePanel


def day(desk):
    return desk.window.room("schedule").view


def appointment(desk, family):
    """The visible appointment of somebody, or None."""
    blocks = day(desk).plan().blocks
    found = (one.appointment for one in blocks if one.appointment)
    return next((one for one in found if one.family == family), None)


def where(desk, family):
    one = appointment(desk, family)
    return one and (one.practitioner, one.start_utc)


def walk_to(desk, family):
    """Go down the first practitioner's day until one stands on somebody's appointment."""
    desk.keyboard.press("Home")
    for _ in range(40):
        at = day(desk).focused().appointment
        if at and at.family == family:
            return
        desk.keyboard.press("Down")
    raise AssertionError(f"{family} is not in this column")


def said(desk):
    return desk.window._undo_bar.sentence()


def test_what_is_taken_along_is_said_with_the_key_that_puts_it_down(desk):
    desk.sit(Role.RECEPTIONIST)
    walk_to(desk, "Rådberg")

    desk.keyboard.press("Ctrl+X")

    assert said(desk).startswith("Siv Rådberg is taken along")
    assert "Ctrl V" in said(desk)
    start = appointment(desk, "O'Brien").start_utc - 15
    day(desk).paste_wanted.emit(LINDQVIST, start, None)
    assert "10:45 is not free. Dr Lindqvist: too short by 15 min." in said(desk)
    desk.keyboard.press("Ctrl+Z")
    assert "stays at the old time" in said(desk), "it was taken along still"


def test_an_appointment_is_moved_by_keyboard_and_put_back(desk):
    desk.sit(Role.RECEPTIONIST)
    walk_to(desk, "Rådberg")
    before = where(desk, "Rådberg")

    desk.keyboard.press("Ctrl+X", "Right", "Ctrl+V")

    until(lambda: where(desk, "Rådberg") != before, "it is moved")
    assert where(desk, "Rådberg")[0] == HADDAD
    assert "is moved" in said(desk)
    assert desk.window.hinted() == "F10", "who asked is offered to be said"
    desk.keyboard.press("F10", "Return")
    until(lambda: said(desk).endswith("Asked by: the patient"), "it is said")
    assert view_has_focus(desk)
    desk.keyboard.press("Ctrl+L")
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+Z")
    until(lambda: where(desk, "Rådberg") == before, "it is back, in one step, after a lock")
    assert "Siv Rådberg is back at the old time" in said(desk)
    kinds = EventKind.APPOINTMENT_MOVED, EventKind.APPOINTMENT_ASKED
    moves = desk.entries(kinds=kinds)
    assert [one.facts.get("caller") for one in moves] == ["not-said", "patient", None]
    desk.keyboard.press("F10")
    assert said(desk) == "No visit was moved just now."


def test_an_appointment_is_moved_by_mouse(desk):
    desk.sit(Role.RECEPTIONIST)
    view = day(desk)
    before = where(desk, "Rådberg")
    geometry, plan = view.geometry_now(), view.plan()
    block = plan.block_of(appointment(desk, "Rådberg").id)
    box = geometry.rect_of(block)
    other = geometry.span(1, block.start, block.end)
    scrolled = QPoint(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    start = box.center().toPoint() - scrolled
    end = start + QPoint(round(other.center().x() - box.center().x()), 0)

    drag(view.viewport(), start, end)

    until(lambda: where(desk, "Rådberg") != before, "it is moved")
    assert where(desk, "Rådberg") == (HADDAD, before[1])
    desk.keyboard.press("Ctrl+Z")
    until(lambda: where(desk, "Rådberg") == before, "it is back")


def test_an_appointment_is_cancelled_with_a_reason_and_stands_again(desk):
    desk.sit(Role.RECEPTIONIST)
    walk_to(desk, "O'Brien")
    before = where(desk, "O'Brien")

    desk.keyboard.press("Del")
    until(lambda: isinstance(desk.window.panel(), CancelPanel), "the reason is asked for")
    assert desk.window.panel().reason.hasFocus()
    desk.keyboard.press("Down", "Ctrl+Return")

    until(lambda: desk.window.panel() is None, "it is cancelled")
    assert where(desk, "O'Brien") is None
    assert view_has_focus(desk)
    assert "is cancelled" in said(desk)
    desk.keyboard.press("Ctrl+Z")
    until(lambda: where(desk, "O'Brien") == before, "it stands again")
    kinds = EventKind.APPOINTMENT_CANCELLED, EventKind.APPOINTMENT_REINSTATED
    assert [one.kind for one in desk.entries(kinds=kinds)] == list(kinds)


def test_escape_keeps_an_appointment_and_goes_back_to_the_day_or_to_the_card(desk):
    desk.sit(Role.RECEPTIONIST)
    walk_to(desk, "O'Brien")

    desk.keyboard.press("Del", "Esc")

    assert desk.window.panel() is None
    before = where(desk, "O'Brien")
    assert before is not None
    assert view_has_focus(desk)

    walk_to(desk, "Rådberg")  # not the one whose card is open
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("siob")
    desk.keyboard.press("Return")
    until(lambda: visits(desk) and visits(desk).hasFocus(), "the keyboard is in her visits")
    desk.keyboard.press("Del", "Esc")
    until(lambda: visits(desk).hasFocus(), "so it is again")
    desk.keyboard.press("Del", "Ctrl+Return")
    until(lambda: where(desk, "O'Brien") is None, "hers is cancelled, and not the one behind")
    assert "cancelled" in visits(desk).lines()[1]
    desk.keyboard.press("Ctrl+Z")
    until(lambda: "booked" in visits(desk).lines()[1], "the card says so too")
    desk.keyboard.press("Ctrl+X")
    until(lambda: isinstance(desk.window.panel(), MovePanel), "new times are found")
    desk.keyboard.press("Return")
    until(lambda: where(desk, "O'Brien") != before, "she is moved")
    desk.keyboard.press("Ctrl+Z")
    until(lambda: where(desk, "O'Brien") == before, "in one step")
    assert len(desk.program.sitting._front.pins.pinned) == 0

    desk.go("today")
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("siob")
    desk.keyboard.press("Return", "Ctrl+X")
    until(lambda: isinstance(desk.window.panel(), MovePanel), "new times are found")
    desk.keyboard.press("Return")
    until(lambda: desk.window.current_room() == "today", "one is where the call came")
    assert "booked" in visits(desk).lines()[1], "and the card stands there again"
    assert said(desk).startswith("Siobhán O'Brien is moved")

    before = where(desk, "O'Brien")
    desk.keyboard.press("Ctrl+X")
    until(lambda: isinstance(desk.window.panel(), MovePanel), "new times are found again")
    desk.keyboard.press("Esc")
    until(lambda: visits(desk) and visits(desk).hasFocus(), "her card stands there again")
    assert desk.window.current_room() == "today"
    desk.keyboard.press("Del", "Down")
    forms = desk.program.sitting._front.forms
    half = forms.half_written()
    desk.keyboard.press("Esc", "Esc")
    forms.take_up(half)  # as after a lock
    forms.come_back(here=True)
    until(lambda: isinstance(desk.window.panel(), CancelPanel), "it is asked again")
    desk.keyboard.press("Esc")
    until(lambda: visits(desk) and visits(desk).hasFocus(), "and leads to her card, as before")
    assert where(desk, "O'Brien") == before


def visits(desk):
    """The list on the open card."""
    panel = desk.window.panel()
    return panel.view.visits if isinstance(panel, CardPanel) else None


def test_several_acts_are_taken_back_newest_first(desk):
    desk.sit(Role.RECEPTIONIST)
    walk_to(desk, "Rådberg")
    before = where(desk, "Rådberg")
    desk.keyboard.press("Ctrl+X", "Right", "Ctrl+V")
    until(lambda: where(desk, "Rådberg") != before, "it is moved")
    moved = where(desk, "Rådberg")
    desk.keyboard.press("Left")
    walk_to(desk, "O'Brien")
    desk.keyboard.press("Del", "Ctrl+Return")
    until(lambda: where(desk, "O'Brien") is None, "it is cancelled")

    desk.keyboard.press("Ctrl+Z")
    until(lambda: where(desk, "O'Brien") is not None, "the newest is taken back first")
    assert where(desk, "Rådberg") == moved
    desk.keyboard.press("Ctrl+Z")
    until(lambda: where(desk, "Rådberg") == before, "then the one before")
    assert before[0] == LINDQVIST


def test_one_appointment_that_was_moved_twice_goes_back_both_times(desk):
    desk.sit(Role.RECEPTIONIST)
    walk_to(desk, "Rådberg")
    first = where(desk, "Rådberg")
    desk.keyboard.press("Ctrl+X", "Right", "Ctrl+V")
    until(lambda: where(desk, "Rådberg") != first, "it is moved")
    second = where(desk, "Rådberg")
    desk.keyboard.press("Ctrl+X", "Down", "Ctrl+V")
    until(lambda: where(desk, "Rådberg") != second, "it is moved again")

    desk.keyboard.press("Ctrl+Z")
    until(lambda: where(desk, "Rådberg") == second, "it is where it was before the last move")
    desk.keyboard.press("Ctrl+Z")
    until(lambda: where(desk, "Rådberg") == first, "it is where it was at first")
    assert day(desk).focused().appointment.family == "Rådberg", "the focus goes with it"


def view_has_focus(desk):
    return day(desk).hasFocus()


def test_what_was_changed_meanwhile_is_said_with_who_and_when(desk):
    desk.sit(Role.RECEPTIONIST)
    walk_to(desk, "Rådberg")
    desk.keyboard.press("Ctrl+X", "Ctrl+Right", "Ctrl+V")
    until(lambda: said(desk).startswith("Siv Rådberg is moved"), "she comes tomorrow")
    one, session = appointment(desk, "Rådberg"), desk.session
    with session.directory("another window") as opened:
        moving.move(
            session,
            opened,
            one.id,
            one.version,
            practitioner=one.practitioner,
            start=TODAY.replace(day=3, hour=15),
        )

    desk.keyboard.press("Ctrl+Z")

    until(
        lambda: said(desk).startswith("You moved this visit to tomorrow 15:00 at "),
        "who was quicker",
    )
    assert "nothing you typed is lost" in said(desk)
    shown = appointment(desk, "Rådberg")
    assert (shown.start_utc > one.start_utc, shown.version) == (True, one.version + 1)
