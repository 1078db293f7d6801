"""Opens patients' cards for one person at the desk."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import Permission, PurposeOfUse, Reach
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.family.second import NONE
from clinic_desk.ids import PatientId
from clinic_desk.patients import confusable, finding, mistaken, record, revealing
from clinic_desk.patients.records import DirectoryEntry, NewPatient
from clinic_desk.scheduling import clinic, day, history, merging
from clinic_desk.scheduling.to_do import on_card
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.session import DeskSession
from ui.patients.card import OpenCard
from ui.patients.card_panel import CardPanel
from ui.patients.purpose_choice import OFFERED, OWES_WORDS
from ui.shell import second_contact
from ui.shell.calling import answers_of, around_of
from ui.shell.corrections import Corrections
from ui.shell.doors import HeldDirectory
from ui.shell.held_viewing import HeldViewing
from ui.shell.looks import looks_at
from ui.shell.main_window import MainWindow
from ui.shell.undoing import UndoDesk
from ui.theme.tokens import Tone
from ui.words import errors as error_words

_USUAL = {Role.RECEPTIONIST: PurposeOfUse.PHONE, Role.CLINICIAN: PurposeOfUse.TREATMENT}
"""The purpose taken from what a role does when somebody is looked up; others are asked."""


def purpose_at_hand(session: DeskSession) -> PurposeOfUse:
    """Why somebody opens the card of a visit that stands before them."""
    clinician = session.who.main_role is Role.CLINICIAN
    return PurposeOfUse.TREATMENT if clinician else PurposeOfUse.DESK


def _nameless(patient: PatientId) -> DirectoryEntry:
    """A protected person whom no list names, as far as is known before the card is opened."""
    return DirectoryEntry(
        id=patient, number=0, family="", given="", birth_date=None, phone=None, protected=True
    )


class CardDesk(QObject):
    """Asks for the purpose where it is not clear, opens the card, and corrects it."""

    booking_wanted = Signal(object)
    """The OpenCard of the patient who is to be booked."""
    merge_wanted = Signal(object, object)
    """The PatientId of the open card, and its purpose."""
    confusable_wanted = Signal(object)
    unmark_wanted = Signal(object, object)
    unmerge_wanted = Signal(object, object, object)
    """The PatientIds of the open card and of the one that was merged into it; the purpose."""

    move_wanted = Signal(object)
    cancel_wanted = Signal(object)
    note_wanted = Signal(object)
    arrive_wanted = Signal(object)
    """The Appointment on the open card; so with the one before."""
    list_wanted = Signal(object)
    """A WaitingEntry or a Recall, to be looked at in its list; the card is closed."""

    card_shown = Signal(object)
    """The CardPanel, each time a card is shown in it."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        directory: HeldDirectory,
        undo: UndoDesk,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._held = session, window, held
        self._directory, self._region, self._fault = directory, region, fault
        self._undo = undo
        self._corrections = Corrections(session, directory, undo, lambda one: self.refresh(one.id))
        self._unsaved: dict[PatientId, NewPatient] = {}
        held.show_card = self.come_back
        window.panel_left.connect(self._left)

    def close(self) -> None:
        self._window.panel_left.disconnect(self._left)

    def half_written(self) -> dict[PatientId, NewPatient]:
        """Corrections that were typed and not saved, by patient."""
        self._left(self._window.panel())
        return dict(self._unsaved)

    def take_up(self, corrections: Mapping[PatientId, NewPatient]) -> None:
        """Offer these when their cards are opened again."""
        self._unsaved = dict(corrections)

    def half_corrected(self) -> tuple[PatientId, PurposeOfUse] | None:
        """Whose card stands on the screen with corrections that are not saved."""
        panel, viewing = self._window.panel(), self._held.viewing
        if viewing is None or not isinstance(panel, CardPanel) or panel.unsaved() is None:
            return None
        return viewing.patient, viewing.purpose

    def reopen(self, patient: PatientId, purpose: PurposeOfUse) -> None:
        """Go on with the corrections of a card, which is opened, and recorded, once more."""
        self.look_up(patient, purpose)
        panel = self._window.panel()
        if isinstance(panel, CardPanel) and panel.is_open():
            panel.correct()

    def _left(self, panel: object) -> None:
        """Keep what is half typed before another panel takes the place."""
        if not isinstance(panel, CardPanel) or not panel.is_open():
            return
        patient, unsaved = panel.patient(), panel.unsaved()
        if patient is not None:
            self._unsaved.pop(patient, None)
            if unsaved is not None:
                self._unsaved[patient] = unsaved

    def look_up(self, patient: PatientId, purpose: PurposeOfUse | None = None) -> None:
        """Open a card; ask why first where the role does not say it."""
        purpose = purpose or _USUAL.get(self._session.who.main_role)
        if purpose is None:
            self._ask(patient)
            return
        try:
            card = self.open(patient, purpose)
        except InvalidInput:
            self._ask(patient, owes=frozenset(OFFERED))
        except ClinicDeskError as error:
            self._fault(error)
        else:
            self._show(card)

    def come_back(self, patient: PatientId, purpose: PurposeOfUse | None = None) -> None:
        """Show a card again, from which something else was asked."""
        viewing = self._held.viewing
        if viewing is not None and viewing.patient == patient:
            purpose = viewing.purpose
        self.look_up(patient, purpose)

    def refresh(self, patient: PatientId) -> None:
        """Something about this card has changed: show it anew, if it is the one shown."""
        panel = self._window.panel()
        if isinstance(panel, CardPanel) and panel.is_open() and panel.patient() == patient:
            self.come_back(patient)

    def open(
        self, patient: PatientId, purpose: PurposeOfUse, reason: str | None = None
    ) -> OpenCard:
        """The card of a record that is opened for this. Raises as HeldViewing.open does."""
        viewing = self._held.open(patient, purpose, reason)
        session = self._session
        house = clinic.load(session)
        confused = confusable.others(session, viewing)
        named = self._directory.ask(lambda opened: finding.names(opened, confused))
        shown = record.read(viewing)
        veiled = shown.protected and not self._held.revealed
        around = around_of(viewing, None if veiled else self._directory)
        return OpenCard(
            record=replace(shown, phone=None, email=None, street=None) if veiled else shown,
            history=history.read(viewing, to_minutes(session.clock.now())),
            purpose=purpose,
            today=day.today(session),
            region=self._region,
            practitioners=(*house.practitioners, *house.former),
            services=house.services,
            may_book=session.may(Permission.APPOINTMENT_BOOK),
            may_cancel=session.may(Permission.APPOINTMENT_CANCEL),
            may_move=session.may(Permission.APPOINTMENT_MOVE),
            may_correct=session.may(Permission.PATIENT_CORRECT),
            may_see_protected=session.may(Permission.PROTECTED_SEE),
            around=around,
            callers=answers_of(viewing, around, day.today(session)),
            second=NONE if veiled else second_contact.of(viewing),
            veiled=veiled,
            may_see_looks=session.reach(Permission.LOG_READ) is Reach.ALL,
            taken_for=tuple(named.values()),
            lists=on_card.of_record(session, viewing),
            merged=() if veiled else merging.merged_into(session, viewing),
        )

    def _panel(self) -> CardPanel:
        panel = CardPanel()
        panel.open_wanted.connect(self._opened)
        panel.book_wanted.connect(self._book)
        panel.correct_wanted.connect(self._correct)
        panel.looks_wanted.connect(self._look)
        panel.mistake_wanted.connect(self._mistaken)
        panel.merge_wanted.connect(self._merge)
        panel.confusable_wanted.connect(self.confusable_wanted)
        panel.unmark_wanted.connect(self.unmark_wanted)
        panel.unmerge_wanted.connect(self._unmerge)
        panel.move_wanted.connect(self.move_wanted)
        panel.cancel_wanted.connect(self.cancel_wanted)
        panel.note_wanted.connect(self.note_wanted)
        panel.arrive_wanted.connect(self.arrive_wanted)
        panel.list_wanted.connect(self._go_to_list)
        panel.reveal_wanted.connect(self._reveal)
        panel.close_wanted.connect(self._close)
        self._window.show_panel(panel)
        return panel

    def _ask(self, patient: PatientId, owes: frozenset[PurposeOfUse] = OWES_WORDS) -> None:
        try:
            known = self._directory.ask(lambda opened: finding.names(opened, [patient]))
        except ClinicDeskError as error:
            self._fault(error)
            return
        hidden = patient not in known and self._session.may(Permission.PROTECTED_SEE)
        entry = _nameless(patient) if hidden else known.get(patient)
        if entry is not None:
            panel = self._panel()
            panel.ask_purpose(entry, owes_words=owes)
            panel.setFocus()

    def _opened(self, patient: PatientId, purpose: PurposeOfUse, reason: str | None) -> None:
        try:
            card = self.open(patient, purpose, reason)
        except InvalidInput as error:
            self._shown().show_problems(error.problems)
        except ClinicDeskError as error:
            self._shown().say(error_words.sentence(error), Tone.DANGER)
        else:
            self._show(card)

    def _show(self, card: OpenCard) -> None:
        panel = self._window.panel()
        if not isinstance(panel, CardPanel):
            panel = self._panel()
        if panel.patient() != card.record.id:
            self._left(panel)
        panel.show_card(card)
        unsaved = self._unsaved.get(card.record.id)
        if unsaved is not None:
            panel.take_up(unsaved)
            panel.back()
        self.card_shown.emit(panel)
        panel.setFocus()

    def _shown(self) -> CardPanel:
        panel = self._window.panel()
        return panel if isinstance(panel, CardPanel) else self._panel()

    def _book(self, patient: PatientId) -> None:
        viewing = self._held.viewing
        if viewing is not None and viewing.patient == patient:
            self.booking_wanted.emit(self.open(patient, viewing.purpose))

    def _correct(self, patient: PatientId, version: int, typed: NewPatient) -> None:
        viewing = self._held.viewing
        if viewing is None or viewing.patient != patient:
            return
        try:
            done = self._corrections.correct(viewing, version, typed)
            card = self.open(patient, viewing.purpose)
        except InvalidInput as error:
            self._shown().show_problems(error.problems)
        except ClinicDeskError as error:
            self._shown().say(error_words.sentence(error), Tone.DANGER)
        else:
            self._unsaved.pop(patient, None)
            self._shown().show_corrected(card)
            self._undo.did(done)

    def _look(self, patient: PatientId) -> None:
        try:
            viewing = self._held.viewing
            cards = () if viewing is None else merging.merged_into(self._session, viewing)
            looks = looks_at(self._session, patient, [one.id for one in cards])
        except ClinicDeskError as error:
            self._shown().say(error_words.sentence(error), Tone.DANGER)
        else:
            self._shown().show_looks(looks)

    def _reveal(self, patient: PatientId, reason: str) -> None:
        """How a protected person is reached: recorded with its reason first, then shown."""
        viewing = self._held.viewing
        if viewing is None or viewing.patient != patient:
            return
        try:
            revealing.reveal(self._session, viewing, reason)
            self._held.revealed = True
            card = self.open(patient, viewing.purpose)
        except InvalidInput as error:
            self._shown().show_problems(error.problems)
        except ClinicDeskError as error:
            self._shown().say(error_words.sentence(error), Tone.DANGER)
        else:
            self._show(card)

    def _merge(self, patient: PatientId) -> None:
        viewing = self._held.viewing
        if viewing is not None and viewing.patient == patient:
            self.merge_wanted.emit(patient, viewing.purpose)

    def _unmerge(self, patient: PatientId, merged: PatientId) -> None:
        viewing = self._held.viewing
        if viewing is not None and viewing.patient == patient:
            self.unmerge_wanted.emit(patient, merged, viewing.purpose)

    def _go_to_list(self, one: object) -> None:
        self._window.show_panel(None)
        self._held.close()
        self.list_wanted.emit(one)

    def _mistaken(self) -> None:
        """The card is closed; the log keeps that it was open, and why."""
        viewing = self._held.viewing
        if viewing is None:
            return
        try:
            mistaken.opened_by_mistake(self._session, viewing)
        except ClinicDeskError as error:
            self._shown().say(error_words.sentence(error), Tone.DANGER)
            return
        self._close()
        words = QCoreApplication.translate(
            "deeds", "The card is closed. The log says that it was opened by mistake."
        )
        self._window.show_change(words, undoable=False)

    def _close(self) -> None:
        self._window.show_panel(None)
        self._held.close()
        self._window.focus_room()
