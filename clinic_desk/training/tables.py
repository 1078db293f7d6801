"""Progress, completions, clearance and excuses."""

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


def _staff(
    purpose_en: str, purpose_sv: str, seen_by: tuple[str, ...] = REVIEW
) -> dict[str, object]:
    return personal(
        InventoryEntry(
            purpose_en=purpose_en,
            purpose_sv=purpose_sv,
            category=Category.STAFF,
            basis=Basis.DUTY,
            seen_by=seen_by,
            source="the program, as the colleague learns",
            retention=Retention.EMPLOYMENT,
            exported_as="training",
        )
    )


_STEP = _staff(
    "Lets somebody go on with a lesson where they stopped",
    "Låter någon fortsätta en lektion där de slutade",
    ("the learner",),
)
_DONE = _staff(
    "Shows that staff were trained before they worked with patient data",
    "Visar att personalen utbildats innan de arbetat med patientuppgifter",
)
_EXCUSE = _staff(
    "Says who works before the training is done, and why",
    "Säger vem som arbetar innan utbildningen är klar, och varför",
)

training_release = Table(
    "training_release",
    metadata,
    Column("lesson", Text, primary_key=True, info=IMPERSONAL),
    Column("version", Integer, primary_key=True, info=IMPERSONAL),
    Column("offered", Integer, info=IMPERSONAL),
)
training_step = Table(
    "training_step",
    metadata,
    Column("account", Integer, primary_key=True, info=_STEP),
    Column("lesson", Text, primary_key=True, info=_STEP),
    Column("version", Integer, primary_key=True, info=_STEP),
    Column("page", Text, primary_key=True, info=_STEP),
    Column("answered", Integer, info=_STEP),
    Column("passed", Integer, info=_STEP),
    Column("sealed", LargeBinary, info=_STEP),
)
training_completion = Table(
    "training_completion",
    metadata,
    Column("account", Integer, primary_key=True, info=_DONE),
    Column("lesson", Text, primary_key=True, info=_DONE),
    Column("version", Integer, primary_key=True, info=_DONE),
    Column("completed", Integer, info=_DONE),
    Column("minutes", Integer, info=_DONE),
)
training_clearance = Table(
    "training_clearance",
    metadata,
    Column("account", Integer, primary_key=True, info=_DONE),
    Column("cleared", Integer, info=_DONE),
)
training_excuse = Table(
    "training_excuse",
    metadata,
    Column("id", Integer, primary_key=True, info=IMPERSONAL),
    Column("account", Integer, info=_EXCUSE),
    Column("granted", Integer, info=_EXCUSE),
    Column("granted_by", Integer, info=_EXCUSE),
    Column("until", Integer, info=_EXCUSE),
    Column("reason", Text, info=_EXCUSE),
)
