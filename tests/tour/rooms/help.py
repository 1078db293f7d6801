"""Help beside a room, beside a panel, and the handbook behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import settle
from tests.tour.visiting import CALLER
from ui.patients.card_panel import CardPanel
from ui.shell.handbook import HandbookWindow
from ui.shell.help_card import HelpCard

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def beside(tour: Tour) -> None:
    tour.run.go("today")
    tour.window.forget_change()
    tour.keyboard.press("F1")
    tour.draw("help-today")
    tour.keyboard.press("F1")
    tour.run.go("schedule")
    tour.find(CALLER)
    tour.keyboard.press("Return")
    tour.panel(CardPanel)
    tour.keyboard.press("F1")
    tour.draw("help-card")
    tour.keyboard.press("Esc", "Return")
    tour.keyboard.press("F1")
    tour.draw("help-booking")
    card = tour.window.findChild(HelpCard)
    card.read_wanted.emit("booking")
    settle()
    book = tour.window.findChild(HandbookWindow)
    tour.draw("handbook", book)
    book.close()
    tour.run.come_to_front()
    tour.keyboard.press("Esc", "Esc")
    tour.window.forget_change()


SCREENS = {Role.RECEPTIONIST: [beside]}
