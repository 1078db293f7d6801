"""The tables around a patient, each column with what it is kept for, and the gate's views."""

from collections.abc import Iterable

from sqlalchemy import Column, Computed, Integer, Table, Text

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

_Info = dict[str, object]
_Made = tuple[str, type[Integer] | type[Text], _Info]


def _field(
    purpose_en: str,
    purpose_sv: str,
    category: Category,
    exported_as: str | None = None,
    *,
    source: str = "the patient or a guardian",
    seen_by: tuple[str, ...] = DESK,
) -> _Info:
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


_LINK = _field("Joins it to its patient", "Knyter det till sin patient", Category.IDENTITY)
_WHO = _field(
    "Names whom the patient belongs with",
    "Anger vem patienten hör ihop med",
    Category.CONTACT,
    "relation",
)
_PHONE = _field(
    "Reaches the relative for the patient",
    "Når den närstående åt patienten",
    Category.CONTACT,
    "relative's phone",
)
_GRANT = _field(
    "Says what one may do for the other at the desk",
    "Anger vad den ena får göra åt den andra i disken",
    Category.CONTACT,
    "permission",
)
_UNTIL = _field(
    "Ends what no longer holds",
    "Avslutar det som inte längre gäller",
    Category.CONTACT,
    "valid until",
)
_CUSTODY = _field(
    "Says who answers for a child",
    "Anger vem som svarar för ett barn",
    Category.CONTACT,
    "custody",
)
_LETTERS = _field(
    "Sends each guardian's letters to them",
    "Skickar brev till varje vårdnadshavare",
    Category.CONTACT,
    "address for letters",
)
_NEVER = _field(
    "Keeps from somebody what they must not learn",
    "Håller undan det som någon inte får veta",
    Category.CONTACT,
    "kept from this person",
)
_PAPER = _field(
    "Shows on which paper it rests",
    "Visar vilket papper det vilar på",
    Category.CONTACT,
    "paper",
)
_REVIEWED = _field(
    "Shows when it was last looked at as the child grows",
    "Visar när det senast sågs över medan barnet växer",
    Category.CONTACT,
    "reviewed",
    source="a colleague",
)
_BY = _field(
    "Shows who wrote it and when",
    "Visar vem som skrev det och när",
    Category.IDENTITY,
    source="the program",
    seen_by=REVIEW,
)
_REACH = _field(
    "Reaches the patient as they wish",
    "Når patienten så som de önskar",
    Category.CONTACT,
    "contact wish",
    source="the patient",
)
_DIED = _field(
    "Stops letters, recalls and calls",
    "Stoppar brev, kallelser och samtal",
    Category.IDENTITY,
    "died",
    source="an authority or a relative",
)
_LANGUAGE = _field(
    "To speak with the patient in their language",
    "För att tala med patienten på dennes språk",
    Category.NEED,
    "language",
)
_INTERPRETER = _field(
    "To order an interpreter for the visit",
    "För att beställa tolk till besöket",
    Category.NEED,
    "interpreter",
)
_LONGER = _field(
    "To give the visit time enough",
    "För att ge besöket tid nog",
    Category.NEED,
    "longer visit",
)
_HEARING = _field(
    "To speak so that the patient hears it",
    "För att tala så att patienten hör",
    Category.NEED,
    "hearing",
)
_WHEELCHAIR = _field(
    "To choose a room that a wheelchair gets into",
    "För att välja ett rum som rullstol kommer in i",
    Category.NEED,
    "wheelchair",
)
_QUIET = _field(
    "To let the patient wait in a quiet room",
    "För att låta patienten vänta i ett tyst rum",
    Category.NEED,
    "quiet room",
)


def _columns(made: Iterable[_Made], *keys: str) -> list[Column[object]]:
    return [Column(name, kind, primary_key=name in keys, info=info) for name, kind, info in made]


_BETWEEN: list[_Made] = [
    ("id", Integer, IMPERSONAL),
    ("patient", Integer, _LINK),
    ("other", Integer, _WHO),
    ("kin", Text, _WHO),
    ("back", Text, _WHO),
    *[(name, Integer, _GRANT) for name in ("may_book", "may_cancel", "may_be_told")],
    *[(name, Integer, _GRANT) for name in ("back_may_book", "back_may_cancel", "back_may_be_told")],
    ("until", Text, _UNTIL),
    ("custody", Text, _CUSTODY),
    ("never_address", Integer, _NEVER),
    ("never_times", Integer, _NEVER),
    ("reviewed", Text, _REVIEWED),
]
_RELATION: list[_Made] = [
    *_BETWEEN,
    ("name", Text, _WHO),
    ("phone", Text, _PHONE),
    ("street", Text, _LETTERS),
    ("paper", Text, _PAPER),
    ("paper_date", Text, _PAPER),
    ("recorded", Integer, _BY),
    ("recorded_by", Integer, _BY),
    ("version", Integer, IMPERSONAL),
]
patient_relation = Table("patient_relation", metadata, *_columns(_RELATION, "id"))
relation = Table("relation", metadata, *_columns(_RELATION, "id"), info=VIEW)
relation_between = Table(
    "relation_between",
    metadata,
    *_columns(
        [
            *_BETWEEN,
            ("birth_date", Text, _LINK),
            ("row_patient", Integer, _LINK),
            ("row_other", Integer, _LINK),
            ("version", Integer, IMPERSONAL),
        ],
        "id",
    ),
    info=VIEW,
)

number_never_told = Table(
    "number_never_told",
    metadata,
    *_columns(
        [("patient", Integer, _LINK), ("first", Integer, _REACH), ("second", Integer, _REACH)],
        "patient",
    ),
    info=VIEW,
)

_CHANGED: list[_Made] = [
    ("changed", Integer, _BY),
    ("changed_by", Integer, _BY),
    ("version", Integer, IMPERSONAL),
]
_WISH: list[_Made] = [
    ("patient", Integer, _LINK),
    *[
        (name, Integer, _REACH)
        for name in (
            *("ring", "voicemail", "text_message", "email", "recall"),
            *("neutral_name", "neutral_envelope", "never_address"),
        )
    ],
    *_CHANGED,
]
patient_wish = Table("patient_wish", metadata, *_columns(_WISH, "patient"))
wish = Table("wish", metadata, *_columns(_WISH, "patient"), info=VIEW)

_SECOND = _field(
    "Reaches the patient where the first number must not be used",
    "Når patienten när det första numret inte får användas",
    Category.CONTACT,
    "second phone",
    source="the patient",
)
_FINDS = _field("Finds the person", "Hittar personen", Category.IDENTITY, source="the program")
_POST = _field(
    "Sends letters elsewhere than home",
    "Skickar brev någon annanstans än hem",
    Category.CONTACT,
    "postal address",
    source="the patient",
)
_CONTACT: list[_Made] = [
    ("patient", Integer, _LINK),
    ("phone", Text, _SECOND),
    *[(name, Integer, _REACH) for name in ("ring", "voicemail", "text_message", "neutral_name")],
    ("post", Text, _POST),
    *_CHANGED,
]
patient_contact = Table(
    "patient_contact",
    metadata,
    *_columns(_CONTACT, "patient"),
    Column("phone_key", Text, Computed("the figures from the end"), info=_FINDS),
    Column("protected", Integer, info=_LINK),
)
"""What stands behind the versions is kept by the database itself."""
contact = Table("contact", metadata, *_columns(_CONTACT, "patient"), info=VIEW)

_DECEASED: list[_Made] = [
    ("patient", Integer, _LINK),
    ("died", Text, _DIED),
    ("recorded", Integer, _BY),
    ("recorded_by", Integer, _BY),
]
patient_deceased = Table("patient_deceased", metadata, *_columns(_DECEASED, "patient"))
deceased = Table("deceased", metadata, *_columns(_DECEASED, "patient"), info=VIEW)

_NEED: list[_Made] = [
    ("patient", Integer, _LINK),
    ("language", Text, _LANGUAGE),
    ("interpreter", Integer, _INTERPRETER),
    ("interpreter_remote", Integer, _INTERPRETER),
    ("longer", Integer, _LONGER),
    ("hearing", Integer, _HEARING),
    ("wheelchair", Integer, _WHEELCHAIR),
    ("quiet_room", Integer, _QUIET),
    *_CHANGED,
]
patient_need = Table("patient_need", metadata, *_columns(_NEED, "patient"))
need = Table("need", metadata, *_columns(_NEED, "patient"), info=VIEW)

_VISIT: list[_Made] = [
    ("appointment", Integer, _INTERPRETER),
    ("patient", Integer, _LINK),
    ("state", Text, _INTERPRETER),
    ("start", Integer, _INTERPRETER),
    ("language", Text, _INTERPRETER),
    ("remote", Integer, _INTERPRETER),
    *_CHANGED,
]
visit_interpreter = Table("visit_interpreter", metadata, *_columns(_VISIT, "appointment"))
interpreter = Table(
    "interpreter",
    metadata,
    *_columns(
        [*_VISIT, ("holds", Integer, _INTERPRETER), ("fits", Integer, _INTERPRETER)],
        "appointment",
    ),
    info=VIEW,
)
