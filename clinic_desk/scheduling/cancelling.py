"""An appointment is cancelled, its time free at once, and a cancellation taken back."""

from dataclasses import replace
from datetime import datetime, timedelta

from clinic_desk.access import Directory, Permission, Session, Viewing, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import acting, equipping, placing, roster, store
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.records import (
    Appointment,
    AppointmentStatus,
    Cancellation,
    CancelledBy,
    CancelReason,
)
from clinic_desk.storage import settings

BY_MISTAKE = Cancellation(reason=CancelReason.BOOKED_BY_MISTAKE, by=CancelledBy.CLINIC, late=False)
"""How what was never meant is taken back."""


def late_hours(session: Session) -> int:
    """From how many hours before a visit on a cancellation counts as late, by policy."""
    reads = session.reading(Permission.APPOINTMENT_CANCEL)
    return settings.number(reads, settings.CANCEL_LATE_HOURS)


def is_late(session: Session, start: int) -> bool:
    """Whether cancelling a visit that begins then (UTC minutes) counts as late now."""
    near = session.clock.now() + timedelta(hours=late_hours(session))
    return to_minutes(near) > start


def cancel(
    session: Session,
    via: Directory | Viewing,
    appointment: AppointmentId,
    known: int,
    cancellation: Cancellation,
    calling: Calling | None = None,
) -> Appointment:
    """Cancel; the time is free at once. Raises StaleRow, StatusForbids, NotFound, NotAllowed."""
    cancelled = AppointmentStatus.CANCELLED
    found = acting.found(session, via, appointment, known, Permission.APPOINTMENT_CANCEL)
    acting.require_status(found, acting.before(cancelled), cancelled)
    with session.work(Permission.APPOINTMENT_CANCEL) as work:
        return _cancel(work, found, cancellation, work.now, calling)


def reinstate(
    session: Session, via: Directory | Viewing, appointment: AppointmentId, known: int
) -> Appointment:
    """Take a cancellation back. Raises SlotTaken when the time was given to somebody else."""
    found = acting.found(session, via, appointment, known, Permission.APPOINTMENT_BOOK)
    with session.work(Permission.APPOINTMENT_BOOK) as work:
        return reinstate_at(session, work, found)


def cancel_at(
    session: Session, work: Work, found: Appointment, cancellation: Cancellation, at: datetime
) -> Appointment:
    """Cancel inside a unit of work, among other acts, at its own time.

    ``found`` is as it was last written. Raises StatusForbids, StaleRow, NotAllowed.
    """
    cancelled = AppointmentStatus.CANCELLED
    acting.require_own(session, Permission.APPOINTMENT_CANCEL, found.practitioner)
    acting.require_status(found, acting.before(cancelled), cancelled)
    return _cancel(work, found, cancellation, at)


def reinstate_at(session: Session, work: Work, found: Appointment) -> Appointment:
    """The same inside a unit of work, among other acts. Raises SlotTaken, StatusForbids,
    StaleRow, NotAllowed.
    """
    session.require(Permission.APPOINTMENT_BOOK)
    acting.require_own(session, Permission.APPOINTMENT_BOOK, found.practitioner)
    acting.require_status(found, {AppointmentStatus.CANCELLED}, "reinstated")
    work.about(found.patient)
    acting.set_status(work, found, AppointmentStatus.BOOKED, work.now)
    house, by = roster.current(session, work), session.account
    placing.occupy(work, equipping.equipped_again(work, house, found, by), by)
    draft = acting.draft(EventKind.APPOINTMENT_REINSTATED, found, Action.UPDATE)
    work.record_later(work.now, draft)
    booked = AppointmentStatus.BOOKED
    return replace(found, status=booked, cancellation=None, version=found.version + 1)


def _cancel(
    work: Work,
    found: Appointment,
    cancellation: Cancellation,
    at: datetime,
    calling: Calling | None = None,
) -> Appointment:
    cancelled = AppointmentStatus.CANCELLED
    work.about(found.patient)
    store.free(work, found)
    acting.set_status(work, found, cancelled, at, cancellation)
    facts = {"reason": cancellation.reason.value, "by": cancellation.by.value}
    if calling is not None:
        facts |= calling.facts(asked=False)
    draft = acting.draft(EventKind.APPOINTMENT_CANCELLED, found, Action.UPDATE, facts)
    work.record_later(at, draft)
    return replace(found, status=cancelled, cancellation=cancellation, version=found.version + 1)
