"""A table whose columns always fit its width, so that nothing is ever scrolled sideways."""

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.kit.table import ICON_ROLE, Table, cell_font
from ui.theme.fonts import body_font
from ui.theme.style import px
from ui.theme.tokens import BODY, CAPTION, ICON_SMALL

_AROUND = 22
"""What stands left and right of a cell's words."""
_AROUND_HEAD = 30
"""And of the words above a column, as the stylesheet has it."""
_LOOKED_AT = 40
"""So many rows say how wide a column's words are."""


class SharedTable(Table):
    """Columns share the width by weight; those with a sample text always have room for it."""

    def __init__(
        self,
        name: str,
        weights: Mapping[int, int],
        samples: Mapping[int, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``weights`` names every column; ``samples`` hold the longest text of some."""
        super().__init__(name, parent)
        self._contents: QAbstractItemModel | None = None
        self._weights = dict(weights)
        self._samples = dict(samples or {})
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        self._contents = model
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.share_width)
            model.rowsInserted.connect(self.share_width)
            self.share_width()

    def share_width(self) -> None:
        """Share the present width among the columns that are shown."""
        shown = [column for column in self._weights if not self.isColumnHidden(column)]
        metrics = QFontMetricsF(body_font(px(BODY)))
        words = {column: self._content(column) for column in shown}
        least = {
            column: max(
                words[column],
                round(metrics.horizontalAdvance(self._samples.get(column, ""))) + _AROUND,
            )
            for column in shown
        }
        room = self.viewport().width()
        fits = sum(least.values()) <= room
        weights = {column: self._weights[column] for column in shown}
        for column, width in shared(room, weights, least if fits else words).items():
            self.setColumnWidth(column, max(width, 1))

    def _content(self, column: int) -> int:
        """What the first rows take."""
        model = self._contents
        if model is None:
            return 0
        head = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        over = QFontMetricsF(body_font(px(CAPTION))).horizontalAdvance(str(head or ""))
        wide, icons = 0.0, 0
        for at in range(min(model.rowCount(), _LOOKED_AT)):
            index = model.index(at, column)
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            wide = max(wide, QFontMetricsF(cell_font(index)).horizontalAdvance(text))
            icons = icons or (px(ICON_SMALL) + 7 if index.data(ICON_ROLE) else 0)
        return max(ceil(wide) + _AROUND + icons, ceil(over) + _AROUND_HEAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()


def shared(room: int, weights: Mapping[int, int], wanted: Mapping[int, int]) -> dict[int, int]:
    """The width of each column: by weight, but none gives up what it wants to one with spare.

    Where there is not enough for all, those that want little have it, and the others share the
    rest in equal parts.
    """
    enough = sum(wanted.values()) <= room
    open_ = dict(weights) if enough else dict.fromkeys(weights, 1)
    widths: dict[int, int] = {}
    while open_:
        whole = sum(open_.values())
        left = room - sum(widths.values())
        share = {column: left * weight // whole for column, weight in open_.items()}
        settled = [
            column
            for column in open_
            if (share[column] < wanted[column] if enough else share[column] > wanted[column])
        ]
        if not settled:
            return {**widths, **share}
        for column in settled:
            widths[column] = wanted[column]
            del open_[column]
    return widths
