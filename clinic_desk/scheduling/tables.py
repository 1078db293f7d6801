"""The schedule's tables, and the views of appointments that the gate opens."""

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


def _visit(
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


def _staff(purpose_en: str, purpose_sv: str) -> dict[str, object]:
    return personal(
        InventoryEntry(
            purpose_en=purpose_en,
            purpose_sv=purpose_sv,
            category=Category.STAFF,
            basis=Basis.CONTRACT,
            seen_by=DESK,
            source="the clinic",
            retention=Retention.EMPLOYMENT,
        )
    )


_PRACTITIONER = _staff("Names who sees patients", "Anger vem som tar emot")
_WORKS = _staff("Shows when a practitioner can be booked", "Visar när någon kan bokas")
_AWAY = _staff("Keeps time free while somebody is away", "Håller tiden fri vid frånvaro")
_HELD = _staff("Keeps a time for a caller for some minutes", "Håller en tid åt den som ringer")
_OVER = _visit("Why a visit stands over another", "Varför ett besök är dubbelbokat")
_FIXED = _visit("Keeps a visit at its time", "Håller ett besök kvar på sin tid")
_WHOSE = _visit("Whose visit it is", "Vems besök det är", exported_as="patient")
_WHEN = _visit("When the visit is", "När besöket är", exported_as="time")
_WITH = _visit("Whom the visit is with", "Vem besöket är hos", exported_as="practitioner")
_WHAT = _visit("What the visit is for", "Vad besöket gäller", exported_as="service")
_STATUS = _visit("How far the visit has come", "Hur långt besöket har kommit", exported_as="status")
_CANCEL = _visit("Why it was cancelled", "Varför det avbokades", exported_as="cancelled")
_NOTE = _visit(
    "What the desk must know for this visit",
    "Vad disken måste veta inför besöket",
    exported_as="note",
    category=Category.NOTE,
    retention=Retention.VISIT_NOTE,
)
_STEPS = _visit(
    "When the visit came, began and was over: for waiting and for who runs late",
    "När besöket kom, började och var slut: för väntan och för vem som är sen",
    exported_as="steps",
)
_CALLED = _visit(
    "Whether somebody was told that the practitioner runs late",
    "Om någon har fått veta att mottagningen är försenad",
    exported_as="told-late",
)
_BOOKED = _visit("Shows who booked it and when", "Visar vem som bokade och när", seen_by=REVIEW)

room = Table(
    "room",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("name", Text, info=IMPERSONAL),
    Column("care_unit", Integer, info=IMPERSONAL),
)
practitioner = Table(
    "practitioner",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("name", Text, info=_PRACTITIONER),
    Column("title", Text, info=_PRACTITIONER),
    Column("room", Integer, info=IMPERSONAL),
    Column("care_unit", Integer, info=IMPERSONAL),
    Column("account", Integer, info=_PRACTITIONER),
    Column("colour", Text, info=IMPERSONAL),
    Column("active", Integer, info=_PRACTITIONER),
    Column("position", Integer, info=IMPERSONAL),
)
service = Table(
    "service",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("name", Text, info=IMPERSONAL),
    Column("short", Text, info=IMPERSONAL),
    Column("minutes", Integer, info=IMPERSONAL),
    Column("before", Integer, info=IMPERSONAL),
    Column("after", Integer, info=IMPERSONAL),
    Column("colour", Text, info=IMPERSONAL),
    Column("active", Integer, info=IMPERSONAL),
    Column("position", Integer, info=IMPERSONAL),
)
service_practitioner = Table(
    "service_practitioner",
    metadata,
    Column("service", Integer, primary_key=True, info=IMPERSONAL),
    Column("practitioner", Integer, primary_key=True, info=_PRACTITIONER),
)
working_hours = Table(
    "working_hours",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("practitioner", Integer, info=_WORKS),
    Column("weekday", Integer, info=_WORKS),
    Column("start", Integer, info=_WORKS),
    Column("end", Integer, info=_WORKS),
    Column("valid_from", Text, info=_WORKS),
    Column("valid_until", Text, info=_WORKS),
)
absence = Table(
    "absence",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("practitioner", Integer, info=_AWAY),
    Column("start", Integer, info=_AWAY),
    Column("end", Integer, info=_AWAY),
    Column("reason", Text, info=_AWAY),
    Column("name", Text, info=IMPERSONAL),
    Column("sudden", Integer, info=_AWAY),
    Column("start_wall", Text, info=_AWAY),
    Column("end_wall", Text, info=_AWAY),
)
equipment = Table(
    "equipment",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("name", Text, info=IMPERSONAL),
    Column("kind", Text, info=IMPERSONAL),
    Column("care_unit", Integer, info=IMPERSONAL),
    Column("active", Integer, info=IMPERSONAL),
    Column("position", Integer, info=IMPERSONAL),
)
room_kind = Table(
    "room_kind",
    metadata,
    Column("room", Integer, primary_key=True, info=IMPERSONAL),
    Column("kind", Text, info=IMPERSONAL),
)
service_need = Table(
    "service_need",
    metadata,
    Column("service", Integer, primary_key=True, info=IMPERSONAL),
    Column("what", Text, primary_key=True, info=IMPERSONAL),
    Column("kind", Text, primary_key=True, info=IMPERSONAL),
)
service_override = Table(
    "service_override",
    metadata,
    Column("service", Integer, primary_key=True, info=IMPERSONAL),
    Column("practitioner", Integer, primary_key=True, info=_PRACTITIONER),
    Column("minutes", Integer, info=_WORKS),
    Column("before", Integer, info=_WORKS),
    Column("after", Integer, info=_WORKS),
)
dated_hours = Table(
    "dated_hours",
    metadata,
    Column("practitioner", Integer, primary_key=True, info=_WORKS),
    Column("day", Text, primary_key=True, info=_WORKS),
    Column("start", Integer, primary_key=True, info=_WORKS),
    Column("end", Integer, info=_WORKS),
)
block = Table(
    "block",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("practitioner", Integer, info=_AWAY),
    Column("resource", Integer, info=IMPERSONAL),
    Column("service", Integer, info=IMPERSONAL),
    Column("first", Text, info=_AWAY),
    Column("last", Text, info=_AWAY),
    Column("weekday", Integer, info=_AWAY),
    Column("start", Integer, info=_AWAY),
    Column("end", Integer, info=_AWAY),
    Column("reason", Text, info=_AWAY),
)


def _appointment_columns() -> list[Column[object]]:
    return [
        Column("id", Integer, primary_key=True, info=_WHOSE),
        Column("patient", Integer, info=_WHOSE),
        Column("practitioner", Integer, info=_WITH),
        Column("service", Integer, info=_WHAT),
        Column("room", Integer, info=_WITH),
        Column("care_unit", Integer, info=_WITH),
        Column("device", Integer, info=IMPERSONAL),
        Column("start_wall", Text, info=_WHEN),
        Column("fold", Integer, info=_WHEN),
        Column("zone", Text, info=_WHEN),
        Column("minutes", Integer, info=_WHEN),
        Column("before", Integer, info=_WHEN),
        Column("after", Integer, info=_WHEN),
        Column("start", Integer, info=_WHEN),
        Column("end", Integer, info=_WHEN),
        Column("status", Text, info=_STATUS),
        Column("note", Text, info=_NOTE),
        Column("booked", Integer, info=_BOOKED),
        Column("booked_by", Integer, info=_BOOKED),
        Column("cancel_reason", Text, info=_CANCEL),
        Column("cancelled_by", Text, info=_CANCEL),
        Column("cancelled_late", Integer, info=_CANCEL),
        Column("status_changed", Integer, info=_STATUS),
        Column("version", Integer, info=IMPERSONAL),
    ]


_FACTS = (
    *("id", "patient", "practitioner", "service", "room", "start_wall", "fold", "zone"),
    *(
        "minutes",
        "before",
        "after",
        "start",
        "end",
        "status",
        "cancel_reason",
        "version",
        "care_unit",
    ),
)


def _facts(*more: Column[object]) -> list[Column[object]]:
    return [column for column in _appointment_columns() if column.name in _FACTS] + list(more)


appointment = Table("appointment", metadata, *_appointment_columns())
record_appointment = Table("record_appointment", metadata, *_appointment_columns(), info=VIEW)
day_appointment = Table(
    "day_appointment",
    metadata,
    *_facts(
        Column("has_note", Integer, info=_NOTE), Column("status_changed", Integer, info=_STATUS)
    ),
    info=VIEW,
)
service_capacity = Table(
    "service_capacity",
    metadata,
    Column("service", Integer, primary_key=True, info=IMPERSONAL),
    Column("capacity", Integer, info=IMPERSONAL),
    Column("since", Integer, info=IMPERSONAL),
)
group_size = Table(
    "group_size",
    metadata,
    Column("start", Integer, primary_key=True, info=_WORKS),
    Column("practitioner", Integer, primary_key=True, info=_WORKS),
    Column("service", Integer, primary_key=True, info=IMPERSONAL),
    Column("capacity", Integer, info=IMPERSONAL),
)
group_place = Table(
    "group_place",
    metadata,
    Column("key", Integer, info=_WORKS),
    Column("practitioner", Integer, info=_WORKS),
    Column("service", Integer, info=IMPERSONAL),
    Column("start", Integer, info=_WORKS),
    Column("end", Integer, info=_WORKS),
    Column("padded_start", Integer, info=_WORKS),
    Column("padded_end", Integer, info=_WORKS),
    info=VIEW,
)
occupation = Table(
    "occupation",
    metadata,
    Column("resource", Integer, primary_key=True, info=_WORKS),
    Column("start", Integer, primary_key=True, info=_WORKS),
    Column("appointment", Integer, primary_key=True, info=_WORKS),
    Column("end", Integer, info=_WORKS),
    Column("padded_start", Integer, info=_WORKS),
    Column("padded_end", Integer, info=_WORKS),
    Column("shared_key", Integer, info=_WORKS),
)


def _step_columns() -> list[Column[object]]:
    return [
        Column("appointment", Integer, primary_key=True, info=_WHOSE),
        Column("arrived", Integer, info=_STEPS),
        Column("begun", Integer, info=_STEPS),
        Column("done", Integer, info=_STEPS),
        Column("afterwards", Integer, info=_STEPS),
    ]


def _call_columns() -> list[Column[object]]:
    return [
        Column("appointment", Integer, primary_key=True, info=_WHOSE),
        Column("outcome", Text, info=_CALLED),
        Column("minutes", Integer, info=_CALLED),
        Column("called", Integer, info=_CALLED),
        Column("called_by", Integer, info=_CALLED),
    ]


def _start() -> Column[object]:
    return Column("start", Integer, info=_WHEN)


visit_step = Table("visit_step", metadata, *_step_columns())
day_step = Table("day_step", metadata, *_step_columns(), _start(), info=VIEW)
record_step = Table("record_step", metadata, *_step_columns(), _start(), info=VIEW)
late_call = Table("late_call", metadata, *_call_columns())
day_late_call = Table("day_late_call", metadata, *_call_columns(), _start(), info=VIEW)
_COUNTED = ("practitioner", "service", "care_unit", "start", "end", "minutes", "status", "booked")
_CANCELLED = ("cancel_reason", "cancelled_by", "cancelled_late")
counted_visit = Table(
    "counted_visit",
    metadata,
    *[one for one in _appointment_columns() if one.name in (*_COUNTED, *_CANCELLED)],
    *_step_columns()[1:4],
    info=VIEW,
)
_NAMED = ("id", "patient", "practitioner", "service", "start", "status", "booked")
named_visit = Table(
    "named_visit",
    metadata,
    *[
        one
        for one in _appointment_columns()
        if one.name in (*_NAMED, "cancel_reason", "cancelled_late")
    ],
    *_step_columns()[1:3],
    info=VIEW,
)
protected_visit = Table(
    "protected_visit",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    info=VIEW,
)
held_time = Table(
    "held_time",
    metadata,
    Column("hold", Integer, primary_key=True, info=IMPERSONAL),
    Column("resource", Integer, primary_key=True, info=_WORKS),
    Column("start", Integer, info=_WORKS),
    Column("end", Integer, info=_WORKS),
    Column("padded_start", Integer, info=_WORKS),
    Column("padded_end", Integer, info=_WORKS),
    Column("practitioner", Integer, info=_WORKS),
    Column("held_by", Integer, info=_HELD),
    Column("until", Integer, info=_HELD),
    Column("parked", Integer, info=_WORKS),
    Column("shared_key", Integer, info=_WORKS),
)
overbooking = Table(
    "overbooking",
    metadata,
    Column("appointment", Integer, primary_key=True, info=_WHOSE),
    Column("reason", Text, info=_OVER),
    Column("overbooked", Integer, info=_OVER),
    Column("overbooked_by", Integer, info=_OVER),
)
fixed_appointment = Table(
    "fixed_appointment",
    metadata,
    Column("appointment", Integer, primary_key=True, info=_WHOSE),
    Column("fixed", Integer, info=_FIXED),
    Column("fixed_by", Integer, info=_FIXED),
)
