"""All shortcuts on one sheet (Ctrl+/), from the registry: by where they work, then by words.

What is typed there leaves those whose words, key or other words (those of Ctrl+K) fit.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.actions.action import Action
from ui.actions.registry import BY_ID, ROOM_SHORTCUTS
from ui.kit.announce import announce
from ui.kit.empty_state import EmptyState
from ui.kit.frames import Card, Scrolled, column, row
from ui.kit.inputs import TextField
from ui.kit.label import Label
from ui.kit.marks import KeyHint
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import ICON_SMALL, S2, S3, S4, S6, USUAL_WINDOW
from ui.words.keys import keys_shown

_MOST_COLUMNS = 5
_GAP, _LINE = 40, 24
_AROUND, _ABOVE = 112, 124
_SEARCH = 280
"""What stands left and right of the columns, and above and below them."""
_WHERE = {
    "": QT_TRANSLATE_NOOP("actions", "Everywhere"),
    "today": QT_TRANSLATE_NOOP("actions", "In Today"),
    "schedule": QT_TRANSLATE_NOOP("actions", "In the schedule and while booking"),
    "to-do": QT_TRANSLATE_NOOP("actions", "In To do"),
    "papers": QT_TRANSLATE_NOOP("actions", "Where something is printed"),
    "patients": QT_TRANSLATE_NOOP("actions", "In Patients"),
    "card": QT_TRANSLATE_NOOP("actions", "On a patient’s card"),
    "merge": QT_TRANSLATE_NOOP("actions", "Comparing two cards"),
    "log": QT_TRANSLATE_NOOP("actions", "In the log"),
    "training": QT_TRANSLATE_NOOP("actions", "In Training"),
    "staff": QT_TRANSLATE_NOOP("actions", "In Staff"),
    "security": QT_TRANSLATE_NOOP("actions", "In Security"),
    "settings": QT_TRANSLATE_NOOP("actions", "In the settings"),
}
_ELSEWHERE = QT_TRANSLATE_NOOP("actions", "Elsewhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRow:
    """A key and what it does; ``sought``: all words by which it is found, in small letters."""

    words: str
    keys: str
    sought: str
    parts: frozenset[str]
    """The keys one by one, in small letters, as they are shown and as they are called."""

    def fits(self, typed: str) -> bool:
        """Whether these words say what it does, or these keys are its own, the last half typed."""
        parts = typed.casefold().replace("+", " ").split()
        if all(part in self.sought for part in parts):
            return True
        *held, last = parts
        rest = self.parts - set(held)
        return self.parts.issuperset(held) and any(one.startswith(last) for one in rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyGroup:
    """The keys that work in one place."""

    title: str
    rows: tuple[KeyRow, ...]


class ShortcutSheet(QDialog):
    """What this person can do by key; letters search, Esc closes it, arrow keys scroll it."""

    def __init__(
        self,
        actions: Sequence[Action],
        rooms: Sequence[str],
        parent: QWidget | None = None,
        *,
        here: str = "",
    ) -> None:
        """``rooms`` are the words of the rail, in order; ``here`` is the room one is in."""
        super().__init__(parent)
        translate = QCoreApplication.translate
        title = translate("actions", "Shortcuts")
        self.setWindowTitle(title)
        self._groups = groups_of(actions, rooms, here)
        most = QSize(*USUAL_WINDOW) if parent is None else parent.size()
        search = translate("actions", "Search by name or key")
        self.line = _SearchField(search, search)
        self.line.setFixedWidth(px(_SEARCH))
        self.line.textChanged.connect(self._search)
        self._empty = EmptyState(Icon.KEYBOARD, "", _advice())
        inside = _grids(self._groups, most.width() - _AROUND)
        self._whole = Scrolled(inside)
        self._lay_out(title)
        whole = inside.sizeHint() + QSize(_AROUND, _ABOVE)
        self.resize(whole.boundedTo(most - QSize(S6, S6)))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self._whole.verticalScrollBar(), Qt.Key(event.key())
        if key not in _STEPS:
            super().keyPressEvent(event)
            return
        page = key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
        bar.setValue(bar.value() + _STEPS[key] * (bar.pageStep() if page else px(_LINE)))

    def _search(self, typed: str) -> None:
        """Leave what fits, each where it works."""
        found = fitting(self._groups, typed)
        if found:
            self._whole.setWidget(_grids(found, self.width() - _AROUND))
            self._pages.setCurrentWidget(self._whole)
            return
        words = QCoreApplication.translate("actions", "No shortcut fits “{typed}”")
        self._empty.set_words(words.format(typed=typed.strip()), _advice())
        if self._pages.currentWidget() is not self._empty:
            announce(self, words.format(typed=typed.strip()))
        self._pages.setCurrentWidget(self._empty)

    def _lay_out(self, title: str) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S6, S6, S6, S6)
        lines.setSpacing(S2 * 2)
        lines.addLayout(row(Label(title, "title"), None, self.line, spacing=S4))
        self._pages = QStackedWidget()
        for page in (self._whole, self._empty):
            self._pages.addWidget(page)
        card = Card()
        card.body.setContentsMargins(S3 + 4, S3, S3 + 4, S3)
        card.body.addWidget(self._pages)
        lines.addWidget(card, 1)


class _SearchField(TextField):
    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__(name, placeholder)
        self.setProperty("kind", "search")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = px(ICON_SMALL)
        square = QRectF(11, (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), Icon.SEARCH, square, colours().t3)


def groups_of(actions: Iterable[Action], rooms: Sequence[str], here: str = "") -> list[KeyGroup]:
    """What works here, then the rooms, what works everywhere, and each other room's own."""
    named = tuple(_row(words, key) for words, key in zip(rooms, ROOM_SHORTCUTS, strict=False))
    groups = [KeyGroup(title=QCoreApplication.translate("actions", "Go to"), rows=named)]
    keyed = [action for action in actions if action.shortcut]
    known = [*_WHERE, *sorted({action.room for action in keyed} - _WHERE.keys())]
    for room in known:
        found = [
            _row(action.words, action.shortcut, action.sought)
            for action in keyed
            if action.room == room
        ]
        groups.append(KeyGroup(title=_where(room), rows=tuple(sorted(found, key=_by_words))))
    groups.sort(key=lambda group: group.title != _where(here) or not here)
    return [group for group in groups if group.rows]


def fitting(groups: Sequence[KeyGroup], typed: str) -> list[KeyGroup]:
    """What of these fits; of a place whose name is typed, everything."""
    wanted = typed.strip()
    if not wanted:
        return list(groups)
    found = [
        group
        if len(wanted) > 1 and wanted.casefold() in group.title.casefold()
        else replace(group, rows=tuple(one for one in group.rows if one.fits(wanted)))
        for group in groups
    ]
    return [group for group in found if group.rows]


def _row(words: str, key: str, sought: str = "") -> KeyRow:
    shown = keys_shown(key)
    parts = frozenset([*shown.casefold().split(), *key.casefold().split("+")])
    return KeyRow(words=words, keys=shown, sought=sought or words.casefold(), parts=parts)


def _advice() -> str:
    words = QCoreApplication.translate(
        "actions", "Other words may find it. {key} finds commands that have no key too."
    )
    return words.format(key=keys_shown(BY_ID["find:show"].shortcut))


def _by_words(line: KeyRow) -> str:
    return line.words.casefold()


def _where(room: str) -> str:
    return QCoreApplication.translate("actions", str(_WHERE.get(room, _ELSEWHERE)))


def _columns(grids: Sequence[QWidget], room: int) -> list[QVBoxLayout]:
    """The groups in as many columns as have room beside each other, none much the longest."""
    heights = [grid.sizeHint().height() for grid in grids]
    for count in range(_MOST_COLUMNS, 0, -1):
        columns: list[list[QWidget]] = [[] for _ in range(count)]
        done = 0
        for grid, height in zip(grids, heights, strict=True):
            at = min((done + height // 2) * count // max(sum(heights), 1), count - 1)
            columns[at].append(grid)
            done += height
        wide = sum(max((one.sizeHint().width() for one in each), default=0) for each in columns)
        if wide + _GAP * (count - 1) <= room or count == 1:
            break
    return [column(*each, None, spacing=S3) for each in columns if each]


def _grids(groups: Sequence[KeyGroup], room: int) -> QWidget:
    made = QWidget()
    made.setProperty("kind", "clear")
    made.setLayout(row(*_columns([_grid(one) for one in groups], room), None, spacing=_GAP))
    return made


def _grid(group: KeyGroup) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(S4)
    grid.setVerticalSpacing(S2 - 2)
    grid.addWidget(Label(group.title, "caption-strong"), 0, 0, 1, 2)
    for at, line in enumerate(group.rows, 1):
        grid.addWidget(Label(line.words), at, 0)
        grid.addWidget(KeyHint(line.keys), at, 1, Qt.AlignmentFlag.AlignLeft)
    grid.setColumnStretch(0, 1)
    return made


_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_PageUp: -1,
}
