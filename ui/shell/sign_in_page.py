"""The sign-in page, which is the lock screen too: a clock, a card, and nothing else.

Whatever was wrong, one sentence is shown: which of name, password and code it was is not told.
"""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.staff import paper_codes
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, column, row
from ui.kit.inputs import CodeField, PasswordField, TextField
from ui.kit.label import Label
from ui.kit.marks import IconMark, PersonMark
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import LOCK_CARD_WIDTH, S2, S3, Tone
from ui.words.dates import clock_time, long_day

_PAD = 27


class SignInPage(QWidget):
    """Asks for what is needed to come in; who answers ``sign_in_wanted`` decides."""

    sign_in_wanted = Signal(str, str, str)
    """Name, password, code (empty if none is due)."""
    another_wanted = Signal()
    """Another clinic than this one."""
    help_wanted = Signal()
    """The person says that they cannot sign in."""
    touched = Signal()
    """Something secret was typed, or filled in."""
    restore_wanted = Signal()
    """The clinic is to come back from a backup."""
    invitation_wanted = Signal(str)
    """Somebody has an invitation; the name that was typed, if any was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._at: datetime | None = None
        self._name = ""
        self._clinic = ""
        self._locked = False
        self._code_due = False
        self._busy = False
        self._wait = 0
        self._refusal = ""
        self._build_parts()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.set_code_due(due=False)
        self.show_sign_in("")

    # --- what it is told -----------------------------------------------------------------

    def show_time(self, at: datetime) -> None:
        """Show the clinic's wall-clock time and day."""
        self._at = at
        self._clock.setText(clock_time(at))
        self._day.setText(long_day(at.date()))

    def show_locked(self, name: str, role: str, clinic: str, why: str) -> None:
        """The screen is locked for one person; ``why`` says in a sentence why it locked."""
        self._locked = True
        self._name = name
        self._clinic = clinic
        self._mark.setText(name)
        self._title.setText(name)
        self._under.setText(" · ".join(part for part in (role, clinic) if part))
        self._begin(why)

    def show_sign_in(self, clinic: str, remembered: Sequence[str] = (), why: str = "") -> None:
        """Nobody is at the desk; ``remembered`` names are offered if policy allows it."""
        self._locked = False
        self._name = ""
        self._clinic = clinic
        self._name_field.clear()
        completer = QCompleter(list(remembered), self._name_field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._name_field.setCompleter(completer)
        if len(remembered) == 1:
            self._name_field.setText(remembered[0])
        self._begin(why)

    def set_code_due(self, *, due: bool) -> None:
        """Ask for the six digits as well, or not."""
        self._code_due = due
        self._phone_lost.setVisible(due)
        self.ask_spare(asked=False)

    def asks_for_code(self) -> bool:
        return self._code_due

    def ask_spare(self, *, asked: bool) -> None:
        """Ask for a recovery code in the place of the six digits, or for these again."""
        self._spare.setVisible(asked)
        self._code.setVisible(self._code_due and not asked)
        self._spare_field.clear()
        self._code_field.clear()
        self._say_spare()
        self._enable()
        if asked:
            self._spare_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, name: str, password: str, code: str = "") -> None:
        """Put in what the sign-in card of the invented clinic knows."""
        if not self._locked:
            self._name_field.setText(name)
        self.ask_spare(asked=False)
        self._password_field.setText(password)
        self._code_field.setText(code)
        self.touched.emit()
        self._enable()
        self.window().activateWindow()
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def greet(self, name: str, password: str, sentence: str) -> None:
        """The clinic was begun just now: its owner comes in with what they chose, and a code."""
        self.fill(name, password)
        self._banner.say(sentence, Tone.OK)
        self._code_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str, wait: float = 0.0) -> None:
        """Say in one sentence that it did not fit; ``wait`` seconds until the next try."""
        self.set_busy(busy=False)
        self._password_field.clear()
        self._code_field.clear()
        self._spare_field.clear()
        self._banner.say(sentence, Tone.DANGER)
        self._refusal = sentence
        self._wait = round(wait)
        if self._wait > 0:
            self._timer.start()
        self._enable()
        self._go_to_first()

    def set_busy(self, *, busy: bool) -> None:
        """While the key is made nothing can be pressed twice."""
        self._busy = busy
        self._enable()

    def is_busy(self) -> bool:
        return self._busy

    def is_locked(self) -> bool:
        """Whether it waits for the one who locked it."""
        return self._locked

    def refusal(self) -> str:
        """The sentence with which the last try was refused; empty where none was."""
        return self._refusal

    def wait_left(self) -> int:
        """Seconds until the next try."""
        return max(self._wait, 0)

    def forget(self) -> None:
        """Keep nothing of what was typed, not even where it can be undone."""
        self._busy = False
        self._password_field.clear()
        self.ask_spare(asked=False)

    # --- how it is built -----------------------------------------------------------------

    def _build_parts(self) -> None:
        self._clock = Label(kind="clock")
        self._day = Label(kind="lead-plain")
        self._mark = PersonMark(side=44)
        self._title = Label(kind="title")
        self._under = Label(kind="caption")
        self._banner = Banner()
        self._name_field = TextField()
        self._name_row = Field("", self._name_field)
        self._password_field = PasswordField()
        self._password = Field("", self._password_field)
        self._code_field = CodeField()
        self._code = Field("", self._code_field)
        self._spare_field = TextField()
        self._spare = Field("", self._spare_field)
        self._spare.hide()
        self._button = Button("", ButtonKind.PRIMARY, keys="Enter")
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._button.setMinimumHeight(px(38))
        self._other = Button("", ButtonKind.TEXT)
        self._invited = Button("", ButtonKind.TEXT)
        self._help = Button("", ButtonKind.TEXT)
        self._another = Button("", ButtonKind.TEXT)
        self._phone_lost = Button("", ButtonKind.TEXT)
        self._restore = Button("", ButtonKind.TEXT)
        self._foot = Label(kind="caption", wrap=True)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        card = Card()
        card.setFixedWidth(min(px(LOCK_CARD_WIDTH), LOCK_CARD_WIDTH + 160))
        card.body.setContentsMargins(_PAD + 1, _PAD + 1, _PAD + 1, _PAD - 3)
        card.body.setSpacing(18)
        card.body.addLayout(self._head())
        parts = (self._banner, self._name_row, self._password, self._code, self._spare)
        for part in (*parts, self._button):
            card.body.addWidget(part)
        links = column(
            row(self._other, self._invited, None, self._help),
            row(self._another, None, self._phone_lost),
            row(self._restore, None),
        )
        links.setContentsMargins(0, 0, 0, 0)
        card.body.addSpacing(-7)
        card.body.addLayout(links)
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, S2, 0, 29)
        whole.setSpacing(0)
        whole.addStretch(88)
        whole.addWidget(self._clock, 0, middle)
        whole.addWidget(self._day, 0, middle)
        whole.addSpacing(52)
        # In a row, not aligned: only so do wrapped sentences get the height they need.
        whole.addLayout(row(None, card, None))
        whole.addStretch(188)
        whole.addSpacing(S2)
        whole.addWidget(self._foot)
        self._foot.setAlignment(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolled(content))
        # Tab leads from the password to the code, as it does everywhere.
        self._password_field.show_reached_after(self._help)

    def _head(self) -> QHBoxLayout:
        lock = IconMark(Icon.LOCK_KEYHOLE, "t1", 22)
        lines = column(None, self._title, self._under, None, spacing=1)
        return row(self._mark, lines, None, lock, spacing=S3)

    def _connect(self) -> None:
        self._name_field.textEdited.connect(self._enable)
        self._name_field.returnPressed.connect(self._password_field.setFocus)
        self._password_field.textEdited.connect(self._enable)
        self._password_field.textEdited.connect(self.touched)
        self._password_field.returnPressed.connect(self._entered)
        self._password_field.caps_lock_changed.connect(self._warn_of_caps_lock)
        self._code_field.textEdited.connect(self._enable)
        self._code_field.textEdited.connect(self.touched)
        self._code_field.completed.connect(self._send)
        self._code_field.returnPressed.connect(self._send)
        self._button.clicked.connect(self._send)
        self._other.clicked.connect(self._someone_else)
        self._another.clicked.connect(self.another_wanted)
        self._help.clicked.connect(self.help_wanted)
        self._restore.clicked.connect(self.restore_wanted)
        self._invited.clicked.connect(lambda: self.invitation_wanted.emit(self.name()))
        self._phone_lost.clicked.connect(lambda: self.ask_spare(asked=self._spare.isHidden()))
        self._spare_field.textEdited.connect(self._enable)
        self._spare_field.textEdited.connect(self.touched)
        self._spare_field.returnPressed.connect(self._send)
        self._timer.timeout.connect(self._tick)

    # --- what happens --------------------------------------------------------------------

    def _begin(self, why: str) -> None:
        self.forget()
        self._busy = False
        self._refusal = ""
        self._name_row.setVisible(not self._locked)
        self._mark.setVisible(self._locked)
        self._other.setVisible(self._locked)
        self._restore.setVisible(not self._locked)
        self._invited.setVisible(not self._locked)
        self._another.setVisible(not self._locked)
        self._banner.say(why, Tone.INFO)
        self._password.set_hint("")
        self.retranslate()
        self._enable()
        self._go_to_first()

    def _go_to_first(self) -> None:
        first = self._password_field if self.name() else self._name_field
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def name(self) -> str:
        """Who wants to come in, as far as it is known."""
        return self._name if self._locked else self._name_field.text().strip()

    def _someone_else(self) -> None:
        self.set_code_due(due=True)
        self.show_sign_in(self._clinic)

    def _entered(self) -> None:
        if self._code_due and not self._second():
            asked = self._code_field if self._spare.isHidden() else self._spare_field
            asked.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._send()

    def _send(self) -> None:
        if self._is_ready():
            self._banner.say("")
            self.set_busy(busy=True)
            code = self._second() if self._code_due else ""
            self.sign_in_wanted.emit(self.name(), self._password_field.text(), code)

    def _second(self) -> str:
        """The six digits or the recovery code, once it is whole."""
        if not self._spare.isHidden():
            typed = self._spare_field.text()
            return typed if paper_codes.looks_like_one(typed) else ""
        code = self._code_field.code()
        return code if len(code) == CodeField.DIGITS else ""

    def _is_ready(self) -> bool:
        code = not self._code_due or bool(self._second())
        filled = bool(self.name() and self._password_field.text() and code)
        return filled and not self._busy and self._wait <= 0

    def _enable(self) -> None:
        self._button.setEnabled(self._is_ready())
        self._button.set_words(self._button_words())
        for part in (self._name_field, self._password_field, self._code_field):
            part.setReadOnly(self._busy)
        # Who is being let in must find nobody on another way, in this clinic or another.
        for way in (self._other, self._invited, self._another, self._restore):
            way.setEnabled(not self._busy)
        for ask in (self._help, self._phone_lost):
            ask.setEnabled(not self._busy)

    def _tick(self) -> None:
        self._wait -= 1
        if self._wait <= 0:
            self._timer.stop()
        self._enable()

    def _warn_of_caps_lock(self, on: object) -> None:
        words = QCoreApplication.translate("shell", "Caps Lock seems to be on.")
        self._password.set_hint(words if on else "")

    # --- words ---------------------------------------------------------------------------

    def _button_words(self) -> str:
        if self._wait > 0:
            return QCoreApplication.translate("shell", "Try again in %n second(s)", "", self._wait)
        if self._busy:
            return QCoreApplication.translate("shell", "One moment")
        if self._locked:
            return QCoreApplication.translate("shell", "Unlock")
        return QCoreApplication.translate("shell", "Sign in")

    def retranslate(self) -> None:
        if not self._locked:
            self._title.setText(QCoreApplication.translate("shell", "Sign in"))
            self._under.setText(self._clinic)
        self._name_row.set_label(QCoreApplication.translate("shell", "Name"))
        self._password.set_label(QCoreApplication.translate("shell", "Password"))
        self._code.set_label(QCoreApplication.translate("shell", "Six-digit code"))
        self._password_field.set_show_words(_show_words())
        self._other.set_words(QCoreApplication.translate("shell", "Someone else"))
        self._restore.set_words(QCoreApplication.translate("shell", "Restore from a backup"))
        self._another.set_words(QCoreApplication.translate("shell", "Another clinic"))
        self._help.set_words(QCoreApplication.translate("shell", "I cannot sign in"))
        self._invited.set_words(QCoreApplication.translate("shell", "I have an invitation"))
        self._spare.set_label(QCoreApplication.translate("shell", "Recovery code"))
        self._say_spare()
        foot = QCoreApplication.translate(
            "shell", "Patient data is closed while the screen is locked."
        )
        self._foot.setText(foot)
        self._button.set_words(self._button_words())
        if self._at:
            self.show_time(self._at)

    def _say_spare(self) -> None:
        self._phone_lost.set_words(
            QCoreApplication.translate("shell", "Use a recovery code")
            if self._spare.isHidden()
            else QCoreApplication.translate("shell", "Use six digits")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _show_words() -> str:
    return QCoreApplication.translate("shell", "Hold to show the password")
