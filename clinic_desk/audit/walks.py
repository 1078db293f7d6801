"""Walks through the log in the order of time: where the entries that fit a filter stand.

Each value of a filter is one walk down one index, which yields keys alone; the walks are merged,
and with them the few recent entries that no index lists yet. So no list scans, sorts or counts
its way to a page (tests hold the query plans to it).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, func, select, tuple_

from clinic_desk.access import Reads
from clinic_desk.audit.events import FAILURES
from clinic_desk.audit.records import LogFilter, PageKey, pseudonyms_of
from clinic_desk.audit.tables import log_listed, log_patient, log_recent, log_subject
from clinic_desk.clock import to_microseconds
from clinic_desk.errors import NotFound
from clinic_desk.ids import AccountId, Pseudonym

FIRST, LAST = PageKey(0, 0), PageKey(2**63 - 1, 2**63 - 1)

_most: BindParameter[int] = bindparam("most")
_Fits = Sequence[ColumnElement[bool]]
_Keys = Select[int, int]
_l, _r, _s = log_listed.c, log_recent.c, log_subject.c


def _walk(
    recorded: ColumnElement[int], seq: ColumnElement[int], fits: _Fits, *, newest: bool
) -> _Keys:
    key = tuple_(recorded, seq)
    order = (recorded.desc(), seq.desc()) if newest else (recorded, seq)
    return (
        select(recorded, seq)
        .where(
            *fits,
            key > tuple_(bindparam("low"), bindparam("low_seq")),
            key < tuple_(bindparam("high"), bindparam("high_seq")),
        )
        .order_by(*order)
        .limit(_most)
    )


def _fits(*, account: bool, kind: bool) -> _Fits:
    fits = []
    if account:
        fits.append(_l.account == bindparam("account"))
    if kind:
        fits.append(_l.kind == bindparam("kind"))
    return fits


def one_of(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether the column holds one of the values that are bound as a JSON list."""
    listed = func.json_each(bindparam(name)).table_valued("value")
    return column.in_(select(listed.c.value))


def _subject_fits(*, account: bool, kind: bool) -> _Fits:
    fits = [_s.pseudonym == bindparam("pseudonym")]
    if account or kind:
        fits.append(_l.seq == _s.seq)
    if account:
        fits.append(one_of(_l.account, "accounts"))
    if kind:
        fits.append(one_of(_l.kind, "kinds"))
    return fits


_CHOICES = tuple(product((False, True), repeat=3))
WALKS: dict[tuple[bool, bool, bool], _Keys] = {
    (a, k, newest): _walk(_l.recorded, _l.seq, _fits(account=a, kind=k), newest=newest)
    for a, k, newest in _CHOICES
}
"""By account, by kind, newest first."""
SUBJECT_WALKS: dict[tuple[bool, bool, bool], _Keys] = {
    (a, k, newest): _walk(_s.recorded, _s.seq, _subject_fits(account=a, kind=k), newest=newest)
    for a, k, newest in _CHOICES
}
COUNTS = {
    which: select(func.count()).select_from(walk.order_by(None).subquery())
    for which, walk in WALKS.items()
}
SUBJECT_COUNTS = {
    which: select(func.count()).select_from(walk.order_by(None).subquery())
    for which, walk in SUBJECT_WALKS.items()
}
_RECENT = select(_r.recorded, _r.seq, _r.account, _r.kind, _r.patient, _r.patients)
_PSEUDONYM = select(log_patient.c.pseudonym).where(log_patient.c.patient == bindparam("whose"))
_NO_KIND = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A filter in the log's own terms. ``low`` and ``high`` are left out themselves."""

    accounts: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    pseudonym: Pseudonym | None = None
    low: PageKey = FIRST
    high: PageKey = LAST

    @property
    def by_time_alone(self) -> bool:
        return not self.accounts and not self.kinds and self.pseudonym is None

    def from_here(self, low: PageKey) -> "Chosen":
        """The same from behind this key on."""
        return replace(self, low=low)


def chosen_by(
    reads: Reads,
    wanted: LogFilter,
    *,
    own: AccountId | None = None,
    before: PageKey | None = None,
    after: PageKey | None = None,
) -> Chosen:
    """The filter in the log's terms; ``own`` keeps it to one account's entries.

    Raises NotFound for a patient whom the log does not know.
    """
    pseudonym = None
    if wanted.patient is not None:
        pseudonym = reads.value(_PSEUDONYM, whose=wanted.patient)
        if pseudonym is None:
            raise NotFound("patient", wanted.patient)
    lows = [after] if after is not None else []
    if wanted.since is not None:
        lows.append(PageKey(to_microseconds(wanted.since), 0))
    highs = [before] if before is not None else []
    if wanted.until is not None:
        highs.append(PageKey(to_microseconds(wanted.until), 0))
    return Chosen(
        accounts=wanted.accounts if own is None else (own,),
        kinds=_kinds(wanted),
        pseudonym=pseudonym,
        low=max(lows, default=FIRST),
        high=min(highs, default=LAST),
    )


def _kinds(wanted: LogFilter) -> tuple[str, ...]:
    kinds = tuple(dict.fromkeys(map(str, wanted.kinds)))
    if not wanted.failed:
        return kinds
    failed = tuple(sorted(map(str, FAILURES)))
    return tuple([kind for kind in failed if not kinds or kind in kinds]) or (_NO_KIND,)


def keys(reads: Reads, chosen: Chosen, most: int, *, newest: bool = True) -> list[PageKey]:
    """The first ``most`` keys that fit, from the newest or from the oldest end."""
    statements = WALKS if chosen.pseudonym is None else SUBJECT_WALKS
    which = (bool(chosen.accounts), bool(chosen.kinds), newest)
    found = [
        PageKey(*row)
        for values in _walks(chosen)
        for row in reads.rows(statements[which], most=most, **values)
    ]
    return sorted(found + _recent(reads, chosen), reverse=newest)[:most]


def count(reads: Reads, chosen: Chosen, most: int) -> int:
    """How many entries fit, counted up to ``most``."""
    statements = COUNTS if chosen.pseudonym is None else SUBJECT_COUNTS
    statement = statements[bool(chosen.accounts), bool(chosen.kinds), True]
    found = len(_recent(reads, chosen))
    for values in _walks(chosen):
        if found >= most:
            break
        found += reads.value(statement, most=most - found, **values)
    return found


def _recent(reads: Reads, chosen: Chosen) -> list[PageKey]:
    """The keys of the entries that fit and that no index lists yet."""
    return [
        PageKey(recorded, seq)
        for recorded, seq, account, kind, one, several in reads.rows(_RECENT)
        if chosen.low < PageKey(recorded, seq) < chosen.high
        and (not chosen.accounts or account in chosen.accounts)
        and (not chosen.kinds or kind in chosen.kinds)
        and (chosen.pseudonym is None or chosen.pseudonym in pseudonyms_of(one, several))
    ]


def _walks(chosen: Chosen) -> list[dict[str, object]]:
    """The values of each walk: one for each account and kind, or one down a patient's entries."""
    between: dict[str, object] = {
        "low": chosen.low.recorded,
        "low_seq": chosen.low.seq,
        "high": chosen.high.recorded,
        "high_seq": chosen.high.seq,
    }
    by_account, by_kind = bool(chosen.accounts), bool(chosen.kinds)
    if chosen.pseudonym is not None:
        lists = (
            ({"accounts": json.dumps(chosen.accounts)} if by_account else {})
            | ({"kinds": json.dumps(chosen.kinds)} if by_kind else {})
            | {"pseudonym": chosen.pseudonym}
        )
        return [between | lists]
    return [
        between | ({"account": account} if by_account else {}) | ({"kind": kind} if by_kind else {})
        for account, kind in product(chosen.accounts or (None,), chosen.kinds or (None,))
    ]
