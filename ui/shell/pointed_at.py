"""The visit that one stands on, in the schedule or on the board of today."""

from PySide6.QtWidgets import QStackedWidget

from clinic_desk.scheduling.records import DayAppointment
from ui.scheduling.schedule_page import SchedulePage
from ui.shell.main_window import MainWindow
from ui.today.flow_page import FlowPage


def visit_stood_on(window: MainWindow) -> DayAppointment | None:
    """None in other rooms, on a free time, and where only that it is booked may be known."""
    page = window.room(window.current_room())
    if isinstance(page, QStackedWidget):
        page = page.currentWidget()  # one of several views of today
    one = None
    if isinstance(page, SchedulePage):
        one = page.visit_focused()
    elif isinstance(page, FlowPage):
        card = page.board.chosen()
        one = None if card is None else card.appointment
    return one if one is not None and one.patient is not None else None
