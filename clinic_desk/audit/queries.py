"""Reading the viewing log: newest first, page by page, as far as one's permission reaches.

Opening it is itself recorded, once for each screen and filter; what is then paged, counted and
looked at needs the log that was opened. Who may read only what they did themselves reads that,
whatever was asked for; asking for more is refused and recorded.
"""

from collections import Counter
from datetime import timedelta

from clinic_desk.access import EventDraft, Permission, Reach, Reads, Session
from clinic_desk.audit import store, walks
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.records import (
    EVERYTHING,
    LogCount,
    LogEntry,
    LogFilter,
    LogPage,
    OpenLog,
    PageKey,
)
from clinic_desk.audit.walks import LAST, Chosen
from clinic_desk.clock import from_microseconds
from clinic_desk.errors import NotFound, ScopeClosed
from clinic_desk.ids import AccountId
from clinic_desk.storage import settings

PAGE = 100
COUNTED_TO = 10_000
"""Nobody reads a longer list; the answer is then "more than"."""


def open_log(session: Session, wanted: LogFilter = EVERYTHING) -> OpenLog:
    """Open the log under a filter and record it: call it for each screen and new filter.

    Raises NotAllowed for the entries of others, or of a patient, where one may read one's own;
    NotFound for a patient whom the log does not know.
    """
    reach = session.require(Permission.LOG_READ)
    if reach is Reach.OWN and (
        wanted.patient is not None or set(wanted.accounts) - {session.account}
    ):
        session.refuse(Permission.LOG_READ, wanted.patient)
    _chosen(session, session.log(Permission.LOG_READ), wanted)
    with session.work(Permission.LOG_READ) as work:
        entry = work.record(
            EventDraft(
                kind=EventKind.LOG_READ,
                action=Action.READ,
                patient=wanted.patient,
                facts=wanted.facts(),
            )
        )
    return OpenLog(entry=entry, session=session.id, wanted=wanted)


def page(
    session: Session,
    log: OpenLog,
    *,
    before: PageKey | None = None,
    after: PageKey | None = None,
    limit: int = PAGE,
) -> LogPage:
    """The newest ``limit`` entries before a key, or those that follow ``after`` one.

    Both come newest first; ``next`` leads on in the same direction.
    """
    reads = _reads(session, log)
    chosen = _chosen(session, reads, log.wanted, before=before, after=after)
    newest = after is None
    found = walks.keys(reads, chosen, limit + 1, newest=newest)
    shown = found[:limit]
    following = shown[-1] if len(found) > limit else None
    ordered = shown if newest else shown[::-1]
    return LogPage(
        entries=tuple(store.entries(reads, [key.seq for key in ordered])), next=following
    )


def at_position(session: Session, log: OpenLog, fraction: float) -> PageKey | None:
    """From where to page so that the list begins there: 0.0 the newest entry, 1.0 the oldest.

    By place where the log is filtered by time alone, else by time. None for an empty list.
    """
    reads = _reads(session, log)
    chosen = _chosen(session, reads, log.wanted)
    newest, oldest = walks.keys(reads, chosen, 1), walks.keys(reads, chosen, 1, newest=False)
    if not newest or not oldest:
        return None
    down = min(max(fraction, 0.0), 1.0)
    if chosen.by_time_alone:
        seq = newest[0].seq - round((newest[0].seq - oldest[0].seq) * down)
        found = store.key_of(reads, seq)
        return None if found is None else PageKey(found.recorded, found.seq + 1)
    span = newest[0].recorded - oldest[0].recorded
    return PageKey(newest[0].recorded - round(span * down), LAST.seq)


def count(session: Session, log: OpenLog) -> LogCount:
    """How many entries fit; up to ``COUNTED_TO`` they are counted."""
    reads = _reads(session, log)
    chosen = _chosen(session, reads, log.wanted)
    if chosen == Chosen():
        return LogCount(entries=store.size(reads), exact=True)
    found = walks.count(reads, chosen, COUNTED_TO + 1)
    return LogCount(entries=min(found, COUNTED_TO), exact=found <= COUNTED_TO)


def views_by_hour(session: Session, log: OpenLog) -> dict[tuple[AccountId, int], int]:
    """How often each person opened a card in each hour (0 to 23) that the clinic's clock shows.

    The log's filter says from when until when: a day, to read the answer as one. An hour that
    the clock shows twice is one. Raises NotAllowed where one may read one's own entries alone.
    """
    reads = _reads(session, log)
    if session.require(Permission.LOG_READ) is not Reach.ALL:
        session.refuse(Permission.LOG_READ)
    chosen, zone = _chosen(session, reads, log.wanted), settings.zone(reads)
    rows = reads.rows(
        store.BY_TIME,
        kind=EventKind.RECORD_OPENED,
        low=chosen.low.recorded - 1,
        high=chosen.high.recorded,
    )
    return dict(
        Counter(
            (AccountId(account), from_microseconds(recorded).astimezone(zone).hour)
            for account, recorded in rows
            if account is not None
        )
    )


def entry(session: Session, log: OpenLog, seq: int) -> LogEntry:
    """One entry with all its patients. Raises NotFound, also for what one may not read."""
    found = store.entries(_reads(session, log), [seq], few=False)
    if not found:
        raise NotFound("entry", seq)
    return found[0]


def around(session: Session, middle: LogEntry, minutes: int = 15) -> OpenLog:
    """Open what happened within ``minutes`` of an entry, whoever did it; this too is recorded."""
    span = timedelta(minutes=minutes)
    return open_log(session, LogFilter(since=middle.at - span, until=middle.at + span))


def reason(session: Session, log: OpenLog, seq: int) -> str | None:
    """An entry's words: the reason given, or what was searched for. Recorded each time.

    Raises NotAllowed where one may read one's own entries alone.
    """
    reads = _reads(session, log)
    if session.require(Permission.LOG_READ) is not Reach.ALL:
        session.refuse(Permission.LOG_READ)
    sealed = store.detail(reads, seq)
    if sealed is None:
        return None
    with session.work(Permission.LOG_READ) as work:
        work.record(EventDraft(kind=EventKind.LOG_READ, action=Action.READ, entity=("entry", seq)))
    return session.unsealed(Permission.LOG_READ, sealed, entry=seq)


def _reads(session: Session, log: OpenLog) -> Reads:
    reads = session.log(Permission.LOG_READ)
    if log.session != session.id:
        raise ScopeClosed("log")
    return reads


def _chosen(
    session: Session,
    reads: Reads,
    wanted: LogFilter,
    *,
    before: PageKey | None = None,
    after: PageKey | None = None,
) -> Chosen:
    own = session.require(Permission.LOG_READ) is Reach.OWN
    return walks.chosen_by(
        reads, wanted, own=session.account if own else None, before=before, after=after
    )
