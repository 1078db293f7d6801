"""The booking panel: a caller who is known, a new one, what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.errors import TimePassed
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.tour.visiting import CALLER
from ui.scheduling.booking_panel import BookingPanel
from ui.words import errors as error_words

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def bookings(tour: Tour) -> None:
    tour.run.go("schedule")
    tour.find(CALLER)
    tour.keyboard.press("Return", "Return")
    booking = tour.panel(BookingPanel)
    until(booking.looking.list.chosen, "a time is proposed")
    tour.draw("booking")
    booking.show_refusal(error_words.sentence(TimePassed(tour.clock.now())))
    tour.draw("booking-refused")
    tour.keyboard.press("Esc")
    tour.draw("booking-kept")
    tour.keyboard.press("Ctrl+N")
    tour.panel(BookingPanel).well._another.click()
    tour.keyboard.press("Ctrl+A")
    tour.keyboard.type("Märta Sjögr")
    tour.draw("booking-search")
    tour.keyboard.press("Return")
    tour.draw("booking-new")
    tour.keyboard.type("1980-13-40")
    tour.keyboard.press("Return", "Return", "Return")
    tour.draw("booking-new-wrong")
    new_one_alike(tour)
    tour.keyboard.press("Esc")


def new_one_alike(tour: Tour) -> None:
    """A new patient is typed who is registered already."""
    form = tour.panel(BookingPanel).form
    form.begin("Ann Lee")
    form.changed.emit()
    form.focus_first_empty()
    until(form.alike.isVisible, "somebody is alike")
    tour.draw("booking-new-alike")


SCREENS = {Role.RECEPTIONIST: [bookings]}
