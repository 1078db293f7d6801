"""Coming in with an invitation: the phrase, one's own password, one's own codes, and in."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.staff import codes
from clinic_desk.staff.records import Acceptance, Welcome
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.code_setup import CodeSetup
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, block, row
from ui.kit.inputs import TextField
from ui.kit.label import Label
from ui.kit.new_password import NewPassword
from ui.theme.style import px
from ui.theme.tokens import S3, S4, S6, Tone
from ui.words import errors as error_words

_WIDTH = 520


class InvitationPage(QWidget):
    """Three steps in one card; who hears ``welcome_wanted`` and ``accept_wanted`` decides."""

    welcome_wanted = Signal(str, str)
    """Sign-in name and phrase. Answer: ``show_welcome`` or ``refuse``."""
    accept_wanted = Signal(object)
    """An Acceptance. Answer: ``show_problems`` or ``refuse``; else the person sits down."""
    touched = Signal()
    """Something was typed."""
    left = Signal()
    """Back to signing in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._welcome: Welcome | None = None
        self._busy = False
        self._title = Label(kind="title")
        self._under = Label(kind="second", wrap=True)
        self.banner = Banner()
        self.name, self.phrase = TextField(), TextField()
        self._name_row, self._phrase_row = Field("", self.name), Field("", self.phrase)
        self.password = NewPassword()
        self.code = CodeSetup()
        self.steps = QStackedWidget()
        for step in ((self._name_row, self._phrase_row), (self.password,), (self.code,)):
            self.steps.addWidget(block(*step, None, spacing=S3))
        self.go_on = Button("", ButtonKind.PRIMARY, keys="Enter")
        self.leave = Button("", ButtonKind.TEXT)
        self._lay_out()
        self.name.returnPressed.connect(self.phrase.setFocus)
        self.phrase.returnPressed.connect(self._go_on)
        self.password.entered.connect(self._go_on)
        self.code.tried.connect(self._accept)
        for changed in (self.name.textEdited, self.phrase.textEdited, self.password.changed):
            changed.connect(self._enable)
            changed.connect(self.touched)
        self.go_on.clicked.connect(self._go_on)
        self.leave.clicked.connect(self._leave)
        self.setFocusProxy(self.name)
        self.retranslate()
        self.begin()

    def _lay_out(self) -> None:
        card = Card()
        card.setFixedWidth(px(_WIDTH))
        card.body.setContentsMargins(S6 + 4, S6, S6 + 4, S6)
        card.body.setSpacing(S4)
        for part in (self._title, self._under, self.banner, self.steps):
            card.body.addWidget(part)
        card.body.addLayout(row(self.go_on, None, self.leave))
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(S4, S4, S4, S4)
        whole.addStretch(1)
        # In a row, not aligned: only so do wrapped sentences get the height they need.
        whole.addLayout(row(None, card, None))
        whole.addStretch(2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolled(content))

    def begin(self, name: str = "") -> None:
        """Start anew, with nothing of the last one."""
        self._welcome = None
        self.banner.say("")
        self.name.setText(name)
        self.phrase.clear()
        self.password.clear()
        self.code.clear()
        self.set_busy(busy=False)
        self._show_step(0)

    def show_welcome(self, welcome: Welcome) -> None:
        """The phrase was right: say to whom, and ask for a password."""
        self._welcome = welcome
        self.banner.say("")
        names = (welcome.sign_in_name, welcome.display_name, welcome.clinic)
        self.password.set_context(names)
        self.code.show_secret(welcome.uri, codes.secret_text(welcome.secret))
        self.set_busy(busy=False)
        self._show_step(1)

    def show_problems(self, problems: dict[str, Problem]) -> None:
        """Say beside the field what the desk did not take."""
        self.set_busy(busy=False)
        if "password" in problems:
            self._show_step(1)
            self.password.set_problem(error_words.problem(problems["password"]))
        elif "code" in problems:
            self.code.refuse(
                QCoreApplication.translate(
                    "shell", "These digits do not fit. Wait for the next ones and try again."
                )
            )

    def refuse(self, sentence: str) -> None:
        """Say in one sentence what did not work; the phrase is asked for again."""
        self.phrase.clear()
        self.set_busy(busy=False)
        self._show_step(0)
        self.banner.say(sentence, Tone.DANGER)

    def set_busy(self, *, busy: bool) -> None:
        """While a key is made nothing can be pressed twice."""
        self._busy = busy
        self._enable()

    def _go_on(self) -> None:
        if not self._ready():
            return
        if self.steps.currentIndex() == 0:
            self.set_busy(busy=True)
            self.welcome_wanted.emit(self.name.text().strip(), self.phrase.text())
        else:
            self._show_step(2)

    def _accept(self, code: str) -> None:
        if self._welcome is None or self._busy:
            return
        self.set_busy(busy=True)
        self.accept_wanted.emit(
            Acceptance(
                sign_in_name=self._welcome.sign_in_name,
                phrase=self.phrase.text(),
                password=self.password.password(),
                secret=self._welcome.secret,
                code=code,
            )
        )

    def _leave(self) -> None:
        self.begin()
        self.left.emit()

    def _show_step(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.go_on.setVisible(step < 2)
        self._say()
        self._enable()
        first = (self.phrase if self.name.text() else self.name, self.password, self.code)[step]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ready(self) -> bool:
        if self._busy:
            return False
        if self.steps.currentIndex() == 0:
            return bool(self.name.text().strip() and self.phrase.text().strip())
        return self.password.judgement().holds

    def _enable(self) -> None:
        self.leave.setEnabled(not self._busy)  # who is being let in comes in
        self.go_on.setEnabled(self._ready())

    def _say(self) -> None:
        translate = QCoreApplication.translate
        name = self._welcome.display_name if self._welcome else ""
        titles = (
            translate("shell", "Come in with an invitation"),
            translate("shell", "Welcome, {name}").format(name=name),
            translate("shell", "Your one-time codes"),
        )
        leads = (
            translate("shell", "Type your sign-in name and the phrase that you were given."),
            translate(
                "shell",
                "Choose a password that nobody else knows, not even whoever invited you. "
                "Four or five words that do not belong together are easy to keep in mind.",
            ),
            translate(
                "shell", "Each time you sign in, your phone shows six digits. Set that up once."
            ),
        )
        step = self.steps.currentIndex()
        self._title.setText(titles[step])
        self._under.setText(leads[step])
        self.setAccessibleName(titles[step])

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._name_row.set_label(translate("shell", "Sign-in name"))
        self._phrase_row.set_label(translate("shell", "Invitation phrase"))
        self.password.set_words(
            translate("shell", "Your password"),
            translate("shell", "Hold to show the password"),
            translate("shell", "Caps Lock seems to be on."),
        )
        self.code.set_words(
            translate(
                "shell",
                "Open an authenticator app on your phone, add an account and point the camera at "
                "the picture. Without a camera, type the key instead.",
            ),
            translate("shell", "The same as a key"),
            translate("shell", "The six digits that the app shows now"),
            translate("shell", "The key for your authenticator app, as a QR code"),
        )
        self.go_on.set_words(translate("shell", "Go on"))
        self.leave.set_words(translate("shell", "Back to signing in"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
