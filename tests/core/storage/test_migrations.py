"""The frozen SQL, the tables that the rooms describe, and schemas that are not ours."""

import importlib

import pytest

from clinic_desk.desk import open_database
from clinic_desk.errors import VaultDamaged, VaultTooNew
from clinic_desk.storage import migrations, sqlite
from clinic_desk.storage.gate import Gate
from clinic_desk.storage.schema import metadata
from tests.builders import Role
from tests.house.sources import python_files, short

for path in python_files("clinic_desk"):
    if path.name == "tables.py":
        importlib.import_module(short(path).removesuffix(".py").replace("/", "."))

UNDESCRIBED = {
    f"patient_{index}_{shadow}"
    for index in ("words", "parts")
    for shadow in ("data", "idx", "docsize", "config")
}


@pytest.fixture
def made():
    """An empty database that the steps have made."""
    opened = sqlite.driver.connect(":memory:", isolation_level=None)
    migrations.migrate(opened)
    yield opened
    opened.close()


def names(made, *kinds):
    rows = made.execute("SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite%'")
    return {name for kind, name in rows if kind in kinds}


def test_every_table_and_view_is_described_and_made(made):
    assert names(made, "table", "view") - UNDESCRIBED == metadata.tables.keys()


@pytest.mark.parametrize("name", sorted(metadata.tables))
def test_a_table_is_described_as_the_steps_make_it(made, name):
    listed = f'SELECT name, pk, hidden FROM pragma_table_xinfo("{name}")'
    rows = [row for row in made.execute(listed).fetchall() if row[2] != 1]  # 1: no column of ours
    table = metadata.tables[name]
    described = {column.name for column in table.columns} - {"rowid"}
    assert described == {row[0] for row in rows}
    if not table.info.get("view") and "rowid" not in table.c:
        assert {column.name for column in table.primary_key} == {row[0] for row in rows if row[1]}


def test_a_described_view_is_a_view(made):
    views = {name for name, table in metadata.tables.items() if table.info.get("view")}
    assert views == names(made, "view")


def test_the_step_makes_the_schema_that_is_expected(made):
    assert migrations.digest(made) == migrations.SCHEMA_DIGESTS[migrations.LATEST]
    assert made.execute("PRAGMA user_version").fetchone() == (migrations.LATEST,)


def test_bringing_a_present_vault_forward_changes_nothing(made):
    assert migrations.migrate(made) == migrations.LATEST
    assert migrations.digest(made) == migrations.SCHEMA_DIGESTS[migrations.LATEST]


def test_a_step_that_fails_half_way_leaves_nothing(monkeypatch):
    broken = "CREATE TABLE first (a);\nCREATE TABLE first (a);\nPRAGMA user_version = 1;"
    monkeypatch.setattr(migrations, "_step", lambda _: f"BEGIN IMMEDIATE;\n{broken}\nCOMMIT;")
    opened = sqlite.driver.connect(":memory:", isolation_level=None)
    with pytest.raises(sqlite.driver.DatabaseError):
        migrations.migrate(opened)
    opened.rollback()
    assert opened.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    opened.close()


def reopen(clinic):
    unlocked = clinic.desk.unlocked
    clinic.sign_out()
    return open_database(unlocked, lambda bits: 1, lambda _: None)


def test_a_vault_of_a_newer_program_is_left_alone(clinic, owner, raw):
    raw.execute("PRAGMA user_version = 99")
    with pytest.raises(VaultTooNew) as refused:
        reopen(clinic)
    assert refused.value.version == 99
    assert raw.execute("PRAGMA user_version").fetchone() == (99,)


@pytest.mark.parametrize(
    "change",
    [
        "CREATE TABLE another (a)",
        "DROP TRIGGER patient_update_gate",
        "DROP VIEW record; CREATE VIEW record AS SELECT * FROM patient",
        "ALTER TABLE patient ADD COLUMN another TEXT",
        "DROP INDEX patient_family",
        "CREATE TRIGGER another AFTER INSERT ON setting BEGIN SELECT 1; END",
    ],
)
def test_a_schema_that_was_altered_is_damage(clinic, owner, raw, change):
    sqlite.add_functions(raw, Gate())
    raw.executescript(change)
    with pytest.raises(VaultDamaged) as refused:
        reopen(clinic)
    assert refused.value.what == "schema"
    with pytest.raises(VaultDamaged):
        clinic.sign_in(Role.OWNER)
