"""What is half typed around one patient."""

from dataclasses import dataclass

from clinic_desk.family.records import Needs, Relative, TypedRelation, Wishes


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """``relation`` with the relative that it changes, or None for a new one."""

    page: str = ""
    relation: TypedRelation | None = None
    before: Relative | None = None
    who: str = ""
    wishes: Wishes | None = None
    died: str = ""
    needs: Needs | None = None
