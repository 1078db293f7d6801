"""Patients who may be registered twice: while a new one is typed, and as a list to work through.

All of it reads the directory that is open, so that whoever may not see a protected person is
warned of none and lists none: what is typed tells nothing about who is hidden.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, null, or_, select

from clinic_desk.access import Directory, EventDraft, Permission, Row, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import NotFound
from clinic_desk.folding import fold, latin, phone_key
from clinic_desk.ids import PatientId
from clinic_desk.patients import confusable, store
from clinic_desk.patients.figures import with_figures
from clinic_desk.patients.likeness import SHORTEST_PHONE, Likeness, Person, judge, person
from clinic_desk.patients.near import close_rows
from clinic_desk.patients.records import DirectoryEntry, NewPatient
from clinic_desk.patients.tables import directory, second_number
from clinic_desk.patients.typed import Typed
from clinic_desk.patients.validating import parse_date

MOST_WARNED = 3
MOST_LISTED = 200
_CANDIDATES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Somebody registered who may be the one typed, and why."""

    entry: DirectoryEntry
    why: frozenset[Likeness]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two records that may be one person's."""

    one: DirectoryEntry
    other: DirectoryEntry
    why: frozenset[Likeness]


def alike(session: Session, opened: Directory, typed: NewPatient) -> list[Alike]:
    """Who is registered already and may be the one typed, the likeliest first, at most three.

    Whoever may not browse is warned of the same name with the same date of birth alone. Those
    who are known not to be this person (``apart_from``) are left out.
    """
    today = session.clock.now().date()
    born = parse_date(typed.birth_date, today) if typed.birth_date.strip() else None
    new = Person(latin(typed.given), latin(typed.family), born, _phone_typed(typed.phone))
    rows = _candidates(opened, typed, new)
    second = store.second_phones(rows)
    found = [
        Alike(entry=entry, why=why)
        for entry in {row[0]: store.entry(row) for row in rows}.values()
        if entry.id not in typed.apart_from
        and (why := judge(new, person(entry, second.get(entry.id))))
    ]
    if not session.may(Permission.DIRECTORY_BROWSE):
        found = [one for one in found if _just_so(one, typed, born)]
    if born is None and len(found) > MOST_WARNED:
        found = []  # a common name alone says nothing
    found.sort(key=lambda one: (-len(one.why), one.entry.family, one.entry.given))
    shown = found[:MOST_WARNED]
    words = f"{typed.given} {typed.family}".strip()
    opened.shown(EventKind.SEARCH_SHOWN, [one.entry.id for one in shown], words=words)
    return shown


def _just_so(one: Alike, typed: NewPatient, born: date | None) -> bool:
    known = one.entry
    name = fold(typed.given), fold(typed.family)
    return (
        born is not None
        and born == known.birth_date
        and name == (fold(known.given), fold(known.family))
    )


_d = directory.c
_o = directory.alias("later")
_COLUMNS = len(store.ENTRY)
_PAIRS = (
    select(*store.ENTRY, *[_o.c[column.name] for column in store.ENTRY])
    .join(_o, _o.c.birth_date == _d.birth_date)
    .where(
        _d.birth_date.is_not(None),
        _d.id < _o.c.id,
        or_(
            _d.given_key == _o.c.given_key,
            _d.family_key == _o.c.family_key,
            _d.phone_key == _o.c.phone_key,
            _d.given_key == _o.c.family_key,
        ),
    )
    .order_by(_d.family_key, _d.given_key)
    .limit(bindparam("most"))
)
_PAIRS_BY_PHONE = (
    select(*store.ENTRY, *[_o.c[column.name] for column in store.ENTRY])
    .join(_o, _o.c.phone_key == _d.phone_key)
    .where(_d.phone_key.is_not(None), _d.id < _o.c.id, _d.given_key == _o.c.given_key)
    .order_by(_d.family_key, _d.given_key)
    .limit(bindparam("most"))
)
_another = second_number.alias("another")
_s, _t = second_number.c, _another.c
_SECOND_AND_FIRST = (
    select(*(_s[one.name] for one in store.ENTRY), _s.second_phone)
    .add_columns(*store.ENTRY, null().label("second"))
    .join(directory, _d.phone_key == _s.second_key)
    .where(_d.id != _s.id, or_(_d.given_key == _s.given_key, _d.birth_date == _s.birth_date))
    .limit(bindparam("most"))
)
_BOTH_SECOND = (
    select(*(_s[one.name] for one in store.ENTRY), _s.second_phone)
    .add_columns(*(_t[one.name] for one in store.ENTRY), _t.second_phone)
    .join(_another, _t.second_key == _s.second_key)
    .where(_s.id < _t.id, or_(_t.given_key == _s.given_key, _t.birth_date == _s.birth_date))
    .limit(bindparam("most"))
)


def probable(session: Session, opened: Directory) -> list[Pair]:
    """Pairs of records that may be one person's, at most two hundred, likeliest first.

    Raises NotAllowed for whoever may not correct patients and browse.
    """
    session.require(Permission.PATIENT_CORRECT)
    session.require(Permission.DIRECTORY_BROWSE)
    known = store.pairs_apart(opened) | confusable.both(opened)
    pairs: dict[tuple[PatientId, PatientId], Pair] = {}
    for one, other in _that_share(opened):
        ids = one.id, other.id
        why = judge(one.person, other.person)
        if why and ids not in known:
            why |= pairs[ids].why if ids in pairs else frozenset()
            pairs[ids] = Pair(one=one.entry, other=other.entry, why=why)
    likeliest = sorted(pairs.values(), key=lambda pair: -len(pair.why))[:MOST_LISTED]
    seen = [who.id for pair in likeliest for who in (pair.one, pair.other)]
    opened.shown(EventKind.SEARCH_SHOWN, list(dict.fromkeys(seen)))
    return likeliest


@dataclass(frozen=True, slots=True)
class _Card:
    entry: DirectoryEntry
    person: Person

    @classmethod
    def of(cls, row: Row) -> "_Card":
        """A row of ENTRY's columns, with the second number behind them where it was asked for."""
        entry = store.entry(row)
        return cls(entry, person(entry, row[_COLUMNS] if len(row) > _COLUMNS else None))

    @property
    def id(self) -> PatientId:
        return self.entry.id


def _that_share(opened: Directory) -> Iterator[tuple[_Card, _Card]]:
    """Cards that share a date of birth or a number, the lesser id first."""
    for query in (_PAIRS, _PAIRS_BY_PHONE, _SECOND_AND_FIRST, _BOTH_SECOND):
        for row in opened.rows(query, most=10 * MOST_LISTED):
            half = len(row) // 2
            one, other = _Card.of(row[:half]), _Card.of(row[half:])
            yield (one, other) if one.id < other.id else (other, one)


def keep_apart(session: Session, opened: Directory, one: PatientId, other: PatientId) -> None:
    """Remember that two records are two people's. Raises NotFound for whom one may not see."""
    session.require(Permission.PATIENT_CORRECT)
    _require_seen(opened, one, other)
    with session.work(Permission.PATIENT_CORRECT) as work:
        work.about(one)
        store.keep_apart(work, one, [other], session.account)
        work.record(_told(one, other, "apart"))


def ask_again(session: Session, opened: Directory, one: PatientId, other: PatientId) -> None:
    """Take ``keep_apart`` back. Raises NotFound for whom one may not see."""
    session.require(Permission.PATIENT_CORRECT)
    _require_seen(opened, one, other)
    with session.work(Permission.PATIENT_CORRECT) as work:
        work.about(one)
        store.no_longer_apart(work, one, other)
        work.record(_told(one, other, "asked-again"))


def _require_seen(opened: Directory, *whom: PatientId) -> None:
    known = store.by_ids(opened, whom)
    for one in whom:
        if one not in known:
            raise NotFound("patient", one)


def _told(one: PatientId, other: PatientId, what: str) -> EventDraft:
    return EventDraft(
        kind=EventKind.PATIENTS_TOLD_APART,
        action=Action.UPDATE,
        patient=one,
        patients=(other,),
        facts={"what": what},
    )


def _candidates(opened: Directory, typed: NewPatient, new: Person) -> list[Row]:
    words = f"{new.given} {new.family}".split()
    rows: list[Row] = []
    if new.born is not None or len(new.phone) >= SHORTEST_PHONE:
        born = () if new.born is None else (new.born,)
        phone = f" {typed.phone}" if len(new.phone) >= SHORTEST_PHONE else ""
        rows += with_figures(opened, Typed(words=(), figures=phone, born=born), _CANDIDATES)
    if new.given and new.family:
        rows += close_rows(opened, words)
    return rows


def _phone_typed(phone: str) -> str:
    return phone_key(Typed(words=(), figures=phone).digits) or ""
