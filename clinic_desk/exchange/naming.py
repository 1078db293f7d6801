"""Practitioners and services as other programs write them: told from their names."""

from collections.abc import Iterable
from typing import TypeVar

from clinic_desk.folding import fold
from clinic_desk.scheduling.records import Clinic, Practitioner, Service

T = TypeVar("T")
_TITLES = frozenset({"dr", "doktor", "doctor", "leg", "mr", "mrs", "ms", "prof"})


class Naming:
    """The clinic's names, folded; what fits two is nobody."""

    def __init__(self, house: Clinic) -> None:
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
        words = [word for word in fold(written).split() if word not in _TITLES]
        turned = " ".join([*words[1:], *words[:1]])
        for name in (fold(written), " ".join(words), turned):
            if name in self._people:
                return self._people[name]
        return self._surnames.get(" ".join(words))

    def service(self, written: str) -> Service | None:
        return self._services.get(fold(written))


def _by_name(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    found: dict[str, list[T]] = {}
    for name, one in pairs:
        known = found.setdefault(fold(name), [])
        if one not in known:
            known.append(one)
    return {name: ones[0] for name, ones in found.items() if name and len(ones) == 1}
