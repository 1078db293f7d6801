"""A day, a week, a month: how the schedule can be looked at, and how far a step leads. No Qt."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling.records import AppointmentStatus


class View(StrEnum):
    """One way to look at the schedule."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """How somebody looks at the schedule: whose week, whose month, and free for what.

    None is everybody, and nothing in particular. ``by_room``, ``by_device``: the day's columns
    are rooms, or devices.
    ``list_week``: the agenda lists a week and not a day, of one practitioner or one status.
    """

    view: View = View.DAY
    week_of: PractitionerId | None = None
    month_of: PractitionerId | None = None
    month_for: ServiceId | None = None
    by_room: bool = False
    by_device: bool = False
    list_week: bool = False
    list_of: PractitionerId | None = None
    list_status: AppointmentStatus | None = None


_LEAP = {
    View.DAY: (View.WEEK, 1),
    View.WEEK: (View.WEEK, 6),
    View.MONTH: (View.MONTH, 3),
    View.AGENDA: (View.WEEK, 1),
}


def stepped(view: View, on: date, steps: int) -> date:
    """The date that lies so many days, weeks or months further on."""
    match view:
        case View.DAY | View.AGENDA:
            return on + timedelta(days=steps)
        case View.WEEK:
            return on + timedelta(weeks=steps)
    years, month = divmod(on.month - 1 + steps, 12)
    year = on.year + years
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))


def leapt(view: View, on: date, steps: int) -> date:
    """The same in larger steps: a week, six weeks, three months."""
    unit, many = _LEAP[view]
    return stepped(unit, on, steps * many)
