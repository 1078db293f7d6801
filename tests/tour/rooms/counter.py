"""A visit moved and cancelled from the card, for whoever calls; several people with typed days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.access import PurposeOfUse
from clinic_desk.patients import finding
from clinic_desk.scheduling import booking, free
from clinic_desk.scheduling import clinic as clinics
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.free import Search
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import settle, until
from tests.tour.rooms.family import card
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.cancel_panel import CancelPanel
from ui.scheduling.family_panel import FamilyPanel
from ui.scheduling.move_panel import MovePanel

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def visits(tour: Tour) -> None:
    """Elsa comes on two days; her relatives may do this and that."""
    tour.run.go("patients")
    book(tour)
    card(tour, "elsa dahl")
    tour.draw("card-visits")
    tour.keyboard.press("Del")
    asked = tour.panel(CancelPanel)
    tour.draw("card-cancel")
    for at in range(asked.asked_by.count()):
        one = asked.asked_by.itemData(at)
        if any(known.id == one and not known.may_cancel for known in asked._callers):
            asked.asked_by.setCurrentIndex(at)
            asked.asked_by.activated.emit(at)
            break
    tour.keyboard.press("Ctrl+Return")
    tour.draw("card-cancel-warned")
    tour.keyboard.press("Esc")
    tour.panel(CardPanel)
    until(lambda: tour.window.panel().view.visits.hasFocus(), "her visits")
    tour.keyboard.press("Ctrl+X")
    moving = tour.panel(MovePanel)
    until(moving.looking.list.chosen, "a new time")
    moving.who.chip._choose(moving.who._callers[-1].id)
    tour.draw("card-move")
    tour.keyboard.press("Esc")
    tour.draw("card-carried")
    tour.keyboard.press("Ctrl+Shift+X", "Del")
    settle()


def again(tour: Tour) -> None:
    """Another visit the same day is said."""
    card(tour, "elsa dahl")
    tour.keyboard.press("Ctrl+N")
    panel = tour.panel(BookingPanel)
    until(panel.looking.list.chosen, "a time")
    tour.draw("booking-also")
    tour.run.come_to_front()
    panel.looking.list.setFocus()
    tour.keyboard.press("Esc")


def several(tour: Tour) -> None:
    card(tour, "tove dahl")
    tour.keyboard.press("Ctrl+Shift+N")
    panel = tour.panel(FamilyPanel)
    until(panel.chosen, "times for all")
    panel.when.line.type(tour.words("tue pm", "tis em"))
    tour.draw("family-typed")
    panel.when.line.type(tour.words("fri 10", "fre 10"))
    panel.who.chip._choose("other")
    panel.book()
    tour.draw("family-other-calls")
    tour.run.come_to_front()
    panel.times.setFocus()
    tour.keyboard.press("Esc")


def book(tour: Tour) -> None:
    session = tour.run.session
    with session.directory("tour") as opened:
        (elsa, *_) = finding.search(session, opened, "elsa dahl", limit=1).entries
    service = clinics.load(session).services[0].id
    with session.opened(elsa.id, PurposeOfUse.DESK) as viewing:
        for one in free.next_free(session, Search(service=service), limit=9)[::8]:
            request = BookingRequest(
                practitioner=one.practitioner, service=service, start=one.start
            )
            booking.book(session, viewing, request)


SCREENS = {Role.RECEPTIONIST: [visits, again, several]}
