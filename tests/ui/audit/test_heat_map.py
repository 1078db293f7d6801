"""Views by person and hour: walked by keyboard, said in words, never by colour alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import EVERYTHING
from clinic_desk.ids import AccountId
from tests.ui.accessible import nameless
from ui.audit.choosers import Colleague
from ui.audit.heat_map import DayOfViews, HeatMap, HeatModel
from ui.audit.log_page import ViewingLogPage
from ui.audit.periods import one_hour

YESTERDAY = date(2026, 11, 23)
OPEN = frozenset(range(8, 17))


@pytest.fixture
def page(shown, build):
    made = ViewingLogPage(zone=build.zone, today=build.today, everybody=True, may_verify=True)
    made.resize(1200, 720)
    shown(made)
    made.show_staff(build.staff())
    made.begin(build.page(), build.names())
    return made


@pytest.fixture
def views(build):
    counts = {(build.anna, 8): 4, (build.anna, 9): 1, (build.jonas, 20): 3}
    return DayOfViews(day=YESTERDAY, people=build.staff(), counts=counts, open=OPEN)


@pytest.fixture
def hours(page, views):
    page.hours.show_views(views)
    page.hours.map.setFocus()
    return page.hours


def press(qtbot, page, *keys):
    for key in keys:
        qtbot.keyClick(page.window().focusWidget(), key)


def test_today_is_asked_for_once_the_panel_is_seen(shown, build):
    made = ViewingLogPage(zone=build.zone, today=build.today, everybody=True)
    made.resize(800, 720)
    asked = []
    made.hours.day_wanted.connect(asked.append)
    shown(made)
    assert asked == []
    made.resize(1200, 720)
    assert asked == [build.today]


def test_a_cell_says_who_when_and_how_often(hours, page, qtbot):
    assert hours._cell.text() == "Anna Ek, 06–07: 0 views"
    press(qtbot, page, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert hours._cell.text() == "Anna Ek, 08–09: 4 views"
    press(qtbot, page, Qt.Key.Key_Right)
    assert hours._cell.text() == "Anna Ek, 09–10: 1 view"


def test_what_lies_outside_the_clinics_hours_is_said_in_words(hours, page, qtbot):
    press(qtbot, page, Qt.Key.Key_Down, *[Qt.Key.Key_Right] * 14)
    words = "Jonas Tegnell, 20–21: 3 views, outside the clinic’s hours"
    assert hours._cell.text() == words
    index = hours.map.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == words


def test_a_name_is_no_cell_to_stand_on(hours, page, qtbot):
    press(qtbot, page, Qt.Key.Key_Home)
    assert hours.map.currentIndex().column() == 1


def test_enter_filters_by_person_hour_and_kind(hours, page, build, qtbot):
    asked = []
    page.filter_wanted.connect(asked.append)
    press(qtbot, page, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert asked[-1].accounts == (build.anna,)
    assert asked[-1].kinds == (EventKind.RECORD_OPENED,)
    assert asked[-1].since == datetime(2026, 11, 23, 7, tzinfo=UTC)
    assert asked[-1].until == datetime(2026, 11, 23, 8, tzinfo=UTC)
    assert page.filters.time.text() == "Yesterday 08–09"
    assert page.hours.isVisible()


def test_days_before_are_asked_for_and_none_to_come(hours, views, qtbot):
    asked = []
    hours.day_wanted.connect(asked.append)
    hours.back.setFocus()
    press(qtbot, hours, Qt.Key.Key_Space)
    assert asked == [YESTERDAY - timedelta(days=1)]
    hours.show_views(replace(views, day=hours._today))
    assert not hours.on.isEnabled()
    hours.go(hours._today + timedelta(days=1))
    assert len(asked) == 1


def test_a_day_without_views_says_so(page):
    nobody = DayOfViews(day=YESTERDAY, people=(), counts={}, open=OPEN)
    page.hours.show_views(nobody)
    assert page.hours._legend.text() == "Nobody opened a card on this day."
    assert not page.hours.map.isVisible()


def test_without_room_it_stands_behind_a_button(page, views, qtbot):
    assert not page._show_hours.isVisible()
    page.resize(1100, 720)
    assert not page.hours.isVisible()
    assert page._show_hours.isVisible()
    page._show_hours.setFocus()
    press(qtbot, page, Qt.Key.Key_Space)
    page.hours.show_views(views)
    assert page.hours.isVisible()
    assert not page.table.isVisible()
    assert page.hours.map.hasFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.table.isVisible()
    assert not page.hours.isVisible()


def test_the_smallest_window_has_room_for_the_page_beside_a_card(page, qtbot):
    """1024 wide, less the rail and a card at the side: the buttons keep their icons alone."""
    page.resize(800, 600)
    qtbot.waitUntil(lambda: page.minimumSizeHint().width() <= 1024 - 80 - 362)
    assert page._export.toolTip() == "Export …"
    page.resize(1200, 600)
    assert page._export.toolTip() == ""


def test_escape_leads_from_it_to_the_list(page, views, qtbot):
    page.resize(1100, 720)
    page.show_hours()
    page.hours.show_views(views)
    page.hours.map.setFocus()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.table.isVisible()
    assert page.table.hasFocus()


def test_who_reads_their_own_entries_alone_has_none(shown, build):
    own = ViewingLogPage(zone=build.zone, today=build.today, everybody=False)
    own.resize(1200, 720)
    shown(own)
    own.show_hours()
    assert own.hours is None
    assert not own._show_hours.isVisible()


def test_hours_outside_are_striped_as_well_as_red(shown, build):
    """Somebody who sees no colours sees more than one shade in such a cell, and one in others."""
    heat = HeatMap()
    heat.resize(400, 120)
    shown(heat)
    heat.show_views(
        DayOfViews(
            day=YESTERDAY,
            people=build.staff(),
            counts={(build.anna, 8): 3, (build.jonas, 20): 3},
            open=OPEN,
        )
    )
    picture = heat.viewport().grab().toImage()

    def shades(person, hour):
        at = heat.visualRect(heat.heat.index(person, heat.heat.hours.index(hour) + 1))
        inside = at.adjusted(4, 4, -4, -4)
        return {
            picture.pixelColor(x, y).name()
            for x in range(inside.left(), inside.right())
            for y in range(inside.top(), inside.bottom())
        }

    assert len(shades(0, 8)) == 1
    assert len(shades(1, 20)) > 1


def test_hours_at_night_are_shown_where_somebody_looked(views, build):
    model = HeatModel()
    model.show_views(
        DayOfViews(day=YESTERDAY, people=build.staff(), counts={(build.anna, 2): 1}, open=OPEN)
    )
    assert model.hours[0] == 2
    assert [one.account for one in model.people] == [build.anna]


def test_an_hour_that_the_clock_shows_twice_is_two_hours_long(build):
    narrowed = one_hour(date(2026, 10, 25), 2).narrow(EVERYTHING, build.zone)
    assert narrowed.until - narrowed.since == timedelta(hours=2)


def test_the_model_holds_to_the_rules_of_models(qtbot, views):
    model = HeatModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_views(views)
    model.show_views(None)
    assert model.rowCount() == 0


def test_every_part_has_a_name(hours, page):
    assert nameless(page) == []


def test_large_ids_are_carried_whole(hours, page, qtbot):
    with qtbot.waitSignal(hours.map.cell_wanted) as asked:
        press(qtbot, page, Qt.Key.Key_Return)
    who, hour = asked.args
    assert isinstance(who, Colleague)
    assert who.account > AccountId(1 << 61)
    assert hour == 6
