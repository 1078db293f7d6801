"""What is held for callers, as the search for free time needs it. Nothing here writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from clinic_desk.access import Permission, Session
from clinic_desk.clock import from_microseconds
from clinic_desk.ids import AccountId, PractitionerId
from clinic_desk.scheduling import held_times
from clinic_desk.scheduling.occupied import ByResource


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A time with one practitioner, whose it is, and until when (UTC)."""

    id: int
    practitioner: PractitionerId
    start_utc: int
    end_utc: int
    held_by: AccountId
    until: datetime
    group: int | None = None
    """The key of the group in which it is a place."""


def held(session: Session, start: int, end: int) -> list[Hold]:
    """What is held at the desk within a range (UTC minutes), by whomever, by start."""
    reads = session.reading(Permission.SCHEDULE_READ)
    found = {}
    for row in held_times.rows(reads, session.clock.now(), start, end):
        found[row[5]] = Hold(
            id=row[5],
            practitioner=PractitionerId(row[6]),
            start_utc=row[3],
            end_utc=row[4],
            held_by=AccountId(row[7]),
            until=from_microseconds(row[8]),
            group=row[10],
        )
    return list(found.values())


def places(session: Session, start: int, end: int) -> dict[int, int]:
    """How many places of each group are kept, by its key: not those that this person holds for
    the caller whom they speak with."""
    reads = session.reading(Permission.SCHEDULE_READ)
    return held_times.places(reads, session.clock.now(), (start, end), mine=session.account)


def taken(session: Session, resources: Sequence[int], start: int, end: int) -> ByResource:
    """What is booked, and what others hold: that is taken as well, under the hold's own id,
    negative. One's own is free: it is held for the caller one speaks with.
    """
    reads = session.reading(Permission.SCHEDULE_READ)
    now = session.clock.now()
    return held_times.with_holds(reads, now, resources, (start, end), mine=session.account)
