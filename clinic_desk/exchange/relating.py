"""The related persons of a bundle: taken in after its patients, taken back before them.

Whoever stands in them for a patient may nothing until the desk has said so, but what our own
export says of them holds: that it may book, cancel, be told, and what it may never learn.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, delete, func, insert, or_, select

from clinic_desk.access import EventDraft, Reads, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.exchange import fhir_in, store, structured
from clinic_desk.exchange.fhir_in import Related
from clinic_desk.exchange.records import ImportKind, Reading
from clinic_desk.exchange.tables import import_relation
from clinic_desk.family import store as family_store
from clinic_desk.family.records import Custody, Grants, Kin, Relation, RelationId
from clinic_desk.family.tables import patient_relation, relation_between
from clinic_desk.family.validating import Fields
from clinic_desk.ids import PatientId
from clinic_desk.storage import settings

_r, _b = import_relation.c, relation_between.c
_KNOWN = select(_r.outside).where(
    _r.source == bindparam("source"),
    _r.outside.in_(select(func.json_each(bindparam("listed")).table_valued("value").c.value)),
)
_ADD = insert(import_relation)
_OF_BATCH = (
    select(_b.id, _b.row_patient)
    .join(import_relation, _r.relation == _b.id)
    .where(_r.batch == bindparam("batch"))
)
_AS_MADE = 1
_VERSION = select(patient_relation.c.version).where(patient_relation.c.id == bindparam("which"))
_REMOVE = delete(patient_relation).where(patient_relation.c.id == bindparam("which"))
_TIED = (
    select(_b.id)
    .where(
        or_(
            and_(_b.patient == bindparam("one"), _b.other == bindparam("another")),
            and_(_b.patient == bindparam("another"), _b.other == bindparam("one")),
        )
    )
    .limit(1)
)
"""Two who are relatives already."""


@dataclass(frozen=True, slots=True)
class RelatedCount:
    """``new`` would come or came; ``known`` were here; ``left`` have no patient here."""

    new: int = 0
    known: int = 0
    left: int = 0


def brings(reading: Reading) -> bool:
    """Whether such a file can hold related persons."""
    bundle = reading.facts.encoding == structured.FHIR
    return bundle and reading.kind is ImportKind.PATIENTS


def count(reads: Reads, reading: Reading, coming: Iterable[str]) -> RelatedCount:
    """What would come: ``coming`` are the patients' numbers that the file itself brings."""
    found = list(fhir_in.related(reading.facts.path))
    known = _known(reads, reading, found)
    here = {*_patients(reads, reading, found), *coming}
    new = [one for one in found if one.outside not in known and _stands(one, here)]
    return RelatedCount(new=len(new), known=len(known), left=len(found) - len(new) - len(known))


def take(session: Session, work: Work, batch: int, reading: Reading) -> RelatedCount:
    """Write them, each with its entry; ``work`` has the directory open."""
    found = list(fhir_in.related(reading.facts.path))
    known = _known(work, reading, found)
    here = _patients(work, reading, found)
    made = 0
    for one in found:
        if one.outside not in known and _stands(one, here):
            made += _take(session, work, batch, reading, one, here)
    return RelatedCount(new=made, known=len(known), left=len(found) - made - len(known))


def take_back(work: Work, batch: int) -> int:
    """Remove those that nobody has changed since; how many went."""
    gone = 0
    for which, whose in work.rows(_OF_BATCH, batch=batch):
        if work.value(_VERSION, which=which) == _AS_MADE:
            work.about(PatientId(whose))
            gone += work.write(_REMOVE, which=which)
            work.record(_draft(PatientId(whose), None, Action.DELETE))
    return gone


def _take(
    session: Session,
    work: Work,
    batch: int,
    reading: Reading,
    one: Related,
    here: dict[str, PatientId],
) -> int:
    new = _relation(work, one, here)
    if new is None or work.row(_TIED, one=new.patient, another=new.other) is not None:
        return 0
    work.about(new.patient)
    family_store.add(work, new, session.account)
    source = reading.source.strip()
    work.write(_ADD, relation=new.id, batch=batch, source=source, outside=one.outside)
    work.record(_draft(new.patient, new.other, Action.CREATE))
    return 1


def _relation(work: Work, one: Related, here: dict[str, PatientId]) -> Relation | None:
    patient, other = here[one.patient], here.get(one.other) if one.other else None
    fields = Fields(today=work.now.date(), region=settings.region(work))
    name = None if other is not None else fields.name("name", one.name)
    phone = None if other is not None else fields.phone("phone", one.phone)
    if "name" in fields.problems or other == patient:
        return None
    kin = Kin(one.kin) if one.kin in set(Kin) else Kin.OTHER
    said = set(one.said)
    custody = next((each for each in Custody if f"custody={each}" in said), None)
    if not kin.answers_for:
        custody = None
    barred = custody is Custody.NO_CONTACT
    return Relation(
        id=RelationId(work.new_id()),
        patient=patient,
        other=other,
        name=name,
        phone=None if "phone" in fields.problems else phone,
        kin=kin,
        back=None if other is None else kin.usual_back,
        there=Grants(
            book="may-book" in said and not barred,
            cancel="may-cancel" in said and not barred,
            told="may-be-told" in said and not barred,
        ),
        custody=custody,
        never_address="never-address" in said,
        never_times="never-times" in said,
        version=1,
    )


def _stands(one: Related, here: Iterable[str]) -> bool:
    """Whether the patient is known, and so is the relative where they are one too."""
    return one.patient in here and (not one.other or one.other in here)


def _known(reads: Reads, reading: Reading, found: Sequence[Related]) -> set[str]:
    listed = json.dumps([one.outside for one in found], ensure_ascii=False)
    return {row[0] for row in reads.rows(_KNOWN, source=reading.source.strip(), listed=listed)}


def _patients(reads: Reads, reading: Reading, found: Sequence[Related]) -> dict[str, PatientId]:
    numbers = set(_numbers(found))
    known = store.by_outside(reads, ImportKind.PATIENTS, reading.source, numbers)
    return {number: patient for number, (_, patient) in known.items()}


def _numbers(found: Sequence[Related]) -> Iterator[str]:
    for one in found:
        yield one.patient
        if one.other:
            yield one.other


def _draft(whose: PatientId, other: PatientId | None, action: Action) -> EventDraft:
    return EventDraft(
        kind=EventKind.RELATION_CHANGED,
        action=action,
        patient=whose,
        patients=() if other is None else (other,),
        seen=("contact",),
        facts={"what": "import"},
    )
