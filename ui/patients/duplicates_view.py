"""Records that may be one person's, pair by pair: merge them, or say that they are two."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from clinic_desk.ids import PatientId
from ui.actions.keys import is_key
from ui.actions.registry import BY_ID
from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind
from ui.kit.empty_state import EmptyState
from ui.kit.flow import FlowLayout
from ui.kit.frames import Card, Scrolled, empty, row
from ui.kit.label import Label
from ui.kit.name_label import NameLabel
from ui.theme.icons import Icon
from ui.theme.tokens import S2, S3
from ui.words.keys import keys_shown

MERGE = "patients:cards:merge"


class Decided(Enum):
    """What somebody has said about a pair since it was listed."""

    OPEN = "open"
    APART = "apart"
    CONFUSABLE = "confusable"


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
    merge_wanted = Signal(object)
    """The ids of a PairRow: they are one person."""
    confusable_changed = Signal(object, bool)
    """The ids of a PairRow, and whether they are easily confused. Answer: ``show_confusable``."""
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
        self._show(ids, Decided.APART if apart else Decided.OPEN)

    def show_confusable(self, ids: tuple[PatientId, PatientId], *, marked: bool) -> None:
        """Whether a pair is marked as easily confused now."""
        self._show(ids, Decided.CONFUSABLE if marked else Decided.OPEN)

    def _show(self, ids: tuple[PatientId, PatientId], decided: "Decided") -> None:
        line = self._lines.get(ids)
        if line is not None:
            line.show_decided(decided)
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
        elif is_key(event, MERGE):
            focused = next((one for one in self._lines.values() if _has_focus(one)), None)
            if focused is not None:
                focused.merge()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and is_key(event, MERGE):
            event.accept()
            return True
        return super().event(event)


def _has_focus(line: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and line.isAncestorOf(focused)


class _PairLine(Card):
    """One pair, and what can be done about it."""

    def __init__(self, view: DuplicatesView, pair: PairRow) -> None:
        super().__init__(well=True)
        self._view, self._pair, self._decided = view, pair, Decided.OPEN
        self._why = Label(pair.why, kind="caption")
        self.first, self._second = Button(""), Button("")
        self._merge = Button("", ButtonKind.LINK)
        self._apart, self._confusable = Button("", ButtonKind.TEXT), Button("", ButtonKind.TEXT)
        for at, button in enumerate((self.first, self._second)):
            button.clicked.connect(lambda _=False, at=at: view.card_wanted.emit(pair.ids[at]))
        self._merge.clicked.connect(self.merge)
        self._apart.clicked.connect(self._decide_apart)
        self._confusable.clicked.connect(lambda: self._tie(marked=True))
        self.body.setContentsMargins(12, 8, 12, 8)
        self.body.setSpacing(4)
        self._names = [NameLabel(name, "strong", one_of_many=True) for name in pair.names]
        for at, button in enumerate((self.first, self._second)):
            detail = Label(pair.details[at], "caption")
            self.body.addLayout(row(self._names[at], detail, None, button, spacing=S3))
        decisions = (self._confusable, self._apart, self._merge)
        below = QWidget()
        flow = FlowLayout(below, spacing=S3, last_right=True)
        ways = QWidget()
        ways.setLayout(row(*decisions, spacing=S3))
        for part in (self._why, ways):
            flow.addWidget(part)
        self.body.addWidget(below)
        for button in (self.first, self._second, *decisions):
            button.installEventFilter(self)
        for name in self._names:
            name.written.connect(self.retranslate)
        self.retranslate()

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:  # one stands on this pair: whole for a moment
            for name in self._names:
                name.reveal()
        return False

    def show_decided(self, decided: "Decided") -> None:
        self._decided = decided
        self.retranslate()

    def state(self) -> str:
        return self._why.text()

    def merge(self) -> None:
        if self._decided is Decided.OPEN:
            self._view.merge_wanted.emit(self._pair.ids)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        names = [name.text() for name in self._names]
        for at, button in enumerate((self.first, self._second)):
            button.set_words(translate("patients", "Open the card"))
            told = ", ".join((names[at], self._pair.details[at], self._pair.why))
            button.setAccessibleName(f"{button.text()}: {told}")
        is_open = self._decided is Decided.OPEN
        apart = translate("patients", "Not the same person")
        words = {
            self._apart: apart if is_open else translate("patients", "Take it back"),
            self._confusable: translate("patients", "Easily confused"),
            self._merge: translate("patients", "Merge"),
        }
        for button, each in words.items():
            keys = keys_shown(BY_ID[MERGE].shortcut) if button is self._merge else None
            button.set_words(each, keys)
            button.setAccessibleName(f"{each}: {' / '.join(names)}")
        self._merge.setVisible(is_open)
        self._confusable.setVisible(is_open)
        self._why.setText(
            {
                Decided.OPEN: self._pair.why,
                Decided.APART: translate("patients", "They are two people: it is remembered."),
                Decided.CONFUSABLE: translate(
                    "patients", "They are two people, marked as easily confused."
                ),
            }[self._decided]
        )

    def _decide_apart(self) -> None:
        match self._decided:
            case Decided.OPEN:
                self._view.told_apart.emit(self._pair.ids)
            case Decided.APART:
                self._view.asked_again.emit(self._pair.ids)
            case Decided.CONFUSABLE:
                self._tie(marked=False)

    def _tie(self, *, marked: bool) -> None:
        self._view.confusable_changed.emit(self._pair.ids, marked)
