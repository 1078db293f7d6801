"""How much waits to be done, beside the board: a line each, and the way to its list."""

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.scheduling.to_do.records import Counts
from ui.kit import draw
from ui.kit.button import Pressable
from ui.kit.label import Label
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, ICON_SMALL, S1, S2, S6

_ROW, _NARROWEST, _PAD = 33, 200, 6
INTERPRETERS = "interpreters"
_LISTS = ("calls", INTERPRETERS, "waiting", "rebook", "recalls")


class WaitingLines(QWidget):
    """Nobody is named here, and nothing is read for it but how many there are."""

    wanted = Signal(str)
    """The list that is to be opened, by the id of its section."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Counts | None = None
        self._title = Label(kind="lead")
        self._title.setContentsMargins(_PAD, S6, _PAD, S1)
        self.rows = {name: _Line(self) for name in _LISTS}
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._title)
        for name, row in self.rows.items():
            row.clicked.connect(lambda _on=False, name=name: self.wanted.emit(name))
            lines.addWidget(row)
        self.retranslate()
        self.hide()

    def show_counts(self, counts: Counts) -> None:
        """A list in which nothing waits has no line; the calls always have."""
        self._counts = counts
        self.retranslate()

    def known(self) -> bool:
        """Whether it was said how much waits; it is said to those alone who may know."""
        return self._counts is not None

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(translate("today", "To do"))
        self.setAccessibleName(self._title.text())
        counts = self._counts or Counts()
        for name, words, many in (
            ("calls", translate("today", "Calls to make"), None),
            (INTERPRETERS, translate("today", "Interpreters to confirm"), counts.interpreters),
            ("waiting", translate("today", "Waiting list"), counts.waiting),
            ("rebook", translate("today", "To rebook"), counts.to_rebook),
            ("recalls", translate("today", "Recalls due"), counts.recalls),
        ):
            self.rows[name].show_line(words, many)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Line(Pressable):
    """Words, how many, and an arrow that says that it leads somewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._many = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_line(self, words: str, many: int | None) -> None:
        self._many = str(many or "")
        self.setText(words)
        self.setAccessibleName(f"{words} {self._many}".strip())
        self.setVisible(many is None or many > 0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_NARROWEST), px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(rect, QColor(now.bg))
        painter.setPen(QPen(QColor(now.line), 0))
        low = rect.bottom() - 0.5
        painter.drawLine(QPointF(_PAD, low), QPointF(rect.right() - _PAD, low))
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc)
        rect.adjust(_PAD, 0, -_PAD, 0)
        side = px(ICON_SMALL)
        arrow = QRectF(rect.right() - side, rect.center().y() - side / 2, side, side)
        paint_icon(painter, Icon.CHEVRON_RIGHT, arrow, now.t3)
        rect.setRight(arrow.left() - S2)
        strong = strong_font(px(BODY))
        room = rect.width() - QFontMetricsF(strong).horizontalAdvance(self._many) - S2
        painter.setFont(body_font(px(BODY)))
        painter.setPen(QColor(now.t1))
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, max(round(room), 0)
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setFont(strong)
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect, end, self._many)
