"""The table of who was found; typing in it goes on in the search field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_desk.patients.records import DirectoryEntry
from ui.kit.columns import SharedTable
from ui.patients.patients_model import Column, PatientsModel
from ui.theme.style import row_height

_WEIGHTS: dict[int, int] = {
    Column.NAME: 8,
    Column.BORN: 4,
    Column.PHONE: 5,
    Column.NUMBER: 3,
    Column.MARKS: 5,
}
_SAMPLES: dict[int, str] = {Column.BORN: "2026-11-24", Column.PHONE: "070-000 00 00"}
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class PatientsTable(SharedTable):
    """Enter and a double click choose."""

    chosen = Signal(object)
    """A PatientId."""
    typed = Signal(str)
    left_upwards = Signal()

    def __init__(self, model: PatientsModel, parent: QWidget | None = None) -> None:
        super().__init__("", _WEIGHTS, _SAMPLES, parent)
        self._found = model
        self.setModel(model)
        self.hideColumn(Column.MARKS)
        model.rowsInserted.connect(self._show_marks)
        model.rowsRemoved.connect(self._show_marks)
        model.dataChanged.connect(self._show_marks)
        self.row_wanted.connect(self._choose)

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

    def _show_marks(self) -> None:
        """The column of marks is there when somebody found has one."""
        self.setColumnHidden(Column.MARKS, not self._found.marked())
        self.share_width()
