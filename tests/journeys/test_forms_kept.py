"""Forms at the side are left half typed: by Esc, by a lock, and somebody else in between."""

from dataclasses import replace

from clinic_desk.scheduling import holding
from clinic_desk.scheduling.calling import Caller
from clinic_desk.scheduling.records import CancelReason
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.journeys.test_booking import said
from tests.journeys.test_family import a_mother_of_two
from tests.journeys.test_half_a_form import (
    back,
    find,
    kept,
    lock,
    new_booking,
    panel,
    somebody_else,
)
from tests.journeys.test_moving import appointment, walk_to
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel, Stage
from ui.scheduling.cancel_panel import CancelPanel
from ui.scheduling.family_panel import FamilyPanel
from ui.scheduling.move_panel import MovePanel
from ui.scheduling.series_change import SeriesChange, Which
from ui.scheduling.series_panel import SeriesPanel
from ui.shell.pinning import PinDesk
from ui.shell.visits import VisitDesk
from ui.to_do.recall_panel import RecallPanel
from ui.to_do.waiting_panel import WaitingPanel


def fill_in(booking, phone):
    typed = booking.form.typed()
    booking.form.fill(replace(typed, birth_date="1980-03-12", phone=phone))


def half_typed(desk):
    return desk.program.sitting.half_written().forms.get("forms", [])


def test_what_is_typed_for_the_waiting_list_and_a_recall_waits(desk):
    desk.sit(Role.RECEPTIONIST)
    find(desk, "lindgren")
    panel(desk, CardPanel)
    desk.keyboard.press("Ctrl+W")
    panel(desk, WaitingPanel).note.setFocus()
    desk.keyboard.type("mornings by bus")
    kept(desk)
    lock(desk)
    somebody_else(desk, Role.PRACTICE_MANAGER)
    assert desk.window.panel() is None
    assert not any("by bus" in text for text in desk.run.texts())
    desk.keyboard.press("Ctrl+W")
    assert desk.window.panel() is None, "nothing of a colleague's comes back"
    lock(desk)
    somebody_else(desk, Role.RECEPTIONIST)

    form = panel(desk, WaitingPanel)
    assert (form.at.name, form.note.toPlainText()) == ("Alva Lindgren", "mornings by bus")
    assert form.note.hasFocus()
    desk.keyboard.press("Esc")
    panel(desk, CardPanel)
    assert said(desk) == "What you typed is kept. Ctrl W brings it back."
    desk.keyboard.press("Ctrl+B")
    panel(desk, RecallPanel).due.setText("in 5 w")
    desk.keyboard.press("Esc", "Esc")
    assert desk.window.panel() is None
    desk.keyboard.press("Ctrl+T", "Home", "Ctrl+B")
    assert panel(desk, RecallPanel).due.day().isoformat() == "2026-04-06"
    desk.keyboard.press("Esc", "Esc", "Ctrl+W")
    assert panel(desk, WaitingPanel).note.toPlainText() == "mornings by bus"
    desk.keyboard.press("Ctrl+Return")
    until(lambda: said(desk) == "Alva Lindgren is on the waiting list", "it is written")
    assert [one["action"] for one in half_typed(desk)] == ["to-do:recall:make"]


def test_a_series_that_is_half_typed_stands_over_its_booking_again(desk):
    desk.sit(Role.RECEPTIONIST)
    find(desk, "lindgren")
    desk.keyboard.press("Return")
    booking = panel(desk, BookingPanel)
    until(lambda: booking.looking.list.chosen() is not None, "a time is proposed")
    desk.keyboard.press("Ctrl+Shift+G")
    panel(desk, SeriesPanel)
    desk.keyboard.type("4")
    lock(desk)

    back(desk)

    again = panel(desk, SeriesPanel)
    assert again.times.text() == "4"
    assert len(again.starts()) == 4
    desk.keyboard.press("Esc")
    assert panel(desk, BookingPanel).name() == "Alva Lindgren"
    desk.keyboard.press("Ctrl+Shift+G")
    assert panel(desk, SeriesPanel).times.text() == "4"
    desk.keyboard.press("Ctrl+Return")
    until(lambda: said(desk).startswith("Alva Lindgren: 4 visits are booked"), "it is said")
    assert half_typed(desk) == []

    desk.run.go("schedule")
    walk_to(desk, "Lindgren")
    desk.keyboard.press("Ctrl+Shift+G")
    change = panel(desk, SeriesChange)
    desk.keyboard.type("1")
    change.which.choose(Which.ALL)
    lock(desk)
    back(desk)
    change = panel(desk, SeriesChange)
    assert (change.days.text(), change.which.choice()) == ("1", Which.ALL)
    desk.keyboard.press("Esc")
    assert said(desk) == "What you typed is kept. Ctrl Shift G brings it back."
    desk.keyboard.press("Ctrl+Shift+G", "Ctrl+Return")
    until(lambda: said(desk).startswith("Alva Lindgren: 4 visits are moved"), "it is said")
    assert half_typed(desk) == []

    walk_to(desk, "Lindgren")
    one = appointment(desk, "Lindgren")
    desk.window.findChild(PinDesk).find_time(one)
    move = panel(desk, MovePanel)
    desk.keyboard.type("tue am")
    move.who.chip._choose(Caller.PATIENT)
    move.looking.list.setFocus()
    desk.keyboard.press("Esc")
    assert said(desk) == "What you typed is kept. Ctrl X brings it back."
    desk.window.findChild(VisitDesk).ask_cancel(one)
    cancel = panel(desk, CancelPanel)
    cancel.reason.setCurrentIndex(cancel.reason.findData(CancelReason.PRACTITIONER_AWAY))
    lock(desk)
    back(desk)
    cancel = panel(desk, CancelPanel)
    assert cancel.reason.currentData() == CancelReason.PRACTITIONER_AWAY
    desk.keyboard.press("Ctrl+Return")
    until(lambda: said(desk).startswith("Alva Lindgren"), "it is cancelled")
    desk.keyboard.press("Ctrl+Z")
    desk.window.findChild(PinDesk).find_time(appointment(desk, "Lindgren"))
    move = panel(desk, MovePanel)
    assert (move.looking.when.text(), move.who.calling().caller) == ("tue am", Caller.PATIENT)
    first = move.looking.list.chosen()
    holding.hold(desk.session, first, parked=True)
    desk.keyboard.press("Ctrl+Return")
    until(lambda: move.looking.list.chosen() not in (None, first), "what is free now")
    assert panel(desk, MovePanel) is move, "nothing is left for a time that was given away"
    desk.keyboard.press("Ctrl+Return")
    until(lambda: said(desk).startswith("Alva Lindgren is moved"), "it is said")
    assert half_typed(desk) == []


def test_several_people_are_there_again_as_they_were_ticked(desk):
    desk.sit(Role.RECEPTIONIST)
    a_mother_of_two(desk)
    find(desk, "siv råd")
    panel(desk, CardPanel)
    desk.keyboard.press("Ctrl+Shift+N")
    several = panel(desk, FamilyPanel)
    until(several.chosen, "times for all are found")
    several.rows[0].coming.setFocus()
    desk.keyboard.press("Space")
    several.search.line.setFocus()
    desk.keyboard.type("demir")
    until(lambda: several.search.results.current_key() is not None, "he is found")
    desk.keyboard.press("Return")
    until(lambda: len(several.rows) == 4, "he comes along")
    several.times.setFocus()
    desk.keyboard.press("Down", "Down")
    looked_at = several.chosen()
    lock(desk)

    back(desk)

    again = panel(desk, FamilyPanel)
    assert [one.person.name for one in again.rows][-1] == "Yusuf Demir"
    assert [one.coming.isChecked() for one in again.rows] == [False, True, True, True]
    assert again.chosen() == looked_at
    desk.keyboard.press("Esc")
    assert desk.window.panel() is None
    desk.keyboard.press("Ctrl+Shift+N")
    assert len(panel(desk, FamilyPanel).members()) == 3


def test_somebody_new_goes_onto_the_waiting_list_and_into_a_series(desk):
    desk.sit(Role.RECEPTIONIST)
    booking = new_booking(desk)
    desk.keyboard.press("Ctrl+W")
    assert desk.window.panel() is booking, "a birth date and a way to be reached are lacking"
    fill_in(booking, "070-174 06 10")
    desk.keyboard.press("Ctrl+W")
    form = panel(desk, WaitingPanel)
    assert form.at.name == "Marta Sjogren"
    form.urgency.choose("2")
    lock(desk)
    back(desk)
    assert panel(desk, WaitingPanel).urgency.choice() == "2"
    desk.keyboard.press("Esc")
    assert panel(desk, BookingPanel).stage() is Stage.NEW
    desk.keyboard.press("Ctrl+W", "Ctrl+Return")
    until(lambda: said(desk) == "Marta Sjogren is on the waiting list", "it is said")

    booking = new_booking(desk, "Nils Ohman")
    fill_in(booking, "070-174 06 11")
    until(lambda: booking.looking.list.chosen() is not None, "a time is proposed")
    desk.keyboard.press("Ctrl+Shift+G", "Ctrl+Return")
    until(lambda: said(desk).startswith("Nils Ohman: 6 visits are booked"), "it is said")
    assert appointment(desk, "Ohman") is not None
