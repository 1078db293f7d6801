"""Who should be here by now and is not: one rule for the board, the schedule and its lists.

Nobody is late for a practitioner who is away when the visit begins. Instants are minutes since
1970-01-01 UTC.
"""

from collections.abc import Iterable

from clinic_desk.scheduling.records import Absence, AppointmentStatus, DayAppointment


def unattended(one: DayAppointment, absences: Iterable[Absence]) -> bool:
    """Whether a visit begins while its practitioner, or everybody, is away."""
    return any(
        away.practitioner in (None, one.practitioner)
        and away.start_utc <= one.start_utc < away.end_utc
        for away in absences
    )


def due(one: DayAppointment, absences: Iterable[Absence], after: int) -> int | None:
    """From when on a visit that nobody has come to is late; None if it never is."""
    expected = one.status is AppointmentStatus.BOOKED and not one.masked
    if not expected or unattended(one, absences):
        return None
    return one.start_utc + after


def minutes(one: DayAppointment, absences: Iterable[Absence], after: int, now: int) -> int:
    """Minutes since it should have begun, if it is late; else 0."""
    begins = due(one, absences, after)
    return 0 if begins is None or now < begins else now - one.start_utc
