"""What the database holds of groups: who comes together shares a time, and no more than fit."""

import pytest
from sqlalchemy import insert, select, update

from clinic_desk.access import EventDraft, Permission
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.scheduling import store
from clinic_desk.scheduling.records import Appointment
from clinic_desk.scheduling.tables import occupation, service_capacity
from clinic_desk.storage.gate import GateClosed
from clinic_desk.storage.sqlite import ConstraintBroken
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT, Desk

GROUP, OTHER = 71, 72
OCCUPY = insert(occupation)


def capacity(desk: Desk, many: int) -> None:
    with desk.session.work(Permission.SCHEDULE_CONFIGURE) as work:
        work.write(insert(service_capacity), service=VISIT, capacity=many, since=0)
        work.record(EventDraft(kind=EventKind.SERVICES_CONFIGURED, action=Action.UPDATE))


def comes(desk: Desk, like: Appointment | None = None) -> Appointment:
    """Somebody with a visit of their own, with a practitioner who is not asked for here."""
    whose = a_patient(desk.session)
    start = MORNING if like is None else like.start
    booked = desk.book(start, practitioner=HADDAD, patient=whose)
    with desk.session.work(Permission.APPOINTMENT_MOVE) as work:
        work.about(whose)
        store.free(work, booked)
        draft = EventDraft(kind=EventKind.APPOINTMENT_MOVED, action=Action.UPDATE, patient=whose)
        work.record(draft)
    return booked


def joins(desk: Desk, one: Appointment, key: int | None, later: int = 0) -> None:
    with desk.session.work(Permission.APPOINTMENT_BOOK) as work:
        work.about(one.patient)
        work.write(
            OCCUPY,
            resource=LINDQVIST,
            start=one.start_utc + later,
            appointment=one.id,
            end=one.end_utc + later,
            padded_start=one.start_utc + later,
            padded_end=one.end_utc + later,
            shared_key=key,
        )
        draft = EventDraft(
            kind=EventKind.APPOINTMENT_BOOKED, action=Action.CREATE, patient=one.patient
        )
        work.record(draft)


def refused(desk: Desk, key: int | None, later: int = 0) -> str:
    with pytest.raises(ConstraintBroken) as broken:
        joins(desk, comes(desk), key, later)
    return broken.value.what


def test_a_group_takes_as_many_as_its_service_has_room_for(desk: Desk):
    capacity(desk, 3)
    for _ in range(3):
        joins(desk, comes(desk), GROUP)
    assert refused(desk, GROUP) == "full"


def test_whoever_is_not_of_the_group_does_not_get_its_time(desk: Desk):
    capacity(desk, 3)
    joins(desk, comes(desk), GROUP)
    assert refused(desk, None) == "occupied"
    assert refused(desk, OTHER, 10) == "occupied"


def test_a_group_begins_and_ends_together(desk: Desk):
    capacity(desk, 3)
    joins(desk, comes(desk), GROUP)
    assert refused(desk, GROUP, 10) == "occupied"


def test_a_service_for_one_is_no_group(desk: Desk):
    joins(desk, comes(desk), GROUP)
    assert refused(desk, GROUP) == "full"


def test_anothers_time_is_not_written_in_somebody_elses_unit_of_work(desk: Desk) -> None:
    booked = desk.book(patient=a_patient(desk.session, "Ek"))
    capacity(desk, 4)
    lone = update(occupation).where(occupation.c.appointment == booked.id)
    with pytest.raises(GateClosed), desk.session.work(Permission.APPOINTMENT_BOOK) as work:
        work.about(desk.patient)
        work.write(lone.values(shared_key=booked.id))


def test_beside_no_patient_only_visits_ahead_of_a_service_for_groups_begin_one(desk: Desk) -> None:
    booked = desk.book(patient=a_patient(desk.session, "Ek"))
    with desk.session.work(Permission.SCHEDULE_CONFIGURE) as work:
        since = booked.start_utc + 1
        work.write(insert(service_capacity), service=VISIT, capacity=4, since=since)
        work.record(EventDraft(kind=EventKind.SERVICES_CONFIGURED, action=Action.UPDATE))
    before = update(occupation).where(occupation.c.appointment == booked.id)
    with pytest.raises(GateClosed), desk.session.work(Permission.SCHEDULE_CONFIGURE) as work:
        work.write(before.values(shared_key=booked.id))


def test_whatever_a_visit_ahead_holds_begins_a_group_with_it(desk: Desk) -> None:
    booked = desk.book(patient=a_patient(desk.session, "Ek"))
    capacity(desk, 4)
    key = select(occupation.c.shared_key).where(occupation.c.appointment == booked.id)
    held = desk.session.reading(Permission.SCHEDULE_READ).rows(key)
    assert held
    assert {row[0] for row in held} == {booked.id}
