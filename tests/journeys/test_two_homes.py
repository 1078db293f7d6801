"""A child with two homes: written down by keyboard, and obeyed while the father is on the line."""

from clinic_desk.access import PurposeOfUse
from clinic_desk.family import telling
from clinic_desk.family.records import Kin
from clinic_desk.patients import registering
from clinic_desk.scheduling import booking
from clinic_desk.staff.permissions import Role
from tests.builders import a_new_patient
from tests.core.scheduling.conftest import LINDQVIST, MORNING, VISIT
from tests.journeys.driving import until
from tests.journeys.test_booking import find, panel, said
from ui.family.around_panel import AroundPanel
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel

HOME = "Lindgatan 4"


def a_child(desk):
    new = a_new_patient("Demir", "Elsa", born="2018-05-06", street=HOME)
    child = registering.register(desk.session, new)
    with desk.session.opened(child, PurposeOfUse.DESK) as viewing:
        start = MORNING.replace(hour=14)
        request = booking.BookingRequest(practitioner=LINDQVIST, service=VISIT, start=start)
        booking.book(desk.session, viewing, request)
    return child


def open_card(desk, letters):
    find(desk, letters)
    desk.keyboard.press("Return")
    return panel(desk, CardPanel)


def add(desk, letters):
    """Find somebody in the panel and begin their relation."""
    around = panel(desk, AroundPanel)
    desk.keyboard.type(letters)
    until(around.list.results.current_key, "somebody is found")
    desk.keyboard.press("Return")
    until(around.form.isVisible, "the form is open")
    return around


def save(desk, around, count):
    desk.keyboard.press("Ctrl+S")
    until(lambda: len(around._around.relatives) == count, "it is saved")


def test_what_the_father_may_never_learn_is_on_no_row_card_or_letter(desk):
    desk.sit(Role.RECEPTIONIST)
    child = a_child(desk)
    card = open_card(desk, "elsa dem")
    assert HOME in desk.run.texts()
    desk.keyboard.press("Ctrl+Shift+F")
    around = add(desk, "siv")
    save(desk, around, 1)
    add(desk, "yusuf")
    desk.keyboard.press("Down")
    assert around.form.typed().kin is Kin.FATHER
    desk.keyboard.press("Tab", "Tab", "Space")
    around.form._custody.setFocus()
    desk.keyboard.press("Tab", "Tab", "Space")
    assert around.form.typed().never_address
    save(desk, around, 2)
    assert said(desk) == "Saved on the card"
    desk.keyboard.press("Ctrl+Z")
    until(lambda: len(around._around.relatives) == 1, "taken back")
    desk.keyboard.press("Ctrl+Y")
    until(lambda: len(around._around.relatives) == 2, "done again")
    desk.keyboard.press("Esc")
    card = panel(desk, CardPanel)

    open_card(desk, "yusuf")
    find(desk, "elsa dem")
    told = [each for each in desk.run.texts() if "Not everything may be told" in each]
    assert told
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel().patient() == child, "her card")
    card = panel(desk, CardPanel)
    assert HOME not in desk.run.texts()
    assert "Never tell the address." in card.view.around.answer()
    assert card.view._book.isHidden(), "he may not book"
    desk.keyboard.press("Return")
    assert isinstance(desk.window.panel(), CardPanel)

    open_card(desk, "yusuf")
    desk.keyboard.press("Ctrl+N")
    booking = panel(desk, BookingPanel)
    booking.well._another.click()
    desk.keyboard.press("Ctrl+A")
    desk.keyboard.type("elsa dem")
    until(lambda: booking.search.results.current_key() == child, "she is found")
    desk.keyboard.press("Return")
    until(lambda: booking.draft().patient, "she is chosen")
    assert booking.draft().patient.phone is None

    with (
        desk.session.directory("papers") as opened,
        desk.session.opened(child, PurposeOfUse.DESK) as viewing,
    ):
        post = telling.letters(viewing, opened, MORNING.date())
    assert [one.street for one in post.to] == [HOME]
