"""A second number with its own wishes, and a postal address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.patients import finding
from clinic_desk.staff import policies
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from ui.patients.patients_page import PatientsPage

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def second_contact(tour: Tour) -> None:
    """Karin Björk is not to be rung at home: her second number is, and her post goes elsewhere."""
    session = tour.run.session
    for key in ("contact.second-phone", "contact.postal-address"):
        policies.change(session, key, "1")
    with session.directory("tour") as opened:
        whose = finding.find(session, opened, "karin björk")[0].id
    desk = tour.run.program.sitting._cards
    tour.run.go("patients")
    desk.look_up(whose)
    panel = tour.window.panel()
    if not panel.is_open():
        panel.choice.open()
    until(lambda: tour.window.panel().is_open(), "the card is open")
    tour.keyboard.press("Ctrl+Shift+F")
    panel = tour.window.panel()
    panel.turn_to("reach")
    fields = panel.reach.second
    panel.reach.boxes["ring"].setChecked(False)
    fields._phone.setFocus()
    tour.keyboard.type("070-555 44 33")
    fields.boxes["voicemail"].setChecked(False)
    fields._post.setFocus()
    tour.keyboard.type("Box 12, 222 22 Lund")
    tour.draw("second-contact")
    tour.keyboard.press("Ctrl+S")
    tour.draw("second-contact-saved")
    tour.keyboard.press("Esc")
    tour.draw("second-contact-card")
    tour.keyboard.press("Esc")
    tour.keyboard.press("Ctrl+K")
    tour.keyboard.type("5554433")
    tour.draw("found-by-second-phone")
    tour.keyboard.press("Esc")
    tour.run.go("patients")
    page = tour.window.findChild(PatientsPage)
    page.line.setFocus()
    tour.keyboard.press("Ctrl+A")
    tour.keyboard.type("5554433")
    until(lambda: page.model.rowCount() == 1, "the number is found")
    tour.draw("listed-by-second-phone")
    page.forget()


SCREENS = {Role.PRACTICE_MANAGER: [second_contact]}
