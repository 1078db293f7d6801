"""The password is too old: another one is chosen before anything else is reached."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, row
from ui.kit.inputs import PasswordField
from ui.kit.label import Label
from ui.kit.new_password import NewPassword
from ui.theme.style import px
from ui.theme.tokens import S3, S4, S6, Tone
from ui.words import errors as error_words

_WIDTH = 480


class PasswordDuePage(QWidget):
    """The present password and a new one; whoever hears ``password_wanted`` decides."""

    password_wanted = Signal(str, str)
    """The present and the new one. Answer: ``show_problems`` or ``refuse``; else it is left."""

    def __init__(self, names: Sequence[str], days: int, parent: QWidget | None = None) -> None:
        """``names``: what it must not be made of; ``days``: how old a password may be."""
        super().__init__(parent)
        self._days = days
        self._title, self._under = Label(kind="title", wrap=True), Label(kind="second", wrap=True)
        self.banner = Banner()
        self.present = PasswordField()
        self._present = Field("", self.present)
        self.new = NewPassword()
        self.new.set_context(names)
        self.change = Button("", ButtonKind.PRIMARY, keys="Enter")
        card = Card()
        card.setMaximumWidth(px(_WIDTH))
        card.body.setContentsMargins(S6, S6, S6, S6)
        card.body.setSpacing(S4)
        for part in (self._title, self._under, self.banner, self._present, self.new):
            card.body.addWidget(part)
        card.body.addLayout(row(self.change, None))
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(S4, S4, S4, S4)
        lines.setSpacing(S3)
        lines.addStretch(1)
        lines.addLayout(row(None, card, None))
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolled(inside))
        self.present.returnPressed.connect(self.new.setFocus)
        self.present.textChanged.connect(lambda _text: self._enable())
        self.new.changed.connect(self._enable)
        self.new.entered.connect(self.change.click)
        self.change.clicked.connect(self._send)
        self.setFocusProxy(self.present)
        self.retranslate()
        self._enable()

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say beside each field what was not taken."""
        self.setEnabled(True)
        if "password" in problems:
            self.new.set_problem(error_words.problem(problems["password"]))
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)
        if "present" in problems:
            words = QCoreApplication.translate("staff", "This is not your password.")
            self._present.set_problem(words)
            self.present.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was changed; what was typed stays."""
        self.setEnabled(True)
        self.banner.say(sentence, Tone.DANGER)
        self.present.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(translate("staff", "Choose another password"))
        words = translate(
            "staff",
            "Yours is older than the %n day(s) that the clinic lets a password be. What you "
            "left half typed is kept; your desk opens as soon as the password is changed.",
            "",
            self._days,
        )
        self._under.setText(words)
        show = translate("staff", "Hold to show the password")
        self._present.set_label(translate("staff", "Your present password"))
        self.present.set_show_words(show)
        caps = translate("staff", "Caps Lock seems to be on.")
        self.new.set_words(translate("staff", "New password"), show, caps)
        self.change.set_words(translate("staff", "Change the password"), "Enter")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _enable(self) -> None:
        self._present.set_problem(None)
        self.change.setEnabled(bool(self.present.text()) and self.new.judgement().holds)

    def _send(self) -> None:
        if self.change.isEnabled():
            self.banner.say("")
            self.setEnabled(False)
            self.password_wanted.emit(self.present.text(), self.new.password())
