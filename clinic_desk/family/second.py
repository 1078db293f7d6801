"""A second number with wishes of its own and a postal address, in and out of the database."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, func, insert, select, update

from clinic_desk.access import Reads, Work
from clinic_desk.clock import to_microseconds
from clinic_desk.family.tables import contact, patient_contact
from clinic_desk.ids import AccountId, PatientId
from clinic_desk.storage import settings
from clinic_desk.storage.inventory import InventoryEntry
from clinic_desk.storage.sqlite import ConstraintBroken

_NAMES = ("phone", "ring", "voicemail", "text_message", "neutral_name", "post")
_OF = select(contact.c.patient, *(contact.c[name] for name in _NAMES), contact.c.version).where(
    contact.c.patient.in_(select(func.json_each(bindparam("wanted")).table_valued("value").c.value))
)
_WRITTEN = ("patient", *_NAMES, "changed", "changed_by", "version")
_ADD = insert(patient_contact).values({name: bindparam(name) for name in _WRITTEN})
_REMOVE = delete(patient_contact).where(patient_contact.c.patient == bindparam("whose"))
_CHANGE = (
    update(patient_contact)
    .where(patient_contact.c.patient == bindparam("whose"))
    .where(patient_contact.c.version == bindparam("known"))
    .values({name: bindparam("to_" + name) for name in (*_NAMES, "changed", "changed_by")})
    .values(version=patient_contact.c.version + 1)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondContact:
    """The number and how it may be used, and the postal address. Version 0: nothing was kept."""

    phone: str | None = None
    ring: bool = True
    voicemail: bool = True
    text: bool = True
    neutral_name: bool = False
    post: str | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeps:
    """What the clinic's policies let be kept of a patient."""

    phone: bool = False
    post: bool = False


NONE = SecondContact()


def kept(name: str) -> InventoryEntry:
    """What ``phone`` or ``post`` is kept for."""
    entry: InventoryEntry = patient_contact.c[name].info["inventory"]
    return entry


def keeps(reads: Reads) -> Keeps:
    return Keeps(
        phone=settings.number(reads, settings.SECOND_PHONE) > 0,
        post=settings.number(reads, settings.POSTAL_ADDRESS) > 0,
    )


def of(reads: Reads, whom: Iterable[PatientId]) -> dict[PatientId, SecondContact]:
    """Of those of whom something is kept; a viewing's or an open directory's."""
    rows = reads.rows(_OF, wanted=json.dumps([int(one) for one in whom]))
    return {
        PatientId(row[0]): SecondContact(
            phone=row[1],
            ring=bool(row[2]),
            voicemail=bool(row[3]),
            text=bool(row[4]),
            neutral_name=bool(row[5]),
            post=row[6],
            version=row[7],
        )
        for row in rows
    }


def take_away(work: Work, whose: PatientId) -> None:
    """Nothing is kept any more."""
    work.write(_REMOVE, whose=whose)


def put(work: Work, whose: PatientId, after: SecondContact, by: AccountId) -> bool:
    """Write over the version that ``after`` carries; whether it still stood."""
    values: dict[str, object] = {
        "phone": after.phone,
        "ring": int(after.ring),
        "voicemail": int(after.voicemail),
        "text_message": int(after.text),
        "neutral_name": int(after.neutral_name),
        "post": after.post,
        "changed": to_microseconds(work.now),
        "changed_by": by,
    }
    if after.version == 0:
        try:
            work.write(_ADD, patient=whose, version=1, **values)
        except ConstraintBroken:
            return False
        return True
    to = {"to_" + name: value for name, value in values.items()}
    return work.write(_CHANGE, whose=whose, known=after.version, **to) == 1
