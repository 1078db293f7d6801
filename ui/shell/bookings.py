"""The booking panel of one person at the desk: opened, kept half way, booked from."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import PurposeOfUse
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError, ComesAlready, IdentifierOwed, InvalidInput
from clinic_desk.ids import PatientId, PractitionerId, RoomId
from clinic_desk.patients.records import NewPatient
from clinic_desk.scheduling import booking, day
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.records import Appointment
from clinic_desk.staff.session import DeskSession
from ui.patients.card import OpenCard
from ui.scheduling.booking_panel import BookingPanel, Stage
from ui.scheduling.booking_records import Again, Draft
from ui.scheduling.booking_words import coming_words
from ui.shell import deeds
from ui.shell.booking_answers import BookingAnswers
from ui.shell.booking_marks import requested
from ui.shell.calling import Calling as WhoCalls
from ui.shell.calls import Calls
from ui.shell.cards import CardDesk
from ui.shell.chosen import anew, booked_at, chosen, worth_keeping
from ui.shell.doors import HeldDirectory
from ui.shell.held_viewing import HeldViewing
from ui.shell.identifying import Identifying
from ui.shell.main_window import MainWindow
from ui.shell.schedule import ROOM, ScheduleDesk
from ui.shell.undoing import UndoDesk
from ui.words import errors as error_words
from ui.words.people import name_seen


class BookingDesk(QObject):
    """Joins the booking panel with the core, the open card and the schedule."""

    booked = Signal(object)
    """The Appointment that was booked from another room than the schedule."""
    hold_wanted = Signal(object)
    """The Proposal that is to be held for the caller."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        cards: CardDesk,
        schedule: ScheduleDesk,
        undo: UndoDesk,
        directory: HeldDirectory,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._held = session, window, held
        self._cards, self._schedule, self._undo = cards, schedule, undo
        self._directory, self._region, self._fault = directory, region, fault
        self._draft: Draft | None = None
        self.calling = WhoCalls(session)
        self._who = Identifying(session, window, directory, region)
        self._answers = BookingAnswers(session, directory, self.calling, region, fault)
        self.calls = Calls(session, directory)
        self.found_by: Callable[[PatientId], str] = lambda _whose: ""
        """What somebody was found by, in another place than the panel."""
        self.came_from = ""
        """The room in which the booking began, to go back to; empty for the schedule itself."""
        self._booked: BookingPanel | None = None  # what was typed there is not half way any more
        window.panel_left.connect(self._left)

    def close(self) -> None:
        self._window.panel_left.disconnect(self._left)

    def half_written(self) -> tuple[Draft | None, bool]:
        """The booking that is half way, and whether it stands on the screen."""
        panel = self.shown()
        draft = None if panel is None else worth_keeping(panel.draft())
        return (self._draft, False) if draft is None else (draft, True)

    def tick(self) -> None:
        """A hold that is over says so."""
        panel = self.shown()
        if panel is not None:
            panel.looking.tick(self._session.clock.now())

    def next_caller(self, panel: BookingPanel, text: str = "") -> None:
        """A search for whoever calls next; what is typed in the panel is in safe hands."""
        self._booked = panel
        fresh = self._panel()
        self._booked = None
        self._held.close()
        fresh.begin(text)

    def resume(self, draft: Draft) -> None:
        """Go on with a booking that was put aside."""
        self._resume(self._panel(), draft)

    def take_up(self, draft: Draft, *, open_it: bool, came_from: str = "") -> None:
        """Go on with what was left half way before; else say that it waits."""
        if open_it:
            self.resume(draft)
            self.came_from = came_from
        else:
            self._draft = draft
            self._say_kept()

    def go_on(self) -> None:
        """What lay over the booking is away: the same call goes on."""
        draft, self._draft = self._draft, None
        if draft is None:
            self.begin()
        else:
            self.resume(draft)

    def begin(
        self,
        text: str = "",
        whom: PractitionerId | None = None,
        start: int | None = None,
        room: RoomId | None = None,
    ) -> None:
        """A new booking, or the one that was left half way.

        A time that is pointed at while a booking is under way is asked for in that booking.
        """
        under_way = self.shown()
        if under_way is not None and start is not None and not text:
            under_way.point_at(whom, start, room)
            return
        if self._draft is not None:
            self._window.forget_change()
        panel = self._panel()
        draft = self._draft
        if draft is not None and not text and start is None:
            self._draft = None
            self._resume(panel, anew(draft))
            panel.kept.say(name_seen(panel.name()))
        else:
            panel.begin(text, whom, start, room)

    def forget(self) -> None:
        """What was half way has become something else."""
        self._draft = None

    def begin_for(self, card: OpenCard) -> None:
        """A booking for the patient whose card is open, or the one that was begun for them."""
        draft = self._draft
        if draft is not None and draft.patient is not None and draft.patient.id == card.record.id:
            self.begin()
        else:
            whose = card.record.id
            self._panel().show_patient(chosen(self._region, card, self.found_by(whose)))

    def again(self, whose: PatientId, like: Again) -> None:
        """The same again for the same patient, some weeks on."""
        panel = self._panel()
        self._show_patient(whose, PurposeOfUse.BOOKING, like)
        if panel is self.shown() and panel.stage() is Stage.KNOWN:
            panel.looking.ask_again(like.start, like.weeks)

    def copy(self, like: Again) -> None:
        """The same for another patient, who is looked for."""
        panel = self._panel()
        panel.looking.look_for(service=like.service, practitioner=like.practitioner)
        panel.begin("", like.practitioner, like.end_utc)

    def _left(self, panel: object) -> None:
        """Keep what is half typed before another panel takes the place."""
        if isinstance(panel, BookingPanel) and panel is not self._booked:
            self._draft = worth_keeping(panel.draft()) or self._draft

    def _panel(self) -> BookingPanel:
        here = self._window.current_room()
        if here != ROOM:
            self.came_from = here
            self._window.enter(ROOM)
        elif self.shown() is None:
            self.came_from = ""
        now = to_minutes(self._session.clock.now())
        panel = BookingPanel(booked_at(self._session), now)
        panel.patient_chosen.connect(self._choose)
        panel.hold_wanted.connect(self.hold_wanted)
        panel.purpose_changed.connect(self._change_purpose)
        self._answers.join(panel)
        panel.proposal_changed.connect(self._schedule.propose)
        panel.book_wanted.connect(self._book)
        panel.new_patient_wanted.connect(self._book_new)
        panel.closed.connect(self._close)
        self._window.show_panel(panel)
        return panel

    def _resume(self, panel: BookingPanel, draft: Draft) -> None:
        known = draft.patient
        if known is not None:
            try:
                card = self._cards.open(known.id, known.purpose)
            except ClinicDeskError as error:
                self._fault(error)
                draft = replace(draft, patient=None)
            else:
                whose = chosen(self._region, card)
                patient = replace(whose, caller=known.caller, calls=known.calls, told=known.told)
                patient = replace(patient, otherwise=known.otherwise)
                draft = replace(draft, patient=patient)
        panel.resume(draft)
        hold = self.calls.held(draft)
        if hold is not None:
            panel.looking.show_hold(hold, draft.proposal)

    def _choose(self, patient: PatientId) -> None:
        self._show_patient(patient, PurposeOfUse.PHONE)

    def _change_purpose(self, purpose: PurposeOfUse) -> None:
        viewing = self._held.viewing
        if viewing is not None:
            self._show_patient(viewing.patient, purpose)

    def _show_patient(
        self, patient: PatientId, purpose: PurposeOfUse, like: "Again | None" = None
    ) -> None:
        panel = self.shown()
        if panel is None:
            return
        try:
            card = self._cards.open(patient, purpose)
        except InvalidInput:
            self._cards.look_up(patient, purpose)
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
        else:
            whose = chosen(self._region, card, panel.draft().text, self.calling.caller)
            if like is not None:
                whose = replace(
                    whose, usual_service=like.service, usual_practitioner=like.practitioner
                )
            panel.show_patient(whose)

    def _book(self, patient: PatientId, request: BookingRequest) -> None:
        viewing = self._held.viewing
        panel = self.shown()
        if viewing is None or panel is None or viewing.patient != patient:
            return
        try:
            booked = booking.book(self._session, viewing, requested(request, panel.draft()))
        except IdentifierOwed:
            self._ask_who(patient, request)
        except ClinicDeskError as error:
            self.refused(panel, error)
        else:
            self._did(booked)

    def _ask_who(self, patient: PatientId, request: BookingRequest) -> None:
        """Somebody who is easily confused with another tells who they are before it is booked."""

        def told() -> None:
            self.go_on()
            panel, what = self.shown(), self._who.answers(patient)
            if panel is not None:  # asked once, whatever else stands against it
                panel.well.told.add(what.told, what.otherwise)
            calling = (request.calling or Calling()).also(what.told, what.otherwise)
            self._book(patient, replace(request, calling=calling))

        viewing = self._held.viewing
        calls = viewing is not None and viewing.purpose is PurposeOfUse.PHONE
        self._who.begin()
        self._who.ask(patient, told, self.go_on, calls=calls)

    def _book_new(self, new: NewPatient, request: BookingRequest) -> None:
        panel = self.shown()
        if panel is None:
            return
        try:
            _, booked = booking.book_new(self._session, new, request)
        except ClinicDeskError as error:
            self.refused(panel, error)
            return
        self._did(booked)

    def refused(self, panel: BookingPanel, error: ClinicDeskError) -> None:
        if isinstance(error, InvalidInput):
            panel.show_problems(error.problems)
            return
        if isinstance(error, ComesAlready):
            panel.show_coming(coming_words(error, day.today(self._session)))
            return
        panel.show_refusal(error_words.sentence(error))
        panel.looking.ask()

    def _did(self, booked: Appointment) -> None:
        self._booked = self.shown()
        self._window.show_panel(None)
        self._booked = None
        self._held.close()
        self._undo.wrote(booked)
        if self._go_back():
            self.booked.emit(booked)
        else:
            self._schedule.show_appointment(booked)
            self._window.focus_room()
        self._undo.did(self._schedule.visits.booked(booked))

    def _close(self) -> None:
        self._window.show_panel(None)
        self._held.close()
        if not self._go_back():
            self._schedule.stop_proposing()
            self._window.focus_room()
        if self._draft is not None:
            self._say_kept()

    def _go_back(self) -> bool:
        """Return to the room in which the booking began; whether it was another."""
        room, self.came_from = self.came_from, ""
        if all(one.id != room for one in self._window.rooms()):
            return False
        self._window.enter(room)
        self._schedule.forget_proposal()
        return True

    def _say_kept(self) -> None:
        kept = QCoreApplication.translate("deeds", "The half-written booking is kept")
        self._window.show_change(kept, undoable=False, hint=deeds.goes_on())

    def shown(self) -> BookingPanel | None:
        panel = self._window.panel()
        return panel if isinstance(panel, BookingPanel) else None
