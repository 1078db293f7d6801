"""Somebody who sees patients: name, title, room, colour, and their account."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from clinic_desk.ids import AccountId
from clinic_desk.scheduling.practitioners import NewPractitioner
from clinic_desk.scheduling.records import Room
from ui.kit.inputs import Combo, TextField
from ui.settings.colour_choice import ColourChoice
from ui.settings.form import Form


class PractitionerForm(Form):
    """The fields of NewPractitioner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._name = TextField(), TextField()
        self._room, self._account = Combo(), Combo()
        self._colour = ColourChoice()
        self.add("name", self._name)
        self.add("title", self._title)
        self.add("room", self._room)
        self.add("colour", self._colour)
        self.add("account", self._account)
        self._rooms: Sequence[Room] = ()
        self._accounts: Sequence[tuple[AccountId, str]] = ()
        self._room.activated.connect(lambda _at: self.changed_in("room"))
        self._account.activated.connect(lambda _at: self.changed_in("account"))
        self._colour.chosen.connect(lambda _colour: self.changed_in("colour"))
        self.retranslate()

    def set_choices(
        self, rooms: Sequence[Room] = (), accounts: Sequence[tuple[AccountId, str]] = ()
    ) -> None:
        """The rooms and the accounts (with their names) there are; a field without any hides."""
        self._rooms, self._accounts = rooms, accounts
        self._write_choices()
        self.fields["room"].setVisible(bool(rooms))
        self.fields["account"].setVisible(bool(accounts))

    def fill(self, known: NewPractitioner) -> None:
        self._name.setText(known.name)
        self._title.setText(known.title)
        self._colour.choose(known.colour)
        _choose(self._room, known.room)
        _choose(self._account, known.account)
        self.show_problems({})

    def typed(self) -> NewPractitioner:
        """The fields as they stand; the core says what is wrong with them."""
        return NewPractitioner(
            name=self._name.text(),
            title=self._title.text(),
            room=self._room.currentData(),
            colour=self._colour.choice(),
            account=self._account.currentData(),
        )

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        for name, label in {
            "name": translate("settings", "Name"),
            "title": translate("settings", "Title"),
            "room": translate("settings", "Room"),
            "colour": translate("settings", "Colour in the schedule"),
            "account": translate("settings", "Account"),
        }.items():
            self.fields[name].set_label(label)
        self.fields["title"].set_hint(
            translate("settings", "Dr before the name, nurse or physio after it; may be empty")
        )
        self.fields["account"].set_hint(
            translate("settings", "Whose own day and own patients these are, if they sign in")
        )
        self._colour.retranslate()
        self._write_choices()
        super().retranslate()

    def _write_choices(self) -> None:
        translate = QCoreApplication.translate
        room, account = self._room.currentData(), self._account.currentData()
        self._room.clear()
        self._room.add(translate("settings", "No room of their own"), None)
        for one in self._rooms:
            self._room.add(one.name, one.id)
        self._account.clear()
        self._account.add(translate("settings", "No account"), None)
        for of, name in self._accounts:
            self._account.add(name, of)
        _choose(self._room, room)
        _choose(self._account, account)


def _choose(combo: Combo, key: object) -> None:
    found = (at for at in range(combo.count()) if combo.itemData(at) == key)
    combo.setCurrentIndex(next(found, 0))
