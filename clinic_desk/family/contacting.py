"""May we contact this patient this way for this reason: calls, recalls and letters ask here."""

from collections.abc import Iterable
from datetime import date

from clinic_desk.access import Directory, Viewing
from clinic_desk.family import store
from clinic_desk.family.records import (
    NO_WISHES,
    ContactReason,
    MayContact,
    Way,
    WhyNotContact,
    Wishes,
)
from clinic_desk.ids import PatientId
from clinic_desk.patients import store as patient_store

_BY_NUMBER = frozenset({Way.RING, Way.VOICEMAIL, Way.TEXT})
_OFFERS = frozenset({ContactReason.RECALL, ContactReason.WAITING_LIST})


def may_contact(viewing: Viewing, way: Way, reason: ContactReason) -> MayContact:
    """Whether the patient whose record is open may be reached this way for this reason."""
    whose = viewing.patient
    wishes = store.wishes(viewing, [whose]).get(whose, NO_WISHES)
    died = store.died(viewing, [whose]).get(whose)
    return _may(wishes, died, way, reason, never=bool(store.never_told(viewing, [whose])))


def may_contact_all(
    directory: Directory, whom: Iterable[PatientId], way: Way, reason: ContactReason
) -> dict[PatientId, MayContact]:
    """As ``may_contact`` for each of a list; who is hidden from this person is UNKNOWN."""
    wanted = list(whom)
    known = patient_store.by_ids(directory, wanted)
    wishes, died = store.wishes(directory, known), store.died(directory, known)
    never = store.never_told(directory, known)
    unknown = MayContact(why_not=WhyNotContact.UNKNOWN)
    return {
        one: _may(wishes.get(one, NO_WISHES), died.get(one), way, reason, never=one in never)
        if one in known
        else unknown
        for one in wanted
    }


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
