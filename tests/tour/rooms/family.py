"""A child with two homes, what stands around a patient, a family in one call, what to check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from ui.family.around_panel import NEEDS, REACH, RELATIVES, AroundPanel
from ui.family.checks_panel import ChecksPanel
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.family_panel import FamilyPanel
from ui.today.told_panel import ToldPanel
from ui.today.waiting_lines import INTERPRETERS, WaitingLines

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def two_homes(tour: Tour) -> None:
    tour.run.go("schedule")
    card(tour, "elsa dahl")
    tour.draw("family-card")
    tour.keyboard.press("Ctrl+Shift+F")
    around = tour.panel(AroundPanel)
    tour.draw("family-relatives")
    around.list.results.step(1)
    around.list.results.choose_current()
    tour.draw("family-relation")
    tour.keyboard.press("Esc")
    for page, name in ((REACH, "family-contact"), (NEEDS, "family-needs")):
        around.turn_to(page)
        tour.draw(name)
    around.turn_to(RELATIVES)
    tour.keyboard.press("Esc")
    card(tour, "amir rost")
    tour.find("elsa dahl")
    tour.draw("family-kept-row")
    tour.keyboard.press("Return")
    until(lambda: tour.window.panel().card().around.relatives, "her card")
    tour.draw("family-kept-card")
    tour.keyboard.press("Esc")


def who_calls(tour: Tour) -> None:
    """The relatives in the booking panel, each with what they may do."""
    card(tour, "elsa dahl")
    tour.keyboard.press("Return")
    booking = tour.panel(BookingPanel)
    well = booking.well
    for one in well.patient().callers:
        well._purpose._choose(one.id)
        tour.draw(f"family-{one.kin}-calls")
    tour.run.come_to_front()
    booking.looking.list.setFocus()
    tour.keyboard.press("Esc")


def several(tour: Tour) -> None:
    card(tour, "tove dahl")
    tour.keyboard.press("Ctrl+Shift+N")
    panel = tour.panel(FamilyPanel)
    until(panel.chosen, "times for all")
    tour.window.forget_change()
    tour.draw("family-several")
    tour.keyboard.press("Ctrl+Return")
    if isinstance(tour.window.panel(), ToldPanel):
        tour.draw("family-who-is-it")
        tour.keyboard.press("Esc")
    panel = tour.panel(FamilyPanel)
    tour.window.forget_change()
    tour.keyboard.type("yus")
    tour.draw("family-several-add")
    tour.keyboard.press("Esc", "Esc")


def needs(tour: Tour) -> None:
    card(tour, "yusuf dem")
    tour.draw("family-needs-card")
    tour.keyboard.press("Return")
    tour.draw("family-needs-booking")
    tour.run.come_to_front()
    tour.window.panel().looking.list.setFocus()
    tour.keyboard.press("Esc")
    tour.run.go("today")
    tour.window.findChild(WaitingLines).rows[INTERPRETERS].click()
    checks = tour.panel(ChecksPanel)
    tour.draw("family-checks")
    checks.list.setFocus()
    tour.keyboard.press("Return")
    tour.draw("family-checks-ordered")
    tour.keyboard.press("Ctrl+Z", "Esc")


def card(tour: Tour, letters: str) -> None:
    tour.find(letters)
    tour.keyboard.press("Return")
    tour.panel(CardPanel)


SCREENS = {Role.RECEPTIONIST: [two_homes, who_calls, several, needs]}
