"""What the tests of the log share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import settings

from clinic_desk.access import Permission
from clinic_desk.audit import queries, store
from clinic_desk.audit.recording import RECENT
from clinic_desk.storage import sqlite
from clinic_desk.vault.vault import DATABASE_NAME
from tests.builders import Clinic

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

Tamper = Callable[..., None]


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
    """Run one statement against the log, its guards taken away and put back.

    What is said of ``audit_event`` is done to the entries wherever they stand.
    """

    def tampered(statement: str, *, least: int = 1) -> None:
        with raw(clinic) as connection:
            guards = connection.execute(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'audit_%'"
            ).fetchall()
            for name, _ in guards:
                connection.execute(f"DROP TRIGGER {name}")
            recent = statement.replace("audit_event", "audit_recent")
            changed = [connection.execute(one).rowcount for one in {statement, recent}]
            assert sum(changed) >= least
            for _, sql in guards:
                connection.execute(sql)

    return tampered


def let_all_be_listed(session) -> None:
    """Make entries until those that stand here now are in the log's lists."""
    wanted = store.size(session.log(Permission.LOG_READ))
    while store.listed(session.log(Permission.LOG_READ)) < wanted:
        queries.open_log(session)
    assert store.size(session.log(Permission.LOG_READ)) <= wanted + RECENT
