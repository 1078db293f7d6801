"""What the panel for several people is told, and what it asks for. No Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from clinic_desk.ids import PatientId, ServiceId
from clinic_desk.scheduling.availability import EVERY_WEEKDAY, WHOLE_DAY
from clinic_desk.scheduling.families import Member
from clinic_desk.scheduling.together import How


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may come along. ``about`` says what they are to whoever calls."""

    id: PatientId
    name: str
    about: str = ""
    warning: str = ""
    """What stands against the caller booking for them; empty where nothing does."""
    barred: bool = False
    """Whether they can not come along: the caller may never learn when they come."""
    needs: str = ""
    longer: int = 0
    coming: bool = True
    service: ServiceId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesWanted:
    """Times for these, lying to each other like that."""

    members: Sequence[Member]
    how: How
    gap: int
    first: date | None = None
    last: date | None = None
    weekdays: frozenset[int] = EVERY_WEEKDAY
    part: tuple[int, int] = WHOLE_DAY
    """In which part of the wall day they begin."""
    named: bool = False
    """Whether a time was asked for by name: then nothing is left out for setting out."""
