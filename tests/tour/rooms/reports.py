"""Reports, as whoever answers for the clinic reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from ui.reports.reports_page import ReportsPage

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def reports(tour: Tour) -> None:
    """The month's figures, further down, and a year."""
    tour.window.action("reports:show").trigger()
    until(lambda: tour.window.room("settings") is not None, "the settings are open")
    tour.draw("reports-month")
    page = tour.window.findChild(ReportsPage)
    page._spans.segments()[3].click()
    tour.draw("reports-year")
    page.figures()[-1].table.setFocus()
    tour.draw("reports-end")


SCREENS = {Role.PRACTICE_MANAGER: [reports]}
