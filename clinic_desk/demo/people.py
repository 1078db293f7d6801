"""Invented patients: the same person for the same seed and number."""

from datetime import date, timedelta
from random import Random

from clinic_desk.demo.named import PEOPLE, Named
from clinic_desk.demo.names import LANGUAGES, STREETS, SWEDISH_FAMILY, SWEDISH_GIVEN
from clinic_desk.demo.numbers import phone
from clinic_desk.folding import fold
from clinic_desk.patients.records import NewPatient

_FOREIGN = 0.22
_DOUBLE_FAMILY = 0.06
_WITH_EMAIL, _WITH_STREET = 0.4, 0.5
_OLDEST_DAYS = 95 * 365
_ONE_DAY = timedelta(days=1)
_DOMAINS = ("example.org", "example.net", "example.com")  # RFC 2606: nobody's, for ever


def person(seed: int, number: int, registered: date) -> NewPatient:
    """The ``number``-th patient from 0, born before that day; the named ones come first.

    A clinic that opened before somebody was born has them older than they are.
    """
    rng = Random(f"{seed}/person/{number}")  # noqa: S311 - invented, not secret
    who = PEOPLE[number] if number < len(PEOPLE) else _invented(rng, registered)
    has_email, has_street = rng.random() < _WITH_EMAIL, rng.random() < _WITH_STREET
    street = f"{rng.choice(STREETS)} {rng.randrange(1, 90)}" if has_street else ""
    return NewPatient(
        family=who.family,
        given=who.given,
        birth_date=min(who.born, (registered - _ONE_DAY).isoformat()),
        phone=phone(number),
        email=_email(who, number) if has_email else "",
        street=street,
        alert=who.alert,
        protected=who.protected,
    )


def _invented(rng: Random, registered: date) -> Named:
    given, family = _name(rng)
    born = registered - timedelta(days=1 + int(rng.random() * _OLDEST_DAYS))
    return Named(given, family, born.isoformat())


def _name(rng: Random) -> tuple[str, str]:
    if rng.random() < _FOREIGN:
        givens, families = rng.choice(LANGUAGES)
        return rng.choice(givens), rng.choice(families)
    given, family = _often(rng, SWEDISH_GIVEN), _often(rng, SWEDISH_FAMILY)
    if rng.random() < _DOUBLE_FAMILY:
        family = f"{family}-{rng.choice(SWEDISH_FAMILY).partition(' ')[0]}"
    return given, family


def _often(rng: Random, names: tuple[str, ...]) -> str:
    """One of them, the first more often than the last, as names are."""
    return names[int(len(names) * rng.random() ** 1.6)]


def _email(who: Named, number: int) -> str:
    local = fold(f"{who.given} {who.family}").replace(" ", ".")
    if not local.isascii():
        local = "patient"
    return f"{local}.{number}@{_DOMAINS[number % len(_DOMAINS)]}"
