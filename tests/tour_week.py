"""Today's other views, the week and the month, for the tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role

if TYPE_CHECKING:
    from tests.tour import Tour


def board(tour: Tour) -> None:
    """The flow board: somebody comes, a step is refused, all is taken back."""
    tour.draw("today")
    tour.keyboard.press("A")
    tour.draw("today-arrived")
    tour.keyboard.press("Ctrl+Z", "D")
    tour.draw("today-no-step")
    tour.keyboard.press("M")
    tour.draw("today-missed")
    tour.keyboard.press("Ctrl+Z")
    tour.run.go("schedule")


def week_and_month(tour: Tour) -> None:
    """Everybody's week, one practitioner's, a booking in it; the month, for a service too."""
    tour.run.go("schedule")
    tour.window.forget_change()
    head = tour.window.room("schedule").head
    tour.keyboard.press("Ctrl+2")
    tour.draw("week")
    head.whom.setFocus()
    tour.keyboard.press("Down")
    tour.window.room("schedule").focus_schedule()
    tour.draw("week-of-one")
    tour.keyboard.press("Ctrl+N")
    tour.draw("week-booking")
    tour.keyboard.press("Esc", "Ctrl+3")
    tour.draw("month")
    head.service.setFocus()
    tour.keyboard.press("Down")
    tour.window.room("schedule").focus_schedule()
    tour.draw("month-service")
    tour.keyboard.press("PgDown")
    tour.draw("month-next")
    tour.keyboard.press("Ctrl+T", "Ctrl+1")


def own_day(tour: Tour) -> None:
    """A clinician's day: the next patient, one done, somebody who waits."""
    tour.sit(Role.CLINICIAN)
    tour.draw("own-day")
    tour.keyboard.press("D", "A")
    tour.draw("own-day-done")
    tour.keyboard.press("Ctrl+Z", "Ctrl+Z", "Down")
    tour.draw("own-day-free")
    tour.lock(draw=False)
