"""Notes on the day sheet: only where they are asked for, each record opened and in the log."""

import pytest
from PySide6.QtCore import Qt

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.scheduling.papers import Detail
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import MORNING, Desk, furnish
from tests.journeys.printing import FilePrinters, text_of
from ui.papers.print_panel import PrintPanel
from ui.shell.day_papers import DayPapersDesk
from ui.shell.main_window import MainWindow
from ui.shell.printing import PrintDesk

NOTE, ALERT = "Brings the form", "Rings first"


@pytest.fixture
def desk(clinic, owner):
    """Two who are booked today, one with a note on the visit and one with one on the card."""
    furnish(owner)
    made = Desk(clinic=clinic, session=owner, patient=a_patient(owner, "Rådberg", "Siv"))
    made.book(note=NOTE)
    made.book(MORNING.replace(hour=11), patient=a_patient(owner, "Ek", "Bo", alert=ALERT))
    return made


@pytest.fixture
def sheet(desk, shown, monkeypatch, tmp_path):
    """The panel with today's sheet, before somebody of this role."""
    desks = []

    def show(role=Role.RECEPTIONIST):
        session, faults = desk.sit(role), []
        window = shown(MainWindow(()))
        window.sit_down("Anna", "Receptionist", lambda _permission: True, {})
        monkeypatch.setattr(PrintDesk, "printers", FilePrinters(tmp_path))
        printing = PrintDesk(session, window, "SE", faults.append)
        desks.append(DayPapersDesk(session, window, printing, "SE", faults.append))
        desks[-1].print_day()
        panel = window.panel()
        assert isinstance(panel, PrintPanel)
        assert faults == []
        return panel

    yield show
    for one in desks:
        one.close()


def entries(desk, kind):
    log = queries.open_log(desk.session, LogFilter(kinds=(kind,)))
    return queries.page(desk.session, log, limit=20).entries


def printed(panel):
    panel.press_print()
    return text_of(PrintDesk.printers.jobs[-1])


def choose(panel, detail):
    panel._detail.segments()[list(Detail).index(detail)].click()


def test_a_full_sheet_has_no_notes_until_they_are_asked_for(desk, sheet):
    panel = sheet()
    before = len(entries(desk, EventKind.RECORD_OPENED))
    choose(panel, Detail.FULL)
    assert (panel._notes.isVisible(), panel.notes()) == (True, False)
    paper = printed(panel)
    assert "Rådberg" in paper
    assert not any(words in paper for words in (NOTE, ALERT))
    assert len(entries(desk, EventKind.RECORD_OPENED)) == before, "no record was opened for it"
    (entry,) = entries(desk, EventKind.PAPER_PRINTED)
    assert "notes" not in entry.facts


def test_asked_for_by_the_space_bar_they_stand_there_and_each_record_is_in_the_log(
    desk, sheet, qtbot
):
    panel = sheet()
    choose(panel, Detail.FULL)
    before = len(entries(desk, EventKind.RECORD_OPENED))
    panel._notes.setFocus()
    qtbot.keyClick(panel._notes, Qt.Key.Key_Space)
    opened = entries(desk, EventKind.RECORD_OPENED)
    opened = opened[: len(opened) - before]
    assert {one.purpose for one in opened} == {PurposeOfUse.OPERATIONS}
    assert len({one.patients for one in opened}) == len(opened) == 2

    paper = printed(panel)
    assert f"About the visit: {NOTE}" in paper
    assert f"On the card: {ALERT}" in paper
    (entry,) = entries(desk, EventKind.PAPER_PRINTED)
    assert entry.facts["notes"] == 1


@pytest.mark.parametrize("detail", [Detail.INITIALS, Detail.TIMES])
def test_less_detail_takes_the_notes_away_and_full_asks_anew(desk, sheet, detail):
    panel = sheet()
    choose(panel, Detail.FULL)
    panel._notes.click()
    choose(panel, detail)
    assert not panel._notes.isVisible()
    paper = printed(panel)
    assert not any(words in paper for words in (NOTE, ALERT))
    panel._failed.click()
    choose(panel, Detail.FULL)
    assert not panel.notes(), "asked for anew each time"


def test_whoever_may_not_open_everybodys_record_is_not_offered_them(sheet):
    panel = sheet(Role.CLINICIAN)
    choose(panel, Detail.FULL)
    assert not panel._notes.isVisible()
