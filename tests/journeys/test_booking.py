"""Somebody calls, and is booked."""

from clinic_desk.audit.events import EventKind
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel, Stage
from ui.scheduling.note_panel import NotePanel
from ui.words.language import Language, speak


def panel(desk, kind):
    until(lambda: isinstance(desk.window.panel(), kind), kind.__name__)
    return desk.window.panel()


def said(desk):
    """The sentence in the undo bar."""
    return desk.window._undo_bar.sentence()


def find(desk, letters):
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type(letters)
    until(desk.window.find_box.is_open, "somebody is found")


def book_again(desk, letters):
    """The whole of a returning caller: find, card, next free, book."""
    find(desk, letters)
    desk.keyboard.press("Return")
    panel(desk, CardPanel)
    desk.keyboard.press("Return")
    booking = panel(desk, BookingPanel)
    until(lambda: booking.looking.list.chosen(), "a free time is proposed")
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel() is None, "it is booked")


def test_a_returning_caller_is_booked_in_at_most_twelve_keystrokes_and_the_log_knows(desk):
    desk.sit(Role.RECEPTIONIST, room="")

    book_again(desk, "lind")

    assert desk.keyboard.keystrokes <= 12
    assert said(desk).startswith("Alva Lindgren is booked")
    focus = desk.window.focusWidget()
    assert desk.window.current_room() == "today", "where it began"
    at = focus.card.appointment
    assert (at.given, at.family) == ("Alva", "Lindgren"), "the focus stands on the new appointment"
    about = EventKind.RECORD_OPENED, EventKind.APPOINTMENT_BOOKED, EventKind.RECORD_CLOSED
    receptionist = desk.clinic.people[Role.RECEPTIONIST].account
    entries = desk.entries(patient=at.patient, accounts=(receptionist,), kinds=about)
    assert [one.kind for one in entries] == list(about)
    assert entries[0].purpose == "phone"


def test_arrow_keys_choose_another_time_and_a_note_is_written_afterwards(desk):
    desk.sit(Role.RECEPTIONIST)
    find(desk, "lind")
    desk.keyboard.press("Return", "Return")
    booking = panel(desk, BookingPanel)
    until(lambda: booking.looking.list.chosen(), "a free time is proposed")
    first = booking.looking.list.chosen()

    desk.keyboard.press("Down")
    second = booking.looking.list.chosen()
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel() is None, "it is booked")

    assert second != first
    focused = desk.window.focusWidget().focused()
    assert focused.appointment.practitioner == second.practitioner

    find(desk, "lind")
    desk.keyboard.press("Return", "F2")
    panel(desk, NotePanel)
    desk.keyboard.type("By taxi")
    desk.keyboard.press("Esc", "F2")
    assert panel(desk, NotePanel).note.text() == "By taxi", "Esc lost nothing"
    desk.keyboard.press("Ctrl+Return")
    card = panel(desk, CardPanel)
    assert card.view.visits.lines()[1].endswith("By taxi"), "it can be read"
    desk.keyboard.press("Ctrl+Z")
    assert not card.view.visits.lines()[1].endswith("By taxi")
    desk.keyboard.press("Ctrl+Y")
    assert card.view.visits.lines()[1].endswith("By taxi")


def new_caller(desk, typed="Märta Sjögren"):
    desk.keyboard.press("Ctrl+N")
    booking = panel(desk, BookingPanel)
    desk.keyboard.type(typed)
    return nobody_yet(desk, booking)


def nobody_yet(desk, booking):
    until(lambda: booking.search.results.current_key() == "new-patient", "nobody of that name")
    desk.keyboard.press("Return")
    assert booking.stage() is Stage.NEW
    return booking


def test_a_new_caller_is_booked_with_four_fields(desk):
    desk.sit(Role.RECEPTIONIST)

    find(desk, "Märta Sjögren")
    desk.keyboard.press("Return")  # nobody is found: a booking begins with the name
    booking = nobody_yet(desk, panel(desk, BookingPanel))
    desk.keyboard.type("1980-03-12")
    desk.keyboard.press("Return")
    desk.keyboard.type("070-1740688")
    desk.keyboard.press("Return")
    until(lambda: booking.looking.list.hasFocus(), "the times have the focus")
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel() is None, "it is booked")

    assert said(desk).startswith("Märta Sjögren is booked")
    kinds = EventKind.PATIENT_REGISTERED, EventKind.APPOINTMENT_BOOKED
    receptionist = desk.clinic.people[Role.RECEPTIONIST].account
    entries = desk.entries(kinds=kinds, accounts=(receptionist,))
    assert [one.kind for one in entries] == list(kinds)
    assert entries[0].patients == entries[1].patients


def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(desk, qapp):
    desk.sit(Role.RECEPTIONIST)
    booking = new_caller(desk)
    desk.keyboard.type("1980-13-40")
    desk.keyboard.press("Return")
    desk.keyboard.type("12")
    desk.keyboard.press("Return", "Return")
    born = booking.form._fields["birth_date"]
    reach = booking.form._fields["reach"]
    until(born.problem, "what is wrong is said")
    english = born.problem(), reach.problem()
    assert all(english)
    assert born.control.hasFocus(), "one stands in the first field that is wrong"

    speak(qapp, Language.SWEDISH)
    until(lambda: not {born.problem(), reach.problem()} & set(english), "it is said in Swedish")
    assert "datum" in born.problem()
    speak(qapp, Language.ENGLISH)
    until(lambda: (born.problem(), reach.problem()) == english, "it is said in English again")

    desk.keyboard.press("Esc")
    assert desk.window.panel() is None
    assert "kept" in said(desk)
    desk.keyboard.press("Ctrl+N")
    again = panel(desk, BookingPanel).form.typed()
    assert (again.given, again.family) == ("Märta", "Sjögren")
    assert (again.birth_date, again.phone) == ("1980-13-40", "12")


def test_a_half_written_booking_waits_while_a_card_is_looked_at(desk):
    desk.sit(Role.RECEPTIONIST)
    booking = new_caller(desk)
    desk.keyboard.type("1980-03-12")

    find(desk, "siv")
    desk.keyboard.press("Return")
    panel(desk, CardPanel)
    desk.keyboard.press("Esc", "Ctrl+N")

    resumed = panel(desk, BookingPanel)
    assert resumed is not booking
    assert resumed.form.typed().birth_date == "1980-03-12"
    assert resumed.form.typed().family == "Sjögren"
