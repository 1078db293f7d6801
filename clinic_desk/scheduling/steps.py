"""When each step of a visit was: it came, it began, it was over. Kept beside its status.

Minutes since 1970-01-01 UTC. The database keeps them as the status changes; here they are read.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from clinic_desk.access import Directory, Row, Viewing
from clinic_desk.clock import from_minutes
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.store import LONGEST_MINUTES
from clinic_desk.scheduling.tables import day_step, record_step

_COLUMNS = ("appointment", "arrived", "begun", "done", "afterwards")
_OF_DAY = select(*[day_step.c[name] for name in _COLUMNS]).where(
    day_step.c.start > bindparam("low"), day_step.c.start < bindparam("high")
)
_ONE_OF_DAY = select(*[day_step.c[name] for name in _COLUMNS]).where(
    day_step.c.appointment == bindparam("wanted")
)
_ONE_OF_RECORD = select(*[record_step.c[name] for name in _COLUMNS]).where(
    record_step.c.appointment == bindparam("wanted")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What is known of a visit's times; ``afterwards``: written down later, from paper."""

    arrived: int | None = None
    begun: int | None = None
    done: int | None = None
    afterwards: bool = False

    def waited(self, now: int) -> int | None:
        """Minutes from the arrival until it began, or until now; None where nobody knows."""
        if self.arrived is None or (self.begun is None and self.done is not None):
            return None
        return max((now if self.begun is None else self.begun) - self.arrived, 0)

    def lasted(self, now: int) -> int | None:
        """Minutes with the practitioner, until now if it goes on; None before it began."""
        if self.begun is None:
            return None
        return max((now if self.done is None else self.done) - self.begun, 0)

    def at(self, status: AppointmentStatus) -> int | None:
        """When the visit came to this status."""
        known = {
            AppointmentStatus.ARRIVED: self.arrived,
            AppointmentStatus.WITH_PRACTITIONER: self.begun,
            AppointmentStatus.DONE: self.done,
        }
        return known.get(status)


NOTHING = Steps()


def of_day(opened: Directory, start: int, end: int) -> dict[AppointmentId, Steps]:
    """The steps of the visits that overlap a range."""
    rows = opened.rows(_OF_DAY, low=start - LONGEST_MINUTES, high=end)
    return {AppointmentId(row[0]): _steps(row) for row in rows}


def of_visit(via: Directory | Viewing, wanted: AppointmentId) -> Steps:
    """The steps of one visit, from the schedule or an open card."""
    found = via.row(_ONE_OF_RECORD if isinstance(via, Viewing) else _ONE_OF_DAY, wanted=wanted)
    return NOTHING if found is None else _steps(found)


def kept(via: Directory | Viewing, wanted: AppointmentId, to: AppointmentStatus) -> datetime | None:
    """When a visit that goes back to a status came to it: whoever waits again waits on."""
    minute = of_visit(via, wanted).at(to)
    return None if minute is None else from_minutes(minute)


def _steps(row: Row) -> Steps:
    return Steps(arrived=row[1], begun=row[2], done=row[3], afterwards=bool(row[4]))
