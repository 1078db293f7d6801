"""Booking, opening a record and importing, beside bare durable inserts into the same columns."""

from datetime import timedelta
from itertools import count
from random import Random

from bench.measuring import Call, Promise, Row, by_blocks, timed
from bench.vaults import NOW, SEED, Site
from clinic_desk.access import PurposeOfUse
from clinic_desk.demo.people import person
from clinic_desk.ids import PatientId, ServiceId
from clinic_desk.patients import record, registering
from clinic_desk.scheduling import booking, clinic, free
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.staff.session import DeskSession

_BLOCKS, _LENGTH = 12, 20
_IMPORTS, _IMPORTED = 4, 10_000
_LIKE = {"appointment": "id DESC", "patient": "random()"}
"""Whose rows the bare ones are like: the visits booked last, anybody among the patients."""


def book_row(site: Site) -> Row:
    """From the call to the durable return: check, insert, event, tree, commit."""
    session = site.reception()
    insert = bare_insert(site, "appointment")
    house = clinic.load(session)
    service = next(one for one in house.services if one.name == "Phone call").id
    coming = iter(_wanted(session, service, _BLOCKS * (_LENGTH + 3)))
    with session.opened(_patients(site)[0], PurposeOfUse.PHONE) as viewing:

        def booked() -> object:
            site.clock.move(timedelta(seconds=1))
            return booking.book(session, viewing, next(coming))

        ours, bare = by_blocks(
            booked,
            insert,
            blocks=_BLOCKS,
            length=_LENGTH,
        )
    return Row(name="book", promise=Promise(times=2), ours=ours, bare=bare)


def _wanted(session: DeskSession, service: ServiceId, many: int) -> list[BookingRequest]:
    """Free times, each after the end of the one before: none is in another's way."""
    wanted: list[BookingRequest] = []
    chosen, end = None, 0
    while len(wanted) < many:
        search = free.Search(service=service)
        proposals = free.next_free(session, search, limit=50, after=chosen)
        later = (one for one in proposals if one.start_utc >= end)
        chosen = next(later, None)
        if chosen is None:
            chosen = proposals[-1]
            continue
        end = chosen.end_utc
        wanted.append(
            BookingRequest(practitioner=chosen.practitioner, service=service, start=chosen.start)
        )
    return wanted


def open_row(site: Site) -> Row:
    """From the call to the record: event, commit, read. The closing entry is not waited for."""
    session = site.reception()
    insert = bare_insert(site, "appointment")
    people = iter(_patients(site))
    ours: list[float] = []

    def opened() -> None:
        door = session.opened(next(people), PurposeOfUse.PHONE)
        ours.append(timed(lambda: record.read(door.__enter__())))
        door.__exit__(None, None, None)

    whole, bare = by_blocks(opened, insert, blocks=_BLOCKS, length=_LENGTH)
    kept = [ours[at] for at in range(len(ours)) if at % (_LENGTH + 3) >= 3]
    assert len(kept) == len(whole)
    return Row(name="open a record", promise=Promise(times=2), ours=kept, bare=bare)


def import_row(site: Site) -> Row:
    """Rows a second with all checks, events and search indexes, in transactions of ten thousand."""
    session = site.reception()
    insert = bare_insert(site, "patient", many=_IMPORTED)
    first = 5_000_000
    coming = [
        [person(SEED, first + batch * _IMPORTED + n, NOW.date()) for n in range(_IMPORTED)]
        for batch in range(_IMPORTS)
    ]

    def imported() -> object:
        site.clock.move(timedelta(seconds=1))
        now = session.clock.now()
        return registering.add_many(session, [(now, one) for one in coming.pop()])

    ours, bare = by_blocks(imported, insert, blocks=_IMPORTS, length=1, warm=0)
    promise = Promise(per_second=5_000)
    return Row(name="import patients", promise=promise, ours=ours, bare=bare, items=_IMPORTED)


def bare_insert(site: Site, table: str, *, many: int = 1) -> Call:
    """One durable transaction that inserts rows like the table's own, with the same indexes."""
    copy = f"bare_{table}"
    if not site.bare.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (copy,)).fetchone():
        _copy(site, table, copy)
    columns = [row[1] for row in site.bare.execute(f"PRAGMA table_info({copy})")]
    rows = site.bare.execute(f"SELECT * FROM {copy} ORDER BY {_LIKE[table]} LIMIT 4000").fetchall()
    sql = f"INSERT INTO {copy} VALUES ({', '.join('?' * len(columns))})"
    new = [columns.index(name) for name in ("id", "number") if name in columns]
    rng = Random(4)
    following = count(site.bare.execute(f"SELECT max(id) FROM {copy}").fetchone()[0] + 1)

    def insert() -> None:
        fresh = []
        for _ in range(many):
            row = list(rng.choice(rows))
            for at in new:
                row[at] = next(following)
            fresh.append(row)
        site.bare.execute("BEGIN IMMEDIATE")
        site.bare.executemany(sql, fresh)
        site.bare.execute("COMMIT")

    return insert


def _copy(site: Site, table: str, copy: str) -> None:
    query = "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND type IN ('table', 'index')"
    made = [row[0] for row in site.bare.execute(query, (table,)) if row[0]]
    for sql in sorted(made, key=lambda text: not text.startswith("CREATE TABLE")):
        site.bare.execute(
            sql.replace(f"CREATE TABLE {table} ", f"CREATE TABLE {copy} ")
            .replace(f"INDEX {table}", f"INDEX {copy}")
            .replace(f"ON {table} ", f"ON {copy} ")
        )
    site.bare.execute(f"INSERT INTO {copy} SELECT * FROM {table}")


def _patients(site: Site) -> list[PatientId]:
    rng = Random(5)
    most = site.bare.execute("SELECT max(number) FROM patient WHERE number < 2000000").fetchone()[0]
    query = "SELECT id FROM patient WHERE number = ? AND protected = 0"
    wanted = (rng.randrange(20, most) for _ in range(_BLOCKS * (_LENGTH + 3)))
    return [PatientId(site.bare.execute(query, (number,)).fetchone()[0]) for number in wanted]
