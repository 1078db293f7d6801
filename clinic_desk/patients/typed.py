"""What was typed into a search, taken apart: names, dates of birth, a year, other figures."""

import re
from dataclasses import dataclass
from datetime import date

from clinic_desk.folding import fold
from clinic_desk.patients import months
from clinic_desk.patients.validating import parse_date

_OLDEST_YEARS = 130
_TRUNK_ZERO = re.compile(r"\(0\)")
_DIALLED_BEFORE = re.compile("^00?")
_WHOLE_PHONE = 7
_NATIONAL_IDENTITY = re.compile(r"((?:\d\d)?\d{6})[-+]?\d{4}")
"""A date of birth with four figures behind it, as Swedes say theirs."""
_YEAR = re.compile(r"-?(\d{4}|\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Names, folded, and what the figures may mean; every meaning is looked for."""

    words: tuple[str, ...]
    figures: str = ""
    """As typed."""
    born: tuple[date, ...] = ()
    years: tuple[int, ...] = ()
    """The year of birth; only beside a name."""

    @property
    def digits(self) -> str:
        """The figures alone; of a phone number without what is dialled before it."""
        digits = "".join(filter(str.isdecimal, _TRUNK_ZERO.sub("", self.figures)))
        return _DIALLED_BEFORE.sub("", digits) if len(digits) >= _WHOLE_PHONE else digits

    @property
    def number(self) -> int | None:
        """A patient number: figures and nothing between them."""
        return int(self.figures) if self.figures.isdecimal() and len(self.figures) < 10 else None


def take_apart(typed: str, today: date) -> Typed:
    """Words with a letter in them are names, the rest are figures, but for a month's name."""
    if not any(map(str.isdecimal, typed)):
        return Typed(words=tuple(fold(typed).split()))
    if not any(map(str.isalpha, typed)):
        return Typed(words=(), figures=typed.strip(), born=_births(typed.strip(), today))
    tokens = months.in_figures(typed.replace(",", " ")).split()
    names = [token for token in tokens if any(sign.isalpha() for sign in token)]
    figures = " ".join(token for token in tokens if token not in names)
    words = tuple(fold(" ".join(names)).split())
    if not any(sign.isdecimal() for sign in figures):
        return Typed(words=tuple(fold(typed).split()))
    years = _years(figures, today) if words else ()
    return Typed(words=words, figures=figures, born=_births(figures, today), years=years)


def _births(figures: str, today: date) -> tuple[date, ...]:
    found = [parse_date(figures, today)]
    identity = _NATIONAL_IDENTITY.fullmatch(figures)
    if identity:
        found.append(parse_date(identity[1], today))
    day, slash, rest = figures.partition("/")
    if slash:  # 3/12 1980 and 3/12/1980: some say the month first
        month, sign, year = re.sub(r"\s", "/", rest.strip()).partition("/")
        found.append(parse_date(f"{month}/{day}{sign}{year}", today))
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _years(figures: str, today: date) -> tuple[int, ...]:
    said = _YEAR.fullmatch(figures)
    if said is None:
        return ()
    year = int(said[1])
    if len(said[1]) == 2:
        year += today.year // 100 * 100
        year -= 100 if year > today.year else 0
    return (year,) if today.year - _OLDEST_YEARS <= year <= today.year else ()
