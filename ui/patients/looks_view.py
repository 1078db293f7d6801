"""Who has looked at a card: the last times that it was opened, for those who may read the log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.kit import draw
from ui.kit.button import Button
from ui.kit.frames import row
from ui.kit.label import Label
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, CAPTION, RADIUS_SMALL, S3
from ui.words.dates import clock_time, numeric_day, relative_day

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_HEIGHT = 46
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One opening of the card: wall time, and who, role and purpose in words."""

    at: datetime
    who: str
    role: str
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """The newest first; ``more`` if older ones stand in the log."""

    looks: tuple[Look, ...]
    more: bool
    today: date


class LooksModel(QAbstractListModel):
    """When, and in the second line who, as what and why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks: Sequence[Look] = ()
        self._today = date.min

    def show_looks(self, looks: Looks | None) -> None:
        """Another card was looked at by others altogether."""
        self.beginResetModel()
        self._looks = looks.looks if looks else ()
        self._today = looks.today if looks else date.min
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._looks)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(self.words(index.row()))
        return None

    def words(self, at: int) -> tuple[str, str]:
        """``Today 09:41`` and ``Anna Ek · Reception · Phone call``."""
        look = self._looks[at]
        day = look.at.date()
        shown = relative_day(day, self._today) if day.year == self._today.year else numeric_day(day)
        who = " · ".join(part for part in (look.who, look.role, look.purpose) if part)
        return " ".join((shown, clock_time(look.at))), who


class LooksView(QWidget):
    """The list, and the way back to the card."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks: Looks | None = None
        self._model = LooksModel(self)
        self._says = Label(kind="caption", wrap=True)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self._model, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._back = Button("", icon=Icon.ARROW_LEFT, keys="Esc")
        self._back.clicked.connect(self.back_wanted)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        lines.addWidget(self._says)
        lines.addWidget(self.list, 1)
        lines.addLayout(row(self._back, None))
        self.setFocusProxy(self.list)
        self.retranslate()

    def show_looks(self, looks: Looks | None) -> None:
        """Show these, or nothing of any card."""
        self._looks = looks
        self._model.show_looks(looks)
        if self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(0))
        self.list.scrollToTop()
        self.retranslate()

    def lines(self) -> list[str]:
        """What stands here, line by line."""
        return [str(self._model.index(at).data()) for at in range(self._model.rowCount())]

    def retranslate(self) -> None:
        says = QCoreApplication.translate(
            "patients",
            "When this card was opened, by whom and why. That you read this is recorded.",
        )
        if self._looks is not None and self._looks.more:
            older = QCoreApplication.translate("patients", "Older ones stand in the log.")
            says = " ".join((says, older))
        self._says.setText(says)
        self.list.setAccessibleName(QCoreApplication.translate("patients", "Who has looked"))
        self._back.set_words(QCoreApplication.translate("patients", "Back to the card"), "Esc")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: LooksModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(px(200), px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        now = colours()
        when, who = self._model.words(index.row())
        rect = QRectF(option.rect)
        painter.save()
        view = self.parent()
        focused = isinstance(view, QWidget) and view.hasFocus()
        if option.state & QStyle.StateFlag.State_Selected and focused:
            draw.box(painter, rect, fill=now.accsoft, radius=RADIUS_SMALL)
        inside = rect.adjusted(10, 4, -10, -4)
        upper = QRectF(inside.x(), inside.y(), inside.width(), inside.height() / 2)
        painter.setFont(strong_font(px(BODY)))
        painter.setPen(QColor(now.t1))
        painter.drawText(upper, _MIDDLE, when)
        painter.setFont(body_font(px(CAPTION)))
        painter.setPen(QColor(now.t2))
        shown = QFontMetricsF(painter.font()).elidedText(
            who, Qt.TextElideMode.ElideRight, upper.width()
        )
        painter.drawText(upper.translated(0, upper.height()), _MIDDLE, shown)
        painter.restore()
