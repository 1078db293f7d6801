"""The visits on an open card: moved and cancelled from there, by the panels that do it anyway."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from clinic_desk.access import Happened, PurposeOfUse
from clinic_desk.errors import ClinicDeskError
from clinic_desk.family.records import RelationId
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.scheduling import day
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.records import Appointment, DayAppointment
from clinic_desk.staff.session import DeskSession
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_records import KnownCaller
from ui.shell.cards import CardDesk
from ui.shell.chosen import callers
from ui.shell.doors import HeldDirectory
from ui.shell.forms import Form, FormsDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow
from ui.shell.pinning import Origin, PinDesk
from ui.shell.schedule import ROOM, ScheduleDesk
from ui.shell.visits import CANCEL
from ui.words import errors as error_words

_VISITS = "scheduling:appointment:"


class CardVisits(QObject):
    """Whoever is on the phone was looked up: their visit need not be looked for once more."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        cards: CardDesk,
        pins: PinDesk,
        schedule: ScheduleDesk,
        directory: HeldDirectory,
        fault: Callable[[ClinicDeskError], None],
        forms: FormsDesk,
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._held = session, window, held
        self._cards, self._pins, self._schedule = cards, pins, schedule
        self._directory, self._fault = directory, fault
        forms.opened_by(CANCEL, self._cancel_again)
        pins.done_with.connect(self._go_back)
        pins.on_line = self._on_line
        cards.move_wanted.connect(self.move)
        cards.cancel_wanted.connect(self.cancel)

    def move(self, visit: Appointment) -> None:
        """Take it up: it is pinned, and the next free times stand beside its day."""
        one = self._as_shown(visit.id)
        if one is None:
            return
        callers, calls = self._calling()
        origin = Origin(room=self._window.current_room(), card=self._purpose(), calls=calls)
        self._leave_for_schedule()
        self._schedule.show_appointment(visit)
        self._pins.pin(one)
        self._pins.find_time(one, callers, calls, origin)

    def move_of_today(self, one: DayAppointment) -> None:
        """The same from the board; one is back there when it has its new time, or has none."""
        origin = Origin(room=self._window.current_room())
        self._leave_for_schedule()
        self._schedule.show_day(day.today(self._session))
        self._pins.pin(one)
        self._pins.find_time(one, origin=origin)

    def _leave_for_schedule(self) -> None:
        self._window.show_panel(None)
        self._held.close()
        if self._window.current_room() != ROOM:
            self._window.enter(ROOM)

    def cancel(self, visit: Appointment) -> None:
        """Ask why; the card stands there again afterwards."""
        one = self._as_shown(visit.id)
        if one is not None:
            callers, calls = self._calling()
            back = lambda: self._come_back(visit, calls)  # noqa: E731
            self._schedule.visits.ask_cancel(one, back, callers, calls, self._purpose())

    def happened(self, happened: Sequence[Happened]) -> None:
        """Visits have changed: the card that is shown says so, unless somebody types in it."""
        panel = self._window.panel()
        if not isinstance(panel, CardPanel) or not panel.view.isVisible():
            return
        whose, stood_on = panel.patient(), panel.view.visits.visit()
        about = [one.draft for one in happened if one.draft.kind.startswith(_VISITS)]
        if whose is None or all(one.patient != whose for one in about):
            return
        focus = self._window.focusWidget()
        self._cards.refresh(whose)
        if stood_on is not None:
            panel.view.visits.stand_on(stood_on.id)
        if focus is not None:
            focus.setFocus()

    def _go_back(self, one: DayAppointment, origin: Origin) -> None:
        """It has its new time, or stays where it is: one is where one was when the call came."""
        if origin.room and origin.room != self._window.current_room():
            self._window.enter(origin.room)
            self._schedule.forget_proposal()
        if origin.card is not None and one.patient is not None:
            self._cards.look_up(one.patient, origin.card)
            self._stand_on(one.id, origin.calls)

    def _cancel_again(self, form: Form) -> None:
        """A cancellation that was left; what was asked from a card leads back to that card."""
        if form.back == "card" and form.whose is not None:
            self._cards.look_up(form.whose, form.purpose)
            panel = self._window.panel()
            card = panel.card() if isinstance(panel, CardPanel) else None
            coming = () if card is None else card.history.coming
            visit = next((one for one in coming if one.id == form.which), None)
            if visit is not None:
                self.cancel(visit)
                return
        self._schedule.visits.ask_again(AppointmentId(form.which))

    def _purpose(self) -> PurposeOfUse | None:
        """What the open card was opened for."""
        viewing = self._held.viewing
        return None if viewing is None else viewing.purpose

    def _calling(self) -> tuple[tuple[KnownCaller, ...], RelationId | None]:
        """Those who belong to the patient of the open card, and which of them is on the line."""
        panel = self._window.panel()
        if not isinstance(panel, CardPanel) or (card := panel.card()) is None:
            return (), None
        known = tuple(callers(card))
        chosen = panel.view.around.caller.currentData()
        return known, next((one.id for one in known if one.id == chosen), None)

    def _on_line(self, whose: PatientId | None) -> Calling | None:
        """The relative who was said to call on this patient's card, while it is open."""
        panel = self._window.panel()
        if whose is None or not isinstance(panel, CardPanel) or panel.patient() != whose:
            return None
        known, calls = self._calling()
        return next((one.calling() for one in known if one.id == calls), None)

    def _come_back(self, visit: Appointment, calls: RelationId | None) -> None:
        self._cards.come_back(visit.patient)
        self._stand_on(visit.id, calls)

    def _stand_on(self, which: AppointmentId, calls: RelationId | None) -> None:
        panel = self._window.panel()
        if isinstance(panel, CardPanel) and panel.view.isVisible():
            if calls is not None:
                panel.view.around.choose_caller(calls)
            panel.view.visits.stand_on(which)
            panel.view.visits.setFocus()

    def _as_shown(self, which: AppointmentId) -> DayAppointment | None:
        """As the schedule knows it now; None where that cannot be read."""
        try:
            shown = self._directory.ask(lambda opened: day.some(self._session, opened, (which,)))
        except ClinicDeskError as error:
            self._say(error_words.sentence(error))
            return None
        return next((one for one in shown if not one.masked), None)

    def _say(self, sentence: str) -> None:
        panel = self._window.panel()
        if isinstance(panel, CardPanel):
            panel.say(sentence)
