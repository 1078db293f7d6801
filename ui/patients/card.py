"""Everything that one open card shows, as plain records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from clinic_desk.access import PurposeOfUse
from clinic_desk.family.records import NOTHING_AROUND, Answer, Around, RelationId
from clinic_desk.family.second import NONE, SecondContact
from clinic_desk.patients.merges import MergedCard
from clinic_desk.patients.records import NOT_GIVEN, DirectoryEntry, NewPatient, PatientRecord
from clinic_desk.scheduling.history import History
from clinic_desk.scheduling.records import Practitioner, Service
from clinic_desk.scheduling.to_do.on_card import ON_NONE, OnLists
from ui.words.contact import phone_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCard:
    """A record that was opened for ``purpose``, with its visits and the names they need.

    ``today`` is the date on the clinic's wall; ``region`` (ISO 3166) is where a phone number
    is dialled without its prefix. ``may_see_protected`` lets the mark be shown and changed.
    """

    record: PatientRecord
    history: History
    purpose: PurposeOfUse
    today: date
    region: str
    practitioners: tuple[Practitioner, ...] = ()
    services: tuple[Service, ...] = ()
    may_book: bool = False
    may_cancel: bool = False
    may_move: bool = False
    may_correct: bool = False
    may_see_protected: bool = False
    may_see_looks: bool = False
    veiled: bool = False
    """A protected person's: how they are reached, and who belongs to them, is not there yet."""
    around: Around = NOTHING_AROUND
    second: SecondContact = NONE
    """A second number and a postal address."""
    callers: Mapping[RelationId, Answer] = field(default_factory=dict)
    """What each relative may hear and do for the patient."""
    taken_for: tuple[DirectoryEntry, ...] = ()
    """With whom the patient is easily confused."""
    lists: OnLists = ON_NONE
    """What the patient waits for and when they are due, for whoever may see the lists."""
    merged: tuple[MergedCard, ...] = ()
    """The cards that were merged into this one."""


def as_typed(card: OpenCard) -> NewPatient:
    """The record as somebody would have typed it."""
    record = card.record
    born = record.birth_date
    return NewPatient(
        family=record.family,
        given=record.given,
        birth_date=NOT_GIVEN if born is None else born.isoformat(),
        phone=phone_shown(record.phone, card.region) if record.phone else "",
        email=record.email or "",
        street=record.street or "",
        alert=record.alert or "",
        protected=record.protected,
    )
