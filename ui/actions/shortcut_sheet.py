"""All shortcuts on one sheet (Ctrl+/), made from the registry."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ui.actions.registry import ROOM_SHORTCUTS, Action
from ui.kit.frames import Card
from ui.kit.label import Label
from ui.kit.marks import KeyHint
from ui.theme.tokens import S2, S6
from ui.words.keys import keys_shown


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
        card.body.addLayout(_grid(rows_of(actions, rooms)))
        lines.addWidget(card)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def rows_of(actions: Sequence[Action], rooms: Sequence[str]) -> list[tuple[str, str]]:
    """Words and key of everything that has a key, rooms first."""
    listed = [(words, keys_shown(keys)) for words, keys in zip(rooms, ROOM_SHORTCUTS, strict=False)]
    listed += [(action.words, keys_shown(action.shortcut)) for action in actions if action.shortcut]
    return listed


def _grid(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(S6)
    grid.setVerticalSpacing(S2)
    half = (len(rows) + 1) // 2
    for at, (words, keys) in enumerate(rows):
        column, row = divmod(at, half)
        grid.addWidget(Label(words), row, column * 2)
        grid.addWidget(KeyHint(keys), row, column * 2 + 1, Qt.AlignmentFlag.AlignLeft)
    return grid
