"""Letters that are commands by themselves, or only with Alt: as each person likes.

Who speaks to the computer, or rests a hand on the keys, moves nothing by a single letter (WCAG
2.1.4). What shows a key or makes one asks the registry, which says the one that holds now.
"""

from dataclasses import replace
from enum import StrEnum

from ui.actions.action import Action
from ui.actions.registry import ACTIONS, BY_ID

_WITH = "Alt+"


class Letters(StrEnum):
    ALONE = "alone"
    WITH_ALT = "with-alt"


def use(how: Letters) -> None:
    """From now on, for whatever binds or shows a key anew."""
    for action in ACTIONS:
        if len(action.shortcut) == 1:
            BY_ID[action.id] = _as_used(action, how)


def used() -> Letters:
    """How they are commands now."""
    single = next(action for action in ACTIONS if len(action.shortcut) == 1)
    return Letters.ALONE if BY_ID[single.id] is single else Letters.WITH_ALT


def _as_used(action: Action, how: Letters) -> Action:
    return action if how is Letters.ALONE else replace(action, shortcut=_WITH + action.shortcut)
