"""The visit that one stands on in the schedule."""

from clinic_desk.scheduling.records import DayAppointment
from ui.scheduling.schedule_page import SchedulePage
from ui.shell.main_window import MainWindow
from ui.shell.schedule import ROOM


def visit_stood_on(window: MainWindow) -> DayAppointment | None:
    """None in another room, on a free time, and where only that it is booked may be known."""
    page = window.room(ROOM)
    if not isinstance(page, SchedulePage) or window.current_room() != ROOM:
        return None
    stop = page.view.focused()
    one = None if stop is None else stop.appointment
    return one if one is not None and one.patient is not None else None
