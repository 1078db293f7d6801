"""Import and export, step by step: each shows one thing and waits to be answered."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from clinic_desk.progress import Progress
from ui.exchange import exchange_words as words
from ui.exchange.export_view import ExportView
from ui.exchange.home_view import HomeView
from ui.exchange.preview_view import PreviewView
from ui.exchange.reading_view import ReadingView
from ui.exchange.result_view import ResultView
from ui.kit.banner import Banner
from ui.kit.frames import Scrolled, block
from ui.kit.label import Label
from ui.kit.progress import ProgressView
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S6, Tone

_WIDEST = 820
ChooseFile = Callable[[QWidget, str], Path | None]
"""Asks for a file under a title; None if the person changed their mind."""


def ask_file(parent: QWidget, title: str) -> Path | None:
    """The system's own question for a file that is there."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(Path.home()))
    return Path(chosen) if chosen else None


def ask_new_file(parent: QWidget, title: str) -> Path | None:
    """The system's own question for a file that is to be written."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home()))
    return Path(chosen) if chosen else None


class Step(StrEnum):
    HOME = "home"
    READING = "reading"
    WORK = "work"
    PREVIEW = "preview"
    RESULT = "result"
    EXPORT = "export"


class ExchangePage(QWidget):
    """The whole flow; ``step`` says where it is."""

    stop_wanted = Signal()
    left = Signal()
    """Back to the beginning: what was looked at is let go."""

    def __init__(
        self,
        *,
        region: str,
        may_import: bool,
        may_export: bool,
        may_add: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.home = HomeView(may_import=may_import, may_export=may_export)
        self.reading = ReadingView()
        self.preview = PreviewView(region=region, may_add=may_add)
        self.result = ResultView()
        self.export = ExportView()
        self.progress = ProgressView("")
        self.banner = Banner()
        self._title, self._lead = Label(kind="title"), Label(kind="second", wrap=True)
        self._pages: dict[Step, QWidget] = {
            Step.HOME: self.home,
            Step.READING: self.reading,
            Step.WORK: self.progress,
            Step.PREVIEW: self.preview,
            Step.RESULT: self.result,
            Step.EXPORT: self.export,
        }
        self.step = Step.HOME
        self._lay_out()
        self.progress.cancel_wanted.connect(self.stop_wanted)
        self.home.export_wanted.connect(self._begin_export)
        for one in (self.reading, self.result, self.export):
            one.left.connect(self.begin)
        self.preview.left.connect(lambda: self.show_step(Step.READING))
        self.show_step(Step.HOME)

    def _lay_out(self) -> None:
        content = block(self._title, self._lead, S2, self.banner, spacing=S2)
        content.setMaximumWidth(px(_WIDEST))
        lines = content.layout()
        assert isinstance(lines, QVBoxLayout)
        lines.setContentsMargins(S6, S6 - 4, S6, S6)
        for page in self._pages.values():
            lines.addWidget(page, 0 if page is self.progress else 1)
        lines.addStretch(0)  # below the progress, which is as low as it is
        lines.setSpacing(S3)
        holder = QWidget()
        inner = QHBoxLayout(holder)  # it asks for the height at the content's own width
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(content, 1)
        inner.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolled(holder))

    def begin(self) -> None:
        """Back to the beginning."""
        self.show_step(Step.HOME)
        self.left.emit()

    def _begin_export(self) -> None:
        self.export.begin()
        self.show_step(Step.EXPORT)

    def begin_work(self, stage: str) -> None:
        self.progress.set_name(words.stage(stage))
        self.progress.start()
        self.show_step(Step.WORK)

    def advance(self, step: Progress) -> None:
        self.progress.advance(step.done, step.total, words.stage(step.stage))

    def show_step(self, step: Step) -> None:
        had = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.step = step
        for one, page in self._pages.items():
            page.setVisible(one is step)
        self.banner.say("")
        self.retranslate()
        self.setFocusProxy(self._pages[step])
        if had or step is not Step.HOME:
            self._pages[step].setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say what went wrong; where one was stays."""
        self.banner.say(sentence, Tone.DANGER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes one step back; what was said of the columns stays."""
        if event.key() != Qt.Key.Key_Escape or self.step is Step.HOME:
            super().keyPressEvent(event)
        elif self.step is Step.WORK:
            self.stop_wanted.emit()
        elif self.step is Step.PREVIEW:
            self.show_step(Step.READING)
        else:
            self.begin()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        titles = {
            Step.HOME: translate("exchange", "Import and export"),
            Step.READING: translate("exchange", "How the file is read"),
            Step.WORK: translate("exchange", "Import and export"),
            Step.PREVIEW: translate("exchange", "What would happen"),
            Step.RESULT: translate("exchange", "What was done"),
            Step.EXPORT: translate("exchange", "Take everything out"),
        }
        leads = {
            Step.HOME: translate(
                "exchange", "What comes from other programs, and what you take with you."
            ),
            Step.READING: translate("exchange", "Nothing is written yet."),
            Step.WORK: translate("exchange", "You can stop at any time."),
            Step.PREVIEW: translate(
                "exchange", "Nothing is written yet. What is left out can be saved and mended."
            ),
            Step.RESULT: "",
            Step.EXPORT: translate(
                "exchange",
                "Everything that you may see: tables, a FHIR R4 bundle and the viewing log. "
                "Each record that leaves has its entry in the log.",
            ),
        }
        self._title.setText(titles[self.step])
        self._lead.setText(leads[self.step])
        self._lead.setVisible(bool(leads[self.step]))
        self.setAccessibleName(titles[self.step])
        for page in self._pages.values():
            page.retranslate()  # type: ignore[attr-defined]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
