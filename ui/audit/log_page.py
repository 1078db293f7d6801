"""The viewing log: who looked at whom, newest first, and proof that nothing was rewritten.

It asks nobody. ``filter_wanted`` is answered with ``begin`` and ``show_count``, ``more_wanted``
with ``append``, and so on: each signal names its answer.
"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import (
    EVERYTHING,
    Checked,
    KeptCheckpoint,
    KeptOutside,
    LogCount,
    LogEntry,
    LogPage,
)
from clinic_desk.audit.verify import Finding, Verdict
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.progress import Progress
from clinic_desk.scheduling.walltime import zone_named
from ui.audit import proving
from ui.audit.beside import Beside
from ui.audit.choosers import Colleague, ListChooser
from ui.audit.entry_panel import EntryPanel
from ui.audit.files import ChooseFile, FindFile, ask_where, ask_which
from ui.audit.filter_bar import FilterBar
from ui.audit.hold_panel import HoldPanel
from ui.audit.hours_panel import HoursPanel
from ui.audit.keep_panel import KeepPanel
from ui.audit.log_model import Column, LogModel
from ui.audit.log_words import outside_words
from ui.audit.names import Names
from ui.audit.periods import one_hour
from ui.audit.verdict_badge import VerdictBadge
from ui.kit.button import Button, icon_button
from ui.kit.columns import SharedTable
from ui.kit.empty_state import EmptyState
from ui.kit.frames import Card, Hairline, row
from ui.kit.label import Elided, Label
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import BUTTON_HEIGHT, S3, S4, Tone

_WEIGHTS: dict[int, int] = {
    Column.TIME: 19,
    Column.WHO: 19,
    Column.WHOSE: 23,
    Column.WHAT: 24,
    Column.PURPOSE: 20,
}
_LEAST = 440
"""Below this width (at text scale 1) names and deeds would be cut short."""
_WORDY = 860
"""From this width on the buttons above the list have words as well."""
_SAMPLES: dict[int, str] = {Column.TIME: "00:00:00  Wed 30 Sept"}


class ViewingLogPage(QWidget):
    """The log of everybody, or one's own entries where one may not read more."""

    reads_across = True
    filter_wanted = Signal(object)
    """A LogFilter. Answer: ``begin``, then ``show_count``."""
    more_wanted = Signal(object)
    """A PageKey. Answer: ``append``."""
    patient_search_wanted = Signal(str)
    """Answer: ``show_patients``."""
    closer_wanted = Signal(object)
    """A LogEntry. Answer: ``panel.show_around`` and ``panel.show_views``."""
    reason_wanted = Signal(object)
    """A LogEntry. Answer: ``panel.show_reason``."""
    entry_wanted = Signal(object)
    """The number of an entry that is not in the list. Answer: ``show_entry``."""
    verify_wanted = Signal()
    """Answer: ``begin_work``, ``advance``, then ``show_verdict`` or ``end_work``."""
    export_wanted = Signal(object, object)
    """A Path and a LogFilter. Answer: ``begin_work``, ``advance``, then ``show_exported``."""
    stop_wanted = Signal()
    """Answer: ``end_work`` once it has stopped."""
    checkpoint_wanted = Signal()
    """Answer: ``show_checkpoint``. What its panel asks is answered with ``show_outside``."""

    def __init__(
        self,
        *,
        zone: str,
        today: date,
        everybody: bool,
        may_verify: bool = False,
        may_export: bool = False,
        may_keep: bool = False,
        choose_file: ChooseFile = ask_where,
        find_file: FindFile = ask_which,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._zone, self._today, self._everybody = zone, today, everybody
        self._choose_file = choose_file
        self._verdict: tuple[Verdict, datetime] | None = None
        self.model = LogModel(zone, today, self)
        self.filters = FilterBar(zone, today, everybody=everybody)
        self.table = SharedTable("", _WEIGHTS, _SAMPLES)
        self.panel = EntryPanel(zone, everybody=everybody)
        self.bar = proving.ProvingBar()
        self.badge = VerdictBadge()
        self.keeping = KeepPanel(lambda parent, name: self._choose_file(parent, name), today)
        self.holding = HoldPanel(find_file)
        self.hours = HoursPanel(today) if everybody else None
        self._show_hours = icon_button(Icon.CLOCK, "")
        self._kept_outside: tuple[KeptOutside, datetime] | None = None
        self._title = Label(kind="title")
        self._outside = Elided(kind="caption")
        self._keep = Button("", icon=Icon.QR_CODE)
        self._verify = Button("", icon=Icon.SHIELD_CHECK)
        self._export = Button("", icon=Icon.FILE_DOWN)
        self._what = ListChooser()
        self.destroyed.connect(self._what.deleteLater)
        self._empty = EmptyState(Icon.EYE, "", "")
        self._lay_out()
        self._verify.setVisible(may_verify)
        self._export.setVisible(may_export)
        self._keep.setVisible(may_keep)
        self._connect()
        self.setFocusProxy(self.table)
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_LEAST), super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setColumnHidden(Column.WHO, not self._everybody)
        self._title.setMinimumHeight(px(BUTTON_HEIGHT))  # the same with and without buttons
        self._states = QStackedWidget()
        self._states.addWidget(self.table)
        self._states.addWidget(self._empty)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        card.body.addWidget(self.filters)
        card.body.addWidget(Hairline())
        card.body.addWidget(self._states, 1)
        card.body.addWidget(self.panel)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, S3 + 2, S4, S3)
        lines.setSpacing(S3 + 2)
        head = row(self._title, self._outside, self.badge, spacing=S3)
        head.setStretch(1, 1)
        for button in (self._show_hours, self._keep, self._verify, self._export):
            head.addWidget(button)
        lines.addLayout(head)
        lines.addWidget(self.bar)
        self.beside = Beside(card, self.hours)
        self.beside.add(self.keeping)
        self.beside.add(self.holding)
        card.setFocusProxy(self.table)
        lines.addWidget(self.beside, 1)

    def _connect(self) -> None:
        self.filters.filter_wanted.connect(self.filter_wanted)
        self.filters.patient_search_wanted.connect(self.patient_search_wanted)
        self.model.more_wanted.connect(self.more_wanted)
        self.table.row_changed.connect(self._follow)
        self.table.row_wanted.connect(self._look_closer)
        self.panel.closer_wanted.connect(self.closer_wanted)
        self.panel.reason_wanted.connect(self.reason_wanted)
        self.panel.entry_wanted.connect(self._go_to)
        self.bar.stop_wanted.connect(self.stop_wanted)
        self._verify.clicked.connect(self.verify)
        self._export.clicked.connect(self.export)
        self._what.chosen.connect(self._export_to)
        self._keep.clicked.connect(self.keep)
        self.keeping.hold_wanted.connect(self.hold)
        self.beside.arranged.connect(self._arranged)
        if self.hours is not None:
            self._show_hours.clicked.connect(self.show_hours)
            self.hours.map.cell_wanted.connect(self._narrow_to)

    # --- the list

    def start(self) -> None:
        """Ask for the first page: this week's entries."""
        self.filter_wanted.emit(self.filters.filter())

    def begin(self, page: LogPage, names: Names) -> None:
        """Show the first page of what the filter chose."""
        self.model.begin(page, names)
        some = bool(page.entries)
        self.setFocusProxy(self.table if some else self.filters.time)
        self._states.setCurrentWidget(self.table if some else self._empty)
        if some:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.scrollToTop()
        self._follow(0)

    def append(self, page: LogPage, names: Names) -> None:
        """Show the page that follows."""
        self.model.append(page, names)

    def prepend(self, entries: Sequence[LogEntry], names: Names) -> None:
        """Show what happened since; the current entry stays current."""
        self.model.prepend(entries, names)
        self._states.setCurrentWidget(self.table if self.model.rowCount() else self._empty)

    def show_count(self, count: LogCount | None) -> None:
        self.filters.show_count(count)

    def show_staff(self, staff: Sequence[Colleague]) -> None:
        self.filters.show_staff(staff)

    def show_patients(self, found: Sequence[DirectoryEntry]) -> None:
        self.filters.show_patients(found)

    def show_entry(self, entry: LogEntry, names: Names) -> None:
        """Show an entry that the list does not hold."""
        self.panel.show_entry(entry, names)

    def set_today(self, today: date) -> None:
        """Midnight has passed on the clinic's wall."""
        self._today = today
        self.model.set_today(today)
        self.filters.set_today(today)
        self._write_badge()
        if self.hours is not None:
            self.hours.set_today(today)

    # --- proving

    def verify(self) -> None:
        """Ask for the log to be verified."""
        if not self.bar.is_busy() and not self._verify.isHidden():
            self.verify_wanted.emit()

    def export(self) -> None:
        """Ask what to export and where to; everything where nothing is filtered by."""
        if self.bar.is_busy() or self._export.isHidden():
            return
        if self.filters.is_open():
            self._export_to(proving.WHOLE_LOG)
        else:
            self._what.open_below(self._export)

    def begin_work(self) -> None:
        """Verifying or exporting has begun."""
        self.bar.begin()
        self._verify.setEnabled(False)
        self._export.setEnabled(False)

    def advance(self, step: Progress) -> None:
        self.bar.advance(step)

    def end_work(self, sentence: str = "", tone: Tone = Tone.WARN) -> None:
        """It was stopped or could not be done; without a sentence it says so itself."""
        self.bar.end(sentence or proving.stopped_words(), tone if sentence else Tone.INFO)
        self._verify.setEnabled(True)
        self._export.setEnabled(True)

    def show_verdict(self, verdict: Verdict, at: datetime) -> None:
        """What verifying found at an instant (UTC)."""
        self._verdict = verdict, at
        sentence, tone = self._write_badge()
        self.end_work(sentence, tone)

    def show_checked(self, checked: Checked | None) -> None:
        """Up to where the log was found whole before, perhaps on another day."""
        if checked is None:
            self._verdict = None
            self.badge.show_answer(self.badge.answer(), "")
            return
        whole = Verdict(finding=Finding.WHOLE, entries=checked.size, sealed=checked.size)
        self._verdict = whole, checked.at
        self._write_badge()

    def show_exported(self, path: Path) -> None:
        """The file is there, whole."""
        self.end_work(proving.exported_words(path), Tone.INFO)

    # --- by person and hour

    def show_hours(self) -> None:
        """Show who opened how many cards when, to those who read everybody's entries."""
        if self.hours is not None:
            self.beside.open_aside(self.hours)

    def _arranged(self) -> None:
        there = self.hours is None or self.beside.shown() is self.hours
        self._show_hours.setVisible(not there)
        for button in (self._keep, self._verify, self._export):
            button.set_icon_only(only=self.beside.width() < px(_WORDY))

    def _narrow_to(self, person: Colleague, hour: int) -> None:
        if self.hours is not None:
            if not self.beside.is_wide():
                self.beside.close_aside()
            period = one_hour(self.hours.day, hour)
            self.filters.choose(person, period, EventKind.RECORD_OPENED)

    # --- kept outside

    def keep(self) -> None:
        """Ask for a checkpoint to be kept outside."""
        if not self._keep.isHidden():
            self.checkpoint_wanted.emit()

    def hold(self) -> None:
        """Ask for a kept checkpoint, to hold it against the log."""
        if not self._verify.isHidden():
            self.holding.clear()
            self.beside.open_aside(self.holding)

    def show_checkpoint(self, checkpoint: KeptCheckpoint) -> None:
        """The checkpoint that is to be kept."""
        self.keeping.show_checkpoint(checkpoint, self._today)
        self.beside.open_aside(self.keeping)

    def show_outside(self, outside: KeptOutside, now: datetime) -> None:
        """Which checkpoint was last kept outside, as it stands at an instant (UTC)."""
        self._kept_outside = outside, now
        self._write_outside()

    # --- the rest

    def retranslate(self) -> None:
        title = (
            QCoreApplication.translate("audit", "Viewing log")
            if self._everybody
            else QCoreApplication.translate("audit", "Your own entries")
        )
        self._title.setText(title)
        self.setAccessibleName(title)
        self.table.setAccessibleName(QCoreApplication.translate("audit", "Entries of the log"))
        by_hour = QCoreApplication.translate("audit", "Views by person and hour")
        self._show_hours.set_words(by_hour)
        self._show_hours.setToolTip(by_hour)
        self._keep.set_words(QCoreApplication.translate("audit", "Keep a checkpoint"))
        self._verify.set_words(QCoreApplication.translate("audit", "Verify"))
        self._export.set_words(QCoreApplication.translate("audit", "Export …"))
        self._empty.set_words(
            QCoreApplication.translate("audit", "No entries fit"),
            QCoreApplication.translate(
                "audit",
                "Clear a filter with Delete, or choose another time.\n"
                "Every look at a patient’s record stands here.",
            ),
        )
        self._what.offer(*proving.what_to_export())
        self.model.retranslate()
        self._write_badge()
        self._write_outside()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _follow(self, row: int) -> None:
        self.panel.show_entry(self.model.entry(row), self.model.names, self.model.mistaken(row))

    def _look_closer(self, row: int) -> None:
        entry = self.model.entry(row)
        if entry is not None:
            self.closer_wanted.emit(entry)

    def _go_to(self, seq: int) -> None:
        row = self.model.row_of(seq)
        if row is None:
            self.entry_wanted.emit(seq)
        else:
            self.table.setCurrentIndex(self.model.index(row, 0))

    def _export_to(self, what: str) -> None:
        path = self._choose_file(self, "".join(("viewing-log-", self._today.isoformat(), ".jsonl")))
        if path is not None:
            wanted = EVERYTHING if what == proving.WHOLE_LOG else self.filters.filter()
            self.export_wanted.emit(path, wanted)

    def _write_outside(self) -> None:
        if self._kept_outside is None:
            return
        outside, now = self._kept_outside
        self._outside.setText(outside_words(outside, zone_named(self._zone), self._today))
        self._outside.setToolTip(self._outside.text())
        self._outside.set_kind("warn" if outside.late(now) else "caption")

    def _write_badge(self) -> tuple[str, Tone]:
        if self._verdict is None:
            return "", Tone.INFO
        verdict, at = self._verdict
        wall = at.astimezone(zone_named(self._zone))
        return proving.show_verdict(self.badge, verdict, wall, self._today)
