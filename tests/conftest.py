"""What every room's tests share."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from clinic_desk.staff.session import DeskSession
from tests.builders import (
    Clinic,
    Role,
    a_clinic,
    a_session,
    stretching_once,
    stretching_quickly,
    stretching_really,
)

IN_MEMORY = Path("/dev/shm")
ROOM = 512 * 1024 * 1024
HERE = Path(__file__).parent
ITSELF = [HERE / "core", HERE / "ui"]
"""Whose tests open in this process what was made in it."""

# How quick the machine is that draws the examples is no fault of what they are drawn for.
settings.register_profile(
    "any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any-machine")
_worker = os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw")
_displays = os.environ.get("CLINIC_DESK_TEST_DISPLAYS", "").split()
if _worker and _displays:  # two windows on one screen would take the focus from each other
    os.environ["DISPLAY"] = _displays[int(_worker) % len(_displays)]
if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@contextmanager
def _stretching(item: pytest.Item) -> Iterator[None]:
    """What runs in this process alone is stretched by a quick hash; ``argon2`` asks for Argon2."""
    alone = any(item.path.is_relative_to(folder) for folder in ITSELF)
    alone = alone or item.get_closest_marker("alone") is not None
    quick = alone and item.get_closest_marker("argon2") is None
    with stretching_quickly() if quick else stretching_really():
        yield


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    with _stretching(item):
        return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    with _stretching(item):
        return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    with _stretching(item):
        return (yield)


@pytest.fixture
def quick_path(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one with room: nothing there waits for a disk."""
    if not IN_MEMORY.is_dir() or shutil.disk_usage(IN_MEMORY).free < ROOM:
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=IN_MEMORY, prefix="clinic-desk-") as name:
        yield Path(name)


@pytest.fixture
def clinic(quick_path: Path) -> Iterator[Clinic]:
    """An invented clinic, closed after the test."""
    made = a_clinic(quick_path)
    with stretching_once():
        yield made
    made.close()


@pytest.fixture
def owner(clinic: Clinic) -> DeskSession:
    return a_session(clinic, Role.OWNER)


@pytest.fixture
def receptionist(clinic: Clinic) -> DeskSession:
    return a_session(clinic, Role.RECEPTIONIST)
