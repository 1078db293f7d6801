"""What can stand beside the list of the log: a card with a title, and perhaps its way out."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.button import KeyButton
from ui.kit.frames import Card, Scrolled, row
from ui.kit.label import Label
from ui.theme.tokens import S2, S3

_PAD = 14


class Aside(Card):
    """``content`` takes what it shows; it scrolls where there is little room."""

    close_wanted = Signal()

    def __init__(self, *, scrolled: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title = Label(kind="lead", wrap=True)
        self._close = KeyButton("Esc")
        self._close.clicked.connect(self.close_wanted)
        inside = QWidget()
        self.content = QVBoxLayout(inside)
        self.content.setContentsMargins(_PAD, 0, _PAD, S3)
        self.content.setSpacing(S2 + 2)
        head = row(self._title, self._close)
        head.setContentsMargins(_PAD, S3, _PAD, S2)
        head.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        head.setStretch(0, 1)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(Scrolled(inside) if scrolled else inside, 1)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)
        self._close.setAccessibleName(QCoreApplication.translate("audit", "Close this panel"))

    def show_way_out(self, *, shown: bool) -> None:
        """Whether it can be closed; what always stands there cannot."""
        self._close.setVisible(shown)

    def retranslate(self) -> None:
        """Say everything anew in the language spoken now."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._close.isHidden():
            self.close_wanted.emit()
            return
        super().keyPressEvent(event)
