"""Who opens a backup, and where it is restored to."""

from collections.abc import Sequence
from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.backup.looking import Described
from clinic_desk.staff.signing_in import Credentials
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import column, row
from ui.kit.inputs import Check, CodeField, Combo, PasswordField, TextField
from ui.kit.label import Label
from ui.kit.recovery_words import TypedWords
from ui.kit.segmented import Segmented
from ui.oversight.places import ChooseFolder
from ui.oversight.restore_words import described_words
from ui.theme.tokens import S3

_PASSWORD, _KIT = "password", "kit"


class Opening(QWidget):
    """The backup, the way in, the new folder, and the button that begins."""

    restore_wanted = Signal()
    another_wanted = Signal()
    touched = Signal()

    def __init__(
        self,
        words: Sequence[str],
        count: int,
        choose_folder: ChooseFolder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choose = choose_folder
        self._found: Sequence[Described] = ()
        self.into = Path()
        self.which = Combo()
        self._which = Field("", self.which)
        self.way = Segmented("", ((_PASSWORD, ""), (_KIT, "")))
        self.name, self.password, self.code = TextField(), PasswordField(), CodeField()
        self._name, self._password = Field("", self.name), Field("", self.password)
        self._code = Field("", self.code)
        self.words = TypedWords(words, count)
        self._place = Label(kind="second", wrap=True)
        self._elsewhere = Button("", ButtonKind.LINK)
        self.accept_file = Check("")
        self.begin = Button("", ButtonKind.PRIMARY)
        self._another = Button("")
        self._signing = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._signing.setLayout(column(self._name, self._password, self._code, spacing=S3))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        lines.addWidget(self._which)
        lines.addLayout(row(self.way, None))
        lines.addWidget(self._signing)
        lines.addWidget(self.words)
        lines.addLayout(column(self._place, row(self._elsewhere, None)))
        lines.addWidget(self.accept_file)
        lines.addLayout(row(self.begin, self._another, None))

    def _connect(self) -> None:
        self.which.activated.connect(self._show_which)
        self.way.chosen.connect(self._show_way)
        self._elsewhere.clicked.connect(self.ask_elsewhere)
        self.begin.clicked.connect(self._send)
        self._another.clicked.connect(self.another_wanted)
        self.name.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self.code.setFocus)
        self.code.completed.connect(lambda _code: self._send())
        self.words.completed.connect(self._send)
        for typed in (self.name, self.password, self.code):
            typed.textChanged.connect(self._enable)
            typed.textChanged.connect(self.touched)
        self.words.changed.connect(self._enable)
        self.words.changed.connect(self.touched)
        self.accept_file.clicked.connect(self._enable)

    def show_backups(
        self, found: Sequence[Described], into: Path, zone: tzinfo | None, *, keychain: bool
    ) -> None:
        self._found, self.into = found, into
        self.which.clear()
        for at, one in enumerate(found):
            self.which.add(described_words(one, zone), at)
        self.accept_file.setVisible(not keychain and not found[0].invented)
        self.accept_file.setChecked(False)
        self._show_which()
        self._write_place()

    def backup(self) -> Described:
        return self._found[max(self.which.currentIndex(), 0)]

    def opening(self) -> Credentials | tuple[str, ...]:
        """What was typed: for a session that is not there yet, or the kit's words."""
        if self.way.choice() == _KIT:
            return self.words.words()
        return Credentials(
            name=self.name.text().strip(), password=self.password.text(), code=self.code.code()
        )

    def in_file(self) -> bool:
        """Whether the person accepted that the computer's secret lies in a file."""
        return self.accept_file.isChecked()

    def by_kit(self) -> bool:
        return self.way.choice() == _KIT

    def ask_elsewhere(self) -> None:
        title = QCoreApplication.translate("oversight", "Choose an empty folder for the clinic")
        chosen = self._choose(self, title, self.into.parent)
        if chosen is not None:
            self.into = chosen
            self._write_place()

    def again(self) -> None:
        """It did not fit: what is quick to type is typed again, the kit's words stay."""
        if not self.by_kit():
            self.password.clear()
            self.code.clear()
            self.password.setFocus()

    def forget(self) -> None:
        """Keep nothing secret of what was typed."""
        for typed in (self.password, self.code):
            typed.clear()
        self.words.forget()

    def _show_which(self) -> None:
        self.way.choose(_PASSWORD if self.backup().here else _KIT)
        self._show_way()

    def _show_way(self) -> None:
        kit = self.way.choice() == _KIT
        self._signing.setVisible(not kit)
        self.words.setVisible(kit)
        self.setFocusProxy(self.words if kit else self.name)
        self._enable()

    def _is_ready(self) -> bool:
        if not self._found or (
            not self.accept_file.isHidden() and not self.accept_file.isChecked()
        ):
            return False
        if self.way.choice() == _KIT:
            return self.words.is_full()
        full = len(self.code.code()) == CodeField.DIGITS
        return bool(self.name.text().strip() and self.password.text() and full)

    def _enable(self) -> None:
        self.begin.setEnabled(self._is_ready())

    def _send(self) -> None:
        if self._is_ready():
            self.restore_wanted.emit()

    def _write_place(self) -> None:
        words = QCoreApplication.translate("oversight", "Into the new folder {folder}")
        self._place.setText(words.format(folder=self.into))

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._which.set_label(translate("oversight", "Backup"))
        self.way.setAccessibleName(translate("oversight", "Who opens it"))
        self.way.set_words(
            {
                _PASSWORD: translate("oversight", "Password and code"),
                _KIT: translate("oversight", "Recovery kit"),
            }
        )
        self._name.set_label(translate("oversight", "Name"))
        self._password.set_label(translate("oversight", "Password of that day"))
        self.password.set_show_words(translate("oversight", "Hold to show the password"))
        self._code.set_label(translate("oversight", "Six-digit code"))
        self._elsewhere.set_words(translate("oversight", "Another folder …"))
        accept = translate(
            "oversight", "There is no keychain here: keep this computer’s secret in a file"
        )
        self.accept_file.setText(accept)
        self.accept_file.setAccessibleName(accept)
        self.begin.set_words(translate("oversight", "Restore"))
        self._another.set_words(translate("oversight", "Choose another backup …"))
        self._write_place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
