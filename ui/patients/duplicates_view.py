"""Records that may be one person's, pair by pair: look at either, or say that they are two."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.ids import PatientId
from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind
from ui.kit.empty_state import EmptyState
from ui.kit.frames import Card, Scrolled, empty, row
from ui.kit.label import Label
from ui.theme.icons import Icon
from ui.theme.tokens import S2, S3


@dataclass(frozen=True, slots=True, kw_only=True)
class PairRow:
    """Two records: whose, how each is told, and what they have in common."""

    ids: tuple[PatientId, PatientId]
    names: tuple[str, str]
    details: tuple[str, str]
    why: str


class DuplicatesView(QWidget):
    """A work list. What is told apart stays where it is, to be taken back, until it is left."""

    card_wanted = Signal(object)
    """A PatientId."""
    told_apart = Signal(object)
    """The ids of a PairRow: they are two people. Answer: ``show_apart``."""
    asked_again = Signal(object)
    """The ids of a PairRow: take that back. Answer: ``show_apart``."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[PairRow, ...] = ()
        self._lines: dict[tuple[PatientId, PatientId], _PairLine] = {}
        self._nobody = EmptyState(Icon.USERS, "", "")
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(S3, S3, S3, S3)
        self._column.setSpacing(S2)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._nobody)
        self._scrolled = Scrolled(self._inner)
        lines.addWidget(self._scrolled)
        self.retranslate()

    def show_pairs(self, pairs: Sequence[PairRow]) -> None:
        """Show these pairs; the first one is ready to be worked on."""
        self._pairs = tuple(pairs)
        empty(self._column)
        self._lines = {pair.ids: _PairLine(self, pair) for pair in self._pairs}
        for line in self._lines.values():
            self._column.addWidget(line)
        self._column.addStretch(1)
        self._nobody.setVisible(not self._pairs)
        self._scrolled.setVisible(bool(self._pairs))
        if self._pairs:
            self._lines[self._pairs[0].ids].first.setFocus(Qt.FocusReason.OtherFocusReason)

    def pairs(self) -> tuple[PairRow, ...]:
        return self._pairs

    def show_apart(self, ids: tuple[PatientId, PatientId], *, apart: bool) -> None:
        """What is remembered about a pair now."""
        line = self._lines.get(ids)
        if line is not None:
            line.show_apart(apart=apart)
            announce(self, line.state())

    def retranslate(self) -> None:
        self._nobody.set_words(
            QCoreApplication.translate("patients", "Nobody seems to be registered twice"),
            QCoreApplication.translate(
                "patients",
                "Compared are names by closeness, dates of birth and phone numbers.",
            ),
        )
        for line in self._lines.values():
            line.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class _PairLine(Card):
    """One pair, and what can be done about it."""

    def __init__(self, view: DuplicatesView, pair: PairRow) -> None:
        super().__init__(well=True)
        self._pair, self._is_apart = pair, False
        self._why = Label(pair.why, kind="caption")
        self.first, self._second = Button(""), Button("")
        self._decide = Button("", ButtonKind.TEXT)
        for at, button in enumerate((self.first, self._second)):
            button.clicked.connect(lambda _=False, at=at: view.card_wanted.emit(pair.ids[at]))
        self._decide.clicked.connect(
            lambda: (view.asked_again if self._is_apart else view.told_apart).emit(pair.ids)
        )
        self.body.setContentsMargins(12, 8, 12, 8)
        self.body.setSpacing(4)
        for at, button in enumerate((self.first, self._second)):
            name, detail = Label(pair.names[at], kind="strong"), Label(pair.details[at], "caption")
            self.body.addLayout(row(name, detail, None, button, spacing=S3))
        self.body.addLayout(row(self._why, None, self._decide, spacing=S3))
        self.retranslate()

    def show_apart(self, *, apart: bool) -> None:
        self._is_apart = apart
        self.retranslate()

    def state(self) -> str:
        return self._why.text()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        for at, button in enumerate((self.first, self._second)):
            button.set_words(translate("patients", "Open the card"))
            told = ", ".join((self._pair.names[at], self._pair.details[at], self._pair.why))
            button.setAccessibleName(f"{button.text()}: {told}")
        words = (
            translate("patients", "Take it back")
            if self._is_apart
            else translate("patients", "Not the same person")
        )
        self._decide.set_words(words)
        self._decide.setAccessibleName(f"{words}: {' / '.join(self._pair.names)}")
        kept = translate("patients", "They are two people: it is remembered.")
        self._why.setText(kept if self._is_apart else self._pair.why)
