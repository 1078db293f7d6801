"""Keeping a checkpoint: the newest one as code and text, and what to do with it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.audit.records import KeptCheckpoint
from ui.audit.aside import Aside
from ui.audit.files import ChooseFile
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import column, row
from ui.kit.inputs import NoteField
from ui.kit.label import Label
from ui.kit.qr_code import QrCode
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.dates import number

_LINES = 5


class KeepPanel(Aside):
    """Shows one checkpoint. Saving it, or saying so, counts as keeping it."""

    save_wanted = Signal(object, object)
    """A KeptCheckpoint and a Path. Answer: ``show_kept``."""
    kept_wanted = Signal(object)
    """A KeptCheckpoint that the person has taken away. Answer: ``show_kept``."""
    hold_wanted = Signal()

    def __init__(self, choose_file: ChooseFile, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.choose_file = choose_file
        self._today = today
        self._checkpoint: KeptCheckpoint | None = None
        self._what = Label(wrap=True)
        self.code = QrCode()
        self._says = Label(kind="field")
        self.text = NoteField(lines=_LINES)
        self.text.setReadOnly(True)
        self._says.setBuddy(self.text)
        self._how = Label(kind="caption", wrap=True)
        self.banner = Banner()
        self._save = Button("", ButtonKind.PRIMARY, icon=Icon.FILE_DOWN)
        self._kept = Button("", icon=Icon.CHECK)
        self._hold = Button("", ButtonKind.LINK)
        self._save.clicked.connect(self.save)
        self._kept.clicked.connect(self._say_kept)
        self._hold.clicked.connect(self.hold_wanted)
        self.content.addWidget(self._what)
        self.content.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        self.content.addWidget(self._how)
        self.content.addWidget(self.banner)
        self.content.addLayout(row(column(self._save, self._kept, spacing=8), None))
        self.content.addWidget(self._says)
        self.content.addWidget(self.text)
        self.content.addWidget(self._hold)
        self.content.addStretch(1)
        self.setFocusProxy(self._save)
        self.retranslate()

    def show_checkpoint(self, checkpoint: KeptCheckpoint, today: date) -> None:
        """Show this one; nothing says yet that it was kept."""
        self._checkpoint, self._today = checkpoint, today
        self.code.show_text(checkpoint.note)
        self.text.setPlainText(checkpoint.note)
        self.banner.say("")
        self.retranslate()

    def show_kept(self, sentence: str) -> None:
        """It lies outside now."""
        self.banner.say(sentence, Tone.OK)

    def save(self) -> None:
        """Ask where the file shall lie."""
        if self._checkpoint is None:
            return
        path = self.choose_file(self, "".join(("checkpoint-", self._today.isoformat(), ".txt")))
        if path is not None:
            self.save_wanted.emit(self._checkpoint, path)

    def retranslate(self) -> None:
        self.set_title(QCoreApplication.translate("audit", "Keep a checkpoint"))
        size = self._checkpoint.size if self._checkpoint else 0
        what = QCoreApplication.translate(
            "audit",
            "This seals all {entries} entries up to now. Kept away from this computer, it shows "
            "later whether somebody has rewritten or shortened the log. It holds no names.",
        )
        self._what.setText(what.format(entries=number(size)))
        self._how.setText(
            QCoreApplication.translate(
                "audit",
                "Save it on a drive that you take away, photograph the code, or copy the text "
                "into a message to yourself. Then say that you have kept it.",
            )
        )
        self.code.setAccessibleName(
            QCoreApplication.translate("audit", "The checkpoint as a QR code")
        )
        says = QCoreApplication.translate("audit", "The checkpoint as text")
        self._says.setText(says)
        self.text.setAccessibleName(says)
        self._save.set_words(QCoreApplication.translate("audit", "Save as a file …"))
        self._kept.set_words(QCoreApplication.translate("audit", "I have kept it"))
        self._hold.set_words(
            QCoreApplication.translate("audit", "Hold a kept checkpoint against the log …")
        )

    def _say_kept(self) -> None:
        if self._checkpoint is not None:
            self.kept_wanted.emit(self._checkpoint)


def saved_words(path: Path) -> str:
    words = QCoreApplication.translate(
        "audit", "The checkpoint lies in {file}. Take it away from this computer."
    )
    return words.format(file=path)


def kept_words() -> str:
    return QCoreApplication.translate(
        "audit", "Noted: this checkpoint is kept outside. You are reminded when the next is due."
    )
