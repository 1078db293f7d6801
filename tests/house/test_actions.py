"""Actions are lines of data: nothing stands there twice."""

from collections import Counter

import pytest

from clinic_desk.access import Permission

ACTIONS = pytest.importorskip("ui.actions.registry").ACTIONS


def test_there_are_actions():
    assert ACTIONS


def test_no_shortcut_stands_twice():
    counted = Counter(str(action.shortcut) for action in ACTIONS if action.shortcut)
    assert [shortcut for shortcut, times in counted.items() if times > 1] == []


def test_no_id_stands_twice():
    counted = Counter(action.id for action in ACTIONS)
    assert [name for name, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_an_action_names_its_permission_or_none(action):
    assert action.permission is None or isinstance(action.permission, Permission)
