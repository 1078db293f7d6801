"""Practitioners and services as other programs write them: told from their names."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from clinic_desk.errors import Problem
from clinic_desk.exchange.faults import Fault, Reason
from clinic_desk.folding import fold
from clinic_desk.scheduling.records import Clinic, Practitioner, Service

T = TypeVar("T")
_TITLES = frozenset({"dr", "doktor", "doctor", "leg", "mr", "mrs", "ms", "prof"})


def without_title(written: str) -> str:
    """A name folded, without what stands before it; empty for a title alone."""
    return " ".join(word for word in fold(written).split() if word not in _TITLES)


class Naming:
    """The clinic's names, folded; what fits two is nobody.

    ``stand_for``: what was said of names that the clinic does not have, by what they name
    (``practitioner``, ``service``) and as ``strangers.key_of`` folds them.
    """

    def __init__(
        self, house: Clinic, stand_for: Mapping[tuple[str, str], int] | None = None
    ) -> None:
        self._house, self._stand_for = house, stand_for or {}
        people = house.practitioners
        self._people = _by_name(
            (name, one) for one in people for name in (one.name, f"{one.title} {one.name}")
        )
        self._surnames = _by_name((one.name.split()[-1], one) for one in people)
        self._services = _by_name(
            (name, one) for one in house.bookable() for name in (one.name, one.short)
        )

    def practitioner(self, written: str) -> Practitioner | None:
        """By the whole name, in either order, or by the surname alone."""
        words = without_title(written).split()
        turned = " ".join([*words[1:], *words[:1]])
        for name in (fold(written), " ".join(words), turned):
            if name in self._people:
                return self._people[name]
        found = self._surnames.get(" ".join(words))
        said = self._stand_for.get(("practitioner", " ".join(words)))
        return found or next((one for one in self._house.practitioners if one.id == said), None)

    def service(self, written: str) -> Service | None:
        found = self._services.get(fold(written))
        said = self._stand_for.get(("service", fold(written)))
        return found or next((one for one in self._house.bookable() if one.id == said), None)

    def without(self, what: str, written: str) -> Reason:
        """Why a name leads to nobody and to nothing."""
        if not fold(written):
            return Problem.MISSING
        if what == "service":
            gone = [one for one in self._house.services if one.id in self._house.retired]
            fits = self._called(what, written, self._house.bookable())
            return _without(fits, self._called(what, written, gone), Fault.RETIRED)
        fits = self._called(what, written, self._house.practitioners)
        return _without(fits, self._called(what, written, self._house.former), Fault.FORMER)

    def _called(self, what: str, written: str, among: Iterable[Practitioner | Service]) -> int:
        words = fold(written) if what == "service" else without_title(written)
        turned = " ".join([*words.split()[1:], *words.split()[:1]])
        return sum(bool({words, turned} & _names(one)) for one in among)

    def of(self, what: str, written: str) -> Practitioner | Service | None:
        """By what it is: ``practitioner`` or ``service``."""
        return self.service(written) if what == "service" else self.practitioner(written)


def _without(here: int, gone: int, left: Fault) -> Reason:
    if here > 1:
        return Fault.SEVERAL
    return left if gone else Problem.UNKNOWN


def _names(one: Practitioner | Service) -> set[str]:
    if isinstance(one, Service):
        return {fold(one.name), fold(one.short)}
    return {fold(one.name), fold(one.name.split()[-1])}


def _by_name(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    found: dict[str, list[T]] = {}
    for name, one in pairs:
        known = found.setdefault(fold(name), [])
        if one not in known:
            known.append(one)
    return {name: ones[0] for name, ones in found.items() if name and len(ones) == 1}
