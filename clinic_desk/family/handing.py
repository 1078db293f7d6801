"""Into whose hands a paper goes that says when a patient comes: asked where it must be known."""

from dataclasses import dataclass
from datetime import date

from clinic_desk.access import Directory, Viewing
from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.family import relations, telling
from clinic_desk.family.judging import EVERYTHING, STRANGER
from clinic_desk.family.records import Answer, RelationId, Relative, WhyNotTell

_NEVER = frozenset({WhyNotTell.NEVER_TIMES, WhyNotTell.NO_CONTACT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Somebody to whom it can be given: the patient where there is no ``relative``."""

    relative: Relative | None = None
    answer: Answer = EVERYTHING
    known: bool = True
    """False: somebody who is not on the card."""

    @property
    def relation(self) -> RelationId | None:
        return None if self.relative is None else self.relative.relation.id

    @property
    def code(self) -> str:
        """What the entry keeps: what they are to the patient, never who."""
        if not self.known:
            return "somebody else"
        return "patient" if self.relative is None else self.relative.kin.value

    def require(self) -> None:
        """Raises InvalidInput where this one may not have it."""
        if not self.answer.told:
            raise InvalidInput({"given": Problem.NOT_ACCEPTED})


PATIENT, SOMEBODY = Hand(), Hand(answer=STRANGER, known=False)


def hands(viewing: Viewing, directory: Directory, today: date) -> tuple[Hand, ...]:
    """Who may stand there, with what each may be told; nobody where anybody may have it.

    It is asked only while somebody on the card may never learn the times. Of whom this person
    may not see nothing is asked, as if they were not there.
    """
    found = [one for one in relations.relatives(viewing, directory) if not one.kin.younger]
    given = [(one, telling.caller_may(viewing, one.relation.id, today)) for one in found]
    if not any(_NEVER.intersection(answer.why) for _, answer in given):
        return ()
    own = (Hand(relative=one, answer=answer) for one, answer in given)
    return (PATIENT, *own, SOMEBODY)
