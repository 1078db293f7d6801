"""The tables of what waits to be done, of series, and the views that the gate opens."""

from sqlalchemy import Column, Integer, Table, Text

from clinic_desk.storage.inventory import (
    DESK,
    IMPERSONAL,
    REVIEW,
    Basis,
    Category,
    InventoryEntry,
    Retention,
    personal,
)
from clinic_desk.storage.schema import VIEW, metadata


def _field(
    purpose_en: str,
    purpose_sv: str,
    *,
    exported_as: str | None = None,
    category: Category = Category.BOOKING,
    retention: Retention = Retention.WITH_PATIENT,
    seen_by: tuple[str, ...] = DESK,
) -> dict[str, object]:
    return personal(
        InventoryEntry(
            purpose_en=purpose_en,
            purpose_sv=purpose_sv,
            category=category,
            basis=Basis.CARE,
            seen_by=seen_by,
            source="the desk",
            retention=retention,
            exported_as=exported_as,
        )
    )


_WHO = _field("Who waits for a time", "Vem som väntar på en tid", exported_as="waiting list")
_WHAT = _field("What the time is for", "Vad tiden gäller", exported_as="waiting for")
_WHEN = _field("When it suits the patient", "När det passar patienten", exported_as="suits")
_URGENCY = _field("Who is offered a time first", "Vem som får en tid först", exported_as="urgency")
_NOTE = _field(
    "What the desk must know when it offers a time",
    "Vad disken måste veta när en tid erbjuds",
    exported_as="note",
    category=Category.NOTE,
    retention=Retention.VISIT_NOTE,
)
_STATUS = _field("How the waiting ended", "Hur väntan slutade", exported_as="how it ended")
_BY = _field("Shows who wrote it and when", "Visar vem som skrev det och när", seen_by=REVIEW)
_DUE = _field("When the patient is due again", "När patienten ska komma igen", exported_as="due")
_REBOOK = _field(
    "Which visits need a new time", "Vilka besök som behöver en ny tid", exported_as="new time"
)
_CALL = _field(
    "Keeps people from being called again and again",
    "Gör att ingen blir uppringd om och om igen",
    exported_as="calls",
    category=Category.CONTACT,
    retention=Retention.VISIT_NOTE,
)
_SERIES = _field(
    "Keeps the visits of a series together", "Håller ihop besöken i en serie", exported_as="series"
)


def _waiting() -> list[Column[object]]:
    return [
        Column("id", Integer, primary_key=True, info=IMPERSONAL),
        Column("patient", Integer, info=_WHO),
        Column("service", Integer, info=_WHAT),
        Column("practitioners", Text, info=_WHAT),
        Column("weekdays", Integer, info=_WHEN),
        Column("starts", Integer, info=_WHEN),
        Column("ends", Integer, info=_WHEN),
        Column("first", Text, info=_WHEN),
        Column("last", Text, info=_WHEN),
        Column("urgency", Integer, info=_URGENCY),
        Column("reason", Text, info=_WHAT),
        Column("note", Text, info=_NOTE),
        Column("since", Integer, info=_BY),
        Column("added_by", Integer, info=_BY),
        Column("status", Text, info=_STATUS),
        Column("closed", Integer, info=_STATUS),
        Column("closed_by", Integer, info=_BY),
        Column("appointment", Integer, info=_STATUS),
        Column("version", Integer, info=IMPERSONAL),
    ]


def _recall() -> list[Column[object]]:
    return [
        Column("id", Integer, primary_key=True, info=IMPERSONAL),
        Column("patient", Integer, info=_WHO),
        Column("service", Integer, info=_WHAT),
        Column("practitioner", Integer, info=_WHAT),
        Column("due", Text, info=_DUE),
        Column("made", Integer, info=_BY),
        Column("made_by", Integer, info=_BY),
        Column("status", Text, info=_STATUS),
        Column("closed", Integer, info=_STATUS),
        Column("closed_by", Integer, info=_BY),
        Column("appointment", Integer, info=_STATUS),
        Column("version", Integer, info=IMPERSONAL),
    ]


def _call() -> list[Column[object]]:
    return [
        Column("id", Integer, primary_key=True, info=IMPERSONAL),
        Column("patient", Integer, info=_CALL),
        Column("what", Text, info=_CALL),
        Column("about", Integer, info=_CALL),
        Column("outcome", Text, info=_CALL),
        Column("made", Integer, info=_CALL),
        Column("made_by", Integer, info=_BY),
        Column("again", Integer, info=_CALL),
    ]


def _some(columns: list[Column[object]], *but: str) -> list[Column[object]]:
    return [column for column in columns if column.name not in but]


waiting = Table("waiting", metadata, *_waiting())
waiting_list = Table(
    "waiting_list",
    metadata,
    *_some(_waiting(), "note", "added_by", "closed_by"),
    Column("has_note", Integer, info=_NOTE),
    info=VIEW,
)
record_waiting = Table("record_waiting", metadata, *_waiting(), info=VIEW)
recall = Table("recall", metadata, *_recall())
recall_list = Table("recall_list", metadata, *_some(_recall(), "made_by", "closed_by"), info=VIEW)
record_recall = Table("record_recall", metadata, *_recall(), info=VIEW)
rebook = Table(
    "rebook",
    metadata,
    Column("appointment", Integer, primary_key=True, info=_REBOOK),
    Column("patient", Integer, info=_REBOOK),
    Column("state", Text, info=_REBOOK),
    Column("start", Integer, info=_REBOOK),
    Column("decided", Integer, info=_REBOOK),
    Column("decided_by", Integer, info=_BY),
)


def _visit(name: str, changed: str) -> Table:
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True, info=_REBOOK),
        *[
            Column(each, Integer, info=_REBOOK)
            for each in ("patient", "practitioner", "service", "start", "end", changed, "version")
        ],
        Column("status", Text, info=_REBOOK),
        Column("cancel_reason", Text, info=_REBOOK),
        info=VIEW,
    )


unkept_visit, put_visit = _visit("unkept_visit", "status_changed"), _visit("put_visit", "decided")
day_rebook = Table(
    "day_rebook",
    metadata,
    Column("appointment", Integer, primary_key=True, info=_REBOOK),
    Column("state", Text, info=_REBOOK),
    info=VIEW,
)
call_attempt = Table("call_attempt", metadata, *_call())
call_list = Table("call_list", metadata, *_call(), info=VIEW)
record_call = Table("record_call", metadata, *_call(), info=VIEW)
call_taken = Table(
    "call_taken",
    metadata,
    Column("what", Text, primary_key=True, info=IMPERSONAL),
    Column("about", Integer, primary_key=True, info=_CALL),
    Column("taken_by", Integer, info=_BY),
    Column("until", Integer, info=IMPERSONAL),
)
to_do_count = Table(
    "to_do_count",
    metadata,
    Column("what", Text, info=IMPERSONAL),
    Column("protected", Integer, info=IMPERSONAL),
    Column("day", Text, info=IMPERSONAL),
    Column("start", Integer, info=IMPERSONAL),
    info=VIEW,
)
unkept_count = Table(
    "unkept_count",
    metadata,
    Column("protected", Integer, info=IMPERSONAL),
    Column("start", Integer, info=IMPERSONAL),
    info=VIEW,
)
interpreter_count = Table(
    "interpreter_count",
    metadata,
    Column("protected", Integer, info=IMPERSONAL),
    Column("start", Integer, info=IMPERSONAL),
    info=VIEW,
)
series = Table(
    "series",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("patient", Integer, info=_SERIES),
    Column("made", Integer, info=_BY),
    Column("made_by", Integer, info=_BY),
)


def _series_visit() -> list[Column[object]]:
    return [
        Column("appointment", Integer, primary_key=True, info=_SERIES),
        Column("series", Integer, info=_SERIES),
        Column("position", Integer, info=_SERIES),
    ]


series_visit = Table(
    "series_visit", metadata, *_series_visit(), Column("patient", Integer, info=_SERIES)
)
day_series = Table("day_series", metadata, *_series_visit(), info=VIEW)
record_series = Table("record_series", metadata, *_series_visit(), info=VIEW)
