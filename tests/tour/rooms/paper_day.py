"""An evening: the next day's sheet is offered. And who came without an appointment."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from ui.today.walk_in_panel import WalkInPanel

if TYPE_CHECKING:
    from tests.tour.visiting import Tour

_TO_EVENING = timedelta(hours=7, minutes=20)


def next_day_on_paper(tour: Tour) -> None:
    tour.run.go("today")
    tour.clock.move(_TO_EVENING)
    tour.draw("paper-offered")
    tour.keyboard.press("Ctrl+Shift+W")
    panel = tour.panel(WalkInPanel)
    tour.keyboard.type("lind")
    tour.draw("walk-in-found")
    tour.keyboard.press("Return", "Tab", "Tab")
    tour.keyboard.type("1002")
    tour.keyboard.press("Return")
    tour.keyboard.type("9.75")
    tour.keyboard.press("Return", "Return")
    tour.draw("walk-in-known")
    panel.begin()
    tour.keyboard.type("maja ek")
    tour.keyboard.press("Up")
    panel._chosen("new-patient")
    tour.draw("walk-in-new")
    tour.keyboard.press("Esc")
    tour.clock.move(-_TO_EVENING)


SCREENS = {Role.RECEPTIONIST: [next_day_on_paper]}
