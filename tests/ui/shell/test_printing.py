"""Printing: one paper after another in the same place, and a printer that takes nothing."""

import os

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.scheduling.papers import Paper, PaperKind
from tests.journeys.printing import FilePrinters, text_of
from tests.ui.papers.test_spool import CANCEL, LPSTAT, stand_in
from ui.papers.printers import Printers
from ui.papers.spool import Spool, spool
from ui.papers.writing import Document
from ui.shell.main_window import MainWindow
from ui.shell.printing import Made, Picked, Printable, PrintDesk


@pytest.fixture
def desk(owner, shown):
    window, faults = shown(MainWindow(())), []
    window.sit_down("Anna", "Receptionist", lambda _permission: True, {})
    yield PrintDesk(owner, window, "SE", faults.append)
    assert faults == []


def a_paper(words):
    def make(_picked: Picked) -> Made:
        pages = Document()
        pages.words(words)
        return Made(pages=pages, paper=Paper(kind=PaperKind.SCHEDULE))

    return Printable(title=lambda: words, key=words, make=make)


def test_a_paper_that_is_asked_for_while_another_is_shown_is_printed(desk, monkeypatch, tmp_path):
    printers = FilePrinters(tmp_path)
    monkeypatch.setattr(PrintDesk, "printers", printers)
    desk.show(a_paper("The first"))
    desk.show(a_paper("The second"))
    # What stood there before goes only now.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    panel = desk._window.panel()
    panel.press_print()
    assert [text_of(one).strip() for one in printers.jobs] == ["The second"]
    assert panel.asks()


class OneQueue(Printers):
    def names(self) -> tuple[str, ...]:
        return ("Front",)

    def queue(self, name: str) -> Spool | None:
        return spool(name)


def test_a_printer_that_takes_nothing_is_said_to_take_nothing(
    desk, owner, monkeypatch, tmp_path, qtbot
):
    for name, script in (("lp", "#!/bin/sh\nexit 1\n"), ("lpstat", LPSTAT), ("cancel", CANCEL)):
        stand_in(tmp_path, name, script)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(PrintDesk, "printers", OneQueue())
    desk.show(a_paper("The first"))
    panel = desk._window.panel()
    panel.press_print()
    qtbot.waitUntil(lambda: not panel.asks())
    assert "takes nothing just now" in panel._state.sentence()
    assert "comes out later" not in panel._state.sentence()
    log = queries.open_log(owner, LogFilter(kinds=(EventKind.PAPER_FAILED,)))
    assert len(queries.page(owner, log).entries) == 1
