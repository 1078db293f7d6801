"""A protected person for those who may see them: named after a reason, reached after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.access import PurposeOfUse
from clinic_desk.patients import finding
from clinic_desk.scheduling.records import DayAppointment
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def protected(tour: Tour) -> None:
    """Alexandra Vinter, found, opened with a reason, shown how to reach with another."""
    session = tour.run.session
    with session.directory("tour") as opened:
        whose = finding.find(session, opened, "alexandra vinter")[0].id
    tour.run.go("patients")
    tour.window.focus_room()
    tour.keyboard.type("alexandra vinter")
    tour.draw("protected-found")
    cards = tour.run.program.sitting._cards
    cards.look_up(whose)
    tour.draw("protected-asked")
    cards._opened(whose, PurposeOfUse.DESK, "Stands at the desk")
    until(lambda: tour.window.panel().is_open(), "the card is open")
    tour.draw("protected-card")
    tour.keyboard.press("Ctrl+E")
    tour.keyboard.press("Return")
    tour.draw("protected-owed")
    tour.keyboard.type(tour.words("Rings about Friday", "Ringer om fredag"))
    tour.keyboard.press("Return")
    tour.draw("protected-shown")
    tour.keyboard.press("Ctrl+N")
    tour.draw("protected-booking")
    tour.keyboard.press("Esc")


def unseen(tour: Tour) -> None:
    """Reception finds nobody of that name, and a time that is booked and says no more."""
    tour.run.go("patients")
    tour.window.focus_room()
    tour.keyboard.type("alexandra vinter")
    tour.draw("protected-not-found")
    tour.keyboard.press("Esc")
    tour.run.go("schedule")
    view = tour.window.room("schedule").view
    shown = (block.appointment for block in view.plan().blocks)
    view.focus_on(next(one.id for one in shown if isinstance(one, DayAppointment) and one.masked))
    view.setFocus()
    tour.keyboard.press("Return")
    tour.draw("protected-booked-time")
    tour.keyboard.press("Esc")


def on_the_board(tour: Tour) -> None:
    """Who may see knows by a number in the day, and by name once a reason is given."""
    tour.run.go("schedule")
    tour.keyboard.press("Ctrl+1", "Ctrl+T")
    view = tour.window.room("schedule").view
    shown = (block.appointment for block in view.plan().blocks)
    view.focus_on(
        next(one.id for one in shown if isinstance(one, DayAppointment) and one.call_in is not None)
    )
    view.setFocus()
    tour.draw("protected-number")
    tour.keyboard.press("Return")
    tour.draw("protected-from-the-day")
    tour.keyboard.press("Esc")


SCREENS = {
    Role.RECEPTIONIST: [unseen],
    Role.PRACTICE_MANAGER: [on_the_board, protected],
}
