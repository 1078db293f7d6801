"""Whose half-written booking has come back, and by which key another begins."""

from PySide6.QtCore import QCoreApplication, QEvent

from ui.actions.registry import BY_ID
from ui.kit.label import Label
from ui.words.keys import keys_shown

_PARK = "scheduling:call:park"


class KeptLine(Label):
    """Quiet, and away while nothing came back."""

    def __init__(self) -> None:
        super().__init__(kind="caption", wrap=True)
        self._name = ""
        self.hide()

    def say(self, name: str) -> None:
        """``name``: of whom the booking is; empty says nothing."""
        self._name = name
        words = QCoreApplication.translate(
            "scheduling",
            "The half-written booking of {name}. Somebody else calls: {keys} puts it aside and "
            "begins anew.",
        )
        self.setText(words.format(name=name, keys=keys_shown(BY_ID[_PARK].shortcut or "")))
        self.setVisible(bool(name))

    def instead(self) -> str:
        """What one does whose words were meant for the search of somebody else, if any can be."""
        if not self._name:
            return ""
        words = QCoreApplication.translate(
            "scheduling", "If somebody else calls, {keys} looks for them by it."
        )
        return words.format(keys=keys_shown(BY_ID[_PARK].shortcut or ""))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._name:
            self.say(self._name)
        super().changeEvent(event)
