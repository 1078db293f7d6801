"""Calls that were parked: half a booking each, with the time that is held for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.kit.side_panel import SidePanel
from ui.theme.icons import Icon

MOST = 3
"""As many calls are parked at a time: more than that nobody keeps in mind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedRow:
    """Who waits, as far as it is known, and for which time."""

    name: str
    detail: str


class ParkedPanel(SidePanel):
    """1, 2, 3 or Enter takes a call up, Del lets it go."""

    taken_up = Signal(object)
    """Which of them, by number from 0."""
    let_go = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._list = _Calls("")
        self._advice = Label(kind="caption", wrap=True)
        self._list.chosen.connect(self.taken_up)
        self._list.let_go.connect(self.let_go)
        self.close_wanted.connect(self.closed)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._advice)
        self.setFocusProxy(self._list)
        self.retranslate()

    def show_calls(self, rows: Sequence[ParkedRow]) -> None:
        """The calls, the oldest first."""
        shown = [
            ResultRow(
                key=at,
                title=row.name,
                detail=row.detail,
                icon=Icon.PHONE,
                keys=str(at + 1),
                person=True,
            )
            for at, row in enumerate(rows)
        ]
        self._list.show_groups([ResultGroup(rows=tuple(shown))])

    def retranslate(self) -> None:
        super().retranslate()
        words = QCoreApplication.translate("scheduling", "Parked calls")
        self.set_title(words)
        if not hasattr(self, "_advice"):
            return  # the panel below writes its words while it is being built
        self._list.setAccessibleName(words)
        self._advice.setText(
            QCoreApplication.translate(
                "scheduling", "Enter takes a call up. Del lets it go, and its time with it."
            )
        )


class _Calls(ResultsList):
    let_go = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(name, beside=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at = event.key(), self.current_key()
        number = key - Qt.Key.Key_1
        if 0 <= number < self.model().rowCount():
            self.chosen.emit(number)
        elif key == Qt.Key.Key_Delete and isinstance(at, int):
            self.let_go.emit(at)
        else:
            super().keyPressEvent(event)
