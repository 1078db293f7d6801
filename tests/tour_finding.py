"""The tour's way past people who are found, told apart, or registered already."""

from typing import TYPE_CHECKING

from tests.journeys.driving import until
from ui.scheduling.booking_panel import BookingPanel

if TYPE_CHECKING:
    from tests.tour import Tour


def new_one_alike(tour: "Tour") -> None:
    """A new patient is typed who is registered already."""
    form = tour.panel(BookingPanel).form
    form.begin("Ann Lee")
    form.changed.emit()
    form.focus_first_empty()
    until(form.alike.isVisible, "somebody is alike")
    tour.draw("booking-new-alike")


def told_apart(tour: "Tour") -> None:
    """Two of one name, and whoever is close to what was typed."""
    for letters, name in (("ann lee", "patients-namesakes"), ("jansonn", "patients-close")):
        tour.keyboard.press("Esc")
        tour.keyboard.type(letters)
        tour.draw(name)
