"""What a relation lets somebody hear and do, and where letters go: computed, nothing read."""

from collections.abc import Iterable, Sequence
from datetime import date

from clinic_desk.family.records import (
    OF_AGE,
    Addressee,
    Answer,
    Custody,
    Grants,
    Post,
    Relation,
    WhyNoLetter,
    WhyNotTell,
    Wishes,
    YoungPolicy,
)
from clinic_desk.ids import PatientId

EVERYTHING = Answer(told=True, book=True, cancel=True, address=True)
STRANGER = Answer(why=(WhyNotTell.NO_RELATION,))


def birthday(born: date, age: int) -> date:
    """The day on which somebody reaches an age; born on a leap day, on the first of March."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def age(born: date, today: date) -> int:
    had_it = (today.month, today.day) >= (born.month, born.day)
    return today.year - born.year - (0 if had_it else 1)


def may(
    relation: Relation, about: PatientId, born: date | None, today: date, policy: YoungPolicy
) -> Answer:
    """What the other end of a relation may hear and do for ``about``, who was born then."""
    if relation.until is not None and relation.until < today:
        return Answer(why=(WhyNotTell.ENDED, *_never(relation, about)))
    if about != relation.patient:  # the younger end asks for the elder: nothing more to weigh
        return _given(relation.back_there)
    if relation.custody is Custody.NO_CONTACT:
        return Answer(why=(WhyNotTell.NO_CONTACT,))
    answer = _given(relation.there)
    if relation.custody is not None and born is not None:
        answer = _growing(answer, relation, born, today, policy)
    return _kept_from(answer, relation)


def _never(relation: Relation, about: PatientId) -> tuple[WhyNotTell, ...]:
    """What was never to be told does not end with the relation."""
    if about != relation.patient:
        return ()
    no_contact = relation.custody is Custody.NO_CONTACT
    told = (WhyNotTell.NO_CONTACT, no_contact), (WhyNotTell.NEVER_TIMES, relation.never_times)
    return tuple(why for why, holds in told if holds)


def strictest(answers: Iterable[Answer]) -> Answer:
    """What all of them give: two cards of one person that were merged may say two things."""
    given = list(answers)
    return Answer(
        told=all(one.told for one in given),
        book=all(one.book for one in given),
        cancel=all(one.cancel for one in given),
        address=all(one.address for one in given),
        why=tuple(dict.fromkeys(why for one in given for why in one.why)),
    )


def _given(grants: Grants) -> Answer:
    why = () if grants.told else (WhyNotTell.NOT_GIVEN,)
    return Answer(
        told=grants.told, book=grants.book, cancel=grants.cancel, address=grants.told, why=why
    )


def _growing(
    answer: Answer, relation: Relation, born: date, today: date, policy: YoungPolicy
) -> Answer:
    years = age(born, today)
    if years >= OF_AGE:
        return Answer(why=(WhyNotTell.OF_AGE,))
    if years >= policy.alone_from and not _reviewed(relation, born, policy.alone_from):
        return Answer(why=(WhyNotTell.NOT_REVIEWED,))
    if years >= policy.asked_from and answer.told:
        return Answer(
            told=answer.told,
            book=answer.book,
            cancel=answer.cancel,
            address=answer.address,
            why=(*answer.why, WhyNotTell.ASK_PATIENT),
        )
    return answer


def _reviewed(relation: Relation, born: date, at: int) -> bool:
    return relation.reviewed is not None and relation.reviewed >= birthday(born, at)


def _kept_from(answer: Answer, relation: Relation) -> Answer:
    """Who may never learn the times can neither be told of them nor choose one."""
    if relation.never_times:
        return Answer(address=False, why=(*answer.why, WhyNotTell.NEVER_TIMES))
    return Answer(
        told=answer.told,
        book=answer.book,
        cancel=answer.cancel,
        address=answer.address and not relation.never_address,
        why=answer.why,
    )


def reviews(
    born: date, reviewed: date | None, today: date, policy: YoungPolicy
) -> tuple[int, date] | None:
    """The age, and since when, at which a guardian's relation is to be looked at again."""
    for at in (OF_AGE, policy.alone_from, policy.asked_from):
        since = birthday(born, at)
        if since <= today:
            return None if reviewed is not None and reviewed >= since else (at, since)
    return None


def post(
    relations: Sequence[Relation],
    about: PatientId,
    street: str | None,
    born: date | None,
    today: date,
    policy: YoungPolicy,
    wishes: Wishes,
    died: date | None,
) -> Post:
    """Where a letter about a patient goes: to each guardian who may be told, or to the patient."""
    if died is not None:
        return Post(why_not=WhyNoLetter.DECEASED)
    own = None if wishes.never_address else street
    guardians = [
        one
        for one in relations
        if one.patient == about
        and one.custody is not None
        and (one.until is None or one.until >= today)
    ]
    if guardians and born is not None and age(born, today) < policy.alone_from:
        return _to_guardians(guardians, own, about, born, today, policy, wishes)
    if own is None:
        why = WhyNoLetter.NEVER_ADDRESS if wishes.never_address else WhyNoLetter.NO_ADDRESS
        return Post(why_not=why)
    return Post(to=(Addressee(street=own, name=None),), neutral_envelope=wishes.neutral_envelope)


def _to_guardians(
    guardians: Sequence[Relation],
    own: str | None,
    about: PatientId,
    born: date,
    today: date,
    policy: YoungPolicy,
    wishes: Wishes,
) -> Post:
    asked = {one.id: may(one, about, born, today, policy) for one in guardians}
    barred = {one.other for one in guardians if not asked[one.id].told} - {None}
    kept = {one.other for one in guardians if one.never_address} - {None}
    told = [one for one in guardians if asked[one.id].told and one.other not in barred]
    to = []
    for one in told:
        never = one.never_address or one.other in kept
        street = one.street or (None if never else own)
        if street is not None:
            to.append(
                Addressee(
                    street=street,
                    name=one.name,
                    relation=one.id,
                    patient=one.other,
                    without_address=never,
                )
            )
    missing = WhyNoLetter.NO_ADDRESS if told else WhyNoLetter.NOBODY_MAY
    return Post(
        to=tuple(to),
        why_not=None if to else missing,
        neutral_envelope=wishes.neutral_envelope,
        kept_from=tuple(one.id for one in guardians if one not in told),
    )
