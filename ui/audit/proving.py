"""Verifying and exporting: how far they have come, and what came out of them."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.audit.verify import Verdict
from clinic_desk.progress import Progress
from ui.audit.log_words import checked_words
from ui.audit.verdict_badge import VerdictBadge
from ui.kit.banner import Banner
from ui.kit.frames import Card
from ui.kit.progress import ProgressView
from ui.kit.results import ResultRow
from ui.theme.tokens import Tone
from ui.words import verdicts
from ui.words.verdicts import Whole

_STAGES = {
    "reading-log": QT_TRANSLATE_NOOP("audit", "Verifying the log"),
    "log-verified": QT_TRANSLATE_NOOP("audit", "Verifying the log"),
    "choosing-entries": QT_TRANSLATE_NOOP("audit", "Choosing the entries"),
    "writing-entries": QT_TRANSLATE_NOOP("audit", "Writing the file"),
}
_TONES = {Whole.YES: Tone.OK, Whole.NO: Tone.DANGER, Whole.UNKNOWN: Tone.WARN}


WHOLE_LOG, SHOWN = "whole", "shown"
"""What can be exported."""


class ProvingBar(QWidget):
    """Nothing, a progress with its way out, or a banner with the result."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = "reading-log"
        self.progress = ProgressView(stage_words(self._stage))
        self.progress.cancel_wanted.connect(self.stop_wanted)
        self._card = Card()
        self._card.body.addWidget(self.progress)
        self.banner = Banner()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._card)
        lines.addWidget(self.banner)
        self._card.hide()
        self.hide()

    def is_busy(self) -> bool:
        return not self._card.isHidden()

    def begin(self) -> None:
        """Something long has begun."""
        self.banner.say("")
        self.progress.start()
        self._card.show()
        self.show()

    def advance(self, step: Progress) -> None:
        self._stage = step.stage
        self.progress.advance(step.done, step.total, stage_words(step.stage))

    def end(self, sentence: str = "", tone: Tone = Tone.INFO) -> None:
        """It is over: done, stopped or failed. Perhaps a sentence says what came of it."""
        self._card.hide()
        self.banner.say(sentence, tone)
        self.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self.is_busy():
            self.progress.advance(0, 0, stage_words(self._stage))
        super().changeEvent(event)


def stage_words(stage: str) -> str:
    """What is being done; a stage that nobody knows says so in general."""
    known = _STAGES.get(stage)
    if known is None:
        return QCoreApplication.translate("audit", "Working")
    return QCoreApplication.translate("audit", str(known))


def show_verdict(
    badge: VerdictBadge, verdict: Verdict, at: datetime, today: date
) -> tuple[str, Tone]:
    """Fill the badge; the sentence and its tone for the banner. ``at`` is wall time."""
    answer = verdicts.answer(verdict)
    badge.show_answer(answer, verdicts.badge(verdict, checked_words(at, today)))
    return verdicts.sentence(verdict), _TONES[answer]


def exported_words(path: Path) -> str:
    """Where the file lies, what is in it and what is not."""
    return QCoreApplication.translate(
        "audit",
        "The log lies in {file}. It is not encrypted. It holds no names and no words: "
        "patients stand in it under pseudonyms, colleagues under numbers.",
    ).format(file=path)


def what_to_export() -> tuple[str, tuple[ResultRow, ...]]:
    """The question what to export, and its two answers."""
    return QCoreApplication.translate("audit", "What to export"), (
        ResultRow(key=WHOLE_LOG, title=QCoreApplication.translate("audit", "The whole log …")),
        ResultRow(key=SHOWN, title=QCoreApplication.translate("audit", "What the filters show …")),
    )


def stopped_words() -> str:
    return QCoreApplication.translate("audit", "Stopped. Nothing was changed.")
