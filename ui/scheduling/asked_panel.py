"""Who asked for the visit that was just moved: one line, Enter, and one is back in the schedule."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.scheduling.calling import Caller, Calling
from ui.kit.acting_panel import ActingPanel
from ui.kit.frames import Card
from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.scheduling.booking_records import KnownCaller
from ui.scheduling.caller_words import may_move_words
from ui.words.callers import caller_words

_NOBODY_KNOWN = Caller.PATIENT, Caller.OTHER, Caller.CLINIC


class AskedPanel(ActingPanel):
    """The patient first, then those who belong to them. Esc leaves it unsaid."""

    said = Signal(object)
    """The Calling that was chosen."""
    closed = Signal()

    def __init__(
        self,
        moved: str,
        callers: Sequence[KnownCaller] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``moved``: the sentence that said that it was moved; ``callers``: the relatives."""
        super().__init__("", parent=parent)
        self._callers = tuple(callers)
        self._moved = Label(moved, kind="strong", wrap=True)
        self.list = ResultsList("")
        self._advice = Label(kind="caption", wrap=True)
        self.list.chosen.connect(self._choose)
        self.finish_with(self.list.choose_current)
        self.close_wanted.connect(self.closed)
        card = Card(well=True)
        card.body.addWidget(self._moved)
        self.body.addWidget(card)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._advice)
        self.setFocusProxy(self.list)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        translate = QCoreApplication.translate
        self.set_title(translate("scheduling", "Who asked?"))
        if not hasattr(self, "_advice"):
            return  # the panel below writes its words while it is being built
        self.list.setAccessibleName(translate("scheduling", "Who asked?"))
        self._advice.setText(
            translate(
                "scheduling",
                "Enter writes it into the log beside the move. Esc leaves it as “not said”.",
            )
        )
        patient, *others = (_row(one, caller_words(one)) for one in _NOBODY_KNOWN)
        known = [_row(at, may_move_words(one)) for at, one in enumerate(self._callers)]
        self.list.show_groups([ResultGroup(rows=(patient, *known, *others))])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _choose(self, key: object) -> None:
        self._refusal.say("")
        if isinstance(key, Caller):
            self.said.emit(Calling(caller=key))
        elif isinstance(key, int):
            self.said.emit(self._callers[key].calling())


def _row(key: Caller | int, words: str) -> ResultRow:
    return ResultRow(key=key, title=words[:1].upper() + words[1:])
