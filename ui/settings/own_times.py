"""What each practitioner does otherwise: minutes, and what stays free before and after."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.records import Practitioner
from clinic_desk.scheduling.services import OwnTimes
from ui.kit.inputs import TextField
from ui.kit.label import Label
from ui.theme.tokens import S1, S2
from ui.words.people import short_name

_PARTS = ("minutes", "before", "after")


class OwnTimesEditor(QWidget):
    """A line for each who gives the service; what is left empty is as the service says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: Sequence[Practitioner] = ()
        self._lines: dict[PractitionerId, tuple[Label, list[TextField]]] = {}
        self._kept: dict[PractitionerId, OwnTimes] = {}
        self._heads = [Label(kind="caption") for _ in _PARTS]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S2)
        self._grid.setVerticalSpacing(S1)
        self._grid.setColumnStretch(0, 3)
        for at, head in enumerate(self._heads, start=1):
            self._grid.addWidget(head, 0, at)
            self._grid.setColumnStretch(at, 2)

    def show_people(self, people: Sequence[Practitioner], changed: Callable[[], None]) -> None:
        """A line for each; hidden until ``only`` names them."""
        known = {one.practitioner: one for one in self.typed()}
        for label, fields in self._lines.values():
            for part in (label, *fields):
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._people, self._lines = people, {}
        for at, one in enumerate(people, start=1):
            label = Label(short_name(one), wrap=True)
            fields = [TextField() for _ in _PARTS]
            self._grid.addWidget(label, at, 0)
            for column, field in enumerate(fields, start=1):
                field.textEdited.connect(lambda _text: changed())
                self._grid.addWidget(field, at, column)
            self._lines[one.id] = (label, fields)
        if self._lines:
            self.setFocusProxy(next(iter(self._lines.values()))[1][0])
        self.fill(tuple(known.values()))
        self.retranslate()

    def only(self, whom: frozenset[PractitionerId]) -> None:
        """Show the lines of those who give it."""
        for one, (label, fields) in self._lines.items():
            for part in (label, *fields):
                part.setVisible(one in whom)

    def fill(self, known: Sequence[OwnTimes]) -> None:
        self._kept = {one.practitioner: one for one in known}
        for whom, (_, fields) in self._lines.items():
            one = self._kept.get(whom, OwnTimes(practitioner=whom))
            for field, text in zip(fields, (one.minutes, one.before, one.after), strict=True):
                field.setText(text)

    def typed(self) -> tuple[OwnTimes, ...]:
        """Those of ``fill`` who have no line are kept as they are."""
        shown = {
            whom: OwnTimes(
                practitioner=whom, **dict(zip(_PARTS, (f.text() for f in fields), strict=True))
            )
            for whom, (_, fields) in self._lines.items()
        }
        return tuple(one for one in (self._kept | shown).values() if not one.empty)

    def kept(self) -> list[list[str]]:
        return [[str(one.practitioner), one.minutes, one.before, one.after] for one in self.typed()]

    def put(self, kept: list[list[str]]) -> None:
        self.fill(
            [
                OwnTimes(
                    practitioner=PractitionerId(int(whom)),
                    minutes=minutes,
                    before=before,
                    after=after,
                )
                for whom, minutes, before, after in kept
            ]
        )

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        words = (
            translate("settings", "Minutes"),
            translate("settings", "Before"),
            translate("settings", "After"),
        )
        for head, text in zip(self._heads, words, strict=True):
            head.setText(text)
        for one in self._people:
            for field, text in zip(self._lines[one.id][1], words, strict=True):
                field.setAccessibleName(", ".join((short_name(one), text)))
