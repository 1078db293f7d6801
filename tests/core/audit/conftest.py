"""What the tests of the log share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import settings

from clinic_desk.storage import sqlite
from clinic_desk.vault.vault import DATABASE_NAME
from tests.builders import Clinic

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

Tamper = Callable[[str], None]


@contextmanager
def raw(clinic: Clinic) -> Iterator[Any]:
    """The database as somebody has it who holds the key and goes around the program."""
    connection = sqlite.connect(clinic.folder / DATABASE_NAME, clinic.desk.unlocked.vault_key)
    try:
        yield connection
    finally:
        connection.close()


@pytest.fixture
def tamper(clinic: Clinic) -> Tamper:
    """Run one statement against the log, its guards taken away and put back."""

    def tampered(statement: str) -> None:
        with raw(clinic) as connection:
            guards = connection.execute(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'audit_%'"
            ).fetchall()
            for name, _ in guards:
                connection.execute(f"DROP TRIGGER {name}")
            assert connection.execute(statement).rowcount > 0
            for _, sql in guards:
                connection.execute(sql)

    return tampered
