"""What is booked from now on, in numbers and days: who comes is nobody's business here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import hours, walltime
from clinic_desk.scheduling.records import Schedule, Span

MOST_DAYS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """So many visits, and the first days on which they are."""

    visits: int = 0
    days: tuple[date, ...] = ()


NONE = Booked()


def counted(held: Iterable[Span], zone: str) -> Booked:
    starts = [start for start, _ in held]
    days = sorted({walltime.date_at(start, zone) for start in starts})
    return Booked(visits=len(starts), days=tuple(days[:MOST_DAYS]))


def unkept(schedule: Schedule, whose: PractitionerId, held: Sequence[Span]) -> Booked:
    """The visits of ``held`` that do not lie within somebody's working hours."""
    if not held:
        return NONE
    first = walltime.date_at(min(start for start, _ in held), schedule.zone)
    last = walltime.date_at(max(end for _, end in held), schedule.zone)
    present = hours.present_spans(schedule, whose, first, last)
    outside = (
        (start, end)
        for start, end in held
        if not any(opens <= start and end <= closes for opens, closes in present)
    )
    return counted(outside, schedule.zone)


def since_today(now: int, zone: str) -> int:
    """The first instant of today: what was earlier today still stands on the boards."""
    return walltime.day_bounds(walltime.date_at(now, zone), zone)[0]
