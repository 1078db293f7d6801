"""One entry closer: its sentence, and, once one asks, what happened around it.

Looking closer is recorded like every look into the log, so nothing is fetched by merely
walking through the list.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desk.audit.records import LogEntry
from ui.audit.log_words import (
    deed_words,
    entry_sentence,
    facts_words,
    mistaken_words,
    mistakes_words,
    several_words,
    view_words,
    wall,
    who_words,
    whose_words,
)
from ui.audit.names import Names
from ui.kit.announce import announce
from ui.kit.button import Button
from ui.kit.frames import column, row
from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.theme.icons import Icon
from ui.theme.style import colours, row_height
from ui.theme.tokens import S2, S3
from ui.words.dates import clock_time, short_day

_LINES = 4


class EntryPanel(QWidget):
    """Stands below the list and follows its current row."""

    closer_wanted = Signal(object)
    """A LogEntry: show what this person did around then, and the patient's other views."""
    reason_wanted = Signal(object)
    """A LogEntry whose words are wanted; reading them is recorded."""
    entry_wanted = Signal(object)
    """The number of another entry, chosen in one of the two lists."""

    def __init__(self, zone: str, *, everybody: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._everybody = everybody
        self._entry: LogEntry | None = None
        self._names = Names()
        self._reason = ""
        self._sentence = Label(kind="lead", wrap=True)
        self._facts = Label(kind="caption", wrap=True)
        self._note = Label(kind="info", wrap=True)
        self._mistaken: LogEntry | None = None
        self._count = ""
        self._several = Label(kind="caption", wrap=True)
        self._said = Label(wrap=True)
        self._ask_reason = Button("", icon=Icon.MESSAGE_SQUARE)
        self._closer = Button("", icon=Icon.HISTORY, keys="Enter")
        self.around = _Lines()
        self.views = _Lines()
        self._ask_reason.clicked.connect(self._want_reason)
        self._closer.clicked.connect(self.look_closer)
        for lines in (self.around, self.views):
            lines.list.chosen.connect(self.entry_wanted)
        self._lay_out()
        self.retranslate()
        self.show_entry(None, Names())

    def _lay_out(self) -> None:
        words = column(
            self._sentence, self._facts, self._note, self._several, self._said, spacing=3
        )
        upper = QHBoxLayout()
        upper.setSpacing(S2 + 2)
        upper.addLayout(words, 1)
        for button in (self._ask_reason, self._closer):
            upper.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(14, S3 + 2, 14, S3 + 2)
        lines.setSpacing(S3)
        lines.addLayout(upper)
        lines.addLayout(row(self.around, self.views, spacing=S3 * 2))

    def show_entry(
        self, entry: LogEntry | None, names: Names, mistaken: LogEntry | None = None
    ) -> None:
        """Show this one's sentence; what was asked about another entry is gone.

        ``mistaken``: the entry which says that this one opened a card by mistake.
        """
        self._entry = entry
        self._mistaken = mistaken
        self._count = ""
        self._names = names
        self._reason = ""
        self.around.hide()
        self.views.hide()
        self._closer.show()
        self.setVisible(entry is not None)
        self._write()

    def entry(self) -> LogEntry | None:
        return self._entry

    def note(self) -> str:
        """What explains the entry, or how often such a thing has happened."""
        return self._note.text()

    def sentence(self) -> str:
        return self._sentence.text()

    def facts(self) -> str:
        return self._facts.text()

    def look_closer(self) -> None:
        """Ask for what happened around this entry."""
        if self._entry is not None:
            self.closer_wanted.emit(self._entry)

    def show_reason(self, words: str | None) -> None:
        """The words that were kept with the entry, now that they may be read."""
        if words:
            shown = QCoreApplication.translate("audit", "In their own words: {words}")
        else:
            shown = QCoreApplication.translate("audit", "The words are no longer kept.")
        self._reason = shown.format(words=words or "")
        self._write()
        announce(self, self._reason)

    def reason(self) -> str:
        return self._said.text()

    def show_mistakes(self, count: int) -> None:
        """How often whoever this entry names has opened a card by mistake of late."""
        if self._entry is not None:
            self._count = mistakes_words(who_words(self._entry, self._names), count)
            self._write()

    def show_around(self, entries: Sequence[LogEntry], names: Names) -> None:
        """What this person did around then, newest first."""
        self._names = self._names.with_more(names)
        self._fill(self.around, entries, deed_words)

    def show_views(self, entries: Sequence[LogEntry], names: Names) -> None:
        """Who else looked at this patient, newest first."""
        self._names = self._names.with_more(names)
        self._fill(self.views, entries, view_words)

    def retranslate(self) -> None:
        self._ask_reason.set_words(QCoreApplication.translate("audit", "Show the words"))
        self._closer.set_words(QCoreApplication.translate("audit", "Look closer"), "Enter")
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(now.bg))
        painter.fillRect(QRectF(0, 0, self.width(), 1), QColor(now.line))

    def _want_reason(self) -> None:
        if self._entry is not None:
            self.reason_wanted.emit(self._entry)

    def _fill(
        self,
        lines: "_Lines",
        entries: Sequence[LogEntry],
        words: Callable[[LogEntry, Names], str],
    ) -> None:
        shown = self._entry
        self._closer.hide()
        if shown is None:
            return
        day = wall(shown, self._zone)
        rows = [
            ResultRow(key=one.seq, title=self._when(one, day), detail=words(one, self._names))
            for one in entries
            if one.seq != shown.seq
        ]
        lines.show_rows(rows)

    def _when(self, entry: LogEntry, day: datetime) -> str:
        at = wall(entry, self._zone)
        same = at.date() == day.date()
        return clock_time(at) if same else " ".join((short_day(at.date()), clock_time(at)))

    def _write(self) -> None:
        entry, names = self._entry, self._names
        if entry is None:
            for label in (self._sentence, self._facts, self._note, self._several, self._said):
                label.setText("")
            return
        several = several_words(entry, names)
        self._sentence.setText(entry_sentence(entry, names, self._zone))
        self._facts.setText(facts_words(entry, names, self._zone))
        explained = mistaken_words(self._mistaken, self._zone) if self._mistaken else ""
        note = self._count or explained
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._several.setText(several)
        self._several.setVisible(bool(several))
        self._said.setText(self._reason)
        self._said.setVisible(bool(self._reason))
        self._ask_reason.setVisible(self._everybody and entry.has_reason and not self._reason)
        self._name_lists(entry, names)

    def _name_lists(self, entry: LogEntry, names: Names) -> None:
        around = QCoreApplication.translate("audit", "{who} around then")
        nothing = QCoreApplication.translate("audit", "Nothing else within 15 minutes.")
        self.around.set_words(around.format(who=who_words(entry, names)), nothing)
        views = QCoreApplication.translate("audit", "Other entries about {whose}")
        nobody = QCoreApplication.translate("audit", "No others in the log.")
        self.views.set_words(views.format(whose=whose_words(entry, names)), nobody)


class _Lines(QWidget):
    """A caption and a short list, or a sentence that there is nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(kind="caption-strong")
        self._nothing = Label(kind="caption")
        self.list = ResultsList("")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        for part in (self._title, self.list, self._nothing):
            lines.addWidget(part)
        lines.addStretch(1)

    def set_words(self, title: str, nothing: str) -> None:
        self._title.setText(title)
        self._nothing.setText(nothing)
        self.list.setAccessibleName(title)

    def show_rows(self, rows: Sequence[ResultRow]) -> None:
        self.list.show_groups((ResultGroup(rows=tuple(rows)),))
        self.list.setFixedHeight(row_height() * min(len(rows), _LINES))
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.show()

    def lines(self) -> list[str]:
        model = self.list.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]
