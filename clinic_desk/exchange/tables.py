"""What came from a file: the files, whom and what they brought, how their columns were read."""

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from clinic_desk.storage.inventory import (
    IMPERSONAL,
    REVIEW,
    Basis,
    Category,
    InventoryEntry,
    Retention,
    personal,
)
from clinic_desk.storage.schema import VIEW, metadata


def _brought(purpose_en: str, purpose_sv: str, source: str = "the program") -> dict[str, object]:
    return personal(
        InventoryEntry(
            purpose_en=purpose_en,
            purpose_sv=purpose_sv,
            category=Category.IDENTITY,
            basis=Basis.CARE,
            seen_by=REVIEW,
            source=source,
            retention=Retention.WITH_PATIENT,
        )
    )


_WHOSE = _brought(
    "Knows who came with which file, so that it can be taken back",
    "Vet vem som kom med vilken fil, så att det kan tas tillbaka",
)
_OUTSIDE = _brought(
    "Knows again whom the other system sent before",
    "Känner igen den som det andra systemet redan har skickat",
    "the other system",
)
_WHO = personal(
    InventoryEntry(
        purpose_en="Shows who took a file in or back",
        purpose_sv="Visar vem som läste in en fil eller tog den tillbaka",
        category=Category.STAFF,
        basis=Basis.DUTY,
        seen_by=REVIEW,
        source="the program",
        retention=Retention.LOG,
    )
)
import_batch = Table(
    "import_batch",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("kind", Text, info=IMPERSONAL),
    Column("source", Text, info=IMPERSONAL),
    Column("digest", LargeBinary, info=IMPERSONAL),
    Column("taken", Integer, info=_WHO),
    Column("taken_by", Integer, info=_WHO),
    Column("taken_back", Integer, info=_WHO),
    Column("taken_back_by", Integer, info=_WHO),
)
import_mapping = Table(
    "import_mapping",
    metadata,
    Column("kind", Text, primary_key=True, info=IMPERSONAL),
    Column("headings", LargeBinary, primary_key=True, info=IMPERSONAL),
    Column("mapped", Text, info=IMPERSONAL),
    Column("used", Integer, info=IMPERSONAL),
)
import_name = Table(
    "import_name",
    metadata,
    Column("source", Text, primary_key=True, info=IMPERSONAL),
    Column("what", Text, primary_key=True, info=IMPERSONAL),
    Column("name", LargeBinary, primary_key=True, info=IMPERSONAL),
    Column("stands_for", Integer, info=IMPERSONAL),
    Column("made_by", Integer, info=IMPERSONAL),
    Column("said", Integer, info=IMPERSONAL),
)


def _row_columns() -> list[Column[object]]:
    return [
        Column("batch", Integer, info=IMPERSONAL),
        Column("kind", Text, info=IMPERSONAL),
        Column("entity", Integer, info=_WHOSE),
        Column("patient", Integer, info=_WHOSE),
        Column("source", Text, info=IMPERSONAL),
        Column("outside", Text, info=_OUTSIDE),
        Column("made", Integer, info=IMPERSONAL),
    ]


import_row = Table("import_row", metadata, *_row_columns())
imported = Table("imported", metadata, *_row_columns(), info=VIEW)
import_relation = Table(
    "import_relation",
    metadata,
    Column("relation", Integer, primary_key=True, info=IMPERSONAL),
    Column("batch", Integer, info=IMPERSONAL),
    Column("source", Text, info=IMPERSONAL),
    Column("outside", Text, info=_OUTSIDE),
)
