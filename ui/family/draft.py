"""What is half typed around one patient, also as plain data to keep while somebody is away.

Of a page it is the fields alone that differ from what was shown: what a colleague writes in the
others meanwhile stands.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import Enum
from typing import Any

from clinic_desk.family.records import (
    Custody,
    Grants,
    Kin,
    Paper,
    RelationId,
    TypedRelation,
)

Changed = Mapping[str, Any]
"""What was typed in fields of a page, by their names."""


class Part(Enum):
    """What is saved each for itself."""

    RELATION = "relation"
    WISHES = "wishes"
    SECOND = "second"
    NEEDS = "needs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """``relation`` with the id and the version of the relation that it changes, None for a new
    one."""

    page: str = ""
    relation: TypedRelation | None = None
    before: RelationId | None = None
    version: int = 0
    who: str = ""
    wishes: Changed | None = None
    needs: Changed | None = None
    second: Changed | None = None

    def without(self, part: Part | None) -> "Draft | None":
        """What is still to be saved once this part is; None where nothing is."""
        gone: dict[str, Any] = {part.value: None} if part else {}
        left = replace(self, **gone)
        parts = left.relation, left.wishes, left.second, left.needs
        return None if all(one is None for one in parts) else left


def changed(shown: Any, typed: Any) -> dict[str, Any]:
    """In which fields two records of one kind differ, as they are in ``typed``."""
    names = (one.name for one in fields(typed))
    return {
        name: getattr(typed, name) for name in names if getattr(typed, name) != getattr(shown, name)
    }


def plain(draft: Draft) -> dict[str, Any]:
    """A draft as JSON can hold it, for ``drafted``."""
    return asdict(draft)


def drafted(told: Mapping[str, Any]) -> Draft:
    """What ``plain`` made."""
    kept = {one.name: told[one.name] for one in fields(Draft) if one.name in told}
    relation = told["relation"]
    return Draft(**{**kept, "relation": None if relation is None else _relation(relation)})


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
