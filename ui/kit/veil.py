"""What stands in place of a room or a panel while the privacy screen is on."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.empty_state import EmptyState
from ui.theme.icons import Icon
from ui.theme.style import set_kind
from ui.words.keys import keys_shown

KEY = "F9"


class Veil(QWidget):
    """Says why nothing is to be seen, and how it comes back."""

    lift_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "page")
        self._lift = Button("")
        self._lift.clicked.connect(self.lift_wanted)
        self._said = EmptyState(Icon.EYE_OFF, "", "", self._lift)
        self.setFocusProxy(self._lift)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._said)
        self.retranslate()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._said.set_words(
            translate("kit", "Hidden"),
            translate("kit", "The privacy screen is on. Nothing that you typed is lost."),
        )
        self._lift.set_words(translate("kit", "Show again"), keys_shown(KEY))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._lift.setFocus(event.reason())
