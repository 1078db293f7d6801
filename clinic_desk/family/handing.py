"""Into whose hands a paper or file goes: asked where somebody may never learn what it says."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clinic_desk.access import Directory, Viewing
from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.family import relations, telling
from clinic_desk.family.judging import EVERYTHING, STRANGER
from clinic_desk.family.records import Answer, RelationId, Relative, WhyNotTell


class Tells(StrEnum):
    """What a paper or file says of the patient."""

    LETTER = "letter"
    """Times, and an address: that of whoever it is written to."""
    REACH = "reach"
    """Where they live and how they are reached: a contact card."""
    TIMES = "times"
    """When they come: a slip, a file for a calendar."""


_NEVER = frozenset({WhyNotTell.NEVER_TIMES, WhyNotTell.NO_CONTACT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Somebody to whom it can be given: the patient where there is no ``relative``."""

    relative: Relative | None = None
    answer: Answer = EVERYTHING
    known: bool = True
    """False: somebody who is not on the card."""
    tells: Tells = Tells.TIMES
    posted: bool = False
    """It goes by post to whom it is written to; that was judged when it was addressed."""

    @property
    def may(self) -> bool:
        """Whether this one may have it."""
        return {
            Tells.LETTER: self.answer.told and self.answer.address,
            Tells.REACH: self.answer.address,
            Tells.TIMES: self.answer.told,
        }[self.tells]

    @property
    def relation(self) -> RelationId | None:
        return None if self.relative is None else self.relative.relation.id

    @property
    def code(self) -> str:
        """What the entry keeps: what they are to the patient, never who."""
        if self.posted:
            return "post"
        if not self.known:
            return "somebody else"
        return "patient" if self.relative is None else self.relative.kin.value

    def require(self) -> None:
        """Raises InvalidInput where this one may not have it."""
        if not self.may:
            raise InvalidInput({"given": Problem.NOT_ACCEPTED})


PATIENT, SOMEBODY, POST = Hand(), Hand(answer=STRANGER, known=False), Hand(posted=True)


def hands(
    viewing: Viewing, directory: Directory, today: date, tells: Tells = Tells.TIMES
) -> tuple[Hand, ...]:
    """Who may stand there, with what each may be told; nobody where anybody may have it.

    It is asked only while somebody on the card may never learn what it says. Of whom this person
    may not see nothing is asked, as if they were not there.
    """
    found = [one for one in relations.relatives(viewing, directory) if not one.kin.younger]
    given = [(one, telling.caller_may(viewing, one.relation.id, today)) for one in found]
    if not any(_barred(one, answer, tells) for one, answer in given):
        return ()
    own = (Hand(relative=one, answer=answer, tells=tells) for one, answer in given)
    first = (POST, PATIENT) if tells is Tells.LETTER else (PATIENT,)
    return (*first, *own, SOMEBODY)


def require(
    viewing: Viewing, directory: Directory, today: date, tells: Tells, hand: Hand | None
) -> str:
    """Into whose hands it goes, as the entry keeps it; nothing where that need not be asked.

    Judged anew: what was asked earlier may hold no more. Raises InvalidInput where it must be
    asked and was not, and for whoever may not have it.
    """
    there = hands(viewing, directory, today, tells)
    if not there:
        return ""
    if hand is None:
        raise InvalidInput({"given": Problem.MISSING})
    wanted = (hand.relation, hand.known, hand.posted)
    now = next((one for one in there if (one.relation, one.known, one.posted) == wanted), SOMEBODY)
    now.require()
    return now.code


def _barred(one: Relative, answer: Answer, tells: Tells) -> bool:
    """Whether this one may never learn what it says."""
    address = tells is not Tells.TIMES and one.relation.never_address
    return address or bool(_NEVER.intersection(answer.why))
