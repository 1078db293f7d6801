"""The schedule: a day, a visit cancelled or cut in it, weeks and months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clinic_desk.scheduling import free
from clinic_desk.scheduling.records import AppointmentStatus, DayAppointment
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from ui.papers.print_panel import PrintPanel
from ui.scheduling.asked_panel import AskedPanel
from ui.scheduling.cancel_panel import CancelPanel
from ui.scheduling.note_panel import NotePanel

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def first(tour: Tour) -> None:
    tour.run.go("schedule")
    tour.window.forget_change()
    tour.draw("schedule")


def cancelling(tour: Tour) -> None:
    tour.run.go("schedule")
    view = tour.window.room("schedule").view
    tour.keyboard.press("Right", "Home")
    for _ in range(60):
        if can_be_cancelled(view.focused().appointment):
            break
        tour.keyboard.press("Down")
    tour.keyboard.press("Del")
    tour.panel(CancelPanel)
    tour.draw("cancel")
    tour.keyboard.press("Ctrl+Return")
    tour.draw("cancelled")
    tour.keyboard.press("Ctrl+Z")
    tour.draw("cancelling-undone")
    tour.keyboard.press("Ctrl+X", "Down")
    tour.draw("cut")
    tour.window.room("schedule").pinboard._stay.click()
    tour.window.forget_change()
    tour.keyboard.press("Esc", *["Ctrl+Right"] * 5)
    tour.draw("day-nobody-works")
    tour.keyboard.press("Ctrl+T")


def noted(tour: Tour) -> None:
    """The note of a visit, written anew on the card, where it stands below the visit."""
    tour.keyboard.press("Ctrl+K")
    tour.keyboard.type("demir")
    until(tour.window.find_box.is_open, "he is found")
    tour.keyboard.press("Return", "F2")
    tour.panel(NotePanel)
    tour.keyboard.type(
        tour.words(
            "Comes by taxi to the side entrance; ring Selin when he is done.",
            "Kommer med taxi till sidoingången; ring Selin när han är klar.",
        )
    )
    tour.draw("note")
    tour.keyboard.press("Ctrl+Return")
    tour.draw("noted")
    tour.keyboard.press("Ctrl+Z", "Esc")
    tour.window.forget_change()


def who_asked(tour: Tour) -> None:
    """A visit that was moved by hand, and who asked for it."""
    tour.run.go("schedule")
    view = tour.window.room("schedule").view
    blocks = (block.appointment for block in view.plan().blocks)
    one = next(one for one in blocks if can_be_cancelled(one) and one.patient)
    free_at, *_ = free.next_free(
        tour.run.session,
        free.Search(service=one.service, practitioners=(one.practitioner,), agreed=one),
        limit=1,
    )
    view.focus_on(one.id)
    tour.keyboard.press("Ctrl+X")
    view.paste_wanted.emit(free_at.practitioner, free_at.start_utc, None)
    tour.draw("moved-by-hand")
    tour.keyboard.press("F10")
    tour.panel(AskedPanel)
    tour.draw("who-asked")
    tour.keyboard.press("Down", "Return")
    tour.draw("who-asked-said")
    tour.keyboard.press("Ctrl+Z", "Ctrl+T")
    tour.window.forget_change()


def can_be_cancelled(one: DayAppointment | None) -> bool:
    return one is not None and not one.masked and one.status is AppointmentStatus.BOOKED


def week_and_month(tour: Tour) -> None:
    """Everybody's week, one practitioner's, a booking in it; the month, for a service too."""
    tour.run.go("schedule")
    tour.window.forget_change()
    head = tour.window.room("schedule").head
    tour.keyboard.press("Ctrl+2")
    tour.draw("week")
    head.whom.setFocus()
    tour.keyboard.press("Down")
    tour.window.room("schedule").focus_schedule()
    tour.draw("week-of-one")
    tour.keyboard.press("Ctrl+N")
    tour.draw("week-booking")
    tour.keyboard.press("Esc", "Ctrl+3")
    tour.draw("month")
    head.service.setFocus()
    tour.keyboard.press("Down")
    tour.window.room("schedule").focus_schedule()
    tour.draw("month-service")
    tour.keyboard.press("PgDown")
    tour.draw("month-next")
    tour.keyboard.press("Ctrl+T", "Ctrl+1")


def rooms_and_list(tour: Tour) -> None:
    """The day by rooms, an end that is drawn, the day's visits as a list and the week's."""
    tour.run.go("schedule")
    tour.window.forget_change()
    page = tour.window.room("schedule")
    tour.keyboard.press("Ctrl+1", "Ctrl+Shift+R")
    tour.draw("rooms")
    tour.keyboard.press("Ctrl+Shift+R")
    at = next(
        block
        for block in page.view.plan().blocks
        if block.appointment and can_be_cancelled(block.appointment)
    )
    page.view.focus_on(at.appointment.id)
    for _ in range(3):
        QTest.keyPress(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    tour.draw("resizing")
    tour.keyboard.press("Esc")
    carried(tour)
    tour.keyboard.press("Ctrl+4")
    tour.draw("list")
    page.head.list_week.click()
    tour.draw("list-week")
    page.head.status.setFocus()
    tour.keyboard.press("Down", "Down", "Down", "Down", "Down")
    tour.draw("list-status")
    page.head.status.setFocus()
    tour.keyboard.press("Home")
    page.head.list_week.click()
    tour.keyboard.press("Ctrl+1")


def carried(tour: Tour) -> None:
    """A visit under the mouse, and the empty pinboard that would take it."""
    view = tour.window.room("schedule").view
    rect = view._geometry.rect_of(view.plan().block_of(view.focused().appointment.id))
    here = view.viewport().rect()
    start = rect.center().toPoint() - QPoint(0, view.verticalScrollBar().value())
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in (20, 90):
        to = QPointF(start + QPoint(step, 40))
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        moved = QMouseEvent(QEvent.Type.MouseMove, to, to, Qt.MouseButton.NoButton, left, none)
        QApplication.sendEvent(view.viewport(), moved)
    tour.draw("carried")
    view.let_go()
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=here.center())


def columns_and_colours(tour: Tour) -> None:
    """Two columns on a key, colours of practitioners and of statuses."""
    tour.run.go("schedule")
    tour.window.forget_change()
    tour.keyboard.press("Ctrl+1", "Ctrl+Shift+V")
    tour.draw("columns")
    panel = tour.window.panel()
    list(panel._ticks.values())[1].click()
    panel._groups[5].keep.click()
    tour.draw("columns-kept")
    tour.keyboard.press("Esc")
    tour.draw("columns-two")
    tour.keyboard.press("Ctrl+0", "Ctrl+2", "Ctrl+Shift+V")
    tour.window.panel().colour_wanted.emit("practitioner")
    tour.draw("colours-of-practitioners")
    tour.keyboard.press("Esc", "Ctrl+1", "Ctrl+Shift+V")
    tour.window.panel().colour_wanted.emit("status")
    tour.draw("colours-of-statuses")
    tour.window.panel().colour_wanted.emit("service")
    tour.keyboard.press("Esc")


def on_paper(tour: Tour) -> None:
    """The week, to be printed with initials."""
    tour.run.go("schedule")
    tour.window.forget_change()
    tour.keyboard.press("Ctrl+2", "Ctrl+P")
    tour.panel(PrintPanel)
    tour.draw("schedule-print")
    tour.keyboard.press("Esc", "Ctrl+1")


SCREENS = {
    Role.RECEPTIONIST: [
        first,
        cancelling,
        who_asked,
        noted,
        week_and_month,
        rooms_and_list,
        columns_and_colours,
        on_paper,
    ]
}
