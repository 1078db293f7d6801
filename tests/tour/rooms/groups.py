"""A group: its block in the schedule, who comes, somebody added, the whole moved and cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desk.scheduling.grouped import DayGroup
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.cancel_panel import CancelPanel
from ui.scheduling.group_panel import GroupPanel
from ui.scheduling.move_panel import MovePanel
from ui.settings.service_form import ServiceForm
from ui.today.told_panel import ToldPanel
from ui.words import people

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def stand_on_group(tour: Tour) -> DayGroup:
    """Let the keyboard stand on the first group of the day that is shown."""
    view = tour.window.room("schedule").view
    blocks = [b.appointment for b in view.plan().blocks if isinstance(b.appointment, DayGroup)]
    assert blocks, "a group stands in the schedule"
    tour.window.room("schedule").focus_schedule()
    view.focus_on(blocks[0].id)
    found = blocks[0]
    assert isinstance(found, DayGroup)
    return found


def group(tour: Tour) -> None:
    tour.run.go("schedule")
    tour.window.forget_change()
    tour.keyboard.press("Ctrl+T")
    stand_on_group(tour)
    tour.draw("group-in-the-schedule")
    tour.keyboard.press("Return")
    panel = tour.panel(GroupPanel)
    tour.draw("group")
    tour.keyboard.type("sand")
    until(lambda: not panel.search.results.is_empty(), "somebody is found")
    tour.draw("group-adding")
    tour.keyboard.press("Return")
    tour.panel(ToldPanel)
    tour.draw("group-who-is-it")
    tour.keyboard.press("F2", "Return")
    panel = tour.panel(GroupPanel)
    until(lambda: len(panel.group.attendees) > 5, "somebody has a place")
    tour.draw("group-added")
    tour.keyboard.type("sand")
    until(lambda: not panel.search.results.is_empty(), "somebody is found")
    tour.keyboard.press("Return")
    tour.draw("group-twice")
    tour.keyboard.press("Esc", "F6")
    tour.keyboard.type("1")
    tour.keyboard.press("Return")
    tour.draw("group-too-few")
    tour.keyboard.type("7")
    tour.keyboard.press("Return")
    until(lambda: tour.panel(GroupPanel).group.places.of == 7, "it holds seven")
    tour.draw("group-holds-fewer")
    tour.keyboard.press("Tab")
    panel = tour.panel(GroupPanel)
    panel.people.setFocus()
    panel.move_all_wanted.emit()
    tour.panel(MovePanel)
    tour.draw("group-moving")
    tour.keyboard.press("Esc")
    tour.panel(GroupPanel).cancel_all_wanted.emit()
    tour.panel(CancelPanel)
    tour.draw("group-cancelling")
    tour.keyboard.press("Esc", "Esc", "Ctrl+Z")
    tour.window.forget_change()
    tour.keyboard.press("Ctrl+4")
    agenda = tour.window.room("schedule").agenda
    agenda.focus_on(next(o.id for o in agenda.model._rows if isinstance(o, DayGroup)))
    tour.draw("group-in-the-list")
    tour.keyboard.press("Ctrl+1", "Ctrl+T")


def around(tour: Tour) -> None:
    """Among the cards of the day, in a week, in a month, and with somebody looking on."""
    tour.run.go("today")
    tour.draw("group-today")
    tour.run.go("schedule")
    tour.keyboard.press("Ctrl+2")
    tour.draw("group-week")
    tour.keyboard.press("F9")
    tour.draw("group-week-hidden")
    tour.keyboard.press("F9", "Ctrl+1", "Ctrl+T")
    people.show_initials(only=True)
    tour.window.rewrite_names()
    stand_on_group(tour)
    tour.keyboard.press("Return")
    tour.panel(GroupPanel)
    tour.draw("group-initials")
    tour.keyboard.press("Esc")
    people.show_initials(only=False)
    tour.window.rewrite_names()


def booking(tour: Tour) -> None:
    """Places are proposed: in groups that stand, then where one can begin."""
    tour.run.go("schedule")
    tour.window.forget_change()
    tour.find("dahl to")
    tour.keyboard.press("Return")
    tour.panel(CardPanel)
    tour.keyboard.press("Return")
    panel = tour.panel(BookingPanel)
    house = panel.looking._clinic
    which = next(one.id for one in house.services if one.capacity)
    panel.looking.look_for(service=which)
    panel.looking.ask()
    until(lambda: panel.looking.list.chosen() is not None, "a place is proposed")
    tour.draw("group-booking")
    tour.run.come_to_front()
    panel.looking.list.setFocus()
    tour.keyboard.press("Esc")


def in_settings(tour: Tour) -> None:
    """How many have room, and what is refused."""
    tour.keyboard.press("Ctrl+,")
    page = tour.window.room("settings")
    page.open("services")
    page.focus_section()
    tour.draw("group-services")
    tour.run.come_to_front()
    section = page._sections["services"]
    section.table.setCurrentIndex(
        section.table.model().index(section.table.model().rowCount() - 1, 0)
    )
    section.table.setFocus()
    tour.keyboard.press("Return")
    form = page.findChild(ServiceForm)
    until(lambda: form.isVisible(), "the form")
    form.fields["capacity"].control.setText("2")
    tour.keyboard.press("Ctrl+S")
    tour.draw("group-service")
    tour.keyboard.press("Esc")


SCREENS = {Role.RECEPTIONIST: [group, around, booking], Role.PRACTICE_MANAGER: [in_settings]}
