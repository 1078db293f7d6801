"""What can be booked: name, length, what stays free around it, and who gives it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.lengths import LONGEST, SHORTEST
from clinic_desk.scheduling.records import Practitioner
from clinic_desk.scheduling.services import (
    LARGEST_GROUP,
    LONGEST_BUFFER,
    SMALLEST_GROUP,
    NewService,
)
from ui.kit.inputs import Check, Combo, TextField
from ui.kit.label import Label
from ui.settings.colour_choice import ColourChoice
from ui.settings.form import Form
from ui.settings.own_times import OwnTimesEditor
from ui.settings.settings_words import between
from ui.settings.ticks import Ticks
from ui.theme.tokens import S1, S2
from ui.words.people import practitioner_name

_MINUTES = ("minutes", "before", "after")
_BOUNDS = {
    "minutes": (SHORTEST, LONGEST),
    "before": (0, LONGEST_BUFFER),
    "after": (0, LONGEST_BUFFER),
    "capacity": (SMALLEST_GROUP, LARGEST_GROUP),
}


class ServiceForm(Form):
    """The fields of NewService."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = {name: TextField() for name in ("name", "short", *_MINUTES, "capacity")}
        for name in ("name", "short"):
            self.add(name, self._lines[name])
        for name in _MINUTES:
            self.add(name, self._lines[name], place=False)
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(S2)
        for name in _MINUTES:
            side_by_side.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(side_by_side)
        self.add("capacity", self._lines["capacity"])
        self._colour = ColourChoice()
        self.add("colour", self._colour)
        self._givers = _Givers()
        self.add("given_by", self._givers)
        self._own = OwnTimesEditor()
        self.add("own", self._own)
        self._room_kind, self._equipment = Combo(), Ticks()
        self.add("room_kind", self._room_kind)
        self.add("equipment", self._equipment)
        self._kinds: Sequence[str] = ()
        self._room_kind.activated.connect(lambda _at: self.changed_in("room_kind"))
        self._colour.chosen.connect(lambda _colour: self.changed_in("colour"))
        self.set_needs((), ())
        self.retranslate()

    def set_practitioners(self, practitioners: Sequence[Practitioner]) -> None:
        """Who can give it."""
        self._givers.show_people(practitioners, self._givers_changed)
        self._own.show_people(practitioners, lambda: self.changed_in("own"))
        self._show_own()

    def set_needs(self, rooms: Sequence[str], equipment: Sequence[str]) -> None:
        """The kinds of rooms and of devices there are; nothing is asked where there are none."""
        chosen = self._room_kind.currentData()
        self._kinds = rooms
        self._write_kinds(chosen or "")
        self._equipment.show_words(equipment, lambda: self.changed_in("equipment"))
        self.fields["room_kind"].setVisible(bool(rooms))
        self.fields["equipment"].setVisible(bool(equipment))

    def _write_kinds(self, chosen: str) -> None:
        self._room_kind.clear()
        own = QCoreApplication.translate("settings", "The practitioner's own room")
        for words, key in ((own, ""), *((one, one) for one in self._kinds)):
            self._room_kind.add(words, key)
        self._room_kind.setCurrentIndex(max(self._room_kind.findData(chosen), 0))

    def _givers_changed(self) -> None:
        self._show_own()
        self.changed_in("given_by")

    def _show_own(self) -> None:
        whom = self._givers.ticked()
        self._own.only(whom)
        self.fields["own"].setVisible(bool(whom))

    def fill(self, known: NewService) -> None:
        for name, line in self._lines.items():
            line.setText(getattr(known, name))
        self._colour.choose(known.colour)
        self._givers.tick(known.given_by)
        self._own.fill(known.own)
        self._write_kinds(known.room_kind)
        self._equipment.tick(known.equipment)
        self._show_own()
        self.show_problems({})

    def typed(self) -> NewService:
        """The fields as they stand; the core says what is wrong with them."""
        lines = self._lines
        return NewService(
            name=lines["name"].text(),
            short=lines["short"].text(),
            minutes=lines["minutes"].text(),
            before=lines["before"].text(),
            after=lines["after"].text(),
            capacity=lines["capacity"].text(),
            colour=self._colour.choice(),
            given_by=self._givers.ticked(),
            room_kind=self._room_kind.currentData() or "",
            equipment=self._equipment.ticked(),
            own=self._own.typed(),
        )

    def problem_words(self, name: str, wrong: Problem) -> str:
        if name == "own":
            return QCoreApplication.translate("settings", "Write whole numbers of minutes.")
        if name == "capacity" and wrong is Problem.TOO_SHORT:
            return QCoreApplication.translate(
                "settings", "A group has room for two at least. Leave it empty for one patient."
            )
        if name in _BOUNDS and wrong in {Problem.TOO_SHORT, Problem.TOO_LONG, Problem.NOT_A_NUMBER}:
            return between(*_BOUNDS[name])
        return super().problem_words(name, wrong)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        for name, label in {
            "name": translate("settings", "Name"),
            "short": translate("settings", "Short name"),
            "minutes": translate("settings", "Minutes"),
            "before": translate("settings", "Free before"),
            "after": translate("settings", "Free after"),
            "capacity": translate("settings", "How many have room"),
            "colour": translate("settings", "Colour in the schedule"),
            "given_by": translate("settings", "Who gives it"),
            "own": translate("settings", "Who takes another time"),
            "room_kind": translate("settings", "Which room"),
            "equipment": translate("settings", "What it needs"),
        }.items():
            self.fields[name].set_label(label)
        self.fields["short"].set_hint(
            translate("settings", "Where there is little room; empty: the beginning of the name")
        )
        self.fields["capacity"].set_hint(
            translate("settings", "For a group, up to {most}; empty: one patient at a time").format(
                most=LARGEST_GROUP
            )
        )
        self._colour.retranslate()
        self.fields["own"].set_hint(
            translate("settings", "Empty: as long as the service says, for visits booked from now")
        )
        self.fields["room_kind"].set_hint(
            translate("settings", "The first that is free, the practitioner's own before others")
        )
        self._givers.retranslate()
        self._own.retranslate()
        self._write_kinds(self._room_kind.currentData() or "")
        super().retranslate()


class _Givers(QWidget):
    """A box to tick for each practitioner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[PractitionerId, Check] = {}
        self._kept: frozenset[PractitionerId] = frozenset()
        self._nobody = Label(kind="caption", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S1)
        self._column.addWidget(self._nobody)

    def show_people(self, people: Sequence[Practitioner], changed: Callable[[], None]) -> None:
        ticked = self.ticked()
        for box in self._boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {one.id: Check(practitioner_name(one)) for one in people}
        for box in self._boxes.values():
            self._column.addWidget(box)
            box.clicked.connect(lambda _on: changed())
        self._nobody.setVisible(not people)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))
        self.tick(ticked)

    def tick(self, whom: frozenset[PractitionerId]) -> None:
        """Those of ``whom`` that are not shown any more are kept as they are."""
        self._kept = whom - self._boxes.keys()
        for one, box in self._boxes.items():
            box.setChecked(one in whom)

    def kept(self) -> list[int]:
        return sorted(self.ticked())

    def put(self, kept: list[int]) -> None:
        self.tick(frozenset(map(PractitionerId, kept)))

    def ticked(self) -> frozenset[PractitionerId]:
        return self._kept | {one for one, box in self._boxes.items() if box.isChecked()}

    def retranslate(self) -> None:
        self._nobody.setText(
            QCoreApplication.translate(
                "settings", "There is no practitioner yet. Add one, then come back."
            )
        )
