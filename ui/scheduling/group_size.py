"""How many have room in one group: said of the group itself, where it is not as usual."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import MoreCome, Problem
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.inputs import TextField
from ui.theme.tokens import S2
from ui.words.groups import come_words
from ui.words.keys import keys_shown

_MOST_FIGURES = 2


class GroupSize(QWidget):
    """A button, and in its place the field while somebody says it; Esc leaves it as it was."""

    wanted = Signal(object)
    """How many it is to hold; None: as usual. Answer: ``show``, ``show_problem``, ``refuse``."""
    ended = Signal()
    """The keyboard goes back to where it came from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual, self._size = 0, 0
        self.change = Button("", ButtonKind.QUIET)
        self.line = TextField()
        self.line.setMaxLength(_MOST_FIGURES)
        self.field = Field("", self.line)
        self.field.hide()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, S2, 0, 0)
        lines.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(self.field)
        self.change.clicked.connect(self.ask)
        self.line.returnPressed.connect(self._say)
        self.line.textEdited.connect(lambda _text: self.field.set_problem(None))
        self.retranslate()

    def show_size(self, size: int, usual: int) -> None:
        """So many it holds, and so many a group of its service usually does."""
        self._size, self._usual = size, usual
        self.retranslate()

    def ask(self) -> None:
        """Let somebody say it."""
        self.field.set_problem(None)
        self.line.setText(str(self._size))
        self._open(on=True)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_field(self) -> None:
        """Nothing more is said of it."""
        if self.field.isHidden():
            return
        self._open(on=False)
        self.ended.emit()

    def show_problem(self, wrong: Problem) -> None:
        """It is no number of people."""
        translate = QCoreApplication.translate
        says = {
            Problem.TOO_SHORT: translate("scheduling", "At least one has room."),
            Problem.TOO_LONG: translate("scheduling", "At most 50 have room."),
        }
        self._refuse(says.get(wrong, translate("scheduling", "Type a number.")))

    def show_more_come(self, error: MoreCome) -> None:
        """More come than it would hold."""
        self._refuse(come_words(error.come, error.held))

    def show_refusal(self, sentence: str) -> None:
        self._refuse(sentence)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.change.set_words(translate("scheduling", "How many have room"), keys_shown("F6"))
        self.field.set_label(translate("scheduling", "How many have room in this group"))
        if not self.field.problem():
            hint = translate("scheduling", "Usually {many}. Enter saves, Esc leaves it.")
            self.field.set_hint(hint.format(many=self._usual))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.field.isHidden():
            self.close_field()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _open(self, *, on: bool) -> None:
        self.change.setVisible(not on)
        self.field.setVisible(on)

    def _say(self) -> None:
        typed = self.line.text().strip()
        if typed and not (typed.isascii() and typed.isdigit()):
            self.show_problem(Problem.NOT_A_NUMBER)
            return
        size = int(typed) if typed else None
        self.wanted.emit(None if size == self._usual else size)

    def _refuse(self, sentence: str) -> None:
        self.field.set_problem(sentence)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
