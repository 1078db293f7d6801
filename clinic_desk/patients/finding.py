"""Finding a patient while somebody types: inside an open directory, keystrokes only read.

Every form of search walks an index that is already in the order wanted and stops at the limit.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import BindParameter, bindparam, select

from clinic_desk.access import Directory, Permission, Row, Session
from clinic_desk.audit.events import EventKind
from clinic_desk.ids import PatientId
from clinic_desk.patients import store
from clinic_desk.patients.folding import LAST, fold, phone_key
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.patients.tables import directory, patient_part_match, patient_word_match
from clinic_desk.patients.validating import parse_date

LIMIT = 50
LONGEST = 200
"""What is typed beyond this is not looked at."""
_SHORTEST_PART = 3
_SHORTEST_PHONE_END = 3
_SHORTEST_PHONE = 7
"""How many digits a whole phone number has at least."""
_JUST_BEHIND = "\x01"
"""No text lies between a name and the name with this behind it."""
_DIALLED_BEFORE = re.compile("^00?")

_low: BindParameter[str] = bindparam("low")
_high: BindParameter[str] = bindparam("high")
_limit: BindParameter[int] = bindparam("most")
_d = directory.c
_BY_FAMILY = (
    select(*store.ENTRY)
    .where(_d.family_key >= _low, _d.family_key < _high)
    .order_by(_d.family_key, _d.given_key)
    .limit(_limit)
)
_BY_GIVEN = (
    select(*store.ENTRY)
    .where(_d.given_key >= _low, _d.given_key < _high)
    .order_by(_d.given_key, _d.family_key)
    .limit(_limit)
)
_BY_BOTH = (
    select(*store.ENTRY)
    .where(
        _d.family_key >= _low,
        _d.family_key < _high,
        _d.given_key >= bindparam("other_low"),
        _d.given_key < bindparam("other_high"),
    )
    .order_by(_d.family_key, _d.given_key)
    .limit(_limit)
)
_BY_PHONE = (
    select(*store.ENTRY)
    .where(_d.phone_key >= _low, _d.phone_key < _high)
    .order_by(_d.phone_key)
    .limit(_limit)
)
_BY_BIRTH = (
    select(*store.ENTRY)
    .where(_d.birth_date == bindparam("born"))
    .order_by(_d.family_key)
    .limit(_limit)
)
_PROTECTED = select(*store.ENTRY).where(_d.protected == 1).order_by(_d.family_key, _d.given_key)
_BY_NUMBER = select(*store.ENTRY).where(_d.number == bindparam("number"))
_words = select(patient_word_match.c.id).where(patient_word_match.c.q.match(bindparam("terms")))
_BY_WORDS = select(*store.ENTRY).where(_d.id.in_(_words.limit(_limit)))
_parts = select(patient_part_match.c.id).where(patient_part_match.c.q.match(bindparam("terms")))
_BY_PARTS = select(*store.ENTRY).where(_d.id.in_(_parts.limit(_limit)))


def find(
    session: Session, opened: Directory, typed: str, *, limit: int = LIMIT
) -> list[DirectoryEntry]:
    """Patients that fit what was typed, the likeliest first, at most ``limit``.

    Names in any order, with or without accents, parts of a name from three letters, the last
    digits of a phone number, a date of birth in any usual form, the patient number. Whoever may
    not browse finds by the whole name, the patient number or a whole phone number alone.
    """
    typed = typed[:LONGEST].strip()
    digits = "".join(sign for sign in typed if sign.isdecimal())
    letters = fold(typed)
    if not letters:
        found: list[DirectoryEntry] = []
    elif not session.may(Permission.DIRECTORY_BROWSE):
        found = _exactly(opened, typed, digits, letters, limit)
    elif digits and not any(sign.isalpha() for sign in typed):
        found = _by_digits(opened, typed, digits, session.clock.now().date(), limit)
    else:
        found = _by_name(opened, letters, limit)
    opened.shown(EventKind.SEARCH_SHOWN, [one.id for one in found], words=typed)
    return found


def names(opened: Directory, ids: Iterable[PatientId]) -> dict[PatientId, DirectoryEntry]:
    """The directory's entries of known ids; those hidden from this person are absent."""
    return store.by_ids(opened, ids)


def _by_digits(
    opened: Directory, typed: str, digits: str, today: date, limit: int
) -> list[DirectoryEntry]:
    rows: list[Row] = []
    born = parse_date(typed, today)
    if born is not None:
        rows += opened.rows(_BY_BIRTH, born=born.isoformat(), most=limit)
    if typed.isdecimal() and len(digits) < 10:
        rows += opened.rows(_BY_NUMBER, number=int(digits))
    if len(digits) >= _SHORTEST_PHONE_END:
        low = phone_key(_without_dialling(digits)) or ""
        rows += opened.rows(_BY_PHONE, low=low, high=low + LAST, most=limit)
    return _distinct(rows, limit)


def _exactly(
    opened: Directory, typed: str, digits: str, letters: str, limit: int
) -> list[DirectoryEntry]:
    rows: list[Row] = []
    if not digits:
        words = letters.split()
        for at in range(1, len(words)):
            first, second = " ".join(words[:at]), " ".join(words[at:])
            for family, given in ((second, first), (first, second)):
                rows += _both(opened, family, given, _JUST_BEHIND, limit)
    elif not any(sign.isalpha() for sign in typed):
        if typed.isdecimal() and len(digits) < 10:
            rows += opened.rows(_BY_NUMBER, number=int(digits))
        if len(digits) >= _SHORTEST_PHONE:
            low = phone_key(_without_dialling(digits)) or ""
            rows += opened.rows(_BY_PHONE, low=low, high=low + LAST, most=limit)
    return _distinct(rows, limit)


def _both(opened: Directory, family: str, given: str, behind: str, limit: int) -> list[Row]:
    """Whose names lie between these and these with ``behind`` after them."""
    return opened.rows(
        _BY_BOTH,
        low=family,
        high=family + behind,
        other_low=given,
        other_high=given + behind,
        most=limit,
    )


def _without_dialling(digits: str) -> str:
    """A whole number without what is dialled before it at home (0) or from abroad (00)."""
    return _DIALLED_BEFORE.sub("", digits) if len(digits) > 6 else digits


def _by_name(opened: Directory, letters: str, limit: int) -> list[DirectoryEntry]:
    words = letters.split()
    if len(words) == 1:
        rows = opened.rows(_BY_FAMILY, low=letters, high=letters + LAST, most=limit)
        if len(rows) < limit:
            rows += opened.rows(_BY_GIVEN, low=letters, high=letters + LAST, most=limit)
    else:
        rows = _by_two(opened, words, limit)
    if len(rows) < limit:
        rows += _by_words(opened, words, limit)
    if opened.sees_protected and len(rows) < limit:
        rows += _by_words_hidden(opened, words)
    if not rows:
        rows = _by_parts(opened, words, limit)
    return _distinct(rows, limit)


def _by_two(opened: Directory, words: Sequence[str], limit: int) -> list[Row]:
    # "ann lee" and "lee ann": the split can stand behind any word, either side the family.
    rows: list[Row] = []
    for at in range(1, len(words)):
        first, second = " ".join(words[:at]), " ".join(words[at:])
        for family, given in ((second, first), (first, second)):
            rows += _both(opened, family, given, LAST, limit)
        if len(rows) >= limit:
            break
    return rows


def _by_words(opened: Directory, words: Sequence[str], limit: int) -> list[Row]:
    terms = " AND ".join(f'"{word}" *' for word in words)
    return opened.rows(_BY_WORDS, terms=terms, most=limit)


def _by_words_hidden(opened: Directory, words: Sequence[str]) -> list[Row]:
    # Protected persons stand in no index of words; they are few, so each is looked at.
    return [row for row in opened.rows(_PROTECTED) if _fits(row, words)]


def _fits(row: Row, words: Sequence[str]) -> bool:
    names = fold(f"{row[3]} {row[2]}").split()
    return all(any(name.startswith(word) for name in names) for word in words)


def _by_parts(opened: Directory, words: Sequence[str], limit: int) -> list[Row]:
    if any(len(word) < _SHORTEST_PART for word in words):
        return []
    grams = (word[at : at + 3] for word in words for at in range(len(word) - 2))
    terms = " AND ".join(f'"{gram}"' for gram in dict.fromkeys(grams))
    rows = opened.rows(_BY_PARTS, terms=terms, most=limit)
    return [row for row in rows if all(word in fold(f"{row[3]} {row[2]}") for word in words)]


def _distinct(rows: Iterable[Row], limit: int) -> list[DirectoryEntry]:
    unique = {row[0]: row for row in rows}
    return [store.entry(row) for row in list(unique.values())[:limit]]
