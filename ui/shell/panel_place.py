"""The room, the panel at its side and the help beside it; over the room where it is too narrow."""

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
        """Put this beside the room and the panel; or take away what stood there."""
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

    def free(self) -> int:
        """The width that panel and help leave."""
        sides = (one for one in (self._panel, self._aside) if one is not None)
        return self.width() - sum(min(_width(one), self.width()) for one in sides)

    def is_over(self) -> bool:
        """Whether the panel lies over a part of the room."""
        return self._panel is not None and self._room.width() == self.width()

    def arrange(self) -> None:
        """Share the width anew."""
        wide, tall = self.width(), self.height()
        panel = 0 if self._panel is None else min(_width(self._panel), wide)
        aside = 0 if self._aside is None else min(_width(self._aside), wide)
        left = (wide - panel - aside, wide - panel, wide)
        self._room.setGeometry(
            0, 0, next((one for one in left if one >= self._least()), wide), tall
        )
        if self._aside is not None:
            self._aside.setGeometry(max(wide - panel - aside, 0), 0, aside, tall)
        if self._panel is not None:
            self._panel.setGeometry(QRect(wide - panel, 0, panel, tall))
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
