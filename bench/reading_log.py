"""Pages of the log, and its proof."""

from collections.abc import Iterator
from hashlib import sha256
from random import Random

from bench.measuring import Call, Promise, Row, by_turns, timed
from bench.vaults import Site
from clinic_desk.audit import queries, verifying
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter, PageKey
from clinic_desk.staff import accounts
from clinic_desk.staff.session import DeskSession

_CALLS = 150
_PROMISE = Promise(milliseconds=5)
_ORDER = "ORDER BY recorded DESC, seq DESC LIMIT 100"
_ALL = "SELECT * FROM audit_event"


def page_rows(site: Site) -> Iterator[Row]:
    """The first page, the millionth, and any of one and two filters."""
    session = site.sit("helena")
    jonas = next(id_ for id_, name in accounts.names(session).items() if name == "Jonas Tegnell")
    kind = EventKind.RECORD_OPENED
    log = queries.open_log(session)
    by_one = queries.open_log(session, LogFilter(accounts=(jonas,)))
    by_two = queries.open_log(session, LogFilter(accounts=(jonas,), kinds=(kind,)))
    rng = Random(6)
    places = [rng.random() for _ in range(_CALLS)]

    first = (lambda: queries.page(session, log), _bare(site, "", ()))
    yield _row("log: first page", [first] * _CALLS)
    yield _row(
        "log: any page, by the scroll bar",
        [
            (
                lambda at=at: queries.page(
                    session, log, before=queries.at_position(session, log, at)
                ),
                _bare(site, "WHERE recorded < ?", (_recorded(site, at),)),
            )
            for at in places
        ],
    )
    keys = [PageKey(_recorded(site, at), 0) for at in places]
    yield _row(
        "log: one filter (person)",
        [
            (
                lambda key=key: queries.page(session, by_one, before=key),
                _bare(site, "WHERE account = ? AND recorded < ?", (jonas, key.recorded)),
            )
            for key in keys
        ],
    )
    yield _row(
        "log: two filters (person and kind)",
        [
            (
                lambda key=key: queries.page(session, by_two, before=key),
                _bare(
                    site,
                    "WHERE account = ? AND kind = ? AND recorded < ?",
                    (jonas, str(kind), key.recorded),
                ),
            )
            for key in keys
        ],
    )
    yield _patient_row(site, session)


def verify_row(site: Site) -> Row:
    """The whole log on one core, beside its hashes alone."""
    session = site.sit("helena")
    size = site.bare.execute("SELECT max(seq) FROM audit_event").fetchone()[0]

    def verified() -> object:
        return list(verifying.verify(session, whole=True))[-1]

    def hashed() -> None:
        for (leaf,) in site.bare.execute("SELECT leaf FROM audit_event ORDER BY seq"):
            sha256(b"\x00" + leaf).digest()
            sha256(b"\x01" + leaf + leaf).digest()

    ours, bare = [timed(verified)], [timed(hashed)]
    promise = Promise(per_second=100_000)
    return Row(name="verify the whole log", promise=promise, ours=ours, bare=bare, items=size)


def _patient_row(site: Site, session: DeskSession) -> Row:
    query = "SELECT patient FROM patient_pseudonym ORDER BY pseudonym LIMIT ?"
    people = [row[0] for row in site.bare.execute(query, (_CALLS,))]
    logs = {one: queries.open_log(session, LogFilter(patient=one)) for one in people}
    sql = (
        "SELECT e.* FROM audit_subject AS s JOIN audit_event AS e ON e.seq = s.seq"
        " WHERE s.pseudonym = (SELECT pseudonym FROM patient_pseudonym WHERE patient = ?)"
        " ORDER BY s.recorded DESC, s.seq DESC LIMIT 100"
    )
    return _row(
        "log: one filter (patient)",
        [
            (
                lambda one=one: queries.page(session, logs[one]),
                lambda one=one: site.bare.execute(sql, (one,)).fetchall(),
            )
            for one in people
        ],
    )


def _row(name: str, pairs: list[tuple[Call, Call]]) -> Row:
    ours, bare = by_turns(pairs)
    return Row(name=name, promise=_PROMISE, ours=ours, bare=bare)


def _bare(site: Site, where: str, values: tuple[object, ...]) -> Call:
    sql = " ".join((_ALL, where, _ORDER))
    return lambda: site.bare.execute(sql, values).fetchall()


def _recorded(site: Site, at: float) -> int:
    size = site.bare.execute("SELECT max(seq) FROM audit_event").fetchone()[0]
    query = "SELECT recorded FROM audit_event WHERE seq = ?"
    recorded: int = site.bare.execute(query, (max(1, round(size * (1 - at))),)).fetchone()[0]
    return recorded
