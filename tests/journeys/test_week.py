"""The schedule as a week and as a month, by keyboard and by mouse."""

from datetime import date, timedelta

from PySide6.QtCore import QPoint

from clinic_desk.audit.events import EventKind
from clinic_desk.staff.permissions import Role
from tests.core.scheduling.conftest import HADDAD, LINDQVIST
from tests.journeys.driving import drag, until
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.schedule_views import View

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)


def page(desk):
    return desk.window.room("schedule")


def view(desk):
    return page(desk).view


def here(desk):
    """The day and the practitioner that the focus stands on."""
    plan, at = view(desk).plan(), view(desk).focused()
    return plan.dates[at.column], plan.day.columns[at.column].practitioner.id


def visit_of(desk, family):
    blocks = view(desk).plan().blocks
    return next(b for b in blocks if b.appointment and b.appointment.family == family)


def stand_on(desk, family):
    view(desk).focus_on(visit_of(desk, family).appointment.id)


def test_a_week_is_walked_through_and_booked_in_by_keyboard(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+2")
    assert page(desk).head.title() == "Week 10: 2 to 8 Mar"
    assert view(desk).hasFocus()
    assert here(desk) == (MONDAY, LINDQVIST)

    desk.keyboard.press("Right", "Right")
    assert here(desk) == (MONDAY + DAY, LINDQVIST)
    start = view(desk).plan().instant(2, view(desk).focused().start)
    desk.keyboard.type("lind")
    assert isinstance(desk.window.panel(), BookingPanel)
    desk.keyboard.press("Return", "Return", "Ctrl+Return")
    until(lambda: desk.window.panel() is None, "it is booked")

    booked = visit_of(desk, "Lindgren")
    assert booked.appointment.start_utc == start
    assert (page(desk).view_shown(), here(desk)) == (View.WEEK, (MONDAY + DAY, LINDQVIST))


def test_a_visit_is_taken_to_another_day_and_back(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+2")
    before = visit_of(desk, "Rådberg")
    stand_on(desk, "Rådberg")

    desk.keyboard.press("Ctrl+X", "Right", "Right", "Right", "Ctrl+V")
    until(lambda: visit_of(desk, "Rådberg").column == before.column + 3, "it stands on Tuesday")
    assert here(desk) == (MONDAY + DAY, HADDAD)

    desk.keyboard.press("Ctrl+Z")
    until(lambda: visit_of(desk, "Rådberg").column == before.column, "it is back on Monday")


def test_a_visit_is_dragged_to_another_day_of_the_week(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+2")
    before = visit_of(desk, "Demir")
    geometry = view(desk).geometry_now()
    view(desk).verticalScrollBar().setValue(0)
    rect = geometry.rect_of(before)
    wide = geometry.left_of(2) - geometry.left_of(0)
    start = QPoint(round(rect.x()) + 20, round(rect.y()) + 8)

    drag(view(desk).viewport(), start, start + QPoint(wide, 0))

    until(lambda: visit_of(desk, "Demir").column == before.column + 2, "it stands on Tuesday")
    assert visit_of(desk, "Demir").start == before.start


def test_from_the_month_to_a_day_and_from_there_to_its_week(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+3", "Down", "Right")
    assert page(desk).head.title() == "March 2026"
    assert page(desk).month.focused() == MONDAY + 8 * DAY

    desk.keyboard.press("Return")
    assert (page(desk).view_shown(), page(desk).head.title()) == (View.DAY, "Tuesday 10 March")
    assert view(desk).hasFocus()

    desk.keyboard.press("Ctrl+2", "Ctrl+Right")
    assert page(desk).head.title() == "Week 12: 16 to 22 Mar"
    assert here(desk)[0] == MONDAY + 15 * DAY
    desk.keyboard.press("Ctrl+Shift+Right")
    assert page(desk).head.title() == "Week 18: 27 Apr to 3 May"
    desk.keyboard.press("Ctrl+T")
    assert here(desk)[0] == MONDAY


def test_a_month_shows_nobody_and_a_week_is_noted(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+2", "Ctrl+3", "PgDown", "PgDown")

    shown = desk.entries(kinds=(EventKind.DAY_SHOWN,))

    assert shown[-1].facts["count"] == 3
    assert len(shown) == 2, "the board where one lands, and the week; no month"


def test_after_a_lock_the_same_week_of_the_same_practitioner_is_there(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+2", "Ctrl+Right")
    chooser = page(desk).head.whom
    chooser.setFocus()
    desk.keyboard.press("Down", "Down")
    assert page(desk).head.whom.currentData() == HADDAD
    page(desk).focus_schedule()
    desk.keyboard.press("Right", "Right")
    there = here(desk)

    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")
    desk.sit(Role.RECEPTIONIST, room="")

    assert desk.window.current_room() == "schedule"
    assert (page(desk).view_shown(), here(desk)) == (View.WEEK, there)
    assert there == (MONDAY + 9 * DAY, HADDAD)


def test_a_clinician_opens_a_visit_of_their_week_for_treatment(desk):
    desk.sit(Role.CLINICIAN)
    desk.keyboard.press("Ctrl+2")
    assert page(desk).head.whom.isHidden()
    assert not view(desk).plan().several
    stand_on(desk, "O'Brien")

    desk.keyboard.press("Return")
    until(lambda: isinstance(desk.window.panel(), CardPanel), "the card is open")

    assert desk.entries(kinds=(EventKind.RECORD_OPENED,))[-1].purpose == "treatment"
