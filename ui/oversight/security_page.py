"""The security room: a page of sections, side by side where there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.frames import Scrolled, row
from ui.kit.label import Label
from ui.theme.style import px
from ui.theme.tokens import BUTTON_HEIGHT, S3, S4

_SIDE_BY_SIDE = 860
"""From this width on two columns stand beside each other."""
_WIDEST = 720
"""A line of words that is longer than this is hard to read."""


class SecurityPage(QWidget):
    """Shows the sections it is given, in their order: left, right, left ..."""

    reads_across = True

    def __init__(self, sections: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.sections = tuple(sections)
        self._title = Label(kind="title")
        self._title.setMinimumHeight(px(BUTTON_HEIGHT))
        self._lead = Label(kind="caption")
        content = QWidget()
        self._columns = QHBoxLayout(content)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(S3)
        self._columns.setAlignment(Qt.AlignmentFlag.AlignTop)
        for first in (0, 1):
            column = QVBoxLayout()
            column.setSpacing(S3)
            for section in self.sections[first::2]:
                section.setMaximumWidth(px(_WIDEST))
                column.addWidget(section)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, S3, S4, S3)
        lines.setSpacing(S3 - 2)
        lines.addLayout(row(self._title, self._lead, None))
        self._scrolled = Scrolled(content)
        lines.addWidget(self._scrolled, 1)
        able = (proxy for one in self.sections if (proxy := one.focusProxy()) is not None)
        self.setFocusProxy(next(able, self._scrolled))
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(QCoreApplication.translate("oversight", "Security"))
        self._lead.setText(
            QCoreApplication.translate("oversight", "What protects the clinic, and what does not")
        )
        self.setAccessibleName(self._title.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= px(_SIDE_BY_SIDE)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
