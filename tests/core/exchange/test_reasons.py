"""The reason said of a line that cannot be booked or put on the list is the one that is true."""

from datetime import date, datetime

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import Problem
from clinic_desk.exchange import importing
from clinic_desk.exchange.faults import AGAINST, REFUSED, Fault
from clinic_desk.exchange.records import ImportKind, State
from clinic_desk.family import wishing
from clinic_desk.ids import RoomId
from clinic_desk.patients import finding
from clinic_desk.scheduling import (
    blocking,
    booking,
    equipment,
    holding,
    holidaying,
    leave,
    practitioners,
    services,
)
from clinic_desk.scheduling.blocking import NewBlock
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.equipment import NewEquipment
from clinic_desk.scheduling.free import Search, next_free
from clinic_desk.scheduling.holidaying import Holiday
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.practitioners import NewPractitioner
from clinic_desk.scheduling.records import WhyNot
from clinic_desk.scheduling.services import NewService
from tests.builders import a_patient
from tests.core.exchange.files import a_file, a_reading, previewed, taken_in, written
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, VISIT, furnish

PEOPLE = """\
ID;Name;DOB;Phone
7;Alva Lind;1980-03-12;0701234567
8;Bo Berg;1950-01-01;0709998866
9;Cy Dahl;1961-01-01;0709998877
"""
HEAD = "Booking ID;Patient;Name;DOB;Date;Time;Practitioner;Service;Minutes;Note\n"
USUAL = {
    "no": "",
    "patient": "7",
    "name": "",
    "dob": "",
    "date": "2026-03-05",
    "time": "09:00",
    "whom": "Sara Lindqvist",
    "what": "New visit",
    "minutes": "",
    "note": "",
}
VISITS = {"kind": ImportKind.APPOINTMENTS}


def a_line(**other):
    return ";".join((USUAL | other).values()) + "\n"


def reasons(session, folder, *lines, head=HEAD, kind=ImportKind.APPOINTMENTS):
    """Of each line what the preview says: its problems, or how it is judged; in CSV and XLSX."""
    rows = [line.strip("\n").split(";") for line in (head, *lines)]
    said = []
    for form in ("csv", "xlsx"):
        found = previewed(session, a_reading(session, written(folder, form, rows), kind))
        told = {one.line: dict(one.problems) for one in found.refused}
        said.append([told.get(at, State.NEW) for at in range(2, 2 + len(lines))])
    assert said[0] == said[1]
    return said[0]


def wall(day, hour, minute=0):
    return datetime(2026, 3, day, hour, minute)  # noqa: DTZ001 - wall time is naive


@pytest.fixture
def house(owner, tmp_path):
    furnish(owner)
    taken_in(owner, a_file(tmp_path, PEOPLE))
    return owner


def theirs(session, typed):
    with session.directory("find") as opened:
        return finding.find(session, opened, typed)[0].id


def test_whose_a_line_is(house, tmp_path):
    a_patient(house, "Ek", "Dan", born="1962-01-01", phone="0709998878")
    a_patient(house, "Ek", "Dan", born="1963-01-01", phone="0709998879")
    with house.directory("card") as opened:
        wishing.say_died(house, opened, theirs(house, "cy dahl"), date(2026, 2, 1))
    assert reasons(
        house,
        tmp_path,
        a_line(patient="99"),
        a_line(patient=""),
        a_line(patient="", name="Eva Nobody"),
        a_line(patient="", name="Dan Ek"),
        a_line(patient="", name="Alva Lind", dob="1980-03-13"),
        a_line(patient="", name="Alva Lind", dob="1980-13-13"),
        a_line(patient="", name="Cy Dahl"),
        a_line(patient="9"),
        a_line(patient="8", name="Alva Lind"),
        a_line(patient="", name="Dan Ek", dob="1963-01-01"),
    ) == [
        {"patient": Problem.UNKNOWN},
        {"patient": Problem.MISSING},
        {"name": Problem.UNKNOWN},
        {"name": Fault.SEVERAL},
        {"birth_date": Fault.OTHER_BIRTH},
        {"birth_date": Problem.NOT_A_DATE},
        {"name": Fault.DIED},
        {"patient": Fault.DIED},
        {"name": Problem.DOES_NOT_MATCH},
        State.NEW,
    ]


def test_with_whom_and_for_what(house, tmp_path):
    given = NewPractitioner(name="Eva Holm")
    practitioners.retire(house, practitioners.add(house, given).id)
    practitioners.add(house, NewPractitioner(name="Anna Haddad"))
    services.retire(house, services.add(house, NewService(name="Cupping")).id)
    assert reasons(
        house,
        tmp_path,
        a_line(whom="Dr Nobody"),
        a_line(whom=""),
        a_line(whom="Haddad"),
        a_line(whom="Dr Eva Holm"),
        a_line(what="Dancing"),
        a_line(what=""),
        a_line(what="cupping"),
        a_line(whom="Omar Haddad", what="Health check"),
        a_line(minutes="long"),
        a_line(minutes="900"),
        a_line(note="x" * 201),
        a_line(note="4111 1111 1111 1111"),
    ) == [
        {"practitioner": Problem.UNKNOWN},
        {"practitioner": Problem.MISSING},
        {"practitioner": Fault.SEVERAL},
        {"practitioner": Fault.FORMER},
        {"service": Problem.UNKNOWN},
        {"service": Problem.MISSING},
        {"service": Fault.RETIRED},
        {"service": Problem.NOT_GIVEN},
        {"minutes": Problem.NOT_A_NUMBER},
        {"minutes": Problem.TOO_LONG},
        {"note": Problem.TOO_LONG},
        {"note": Problem.LOOKS_LIKE_CARD},
    ]


def test_when(house, tmp_path):
    assert reasons(
        house,
        tmp_path,
        a_line(date="2026-02-30"),
        a_line(date=""),
        a_line(time=""),
        a_line(time="25:00"),
        a_line(date="", time=""),
        a_line(date="2026-03-01"),
        a_line(date="0001-01-01"),
        a_line(date="9999-12-31"),
        a_line(date="2026-03-29", time="02:30"),
        a_line(date="2026-10-25", time="02:30"),
        a_line(date="2026-03-07"),
        a_line(time="11:45"),
        a_line(time="12:15"),
    ) == [
        {"date": Problem.NOT_A_DATE},
        {"date": Problem.MISSING},
        {"time": Problem.MISSING},
        {"time": Fault.NO_CLOCK},
        {"start": Problem.MISSING},
        {"start": Problem.IN_THE_PAST},
        {"start": Problem.IN_THE_PAST},
        {"start": Problem.TOO_FAR_AHEAD},
        {"start": Fault.SKIPPED},
        {"start": Fault.DOUBLED},
        {"start": Problem.NOT_HOURS},
        {"start": Fault.PAST_CLOSING},
        {"start": Problem.NOT_HOURS},
    ]


def test_what_stands_against_a_time(house, tmp_path):
    day = date(2026, 3, 6)
    holidaying.close(house, [Holiday(day=day, name="Moving house")])
    leave.add(house, NewAbsence(practitioner=HADDAD, first=date(2026, 3, 5), last=date(2026, 3, 5)))
    blocking.add(house, NewBlock(resource=RoomId(11), first=date(2026, 3, 9)))
    whom = a_patient(house, "Ek", "Ola", born="1962-02-02", phone="0702222222")
    with house.opened(whom, PurposeOfUse.PHONE, reason="calls") as viewing:
        request = BookingRequest(practitioner=LINDQVIST, service=VISIT, start=wall(5, 10))
        booking.book(house, viewing, request)
    search = Search(service=VISIT, practitioners=(LINDQVIST,), first=date(2026, 3, 10))
    holding.hold(house, next_free(house, search, limit=1)[0], parked=True)
    assert reasons(
        house,
        tmp_path,
        a_line(date="2026-03-06"),
        a_line(whom="Omar Haddad"),
        a_line(date="2026-03-09"),
        a_line(time="10:00"),
        a_line(time="9:45"),
        a_line(date="2026-03-10", time="08:00"),
    ) == [
        {"start": Fault.HOLIDAY},
        {"start": Fault.AWAY},
        {"start": Fault.BLOCKED},
        {"start": Fault.BOOKED},
        {"start": Fault.TOO_SHORT},
        {"start": Fault.HELD},
    ]


def test_what_stands_in_a_line_before(house, tmp_path):
    lines = (
        a_line(no="1"),
        a_line(patient="8", time="09:15"),
        a_line(no="1", time="10:00"),
        a_line(),
    )
    path = a_file(tmp_path, HEAD + "".join(lines), "lines.csv")
    found = previewed(house, a_reading(house, path, ImportKind.APPOINTMENTS))
    assert found.counts == {State.NEW: 1, State.KNOWN: 1, State.REFUSED: 2}
    assert [(one.line, dict(one.problems), one.earlier) for one in found.refused] == [
        (3, {"start": Fault.EARLIER}, 2),
        (4, {"outside": Problem.TAKEN}, 2),
    ]
    assert found.refused[0].values == {"start": "2026-03-05 09:15"}
    *_, last = importing.run(house, found, {})
    assert (last.result.made, last.result.known) == (1, 1)


def test_a_full_group_and_a_device_that_is_taken(house, tmp_path):
    equipment.add(house, NewEquipment(name="Laser 1", kind="laser"))
    both = frozenset({LINDQVIST, HADDAD})
    laser = NewService(name="Laser", given_by=both, equipment=frozenset({"laser"}))
    group = NewService(name="Group", given_by=both, capacity="2")
    services.add(house, laser)
    services.add(house, group)
    at_once = (
        *(a_line(patient=who, what="Group") for who in ("7", "8", "9")),
        a_line(patient="7", what="Laser", time="11:00"),
        a_line(patient="8", what="Laser", time="11:00", whom="Omar Haddad"),
    )
    path = a_file(tmp_path, HEAD + "".join(at_once), "lines.csv")
    result = taken_in(house, path, **VISITS)
    assert {one.line: dict(one.problems) for one in result.refused} == {
        4: {"start": Fault.FULL},
        6: {"start": Fault.EQUIPMENT},
    }
    assert reasons(house, tmp_path, at_once[2], at_once[4]) == [
        {"start": Fault.FULL},
        {"start": Fault.EQUIPMENT},
    ]


def test_an_instant_with_its_offset_is_one_even_in_a_doubled_hour(house, tmp_path):
    head = "Patient;Start;Practitioner;Service\n"
    told = "7;{};Sara Lindqvist;New visit\n"
    assert reasons(
        house,
        tmp_path,
        told.format("2026-10-25T02:30:00+01:00"),
        told.format("2026-03-05T08:00:20Z"),
        told.format("9999-12-31T23:59:00-12:00"),
        told.format("2026-03-05"),
        told.format("soon"),
        head=head,
    ) == [
        {"start": Problem.NOT_HOURS},
        State.NEW,
        {"start": Problem.NOT_A_DATE},
        {"start": Fault.NO_CLOCK},
        {"start": Problem.NOT_A_DATE},
    ]


def test_who_waits_and_until_when(house, tmp_path):
    head = "Patient;Service;Practitioner;From;Until;Note\n"
    assert reasons(
        house,
        tmp_path,
        "7;Health check;Omar Haddad;;;\n",
        "7;New visit;;2026-04-10;2026-04-01;\n",
        "7;New visit;;;2026-02-01;\n",
        "7;New visit;;;2028-02-01;\n",
        "7;New visit;;9999-12-31;;\n",
        "7;New visit;;31/2;;\n",
        "7;New visit;;;;4111 1111 1111 1111\n",
        "7;;;;;\n",
        "8;New visit;;;;\n",
        head=head,
        kind=ImportKind.WAITING_LIST,
    ) == [
        {"service": Problem.NOT_GIVEN},
        {"until": Problem.ENDS_FIRST},
        {"until": Problem.IN_THE_PAST},
        {"until": Problem.TOO_FAR_AHEAD},
        {"from": Problem.TOO_FAR_AHEAD},
        {"from": Problem.NOT_A_DATE},
        {"note": Problem.LOOKS_LIKE_CARD},
        {"service": Problem.MISSING},
        State.NEW,
    ]


def test_every_reason_of_the_schedule_has_one_of_a_line():
    assert set(AGAINST) == set(WhyNot)
    assert not set(Fault) & set(Problem)
    assert Problem.NOT_GIVEN not in {*AGAINST.values(), *REFUSED.values()}
