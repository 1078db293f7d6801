"""The log's tables. Who looked at whom is personal data of both: see each entry.

The newest entries stand in ``audit_recent``, without an index; when they are enough they move
into ``audit_event`` together, and into its lists by time, person, kind and patient.
"""

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


def _log(purpose_en: str, purpose_sv: str, exported_as: str | None = None) -> dict[str, object]:
    return personal(
        InventoryEntry(
            purpose_en=purpose_en,
            purpose_sv=purpose_sv,
            category=Category.LOG,
            basis=Basis.DUTY,
            seen_by=REVIEW,
            source="the program",
            retention=Retention.LOG,
            exported_as=exported_as,
            erasable=False,
        )
    )


_WHO = _log("Who did it", "Vem som gjorde det", "who")
_WHOSE = _log("Whose record it was", "Vems uppgifter det gällde", "patient")
_WHAT = _log("What was done, and why", "Vad som gjordes och varför", "what")
_WHEN = _log("When it was done", "När det gjordes", "when")
_WHERE = _log("At which desk and unit", "Vid vilken dator och enhet", "unit")


def _entry_columns() -> list[Column[object]]:
    return [
        Column("seq", Integer, primary_key=True, info=IMPERSONAL),
        Column("recorded", Integer, info=_WHEN),
        Column("kind", Text, info=_WHAT),
        Column("action", Text, info=_WHAT),
        Column("outcome", Integer, info=_WHAT),
        Column("account", Integer, info=_WHO),
        Column("role", Text, info=_WHO),
        Column("device", Integer, info=_WHERE),
        Column("session", Integer, info=_WHO),
        Column("care_unit", Integer, info=_WHERE),
        Column("patient", Integer, info=_WHOSE),
        Column("patients", LargeBinary, info=_WHOSE),
        Column("entity_kind", Text, info=_WHAT),
        Column("entity_id", Integer, info=_WHAT),
        Column("seen", Text, info=_WHAT),
        Column("purpose", Text, info=_WHAT),
        Column("appointment", Integer, info=_WHAT),
        Column("facts", Text, info=_WHAT),
        Column("detail_hash", LargeBinary, info=IMPERSONAL),
        Column("salt", LargeBinary, info=IMPERSONAL),
        Column("leaf", LargeBinary, info=IMPERSONAL),
    ]


audit_event = Table("audit_event", metadata, *_entry_columns())
audit_recent = Table("audit_recent", metadata, *_entry_columns())
log_entry = Table("log_entry", metadata, *_entry_columns(), info=VIEW)
log_listed = Table("log_listed", metadata, *_entry_columns(), info=VIEW)
log_recent = Table("log_recent", metadata, *_entry_columns(), info=VIEW)
unlisted_entry = Table("unlisted_entry", metadata, *_entry_columns(), info=VIEW)
changed_entry = Table(
    "changed_entry",
    metadata,
    *[
        column
        for column in _entry_columns()
        if column.name
        in {"seq", "recorded", "kind", "account", "patient", "entity_kind", "entity_id"}
    ],
    info=VIEW,
)


def _subject_columns() -> list[Column[object]]:
    return [
        Column("pseudonym", Integer, primary_key=True, info=_WHOSE),
        Column("recorded", Integer, primary_key=True, info=_WHEN),
        Column("seq", Integer, primary_key=True, info=IMPERSONAL),
    ]


audit_subject = Table("audit_subject", metadata, *_subject_columns())
log_subject = Table("log_subject", metadata, *_subject_columns(), info=VIEW)


def _detail_columns() -> list[Column[object]]:
    why = _log("The reason in words", "Skälet i ord", "reason")
    return [
        Column("seq", Integer, primary_key=True, info=IMPERSONAL),
        Column("sealed", LargeBinary, info=why),
    ]


audit_detail = Table("audit_detail", metadata, *_detail_columns())
log_detail = Table("log_detail", metadata, *_detail_columns(), info=VIEW)

audit_node = Table(
    "audit_node",
    metadata,
    Column("level", Integer, primary_key=True, info=IMPERSONAL),
    Column("position", Integer, primary_key=True, info=IMPERSONAL),
    Column("hash", LargeBinary, info=IMPERSONAL),
)
audit_checkpoint = Table(
    "audit_checkpoint",
    metadata,
    Column("size", Integer, primary_key=True, info=IMPERSONAL),
    Column("made", Integer, info=IMPERSONAL),
    Column("note", Text, info=IMPERSONAL),
)

_PSEUDONYM = _log("A random name for the patient in the log", "Ett slumpat namn i loggen")
recorded_patient = Table(
    "recorded_patient",
    metadata,
    Column("patient", Integer, info=_PSEUDONYM),
    Column("pseudonym", Integer, info=_PSEUDONYM),
    info=VIEW,
)
log_patient = Table(
    "log_patient",
    metadata,
    Column("pseudonym", Integer, info=_PSEUDONYM),
    Column("patient", Integer, info=_PSEUDONYM),
    info=VIEW,
)
