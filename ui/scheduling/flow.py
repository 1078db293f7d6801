"""Things side by side that go on in the next line when the text is large."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets in a row at their own size, in as many lines as they need."""

    def __init__(self, *widgets: QWidget, spacing: int = 8, between: int = 4) -> None:
        """``spacing`` is between neighbours, ``between`` between lines."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._between = between
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        widest = max((size.width() for size in sizes), default=0)
        tallest = max((size.height() for size in sizes), default=0)
        return QSize(widest, tallest)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Break into lines; the height they take."""
        y, line = rect.y(), list[tuple[int, QLayoutItem]]()
        x, tallest = rect.x(), 0
        for item in [item for item in self._items if not item.isEmpty()]:
            size = item.sizeHint()
            if line and x + size.width() > rect.right() + 1:
                self._align(line, y, tallest, move=move)
                y, x, tallest, line = y + tallest + self._between, rect.x(), 0, []
            line.append((x, item))
            x += size.width() + self.spacing()
            tallest = max(tallest, size.height())
        self._align(line, y, tallest, move=move)
        return y + tallest - rect.y()

    def _align(self, line: list[tuple[int, QLayoutItem]], y: int, tall: int, *, move: bool) -> None:
        if move:
            for x, item in line:
                size = item.sizeHint()
                item.setGeometry(
                    QRect(x, y + (tall - size.height()) // 2, size.width(), size.height())
                )
