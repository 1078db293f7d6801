"""The room of what waits to be done: one list at a time, and what can be done with a line.

It asks nobody: whoever listens answers ``section_wanted`` with ``show_rows``.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clinic_desk.scheduling.to_do.records import CallOutcome
from ui.actions.registry import BY_ID
from ui.kit.button import Button
from ui.kit.columns import SharedTable
from ui.kit.empty_state import EmptyState
from ui.kit.flow import FlowLayout
from ui.kit.frames import Card, row
from ui.kit.label import Label
from ui.kit.moment import Moment
from ui.kit.segmented import Segmented
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import BUTTON_HEIGHT, S3, S4
from ui.to_do.task_acts import PRINT, TaskActs
from ui.to_do.task_rows import Section, TaskRow
from ui.to_do.to_do_model import STATE, WHAT, WHEN, WHO, ToDoModel
from ui.to_do.to_do_words import empty_words, section_words, title
from ui.words.keys import keys_shown

_WEIGHTS = {WHO: 6, WHAT: 7, WHEN: 8, STATE: 7}
_ICONS = {
    Section.CALLS: Icon.PHONE,
    Section.WAITING: Icon.HOURGLASS,
    Section.REBOOK: Icon.CALENDAR_CLOCK,
    Section.RECALLS: Icon.REPEAT,
    Section.LEFT: Icon.HISTORY,
}
_TEACHES = {Section.WAITING: "to-do:waiting:add", Section.RECALLS: "to-do:recall:make"}


class ToDoPage(QWidget):
    """Enter books for whom one stands on; the keys of the other acts stand on their buttons."""

    reads_across = True

    section_wanted = Signal(str)
    book_wanted = Signal(object)
    """A TaskRow."""
    card_wanted = Signal(object)
    change_wanted = Signal(object)
    removed = Signal(object)
    put_back = Signal(object)
    take_wanted = Signal(object, bool)
    """A TaskRow, and whether the call is to be one's own or let go."""
    print_wanted = Signal()
    call_ended = Signal(object, object)
    """A TaskRow and the CallOutcome."""
    call_back_wanted = Signal(object, int)
    """A TaskRow and how many minutes from now, or minus the minute of the next open morning."""
    seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.model = ToDoModel(self)
        self._title = Label(kind="title")
        self._title.setMinimumHeight(px(BUTTON_HEIGHT))  # as where a button stands beside it
        self._note = Label(kind="caption")
        self.sections = Segmented("", [(one, "") for one in Section])
        self.sections.chosen.connect(self.section_wanted)
        self.table = SharedTable("", _WEIGHTS, {})
        self.table.setModel(self.model)
        self.table.row_wanted.connect(self._open)
        self.table.row_changed.connect(lambda _row: self._show_acts())
        self.moment = Moment(self.model.look_at, self)
        self.table.row_changed.connect(self.moment.stand_on)
        self.acts = TaskActs()
        self._empty = EmptyState(Icon.PHONE, "", "")
        self._states = QStackedWidget()
        self._states.addWidget(self.table)
        self._states.addWidget(self._empty)
        self._counts: Mapping[Section, int] = {}
        self._goes_on = False
        self._print = Button("", icon=Icon.PRINTER)
        self._may_print = False
        self._lay_out()
        self._join()
        self.setFocusProxy(self.table)
        self.retranslate()

    def _lay_out(self) -> None:
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self._states)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, S3 + 2, S4, S3)
        lines.setSpacing(S3)
        lines.addLayout(row(self._title, self._note, None, spacing=S3))
        ways = QWidget()
        flow = FlowLayout(ways)
        for part in (self.sections, self._print):
            flow.addWidget(part)
        lines.addWidget(ways)
        lines.addWidget(self.acts)
        lines.addWidget(card, 1)

    def _join(self) -> None:
        acts = self.acts
        acts.book_wanted.connect(self.open_current)
        acts.card_wanted.connect(lambda: self._say(self.card_wanted))
        acts.change_wanted.connect(self.change_current)
        acts.removed.connect(lambda: self._say(self.removed))
        acts.put_back.connect(lambda: self._say(self.put_back))
        acts.ended.connect(self.end_call)
        acts.call_back_wanted.connect(self._call_back)
        acts.taken.connect(self.take_call)
        self._print.clicked.connect(self.print_wanted)

    def section(self) -> Section:
        return Section(self.sections.choice())

    def show_rows(
        self,
        section: Section,
        rows: Sequence[TaskRow],
        counts: Mapping[Section, int],
        note: str = "",
    ) -> None:
        """Show a list; the line one stood on stays current, or the one that took its place."""
        at, before = self.table.currentIndex().row(), self.current()
        same = section is self.model.section
        self._counts = {**self._counts, **counts}
        self.sections.choose(section)
        self.model.show_rows(section, rows)
        if rows:
            stays = same and before is not None and not self._goes_on
            found = self.model.row_of(before.key) if stays and before is not None else -1
            kept = found if found >= 0 else min(max(at, 0), len(rows) - 1) if same else 0
            self.table.setCurrentIndex(self.model.index(kept, WHO))
        self._goes_on = False
        self._note.setText(note)
        self._states.setCurrentIndex(0 if rows else 1)
        self._write()

    def offer_print(self, *, may: bool) -> None:
        """Whether this person puts the calls on paper."""
        self._may_print = may
        self._write()

    def current(self) -> TaskRow | None:
        return self.model.line(self.table.currentIndex().row())

    def stand_on(self, key: tuple[str, int]) -> None:
        at = self.model.row_of(key)
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, WHO))

    def open_current(self) -> None:
        self._open(self.table.currentIndex().row())

    def change_current(self) -> None:
        """Ask to change what the current line's patient waits for."""
        line = self.current()
        if line is not None and self.section() is Section.WAITING:
            self.change_wanted.emit(line)

    def remove_current(self) -> None:
        """Take the current line off its list, where it can be."""
        if self.acts.can_remove():
            self._say(self.removed)

    def end_call(self, outcome: CallOutcome) -> None:
        """Say how a call to the current line's patient went."""
        line = self.current()
        if line is not None and self.acts.can_end(outcome):
            self._goes_on = True
            self.call_ended.emit(line, outcome)

    def take_call(self) -> None:
        """Say to the others that one makes the current line's call, or does not."""
        line = self.current()
        if line is not None and self.acts.can_take():
            self.take_wanted.emit(line, not self.acts.is_mine())

    def ask_call_back(self) -> None:
        if self.acts.can_end(CallOutcome.CALL_BACK):
            self.acts.ask_call_back()

    def retranslate(self) -> None:
        self._title.setText(title())
        self.setAccessibleName(title())
        self.sections.setAccessibleName(QCoreApplication.translate("to-do", "Lists"))
        for one, segment in zip(Section, self.sections.segments(), strict=True):
            segment.setToolTip(keys_shown(BY_ID[f"to-do:section:{one.value}"].shortcut))
        self.model.retranslate()
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def _open(self, at: int) -> None:
        line = self.model.line(at)
        if line is None:
            return
        if self.section() is Section.LEFT:
            self.put_back.emit(line)
        else:
            self.book_wanted.emit(line)

    def _call_back(self, minutes: int) -> None:
        line = self.current()
        if line is not None:
            self._goes_on = True
            self.call_back_wanted.emit(line, minutes)

    def _say(self, signal: SignalInstance) -> None:
        line = self.current()
        if line is not None:
            signal.emit(line)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        section = self.section()
        words = {}
        for one in Section:
            count = self._counts.get(one, 0)
            words[one.value] = f"{section_words(one)}  {count}" if count else section_words(one)
        self.sections.set_words(words)
        self._print.setVisible(self._may_print and section is Section.CALLS)
        self._print.set_words(
            QCoreApplication.translate("to-do", "Print"), keys_shown(BY_ID[PRINT].shortcut)
        )
        self.table.setAccessibleName(section_words(section))
        keys = keys_shown(BY_ID[_TEACHES[section]].shortcut) if section in _TEACHES else ""
        self._empty.set_icon(_ICONS[section])
        self._empty.set_words(*empty_words(section, keys))
        self._show_acts()

    def _show_acts(self) -> None:
        self.acts.show_line(self.section(), self.current())
