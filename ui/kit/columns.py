"""A table whose columns always fit its width, so that nothing is ever scrolled sideways."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.kit.table import Table
from ui.theme.fonts import body_font
from ui.theme.style import px
from ui.theme.tokens import BODY

_AROUND = 22
"""What stands left and right of a cell's words."""


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
        self._weights = dict(weights)
        self._samples = dict(samples or {})
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def share_width(self) -> None:
        """Share the present width among the columns that are shown."""
        shown = [column for column in self._weights if not self.isColumnHidden(column)]
        metrics = QFontMetricsF(body_font(px(BODY)))
        least = {
            column: round(metrics.horizontalAdvance(self._samples[column])) + _AROUND
            for column in shown
            if column in self._samples
        }
        room = self.viewport().width()
        whole = sum(self._weights[column] for column in shown)
        short = {column for column in least if room * self._weights[column] < least[column] * whole}
        room -= sum(least[column] for column in short)
        whole = sum(self._weights[column] for column in shown if column not in short)
        for column in shown:
            width = least[column] if column in short else room * self._weights[column] // whole
            self.setColumnWidth(column, max(width, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()
