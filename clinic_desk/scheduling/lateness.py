"""Who runs late today, and whom to tell: names and numbers come from the open directory."""

from collections.abc import Mapping
from dataclasses import dataclass

from clinic_desk.access import Directory, Session
from clinic_desk.audit.events import EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.family import contacting
from clinic_desk.family.records import ContactReason, MayContact, Way, WhyNotContact
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling import clinic, flow, hours, late
from clinic_desk.scheduling.flow import FlowBoard
from clinic_desk.scheduling.late import Delayed
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.telling import LateCall

_A_DAY = 24 * 60
_UNKNOWN = MayContact(why_not=WhyNotContact.UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToTell:
    """One visit that begins late. ``phone`` is None where there is none, where it is not to be
    read here, and where they wish not to be rung up, as ``reach`` says; ``call`` is how the last
    call about it went."""

    delayed: Delayed
    phone: str | None
    reach: MayContact
    call: LateCall | None = None

    @property
    def here(self) -> bool:
        """Whether they have come already, so that they are told at the desk."""
        return self.delayed.card.status is AppointmentStatus.ARRIVED

    @property
    def told(self) -> bool:
        """Whether they know of this delay, or nearly."""
        return self.delayed.told(self.call)


def whom_to_tell(opened: Directory, board: FlowBoard, now: int) -> tuple[ToTell, ...]:
    """Whose visit begins late enough to be told, by the time at which it was agreed.

    Whom this person may not see is left out. Noted as shown.
    """
    found = late.to_tell(board.cards, now, board.away)
    people = {one.card.appointment.patient for one in found} - {None}
    known = patient_store.by_ids(opened, [one for one in people if one is not None])
    opened.shown(EventKind.LATENESS_SHOWN, list(known))
    rings = contacting.may_contact_all(opened, known, Way.RING, ContactReason.VISIT)
    return tuple(_to_tell(one, known, rings, board.calls) for one in found)


def by_practitioner(session: Session, opened: Directory) -> Mapping[PractitionerId, int]:
    """By how many minutes each practitioner runs late now; who is in time is left out."""
    now = to_minutes(session.clock.now())
    cards = flow.progress(session, opened)
    away = hours.everybodys_absences(clinic.load(session).schedule, now - _A_DAY, now + _A_DAY)
    return {one.practitioner: one.minutes for one in late.running_late(cards, now, away)}


def _to_tell(
    one: Delayed,
    known: Mapping[PatientId, DirectoryEntry],
    rings: Mapping[PatientId, MayContact],
    made: Mapping[AppointmentId, LateCall],
) -> ToTell:
    card = one.card.appointment
    who = None if card.patient is None else known.get(card.patient)
    reach = _UNKNOWN if who is None else rings[who.id]
    hidden = who is None or who.protected or not reach.allowed
    phone = None if who is None or hidden else reach.second or who.phone
    return ToTell(delayed=one, phone=phone, reach=reach, call=made.get(card.id))
