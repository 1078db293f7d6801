"""How much waits to be done, in numbers: nobody's name is read for them."""

from sqlalchemy import bindparam, func, or_, select

from clinic_desk.access import Permission, Reach, Session
from clinic_desk.clock import to_minutes
from clinic_desk.scheduling import clinic, day, walltime
from clinic_desk.scheduling.to_do.records import Counts
from clinic_desk.scheduling.to_do.tables import interpreter_count, to_do_count, unkept_count
from clinic_desk.scheduling.to_do.to_rebook import KEPT
from clinic_desk.scheduling.to_do.when import next_open_day

_t, _u = to_do_count.c, unkept_count.c
_COUNTED = (
    select(_t.what, func.count())
    .where(
        _t.protected <= bindparam("most"),
        or_(
            _t.what == "put",
            (_t.what == "waiting") & (_t.day >= bindparam("today")),
            (_t.what == "recall") & (_t.day <= bindparam("today")),
        ),
    )
    .group_by(_t.what)
)
_UNKEPT = select(func.count()).where(
    _u.protected <= bindparam("most"), _u.start > bindparam("since")
)
_i = interpreter_count.c
_INTERPRETERS = select(func.count()).where(
    _i.protected <= bindparam("most"), _i.start >= bindparam("low"), _i.start < bindparam("high")
)


def counts(session: Session) -> Counts:
    """What waits, is due today and needs a new time; protected persons for who may see them."""
    reads = session.reading(Permission.TO_DO_READ)
    most = int(session.reach(Permission.PROTECTED_SEE) is Reach.ALL)
    rows = reads.rows(_COUNTED, most=most, today=day.today(session).isoformat())
    found = {row[0]: int(row[1]) for row in rows}
    since = to_minutes(session.clock.now() - KEPT)
    unkept = int(reads.value(_UNKEPT, most=most, since=since) or 0)
    return Counts(
        waiting=found.get("waiting", 0),
        to_rebook=unkept + found.get("put", 0),
        recalls=found.get("recall", 0),
        interpreters=_interpreters(session, most),
    )


def _interpreters(session: Session, most: int) -> int:
    """Those to see to before the next open day is over; of those who see to all visits."""
    if session.reach(Permission.APPOINTMENT_MOVE) is not Reach.ALL:
        return 0
    house, today = clinic.load(session), day.today(session)
    low, _ = walltime.day_bounds(today, house.zone)
    _, high = walltime.day_bounds(next_open_day(house, today), house.zone)
    reads = session.reading(Permission.TO_DO_READ)
    return int(reads.value(_INTERPRETERS, most=most, low=low, high=high) or 0)
