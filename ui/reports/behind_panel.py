"""The visits behind a number, by name: for what is asked first, and each opening is in the log."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from clinic_desk.access import PurposeOfUse
from clinic_desk.scheduling.behind import PURPOSES, Behind
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.inputs import Combo
from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.kit.side_panel import SidePanel
from ui.theme.tokens import Tone
from ui.words.keys import keys_shown
from ui.words.purposes import purpose_words


class BehindPanel(SidePanel):
    """Ctrl+Enter shows the names, Enter on one opens the card, Esc goes back without names."""

    names_wanted = Signal(object, object)
    """The Behind and the PurposeOfUse. Answer: ``show_names`` or ``refuse``."""
    card_wanted = Signal(object)
    """A PatientId."""
    closed = Signal()

    def __init__(self, which: Behind, title: str) -> None:
        """``title``: the figure and its row, in words."""
        super().__init__("")
        self.finish_with(self.ask)
        self._which, self._what = which, title
        self._title_label = Label(title, "strong", wrap=True)
        self._about = Label(kind="second", wrap=True)
        self._purpose = Field("", Combo())
        self._show = Button("", ButtonKind.PRIMARY)
        self._show.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._refusal = Banner()
        self._count = Label(kind="caption", wrap=True)
        self.list = ResultsList("")
        for part in (self._title_label, self._about, self._purpose, self._count):
            self.body.addWidget(part)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._show)
        self.body.addWidget(self.list, 100)
        self.body.addStretch(1)
        self._say_state(shown=False)
        self.setFocusProxy(self.purposes)
        self.close_wanted.connect(self.closed)
        self._show.clicked.connect(self.ask)
        self.list.chosen.connect(self.card_wanted)
        self.retranslate()

    @property
    def purposes(self) -> Combo:
        control = self._purpose.control
        assert isinstance(control, Combo)
        return control

    def ask(self) -> None:
        """Ask for the names, for the purpose that is chosen."""
        if self._show.isVisible():
            self._refusal.say("")
            purpose = PurposeOfUse(str(self.purposes.currentData()))
            self.names_wanted.emit(self._which, purpose)

    def show_names(self, rows: Sequence[ResultRow], count: int) -> None:
        """Show these; ``count`` are there in all."""
        translate = QCoreApplication.translate
        words = translate("reports", "%n visit(s)", "", count)
        if count > len(rows):
            words = translate("reports", "{shown} of {count}, the latest first").format(
                shown=len(rows), count=words
            )
        self._count.setText(words)
        self._say_state(shown=True)
        self.list.show_groups([ResultGroup(rows=tuple(rows))])
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        self._refusal.say(sentence, Tone.DANGER)

    def retranslate(self) -> None:
        super().retranslate()
        if not hasattr(self, "_count"):
            return  # the panel below writes its words while it is being built
        translate = QCoreApplication.translate
        self.set_title(translate("reports", "Visits behind a number"))
        self._about.setText(
            translate(
                "reports",
                "A report names nobody. Opened by name, it says whom it showed and what for in "
                "the log.",
            )
        )
        self._purpose.set_label(translate("reports", "What for"))
        kept = self.purposes.currentData()
        self.purposes.clear()
        for one in PURPOSES:
            self.purposes.add(purpose_words(one.value), one.value)
        self.purposes.setCurrentIndex(max(self.purposes.findData(kept), 0))
        self._show.set_words(translate("reports", "Show names"), keys_shown("Ctrl+Return"))
        self.list.setAccessibleName(translate("reports", "Visits behind a number"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _say_state(self, *, shown: bool) -> None:
        for part in (self._about, self._purpose, self._show):
            part.setVisible(not shown)
        for one in (self._count, self.list):
            one.setVisible(shown)
