"""Grounds that other things stand on."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.theme.style import px
from ui.theme.tokens import S3

_AROUND_FOCUS = 48  # pixels: the label above a field, what is wrong below it
_BESIDE = 200  # pixels of width that words beside something need


class Card(QFrame):
    """A card with a hairline border; ``well`` stands on a card and is a shade deeper."""

    def __init__(self, *, well: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "well" if well else "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(S3, S3, S3, S3)
        self.body.setSpacing(4)


class Hairline(QFrame):
    """One pixel between two things."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "hairline")
        self.setFixedHeight(1)


class Scrolled(QScrollArea):
    """A column that scrolls when it is taller than its place, never sideways."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content.setProperty("kind", "clear")
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Show what has the focus, however it came there."""
        if now is not None and self.isAncestorOf(now):
            # Later: what it stands in may be shown for the first time just now.
            QTimer.singleShot(0, self, self._show_focused)

    def _show_focused(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, _AROUND_FOCUS)
            self.horizontalScrollBar().setValue(0)  # never sideways


class Beside(QWidget):
    """Two parts side by side; the second stands below where the width is not for both."""

    def __init__(
        self, first: QWidget, second: QWidget, *, spacing: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = first, second
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(spacing)
        self._line.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(second, 1)

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider of them."""
        wide = max(one.minimumSizeHint().width() for one in self._parts)
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        first, second = (one.minimumSizeHint().width() for one in self._parts)
        beside = self.width() >= first + self._line.spacing() + max(second, px(_BESIDE))
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)


class Pages(QStackedWidget):
    """One page of several; it asks for no more room than the page that is shown needs."""

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return QSize(0, 0) if shown is None else shown.minimumSizeHint()


class Fitted(Scrolled):
    """As tall as its place; it scrolls only where the least that its content needs has no room."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        self._content = content
        super().__init__(content, parent)
        self.setWidgetResizable(False)

    def arrange(self) -> None:
        """Give the content its room."""
        content, room = self._content, self.viewport().size()
        layout = content.layout()
        if layout is not None:
            least = layout.totalMinimumHeightForWidth(room.width())
            least = max(least, layout.totalMinimumSize().height())
            content.resize(room.width(), max(room.height(), least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def viewportSizeHint(self) -> QSize:
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self.arrange()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # what the keys do is for what stands in it and around it to say


def row(*parts: QWidget | QLayout | int | None, spacing: int = 8) -> QHBoxLayout:
    """Things side by side; None stretches, a number is a gap in pixels."""
    line = QHBoxLayout()
    _fill(line, parts, spacing)
    return line


def column(*parts: QWidget | QLayout | int | None, spacing: int = 4) -> QVBoxLayout:
    """Things below each other; None stretches, a number is a gap in pixels."""
    line = QVBoxLayout()
    _fill(line, parts, spacing)
    return line


def block(*parts: QWidget | QLayout | int | None, spacing: int = 4) -> QWidget:
    """A ``column`` as a widget of its own, such as a page among others."""
    made = QWidget()
    made.setLayout(column(*parts, spacing=spacing))
    return made


def _fill(
    line: QHBoxLayout | QVBoxLayout,
    parts: tuple[QWidget | QLayout | int | None, ...],
    spacing: int,
) -> None:
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    for part in parts:
        if part is None:
            line.addStretch(1)
        elif isinstance(part, int):
            line.addSpacing(part)
        elif isinstance(part, QWidget):
            line.addWidget(part)
        else:
            line.addLayout(part)


def empty(line: QLayout) -> None:
    """Take everything out, lines within included, and let its widgets go."""
    while (item := line.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
