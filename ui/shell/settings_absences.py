"""An absence as the settings say it, and as their form shows it."""

from datetime import timedelta

from clinic_desk.scheduling import walltime
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.records import Absence
from ui.words.dates import clock_time, short_day


def absence_when(one: Absence, zone: str) -> str:
    """``Tue 24 Nov``, ``Tue 24 Nov – Fri 27 Nov``, ``Tue 24 Nov 15:30–17:00``."""
    typed = absence_typed(one, zone)
    first, last = short_day(typed.first), short_day(typed.last)
    start, end = (walltime.to_wall(at, zone) for at in (one.start_utc, one.end_utc))
    times = "–".join((clock_time(start), clock_time(end)))
    if typed.starts == 0 and typed.ends == walltime.DAY:
        return first if typed.first == typed.last else " – ".join((first, last))
    if typed.first == typed.last:
        return " ".join((first, times))
    begins = " ".join((first, clock_time(start)))
    return " – ".join((begins, " ".join((last, clock_time(end)))))


def absence_typed(one: Absence, zone: str) -> NewAbsence:
    """An absence as a form shows it."""
    start = walltime.to_wall(one.start_utc, zone)
    last = walltime.to_wall(one.end_utc - 1, zone)
    ends = walltime.to_wall(one.end_utc, zone)
    whole = (ends - timedelta(minutes=1)).date() < ends.date()
    return NewAbsence(
        practitioner=one.practitioner,
        first=start.date(),
        last=last.date(),
        starts=start.hour * 60 + start.minute,
        ends=walltime.DAY if whole else ends.hour * 60 + ends.minute,
        reason=one.reason,
    )
