"""An import taken back as one: what it made goes, what something hangs on stays and is named."""

import csv
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.errors import StaleRow
from clinic_desk.exchange import importing, rejects, spreadsheet, taking_back
from clinic_desk.exchange.records import ImportKind
from clinic_desk.patients import duplicates, finding, record
from clinic_desk.patients.tables import directory
from clinic_desk.scheduling import booking, cancelling, moving
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.records import Cancellation, CancelledBy, CancelReason
from clinic_desk.scheduling.tables import day_appointment
from clinic_desk.scheduling.to_do import waiting
from clinic_desk.scheduling.to_do.records import Wish
from clinic_desk.staff.permissions import Role
from tests.builders import a_new_patient, a_patient, a_session
from tests.core.exchange.files import MESSY, a_file, a_reading, previewed, taken_in
from tests.core.scheduling.conftest import LINDQVIST, VISIT, furnish

EVERYBODY = select(directory.c.id, directory.c.family).order_by(directory.c.number)
_d = day_appointment.c
VISITS = select(_d.id, _d.version, _d.status).order_by(_d.id)
AT_NINE = datetime(2026, 3, 6, 9)  # noqa: DTZ001 - wall time is naive


def everybody(session):
    with session.directory("find") as opened:
        return {row[1]: row[0] for row in opened.rows(EVERYBODY)}


def take_back(session, batch):
    *_, last = taking_back.take_back(session, batch)
    return last.gone, dict(last.stays)


def test_all_of_it_goes_and_the_file_can_be_taken_in_again(owner, tmp_path):
    a_patient(owner, "Ek", "Ola", born="1962-02-02", phone="0702222222")
    path = a_file(tmp_path, MESSY)
    result = taken_in(owner, path)
    owner.clock.move(timedelta(days=30))
    assert take_back(owner, result.batch) == (3, {})
    assert list(everybody(owner)) == ["Ek"]
    assert importing.imports(owner)[0].taken_back is not None
    assert taken_in(owner, path).made == 3


def test_a_card_that_was_corrected_since_stays(owner, tmp_path):
    result = taken_in(owner, a_file(tmp_path, MESSY))
    whose = everybody(owner)["Lind"]
    with owner.opened(whose, PurposeOfUse.DESK) as viewing:
        found = record.read(viewing)
        record.correct(owner, viewing, found.version, a_new_patient(phone="0709999999"))
    assert take_back(owner, result.batch) == (2, {"changed": 1})
    assert list(everybody(owner)) == ["Lind"]
    assert taken_in(owner, a_file(tmp_path, MESSY)).made == 2


def test_what_has_gone_is_found_nowhere_and_its_entries_stay(owner, tmp_path):
    result = taken_in(owner, a_file(tmp_path, MESSY))
    take_back(owner, result.batch)
    with owner.directory("find") as opened:
        assert not finding.search(owner, opened, "lind").entries
        assert duplicates.alike(owner, opened, a_new_patient()) == []
    wanted = LogFilter(kinds=(EventKind.PATIENT_UNREGISTERED,))
    opened_log = queries.open_log(owner, wanted)
    assert len(queries.page(owner, opened_log).entries) == 3


def test_it_is_taken_back_once(owner, tmp_path):
    result = taken_in(owner, a_file(tmp_path, MESSY))
    take_back(owner, result.batch)
    with pytest.raises(StaleRow):
        take_back(owner, result.batch)


def test_stopped_on_the_way_the_rest_can_be_taken_back_later(owner, tmp_path, monkeypatch):
    result = taken_in(owner, a_file(tmp_path, MESSY))
    monkeypatch.setattr(taking_back, "_PIECE", 1)
    steps = taking_back.take_back(owner, result.batch)
    assert next(steps).gone == 1
    steps.close()
    assert len(everybody(owner)) == 2
    assert take_back(owner, result.batch) == (2, {})


def test_who_was_here_before_stays_and_is_forgotten_by_their_number(owner, tmp_path):
    a_patient(owner)
    text = "ID,Surname,First name,DOB,Phone\n7,Lind,Alva,1980-03-12,0701234567\n"
    result = taken_in(owner, a_file(tmp_path, text))
    assert take_back(owner, result.batch) == (0, {})
    assert list(everybody(owner)) == ["Lind"]


def test_what_was_refused_is_written_with_its_reason_and_runs_in_no_spreadsheet(owner, tmp_path):
    path = a_file(tmp_path, MESSY)
    found = previewed(owner, a_reading(owner, path))
    *_, last = importing.run(owner, found, {})
    out = tmp_path / "refused.csv"

    def words(one):
        return "known" if one is None else ", ".join(sorted(one.problems))

    assert rejects.write(owner, found.reading, last.result, out, "Reason", words) == 3
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0][-1] == "Reason"
    assert [(row[0], row[-1]) for row in rows[1:]] == [
        ("1004", "birth_date, family, phone"),
        ("1005", "family"),
        ("1007", "known"),
    ]
    assert rows[2][1] == '\'=HYPERLINK("x")'
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_what_was_mended_in_the_reject_file_is_taken_in(owner, tmp_path):
    text = "ID;Name;DOB;Phone\n1;Bo Berg;1950-01-32;+46709998866\n"
    path = a_file(tmp_path, text)
    found = previewed(owner, a_reading(owner, path))
    *_, last = importing.run(owner, found, {})
    out = tmp_path / "refused.csv"
    rejects.write(owner, found.reading, last.result, out, "Reason", lambda _: "a date")
    mended = out.read_text("utf-8-sig")
    assert "'+46709998866" in mended
    out.write_text(mended.replace("01-32", "01-31"), "utf-8")
    assert taken_in(owner, out).made == 1


RUN = ("=", "+", "-", "@", "\t", "\n", "\uff1d", "\uff20")
"""Signs with which a formula may begin, two of them wide."""


@pytest.mark.parametrize("cell", [*(f"{sign}1" for sign in RUN), "'=x", "x", ""])
def test_a_cell_comes_back_as_it_was(cell):
    assert not spreadsheet.neutral(cell).startswith(RUN)
    if not cell.startswith("'"):
        assert spreadsheet.plain(spreadsheet.neutral(cell)) == cell


def test_after_a_restart_an_import_goes_but_for_what_somebody_has_worked_on(
    clinic, owner, tmp_path
):
    furnish(owner)
    people = "".join(f"{n};Name{n};Ann;19{n}-01-01;070111{n}{n}\n" for n in (60, 61, 62, 63, 64))
    text = "ID;Family name;Given name;DOB;Phone\n" + people
    result = taken_in(owner, a_file(tmp_path, text))
    ids = everybody(owner)
    wish = Wish(service=VISIT, first=date(2026, 3, 9), last=date(2026, 4, 9))
    request = BookingRequest(practitioner=LINDQVIST, service=VISIT, start=AT_NINE)
    with owner.opened(ids["Name60"], PurposeOfUse.DESK) as viewing:
        booking.book(owner, viewing, request)
    with owner.opened(ids["Name61"], PurposeOfUse.DESK) as viewing:
        version = record.read(viewing).version
        record.correct(owner, viewing, version, a_new_patient(phone="0709999999"))
    with owner.opened(ids["Name62"], PurposeOfUse.DESK) as viewing:
        waiting.add(owner, viewing, wish)
    clinic.restart()
    owner.clock.move(timedelta(days=3))
    manager = a_session(clinic, Role.PRACTICE_MANAGER)
    (batch,) = importing.imports(manager)
    assert (batch.id, batch.taken_back) == (result.batch, None)
    assert take_back(manager, batch.id) == (2, {"visits": 1, "changed": 1, "ties": 1})
    clinic.restart()
    again = a_session(clinic, Role.PRACTICE_MANAGER)
    assert sorted(everybody(again)) == ["Lind", "Name60", "Name62"]
    assert importing.imports(again)[0].taken_back is not None


def test_after_a_restart_visits_go_but_for_those_that_were_moved_or_cancelled(
    clinic, owner, tmp_path
):
    furnish(owner)
    taken_in(owner, a_file(tmp_path, "ID;Name;DOB;Phone\n7;Alva Lind;1980-03-12;0701234567\n"))
    head = "Booking ID;Patient;Start;Practitioner;Service\n"
    rows = (f"{n};7;2026-03-0{n} 09:00;Sara Lindqvist;New visit\n" for n in (3, 4, 5))
    path = a_file(tmp_path, head + "".join(rows), "visits.csv")
    result = taken_in(owner, path, kind=ImportKind.APPOINTMENTS)
    mistake = Cancellation(reason=CancelReason.PATIENT_ASKED, by=CancelledBy.PATIENT, late=False)
    with owner.directory("schedule") as opened:
        first, second, _ = opened.rows(VISITS)
        cancelling.cancel(owner, opened, first[0], first[1], mistake)
        moving.move(owner, opened, second[0], second[1], practitioner=LINDQVIST, start=AT_NINE)
    clinic.restart()
    manager = a_session(clinic, Role.PRACTICE_MANAGER)
    assert take_back(manager, result.batch) == (1, {"changed": 2})
    with manager.directory("schedule") as opened:
        assert [row[2] for row in opened.rows(VISITS)] == ["cancelled", "booked", "cancelled"]
