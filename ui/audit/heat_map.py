"""Views by person and hour, as cells that are darker the more there were.

A cell outside the clinic's hours is red and striped, never told by its colour alone; each
cell can be walked to, and says in words what it shows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from clinic_desk.ids import AccountId
from ui.audit.choosers import Colleague
from ui.audit.periods import hour_words
from ui.kit import draw
from ui.theme.fonts import body_font
from ui.theme.style import colours, px
from ui.theme.tokens import CAPTION, RING, SMALL

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_USUAL = range(6, 22)
"""The hours that are always shown; others as there is something in them."""
_ROW = 19
_NAMES = 96
_LEAST = 0.25
"""How dark a single view is, between nothing and the most of the day."""
COUNT_ROLE = Qt.ItemDataRole.UserRole
OUTSIDE_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfViews:
    """How often who opened a card in which hour (0 to 23) of a day; ``open`` are the clinic's."""

    day: date
    people: Sequence[Colleague]
    counts: Mapping[tuple[AccountId, int], int]
    open: frozenset[int]


class HeatModel(QAbstractTableModel):
    """A row for each person who opened a card: the name, then a cell for each hour."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views: DayOfViews | None = None
        self.people: tuple[Colleague, ...] = ()
        self.hours: Sequence[int] = _USUAL
        self.most = 0

    def show_views(self, views: DayOfViews | None) -> None:
        """Another day has other people and hours: everything is new."""
        self.beginResetModel()
        self._views = views
        counts = views.counts if views else {}
        seen = {account for account, _ in counts}
        self.people = tuple(one for one in (views.people if views else ()) if one.account in seen)
        there = [hour for _, hour in counts]
        self.hours = range(min((6, *there)), max((21, *there)) + 1)
        self.most = max(counts.values(), default=0)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.hours) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._views is None:
            return None
        person = self.people[index.row()]
        if index.column() == 0:
            shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return person.name if role in shown else None
        hour = self.hours[index.column() - 1]
        count = self._views.counts.get((person.account, hour), 0)
        outside = hour not in self._views.open
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return cell_words(person.name, hour, count, outside=outside)
        return {int(COUNT_ROLE): count, int(OUTSIDE_ROLE): outside}.get(int(role))

    def cell(self, index: _Index) -> tuple[Colleague, int] | None:
        """Whose cell and which hour; None for a name."""
        if not index.isValid() or index.column() == 0:
            return None
        return self.people[index.row()], self.hours[index.column() - 1]


class HeatMap(QTableView):
    """Arrows walk the cells; Enter, Space or a double click chooses one."""

    cell_wanted = Signal(object, int)
    """A Colleague and an hour."""
    cell_changed = Signal(str)
    """What the current cell says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heat = HeatModel(self)
        self.setModel(self.heat)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._choose)

    def show_views(self, views: DayOfViews | None) -> None:
        self.heat.show_views(views)
        self._share()
        if self.heat.rowCount():
            self.setCurrentIndex(self.heat.index(0, 1))

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(_ROW) * max(self.heat.rowCount(), 1) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(150), min(self.sizeHint().height(), px(_ROW) * 12))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.column() == 0:  # a name is no cell to stand on
            self.setCurrentIndex(self.heat.index(current.row(), 1))
        elif current.isValid():
            words = self.heat.data(current, Qt.ItemDataRole.AccessibleTextRole)
            self.cell_changed.emit(str(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _choose(self, index: _Index) -> None:
        cell = self.heat.cell(index)
        if cell is not None:
            self.cell_wanted.emit(*cell)

    def _share(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        hours = len(self.heat.hours)
        cell = max((self.viewport().width() - px(_NAMES)) // hours, 4)
        self.setColumnWidth(0, self.viewport().width() - cell * hours)
        for column in range(1, hours + 1):
            self.setColumnWidth(column, cell)
        self.updateGeometry()


class HourScale(QWidget):
    """Every second hour under its column."""

    def __init__(self, heat_map: HeatMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map = heat_map
        heat_map.heat.modelReset.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(px(100), px(16))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(body_font(px(SMALL)))
        painter.setPen(QColor(colours().t2))
        for at, hour in enumerate(self._map.heat.hours, 1):
            if hour % 2 == 0:
                x = self._map.columnViewportPosition(at) + self._map.viewport().x()
                middle = x + self._map.columnWidth(at) / 2
                room = QRectF(middle - 20, 0, 40, self.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, f"{hour:02}")


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        now = colours()
        rect = QRectF(option.rect)
        painter.save()
        if index.column() == 0:
            painter.setFont(body_font(px(CAPTION)))
            painter.setPen(QColor(now.t1))
            words = QFontMetricsF(painter.font()).elidedText(
                str(index.data()), Qt.TextElideMode.ElideRight, rect.width() - 6
            )
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
        else:
            self._paint_cell(painter, rect.adjusted(1, 1, -1, -1), index)
            view = self.parent()
            focused = isinstance(view, QWidget) and view.hasFocus()
            if focused and option.state & QStyle.StateFlag.State_Selected:
                draw.box(painter, rect, edge=now.t1, width=RING, radius=3)
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRectF, index: _Index) -> None:
        now = colours()
        count, outside = index.data(COUNT_ROLE), index.data(OUTSIDE_ROLE)
        draw.box(painter, rect, fill=now.sunken, radius=2)
        if not count:
            return
        model = index.model()
        most = model.most if isinstance(model, HeatModel) else count
        share = _LEAST + (1 - _LEAST) * count / max(most, 1)
        ink = QColor(now.danger if outside else now.acc)
        ink.setAlphaF(max(share, 0.6) if outside else share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(rect, 2, 2)
        if outside:
            painter.setBrush(QBrush(QColor(now.surface), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(rect, 2, 2)


def cell_words(name: str, hour: int, count: int, *, outside: bool) -> str:
    """``Anna Ek, 08–09: 12 views``, and whether that was outside the clinic's hours."""
    views = QCoreApplication.translate("audit", "%n view(s)", "of cards", count)
    said = QCoreApplication.translate("audit", "{who}, {hour}: {views}")
    words = said.format(who=name, hour=hour_words(hour), views=views)
    if outside and count:
        more = QCoreApplication.translate("audit", "outside the clinic’s hours")
        return ", ".join((words, more))
    return words
