"""One choice of a few, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.kit import draw
from ui.kit.button import Pressable
from ui.theme.fonts import strong_font
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, BUTTON_HEIGHT, RADIUS

_PAD = 12


class Segmented(QWidget):
    """Exclusive buttons in one frame; arrow keys move the choice."""

    chosen = Signal(str)
    """The key of the choice, when a person changed it."""

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """``choices``: key and words of each; the first is chosen."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for key, words in choices:
            segment = _Segment(words, self)
            segment.setChecked(not self._segments)
            segment.clicked.connect(lambda _on=False, key=key: self._clicked(key))
            self._segments[key] = segment
            self._group.addButton(segment)
            row.addWidget(segment)
        self._lead_tab()

    def segments(self) -> tuple[QWidget, ...]:
        """The buttons, in order."""
        return tuple(self._segments.values())

    def choice(self) -> str:
        return next(key for key, segment in self._segments.items() if segment.isChecked())

    def choose(self, key: str) -> None:
        """Show this choice, without saying so; one that there is not changes nothing."""
        if key in self._segments:
            self._mark(key)

    def _lead_tab(self) -> None:
        """Tab, from either side, leads to the choice, and the arrow keys from there."""
        for segment in self._segments.values():
            tab, none = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
            segment.setFocusPolicy(tab if segment.isChecked() else none)

    def _clicked(self, key: str) -> None:
        self._mark(key)
        self.chosen.emit(key)

    def _mark(self, key: str) -> None:
        """The ring goes along, where one of them has it: it never stays on another choice."""
        held = any(one.hasFocus() for one in self._segments.values())
        self._segments[key].setChecked(True)
        self._lead_tab()
        if held:
            self._segments[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_words(self, words: dict[str, str]) -> None:
        for key, text in words.items():
            self._segments[key].setText(text)
            self._segments[key].setAccessibleName(text)
            self._segments[key].updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        draw.box(QPainter(self), QRectF(self.rect()), fill=now.surface, edge=now.line2)


class _Segment(Pressable):
    def __init__(self, text: str, owner: Segmented) -> None:
        super().__init__(text, owner)
        self._owner = owner
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(strong_font(px(BODY))).horizontalAdvance(self.text())
        return QSize(round(wide) + 2 * _PAD, px(BUTTON_HEIGHT) - 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        frame = QRectF(self._owner.rect()).translated(-self.x(), -self.y())
        path.addRoundedRect(frame.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        painter.setClipPath(path)
        if self.isChecked():
            painter.fillRect(self.rect(), QColor(now.accsoft))
            if self is not self._owner.segments()[-1]:
                painter.setPen(QPen(QColor(now.line2), 1))
                painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.setClipping(False)
        painter.setFont(strong_font(px(BODY)))
        painter.setPen(QColor(now.acc if self.isChecked() else now.t2))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            draw.ring(painter, QRectF(self.rect()), colour=now.acc)
