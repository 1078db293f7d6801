"""Cards and what ties them: merged, easily confused, opened by mistake, asked at the board."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from clinic_desk.patients import confusable, finding, registering
from clinic_desk.patients.records import NewPatient
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import settle, until
from ui.today.told_panel import ToldPanel

if TYPE_CHECKING:
    from tests.tour.visiting import Tour

CARDS = (
    ("Majken", "Falk", "1971-09-30", "070-111 22 33", "", ""),
    ("Maj", "Falck", "1971-09-30", "0701112244", "majken@example.org", ""),
    ("Stig", "Holm", "1950-01-12", "070-222 33 44", "", ""),
    ("Stig", "Holm", "1961-05-30", "070-222 33 55", "", ""),
)


def ties(tour: Tour) -> None:
    """Two cards of one person, and two persons of one name."""
    for given, family, born, phone, email, alert in CARDS:
        new = NewPatient(
            given=given, family=family, birth_date=born, phone=phone, email=email, alert=alert
        )
        if given == "Majken":
            rings = tour.words("Rings before she comes", "Ringer innan hon kommer")
            new = replace(new, alert=rings)
        registering.register(tour.run.session, new)
    tour.run.go("patients")
    look_up(tour, "majken falk")
    tour.draw("card-ties-none")
    tour.keyboard.press("Ctrl+Shift+J")
    tour.keyboard.type("maj falck")
    tour.draw("cards-other")
    tour.keyboard.press("Return")
    tour.draw("cards-compared")
    tour.keyboard.press("Right", "Ctrl+S")
    tour.draw("cards-merged")
    tour.keyboard.press("Esc")
    look_up(tour, "stig holm")
    tour.keyboard.press("Ctrl+J")
    tour.keyboard.type("stig holm")
    tour.draw("cards-confusable-other")
    tour.keyboard.press("Return")
    tour.draw("cards-confusable")
    tour.keyboard.press("Ctrl+E")
    tour.window.panel().form._lines["alert"].setFocus()
    tour.keyboard.type(tour.words("Rings first; pnr ", "Ringer först; pnr ") + "811228-9874")
    tour.draw("card-guarded")
    tour.keyboard.press("Esc")
    tour.keyboard.press("F7")
    tour.draw("cards-mistake")
    asked_who(tour)


def asked_who(tour: Tour) -> None:
    """Somebody who is easily confused with another comes to the board."""
    session = tour.run.session
    board = tour.run.go("today") or tour.window.room("today").board
    settle()
    which, card = next(
        (key, one)
        for key, one in board._cards.items()
        if one.card.status.value == "booked"
        and one.card.appointment.patient is not None
        and one.isVisible()
    )
    whose = card.card.appointment.patient
    with session.directory("tour") as opened:
        [other] = finding.find(session, opened, "stig holm", limit=1)
        confusable.mark(session, opened, whose, other.id)
    settle()
    board.stand_on(which)
    board.setFocus()
    tour.keyboard.press("A")
    until(lambda: isinstance(tour.window.panel(), ToldPanel), "it asks who has come")
    tour.keyboard.press("Space")
    tour.draw("board-who-is-it")
    tour.keyboard.press("F2", "F3", "F3", "F4")
    tour.draw("board-who-is-it-another")
    tour.keyboard.press("Esc")


def look_up(tour: Tour, letters: str) -> None:
    tour.window.room("patients").line.setFocus()
    tour.window.room("patients").line.selectAll()
    tour.keyboard.type(letters)
    until(tour.window.room("patients").model.rowCount, "somebody is found")
    tour.keyboard.press("Return")
    until(lambda: tour.window.panel() is not None, "the card is open")


SCREENS = {Role.RECEPTIONIST: [ties]}
