"""What ties a card to others: whom the patient is taken for, and what was merged into it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.patients.merges import MergedCard
from clinic_desk.patients.records import DirectoryEntry
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import empty, row
from ui.kit.label import Label
from ui.patients.card import OpenCard
from ui.theme.tokens import S2, Tone
from ui.words.dates import numeric_day
from ui.words.namesakes import taken_for_words
from ui.words.people import name_seen


class CardTies(QWidget):
    """One line a tie, each with the way to take it off. Hidden where there is none."""

    unmark_wanted = Signal(object)
    """The PatientId of the other card."""
    unmerge_wanted = Signal(object)
    """The PatientId of the merged card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(S2)
        self.hide()

    def show_card(self, card: OpenCard | None) -> None:
        empty(self._lines)
        self.setVisible(card is not None and bool(card.taken_for or card.merged))
        if card is None:
            return
        for other in card.taken_for:
            self._add_confusable(other, may_take_off=card.may_correct)
        for merged in card.merged:
            self._add_merged(merged, may_take_back=card.may_correct)

    def _add_confusable(self, other: DirectoryEntry, *, may_take_off: bool) -> None:
        words = QCoreApplication.translate(
            "patients",
            "Easily confused with {other}. Ask for the date of birth or the phone number.",
        ).format(other=taken_for_words(other))
        take_off = QCoreApplication.translate("patients", "Take the mark off")
        self._lines.addWidget(Banner(words, Tone.WARN))
        if may_take_off:
            link = self._link(take_off, words, lambda: self.unmark_wanted.emit(other.id))
            self._lines.addLayout(row(link, None))

    def _add_merged(self, merged: MergedCard, *, may_take_back: bool) -> None:
        count = len(merged.visits)
        visits = QCoreApplication.translate("patients", "%n visit(s)", "", count)
        if not count:
            visits = QCoreApplication.translate("patients", "no visits")
        words = QCoreApplication.translate(
            "patients", "Number {number}, {name}, was merged into this card on {date}: {visits}"
        ).format(
            number=merged.number,
            name=name_seen(merged.name),
            date=numeric_day(merged.at.date()),
            visits=visits,
        )
        self._lines.addWidget(Label(words, "caption", wrap=True))
        if may_take_back:
            take_back = QCoreApplication.translate("patients", "Take the merge back")
            link = self._link(take_back, words, lambda: self.unmerge_wanted.emit(merged.id))
            self._lines.addLayout(row(link, None))

    def _link(self, words: str, about: str, act: Callable[[], None]) -> Button:
        button = Button(words, ButtonKind.LINK)
        button.setAccessibleName(f"{words}: {about}")
        button.clicked.connect(act)
        return button
