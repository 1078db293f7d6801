"""Who belongs to a patient and what they may do: shown, written, taken away, put back."""

from dataclasses import replace
from datetime import date

from clinic_desk.access import Directory, EventDraft, Permission, Session, Viewing, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, NotFound, Problem, StaleRow
from clinic_desk.family import store
from clinic_desk.family.records import (
    NO_NEEDS,
    NO_WISHES,
    NOTHING,
    Around,
    Custody,
    Relation,
    RelationId,
    Relative,
    TypedRelation,
)
from clinic_desk.family.validating import Fields
from clinic_desk.ids import PatientId
from clinic_desk.patients import store as patient_store
from clinic_desk.storage import settings
from clinic_desk.storage.sqlite import ConstraintBroken


def around(viewing: Viewing, directory: Directory | None) -> Around:
    """All that stands around the patient whose record is open; whom this person may not see is
    not there, and without a directory no relative is."""
    whose = viewing.patient
    return Around(
        relatives=() if directory is None else tuple(relatives(viewing, directory)),
        wishes=store.wishes(viewing, [whose]).get(whose, NO_WISHES),
        needs=store.needs(viewing, [whose]).get(whose, NO_NEEDS),
        died=store.died(viewing, [whose]).get(whose),
    )


def relatives(viewing: Viewing, directory: Directory) -> list[Relative]:
    """The relatives of the open record, without those whom this person may not see; noted as
    shown."""
    found = store.relations(viewing)
    others = {one.other_end(viewing.patient) for one in found}
    known = patient_store.by_ids(directory, [one for one in others if one is not None])
    directory.shown(EventKind.RELATIVES_SHOWN, list(known))
    shown = []
    for one in found:
        other = one.other_end(viewing.patient)
        if other is None or other in known:
            who = None if other is None else known[other]
            shown.append(Relative(relation=one, of=viewing.patient, who=who))
    return shown


def save(
    session: Session,
    viewing: Viewing,
    directory: Directory,
    typed: TypedRelation,
    before: Relation | None = None,
) -> Relation:
    """Write a relation as it was typed on the open card, new or over ``before``.

    Raises InvalidInput with every field's problem (``other`` TAKEN for a pair that stands
    already), NotFound for a patient whom this person may not see, StaleRow.
    """
    session.require(Permission.PATIENT_CORRECT)
    if typed.other is not None and not patient_store.in_directory(directory, typed.other):
        raise NotFound("patient", typed.other)
    with session.work(Permission.PATIENT_CORRECT, viewing=viewing) as work:
        today = work.now.astimezone(settings.zone(work)).date()
        after = _clean(viewing.patient, typed, today, settings.region(work))
        if before is not None:
            after = replace(after, id=before.id, reviewed=before.reviewed)
        return _write(session, work, viewing.patient, before, after)


def write(
    session: Session,
    via: Directory | Viewing,
    whose: PatientId,
    before: Relation | None,
    after: Relation | None,
) -> Relation | None:
    """From what stood to what is to stand, for undoing and doing again; None: no relation.

    Raises NotFound for whom this person may not see, StaleRow when somebody was quicker.
    """
    session.require(Permission.PATIENT_CORRECT)
    patient_store.require_seen(via, whose)
    with session.work(Permission.PATIENT_CORRECT) as work:
        work.about(whose)
        if after is not None:
            return _write(session, work, whose, before, after)
        if before is not None:
            _remove(work, whose, before)
        return None


def review(session: Session, viewing: Viewing, before: Relation) -> Relation:
    """Say that a guardian's relation was looked at today and holds as it stands."""
    session.require(Permission.PATIENT_CORRECT)
    with session.work(Permission.PATIENT_CORRECT, viewing=viewing) as work:
        today = work.now.astimezone(settings.zone(work)).date()
        after = replace(before, reviewed=today)
        return _write(session, work, viewing.patient, before, after)


def _write(
    session: Session, work: Work, whose: PatientId, before: Relation | None, after: Relation
) -> Relation:
    try:
        if before is None:
            new = RelationId(after.id or work.new_id())
            after = replace(after, id=new, version=after.version + 1 if after.id else 1)
            store.add(work, after, session.account)
        elif not store.change(work, after, before.version):
            raise StaleRow("relation", before.id, before.version)
        else:
            after = replace(after, version=before.version + 1)
    except ConstraintBroken as error:
        if "patient_relation_pair" in error.what or "UNIQUE" in error.what:
            raise InvalidInput({"other": Problem.TAKEN}) from error
        raise
    action = Action.CREATE if before is None else Action.UPDATE
    work.record(_draft(whose, after, action))
    return after


def _remove(work: Work, whose: PatientId, before: Relation) -> None:
    if not store.remove(work, before.id, before.version):
        raise StaleRow("relation", before.id, before.version)
    work.record(_draft(whose, before, Action.DELETE))


def _clean(owner: PatientId, typed: TypedRelation, today: date, region: str) -> Relation:
    fields = Fields(today=today, region=region)
    name = phone = None
    if typed.other is None:
        name = fields.name("name", typed.name)
        phone = fields.phone("phone", typed.phone)
    elif typed.other == owner:
        fields.problems["other"] = Problem.DOES_NOT_MATCH
    relation = _turned(
        Relation(
            id=RelationId(0),
            patient=owner,
            other=typed.other,
            name=name,
            phone=phone,
            kin=typed.kin,
            back=None if typed.other is None else typed.back or typed.kin.usual_back,
            there=typed.may,
            back_there=NOTHING if typed.other is None else typed.owner_may,
            until=fields.coming("until", typed.until),
            custody=typed.custody,
            street=fields.words("street", typed.street),
            never_address=typed.never_address,
            never_times=typed.never_times,
            paper=typed.paper,
            paper_date=fields.past("paper_date", typed.paper_date) if typed.paper else None,
        )
    )
    if relation.custody is not None and not relation.kin.answers_for:
        fields.problems["custody"] = Problem.UNKNOWN
    if relation.custody is Custody.NO_CONTACT:
        relation = replace(relation, there=NOTHING)
    fields.require()
    return relation


def _turned(one: Relation) -> Relation:
    """With the one who is answered for as ``patient``, whichever card it was typed on."""
    if one.other is None or one.back is None or not one.kin.younger:
        return one
    return replace(
        one,
        patient=one.other,
        other=one.patient,
        kin=one.back,
        back=one.kin,
        there=one.back_there,
        back_there=one.there,
    )


def _draft(whose: PatientId, about: Relation, action: Action) -> EventDraft:
    other = about.other_end(whose)
    facts: dict[str, int | str] = {"kin": about.kin.value}
    if about.custody is not None:
        facts["custody"] = about.custody.value
    if about.never_address or about.never_times:
        facts["kept"] = "times" if about.never_times else "address"
    return EventDraft(
        kind=EventKind.RELATION_CHANGED,
        action=action,
        patient=whose,
        patients=() if other is None else (other,),
        seen=("contact",),
        facts=facts,
    )
