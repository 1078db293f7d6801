"""What is held for callers, as the search for free time needs it. Nothing here writes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from clinic_desk.access import Permission, Reads, Row, Session
from clinic_desk.clock import from_microseconds, to_microseconds
from clinic_desk.ids import AccountId, PractitionerId
from clinic_desk.scheduling import store
from clinic_desk.scheduling.occupied import ByResource, Occupied, OccupiedTime, in_columns
from clinic_desk.scheduling.records import Span
from clinic_desk.scheduling.tables import held_time

_h = held_time.c
_HELD = (
    select(
        *(_h.resource, _h.padded_start, _h.padded_end, _h.start, _h.end),
        *(_h.hold, _h.practitioner, _h.held_by, _h.until),
    )
    .where(
        _h.until > bindparam("now"),
        _h.padded_start < bindparam("high"),
        _h.padded_end > bindparam("low"),
    )
    .order_by(_h.start)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A time with one practitioner, whose it is, and until when (UTC)."""

    id: int
    practitioner: PractitionerId
    start_utc: int
    end_utc: int
    held_by: AccountId
    until: datetime


def held(session: Session, start: int, end: int) -> list[Hold]:
    """What is held at the desk within a range (UTC minutes), by whomever, by start."""
    reads = session.reading(Permission.SCHEDULE_READ)
    found = {}
    for row in _rows(reads, session.clock.now(), start, end):
        found[row[5]] = Hold(
            id=row[5],
            practitioner=PractitionerId(row[6]),
            start_utc=row[3],
            end_utc=row[4],
            held_by=AccountId(row[7]),
            until=from_microseconds(row[8]),
        )
    return list(found.values())


def taken(session: Session, resources: Sequence[int], start: int, end: int) -> ByResource:
    """What is booked, and what others hold: that is taken as well, under the hold's own id,
    negative. One's own is free: it is held for the caller one speaks with.
    """
    reads = session.reading(Permission.SCHEDULE_READ)
    now = session.clock.now()
    return with_holds(reads, now, resources, (start, end), mine=session.account)


def with_holds(
    reads: Reads,
    now: datetime,
    resources: Sequence[int],
    within: Span,
    *,
    mine: AccountId | None,
    at: PractitionerId | None = None,
) -> ByResource:
    """What is booked and held of some resources, but for what ``mine`` holds: with anybody, or
    with one practitioner alone."""
    booked = store.occupied(reads, resources, *within)
    among = set(resources)
    held: dict[int, list[OccupiedTime]] = {}
    for row in _rows(reads, now, *within):
        own = row[7] == mine and at in (None, row[6])
        if row[0] in among and not own:
            held.setdefault(row[0], []).append(OccupiedTime._make((*row[1:5], -row[5])))
    return _joined(booked, held) if held else booked


def _joined(taken: ByResource, held: Mapping[int, list[OccupiedTime]]) -> ByResource:
    joined: dict[int, Occupied] = dict(taken)
    for resource, times in held.items():
        before = list(joined[resource].times()) if resource in joined else []
        joined[resource] = in_columns([*before, *times])
    return joined


def _rows(reads: Reads, now: datetime, start: int, end: int) -> list[Row]:
    return reads.rows(_HELD, now=to_microseconds(now), low=start, high=end)
