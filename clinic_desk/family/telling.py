"""May this caller be told, book or cancel, and where does a letter go: one answer for all."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from clinic_desk.access import Directory, Viewing
from clinic_desk.audit.events import EventKind
from clinic_desk.errors import NotFound
from clinic_desk.family import judging, policy, second, store
from clinic_desk.family.judging import EVERYTHING, STRANGER
from clinic_desk.family.records import NO_WISHES, Answer, Post, Relation, RelationId, ReviewDue
from clinic_desk.family.second import NONE
from clinic_desk.ids import PatientId
from clinic_desk.patients import record
from clinic_desk.patients import store as patient_store

_OLDEST_CHILD = 19


def caller_may(viewing: Viewing, relation: RelationId, today: date) -> Answer:
    """What a relative who calls may hear and do for the patient whose record is open.

    Of several relations to one patient, as two cards that were merged may have, the stricter
    holds. Raises NotFound for a relation that is not on this card.
    """
    found, whose = store.relation_of(viewing, relation), viewing.patient
    if found is None:
        raise NotFound("relation", relation)
    born, rules = record.read(viewing).birth_date, policy.young(viewing)
    return judging.strictest(
        judging.may(one, whose, born, today, rules)
        for one in _same(found, store.relations(viewing), whose)
    )


def _same(one: Relation, among: Iterable[Relation], whose: PatientId) -> list[Relation]:
    """All relations to the other end of one; whoever is no patient is known by that one alone."""
    other = one.other_end(whose)
    return [one] if other is None else [each for each in among if each.other_end(whose) == other]


def patient_may(
    directory: Directory, caller: PatientId, about: Iterable[PatientId], today: date
) -> dict[PatientId, Answer]:
    """What a caller who is a patient may hear and do for each of these; for a list."""
    wanted = list(about)
    rows: dict[PatientId | None, list[Relation]] = {}
    for one in store.among(directory, [caller]):
        rows.setdefault(one.other if one.patient == caller else one.patient, []).append(one)
    known = patient_store.by_ids(directory, [one for one in wanted if one in rows])
    rules = policy.young(directory)
    answers = {}
    for whose in wanted:
        found = known.get(whose)
        if whose == caller:
            answers[whose] = EVERYTHING
        elif found is None:
            answers[whose] = STRANGER
        else:
            answers[whose] = judging.strictest(
                judging.may(row, whose, found.birth_date, today, rules) for row in rows[whose]
            )
    return answers


def kept_from(
    directory: Directory, caller: PatientId, among: Iterable[PatientId], today: date
) -> set[PatientId]:
    """Relatives of whom this caller must not learn where they live or when they come.

    Strangers are not among them: that nothing is told about them goes without saying.
    """
    wanted = set(among) - {caller}
    rows = store.among(directory, [caller])
    related = {one.other if one.patient == caller else one.patient for one in rows}
    answers = patient_may(directory, caller, [one for one in wanted if one in related], today)
    return {whose for whose, answer in answers.items() if not answer.address}


def letters(viewing: Viewing, directory: Directory | None, today: date) -> Post:
    """Where a letter about the patient whose record is open goes, or why none does.

    Each guardian gets one at their own address; one who may not be told gets none, and one who
    may never learn the child's address gets one that must not hold it. To whom this person may
    not see they write none, as if they were not there; without a directory to no patient.
    """
    shown = record.read(viewing)
    whose = viewing.patient
    wished = store.wishes(viewing, [whose]).get(whose, NO_WISHES)
    kept = second.of(viewing, [whose]).get(whose, NONE)
    return judging.post(
        _seen(store.relations(viewing), whose, directory),
        whose,
        kept.post or shown.street,
        shown.birth_date,
        today,
        policy.young(viewing),
        replace(wished, never_address=wished.never_address and kept.post is None),
        store.died(viewing, [whose]).get(whose),
    )


def _seen(
    found: Sequence[Relation], whose: PatientId, directory: Directory | None
) -> list[Relation]:
    """Without those whose other end this person may not see."""
    ends = {one.id: one.other_end(whose) for one in found}
    wanted = [end for end in ends.values() if end is not None]
    known = {} if directory is None else patient_store.by_ids(directory, wanted)
    return [one for one in found if (end := ends[one.id]) is None or end in known]


def reviews_due(directory: Directory, today: date) -> list[ReviewDue]:
    """Guardians' relations to look at again, since a child has reached an age; oldest first,
    noted as shown."""
    rules = policy.young(directory)
    due = []
    born_after = date(today.year - _OLDEST_CHILD, 1, 1)
    for row, born in store.guarded(directory, born_after):
        reviewed = None if row[3] is None else date.fromisoformat(row[3])
        ended = row[4] is not None and date.fromisoformat(row[4]) < today
        found = judging.reviews(born, reviewed, today, rules)
        if found is not None and not ended:
            due.append(
                ReviewDue(
                    relation=RelationId(row[0]),
                    patient=PatientId(row[1]),
                    age=found[0],
                    since=found[1],
                )
            )
    directory.shown(EventKind.RELATIVES_SHOWN, list({one.patient: None for one in due}))
    return sorted(due, key=lambda one: (one.since, one.relation))
