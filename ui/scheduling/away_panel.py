"""Somebody cannot come today: who, and the button that holds the rest of their day."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.records import Practitioner
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.inputs import Combo
from ui.kit.label import Label
from ui.kit.side_panel import SidePanel
from ui.theme.tokens import Tone
from ui.words.keys import keys_shown
from ui.words.people import practitioner_name


class AwayPanel(SidePanel):
    """Ctrl+Enter holds the day; nothing is said of why."""

    hold_wanted = Signal(object)
    """The PractitionerId."""
    closed = Signal()

    def __init__(self, people: Sequence[Practitioner], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.finish_with(self.hold)
        self._people = people
        self._who = Field("", Combo())
        self._advice = Label(kind="second", wrap=True)
        self._refusal = Banner()
        self._hold = Button("", ButtonKind.PRIMARY)
        self._leave = Button("")
        for button in (self._hold, self._leave):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self._who)
        self.body.addWidget(self._advice)
        self.body.addStretch(1)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._hold)
        self.body.addWidget(self._leave)
        self.close_wanted.connect(self.closed)
        self._leave.clicked.connect(self.closed)
        self._hold.clicked.connect(self.hold)
        self.setFocusProxy(self.who)
        self.retranslate()

    @property
    def who(self) -> Combo:
        control = self._who.control
        assert isinstance(control, Combo)
        return control

    def choose(self, whom: PractitionerId | None) -> None:
        """Begin with somebody, if anybody is named."""
        if whom is not None:
            self.who.setCurrentIndex(max(self.who.findData(whom), 0))

    def hold(self) -> None:
        """Ask for the day to be held, once."""
        if self._hold.isEnabled() and self.who.count():
            self._hold.setEnabled(False)
            self._refusal.say("")
            self.hold_wanted.emit(PractitionerId(self.who.currentData()))

    def refuse(self, sentence: str) -> None:
        self._hold.setEnabled(True)
        self._refusal.say(sentence, Tone.DANGER)

    def retranslate(self) -> None:
        super().retranslate()
        if not hasattr(self, "_leave"):
            return  # the panel below writes its words while it is being built
        translate = QCoreApplication.translate
        self.set_title(translate("scheduling", "Somebody cannot come today"))
        self._who.set_label(translate("scheduling", "Who"))
        chosen = max(self.who.currentIndex(), 0)
        self.who.clear()
        for one in self._people:
            self.who.add(practitioner_name(one), one.id)
        self.who.setCurrentIndex(chosen)
        self._advice.setText(
            translate(
                "scheduling",
                "Nothing new is booked with them for the rest of the day. Then the visits that "
                "are hit stand in a list, those first who may be on the way already. "
                "Colleagues see that they are away, and not why.",
            )
        )
        self._hold.set_words(
            translate("scheduling", "Hold the rest of the day"), keys_shown("Ctrl+Return")
        )
        self._leave.set_words(translate("scheduling", "Leave as it was"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
