"""The times that are held for callers, in and out of the database, beside what is booked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select

from clinic_desk.access import Reads, Row
from clinic_desk.clock import to_microseconds
from clinic_desk.ids import AccountId, PractitionerId
from clinic_desk.scheduling import store
from clinic_desk.scheduling.occupied import ByResource, Occupied, OccupiedTime, in_columns
from clinic_desk.scheduling.records import Span
from clinic_desk.scheduling.tables import held_time

_h = held_time.c
_HELD = (
    select(
        *(_h.resource, _h.padded_start, _h.padded_end, _h.start, _h.end),
        *(_h.hold, _h.practitioner, _h.held_by, _h.until, _h.parked, _h.shared_key),
    )
    .where(
        _h.until > bindparam("now"),
        _h.padded_start < bindparam("high"),
        _h.padded_end > bindparam("low"),
    )
    .order_by(_h.start)
)


def with_holds(
    reads: Reads,
    now: datetime,
    resources: Sequence[int],
    within: Span,
    *,
    mine: AccountId | None,
    at: PractitionerId | None = None,
) -> ByResource:
    """What is booked and held of some resources, but for what ``mine`` holds for the caller of
    now: with anybody, or with one practitioner alone."""
    booked = store.occupied(reads, resources, *within)
    among = set(resources)
    held: dict[int, list[OccupiedTime]] = {}
    for row in rows(reads, now, *within):
        own = row[7] == mine and not row[9] and at in (None, row[6])
        if row[0] in among and not own:
            held.setdefault(row[0], []).append(OccupiedTime._make((*row[1:5], -row[5])))
    return _joined(booked, held) if held else booked


def places(reads: Reads, now: datetime, within: Span, *, mine: AccountId | None) -> dict[int, int]:
    """How many places of each group are kept for callers, by the group's key; ``mine``: but for
    what this person holds for the caller of now."""
    kept = {
        row[5]: row[10]
        for row in rows(reads, now, *within)
        if row[10] is not None and (row[7] != mine or row[9])
    }
    return dict(Counter(kept.values()))


def _joined(taken: ByResource, held: Mapping[int, list[OccupiedTime]]) -> ByResource:
    joined: dict[int, Occupied] = dict(taken)
    for resource, times in held.items():
        before = list(joined[resource].times()) if resource in joined else []
        joined[resource] = in_columns([*before, *times])
    return joined


def rows(reads: Reads, now: datetime, start: int, end: int) -> list[Row]:
    """What is held within a range (UTC minutes) and not over."""
    return reads.rows(_HELD, now=to_microseconds(now), low=start, high=end)
