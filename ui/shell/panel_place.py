"""The room and the panel at its side, or over its right part where both have no room."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.kit.veil import Veil


class PanelPlace(QWidget):
    """The room keeps the width that it needs, as its page's ``minimumSizeHint`` says."""

    def __init__(
        self, room: QWidget, least: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        """``least``: the width below which what is shown in the room would be cut off."""
        super().__init__(parent)
        self._room, self._least = room, least
        self._panel: QWidget | None = None
        self._aside: QWidget | None = None
        self._veiled = False
        self.veil = Veil(self)
        self.veil.hide()
        room.setParent(self)

    def show_panel(self, panel: QWidget | None) -> None:
        """Put this panel there, or none."""
        self._panel = panel
        if panel is not None:
            panel.setParent(self)
        self.arrange()
        if panel is not None:
            panel.show()
            panel.raise_()
        if self._aside is not None:
            self._aside.raise_()
        self._put_veil()

    def show_aside(self, aside: QWidget | None) -> None:
        """Lay this over the room, beside the panel; or take away what lay there."""
        self._aside = aside
        self.arrange()
        if aside is not None:
            aside.show()
            aside.raise_()

    def show_veil(self, *, on: bool) -> None:
        """Hide a panel that may show a name, or show it again."""
        self._veiled = on
        self._put_veil()

    def _put_veil(self) -> None:
        """A panel that says it ``shows_nobody`` is left alone."""
        panel = self._panel
        bare = self._veiled and panel is not None and not getattr(panel, "shows_nobody", False)
        self.veil.setVisible(bare)
        if panel is not None:
            panel.setVisible(not bare)
        if bare:
            self.veil.raise_()

    def is_over(self) -> bool:
        """Whether the panel lies over a part of the room."""
        return self._panel is not None and self._room.width() == self.width()

    def arrange(self) -> None:
        """Share the width anew."""
        wide, tall = self.width(), self.height()
        if self._aside is not None:
            taken = 0 if self._panel is None else min(_width(self._panel), wide)
            own = min(_width(self._aside), wide)
            self._aside.setGeometry(max(wide - taken - own, 0), 0, own, tall)
        if self._panel is None:
            self._room.setGeometry(0, 0, wide, tall)
            return
        panel = min(_width(self._panel), wide)
        beside = wide - panel
        self._room.setGeometry(0, 0, beside if beside >= self._least() else wide, tall)
        self._panel.setGeometry(QRect(beside, 0, panel, tall))
        self.veil.setGeometry(self._panel.geometry())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._room.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)


def _width(panel: QWidget) -> int:
    wide = min(panel.sizeHint().width(), panel.maximumWidth())
    return max(wide, panel.minimumWidth())
