"""What an overview shows: lines that each say why they stand there, and where it is mended."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from clinic_desk.scheduling.at_work import AtWork
from clinic_desk.scheduling.capacity import DayCapacity
from ui.theme.icons import Icon
from ui.theme.tokens import Tone

_WEIGHT = (Tone.DANGER, Tone.WARN, Tone.INFO, Tone.PLAIN, Tone.OK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that is due, stands out or holds: ``words`` is a sentence that says why.

    ``opens`` is the id of the room in which it is mended, empty if there is none for this
    person; ``mend`` says in a verb what one does there.
    """

    id: str
    words: str
    tone: Tone
    icon: Icon
    opens: str = ""
    mend: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The clinic at a glance; ``to_do`` is what is still to be set up."""

    lines: tuple[Line, ...] = ()
    to_do: tuple[Line, ...] = ()
    at_work: tuple[AtWork, ...] = ()
    week: tuple[DayCapacity, ...] = ()
    zone: str = "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """Lines by what they ask: first what somebody must see to, then what holds."""

    due: tuple[Line, ...] = field(default=())
    holds: tuple[Line, ...] = field(default=())


def parted(lines: Sequence[Line]) -> Parted:
    """The weightiest first."""
    ordered = sorted(lines, key=lambda line: _WEIGHT.index(line.tone))
    due = tuple(line for line in ordered if line.tone in (Tone.DANGER, Tone.WARN, Tone.INFO))
    return Parted(due=due, holds=tuple(line for line in ordered if line not in due))
