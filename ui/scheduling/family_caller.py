"""Who calls for several people: one of them, or somebody else."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.ids import PatientId
from ui.kit.flow import FlowLayout
from ui.scheduling.choice_chip import ChoiceChip
from ui.scheduling.family_records import Person
from ui.theme.icons import Icon
from ui.words.keys import keys_shown
from ui.words.people import name_seen

OTHER = "other"
"""The key of somebody who is none of them."""


class FamilyCaller(QWidget):
    """What each of them may not be booked for stands in their own row."""

    changed = Signal(object)
    """The PatientId who calls, or None for somebody else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[PatientId, str] = {}
        self.chip = ChoiceChip("", icon=Icon.PHONE)
        self.chip.chosen.connect(lambda _key: self.changed.emit(self.caller()))
        FlowLayout(self, spacing=6).addWidget(self.chip)
        self.retranslate()

    def offer(self, people: Sequence[Person], calls: PatientId | None) -> None:
        """These may be on the line; ``calls``: who is."""
        self._names = {one.id: one.name for one in people}
        self.retranslate()
        self.chip.choose(OTHER if calls is None else calls)

    def caller(self) -> PatientId | None:
        key = self.chip.choice()
        return next((one for one in self._names if one == key), None)

    def warning(self, warned: Mapping[PatientId, str]) -> str:
        """For whom the caller may not book, before it is done all the same; empty: for all."""
        if not warned:
            return ""
        words = QCoreApplication.translate(
            "scheduling",
            "The caller may not book for {names}. {keys} books all the same; the log keeps it.",
        )
        names = ", ".join(name_seen(name) for name in warned.values())
        return words.format(names=names, keys=keys_shown("Ctrl+Return"))

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        calls = translate("scheduling", "{name} calls")
        self.chip.set_name(translate("scheduling", "Who is calling"))
        self.chip.offer(
            [
                *((one, calls.format(name=name_seen(name))) for one, name in self._names.items()),
                (OTHER, translate("scheduling", "Somebody else calls")),
            ]
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
