"""A late morning: the line above the board, the new times on the cards, and whom to tell."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from ui.today.afterwards_panel import AfterwardsPanel
from ui.today.tell_panel import TellPanel

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def late_morning(tour: Tour) -> None:
    """Time goes by while somebody is inside; two are told."""
    tour.run.go("today")
    tour.clock.move(timedelta(minutes=42))
    tour.draw("late-board")
    tour.keyboard.press("L")
    panel = tour.panel(TellPanel)
    tour.draw("late-tell")
    for at, one in enumerate(panel.rows()[:2]):
        (one._missed if at and one._missed.isVisible() else one.told).click()
    tour.draw("late-told")
    tour.keyboard.press("Esc")
    tour.clock.move(-timedelta(minutes=42))


def entered_afterwards(tour: Tour) -> None:
    """The morning from paper: three times for each visit, one of them wrong."""
    tour.run.go("today")
    tour.clock.move(timedelta(minutes=150))
    tour.window.action("today:afterwards:enter").trigger()
    tour.panel(AfterwardsPanel)
    tour.keyboard.type("0801")
    tour.keyboard.press("Return")
    tour.keyboard.type("8.75")
    tour.keyboard.press("Return", "Return")
    tour.draw("afterwards")
    tour.keyboard.press("Esc")
    tour.clock.move(-timedelta(minutes=150))


SCREENS = {Role.RECEPTIONIST: [late_morning, entered_afterwards]}
