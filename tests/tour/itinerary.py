"""In which order the rooms are gone through: by role, and every room that has screens for it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from tests.tour import rooms

if TYPE_CHECKING:
    from tests.tour.visiting import Tour

Screen = Callable[["Tour"], None]
ROLES = (Role.RECEPTIONIST, Role.CLINICIAN, Role.PRACTICE_MANAGER)
_BEGIN = ("today", "schedule", "finding")
"""Drawn before anything was changed; the rest by name."""
_END = ("counter", "security")
"""What leaves visits, half a form or another vault behind."""


def room_names() -> list[str]:
    found = sorted(one.name for one in pkgutil.iter_modules(rooms.__path__))
    between = (name for name in found if name not in (*_BEGIN, *_END))
    return [*_BEGIN, *between, *_END]


def screens_of(role: Role, wanted: list[str]) -> list[Screen]:
    """What a role goes by in these rooms."""
    found: list[Screen] = []
    for name in wanted:
        room = importlib.import_module(f"tests.tour.rooms.{name}")
        found += room.SCREENS.get(role, [])
    return found
