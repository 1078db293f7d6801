"""Series of one person at the desk: booked from the booking panel, changed from the schedule."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject

from clinic_desk.errors import ClinicDeskError, InvalidInput, NoSuchTime
from clinic_desk.ids import AppointmentId
from clinic_desk.patients import validating
from clinic_desk.patients.records import NewPatient
from clinic_desk.scheduling import cancelling, clinic, day, free, series, series_planning
from clinic_desk.scheduling.records import (
    Appointment,
    Cancellation,
    CancelledBy,
    CancelReason,
    DayAppointment,
    WhyNot,
)
from clinic_desk.scheduling.series import Place, SeriesRequest
from clinic_desk.staff.session import DeskSession
from ui.patients.card import OpenCard
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.booking_records import Draft
from ui.scheduling.coming_words import also_on
from ui.scheduling.series_change import SeriesChange
from ui.scheduling.series_panel import SeriesPanel
from ui.shell import deeds
from ui.shell.bookings import BookingDesk
from ui.shell.chosen import booked_at
from ui.shell.doors import HeldDirectory
from ui.shell.forms import Form, FormsDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow
from ui.shell.pointed_at import visit_stood_on
from ui.shell.schedule import ScheduleDesk
from ui.shell.series_acts import SeriesActs
from ui.shell.undoing import UndoDesk
from ui.shell.visit_now import visit_now
from ui.words import errors as error_words
from ui.words.people import patient_words

KEY = "scheduling:series:show"


class SeriesDesk(QObject):
    """Joins the two panels of a series with the core."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        bookings: BookingDesk,
        schedule: ScheduleDesk,
        forms: FormsDesk,
        undo: UndoDesk,
        directory: HeldDirectory,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._held = session, window, held
        self._bookings, self._schedule, self._undo = bookings, schedule, undo
        self._forms, self._directory = forms, directory
        self._region, self._fault = region, fault
        self._acts = SeriesActs(session, undo, directory, schedule.refresh_soon)
        self._acts.join()
        forms.opened_by(KEY, self._reopen)

    def show(self) -> None:
        """A series in the place of the booking at the side, or of the visit one stands on."""
        panel = self._window.panel()
        if self._forms.stands(KEY):
            return
        if isinstance(panel, BookingPanel):
            self._begin(panel)
            return
        if isinstance(panel, CardPanel) and panel.view.isVisible():
            self._of_card(panel)
            return
        one = visit_stood_on(self._window)
        if one is not None:
            self._change(one)
        elif not self._forms.reopen_latest(KEY):
            self._window.show_change(deeds.how_a_series_begins(), undoable=False)

    def _of_card(self, panel: CardPanel) -> None:
        """The series of the visit one stands on there, else a booking that becomes one."""
        card, visit, one = panel.card(), panel.view.visits.visit(), None
        if visit is not None and panel.view.answer().told:
            one = visit_now(self._session, self._directory, visit.id, self._fault)
        if one is not None:
            self._change(one, card)
        else:
            self._begin_for(card)

    def _begin_for(self, card: OpenCard | None) -> None:
        if card is not None and card.may_book:
            self._bookings.begin_for(card)
            self._window.show_change(deeds.how_a_series_begins(), undoable=False)

    # --- booking ------------------------------------------------------------------------------

    def _begin(self, booking: BookingPanel) -> None:
        draft, proposal = booking.draft(), booking.looking.list.chosen()
        if proposal is None or not self._is_known(booking, draft) or booking.owes_words():
            return
        house = clinic.load(self._session)
        name = booking.name()
        panel = SeriesPanel(
            name,
            proposal,
            house.service(proposal.service),
            house.practitioner(proposal.practitioner),
            day.today(self._session),
            longer=_longer(draft),
            also=self._also(draft),
        )
        rooms = booking.looking.rooms()
        panel.plan_wanted.connect(lambda wish: self._plan(panel, replace(wish, rooms=rooms)))
        request = SeriesRequest(
            practitioner=proposal.practitioner,
            service=proposal.service,
            starts=(),
            note=draft.note,
            longer=_longer(draft),
            rooms=rooms,
            calling=booking.well.calling() if draft.patient is not None else None,
        )
        panel.book_wanted.connect(
            lambda starts: self._book(panel, draft.new, replace(request, starts=tuple(starts)))
        )
        panel.closed.connect(lambda: self._bookings.go_on())  # the booking that it began with
        whose = draft.patient
        form = Form(action=KEY, whose=None if whose is None else whose.id)
        self._forms.show(form, panel, panel.ask)
        self._schedule.propose(proposal, name)
        panel.times.selectAll()

    def _also(self, draft: Draft) -> Callable[[datetime], str]:
        """What to say of a day on which the patient comes already."""
        visits = () if draft.patient is None else draft.patient.visits
        house, today = booked_at(self._session), day.today(self._session)
        return lambda start: also_on(visits, start, house, today)

    def _is_known(self, booking: BookingPanel, draft: Draft) -> bool:
        """Whether it is clear who comes: somebody known, or enough typed of somebody new."""
        if draft.new is None:
            return draft.patient is not None
        try:
            validating.clean(draft.new, today=day.today(self._session), region=self._region)
        except InvalidInput as error:
            booking.show_problems(error.problems)
            return False
        return True

    def _reopen(self, form: Form) -> None:
        """Go on with the change of a series, or with the booking and the series begun with it."""
        if form.which:
            self._reopen_change(AppointmentId(form.which))
            return
        draft, _ = self._bookings.half_written()
        whose = None if draft is None or draft.patient is None else draft.patient.id
        if draft is None or whose != form.whose:
            return
        self._bookings.go_on()
        panel = self._window.panel()
        if isinstance(panel, BookingPanel):
            self._begin(panel)

    def _plan(self, panel: SeriesPanel, wish: series_planning.SeriesWish) -> None:
        try:
            panel.show_plan(series_planning.plan(self._session, wish))
        except ClinicDeskError as error:
            panel.show_plan(())
            panel.show_refusal(error_words.sentence(error))

    def _book(
        self,
        panel: SeriesPanel,
        new: NewPatient | None,
        request: SeriesRequest,
    ) -> None:
        try:
            made = self._made(new, request)
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
            panel.ask()
            return
        self._forms.done()
        self._leave()
        self._bookings.forget()
        done = self._acts.book(made.visits)
        self._schedule.show_appointment(made.visits[0])
        self._undo.did(done)

    def _made(self, new: NewPatient | None, request: SeriesRequest) -> series.Series:
        if new is not None:
            return series.book_new(self._session, new, request)
        viewing = self._held.viewing
        assert viewing is not None
        return series.book(self._session, viewing, request)

    # --- changing -----------------------------------------------------------------------------

    def _change(self, one: DayAppointment, card: OpenCard | None = None) -> None:
        try:
            found = self._directory.ask(lambda opened: series.of(self._session, opened, one.id))
        except ClinicDeskError as error:
            self._fault(error)
            return
        if found is None and card is not None:
            self._begin_for(card)
            return
        if found is None:
            self._window.show_change(deeds.no_series(), undoable=False)
            return
        if card is not None:
            self._window.show_panel(None)
            self._held.close()
        giving = clinic.load(self._session).giving(one.service)
        name = patient_words(one)
        panel = SeriesChange(name, found, one.id, giving, day.today(self._session))
        panel.judged.connect(lambda places: panel.show_against(self._against(places)))
        panel.move_wanted.connect(lambda places: self._move(panel, places))
        panel.cancel_wanted.connect(
            lambda visits, reason, by: self._cancel(panel, visits, reason, by)
        )
        panel.closed.connect(self._leave)
        self._forms.show(Form(action=KEY, which=one.id), panel, panel.ask)
        panel.days.selectAll()

    def _reopen_change(self, which: AppointmentId) -> None:
        """The visit as it is now; what is no longer there is not asked about again."""
        one = visit_now(self._session, self._directory, which, self._fault)
        if one is not None:
            self._change(one)

    def _against(self, places: Sequence[Place]) -> dict[AppointmentId, WhyNot]:
        """Which places cannot be had; the times of the series itself are free for it."""
        own = {place.visit.id for place in places}
        against: dict[AppointmentId, WhyNot] = {}
        for place in places:
            try:
                found = free.why_not(
                    self._session, place.visit.service, place.practitioner, place.start
                )
            except NoSuchTime:
                against[place.visit.id] = WhyNot.CLOSED
                continue
            except ClinicDeskError as error:
                self._fault(error)
                return against
            hard = [one for one in found if one.by is None or one.by not in own]
            if hard:
                against[place.visit.id] = hard[0].why
        return against

    def _move(self, panel: SeriesChange, places: Sequence[Place]) -> None:
        try:
            moved, done = self._acts.move(places)
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
            return
        self._forms.done()
        self._leave()
        self._schedule.show_appointment(moved[0])
        self._undo.did(done)

    def _cancel(
        self,
        panel: SeriesChange,
        visits: Sequence[Appointment],
        reason: CancelReason,
        by: CancelledBy,
    ) -> None:
        first = min(one.start_utc for one in visits)
        late = cancelling.is_late(self._session, first)
        wanted = Cancellation(reason=reason, by=by, late=late)
        try:
            done = self._acts.cancel(visits, wanted)
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
            return
        self._forms.done()
        self._leave()
        self._undo.did(done)

    # --- both ---------------------------------------------------------------------------------

    def _leave(self) -> None:
        self._window.show_panel(None)
        self._held.close()
        self._schedule.stop_proposing()
        self._window.focus_room()


def _longer(draft: Draft) -> int:
    return 0 if draft.patient is None else draft.patient.longer
