"""The same again: from the visit on which one stands, in the schedule or on the board of today, or
from the card that is open."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clinic_desk.ids import PatientId
from clinic_desk.scheduling.history import History
from clinic_desk.scheduling.records import Appointment, DayAppointment
from clinic_desk.scheduling.walltime import to_wall
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.booking_records import Again
from ui.shell.bookings import BookingDesk
from ui.shell.main_window import MainWindow
from ui.shell.pointed_at import visit_stood_on
from ui.shell.schedule import ScheduleDesk

_USUALLY = 4
_MOST = 52


class AgainDesk:
    """Finds out what is meant, and begins the booking."""

    def __init__(self, window: MainWindow, schedule: ScheduleDesk, bookings: BookingDesk) -> None:
        self._window, self._schedule, self._bookings = window, schedule, bookings

    def again(self) -> None:
        """The same for the same patient; once more while that is being booked: a week later."""
        panel = self._window.panel()
        if isinstance(panel, BookingPanel) and panel.looking.later_again():
            return
        if (meant := self._asked()) is not None:
            self._bookings.again(*meant)

    def copy(self) -> None:
        """The same for somebody else."""
        if (meant := self._asked()) is not None:
            self._bookings.copy(meant[1])

    def _asked(self) -> tuple[PatientId, Again] | None:
        meant = self._meant()
        if meant is None:
            words = QCoreApplication.translate("deeds", "Open a card first, or stand on a visit")
            self._window.show_change(words, undoable=False)
        return meant

    def _meant(self) -> tuple[PatientId, Again] | None:
        panel = self._window.panel()
        card = panel.card() if isinstance(panel, CardPanel) else None
        if card is not None:
            visits = (*card.history.coming[::-1], *card.history.past)
            last = next((one for one in visits if one.status.holds_time), None)
            return None if last is None else (card.record.id, _again(last, card.history))
        one = visit_stood_on(self._window)
        if one is None or one.patient is None:
            return None
        return one.patient, _like(one, self._schedule.zone_name)


def _again(one: Appointment, history: History) -> Again:
    return Again(
        service=one.service,
        practitioner=one.practitioner,
        start=one.start,
        end_utc=one.end_utc,
        weeks=_weeks(one, history),
    )


def _weeks(one: Appointment, history: History) -> int:
    """As long as it was from the visit before of the same kind, in whole weeks."""
    before = (
        other.start
        for other in history.past
        if other.service == one.service and other.status.holds_time and other.start < one.start
    )
    last: datetime | None = next(before, None)
    if last is None:
        return _USUALLY
    return min(max(round((one.start - last).days / 7), 1), _MOST)


def _like(one: DayAppointment, zone: str) -> Again:
    return Again(
        service=one.service,
        practitioner=one.practitioner,
        start=to_wall(one.start_utc, zone),
        end_utc=one.end_utc,
    )
