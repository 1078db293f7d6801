"""The house's own tables: settings, care units, devices, how people like their screen."""

from sqlalchemy import Column, Integer, Table, Text

from clinic_desk.storage.inventory import (
    IMPERSONAL,
    Basis,
    Category,
    InventoryEntry,
    Retention,
    personal,
)
from clinic_desk.storage.schema import metadata

setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True, info=IMPERSONAL),
    Column("value", Text, info=IMPERSONAL),
)
care_unit = Table(
    "care_unit",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("name", Text, info=IMPERSONAL),
)
device = Table(
    "device",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("name", Text, info=IMPERSONAL),
)
_SCREEN = personal(
    InventoryEntry(
        purpose_en="How this person likes their screen",
        purpose_sv="Hur personen vill ha sin skärm",
        category=Category.STAFF,
        basis=Basis.INTEREST,
        seen_by=(),
        source="the person",
        retention=Retention.EMPLOYMENT,
    )
)
preference = Table(
    "preference",
    metadata,
    Column("account", Integer, primary_key=True, info=_SCREEN),
    Column("key", Text, primary_key=True, info=_SCREEN),
    Column("value", Text, info=_SCREEN),
)
