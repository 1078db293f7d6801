"""Which backups are kept: all of the last day, and the newest of each day, week and month."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

DAYS, WEEKS, MONTHS = 7, 5, 12

_PERIODS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (DAYS, lambda made: made.date()),
    (WEEKS, lambda made: made.isocalendar()[:2]),
    (MONTHS, lambda made: (made.year, made.month)),
)


def kept(made: Iterable[datetime]) -> set[datetime]:
    """Those to keep, of backups made at these times (the clinic's own wall time).

    Days, weeks and months without a backup do not count: time that passes removes none.
    Of the last day all are kept, since one made after a mishap must not push out the one before.
    """
    newest_first = sorted(set(made), reverse=True)
    keep = {one for one in newest_first if one.date() == newest_first[0].date()}
    for most, period in _PERIODS:
        seen: set[Hashable] = set()
        for one in newest_first:
            if len(seen) < most and period(one) not in seen:
                seen.add(period(one))
                keep.add(one)
    return keep
