"""A gated connection of a test's own, beside the clinic's."""

from collections.abc import Iterator

import pytest

from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import sqlite
from clinic_desk.storage.connection import Connection
from clinic_desk.vault.vault import DATABASE_NAME
from tests.builders import Clinic


@pytest.fixture
def raw(clinic: Clinic, owner: DeskSession) -> Iterator[sqlite.Raw]:
    """The open vault on the driver, without a gate."""
    opened = sqlite.connect(clinic.folder / DATABASE_NAME, clinic.desk.unlocked.vault_key)
    yield opened
    opened.close()


@pytest.fixture
def gated(raw: sqlite.Raw) -> Connection:
    """The same connection with its gate, from here on."""
    return Connection(raw)
