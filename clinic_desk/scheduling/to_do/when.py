"""When somebody is due again, whose visits are confirmed next, and when to try a call again."""

from datetime import date, timedelta

from clinic_desk.scheduling import hours, walltime
from clinic_desk.scheduling.records import Clinic
from clinic_desk.scheduling.to_do.records import CallOutcome

TRIES_A_DAY = 3
"""After so many calls without an answer the next try is on another day."""
_AFTER_MINUTES = 120
_MORNING = 9 * 60
_FURTHEST_DAYS = 14


def in_months(day: date, months: int) -> date:
    """The same day so many months on, or the last of a month that is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), after - timedelta(days=1))


def next_open_day(house: Clinic, today: date) -> date:
    """The next day on which somebody works: whose visits are confirmed today."""
    for more in range(1, _FURTHEST_DAYS):
        on = today + timedelta(days=more)
        if any(hours.present_spans(house.schedule, one.id, on, on) for one in house.practitioners):
            return on
    return today + timedelta(days=1)


def next_try(
    outcome: CallOutcome, tried: int, now: int, house: Clinic, asked: int | None = None
) -> int | None:
    """When to try again (UTC minutes); ``tried`` counts this call and those before it today.

    ``asked`` is the time at which somebody wants to be called back.
    """
    if outcome.settles:
        return None
    if outcome is CallOutcome.CALL_BACK:
        return asked
    today = walltime.date_at(now, house.zone)
    later = now + _AFTER_MINUTES
    soon = outcome is CallOutcome.NO_ANSWER and tried < TRIES_A_DAY
    if soon and any(
        opens <= later < closes
        for one in house.practitioners
        for opens, closes in hours.present_spans(house.schedule, one.id, today, today)
    ):
        return later
    on = next_open_day(house, today)
    return walltime.wall_day(on.toordinal(), house.zone).opens(_MORNING)
