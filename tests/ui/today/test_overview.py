"""The overview: what is due comes first, and each line leads somewhere or says nothing of it."""

import pytest
from PySide6.QtCore import Qt

from clinic_desk.scheduling.at_work import AtWork
from clinic_desk.scheduling.capacity import DayCapacity
from tests.ui.accessible import nameless
from tests.ui.scheduling.a_clinic import DATE, PRACTITIONERS, ZONE, at
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.today import overview_words
from ui.today.overview_model import Line, Overview
from ui.today.overview_page import OverviewPage
from ui.words.dates import weekday


def a_line(name, tone, opens="security"):
    return Line(id=name, words=f"This is {name}.", tone=tone, icon=Icon.LOCK, opens=opens, mend="")


WEEK = tuple(
    DayCapacity(
        date=DATE.replace(day=23 + n),
        booked=10 * n if n < 5 else 0,
        open_minutes=480 if n < 5 else 0,
        taken_minutes=96 * n if n < 5 else 0,
        free_minutes=60 if n < 5 else 0,
    )
    for n in range(7)
)
SHOWN = Overview(
    lines=(
        a_line("well", Tone.OK),
        a_line("worth knowing", Tone.INFO, opens=""),
        a_line("bad", Tone.DANGER, opens="log"),
    ),
    to_do=(a_line("missing", Tone.INFO, opens="settings"),),
    at_work=(
        AtWork(
            practitioner=PRACTITIONERS[0],
            present=((at("8:00"), at("12:00")), (at("13:00"), at("17:00"))),
            absences=(),
            booked=7,
        ),
        AtWork(practitioner=PRACTITIONERS[1], present=(), absences=(), booked=0),
    ),
    week=WEEK,
    zone=ZONE,
)


@pytest.fixture
def page(shown):
    made = OverviewPage()
    made.resize(1100, 700)
    made.show_overview(SHOWN, DATE)
    shown(made)
    made.setFocus()
    return made


def focus(page):
    return page.window().focusWidget()


def test_what_is_worst_stands_first_and_what_holds_last(page):
    assert page.lines() == (
        "This is bad.",
        "This is worth knowing.",
        "This is missing.",
        "This is well.",
    )
    assert page._headline.text() == "3 things to see to"
    assert nameless(page) == []


def test_enter_leads_to_where_a_thing_is_mended(page, qtbot):
    assert focus(page).accessibleName() == "This is bad."
    with qtbot.waitSignal(page.line_opened) as opened:
        qtbot.keyClick(focus(page), Qt.Key.Key_Return)
    assert opened.args == ["log"]


def test_arrows_pass_over_lines_that_lead_nowhere(page, qtbot):
    passed = []
    for _ in range(4):
        passed.append(focus(page))
        qtbot.keyClick(focus(page), Qt.Key.Key_Down)
    assert [one.accessibleName() for one in passed[:3]] == [
        "This is bad.",
        "This is missing.",
        "This is well.",
    ]
    assert passed[3] is page.chart


def test_delete_takes_away_what_is_not_to_be_set_up_and_nothing_else(page, qtbot):
    with qtbot.assertNotEmitted(page.line_waved):
        qtbot.keyClick(focus(page), Qt.Key.Key_Delete)
    qtbot.keyClick(focus(page), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.line_waved) as waved:
        qtbot.keyClick(focus(page), Qt.Key.Key_Delete)
    assert waved.args == ["missing"]


def test_the_week_is_told_in_words_and_pressed_it_opens(page, qtbot):
    monday, friday = weekday(WEEK[0].date), weekday(WEEK[4].date)
    said = page.chart.accessibleName()
    assert f"{monday}: 0 booked, 0 % of the time taken" in said
    assert f"{friday}: 40 booked, 80 % of the time taken" in said
    assert weekday(WEEK[5].date) not in said, "nobody works on Saturday"
    with qtbot.waitSignal(page.week_opened):
        qtbot.keyClick(page.chart, Qt.Key.Key_Return)


def test_who_is_at_work_is_told_with_hours_and_visits():
    here, gone = (overview_words.at_work_words(one, ZONE) for one in SHOWN.at_work)
    assert here == ("Dr Sara Lindqvist", "08:00 to 17:00 · 7 booked")
    assert gone == ("Dr Omar Haddad", "away all day")


def test_a_line_that_stays_keeps_the_keys(page):
    before = focus(page)
    page.show_overview(SHOWN, DATE)
    assert focus(page) is before
