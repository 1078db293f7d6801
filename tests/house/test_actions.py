"""Actions are lines of data: nothing stands there twice."""

from collections import Counter
from itertools import combinations

import pytest
from PySide6.QtGui import QKeySequence

from clinic_desk.access import Permission
from ui.actions.binder import ALSO
from ui.actions.registry import ACTIONS, ROOM_SHORTCUTS


def test_there_are_actions():
    assert ACTIONS


def keys(action):
    """Every key of an action as the window hears it, however it is written."""
    written = (action.shortcut, *ALSO.get(action.id, ()))
    return {QKeySequence(one).toString() for one in written if one}


def test_no_shortcut_stands_twice_where_both_would_be_heard():
    clashes = [
        (one.id, other.id)
        for one, other in combinations(ACTIONS, 2)
        if keys(one) & keys(other) and (one.room == other.room or not one.room or not other.room)
    ]
    assert clashes == []


def test_no_room_of_the_rail_takes_the_key_of_an_action():
    rail = {QKeySequence(one).toString() for one in ROOM_SHORTCUTS}
    assert [one.id for one in ACTIONS if keys(one) & rail] == []


def test_letters_with_alt_take_the_key_of_no_other_action():
    """Whoever speaks to the computer has Alt and the letter instead of the letter."""
    taken = {f"Alt+{one.shortcut}" for one in ACTIONS if len(one.shortcut) == 1}
    assert [one.id for one in ACTIONS if keys(one) & taken] == []


def test_every_shortcut_is_a_key():
    assert [one.id for one in ACTIONS if one.shortcut and not all(keys(one))] == []


def test_no_id_stands_twice():
    counted = Counter(action.id for action in ACTIONS)
    assert [name for name, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_an_action_names_its_permission_or_none(action):
    assert action.permission is None or isinstance(action.permission, Permission)
