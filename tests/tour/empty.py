"""A clinic on its first day: every room and list with nothing in it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.driving import until
from ui.reports.reports_page import ReportsPage
from ui.scheduling.booking_panel import BookingPanel

if TYPE_CHECKING:
    from tests.tour.visiting import Tour

_LISTS = ("calls", "waiting", "rebook", "recalls", "left")
_IN_ORDER = ("schedule", "patients", "to-do", "log", "security", "staff")


def rooms(tour: Tour) -> None:
    """As the owner, who has just made it."""
    tour.window.forget_change()
    there = {one.id for one in tour.window.rooms()}
    for room in _IN_ORDER:
        if room not in there:
            continue
        tour.run.go(room)
        if room == "to-do":
            for at, name in enumerate(_LISTS, 1):
                tour.keyboard.press(f"Ctrl+{at}")
                tour.draw(f"empty-to-do-{name}")
            continue
        tour.draw(f"empty-{room}")
        if room == "schedule":
            views(tour)
        if room == "patients":
            tour.window.room("patients").duplicates_wanted.emit()
            tour.draw("empty-duplicates")
            tour.window.room("patients").duplicates.left.emit()
    tour.run.go("today")
    tour.keyboard.press("Ctrl+2")
    tour.draw("empty-board")
    reports(tour)


def views(tour: Tour) -> None:
    """The other views of a schedule without a visit, and a booking of nobody."""
    for keys, name in (("Ctrl+2", "week"), ("Ctrl+3", "month"), ("Ctrl+4", "list")):
        tour.keyboard.press(keys)
        tour.draw(f"empty-{name}")
    tour.keyboard.press("Ctrl+1", "Ctrl+N")
    tour.panel(BookingPanel)
    tour.draw("empty-booking")
    tour.keyboard.press("Esc")


def reports(tour: Tour) -> None:
    tour.window.action("reports:show").trigger()
    until(lambda: tour.window.room("settings") is not None, "the settings are open")
    page = tour.window.findChild(ReportsPage)
    until(lambda: not page._soon.isActive(), "it is counted")
    tour.draw("empty-reports")
    settings = tour.window.room("settings")
    for section in ("rooms", "equipment", "leave", "blocks", "dates"):
        if section in settings._sections:
            settings.open(section)
            tour.draw(f"empty-settings-{section}")
