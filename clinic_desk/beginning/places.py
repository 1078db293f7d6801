"""Which countries and zones there are, by the zone database."""

from functools import cache
from importlib import resources


def country_of(zone: str) -> str:
    """The country of a zone (ISO 3166), as the zone database names it; empty if it names none."""
    return _table().get(zone, "")


def zones() -> tuple[str, ...]:
    """The zones that lie in a country, sorted."""
    return tuple(sorted(_table()))


def countries() -> tuple[str, ...]:
    """The countries that have a zone (ISO 3166), sorted."""
    return tuple(sorted(set(_table().values())))


def zone_like(typed: str) -> str:
    """The zone that was meant, whatever its letters' case; else what was typed."""
    wanted = typed.strip().replace(" ", "_").casefold()
    return next((zone for zone in _table() if zone.casefold() == wanted), typed.strip())


@cache
def _table() -> dict[str, str]:
    lines = (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {row[2]: row[0] for row in rows if len(row) > 2}
