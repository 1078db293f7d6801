"""A series in its panels: every field of the rule is asked with, and which visits are meant."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.records import AppointmentStatus, CancelledBy, CancelReason
from clinic_desk.scheduling.repeating import Every, Rule
from clinic_desk.scheduling.series import Series, SeriesId
from tests.ui.accessible import nameless
from tests.ui.patients.conftest import Build
from tests.ui.scheduling.a_clinic import DATE, HADDAD, NEW, PRACTITIONERS, PROPOSALS, SERVICES
from ui.scheduling.series_change import SeriesChange, What, Which
from ui.scheduling.series_panel import SeriesPanel

FIRST, WEEK = datetime.combine(DATE, time(10)), timedelta(weeks=1)
VISITS = tuple(
    replace(Build.visit(n, FIRST + WEEK * n), id=AppointmentId(n + 1), practitioner=HADDAD)
    for n in range(4)
)


@pytest.fixture
def change(shown):
    """Of four visits, the first is done; one stands on the third."""
    done = replace(VISITS[0], status=AppointmentStatus.DONE)
    series = Series(id=SeriesId(1), visits=(done, *VISITS[1:]))
    return shown(SeriesChange("Siv Rådberg", series, VISITS[2].id, PRACTITIONERS, DATE))


@pytest.mark.parametrize(
    ("which", "meant"), [(Which.THIS, [3]), (Which.LATER, [3, 4]), (Which.ALL, [2, 3, 4])]
)
def test_this_one_this_and_later_or_all_are_moved_and_cancelled(change, qtbot, which, meant):
    assert nameless(change) == []
    change.which.choose(which)
    change.days.setText("1")
    change.clock.setText("14:30")
    with qtbot.waitSignal(change.judged) as judged:
        change.ask()
    assert [one.visit.id for one in judged.args[0]] == meant, "what was done is left as it was"
    assert [one.start for one in judged.args[0]] == [
        datetime.combine(VISITS[n - 1].start.date() + timedelta(days=1), time(14, 30))
        for n in meant
    ]
    change.what.choose(What.CANCEL)
    change.reason.setCurrentIndex(change.reason.findData(CancelReason.PRACTITIONER_ILL.value))
    with qtbot.waitSignal(change.cancel_wanted) as cancelled:
        change.do()
    assert [one.id for one in cancelled.args[0]] == meant
    assert cancelled.args[1:] == [CancelReason.PRACTITIONER_ILL, CancelledBy.CLINIC]


@pytest.mark.parametrize(
    ("every", "n", "times", "until", "rule"),
    [
        (Every.DAYS, "10", "5", "", Rule(every=Every.DAYS, n=10, times=5)),
        (
            Every.MONTHS_WEEKDAY,
            "2",
            "",
            "31/3 2027",
            Rule(every=Every.MONTHS_WEEKDAY, n=2, until=date(2027, 3, 31)),
        ),
        (Every.MONTHS_DAY, "1", "12", "", Rule(every=Every.MONTHS_DAY, times=12)),
    ],
)
def test_how_often_and_until_when_is_asked_with(shown, every, n, times, until, rule):
    panel = shown(SeriesPanel("Siv Rådberg", PROPOSALS[0], SERVICES[NEW], PRACTITIONERS[0], DATE))
    panel.every.setCurrentIndex(panel.every.findData(every))
    panel.n.setText(n)
    panel.times.setText(times)
    panel.until.setText(until)
    assert panel.wish().rule == rule
    panel.times.setText("")
    panel.until.setText("")
    assert panel.wish() is None, "a series ends"
