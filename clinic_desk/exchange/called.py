"""Names of practitioners and services in a file that the clinic does not have, and what a person
says of them.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from clinic_desk.exchange.naming import without_title
from clinic_desk.folding import fold
from clinic_desk.scheduling.records import Colour
from clinic_desk.scheduling.weekly import Week

USUAL_MINUTES = 30


class Thing(StrEnum):
    PRACTITIONER = "practitioner"
    SERVICE = "service"


Key = tuple[Thing, str]
"""What it is, and its name folded."""


class Way(StrEnum):
    LEAVE_OUT = "leave-out"
    HERE = "here"
    ADD = "add"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What a person says of such a name. ``stands_for``: whom or what of the clinic, where it is
    here; the rest is typed about what is to be added."""

    way: Way = Way.LEAVE_OUT
    stands_for: int | None = None
    name: str = ""
    title: str = ""
    colour: Colour = Colour.ACCENT
    minutes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """``week`` and ``services`` (as the file writes them) of a practitioner, ``minutes`` of a
    service: as the file shows it. ``choices``: who or what it may be here, the closest first."""

    what: Thing
    name: str
    lines: int
    title: str = ""
    minutes: int = USUAL_MINUTES
    week: Week = field(default_factory=Week)
    services: tuple[str, ...] = ()
    choices: tuple[tuple[int, str], ...] = ()

    @property
    def key(self) -> Key:
        return key_of(self.what, self.name)


def key_of(what: Thing, name: str) -> Key:
    """Titles make nobody somebody else."""
    return what, (without_title(name) if what is Thing.PRACTITIONER else "") or fold(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The strangers of a file; ``pairs``: who gives what by it, as it writes them. ``more``: that
    many stand in it besides, and nothing is asked about them."""

    strangers: tuple[Stranger, ...] = ()
    pairs: frozenset[tuple[str, str]] = frozenset()
    more: int = 0


NOBODY = Gathered()
