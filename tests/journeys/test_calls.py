"""Who is calling, a call that is parked, and the same again: a morning at the telephone."""

import pytest

from clinic_desk.audit.events import EventKind
from clinic_desk.staff import policies
from clinic_desk.staff.permissions import Role
from tests.builders import a_session
from tests.core.scheduling.conftest import LINDQVIST, VISIT
from tests.journeys.driving import until
from tests.journeys.test_booking import find, panel, said
from tests.journeys.test_pinboard import stand_on
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel, Stage
from ui.scheduling.parked_panel import ParkedPanel


@pytest.fixture
def clinic(clinic):
    """Callers tell who they are: what is the rule where nobody changed it."""
    session = a_session(clinic, Role.OWNER)
    policies.change(session, "booking.identify", "1")
    session.end("signed-out")
    clinic.close()
    return clinic


def booking_for(desk, letters):
    """From the find box over the card to the times."""
    find(desk, letters)
    desk.keyboard.press("Return")
    panel(desk, CardPanel)
    desk.keyboard.press("Return")
    opened = panel(desk, BookingPanel)
    until(lambda: opened.looking.list.chosen(), "a free time is proposed")
    return opened


def booked(desk):
    until(lambda: desk.window.panel() is None, "it is booked")


def asks_who_calls(desk, typed=""):
    """The booking is about nobody yet, and letters go into its search."""

    def empty():
        opened = desk.window.panel()
        return isinstance(opened, BookingPanel) and opened.search.line.hasFocus()

    until(empty, "the next caller is looked for")
    assert desk.window.panel().search.line.text() == typed


def told_of(desk):
    (entry,) = desk.entries(
        kinds=(EventKind.APPOINTMENT_BOOKED,),
        accounts=(desk.clinic.people[Role.RECEPTIONIST].account,),
    )
    return entry.facts


def test_a_caller_tells_who_they_are_before_anything_is_booked(desk):
    desk.sit(Role.RECEPTIONIST)
    opened = booking_for(desk, "lind")
    born = opened.well._reach.text()

    desk.keyboard.press("Return")
    assert desk.window.panel() is opened, "nothing was told yet"
    assert "F2" in opened.foot.refusal.sentence()
    desk.keyboard.press("Ctrl+Shift+G")
    assert desk.window.panel() is opened, "nor is a series booked for whoever calls"
    desk.keyboard.press("F2")
    assert opened.well._reach.text() != born, "what was told can be seen whole"
    desk.keyboard.press("Return")
    booked(desk)

    assert desk.keyboard.keystrokes <= 12
    facts = told_of(desk)
    assert (facts["caller"], facts["told"]) == ("patient", "birth-date")


def test_figures_by_which_somebody_was_found_were_told(desk):
    desk.sit(Role.RECEPTIONIST)
    opened = booking_for(desk, "1740603")

    desk.keyboard.press("Return")
    booked(desk)

    assert desk.keyboard.keystrokes <= 6
    assert told_of(desk)["told"] == "phone"
    assert opened is not None


def test_parked_calls_survive_a_lock_for_their_writer_with_their_times(desk):
    desk.sit(Role.RECEPTIONIST)
    first = booking_for(desk, "lind")
    desk.keyboard.press("Down", "F2")
    held = first.looking.list.chosen()
    desk.keyboard.press("F8")
    asks_who_calls(desk)
    assert "parked" in said(desk)
    second = booking_for(desk, "åke")
    assert held not in second.looking.list.shown() or second.looking.list.chosen() != held
    desk.keyboard.press("F8")
    asks_who_calls(desk)
    booking_for(desk, "siv")
    desk.keyboard.press("F8")
    asks_who_calls(desk)
    fourth = booking_for(desk, "1740603")
    desk.keyboard.press("F8")
    assert fourth.foot.refusal.sentence().startswith("Three calls are parked already.")
    desk.keyboard.press("Escape")

    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "it is locked")
    desk.sit(Role.RECEPTIONIST, room="")
    desk.keyboard.press("F8")
    calls = panel(desk, ParkedPanel)
    assert "held until" in " ".join(desk.run.texts()) or calls
    desk.keyboard.press("1")
    again = panel(desk, BookingPanel)

    assert again.stage() is Stage.KNOWN
    assert again.looking.list.chosen() == held
    desk.keyboard.press("Return")
    booked(desk)
    assert said(desk).startswith("Alva Lindgren is booked")
    assert len(desk.program.sitting._bookings.calls.parked) == 2
    assert told_of(desk)["told"] == "birth-date"


def test_a_kept_booking_takes_nobody_for_the_caller_who_told_before(desk):
    desk.sit(Role.RECEPTIONIST)
    booking_for(desk, "lind")
    desk.keyboard.press("F2", "Escape")
    until(lambda: desk.window.panel() is None, "it is put away")
    assert desk.window._undo_bar._hint_key.text() == "Ctrl N", "what goes on with it"
    desk.keyboard.press("Ctrl+N")
    again = panel(desk, BookingPanel)

    assert again.stage() is Stage.KNOWN
    assert not again.well.told.told(), "who calls now has told nothing yet"
    assert "Alva Lindgren" in again.kept.text()
    assert "F8" in again.kept.text()
    desk.keyboard.type("siv råd")  # who calls now, typed without a look at the screen
    desk.keyboard.press("F2", "Ctrl+Return")
    assert "siv råd" in again.foot.refusal.sentence()
    desk.keyboard.press("F8")
    asks_who_calls(desk, typed="siv råd")
    assert not desk.window.panel().kept.isVisible()


def test_a_call_parked_on_today_leaves_letters_to_the_next_name(desk):
    desk.sit(Role.RECEPTIONIST, room="")
    booking_for(desk, "lind")
    desk.keyboard.press("F8")
    asks_who_calls(desk)
    desk.keyboard.type("åke")

    assert desk.window.panel().search.line.text() == "åke"
    desk.keyboard.press("Ctrl+A", "Delete", "Escape")
    until(lambda: desk.window.panel() is None, "nobody else calls")
    assert desk.window.current_room() == "today", "where it began"


def test_the_same_again_takes_one_key_and_a_week_more_another(desk):
    desk.sit(Role.RECEPTIONIST)
    find(desk, "siv")
    desk.keyboard.press("Return")
    panel(desk, CardPanel)
    desk.keyboard.begin()

    desk.keyboard.press("Ctrl+Shift+E")
    opened = panel(desk, BookingPanel)
    until(lambda: opened.looking.list.chosen(), "a free time is proposed")
    once = opened.looking.list.chosen().start
    desk.keyboard.press("Ctrl+Shift+E")
    twice = opened.looking.list.chosen().start

    assert (twice - once).days == 7
    assert (once.hour, once.minute) == (10, 0)
    desk.keyboard.press("Return")
    booked(desk)
    assert desk.keyboard.keystrokes <= 3

    desk.keyboard.press("Ctrl+T")
    stand_on(desk, "Demir")
    desk.keyboard.press("Ctrl+Shift+C")
    opened = panel(desk, BookingPanel)
    assert opened.search.line.hasFocus(), "for whom is asked"
    assert (opened.looking.service(), opened.looking.practitioner()) == (VISIT, LINDQVIST)
    desk.keyboard.press("Esc", "Ctrl+3", "Ctrl+Shift+C")
    assert said(desk) == "Open a card first, or stand on a visit"
