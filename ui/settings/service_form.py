"""What can be booked: name, length, what stays free around it, and who gives it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.records import Practitioner
from clinic_desk.scheduling.services import LONGEST, LONGEST_BUFFER, SHORTEST, NewService
from ui.kit.inputs import Check, TextField
from ui.kit.label import Label
from ui.settings.colour_choice import ColourChoice
from ui.settings.form import Form
from ui.settings.settings_words import between
from ui.theme.tokens import S1, S2
from ui.words.people import practitioner_name

_BOUNDS = {
    "minutes": (SHORTEST, LONGEST),
    "before": (0, LONGEST_BUFFER),
    "after": (0, LONGEST_BUFFER),
}


class ServiceForm(Form):
    """The fields of NewService."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = {
            name: TextField() for name in ("name", "short", "minutes", "before", "after")
        }
        for name in ("name", "short"):
            self.add(name, self._lines[name])
        for name in _BOUNDS:
            self.add(name, self._lines[name], place=False)
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(S2)
        for name in _BOUNDS:
            side_by_side.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(side_by_side)
        self._colour = ColourChoice()
        self.add("colour", self._colour)
        self._givers = _Givers()
        self.add("given_by", self._givers)
        self._colour.chosen.connect(lambda _colour: self.changed_in("colour"))
        self.retranslate()

    def set_practitioners(self, practitioners: Sequence[Practitioner]) -> None:
        """Who can give it."""
        self._givers.show_people(practitioners, lambda: self.changed_in("given_by"))

    def fill(self, known: NewService) -> None:
        for name, line in self._lines.items():
            line.setText(getattr(known, name))
        self._colour.choose(known.colour)
        self._givers.tick(known.given_by)
        self.show_problems({})

    def typed(self) -> NewService:
        """The fields as they stand; the core says what is wrong with them."""
        texts = {name: line.text() for name, line in self._lines.items()}
        return NewService(**texts, colour=self._colour.choice(), given_by=self._givers.ticked())

    def problem_words(self, name: str, wrong: Problem) -> str:
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
            "colour": translate("settings", "Colour in the schedule"),
            "given_by": translate("settings", "Who gives it"),
        }.items():
            self.fields[name].set_label(label)
        self.fields["short"].set_hint(
            translate("settings", "Where there is little room; empty: the beginning of the name")
        )
        self._colour.retranslate()
        self._givers.retranslate()
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
