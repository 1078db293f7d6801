"""vCard and iCalendar: what goes out comes in, and what others write is read."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.errors import FileRefused, NotAllowed, Unfit
from clinic_desk.exchange import content_lines, icalendar, leaving, opening, vcard
from clinic_desk.exchange.icalendar import Event
from clinic_desk.exchange.records import ImportKind
from clinic_desk.ids import PractitionerId
from clinic_desk.patients.records import PatientRecord
from tests.builders import THE_CLINICIANS, Role, a_patient, a_session
from tests.core.exchange.a_busy_clinic import busy
from tests.core.exchange.files import a_file, taken_in
from tests.core.scheduling.conftest import LINDQVIST, furnish

CARDS = """\
BEGIN:VCARD
VERSION:3.0
UID:a1
N;CHARSET=UTF-8:Lind;Alva;;;
FN:Alva Lind
BDAY:1980-03-12
item1.TEL;TYPE="voice,cell":070-123 45 67
ADR;TYPE=home:;;Storgatan 1;Stockholm;;111 22;Sweden
NOTE:Long lines are
  folded here
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Bo Berg
BDAY:19500101
TEL;VALUE=uri:tel:+46709998866
END:VCARD
"""
MADE = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


def test_many_cards_are_taken_in_and_the_second_time_change_nothing(owner, tmp_path):
    path = a_file(tmp_path, CARDS, "cards.vcf")
    lines = list(opening.lines(opening.look(path)))
    assert lines[0].cells == (
        *("a1", "Lind", "Alva", "1980-03-12", "070-123 45 67", ""),
        "Storgatan 1, Stockholm 111 22",
    )
    assert taken_in(owner, path).made == 2
    assert taken_in(owner, path).known == 2


@given(
    family=st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split())),
    given_=st.text(max_size=60).map(lambda text: " ".join(text.split())),
    street=st.text(max_size=120).map(lambda text: " ".join(text.split())),
)
def test_a_card_comes_back_as_it_went_out(tmp_path_factory, family, given_, street):
    names = (family + given_ + street).encode("utf-8", "ignore").decode()
    if names != family + given_ + street or not names.isprintable() or not family:
        return
    record = PatientRecord(
        id=1,
        number=1,
        family=family,
        given=given_,
        birth_date=date(1980, 3, 12),
        phone="+46701234567",
        email=None,
        street=street or None,
        alert="Never leaves",
        protected=False,
        version=1,
    )
    text = vcard.card(record)
    assert "Never leaves" not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    path = tmp_path_factory.mktemp("card") / "one.vcf"
    path.write_bytes(text.encode())
    (line,) = vcard.lines(path)
    assert line.cells == ("", family, given_, "1980-03-12", "+46701234567", "", street)


def test_a_calendar_goes_out_without_a_patient_and_is_read_again(tmp_path):
    start = datetime(2026, 3, 3, 8, tzinfo=UTC)
    events = [
        Event(id="1", start=start, end=start + timedelta(minutes=30), title="Appointment"),
        Event(id="2", start=start, end=start, title="Appointment", cancelled=True),
    ]
    path = a_file(tmp_path, icalendar.calendar(events, MADE), "own.ics")
    (line,) = icalendar.lines(path)
    assert line.cells[:3] == ("1@clinic-desk.invalid", "Appointment", "2026-03-03T08:00:00+00:00")


def test_a_time_of_another_zone_keeps_its_instant(tmp_path):
    text = (
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:7\r\nSUMMARY:Alva Lind\r\n"
        "DTSTART;TZID=Europe/London:20260303T080000\r\n"
        'ORGANIZER;CN="Sara Lindqvist":mailto:x@example.org\r\nCATEGORIES:New visit\r\n'
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    facts = opening.look(a_file(tmp_path, text, "visits.ics"), ImportKind.APPOINTMENTS)
    (line,) = opening.lines(facts)
    assert line.cells == (
        *("7", "Alva Lind", "2026-03-03T08:00:00+00:00", "Sara Lindqvist", "New visit", ""),
    )


@pytest.mark.parametrize(
    ("text", "kind", "why"),
    [
        ("BEGIN:VCARD\nVERSION:4.0\n", ImportKind.PATIENTS, Unfit.NOT_A_CARD),
        ("BEGIN:VCALENDAR\n????\n", ImportKind.APPOINTMENTS, Unfit.NOT_A_CALENDAR),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", ImportKind.PATIENTS, Unfit.NOT_A_CARD),
        ('{"resourceType": "Patient"}', ImportKind.PATIENTS, Unfit.NOT_A_BUNDLE),
        ("{" + '"a":{' * 100_000, ImportKind.PATIENTS, Unfit.NOT_A_BUNDLE),
    ],
)
def test_what_is_none_is_refused(tmp_path, text, kind, why):
    with pytest.raises(FileRefused) as refused:
        list(opening.lines(opening.look(a_file(tmp_path, text), kind)))
    assert refused.value.why is why


@given(st.text())
def test_text_comes_back_as_it_was_masked(text):
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert content_lines.unescaped(content_lines.escaped(text)) == plain


def test_one_patient_leaves_as_a_card_and_the_log_says_so(owner, tmp_path):
    whose, path = a_patient(owner, alert="Never leaves"), tmp_path / "one.vcf"
    with owner.opened(whose, PurposeOfUse.DESK) as viewing:
        leaving.card(owner, viewing, path)
    assert "N:Lind;Alva" in path.read_text()
    assert "Never leaves" not in path.read_text()
    log = queries.open_log(owner, LogFilter(kinds=(EventKind.DATA_EXPORTED,)))
    (entry,) = queries.page(owner, log).entries
    assert (entry.patients, entry.facts["of"]) == ((whose,), "card")


def test_ones_own_calendar_names_nobody_and_is_nobody_elses_to_take(clinic, owner, tmp_path):
    furnish(owner)
    busy(owner)
    path = tmp_path / "own.ics"
    assert leaving.calendar(owner, LINDQVIST, path, "Appointment") == 2
    text = path.read_text()
    assert text.count("BEGIN:VEVENT") == text.count("SUMMARY:Appointment") == 2
    assert not any(name in text for name in ("Lind", "Brien", "Papers", "New visit"))
    clinician = a_session(clinic, Role.CLINICIAN)
    other = PractitionerId(max(THE_CLINICIANS, LINDQVIST) + 1)
    with pytest.raises(NotAllowed):
        leaving.calendar(clinician, other, path, "Appointment")
