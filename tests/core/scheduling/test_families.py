"""A mother and two children in one call: found, booked, taken back and put back as one."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import Directory, Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.clock import to_minutes
from clinic_desk.errors import IdentifierOwed, NotAllowed, NotFound, SlotTaken, StaleRow
from clinic_desk.family.records import Kin
from clinic_desk.patients import confusable
from clinic_desk.patients.records import Told
from clinic_desk.scheduling import coming, families, free
from clinic_desk.scheduling.calling import Caller, Calling
from clinic_desk.scheduling.day import day
from clinic_desk.scheduling.families import Member
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.together import How
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.a_group import handles
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT, Desk
from tests.core.scheduling.test_booking import kinds


@pytest.fixture
def three(desk: Desk) -> list[Member]:
    children = [a_patient(desk.session, "Lind", name, born="2018-05-06") for name in ("Bo", "Ia")]
    return [Member(patient=one, service=VISIT) for one in (desk.patient, *children)]


def visits_on(desk, schedule, on):
    columns = day(desk.session, schedule, on).columns
    return [one for column in columns for one in column.appointments if one.status.holds_time]


def test_they_come_one_after_the_other_and_are_booked_with_an_entry_each(
    desk: Desk, schedule: Directory, three: list[Member]
) -> None:
    first = families.find(desk.session, three, gap=5)[0]
    starts = sorted(one.start_utc for one in first.visits)
    ends = sorted(one.end_utc for one in first.visits)
    assert all(0 <= b - a <= 5 for a, b in zip(ends, starts[1:], strict=False))

    booked = families.book(desk.session, schedule, three, first)

    assert [one.patient for one in booked] == [one.patient for one in three]
    assert [one.start_utc for one in booked] == [one.start_utc for one in first.visits]
    assert kinds(desk).count(EventKind.APPOINTMENT_BOOKED) == 3


def test_side_by_side_needs_as_many_practitioners(desk: Desk, three: list[Member]) -> None:
    assert families.find(desk.session, three, how=How.PARALLEL) == []
    two = families.find(desk.session, three[:2], how=How.PARALLEL)[0]
    assert len({one.start_utc for one in two.visits}) == 1
    assert {one.practitioner for one in two.visits} == {LINDQVIST, HADDAD}


def test_each_may_have_a_service_a_practitioner_and_more_time(
    desk: Desk, three: list[Member]
) -> None:
    mother = Member(patient=three[0].patient, service=CHECK, practitioners=(LINDQVIST,), longer=15)
    found = families.find(desk.session, [mother, *three[1:]])[0]
    hers = found.visits[0]
    usual = families.find(desk.session, [Member(patient=three[0].patient, service=CHECK)])[0]
    assert (hers.service, hers.practitioner) == (CHECK, LINDQVIST)
    assert hers.end_utc - hers.start_utc == usual.end - usual.start + 15


def test_all_or_none_when_one_time_is_gone_meanwhile(
    desk: Desk, schedule: Directory, three: list[Member]
) -> None:
    found = families.find(desk.session, three)[0]
    last = max(found.visits, key=lambda one: one.start_utc)
    other = a_patient(desk.session, "Ek")
    desk.book(last.start, practitioner=last.practitioner, patient=other)
    before = len(visits_on(desk, schedule, last.start.date()))
    with pytest.raises(SlotTaken):
        families.book(desk.session, schedule, three, found)
    assert len(visits_on(desk, schedule, last.start.date())) == before


def test_taken_back_and_put_back_as_one(
    desk: Desk, schedule: Directory, three: list[Member]
) -> None:
    found = families.find(desk.session, three)[0]
    booked = families.book(desk.session, schedule, three, found)
    gone = families.take_back(desk.session, schedule, handles(booked))
    assert visits_on(desk, schedule, booked[0].start.date()) == []
    with pytest.raises(StaleRow):
        families.take_back(desk.session, schedule, handles(booked))
    back = families.put_back(desk.session, schedule, handles(gone))
    assert len(visits_on(desk, schedule, booked[0].start.date())) == 3
    assert [one.version for one in back] == [3, 3, 3]
    gone = families.take_back(desk.session, schedule, handles(back))
    other = a_patient(desk.session, "Ek")
    desk.book(gone[1].start, practitioner=gone[1].practitioner, patient=other)
    with pytest.raises(SlotTaken):
        families.put_back(desk.session, schedule, handles(gone))
    assert len(visits_on(desk, schedule, booked[0].start.date())) == 1


def test_whom_one_may_not_see_is_not_booked_with_the_others(desk: Desk) -> None:
    hidden = a_patient(desk.session, "Dold", "Eva", protected=True)
    members = [Member(patient=one, service=VISIT) for one in (desk.patient, hidden)]
    session = desk.sit(Role.RECEPTIONIST)
    found = families.find(session, members)[0]
    with session.directory("test") as opened, pytest.raises(NotFound):
        families.book(session, opened, members, found)


def test_a_clinician_books_no_family(desk: Desk, three: list[Member]) -> None:
    found = families.find(desk.session, three)[0]
    session = desk.sit(Role.CLINICIAN)
    with session.directory("test") as opened, pytest.raises(NotAllowed) as refused:
        families.book(session, opened, three, found)
    assert refused.value.permission == Permission.APPOINTMENT_BOOK


def test_the_first_day_that_is_asked_for_is_the_first(desk: Desk, three: list[Member]) -> None:
    later = MORNING.date() + timedelta(days=3)
    assert all(
        one.visits[0].start.date() >= later
        for one in families.find(desk.session, three, first=later)
    )


def test_what_they_have_already_that_day_is_told_and_whether_it_is_at_once(desk: Desk):
    child = a_patient(desk.session, given="Elsa")
    hidden = a_patient(desk.session, given="Hidden", protected=True)
    for whose, hour in ((desk.patient, 0), (child, 3), (hidden, 1)):
        practitioner = HADDAD if whose == hidden else LINDQVIST
        desk.book(MORNING + timedelta(hours=hour), patient=whose, practitioner=practitioner)
    session = desk.sit(Role.RECEPTIONIST)
    proposed = free.next_free(
        session,
        Search(service=VISIT, practitioners=(HADDAD,), first=MORNING.date(), part=(600, 660)),
        limit=1,
    )[0]

    with session.directory("schedule") as opened:
        pairs = [(one, proposed) for one in (desk.patient, child, hidden)]
        found = coming.that_day(session, opened, pairs)

    assert [(one.patient, one.start, one.at_once) for one in found] == [
        (desk.patient, MORNING, True),
        (child, MORNING + timedelta(hours=3), False),
    ]


def test_days_and_part_of_the_day_are_those_of_the_first_visit(desk: Desk, three: list[Member]):
    found = families.find(desk.session, three, weekdays=frozenset({3}), part=(13 * 60, 15 * 60))
    assert found
    for one in found:
        first = min(one.visits, key=lambda visit: visit.start_utc).start
        assert first.isoweekday() == 3
        assert 13 <= first.hour < 15
    last = MORNING.date() + timedelta(days=1)
    within = families.find(desk.session, three, last=last, limit=100)
    assert {one.visits[0].start.date() for one in within} <= {MORNING.date(), last}


def test_who_is_easily_confused_is_booked_with_the_others_once_they_told_more(
    desk: Desk, three: list[Member]
) -> None:
    found = families.find(desk.session, three)[0]
    with desk.session.directory("test") as opened:
        confusable.mark(desk.session, opened, three[0].patient, three[1].patient)
        with pytest.raises(IdentifierOwed):
            families.book(desk.session, opened, three, found)
        told = Calling(told=frozenset({Told.BIRTH_DATE}))
        asked = [replace(one, calling=told) for one in three]
        assert len(families.book(desk.session, opened, asked, found)) == 3


def test_the_entry_of_each_keeps_who_called(desk: Desk, three: list[Member]) -> None:
    mother = Calling(caller=Caller.GUARDIAN, kin=Kin.MOTHER, may_book=False)
    asked = [replace(one, calling=mother) for one in three]
    found = families.find(desk.session, asked)[0]
    with desk.session.directory("test") as opened:
        families.book(desk.session, opened, asked, found)
    log = desk.session.log(Permission.LOG_READ)
    wanted = select(log_entry.c.facts).where(log_entry.c.kind == EventKind.APPOINTMENT_BOOKED.value)
    kept = [json.loads(row[0]) for row in log.rows(wanted)][-3:]
    assert {(one["caller"], one["kin"], one["may-book"]) for one in kept} == {
        ("guardian", "mother", "no")
    }


def test_whoever_calls_for_them_has_time_to_set_out(desk: Desk, three: list[Member]) -> None:
    there = to_minutes(desk.session.clock.now()) + 20
    assert families.find(desk.session, three)[0].start < there
    first = families.find(desk.session, three, travel=20)[0].start
    assert there <= first < there + 5
