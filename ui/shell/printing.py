"""The one way in which anything is printed: shown first, recorded, and asked after."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QPagedPaintDevice, QPageLayout

from clinic_desk.access import Permission
from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling import papers
from clinic_desk.scheduling.papers import Again, Detail, Paper, Queue
from clinic_desk.staff.session import DeskSession
from ui.papers import papers_words
from ui.papers.pages import PageKind, Pages, page_layout, paint_pages, set_page, usual_page
from ui.papers.print_panel import Choice, PrintPanel
from ui.papers.printers import AskPath, Printers, ask_path, in_memory, pdf
from ui.papers.spool import Job, Spool, Untaken
from ui.shell import computer_settings
from ui.shell.main_window import MainWindow
from ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One paper, laid out: ``paper`` is what the log hears of it, ``foot`` stands on each page."""

    pages: Pages
    paper: Paper
    foot: str = ""
    notice: str = ""
    """What whoever prints it must know; it stands beside the paper and not on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """In how much detail, and which option of each choice by its id."""

    detail: Detail | None
    options: Mapping[str, str]
    notes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Printable:
    """What can be printed. ``make`` reads and lays out what was picked.

    ``key`` tells one paper from another, by what and when and never by whom. Only what is meant
    to leave the clinic ``may_save`` as a file.
    """

    title: Callable[[], str]
    key: str
    make: Callable[[Picked], Made]
    choices: tuple[Choice, ...] = ()
    details: tuple[Detail, ...] = ()
    detail: Detail | None = None
    page: PageKind | None = None
    landscape: bool = False
    may_save: bool = False
    may_note: bool = False
    file_name: str = "clinic-desk.pdf"
    printed: Callable[[], None] | None = None
    """Called once somebody has said that it came out."""


class PrintDesk(QObject):
    """Shows what is to be printed, and prints it for whoever may."""

    printers = Printers()
    """The printers there are; another one stands here where there is no real one."""
    ask_path: AskPath = staticmethod(ask_path)

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._fault = session, window, fault
        self._usual = usual_page(region)
        self._panel: PrintPanel | None = None
        self._one: Printable | None = None
        self._made: Made | None = None
        self._printed: set[str] = set()
        self._sent: tuple[Spool, Job] | None = None
        """The job that was handed over last, where the system says which it is."""
        self._refused = False
        """Whether the queue took nothing."""

    def may(self) -> bool:
        return self._session.may(Permission.PAPER_PRINT)

    def show(self, one: Printable) -> None:
        """Show what is to be printed at the side."""
        panel = PrintPanel(
            details=one.details,
            may_save=one.may_save,
            choices=one.choices,
            may_note=one.may_note,
        )
        panel.set_title(one.title())
        panel.destroyed.connect(lambda: self._forget(panel))
        before = self._one, self._made
        self._one, self._made = one, None
        if one.detail is not None:
            panel.choose_detail(one.detail)
        if not self._make(panel):
            self._one, self._made = before
            panel.deleteLater()
            return
        self._panel = panel
        panel.changed.connect(lambda: self._make(panel))
        panel.print_wanted.connect(self._print)
        panel.save_wanted.connect(self._save)
        panel.answered.connect(self._answered)
        panel.public_changed.connect(self._mark_public)
        panel.closed.connect(self._leave)
        panel.show_printers(self.printers.names(), _public())
        self._window.show_panel(panel)
        panel.setFocus()

    def close(self) -> None:
        self._printed.clear()

    def _make(self, panel: PrintPanel) -> bool:
        assert self._one is not None
        try:
            picked = Picked(detail=panel.detail(), options=panel.chosen(), notes=panel.notes())
            self._made = self._one.make(picked)
        except ClinicDeskError as error:
            self._fault(error)
            return False
        layout = self._layout()
        point = QPageLayout.Unit.Point
        inner = layout.paintRect(point)
        panel.show_notice(self._made.notice)
        panel.show_tells(tells=self._made.paper.tells)
        panel.ask_again(needed=self._was_printed(self._key(panel)))
        panel.preview.show_pages(
            self._made.pages,
            layout.fullRect(point).size(),
            inner,
            foot=self._foot(self._made),
            practice=self._practises(),
        )
        return True

    def _print(self) -> None:
        panel, one, made = self._panel, self._one, self._made
        assert panel is not None and one is not None and made is not None
        try:
            # What leaves the clinic is somebody's: only this sitting keeps in mind whose.
            same = "" if one.may_save else self._key(panel)
            copies, again = panel.copies(), panel.again()
            papers.printed(self._session, made.paper, copies=copies, again=again, same=same)
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._printed.add(self._key(panel))
        self._hand_over(panel, one, made)

    def _hand_over(self, panel: PrintPanel, one: Printable, made: Made) -> None:
        """To the system's queue, where it says which job it became; else by Qt."""
        self._sent = None
        self._refused = False
        queue = self.printers.queue(panel.printer())
        if queue is None:
            device = self.printers.open(panel.printer(), panel.copies())
            self._asked_after(panel, out=self._paint(device, one, made))
            return
        queue.setParent(self)
        held = in_memory()
        if not self._paint(pdf(held), one, made):
            self._asked_after(panel, out=False)
            return

        def handed(got: Job | Untaken) -> None:
            self._sent = (queue, got) if isinstance(got, Job) else None
            self._refused = got is Untaken.REFUSED
            if self._panel is panel:
                self._asked_after(panel, out=self._sent is not None)

        panel.say_sending()
        page = bytes(held.data().data())
        queue.send(page, one.page or self._usual, panel.copies(), handed)

    def _asked_after(self, panel: PrintPanel, *, out: bool) -> None:
        """Ask whether it came out; what the system did not take did not."""
        if out:
            panel.ask_whether_out()
        else:
            self._answered(out=False)

    def _paint(self, device: QPagedPaintDevice, one: Printable, made: Made) -> bool:
        set_page(device, one.page or self._usual, landscape=one.landscape)
        return paint_pages(device, made.pages, foot=self._foot(made), practice=self._practises())

    def _answered(self, out: bool) -> None:  # noqa: FBT001 - what a signal brings
        panel, one, made = self._panel, self._one, self._made
        assert panel is not None and one is not None and made is not None
        if out:
            title = one.title()
            if one.printed is not None:
                one.printed()
            self._leave()
            sentence = QCoreApplication.translate("papers", "Printed: {what}").format(what=title)
            self._window.show_change(sentence, undoable=False)
            return
        try:
            papers.failed(self._session, made.paper)
        except ClinicDeskError as error:
            self._fault(error)
        panel.ask_again(needed=True, proposed=Again.NOT_OUT)
        if self._refused:
            panel.say(papers_words.refused_words(), Tone.WARN)
        elif self._sent is None:
            panel.say(papers_words.remove_words(sys.platform), Tone.WARN)
        else:
            queue, job = self._sent
            self._sent = None
            panel.say(papers_words.removing_words(), Tone.INFO)
            queue.cancel(job, lambda how: self._withdrawn(panel, made.paper, job, how))

    def _withdrawn(self, panel: PrintPanel, paper: Paper, job: Job, how: Queue) -> None:
        """The queue has answered: it is recorded, and said if the paper is still looked at."""
        try:
            papers.withdrawn(self._session, paper, how)
        except ClinicDeskError as error:
            self._fault(error)
        if self._panel is panel and not panel.asks():
            tone = Tone.OK if how is Queue.CANCELLED else Tone.WARN
            panel.say(papers_words.queue_words(how, job.number), tone)

    def _save(self) -> None:
        panel, one, made = self._panel, self._one, self._made
        assert panel is not None and one is not None and made is not None
        path = self.ask_path(panel, one.file_name, "PDF (*.pdf)")
        if path is None:
            return
        try:
            papers.saved(self._session, made.paper)
        except ClinicDeskError as error:
            self._fault(error)
            return
        if not self._paint(pdf(path), one, made):
            words = QCoreApplication.translate("papers", "The file could not be written there.")
            panel.say(words, Tone.DANGER)
            return
        self._leave()
        self._window.show_change(
            QCoreApplication.translate(
                "papers", "Saved. Whoever has the file can read it: delete it when it is sent."
            ),
            undoable=False,
        )

    def _was_printed(self, key: str) -> bool:
        return key in self._printed or key in papers.printed_today(self._session)

    def _key(self, panel: PrintPanel) -> str:
        assert self._one is not None
        return " ".join((self._one.key, *panel.chosen().values()))

    def _layout(self) -> QPageLayout:
        assert self._one is not None
        return page_layout(self._one.page or self._usual, landscape=self._one.landscape)

    def _foot(self, made: Made) -> str:
        return papers_words.practice() if self._practises() else made.foot

    def _practises(self) -> bool:
        return self._window.practises()

    def _mark_public(self, name: str, on: bool) -> None:  # noqa: FBT001 - what a signal brings
        kept = computer_settings.read()
        known = [one for one in kept.public_printers if one != name]
        public = (*known, name) if on else tuple(known)
        computer_settings.write(replace(kept, public_printers=public))
        if self._panel is not None:
            self._panel.show_printers(self.printers.names(), _public())

    def _leave(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()

    def _forget(self, panel: PrintPanel) -> None:
        """It is gone; the one that stands in its place by now goes on."""
        if self._panel is panel:
            self._panel = self._made = None


def _public() -> frozenset[str]:
    return frozenset(computer_settings.read().public_printers)
