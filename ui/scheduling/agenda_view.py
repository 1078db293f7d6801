"""The visits of a day or a week in a list: Enter opens a card, Ctrl+X takes a visit along, Del
cancels it."""

from datetime import date

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clinic_desk.scheduling.records import DayAppointment
from clinic_desk.scheduling.walltime import to_wall
from ui.kit.columns import SharedTable
from ui.kit.empty_state import EmptyState
from ui.kit.frames import Card
from ui.kit.label import Label
from ui.kit.revealing import Revealing
from ui.scheduling.agenda_model import Agenda, AgendaModel, Column, Listed
from ui.scheduling.agenda_words import count_words, list_name, nothing_words
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2

_ROOM_FROM = 700
"""Pixels of width from which the room has a column."""
_WEIGHTS = {
    Column.TIME: 3,
    Column.PATIENT: 5,
    Column.SERVICE: 4,
    Column.WHOM: 3,
    Column.ROOM: 2,
    Column.STATUS: 3,
}


class AgendaView(QWidget):
    """Shows an Agenda, and keeps the row that one stands on while it changes."""

    appointment_opened = Signal(object)
    cancel_wanted = Signal(object)
    cut_wanted = Signal(object)
    """The visit is to be taken to another time."""

    def __init__(self) -> None:
        super().__init__()
        self._agenda: Agenda | None = None
        self.model = AgendaModel(self)
        self.table = _Visits("", {int(column): many for column, many in _WEIGHTS.items()})
        self.table.setModel(self.model)
        self.table.row_wanted.connect(self._open)
        self._revealing = Revealing(self.model.rewrite, self)
        self.table.row_changed.connect(self._look_at)
        self.table.cancel_wanted.connect(lambda: self._ask(self.cancel_wanted))
        self.table.cut_wanted.connect(lambda: self._ask(self.cut_wanted))
        self._nothing = EmptyState(Icon.LIST_CHECKS, "", "")
        self._states = QStackedWidget()
        for state in (self.table, self._nothing):
            self._states.addWidget(state)
        self._count = Label(kind="caption")
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self._states)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        lines.addWidget(card, 1)
        lines.addWidget(self._count)

    def show_agenda(self, agenda: Agenda, today: date) -> None:
        """List this. The same visit stays current; else the next one that is still to come."""
        before = None if self._agenda is None else self._agenda.dates
        current = self.model.listed(self.table.currentIndex().row())
        had_keys = self.holds_keys()
        self._agenda = agenda
        self.model.show_agenda(agenda)
        self.table.setAccessibleName(list_name(agenda.dates, today))
        self._count.setText(count_words(self.model.people()))
        filtered = agenda.whom is not None or agenda.status is not None
        self._nothing.set_words(*nothing_words(filtered=filtered))
        self._states.setCurrentIndex(0 if self.model.rowCount() else 1)
        if before != agenda.dates:
            self._begin()
        elif current is not None:
            self._stay_at(current)
        self.table.share_width()
        if had_keys:
            self.focus_list()

    def holds_keys(self) -> bool:
        return self.table.hasFocus() or self.hasFocus()

    def focus_list(self) -> None:
        here = self.table if self.model.rowCount() else self
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        here.setFocus(Qt.FocusReason.OtherFocusReason)

    def focused(self) -> DayAppointment | None:
        """The visit that is current."""
        return self.model.visit(self.table.currentIndex().row())

    def date_focused(self) -> date | None:
        """The day of the visit that is current."""
        one, agenda = self.model.listed(self.table.currentIndex().row()), self._agenda
        if one is None or agenda is None:
            return None
        return to_wall(one.start_utc, agenda.days[0].zone).date()

    def focus_on(self, appointment: int) -> None:
        """Make a visit current, if it is listed."""
        row = self.model.row_of(appointment)
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, 0))

    def _stay_at(self, one: Listed) -> None:
        if isinstance(one, DayAppointment):
            self.focus_on(one.id)
        elif (row := self.model.row_of_closed(one)) is not None:
            self.table.setCurrentIndex(self.model.index(row, 0))

    def retranslate(self) -> None:
        self.model.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the room gives way first."""
        super().resizeEvent(event)
        self.table.setColumnHidden(Column.ROOM, self.width() < px(_ROOM_FROM))
        self.table.share_width()

    def _begin(self) -> None:
        now = self._agenda.now if self._agenda else None
        rows = range(self.model.rowCount())
        ahead = (
            row
            for row in rows
            if now is not None and (one := self.model.visit(row)) and one.end_utc > now
        )
        if rows:
            self.table.setCurrentIndex(self.model.index(next(ahead, 0), 0))

    def _look_at(self, row: int) -> None:
        one = self.model.visit(row)
        self._revealing.look_at(one.id if one and self.table.hasFocus() else None)

    def _open(self, row: int) -> None:
        one = self.model.visit(row)
        if one is not None and not one.masked:
            self.appointment_opened.emit(one)

    def _ask(self, wanted: SignalInstance) -> None:
        one = self.focused()
        if one is not None and not one.masked:
            wanted.emit(one)


class _Visits(SharedTable):
    cancel_wanted = Signal()
    cut_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if key == Qt.Key.Key_Delete and not held:
            self.cancel_wanted.emit()
        elif key == Qt.Key.Key_X and held == Qt.KeyboardModifier.ControlModifier:
            self.cut_wanted.emit()
        else:
            super().keyPressEvent(event)
