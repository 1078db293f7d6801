"""The tour's way past people who are found, told apart, or registered already."""

from typing import TYPE_CHECKING

from clinic_desk.patients import registering
from clinic_desk.patients.records import NewPatient
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
    work_list(tour)


def work_list(tour: "Tour") -> None:
    """Cards that may be one person's."""
    for family, phone in (("Falk", "070-111 22 33"), ("Falck", "0701112233")):
        new = NewPatient(given="Majken", family=family, birth_date="1971-09-30", phone=phone)
        registering.register(tour.run.session, new)
    page = tour.window.room("patients")
    page.duplicates_wanted.emit()
    tour.draw("patients-duplicates")
    page.duplicates.told_apart.emit(next(iter(page.duplicates.pairs())).ids)
    tour.draw("patients-told-apart")
    page.duplicates.left.emit()
