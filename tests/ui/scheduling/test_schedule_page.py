from datetime import date, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from clinic_desk.scheduling.records import AppointmentStatus
from tests.ui.accessible import nameless
from tests.ui.scheduling.a_clinic import DATE, a_day, a_plan, beside
from tests.ui.scheduling.test_agenda import an_agenda
from tests.ui.scheduling.test_month_view import MONTH
from ui.scheduling.day_model import Shown, plan_of
from ui.scheduling.schedule_page import SchedulePage
from ui.scheduling.schedule_views import View
from ui.theme.style import Look, wear
from ui.words.typed_days import date_typed


@pytest.fixture
def page(shown):
    made = SchedulePage(DATE)
    made.resize(838, 720)
    made.show_day(a_plan(), DATE)
    return shown(made)


def test_every_control_has_a_name(page):
    assert nameless(page) == []


def test_the_visit_that_keys_are_about_is_the_one_of_what_is_shown(page):
    page.view.focus_on(5)
    assert page.visit_focused().id == 5
    page.show_agenda(an_agenda(), DATE, DATE)
    page.agenda.focus_on(6)
    assert page.visit_focused().id == 6, "not the one of the day behind the list"
    page.show_month(MONTH, DATE, DATE)
    assert page.visit_focused() is None
    page.show_day(a_plan(), DATE)
    assert page.visit_focused().id == 5


@pytest.fixture
def large(qapp):
    wear(qapp, Look(text_scale=2.0))
    yield
    wear(qapp, Look())


def test_in_a_low_window_with_large_text_nothing_lies_over_the_head(large, shown):
    page = SchedulePage(DATE)
    page.setFixedSize(1088, 364)  # what the frame of the practice clinic leaves of 1280 x 800
    page.show_day(a_plan(), DATE)
    shown(page)
    head = page.head
    parts = [one for one in (head.switch, head.jump, head.cancelled, head.today) if one.isVisible()]
    places = [one.geometry() for one in parts]
    assert not [a for a, b in combinations(places, 2) if a.intersects(b)]
    assert all(head.rect().contains(place) for place in places)
    assert not head.geometry().intersects(page._body.geometry())


def test_a_title_that_does_not_fit_beside_the_views_is_said_shorter(large, shown):
    page = SchedulePage(DATE)
    page.setFixedSize(1020, 600)
    page.show_day(a_plan(), DATE)
    shown(page)
    assert (page.head._title.text(), page.head.title()) == ("Tue 24 Nov", "Tuesday 24 November")
    page.setFixedSize(1500, 600)
    assert page.head._title.text() == "Tuesday 24 November"


def test_arrows_and_today_ask_for_days(page, qtbot):
    for button, day in (
        (page.head.back, DATE - timedelta(days=1)),
        (page.head.forward, DATE + timedelta(days=1)),
        (page.head.today, DATE),
    ):
        with qtbot.waitSignal(page.day_wanted) as wanted:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert wanted.args == [day]


def test_a_typed_date_is_gone_to(page, qtbot):
    qtbot.keyClicks(page.head.jump, "in 6 w")
    with qtbot.waitSignal(page.day_wanted) as wanted:
        qtbot.keyClick(page.head.jump, Qt.Key.Key_Return)
    assert wanted.args == [date(2027, 1, 5)]
    assert page.head.jump.text() == ""


def test_what_is_no_date_stays_and_is_marked(page, qtbot):
    qtbot.keyClicks(page.head.jump, "soon")
    with qtbot.assertNotEmitted(page.day_wanted):
        qtbot.keyClick(page.head.jump, Qt.Key.Key_Return)
    assert (page.head.jump.text(), page.head.jump.property("problem")) == ("soon", "true")


def test_cancelled_ones_are_asked_for_by_a_switch(page, qtbot):
    with qtbot.waitSignal(page.head.cancelled_wanted) as wanted:
        qtbot.mouseClick(page.head.cancelled, Qt.MouseButton.LeftButton)
    assert wanted.args == [True]


def test_the_key_of_the_cancelled_ones_works_in_the_day_and_in_the_list(page, qtbot):
    with qtbot.waitSignal(page.head.cancelled_wanted) as wanted:
        page.head.toggle_cancelled()
    assert wanted.args == [True]
    page.head.show_choices([], None, [], None)
    page.head.show_view(View.AGENDA)
    for status in (AppointmentStatus.CANCELLED, None):
        with qtbot.waitSignal(page.head.status_wanted) as wanted:
            page.head.toggle_cancelled()
        assert wanted.args == [status]
    assert page.head.cancelled.isChecked()


def test_a_status_that_is_chosen_by_its_key_is_a_status(page, qtbot):
    page.head.show_choices([], None, [], None)
    page.head.show_view(View.AGENDA)
    for status in (AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED):
        with qtbot.waitSignal(page.head.status_wanted) as wanted:
            qtbot.keyClick(page.head.status, Qt.Key.Key_Down)
        assert wanted.args[0] is status, "nothing is listed for a word that only looks like it"


def test_a_day_without_practitioners_says_so(page):
    page.show_day(plan_of(a_day(practitioners=()), beside()), DATE)
    assert page._empty.isVisible()
    page.show_day(a_plan(), DATE)
    assert page.view.isVisible()


def test_a_clinic_that_has_nothing_to_book_does_not_send_to_another_day(page):
    page.show_day(plan_of(a_day(practitioners=()), Shown()), DATE)
    said = [label.text() for label in page._empty.findChildren(QLabel)]
    assert "Nobody can be booked here yet" in said
    assert "Choose another day." not in said


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("24/12", date(2026, 12, 24)),
        ("1/3", date(2027, 3, 1)),
        ("24/12/27", date(2027, 12, 24)),
        ("2027-01-05", date(2027, 1, 5)),
        ("24 dec", date(2026, 12, 24)),
        ("5 january 2028", date(2028, 1, 5)),
        ("29/2", date(2028, 2, 29)),
        ("w48", date(2026, 11, 23)),
        ("w 2", date(2027, 1, 11)),
        ("fri", date(2026, 11, 27)),
        ("tuesday", date(2026, 12, 1)),
        ("+3 d", date(2026, 11, 27)),
        ("-1 w", date(2026, 11, 17)),
        ("in 3 months", date(2027, 2, 24)),
        ("tomorrow", date(2026, 11, 25)),
        ("31/2", None),
        ("w 60", None),
        ("soon", None),
        ("", None),
        ("2026", None),
    ],
)
def test_dates_are_read_in_the_usual_forms(typed, meant):
    assert date_typed(typed, DATE) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("om 6 v", date(2027, 1, 5)),
        ("v 48", date(2026, 11, 23)),
        ("lör", date(2026, 11, 28)),
        ("24 maj", date(2027, 5, 24)),
        ("i morgon", date(2026, 11, 25)),
    ],
)
def test_dates_are_read_in_swedish(in_swedish, typed, meant):
    assert date_typed(typed, DATE) == meant


def test_an_empty_day_says_once_how_one_books(page):
    assert not page.view.advice
    page.show_day(plan_of(a_day(()), beside(proposed=None)), DATE)
    assert page._advice.isVisible()
    assert "type a name" in page._advice.text()
    assert (
        QAccessible.queryAccessibleInterface(page.view)
        .text(QAccessible.Text.Name)
        .endswith(page._advice.text())
    )
    page.show_day(plan_of(a_day(()), beside(proposed=None)), DATE + timedelta(days=1))
    assert not page._advice.isVisible(), "nobody books in the past"
    page.show_day(a_plan(), DATE)
    assert not page._advice.isVisible()
    assert not page.view.advice


def test_whoever_may_not_book_is_not_told_how(shown):
    made = SchedulePage(DATE, may_book=False)
    made.show_day(plan_of(a_day(()), beside(proposed=None)), DATE)
    assert not made.view.advice
