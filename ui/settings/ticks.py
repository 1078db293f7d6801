"""A box to tick for each of a few words."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.inputs import Check
from ui.theme.tokens import S1


class Ticks(QWidget):
    """What is ticked and not shown any more is kept as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, Check] = {}
        self._kept: frozenset[str] = frozenset()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S1)

    def show_words(self, words: Sequence[str], changed: Callable[[], None]) -> None:
        ticked = self.ticked()
        for box in self._boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {one: Check(one) for one in words}
        for box in self._boxes.values():
            self._column.addWidget(box)
            box.clicked.connect(lambda _on: changed())
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))
        self.tick(ticked)

    def tick(self, words: frozenset[str]) -> None:
        self._kept = words - self._boxes.keys()
        for one, box in self._boxes.items():
            box.setChecked(one in words)

    def ticked(self) -> frozenset[str]:
        return self._kept | {one for one, box in self._boxes.items() if box.isChecked()}

    def kept(self) -> list[str]:
        return sorted(self.ticked())

    def put(self, kept: list[str]) -> None:
        self.tick(frozenset(kept))
