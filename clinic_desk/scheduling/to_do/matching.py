"""Who of those that wait would take a time: nothing here reads or writes.

The best first: by urgency, then by how long somebody has waited, then by how little of the
time would be left over.
"""

from collections.abc import Iterable, Mapping, Sequence

from clinic_desk.ids import ServiceId
from clinic_desk.scheduling import walltime
from clinic_desk.scheduling.to_do.records import Freed, Match, WaitingEntry, Wish

Starts = Mapping[ServiceId, Sequence[int]]
"""When each service can be begun with the practitioner (UTC minutes), each in order."""


def best(
    freed: Freed,
    waiting: Iterable[WaitingEntry],
    starts: Starts,
    minutes: Mapping[ServiceId, int],
    zone: str,
) -> list[Match]:
    """Each of the waiting whom the time suits, once, at the start that suits them best.

    A start counts if the visit lies at least partly within the freed time.
    """
    found = []
    for entry in waiting:
        wish = entry.wish
        if entry.patient == freed.by or not _wants(wish, freed):
            continue
        length = minutes.get(wish.service, 0)
        suiting = [
            at
            for at in starts.get(wish.service, ())
            if at < freed.end_utc and at + length > freed.start_utc and suits(wish, at, zone)
        ]
        if suiting:
            at = min(suiting, key=lambda at: (abs(at - freed.start_utc), at))
            left = max(freed.end_utc - freed.start_utc - length, 0)
            whom = freed.practitioner
            found.append(Match(entry=entry, practitioner=whom, start_utc=at, left_over=left))
    return sorted(found, key=_order)


def suits(wish: Wish, start: int, zone: str) -> bool:
    """Whether a visit that begins then lies on the days and at the hours of a wish."""
    wall = walltime.to_wall(start, zone)
    return (
        wish.first <= wall.date() <= wish.last
        and wall.isoweekday() in wish.weekdays
        and wish.part[0] <= wall.hour * 60 + wall.minute < wish.part[1]
    )


def _wants(wish: Wish, freed: Freed) -> bool:
    return not wish.practitioners or freed.practitioner in wish.practitioners


def _order(match: Match) -> tuple[int, float, int, int]:
    entry = match.entry
    return -entry.wish.urgency, entry.since.timestamp(), match.left_over, entry.id
