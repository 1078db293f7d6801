"""A patient wants no calls and needs an interpreter, then dies: written by keyboard, seen while
booking, looked after, refused."""

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import NEXT_CODE, until
from tests.journeys.test_booking import find, panel, said
from ui.family.around_panel import AroundPanel
from ui.family.checks_panel import ChecksPanel
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel


def contact_page(desk):
    find(desk, "lindgren")
    desk.keyboard.press("Return")
    panel(desk, CardPanel)
    desk.keyboard.press("Ctrl+Shift+F")
    around = panel(desk, AroundPanel)
    desk.keyboard.press("Ctrl+Tab")
    until(around.reach.isVisible, "the page about contact")
    return around


def back_to_card(desk):
    desk.keyboard.press("Esc")
    return panel(desk, CardPanel)


def test_wishes_stand_on_the_card_and_beside_the_booking_and_the_dead_are_not_booked(desk):
    desk.sit(Role.RECEPTIONIST)
    around = contact_page(desk)
    around.needs.boxes["quiet_room"].setChecked(True)
    around.needs.boxes["interpreter"].setChecked(True)
    around.needs.language.setCurrentIndex(around.needs.language.findData("ar"))
    around.needs.longer.setCurrentIndex(around.needs.longer.findData(20))
    desk.keyboard.press("Space", "Ctrl+S")
    until(lambda: said(desk) == "Saved on the card", "saved")
    assert "not saved yet" in around.sentence(), "of the needs, which stand on another page"
    desk.keyboard.press("Ctrl+Tab", "Ctrl+S")
    until(lambda: around._around.needs.quiet_room, "they are saved too")
    card = back_to_card(desk)
    assert "text only" in card.view.around.marks()
    desk.keyboard.press("Return")
    booking = panel(desk, BookingPanel)
    assert "text only" in [badge.text() for badge in booking.well._badges]
    until(booking.looking.list.chosen, "a time is proposed")
    proposal = booking.looking.list.chosen()
    assert proposal.end_utc - proposal.start_utc == 50, "20 minutes longer than usual"
    desk.keyboard.press("Ctrl+Return")
    until(lambda: desk.window.panel() is None, "it is booked")
    desk.window.action("patients:checks:show").trigger()
    panel(desk, ChecksPanel)
    for state in ("ordered", "confirmed"):
        desk.keyboard.press("Return")
        until(lambda state=state: said(desk) == f"The interpreter is {state}", "it is noted")
    desk.keyboard.press("Esc")

    around = contact_page(desk)
    around.reach.died.setFocus()
    desk.keyboard.type("1/3")
    desk.keyboard.press("Ctrl+S")
    until(lambda: around._around.died is not None, "saved")
    card = back_to_card(desk)
    assert "Died 01/03/2026" in card.view.around.marks()
    desk.keyboard.press("Ctrl+Shift+S")
    until(lambda: said(desk).startswith("This patient has died"), "nothing is printed")
    desk.keyboard.press("Return")
    booking = panel(desk, BookingPanel)
    until(booking.foot.refusal.sentence, "it is refused before a time is looked for")
    desk.keyboard.press("Ctrl+Return")
    assert desk.window.panel() is booking
    assert booking.foot.refusal.sentence().startswith("This patient has died")
    desk.keyboard.press("Esc", "Ctrl+Z")
    until(lambda: said(desk) == "The card is as it was", "the date is taken off")


def test_what_is_half_typed_around_a_patient_is_there_after_a_lock(desk):
    desk.sit(Role.RECEPTIONIST)
    around = contact_page(desk)
    around.reach.died.setFocus()
    desk.keyboard.type("1/3 2026")
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")
    person = desk.clinic.people[Role.RECEPTIONIST]
    desk.clinic.clock.move(NEXT_CODE)
    desk.run.sign_in(person.name, person.password, desk.clinic.code(Role.RECEPTIONIST))
    find(desk, "lindgren")
    desk.keyboard.press("Return")
    panel(desk, CardPanel)
    desk.keyboard.press("Ctrl+Shift+F")
    around = panel(desk, AroundPanel)
    assert around.reach.isVisible(), "where it was left"
    assert around.reach.typed_died() == "1/3 2026"
    assert "not saved yet" in around.sentence()
