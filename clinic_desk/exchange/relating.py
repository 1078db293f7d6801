"""The related persons of a bundle: taken in after its patients, taken back before them.

Whoever stands in them for a patient may nothing until the desk has said so. What our own export
says of them holds for the patients whom the same file brings: that they may book, cancel, be told;
what they may never learn holds for everybody.
"""

import json
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, bindparam, delete, func, insert, or_, select

from clinic_desk.access import EventDraft, Reads, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.exchange import fhir_in, store, structured
from clinic_desk.exchange.fhir_in import Related
from clinic_desk.exchange.records import ImportKind, Reading, RelatedCount
from clinic_desk.exchange.tables import import_relation, imported
from clinic_desk.family import store as family_store
from clinic_desk.family.records import Custody, Grants, Kin, Relation, RelationId
from clinic_desk.family.tables import patient_relation, relation_between
from clinic_desk.family.validating import Fields
from clinic_desk.ids import PatientId
from clinic_desk.storage import settings

_r, _b, _i = import_relation.c, relation_between.c, imported.c
_KNOWN = select(_r.outside).where(
    _r.source == bindparam("source"),
    _r.outside.in_(select(func.json_each(bindparam("listed")).table_valued("value").c.value)),
)
_ADD = insert(import_relation)
_OF_BATCH = (
    select(_b.id, _b.row_patient)
    .join(import_relation, _r.relation == _b.id)
    .where(_r.batch == bindparam("batch"), _b.version == 1)
)
"""Those of a file that nobody has written again since."""
_MADE = select(_i.patient).where(_i.batch == bindparam("batch"), _i.made == 1)
_REMOVE = delete(patient_relation).where(patient_relation.c.id == bindparam("which"))
_TIED = select(_b.patient, _b.never_address, _b.never_times, _b.custody).where(
    or_(
        and_(_b.patient == bindparam("one"), _b.other == bindparam("another")),
        and_(_b.patient == bindparam("another"), _b.other == bindparam("one")),
    )
)
"""Two who are relatives already."""
_BARS = {"never-address", "never-times", "custody=no-contact"}
_FAR = 2200
"""An end after that year is none."""


def brings(reading: Reading) -> bool:
    """Whether such a file can hold related persons."""
    bundle = reading.facts.encoding == structured.FHIR
    return bundle and reading.kind is ImportKind.PATIENTS


def count(
    reads: Reads, reading: Reading, coming: Iterable[str], made: Container[str], today: date
) -> RelatedCount:
    """What would come: ``coming`` are the numbers of patients whom the file brings or knows here,
    ``made`` those of them who are not here yet."""
    found = list(fhir_in.related(reading.facts.path))
    people = _patients(reads, reading, found)
    sorting = _Sorting(reads, reading, found, people, today)
    return _counted(sorting.sort(one, {*people, *coming}, made) for one in found)


def take(session: Session, work: Work, batch: int, reading: Reading) -> RelatedCount:
    """Write them, each with its entry; ``work`` has the directory open.

    What somebody may do is taken for those alone whom this import made: no file gives a stranger
    anything over a patient who is here. What somebody may never learn always comes.
    """
    found = list(fhir_in.related(reading.facts.path))
    people = _patients(work, reading, found)
    ids = {row[0] for row in work.rows(_MADE, batch=batch)}
    made = {number for number, patient in people.items() if patient in ids}
    sorting = _Sorting(work, reading, found, people, work.now.date())
    taken = []
    for one in found:
        comes = sorting.sort(one, people, made)
        if isinstance(comes, _Comes):
            _write(session, work, batch, reading, comes, people)
        taken.append(comes)
    return _counted(taken)


def take_back(work: Work, batch: int) -> int:
    """Remove those that nobody has changed since; how many went."""
    gone = 0
    for which, whose in work.rows(_OF_BATCH, batch=batch):
        work.about(PatientId(whose))
        gone += work.write(_REMOVE, which=which)
        work.record(_draft(PatientId(whose), None, Action.DELETE))
    return gone


@dataclass(frozen=True, slots=True)
class _Comes:
    """One who would come. ``linked``: to the card that they have; else by name and number."""

    one: Related
    linked: bool
    name: str | None
    phone: str | None
    rights: bool
    back: bool = False
    """Whether what the patient may do for the other comes too."""

    @property
    def bare(self) -> bool:
        said = [each for each in self.one.said if each not in _BARS]
        lost = not self.rights and any(each.startswith(("may-", "custody=")) for each in said)
        return lost or (not self.back and any(each.startswith("back-may-") for each in said))


class _Sorting:
    """Who of them would come and how; it remembers those that went before."""

    def __init__(
        self,
        reads: Reads,
        reading: Reading,
        found: Sequence[Related],
        people: Mapping[str, PatientId],
        today: date,
    ) -> None:
        self._reads, self._people, self._today = reads, people, today
        self._region = settings.region(reads)
        self._known = _known(reads, reading, found)
        self._tied: dict[frozenset[str], set[str]] = {}

    def sort(self, one: Related, here: Container[str], made: Container[str]) -> _Comes | bool:
        """True for one who is here already, False for one who must stay behind."""
        if one.outside in self._known:
            return True
        bars = _BARS & set(one.said)
        linked = bool(one.other) and one.other in here
        if one.patient not in here or one.other == one.patient:
            return False
        tied = self._bars_between(one) if linked else None
        if tied is not None and bars <= tied:
            return True
        self._known.add(one.outside)
        if linked and tied is None:
            self._tied[frozenset((one.patient, one.other))] = bars
            rights, back = self._may(one, made, one.patient), self._may(one, made, one.other)
            return _Comes(one, linked=True, name=None, phone=None, rights=rights, back=back)
        if one.other and not bars:
            return False
        return self._by_name(one, made, barred=bool(bars))

    def _by_name(self, one: Related, made: Container[str], *, barred: bool) -> _Comes | bool:
        fields = Fields(today=self._today, region=self._region)
        phone = fields.phone("phone", one.phone)
        name = fields.name("name", one.name or (phone or "" if barred else ""))
        if "name" in fields.problems:
            return False
        rights = not one.other and self._may(one, made, one.patient)
        return _Comes(one, linked=False, name=name, phone=phone, rights=rights)

    def _may(self, one: Related, made: Container[str], over_whom: str) -> bool:
        """Whether what the file gives over somebody comes: over those alone whom it brings."""
        end, readable = _end(one)
        over = not readable or (end is not None and end < self._today)
        return one.active and not over and over_whom in made

    def _bars_between(self, one: Related) -> set[str] | None:
        """What stands between two who are relatives already; None: they are not."""
        tied = self._tied.get(frozenset((one.patient, one.other)))
        whose, other = self._people.get(one.patient), self._people.get(one.other)
        if tied is not None or whose is None or other is None:
            return tied
        if whose == other:  # two cards that were merged: nobody is their own relative
            return set()
        rows = self._reads.rows(_TIED, one=whose, another=other)
        stands = {
            bar
            for patient, address, times, custody in rows
            for bar, is_so in zip(
                ("never-address", "never-times", "custody=no-contact"),
                (address, times, custody == Custody.NO_CONTACT),
                strict=True,
            )
            if is_so and patient == whose
        }
        return stands if rows else None


def _counted(sorted_: Iterable[_Comes | bool]) -> RelatedCount:
    every = list(sorted_)
    new = [one for one in every if isinstance(one, _Comes)]
    return RelatedCount(
        new=len(new),
        bare=sum(one.bare for one in new),
        known=sum(one is True for one in every),
        left=sum(one is False for one in every),
    )


def _write(
    session: Session,
    work: Work,
    batch: int,
    reading: Reading,
    comes: _Comes,
    people: Mapping[str, PatientId],
) -> None:
    new = _relation(work, comes, people)
    work.about(new.patient)
    family_store.add(work, new, session.account)
    source = reading.source.strip()
    work.write(_ADD, relation=new.id, batch=batch, source=source, outside=comes.one.outside)
    work.record(_draft(new.patient, new.other, Action.CREATE))


def _relation(work: Work, comes: _Comes, people: Mapping[str, PatientId]) -> Relation:
    one, said = comes.one, set(comes.one.said)
    kin = Kin(one.kin) if one.kin in set(Kin) else Kin.OTHER
    no_contact = "custody=no-contact" in said
    may = comes.rights and not no_contact
    back = comes.linked and comes.back and not no_contact
    custody = next((each for each in Custody if f"custody={each}" in said), None)
    fields = Fields(today=work.now.date(), region=settings.region(work))
    street = fields.words("street", one.street)
    return Relation(
        id=RelationId(work.new_id()),
        patient=people[one.patient],
        other=people[one.other] if comes.linked else None,
        name=comes.name,
        phone=comes.phone,
        kin=kin,
        back=_back(said, kin) if comes.linked else None,
        back_there=Grants(
            book=back and "back-may-book" in said,
            cancel=back and "back-may-cancel" in said,
            told=back and "back-may-be-told" in said,
        ),
        there=Grants(
            book=may and "may-book" in said,
            cancel=may and "may-cancel" in said,
            told=may and "may-be-told" in said,
        ),
        until=_end(one)[0],
        custody=(Custody.NO_CONTACT if no_contact else custody if may else None)
        if kin.answers_for
        else None,
        street=None if fields.problems else street,
        never_address="never-address" in said or (no_contact and not kin.answers_for),
        never_times="never-times" in said or (no_contact and not kin.answers_for),
        version=1,
    )


def _back(said: Collection[str], kin: Kin) -> Kin:
    """What the patient is to the other, as our own export says it, or as it usually is."""
    return next((each for each in Kin if f"back={each}" in said), kin.usual_back)


def _end(one: Related) -> tuple[date | None, bool]:
    """The last day on which it holds, and whether that can be read."""
    if not one.end:
        return None, True
    try:
        end = date.fromisoformat(one.end[:10])
    except ValueError:
        return None, False
    return (end if end.year <= _FAR else None), True


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
