"""An open card: who, what the desk must know, the visits, and how to reach the patient."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from clinic_desk.family.judging import EVERYTHING as ALL
from clinic_desk.family.records import Answer
from ui.actions.registry import BY_ID
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.flow import FlowLayout
from ui.kit.frames import Card, Scrolled, row
from ui.kit.label import Label
from ui.kit.marks import Badge
from ui.kit.name_label import NameLabel
from ui.patients.around_section import AroundSection
from ui.patients.card import OpenCard
from ui.patients.card_ties import CardTies
from ui.patients.card_ways import CardWays
from ui.patients.patients_words import (
    another_today,
    missed_words,
    protected_words,
    second_words,
    visits_kept,
)
from ui.patients.reveal_step import RevealStep
from ui.patients.visit_acts import VisitActs
from ui.patients.visits_list import VisitsList
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2, S3, Tone
from ui.words.contact import born_shown, phone_shown
from ui.words.keys import keys_shown
from ui.words.people import short_name
from ui.words.purposes import opening_recorded

BOOK = "scheduling:booking:new"
CORRECT = "patients:record:correct"
MISTAKE = "patients:record:mistake"
MERGE = "patients:cards:merge"
CONFUSABLE = "patients:cards:confusable"
_TALL_FROM = 460  # pixels of height in which all but the card itself has room


class CardView(QWidget):
    """Shows one OpenCard. What a person may not see or do is not there."""

    book_wanted = Signal()
    correct_wanted = Signal()
    looks_wanted = Signal()
    around_wanted = Signal()
    caller_changed = Signal(object)
    """A RelationId, None for the patient, or STRANGER. Answer: ``show_answer``."""
    mistake_wanted = Signal()
    merge_wanted = Signal()
    confusable_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: OpenCard | None = None
        self._name = NameLabel(kind="lead", wrap=True)
        self._born = Label(kind="caption", wrap=True)
        self._protected = Badge("", Tone.VIOLET, Icon.LOCK_KEYHOLE)
        self._usual = Badge("", Tone.INFO, Icon.USER_CHECK)
        self._another = Badge("", Tone.WARN, Icon.USER_X)
        self._kept = Badge("")
        self._missed = Label(kind="caption", wrap=True)
        self._marks = QWidget()
        self._alert = Banner()
        self.ties = CardTies()
        self.visits = VisitsList()
        self.around = AroundSection()
        self._answer = ALL
        self.acts = VisitActs()
        self.visits.stood_on.connect(self._show_acts)
        self._rest = QWidget()  # holds what is above where it is while no visits are shown
        self._no_visits = Label(kind="caption", wrap=True)
        self.reveal = RevealStep()
        self._contact = QGridLayout()
        self._reach = {name: (Label(kind="caption"), Label(wrap=True)) for name in _REACHED}
        self._book = Button("", ButtonKind.PRIMARY)
        self._correct = Button("", icon=Icon.PEN_LINE)
        self._looks = Button("", ButtonKind.LINK)
        self._mistake, self._merge, self._confusable = (
            Button("", ButtonKind.TEXT) for _ in range(3)
        )
        self._recorded = Label(kind="caption", wrap=True)
        self._recorded.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._book.clicked.connect(self.book_wanted)
        self.visits.activated.connect(lambda _index: self._line_activated())
        self._correct.clicked.connect(self.correct_wanted)
        self._looks.clicked.connect(self.looks_wanted)
        self.around.wanted.connect(self.around_wanted)
        self.around.caller_changed.connect(self.caller_changed)
        self._mistake.clicked.connect(self.mistake_wanted)
        self._merge.clicked.connect(self.merge_wanted)
        self._confusable.clicked.connect(self.confusable_wanted)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        who = Card(well=True)
        who.body.addWidget(self._name)
        who.body.addWidget(self._born)
        marks = QVBoxLayout(self._marks)
        marks.setContentsMargins(0, 0, 0, 0)
        marks.setSpacing(who.body.spacing())
        marks.addLayout(row(self._protected, self._usual, None))
        marks.addLayout(row(self._another, None))
        marks.addLayout(row(self._kept, None))
        marks.addWidget(self._missed)
        who.body.addWidget(self._marks)
        self._contact.setHorizontalSpacing(S3)
        self._contact.setVerticalSpacing(S2)
        self._contact.setColumnStretch(1, 1)
        for at, (label, value) in enumerate(self._reach.values()):
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._contact.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            self._contact.addWidget(value, at, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        inside = QWidget()
        told = QVBoxLayout(inside)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(S3)
        for part in (self._alert, self.ties, self.reveal):
            told.addWidget(part)
        told.addLayout(self._contact)
        told.addWidget(self.around)
        told.addWidget(self._no_visits)
        told.addWidget(self.visits, 1)
        told.addWidget(self._rest, 1)
        lines.addWidget(who)  # whose card it is stays in sight, however far the rest is scrolled
        lines.addWidget(Scrolled(inside), 1)
        lines.addWidget(self.acts)
        lines.addLayout(row(self._book, self._correct, None))
        lines.addWidget(CardWays(self._mistake))
        more = QWidget()
        flow = FlowLayout(more, spacing=S3)
        for button in (self._merge, self._confusable, self._looks):
            flow.addWidget(button)
        lines.addWidget(more)
        lines.addWidget(self._recorded)
        self._told, self._lines, self._who = told, lines, who.body

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In large text marks and the last line scroll with the card; the rest has their room."""
        super().resizeEvent(event)
        low = self.height() < px(_TALL_FROM)
        at = self._told if low else self._lines
        if at.indexOf(self._recorded) < 0:
            at.addWidget(self._recorded)
        marks_at = self._told if low else self._who
        if marks_at.indexOf(self._marks) < 0:
            marks_at.insertWidget(0 if low else marks_at.count(), self._marks)

    def show_card(self, card: OpenCard | None) -> None:
        """Show this one, or nothing of any."""
        self._card = card
        self.visits.show_card(card)
        self.ties.show_card(card)
        if card is None:
            self.reveal.ask(owed=False)
            for label in (self._name, self._born, self._recorded):
                label.setText("")
            for _, value in self._reach.values():
                value.setText("")
            self._alert.say("")
            return
        record = card.record
        self._name.setText(record.name)
        self._born.setText(_born_and_number(card))
        self._alert.say(record.alert or "", Tone.WARN)
        self._show_marks(card)
        self._answer = ALL
        self.reveal.ask(owed=card.veiled)
        self.around.setVisible(not card.veiled)
        self.around.show_around(card.around)
        self._show_reach(card)
        self._no_visits.setVisible(not card.history.coming and not card.history.past)
        self.visits.setVisible(_has_lines(card))
        self._rest.setVisible(not _has_lines(card))
        self._show_acts()
        self._book.setVisible(card.may_book)
        self._correct.setVisible(card.may_correct)
        for button in (self._merge, self._confusable):
            button.setVisible(card.may_correct and not card.veiled)
        self._looks.setVisible(card.may_see_looks)
        self._recorded.setText(opening_recorded(card.purpose))
        # A hidden list takes no focus: Enter would fall on what lies behind the card.
        parts = (self._book, self._correct) if self.visits.waits() else ()
        parts = (*parts, self.visits, self._book, self._correct)
        self.setFocusProxy(next((one for one in parts if not one.isHidden()), self._recorded))

    def show_answer(self, answer: Answer) -> None:
        """Show no more than whoever calls may hear."""
        self._answer = answer
        self.around.show_answer(answer)
        if self._card is None:
            return
        self._show_reach(self._card)
        self.visits.setVisible(answer.told and _has_lines(self._card))
        self._rest.setVisible(self.visits.isHidden())
        self._show_acts()
        self._book.setVisible(self._card.may_book and answer.book)
        self._correct.setVisible(self._card.may_correct and answer.address)

    def _line_activated(self) -> None:
        waits = self.visits.waits()
        if waits is None:
            self.book_wanted.emit()
        else:
            self.visits.list_wanted.emit(waits)

    def _show_acts(self) -> None:
        """Under the list stands what can be done with the visit that one stands on."""
        self.acts.show_for(self._card, self.visits.visit() if self._answer.told else None)

    def answer(self) -> Answer:
        """What whoever calls may hear and do."""
        return self._answer

    def _show_marks(self, card: OpenCard) -> None:
        usual = card.history.usual_practitioner
        name = next((short_name(one) for one in card.practitioners if one.id == usual), "")
        kept = visits_kept(card.history)
        if name:
            words = QCoreApplication.translate("patients", "usually {practitioner}")
            self._usual.set_state(words.format(practitioner=name), Tone.INFO, Icon.USER_CHECK)
        self._kept.set_state(kept, Tone.PLAIN)
        self._protected.set_state(protected_words(), Tone.VIOLET, Icon.LOCK_KEYHOLE)
        self._protected.setVisible(card.record.protected and card.may_see_protected)
        self._usual.setVisible(bool(name))
        another, missed = another_today(card), missed_words(card.history)
        self._another.set_state(another, Tone.WARN, Icon.USER_X)
        self._another.setVisible(bool(another))
        self._missed.setText(missed)
        self._missed.setVisible(bool(missed))
        self._kept.setVisible(bool(kept))

    def _show_reach(self, card: OpenCard) -> None:
        record = card.record
        phone = phone_shown(record.phone, card.region) if record.phone else ""
        texts = {
            "phone": phone,
            "second": second_words(card.second, card.region),
            "email": record.email or "",
            "street": record.street or "",
            "post": card.second.post or "",
        }
        for name, (label, value) in self._reach.items():
            shown = bool(texts[name]) and self._answer.address
            value.setText(texts[name] if shown else "")
            label.setVisible(shown)
            value.setVisible(shown)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        words = {
            "phone": QCoreApplication.translate("patients", "Phone"),
            "second": translate("patients", "Second"),
            "post": translate("patients", "Post to"),
            "email": QCoreApplication.translate("patients", "E-mail"),
            "street": QCoreApplication.translate("patients", "Street"),
        }
        for name, (label, _) in self._reach.items():
            label.setText(words[name])
        self.visits.setAccessibleName(QCoreApplication.translate("patients", "Visits"))
        self._no_visits.setText(
            QCoreApplication.translate("patients", "No visits yet. Book the first one.")
        )
        self._book.set_words(
            QCoreApplication.translate("patients", "Book"), keys_shown(BY_ID[BOOK].shortcut)
        )
        self._correct.set_words(
            QCoreApplication.translate("patients", "Correct"), keys_shown(BY_ID[CORRECT].shortcut)
        )
        self._looks.set_words(QCoreApplication.translate("patients", "Who has looked?"))
        for button, verb, action in (
            (self._mistake, translate("patients", "Opened by mistake"), MISTAKE),
            (self._merge, translate("patients", "Merge"), MERGE),
            (self._confusable, translate("patients", "Easily confused"), CONFUSABLE),
        ):
            button.set_words(verb, keys_shown(BY_ID[action].shortcut))
        if self._card is not None:
            self.show_card(self._card)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


_REACHED = ("phone", "second", "email", "street", "post")


def _has_lines(card: OpenCard) -> bool:
    return bool(card.history.coming or card.history.past or card.lists)


def _born_and_number(card: OpenCard) -> str:
    record = card.record
    parts = []
    born = QCoreApplication.translate("patients", "born {date}")
    if record.birth_date is None:
        born = QCoreApplication.translate("patients", "date of birth not given")
    parts.append(born.format(date=born_shown(record.birth_date)))
    number = QCoreApplication.translate("patients", "number {number}")
    parts.append(number.format(number=record.number))
    return " · ".join(parts)
