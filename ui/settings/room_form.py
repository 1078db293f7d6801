"""A room: its name."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.kit.inputs import TextField
from ui.settings.form import Form


class RoomForm(Form):
    """One field; its record is the name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = TextField()
        self.add("name", self._name)
        self.retranslate()

    def fill(self, known: str) -> None:
        self._name.setText(known)
        self.show_problems({})

    def typed(self) -> str:
        return self._name.text()

    def retranslate(self) -> None:
        self.fields["name"].set_label(QCoreApplication.translate("settings", "Name"))
        super().retranslate()
