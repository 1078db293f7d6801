"""Patients who are close to what was typed where nobody fits it: misspelt, or as it was heard."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from sqlalchemy import bindparam, select

from clinic_desk.access import Directory, Row
from clinic_desk.folding import SOUND, latin, sound
from clinic_desk.ids import PatientId
from clinic_desk.patients import store
from clinic_desk.patients.closeness import closeness, words_of
from clinic_desk.patients.figures import PROTECTED, by_year, with_figures
from clinic_desk.patients.tables import directory, patient_part_match, patient_word_match
from clinic_desk.patients.typed import Typed

_CANDIDATES = 200
"""How many at most are compared with what was typed."""
_NEAR_THE_CLOSEST = 0.1
"""Whoever is that much less close than the closest is not named."""
_MET = 2000
"""How many hits at most of either index are met with the other's."""
_SHORTEST_MISSPELT = 5
_LONGEST_MISSPELT = 24

_words = select(patient_word_match.c.id).where(patient_word_match.c.q.match(bindparam("terms")))
_parts = select(patient_part_match.c.id).where(patient_part_match.c.q.match(bindparam("terms")))
_WORD_IDS = _words.limit(bindparam("most"))
_PART_IDS = _parts.limit(bindparam("most"))
_BY_WORDS = select(*store.ENTRY).where(directory.c.id.in_(_WORD_IDS))
_BY_PARTS = select(*store.ENTRY).where(directory.c.id.in_(_PART_IDS))


def closest(opened: Directory, meant: Typed, first: AbstractSet[PatientId]) -> list[Row]:
    """Whoever is close to the names typed, the closest first; with figures only who has them."""
    if meant.figures:
        rows = with_figures(opened, meant, _CANDIDATES)
        rows += by_year(opened, meant, _or_heard(meant.words))
    else:
        rows = close_rows(opened, meant.words)
    scored = [(closeness(meant.words, words_of(row[3], row[2])), row) for row in rows]
    least = max((score for score, _ in scored), default=0.0) - _NEAR_THE_CLOSEST
    near = [(score, row) for score, row in scored if score > max(least, 0.0)]
    near.sort(key=lambda one: (one[1][0] not in first, -one[0], one[1][2], one[1][3]))
    return [row for _, row in near]


def close_rows(opened: Directory, words: Sequence[str]) -> list[Row]:
    """Who may be close to all of the words, a bounded number; closeness is not yet judged.

    What is misspelt is looked for where nothing sounds alike: it costs more.
    """
    rows = opened.rows(PROTECTED) if opened.sees_protected else []
    rows += opened.rows(_BY_WORDS, terms=_or_heard(words), most=_CANDIDATES)
    for letters in (1, 2):  # a wrong one, or two that changed places
        if any(closeness(words, words_of(row[3], row[2])) for row in rows):
            break
        rows += _misspelt(opened, words, letters)
    return rows


def _or_heard(words: Sequence[str]) -> str:
    """Each of the words as it begins a name, or as it sounds."""
    return " AND ".join(f"({_written_or_heard(word)})" for word in words)


def _written_or_heard(word: str) -> str:
    heard = sound(latin(word))
    return f'"{word}" * OR "{SOUND}{heard}"' if heard else f'"{word}" *'


def _misspelt(opened: Directory, words: Sequence[str], letters: int) -> list[Row]:
    """Whose names have all letters of a word in their order, but for one place in it."""
    rows: list[Row] = []
    for word in words:
        named = _or_heard([other for other in words if other is not word])
        terms = _but_one_place(word, letters)
        if terms and named:
            rows += _both_match(opened, terms, named)
        elif terms:
            rows += opened.rows(_BY_PARTS, terms=terms, most=_CANDIDATES)
    return rows


def _both_match(opened: Directory, parts: str, named: str) -> list[Row]:
    """Who is in both indexes: met here, since SQLite asks one anew for each hit in the other."""
    fitting = {row[0] for row in opened.rows(_PART_IDS, terms=parts, most=_MET)}
    if fitting:
        fitting &= {row[0] for row in opened.rows(_WORD_IDS, terms=named, most=_MET)}
    return store.rows_by_ids(opened, sorted(fitting)[:_CANDIDATES])


def _but_one_place(word: str, letters: int) -> str:
    """Terms for the index of parts: what is left of the word around each place in it."""
    if not _SHORTEST_MISSPELT <= len(word) <= _LONGEST_MISSPELT:
        return ""
    grams = [word[at : at + 3] for at in range(len(word) - 2)]
    left = {
        " AND ".join(
            f'"{gram}"' for at, gram in enumerate(grams) if at + 2 < place or at >= place + letters
        )
        for place in range(len(word) - letters + 1)
    } - {""}
    return " OR ".join(f"({terms})" for terms in sorted(left))
