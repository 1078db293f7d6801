"""Cards that schema 7 merged one into the other into a third: brought forward, they lead to it."""

import pytest

from clinic_desk import folding
from clinic_desk.storage import migrations, sqlite
from clinic_desk.storage.gate import Gate

A, B, C, D = 1, 2, 3, 4
MOVED = {11: A, 12: B, 13: C}
"""Whose each visit was; all stand on the last card."""


@pytest.fixture
def raw():
    opened = sqlite.driver.connect(":memory:", isolation_level=None)
    sqlite.add_functions(opened, Gate())
    for function in (folding.word_index, folding.part_index):
        opened.create_function(function.__name__, 2, function)
    for version in range(1, 8):
        opened.executescript(migrations._step(version))
    yield opened
    opened.close()


def put(raw, table, **values):
    """A row with these values and something in every other column that wants one."""
    columns = raw.execute(f"SELECT name, type, \"notnull\" FROM pragma_table_info('{table}')")
    for name, kind, wanted in columns.fetchall():
        if wanted and name not in values:
            values[name] = 0 if kind == "INTEGER" else ""
    names, marks = ", ".join(f'"{one}"' for one in values), ", ".join("?" * len(values))
    raw.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))


def as_it_was(raw):
    """A chain of three merges, as schema 7 let one be made, with what hangs on a visit."""
    triggers = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        raw.execute(f"DROP TRIGGER {name}")
    raw.executescript("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    for whose in (A, B, C, D):
        put(raw, "patient", id=whose, number=whose, protected=int(whose == D))
    for visit in MOVED:
        put(raw, "appointment", id=visit, patient=D, start=visit, end=visit + 1)
    put(raw, "rebook", appointment=11, patient=A, state="put")
    put(raw, "visit_interpreter", appointment=11, patient=A, state="ordered")
    for at, (merged, kept) in enumerate(((A, B), (B, C), (C, D))):
        put(raw, "patient_merge", merged=merged, kept=kept, merged_at=at, taken="phone")
        for visit, whose in MOVED.items():
            if whose <= merged:
                put(raw, "patient_merge_visit", merged=merged, appointment=visit)
    raw.execute("PRAGMA ignore_check_constraints = OFF")
    for _, sql in triggers:
        raw.execute(sql)


def test_each_leads_to_the_last_with_its_own_visits_and_is_protected_as_that_one(raw):
    as_it_was(raw)
    migrations.migrate(raw)
    merges = raw.execute("SELECT merged, kept, taken FROM patient_merge ORDER BY merged")
    assert merges.fetchall() == [(A, D, ""), (B, D, ""), (C, D, "phone")]
    moved = raw.execute("SELECT appointment, merged FROM patient_merge_visit")
    assert dict(moved.fetchall()) == MOVED
    hidden = raw.execute("SELECT sum(protected) FROM patient")
    assert hidden.fetchone() == (4,)
    for table in ("rebook", "visit_interpreter"):
        assert raw.execute(f"SELECT patient FROM {table}").fetchall() == [(D,)]
