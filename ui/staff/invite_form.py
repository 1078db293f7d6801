"""Asking a colleague in: who, as what, and the phrase that is handed over once."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.staff.records import Access, Invited
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, row
from ui.kit.inputs import TextField
from ui.kit.label import Label
from ui.kit.paper import PrintLines, print_lines
from ui.kit.qr_code import QrCode
from ui.kit.side_panel import SidePanel
from ui.staff.access_form import AccessForm, Choices
from ui.staff.staff_words import until_words
from ui.theme.icons import Icon
from ui.theme.tokens import S2, S3, Tone
from ui.words import errors as error_words

_WIDTH = 400


class InviteForm(QWidget):
    """Name, sign-in name and access; whoever hears ``invite_wanted`` asks the colleague in."""

    invite_wanted = Signal(str, str, object)
    """Sign-in name, display name, an Access. Answer: ``show_problems``."""

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.sign_in_name = TextField(), TextField()
        self._rows = {
            "display_name": Field("", self.name),
            "sign_in_name": Field("", self.sign_in_name),
        }
        self.access = AccessForm(choices)
        self.send = Button("", ButtonKind.PRIMARY, icon=Icon.USER_PLUS)
        self.send.clicked.connect(self.submit)
        self.name.textEdited.connect(self._propose)
        for typed, part in ((self.name, "display_name"), (self.sign_in_name, "sign_in_name")):
            typed.textChanged.connect(lambda _text, one=self._rows[part]: one.set_problem(None))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        for line in self._rows.values():
            lines.addWidget(line)
        lines.addWidget(self.access)
        lines.addLayout(row(self.send, None))
        self.setFocusProxy(self.name)
        self.retranslate()

    def submit(self) -> None:
        """Ask for the invitation, if nothing is empty and every date is one.

        What is empty is said here: making the phrase takes the keys for a moment.
        """
        for line in self._rows.values():
            line.set_problem(None)
        access = self.access.access()
        if access is None:
            return
        empty = self._empty(access)
        if empty:
            self.show_problems(dict.fromkeys(empty, Problem.MISSING))
        else:
            name, display = self.sign_in_name.text().strip(), self.name.text().strip()
            self.invite_wanted.emit(name, display, access)

    def _empty(self, access: Access) -> list[str]:
        typed = {"display_name": self.name.text(), "sign_in_name": self.sign_in_name.text()}
        names = [name for name, text in typed.items() if not text.strip()]
        return [*names, *self.access.empty(access)]

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say what is wrong beside each field."""
        for name, line in self._rows.items():
            line.set_problem(error_words.problem(problems[name]) if name in problems else None)
        self.access.show_problems(problems)
        first = next((self._rows[name] for name in self._rows if name in problems), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, which no field took, goes on to what comes next."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def _propose(self, name: str) -> None:
        if not self.sign_in_name.isModified():
            self.sign_in_name.setText(name.split()[0].casefold() if name.split() else "")

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._rows["display_name"].set_label(translate("staff", "Name, as colleagues see it"))
        self._rows["sign_in_name"].set_label(translate("staff", "Sign-in name"))
        self.send.set_words(translate("staff", "Make the invitation"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class PhraseCard(QWidget):
    """The phrase, once: as text, as QR code, on paper. It is gone when this is left."""

    def __init__(self, *, prints: PrintLines = print_lines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prints = prints
        self._invited: tuple[Invited, str, tzinfo] | None = None
        self._lead = Label(wrap=True)
        self._name_label, self.name = Label(kind="caption"), Label(kind="strong")
        self._phrase_label = Label(kind="caption")
        self.phrase = Label(kind="lead", wrap=True)
        keys = Qt.TextInteractionFlag
        for label in (self.name, self.phrase):
            label.setTextInteractionFlags(
                keys.TextSelectableByMouse | keys.TextSelectableByKeyboard
            )
        self.qr = QrCode()
        self._until = Label(kind="second", wrap=True)
        self.print_it = Button("", ButtonKind.PRIMARY, icon=Icon.PRINTER)
        self.print_it.clicked.connect(self._print)
        self.banner = Banner()
        card = Card(well=True)
        card.body.setSpacing(S2)
        for part in (self._name_label, self.name, self._phrase_label, self.phrase):
            card.body.addWidget(part)
        card.body.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        lines.addWidget(self._lead)
        lines.addWidget(card)
        lines.addWidget(self._until)
        lines.addLayout(row(self.print_it, None))
        lines.addWidget(self.banner)
        lines.addStretch(1)
        self.setFocusProxy(self.print_it)

    def show_invited(self, invited: Invited, clinic: str, zone: tzinfo) -> None:
        """Show this one; the clinic's name stands on the paper."""
        self._invited = invited, clinic, zone
        self.banner.say("")
        self.retranslate()

    def lines(self) -> Sequence[str]:
        """What stands on the paper."""
        if self._invited is None:
            return ()
        invited, clinic, zone = self._invited
        translate = QCoreApplication.translate
        return (
            clinic,
            "",
            translate("staff", "For {name}").format(name=invited.display_name),
            "",
            translate("staff", "Sign-in name: {name}").format(name=invited.sign_in_name),
            translate("staff", "Invitation phrase: {phrase}").format(phrase=invited.phrase),
            translate("staff", "Good once, until {time}").format(
                time=until_words(invited.expires, zone)
            ),
            "",
            _how(),
        )

    def _print(self) -> None:
        if self._prints(self, self.lines()):
            self.banner.say(QCoreApplication.translate("staff", "Sent to the printer."), Tone.OK)

    def retranslate(self) -> None:
        if self._invited is None:
            return
        translate = QCoreApplication.translate
        invited, _, zone = self._invited
        lead = translate(
            "staff",
            "Hand this to {name} in person. You do not learn the password that they set. "
            "It is shown this once.",
        )
        self._lead.setText(lead.format(name=invited.display_name))
        self._name_label.setText(translate("staff", "Sign-in name"))
        self.name.setText(invited.sign_in_name)
        self._phrase_label.setText(translate("staff", "Invitation phrase"))
        self.phrase.setText(invited.phrase)
        self.qr.show_text(invited.phrase)
        self.qr.setAccessibleName(translate("staff", "The invitation phrase as a QR code"))
        until = translate("staff", "Good once, until {time}")
        self._until.setText(
            " · ".join((until.format(time=until_words(invited.expires, zone)), _how()))
        )
        self.print_it.set_words(translate("staff", "Print it"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class InvitePanel(SidePanel):
    """The form, and then the phrase in its place."""

    def __init__(
        self, choices: Choices, *, prints: PrintLines = print_lines, parent: QWidget | None = None
    ) -> None:
        super().__init__("", width=_WIDTH, parent=parent)
        self.form = InviteForm(choices)
        self.card = PhraseCard(prints=prints)
        self._scrolled = Scrolled(self.form)
        self.body.addWidget(self._scrolled, 1)
        self.body.addWidget(self.card, 1)
        self.card.hide()
        self.setFocusProxy(self.form)
        self.say_title()

    def show_invited(self, invited: Invited, clinic: str, zone: tzinfo) -> None:
        self.card.show_invited(invited, clinic, zone)
        self._scrolled.hide()
        self.card.show()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_title(self) -> None:
        self.set_title(QCoreApplication.translate("staff", "Invite a colleague"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.say_title()


def _how() -> str:
    return QCoreApplication.translate(
        "staff", "On the sign-in page, choose “I have an invitation”."
    )
