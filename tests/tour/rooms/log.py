"""The log: one's own entries, a manager's way through it, a checkpoint kept outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from clinic_desk.audit.events import EventKind
from clinic_desk.errors import LogUnwritable
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.tour.visiting import CALLER
from ui.patients.card_panel import CardPanel
from ui.theme.tokens import Tone
from ui.words import errors as error_words
from ui.words.events import kind_words

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def own_entries(tour: Tour) -> None:
    tour.run.go("log")
    until(tour.window.room("log").model.rowCount, "own entries are shown")
    tour.draw("own-entries")


def log(tour: Tour) -> None:
    tour.window.forget_change()
    tour.find(CALLER)
    tour.keyboard.press("Return")
    tour.panel(CardPanel)
    tour.draw("purpose")
    tour.keyboard.press("8", "Return")
    tour.draw("purpose-owes-words")
    asked = tour.words("Asked who has read the card", "Frågade vem som läst kortet")
    tour.keyboard.type(asked)
    tour.keyboard.press("Return")
    card = tour.panel(CardPanel)
    until(card.is_open, "the card is open")
    tour.draw("card-manager")
    card.view._looks.setFocus()
    tour.keyboard.press("Space")
    until(card.looks.isVisible, "who has looked")
    tour.draw("card-looks")
    tour.keyboard.press("Esc")
    tour.keyboard.press("Esc")
    tour.run.go("log")
    page = tour.window.room("log")
    until(page.model.rowCount, "the log shows entries")
    for chip in (page.filters.time, page.filters.person, page.filters.kind):
        chip.setFocus()
        tour.keyboard.press("Return")
        tour.draw("log-filter")
        tour.keyboard.press("Esc")
    page.verify()
    until(lambda: page.bar.banner.isVisible(), "the log is verified")
    page.table.setFocus()
    tour.draw("log-verified")
    by_hour(tour, page)
    kept_outside(tour, page)
    choose(tour, page.filters.kind, kind_words(EventKind.RECORD_OPENED))
    tour.draw("log")
    tour.keyboard.press("Return")
    tour.draw("log-closer")
    page.filters.kind.setFocus()
    tour.keyboard.press("Del")
    page.filters.person.setFocus()
    tour.keyboard.press("Return")
    tour.keyboard.type("eva")
    tour.keyboard.press("Return")
    page.filters.time.setFocus()
    tour.keyboard.press("Return", "Down", "Return")
    page.table.setFocus()
    tour.draw("log-empty")
    tour.window.banner.say(error_words.sentence(LogUnwritable("disk")), Tone.DANGER)
    tour.draw("log-fault")
    tour.window.banner.say("")


def by_hour(tour: Tour, page: QWidget) -> None:
    """A day before, and the entries of one cell of it."""
    page.show_hours()
    page.hours.back.click()
    until(page.hours.map.heat.rowCount, "somebody looked")
    tour.keyboard.press("Down", "Down", "Right", "Right", "Right")
    tour.draw("log-hours")
    tour.keyboard.press("Return")
    tour.draw("log-hour")
    for chip in (page.filters.person, page.filters.kind, page.filters.time):
        chip.setFocus()
        tour.keyboard.press("Del")


def kept_outside(tour: Tour, page: QWidget) -> None:
    """A checkpoint is taken away, and held against the log."""
    page.keep()
    tour.draw("log-keep")
    page.keeping._kept.click()
    tour.draw("log-kept")
    note = page.keeping.text.toPlainText()
    page.hold()
    page.holding.text.setPlainText(note)
    page.holding.hold()
    until(page.holding.banner.sentence, "the log answers")
    tour.draw("log-held")
    tour.keyboard.press("Esc")


def choose(tour: Tour, chip: QWidget, letters: str) -> None:
    chip.setFocus()
    tour.keyboard.press("Return")
    tour.keyboard.type(letters)
    tour.keyboard.press("Return")
    tour.window.room("log").table.setFocus()


SCREENS = {Role.RECEPTIONIST: [own_entries], Role.PRACTICE_MANAGER: [log]}
