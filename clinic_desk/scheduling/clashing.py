"""One patient at two places at once, or twice for the same on one day: asked beforehand."""

from sqlalchemy import and_, bindparam, func, or_, select

from clinic_desk.access import Viewing
from clinic_desk.errors import ComesAlready, InGroupAlready
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import store
from clinic_desk.scheduling.records import Appointment, AppointmentStatus
from clinic_desk.scheduling.tables import record_appointment

_r = record_appointment.c
_AT_ONCE = and_(_r.start < bindparam("end"), _r.end > bindparam("start"))
_SAME = and_(
    _r.service == bindparam("service"), func.substr(_r.start_wall, 1, 10) == bindparam("day")
)
OVER = (AppointmentStatus.CANCELLED, AppointmentStatus.DONE, AppointmentStatus.MISSED)
"""What is over or was cancelled is in nobody's way."""
_CLASH = (
    select(_r.id, _AT_ONCE.label("at_once"))
    .where(*[_r.status != one.value for one in OVER], or_(_AT_ONCE, _SAME))
    .order_by(_AT_ONCE.desc(), _r.start)
    .limit(1)
)


def require_alone(viewing: Viewing, wanted: Appointment) -> None:
    """Raises ComesAlready where the open record has a visit then, or of that kind that day;
    InGroupAlready where that is a place in the very group that is ``wanted``.
    """
    row = viewing.row(
        _CLASH,
        start=wanted.start_utc,
        end=wanted.end_utc,
        service=wanted.service,
        day=wanted.start.date().isoformat(),
    )
    if row is None:
        return
    other = store.in_record(viewing, AppointmentId(row[0]))
    assert other is not None
    if wanted.group is not None and _place(other) == _place(wanted):
        raise InGroupAlready
    raise ComesAlready(other.id, other.start, bool(row[1]))


def _place(one: Appointment) -> tuple[int, int, int]:
    return one.practitioner, one.service, one.start_utc
