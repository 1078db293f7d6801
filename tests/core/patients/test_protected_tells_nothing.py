"""Who a protected person is changes nothing of what is shown to whoever may not see them.

Two clinics differ in nothing but the protected person's details, whose visits stand in both. What
somebody reads there without the permission is the same in both: hits, counts, orders, warnings,
lists. Whatever shows patients belongs into ``ORACLES``.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from clinic_desk.access import Directory
from clinic_desk.patients import duplicates, finding, registering
from clinic_desk.patients.records import NewPatient
from clinic_desk.scheduling import day, expected, flow, free, month, stepping, week
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.session import DeskSession
from tests.builders import a_clinic, a_new_patient, a_patient, a_session
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING, VISIT, Desk, furnish

ONE = a_new_patient("Lind", "Alva", born="1980-03-12", phone="070-123 45 67", protected=True)
OTHERS = (
    a_new_patient("Zetterqvist", "Björn", born="1951-12-30", phone="08-500 11 22", protected=True),
    a_new_patient("Aaa", "Aa", born="2024-01-01", phone="031-99 88 77", protected=True),
)
"""One is named and born as somebody is whom everybody may see; the others are like nobody."""
TYPED = (
    *("l", "li", "lind", "alva", "alva lind", "lnid", "z", "zetter", "björn", "zeterqvist"),
    *("aa", "aaa", "1980", "800312", "1980-03-12", "511230", "4567", "1122", "8877", "1", "2", "3"),
)


def furnished(tmp_path, hidden: NewPatient) -> Desk:
    """A day with visits of everybody, the protected person's among them."""
    clinic = a_clinic(tmp_path)
    session = a_session(clinic, Role.OWNER)
    session.database._randbits = Random(5).getrandbits
    furnish(session)
    seen = a_patient(session, "Lind", "Alva", born="1980-03-12", phone="070-123 45 67")
    whose = registering.register(session, hidden)
    desk = Desk(clinic=clinic, session=session, patient=seen)
    desk.book(MORNING)
    first = desk.book(MORNING + timedelta(hours=1), patient=whose)
    missed = desk.book(MORNING + timedelta(hours=3), practitioner=HADDAD, patient=whose)
    desk.book(MORNING + timedelta(days=1), patient=whose)
    with session.directory("today") as opened:
        stepping.change_status(session, opened, first.id, 1, AppointmentStatus.ARRIVED)
        stepping.change_status(session, opened, missed.id, 1, AppointmentStatus.MISSED)
    return desk


def searches(session: DeskSession, opened: Directory) -> Iterator[object]:
    first = expected.first_today(session, opened)
    for typed in TYPED:
        yield typed, finding.search(session, opened, typed, first=first)


def warnings(session: DeskSession, opened: Directory) -> Iterator[object]:
    for one in (ONE, *OTHERS):
        yield duplicates.alike(session, opened, replace(one, protected=False))
    yield duplicates.probable(session, opened)


def days(session: DeskSession, opened: Directory) -> Iterator[object]:
    yield day.day(session, opened, MORNING.date())
    yield week.week(session, opened, MORNING.date(), (LINDQVIST, HADDAD))


def board(session: DeskSession, opened: Directory) -> Iterator[object]:
    yield flow.today(session, opened)


def counts(session: DeskSession, _opened: Directory) -> Iterator[object]:
    yield month.month(session, date(2026, 3, 1))
    yield free.next_free(session, free.Search(service=VISIT))


ORACLES: dict[str, Callable[[DeskSession, Directory], Iterator[object]]] = {
    "searches": searches,
    "warnings": warnings,
    "days": days,
    "board": board,
    "counts": counts,
}


def read_by(desk: Desk, role: Role, oracle: str) -> list[Any]:
    session = desk.sit(role)
    with session.directory("find") as opened:
        return list(ORACLES[oracle](session, opened))


@pytest.fixture(scope="module")
def clinics(tmp_path_factory) -> Iterator[list[Desk]]:
    made = [furnished(tmp_path_factory.mktemp("clinic"), one) for one in (ONE, *OTHERS)]
    yield made
    for desk in made:
        desk.clinic.close()


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.TEMP])
@pytest.mark.parametrize("oracle", ORACLES)
def test_it_is_the_same_whoever_the_protected_person_is(clinics, oracle, role):
    if oracle == "warnings" and role is Role.TEMP:
        role = Role.RECEPTIONIST  # a temp corrects no cards
    first, *others = (read_by(desk, role, oracle) for desk in clinics)
    for other in others:
        assert other == first


@pytest.mark.parametrize("oracle", ["searches", "days", "board"])
def test_whoever_may_see_them_does(clinics, oracle):
    first, *others = (read_by(desk, Role.OWNER, oracle) for desk in clinics)
    assert all(other != first for other in others)
