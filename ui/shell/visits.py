"""Moving, cancelling and taking back: what one person at the desk does with visits."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import ClinicDeskError, OutsideHours, SlotTaken
from clinic_desk.family.records import RelationId
from clinic_desk.ids import AppointmentId, PractitionerId, RoomId
from clinic_desk.scheduling import asking, cancelling, clinic, day, moving
from clinic_desk.scheduling.asking import Asked
from clinic_desk.scheduling.calling import NOT_SAID, Calling, OverbookReason
from clinic_desk.scheduling.coming import beside
from clinic_desk.scheduling.grouped import DayGroup
from clinic_desk.scheduling.records import (
    Appointment,
    AppointmentStatus,
    Cancellation,
    CancelledBy,
    CancelReason,
    DayAppointment,
)
from clinic_desk.scheduling.walltime import to_wall
from clinic_desk.staff.session import DeskSession
from ui.scheduling.booking_records import Clinic, KnownCaller
from ui.scheduling.cancel_panel import CancelPanel
from ui.scheduling.why_words import answer_words
from ui.shell import deeds
from ui.shell.callers import callers_or_none
from ui.shell.doors import HeldDirectory
from ui.shell.forms import Form, FormsDesk
from ui.shell.main_window import MainWindow
from ui.shell.undoing import Done, UndoDesk
from ui.shell.visit_acts import Booked, Cancelled, Fixed, Moved, Resized, Spot, VisitActs
from ui.shell.visit_now import visit_now
from ui.words import errors as error_words
from ui.words.people import patient_words

CANCEL = "scheduling:appointment:cancel"


class VisitDesk(QObject):
    """Joins what is wanted of visits in the schedule with the core: ``refresh`` draws it anew,
    ``show_written`` goes to what was just written."""

    group_again = Signal(object)

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        directory: HeldDirectory,
        fault: Callable[[ClinicDeskError], None],
        refresh: Callable[[], None],
        show_written: Callable[[Appointment], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._undo = session, window, undo
        self._directory, self._fault = directory, fault
        self._refresh = refresh
        self._acts = VisitActs(session, undo, directory, show_written, refresh)
        self._acts.join()
        self._back: Callable[[], None] | None = None
        self._forms: FormsDesk | None = None

    def booked(self, one: Appointment) -> Done:
        """A booking as an act that can be taken back, and done again."""
        return self._acts.booked(Booked(visit=one))

    def move(
        self,
        one: DayAppointment,
        whom: PractitionerId,
        start: int,
        rooms: frozenset[RoomId] = frozenset(),
        calling: Calling = NOT_SAID,
        over: OverbookReason | None = None,
    ) -> bool:
        """Move it for whoever asked, and say so, or why not; whether it could be moved.
        ``rooms``: no other will do; ``over``: why it may stand over another. Where nobody said
        who asked, the bar offers to say it.
        """
        if (whom, start) == (one.practitioner, one.start_utc) and (not rooms or one.room in rooms):
            self._window.show_change(deeds.is_there(patient_words(one)), undoable=False)
            return False
        house = clinic.load(self._session)
        wall = to_wall(start, house.zone)
        try:
            done = self._directory.ask(
                lambda opened: moving.move(
                    self._session,
                    opened,
                    one.id,
                    one.version,
                    practitioner=whom,
                    start=wall,
                    fold=wall.fold,
                    rooms=rooms,
                    calling=calling,
                    overbook=over,
                )
            )
        except ClinicDeskError as error:
            if not self._say_why_not(one, whom, start, rooms, error):
                self._fault(error)
            self._refresh()
            return False
        self._acts.written(done)
        was = Spot.of(one, one.overbooked)
        named = one.patient is not None
        act = Moved(visit=done, was=was, calling=calling, named=named, over=over)
        self._undo.did(self._minding(self._acts.moved(act), done))
        return True

    def _minding(self, told: Done, visit: Appointment) -> Done:
        """It says too where the same patient has another visit at the same time."""
        try:
            coming = self._directory.ask(lambda opened: beside(self._session, opened, visit))
        except ClinicDeskError:
            return told  # it was done; what cannot be read is not said
        then = [one for one in coming if one.at_once]
        return replace(told, sentence=deeds.at_once(told.sentence, then)) if then else told

    def asked(self, one: Moved, calling: Calling) -> None:
        """It was said who asked for the visit that was moved last."""
        self._undo.did(self._acts.moved(replace(one, calling=calling)))

    def _say_why_not(
        self,
        one: DayAppointment,
        whom: PractitionerId,
        start: int,
        rooms: frozenset[RoomId],
        error: ClinicDeskError,
    ) -> bool:
        """``Tue 24 Nov 10:00 is not free. Dr Osei: too short by 5 min.``; whether it was said."""
        if not isinstance(error, SlotTaken | OutsideHours):
            return False
        house = clinic.load(self._session)
        wall = to_wall(start, house.zone)
        asked = Asked(
            service=one.service, start=wall, practitioners=(whom,), rooms=rooms, agreed=one
        )
        try:
            answers = asking.ask(self._session, asked)
        except ClinicDeskError:
            return False  # the first reason stands
        if not answers or not answers[0].obstacles:
            return False
        shown = Clinic(zone=house.zone, services=house.services, practitioners=house.practitioners)
        words = answer_words(answers, shown, day.today(self._session))
        self._window.show_change(words, undoable=False)
        return True

    def resize(self, one: DayAppointment, minutes: int) -> None:
        """Make it longer or shorter, as far as the time is free."""
        try:
            done = self._acts.last(one.id, one.version, minutes)
        except ClinicDeskError as error:
            self._fault(error)
            self._refresh()
            return
        before = one.end_utc - one.start_utc
        self._undo.did(self._minding(self._acts.resized(Resized(visit=done, was=before)), done))

    def fix(self, one: DayAppointment | None) -> None:
        """Keep a visit at its time, or let it be moved again."""
        if one is None or one.masked or isinstance(one, DayGroup):
            return
        act = Fixed(visit=one.id, version=one.version, on=not one.fixed)
        try:
            self._acts.fix(act)
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._undo.did(self._acts.fixed(act))

    def ask_cancel(
        self,
        one: DayAppointment,
        back: Callable[[], None] | None = None,
        callers: Sequence[KnownCaller] | None = None,
        calls: RelationId | None = None,
        card: PurposeOfUse | None = None,
    ) -> None:
        """Ask why it is cancelled; ``back`` goes where one came from, else to the schedule.
        ``callers``: the relatives on an open card, ``calls``: which of them is on the line;
        ``card``: what that card was opened for.
        """
        self._back = back
        house = clinic.load(self._session)
        if callers is None:
            callers = callers_or_none(self._session, self._directory, one.patient, self._fault)
        panel = CancelPanel(
            one,
            house.zone,
            house.anybody(one.practitioner),
            {service.id: service for service in house.services},
            late=self.lateness_of(one),
            callers=callers,
            calls=calls,
            today=day.today(self._session),
        )
        panel.cancelled.connect(self._cancel)
        panel.closed.connect(self._leave_panel)
        if self._forms is None:
            self._window.show_panel(panel)
            panel.setFocus()
        else:
            back_to = "" if card is None else "card"
            form = Form(action=CANCEL, whose=one.patient, purpose=card, which=one.id, back=back_to)
            self._forms.show(form, panel)

    def keep_in(self, forms: FormsDesk) -> None:
        """Where a half chosen cancellation is kept while one is away."""
        self._forms = forms

    def ask_again(self, which: AppointmentId) -> None:
        """The visit as it is now; one that is no longer booked is not asked about again."""
        if which < 0:
            self.group_again.emit(which)
            return
        one = visit_now(self._session, self._directory, which, self._fault)
        if one is not None and one.status is AppointmentStatus.BOOKED and not one.masked:
            self.ask_cancel(one)

    def _cancel(
        self, one: DayAppointment, reason: CancelReason, by: CancelledBy, calling: Calling | None
    ) -> None:
        late = cancelling.is_late(self._session, one.start_utc)
        wanted = Cancellation(reason=reason, by=by, late=late)
        try:
            done = self._directory.ask(
                lambda opened: cancelling.cancel(
                    self._session, opened, one.id, one.version, wanted, calling
                )
            )
        except ClinicDeskError as error:
            panel = self._window.panel()
            if isinstance(panel, CancelPanel):
                panel.show_refusal(error_words.sentence(error))
            return
        self._undo.wrote(done)
        if self._forms is not None:
            self._forms.done()
        self._leave_panel()
        self._refresh()
        act = Cancelled(visit=done, wanted=wanted, calling=calling)
        self._undo.did(self._acts.cancelled(act))

    def lateness_of(self, one: DayAppointment) -> tuple[bool, int]:
        """Whether cancelling it now counts as late, and from how many hours before on."""
        late = cancelling.is_late(self._session, one.start_utc)
        return late, cancelling.late_hours(self._session)

    def _leave_panel(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()
        back, self._back = self._back, None
        if back is not None:
            back()
