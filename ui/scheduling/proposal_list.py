"""The next free times: one is always chosen, arrow keys change it, Enter books it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clinic_desk.scheduling.records import Proposal
from ui.kit import draw
from ui.scheduling.booking_records import Clinic
from ui.scheduling.booking_words import beside_words, place_words, proposal_words
from ui.theme.fonts import body_font, strong_font
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, CAPTION, LEAD, RADIUS
from ui.words.dates import clock_time, relative_day
from ui.words.keys import keys_shown

_ROW = 50
SHOWN = 3
"""How many stand on the screen without scrolling."""
MORE = "PgDown"
"""The key that brings further times."""
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ProposalModel(QAbstractListModel):
    """The proposals; a new answer changes only the rows that differ from the end of the old."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Proposal] = []
        self._clinic = Clinic(zone="UTC", services=(), practitioners=())
        self._today: date | None = None
        self._held: Proposal | None = None
        self._held_words = ""

    def show_rows(self, rows: Sequence[Proposal], clinic: Clinic, today: date) -> None:
        known = clinic == self._clinic and today == self._today
        same = _alike(self._rows, rows) if known else 0
        if same < len(self._rows):
            self.beginRemoveRows(_ROOT, same, len(self._rows) - 1)
            del self._rows[same:]
            self.endRemoveRows()
        self._clinic, self._today = clinic, today
        if same < len(rows):
            self.beginInsertRows(_ROOT, same, len(rows) - 1)
            self._rows.extend(rows[same:])
            self.endInsertRows()

    def add_rows(self, more: Sequence[Proposal]) -> None:
        self.beginInsertRows(_ROOT, len(self._rows), len(self._rows) + len(more) - 1)
        self._rows.extend(more)
        self.endInsertRows()

    def proposals(self) -> list[Proposal]:
        return list(self._rows)

    def mark_held(self, proposal: Proposal | None, words: str) -> None:
        self._held, self._held_words = proposal, words
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def proposal(self, row: int) -> Proposal | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, proposal: Proposal | None) -> int:
        return self._rows.index(proposal) if proposal in self._rows else -1

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        proposal = self.proposal(index.row())
        if proposal is None or self._today is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return clock_time(proposal.start)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = proposal_words(proposal, self._clinic, self._today)
                return ", ".join((words, self._held_words)) if proposal == self._held else words
            case Qt.ItemDataRole.UserRole:
                day = relative_day(proposal.start.date(), self._today)
                held = self._held_words if proposal == self._held else ""
                day = " · ".join(one for one in (day, beside_words(proposal)) if one)
                return day, place_words(proposal, self._clinic), held
        return None


class ProposalList(QListView):
    """Shows the proposals."""

    proposal_changed = Signal(object)
    """The Proposal that is chosen now, or None."""
    accepted = Signal()
    """Enter or a double click on the chosen one."""
    typed = Signal(str)
    """A letter, figure or question mark: it belongs to the line above."""
    more_wanted = Signal()
    """The key for more, or Down on the last one."""

    def __init__(
        self, name: str = "", *, keys: str = "Ctrl+Return", parent: QWidget | None = None
    ) -> None:
        """``keys`` are shown on the chosen one: they take it."""
        super().__init__(parent)
        self.keys = keys
        self._model = ProposalModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setProperty("kind", "proposals")
        self.doubleClicked.connect(lambda _index: self.accepted.emit())
        self.selectionModel().currentChanged.connect(
            lambda now, _before: self.proposal_changed.emit(self._model.proposal(now.row()))
        )

    def show_proposals(self, rows: Sequence[Proposal], clinic: Clinic, today: date) -> None:
        """Show these; the chosen one stays chosen if it is among them, else the first is."""
        before = self.chosen()
        self._model.show_rows(rows, clinic, today)
        self.choose(before if self._model.row_of(before) >= 0 else self._model.proposal(0))
        self.updateGeometry()
        if not rows and before is not None:
            self.proposal_changed.emit(None)

    def add_proposals(self, more: Sequence[Proposal]) -> None:
        """Show these below; the first of them is chosen."""
        self._model.add_rows(more)
        self.choose(more[0])

    def mark_held(self, proposal: Proposal | None, words: str) -> None:
        """Say on one of them that it is held, and until when."""
        self._model.mark_held(proposal, words)

    def shown(self) -> list[Proposal]:
        return self._model.proposals()

    def last(self) -> Proposal | None:
        return self._model.proposal(self.count() - 1)

    def chosen(self) -> Proposal | None:
        return self._model.proposal(self.currentIndex().row())

    def choose(self, proposal: Proposal | None) -> None:
        row = self._model.row_of(proposal)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    def count(self) -> int:
        return self._model.rowCount()

    def step(self, by: int) -> None:
        row = min(max(self.currentIndex().row() + by, 0), self.count() - 1)
        self.choose(self._model.proposal(row))

    def sizeHint(self) -> QSize:
        return QSize(100, px(_ROW) * SHOWN)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, px(_ROW) * 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not held:
            self.accepted.emit()
            return
        at_end = self.currentIndex().row() == self.count() - 1
        if not held and (
            event.key() == Qt.Key.Key_PageDown or (event.key() == Qt.Key.Key_Down and at_end)
        ):
            self.more_wanted.emit()
            return
        letter = event.text()
        if not held & ~Qt.KeyboardModifier.ShiftModifier and (letter.isalnum() or letter == "?"):
            self.typed.emit(letter)
            return
        super().keyPressEvent(event)


def _alike(old: Sequence[Proposal], new: Sequence[Proposal]) -> int:
    """How many rows are the same from the beginning."""
    for at, (one, other) in enumerate(zip(old, new, strict=False)):
        if one != other:
            return at
    return min(len(old), len(new))


def _with_held(day: str, place: str, held: str, room: float) -> tuple[str, str]:
    """Until when it is held stands beside the day, or before what may give way below."""
    if not held:
        return day, place
    beside = " · ".join((day, held))
    if QFontMetricsF(strong_font(px(BODY))).horizontalAdvance(beside) <= room:
        return beside, place
    return day, " · ".join((held, place))


class _Delegate(QStyledItemDelegate):
    """Time large at the left, day and place beside it, the key on the chosen one."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(100, px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        view = option.widget
        day, place, held = index.data(Qt.ItemDataRole.UserRole)
        now = colours()
        painter.save()
        if chosen:
            box = rect.adjusted(0, 0, -1, -1)
            draw.box(painter, box, fill=now.accsoft, edge=now.acc, radius=RADIUS)
            if isinstance(view, QWidget) and view.hasFocus():
                draw.ring(painter, box, colour=now.acc)
        left, middle = rect.x() + 10, rect.center().y()
        painter.setFont(strong_font(px(LEAD)))
        painter.setPen(QColor(now.t1))
        painter.drawText(QPointF(left, middle + px(5)), index.data())
        x = left + QFontMetricsF(painter.font()).horizontalAdvance("00:00") + 12
        right = rect.right() - 10
        if chosen:
            keys = keys_shown(view.keys if isinstance(view, ProposalList) else "")
            right -= draw.key_width(keys)
            draw.key(painter, right, middle, keys)
            right -= 8
        day, place = _with_held(day, place, held, right - x)
        for words, font, ink, base in (
            (day, strong_font(px(BODY)), now.t1, middle - px(3)),
            (place, body_font(px(CAPTION)), now.t3, middle + px(13)),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            fitting = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, int(right - x)
            )
            painter.drawText(QPointF(x, base), fitting)
        painter.restore()
