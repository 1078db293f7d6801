"""Today of a clinician, and of whoever runs the clinic, by keyboard."""

from datetime import timedelta

from clinic_desk.audit.events import EventKind
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.schedule_views import View
from ui.today.overview_page import OverviewPage
from ui.today.own_day_page import OwnDayPage
from ui.today.view_switch import TodayView


def page(desk):
    return desk.window.room("today")


def following(desk):
    """The visit on top of a clinician's day."""
    return page(desk).board.next.card


def later(desk, minutes):
    desk.clinic.clock.move(timedelta(minutes=minutes))
    desk.program.sitting.tick(desk.clinic.clock.now())


def is_next(desk, family, status):
    one = following(desk)
    return one.appointment.family == family and one.status is status


def test_a_clinician_goes_through_their_day_with_the_keys_of_the_board(desk):
    desk.sit(Role.CLINICIAN, room="")
    assert isinstance(page(desk), OwnDayPage)
    assert page(desk).headline() == "3 booked · 0 done"
    assert is_next(desk, "Rådberg", AppointmentStatus.BOOKED)

    later(desk, 90)
    desk.keyboard.press("S")
    until(lambda: is_next(desk, "Rådberg", AppointmentStatus.WITH_PRACTITIONER), "she is in")
    later(desk, 70)
    assert "You are running" in page(desk)._late.text()
    desk.keyboard.press("D")
    until(lambda: following(desk).appointment.family == "O'Brien", "the next stands on top")
    assert page(desk).headline() == "3 booked · 1 done"
    desk.keyboard.press("Ctrl+Z")
    until(lambda: is_next(desk, "Rådberg", AppointmentStatus.WITH_PRACTITIONER), "not done yet")
    assert desk.window.focusWidget() is page(desk).board.next.open


def test_enter_opens_the_record_of_the_next_patient_for_treatment(desk):
    desk.sit(Role.CLINICIAN, room="")

    desk.keyboard.press("Return")
    until(lambda: isinstance(desk.window.panel(), CardPanel), "the card is open")
    desk.keyboard.press("Esc")

    assert desk.window.focusWidget() is page(desk).board.next.open
    assert desk.entries(kinds=(EventKind.RECORD_OPENED,))[-1].purpose == "treatment"


def test_the_arrows_go_past_visits_and_free_time_and_enter_books_there(desk):
    desk.sit(Role.CLINICIAN, room="")
    desk.keyboard.press("Down")
    free = desk.window.focusWidget()
    assert free.accessibleName().endswith("free")

    desk.keyboard.press("Return")
    until(lambda: isinstance(desk.window.panel(), BookingPanel), "the booking has begun")
    desk.keyboard.press("Esc")

    assert desk.window.current_room() == "today"


def test_a_manager_lands_on_the_overview_and_is_led_to_where_things_are_mended(desk):
    desk.sit(Role.PRACTICE_MANAGER, room="")
    shown = page(desk).currentWidget()
    assert isinstance(shown, OverviewPage)
    assert "No backup has been made yet" in " ".join(shown.lines())

    desk.keyboard.press("Return")

    until(lambda: desk.window.current_room() == "security", "there backups are made")


def test_the_chart_of_the_week_opens_the_week(desk):
    desk.sit(Role.PRACTICE_MANAGER, room="")
    chart = page(desk).currentWidget().chart
    assert "Monday: 3 booked" in chart.accessibleName()
    chart.setFocus()

    desk.keyboard.press("Return")

    assert desk.window.current_room() == "schedule"
    assert desk.window.room("schedule").view_shown() is View.WEEK


def test_the_view_of_today_is_remembered_per_person(desk):
    desk.sit(Role.PRACTICE_MANAGER, room="")
    desk.keyboard.press("Ctrl+2")
    assert page(desk).shown() is TodayView.BOARD
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")
    desk.page._other.click()
    desk.sit(Role.OWNER, room="")
    assert page(desk).shown() is TodayView.OVERVIEW
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")
    desk.page._other.click()

    desk.sit(Role.PRACTICE_MANAGER, room="today")

    assert page(desk).shown() is TodayView.BOARD
    desk.keyboard.press("Ctrl+1")
    assert page(desk).shown() is TodayView.OVERVIEW


def test_a_failed_sign_in_stands_in_the_overview(desk):
    person = desk.clinic.people[Role.PRACTICE_MANAGER]
    desk.run.try_to_sign_in(person.name, "not the password", "000000")
    until(desk.page._banner.sentence, "it is refused")
    until(lambda: desk.page._wait <= 0, "the delay is over")

    desk.sit(Role.PRACTICE_MANAGER, room="")

    lines = page(desk).currentWidget().lines()
    assert any(line.startswith("1 sign-in failed in the last seven days") for line in lines)
