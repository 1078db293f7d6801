"""Patients by figures: a date or a year of birth, a phone number's last digits, the number.

What the figures may mean was read from what was typed (``typed``); here it is looked up.
"""

from sqlalchemy import BindParameter, bindparam, func, literal, null, or_, select, union_all

from clinic_desk.access import Directory, Row
from clinic_desk.folding import LAST, phone_key
from clinic_desk.patients import store
from clinic_desk.patients.closeness import fits, words_of
from clinic_desk.patients.tables import (
    directory,
    merged_directory,
    patient_word_match,
    second_number,
)
from clinic_desk.patients.typed import Typed

_SHORTEST_PHONE_END = 3
_SAME_YEAR = 50
"""How many of one year of birth are looked at, each way in which it can be read."""

_low: BindParameter[str] = bindparam("low")
_high: BindParameter[str] = bindparam("high")
_limit: BindParameter[int] = bindparam("most")
_d = directory.c
_s = second_number.c
_first = (
    select(*store.ENTRY, null().label("second"))
    .where(_d.phone_key >= _low, _d.phone_key < _high)
    .order_by(_d.phone_key)
    .limit(_limit)
    .subquery()
)
_second = (
    select(*(_s[column.name] for column in store.ENTRY), _s.second_phone)
    .where(_s.second_key >= _low, _s.second_key < _high)
    .order_by(_s.second_key)
    .limit(_limit)
    .subquery()
)
BY_PHONE = union_all(select(_first), select(_second))
"""By the first number, then by the second, which stands behind the entry's own columns."""
_BY_BIRTH = (
    select(*store.ENTRY)
    .where(_d.birth_date == bindparam("born"))
    .order_by(_d.family_key)
    .limit(_limit)
)
_BY_YEAR = (
    select(*store.ENTRY)
    .where(
        _d.birth_date >= _low,
        _d.birth_date < _high,
        _d.id.in_(
            select(patient_word_match.c.id).where(patient_word_match.c.q.match(bindparam("terms")))
        ),
    )
    .order_by(_d.birth_date)
    .limit(_limit)
)
_names = literal(" ") + _d.family_key + literal(" ") + _d.given_key
_OF_YEAR = (
    select(*store.ENTRY)
    .where(
        _d.birth_date >= _low,
        _d.birth_date < _high,
        func.instr(_names, bindparam("one")) > 0,
        func.instr(_names, bindparam("another")) > 0,
    )
    .order_by(_d.birth_date)
    .limit(_limit)
)
"""The index of the births holds the names as well: of a year nobody else is read."""
PROTECTED = select(*store.ENTRY).where(_d.protected == 1).order_by(_d.family_key, _d.given_key)
"""The hidden stand in no index of words; they are few, so each is looked at."""
_former = select(merged_directory.c.kept).where(merged_directory.c.number == bindparam("number"))
BY_NUMBER = select(*store.ENTRY).where(
    or_(_d.number == bindparam("number"), _d.id.in_(_former))  # a merged card leads to the kept one
)


def with_figures(opened: Directory, meant: Typed, limit: int) -> list[Row]:
    """Whose date of birth, number or last digits of the phone these figures are."""
    rows: list[Row] = []
    for born in meant.born:
        rows += opened.rows(_BY_BIRTH, born=born.isoformat(), most=limit)
    if meant.number is not None:
        rows += opened.rows(BY_NUMBER, number=meant.number)
    if len(meant.digits) >= _SHORTEST_PHONE_END:
        low = phone_key(meant.digits) or ""
        rows += opened.rows(BY_PHONE, low=low, high=low + LAST, most=limit)
    return rows


def of_year(opened: Directory, meant: Typed) -> list[Row]:
    """Those of a year of birth with names that begin with the words, as the names are written."""
    rows: list[Row] = []
    longest = sorted(meant.words, key=len)[-2:]
    for year in meant.years:
        rows += opened.rows(
            _OF_YEAR,
            low=f"{year:04}-",
            high=f"{year:04}-" + LAST,
            one=" " + longest[0],
            another=" " + longest[-1],
            most=_SAME_YEAR,
        )
    return [row for row in rows if fits(meant.words, words_of(row[3], row[2]))]


def by_year(opened: Directory, meant: Typed, terms: str) -> list[Row]:
    """Those of a year of birth whom the index of words has under these terms."""
    rows: list[Row] = []
    for year in meant.years:
        low, high = f"{year:04}-", f"{year:04}-" + LAST
        rows += opened.rows(_BY_YEAR, low=low, high=high, terms=terms, most=_SAME_YEAR)
        if opened.sees_protected:
            hidden = (row for row in opened.rows(PROTECTED) if str(row[4]).startswith(low))
            rows += [row for row in hidden if fits(meant.words, words_of(row[3], row[2]))]
    return rows
