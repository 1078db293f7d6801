"""The owner's account: name, sign-in name, passphrase; and where this computer keeps its secret."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.beginning.answers import Answers
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import column, row
from ui.kit.inputs import Check, PasswordField, TextField
from ui.kit.new_password import NewPassword
from ui.shell.first_start.page import Page, Question
from ui.theme.tokens import S2, Tone


class OwnerPage(Question):
    """What is typed as the passphrase stays in the field, and goes nowhere before it is used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.sign_in_name = TextField(), TextField()
        self.chosen = NewPassword()
        self.fields["password"] = self.chosen.field
        self._own_sign_in_name = False
        self._missing = Banner()
        self.accepted = Check("")
        self._file = Field("", self.accepted)
        self._clinic = ""
        self.put(
            self.field("owner", self.name),
            self.field("sign_in_name", self.sign_in_name),
            self.chosen,
            column(self._missing, self._file, spacing=S2),
        )
        self.fields["file_accepted"] = self._file
        self.fields["password"] = self.fields.pop("password")
        self.name.textEdited.connect(self._named)
        self.sign_in_name.textEdited.connect(self._sign_in_named)
        self.chosen.changed.connect(self.changed)
        self.accepted.clicked.connect(lambda _on: self.changed_in("file_accepted"))
        self._file.hide()
        self.retranslate()

    def fill(self, answers: Answers) -> None:
        self._clinic = answers.clinic
        self.name.setText(answers.owner)
        self.sign_in_name.setText(answers.sign_in_name)
        self._own_sign_in_name = bool(answers.sign_in_name)
        self.accepted.setChecked(answers.file_accepted)
        self._judge_names()
        self.show_problems({})

    def show_keychain(self, *, missing: bool) -> None:
        """Whether this computer has no keychain, so that a file must be accepted."""
        self._file.setVisible(missing)
        self._missing.say(_no_keychain() if missing else "", Tone.WARN)

    def typed(self, answers: Answers) -> Answers:
        return replace(
            answers,
            owner=self.name.text(),
            sign_in_name=self.sign_in_name.text(),
            file_accepted=self.accepted.isChecked(),
        )

    def enter(self) -> None:
        first = self.name if not self.name.text() else self.chosen.input
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def action_words(self) -> str:
        return QCoreApplication.translate("start", "Make the clinic")

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_words(
            translate("start", "Your account, as the owner"),
            translate(
                "start",
                "The owner answers for the clinic: accounts, backups, recovery. "
                "Colleagues get accounts of their own.",
            ),
        )
        self.fields["owner"].set_label(translate("start", "Your name, as colleagues know you"))
        self.fields["sign_in_name"].set_label(translate("start", "Name to sign in with"))
        self.chosen.set_words(
            translate("start", "Passphrase"),
            translate("start", "Hold to show the passphrase"),
            translate("shell", "Caps Lock seems to be on."),
        )
        words = translate("start", "Keep the secret in a file, I accept that")
        self.accepted.setText(words)
        self._file.set_label("")  # the words stand beside the box
        self.accepted.setAccessibleName(words)
        if self._file.isVisibleTo(self):
            self._missing.say(_no_keychain(), Tone.WARN)
        super().retranslate()

    def _named(self, name: str) -> None:
        if not self._own_sign_in_name:
            self.sign_in_name.setText(name.split()[0].lower() if name.split() else "")
            self.changed_in("sign_in_name")
        self._judge_names()
        self.changed_in("owner")

    def _sign_in_named(self, name: str) -> None:
        self._own_sign_in_name = bool(name)
        self._judge_names()
        self.changed_in("sign_in_name")

    def _judge_names(self) -> None:
        self.chosen.set_context((self.sign_in_name.text(), self.name.text(), self._clinic))


class ReturnPage(Page):
    """After a kill: the passphrase, to go on where one was."""

    anew_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input = PasswordField()
        self._anew = Button("", ButtonKind.LINK)
        self.put(self.field("password", self.input), row(self._anew, None))
        self.input.textEdited.connect(lambda _text: self.changed_in("password"))
        self._anew.clicked.connect(self.anew_wanted)
        self.input.show_reached_after(self._anew)
        self.retranslate()

    def password(self) -> str:
        return self.input.text()

    def refuse(self, sentence: str) -> None:
        self.input.clear()
        self.fields["password"].set_problem(sentence)
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_words(
            translate("start", "Go on where you were"),
            translate(
                "start",
                "The program ended before the clinic was ready. Everything you answered is kept. "
                "Type the passphrase that you chose.",
            ),
        )
        self.fields["password"].set_label(translate("start", "Passphrase"))
        self.input.set_show_words(translate("start", "Hold to show the passphrase"))
        self._anew.set_words(translate("start", "I do not know it: begin the account anew"))
        super().retranslate()


def _no_keychain() -> str:
    return QCoreApplication.translate(
        "start",
        "This computer has no keychain that guards secrets for you. The clinic's secret for this "
        "computer would lie in a file that only your user can read: whoever copies the whole disk "
        "has it, and then only the passphrase is in the way.",
    )
