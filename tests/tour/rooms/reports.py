"""Reports, as whoever answers for the clinic reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from ui.papers.print_panel import PrintPanel
from ui.reports.behind_panel import BehindPanel
from ui.reports.reports_page import ReportsPage

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def reports(tour: Tour) -> None:
    """The month's figures, further down, and a year."""
    tour.window.forget_change()
    tour.window.action("reports:show").trigger()
    until(lambda: tour.window.room("settings") is not None, "the settings are open")
    page = tour.window.findChild(ReportsPage)
    until(page.figures, "it is counted")
    tour.draw("reports-month")
    page.figures()[3].plot.setFocus()
    tour.keyboard.press("Right", "Right")
    tour.draw("reports-bars")
    tour.keyboard.press("Ctrl+P")
    tour.panel(PrintPanel)
    tour.draw("reports-paper")
    tour.keyboard.press("Esc")
    page._spans.segments()[3].click()
    until(lambda: page._soon.isActive() is False, "it is counted")
    tour.draw("reports-year")
    table = page.figures()[0].table
    table.setFocus()
    table.row_wanted.emit(0)
    panel = tour.panel(BehindPanel)
    tour.draw("reports-behind")
    panel.ask()
    tour.draw("reports-names")
    tour.keyboard.press("Esc")
    page.figures()[-1].table.setFocus()
    tour.draw("reports-end")


SCREENS = {Role.PRACTICE_MANAGER: [reports]}
