"""What a booking can become instead: a series, or a place on the waiting list."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from ui.kit.ways_on import WaysOn

_SERIES, _WAIT = "scheduling:series:show", "to-do:waiting:add"


class BookingModes(WaysOn):
    """Under the button that books."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((_SERIES, _WAIT), parent)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_words(
            {
                _SERIES: QCoreApplication.translate("scheduling", "A series instead"),
                _WAIT: QCoreApplication.translate("scheduling", "Waiting list"),
            }
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
