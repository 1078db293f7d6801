"""Patients' tables and the views that the gate opens."""

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
    category: Category,
    *,
    seen_by: tuple[str, ...] = DESK,
    exported_as: str | None = None,
    source: str = "the patient",
) -> dict[str, object]:
    return personal(
        InventoryEntry(
            purpose_en=purpose_en,
            purpose_sv=purpose_sv,
            category=category,
            basis=Basis.CARE,
            seen_by=seen_by,
            source=source,
            retention=Retention.WITH_PATIENT,
            exported_as=exported_as,
        )
    )


_NUMBER = _field(
    "Tells patients apart without their name",
    "Skiljer patienter åt utan namn",
    Category.IDENTITY,
    exported_as="patient number",
    source="the program",
)
_NAME = _field("Names the person", "Anger vem det är", Category.IDENTITY, exported_as="name")
_BIRTH = _field(
    "Tells people of the same name apart",
    "Skiljer personer med samma namn åt",
    Category.IDENTITY,
    exported_as="date of birth",
)
_PHONE = _field("To reach the person", "För att nå personen", Category.CONTACT, exported_as="phone")
_EMAIL = _field(
    "To reach the person", "För att nå personen", Category.CONTACT, exported_as="e-mail"
)
_STREET = _field("To send letters", "För att skicka brev", Category.CONTACT, exported_as="address")
_ALERT = _field(
    "What the desk must know before each visit",
    "Vad disken måste veta inför varje besök",
    Category.NOTE,
    exported_as="note",
)
_PROTECTED = _field(
    "Hides people who must not be found",
    "Döljer personer som inte får hittas",
    Category.IDENTITY,
    exported_as="protected",
    source="an authority or the patient",
)
_KEY = _field("Finds the person", "Hittar personen", Category.IDENTITY, source="the program")
_LINK = _field("Joins a visit to its patient", "Knyter besök till patient", Category.IDENTITY)
_REGISTERED = _field(
    "Shows who registered the patient and when",
    "Visar vem som registrerade patienten och när",
    Category.IDENTITY,
    seen_by=REVIEW,
    source="the program",
)


def _patient_columns() -> list[Column[object]]:
    return [
        Column("id", Integer, primary_key=True, info=_LINK),
        Column("number", Integer, info=_NUMBER),
        Column("family", Text, info=_NAME),
        Column("given", Text, info=_NAME),
        Column("birth_date", Text, info=_BIRTH),
        Column("phone", Text, info=_PHONE),
        Column("email", Text, info=_EMAIL),
        Column("street", Text, info=_STREET),
        Column("alert", Text, info=_ALERT),
        Column("protected", Integer, info=_PROTECTED),
        Column("family_key", Text, info=_KEY),
        Column("given_key", Text, info=_KEY),
        Column("phone_key", Text, info=_KEY),
        Column("care_unit", Integer, info=IMPERSONAL),
        Column("device", Integer, info=IMPERSONAL),
        Column("registered", Integer, info=_REGISTERED),
        Column("registered_by", Integer, info=_REGISTERED),
        Column("version", Integer, info=IMPERSONAL),
    ]


_IN_DIRECTORY = {
    "id",
    "number",
    "family",
    "given",
    "birth_date",
    "phone",
    "protected",
    "family_key",
    "given_key",
    "phone_key",
    "version",
}
patient = Table("patient", metadata, *_patient_columns())
record = Table("record", metadata, *_patient_columns(), info=VIEW)
directory = Table(
    "directory",
    metadata,
    *[column for column in _patient_columns() if column.name in _IN_DIRECTORY],
    info=VIEW,
)
call_in_number = Table(
    "call_in_number",
    metadata,
    Column("patient", Integer, info=_LINK),
    Column("number", Integer, info=IMPERSONAL),
    info=VIEW,
)
patient_pseudonym = Table(
    "patient_pseudonym",
    metadata,
    Column("pseudonym", Integer, primary_key=True, info=_LINK),
    Column("patient", Integer, info=_LINK),
)


_APART = _field(
    "Remembers that two people who look alike are two",
    "Minns att två som liknar varandra är två",
    Category.IDENTITY,
    source="a colleague",
)
_PAIR = ("one", "other")
patient_apart = Table(
    "patient_apart",
    metadata,
    *[Column(name, Integer, primary_key=True, info=_APART) for name in _PAIR],
    Column("decided", Integer, info=_APART),
    Column("decided_by", Integer, info=_APART),
)
apart = Table("apart", metadata, *[Column(name, Integer, info=_APART) for name in _PAIR], info=VIEW)


def _index(name: str) -> Table:
    # What is inserted into a search index is its text, under the patient's row id.
    return Table(
        name,
        metadata,
        Column("rowid", Integer, primary_key=True, info=_LINK),
        Column("names", Text, info=_KEY),
    )


def _match(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True, info=_LINK),
        Column("q", Text, info=_KEY),
        info=VIEW,
    )


patient_words, patient_parts = _index("patient_words"), _index("patient_parts")
patient_word_match, patient_part_match = _match("patient_word_match"), _match("patient_part_match")

_CONFUSABLE = _field(
    "Warns of people who are taken for each other",
    "Varnar för personer som förväxlas med varandra",
    Category.IDENTITY,
    source="a colleague",
)
patient_confusable = Table(
    "patient_confusable",
    metadata,
    *[Column(name, Integer, primary_key=True, info=_CONFUSABLE) for name in _PAIR],
    Column("marked", Integer, info=_CONFUSABLE),
    Column("marked_by", Integer, info=_CONFUSABLE),
)
confusable = Table(
    "confusable",
    metadata,
    *[Column(name, Integer, info=_CONFUSABLE) for name in _PAIR],
    info=VIEW,
)
record_confusable = Table(
    "record_confusable",
    metadata,
    Column("other", Integer, info=_CONFUSABLE),
    Column("hidden", Integer, info=_PROTECTED),
    info=VIEW,
)

MERGED_FIELDS = {
    "family": _NAME,
    "given": _NAME,
    "birth_date": _BIRTH,
    "phone": _PHONE,
    "email": _EMAIL,
    "street": _STREET,
    "alert": _ALERT,
}
"""What is chosen between where two cards become one."""
_MERGE = _field(
    "Brings back two cards that were taken for one person's",
    "Ger tillbaka två kort som togs för en och samma persons",
    Category.IDENTITY,
    source="a colleague",
)


def _merged_fields(prefix: str = "") -> list[Column[object]]:
    return [Column(prefix + name, Text, info=info) for name, info in MERGED_FIELDS.items()]


patient_merge = Table(
    "patient_merge",
    metadata,
    Column("merged", Integer, primary_key=True, info=_MERGE),
    Column("kept", Integer, info=_MERGE),
    Column("merged_at", Integer, info=_MERGE),
    Column("merged_by", Integer, info=_MERGE),
    Column("taken", Text, info=_MERGE),
    *_merged_fields(),
)
patient_merge_visit = Table(
    "patient_merge_visit",
    metadata,
    Column("merged", Integer, primary_key=True, info=_MERGE),
    Column("appointment", Integer, primary_key=True, info=_MERGE),
)
record_merge = Table(
    "record_merge",
    metadata,
    Column("merged", Integer, primary_key=True, info=_MERGE),
    Column("merged_at", Integer, info=_MERGE),
    Column("merged_by", Integer, info=_MERGE),
    Column("taken", Text, info=_MERGE),
    Column("number", Integer, info=_NUMBER),
    *_merged_fields("was_"),
    *_merged_fields(),
    info=VIEW,
)
record_merge_visit = Table(
    "record_merge_visit",
    metadata,
    Column("merged", Integer, info=_MERGE),
    Column("appointment", Integer, info=_MERGE),
    info=VIEW,
)
merged_directory = Table(
    "merged_directory",
    metadata,
    Column("id", Integer, primary_key=True, info=_LINK),
    Column("kept", Integer, info=_MERGE),
    *[
        column
        for column in _patient_columns()
        if column.name in {"number", "family", "given", "birth_date", "phone", "protected"}
    ],
    info=VIEW,
)
second_number = Table(
    "second_number",
    metadata,
    Column("id", Integer, primary_key=True, info=_LINK),
    *[
        column
        for column in _patient_columns()
        if column.name
        in {"number", "family", "given", "birth_date", "phone", "protected", "given_key"}
    ],
    Column("second_phone", Text, info=_PHONE),
    Column("second_key", Text, info=_KEY),
    info=VIEW,
)
"""Whose a second number is; what is kept of it stands in ``family``."""
