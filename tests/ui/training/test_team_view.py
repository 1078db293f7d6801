"""What a manager sees of the team, and letting somebody work before."""

from datetime import UTC, datetime, timedelta

import pytest

from clinic_desk.ids import AccountId
from clinic_desk.training.clearance import SETS_UP
from clinic_desk.training.records import Clearance, Completion, Coverage, Excuse, Standing
from tests.ui.accessible import nameless
from ui.kit.label import Label
from ui.training.team_view import TeamView, end_of

NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)
EVA, NORA = AccountId(1), AccountId(2)


def coverage(account, name, standing, *, done=(), excuse=None) -> Coverage:
    due = excuse.until if excuse else None
    return Coverage(
        account=account,
        name=name,
        clearance=Clearance(standing=standing, due=due),
        done=tuple(
            Completion(account=account, lesson=one, version=1, completed=NOW, minutes=6)
            for one in done
        ),
        excuse=excuse,
    )


EXCUSE = Excuse(
    account=EVA, granted=NOW, granted_by=None, until=NOW + timedelta(days=14), reason=SETS_UP
)
TEAM = (
    coverage(EVA, "Eva Berg", Standing.EXCUSED, excuse=EXCUSE),
    coverage(NORA, "Nora Lund", Standing.LEARNING, done=("welcome",)),
)


@pytest.fixture
def view(qtbot):
    made = TeamView()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_team(TEAM, 3, UTC)
    return made


def said(view) -> str:
    return "\n".join(one.text() for one in view.findChildren(Label) if one.isVisible())


def test_it_says_who_is_ready_how_far_and_why_somebody_is_excused(view):
    assert "0 of 2 are ready" in said(view)
    assert "1 of 3 lessons" in said(view)
    assert "Sets up the clinic" in said(view)
    assert nameless(view) == []


def test_only_who_is_on_the_path_can_be_excused(view):
    assert set(view.buttons) == {NORA}


def test_an_excuse_takes_a_reason_and_days(view, qtbot):
    view.buttons[NORA].click()
    view.form.reason.control.setPlainText("Helps out today")
    with qtbot.waitSignal(view.excuse_wanted) as wanted:
        view.form.excuse.click()
    assert wanted.args == [NORA, "Helps out today", 3]
    view.show_problems({"reason": "Fill this in."})
    assert view.form.reason.problem() == "Fill this in."


def test_an_excuse_ends_with_its_day():
    assert end_of(NOW, 1, UTC) == datetime(2026, 11, 25, 23, 59, 59, tzinfo=UTC)
