"""No column of free words escapes the guard against card and identity numbers."""

import ast
import importlib

import pytest
from sqlalchemy import Text

from clinic_desk.storage.schema import metadata
from tests.house.sources import ROOT, python_files, short

for path in python_files("clinic_desk"):
    if path.name == "tables.py":
        importlib.import_module(short(path).removesuffix(".py").replace("/", "."))

PATIENTS, FAMILY = "clinic_desk/patients/validating.py", "clinic_desk/family/validating.py"
FREE = {
    "access_grant.task": "clinic_desk/staff/granting.py",
    "access_grant.need": "clinic_desk/staff/granting.py",
    "access_grant.risk": "clinic_desk/staff/granting.py",
    "appointment.note": "clinic_desk/scheduling/booking.py",
    "audit_detail.sealed": "clinic_desk/staff/session.py",
    "incident.sealed": "clinic_desk/oversight/incidents.py",
    "patient.alert": PATIENTS,
    "patient.family": PATIENTS,
    "patient.given": PATIENTS,
    "patient.street": PATIENTS,
    "patient_merge.alert": PATIENTS,
    "patient_merge.family": PATIENTS,
    "patient_merge.given": PATIENTS,
    "patient_merge.street": PATIENTS,
    "patient_contact.post": FAMILY,
    "patient_relation.name": FAMILY,
    "patient_relation.street": FAMILY,
    "waiting.note": "clinic_desk/scheduling/to_do/waiting.py",
    "training_excuse.reason": "clinic_desk/training/excusing.py",
}
"""Columns that somebody fills with words, and the file that asks the guard before they are kept."""

NO_WORDS = {
    *("audit_checkpoint.note", "audit_event.facts", "audit_event.seen"),  # the program's own
    *("audit_recent.facts", "audit_recent.seen"),
    *("account.sign_in_name", "account.display_name", "care_unit.name", "device.name"),
    *("absence.name", "absence.reason", "block.reason", "waiting.reason"),  # codes, holidays
    "overbooking.reason",
    *("equipment.name", "practitioner.name", "practitioner.title", "room.name"),
    *("service.name", "service.short", "setting.value", "preference.value"),  # the clinic's own
    *("patient.email", "patient.phone", "patient_merge.email", "patient_merge.phone"),
    *(
        "patient_contact.phone",
        "patient_relation.phone",
        "patient_words.names",
        "patient_parts.names",
    ),  # of one form
    *("import_relation.source", "import_relation.outside", "import_name.source"),
    *("import_batch.source", "import_mapping.mapped", "import_row.source", "import_row.outside"),
}
"""Columns without a fixed list of values that hold no free words about a patient."""

CODES = frozenset(
    {"action", "back", "birth_date", "cancel_reason", "cancelled_by", "colour", "custody", "day"}
    | {"died", "due", "end_wall", "entity_kind", "family_key", "first", "given_key", "key", "kin"}
    | {"kind", "language", "last", "lesson", "outcome", "page", "paper", "paper_date", "phone_key"}
    | {"practitioners", "purpose", "review_due", "reviewed", "role", "search", "start_wall"}
    | {"state", "status", "taken", "until", "valid_from", "valid_until", "what", "zone"}
)
"""Names of columns that hold a code, a date or a key."""


def words_columns():
    for table in metadata.sorted_tables:
        if table.info.get("view"):
            continue
        for column in table.columns:
            if isinstance(column.type, Text) and column.name not in CODES:
                yield f"{table.name}.{column.name}"


def test_every_column_of_words_is_guarded_or_holds_none():
    assert sorted(set(words_columns()) - FREE.keys() - NO_WORDS) == []


def names_used(path):
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return named | {
        alias.name
        for node in ast.walk(tree)
        for alias in getattr(node, "names", ())
        if isinstance(alias, ast.alias)
    }


@pytest.mark.parametrize("path", sorted(one for one in set(FREE.values()) if (ROOT / one).exists()))
def test_whoever_keeps_words_asks_the_guard(path):
    assert {"guarding", "clean_note"} & names_used(path)
