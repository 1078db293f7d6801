"""Pages as they will come out, small: what one prints is what one sees, every page of it."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.actions.registry import BY_ID
from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import row
from ui.kit.label import Label
from ui.papers.pages import Pages, lay_out, numbered, paint_page
from ui.theme.icons import Icon
from ui.theme.style import colours, px
from ui.theme.tokens import S2
from ui.words.keys import keys_shown

BACK, ON = "papers:page:back", "papers:page:on"
_WHITE = "#FFFFFF"
_LEAST = 120
_BEFORE = -1


class PreviewView(QWidget):
    """One page at a time, and which of how many, where there are several."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet()
        self._back, self._on = _arrow(Icon.CHEVRON_LEFT), _arrow(Icon.CHEVRON_RIGHT)
        self._which = Label(kind="second")
        self._line = QWidget()
        self._line.setLayout(row(None, self._back, self._which, self._on, None, spacing=S2))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        lines.addWidget(self._sheet, 1)
        lines.addWidget(self._line)
        self._back.clicked.connect(lambda: self.turn(_BEFORE))
        self._on.clicked.connect(lambda: self.turn())
        self._sheet.turned.connect(self.turn)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_pages(
        self,
        pages: Pages | None,
        paper: QSizeF,
        inner: QRectF,
        *,
        foot: str = "",
        practice: bool = False,
    ) -> None:
        """``paper`` and its printable room, in points; from the first page on."""
        self._sheet.show_pages(pages, paper, inner, foot, practice=practice)
        self.retranslate()

    def count(self) -> int:
        return self._sheet.many

    def page(self) -> int:
        """Which page is shown, counted from 0."""
        return self._sheet.at

    def turn(self, by: int = 1) -> None:
        """The next page, or the one before; nothing beyond the last and the first."""
        to = self._sheet.at + by
        if 0 <= to < self._sheet.many:
            self._sheet.turn_to(to)
            self.retranslate()
            announce(self, self._which.text())

    def retranslate(self) -> None:
        translate, many = QCoreApplication.translate, self._sheet.many
        words = translate("papers", "Preview, %n page(s)", "", many)
        which = numbered(self._sheet.at, many)
        self._sheet.setAccessibleName(", ".join(part for part in (words, which) if part))
        self._sheet.setToolTip(words)
        self._which.setText(which)
        self._line.setVisible(many > 1)
        self._back.setEnabled(self._sheet.at > 0)
        self._on.setEnabled(self._sheet.at + 1 < many)
        for button, action, name in (
            (self._back, BACK, translate("papers", "The page before")),
            (self._on, ON, translate("papers", "The next page")),
        ):
            keys = keys_shown(BY_ID[action].shortcut)
            button.set_words("", keys)
            button.setAccessibleName(name)
            button.setToolTip(name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _arrow(icon: Icon) -> Button:
    return Button("", ButtonKind.BARE, icon=icon)


class _Sheet(QWidget):
    """The paper, with one page on it."""

    turned = Signal(int)
    """By how many pages the wheel was turned."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: Pages | None = None
        self._paper = QSizeF(1, 1)
        self._inner = QRectF(0, 0, 1, 1)
        self._foot, self._practice = "", False
        self.many = self.at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(_LEAST))

    def show_pages(
        self, pages: Pages | None, paper: QSizeF, inner: QRectF, foot: str, *, practice: bool
    ) -> None:
        self._pages, self._paper, self._inner = pages, paper, inner
        self._foot, self._practice = foot, practice
        self.many = 0 if pages is None else lay_out(pages, inner.size())
        self.turn_to(0)

    def turn_to(self, page: int) -> None:
        self.at = page
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(320))

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned and self.many > 1:
            self.turned.emit(-1 if turned > 0 else 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._pages is None or not self.many:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(
            (self.width() - 2) / self._paper.width(), (self.height() - 2) / self._paper.height()
        )
        wide, tall = self._paper.width() * scale, self._paper.height() * scale
        sheet = QRectF((self.width() - wide) / 2, 1, wide, tall)
        painter.fillRect(sheet, QColor(_WHITE))
        painter.setPen(QColor(colours().line2))
        painter.drawRect(sheet)
        painter.translate(sheet.topLeft())
        painter.scale(scale, scale)
        painter.translate(self._inner.topLeft())
        painter.setPen(QColor(Qt.GlobalColor.black))
        which = numbered(self.at, self.many)
        room, foot = self._inner.size(), self._foot
        paint_page(painter, self._pages, self.at, room, which, foot, practice=self._practice)
