"""What each column that can hold something about a person is for.

A field that is not in the inventory cannot exist: a house test holds every column of every
table against it (GDPR articles 5(1)(c) and 30). The entry stands beside the column, in
``Column.info``.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Category(StrEnum):
    IDENTITY = "identity"
    CONTACT = "contact"
    BOOKING = "booking"
    NEED = "need"
    NOTE = "note"
    STAFF = "staff"
    LOG = "log"


class Basis(StrEnum):
    """Legal basis, by article."""

    CARE = "GDPR 6(1)(c), 9(2)(h)"
    DUTY = "GDPR 6(1)(c)"
    CONTRACT = "GDPR 6(1)(b)"
    INTEREST = "GDPR 6(1)(f)"


class Retention(StrEnum):
    WITH_PATIENT = "with-patient"
    VISIT_NOTE = "visit-note"
    EMPLOYMENT = "employment"
    LOG = "log"
    DRAFT = "draft"
    """Until it is finished, a week at the most."""
    DAY = "day"
    """Until the day is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InventoryEntry:
    """One field about a person: why it is kept, for how long, who sees it."""

    purpose_en: str
    purpose_sv: str
    category: Category
    basis: Basis
    seen_by: tuple[str, ...]
    source: str
    retention: Retention
    journal: bool = False
    exported_as: str | None = None
    erasable: bool = True


DESK = ("owner", "practice-manager", "receptionist", "clinician")
REVIEW = ("owner", "practice-manager")


def personal(entry: InventoryEntry) -> dict[str, Any]:
    """``Column.info`` of a field about a person."""
    return {"inventory": entry}


IMPERSONAL: dict[str, Any] = {"inventory": None}
"""``Column.info`` of a field that says nothing about a person."""
