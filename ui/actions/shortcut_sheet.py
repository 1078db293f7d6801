"""All shortcuts on one sheet (Ctrl+/), from the registry: by where they work, then by words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ui.actions.action import Action
from ui.actions.registry import ROOM_SHORTCUTS
from ui.kit.frames import Card, Scrolled, column, row
from ui.kit.label import Label
from ui.kit.marks import KeyHint
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S4, S6, USUAL_WINDOW
from ui.words.keys import keys_shown

_MOST_COLUMNS = 5
_GAP, _LINE = 40, 24
_AROUND, _ABOVE = 112, 124
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
class KeyGroup:
    """The keys that work in one place: words and key of each."""

    title: str
    rows: tuple[tuple[str, str], ...]


class ShortcutSheet(QDialog):
    """What this person can do by key; Esc closes it, arrow keys scroll it."""

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
        title = QCoreApplication.translate("actions", "Shortcuts")
        self.setWindowTitle(title)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S6, S6, S6, S6)
        lines.setSpacing(S2 * 2)
        lines.addWidget(Label(title, "title"))
        card = Card()
        card.body.setContentsMargins(S3 + 4, S3, S3 + 4, S3)
        most = QSize(*USUAL_WINDOW) if parent is None else parent.size()
        grids = [_grid(group) for group in groups_of(actions, rooms, here)]
        inside = QWidget()
        inside.setLayout(row(*_columns(grids, most.width() - _AROUND), None, spacing=_GAP))
        self._whole = Scrolled(inside)
        card.body.addWidget(self._whole)
        lines.addWidget(card)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whole = inside.sizeHint() + QSize(_AROUND, _ABOVE)
        self.resize(whole.boundedTo(most - QSize(S6, S6)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self._whole.verticalScrollBar(), Qt.Key(event.key())
        if key not in _STEPS:
            super().keyPressEvent(event)
            return
        page = key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
        bar.setValue(bar.value() + _STEPS[key] * (bar.pageStep() if page else px(_LINE)))


def groups_of(actions: Iterable[Action], rooms: Sequence[str], here: str = "") -> list[KeyGroup]:
    """What works here, then the rooms, what works everywhere, and each other room's own."""
    named = tuple(zip(rooms, map(keys_shown, ROOM_SHORTCUTS), strict=False))
    groups = [KeyGroup(title=QCoreApplication.translate("actions", "Go to"), rows=named)]
    keyed = [action for action in actions if action.shortcut]
    known = [*_WHERE, *sorted({action.room for action in keyed} - _WHERE.keys())]
    for room in known:
        found = [
            (action.words, keys_shown(action.shortcut)) for action in keyed if action.room == room
        ]
        groups.append(KeyGroup(title=_where(room), rows=tuple(sorted(found, key=_by_words))))
    groups.sort(key=lambda group: group.title != _where(here) or not here)
    return [group for group in groups if group.rows]


def _by_words(line: tuple[str, str]) -> str:
    return line[0].casefold()


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


def _grid(group: KeyGroup) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(S4)
    grid.setVerticalSpacing(S2 - 2)
    grid.addWidget(Label(group.title, "caption-strong"), 0, 0, 1, 2)
    for at, (words, keys) in enumerate(group.rows, 1):
        grid.addWidget(Label(words), at, 0)
        grid.addWidget(KeyHint(keys), at, 1, Qt.AlignmentFlag.AlignLeft)
    grid.setColumnStretch(0, 1)
    return made


_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_PageUp: -1,
}
