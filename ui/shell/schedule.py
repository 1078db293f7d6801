"""The schedule of one person at the desk: shows days, moves and cancels."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling import booking, clinic, day, free
from clinic_desk.scheduling.records import (
    Appointment,
    Cancellation,
    CancelledBy,
    CancelReason,
    Clinic,
    DayAppointment,
    Proposal,
)
from clinic_desk.scheduling.walltime import to_wall
from clinic_desk.staff.session import DeskSession
from ui.actions.binder import bind
from ui.scheduling.cancel_panel import CancelPanel
from ui.scheduling.day_model import Proposed, Shown, plan_of
from ui.scheduling.day_page import DayPage
from ui.scheduling.day_words import cut_words
from ui.shell import deeds
from ui.shell.cards import purpose_at_hand
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.undoing import Done, UndoDesk
from ui.words import errors as error_words
from ui.words.people import patient_name

_LATE = timedelta(hours=24)
"""A cancellation nearer to the visit than this is late."""
ROOM = "schedule"


class ScheduleDesk(QObject):
    """Joins the day's page with the core."""

    card_wanted = Signal(object, object)
    """PatientId and PurposeOfUse."""
    booking_wanted = Signal(str, object, object)
    """Letters typed, PractitionerId or None, start in UTC minutes or None."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._undo, self._fault = session, window, undo, fault
        self._directory = HeldDirectory(session, ROOM, self._cannot_show, self)
        self._page: DayPage | None = None
        self._date = day.today(session)
        self._service: ServiceId | None = None
        self._proposed: Proposed | None = None
        self._cancelled = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)

    def make(self) -> DayPage:
        """The room's page, joined; called when the room is first entered."""
        page = DayPage(day.today(self._session))
        self._page = page
        page.destroyed.connect(self._forget_page)
        page.day_wanted.connect(self.show_day)
        page.cancelled_wanted.connect(self._show_cancelled)
        view = page.view
        view.booking_wanted.connect(lambda whom, start: self.booking_wanted.emit("", whom, start))
        view.typed_on_slot.connect(
            lambda whom, start, text: self.booking_wanted.emit(text, whom, start)
        )
        view.appointment_opened.connect(self._open_card)
        view.move_wanted.connect(self._move)
        view.cancel_wanted.connect(self._ask_cancel)
        view.taken_along.connect(
            lambda one: self._window.show_change(cut_words(one), undoable=False)
        )
        bind(
            page,
            {
                "scheduling:day:back": lambda: page.go(-1),
                "scheduling:day:forward": lambda: page.go(1),
            },
            self._session.may,
        )
        self.refresh()
        self.tick()
        return page

    def close(self) -> None:
        self._soon.stop()
        self._directory.close()

    @property
    def shown_day(self) -> date:
        """The day that is shown."""
        return self._date

    def show_day(self, on: date) -> None:
        self._date = on
        self.refresh()

    def show_today(self) -> None:
        self.show_day(day.today(self._session))

    def refresh(self) -> None:
        """Draw the day that is shown as it is now."""
        if self._page is None:
            return
        try:
            shown = self._directory.ask(lambda opened: day.day(self._session, opened, self._date))
            plan = plan_of(shown, self._shown(clinic.load(self._session)))
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._page.show_day(plan, day.today(self._session))

    def refresh_soon(self) -> None:
        """Draw anew once the present turn is over: several changes are one."""
        self._soon.start()

    def tick(self) -> None:
        if self._page is not None:
            self._page.view.show_now(to_minutes(self._session.clock.now()))

    def propose(self, proposal: Proposal | None, name: str) -> None:
        """Draw what is looked at in the booking panel, on its own day."""
        self._proposed = None if proposal is None else Proposed(proposal=proposal, name=name)
        if proposal is not None:
            self._date = proposal.start.date()
            self._service = proposal.service
        self.refresh()

    def stop_proposing(self) -> None:
        self._proposed = self._service = None
        self.refresh()

    def show_appointment(self, one: Appointment) -> None:
        """Go to an appointment that was just written."""
        self._proposed = self._service = None
        self._show_written(one)

    def undo_booking(self, one: Appointment, name: str) -> str:
        """Take a booking back; the sentence that says so."""
        known = self._undo.version(one)
        mistake = Cancellation(
            reason=CancelReason.BOOKED_BY_MISTAKE, by=CancelledBy.CLINIC, late=False
        )
        gone = self._directory.ask(
            lambda opened: booking.cancel(self._session, opened, one.id, known, mistake)
        )
        self._undo.wrote(gone)
        self.refresh()
        return deeds.booking_undone(name)

    def _shown(self, house: Clinic) -> Shown:
        gaps = {} if self._service is None else free.gaps(self._session, self._service, self._date)
        return Shown(
            services={one.id: one for one in house.services},
            rooms={one.id: one.name for one in house.rooms},
            gaps=gaps,
            proposed=self._proposed,
            cancelled=self._cancelled,
        )

    def _show_cancelled(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._cancelled = shown
        self.refresh()

    def _open_card(self, one: DayAppointment) -> None:
        if one.patient is not None:
            self.card_wanted.emit(one.patient, purpose_at_hand(self._session))

    def _move(self, one: DayAppointment, whom: PractitionerId, start: int) -> None:
        house, name = clinic.load(self._session), patient_name(one)
        wall = to_wall(start, house.zone)
        try:
            done = self._directory.ask(
                lambda opened: booking.move(
                    self._session,
                    opened,
                    one.id,
                    one.version,
                    practitioner=whom,
                    start=wall,
                    fold=wall.fold,
                )
            )
        except ClinicDeskError as error:
            self._fault(error)
            self.refresh()
            return
        self._show_written(done)
        today = day.today(self._session)
        back = lambda: self._move_back(one, done, name)  # noqa: E731
        self._undo.did(Done(sentence=deeds.moved(name, done, today), take_back=back))

    def _move_back(self, before: DayAppointment, now: Appointment, name: str) -> str:
        wall, known = to_wall(before.start_utc, now.zone), self._undo.version(now)
        done = self._directory.ask(
            lambda opened: booking.move(
                self._session,
                opened,
                now.id,
                known,
                practitioner=before.practitioner,
                start=wall,
                fold=wall.fold,
            )
        )
        self._show_written(done)
        return deeds.move_undone(name)

    def _ask_cancel(self, one: DayAppointment) -> None:
        house = clinic.load(self._session)
        panel = CancelPanel(
            one,
            house.zone,
            house.practitioner(one.practitioner),
            {service.id: service for service in house.services},
        )
        panel.cancelled.connect(self._cancel)
        panel.closed.connect(self._leave_panel)
        self._window.show_panel(panel)
        panel.setFocus()

    def _cancel(self, one: DayAppointment, reason: CancelReason, by: CancelledBy) -> None:
        late = to_minutes(self._session.clock.now() + _LATE) > one.start_utc
        wanted = Cancellation(reason=reason, by=by, late=late)
        name = patient_name(one)
        try:
            done = self._directory.ask(
                lambda opened: booking.cancel(self._session, opened, one.id, one.version, wanted)
            )
        except ClinicDeskError as error:
            panel = self._window.panel()
            if isinstance(panel, CancelPanel):
                panel.show_refusal(error_words.sentence(error))
            return
        self._undo.wrote(done)
        self._leave_panel()
        self.refresh()
        today = day.today(self._session)
        back = lambda: self._reinstate(done, name)  # noqa: E731
        self._undo.did(Done(sentence=deeds.cancelled(name, done, today), take_back=back))

    def _reinstate(self, done: Appointment, name: str) -> str:
        known = self._undo.version(done)
        again = self._directory.ask(
            lambda opened: booking.reinstate(self._session, opened, done.id, known)
        )
        self._show_written(again)
        return deeds.cancelling_undone(name)

    def _show_written(self, one: Appointment) -> None:
        """Draw what was just written on its day, and stand on it."""
        self._undo.wrote(one)
        self.show_day(one.start.date())
        if self._page is not None:
            self._page.view.focus_on(one.id)

    def _leave_panel(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()

    def _forget_page(self) -> None:
        self._page = None

    def _cannot_show(self, error: ClinicDeskError) -> None:
        self._window.drop_rooms()
        self._fault(error)
