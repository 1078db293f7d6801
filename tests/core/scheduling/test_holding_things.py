"""A hold covers the room and the devices of the visit too; a colleague gets what is left."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.errors import SlotHeld, SlotTaken
from clinic_desk.ids import PatientId, PractitionerId, ServiceId
from clinic_desk.scheduling import asking, booking, equipment, holding, rooms, services
from clinic_desk.scheduling.asking import Asked
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.equipment import NewEquipment
from clinic_desk.scheduling.services import NewService
from clinic_desk.scheduling.tables import held_time, occupation
from clinic_desk.scheduling.walltime import to_utc
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.session import DeskSession
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, Desk

BOTH = (LINDQVIST, HADDAD)


@dataclass(frozen=True)
class Lab:
    desk: Desk
    service: ServiceId
    labs: tuple[int, ...]
    scanners: tuple[int, ...]
    patient: PatientId


@pytest.fixture
def lab(desk: Desk) -> Lab:
    """A service that both give, in one of two labs, with one of two scanners."""
    session, labs = desk.session, []
    for name in ("Lab A", "Lab B"):
        labs.append(rooms.add(session, name).id)
        desk.clinic.clock.move(timedelta(milliseconds=1))  # rooms are preferred in their order
    for one in labs:
        rooms.set_kind(session, one, "Lab")
    scanners = [
        equipment.add(session, NewEquipment(name=name, kind="Scanner")).id
        for name in ("Scanner 1", "Scanner 2")
    ]
    scan = NewService(
        name="Scan",
        minutes="30",
        given_by=frozenset(BOTH),
        room_kind="Lab",
        equipment=frozenset({"Scanner"}),
    )
    made = services.add(session, scan).id
    return Lab(desk, made, tuple(labs), tuple(scanners), a_patient(session, "Andra"))


def hold(session: DeskSession, lab: Lab, whom: PractitionerId, minutes: int = 0) -> None:
    start = MORNING + timedelta(minutes=minutes)
    asked = Asked(service=lab.service, start=start, practitioners=(whom,))
    holding.hold(session, asking.ask(session, asked)[0].proposal)


def held(desk: Desk) -> set[int]:
    reads = desk.session.reading(Permission.SCHEDULE_READ)
    return {row[0] for row in reads.rows(select(held_time.c.resource))}


def test_a_hold_covers_room_and_device_and_a_colleague_gets_the_others(lab: Lab) -> None:
    hold(lab.desk.session, lab, LINDQVIST)
    assert held(lab.desk) == {LINDQVIST, lab.labs[0], lab.scanners[0]}
    lab.desk.sit(Role.RECEPTIONIST)

    booked = lab.desk.book(MORNING, service=lab.service, practitioner=HADDAD)

    assert (booked.room, booked.equipment) == (lab.labs[1], (lab.scanners[1],))


def test_whoever_holds_it_books_the_very_things_that_were_held(lab: Lab) -> None:
    hold(lab.desk.session, lab, LINDQVIST)

    booked = lab.desk.book(MORNING, service=lab.service)

    assert (booked.room, booked.equipment) == (lab.labs[0], (lab.scanners[0],))
    assert held(lab.desk) == set()


def test_ones_other_caller_keeps_what_is_held_for_them(lab: Lab) -> None:
    hold(lab.desk.session, lab, LINDQVIST)

    booked = lab.desk.book(MORNING, service=lab.service, practitioner=HADDAD)

    assert booked.room == lab.labs[1]
    assert held(lab.desk) == {LINDQVIST, lab.labs[0], lab.scanners[0]}


def test_the_last_device_that_a_colleague_holds_is_refused(lab: Lab) -> None:
    equipment.retire(lab.desk.session, lab.scanners[1])
    hold(lab.desk.session, lab, LINDQVIST)
    lab.desk.sit(Role.RECEPTIONIST)

    with pytest.raises(SlotHeld):
        lab.desk.book(MORNING, service=lab.service, practitioner=HADDAD)


_ACT = st.tuples(
    st.sampled_from(["hold", "book"]), st.sampled_from(BOTH), st.integers(0, 6), st.booleans()
)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(acts=st.lists(_ACT, min_size=2, max_size=7))
def test_nothing_is_ever_twice_in_use_and_nothing_free_is_refused(
    lab: Lab, acts: list[tuple[str, PractitionerId, int, bool]]
) -> None:
    """Against the simplest model: who and what each holds, a quarter of an hour at a time."""
    desk = lab.desk
    desk.clinic.clock.move(timedelta(days=7))  # a week of its own for each example
    on = MORNING + timedelta(days=(desk.clinic.clock.now().date() - MORNING.date()).days // 7 * 7)
    on += timedelta(days=7)
    role = Role.OWNER
    for what, whom, quarter, change in acts:
        if change:
            role = Role.RECEPTIONIST if role is Role.OWNER else Role.OWNER
            desk.sit(role)
        minutes = quarter * 15
        start = on + timedelta(minutes=minutes)
        free = is_free(lab, whom, to_minutes_of(on) + minutes)
        try:
            if what == "hold":
                asked = Asked(service=lab.service, start=start, practitioners=(whom,))
                holding.hold(desk.session, asking.ask(desk.session, asked)[0].proposal)
            else:
                request = BookingRequest(practitioner=whom, service=lab.service, start=start)
                with desk.session.opened(lab.patient, PurposeOfUse.PHONE, reason="calls") as card:
                    booking.book(desk.session, card, request)
        except (SlotHeld, SlotTaken):
            assert not free
    assert overlaps(lab) == []


def to_minutes_of(wall: datetime) -> int:
    return to_utc(wall, "Europe/Stockholm")


def spans(lab: Lab) -> list[tuple[int, int, int, int | None]]:
    """What is in use: resource, start, end, and by whose hold."""
    reads = lab.desk.session.reading(Permission.SCHEDULE_READ)
    booked = select(occupation.c.resource, occupation.c.start, occupation.c.end)
    live = select(held_time.c.resource, held_time.c.start, held_time.c.end, held_time.c.held_by)
    return [
        *((row[0], row[1], row[2], None) for row in reads.rows(booked)),
        *((row[0], row[1], row[2], row[3]) for row in reads.rows(live)),
    ]


def is_free(lab: Lab, whom: PractitionerId, start: int) -> bool:
    """Whether nobody else has the practitioner, and one lab and one scanner are nobody's."""
    end = start + 30
    mine = lab.desk.session.account
    busy = {of for of, begins, ends, _ in spans(lab) if begins < end and ends > start}
    others = {
        of for of, begins, ends, by in spans(lab) if begins < end and ends > start and by != mine
    }
    room = any(one not in busy for one in lab.labs)
    device = any(one not in busy for one in lab.scanners)
    return whom not in others and room and device


def overlaps(lab: Lab) -> list[tuple[int, int]]:
    found = sorted(spans(lab))
    return [
        (one[0], one[1])
        for one, other in pairwise(found)
        if one[0] == other[0] and one[2] > other[1]
    ]
