"""Who is here: the mark with name and role in the top bar, which opens a small menu."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.actions.registry import BY_ID
from ui.kit import draw
from ui.kit.button import Pressable
from ui.kit.label import plain_tip
from ui.kit.marks import initials
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, CAPTION, ICON_SMALL, S2
from ui.words.keys import keys_shown

OWN = "staff:account:own"
_ACTIONS = (
    OWN,
    "oversight:incident:report",
    "app:privacy:toggle",
    "app:display:show",
    "app:theme:change",
    "app:language:change",
    "session:sign-out",
)
_MARK = 28
_LINE = 18
_LEAST = 60


class PersonMenu(Pressable):
    """Initials, name and role; pressed, it shows what concerns this person alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = ""
        self._does: Mapping[str, Callable[[], object]] = {}
        self._menu = QMenu(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open)

    def show_person(self, name: str, role: str) -> None:
        """Who is at the desk, with the role in words; nobody while the name is empty."""
        self.setText(name)
        self._role = role
        self.setVisible(bool(name))
        who = ", ".join(part for part in (name, role) if part)
        self.setAccessibleName(who)
        self.setToolTip(plain_tip(who))
        self._menu.hide()
        self.updateGeometry()
        self.update()

    def set_acts(self, does: Mapping[str, Callable[[], object]]) -> None:
        """What each action of the menu does; without it, it is not shown."""
        self._does = does

    def open(self) -> None:
        """Show the menu below the mark."""
        menu = self._menu
        menu.clear()
        menu.setAccessibleName(QCoreApplication.translate("shell", "You and this screen"))
        for name in _ACTIONS:
            if name in self._does:
                action = BY_ID[name]
                keys = keys_shown(action.shortcut) if action.shortcut else ""
                words = "\t".join(part for part in (action.words, keys) if part)
                entry = menu.addAction(words, self._does[name])
                if action.icon is not None:
                    entry.setIcon(icon(action.icon))
        corner = self.mapToGlobal(QPoint(self.width(), self.height() + S2 // 2))
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def sizeHint(self) -> QSize:
        name, role = strong_font(px(BODY)), body_font(px(CAPTION))
        wide = max(_width(name, self.text()), _width(role, self._role))
        return QSize(self._around() + wide, max(px(_MARK) + 12, 2 * px(_LINE)))

    def minimumSizeHint(self) -> QSize:
        """A long name ends in an ellipsis; the tool tip has the whole."""
        return QSize(min(self._around() + px(_LEAST), self.sizeHint().width()), px(_MARK) + 12)

    def _around(self) -> int:
        return px(_MARK) + S2 + S2 + px(ICON_SMALL) + 10

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        side = px(_MARK)
        mark = QRectF(4, (self.height() - side) / 2, side, side)
        draw.person(painter, mark, initials(self.text()), BODY - 1)
        left, middle = mark.right() + S2, self.height() / 2
        arrow, line = px(ICON_SMALL), px(_LINE)
        upper = QRectF(left, middle - line, self.width() - arrow - S2 - left, line)
        painter.setFont(strong_font(px(BODY)))
        painter.setPen(QColor(now.t1))
        _draw_elided(painter, upper, self.text())
        painter.setFont(body_font(px(CAPTION)))
        painter.setPen(QColor(now.t3))
        _draw_elided(painter, upper.translated(0, line), self._role)
        square = QRectF(self.width() - arrow - 2, middle - arrow / 2, arrow, arrow)
        paint_icon(painter, Icon.CHEVRON_DOWN, square, now.t2)
        if self.hasFocus():
            draw.ring(painter, QRectF(self.rect()), colour=now.acc)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)


def _draw_elided(painter: QPainter, rect: QRectF, text: str) -> None:
    wide = int(rect.width()) + 1
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, wide)
    painter.drawText(rect.adjusted(0, 0, 2, 0), _LEFT, shown)


def _width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
