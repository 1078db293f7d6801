"""The path as places below each other: done, now, to come, and those that come later."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.kit import draw
from ui.kit.button import Pressable
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, CAPTION, ICON_MARK

_CIRCLE = 26
_TEXT_LEFT = 38
_BELOW = 16
_WORDS = 3
"""Pixels between a place's title and what stands below it."""


class PlaceState(Enum):
    DONE = auto()
    NOW = auto()
    TO_COME = auto()
    LATER = auto()
    """Still to be written: it cannot be opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place: ``below`` says when, or how long it takes."""

    id: str
    title: str
    below: str
    state: PlaceState
    icon: Icon = Icon.GRADUATION_CAP


class PathList(QWidget):
    """The places as buttons; one of them is shown beside the list."""

    place_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._items: dict[str, _Item] = {}

    def show_places(self, places: Sequence[Place]) -> None:
        focused = next((name for name, item in self._items.items() if item.hasFocus()), None)
        for item in self._items.values():
            self._lines.removeWidget(item)
            item.hide()
            item.deleteLater()
        self._items = {}
        for at, place in enumerate(places):
            following = places[at + 1].state if at + 1 < len(places) else None
            item = _Item(place, following, self)
            item.clicked.connect(lambda _on=False, name=place.id: self.place_wanted.emit(name))
            self._items[place.id] = item
            self._lines.addWidget(item)
        if focused in self._items:
            self._items[focused].setFocus()

    def items(self) -> list[QWidget]:
        return list(self._items.values())


class _Item(Pressable):
    def __init__(self, place: Place, following: PlaceState | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._place, self._following = place, following
        self.setText(place.title)
        self.setAccessibleName(place.title)
        self.setAccessibleDescription(place.below)
        self.setEnabled(place.state is not PlaceState.LATER)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title = self._title_rect(width).height()
        return round(title + _WORDS + px(CAPTION) * 1.3 + _BELOW)

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(px(200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.heightForWidth(px(240)))

    def _title_rect(self, width: int) -> QRectF:
        metrics = draw.metrics(strong_font(px(BODY)))
        room = QRectF(px(_TEXT_LEFT), 4, width - px(_TEXT_LEFT), 1000)
        return metrics.boundingRect(room, _WRAP, self._place.title)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, place = colours(), self._place
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(_CIRCLE)
        circle = QRectF(0.5, 0.5, side - 1, side - 1)
        if self._following is not None:
            done = place.state is PlaceState.DONE
            painter.setPen(QPen(QColor(now.acc if done else now.line2), 2))
            middle = round(circle.center().x())
            painter.drawLine(middle, side, middle, self.height())
        self._paint_circle(painter, circle)
        title = self._title_rect(self.width())
        quiet = place.state in {PlaceState.TO_COME, PlaceState.LATER}
        painter.setFont(strong_font(px(BODY)))
        painter.setPen(QColor(now.t2 if quiet else now.t1))
        painter.drawText(title, _WRAP, place.title)
        painter.setFont(body_font(px(CAPTION)))
        painter.setPen(QColor(now.t3))
        below = QRectF(title.left(), title.bottom() + _WORDS, self.width(), px(CAPTION) * 1.4)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, place.below)
        if self.hasFocus():
            draw.ring(painter, QRectF(self.rect()).adjusted(0, 0, 0, -_BELOW + 8), colour=now.acc)

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        now, state = colours(), self._place.state
        if state is PlaceState.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.acc))
            painter.drawEllipse(circle)
            _icon(painter, Icon.CHECK, circle, now.onacc)
        elif state is PlaceState.NOW:
            painter.setPen(QPen(QColor(now.acc), 2))
            painter.setBrush(QColor(now.accsoft))
            painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
            _icon(painter, self._place.icon, circle, now.acc)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.sunken))
            painter.drawEllipse(circle)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(now.edge), 1.2))
            if state is PlaceState.LATER:
                painter.setPen(QPen(QColor(now.line2), 1.2, Qt.PenStyle.DotLine))
            painter.drawEllipse(circle.center(), px(5), px(5))


def _icon(painter: QPainter, icon: Icon, circle: QRectF, ink: str) -> None:
    side = px(ICON_MARK)
    square = QRectF(0, 0, side, side)
    square.moveCenter(circle.center())
    paint_icon(painter, icon, square, ink)


_WRAP = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | Qt.TextFlag.TextWordWrap
