"""A series of six over a closed day, changed from the third visit on, and undone as one."""

from datetime import date, timedelta

import pytest

from clinic_desk.scheduling import leave, series
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.staff.permissions import Role
from tests.builders import a_session
from tests.journeys.driving import until
from tests.journeys.printing import FilePrinters, text_of
from tests.journeys.test_booking import find
from tests.journeys.test_keystrokes import do
from tests.journeys.test_moving import appointment, said, walk_to
from tests.journeys.test_to_do import panel
from ui.papers.print_panel import PrintPanel
from ui.patients.card_panel import CardPanel
from ui.scheduling.series_change import SeriesChange
from ui.shell.printing import PrintDesk
from ui.words.dates import long_day_with_year


def visits(desk, one):
    with desk.session.directory("test") as opened:
        return series.of(desk.session, opened, one).visits


@pytest.fixture
def printers(tmp_path, monkeypatch):
    made = FilePrinters(tmp_path)
    monkeypatch.setattr(PrintDesk, "printers", made)
    return made


@pytest.fixture
def closed_monday(clinic):
    """The clinic is closed on the second Monday; nobody sits at the program yet."""
    session = a_session(clinic, Role.OWNER)
    monday = date(2026, 3, 9)
    leave.add(session, NewAbsence(practitioner=None, first=monday, last=monday))
    clinic.close()


def test_a_series_of_six_skips_a_closed_day_and_is_changed_from_the_third_on(
    closed_monday, desk, printers
):
    desk.sit(Role.RECEPTIONIST)

    do(desk, "a series of six", name="lindgren")
    until(lambda: said(desk).startswith("Alva Lindgren: 6 visits are booked"), "it is said")

    desk.run.go("schedule")
    walk_to(desk, "Lindgren")
    one = appointment(desk, "Lindgren")
    assert len(visits(desk, one.id)) == 6
    first, second, third, *_ = visits(desk, one.id)
    assert second.start == first.start + timedelta(days=8)
    desk.keyboard.press("Ctrl+Shift+S")
    panel(desk, PrintPanel)
    desk.keyboard.press("Ctrl+P", "Return")
    until(lambda: desk.window.panel() is None, "the slip is there")
    slip = text_of(printers.jobs[0])
    assert [long_day_with_year(one.start.date()) in slip for one in (first, second, third)] == [
        True
    ] * 3, "all of the series is taken home, not its last day alone"
    walk_to(desk, "Rådberg")  # whose visit one stands on behind the card is another matter
    find(desk, "lindgren")
    desk.keyboard.press("Return")
    card = panel(desk, CardPanel)
    until(lambda: card.view.visits.hasFocus(), "her visits are there")
    desk.keyboard.press("Down", "Down", "Ctrl+Shift+G")
    change = panel(desk, SeriesChange)
    assert len(change.visits()) == 4
    change.days.setText("")
    desk.keyboard.type("1")
    desk.keyboard.press("Ctrl+Return")
    until(lambda: said(desk) == "Alva Lindgren: 4 visits are moved", "it is said")
    now = visits(desk, one.id)
    assert now[2].start == third.start + timedelta(days=1)
    assert now[0].start == first.start

    desk.keyboard.press("Ctrl+Z")
    until(lambda: visits(desk, one.id)[2].start == third.start, "they are back")
    desk.keyboard.press("Ctrl+Z")
    until(lambda: all(not each.status.holds_time for each in visits(desk, one.id)), "none stands")
    desk.keyboard.press("Ctrl+Y")
    until(lambda: all(each.status.holds_time for each in visits(desk, one.id)), "all stand again")
