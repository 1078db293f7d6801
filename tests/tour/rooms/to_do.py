"""What waits to be done: the lists, the forms, and who waits for a freed time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from clinic_desk.access import PurposeOfUse
from clinic_desk.clock import to_minutes
from clinic_desk.patients import finding
from clinic_desk.scheduling import clinic, day
from clinic_desk.scheduling.to_do import recalls, waiting
from clinic_desk.scheduling.to_do.records import NewRecall, Urgency, WaitingReason, Wish
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.tour.rooms.schedule import can_be_cancelled
from tests.tour.visiting import CALLER
from ui.papers.print_panel import PrintPanel
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.cancel_panel import CancelPanel
from ui.shell.freed_times import FreedDesk
from ui.to_do.matches_panel import MatchesPanel
from ui.to_do.recall_panel import RecallPanel
from ui.to_do.waiting_panel import WaitingPanel

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def forms(tour: Tour) -> None:
    """Onto the waiting list and due again, from a card."""
    tour.window.forget_change()
    for keys, kind, name in (("Ctrl+W", WaitingPanel, "wait"), ("Ctrl+B", RecallPanel, "recall")):
        tour.find(CALLER)
        tour.keyboard.press("Return")
        tour.panel(CardPanel)
        tour.keyboard.press(keys)
        tour.panel(kind)
        tour.draw(name)
        if kind is WaitingPanel:
            left_and_taken_up(tour)
        if kind is RecallPanel:
            tour.window.panel().due.setText(tour.words("soon", "snart"))
            tour.keyboard.press("Ctrl+Return")
            tour.draw("recall-refused")
            tour.window.panel().due.setText(tour.words("in 1 d", "om 1 d"))
        tour.keyboard.press("Ctrl+Return")
        tour.draw(f"{name}-kept")
    tour.find(CALLER)
    tour.keyboard.press("Return")
    tour.panel(CardPanel).view.visits.setFocus()
    tour.keyboard.press("Up")
    tour.draw("card-waits")
    tour.keyboard.press("Return")
    tour.draw("card-waits-list")
    tour.run.come_to_front()
    tour.run.go("today")
    tour.window.forget_change()


def left_and_taken_up(tour: Tour) -> None:
    """What is half typed waits, and comes back."""
    tour.window.panel().note.setPlainText(
        tour.words("Comes by bus, mornings", "Kommer med buss, förmiddagar")
    )
    tour.keyboard.press("Esc")
    tour.panel(CardPanel)
    tour.draw("wait-left")
    tour.keyboard.press("Ctrl+W")
    tour.panel(WaitingPanel)
    tour.draw("wait-taken-up")


def somebody_new(tour: Tour) -> None:
    """Onto the waiting list before there is a card."""
    tour.run.go("schedule")
    tour.keyboard.press("Ctrl+N")
    booking = tour.panel(BookingPanel)
    tour.run.come_to_front()
    booking.search.line.setFocus()
    tour.keyboard.type("Marta Sjogren")
    until(lambda: booking.search.results.current_key() == "new-patient", "nobody of that name")
    tour.keyboard.press("Return")
    typed = replace(booking.form.typed(), birth_date="1980-03-12", phone="070-174 06 10")
    booking.form.fill(typed)
    tour.draw("new-modes")
    tour.keyboard.press("Ctrl+W")
    tour.panel(WaitingPanel)
    tour.draw("new-wait")
    tour.keyboard.press("Ctrl+Return", "Ctrl+Z")
    tour.window.forget_change()


def lists(tour: Tour) -> None:
    tour.run.go("to-do")
    tour.keyboard.press("Ctrl+5")
    tour.draw("to-do-left-empty")
    invent(tour)
    for keys, name in (("Ctrl+1", "calls"), ("Ctrl+2", "waiting"), ("Ctrl+3", "rebook")):
        tour.keyboard.press(keys)
        tour.draw(f"to-do-{name}")
    tour.keyboard.press("Ctrl+4")
    tour.draw("to-do-recalls")
    tour.keyboard.press("Ctrl+1", "F5")
    tour.draw("to-do-taken")
    tour.keyboard.press("Ctrl+P")
    tour.panel(PrintPanel)._detail.segments()[0].click()
    tour.draw("to-do-paper")
    tour.keyboard.press("Esc", "F4")
    tour.draw("to-do-called")
    tour.keyboard.press("F6")
    tour.draw("to-do-call-back")
    tour.keyboard.press("Esc", "Ctrl+2", "Down", "Return")
    tour.panel(BookingPanel)
    tour.draw("to-do-wish-booked")
    tour.keyboard.press("Esc")
    tour.run.come_to_front()
    tour.run.go("to-do")
    tour.keyboard.press("Ctrl+2", "Del")
    tour.draw("to-do-taken-off")
    tour.keyboard.press("Ctrl+Z")
    freed(tour)


def freed(tour: Tour) -> None:
    """A visit is cancelled, and somebody waits for its time."""
    tour.run.go("schedule")
    view = tour.window.room("schedule").view
    tour.keyboard.press("Ctrl+T", "Home")
    ahead = to_minutes(tour.clock.now()) + 30
    for _ in range(60):
        visit = view.focused().appointment
        if can_be_cancelled(visit) and visit.start_utc > ahead:
            break
        tour.keyboard.press("Down")
    tour.keyboard.press("Del")
    tour.panel(CancelPanel)
    tour.keyboard.press("Ctrl+Return")
    until(tour.window.findChild(FreedDesk).notice.sentence, "somebody waits")
    tour.draw("freed")
    tour.keyboard.press("Ctrl+M")
    tour.panel(MatchesPanel)
    tour.draw("freed-who")
    tour.keyboard.press("Esc", "Ctrl+Z")
    tour.window.forget_change()


def invent(tour: Tour) -> None:
    """Some who wait and some who are due again."""
    session = tour.run.session
    house, today = clinic.load(session), day.today(session)
    services = house.bookable()
    wish = Wish(service=services[0].id, first=today, last=today + timedelta(days=60))
    wishes = (
        replace(wish, urgency=Urgency.URGENT, reason=WaitingReason.EARLIER_TIME),
        replace(wish, part=(0, 720), weekdays=frozenset({1, 2, 4})),
        replace(wish, practitioners=(house.giving(services[0].id)[0].id,), urgency=Urgency.SOON),
        replace(wish, service=services[1].id, last=today + timedelta(days=4)),
    )
    with session.directory("tour") as opened:
        people = [one.id for one in finding.search(session, opened, "and").entries][:8]
    for patient, one in zip(people, wishes, strict=False):
        with session.opened(patient, PurposeOfUse.PHONE) as card:
            waiting.add(session, card, one)
    for patient, days in zip(people[4:], (1, 6, 20, 29), strict=False):
        with session.opened(patient, PurposeOfUse.PHONE) as card:
            due = today + timedelta(days=days)
            recalls.make(session, card, NewRecall(service=services[0].id, due=due))


SCREENS = {Role.RECEPTIONIST: [forms, somebody_new, lists]}
