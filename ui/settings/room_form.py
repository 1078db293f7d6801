"""A room: its name, and of what kind it is."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.kit.inputs import TextField
from ui.settings.form import Form


@dataclass(frozen=True, slots=True)
class TypedRoom:
    """What stands in the form. A kind is what a service asks for, such as ``Laboratory``."""

    name: str = ""
    kind: str = ""


class RoomForm(Form):
    """The fields of TypedRoom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._kind = TextField(), TextField()
        self.add("name", self._name)
        self.add("kind", self._kind)
        self.retranslate()

    def fill(self, known: TypedRoom) -> None:
        self._name.setText(known.name)
        self._kind.setText(known.kind)
        self.show_problems({})

    def typed(self) -> TypedRoom:
        return TypedRoom(self._name.text(), self._kind.text())

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.fields["name"].set_label(translate("settings", "Name"))
        self.fields["kind"].set_label(translate("settings", "Kind"))
        self.fields["kind"].set_hint(
            translate(
                "settings",
                "Where a service needs such a room, say Laboratory; empty: nobody asks for it",
            )
        )
        super().retranslate()
