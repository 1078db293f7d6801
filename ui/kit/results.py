"""A list of what was found, in groups, and the line one types in: two widgets, no combo box."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.kit import draw, result_drawing
from ui.kit.announce import announce
from ui.kit.label import Label
from ui.kit.moment import NOWHERE, Moment
from ui.kit.rows import alike
from ui.theme.icons import Icon
from ui.theme.style import colours, px
from ui.words import people

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """One line: ``key`` is what is handed back when it is chosen."""

    key: Hashable
    title: str
    detail: str = ""
    icon: Icon | None = None
    keys: str = ""
    person: bool = False
    """The title is a patient's name: initials where visitors can see the screen."""
    aside: bool = False
    """Enter takes it only where the arrow keys have gone to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultGroup:
    """Some lines under a heading; an empty title leaves the heading out."""

    title: str = ""
    rows: tuple[ResultRow, ...]


_Line = ResultRow | str
"""A row, or the heading of a group."""


class ResultsModel(QAbstractListModel):
    """The lines. A new answer changes only the lines that differ from the end of the old one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._whole = NOWHERE

    def look_at(self, row: int) -> None:
        """The line that may show a name whole just now."""
        before, self._whole = self._whole, row
        for one in {before, row}:
            if 0 <= one < len(self._lines):
                self.dataChanged.emit(self.index(one), self.index(one))

    def show_groups(self, groups: Sequence[ResultGroup]) -> None:
        lines = [line for group in groups if group.rows for line in _lines_of(group)]
        same = alike(self._lines, lines)
        if same < len(self._lines):
            self.beginRemoveRows(_ROOT, same, len(self._lines) - 1)
            del self._lines[same:]
            self.endRemoveRows()
        if same < len(lines):
            self.beginInsertRows(_ROOT, same, len(lines) - 1)
            self._lines.extend(lines[same:])
            self.endInsertRows()

    def line(self, row: int) -> _Line | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        match self.line(index.row()):
            case ResultRow():
                return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            case str():
                return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None:
            return None
        if isinstance(line, ResultRow) and line.person and index.row() != self._whole:
            seen = people.name_seen(line.title)
            line = replace(line, title=seen, detail=line.detail.replace(line.title, seen))
        if role == Qt.ItemDataRole.DisplayRole:
            return line if isinstance(line, str) else line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line if isinstance(line, str) else _spoken(line)
        return line if role == Qt.ItemDataRole.UserRole else None

    def next_row(self, start: int, step: int, *, aside: bool = True) -> int:
        """The next line that can be chosen, or ``start`` if there is none that way."""
        row = start + step
        while 0 <= row < len(self._lines):
            line = self._lines[row]
            if isinstance(line, ResultRow) and (aside or not line.aside):
                return row
            row += step
        return start


class ResultsList(QListView):
    """Shows a ResultsModel; Enter and a click choose."""

    chosen = Signal(object)
    """The key of the line that was chosen."""

    def __init__(self, name: str, parent: QWidget | None = None, *, beside: bool = True) -> None:
        """``beside``: whether a detail may stand beside its title, where both have room."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._model = ResultsModel(self)
        self.moment = Moment(self._model.look_at, self)
        self.setModel(self._model)
        self.setItemDelegate(_ResultDelegate(self, beside=beside))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._choose)

    def show_groups(self, groups: Sequence[ResultGroup]) -> None:
        """Show these; the first line is current, so that Enter takes it, but for one aside."""
        self._model.show_groups(groups)
        first = self._model.next_row(-1, 1, aside=False)
        self.setCurrentIndex(self._model.index(first))
        self.moment.stand_on(self.currentIndex().row())

    def step(self, by: int) -> None:
        """Move the current line up or down, over headings."""
        self._go(self._model.next_row(self.currentIndex().row(), by))

    def stand_on(self, key: Hashable) -> None:
        """Make the line of this key the current one, if it is here."""
        lines = ((row, self._model.line(row)) for row in range(self._model.rowCount()))
        found = (row for row, line in lines if isinstance(line, ResultRow) and line.key == key)
        self._go(next(found, -1))

    def choose_current(self) -> None:
        self._choose(self.currentIndex())

    def current_key(self) -> Hashable | None:
        line = self._model.line(self.currentIndex().row())
        return line.key if isinstance(line, ResultRow) else None

    def count(self) -> int:
        """How many can be chosen."""
        lines = (self._model.line(row) for row in range(self._model.rowCount()))
        return sum(isinstance(line, ResultRow) for line in lines)

    def is_empty(self) -> bool:
        return self._model.rowCount() == 0

    def height_of_all(self) -> int:
        """How tall the list is without scrolling."""
        return sum(self.sizeHintForRow(row) for row in range(self._model.rowCount()))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.moment.stand_on(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.step(1)
            case Qt.Key.Key_Up:
                self.step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.choose_current()
            case _:
                super().keyPressEvent(event)

    def _go(self, row: int) -> None:
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    def _choose(self, index: QModelIndex) -> None:
        line = self._model.line(index.row())
        if isinstance(line, ResultRow):
            self.chosen.emit(line.key)


class SearchLine(QLineEdit):
    """The line one types in; Up, Down and Enter belong to the list below it."""

    unsure = Signal()
    """Enter was pressed while several fit and none was chosen of them, where that is asked."""

    def __init__(self, name: str, results: ResultsList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._results = results
        self.asks_which = False
        """Whether Enter takes the first of several only once it was seen to be the one."""
        self._stepped = False
        self.textChanged.connect(lambda _text: self._step(0))

    def _step(self, by: int) -> None:
        self._stepped = by != 0
        if by:
            self._results.step(by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._is_unsure():
                self._results.setFocus(Qt.FocusReason.OtherFocusReason)
                self.unsure.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not self._results.is_empty():
                self._results.choose_current()
            case _:
                super().keyPressEvent(event)

    def _is_unsure(self) -> bool:
        return self.asks_which and not self._stepped and self._results.count() > 1


class SearchList(QWidget):
    """A line and the list of what it found, for panels; it asks nobody itself."""

    text_changed = Signal(str)
    chosen = Signal(object)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultsList(name)
        self.line = SearchLine(name, self.results)
        self.line.setPlaceholderText(placeholder)
        self.line.textEdited.connect(self.text_changed)
        self.line.unsure.connect(self._say_several)
        self.results.chosen.connect(self.chosen)
        self._nothing = Label(kind="second", wrap=True)
        self._nothing.setContentsMargins(10, 8, 10, 8)
        self._nothing.hide()
        self.setFocusProxy(self.line)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self.line)
        lines.addWidget(self._nothing)
        lines.addWidget(self.results, 1)

    def show_groups(self, groups: Sequence[ResultGroup]) -> None:
        """Show these; a group without rows is left out, and nothing at all is said in words."""
        found = [group for group in groups if group.rows]
        self.results.show_groups(found)
        typed = self.line.text().strip()
        words = QCoreApplication.translate("kit", "Nothing fits “{typed}”.").format(typed=typed)
        nothing = bool(typed) and not found
        self._nothing.setText(words if nothing else "")
        if nothing and not self._nothing.isVisible():
            announce(self, words)
        self._nothing.setVisible(nothing)

    def _say_several(self) -> None:
        """Which of several is taken is seen before it is."""
        words = QCoreApplication.translate(
            "kit", "Several fit. Enter takes the one that is marked, the arrow keys mark another."
        )
        self._nothing.setText(words)
        self._nothing.show()
        announce(self, words)

    def nothing(self) -> str:
        """What is said where nothing fits; empty if something does."""
        return self._nothing.text()


class _ResultDelegate(QStyledItemDelegate):
    """Title semibold, detail quiet behind it, or below where both have no room; a key right."""

    def __init__(self, parent: QWidget, *, beside: bool) -> None:
        super().__init__(parent)
        self._beside = beside

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(line, str):
            return QSize(120, px(26))
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QListView) else 0
        if not isinstance(line, ResultRow):
            return QSize(120, 0)
        return QSize(120, result_drawing.height_of(line, wide, beside=self._beside))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        painter.save()
        if isinstance(line, str):
            result_drawing.paint_heading(painter, rect, line)
        elif isinstance(line, ResultRow):
            state = option.state
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            result_drawing.paint_row(painter, rect, line, chosen=chosen, beside=self._beside)
            if state & QStyle.StateFlag.State_HasFocus:
                draw.ring(painter, rect.adjusted(2, 1, -2, -1), colour=colours().acc)
        painter.restore()


def _lines_of(group: ResultGroup) -> list[_Line]:
    return [*([group.title] if group.title else []), *group.rows]


def _spoken(row: ResultRow) -> str:
    return ", ".join(part for part in (row.title, row.detail, row.keys) if part)
