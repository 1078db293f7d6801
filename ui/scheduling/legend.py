"""Which colour is which service."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.scheduling.records import Service
from ui.kit import draw
from ui.scheduling.day_pictures import TOKENS, fonts_now
from ui.theme.style import colours, px
from ui.theme.tokens import BAR, S2, S4

_SWATCH = 12
_HEIGHT = 24


class Legend(QWidget):
    """One line under the day; what does not fit is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._services: tuple[Service, ...] = ()

    def show_services(self, services: Iterable[Service]) -> None:
        self._services = tuple(services)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        names = ", ".join(service.name for service in self._services)
        sentence = QCoreApplication.translate("scheduling", "Services: {names}")
        self.setAccessibleName(sentence.format(names=names))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(100, px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, fonts = QPainter(self), fonts_now()
        painter.setFont(fonts.small)
        side, x = px(_SWATCH), 0.0
        for service in self._services:
            wide = fonts.small_metrics.horizontalAdvance(service.name)
            if x + side + wide > self.width():
                break
            ink, ground = (draw.token(name) for name in TOKENS[service.colour])
            swatch = QRectF(x, (self.height() - side) / 2, side, side)
            painter.fillRect(swatch, QColor(ground))
            painter.fillRect(QRectF(swatch.x(), swatch.y(), BAR, side), QColor(ink))
            painter.setPen(QColor(colours().t2))
            words = QRectF(x + side + S2 - 2, 0, wide + 2, self.height())
            painter.drawText(words, _MIDDLE, service.name)
            x += side + S2 + wide + S4


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
