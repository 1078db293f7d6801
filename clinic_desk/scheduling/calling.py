"""Who calls, what they told to be known by, and why a visit stands over another: all codes."""

from dataclasses import dataclass, replace
from enum import StrEnum

from clinic_desk.family.records import Kin
from clinic_desk.patients.records import Told


class Caller(StrEnum):
    """Who asks for the visit."""

    PATIENT = "patient"
    GUARDIAN = "guardian"
    OTHER = "other"
    CLINIC = "clinic"
    """Nobody called: a visit is moved for the clinic's own sake."""
    NOT_SAID = "not-said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """Who called, and what they told; what is in neither ``told`` nor ``otherwise`` was not
    given."""

    caller: Caller = Caller.PATIENT
    told: frozenset[Told] = frozenset()
    otherwise: frozenset[Told] = frozenset()
    """What they said and the card has otherwise: it counts for nothing, and is kept."""
    kin: Kin | None = None
    """What a relative who called is to the patient."""
    may_book: bool = True
    """Whether that relative may book for the patient; who booked was warned where not."""
    may_cancel: bool = True
    """Whether they may cancel; asked where a visit is cancelled or moved."""

    def also(self, told: frozenset[Told], otherwise: frozenset[Told]) -> "Calling":
        """With what they told when they were asked once more; that which fits counts."""
        fits = self.told | told
        return replace(self, told=fits, otherwise=(self.otherwise | otherwise) - fits)

    def facts(self, *, asked: bool = True) -> dict[str, str]:
        """For the log: codes, never what was said. ``asked``: whether they were to tell who they
        are."""
        facts = {"caller": self.caller.value}
        if asked or self.told:
            facts["told"] = _codes(self.told) or "nothing"
        if self.otherwise:
            facts["told-otherwise"] = _codes(self.otherwise)
        if self.kin is not None:
            facts["kin"] = self.kin.value
        if not self.may_book:
            facts["may-book"] = "no"
        if not self.may_cancel:
            facts["may-cancel"] = "no"
        return facts


NOT_SAID = Calling(caller=Caller.NOT_SAID)
"""What an entry keeps where nobody said who asked."""


def _codes(told: frozenset[Told]) -> str:
    return " ".join(one.value for one in Told if one in told)


class OverbookReason(StrEnum):
    """Why somebody booked over another appointment; nothing about health."""

    CANNOT_WAIT = "cannot-wait"
    PRACTITIONER_AGREED = "practitioner-agreed"
    SHORT_MATTER = "short-matter"
    SEEN_TOGETHER = "seen-together"
    OTHER = "other"
