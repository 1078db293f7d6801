"""Who asks for a visit to be moved: nobody has said, the patient, a relative, the clinic."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.family.records import RelationId
from clinic_desk.scheduling.calling import NOT_SAID, Caller, Calling
from ui.kit.flow import FlowLayout
from ui.kit.frames import column
from ui.scheduling.booking_records import KnownCaller
from ui.scheduling.caller_may import MOVES, CallerMay
from ui.scheduling.caller_words import may_move_words
from ui.scheduling.choice_chip import ChoiceChip
from ui.theme.icons import Icon


class WhoAsks(QWidget):
    """A chip, and under it what this caller may hear."""

    changed = Signal()

    def __init__(self, callers: Sequence[KnownCaller], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._callers = tuple(callers)
        self.chip = ChoiceChip("", icon=Icon.PHONE, quiet=None)
        self._may = CallerMay(MOVES)
        self.chip.chosen.connect(lambda _key: self._chosen())
        line = FlowLayout(spacing=6)
        line.addWidget(self.chip)
        lines = column(line, self._may)
        lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(lines)
        self.retranslate()

    def choose(self, which: RelationId | Caller | None) -> None:
        """Who is on the line already; None: nobody said."""
        self.chip.choose(which)
        self._write()

    def known(self) -> KnownCaller | None:
        return next((one for one in self._callers if one.id == self.chip.choice()), None)

    def calling(self) -> Calling:
        """Who asked; that nobody said so, where nobody did."""
        one, key = self.known(), self.chip.choice()
        if one is not None:
            return one.calling()
        return Calling(caller=key) if isinstance(key, Caller) else NOT_SAID

    def warn_once(self) -> str:
        """What is to be said before it is moved for whoever may not; once."""
        return self._may.warn_once()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.chip.set_name(translate("scheduling", "Who asks"))
        self.chip.offer(
            [
                (None, translate("scheduling", "Who asks?")),
                (Caller.PATIENT, translate("scheduling", "The patient asks")),
                *((one.id, may_move_words(one)) for one in self._callers),
                (Caller.OTHER, translate("scheduling", "Somebody else asks")),
                (Caller.CLINIC, translate("scheduling", "The clinic asks")),
            ]
        )
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _chosen(self) -> None:
        self._write()
        self.changed.emit()

    def _write(self) -> None:
        self._may.show_caller(self.known())
