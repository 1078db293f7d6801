"""Who calls, what they told to be known by, and why a visit stands over another: all codes."""

from dataclasses import dataclass
from enum import StrEnum

from clinic_desk.patients.records import Told


class Caller(StrEnum):
    """Who asks for the visit."""

    PATIENT = "patient"
    GUARDIAN = "guardian"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """Who called, and what they told; what is not in ``told`` was not given."""

    caller: Caller = Caller.PATIENT
    told: frozenset[Told] = frozenset()

    def facts(self) -> dict[str, str]:
        """For the log: codes, never what was said."""
        told = " ".join(one.value for one in Told if one in self.told)
        return {"caller": self.caller.value, "told": told or "nothing"}


class OverbookReason(StrEnum):
    """Why somebody booked over another appointment; nothing about health."""

    CANNOT_WAIT = "cannot-wait"
    PRACTITIONER_AGREED = "practitioner-agreed"
    SHORT_MATTER = "short-matter"
    SEEN_TOGETHER = "seen-together"
    OTHER = "other"
