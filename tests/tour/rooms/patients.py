"""Patients who are found, told apart, or registered twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.patients import registering
from clinic_desk.patients.records import NewPatient
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def patients(tour: Tour) -> None:
    tour.run.go("patients")
    tour.window.focus_room()
    tour.keyboard.press("Esc")
    tour.draw("patients-start")
    tour.keyboard.type("an")
    until(tour.window.room("patients").model.rowCount, "somebody is found")
    tour.draw("patients")
    tour.keyboard.press("Ctrl+D")
    tour.draw("patients-revealed")
    tour.keyboard.press("Ctrl+A")
    tour.keyboard.type("qqq")
    tour.draw("patients-nobody")
    told_apart(tour)
    tour.keyboard.press("Esc")


def told_apart(tour: Tour) -> None:
    """Two of one name, and whoever is close to what was typed."""
    for letters, name in (("ann lee", "patients-namesakes"), ("jansonn", "patients-close")):
        tour.keyboard.press("Esc")
        tour.keyboard.type(letters)
        tour.draw(name)
    work_list(tour)


def work_list(tour: Tour) -> None:
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


SCREENS = {Role.RECEPTIONIST: [patients]}
