"""What RFC 5545 asks of a calendar, read by hand from what we write: both files that go out."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.exchange import content_lines, icalendar
from clinic_desk.exchange.icalendar import Event
from clinic_desk.ids import AppointmentId, CareUnitId, PatientId, PractitionerId, ServiceId
from clinic_desk.scheduling import walltime
from clinic_desk.scheduling.calendar_file import calendar_file
from clinic_desk.scheduling.records import Appointment

ZONE = "Europe/Stockholm"
MADE = datetime(2026, 3, 2, 7, 31, 20, tzinfo=UTC)
LATER = MADE + timedelta(days=9)
INSTANT = re.compile(r"\d{8}T\d{6}Z")
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]))
STARTS = [
    (datetime(2026, 3, 3, 9), None),  # noqa: DTZ001 - wall time is naive
    (datetime(2026, 3, 29, 1, 30), None),  # noqa: DTZ001 - an hour is skipped within it
    (datetime(2026, 10, 25, 2, 30), 0),  # noqa: DTZ001 - the first pass of a doubled hour
    (datetime(2026, 10, 25, 2, 30), 1),  # noqa: DTZ001 - the second
]


def of_one(start, title, stamp):
    visit = Appointment(
        id=AppointmentId(7),
        patient=PatientId(1),
        practitioner=PractitionerId(2),
        service=ServiceId(3),
        room=None,
        care_unit=CareUnitId(4),
        start=walltime.to_wall(start, ZONE),
        zone=ZONE,
        minutes=60,
        before=5,
        after=10,
        start_utc=start,
        end_utc=start + 60,
    )
    return calendar_file(visit, summary=title, place="Gatan 1; uppgång B, 2 tr", now=stamp)


def of_many(start, title, stamp):
    begins = from_minutes(start)
    event = Event(id="7", start=begins, end=begins + timedelta(minutes=60), title=title)
    return icalendar.calendar([event], stamp).encode()


def properties(data):
    """Name, parameters and value of each line, unfolded as the rules say."""
    assert data.endswith(b"\r\n")
    lines = data.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 for line in lines)
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()  # no letter is cut in two
    whole = data.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]
    return [tuple(line.partition(":")[::2]) for line in whole]


@pytest.mark.parametrize("write", [of_one, of_many])
@pytest.mark.parametrize(("wall", "fold"), STARTS)
def test_a_visit_stands_at_its_instant_over_the_change_of_clocks(write, wall, fold):
    start = walltime.to_utc(wall, ZONE, fold=fold)
    told = properties(write(start, "Besök", MADE))
    assert told[0] == ("BEGIN", "VCALENDAR")
    assert told[-1] == ("END", "VCALENDAR")
    names = [name for name, _ in told]
    assert [names.count(one) for one in ("VERSION", "PRODID", "UID", "DTSTAMP")] == [1] * 4
    values = dict(told)
    assert values["VERSION"] == "2.0"
    for name in ("DTSTAMP", "DTSTART", "DTEND"):
        assert INSTANT.fullmatch(values[name])
    begins, ends = (
        datetime.strptime(values[name], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        for name in ("DTSTART", "DTEND")
    )
    assert (to_minutes(begins), to_minutes(ends)) == (start, start + 60)


def test_the_two_passes_of_a_doubled_hour_are_two_times():
    (wall, first), (_, second) = STARTS[2:]
    starts = [walltime.to_utc(wall, ZONE, fold=fold) for fold in (first, second)]
    told = {dict(properties(of_many(one, "x", MADE)))["DTSTART"] for one in starts}
    assert told == {"20261025T003000Z", "20261025T013000Z"}


def test_the_same_visit_keeps_its_number_whenever_and_by_whatever_it_is_written():
    told = [
        dict(properties(write(30_000_000, "x", at)))
        for write in (of_one, of_many)
        for at in (MADE, LATER)
    ]
    assert len({one["UID"] for one in told}) == 1
    assert len({one["DTSTAMP"] for one in told}) == 2


@pytest.mark.parametrize("write", [of_one, of_many])
@given(title=TEXT)
def test_words_are_masked_and_folded_and_come_back(write, title):
    plain = " ".join(title.split())
    told = dict(properties(write(30_000_000, plain, MADE)))
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", told["SUMMARY"])
    assert content_lines.unescaped(told["SUMMARY"]) == plain
