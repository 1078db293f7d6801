"""The patient's card at the side: first the purpose, then the card, or the form to correct it."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import Problem
from clinic_desk.ids import PatientId
from clinic_desk.patients.records import DirectoryEntry, NewPatient
from clinic_desk.patients.validating import wrong_with
from ui.actions.keys import is_key
from ui.kit.banner import Banner
from ui.kit.frames import Pages
from ui.kit.side_panel import SidePanel
from ui.patients.around_section import OPEN
from ui.patients.card import OpenCard, as_typed
from ui.patients.card_view import BOOK, CONFUSABLE, CORRECT, MERGE, MISTAKE, CardView
from ui.patients.correct_form import SAVE, CorrectForm
from ui.patients.looks_view import Looks, LooksView
from ui.patients.patients_words import protected_words
from ui.patients.purpose_choice import OFFERED, OWES_WORDS, PurposeChoice
from ui.patients.visit_acts import (
    ARRIVE,
    CANCEL,
    MOVE,
    NOTE,
    may_arrive,
    may_cancel,
    may_move,
    may_note,
)
from ui.theme.tokens import Tone

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _asked_words(asked: DirectoryEntry | None) -> str:
    """Whose card is asked for; a protected person's name follows the reason."""
    if asked is None:
        return ""
    return protected_words() if asked.protected else asked.name


class CardPanel(SidePanel):
    """Says what is wanted; whoever listens opens, books and corrects, and shows the answer."""

    open_wanted = Signal(object, object, object)
    """PatientId, PurposeOfUse, and the reason in words or None."""
    book_wanted = Signal(object)
    """A PatientId."""
    correct_wanted = Signal(object, int, object)
    """PatientId, the version that was shown, and a NewPatient as it was typed."""
    looks_wanted = Signal(object)
    """A PatientId. Answer: ``show_looks``."""
    mistake_wanted = Signal()
    """The card was opened by mistake."""
    merge_wanted = Signal(object)
    """A PatientId, whose other card is to be merged into this one."""
    confusable_wanted = Signal(object)
    """A PatientId who is taken for another."""
    unmark_wanted = Signal(object, object)
    """Two PatientIds who are not confused with each other any more."""
    unmerge_wanted = Signal(object, object)
    """The PatientIds of this card and of one that was merged into it."""

    around_wanted = Signal(object)
    """A PatientId."""
    caller_changed = Signal(object)
    move_wanted = Signal(object)
    """The Appointment on the card that is to have a new time."""
    cancel_wanted = Signal(object)
    """The Appointment on the card that is to be cancelled."""
    note_wanted = Signal(object)
    arrive_wanted = Signal(object)
    """The Appointment on the card whose note is to be written anew."""
    list_wanted = Signal(object)
    """The WaitingEntry or the Recall that is to be looked at in its list."""
    reveal_wanted = Signal(object, str)
    """A PatientId, and why their phone, address and relatives are to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._asked: DirectoryEntry | None = None
        self._card: OpenCard | None = None
        self._draft: NewPatient | None = None
        self._banner = Banner()
        self.choice = PurposeChoice()
        self.view = CardView()
        self.form = CorrectForm()
        self.looks = LooksView()
        self._stack = Pages()
        for page in (self.choice, self.view, self.form, self.looks):
            self._stack.addWidget(page)
        self.body.addWidget(self._banner)
        self.body.addWidget(self._stack, 1)
        self.choice.chosen.connect(self._open)
        self.view.book_wanted.connect(self._book)
        self.view.correct_wanted.connect(self.correct)
        self.view.looks_wanted.connect(self._look)
        self.view.around_wanted.connect(self._around)
        self.view.caller_changed.connect(self.caller_changed)
        self.view.visits.list_wanted.connect(self.list_wanted)
        self.view.acts.move_wanted.connect(self._move)
        self.view.acts.cancel_wanted.connect(self._cancel)
        self.view.acts.note_wanted.connect(self._note)
        self.view.acts.arrive_wanted.connect(self._arrive)
        self.view.reveal.wanted.connect(self._reveal)
        self.view.mistake_wanted.connect(self.mistake_wanted)
        self.view.merge_wanted.connect(lambda: self._act(self.merge_wanted))
        self.view.confusable_wanted.connect(lambda: self._act(self.confusable_wanted))
        self.view.ties.unmark_wanted.connect(lambda other: self._act(self.unmark_wanted, other))
        self.view.ties.unmerge_wanted.connect(lambda one: self._act(self.unmerge_wanted, one))
        self.looks.back_wanted.connect(self._leave_looks)
        self.form.save_wanted.connect(self._save)
        self.form.back_wanted.connect(self.back)
        self.retranslate()

    def ask_purpose(
        self, entry: DirectoryEntry, owes_words: Collection[PurposeOfUse] = OWES_WORDS
    ) -> None:
        """Ask why this patient's card is to be opened. Nothing of it is known yet."""
        self._asked = entry
        self._card = None
        self._draft = None
        self.view.show_card(None)
        self.looks.show_looks(None)
        self._banner.say("")
        self.choice.offer(OFFERED, owes_words)
        self._turn_to(self.choice)

    def show_card(self, card: OpenCard) -> None:
        """Show an open card. What was typed into the form before stays where it is."""
        if self._card is None or self._card.record.id != card.record.id:
            self._draft = None
        self._asked = None
        self._card = card
        self.looks.show_looks(None)
        self._banner.say("")
        self.view.show_card(card)
        self._turn_to(self.view)

    def show_corrected(self, card: OpenCard) -> None:
        """The corrections were saved: the card as it is now."""
        self._draft = None
        self.show_card(card)
        saved = QCoreApplication.translate("patients", "The corrections are saved.")
        self._banner.say(saved, Tone.OK)

    def show_looks(self, looks: Looks) -> None:
        """Who has looked at the card that is shown."""
        self.looks.show_looks(looks)
        self._turn_to(self.looks)

    def correct(self) -> None:
        """Turn to the form; it begins with what was typed last time, if it was not saved."""
        if self._card is None or not (self._card.may_correct and self.view.answer().address):
            return
        if self._card.veiled:
            self.view.reveal.setFocus()
            return
        self._banner.say("")
        shown = self._draft or as_typed(self._card)
        self.form.check = partial(wrong_with, today=self._card.today, region=self._card.region)
        self.form.fill(shown, sees_protected=self._card.may_see_protected)
        self._turn_to(self.form)

    def back(self) -> None:
        """From the form to the card; what was typed is kept for the next time."""
        self._draft = self.unsaved()
        self._turn_to(self.view)
        if self._draft is not None:
            kept = QCoreApplication.translate(
                "patients", "Your corrections are not saved yet. Correct goes on with them."
            )
            self._banner.say(kept, Tone.WARN)

    def unsaved(self) -> NewPatient | None:
        """What was typed into the form and not saved."""
        if self._card is None or self._stack.currentWidget() is not self.form:
            return self._draft
        typed = self.form.typed()
        return None if typed == as_typed(self._card) else typed

    def take_up(self, draft: NewPatient) -> None:
        """Go on with corrections that were typed before the card was closed or locked."""
        self._draft = draft
        self.correct()

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say beside each field what the core could not take."""
        page = self._stack.currentWidget()
        if page is self.form:
            self.form.show_problems(problems)
        elif page is self.view:
            self.view.reveal.show_problems(problems)
        else:
            self.choice.show_problems(problems)

    def say(self, sentence: str, tone: Tone = Tone.WARN) -> None:
        """Say what happened, above the card; everything typed stays."""
        self._banner.say(sentence, tone)

    def sentence(self) -> str:
        return self._banner.sentence()

    def card(self) -> OpenCard | None:
        """The card that is open."""
        return self._card

    def patient(self) -> PatientId | None:
        """Whose card this is, open or asked for."""
        if self._card is not None:
            return self._card.record.id
        return None if self._asked is None else self._asked.id

    def is_open(self) -> bool:
        """Whether the card itself is shown, for which there is an entry in the log."""
        return self._card is not None

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_stack"):
            self._name()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and self._own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does: dict[str, Callable[[], None]] = {
            BOOK: self._book,
            CORRECT: self.correct,
            SAVE: self.form.save,
            MISTAKE: lambda: self.mistake_wanted.emit(),
            MERGE: lambda: self._act(self.merge_wanted),
            CONFUSABLE: lambda: self._act(self.confusable_wanted),
            OPEN: self._around,
            MOVE: lambda: self._stood_on(self._move),
            CANCEL: lambda: self._stood_on(self._cancel),
            NOTE: lambda: self._stood_on(self._note),
            ARRIVE: lambda: self._stood_on(self._arrive),
        }
        own = self._own_key(event)
        if own:
            does[own]()
        elif event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self.form:
            self.back()
        elif event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self.looks:
            self._leave_looks()
        elif event.key() in _ENTER and self._stack.currentWidget() is self.view:
            self._book()
        else:
            super().keyPressEvent(event)

    def _own_key(self, event: QEvent) -> str:
        """The action of this card that a key stands for just now."""
        page, card = self._stack.currentWidget(), self._card
        if card is None:
            return ""
        if page is self.form:
            return next((key for key in (SAVE, MISTAKE) if is_key(event, key)), "")
        keys = [MISTAKE]
        if page is self.view:
            keys += (
                OPEN,
                MOVE,
                CANCEL,
                NOTE,
                ARRIVE,
            )  # never the visit that lies behind, in the schedule
        if card.may_book:
            keys.append(BOOK)
        if card.may_correct:
            keys += (CORRECT, MERGE, CONFUSABLE)
        return next((key for key in keys if is_key(event, key)), "")

    def _act(self, wanted: SignalInstance, *other: PatientId) -> None:
        """Say what is wanted of the card that is open, to whoever may."""
        if self._card is not None and self._card.may_correct:
            wanted.emit(self._card.record.id, *other)

    def _turn_to(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        self._name()
        page.setFocus()

    def _name(self) -> None:
        """The panel's title says which of the three it is; a name stands only inside."""
        page = self._stack.currentWidget()
        if page is self.form:
            self.set_title(QCoreApplication.translate("patients", "Correct the card"))
        elif page is self.looks:
            self.set_title(QCoreApplication.translate("patients", "Who has looked"))
        elif page is self.view:
            self.set_title(QCoreApplication.translate("patients", "Patient card"))
        else:
            self.set_title(_asked_words(self._asked))

    def _open(self, purpose: PurposeOfUse, reason: str | None) -> None:
        if self._asked is not None:
            self.open_wanted.emit(self._asked.id, purpose, reason)

    def _book(self) -> None:
        if self._card is not None and self._card.may_book and self.view.answer().book:
            self.book_wanted.emit(self._card.record.id)

    def _stood_on(self, act: Callable[[], None]) -> None:
        """A key is about the visit that one sees oneself stand on; first one goes there."""
        if self.view.visits.hasFocus() or self.view.acts.isAncestorOf(self.focusWidget()):
            act()
        else:
            self.view.visits.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _move(self) -> None:
        visit = self.view.visits.visit()
        if self.view.answer().told and may_move(self._card, visit):
            self.move_wanted.emit(visit)

    def _arrive(self) -> None:
        visit = self.view.visits.visit()
        if self.view.answer().told and may_arrive(self._card, visit):
            self.arrive_wanted.emit(visit)

    def _note(self) -> None:
        visit = self.view.visits.visit()
        if self.view.answer().told and may_note(self._card, visit):
            self.note_wanted.emit(visit)

    def _cancel(self) -> None:
        visit = self.view.visits.visit()
        if self.view.answer().told and may_cancel(self._card, visit):
            self.cancel_wanted.emit(visit)

    def _reveal(self, reason: str) -> None:
        if self._card is not None:
            self.reveal_wanted.emit(self._card.record.id, reason)

    def _around(self) -> None:
        if self._card is not None and self._card.veiled:
            self.view.reveal.setFocus()
        elif self._card is not None:
            self.around_wanted.emit(self._card.record.id)

    def _look(self) -> None:
        if self._card is not None and self._card.may_see_looks:
            self.looks_wanted.emit(self._card.record.id)

    def _leave_looks(self) -> None:
        self.looks.show_looks(None)
        self._turn_to(self.view)

    def _save(self, typed: NewPatient) -> None:
        if self._card is not None:
            record = self._card.record
            self._draft = typed
            self.correct_wanted.emit(record.id, record.version, typed)
