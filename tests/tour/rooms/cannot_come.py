"""Somebody cannot come: who, the visits that are hit, the banner, and everything settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from ui.scheduling.away_panel import AwayPanel
from ui.scheduling.hit_panel import HitPanel

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def cannot_come(tour: Tour) -> None:
    tour.run.go("schedule")
    tour.keyboard.press("Ctrl+1", "Ctrl+T", "Ctrl+Shift+H")
    tour.panel(AwayPanel)
    tour.draw("away")
    tour.keyboard.press("Ctrl+Return")
    panel = tour.panel(HitPanel)
    tour.draw("away-visits")
    tour.keyboard.press("Return", "PgDown", "Ctrl+Shift+L")
    tour.draw("away-moved")
    tour.keyboard.press("Esc")
    tour.run.go("today")
    tour.draw("away-banner")
    tour.run.go("schedule")
    tour.keyboard.press("Ctrl+Shift+M")
    panel = tour.panel(HitPanel)
    while panel.table.model().rowCount():
        tour.keyboard.press("Ctrl+Shift+L")
    tour.draw("away-settled")
    tour.keyboard.press("Esc", "Ctrl+Z", "Ctrl+Z")
    tour.window.forget_change()


SCREENS = {Role.RECEPTIONIST: [cannot_come]}
