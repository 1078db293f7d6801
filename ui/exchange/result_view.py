"""What an import did, with the way back and the lines that are still to be mended."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.exchange.records import ImportKind, Result
from ui.exchange import exchange_words as words
from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind
from ui.kit.flow import FlowLayout
from ui.kit.frames import empty, row
from ui.kit.label import Label
from ui.kit.marks import IconMark
from ui.theme.icons import Icon
from ui.theme.tokens import ICON_MARK, S2, S3


class ResultView(QWidget):
    """Stays until it is left; everything on it can be done later too."""

    take_back_wanted = Signal(object)
    """The import (int)."""
    rejects_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: Result | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(S2)
        self.done = Button("", ButtonKind.PRIMARY)
        self.rejects = Button("", icon=Icon.FILE_DOWN)
        self.take_back = Button("", icon=Icon.UNDO_2)
        self.done.clicked.connect(self.left)
        self.rejects.clicked.connect(self.rejects_wanted)
        self.take_back.clicked.connect(self._take_back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(S3)
        whole.addLayout(self._lines)
        acts = FlowLayout(spacing=S2)
        for act in (self.done, self.rejects, self.take_back):
            acts.addWidget(act)
        whole.addLayout(acts)
        whole.addStretch(1)
        self.setFocusProxy(self.done)
        self.retranslate()

    def show_result(self, kind: ImportKind, result: Result) -> None:
        self._result = result
        told = words.result_told(kind, result)
        if result.stopped:
            told.append(
                QCoreApplication.translate(
                    "exchange", "Stopped on the way. The same file goes on where it stopped."
                )
            )
        self._show(told)
        self.rejects.setVisible(bool(result.refused or result.alike))
        self.take_back.setVisible(True)

    def show_told(self, told: list[str]) -> None:
        """What was done, where nothing more is to be done about it here."""
        self._show(told)
        self.rejects.hide()
        self.take_back.hide()

    def sentences(self) -> list[str]:
        return self._told

    def _show(self, told: list[str]) -> None:
        self._told = told
        empty(self._lines)
        for sentence in told:
            line = row(IconMark(Icon.CHECK, "t2", ICON_MARK), Label(sentence, wrap=True))
            line.setStretch(1, 1)
            self._lines.addLayout(line)
        announce(self, " ".join(told))

    def _take_back(self) -> None:
        if self._result is not None:
            self.take_back_wanted.emit(self._result.batch)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.done.set_words(translate("exchange", "Done"))
        self.rejects.set_words(translate("exchange", "Save the lines left out …"))
        self.take_back.set_words(translate("exchange", "Take the import back"))
