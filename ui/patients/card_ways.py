"""What can be noted from a card: that somebody waits, is due again, or has to move."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from ui.kit.ways_on import WaysOn

_WAIT, _RECALL = "to-do:waiting:add", "to-do:recall:make"
_REBOOK = "to-do:rebook:put"


class CardWays(WaysOn):
    """Under the buttons of a card."""

    def __init__(self, *beside: QWidget, parent: QWidget | None = None) -> None:
        """``beside`` go on in the same lines."""
        super().__init__((_WAIT, _RECALL, _REBOOK), parent)
        for one in beside:
            self.line.addWidget(one)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_words(
            {
                _WAIT: QCoreApplication.translate("patients", "Waiting list"),
                _RECALL: QCoreApplication.translate("patients", "Due again"),
                _REBOOK: QCoreApplication.translate("patients", "To rebook"),
            }
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
