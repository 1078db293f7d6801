"""The panels at the side of a section: one form, or one question."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.actions.binder import bind
from ui.actions.registry import BY_ID
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Scrolled, row
from ui.kit.label import Label
from ui.kit.side_panel import SidePanel
from ui.settings.form import Form
from ui.theme.tokens import S2, Tone
from ui.words.keys import keys_shown

SAVE = "settings:thing:save"


class FormPanel(SidePanel):
    """A form with its Save; hidden until it is opened."""

    save_wanted = Signal()

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._banner = Banner()
        self._save = Button("", ButtonKind.PRIMARY)
        self._back = Button("")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2, 2, S2, 2)
        column.addWidget(form)
        column.addStretch(1)
        self.body.addWidget(self._banner)
        self.body.addWidget(Scrolled(inside), 1)
        self.body.addLayout(row(self._save, self._back, None))
        self._save.clicked.connect(self.save_wanted)
        self._back.clicked.connect(self.close_wanted)
        bind(self, {SAVE: self.save_wanted.emit}, lambda _permission: True)
        self.hide()
        self.write()

    def open(self, title: str) -> None:
        self.set_title(title)
        self._banner.say("")
        self.show()

    def say(self, sentence: str) -> None:
        """What stands against it, or what must be known; empty takes it away."""
        self._banner.say(sentence, Tone.WARN)

    def write(self) -> None:
        """The words of the buttons, in the language spoken now."""
        translate = QCoreApplication.translate
        self._save.set_words(translate("settings", "Save"), keys_shown(BY_ID[SAVE].shortcut))
        self._back.set_words(translate("settings", "Leave as it was"))


class QuestionPanel(SidePanel):
    """Asks before something is taken away, and says what becomes of the rest."""

    agreed = Signal()
    way_out_wanted = Signal()
    """What stands in the way is to be looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._question = Label(kind="strong", wrap=True)
        self._consequence = Label(kind="second", wrap=True)
        self._banner = Banner()
        self._agree = Button("", ButtonKind.DANGER)
        self._keep, self._way_out = Button(""), Button("", ButtonKind.PRIMARY)
        self._way_out.clicked.connect(self.way_out_wanted)
        for part in (self._question, self._consequence, self._banner):
            self.body.addWidget(part)
        self.body.addSpacing(S2)
        self.body.addLayout(row(self._agree, self._way_out, self._keep, None))
        self.body.addStretch(1)
        self._agree.clicked.connect(self.agreed)
        self._keep.clicked.connect(self.close_wanted)
        self.hide()
        self.write()

    def ask(self, question: str, consequence: str, verb: str, *, takes_away: bool = True) -> None:
        self.set_title(verb)
        self._agree.set_kind(ButtonKind.DANGER if takes_away else ButtonKind.PRIMARY)
        self._question.setText(question)
        self._consequence.setText(consequence)
        self._agree.set_words(verb)
        self._banner.say("")
        self._agree.show()
        self._way_out.hide()
        self.show()
        self._agree.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Why it stays."""
        self._banner.say(sentence, Tone.WARN)
        self._agree.hide()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_way_out(self, words: str) -> None:
        """What stands in the way can be dealt with at once."""
        self._way_out.set_words(words)
        self._way_out.show()
        self._way_out.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        """The words of the button that changes nothing."""
        self._keep.set_words(QCoreApplication.translate("settings", "Keep it"))
