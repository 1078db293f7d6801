"""A field that is not in the inventory cannot exist."""

import importlib

import pytest
from sqlalchemy import Column

from clinic_desk.storage.inventory import InventoryEntry
from clinic_desk.storage.schema import metadata
from tests.house.sources import python_files, short

for path in python_files("clinic_desk"):
    if path.name == "tables.py":
        importlib.import_module(short(path).removesuffix(".py").replace("/", "."))

COLUMNS = [
    column
    for table in metadata.sorted_tables
    if not table.info.get("view")
    for column in table.columns
]
ENTRIES = [column for column in COLUMNS if column.info.get("inventory") is not None]


def test_there_are_tables_to_look_at():
    assert {column.table.name for column in COLUMNS} != set()


def test_every_column_says_what_it_is_kept_for_or_that_it_is_about_nobody():
    silent = [str(column) for column in COLUMNS if "inventory" not in column.info]
    assert silent == []


@pytest.mark.parametrize("column", ENTRIES, ids=str)
def test_an_entry_is_complete(column: Column):
    entry = column.info["inventory"]
    assert isinstance(entry, InventoryEntry)
    missing = [
        field
        for field in ("purpose_en", "purpose_sv", "category", "basis", "source", "retention")
        if not str(getattr(entry, field)).strip()
    ]
    assert missing == []
    assert isinstance(entry.seen_by, tuple)
    assert entry.purpose_en != entry.purpose_sv
