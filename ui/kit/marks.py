"""Small things that say one word: a key, a state, a person."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.kit import draw
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import px
from ui.theme.tokens import BADGE_HEIGHT, BODY, ICON_SMALL, KEY_HEIGHT, LEAD, Tone


class _Painted(QLabel):
    """A label that paints itself: its text stays what a screen reader says."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class KeyHint(_Painted):
    """A key as it stands on the keyboard ("Esc", "Ctrl K")."""

    def sizeHint(self) -> QSize:
        return QSize(draw.key_width(self.text()), px(KEY_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw.key(painter, 0, self.height() / 2, self.text())


class Badge(_Painted):
    """A mark: status icon and word on a soft ground, so that colour is never alone."""

    def __init__(
        self,
        text: str,
        tone: Tone = Tone.PLAIN,
        icon: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._tone = tone
        self._icon = icon

    def set_state(self, text: str, tone: Tone, icon: Icon | None = None) -> None:
        self._tone = tone
        self._icon = icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(draw.badge_width(self.text(), self._icon), px(BADGE_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.height() - px(BADGE_HEIGHT)) / 2
        draw.badge(painter, QPointF(0, top), self.text(), self._tone, self._icon)


class PersonMark(_Painted):
    """A colleague's initials in a round field; the whole name is what is read aloud."""

    def __init__(self, name: str = "", side: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._side = side

    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = LEAD if self._side > 36 else BODY - 1
        draw.person(painter, QRectF(self.rect()), initials(self.text()), size)


class IconMark(QWidget):
    """An icon beside its word; it says nothing by itself and is skipped by screen readers."""

    def __init__(
        self,
        icon: Icon,
        ink: str = "t2",
        side: int = ICON_SMALL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._ink = ink
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: Icon, ink: str) -> None:
        self._icon = icon
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        square = QRectF(0, 0, px(self._side), px(self._side))
        paint_icon(painter, self._icon, square, draw.token(self._ink))


def initials(name: str) -> str:
    """The first letters of the first and last word ("Dr Sara Lindqvist": SL)."""
    words = [word for word in name.split() if word.casefold() not in {"dr", "dr."}]
    if not words:
        return ""
    letters = words[0][0] if len(words) == 1 else words[0][0] + words[-1][0]
    return letters.upper()
