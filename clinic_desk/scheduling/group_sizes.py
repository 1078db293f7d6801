"""How many single groups hold, where that is said of the group itself: fewer than its service
usually takes, or more. What is said of a time stays when everybody has left, so that whoever is
had back finds the same places."""

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, delete, insert, select, update

from clinic_desk.access import Reads, Work
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling.places import GroupOf
from clinic_desk.scheduling.tables import group_size

NO_SIZES: Mapping[GroupOf, int] = {}
_s = group_size.c
_WITHIN = select(_s.practitioner, _s.service, _s.start, _s.capacity).where(
    _s.start >= bindparam("low"), _s.start < bindparam("high")
)
_PUT = insert(group_size)
_OF = (
    _s.start == bindparam("at"),
    _s.practitioner == bindparam("whom"),
    _s.service == bindparam("what"),
)
_CHANGE = update(group_size).where(*_OF).values(capacity=bindparam("to"))
_FORGET = delete(group_size).where(*_OF)


def within(reads: Reads, start: int, end: int) -> dict[GroupOf, int]:
    """What is said of groups that begin within a range (UTC minutes)."""
    return {
        GroupOf(
            practitioner=PractitionerId(row[0]), service=ServiceId(row[1]), start_utc=row[2]
        ): row[3]
        for row in reads.rows(_WITHIN, low=start, high=end)
    }


def said(reads: Reads, of: GroupOf) -> int | None:
    """How many one group holds; None: as its service says."""
    return within(reads, of.start_utc, of.start_utc + 1).get(of)


def put(work: Work, of: GroupOf, size: int | None) -> None:
    """Say it of a group, or leave it to the service. Fewer than come breaks the constraint."""
    which = {"at": of.start_utc, "whom": of.practitioner, "what": of.service}
    if size is None:
        work.write(_FORGET, **which)
    elif not work.write(_CHANGE, to=size, **which):
        work.write(
            _PUT,
            start=of.start_utc,
            practitioner=of.practitioner,
            service=of.service,
            capacity=size,
        )


def follow(work: Work, moved: Iterable[tuple[GroupOf, GroupOf]]) -> None:
    """What is said of each group is said of where it stands now, nobody being in it meanwhile."""
    known = {was: (now, said(work, was)) for was, now in dict(moved).items()}
    for was in known:
        put(work, was, None)
    for now, size in known.values():
        if size is not None:
            put(work, now, size)
