"""How the clinic is taken out: sealed with a passphrase, or in the clear and why."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.exchange.everything import SHORTEST_PASSPHRASE, InTheClear, Sealed
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import block, row
from ui.kit.inputs import PasswordField, TextField
from ui.kit.segmented import Segmented
from ui.theme.style import px
from ui.theme.tokens import S3, Tone
from ui.words.errors import problem

SEALED, CLEAR = "sealed", "clear"
_FIELD = 380


class ExportView(QWidget):
    """The careful way is chosen unless a person says otherwise."""

    export_wanted = Signal()
    """Ask ``how``; the two passphrases are the same then."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = Segmented("", [(SEALED, ""), (CLEAR, "")])
        self.passphrase, self.again = PasswordField(), PasswordField()
        self._passphrase, self._again = Field("", self.passphrase), Field("", self.again)
        self.reason = TextField()
        self._reason = Field("", self.reason)
        self._caution = Banner()
        self.go_on = Button("", ButtonKind.PRIMARY)
        self._back = Button("", ButtonKind.TEXT)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        lines.addLayout(row(self.way, None))
        for one in (self._passphrase, self._again, self._reason):
            one.setFixedWidth(px(_FIELD))
            lines.addWidget(one)
        lines.addWidget(self._caution)
        lines.addWidget(block(row(self.go_on, self._back, None)))
        lines.addStretch(1)
        self.setFocusProxy(self.passphrase)
        self.way.chosen.connect(self._choose_way)
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._export)
        self.reason.returnPressed.connect(self._export)
        self.go_on.clicked.connect(self._export)
        self._back.clicked.connect(self.left)
        self.retranslate()
        self._show_way(SEALED)

    def how(self) -> Sealed | InTheClear:
        if self.way.choice() == CLEAR:
            return InTheClear(reason=self.reason.text())
        return Sealed(passphrase=self.passphrase.text())

    def begin(self) -> None:
        """Empty, with the careful way chosen."""
        for one in (self.passphrase, self.again, self.reason):
            one.clear()
        self.way.choose(SEALED)
        self._show_way(SEALED)

    def refuse(self, problems: Mapping[str, Problem]) -> None:
        fields = {"passphrase": self._passphrase, "reason": self._reason}
        for name, one in fields.items():
            what = problems.get(name)
            one.set_problem(problem(what) if what else None)

    def _export(self) -> None:
        sealed = self.way.choice() == SEALED
        if sealed and len(self.passphrase.text()) < SHORTEST_PASSPHRASE:
            self.refuse({"passphrase": Problem.TOO_SHORT})
            self.passphrase.setFocus()
        elif sealed and self.passphrase.text() != self.again.text():
            self._again.set_problem(problem(Problem.DOES_NOT_MATCH))
            self.again.setFocus()
        elif not sealed and not self.reason.text().strip():
            self.refuse({"reason": Problem.MISSING})
            self.reason.setFocus()
        else:
            self.refuse({})
            self._again.set_problem(None)
            self.export_wanted.emit()

    def _choose_way(self, way: str) -> None:
        self._show_way(way)
        (self.passphrase if way == SEALED else self.reason).setFocus()

    def _show_way(self, way: str) -> None:
        self._passphrase.setVisible(way == SEALED)
        self._again.setVisible(way == SEALED)
        self._reason.setVisible(way == CLEAR)
        caution = QCoreApplication.translate(
            "exchange",
            "Whoever has this file can read every patient in it. The log keeps your reason.",
        )
        self._caution.say(caution if way == CLEAR else "", Tone.WARN)
        self.setFocusProxy(self.passphrase if way == SEALED else self.reason)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.way.setAccessibleName(translate("exchange", "How the file is kept"))
        self.way.set_words(
            {
                SEALED: translate("exchange", "Encrypted"),
                CLEAR: translate("exchange", "In the clear"),
            }
        )
        self._passphrase.set_label(translate("exchange", "Passphrase of the file"))
        self._passphrase.set_hint(
            translate(
                "exchange",
                "Twelve characters at least. Whoever loses it has lost the file: nobody else "
                "can open it.",
            )
        )
        self._again.set_label(translate("exchange", "The same once more"))
        for one in (self.passphrase, self.again):
            one.set_show_words(translate("exchange", "Show what is typed"))
        self._reason.set_label(translate("exchange", "Why it must be readable by anybody"))
        self.go_on.set_words(translate("exchange", "Choose where, and export …"))
        self._back.set_words(translate("exchange", "Back"))
        if self.way.choice() == CLEAR:
            self._show_way(CLEAR)
