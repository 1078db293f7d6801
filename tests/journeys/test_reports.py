"""Reports by whoever answers for the clinic: looked at, printed, saved; nobody is named."""

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from tests.journeys.printing import FilePrinters, text_of
from ui.papers.print_panel import PrintPanel
from ui.reports.behind_panel import BehindPanel
from ui.reports.reports_page import ReportsPage
from ui.shell.printing import PrintDesk


def test_a_report_is_looked_at_printed_and_saved_without_a_name(desk, tmp_path, monkeypatch):
    printers, saved = FilePrinters(tmp_path), tmp_path / "saved.csv"
    monkeypatch.setattr(PrintDesk, "printers", printers)
    monkeypatch.setattr(PrintDesk, "ask_path", staticmethod(lambda *_asked: saved))
    desk.sit(Role.PRACTICE_MANAGER, room="today")

    desk.window.action("reports:show").trigger()
    until(lambda: desk.window.findChild(ReportsPage) is not None, "the reports are shown")
    page = desk.window.findChild(ReportsPage)
    until(lambda: page.isVisible() and page.figures(), "they are there")
    assert [one.words()[0] for one in page.figures()] == [
        "Use of time",
        "Missed visits",
        "Waiting",
        "Time from booking to visit",
        "Cancelled, by reason",
    ]
    assert page.figures()[1].words()[1] == "–", "nobody has come or was missed yet"
    model = page.figures()[0].table.model()
    assert model.index(0, 2).data() == "2 h of 176 h"

    page._before.click()
    page.stop_wanted.emit()  # what is shown goes on to be of March
    page.setFocus()
    desk.keyboard.press("Ctrl+P")
    until(lambda: isinstance(desk.window.panel(), PrintPanel), "the paper is shown")
    desk.keyboard.press("Ctrl+P", "Return")
    until(lambda: desk.window.panel() is None, "it came out")
    paper = text_of(printers.jobs[0])
    assert "March 2026" in paper
    assert "Planned minutes of the visits that were not cancelled" in paper
    assert "February 2026" in paper, "each number stands beside that of the month before"
    page._save.click()
    until(saved.exists, "it is saved")
    told = paper + saved.read_text("utf-8-sig")
    assert not any(name in told for name in ("Rådberg", "O'Brien", "Demir"))
    # Behind a number stand visits: by name for a purpose, and without a name again.
    page.figures()[0].table.setFocus()
    desk.keyboard.press("Return")
    until(lambda: isinstance(desk.window.panel(), BehindPanel), "it asks what for")
    panel = desk.window.panel()
    assert panel.list.is_empty()
    desk.keyboard.press("Ctrl+Return")
    until(lambda: not panel.list.is_empty(), "the names are there")
    assert panel._count.text() == "3 visits"
    desk.keyboard.press("Esc")
    assert desk.window.panel() is None

    kinds = (
        EventKind.REPORT_SHOWN,
        EventKind.PAPER_PRINTED,
        EventKind.PAPER_SAVED,
        EventKind.REPORT_OPENED,
    )
    found = desk.entries(kinds=kinds)
    assert [one.kind for one in found] == list(kinds)
    assert found[-1].purpose == PurposeOfUse.OPERATIONS
    assert found[-1].facts["rows"] == 3
