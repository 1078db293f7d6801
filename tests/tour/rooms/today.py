"""Today: the flow board, a clinician's own day, what a manager has to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def board(tour: Tour) -> None:
    """The flow board: somebody comes, a step is refused, all is taken back."""
    tour.run.go("today")
    until(tour.window.room("today").next_free.waiting.known, "it is counted what waits")
    tour.draw("today")
    tour.keyboard.press("A")
    tour.draw("today-arrived")
    tour.keyboard.press("Ctrl+Z", "D")
    tour.draw("today-no-step")
    tour.keyboard.press("Right", "M")
    tour.draw("today-missed")
    tour.keyboard.press("Ctrl+Z")


def own_day(tour: Tour) -> None:
    """A clinician's day: the next patient, one done, somebody who waits."""
    tour.draw("own-day")
    tour.keyboard.press("D", "A")
    tour.draw("own-day-done")
    tour.keyboard.press("Ctrl+Z", "Ctrl+Z", "Down")
    tour.draw("own-day-free")


def overview(tour: Tour) -> None:
    tour.draw("overview")


SCREENS = {
    Role.RECEPTIONIST: [board],
    Role.CLINICIAN: [own_day],
    Role.PRACTICE_MANAGER: [overview],
}
