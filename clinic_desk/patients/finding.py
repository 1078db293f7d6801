"""Finding a patient while somebody types: inside an open directory, keystrokes only read.

Every form of search walks an index that is already in the order wanted and stops at the limit.
What is close to what was typed is looked for where nothing fits it, among a bounded number whom
the same indexes give.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from operator import itemgetter

from rapidfuzz.distance import OSA
from sqlalchemy import BindParameter, bindparam, select

from clinic_desk.access import Directory, Permission, Row, Session
from clinic_desk.audit.events import EventKind
from clinic_desk.folding import LAST, fold, phone_key
from clinic_desk.ids import PatientId
from clinic_desk.patients import confusable, store
from clinic_desk.patients.closeness import fits, words_of
from clinic_desk.patients.figures import (
    BY_NUMBER,
    BY_PHONE,
    PROTECTED,
    by_year,
    of_year,
    with_figures,
)
from clinic_desk.patients.near import closest
from clinic_desk.patients.nicknames import names_for
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.patients.tables import directory, patient_part_match, patient_word_match
from clinic_desk.patients.typed import Typed, take_apart

LIMIT = 50
LONGEST = 200
"""What is typed beyond this is not looked at."""
_SHORTEST_PART = 3
_SHORTEST_PHONE = 7
"""How many digits a whole phone number has at least."""
_JUST_BEHIND = "\x01"
"""No text lies between a name and the name with this behind it."""
_WHOLE_NAME = 2
"""Of how many words at least a name is whole."""
_MOST_NAMESAKES = 3
_SAME_FIGURES = 1000
"""How many at most have the year of birth or the last digits that stand beside a name."""

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
_words = select(patient_word_match.c.id).where(patient_word_match.c.q.match(bindparam("terms")))
_BY_WORDS = select(*store.ENTRY).where(_d.id.in_(_words.limit(_limit)))
_parts = select(patient_part_match.c.id).where(patient_part_match.c.q.match(bindparam("terms")))
_BY_PARTS = select(*store.ENTRY).where(_d.id.in_(_parts.limit(_limit)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Whom a search shows, the likeliest first."""

    entries: tuple[DirectoryEntry, ...] = ()
    close: bool = False
    """Nobody fits what was typed; these are close to it."""
    confused: frozenset[PatientId] = frozenset()
    """Those of them who are easily confused with another."""
    second: Mapping[PatientId, str] = field(default_factory=dict)
    """Of those whom their second number found and nothing else, that number."""
    namesakes: tuple[DirectoryEntry, ...] = ()
    """Where nobody fits: whose name was typed, with a date or a year of birth that is not theirs.
    They are no hits: who calls is not taken for one of them by the way."""

    @property
    def everybody(self) -> tuple[DirectoryEntry, ...]:
        return self.entries + self.namesakes


@dataclass(frozen=True, slots=True)
class First:
    """Those who stand before others who fit as well, such as the day's patients."""

    ids: frozenset[PatientId] = frozenset()
    words: tuple[tuple[str, PatientId], ...] = ()
    """Each of their names with whose it is, sorted."""

    def named(self, words: Sequence[str]) -> set[PatientId]:
        """Whose names begin with all of the words typed."""
        fitting = [self._begun(word) for word in words]
        return set.intersection(*fitting) if fitting else set()

    def _begun(self, word: str) -> set[PatientId]:
        begin = bisect_left(self.words, (word,))
        end = bisect_left(self.words, (word + LAST,))
        return {whose for _, whose in self.words[begin:end]}


NOBODY = First()


def those_first(opened: Directory, ids: Iterable[PatientId]) -> First:
    """These patients, to be named first by searches; those hidden from this person are absent."""
    known = store.by_ids(opened, ids)
    words = [(word, one.id) for one in known.values() for word in words_of(one.given, one.family)]
    return First(frozenset(known), tuple(sorted(words)))


def find(
    session: Session,
    opened: Directory,
    typed: str,
    *,
    limit: int = LIMIT,
    first: First = NOBODY,
) -> list[DirectoryEntry]:
    """The patients of ``search``, whether they fit or are close."""
    return list(search(session, opened, typed, limit=limit, first=first).entries)


def search(
    session: Session,
    opened: Directory,
    typed: str,
    *,
    limit: int = LIMIT,
    first: First = NOBODY,
) -> Found:
    """Patients that fit what was typed, ``first`` before others, at most ``limit``.

    Names in any order, or what their bearers are called for short, with or without accents, in
    Latin letters, parts of a name from three letters, the last digits of a phone number, a date
    of birth in any usual form, the patient number, and any of these beside a name. Where nobody
    fits, those who are close to it, and apart from them those of that name who were born
    otherwise. Whoever may not browse finds by the whole name, the patient
    number or a whole phone number alone.
    """
    typed = typed[:LONGEST].strip()
    if not fold(typed):
        found = Found()
    elif not session.may(Permission.DIRECTORY_BROWSE):
        found = _shown(_exactly(opened, typed), limit)
    else:
        meant = take_apart(typed, session.clock.now().date())
        found = _found(opened, meant, fold(typed).split(), limit, first)
    ids = [one.id for one in found.everybody]
    opened.shown(EventKind.SEARCH_SHOWN, ids, words=typed)
    confused = frozenset(confusable.pairs(opened).keys() & ids)
    return replace(found, confused=confused)


def names(opened: Directory, ids: Iterable[PatientId]) -> dict[PatientId, DirectoryEntry]:
    """The directory's entries of known ids, noted as shown; those hidden from this person are
    absent."""
    known = store.by_ids(opened, ids)
    opened.shown(EventKind.NAMES_SHOWN, list(known))
    return known


def _found(
    opened: Directory, meant: Typed, letters: Sequence[str], limit: int, first: First
) -> Found:
    """``letters``: all that was typed as if it were a name, as it may be where figures are not."""
    if meant.figures:
        rows = _by_figures(opened, meant, limit)
        if meant.words and not rows:
            rows = _by_name(opened, letters, limit, NOBODY)
    else:
        rows = _by_name(opened, meant.words, limit, first)
    if rows or not meant.words:
        return _shown(rows, limit, first)
    found = _shown(closest(opened, meant, first.ids), limit)
    others = {one.id for one in found.entries}
    return replace(found, close=True, namesakes=_namesakes(opened, meant, first, others))


def _namesakes(
    opened: Directory, meant: Typed, first: First, others: AbstractSet[PatientId]
) -> tuple[DirectoryEntry, ...]:
    """Who has all the words typed in their name, those first who were born most nearly as said."""
    said = [one.strftime("%Y%m%d") for one in meant.born] or [f"{one:04}" for one in meant.years]
    if len(meant.words) < _WHOLE_NAME or not said:
        return ()
    rows = {row[0]: row for row in _in_order(opened, meant.words, LIMIT)}
    known = [store.entry(row) for whose, row in rows.items() if whose not in others]
    near = [
        (one.id not in first.ids, _slips(said, one.birth_date), at, one)
        for at, one in enumerate(known)
        if one.birth_date and set(meant.words) <= set(words_of(one.given, one.family))
    ]
    return tuple(one for *_, one in sorted(near, key=itemgetter(0, 1, 2))[:_MOST_NAMESAKES])


def _slips(said: Sequence[str], born: date) -> tuple[int, int]:
    """How many figures of one of these are wrong, or have changed places; how many years apart."""
    known = born.strftime("%Y%m%d")
    return min(
        (OSA.distance(one, known[: len(one)]), abs(int(one[:4]) - born.year)) for one in said
    )


def _by_figures(opened: Directory, meant: Typed, limit: int) -> list[Row]:
    rows = with_figures(opened, meant, _SAME_FIGURES if meant.words else max(limit, LIMIT))
    if not meant.words:
        return rows
    rows = [row for row in rows if fits(meant.words, words_of(row[3], row[2]))]
    rows += of_year(opened, meant)
    terms = " AND ".join(f'"{word}" *' for word in meant.words)
    return rows or by_year(opened, meant, terms)  # other scripts are written in several ways


def _exactly(opened: Directory, typed: str) -> list[Row]:
    rows: list[Row] = []
    digits = "".join(sign for sign in typed if sign.isdecimal())
    if not digits:
        words = fold(typed).split()
        for at in range(1, len(words)):
            first, second = " ".join(words[:at]), " ".join(words[at:])
            for family, given in ((second, first), (first, second)):
                rows += _both(opened, family, given, _JUST_BEHIND, LIMIT)
    elif not any(sign.isalpha() for sign in typed):
        meant = Typed(words=(), figures=typed)
        if meant.number is not None:
            rows += opened.rows(BY_NUMBER, number=meant.number)
        if len(digits) >= _SHORTEST_PHONE:
            low = phone_key(meant.digits) or ""
            rows += opened.rows(BY_PHONE, low=low, high=low + LAST, most=LIMIT)
    return rows


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


def _by_name(opened: Directory, words: Sequence[str], limit: int, first: First) -> list[Row]:
    """Those who come first, and as many others as there is room for."""
    named = first.named(words)
    leading = store.rows_by_ids(opened, named) if named else []
    rows = _in_order(opened, words, limit - len(leading))
    if leading and not named.isdisjoint(row[0] for row in rows):
        rows = _in_order(opened, words, limit)
    return rows + leading  # those who come first keep the order of the names among them


def _in_order(opened: Directory, words: Sequence[str], limit: int) -> list[Row]:
    letters = " ".join(words)
    if limit <= 0:
        return []
    if len(words) == 1:
        rows = opened.rows(_BY_FAMILY, low=letters, high=letters + LAST, most=limit)
        if len(rows) < limit:
            rows += opened.rows(_BY_GIVEN, low=letters, high=letters + LAST, most=limit)
    else:
        rows = _by_two(opened, words, limit)
    if len(rows) < limit:
        rows += _by_words(opened, words, limit)
    if len(rows) < limit:
        rows += _by_nickname(opened, words, limit)
    if opened.sees_protected and len(rows) < limit:
        rows += _by_words_hidden(opened, words)
    return rows or _by_parts(opened, words, limit)


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


def _by_nickname(opened: Directory, words: Sequence[str], limit: int) -> list[Row]:
    """Those whom one calls what was typed: Lasse for Lars."""
    meant = [(word, names_for(word)) for word in words]
    if not any(names for _, names in meant):
        return []
    terms = " AND ".join(
        "(" + " OR ".join([f'"{word}" *', *(f'"{name}"' for name in names)]) + ")"
        for word, names in meant
    )
    return opened.rows(_BY_WORDS, terms=terms, most=limit)


def _by_words_hidden(opened: Directory, words: Sequence[str]) -> list[Row]:
    # Protected persons stand in no index of words; they are few, so each is looked at.
    meant = [(word, *names_for(word)) for word in words]
    return [row for row in opened.rows(PROTECTED) if _is_called(meant, words_of(row[3], row[2]))]


def _is_called(meant: Sequence[Sequence[str]], names: Sequence[str]) -> bool:
    return all(fits(each[:1], names) or set(each[1:]) & set(names) for each in meant)


def _by_parts(opened: Directory, words: Sequence[str], limit: int) -> list[Row]:
    if any(len(word) < _SHORTEST_PART for word in words):
        return []
    grams = (word[at : at + 3] for word in words for at in range(len(word) - 2))
    terms = " AND ".join(f'"{gram}"' for gram in dict.fromkeys(grams))
    rows = opened.rows(_BY_PARTS, terms=terms, most=limit)
    return [row for row in rows if _holds(words, words_of(row[3], row[2]))]


def _holds(words: Sequence[str], names: Sequence[str]) -> bool:
    together = " ".join(names)
    return all(word in together for word in words)


def _shown(rows: Sequence[Row], limit: int, first: First = NOBODY) -> Found:
    """Each patient once; those who come first before the others, else in the order found."""
    unique = {row[0]: row for row in rows}
    if first.ids:
        leading = [row for whose, row in unique.items() if whose in first.ids]
        others = [row for whose, row in unique.items() if whose not in first.ids]
        shown = [*leading, *others][:limit]
    else:
        shown = list(unique.values())[:limit]
    return Found(entries=tuple(map(store.entry, shown)), second=store.found_by_second(rows))
