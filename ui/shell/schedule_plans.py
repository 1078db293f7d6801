"""What the schedule shows, read through one open directory: a day, a week, a list of visits."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from clinic_desk.access import Directory
from clinic_desk.clock import to_minutes
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling import (
    clinic,
    day,
    free,
    holds,
    hours,
    in_use,
    lateness,
    sizing,
    walltime,
    week,
)
from clinic_desk.scheduling.by_room import RoomDay, by_device, by_room
from clinic_desk.scheduling.records import Clinic, Day, DayAppointment, Room
from clinic_desk.scheduling.resources import Equipment
from clinic_desk.scheduling.unavailable import unavailable
from clinic_desk.scheduling.walltime import monday_of
from clinic_desk.staff.session import DeskSession
from ui.scheduling.agenda_model import Agenda
from ui.scheduling.day_model import DayPlan, Shown, plan_of
from ui.scheduling.room_model import room_plan_of
from ui.scheduling.schedule_views import Looking
from ui.scheduling.week_model import Gaps, WeekPlan, week_plan_of
from ui.shell.doors import HeldDirectory

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for: how one looks, at which date, at whom (None: everybody), for what."""

    house: Clinic
    looking: Looking
    on: date
    among: tuple[PractitionerId, ...] | None
    shown: Shown
    service: ServiceId | None


class SchedulePlans:
    """Reads and lays out; each raises what the directory raises."""

    def __init__(self, session: DeskSession, directory: HeldDirectory) -> None:
        self._session, self._directory = session, directory
        self.carried: Callable[[], DayAppointment | None] = lambda: None
        """The visit that is taken along, for which a time is looked for."""

    def beside(self, house: Clinic, on: date) -> Shown:
        """What stands beside the days around a date: names of things, what is held, who is away
        or late."""
        first, _ = walltime.day_bounds(on - _WEEK, house.zone)
        _, last = walltime.day_bounds(on + _WEEK, house.zone)
        return Shown(
            services={one.id: one for one in house.services},
            practitioners={one.id: one for one in (*house.practitioners, *house.former)},
            rooms={one.id: one.name for one in house.rooms},
            held=holds.held(self._session, first, last),
            sizes=sizing.within(self._session, first, last),
            late=self._late(on),
            late_from=clinic.late_from(self._session),
            away=hours.everybodys_absences(house.schedule, first, last),
        )

    def _late(self, on: date) -> Mapping[PractitionerId, int]:
        """Who runs late, where the day that is shown is today."""
        if on != day.today(self._session):
            return {}
        return self._directory.ask(lambda opened: lateness.by_practitioner(self._session, opened))

    def day(self, wanted: Wanted) -> DayPlan:
        """A day of practitioners, or of rooms or devices in their place."""
        gaps = self._gaps(wanted, [wanted.on])
        shown = self._directory.ask(self._reading(wanted))
        beside = replace(wanted.shown, gaps=gaps.get(wanted.on, {}))
        others = self._other_columns(wanted, shown)
        return room_plan_of(shown, others, beside) if others else plan_of(shown, beside)

    def week(self, wanted: Wanted) -> WeekPlan:
        session, whom = self._session, wanted.looking.week_of
        only = wanted.among if whom is None else (whom,)
        shown = self._directory.ask(lambda opened: week.week(session, opened, wanted.on, only))
        gaps = self._gaps(wanted, [one.date for one in shown.days])
        return week_plan_of(shown, wanted.shown, gaps)

    def _gaps(self, wanted: Wanted, dates: Sequence[date]) -> Gaps:
        """What is free, and how much too short for what is booked, or for what one carries."""
        carried, service = None, wanted.service
        if service is None and (carried := self.carried()) is not None:
            service = carried.service
        if service is None:
            return {}
        return {on: free.gaps(self._session, service, on, carried) for on in dates}

    def agenda(self, wanted: Wanted) -> Agenda:
        """The visits of the day, or of its week, in a list."""
        looking, on = wanted.looking, wanted.on
        first = monday_of(on) if looking.list_week else on
        last = first + timedelta(days=6 if looking.list_week else 0)
        shown = self._directory.ask(
            lambda opened: day.days(self._session, opened, first, last, wanted.among)
        )
        house = wanted.house
        places: list[Room | Equipment] = [*house.rooms, *devices(house)]
        return Agenda(
            days=shown,
            shown=wanted.shown,
            whom=looking.list_of,
            status=looking.list_status,
            closed=tuple(
                one for each in shown for one in unavailable(each, places, house.schedule)
            ),
            now=to_minutes(self._session.clock.now()),
        )

    def _reading(self, wanted: Wanted) -> Callable[[Directory], Day]:
        return lambda opened: day.day(self._session, opened, wanted.on, wanted.among)

    def _other_columns(self, wanted: Wanted, shown: Day) -> tuple[RoomDay, ...]:
        if wanted.looking.by_device and (there := devices(wanted.house)):
            ids = [one.id for one in there]
            held = self._directory.ask(
                lambda opened: in_use.devices(self._session, opened, shown, ids)
            )
            return by_device(shown, there, held, wanted.house.schedule)
        if not wanted.looking.by_room:
            return ()
        return by_room(shown, wanted.house.rooms, wanted.house.schedule)


def devices(house: Clinic) -> list[Equipment]:
    """The devices that can be held."""
    return [one for one in house.schedule.resources.equipment if one.active]
