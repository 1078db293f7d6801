"""What is half typed around one patient, also as plain data to keep while somebody is away."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import Enum
from typing import Any

from clinic_desk.family.records import (
    Custody,
    Grants,
    Kin,
    Needs,
    Paper,
    RelationId,
    TypedRelation,
    Wishes,
)
from clinic_desk.family.second import SecondContact


class Part(Enum):
    """What is saved each for itself."""

    RELATION = "relation"
    WISHES = "wishes"
    SECOND = "second"
    NEEDS = "needs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """``relation`` with the id of the relation that it changes, or None for a new one."""

    page: str = ""
    relation: TypedRelation | None = None
    before: RelationId | None = None
    who: str = ""
    wishes: Wishes | None = None
    died: str = ""
    needs: Needs | None = None
    second: SecondContact | None = None

    def without(self, part: Part | None) -> "Draft | None":
        """What is still to be saved once this part is; None where nothing is."""
        gone: dict[str, Any] = {part.value: None} if part else {}
        left = replace(self, **gone)
        parts = left.relation, left.wishes, left.second, left.needs
        return None if all(one is None for one in parts) else left


def plain(draft: Draft) -> dict[str, Any]:
    """A draft as JSON can hold it, for ``drafted``."""
    return asdict(draft)


def drafted(told: Mapping[str, Any]) -> Draft:
    """What ``plain`` made."""
    relation, wishes, needs = told["relation"], told["wishes"], told["needs"]
    second = told.get("second")
    kept = {
        **told,
        "relation": None if relation is None else _relation(relation),
        "wishes": None if wishes is None else Wishes(**wishes),
        "needs": None if needs is None else Needs(**needs),
        "second": None if second is None else SecondContact(**second),
    }
    return Draft(**kept)


def _relation(told: Mapping[str, Any]) -> TypedRelation:
    back, custody, paper = told["back"], told["custody"], told["paper"]
    kept = {
        **told,
        "kin": Kin(told["kin"]),
        "back": None if back is None else Kin(back),
        "custody": None if custody is None else Custody(custody),
        "paper": None if paper is None else Paper(paper),
        "may": Grants(**told["may"]),
        "owner_may": Grants(**told["owner_may"]),
    }
    return TypedRelation(**kept)
