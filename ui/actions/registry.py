"""Every action there is, sorted by id; each room's list stands in ``rooms``.

Rail, menus, the command list and the shortcut sheet are made from this.
"""

from ui.actions.action import Action
from ui.actions.rooms import (
    audit,
    exchange,
    groups,
    oversight,
    papers,
    patients,
    reports,
    scheduling,
    settings,
    staff,
    to_do,
    today,
    training,
    window,
)

_ROOMS = (
    audit,
    exchange,
    groups,
    oversight,
    papers,
    patients,
    reports,
    scheduling,
    settings,
    staff,
    to_do,
    today,
    training,
    window,
)
ACTIONS: tuple[Action, ...] = tuple(
    sorted((one for room in _ROOMS for one in room.ACTIONS), key=lambda one: one.id)
)

BY_ID = {action.id: action for action in ACTIONS}

ROOM_SHORTCUTS = tuple(f"Alt+{number}" for number in range(1, 9))
"""The keys of the rail, in the order in which a role sees its rooms."""
