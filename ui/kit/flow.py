"""Things side by side that go on in the next line where there is no more width."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.theme.tokens import S2


class FlowLayout(QLayout):
    """In reading order; nothing is made narrower than it asks for, unless it is alone."""

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = S2, last_right: bool = False
    ) -> None:
        """``last_right``: the last thing stands at the right edge of its line."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._last_right = last_right
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def set_last_right(self, *, last_right: bool) -> None:
        self._last_right = last_right
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        around = self.contentsMargins()
        tall = sum(_height(line) for line in lines) + self.spacing() * max(len(lines) - 1, 0)
        return tall + around.top() + around.bottom()

    def sizeHint(self) -> QSize:
        """All of it in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        wide = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return self._around(QSize(wide, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        """As wide as the widest."""
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return self._around(least)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        around = self.contentsMargins()
        inside = rect.marginsRemoved(around)
        lines = self._lines(rect.width())
        y = inside.top() + max(0, (rect.height() - self.heightForWidth(rect.width())) // 2)
        for line in lines:
            height = _height(line)
            self._place(line, QRect(inside.left(), y, inside.width(), height))
            y += height + self.spacing()
        if lines and self._last_right:
            last = lines[-1][-1]
            placed = last.geometry()
            placed.moveRight(inside.right())
            last.setGeometry(placed)

    def _place(self, line: list[QLayoutItem], room: QRect) -> None:
        x = room.left()
        for item in line:
            size = item.sizeHint()
            size.setWidth(min(size.width(), room.width()))
            top = room.top() + (room.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, top), size))
            x += size.width() + self.spacing()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        around = self.contentsMargins()
        room = width - around.left() - around.right()
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if lines and wide <= left:
                lines[-1].append(item)
            else:
                lines.append([item])
                left = room
            left -= wide + self.spacing()
        return lines

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _around(self, size: QSize) -> QSize:
        around = self.contentsMargins()
        return size.grownBy(around)


def _height(line: list[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in line)
