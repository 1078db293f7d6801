"""The rail: what this role sees, icon and word, Alt and a number."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.actions.registry import ROOM_SHORTCUTS
from ui.kit import draw
from ui.kit.button import Pressable
from ui.kit.marks import IconMark
from ui.shell.room import Room
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import CAPTION, ICON, RAIL_WIDTH, SMALL
from ui.words.keys import keys_shown

_ITEM_HEIGHT = 53
_ICON_TOP = 9
_WORD_TOP = 29
_WORD = 20
_EDGE = 3
_LEAST_ICON = 0.7
"""A smaller part of an icon says nothing: the word stands alone then."""
_INSET = 3
"""The ground of an item is narrower than the room for its word."""
_FIRST = 2
"""Above the rooms stand the mark and a gap."""


class Rail(QFrame):
    """Buttons for the rooms, of which one is where we are."""

    room_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self._items: dict[str, _Item] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(_EDGE, 15, _EDGE, 8)
        self._lines.setSpacing(4)
        self._lines.addWidget(IconMark(Icon.HEART_HANDSHAKE, "acc", 26), 0, _MIDDLE)
        self._lines.addSpacing(11)
        self._lines.addStretch(1)
        self.retranslate()

    def show_rooms(self, rooms: Sequence[Room]) -> None:
        """Show these, in order; at most eight have a number. One with keys of its own is below."""
        for item in self._items.values():
            self._lines.removeWidget(item)
            item.deleteLater()
        self._items = {}
        self.setFixedWidth(px(RAIL_WIDTH))
        numbered = [room for room in rooms if not room.keys]
        for at, room in enumerate(numbered):
            keys = ROOM_SHORTCUTS[at] if at < len(ROOM_SHORTCUTS) else ""
            self._lines.insertWidget(_FIRST + at, self._item(room, keys))
        for room in rooms:
            if room.keys:
                self._lines.addWidget(self._item(room, room.keys))

    def _item(self, room: Room, keys: str) -> "_Item":
        item = _Item(room, keys, self)
        item.clicked.connect(lambda _on=False: self.room_wanted.emit(room.id))
        self._items[room.id] = item
        return item

    def set_current(self, name: str) -> None:
        for key, item in self._items.items():
            item.setChecked(key == name)

    def set_count(self, name: str, count: int) -> None:
        """Show how many things wait in a room; 0 shows nothing."""
        if name in self._items:
            self._items[name].set_count(count)

    def words(self) -> list[str]:
        """The words of the rooms that have a number, in order."""
        return [item.text() for item in self._items.values() if item.numbered]

    def retranslate(self) -> None:
        self.setAccessibleName(QCoreApplication.translate("shell", "Rooms"))
        for item in self._items.values():
            item.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Item(Pressable):
    def __init__(self, room: Room, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = room
        self._keys = keys
        self.numbered = not room.keys
        self._count = 0
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def set_count(self, count: int) -> None:
        self._count = count
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        words = self._room.words()
        self.setText(words)
        spoken = words
        if self._count:
            sentence = QCoreApplication.translate("shell", "{room}, %n waiting", "", self._count)
            spoken = sentence.format(room=words)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(keys_shown(self._keys))
        self.setToolTip(f"{words}  {keys_shown(self._keys)}")

    def nextCheckState(self) -> None:
        """Only the frame says where we are."""

    def sizeHint(self) -> QSize:
        return QSize(px(RAIL_WIDTH) - 2 * _EDGE - 1, px(_ITEM_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Where many rooms stand in a low window the icon grows less than the word."""
        return QSize(self.sizeHint().width(), px(_WORD) + ICON + 3 * _EDGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(_INSET, 0, -_INSET, 0)
        on = self.isChecked()
        if on or self.underMouse():
            draw.box(painter, rect, fill=now.accsoft if on else now.bg)
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc)
        ink = now.acc if on else now.t2
        lower = min(px(_WORD_TOP), self.height() - px(_WORD) - _EDGE)
        side = min(px(ICON), lower - 2 * _EDGE)
        top = min(px(_ICON_TOP), lower - _EDGE - side)
        square = QRectF((self.width() - side) / 2, top, max(side, 0), max(side, 0))
        if side >= px(ICON) * _LEAST_ICON:
            paint_icon(painter, self._room.icon, square, ink)
        else:
            lower, top = (self.height() - px(_WORD)) // 2, 0
            square.moveRight(self.width() - px(_WORD))
        font = strong_font(px(CAPTION)) if on else body_font(px(CAPTION))
        wide = QFontMetricsF(font).horizontalAdvance(self.text())
        if wide > rect.width() - 2:  # a long word is written a little smaller, not cut
            fits = int(font.pixelSize() * (rect.width() - 2) / wide)
            font.setPixelSize(max(fits, px(SMALL) - 1))
        painter.setFont(font)
        painter.setPen(QColor(ink))
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(QRectF(0, lower, self.width(), px(_WORD)), _CENTRE, words)
        if self._count:
            _paint_count(
                painter, QRectF(square.right() - 5, max(top - 2, 0), px(15), px(15)), self._count
            )


def _paint_count(painter: QPainter, rect: QRectF, count: int) -> None:
    now = colours()
    words = str(min(count, 99))
    if len(words) > 1:
        rect.setWidth(rect.width() + px(5))
    draw.box(painter, rect, fill=now.danger, radius=rect.height() / 2)
    painter.setFont(strong_font(px(SMALL)))
    painter.setPen(QColor(now.ondanger))
    painter.drawText(rect, _CENTRE, words)


_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
