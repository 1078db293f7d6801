"""A morning on the flow board by keyboard."""

from datetime import timedelta

from clinic_desk.audit.events import EventKind
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.cancel_panel import CancelPanel
from ui.scheduling.move_panel import MovePanel

BOOKED, ARRIVED, WITH, DONE, MISSED = (
    AppointmentStatus.BOOKED,
    AppointmentStatus.ARRIVED,
    AppointmentStatus.WITH_PRACTITIONER,
    AppointmentStatus.DONE,
    AppointmentStatus.MISSED,
)


def page(desk):
    return desk.window.room("today")


def card(desk, family):
    """The widget of somebody's visit."""
    cards = page(desk).board._cards.values()
    return next(one for one in cards if one.card.appointment.family == family)


def status(desk, family):
    return card(desk, family).card.status


def said(desk):
    return desk.window._undo_bar.sentence()


def goes(desk, key, family, to):
    """Press a letter, and somebody's visit is in that column."""
    assert desk.window.focusWidget() is card(desk, family)
    desk.keyboard.press(key)
    until(lambda: status(desk, family) is to, f"{family} is {to}")


def later(desk, minutes):
    """Time passes, and the board sees it."""
    desk.clinic.clock.move(timedelta(minutes=minutes))
    desk.program.sitting.tick(desk.clinic.clock.now())


def test_a_morning_on_the_flow_board(desk):
    desk.sit(Role.RECEPTIONIST, room="")
    assert desk.window.current_room() == "today"
    assert page(desk).headline() == "3 booked · nobody waiting · nobody late · nobody missed yet"

    # The first comes in time, waits long, is seen and goes.
    later(desk, 80)
    goes(desk, "A", "Rådberg", ARRIVED)
    assert said(desk) == "Siv Rådberg has arrived"
    later(desk, 25)
    assert "waits long" in card(desk, "Rådberg").words()
    goes(desk, "S", "Rådberg", WITH)
    # Too early: back to where she waits, and her waiting counts on; then on again.
    goes(desk, "A", "Rådberg", ARRIVED)
    goes(desk, "S", "Rådberg", WITH)
    goes(desk, "D", "Rådberg", DONE)
    # Done by mistake: back one step, and done again.
    goes(desk, "S", "Rådberg", WITH)
    goes(desk, "D", "Rådberg", DONE)
    later(desk, 60)
    assert page(desk).headline() == "3 booked · nobody waiting · 1 late · nobody missed yet"

    # The second does not come, is missed, and comes after all.
    desk.keyboard.press("Left")
    assert desk.window.focusWidget().accessibleName() == (
        "11:00, Siobhán O'Brien, New visit, Dr Lindqvist, expected, 17 minutes late, first visit"
    )
    goes(desk, "M", "O'Brien", MISSED)
    assert page(desk).headline() == "3 booked · nobody waiting · nobody late · 1 missed"
    desk.keyboard.press("S")
    assert said(desk) == "Siobhán O'Brien is marked as missed. Mark the arrival first."
    goes(desk, "E", "O'Brien", BOOKED)
    goes(desk, "A", "O'Brien", ARRIVED)
    assert page(desk).headline() == "3 booked · 1 waiting · nobody late · nobody missed yet"
    # The wrong card: taken back by its own key, and by Ctrl+Z.
    goes(desk, "E", "O'Brien", BOOKED)
    desk.keyboard.press("Ctrl+Z")
    until(lambda: status(desk, "O'Brien") is ARRIVED, "she has arrived after all")
    assert desk.window.focusWidget() is card(desk, "O'Brien")
    goes(desk, "S", "O'Brien", WITH)
    goes(desk, "D", "O'Brien", DONE)

    # The third comes early.
    desk.keyboard.press("Left", "Left", "Left", "Home")
    goes(desk, "A", "Demir", ARRIVED)
    assert page(desk).headline() == "3 booked · 1 waiting · nobody late · nobody missed yet"
    later(desk, 100)
    goes(desk, "S", "Demir", WITH)
    goes(desk, "D", "Demir", DONE)
    assert page(desk).headline() == "3 booked · nobody waiting · nobody late · nobody missed yet"

    moved = desk.entries(kinds=(EventKind.APPOINTMENT_STATUS_CHANGED,))
    assert len(moved) == 17
    assert {one.role for one in moved} == {"receptionist"}


def test_all_of_it_is_taken_back_and_the_waiting_counts_on(desk):
    desk.sit(Role.RECEPTIONIST, room="")
    goes(desk, "A", "Rådberg", ARRIVED)
    later(desk, 12)
    goes(desk, "S", "Rådberg", WITH)
    goes(desk, "D", "Rådberg", DONE)

    for back in (WITH, ARRIVED):
        desk.keyboard.press("Ctrl+Z")
        until(lambda to=back: status(desk, "Rådberg") is to, f"it is {back} again")
    assert said(desk) == "Undone: Siv Rådberg waits again"
    assert "12 min" in card(desk, "Rådberg").words()
    came = next(one for one in card(desk, "Rådberg").words() if one.startswith("since"))
    assert desk.window.focusWidget() is card(desk, "Rådberg")

    desk.keyboard.press("Ctrl+L")
    desk.sit(Role.RECEPTIONIST, room="")
    desk.keyboard.press("Ctrl+Z")
    until(lambda: status(desk, "Rådberg") is BOOKED, "nothing has happened yet, after a lock too")
    desk.keyboard.press("Ctrl+Y")
    until(lambda: status(desk, "Rådberg") is ARRIVED, "she came after all")
    again = next(one for one in card(desk, "Rådberg").words() if one.startswith("since"))
    assert again == came, "when she came, and not when it was said again"


def test_the_card_is_opened_and_the_keys_come_back_to_the_visit(desk):
    desk.sit(Role.RECEPTIONIST, room="")
    desk.keyboard.press("Down", "Return")
    until(lambda: isinstance(desk.window.panel(), CardPanel), "the card is open")

    desk.keyboard.press("Esc")

    assert desk.window.panel() is None
    assert desk.window.focusWidget() is card(desk, "O'Brien")
    desk.keyboard.press("Delete")
    until(lambda: isinstance(desk.window.panel(), CancelPanel), "it is asked why")
    desk.keyboard.press("Esc")
    assert desk.window.focusWidget() is card(desk, "O'Brien")
    desk.keyboard.press("Ctrl+X")
    until(lambda: isinstance(desk.window.panel(), MovePanel), "its next free times stand there")
    assert desk.window.current_room() == "schedule"
    desk.keyboard.press("Esc")
    until(lambda: desk.window.current_room() == "today", "given up, one is where one was")
    assert desk.window.panel() is None
    assert desk.window.focusWidget() is card(desk, "O'Brien")
    desk.keyboard.press("Ctrl+X")
    until(lambda: isinstance(desk.window.panel(), MovePanel), "its next free times stand there")
    desk.keyboard.press("Ctrl+Return")
    until(lambda: desk.window.current_room() == "today", "one is where one was")
    assert "is moved" in desk.window._undo_bar.sentence()
    opened = desk.entries(kinds=(EventKind.RECORD_OPENED,), patient=None)
    assert opened[-1].purpose == "desk"


def test_a_booking_begins_at_the_next_free_time(desk):
    desk.sit(Role.RECEPTIONIST, room="")

    desk.keyboard.press("Tab", "Space")

    until(lambda: isinstance(desk.window.panel(), BookingPanel), "the booking has begun")
    assert desk.window.current_room() == "schedule"
    desk.keyboard.press("Esc")
    assert desk.window.current_room() == "today"


def test_a_booking_that_began_today_ends_there_after_a_lock_too(desk):
    desk.sit(Role.RECEPTIONIST, room="")
    desk.keyboard.press("Ctrl+N")
    desk.keyboard.type("lind")
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel().draft().patient, "somebody is chosen")
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")
    desk.sit(Role.RECEPTIONIST, room="")
    until(lambda: isinstance(desk.window.panel(), BookingPanel), "it goes on")
    until(lambda: desk.window.panel().looking.list.chosen(), "a time is proposed")

    desk.keyboard.press("Ctrl+Return")

    until(lambda: desk.window.panel() is None, "it is booked")
    assert desk.window.current_room() == "today"
    assert said(desk).startswith("Alva Lindgren is booked")


def test_the_board_knows_what_was_done_in_another_room(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Home", "Down")
    while (desk.window.focusWidget().focused().appointment) is None:
        desk.keyboard.press("Down")
    desk.keyboard.press("Del", "Ctrl+Return")
    until(lambda: desk.window.panel() is None, "it is cancelled")

    desk.keyboard.press("Alt+1")

    until(lambda: page(desk).headline().startswith("2 booked"), "one visit is gone")
