"""A page in place of everything else: one card in the middle, one part of it shown at a time."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from ui.kit.frames import Card, Scrolled, row
from ui.theme.style import px
from ui.theme.tokens import S3, S4, S6

_WIDTH = 620


class CardPage(QWidget):
    """Whoever makes one calls ``lay_out`` with its parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")

    def lay_out(self, *parts: QWidget, foot: QLayout) -> None:
        """One below the other: a stack would give all of them the height of the tallest."""
        card = Card()
        card.setFixedWidth(px(_WIDTH))
        card.body.setContentsMargins(S6, S6, S6, S4)
        card.body.setSpacing(S3)
        for part in parts:
            card.body.addWidget(part)
        card.body.addLayout(foot)
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, S6, 0, S6)
        whole.addStretch(1)
        whole.addLayout(row(None, card, None))
        whole.addStretch(2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolled(content))
