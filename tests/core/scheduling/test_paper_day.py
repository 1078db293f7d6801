"""The sheet that is due: in the evening the next day's, every few hours the day's own."""

from datetime import date, datetime, timedelta

import pytest

from clinic_desk.clock import from_minutes
from clinic_desk.ids import PatientId
from clinic_desk.scheduling import paper_day, papers, sheet_notes, sheets
from clinic_desk.scheduling.paper_day import Occasion, SheetDue
from clinic_desk.scheduling.papers import Detail
from clinic_desk.scheduling.walltime import to_utc
from clinic_desk.staff import policies
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import LINDQVIST, MORNING, Desk

FRIDAY, MONDAY = date(2026, 3, 6), date(2026, 3, 9)


def go(desk: Desk, on: date, hour: int, minute: int = 0) -> None:
    then = to_utc(datetime(on.year, on.month, on.day, hour, minute), "Europe/Stockholm")  # noqa: DTZ001
    desk.clinic.clock.move(from_minutes(then) - desk.clinic.clock.now())


def due(desk: Desk) -> SheetDue | None:
    return paper_day.due(desk.session)


def print_sheet(desk: Desk, on: date, *, of: object = None) -> papers.Paper:
    with desk.session.directory("papers") as opened:
        sheet = sheets.day_sheet(desk.session, opened, on, Detail.INITIALS, of)
    papers.printed(desk.session, sheet.paper)
    return sheet.paper


def test_in_the_evening_the_next_open_days_sheet_is_due_until_it_is_printed(desk: Desk) -> None:
    go(desk, FRIDAY, 16, 29)
    assert due(desk) is None
    go(desk, FRIDAY, 16, 30)

    assert due(desk) == SheetDue(
        on=MONDAY, detail=Detail.INITIALS, occasion=Occasion.EVENING, shred=None
    )
    print_sheet(desk, MONDAY, of=(LINDQVIST,))
    assert due(desk) is not None, "one practitioner's is not the day's"
    print_sheet(desk, MONDAY)
    assert due(desk) is None


def test_the_sheet_that_it_takes_the_place_of_is_to_be_shredded(desk: Desk) -> None:
    go(desk, FRIDAY, 17)
    print_sheet(desk, MONDAY)
    go(desk, MONDAY, 17)

    found = due(desk)

    assert found is not None
    assert (found.on, found.shred) == (date(2026, 3, 10), MONDAY)


def test_what_did_not_come_out_is_as_due_as_before(desk: Desk) -> None:
    go(desk, FRIDAY, 17)
    paper = print_sheet(desk, MONDAY)
    papers.failed(desk.session, paper)
    assert due(desk) is not None


def test_it_is_declined_for_one_evening_and_offered_again_if_that_is_taken_back(desk: Desk) -> None:
    go(desk, FRIDAY, 17)
    found = due(desk)
    assert found is not None

    paper_day.decline(desk.session, found)
    assert due(desk) is None
    paper_day.offer_again(desk.session, found)
    assert due(desk) == found
    paper_day.decline(desk.session, found)
    go(desk, MONDAY, 17)
    assert due(desk) is not None


def test_every_few_hours_the_days_own_is_due_where_the_clinic_wants_it(desk: Desk) -> None:
    go(desk, FRIDAY, 11)
    assert due(desk) is None
    policies.change(desk.session, "paper.hours", "2")

    found = due(desk)
    assert found is not None
    assert (found.on, found.occasion) == (FRIDAY, Occasion.IN_THE_DAY)
    print_sheet(desk, FRIDAY)
    assert due(desk) is None
    desk.clinic.clock.move(timedelta(minutes=119))
    assert due(desk) is None
    desk.clinic.clock.move(timedelta(minutes=1))
    again = due(desk)
    assert again is not None
    assert again.shred == FRIDAY


@pytest.mark.parametrize(("policy", "detail"), [("1", Detail.FULL), ("3", Detail.TIMES)])
def test_the_policy_says_how_much_stands_on_it(desk: Desk, policy: str, detail: Detail) -> None:
    go(desk, FRIDAY, 17)
    policies.change(desk.session, "paper.evening", policy)
    found = due(desk)
    assert found is not None
    assert found.detail is detail


def test_nothing_is_due_where_it_is_off_closed_or_not_ones_own(desk: Desk) -> None:
    go(desk, date(2026, 3, 7), 17)
    assert due(desk) is None, "a Saturday"
    go(desk, FRIDAY, 17)
    policies.change(desk.session, "paper.evening", "0")
    assert due(desk) is None
    policies.change(desk.session, "paper.evening", "2")
    desk.sit(Role.CLINICIAN)
    assert due(desk) is None


def test_the_same_paper_is_known_until_the_day_is_over_whoever_prints(desk: Desk) -> None:
    go(desk, FRIDAY, 11)
    paper = papers.Paper(kind=papers.PaperKind.DAY_SHEET, detail=Detail.TIMES)
    papers.printed(desk.session, paper, same="day-sheet 2026-03-06 0")
    desk.sit(Role.RECEPTIONIST)

    assert papers.printed_today(desk.session) == {"day-sheet 2026-03-06 0"}
    go(desk, MONDAY, 8)
    assert papers.printed_today(desk.session) == frozenset()


def test_a_slip_tells_of_nobody_and_a_letter_does() -> None:
    about = (PatientId(7),)
    slip = papers.Paper(kind=papers.PaperKind.SLIP, about=about)
    letter = papers.Paper(kind=papers.PaperKind.LETTER, about=about)
    sheet = papers.Paper(kind=papers.PaperKind.DAY_SHEET, detail=Detail.TIMES)
    assert (slip.tells, letter.tells, sheet.tells) == (False, True, False)


@pytest.mark.parametrize("detail", list(Detail))
def test_notes_stand_on_a_full_sheet_alone_and_each_record_is_opened_for_it(
    desk: Desk, detail: Detail
) -> None:
    other = a_patient(desk.session, "Ek", "Bo", alert="Rings first")
    hidden = a_patient(desk.session, "Dold", "Eva", alert="Hidden", protected=True)
    desk.book(note="Brings the form")
    desk.book(MORNING.replace(hour=11), patient=other)
    desk.book(MORNING.replace(hour=13), patient=hidden, note="Secret")
    with desk.session.directory("papers") as opened:
        plain = sheets.day_sheet(desk.session, opened, MORNING.date(), detail)
    sheet = sheet_notes.with_notes(desk.session, plain)

    said = [(row.note, row.alert) for column in sheet.columns for row in column.rows]
    full = detail is Detail.FULL
    nothing = ("", "")
    assert (
        said == [("Brings the form", ""), ("", "Rings first"), nothing] if full else [nothing] * 3
    )
    assert sheet.paper.notes is full
    assert not plain.paper.notes
