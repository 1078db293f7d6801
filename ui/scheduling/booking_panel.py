"""A booking, step by step, at the side of the schedule: patient, service, time, note, Book.

It asks nobody itself: what it needs it says by a signal, and whoever joins the windows answers
by a ``show_...``. Closing it keeps what was typed in ``draft``.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.ids import PractitionerId, RoomId
from clinic_desk.patients.validating import wrong_with
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.records import Proposal
from ui.actions.keys import is_key
from ui.kit.frames import Scrolled
from ui.kit.results import ResultRow
from ui.kit.side_panel import SidePanel
from ui.scheduling.alike_notice import TAKE, AlikeRow
from ui.scheduling.booking_foot import BookingFoot
from ui.scheduling.booking_records import ChosenPatient, Clinic, Draft
from ui.scheduling.coming_words import also_words, beside
from ui.scheduling.kept_line import KeptLine
from ui.scheduling.looking_for import LookingFor
from ui.scheduling.new_patient_form import NewPatientForm
from ui.scheduling.patient_search import NEW, PatientSearch
from ui.scheduling.patient_well import PatientWell
from ui.scheduling.when_written import room_written
from ui.theme.tokens import S2, Tone

HOLD = "scheduling:booking:hold"


class Stage(StrEnum):
    """Who it is for: nobody yet, somebody known, somebody new."""

    SEARCHING = "searching"
    KNOWN = "known"
    NEW = "new"


class BookingPanel(SidePanel):
    """New booking. Arrow keys change the time, Ctrl+Enter books, Esc closes and keeps."""

    patient_wanted = Signal(str)
    """Letters of a name, figures of a phone or a birth date: find whom that may be."""
    patient_chosen = Signal(object)
    """The PatientId whose card is to be opened."""
    purpose_changed = Signal(object)
    service_changed = Signal(object)
    proposals_wanted = Signal(object)
    """A Search for the next free times."""
    more_wanted = Signal(object, object)
    """The Search, and the Proposal after which it goes on. Answer: ``looking.add_proposals``."""
    asked = Signal(object)
    """An Asked: can that one time be booked? Answer: ``looking.show_answers``."""
    proposal_changed = Signal(object, str)
    """The Proposal that is looked at, or None, and the patient's name, which may be empty."""
    book_wanted = Signal(object, object)
    """The PatientId and the BookingRequest."""
    new_patient_wanted = Signal(object, object)
    """A NewPatient and the BookingRequest: both are written or neither is."""
    hold_wanted = Signal(object)
    """The Proposal that is to be held for the caller. Answer: ``looking.show_hold``."""
    alike_wanted = Signal(object)
    """A NewPatient half typed: who may it be that is registered? Answer: ``show_alike``."""
    closed = Signal()

    def __init__(self, clinic: Clinic, now: int, parent: QWidget | None = None) -> None:
        """``now``: minutes since 1970 UTC, when the panel was opened."""
        super().__init__("", parent=parent)
        self._clinic, self._stage = clinic, Stage.SEARCHING
        self._patient: ChosenPatient | None = None
        self._busy = False
        self.search = PatientSearch()
        self._told_of = False  # that the patient comes already
        self.well = PatientWell(clinic.region, identify=clinic.identify)
        self.form = NewPatientForm()
        self.form.check = lambda field, typed: wrong_with(
            field, typed, today=self.looking.today(), region=clinic.region
        )
        self.looking = LookingFor(clinic, now)
        self.kept = KeptLine()
        self.foot = BookingFoot()
        self._lay_out()
        self._join()
        self.finish_with(self.book)
        self.retranslate()
        self._show_stage(Stage.SEARCHING)

    def _lay_out(self) -> None:
        steps = QWidget()
        lines = QVBoxLayout(steps)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        lines.addWidget(self.well)
        lines.addWidget(self.form)
        lines.addSpacing(S2)
        lines.addWidget(self.looking, 1)
        self._steps = Scrolled(steps)
        self.body.addWidget(self.kept)
        self.body.addWidget(self.search, 1)
        self.body.addWidget(self._steps, 1)
        self.body.addWidget(self.foot)

    def _join(self) -> None:
        self.close_wanted.connect(self.closed)
        self.search.text_changed.connect(self.patient_wanted)
        self.search.chosen.connect(self._chosen)
        self.well.another_wanted.connect(self._search_again)
        self.well.purpose_changed.connect(self.purpose_changed)
        self.well.told_changed.connect(self._told_changed)
        self.well.calls_changed.connect(self.looking.later.for_caller)
        self.form.back_wanted.connect(self._search_again)
        self.form.changed.connect(self._new_changed)
        self.form.taken.connect(self.patient_chosen)
        self.form.finished.connect(lambda: self.looking.list.setFocus())
        self.looking.wanted.connect(self.proposals_wanted)
        self.looking.more_wanted.connect(self.more_wanted)
        self.looking.asked.connect(self.asked)
        self.looking.service_changed.connect(self.service_changed)
        self.looking.proposal_changed.connect(self._proposal_chosen)
        self.looking.accepted.connect(self.book)
        self.looking.when.changed.connect(lambda: self.foot.refusal.say(""))
        self.foot.book_wanted.connect(self.book)

    # --- answers -------------------------------------------------------------------------------

    def begin(
        self,
        text: str = "",
        practitioner: PractitionerId | None = None,
        start: int | None = None,
        room: RoomId | None = None,
    ) -> None:
        """Begin a booking: from letters typed, from a free time in a room, or from nothing."""
        when = room_written(room, self._clinic.rooms, self.looking.today())
        self.looking.look_for(practitioner=practitioner, not_before=start, when=when)
        self._show_stage(Stage.SEARCHING)
        self.search.line.setText(text)
        self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.looking.ask()
        if text:
            self.patient_wanted.emit(text)

    def point_at(self, whom: PractitionerId | None, start: int, room: RoomId | None = None) -> None:
        """Somebody pointed at a time while the booking is under way: can it be that one?"""
        self.looking.ask_at(whom, start, room)
        if self._stage is not Stage.SEARCHING:
            self.looking.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(
        self,
        rows: Sequence[ResultRow],
        *,
        close: bool = False,
        namesakes: Sequence[ResultRow] = (),
    ) -> None:
        """The patients that the letters fit, or are close to; each row's key is a PatientId."""
        self.search.show_found(rows, close=close, namesakes=namesakes)

    def show_alike(self, rows: Sequence[AlikeRow]) -> None:
        """Who may be the new patient already."""
        self.form.alike.show_rows(rows)

    def show_patient(self, patient: ChosenPatient) -> None:
        """The card is open: show who it is, and ask for their usual service's next free."""
        self._patient = patient
        self.well.show_patient(patient)
        self.looking.look_for(
            service=patient.usual_service,
            practitioner=self.looking.practitioner() or self._clinic.usual(patient),
            weekday=self.looking.weekday(),
            not_before=self.looking.not_before(),
        )
        self._show_stage(Stage.KNOWN)
        if self._never():
            self.well.focus_another()
            return
        self.looking.list.show()  # whether there is a time is known when it is asked below
        self.looking.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if patient.usual_service is not None:
            self.service_changed.emit(self.looking.service())
        self.looking.ask()

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        self.looking.show_proposals(proposals)
        self._proposal_chosen(self.looking.list.chosen())

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say beside each field what is wrong (the ``problems`` of an InvalidInput)."""
        self.set_busy(busy=False)
        rest = {name: wrong for name, wrong in problems.items() if name != "note"}
        self.foot.note.show_problem(problems.get("note"))
        if self._stage is Stage.NEW:
            self.form.show_problems(rest)

    def show_refusal(self, sentence: str) -> None:
        """Say why it was not booked; what was typed stays."""
        self._told_of = False  # or the words would go as soon as the times are read anew
        self.set_busy(busy=False)
        self.foot.refusal.say(sentence, Tone.DANGER)

    def show_coming(self, sentence: str) -> None:
        """The patient comes already: say so, and book all the same when asked once more."""
        self.set_busy(busy=False)
        self._told_of = True
        self.foot.refusal.say(sentence, Tone.WARN)

    def set_busy(self, *, busy: bool) -> None:
        """While the core works nothing is booked a second time."""
        self._busy = busy
        self._write_book()

    def draft(self) -> Draft:
        """All that has been typed and chosen so far."""
        return Draft(
            text=self.search.line.text(),
            patient=self.well.patient() if self._stage is Stage.KNOWN else None,
            new=self.form.typed() if self._stage is Stage.NEW else None,
            service=self.looking.service(),
            practitioner=self.looking.practitioner(),
            weekday=self.looking.weekday(),
            not_before=self.looking.not_before(),
            when=self.looking.when.text(),
            proposal=self.looking.list.chosen(),
            hold=self.looking.hold(),
            note=self.foot.note.text(),
        )

    def resume(self, draft: Draft) -> None:
        """Go on where somebody left off. A known patient's card must be open again."""
        self.search.line.setText(draft.text)
        self.foot.note.set_text(draft.note)
        self.looking.look_for(
            service=draft.service,
            practitioner=draft.practitioner,
            weekday=draft.weekday,
            not_before=draft.not_before,
            when=draft.when,
        )
        if draft.patient:
            self._patient = draft.patient
            self.well.show_patient(draft.patient)
            self._show_stage(Stage.KNOWN)
            self.looking.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif draft.new:
            self.form.fill(draft.new)
            self._show_stage(Stage.NEW)
            self.form.focus_first_empty()
            self.alike_wanted.emit(draft.new)
        else:
            self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)
            if draft.text:
                self.patient_wanted.emit(draft.text)
        self.looking.resume(draft.proposal, draft.hold)

    # --- what a person does --------------------------------------------------------------------

    def book(self) -> None:
        """Ask for what stands there to be booked, if it is enough to ask with."""
        request = self._request()
        if request is None or self._busy or self.owes_words():
            return
        if self._stage is Stage.KNOWN and self._patient:
            self.set_busy(busy=True)
            self.book_wanted.emit(self._patient.id, request)
        elif self._stage is Stage.NEW:
            self.form.show_problems({})
            self.set_busy(busy=True)
            self.new_patient_wanted.emit(self.form.typed(), request)

    def owes_words(self) -> bool:
        """Whether something is to be told, or was to be said, before anything is booked."""
        words = self.looking.owed()
        if words:
            words = " ".join(filter(None, (words, self.kept.instead())))
        elif self._stage is Stage.KNOWN and self.well.lacks_telling():
            words = self.well.ask_words()
        elif self._stage is Stage.KNOWN:
            words = self.well.warn_once()
        self.foot.refusal.say(words, Tone.WARN)
        return bool(words)

    def hold(self) -> None:
        """Ask for the chosen time to be held while the caller thinks."""
        proposal = self.looking.list.chosen()
        if proposal is not None:
            self.hold_wanted.emit(proposal)

    def stage(self) -> Stage:
        return self._stage

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_key(event, HOLD):
            self.hold()
        elif self._stage is Stage.NEW and is_key(event, TAKE):
            self.form.alike.take_first()
        elif self._stage is not Stage.KNOWN or not self.well.told.take_key(event):
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(QCoreApplication.translate("scheduling", "New booking"))
        if not hasattr(self, "search"):
            return  # the panel below writes its words while it is being built
        self._show_recorded()
        self._write_book()

    def _request(self) -> BookingRequest | None:
        proposal = self.looking.list.chosen()
        if proposal is None or self._stage is Stage.SEARCHING or self._never():
            return None
        return BookingRequest(
            practitioner=proposal.practitioner,
            service=proposal.service,
            start=proposal.start,
            fold=proposal.start.fold,
            note=self.foot.note.text(),
            rooms=self.looking.rooms(),
            calling=self.well.calling() if self._stage is Stage.KNOWN else None,
            overbook=self.looking.overbook(),
            alone=not self._told_of,
            knowingly=self._told_of,
        )

    def _told_changed(self) -> None:
        if not self.well.lacks_telling() and not self._told_of:
            self.foot.refusal.say(self._never(), Tone.DANGER)

    def _never(self) -> str:
        """Why nothing is booked for whoever is chosen, if so."""
        return self._patient.never if self._stage is Stage.KNOWN and self._patient else ""

    def _chosen(self, key: object) -> None:
        if key == NEW:
            self.form.begin(self.search.line.text())
            self._patient = None
            self._show_stage(Stage.NEW)
            self.form.focus_first_empty()
            self.alike_wanted.emit(self.form.typed())
            self._proposal_chosen(self.looking.list.chosen())
        else:
            self.patient_chosen.emit(key)

    def _search_again(self) -> None:
        self._show_stage(Stage.SEARCHING)
        self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.line.selectAll()

    def _new_changed(self) -> None:
        self._write_book()
        self.alike_wanted.emit(self.form.typed())

    def _proposal_chosen(self, proposal: Proposal | None) -> None:
        if self._told_of:
            self._told_of = False
            self.foot.refusal.say("")
        if not self._never():
            self._write_book()
            self.proposal_changed.emit(proposal, self.name())

    def name(self) -> str:
        """Who it is for, as far as that is known."""
        if self._stage is Stage.KNOWN and self._patient:
            return self._patient.called
        return self.form.name() if self._stage is Stage.NEW else ""

    def _show_stage(self, stage: Stage) -> None:
        self._stage = stage
        searching = stage is Stage.SEARCHING
        self.search.setVisible(searching)
        self.well.setVisible(stage is Stage.KNOWN)
        self.form.setVisible(stage is Stage.NEW)
        self._steps.setVisible(not searching)
        self.looking.setVisible(not self._never())
        self.foot.show_whole(on=not searching and not self._never())
        self._show_recorded()
        if searching:
            self.kept.say("")
        if searching or self._never():
            self.foot.refusal.say(self._never(), Tone.DANGER)
        self._write_book()

    def _write_book(self) -> None:
        ready = not self._busy and self._request() is not None
        chosen, today = self.looking.list.chosen(), self.looking.today()
        self.foot.write(chosen, today, ready=ready)
        known = self._patient if self._stage is Stage.KNOWN else None
        already = beside(known.visits, chosen) if known and chosen else ()
        self.foot.say_coming(also_words(already, self._clinic, today))

    def _show_recorded(self) -> None:
        known = self._patient if self._stage is Stage.KNOWN else None
        self.foot.say_recorded(None if known is None else known.purpose)
