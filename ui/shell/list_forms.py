"""The forms that put somebody on a list: to wait for a time, or to come again."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.patients import validating
from clinic_desk.patients.records import NewPatient
from clinic_desk.scheduling import clinic, day
from clinic_desk.scheduling.to_do import recalls, waiting
from clinic_desk.scheduling.to_do.records import (
    NewRecall,
    Waiting,
    WaitingEntry,
    Wish,
)
from clinic_desk.staff.session import DeskSession
from ui.scheduling.booking_panel import BookingPanel, Stage
from ui.shell.bookings import BookingDesk
from ui.shell.cards import CardDesk, purpose_at_hand
from ui.shell.chosen import called
from ui.shell.forms import Form, FormsDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.list_acts import ListActs
from ui.shell.main_window import MainWindow
from ui.shell.pointed_at import visit_stood_on
from ui.shell.undoing import UndoDesk
from ui.to_do.patient_at import PatientAt
from ui.to_do.recall_panel import RecallPanel
from ui.to_do.waiting_panel import WaitingPanel
from ui.words import errors as error_words

WAIT, RECALL, CHANGE = "to-do:waiting:add", "to-do:recall:make", "to-do:line:change"
_BOOKING, _CARD = "booking", "card"


class ListForms(QObject):
    """Joins the forms with the core, and with the card or the booking they were asked from."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        cards: CardDesk,
        bookings: BookingDesk,
        forms: FormsDesk,
        acts: ListActs,
        undo: UndoDesk,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._held = session, window, held
        self._cards, self._bookings, self._forms = cards, bookings, forms
        self._undo, self._acts = undo, acts
        self._region, self._fault = region, fault
        forms.opened_by(WAIT, self._reopen)
        forms.opened_by(RECALL, self._reopen)
        forms.opened_by(CHANGE, self._show_change)

    def ask_wait(self) -> None:
        """Onto the waiting list: for the patient whose card or booking stands at the side."""
        self._ask(WAIT)

    def ask_recall(self) -> None:
        """The same for when they are due again."""
        self._ask(RECALL)

    def ask_change(self, one: Waiting) -> None:
        """The form of somebody who waits, filled with what they wait for."""
        purpose = PurposeOfUse.PHONE
        self._show_change(
            Form(action=CHANGE, whose=one.who.id, purpose=purpose, which=one.entry.id)
        )

    # --- opening ------------------------------------------------------------------------------

    def _ask(self, action: str) -> None:
        if not self._session.may(Permission.TO_DO_WRITE) or self._forms.stands(action):
            return
        panel = self._window.panel()
        if isinstance(panel, BookingPanel) and panel.stage() is Stage.NEW:
            if action == WAIT:
                self._ask_new(panel)
            return
        self._open_pointed_at()
        viewing, at = self._held.viewing, self._patient_at()
        if viewing is not None and at is not None:
            whose, purpose = viewing.patient, viewing.purpose
            self._show(Form(action=action, whose=whose, purpose=purpose, back=self._back()), at)
        elif viewing is None and not self._forms.reopen_latest(action):
            words = QCoreApplication.translate(
                "to-do", "Open a card first, or stand on a visit in the schedule"
            )
            self._window.show_change(words, undoable=False)

    def _ask_new(self, panel: BookingPanel) -> None:
        """Somebody who is in no register yet, if what is typed of them suffices."""
        new = panel.form.typed()
        try:
            validating.clean(new, today=day.today(self._session), region=self._region)
        except InvalidInput as error:
            panel.show_problems(error.problems)
        else:
            self._show(Form(action=WAIT, back=_BOOKING), self._new_at(new, panel))

    def _reopen(self, form: Form) -> None:
        if form.whose is None:
            draft, _ = self._bookings.half_written()
            if draft is not None and draft.new is not None:
                self._show(form, self._new_at(draft.new))
        elif self._open(form):
            at = self._patient_at()
            if at is not None:
                self._show(form, at)

    def _show(self, form: Form, at: PatientAt) -> None:
        panel: WaitingPanel | RecallPanel
        if form.action == WAIT:
            panel = WaitingPanel(at)
            panel.wanted.connect(lambda wish, note: self._put_on(panel, wish, note))
        else:
            panel = RecallPanel(at)
            panel.wanted.connect(lambda new: self._recall(panel, new))
        panel.closed.connect(lambda: self._go_back(form))
        self._forms.show(form, panel)

    def _show_change(self, form: Form) -> None:
        viewing = self._held.viewing if self._open(form) else None
        at = self._patient_at()
        if viewing is None or at is None:
            return
        found = next((x for x in waiting.of_record(viewing) if x[0].id == form.which), None)
        if found is None:
            self._held.close()
            return
        entry, note = found
        panel = WaitingPanel(at)
        panel.fill(entry.wish, note)
        panel.wanted.connect(lambda wish, said: self._change(panel, entry, wish, said))
        panel.closed.connect(lambda: self._go_back(form))
        self._forms.show(form, panel)

    def _open(self, form: Form) -> bool:
        """Open the card of a form's patient, or ask what for; whether it is open."""
        assert form.whose is not None
        purpose = form.purpose or purpose_at_hand(self._session)
        try:
            self._cards.open(form.whose, purpose)
        except InvalidInput:
            self._cards.look_up(form.whose, purpose)
        except ClinicDeskError as error:
            self._fault(error)
        else:
            return True
        return False

    def _open_pointed_at(self) -> None:
        """Where no card is open: that of the visit one stands on in the schedule."""
        one = visit_stood_on(self._window)
        if self._held.viewing is None and one is not None and one.patient is not None:
            self._open(Form(action="", whose=one.patient))

    def _back(self) -> str:
        panel = self._window.panel()
        if isinstance(panel, BookingPanel):
            return _BOOKING
        return "" if panel is None else _CARD

    def _go_back(self, form: Form) -> None:
        """Esc leads back to the booking or the card from which the form was opened."""
        viewing = self._held.viewing
        if form.back == _BOOKING:
            self._bookings.go_on()
        elif form.back == _CARD and viewing is not None:
            self._cards.look_up(viewing.patient, viewing.purpose)
        else:
            self._leave()

    def _leave(self) -> None:
        self._window.show_panel(None)
        self._held.close()
        self._window.focus_room()

    def _patient_at(self) -> PatientAt | None:
        viewing = self._held.viewing
        if viewing is None:
            return None
        panel = self._window.panel()
        looking = panel.looking if isinstance(panel, BookingPanel) else None
        try:
            card = self._cards.open(viewing.patient, viewing.purpose)
        except ClinicDeskError as error:
            self._fault(error)
            return None
        history = card.history
        return PatientAt(
            id=card.record.id,
            name=called(card),
            house=clinic.load(self._session),
            today=card.today,
            service=history.usual_service if looking is None else looking.service(),
            practitioner=history.usual_practitioner if looking is None else looking.practitioner(),
        )

    def _new_at(self, new: NewPatient, panel: BookingPanel | None = None) -> PatientAt:
        looking = None if panel is None else panel.looking
        return PatientAt(
            id=None,
            new=new,
            name=f"{new.given} {new.family}".strip(),
            house=clinic.load(self._session),
            today=day.today(self._session),
            service=None if looking is None else looking.service(),
            practitioner=None if looking is None else looking.practitioner(),
        )

    # --- onto the waiting list ----------------------------------------------------------------

    def _put_on(self, panel: WaitingPanel, wish: Wish, note: str) -> None:
        try:
            entry = self._entered(panel.at, wish, note)
        except InvalidInput as error:
            panel.show_problems(error.problems)
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
        else:
            self._forms.done()
            self._bookings.forget()
            self._leave()
            self._undo.did(self._acts.put_on(entry))

    def _entered(self, at: PatientAt, wish: Wish, note: str) -> WaitingEntry:
        if at.new is not None:
            return waiting.add_new(self._session, at.new, wish, note)
        viewing = self._held.viewing
        assert viewing is not None and viewing.patient == at.id
        return waiting.add(self._session, viewing, wish, note)

    def _change(self, panel: WaitingPanel, entry: WaitingEntry, wish: Wish, note: str) -> None:
        try:
            viewing = self._held.open(entry.patient, PurposeOfUse.PHONE)
            done = self._acts.change(viewing, entry, wish, note)
        except InvalidInput as error:
            panel.show_problems(error.problems)
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
        else:
            self._forms.done()
            self._leave()
            self._undo.did(done)

    # --- due again ----------------------------------------------------------------------------

    def _recall(self, panel: RecallPanel, new: NewRecall) -> None:
        viewing = self._held.viewing
        if viewing is None or viewing.patient != panel.at.id:
            return
        try:
            made = recalls.make(self._session, viewing, new)
        except InvalidInput as error:
            panel.show_problems(error.problems)
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
        else:
            self._forms.done()
            self._leave()
            self._undo.did(self._acts.made_due(made))
