"""Asks for the six digits again, in the middle of what somebody does, and goes on with it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from clinic_desk.errors import ClinicDeskError, CodeDue, InvalidInput, SessionEnded, SignInFailed
from clinic_desk.staff import code_again, paper_codes
from clinic_desk.staff.session import DeskSession
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import row
from ui.kit.inputs import CodeField, TextField
from ui.kit.label import Label
from ui.shell.host import Host
from ui.theme.style import px
from ui.theme.tokens import LOCK_CARD_WIDTH, S3, S4
from ui.words import errors as error_words


class CodeDialog(QDialog):
    """One field. The sixth digit sends it; Esc leaves everything as it is."""

    given = Signal(str)
    """Six digits, or a recovery code. Answer: ``accept`` or ``refuse``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        translate = QCoreApplication.translate
        title = translate("shell", "Your code once more")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        why = translate(
            "shell",
            "This changes who may do what or how one signs in, or takes the clinic’s data out. "
            "An open screen is no proof of who sits at it.",
        )
        self.code, self.spare = CodeField(), TextField()
        self._code = Field(translate("shell", "Six-digit code"), self.code)
        self._spare = Field(translate("shell", "Recovery code"), self.spare)
        self._spare.hide()
        self.send = Button(translate("shell", "Go on"), ButtonKind.PRIMARY, keys="Enter")
        self.cancel = Button(translate("shell", "Leave it as it is"), keys="Esc")
        self.other = Button("", ButtonKind.TEXT)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, S4, S4, S4)
        lines.setSpacing(S3)
        for part in (
            Label(title, "lead"),
            Label(why, "second", wrap=True),
            self._code,
            self._spare,
        ):
            lines.addWidget(part)
        lines.addLayout(row(self.other, None))
        lines.addLayout(row(self.send, self.cancel, None))
        self._lines = lines
        self.setFixedWidth(px(LOCK_CARD_WIDTH))
        self.code.completed.connect(lambda _code: self._give())
        self.code.returnPressed.connect(self._give)
        self.spare.returnPressed.connect(self._give)
        self.send.clicked.connect(self._give)
        self.cancel.clicked.connect(self.reject)
        self.other.clicked.connect(lambda: self._ask(spare=self._spare.isHidden()))
        self._ask(spare=False)

    def refuse(self, sentence: str) -> None:
        """Say why it did not fit, and take another."""
        field, control = self._asked()
        control.clear()
        field.set_problem(sentence)
        self._fit()
        control.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        self.code.clear()
        self.spare.clear()

    def _ask(self, *, spare: bool) -> None:
        self._spare.setVisible(spare)
        self._code.setVisible(not spare)
        self.other.set_words(
            QCoreApplication.translate("shell", "Use six digits")
            if spare
            else QCoreApplication.translate("shell", "Use a recovery code")
        )
        self._fit()
        self._asked()[1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """As high as what it says now."""
        self._lines.activate()
        self.setFixedHeight(self._lines.totalHeightForWidth(self.width()))

    def _asked(self) -> tuple[Field, TextField | CodeField]:
        return (self._code, self.code) if self._spare.isHidden() else (self._spare, self.spare)

    def _give(self) -> None:
        if self._spare.isHidden():
            typed = self.code.code()
            whole = len(typed) == CodeField.DIGITS
        else:
            typed = self.spare.text()
            whole = paper_codes.looks_like_one(typed)
        if whole:
            self.given.emit(typed)


class CodeAgain(QObject):
    """Joins the dialog with the core, for one person at the desk."""

    def __init__(self, session: DeskSession, program: Host) -> None:
        super().__init__(program)
        self._session, self._program = session, program
        self.dialog: CodeDialog | None = None

    def then(self, act: Callable[[], object]) -> None:
        """Do it now, or once the code was given again; not at all where it is not given."""
        try:
            self._session.require_code()
        except CodeDue:
            self._ask(act)
        except SessionEnded:
            self._program.lock()
        else:
            act()

    def _ask(self, act: Callable[[], object]) -> None:
        self.dialog = dialog = CodeDialog(self._program.window)
        dialog.given.connect(lambda code: self._give(dialog, code))

        def closed(result: int) -> None:
            self.dialog = None
            dialog.forget()
            dialog.deleteLater()
            self._program.window.activateWindow()  # where no window manager gives the keys back
            if result == QDialog.DialogCode.Accepted:
                QTimer.singleShot(0, self, act)  # once the keys are back where they were

        dialog.finished.connect(closed)
        dialog.open()

    def _give(self, dialog: CodeDialog, code: str) -> None:
        desk = self._program.desk
        assert desk is not None, "somebody sits at it"
        try:
            code_again.give(self._session, desk.unlocked, desk.attempts(), code)
        except InvalidInput:
            words = QCoreApplication.translate("shell", "This code does not fit.")
            dialog.refuse(words)
        except SignInFailed as error:
            words = QCoreApplication.translate(
                "shell", "Try again in %n second(s)", "", max(round(error.wait), 1)
            )
            dialog.refuse(words)
        except ClinicDeskError as error:
            dialog.refuse(error_words.sentence(error))
        else:
            dialog.accept()
