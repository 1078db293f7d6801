"""What was half typed around a patient, and comes back after a lock."""

from types import SimpleNamespace

import pytest

from ui.shell.around import AroundDesk
from ui.shell.cards import CardDesk
from ui.shell.doors import HeldDirectory
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow
from ui.shell.undoing import UndoDesk


@pytest.fixture
def around(owner, shown):
    window, faults = shown(MainWindow(())), []
    window.sit_down("Anna", "Owner", lambda _permission: True, {})
    held, directory = HeldViewing(owner), HeldDirectory(owner, "desk", faults.append, window)
    undo = UndoDesk(window, faults.append)
    ways = undo, directory, "SE", faults.append
    cards = CardDesk(owner, window, held, directory, undo, "SE", faults.append)
    schedule = SimpleNamespace(refresh_soon=lambda: None)
    forms = SimpleNamespace(opened_by=lambda *_told: None)
    yield AroundDesk(owner, window, held, cards, schedule, forms, *ways)
    for one in (cards, directory, held):
        one.close()


@pytest.mark.parametrize(
    "half", [{"7": {}}, {"x": {"relation": None}}, {"7": [1]}, {"7": {"relation": {"kin": "?"}}}]
)
def test_what_another_version_wrote_otherwise_keeps_nobody_out(around, half):
    around.take_up(half)
    assert around._drafts == {}
