"""Who sees patients today, when, and how many: about no patient, so no directory is opened."""

from dataclasses import dataclass

from clinic_desk.access import Permission, Session
from clinic_desk.scheduling import clinic, day, hours, store, walltime
from clinic_desk.scheduling.records import Absence, Practitioner, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class AtWork:
    """A practitioner who would work today; ``present`` is empty if they are away all day."""

    practitioner: Practitioner
    present: tuple[Span, ...]
    absences: tuple[Absence, ...]
    booked: int


def today(session: Session) -> tuple[AtWork, ...]:
    """Whoever has hours today, in the clinic's order; for a clinician themselves."""
    reads = session.reading(Permission.SCHEDULE_READ)
    house, on = clinic.load(session), day.today(session)
    start, end = walltime.day_bounds(on, house.zone)
    held = store.occupied(reads, [one.id for one in house.practitioners], start, end)
    found = []
    for one in house.practitioners:
        own = held.get(one.id)
        starts = own.core_starts if own else ()
        if hours.open_spans(house.schedule, one.id, on, on):
            found.append(
                AtWork(
                    practitioner=one,
                    present=tuple(hours.present_spans(house.schedule, one.id, on, on)),
                    absences=tuple(hours.absences_of(house.schedule, one.id, start, end)),
                    booked=sum(start <= at < end for at in starts),
                )
            )
    return tuple(found)
