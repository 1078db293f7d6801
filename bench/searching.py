"""Search while somebody types, in its forms; and a day of the schedule, and the next free times."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from random import Random

from bench.measuring import Call, Promise, Row, by_turns
from bench.vaults import NOW, Site
from clinic_desk.access import Directory
from clinic_desk.clock import to_minutes
from clinic_desk.folding import LAST
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import clinic, day, expected, free, walltime
from clinic_desk.scheduling.records import Clinic
from clinic_desk.staff.session import DeskSession

CALLS = 300
_MOST = 50
_TEN = 10
"""Practitioners, side by side; the largest clinic has more."""
_COLUMNS = "id, number, family, given, birth_date, phone, protected"
_BARE = {
    "family": f"SELECT {_COLUMNS} FROM patient WHERE family_key >= ? AND family_key < ?"
    " ORDER BY family_key, given_key LIMIT 50",
    "both": f"SELECT {_COLUMNS} FROM patient WHERE family_key >= ? AND family_key < ?"
    " AND given_key >= ? AND given_key < ? ORDER BY family_key, given_key LIMIT 50",
    "part": f"SELECT {_COLUMNS} FROM patient WHERE id IN"
    " (SELECT rowid FROM patient_parts WHERE patient_parts MATCH ? LIMIT 50)",
    "phone": f"SELECT {_COLUMNS} FROM patient WHERE phone_key >= ? AND phone_key < ?"
    " ORDER BY phone_key LIMIT 50",
    "given": f"SELECT {_COLUMNS} FROM patient WHERE given_key >= ? AND given_key < ?"
    " ORDER BY given_key, family_key LIMIT 50",
    "words": f"SELECT {_COLUMNS} FROM patient WHERE id IN"
    " (SELECT rowid FROM patient_words WHERE patient_words MATCH ? LIMIT 50)",
    "number": f"SELECT {_COLUMNS} FROM patient WHERE number = ?",
    "year": f"SELECT {_COLUMNS} FROM patient WHERE birth_date >= ? AND birth_date < ? AND id IN"
    " (SELECT rowid FROM patient_words WHERE patient_words MATCH ?)"
    " ORDER BY birth_date LIMIT 50",
    "birth": f"SELECT {_COLUMNS} FROM patient WHERE birth_date = ? ORDER BY family_key LIMIT 50",
}
_PROMISE = Promise(times=3, milliseconds=10)
_CLOSE = Promise(milliseconds=10)
"""Nothing that plain SQL does finds what is misspelt."""
_MISSPELT = "search: misspelt"
_DAY = (
    "SELECT a.id, a.patient, a.service, a.room, a.start, a.end, a.before, a.after, a.status,"
    " a.version, a.note IS NOT NULL, p.family, p.given, p.birth_date, p.number, p.protected"
    " FROM appointment AS a JOIN patient AS p ON p.id = a.patient"
    " WHERE a.practitioner = ? AND a.start >= ? AND a.start < ? ORDER BY a.start"
)
_TAKEN = (
    "SELECT start, end, padded_start, padded_end, appointment FROM occupation"
    " WHERE resource = ? AND start > ? AND start < ? ORDER BY start"
)

Keys = tuple[str, str, str, str]
"""Folded family and given names, the reversed phone number, the date of birth."""
Typed = Callable[[Keys], str]


def search_rows(site: Site) -> Iterator[Row]:
    """What a receptionist types, beside all that the same letters ask of plain SQL."""
    session, rng = site.sit("anna"), Random(1)
    people = _people(site, rng)
    with session.directory("schedule") as opened:
        for name, typed, bare_call in _FORMS:
            texts = [typed(keys) for keys in people]
            pairs = [
                (partial(_as_typed, session, opened, text), bare_call(site, text)) for text in texts
            ]
            ours, bare = by_turns(pairs)
            promise = _CLOSE if name == _MISSPELT else _PROMISE
            yield Row(name=name, promise=promise, ours=ours, bare=bare)


def _as_typed(session: DeskSession, opened: Directory, text: str) -> object:
    """A keystroke, as the windows ask: today's patients are named first."""
    return expected.search(session, opened, text)


def day_row(site: Site) -> Row:
    """A past day of every practitioner, full, inside an open directory."""
    session, rng = site.sit("anna"), Random(2)
    house = clinic.load(session)
    days = [NOW.date() - timedelta(days=rng.randrange(1, 300)) for _ in range(CALLS)]
    days = [on for on in days if on.isoweekday() < 6]
    with session.directory("schedule") as opened:
        whom = [one.id for one in house.practitioners[:_TEN]]
        pairs = [
            (_our_day(session, opened, on, whom), _bare_day(site, house, on, whom)) for on in days
        ]
        ours, bare = by_turns(pairs)
    name = f"open a day, {len(whom)} practitioners"
    return Row(name=name, promise=Promise(times=3), ours=ours, bare=bare)


def free_row(site: Site) -> Row:
    """Ten proposals with anyone, in full past weeks: there is next to nothing free."""
    session, rng = site.sit("anna"), Random(3)
    house = clinic.load(session)
    service = next(one for one in house.services if one.name == "Phone call").id
    whom = [(one.id, one.room) for one in house.giving(service)[:_TEN]]
    search = free.Search(service=service, practitioners=tuple(one for one, _ in whom))
    moments = [NOW - timedelta(days=rng.randrange(70, 400)) for _ in range(CALLS)]

    def our(moment: datetime) -> Call:
        def call() -> object:
            site.clock.at = moment
            return free.next_free(session, search)

        return call

    def other(moment: datetime) -> Call:
        start = to_minutes(moment)
        return lambda: [
            site.bare.execute(_TAKEN, (resource, start - 840, start + 60 * 1440)).fetchall()
            for pair in whom
            for resource in pair
        ]

    now = site.clock.at
    ours, bare = by_turns([(our(moment), other(moment)) for moment in moments])
    site.clock.at = now
    name = f"next free, any of {len(whom)}, within 60 days"
    return Row(name=name, promise=Promise(milliseconds=5), ours=ours, bare=bare)


def _people(site: Site, rng: Random) -> list[Keys]:
    most = site.bare.execute("SELECT max(number) FROM patient").fetchone()[0]
    wanted = [rng.randrange(1, most + 1) for _ in range(CALLS * 2)]
    query = "SELECT family_key, given_key, phone_key, birth_date FROM patient WHERE number = ?"
    found = [site.bare.execute(query, (number,)).fetchone() for number in wanted]
    return [keys for keys in found if len(keys[0]) >= 3 and keys[0].isascii()][:CALLS]


def _bare_name(site: Site, typed: str) -> Call:
    """What answers one typed name without the program: family, then given, then parts."""
    words = typed.split()
    grams = [typed[at : at + 3] for at in range(len(typed) - 2)]
    match = " AND ".join(f'"{gram}"' for gram in grams)

    def call() -> object:
        if len(words) == 2:
            given, family = words
            return [
                site.bare.execute(_BARE["both"], (low, low + LAST, other, other + LAST)).fetchall()
                for low, other in ((family, given), (given, family))
            ]
        found = site.bare.execute(_BARE["family"], (typed, typed + LAST)).fetchall()
        if len(found) < _MOST:
            found += site.bare.execute(_BARE["given"], (typed, typed + LAST)).fetchall()
        if len(found) < _MOST:
            found += site.bare.execute(_BARE["words"], (f'"{typed}" *',)).fetchall()
        if not found and match:
            found = site.bare.execute(_BARE["part"], (match,)).fetchall()
        return found

    return call


def _bare_phone(site: Site, typed: str) -> Call:
    low = typed[::-1]
    return lambda: [
        site.bare.execute(_BARE["number"], (int(typed),)).fetchall(),
        site.bare.execute(_BARE["phone"], (low, low + LAST)).fetchall(),
    ]


def _misspelt(name: str) -> str:
    """The name with its third letter twice and the one after it left out."""
    return f"{name[:3]}{name[2:3]}{name[4:]}"


def _bare_named_year(site: Site, typed: str) -> Call:
    name, year = typed.rsplit(" ", 1)
    return lambda: site.bare.execute(
        _BARE["year"], (f"{year}-", f"{year}-" + LAST, f'"{name}" *')
    ).fetchall()


def _bare_birth(site: Site, typed: str) -> Call:
    born, low = f"{typed[:4]}-{typed[4:6]}-{typed[6:]}", typed[::-1]
    return lambda: [
        site.bare.execute(_BARE["birth"], (born,)).fetchall(),
        site.bare.execute(_BARE["number"], (int(typed),)).fetchall(),
        site.bare.execute(_BARE["phone"], (low, low + LAST)).fetchall(),
    ]


def _our_day(session: DeskSession, opened: Directory, on: date, whom: list[PractitionerId]) -> Call:
    return lambda: day.day(session, opened, on, whom)


def _bare_day(site: Site, house: Clinic, on: date, whom: list[PractitionerId]) -> Call:
    start, end = walltime.day_bounds(on, house.zone)
    return lambda: [site.bare.execute(_DAY, (one, start, end)).fetchall() for one in whom]


_FORMS: tuple[tuple[str, Typed, Callable[[Site, str], Call]], ...] = (
    ("search: 1 letter", lambda keys: keys[0][:1], _bare_name),
    ("search: 2 letters", lambda keys: keys[0][:2], _bare_name),
    ("search: 3 letters", lambda keys: keys[0][:3], _bare_name),
    (
        "search: two names",
        lambda keys: f"{keys[1].split()[0]} {keys[0].split()[0][:3]}",
        _bare_name,
    ),
    ("search: part of a name", lambda keys: keys[0].split()[0][1:5], _bare_name),
    (_MISSPELT, lambda keys: _misspelt(keys[0].split()[0]), _bare_name),
    ("search: name and year", lambda keys: f"{keys[0].split()[0]} {keys[3][:4]}", _bare_named_year),
    ("search: phone end", lambda keys: keys[2][:4][::-1], _bare_phone),
    ("search: date of birth", lambda keys: keys[3].replace("-", ""), _bare_birth),
)
