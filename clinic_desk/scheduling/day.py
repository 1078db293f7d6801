"""One day of the schedule, as an open directory shows it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from clinic_desk.access import Directory, Permission, Session
from clinic_desk.audit.events import EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.family import store as family_store
from clinic_desk.family.records import Needs
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.records import DirectoryEntry, call_in
from clinic_desk.scheduling import clinic, hours, marks, roster, store, walltime
from clinic_desk.scheduling.records import (
    Appointment,
    AppointmentStatus,
    Clinic,
    Day,
    DayAppointment,
    Practitioner,
    PractitionerDay,
)


def day(
    session: Session,
    opened: Directory,
    on: date,
    practitioners: Iterable[PractitionerId] | None = None,
) -> Day:
    """The day's columns with whom they show; noted as shown.

    Protected persons are masked for whoever may not see them: their time is booked, no more.
    """
    return days(session, opened, on, on, practitioners)[0]


def days(
    session: Session,
    opened: Directory,
    first: date,
    last: date,
    practitioners: Iterable[PractitionerId] | None = None,
) -> tuple[Day, ...]:
    """As ``day``, from ``first`` through ``last``: read at once, noted as one."""
    house = clinic.load(session)
    session.require(Permission.SCHEDULE_READ)
    wanted = None if practitioners is None else set(practitioners)
    dates = [first + timedelta(days=more) for more in range((last - first).days + 1)]
    bounds = [walltime.day_bounds(on, house.zone) for on in dates]
    found = store.of_day(opened, bounds[0][0], bounds[-1][1])
    seen = {one.practitioner for one in found}
    columns = [one for one in house.practitioners if wanted is None or one.id in wanted]
    columns += [one for one in house.former if one.id in seen and wanted is None]
    own = {one.id for one in columns}
    shown: dict[PractitionerId, list[DayAppointment]] = {one: [] for one in own}
    mine = [(one, bool(one.has_note)) for one in found if one.practitioner in own]
    for one in show(opened, mine):
        if not one.masked or one.status.holds_time:  # a free time tells of nobody's visit
            shown[one.practitioner].append(one)
    return tuple(
        _day(house, columns, on, within, shown) for on, within in zip(dates, bounds, strict=True)
    )


def some(
    session: Session, opened: Directory, wanted: Iterable[AppointmentId]
) -> list[DayAppointment]:
    """These appointments as a day would show them, noted as shown; what is gone is left out, and
    what no calendar of this person's shows."""
    session.require(Permission.SCHEDULE_READ)
    own = clinic.columns(session)
    found = (store.in_directory(opened, one) for one in wanted)
    mine = [(one, False) for one in found if one is not None and one.practitioner in own]
    return [one for one in show(opened, mine) if not one.masked or one.status.holds_time]


def show(
    opened: Directory, found: Sequence[tuple[Appointment | store.OfDay, bool]]
) -> list[DayAppointment]:
    """Appointments, each with whether it has a note, as this person may see them.

    They are noted as shown.
    """
    known = patient_store.by_ids(opened, {one.patient for one, _ in found})
    own = {one.patient for one, _ in found if one.practitioner in opened.protected_of}
    numbers = patient_store.numbers(opened, own - known.keys()) if own else {}
    opened.shown(EventKind.DAY_SHOWN, [*known, *numbers])
    namesakes = _namesakes(known)
    needs = family_store.needs(opened, known)
    shown = [
        _called_in(one, numbers[one.patient])
        if one.patient in numbers and one.practitioner in opened.protected_of
        else _shown(one, known.get(one.patient), namesakes, needs.get(one.patient), noted=noted)
        for one, noted in found
    ]
    return _marked(opened, shown)


def _marked(opened: Directory, shown: list[DayAppointment]) -> list[DayAppointment]:
    """Which of them are kept at their time, and which stand over another."""
    found = marks.marked(opened, [one.id for one in shown if not one.masked])
    if not found.fixed and not found.overbooked:
        return shown
    return [
        replace(one, fixed=one.id in found.fixed, overbooked=found.overbooked.get(one.id))
        for one in shown
    ]


def today(session: Session) -> date:
    """The date on the clinic's wall."""
    reads = session.reading(Permission.SCHEDULE_READ)
    zone = roster.current(session, reads).zone
    return walltime.date_at(to_minutes(session.clock.now()), zone)


def _day(
    house: Clinic,
    columns: Sequence[Practitioner],
    on: date,
    bounds: tuple[int, int],
    shown: Mapping[PractitionerId, list[DayAppointment]],
) -> Day:
    start, end = bounds
    within = {
        whom: [one for one in seen if one.start_utc < end and one.end_utc > start]
        for whom, seen in shown.items()
    }
    return Day(
        date=on,
        zone=house.zone,
        start_utc=start,
        end_utc=end,
        columns=tuple(_column(house, one, on, bounds, within[one.id]) for one in columns),
    )


def _column(
    house: Clinic,
    practitioner: Practitioner,
    on: date,
    bounds: tuple[int, int],
    shown: list[DayAppointment],
) -> PractitionerDay:
    return PractitionerDay(
        practitioner=practitioner,
        open=tuple(hours.open_spans(house.schedule, practitioner.id, on, on)),
        absences=tuple(hours.absences_of(house.schedule, practitioner.id, *bounds)),
        appointments=tuple(shown),
    )


def _namesakes(known: Mapping[PatientId, DirectoryEntry]) -> frozenset[str]:
    names = Counter(entry.name for entry in known.values())
    return frozenset(name for name, people in names.items() if people > 1)


def _called_in(one: Appointment | store.OfDay, number: int) -> DayAppointment:
    """A visit of somebody whom no list names, with the practitioner to whom they come."""
    hidden = _shown(one, None, frozenset(), None, noted=False)
    return replace(
        hidden,
        patient=one.patient,
        call_in=call_in(number),
        status=store.STATUSES[one.status],
        version=one.version,
    )


def _shown(
    one: Appointment | store.OfDay,
    who: DirectoryEntry | None,
    namesakes: frozenset[str],
    needs: Needs | None,
    *,
    noted: bool,
) -> DayAppointment:
    named = who is not None and not who.protected
    status = store.STATUSES[one.status]
    namesake = named and bool(namesakes) and who is not None and who.name in namesakes
    return DayAppointment(
        id=one.id,
        patient=None if who is None else who.id,
        given=who.given if who is not None and named else None,
        family=who.family if who is not None and named else None,
        birth_year=who.birth_date.year if who is not None and who.birth_date and namesake else None,
        call_in=call_in(who.number) if who is not None and who.protected else None,
        practitioner=one.practitioner,
        service=one.service,
        room=one.room,
        start_utc=one.start_utc,
        end_utc=one.end_utc,
        before=one.before,
        after=one.after,
        status=status if who is not None or not status.holds_time else AppointmentStatus.BOOKED,
        has_note=noted and who is not None,
        needs=needs if needs is not None and needs.any else None,
        version=0 if who is None else one.version,  # a masked visit is not acted upon
    )
