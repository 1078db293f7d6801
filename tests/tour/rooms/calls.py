"""Calls: who owes who they are, a time held, calls parked, visits pinned, a new time found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.tour.rooms.schedule import can_be_cancelled
from tests.tour.visiting import CALLER
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.move_panel import MovePanel
from ui.scheduling.parked_panel import ParkedPanel

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def parked(tour: Tour) -> None:
    """Nothing was told yet; the time is held; two calls wait."""
    tour.run.go("schedule")
    tour.window.forget_change()
    begun(tour, CALLER)
    tour.keyboard.press("Ctrl+Return")
    tour.draw("booking-owed")
    tour.keyboard.press("F2", "Ctrl+H")
    tour.draw("booking-held")
    tour.keyboard.press("F8")
    begun(tour, "siobh")
    tour.keyboard.press("F8", "F8")
    tour.panel(ParkedPanel)
    tour.draw("calls-parked")
    tour.keyboard.press("Del", "Del")
    tour.window.forget_change()


def begun(tour: Tour, letters: str) -> None:
    """From the find box over the card to the times."""
    tour.find(letters)
    tour.keyboard.press("Return")
    tour.panel(CardPanel)
    tour.keyboard.press("Return")
    opened = tour.panel(BookingPanel)
    until(lambda: opened.looking.list.chosen() is not None, "a time is proposed")


def pinned(tour: Tour) -> None:
    """Two visits at the side, and the next free times for one of them."""
    tour.run.go("schedule")
    page = tour.window.room("schedule")
    shown = [block.appointment for block in page.view.plan().blocks]
    for one in [one for one in shown if can_be_cancelled(one)][:2]:
        page.view.focus_on(one.id)
        page.view.setFocus()
        tour.keyboard.press("Ctrl+X")
    tour.window.forget_change()
    tour.draw("pinboard")
    tour.keyboard.press("Ctrl+Shift+X", "Return")
    moving = tour.panel(MovePanel)
    until(lambda: moving.looking.list.chosen() is not None, "a new time is proposed")
    tour.draw("pinboard-move")
    tour.keyboard.press("Esc")
    for _ in range(2):
        page.pinboard._stay.click()
    tour.window.forget_change()


def training(tour: Tour) -> None:
    tour.run.go("training")
    tour.draw("training")


SCREENS = {Role.RECEPTIONIST: [parked, pinned, training]}
