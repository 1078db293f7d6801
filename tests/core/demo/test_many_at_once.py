"""A thousand rows in one transaction come out as a thousand single acts do."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.tables import log_entry
from clinic_desk.clock import HandClock
from clinic_desk.demo import house, looks
from clinic_desk.demo.people import person
from clinic_desk.demo.wording import speaking
from clinic_desk.errors import InvalidInput
from clinic_desk.ids import new_id
from clinic_desk.patients import registering
from clinic_desk.patients.tables import directory, record
from clinic_desk.scheduling import booking, clinic
from clinic_desk.scheduling.booking import BookingRequest, PastBooking
from clinic_desk.scheduling.tables import occupation, record_appointment
from clinic_desk.storage.gate import CLOSED, Scope
from tests.builders import MONDAY, a_clinic, a_session

THOUSAND = 1000
A_MOMENT = timedelta(milliseconds=1)
"""Between two single acts: ids of one moment are told apart by chance alone."""
RANDOM = {"seq", "salt", "leaf", "patient", "patients", "entity_id", "appointment", "session"}
TOLD = [column for column in log_entry.c if column.name not in RANDOM | {"recorded"}]
RECORD = [column for column in record.c if column.name not in {"id", "registered"}]
VISIT = [
    column
    for column in record_appointment.c
    if column.name not in {"id", "patient", "practitioner", "service", "room", "booked"}
    and column.name != "status_changed"
]


def furnished(session):
    plan = house.House(today=MONDAY.date(), practitioners=3)

    def fresh():
        return new_id(MONDAY + timedelta(seconds=next(counting)))

    counting = iter(range(10_000))
    ids = house.practitioner_ids(plan, fresh)
    made = house.furniture(plan, session, ids, {}, fresh, speaking("en"))
    clinic.furnish(
        session,
        rooms=made.rooms,
        practitioners=made.practitioners,
        offers=made.offers,
        hours=made.hours,
    )
    return made


def requests(made, count):
    """Half-hours of two doctors, from the coming Monday on."""
    monday = datetime.combine(date(2026, 3, 9), time(8))
    service = made.offers[0].service.id
    starts = (
        monday + timedelta(days=week * 7 + day, hours=hour, minutes=half)
        for week in range(10)
        for day in range(5)
        for hour in (0, 1, 2, 3, 5, 6, 7, 8)
        for half in (0, 30)
    )
    for _, start in zip(range(count), starts, strict=False):
        yield BookingRequest(practitioner=made.practitioners[0].id, service=service, start=start)


def state(session, patients):
    database = session.database
    log = database.rows(Scope(log=0), select(*TOLD).order_by(log_entry.c.seq), {})
    people, visits = [], []
    for patient in patients:
        scope = Scope(viewing=patient)
        people += database.rows(scope, select(*RECORD), {})
        visits += database.rows(scope, select(*VISIT).order_by(record_appointment.c.start), {})
    taken = database.rows(
        CLOSED, select(occupation.c.start, occupation.c.end).order_by(occupation.c.start), {}
    )
    return log, people, visits, taken


@pytest.mark.slow
def test_a_thousand_patients_are_the_same_together_and_one_by_one(tmp_path):
    new = [person(1, number, MONDAY.date()) for number in range(THOUSAND)]
    together, alone = a_clinic(tmp_path / "a"), a_clinic(tmp_path / "b")
    try:
        many = a_session(together)
        ids = registering.add_many(many, [(many.clock.now(), one) for one in new])
        single = a_session(alone)
        others = []
        for one in new:
            single.clock.move(A_MOMENT)
            others.append(registering.register(single, one))

        assert state(many, ids[:200]) == state(single, others[:200])
        query = select(*[c for c in directory.c if c.name != "id"]).order_by(directory.c.number)
        seeing = Scope(directory=1)
        assert many.database.rows(seeing, query, {}) == single.database.rows(seeing, query, {})
    finally:
        together.close()
        alone.close()


@pytest.mark.slow
def test_bookings_are_the_same_together_and_one_by_one(tmp_path):
    together, alone = a_clinic(tmp_path / "a"), a_clinic(tmp_path / "b")
    try:
        many, single = a_session(together), a_session(alone)
        sides = []
        for session in (many, single):
            made = furnished(session)
            patient = registering.register(session, person(1, 0, MONDAY.date()))
            sides.append((session, patient, list(requests(made, 300))))
        session, patient, wanted = sides[0]
        now = session.clock.now()
        booking.add_many(
            session, [PastBooking(at=now, patient=patient, request=one) for one in wanted]
        )
        session, other, wanted = sides[1]
        with session.opened(other, PurposeOfUse.BOOKING) as viewing:
            for one in wanted:
                session.clock.move(A_MOMENT)
                booking.book(session, viewing, one)

        first, second = state(many, [patient]), state(single, [other])
        assert first[1:] == second[1:]
        booked = [row for row in first[0] if row[0] == "scheduling:appointment:booked"]
        assert len(booked) == 300
        assert booked == [row for row in second[0] if row[0] == "scheduling:appointment:booked"]
    finally:
        together.close()
        alone.close()


def test_many_are_all_or_none(receptionist):
    right = person(1, 0, MONDAY.date())
    wrong = replace(right, birth_date="2999-01-01")
    before = receptionist.database.rows(Scope(directory=0), select(directory.c.id), {})

    with pytest.raises(InvalidInput):
        registering.add_many(
            receptionist,
            [(MONDAY, right), (MONDAY, wrong)],
        )

    after = receptionist.database.rows(Scope(directory=0), select(directory.c.id), {})
    assert after == before


def test_the_demos_looks_are_those_of_the_doors(clinic):
    session = clinic.sign_in()
    patient = registering.register(session, person(1, 0, MONDAY.date()))
    heard = []
    clinic.desk.listen(lambda happened: heard.extend(happened))
    assert isinstance(clinic.clock, HandClock)
    with session.directory(looks.SCREEN) as opened:
        opened.shown("patients:day:shown", [patient])
        opened.settle()
        opened.shown("patients:search:shown", [patient], words="siv")
    with session.opened(patient, PurposeOfUse.PHONE):
        clinic.clock.move(timedelta(seconds=30))
    doors, now = [one.draft for one in heard], clinic.clock.now()
    heard.clear()

    with session.work(Permission.RECORD_OPEN) as work:
        looks.screen_opened(work, now)
        looks.day_shown(work, now, [patient])
        looks.search_shown(work, now, [patient], "siv")
        looks.screen_closed(work, now)
        entry = looks.record_opened(work, now, patient, PurposeOfUse.PHONE)
        later = now + timedelta(seconds=30)
        looks.record_closed(work, (entry, now), later, patient, PurposeOfUse.PHONE)

    told = [one.draft for one in heard]
    assert entry == heard[4].seq
    assert [one.facts for one in doors[:-1]] == [one.facts for one in told[:-1]]
    assert told[-1].facts == {"opened": entry, "seconds": 30}
    assert [plain(one) for one in doors] == [plain(one) for one in told]


def plain(draft):
    who = (draft.patient, tuple(draft.patients), draft.purpose)
    return draft.kind, draft.action, *who, tuple(draft.seen), draft.reason or ""
