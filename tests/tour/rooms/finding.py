"""The find box, cards that it leads to, and the sheet of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.patients import registering
from clinic_desk.patients.records import NewPatient
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.tour.visiting import CALLER
from ui.actions.shortcut_sheet import ShortcutSheet
from ui.patients.card_panel import CardPanel

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def find_box(tour: Tour) -> None:
    tour.run.go("schedule")
    tour.find(CALLER)
    tour.draw("find")
    tour.keyboard.press("Ctrl+A")
    tour.keyboard.type(">")
    tour.draw("commands")
    tour.keyboard.press("Ctrl+A")
    tour.keyboard.type("qqq")
    tour.draw("find-nothing")
    tour.keyboard.press("Ctrl+A")
    tour.keyboard.type("ann lee 1931")
    tour.draw("find-born-otherwise")
    tour.keyboard.press("Esc", "Ctrl+N")
    tour.keyboard.type("ann lee 1931")
    tour.draw("booking-born-otherwise")
    tour.keyboard.press("Ctrl+A", "Delete", "Esc")


def cards(tour: Tour) -> None:
    tour.find(CALLER)
    tour.keyboard.press("Return")
    card = tour.panel(CardPanel)
    tour.draw("card")
    tour.keyboard.press("Ctrl+E")
    tour.draw("card-correct")
    tour.keyboard.press("Tab", "Tab", "Ctrl+A")
    tour.keyboard.type("1980-13-40")
    tour.keyboard.press("Ctrl+S")
    until(card.form.fields["birth_date"].problem, "what is wrong is said")
    tour.draw("card-correct-wrong")
    tour.keyboard.press("Esc")
    tour.draw("card-not-saved")
    tour.keyboard.press("Esc")


def bare_card(tour: Tour) -> None:
    """Somebody of whom nothing is known yet but the name."""
    registering.register(
        tour.run.session,
        NewPatient(given="Ebba", family="Ny", birth_date="1999-04-05", phone="070-174 06 99"),
    )
    tour.find("ebba ny")
    tour.keyboard.press("Return")
    tour.panel(CardPanel)
    tour.draw("card-bare")
    tour.keyboard.press("Esc")


def shortcuts(tour: Tour) -> None:
    tour.run.go("schedule")
    tour.keyboard.press("Ctrl+/")
    sheet = tour.window.findChild(ShortcutSheet)
    tour.draw("shortcuts", sheet)
    tour.keyboard.type(tour.words("visit", "besök"))
    tour.draw("shortcuts-sought", sheet)
    sheet.line.clear()
    tour.keyboard.type("zzz")
    tour.draw("shortcuts-none", sheet)
    tour.keyboard.press("Esc")


SCREENS = {Role.RECEPTIONIST: [find_box, cards, bare_card, shortcuts]}
