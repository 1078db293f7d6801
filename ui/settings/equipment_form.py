"""A device: its name, and of what kind it is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from clinic_desk.scheduling.equipment import NewEquipment
from ui.kit.inputs import TextField
from ui.settings.form import Form


class EquipmentForm(Form):
    """The fields of NewEquipment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._kind = TextField(), TextField()
        self.add("name", self._name)
        self.add("kind", self._kind)
        self.retranslate()

    def fill(self, known: NewEquipment) -> None:
        self._name.setText(known.name)
        self._kind.setText(known.kind)
        self.show_problems({})

    def typed(self) -> NewEquipment:
        return NewEquipment(name=self._name.text(), kind=self._kind.text())

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.fields["name"].set_label(translate("settings", "Name"))
        self.fields["kind"].set_label(translate("settings", "Kind"))
        self.fields["kind"].set_hint(
            translate(
                "settings",
                "Of one kind are those of which any will do; empty: one of its own",
            )
        )
        super().retranslate()
