"""The table of who was found; typing in it goes on in the search field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from clinic_desk.patients.records import DirectoryEntry
from ui.kit.table import Table
from ui.patients.patients_model import Column, PatientsModel
from ui.theme.style import px, row_height

_WIDTHS = {Column.BORN: 130, Column.PHONE: 170, Column.NUMBER: 110, Column.MARKS: 140}
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class PatientsTable(Table):
    """Enter and a double click choose."""

    chosen = Signal(object)
    """A PatientId."""
    typed = Signal(str)
    left_upwards = Signal()

    def __init__(self, model: PatientsModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._found = model
        self.setModel(model)
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fit()
        self.row_wanted.connect(self._choose)

    def fit(self) -> None:
        super().fit()
        if self.model() is not None:
            for column, width in _WIDTHS.items():
                self.setColumnWidth(column, px(width))

    def current(self) -> DirectoryEntry | None:
        return self._found.entry(self.currentIndex().row())

    def go(self, row: int) -> None:
        self.setCurrentIndex(self._found.index(row, Column.NAME))

    def step(self, by: int) -> None:
        """Move the current row up or down, never beyond the ends."""
        last = self._found.rowCount() - 1
        if last >= 0:
            self.go(min(max(self.currentIndex().row() + by, 0), last))

    def rows_on_a_page(self) -> int:
        return max(self.viewport().height() // row_height(), 1)

    def choose_current(self) -> None:
        self._choose(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif text.strip() and text.isprintable() and not event.modifiers() & _COMMAND:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def _choose(self, row: int) -> None:
        entry = self._found.entry(row)
        if entry is not None:
            self.chosen.emit(entry.id)
