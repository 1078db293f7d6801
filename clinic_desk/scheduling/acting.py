"""What every act on an appointment asks first and writes last."""

from collections.abc import Collection, Mapping
from datetime import datetime

from clinic_desk.access import (
    Directory,
    EventDraft,
    Permission,
    PurposeOfUse,
    Reach,
    Session,
    Viewing,
    Work,
)
from clinic_desk.audit import changed
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_microseconds
from clinic_desk.errors import NotFound, StaleRow, StatusForbids
from clinic_desk.ids import AppointmentId, PractitionerId
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.records import Told
from clinic_desk.scheduling import overbooking, store
from clinic_desk.scheduling.records import Appointment, AppointmentStatus, Cancellation


def found(
    session: Session,
    via: Directory | Viewing,
    appointment: AppointmentId,
    known: int,
    permission: Permission,
) -> Appointment:
    """The appointment as this person may act on it. Raises NotFound, NotAllowed, StaleRow."""
    session.require(permission)
    if isinstance(via, Viewing):
        found = store.in_record(via, appointment)
    else:
        found = store.in_directory(via, appointment)
        mine = found is not None and found.practitioner in via.protected_of
        if found is not None and not (mine or patient_store.in_directory(via, found.patient)):
            found = None
    if found is None:
        raise NotFound("appointment", appointment)
    require_own(session, permission, found.practitioner)
    if found.version != known:
        raise changed.stale(
            via, found.patient, "appointment", appointment, found.version, found.start
        )
    return found


def require_own(session: Session, permission: Permission, practitioner: PractitionerId) -> None:
    own = session.require(permission) is Reach.OWN
    if own and practitioner not in session.own_practitioners(permission):
        session.refuse(permission)


def require_overbook(session: Session, practitioner: PractitionerId) -> None:
    """That this person may book over another appointment. Raises NotAllowed."""
    require_own(session, Permission.APPOINTMENT_OVERBOOK, practitioner)
    if not overbooking.may(session):
        session.refuse(Permission.APPOINTMENT_OVERBOOK)


def require_everybody(session: Session) -> None:
    if session.require(Permission.APPOINTMENT_BOOK) is not Reach.ALL:
        session.refuse(Permission.APPOINTMENT_BOOK)


def require_status(found: Appointment, one_of: set[AppointmentStatus], wanted: str) -> None:
    if found.status not in one_of:
        raise StatusForbids(found.status, wanted)


def before(wanted: AppointmentStatus) -> set[AppointmentStatus]:
    return {status for status in AppointmentStatus if wanted in status.next}


def set_status(
    work: Work,
    found: Appointment,
    status: AppointmentStatus,
    at: datetime,
    cancellation: Cancellation | None = None,
) -> None:
    since = to_microseconds(at)
    if not store.set_status(work, found.id, found.version, status, since, cancellation):
        raise StaleRow("appointment", found.id, found.version)


def told_facts(told: Collection[Told], otherwise: Collection[Told] = ()) -> dict[str, str]:
    """What an entry keeps of what a person told, and of what the card has otherwise: codes;
    nothing where nothing was."""
    kept = {"told": told, "told-otherwise": otherwise}
    return {name: " ".join(sorted(codes)) for name, codes in kept.items() if codes}


def draft(
    kind: EventKind,
    about: Appointment,
    action: Action,
    facts: Mapping[str, int | str] | None = None,
    *,
    purpose: PurposeOfUse = PurposeOfUse.BOOKING,
) -> EventDraft:
    return EventDraft(
        kind=kind,
        action=action,
        patient=about.patient,
        appointment=about.id,
        entity=("appointment", about.id),
        purpose=purpose,
        facts=facts,
    )
