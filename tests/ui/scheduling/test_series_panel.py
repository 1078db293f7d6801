"""The series at the side: what it says of a day, and of one that cannot be read."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from clinic_desk.scheduling.series_planning import Planned, Way
from tests.ui.scheduling.a_clinic import DATE, NEW, PRACTITIONERS, PROPOSALS, SERVICES
from ui.scheduling.series_panel import SeriesPanel


@pytest.fixture
def series(shown):
    return shown(
        SeriesPanel(
            "Siv Rådberg",
            PROPOSALS[0],
            SERVICES[NEW],
            PRACTITIONERS[0],
            DATE,
            also=lambda start: "Also 14:10" if start.date() == DATE else "",
        )
    )


def test_a_day_on_which_the_patient_comes_already_says_so(series):
    first = PROPOSALS[0].start.replace(year=DATE.year, month=DATE.month, day=DATE.day)
    way = next(iter(Way))
    series.show_plan(
        [
            Planned(day=at.date(), why=None, way=way, offered={way: at})
            for at in (first, first + timedelta(weeks=1))
        ]
    )
    rows = series.list.model()
    said = [str(rows.index(n).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(2)]
    assert ["Also 14:10" in line for line in said] == [True, False]


def test_a_last_day_that_cannot_be_read_says_so_when_one_goes_on(series, qtbot):
    series.until.setFocus()
    qtbot.keyClicks(series.until, "31/2")
    assert not series.fields["until"].problem()
    qtbot.keyClick(series.until, Qt.Key.Key_Tab)
    assert series.fields["until"].problem()
    qtbot.keyClick(series.until, Qt.Key.Key_Backspace)
    assert not series.fields["until"].problem()


def test_the_weekday_of_the_first_visit_stays_and_it_is_said_why(series, qtbot):
    first = PROPOSALS[0].start.isoweekday()
    other = series.weekdays[first % 7]
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert not series._refusal.sentence()
    with qtbot.waitSignal(series.plan_wanted) as wanted:
        qtbot.mouseClick(series.weekdays[first - 1], Qt.MouseButton.LeftButton)
    assert wanted.args[0].rule.weekdays == {first, first % 7 + 1}
    assert "first visit is a Tuesday" in series._refusal.sentence()
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert not series._refusal.sentence()
