"""All shortcuts on one sheet (Ctrl+/), from the registry: by where they work, then by words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ui.actions.action import Action
from ui.actions.registry import ROOM_SHORTCUTS
from ui.kit.frames import Card, row
from ui.kit.label import Label
from ui.kit.marks import KeyHint
from ui.theme.tokens import S2, S3, S6
from ui.words.keys import keys_shown

_LONGEST_COLUMN = 22
_WHERE = {
    "": QT_TRANSLATE_NOOP("actions", "Everywhere"),
    "today": QT_TRANSLATE_NOOP("actions", "In Today"),
    "schedule": QT_TRANSLATE_NOOP("actions", "In the schedule and while booking"),
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
    """What this person can do by key; Esc closes it."""

    def __init__(
        self, actions: Sequence[Action], rooms: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """``rooms`` are the words of the rail, in order."""
        super().__init__(parent)
        title = QCoreApplication.translate("actions", "Shortcuts")
        self.setWindowTitle(title)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S6, S6, S6, S6)
        lines.setSpacing(S2 * 2)
        lines.addWidget(Label(title, "title"))
        card = Card()
        card.body.setContentsMargins(S3 + 4, S3, S3 + 4, S3)
        columns = [_grid(groups) for groups in _columns(groups_of(actions, rooms))]
        card.body.addLayout(row(*columns, spacing=S6 + S2))
        lines.addWidget(card)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def groups_of(actions: Iterable[Action], rooms: Sequence[str]) -> list[KeyGroup]:
    """The rooms first, then what works everywhere, then each room's own, each by its words."""
    named = tuple(zip(rooms, map(keys_shown, ROOM_SHORTCUTS), strict=False))
    groups = [KeyGroup(title=QCoreApplication.translate("actions", "Go to"), rows=named)]
    keyed = [action for action in actions if action.shortcut]
    known = [*_WHERE, *sorted({action.room for action in keyed} - _WHERE.keys())]
    for room in known:
        here = [
            (action.words, keys_shown(action.shortcut)) for action in keyed if action.room == room
        ]
        groups.append(KeyGroup(title=_where(room), rows=tuple(sorted(here, key=_by_words))))
    return [group for group in groups if group.rows]


def _by_words(line: tuple[str, str]) -> str:
    return line[0].casefold()


def _where(room: str) -> str:
    return QCoreApplication.translate("actions", str(_WHERE.get(room, _ELSEWHERE)))


def _columns(groups: Sequence[KeyGroup]) -> list[list[KeyGroup]]:
    """The groups in as few columns as hold them, none of them much longer than the others."""
    whole = sum(len(group.rows) + 2 for group in groups)
    count = -(-whole // _LONGEST_COLUMN)
    columns: list[list[KeyGroup]] = [[] for _ in range(count)]
    lines = 0
    for group in groups:
        columns[min(lines * count // whole, count - 1)].append(group)
        lines += len(group.rows) + 2
    return [column for column in columns if column]


def _grid(groups: Sequence[KeyGroup]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(S6)
    grid.setVerticalSpacing(S2 - 2)
    at = 0
    for group in groups:
        if at:
            grid.setRowMinimumHeight(at, S2)
            at += 1
        grid.addWidget(Label(group.title, "caption-strong"), at, 0, 1, 2)
        at += 1
        for words, keys in group.rows:
            grid.addWidget(Label(words), at, 0)
            grid.addWidget(KeyHint(keys), at, 1, Qt.AlignmentFlag.AlignLeft)
            at += 1
    grid.setRowStretch(at, 1)
    return grid
