"""What every room's tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from clinic_desk.staff.session import DeskSession
from tests.builders import Clinic, Role, a_clinic, a_session, stretching_once


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    """An invented clinic, closed after the test."""
    made = a_clinic(tmp_path)
    with stretching_once():
        yield made
    made.close()


@pytest.fixture
def owner(clinic: Clinic) -> DeskSession:
    return a_session(clinic, Role.OWNER)


@pytest.fixture
def receptionist(clinic: Clinic) -> DeskSession:
    return a_session(clinic, Role.RECEPTIONIST)
