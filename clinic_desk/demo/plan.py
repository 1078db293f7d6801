"""Which visits the invented clinic has on which day, and when each was booked.

A day's visits depend on the seed and the date alone, so they can be asked for in any order and
need not be kept: the largest clinic is built in little memory.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum, auto
from itertools import islice
from math import exp
from random import Random
from typing import NamedTuple

from clinic_desk.demo.house import OPEN, SERVICE_NAMES, House
from clinic_desk.demo.named import EARLIER, TODAY, Board

LEAD, _AHEAD = timedelta(days=49), timedelta(days=28)
"""Nothing is booked further ahead; so far ahead there are visits already."""
_FULL, _BARELY, _FADING_DAYS = 0.93, 0.08, 10.0
_USUAL_LEAD_DAYS = 9.0
_PAUSES = (10, 15, 20, 30)
_MISSED, _CANCELLED = 0.04, 0.10
_FIRST_CALL, _LAST_CALL = 8 * 60 + 10, 16 * 60 + 50
_NOON = (11 * 60 + 55, 12 * 60 + 55)
_ONE_DAY = timedelta(days=1)
_REMEMBERED = timedelta(days=60)


class Fate(Enum):
    """What becomes of a visit, once its time has come."""

    DONE = auto()
    MISSED = auto()
    CANCELLED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One planned visit. ``start``, ``booked`` and ``cancelled`` are naive wall time.

    ``who`` is a named person's number, or None for anybody. ``board`` says how it goes today.
    """

    practitioner: int
    service: int
    start: datetime
    minutes: int
    booked: datetime
    fate: Fate
    cancelled: datetime | None = None
    who: int | None = None
    board: Board | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All working days, from the opening to the last that has visits.

    ``counts`` says how many visits each day has; the opening has none.
    """

    house: House
    seed: int
    now: datetime
    counts: Mapping[date, int]

    @property
    def opening(self) -> date:
        return next(iter(self.counts))

    def visits(self, on: date) -> list[Visit]:
        """The visits of one day, by practitioner and time."""
        count, opening = self.counts.get(on, 0), self.opening
        if not count:
            return []
        found = islice(_visits(self.house, self.seed, self.now, on), count)
        return [one if one.booked.date() >= opening else _at_opening(one, opening) for one in found]


def plan(house: House, seed: int, now: datetime, appointments: int) -> Plan:
    """Lay out so many visits around ``now`` (wall time): today full, some to come, the rest past.

    Today is always full, so the smallest clinics may have more.
    """
    counts = {house.today: _count(house, seed, house.today)}
    left = appointments - counts[house.today]
    ahead = max(left // 4, 0)
    for on in _workdays(house, house.today, _ONE_DAY):
        count = _count(house, seed, on)
        if on - house.today > _AHEAD or count > ahead:
            break
        counts[on], ahead, left = count, ahead - count, left - count
    for on in _workdays(house, house.today, -_ONE_DAY):
        counts[on] = max(min(left, _count(house, seed, on)), 0) if left > 0 else 0
        if left <= 0:
            break  # this is the opening
        left -= counts[on]
    return Plan(house=house, seed=seed, now=now, counts=dict(sorted(counts.items())))


def workdays_before(house: House, on: date, until: date) -> int:
    """How many days the clinic opens from ``on``, included, to ``until``, left out."""
    span = (on + timedelta(days=n) for n in range((until - on).days))
    return sum(1 for each in span if house.opens(each))


def _workdays(house: House, beside: date, step: timedelta) -> Iterator[date]:
    on = beside + step
    while True:
        if house.opens(on):
            yield on
        on += step


def _count(house: House, seed: int, on: date) -> int:
    return sum(1 for _ in _slots(house, seed, on)) + len(_board_of(house, on))


def _board_of(house: House, on: date) -> tuple[Board, ...]:
    return TODAY if on == house.today else ()


def _visits(house: House, seed: int, now: datetime, on: date) -> Iterator[Visit]:
    rng = Random(f"{seed}/calls/{on.toordinal()}")  # noqa: S311 - invented, not secret
    for one in _board_of(house, on):
        yield _on_board(house, rng, now, one)
    named = _named(house, on)
    for slot in _slots(house, seed, on):
        yield _visit(house, rng, now, slot, named.pop(slot.practitioner, None))


def _named(house: House, on: date) -> dict[int, int]:
    """Who of the named people had a visit that day, by practitioner."""
    if not timedelta() < house.today - on < _REMEMBERED:
        return {}
    found = EARLIER.get(workdays_before(house, on, house.today))
    return {} if found is None else {found[0]: found[1]}


class _Slot(NamedTuple):
    practitioner: int
    service: int
    start: datetime
    minutes: int


def _slots(house: House, seed: int, on: date) -> Iterator[_Slot]:
    """The taken times of a day, apart from those on today's board."""
    rng = Random(f"{seed}/day/{on.toordinal()}")  # noqa: S311 - invented, not secret
    ahead = (on - house.today).days
    fill = _FULL if ahead <= 0 else max(_BARELY, _FULL * exp(-ahead / _FADING_DAYS))
    apart = {one.practitioner for one in _board_of(house, on)}
    for practitioner in range(house.practitioners):
        if practitioner not in apart:
            yield from _column(house, rng, on, practitioner, fill)


def _column(house: House, rng: Random, on: date, practitioner: int, fill: float) -> Iterator[_Slot]:
    gives = house.gives(practitioner)
    choices, weights = list(gives), list(gives.values())
    for opening, closing in OPEN:
        minute = opening
        while minute < closing:
            service = rng.choices(choices, weights)[0]
            minutes, after = house.minutes(service)
            start = _wall(on, minute)
            end = start + timedelta(minutes=minutes)
            if minute + minutes > closing or house.away(practitioner, start, end):
                minute += rng.choice(_PAUSES)
                continue
            if rng.random() < fill:
                yield _Slot(practitioner, service, start, minutes)
            minute += minutes + after


def _visit(house: House, rng: Random, now: datetime, slot: _Slot, who: int | None) -> Visit:
    booked = _booked(house, rng, now, slot.start)
    chance = rng.random()
    called, fate = None, Fate.DONE
    if who is None and chance < _CANCELLED:
        called = _called(house, rng, booked, slot.start)
        fate = Fate.DONE if called is None else Fate.CANCELLED
    elif who is None and chance > 1 - _MISSED:
        fate = Fate.MISSED
    return Visit(
        practitioner=slot.practitioner,
        service=slot.service,
        start=slot.start,
        minutes=slot.minutes,
        booked=booked,
        fate=fate,
        cancelled=called,
        who=who,
    )


def _on_board(house: House, rng: Random, now: datetime, one: Board) -> Visit:
    start = _wall(house.today, one.start)
    service = SERVICE_NAMES.index(one.service)
    fate, called = Fate.MISSED if one.missed else Fate.DONE, None
    if one.cancelled is not None:
        called, fate = _wall(house.today, one.cancelled), Fate.CANCELLED
    return Visit(
        practitioner=one.practitioner,
        service=service,
        start=start,
        minutes=house.minutes(service)[0],
        booked=_booked(house, rng, min(now, start - _ONE_DAY), start),
        fate=fate,
        cancelled=called,
        who=one.who,
        board=one,
    )


def _booked(house: House, rng: Random, now: datetime, start: datetime) -> datetime:
    """A moment at the desk some days before the visit, and before now."""
    ahead = max((start.date() - now.date()).days, 0)
    days = ahead + int(rng.expovariate(1 / _USUAL_LEAD_DAYS))
    at = _moment(rng, start.date() - timedelta(days=min(days, LEAD.days - 7)))
    while at > min(now, start - timedelta(minutes=30)) or not house.opens(at.date()):
        at = _moment(rng, min(at.date(), now.date()) - _ONE_DAY)
    return at


def _called(house: House, rng: Random, booked: datetime, start: datetime) -> datetime | None:
    """A moment between the two at which somebody calls to cancel."""
    at = _moment(rng, start.date() - timedelta(days=rng.randrange(3)))
    between = booked + timedelta(hours=1) < at < start - timedelta(hours=1)
    return at if between and house.opens(at.date()) else None


def _moment(rng: Random, on: date) -> datetime:
    minute = rng.randrange(_FIRST_CALL, _LAST_CALL)
    if _NOON[0] <= minute < _NOON[1]:
        minute -= 120
    return _wall(on, minute) + timedelta(seconds=rng.randrange(60))


def _at_opening(visit: Visit, opening: date) -> Visit:
    """The first days' visits were booked on the day on which the clinic began with the program."""
    booked = visit.booked.replace(year=opening.year, month=opening.month, day=opening.day)
    return replace(visit, booked=booked)


def _wall(on: date, minute: int) -> datetime:
    midnight = datetime(on.year, on.month, on.day)  # noqa: DTZ001 - wall time is naive
    return midnight + timedelta(minutes=minute)
