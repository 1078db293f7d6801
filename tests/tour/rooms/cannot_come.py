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
    tour.keyboard.press("Ctrl+1", "Ctrl+T")
    header = tour.window.room("schedule")._header
    header.open_menu(1)
    tour.draw("away-head")
    tour.draw("away-menu", header._menu)
    header._menu.hide()
    tour.run.come_to_front()
    tour.keyboard.press("Ctrl+Shift+H")
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


def who_leaves(tour: Tour) -> None:
    """A practitioner is to be retired: their visits are walked through first."""
    tour.keyboard.press("Ctrl+,")
    page = tour.window.room("settings")
    page.open("practitioners")
    section = page._sections["practitioners"]
    section.table.setCurrentIndex(section.model.index(0, 0))
    section.ask()
    section.question.agreed.emit()
    tour.draw("leaves-refused")
    section.question.way_out_wanted.emit()
    tour.panel(HitPanel)
    tour.draw("leaves-visits")
    tour.keyboard.press("Esc")


SCREENS = {Role.RECEPTIONIST: [cannot_come], Role.PRACTICE_MANAGER: [who_leaves]}
