"""My account, at the side: what I may do and why, my password, my code device, my paper codes."""

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.staff import codes
from clinic_desk.staff.own_account import OwnAccount
from clinic_desk.staff.records import AccessGrant, Enrolment
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.code_setup import CodeSetup
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, column, empty, row
from ui.kit.inputs import PasswordField
from ui.kit.label import Label
from ui.kit.new_password import NewPassword
from ui.kit.paper import PrintLines, print_lines
from ui.kit.side_panel import SidePanel
from ui.staff import staff_words as words
from ui.theme.icons import Icon
from ui.theme.tokens import S1, S2, S3, Tone
from ui.words import errors as error_words
from ui.words.dates import numeric_day
from ui.words.roles import role_words

_WIDTH = 500


class OwnAccountPanel(SidePanel):
    """Each change asks for the present password: somebody else may sit at an open screen."""

    password_wanted = Signal(str, str)
    """The present and the new one. Answer: ``show_done`` or ``show_problems``."""
    device_wanted = Signal()
    """A secret for another device. Answer: ``show_device``."""
    renew_wanted = Signal(str, object, str)
    """The present password, an Enrolment, six digits. Answer: as for the password."""
    codes_wanted = Signal(str)
    """The present password. Answer: ``show_codes`` or ``show_problems``."""
    log_wanted = Signal()

    def __init__(
        self,
        own: OwnAccount,
        grants: Sequence[AccessGrant],
        now: datetime,
        zone: tzinfo,
        *,
        prints: PrintLines = print_lines,
    ) -> None:
        super().__init__("", width=_WIDTH)
        self._own, self._grants, self._now, self._zone = own, tuple(grants), now, zone
        self._prints = prints
        self._present: Field | None = None
        self._new: NewPassword | None = None
        self._device: CodeSetup | None = None
        self._enrolment: Enrolment | None = None
        self.banner = Banner()
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(S3)
        self.body.addWidget(self.banner)
        self.body.addWidget(Scrolled(inside), 1)
        self.show_own(own)

    def show_own(self, own: OwnAccount) -> None:
        """Show how the account stands; what was begun is dropped."""
        self._own = own
        self._begin()
        translate = QCoreApplication.translate
        self.set_title(translate("staff", "My account"))
        account = own.account
        head = Label(account.display_name, "strong")
        under = Label(
            " · ".join((account.sign_in_name, words.roles_words(account.roles))), "caption"
        )
        self._lines.addLayout(column(head, under))
        if account.ends is not None:
            ends = translate("staff", "Your account ends {time}")
            until = words.until_words(account.ends, self._zone)
            self._lines.addWidget(Label(ends.format(time=until), "warn"))
        for grant in self._grants:
            self._lines.addWidget(_grant_card(grant))
        first = self._button(translate("staff", "Change the password"), self.ask_password)
        self._lines.addWidget(
            _section(translate("staff", "Password"), self._password_words(), first)
        )
        self.setFocusProxy(first)
        self._lines.addWidget(
            _section(
                translate("staff", "Code device"),
                translate("staff", "The phone or key that shows your six digits."),
                self._button(translate("staff", "Take another device"), self.device_wanted.emit),
            )
        )
        self._lines.addWidget(
            _section(
                translate("staff", "Recovery codes"),
                _codes_words(own.recovery_codes),
                self._button(translate("staff", "Make ten new ones"), self.ask_codes),
            )
        )
        log = Button(translate("staff", "See what the log says of me"), ButtonKind.LINK)
        log.clicked.connect(self.log_wanted)
        self._lines.addLayout(row(log, None))
        self._lines.addStretch(1)

    def ask_password(self) -> None:
        """Ask for the present password and a new one."""
        self._begin()
        self._present = self._present_field()
        self._new = new = NewPassword()
        new.set_words(
            QCoreApplication.translate("staff", "New password"), _show_words(), _caps_words()
        )
        new.set_context(self._own.names)
        save = self._save(QCoreApplication.translate("staff", "Change the password"))
        save.setEnabled(False)
        new.changed.connect(lambda: save.setEnabled(new.judgement().holds))
        new.entered.connect(save.click)
        save.clicked.connect(self._send_password)
        self._show_form(self._present, new, save)

    def show_device(self, enrolment: Enrolment) -> None:
        """Show the secret of another device, and ask for a code that it makes."""
        self._begin()
        self._enrolment = enrolment
        self._present = self._present_field()
        self._device = device = CodeSetup()
        translate = QCoreApplication.translate
        device.set_words(
            translate(
                "staff",
                "Point the authenticator app’s camera at the picture, or type the key. "
                "The former device stops working once the digits fit.",
            ),
            translate("staff", "The same as a key"),
            translate("staff", "The six digits that it shows now"),
            translate("staff", "The key for your authenticator app, as a QR code"),
        )
        device.show_secret(enrolment.uri, codes.secret_text(enrolment.secret))
        save = self._save(translate("staff", "Use this device"))
        save.clicked.connect(self._send_device)
        device.tried.connect(lambda _code: self._send_device())
        self._show_form(self._present, device, save)

    def ask_codes(self) -> None:
        """Ask for the present password before the codes are made."""
        self._begin()
        self._present = self._present_field()
        told = Label(
            QCoreApplication.translate(
                "staff",
                "Ten codes, each good once in the place of the six digits. Those you have now "
                "stop working. They are shown this once.",
            ),
            wrap=True,
        )
        save = self._save(QCoreApplication.translate("staff", "Make the codes"))
        present = self._present.control
        save.clicked.connect(lambda: self.codes_wanted.emit(_text(present)))
        self._show_form(told, self._present, save)

    def show_codes(self, made: Sequence[str]) -> None:
        """Show the codes, once."""
        self._begin()
        translate = QCoreApplication.translate
        told = translate(
            "staff", "Print them or write them down, and keep them apart from the computer."
        )
        card = Card(well=True)
        card.body.setSpacing(S2)
        for code in made:
            label = Label(code, "strong")
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            card.body.addWidget(label)
        paper = Button(translate("staff", "Print them"), ButtonKind.PRIMARY, icon=Icon.PRINTER)
        account = self._own.account
        head = translate("staff", "Recovery codes for {name}").format(name=account.sign_in_name)
        paper.clicked.connect(lambda: self._prints(self, (head, "", *made)))
        self._lines.addWidget(Label(told, wrap=True))
        self._lines.addWidget(card)
        self._lines.addLayout(row(paper, self._back(), None))
        self._lines.addStretch(1)
        paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_done(self, sentence: str, own: OwnAccount) -> None:
        """It is done: say so above the account as it stands now."""
        self.show_own(own)
        self.banner.say(sentence, Tone.OK)

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say beside each field what was not taken."""
        if "present" in problems and self._present is not None:
            self._present.set_problem(
                QCoreApplication.translate("staff", "This is not your password.")
            )
            self._present.setFocus(Qt.FocusReason.OtherFocusReason)
        if "password" in problems and self._new is not None:
            self._new.set_problem(error_words.problem(problems["password"]))
        if "code" in problems and self._device is not None:
            self._device.refuse(
                QCoreApplication.translate(
                    "staff", "These digits do not fit. Wait for the next ones and try again."
                )
            )

    def _begin(self) -> None:
        self.banner.say("")
        self._present = self._new = self._device = self._enrolment = None
        empty(self._lines)

    def _show_form(self, *parts: QWidget) -> None:
        *fields, save = parts
        for part in fields:
            self._lines.addWidget(part)
        self._lines.addLayout(row(save, self._back(), None))
        self._lines.addStretch(1)
        if self._present is not None:
            self._present.setFocus(Qt.FocusReason.OtherFocusReason)

    def _present_field(self) -> Field:
        line = PasswordField()
        line.set_show_words(_show_words())
        return Field(QCoreApplication.translate("staff", "Your present password"), line)

    def _send_password(self) -> None:
        if self._present is not None and self._new is not None:
            present, new = _text(self._present.control), self._new.password()
            self.password_wanted.emit(present, new)

    def _send_device(self) -> None:
        if self._present is not None and self._device is not None:
            present, code = _text(self._present.control), self._device.input.code()
            self.renew_wanted.emit(present, self._enrolment, code)

    def _password_words(self) -> str:
        due = self._own.password_due
        changed = numeric_day(self._own.account.password_changed.astimezone(self._zone).date())
        if due is None:
            told = QCoreApplication.translate("staff", "Set on {day}.")
            return told.format(day=changed)
        told = (
            QCoreApplication.translate("staff", "Set on {day}. It is time for another.")
            if due <= self._now
            else QCoreApplication.translate("staff", "Set on {day}. Change it before {due}.")
        )
        return told.format(day=changed, due=numeric_day(due.astimezone(self._zone).date()))

    def _button(self, text: str, act: object) -> Button:
        made = Button(text)
        made.clicked.connect(act)
        return made

    def _save(self, text: str) -> Button:
        return Button(text, ButtonKind.PRIMARY)

    def _back(self) -> Button:
        back = Button(QCoreApplication.translate("staff", "Back"))
        back.clicked.connect(lambda: self.show_own(self._own))
        return back

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._present is None:
            self.show_own(self._own)


def _grant_card(grant: AccessGrant) -> QWidget:
    card = Card()
    card.body.setSpacing(S1)
    translate = QCoreApplication.translate
    card.body.addWidget(Label(role_words(grant.role), "strong"))
    card.body.addWidget(Label(grant.grounds.task, wrap=True))
    need = translate("staff", "Needs: {need}").format(need=grant.grounds.need)
    card.body.addWidget(Label(need, "second", wrap=True))
    due = translate("staff", "Looked at again on {day}").format(day=numeric_day(grant.review_due))
    card.body.addWidget(Label(due, "caption"))
    return card


def _section(head: str, told: str, button: Button) -> QWidget:
    card = Card()
    card.body.setSpacing(S2)
    card.body.addWidget(Label(head, "strong"))
    card.body.addWidget(Label(told, "second", wrap=True))
    card.body.addLayout(row(button, None))
    return card


def _codes_words(left: int) -> str:
    if not left:
        return QCoreApplication.translate(
            "staff", "You have none. Make some, so that a lost phone does not keep you out."
        )
    return QCoreApplication.translate(
        "staff", "On paper, for the day the phone is lost. %n left.", "", left
    )


def _text(control: QWidget) -> str:
    assert isinstance(control, PasswordField)
    return control.text()


def _show_words() -> str:
    return QCoreApplication.translate("staff", "Hold to show the password")


def _caps_words() -> str:
    return QCoreApplication.translate("staff", "Caps Lock seems to be on.")
