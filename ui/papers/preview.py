"""A page as it will come out, small: what one prints is what one sees."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.papers.pages import Pages
from ui.theme.style import colours, px

_WHITE = "#FFFFFF"
_LEAST = 120


class PreviewView(QWidget):
    """Shows the first page, and says how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._paper = QSizeF(1, 1)
        self._inner = QRectF(0, 0, 1, 1)
        self._many = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(_LEAST))

    def show_pages(self, pages: Pages | None, paper: QSizeF, inner: QRectF) -> None:
        """``paper`` and its printable room, in points."""
        self._pages, self._paper, self._inner = pages, paper, inner
        self._many = 0 if pages is None else pages.lay_out(inner.size())
        self.retranslate()
        self.update()

    def count(self) -> int:
        return self._many

    def retranslate(self) -> None:
        words = QCoreApplication.translate("papers", "Preview, %n page(s)", "", self._many)
        self.setAccessibleName(words)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(320))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._pages is None or not self._many:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(
            (self.width() - 2) / self._paper.width(), (self.height() - 2) / self._paper.height()
        )
        wide, tall = self._paper.width() * scale, self._paper.height() * scale
        sheet = QRectF((self.width() - wide) / 2, 1, wide, tall)
        painter.fillRect(sheet, QColor(_WHITE))
        painter.setPen(QColor(colours().line2))
        painter.drawRect(sheet)
        painter.translate(sheet.topLeft())
        painter.scale(scale, scale)
        painter.translate(self._inner.topLeft())
        painter.setPen(QColor(Qt.GlobalColor.black))
        self._pages.paint(painter, 0)
