"""A week of the schedule, as an open directory shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from clinic_desk.access import Directory, Session
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import day
from clinic_desk.scheduling.records import Day
from clinic_desk.scheduling.walltime import monday_of

_SIX_DAYS = timedelta(days=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Monday through Sunday, every day with the same practitioners."""

    days: tuple[Day, ...]

    @property
    def monday(self) -> date:
        return self.days[0].date


def week(
    session: Session,
    opened: Directory,
    on: date,
    practitioners: Iterable[PractitionerId] | None = None,
) -> Week:
    """The week of a date with whom it shows: read at once, noted as shown as a day is.

    Protected persons are masked as in a day; a clinician's week is their own.
    """
    first = monday_of(on)
    return Week(days=day.days(session, opened, first, first + _SIX_DAYS, practitioners))
