"""The month: what a day says, and where its keys lead."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from clinic_desk.scheduling.capacity import DayCapacity
from clinic_desk.scheduling.month import Month
from clinic_desk.scheduling.records import AbsenceReason
from tests.ui.accessible import nameless
from tests.ui.scheduling.a_clinic import NEW, SERVICES
from ui.scheduling import month_words
from ui.scheduling.month_view import MonthView

TODAY, FIRST = date(2026, 11, 24), date(2026, 10, 26)
HOLIDAY = date(2026, 11, 26)


def a_day(on):
    works = on.isoweekday() < 6 and on != HOLIDAY
    return DayCapacity(
        date=on,
        booked=12 if works else 0,
        open_minutes=960 if works else 0,
        taken_minutes=360 if works else 0,
        free_minutes=600 if works and on >= TODAY else 0,
        away=AbsenceReason.HOLIDAY if on == HOLIDAY else None,
    )


MONTH = Month(
    first=date(2026, 11, 1),
    service=None,
    days=tuple(a_day(FIRST + timedelta(days=n)) for n in range(42)),
)


def with_a_service(visits):
    days = tuple(
        replace(one, visits=visits if one.date >= TODAY and one.open_minutes else 0)
        for one in MONTH.days
    )
    return replace(MONTH, service=SERVICES[NEW], days=days)


@pytest.fixture
def view(shown):
    made = MonthView()
    made.resize(1100, 600)
    made.show_month(MONTH, TODAY, TODAY)
    shown(made)
    made.setFocus()
    return made


def day_of(month, on):
    return next(one for one in month.days if one.date == on)


@pytest.mark.parametrize(
    ("key", "to"),
    [
        (Qt.Key.Key_Left, date(2026, 11, 23)),
        (Qt.Key.Key_Right, date(2026, 11, 25)),
        (Qt.Key.Key_Up, date(2026, 11, 17)),
        (Qt.Key.Key_Down, date(2026, 12, 1)),
        (Qt.Key.Key_Home, date(2026, 11, 23)),
        (Qt.Key.Key_End, date(2026, 11, 29)),
        (Qt.Key.Key_PageUp, date(2026, 10, 24)),
        (Qt.Key.Key_PageDown, date(2026, 12, 24)),
    ],
)
def test_a_key_leads_to_a_day_and_says_so(view, qtbot, key, to):
    with qtbot.waitSignal(view.day_chosen) as chosen:
        qtbot.keyClick(view, key)
    assert chosen.args == [to]
    assert view.focused() == to


def test_enter_and_a_double_click_open_the_day(view, qtbot):
    with qtbot.waitSignal(view.day_opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [TODAY]
    there = view.rect_of(date(2026, 11, 12)).center().toPoint()
    with qtbot.waitSignal(view.day_opened) as opened:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=there)
    assert opened.args == [date(2026, 11, 12)]


def test_every_day_is_a_child_with_a_name(view):
    assert nameless(view) == []
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.childCount() == 42
    names = [spoken.child(n).text(QAccessible.Text.Name) for n in range(42)]
    assert names[29] == "Tuesday 24 November, today, 12 booked, 10 h free"
    assert names[31] == "Thursday 26 November, Closed"
    assert names[32] == "Friday 27 November, 12 booked, 10 h free"
    assert names[33] == "Saturday 28 November, nobody works"
    assert names[0] == "Monday 26 October, 12 booked"
    assert spoken.child(29).state().focused


def test_a_day_says_how_many_visits_still_fit():
    some, none = with_a_service(9), with_a_service(0)
    friday = date(2026, 11, 27)
    assert month_words.free_words(day_of(some, friday), TODAY) == "9 free times"
    assert month_words.free_words(day_of(none, friday), TODAY) == "full"
    assert month_words.short_free_words(day_of(some, friday), TODAY) == "9 free"
    assert month_words.short_free_words(day_of(MONTH, friday), TODAY) == "10 h"
    assert month_words.short_free_words(day_of(none, friday), TODAY) == "full"
    assert month_words.free_words(day_of(none, TODAY), TODAY) == "nothing left today"
    assert month_words.free_words(day_of(some, TODAY - timedelta(days=1)), TODAY) == ""
    assert "New visit" in month_words.hint_words(some)


def test_weeks_fill_the_height_and_days_do_not_overlap(view):
    rects = [view.rect_of(one.date) for one in MONTH.days]
    assert all(not one.intersects(other) for one, other in pairwise(rects))
    assert round(rects[-1].bottom()) == view.height()
    assert round(rects[-1].right()) == view.width()
