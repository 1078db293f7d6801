"""May we contact this patient this way for this reason: calls, recalls and letters ask here."""

from collections.abc import Iterable, Mapping
from datetime import date

from clinic_desk.access import Directory, Reads, Viewing
from clinic_desk.family import second, store
from clinic_desk.family.records import (
    NO_WISHES,
    ContactReason,
    MayContact,
    Way,
    WhyNotContact,
    Wishes,
)
from clinic_desk.family.second import NONE, SecondContact
from clinic_desk.ids import PatientId
from clinic_desk.patients import record
from clinic_desk.patients import store as patient_store

_W = WhyNotContact
_OF_THE_NUMBER = frozenset({_W.NO_RINGING, _W.NO_VOICEMAIL, _W.NO_TEXT, _W.NEVER_TOLD})
_BY_NUMBER = frozenset({Way.RING, Way.VOICEMAIL, Way.TEXT})
_OFFERS = frozenset({ContactReason.RECALL, ContactReason.WAITING_LIST})


def may_contact(viewing: Viewing, way: Way, reason: ContactReason) -> MayContact:
    """Whether the patient whose record is open may be reached this way for this reason."""
    whose = viewing.patient
    phones = {whose: record.read(viewing).phone}
    return _each(viewing, phones, way, reason)[whose]


def may_contact_all(
    directory: Directory, whom: Iterable[PatientId], way: Way, reason: ContactReason
) -> dict[PatientId, MayContact]:
    """As ``may_contact`` for each of a list; who is hidden from this person is UNKNOWN."""
    wanted = list(whom)
    known = patient_store.by_ids(directory, wanted)
    found = _each(directory, {one: entry.phone for one, entry in known.items()}, way, reason)
    unknown = MayContact(why_not=WhyNotContact.UNKNOWN)
    return {one: found.get(one, unknown) for one in wanted}


def _each(
    reads: Reads, phones: Mapping[PatientId, str | None], way: Way, reason: ContactReason
) -> dict[PatientId, MayContact]:
    """On the first number; else, where that must not be used, on the second."""
    wishes, died = store.wishes(reads, phones), store.died(reads, phones)
    never = store.never_told(reads, phones)
    others = second.of(reads, phones) if way in _BY_NUMBER else {}
    found = {}
    for one, phone in phones.items():
        barred = never.get(one, (False, False))
        may = _may(wishes.get(one, NO_WISHES), died.get(one), way, reason, never=barred[0])
        unused = phone is None if may.allowed else may.why_not in _OF_THE_NUMBER
        if unused and way in _BY_NUMBER and not barred[1]:
            may = _on_the_other(others.get(one, NONE), way) or may
        found[one] = may
    return found


def _on_the_other(other: SecondContact, way: Way) -> MayContact | None:
    wished = {Way.RING: other.ring, Way.VOICEMAIL: other.voicemail, Way.TEXT: other.text}
    if other.phone is None or not wished[way]:
        return None
    return MayContact(second=other.phone, neutral_name=other.neutral_name)


def _may(
    wishes: Wishes, died: date | None, way: Way, reason: ContactReason, *, never: bool
) -> MayContact:
    if died is not None:  # for no reason at all
        return MayContact(why_not=WhyNotContact.DECEASED, died=died)
    if reason in _OFFERS and not wishes.recall:
        return MayContact(why_not=WhyNotContact.NO_RECALL)
    if never and way in _BY_NUMBER:
        return MayContact(why_not=WhyNotContact.NEVER_TOLD)
    refused = {
        Way.RING: None if wishes.ring else WhyNotContact.NO_RINGING,
        Way.VOICEMAIL: None if wishes.voicemail else WhyNotContact.NO_VOICEMAIL,
        Way.TEXT: None if wishes.text else WhyNotContact.NO_TEXT,
        Way.EMAIL: None if wishes.email else WhyNotContact.NO_EMAIL,
        Way.LETTER: WhyNotContact.NEVER_ADDRESS if wishes.never_address else None,
    }[way]
    return MayContact(
        why_not=refused,
        neutral_name=wishes.neutral_name,
        neutral_envelope=wishes.neutral_envelope,
    )
