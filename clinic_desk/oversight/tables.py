"""Incidents."""

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
from clinic_desk.storage.schema import metadata


def _told(
    purpose_en: str, purpose_sv: str, category: Category, retention: Retention
) -> dict[str, object]:
    return personal(
        InventoryEntry(
            purpose_en=purpose_en,
            purpose_sv=purpose_sv,
            category=category,
            basis=Basis.DUTY,
            seen_by=REVIEW,
            source="the colleague who reports",
            retention=retention,
        )
    )


_REPORT = _told(
    "Shows when something went wrong and who told of it",
    "Visar när något gick fel och vem som berättade",
    Category.STAFF,
    Retention.LOG,
)
_WORDS = _told(
    "Says what happened, so that harm can be limited and told of in time",
    "Säger vad som hänt, så att skadan kan begränsas och anmälas i tid",
    Category.NOTE,
    Retention.LOG,
)

incident = Table(
    "incident",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("reported", Integer, info=_REPORT),
    Column("reporter", Integer, info=_REPORT),
    Column("kind", Text, info=_REPORT),
    Column("noticed", Integer, info=_REPORT),
    Column("urgent", Integer, info=_REPORT),
    Column("sealed", LargeBinary, info=_WORDS),
    Column("status", Text, info=_REPORT),
    Column("seen", Integer, info=_REPORT),
    Column("seen_by", Integer, info=_REPORT),
)
