"""A series: planned over a closed day, booked, and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.tour.visiting import CALLER
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.series_change import SeriesChange
from ui.scheduling.series_panel import SeriesPanel

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def series(tour: Tour) -> None:
    tour.run.go("schedule")
    tour.window.forget_change()
    tour.find(CALLER)
    tour.keyboard.press("Return")
    tour.panel(CardPanel)
    tour.keyboard.press("Return")
    booking = tour.panel(BookingPanel)
    until(lambda: booking.looking.list.chosen() is not None, "a time is proposed")
    tour.keyboard.press("F2", "Ctrl+Shift+G")
    panel = tour.panel(SeriesPanel)
    panel.times.setText("8")
    panel._changed()
    tour.draw("series")
    panel._turn(panel._planned[3].day)
    tour.draw("series-skipped")
    panel.every.setCurrentIndex(2)
    panel._changed()
    tour.draw("series-months")
    panel.every.setCurrentIndex(0)
    panel._changed()
    tour.draw("series-closed-days")
    panel.every.setCurrentIndex(1)
    panel._changed()
    tour.keyboard.press("Ctrl+Return")
    tour.draw("series-booked")
    tour.keyboard.press("Ctrl+Shift+G")
    change = tour.panel(SeriesChange)
    change.days.setText("4")
    change.ask()
    tour.draw("series-change")
    tour.keyboard.press("Esc", "Ctrl+Z")
    tour.window.forget_change()
    tour.keyboard.press("Ctrl+T")


SCREENS = {Role.RECEPTIONIST: [series]}
