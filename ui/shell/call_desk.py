"""Parking a call and taking it up again, and holding its time."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling.records import Proposal
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.booking_records import Draft
from ui.scheduling.parked_panel import ParkedPanel
from ui.shell.bookings import BookingDesk
from ui.shell.chosen import worth_keeping
from ui.shell.main_window import MainWindow
from ui.shell.schedule import ScheduleDesk


class CallDesk(QObject):
    """Joins F8 and the parked calls with the booking panel."""

    changed = Signal()
    """A call was parked, taken up or let go."""

    def __init__(
        self,
        window: MainWindow,
        bookings: BookingDesk,
        schedule: ScheduleDesk,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._window, self._bookings, self._schedule = window, bookings, schedule
        self._fault, self._calls = fault, bookings.calls
        bookings.hold_wanted.connect(self._hold)

    def call(self) -> None:
        """Park the call that is under way; with none under way, take up one that is parked."""
        panel = self._bookings.shown()
        draft = None if panel is None else worth_keeping(panel.draft())
        if panel is not None and draft is not None:
            self._park(panel, draft)
        elif len(self._calls.parked) == 1:
            self._take_call(0)
        elif self._calls.parked:
            self._show_calls()
        else:
            nothing = QCoreApplication.translate("deeds", "No call is parked")
            self._window.show_change(nothing, undoable=False)

    def _park(self, panel: BookingPanel, draft: Draft) -> None:
        if self._calls.is_full():
            panel.show_refusal(
                QCoreApplication.translate(
                    "deeds", "Three calls are parked already. Finish one of them first."
                )
            )
            return
        unread = panel.looking.typed.unread  # typed blindly: the name of who calls now
        if unread:
            read = (word for word in draft.when.split() if word.casefold() not in unread)
            draft = replace(draft, when=" ".join(read))
        self._calls.park(draft)
        self._bookings.next_caller(panel, " ".join(unread))
        parked = QCoreApplication.translate("deeds", "The call is parked. F8 takes it up again.")
        self._window.show_change(parked, undoable=False)
        self.changed.emit()

    def _take_call(self, at: int) -> None:
        draft = self._calls.take_up(at)
        self._bookings.resume(draft)
        self.changed.emit()

    def _show_calls(self) -> None:
        panel = ParkedPanel()
        panel.taken_up.connect(self._take_call)
        panel.let_go.connect(self._let_call_go)
        panel.closed.connect(self._leave_calls)
        try:
            panel.show_calls(self._calls.rows())
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._window.show_panel(panel)
        panel.setFocus()

    def _let_call_go(self, at: int) -> None:
        try:
            self._calls.let_go(at)
        except ClinicDeskError as error:
            self._fault(error)
        self.changed.emit()
        self._schedule.refresh_soon()
        if self._calls.parked:
            self._show_calls()
        else:
            self._leave_calls()

    def _leave_calls(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()

    def _hold(self, proposal: Proposal) -> None:
        panel = self._bookings.shown()
        if panel is None:
            return
        try:
            hold = self._calls.hold(panel.draft())
        except ClinicDeskError as error:
            self._bookings.refused(panel, error)
            return
        panel.looking.show_hold(hold, proposal)
        self._schedule.refresh_soon()
