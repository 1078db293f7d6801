"""Who may be on the line about a patient whose card is not open, and what they may do."""

from dataclasses import dataclass
from datetime import date

from clinic_desk.access import Directory
from clinic_desk.audit.events import EventKind
from clinic_desk.family import judging, policy, store
from clinic_desk.family.records import Answer, Kin, Relation, Relative
from clinic_desk.ids import PatientId
from clinic_desk.patients import store as patient_store


@dataclass(frozen=True, slots=True, kw_only=True)
class MayCall:
    """A relative, and what they may hear and do. Whoever is no patient has no name here."""

    relative: Relative
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a caller who is a patient is to somebody, where they are anything, and may do."""

    kin: Kin | None
    guardian: bool
    answer: Answer


def of_patient(directory: Directory, whose: PatientId, today: date) -> list[MayCall]:
    """The relatives of one patient, without those whom this person may not see; noted as shown.

    Nobody of a protected person: their relatives are behind a reason of its own.
    """
    found = sorted(store.among(directory, [whose]), key=lambda one: one.id)
    ends = {one.id: one.other_end(whose) for one in found}
    known = patient_store.by_ids(directory, [whose, *(one for one in ends.values() if one)])
    patient = known.pop(whose, None)
    if patient is None or patient.protected:
        return []
    rules = policy.young(directory)
    calling = []
    for one in found:
        other = ends[one.id]
        relative = Relative(relation=one, of=whose, who=None if other is None else known.get(other))
        if relative.kin.younger or (other is not None and other not in known):
            continue
        same = [one] if other is None else [each for each in found if ends[each.id] == other]
        answer = judging.strictest(
            judging.may(each, whose, patient.birth_date, today, rules) for each in same
        )
        calling.append(MayCall(relative=relative, answer=answer))
    seen = [one.relative.patient for one in calling]
    directory.shown(EventKind.RELATIVES_SHOWN, [one for one in seen if one is not None])
    return calling


def standings(
    directory: Directory, caller: PatientId, answers: dict[PatientId, Answer]
) -> dict[PatientId, Standing]:
    """What a caller is to each of those for whom ``telling.patient_may`` gave an answer."""
    by_other: dict[PatientId, Relation] = {}
    for one in store.among(directory, [caller]):
        other = one.patient if one.other == caller else one.other
        if other is not None:
            by_other.setdefault(other, one)
    return {whose: _standing(by_other.get(whose), whose, may) for whose, may in answers.items()}


def _standing(relation: Relation | None, whose: PatientId, may: Answer) -> Standing:
    if relation is None:
        return Standing(kin=None, guardian=False, answer=may)
    kin = Relative(relation=relation, of=whose).kin
    guardian = relation.custody is not None and relation.patient == whose
    return Standing(kin=kin, guardian=guardian, answer=may)
