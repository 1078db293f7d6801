"""The simplest model of free time there is: every minute looked at, one by one."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.ids import CareUnitId, EquipmentId, PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling.occupied import OccupiedTime, in_columns
from clinic_desk.scheduling.records import (
    Absence,
    AbsenceReason,
    Colour,
    Practitioner,
    Schedule,
    Service,
    WorkingHours,
)
from clinic_desk.scheduling.resources import Equipment, Need, Resources, What
from clinic_desk.scheduling.timetable import Block, DatedHours

DAYS = {
    "a plain day": ("Europe/Stockholm", date(2026, 6, 10)),
    "spring in Stockholm": ("Europe/Stockholm", date(2026, 3, 29)),
    "autumn in Stockholm": ("Europe/Stockholm", date(2026, 10, 25)),
    "spring in New York": ("America/New_York", date(2026, 3, 8)),
    "autumn in New York": ("America/New_York", date(2026, 11, 1)),
    "spring in Auckland": ("Pacific/Auckland", date(2026, 9, 27)),
    "autumn in Auckland": ("Pacific/Auckland", date(2026, 4, 5)),
    "half an hour on Lord Howe, spring": ("Australia/Lord_Howe", date(2026, 10, 4)),
    "half an hour on Lord Howe, autumn": ("Australia/Lord_Howe", date(2026, 4, 5)),
    "no midnight in Santiago": ("America/Santiago", date(2026, 9, 6)),
    "midnight twice in Havana": ("America/Havana", date(2026, 11, 1)),
    "a day that Samoa left out": ("Pacific/Apia", date(2011, 12, 30)),
}
ONE_DAY = timedelta(days=1)

minutes_of_a_day = st.one_of(
    st.integers(0, 288).map(lambda n: n * 5), st.integers(0, 1440), st.sampled_from([0, 1440])
)
buffers = st.sampled_from([0, 0, 5, 10, 13])
SERVICE, ROOMS, DEVICES = ServiceId(7), (RoomId(100), RoomId(101)), (200, 201, 202)


@lru_cache
def shown(zone: str, day: date) -> list[tuple[int, int]]:
    """Each instant of a wall day with the minute that the clock shows, by looking at them all."""
    there = ZoneInfo(zone)
    noon = to_minutes(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    walls = ((t, from_minutes(t).astimezone(there)) for t in range(noon - 2200, noon + 2200))
    return [(t, wall.hour * 60 + wall.minute) for t, wall in walls if wall.date() == day]


@dataclass(frozen=True)
class Clinic:
    schedule: Schedule
    practitioners: tuple[Practitioner, ...]
    service: Service
    times: dict[int, list[OccupiedTime]]
    now: int
    first: date
    last: date

    def occupied(self, start=-(1 << 40), end=1 << 40):
        return {
            resource: in_columns(t for t in times if t.start < end and t.end > start)
            for resource, times in self.times.items()
        }

    def instants(self):
        """Every instant from the first day to the last, with the minute that the clock shows."""
        day = self.first
        while day <= self.last:
            yield from shown(self.schedule.zone, day)
            day += ONE_DAY


def practitioner(number: int) -> Practitioner:
    return Practitioner(
        id=PractitionerId(number),
        name="Sara Lindqvist",
        title="",
        room=RoomId(100 + number // 2),
        care_unit=CareUnitId(1),
        colour=Colour.ACCENT,
    )


wanted_rooms = st.just(frozenset()) | st.frozensets(st.sampled_from(ROOMS))
"""Mostly any room will do."""


@st.composite
def resources(draw):
    needs = draw(st.sets(st.sampled_from(["room", "laser", "bed"])))
    return Resources(
        rooms={"surgery": draw(st.permutations(ROOMS).map(lambda them: them[:2]))},
        equipment=tuple(
            Equipment(
                id=EquipmentId(one),
                name="",
                kind="laser" if one < 202 else "bed",
                care_unit=CareUnitId(1),
                active=draw(st.sampled_from([True, True, True, False])),
            )
            for one in DEVICES
        ),
        needs=tuple(
            Need(service=SERVICE, what=What.ROOM, kind="surgery")
            if one == "room"
            else Need(service=SERVICE, what=What.EQUIPMENT, kind=one)
            for one in sorted(needs)
        ),
    )


@st.composite
def dated(draw, day, practitioners):
    found = {}
    for _ in range(draw(st.integers(0, 2))):
        start, end = sorted((draw(minutes_of_a_day), draw(minutes_of_a_day)))
        who, on = draw(st.sampled_from(practitioners)).id, day + ONE_DAY * draw(st.integers(-1, 1))
        found[who, on] = ((start, end),) if start < end else ()
    return tuple(
        DatedHours(practitioner=who, day=on, stretches=stretches)
        for (who, on), stretches in found.items()
    )


@st.composite
def blocks(draw, day, practitioners):
    start, end = sorted((draw(st.integers(0, 1439)), draw(st.integers(1, 1440))))
    first = day + ONE_DAY * draw(st.integers(-9, 1))
    weekly = draw(st.booleans())
    return Block(
        id=draw(st.integers(1, 9)),
        practitioner=draw(st.none() | st.sampled_from(practitioners).map(lambda p: p.id)),
        resource=draw(st.none() | st.sampled_from([*ROOMS, *DEVICES])),
        service=draw(st.none() | st.sampled_from([SERVICE, ServiceId(8)])),
        first=first,
        last=first + ONE_DAY * draw(st.integers(0, 9))
        if not weekly or draw(st.booleans())
        else None,
        weekday=day.isoweekday() if weekly else None,
        starts=start,
        ends=end + 1 if end == start else end,
    )


def kept_free(clinic, who, resource, *, of_service):
    """The minutes that blocks keep free of a practitioner, or of a room or a device."""
    zone, found = clinic.schedule.zone, set()
    for block in clinic.schedule.blocks:
        fits = block.practitioner in (None, who.id) and block.resource == resource
        if resource is None:
            fits = fits and (block.service == SERVICE if of_service else block.service is None)
        else:
            fits = fits and block.service in (None, SERVICE)
        day = clinic.first - ONE_DAY * 2
        while fits and day <= clinic.last + ONE_DAY * 2:
            there = shown(zone, day)
            day += ONE_DAY
            if not there:
                continue
            on = day - ONE_DAY
            if block.weekday is not None:
                if on.isoweekday() != block.weekday:
                    continue
                if not block.first <= on <= (block.last or date.max):
                    continue
                begun = [t for t, minute in there if minute >= block.starts]
                unended = [t for t, minute in there if minute < block.ends]
            else:
                if not block.first <= on <= block.last:
                    continue
                begun = [t for t, minute in there if on > block.first or minute >= block.starts]
                unended = [t for t, minute in there if on < block.last or minute < block.ends]
            if begun and unended:
                found.update(range(begun[0], unended[-1] + 1))
    return found


@st.composite
def clinics(draw, which=None):
    zone, day = DAYS[which or draw(st.sampled_from(sorted(DAYS)))]
    first, last = day - ONE_DAY * draw(st.integers(0, 1)), day + ONE_DAY * draw(st.integers(0, 1))
    practitioners = tuple(practitioner(n) for n in range(1, draw(st.integers(1, 3)) + 1))
    hours = []
    for _ in range(draw(st.integers(1, 8))):
        start, end = sorted((draw(minutes_of_a_day), draw(minutes_of_a_day)))
        work = day + ONE_DAY * draw(st.integers(-1, 1))
        hours.append(
            WorkingHours(
                practitioner=draw(st.sampled_from(practitioners)).id,
                weekday=work.isoweekday(),
                start=start,
                end=end,
                valid_from=work - ONE_DAY * draw(st.integers(-1, 3)),
                valid_until=draw(st.none() | st.just(work)),
            )
        )
    around = to_minutes(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    somewhere = st.integers(around - 2400, around + 2400)
    absences = []
    for i in range(draw(st.integers(0, 2))):
        start = draw(somewhere)
        absences.append(
            Absence(
                id=i,
                practitioner=draw(st.none() | st.sampled_from(practitioners).map(lambda p: p.id)),
                start_utc=start,
                end_utc=start + draw(st.integers(1, 400)),
                reason=AbsenceReason.LEAVE,
            )
        )
    times = {}
    for i in range(draw(st.integers(0, 14))):
        who = draw(st.sampled_from(practitioners))
        start, minutes = draw(somewhere), draw(st.integers(1, 120))
        before, after = draw(buffers), draw(buffers)
        time = OccupiedTime(
            start - before, start + minutes + after, start, start + minutes, 1000 + i
        )
        held = st.sampled_from([[who.id], [who.room], [who.id, who.room], [who.id, *DEVICES[:1]]])
        for resource in draw(held | st.lists(st.sampled_from([*ROOMS, *DEVICES]), min_size=1)):
            times.setdefault(resource, []).append(time)
    service = Service(
        id=SERVICE,
        name="New visit",
        short="NV",
        minutes=draw(st.integers(1, 90)),
        before=draw(buffers),
        after=draw(buffers),
        colour=Colour.ACCENT,
    )
    return Clinic(
        schedule=Schedule(
            zone=zone,
            hours=tuple(hours),
            absences=tuple(absences),
            dated=draw(dated(day, practitioners)),
            blocks=tuple(draw(st.lists(blocks(day, practitioners), max_size=2))),
            resources=replace(draw(st.just(Resources()) | resources()), only=draw(wanted_rooms)),
        ),
        practitioners=practitioners,
        service=service,
        times=times,
        now=draw(st.one_of(st.just(around - 9999), somewhere)),
        first=first,
        last=last,
    )


def worked(clinic: Clinic, who: Practitioner, day: date, last: date) -> set[int]:
    """The minutes that somebody's hours of these days hold, absences not taken away."""
    zone, found = clinic.schedule.zone, set()
    while day <= last:
        for start, end in stretches_of(clinic, who, day):
            begun = [t for t, minute in shown(zone, day) if minute >= start]
            unended = [t for t, minute in shown(zone, day) if minute < end]
            if begun and unended:
                found.update(range(begun[0], unended[-1] + 1))
        day += ONE_DAY
    return found


def stretches_of(clinic: Clinic, who: Practitioner, day: date):
    for one in clinic.schedule.dated:
        if one.practitioner == who.id and one.day == day:
            return one.stretches
    return [
        (row.start, row.end)
        for row in clinic.schedule.hours
        if row.practitioner == who.id
        and row.weekday == day.isoweekday()
        and row.valid_from <= day <= (row.valid_until or date.max)
    ]


class Minutes:
    """What the minutes of one practitioner are, each by itself."""

    def __init__(self, clinic: Clinic, who: Practitioner) -> None:
        self.clinic, self.who, self.service = clinic, who, clinic.service
        self.open = worked(clinic, who, clinic.first - ONE_DAY, clinic.last + ONE_DAY)
        self.of_days = worked(clinic, who, clinic.first, clinic.last)
        self.absent = {
            t
            for absence in clinic.schedule.absences
            if absence.practitioner in (None, who.id)
            for t in range(absence.start_utc, absence.end_utc)
        }
        self.absent |= kept_free(clinic, who, None, of_service=False)
        self.kept_free = kept_free(clinic, who, None, of_service=True)
        self.own = clinic.times.get(who.id, [])
        found = clinic.schedule.resources
        needs = {need.kind for need in found.needs}
        rooms = found.rooms.get("surgery", ()) if "surgery" in needs else (who.room,)
        will_do = [one for one in rooms if not found.only or one in found.only]
        self.groups = [tuple(sorted(will_do, key=lambda one: one != who.room))]
        self.groups += [
            tuple(one.id for one in found.equipment if one.active and one.kind == kind)
            for kind in sorted(needs - {"surgery"})
        ]
        self.of_resource = {
            one: (clinic.times.get(one, []), kept_free(clinic, who, one, of_service=True))
            for group in self.groups
            for one in group
        }

    @property
    def room(self) -> list[OccupiedTime]:
        """Of the one room, where there is no choice, what is not the practitioner's own."""
        only = [group[0] for group in self.groups if len(group) == 1]
        return [t for one in only for t in self.of_resource[one][0] if t not in self.own]

    def padded(self) -> set[int]:
        only = [g[0] for g in self.groups if len(g) == 1 and not self.blocked_ever(g[0])]
        held = [*self.own, *(t for one in only for t in self.of_resource[one][0])]
        return {t for time in held for t in range(time.start, time.end)}

    def of_both(self) -> set[int]:
        """The minutes that are held of the practitioner, or of their own room."""
        held = [*self.own, *self.clinic.times.get(self.who.room, [])]
        return {t for time in held for t in range(time.start, time.end)}

    def blocked_ever(self, resource: int) -> bool:
        return any(one.resource == resource for one in self.clinic.schedule.blocks)

    def clear(self, times: list[OccupiedTime], kept_free: set[int], start: int) -> bool:
        end = start + self.service.minutes
        before, after = start - self.service.before, end + self.service.after
        return kept_free.isdisjoint(range(start, end)) and not any(
            (time.start < end and time.end > start)
            or (time.core_start < after and time.core_end > before)
            for time in times
        )

    def bookable(self, start: int) -> bool:
        core = range(start, start + self.service.minutes)
        return (
            start >= self.clinic.now
            and start in self.open
            and self.open.issuperset(core)
            and self.absent.isdisjoint(core)
            and self.clear(self.own, self.kept_free, start)
            and all(
                any(self.clear(*self.of_resource[one], start) for one in group)
                for group in self.groups
            )
        )

    def chosen(self, start: int) -> list[int]:
        return [
            next(one for one in group if self.clear(*self.of_resource[one], start))
            for group in self.groups
        ]
