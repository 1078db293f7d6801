"""What keys do where: undo, Esc, the find box, and what changes under an open panel."""

from datetime import date

import pytest

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.theme.style import Scheme, look
from ui.words.language import Language, spoken


def panel(desk, kind):
    until(lambda: isinstance(desk.window.panel(), kind), kind.__name__)
    return desk.window.panel()


def day(desk):
    return desk.window.room("schedule").view


def move_siv(desk):
    """Move Siv Rådberg's appointment to the next practitioner; where it is now."""
    desk.keyboard.press("Home")
    while day(desk).focused().appointment is None:
        desk.keyboard.press("Down")
    desk.keyboard.press("Ctrl+X", "Right", "Ctrl+V")
    until(lambda: siv_at(desk) == 1, "it is moved")


def siv_at(desk):
    blocks = day(desk).plan().blocks
    return next(
        one.column for one in blocks if one.appointment and one.appointment.family == "Rådberg"
    )


def run_command(desk, words):
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("".join((">", words)))
    until(desk.window.find_box.is_open, "commands are listed")
    desk.keyboard.press("Return")


def new_booking(desk, typed="Märta Sjögren"):
    desk.keyboard.press("Ctrl+N")
    booking = panel(desk, BookingPanel)
    desk.keyboard.type(typed)
    until(lambda: booking.search.results.current_key() == "new-patient", "nobody of that name")
    desk.keyboard.press("Return")
    desk.keyboard.type("1980-03")
    return booking


def test_undo_in_a_field_takes_back_the_typing_and_not_the_booking(desk):
    desk.sit(Role.RECEPTIONIST)
    move_siv(desk)
    booking = new_booking(desk)

    desk.keyboard.press("Ctrl+Z")

    assert booking.form.typed().birth_date != "1980-03"
    assert siv_at(desk) == 1
    desk.keyboard.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert siv_at(desk) == 1, "an empty history of a field is not the desk's"
    desk.keyboard.press("Esc", "Ctrl+Z")
    until(lambda: siv_at(desk) == 0, "outside a field it is the last change")


def test_escape_closes_one_layer_at_a_time(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("siv")
    until(desk.window.find_box.is_open, "somebody is found")
    desk.keyboard.press("Return")
    card = panel(desk, CardPanel)
    desk.keyboard.press("Ctrl+E")
    assert card.form.isVisible()
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("alva")
    until(desk.window.find_box.is_open, "somebody is found")

    desk.keyboard.press("Esc")
    assert not desk.window.find_box.is_open()
    assert card.form.isAncestorOf(desk.window.focusWidget()), "back where one was"
    desk.keyboard.press("Esc")
    assert card.view.isVisible()
    assert desk.window.panel() is card
    desk.keyboard.press("Esc")
    assert desk.window.panel() is None
    assert day(desk).hasFocus()


def test_the_find_box_lists_commands_and_runs_them(desk):
    desk.sit(Role.RECEPTIONIST)
    run_command(desk, "switch")
    assert look().scheme is Scheme.DARK
    run_command(desk, "new booking")
    assert isinstance(desk.window.panel(), BookingPanel)
    assert desk.window.panel().search.line.hasFocus()
    desk.keyboard.press("Esc")
    run_command(desk, "one day, week or month forward")
    page = desk.window.room("schedule")
    until(lambda: page.date_shown().isoformat() == "2026-03-03", "the next day is shown")
    run_command(desk, "show today")
    until(lambda: page.date_shown().isoformat() == "2026-03-02", "today is shown")
    run_command(desk, "show all shortcuts")
    until(lambda: not desk.window.isActiveWindow(), "the sheet is open")
    desk.keyboard.press("Esc")
    until(desk.window.isActiveWindow, "the window has the keys again")


def test_a_change_of_colours_or_language_keeps_what_is_half_typed(desk):
    desk.sit(Role.RECEPTIONIST)
    booking = new_booking(desk)
    before = booking.draft()

    run_command(desk, "switch")
    assert desk.window.panel() is booking
    assert booking.draft() == before
    run_command(desk, "change the language")
    assert spoken() is Language.SWEDISH
    booking = desk.window.panel()  # laid out anew, with what was typed
    assert booking.draft() == before
    assert desk.window.focusWidget() is booking.form._fields["birth_date"].control
    desk.keyboard.type("-12")
    assert booking.form.typed().birth_date == "1980-03-12"


def test_colours_and_language_follow_the_person(desk):
    desk.sit(Role.RECEPTIONIST)
    run_command(desk, "switch")
    run_command(desk, "change the language")
    assert "krypterad" in desk.window.status_line.words()[0]
    lock_for_somebody_else(desk)
    desk.sit(Role.PRACTICE_MANAGER)
    run_command(desk, "byt språk")
    assert (look().scheme, spoken()) == (Scheme.LIGHT, Language.ENGLISH)
    lock_for_somebody_else(desk)

    desk.sit(Role.RECEPTIONIST)

    assert (look().scheme, spoken()) == (Scheme.DARK, Language.SWEDISH)


@pytest.mark.parametrize("way_out", ["Ctrl+L", "sign out"])
def test_what_is_half_typed_waits_for_its_writer(desk, way_out):
    desk.sit(Role.RECEPTIONIST)
    new_booking(desk)
    leave(desk, way_out)
    assert not any("Sjögren" in text for text in desk.run.texts())
    desk.sit(Role.PRACTICE_MANAGER)
    desk.keyboard.press("Ctrl+N")
    assert panel(desk, BookingPanel).draft().new is None, "nobody else gets it"
    desk.keyboard.press("Esc")
    lock_for_somebody_else(desk)

    desk.sit(Role.RECEPTIONIST)

    if way_out == "sign out":  # who signs out leaves the place, too
        assert desk.window.panel() is None
        assert "kept" in desk.window._undo_bar.sentence()
        desk.keyboard.press("Ctrl+N")
    resumed = panel(desk, BookingPanel).form.typed()
    assert (resumed.given, resumed.family, resumed.birth_date) == ("Märta", "Sjögren", "1980-03")


def test_a_booking_on_the_screen_is_there_again_after_unlocking(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("siv")
    until(desk.window.find_box.is_open, "somebody is found")
    desk.keyboard.press("Return", "Return")
    panel(desk, BookingPanel).foot.note._field.setFocus()
    desk.keyboard.type("wheelchair")
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")
    assert not any("wheelchair" in text for text in desk.run.texts())

    desk.sit(Role.RECEPTIONIST, room="")

    again = panel(desk, BookingPanel).draft()
    assert (again.patient.name, again.note) == ("Siv Rådberg", "wheelchair")


def test_a_booking_waits_while_an_appointment_is_cancelled(desk):
    desk.sit(Role.RECEPTIONIST)
    new_booking(desk)
    day(desk).setFocus()
    desk.keyboard.press("Home")
    while day(desk).focused().appointment is None:
        desk.keyboard.press("Down")
    desk.keyboard.press("Del", "Esc", "Ctrl+N")

    assert panel(desk, BookingPanel).form.typed().family == "Sjögren"


def test_corrections_wait_when_the_card_is_closed_or_the_screen_locked(desk):
    desk.sit(Role.RECEPTIONIST)
    correct_siv(desk)
    desk.keyboard.press("Esc", "Esc")
    assert desk.window.panel() is None
    correct_siv(desk, letters="")
    assert panel(desk, CardPanel).form.typed().given == "SivX"
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")

    desk.sit(Role.RECEPTIONIST)
    correct_siv(desk, letters="")
    card = panel(desk, CardPanel)
    assert card.form.typed().given == "SivX"
    desk.keyboard.press("Ctrl+S")
    until(lambda: card.view.isVisible() and card.unsaved() is None, "it is saved")
    desk.keyboard.press("Esc")
    correct_siv(desk, letters="")
    assert panel(desk, CardPanel).unsaved() is None


def correct_siv(desk, letters="X"):
    """Open the card's form and type some letters behind the given name."""
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("rådberg")
    until(desk.window.find_box.is_open, "somebody is found")
    desk.keyboard.press("Return", "Ctrl+E", "End")
    desk.keyboard.type(letters)


def leave(desk, way_out):
    if way_out == "Ctrl+L":
        lock_for_somebody_else(desk)
    else:
        run_command(desk, way_out)
        until(lambda: desk.session is None, "the session is ended")


def lock_for_somebody_else(desk):
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")
    desk.page._other.click()


@pytest.mark.parametrize("keys", ["Ctrl+N", "Ctrl+T"])
def test_keys_of_the_desk_work_in_every_room(desk, keys):
    desk.sit(Role.RECEPTIONIST)
    for room in ("patients", "log"):
        desk.go(room)
        desk.keyboard.press(keys)
        assert desk.window.current_room() == "schedule"
        desk.keyboard.press("Esc")


def test_typing_a_name_on_a_free_time_begins_a_booking_there(desk):
    desk.sit(Role.RECEPTIONIST)
    while day(desk).focused().start < 29540640:  # nine o'clock
        desk.keyboard.press("Down")
    start = day(desk).focused().start

    desk.keyboard.type("alva")
    booking = panel(desk, BookingPanel)
    until(lambda: booking.search.results.current_key() not in {None, "new-patient"}, "found")
    desk.keyboard.press("Return")
    until(lambda: booking.looking.list.chosen(), "a time is proposed")

    assert booking.search.line.text() == "alva"
    assert booking.looking.list.chosen().start_utc == start


def test_the_find_box_goes_to_a_day_that_was_typed(desk):
    desk.sit(Role.RECEPTIONIST, room="")

    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("w12")
    until(desk.window.find_box.is_open, "the day is offered")
    desk.keyboard.press("Return")

    until(lambda: desk.window.current_room() == "schedule", "the schedule is there")
    assert desk.program.sitting._schedule._date == date(2026, 3, 16)


def test_who_may_not_browse_is_told_what_finds_a_patient(desk):
    desk.sit(Role.TEMP)
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("Rådb")
    drop = desk.window.find_box._drop
    until(drop.isVisible, "the list is open")
    assert "whole name" in drop._nothing.text()
