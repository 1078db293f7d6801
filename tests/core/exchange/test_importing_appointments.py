"""Visits of another program: whose, with whom and when is told; booked by the rules of the desk."""

from dataclasses import replace
from datetime import datetime

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import Problem
from clinic_desk.exchange import importing, taking_back
from clinic_desk.exchange.faults import Fault
from clinic_desk.exchange.records import Field, ImportKind, State
from clinic_desk.patients import confusable, finding, record
from clinic_desk.scheduling import booking, clinic, history, merging, services
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.services import NewService
from tests.builders import a_patient
from tests.core.exchange.files import a_file, a_reading, previewed, taken_in
from tests.core.scheduling.conftest import LINDQVIST, VISIT, furnish

PEOPLE = "ID;Name;DOB;Phone\n7;Alva Lind;1980-03-12;0701234567\n8;Bo Berg;1950-01-01;0709998866\n"
VISITS = """\
Booking ID;Patient;Start;Practitioner;Service;Note
101;7;2026-03-03 09:00;{whom};{what};Brings papers
102;8;03/03/2026 10:00;{whom};{what};
103;9;2026-03-03 11:00;{whom};{what};
104;7;2026-03-03 03:00;{whom};{what};
105;7;2026-02-27 09:00;{whom};{what};
106;8;2026-03-03 09:05;{whom};{what};
107;8;2026-03-04 09:00;Dr Nobody;{what};
"""


@pytest.fixture
def house(owner):
    furnish(owner)
    return owner


@pytest.fixture
def names(house):
    loaded = clinic.load(house)
    return {
        "whom": loaded.practitioner(LINDQVIST).name,
        "what": loaded.service(VISIT).name,
    }


def test_visits_of_a_group_in_one_file_share_its_time_as_far_as_there_is_room(
    house, names, tmp_path
):
    known = clinic.load(house)
    whom = frozenset(one.id for one in known.giving(VISIT))
    group = replace(NewService.of(known.service(VISIT), whom), capacity="2")
    services.change(house, VISIT, group)
    taken_in(house, a_file(tmp_path, PEOPLE + "9;Cy Dahl;1961-01-01;0709998877\n"))
    together = "Booking ID;Patient;Start;Practitioner;Service;Note\n" + "".join(
        "{n};{n};2026-03-03 09:00;{whom};{what};\n".format(n=number, **names)
        for number in (7, 8, 9)
    )
    path = a_file(tmp_path, together, "visits.csv")
    result = taken_in(house, path, kind=ImportKind.APPOINTMENTS)
    assert (result.made, len(result.refused)) == (2, 1)


def test_visits_are_booked_and_what_cannot_be_is_refused_with_its_reason(house, names, tmp_path):
    taken_in(house, a_file(tmp_path, PEOPLE))
    path = a_file(tmp_path, VISITS.format(**names), "visits.csv")
    found = previewed(house, a_reading(house, path, ImportKind.APPOINTMENTS))
    assert found.counts == {State.NEW: 2, State.REFUSED: 5}
    assert {one.line: one.problems for one in found.refused} == {
        4: {"patient": Problem.UNKNOWN},
        5: {"start": Problem.NOT_HOURS},
        6: {"start": Problem.IN_THE_PAST},
        7: {"start": Fault.EARLIER},
        8: {"practitioner": Problem.UNKNOWN},
    }
    result = taken_in(house, path, kind=ImportKind.APPOINTMENTS)
    assert (result.made, len(result.refused)) == (2, 5)


def test_the_same_visits_change_nothing_the_second_time(house, names, tmp_path):
    taken_in(house, a_file(tmp_path, PEOPLE))
    path = a_file(tmp_path, VISITS.format(**names), "visits.csv")
    taken_in(house, path, kind=ImportKind.APPOINTMENTS)
    again = taken_in(house, path, kind=ImportKind.APPOINTMENTS)
    assert (again.made, again.known) == (0, 2)


def test_without_numbers_a_patient_is_told_by_name_and_date_of_birth(house, names, tmp_path):
    a_patient(house)
    a_patient(house, born="1990-01-01", phone="0709998877")
    text = "Name,DOB,Date,Time,Practitioner,Service\nLind Alva,,3/4/2026,9:00 AM,{whom},{what}\n"
    path = a_file(tmp_path, text.format(**names))
    order = {"kind": ImportKind.APPOINTMENTS}
    assert taken_in(house, path, **order).refused[0].problems == {"name": Problem.UNKNOWN}
    told = text.replace("Lind Alva,,3/4", '"Lind, Alva",1980-03-12,3/13')
    result = taken_in(house, a_file(tmp_path, told.format(**names)), **order)
    assert result.made == 1
    again = taken_in(house, a_file(tmp_path, told.format(**names)), **order)
    assert again.known == 1


def test_taken_back_they_are_cancelled_but_for_one_that_was_changed(house, names, tmp_path):
    taken_in(house, a_file(tmp_path, PEOPLE))
    path = a_file(tmp_path, VISITS.format(**names), "visits.csv")
    result = taken_in(house, path, kind=ImportKind.APPOINTMENTS)
    *_, last = taking_back.take_back(house, result.batch)
    assert (last.gone, dict(last.stays)) == (2, {})
    assert taken_in(house, path, kind=ImportKind.APPOINTMENTS).made == 2


def test_patients_with_visits_stay_when_their_import_is_taken_back(house, names, tmp_path):
    people = taken_in(house, a_file(tmp_path, PEOPLE))
    path = a_file(tmp_path, VISITS.format(**names), "visits.csv")
    taken_in(house, path, kind=ImportKind.APPOINTMENTS)
    *_, last = taking_back.take_back(house, people.batch)
    assert (last.gone, dict(last.stays)) == (0, {"visits": 2})


def test_a_time_that_was_given_away_meanwhile_is_refused(house, names, tmp_path):
    taken_in(house, a_file(tmp_path, PEOPLE))
    path = a_file(tmp_path, VISITS.format(**names), "visits.csv")
    reading = a_reading(house, path, ImportKind.APPOINTMENTS)
    found = previewed(house, reading)
    other = a_patient(house, "Ek", "Ola", born="1962-02-02", phone="0702222222")
    with house.opened(other, PurposeOfUse.PHONE, reason="calls") as viewing:
        start = datetime(2026, 3, 3, 9)  # noqa: DTZ001 - wall time is naive
        booking.book(
            house, viewing, BookingRequest(practitioner=LINDQVIST, service=VISIT, start=start)
        )
    *_, last = importing.run(house, found, {})
    assert last.result.made == 1
    assert any(one.problems == {str(Field.START): Fault.BOOKED} for one in last.result.refused)


def test_the_number_of_a_card_that_was_merged_leads_to_the_one_that_was_kept(
    house, names, tmp_path
):
    taken_in(house, a_file(tmp_path, PEOPLE))
    with house.directory("find") as opened:
        alva, bo = (finding.find(house, opened, each)[0].id for each in ("alva", "bo berg"))
    last = a_patient(house, "Berg", "Bosse", born="1950-01-01", phone="0709998800")
    for merged in (alva, bo):
        with (
            house.opened(last, PurposeOfUse.DESK) as kept,
            house.opened(merged, PurposeOfUse.DESK) as gone,
        ):
            versions = record.read(kept).version, record.read(gone).version
            merging.merge(house, kept, gone, frozenset(), versions)

    row = VISITS.splitlines()[0] + "\n" + VISITS.splitlines()[1].format(**names) + "\n"
    result = taken_in(house, a_file(tmp_path, row, "one.csv"), kind=ImportKind.APPOINTMENTS)
    assert (result.made, result.refused) == (1, ())
    with house.opened(last, PurposeOfUse.DESK) as viewing:
        assert len(history.read(viewing, 0).coming) == 1
    again = previewed(house, a_reading(house, a_file(tmp_path, PEOPLE)))
    assert again.counts == {State.KNOWN: 2}


def seen(house, typed):
    with house.directory("find") as opened:
        return finding.find(house, opened, typed)


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("Bo Berg;1950-01-01", {Field.NAME, Field.BIRTH_DATE}),
        ("Bo Berg;", {Field.NAME}),
        (";1950-01-01", {Field.BIRTH_DATE}),
        ("Alva Lind;12/3 1981", {Field.BIRTH_DATE}),
        ("Lind, Alva Maria;1980-03-12", set()),
        ("alva;", set()),
        (";", set()),
    ],
)
def test_a_number_leads_to_nobody_of_another_name_or_birth_date(
    house, names, tmp_path, told, wrong
):
    taken_in(house, a_file(tmp_path, PEOPLE))
    text = "Patient number;Patient name;DOB;Start;Practitioner;Service\n" + (
        "7;{told};2026-03-03 09:00;{whom};{what}\n".format(told=told, **names)
    )
    path = a_file(tmp_path, text, "visits.csv")
    mapped = (Field.PATIENT, Field.NAME, Field.BIRTH_DATE)
    mapped += (Field.START, Field.PRACTITIONER, Field.SERVICE)
    found = previewed(house, a_reading(house, path, ImportKind.APPOINTMENTS, mapped=mapped))
    assert [set(one.problems) for one in found.refused] == ([wrong] if wrong else [])
    assert found.counts.get(State.NEW, 0) == (not wrong)


def test_a_number_that_was_given_to_somebody_else_is_not_taken_for_the_first(house, tmp_path):
    taken_in(house, a_file(tmp_path, PEOPLE))
    path = a_file(tmp_path, "ID;Name;DOB;Phone\n7;Gun Gamma;1955-05-05;0709999999\n", "new.csv")
    result = taken_in(house, path)
    assert (result.made, result.known) == (0, 0)
    assert set(result.refused[0].problems.values()) == {Problem.DOES_NOT_MATCH}
    assert seen(house, "gamma") == []


@pytest.mark.parametrize(
    ("born", "fits"), [("", False), ("1980-03-12", True), ("1980-03-13", False)]
)
def test_who_is_taken_for_another_is_not_booked_by_name_alone(house, names, tmp_path, born, fits):
    whom = a_patient(house, "Lind", "Alva", born="1980-03-12")
    other = a_patient(house, "Lindh", "Alva", born="1980-03-13", phone="070-1112233")
    with house.directory("card") as opened:
        confusable.mark(house, opened, whom, other)
    text = "Patient name;DOB;Start;Practitioner;Service\n" + (
        "Alva Lind;{born};2026-03-03 09:00;{whom};{what}\n".format(born=born, **names)
    )
    found = previewed(house, a_reading(house, a_file(tmp_path, text), ImportKind.APPOINTMENTS))
    assert found.counts.get(State.NEW, 0) == fits
    if not born:
        assert found.refused[0].problems == {Field.BIRTH_DATE: Fault.OWED}
