"""Ways on from a panel, each a quiet word with its key: actions of the window it stands in."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.actions.registry import BY_ID
from ui.kit.button import Button, ButtonKind
from ui.kit.flow import FlowLayout
from ui.theme.tokens import S3
from ui.words.keys import keys_shown


class WaysOn(QWidget):
    """A button for each action that this person has; pressing it does what its key does."""

    def __init__(self, actions: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = FlowLayout(self, spacing=S3)
        self._buttons = {action: Button("", ButtonKind.TEXT) for action in actions}
        for action, button in self._buttons.items():
            button.clicked.connect(lambda _=False, action=action: self._do(action))
            self.line.addWidget(button)

    def set_words(self, words: dict[str, str]) -> None:
        """What each is called here, by action."""
        for action, said in words.items():
            self._buttons[action].set_words(said, keys_shown(BY_ID[action].shortcut))

    def showEvent(self, event: QShowEvent) -> None:
        for action, button in self._buttons.items():
            button.setVisible(self._bound(action) is not None)
        super().showEvent(event)

    def _do(self, name: str) -> None:
        bound = self._bound(name)
        if bound is not None:
            bound.trigger()

    def _bound(self, name: str) -> QAction | None:
        words = BY_ID[name].words
        return next((one for one in self.window().actions() if one.text() == words), None)
