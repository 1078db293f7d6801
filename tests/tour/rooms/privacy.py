"""The privacy screen over rooms and panels, and initials where visitors see the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.tour.visiting import CALLER
from ui.patients.card_panel import CardPanel
from ui.shell import privacy, visitors

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def privacy_screen(tour: Tour) -> None:
    tour.run.go("schedule")
    tour.find(CALLER)
    tour.keyboard.press("Return")
    until(lambda: isinstance(tour.window.panel(), CardPanel), "the card")
    tour.keyboard.press("F9")
    tour.draw("hidden-card")
    tour.keyboard.press("F9", "Esc", "F9")
    tour.draw("hidden-schedule")
    tour.run.go("today")
    tour.draw("hidden-today")
    tour.run.go("patients")
    tour.draw("hidden-patients")
    for room in ("to-do", "log", "training"):
        tour.run.go(room)
        tour.draw(f"hidden-{room}")
    tour.keyboard.press("F9")


def initials(tour: Tour) -> None:
    """The question of the first day, and what it leads to."""
    tour.run.go("schedule")
    tour.window.question.ask()
    tour.draw("visitors-asked")
    tour.window.question._yes.click()
    tour.draw("initials")
    tour.run.go("today")
    tour.draw("initials-today")
    tour.run.go("to-do")
    tour.draw("initials-to-do")
    tour.keyboard.press("Ctrl+K")
    tour.keyboard.type("lind")
    tour.draw("initials-find")
    tour.keyboard.press("Esc", "Esc")
    visitors.answer(they_do=False)
    privacy.apply(tour.run.session)
    tour.window.rewrite_names()


def manager_hides(tour: Tour) -> None:
    """The rooms that a manager alone has."""
    tour.keyboard.press("F9")
    for room in ("today", "log", "security", "staff"):
        tour.run.go(room)
        tour.draw(f"hidden-manager-{room}")
    tour.keyboard.press("Ctrl+,")
    tour.window.room("settings").open("blocks")
    tour.draw("hidden-settings")
    tour.keyboard.press("F9")


SCREENS = {
    Role.RECEPTIONIST: [privacy_screen, initials],
    Role.PRACTICE_MANAGER: [manager_hides],
}
