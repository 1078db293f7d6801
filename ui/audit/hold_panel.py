"""Holding a kept checkpoint against the log: its text, from a file or pasted, and the answer."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.audit.verify import MAX_NOTE, Verdict
from clinic_desk.errors import Problem
from ui.audit.aside import Aside
from ui.audit.files import FindFile
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import column, row
from ui.kit.inputs import NoteField
from ui.kit.label import Label
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words import verdicts
from ui.words.errors import problem
from ui.words.verdicts import Whole

_LINES = 7
TONES = {Whole.YES: Tone.OK, Whole.NO: Tone.DANGER, Whole.UNKNOWN: Tone.WARN}


class HoldPanel(Aside):
    """Asks whether the log has grown out of a checkpoint; and, if wanted, for a whole walk."""

    hold_wanted = Signal(str)
    """The text of a checkpoint. Answer: ``show_verdict``."""
    walk_wanted = Signal(str)
    """The same text: every entry is to be read as well."""

    def __init__(self, find_file: FindFile, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.find_file = find_file
        self._verdict: Verdict | None = None
        self._what = Label(wrap=True)
        self.text = NoteField(lines=_LINES)
        self._field = Field("", self.text)
        self._file = Button("", icon=Icon.CLIPBOARD_PASTE)
        self._hold = Button("", ButtonKind.PRIMARY, icon=Icon.SCALE)
        self.banner = Banner()
        self.walk = Button("", icon=Icon.SHIELD_CHECK)
        self._file.clicked.connect(self.choose)
        self._hold.clicked.connect(self.hold)
        self.walk.clicked.connect(lambda: self.walk_wanted.emit(self.text.toPlainText()))
        self.text.textChanged.connect(self._forget)
        for part in (self._what, self._field):
            self.content.addWidget(part)
        self.content.addLayout(row(column(self._hold, self._file, spacing=8), None))
        self.content.addWidget(self.banner)
        self.content.addWidget(self.walk)
        self.content.addStretch(1)
        self.setFocusProxy(self.text)
        self._forget()
        self.retranslate()

    def choose(self) -> None:
        """Take the text of a file, and hold it against the log at once."""
        path = self.find_file(self)
        if path is None:
            return
        try:
            with path.open("rb") as file:
                text = file.read(MAX_NOTE + 1).decode()
        except (OSError, ValueError):
            self._field.set_problem(_unreadable())
            return
        self.text.setPlainText(text[:MAX_NOTE])
        self.hold()

    def hold(self) -> None:
        text = self.text.toPlainText()
        if text.strip():
            self.hold_wanted.emit(text)
        else:
            self._field.set_problem(problem(Problem.MISSING))
            self.text.setFocus()

    def show_verdict(self, verdict: Verdict) -> None:
        """What the log says to the checkpoint."""
        self._verdict = verdict
        answer, sentence = verdicts.held(verdict)
        self.banner.say(sentence, TONES[answer])
        self.walk.setVisible(answer is Whole.YES)

    def clear(self) -> None:
        """Begin with an empty text."""
        self.text.clear()
        self._forget()

    def retranslate(self) -> None:
        self.set_title(
            QCoreApplication.translate("audit", "Hold a kept checkpoint against the log")
        )
        self._what.setText(
            QCoreApplication.translate(
                "audit",
                "Paste the text of a checkpoint that you kept outside, or choose its file. "
                "The answer says whether the log has been rewritten or shortened since.",
            )
        )
        self._field.set_label(QCoreApplication.translate("audit", "Text of the kept checkpoint"))
        self._file.set_words(QCoreApplication.translate("audit", "Choose a file …"))
        self._hold.set_words(QCoreApplication.translate("audit", "Hold against the log"))
        self.walk.set_words(QCoreApplication.translate("audit", "Read every entry as well"))
        if self._verdict is not None:
            self.show_verdict(self._verdict)

    def _forget(self) -> None:
        self._verdict = None
        self._field.set_problem(None)
        self.banner.say("")
        self.walk.hide()


def _unreadable() -> str:
    return QCoreApplication.translate("audit", "This file cannot be read as text.")
