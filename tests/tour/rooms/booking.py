"""The booking panel: a caller who is known, a new one, what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.errors import TimePassed
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.tour.visiting import CALLER
from ui.scheduling.booking_panel import BookingPanel
from ui.shell.freed_times import FreedDesk
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
    who_asks(tour, booking)
    said_another(tour)
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


def said_another(tour: Tour) -> None:
    """The caller says another date of birth than the card has, and another number too."""
    tour.keyboard.press("F2", "F2")
    tour.draw("booking-said-another")
    tour.keyboard.press("F4", "F4", "Ctrl+Return")
    tour.draw("booking-ring-back")
    tour.keyboard.press("F2", "F4")


def who_asks(tour: Tour, booking: BookingPanel) -> None:
    """The chip that says who calls and what for, open."""
    menu = booking.well._purpose._menu
    booking.well._purpose.click()
    tour.draw("booking-who-asks", menu)
    menu.hide()
    tour.run.come_to_front()
    booking.looking.list.setFocus()


def comes_already(tour: Tour) -> None:
    """A patient who would be at two places at once, and one who comes for the same that day."""
    tour.run.go("schedule")
    tour.window.forget_change()
    tour.keyboard.press("Ctrl+N")
    booking = tour.panel(BookingPanel)
    booking.form.back_wanted.emit()
    tour.run.come_to_front()
    booking.search.line.setFocus()
    tour.keyboard.press("Ctrl+A")
    tour.keyboard.type("karin björk")
    until(lambda: not booking.search.results.is_empty(), "she is found")
    tour.keyboard.press("Return")
    until(lambda: booking.looking.list.chosen() is not None, "a time is proposed")
    tour.keyboard.press("F2")
    booking.looking.when.setFocus()
    rooms = {
        "no-such-room": tour.words("room 9", "rum 9"),
        "in-a-room": tour.words("room 1 fri", "rum 1 fre"),
    }
    for name, typed in rooms.items():
        booking.looking.when.type(typed)
        until(lambda: booking.looking.list.chosen() is not None, "a time is proposed")
        tour.keyboard.press("Ctrl+Return") if name == "no-such-room" else None
        tour.draw(f"booking-{name}")
    booking.looking.when.type("")
    tour.keyboard.type("haddad 15:00?")
    tour.keyboard.press("Return")
    tour.draw("booking-comes-then")
    booking.looking.list.setFocus()
    tour.keyboard.press("Ctrl+Return")
    tour.draw("booking-comes-already")
    tour.keyboard.press("Esc")
    tour.window.forget_change()


def over_another(tour: Tour) -> None:
    """A time that is taken, booked all the same and why."""
    tour.run.go("schedule")
    tour.window.forget_change()
    tour.keyboard.press("Ctrl+N")
    booking = tour.panel(BookingPanel)
    tour.run.come_to_front()
    booking.search.line.setFocus()
    tour.keyboard.type("yusuf")
    until(lambda: not booking.search.results.is_empty(), "he is found")
    tour.keyboard.press("Return")
    until(lambda: booking.looking.list.chosen() is not None, "a time is proposed")
    booking.looking.when.setFocus()
    tour.keyboard.type("lindqvist 10:30?")
    until(lambda: not booking.looking._over.isHidden(), "why not is said")
    tour.draw("overbook-why-not")
    booking.looking._over.click()
    tour.draw("overbook-reasons", booking.looking._over._menu)
    booking.looking._over._menu.hide()
    tour.run.come_to_front()
    booking.looking._over._choose(next(key for key in booking.looking._over._choices if key))
    tour.draw("overbook-chosen")
    booking.looking.list.setFocus()
    tour.keyboard.press("F2", "Ctrl+Return", "Ctrl+Return")
    tour.draw("overbooked")
    tour.keyboard.press("Ctrl+Z", "Esc")
    tour.draw("overbooked-undone")
    tour.window.findChild(FreedDesk).notice.forget()
    tour.window.forget_change()


SCREENS = {
    Role.RECEPTIONIST: [bookings, comes_already],
    Role.PRACTICE_MANAGER: [over_another],
}
