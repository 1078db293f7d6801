"""Actions are lines of data: nothing stands there twice."""

from collections import Counter
from itertools import combinations

import pytest

from clinic_desk.access import Permission
from ui.actions.registry import ACTIONS


def test_there_are_actions():
    assert ACTIONS


def test_no_shortcut_stands_twice_where_both_would_be_heard():
    clashes = [
        (one.id, other.id)
        for one, other in combinations(ACTIONS, 2)
        if one.shortcut
        and one.shortcut == other.shortcut
        and (one.room == other.room or not one.room or not other.room)
    ]
    assert clashes == []


def test_no_id_stands_twice():
    counted = Counter(action.id for action in ACTIONS)
    assert [name for name, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_an_action_names_its_permission_or_none(action):
    assert action.permission is None or isinstance(action.permission, Permission)
