"""A panel that ends in one act: done once, and what refuses it said in the panel."""

from PySide6.QtWidgets import QWidget

from ui.kit.banner import Banner
from ui.kit.side_panel import SidePanel
from ui.theme.tokens import PANEL_WIDTH, Tone


class ActingPanel(SidePanel):
    """``_refusal`` is placed by whoever lays the panel out; ``_busy`` while the core works."""

    def __init__(
        self, title: str, *, width: int = PANEL_WIDTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, width=width, parent=parent)
        self._busy = False
        self._refusal = Banner()

    def show_refusal(self, sentence: str) -> None:
        """Say why it was not done; what was typed stays, and it can be tried again."""
        self._busy = False
        self._refusal.say(sentence, Tone.DANGER)
