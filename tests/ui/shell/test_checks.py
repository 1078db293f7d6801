"""An interpreter at the desk: ordered, confirmed, by video instead; the visit longer, and the list
that is gone through the day before."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from clinic_desk.family import wishing
from clinic_desk.family.records import Needs
from clinic_desk.scheduling import interpreters
from clinic_desk.scheduling.interpreters import InterpreterState
from tests.builders import a_patient
from tests.core.scheduling.conftest import MORNING
from tests.ui.accessible import nameless
from tests.ui.shell.a_seat import DeskSeat
from ui.shell.checks import ChecksDesk, due

TOMORROW = MORNING + timedelta(days=1)
ON_SITE = Needs(language="ar", interpreter=True, longer=20)


def fault(error):
    raise error


def checks(session, undo, directory):
    return ChecksDesk(session, undo.parent(), undo, directory, fault)


@pytest.fixture
def seat(clinic, owner, shown):
    """Two visits tomorrow, of which one needs an interpreter and 20 minutes more."""
    made = DeskSeat(clinic, owner, shown, checks)
    made.ask(lambda session, at: wishing.need(session, at, made.clinic.patient, ON_SITE))
    made.visit = made.clinic.book(TOMORROW, longer=ON_SITE.longer)
    other = a_patient(owner, "Ek", "Maja")
    made.clinic.book(TOMORROW + timedelta(hours=3), patient=other)
    yield made
    made.close()


def lines(seat):
    model = seat.window.panel().list.model()
    said = (model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(99))
    return [one for one in said if one and "Tomorrow" in one]


def test_an_interpreter_is_ordered_confirmed_and_comes_by_video_instead(seat, qtbot):
    assert seat.visit.minutes == 50, "as much longer as the patient needs"
    assert [one.opens for one in due(seat.session)] == ["patients:checks:show"]
    seat.acts.open()
    panel = seat.window.panel()
    assert nameless(panel) == []
    [line] = lines(seat)
    assert "not ordered" in line
    assert "Siv Rådberg" in line
    assert "remote" not in line

    for said in ("ordered", "confirmed"):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
        assert seat.said() == f"The interpreter is {said}"
        [line] = lines(seat)
        assert f", {said}" in line.replace(" · ", ", ")
    assert list(due(seat.session)) == [], "nothing is left to look at"

    by_video = Needs(language="ar", interpreter=True, interpreter_remote=True, version=1)
    seat.ask(lambda session, at: wishing.need(session, at, seat.clinic.patient, by_video))
    seat.acts.open()
    [line] = lines(seat)
    assert "remote" in line

    seat.undo.undo()
    assert seat.said() == "The interpreter is as before"
    [one] = seat.ask(lambda session, at: interpreters.on_day(session, at, TOMORROW.date()))
    assert (one.state, one.remote) == (InterpreterState.ORDERED, True)
    [line] = list(due(seat.session))
    assert line.words.startswith("1 visit today or on the next open day needs an interpreter")


def test_a_visit_that_is_cancelled_needs_no_interpreter_any_more(seat):
    seat.clinic.unbook(seat.visit)
    seat.acts.open()
    assert lines(seat) == []
    assert list(due(seat.session)) == []
