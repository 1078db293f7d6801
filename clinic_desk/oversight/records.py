"""What colleagues report."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from clinic_desk.ids import AccountId


class IncidentKind(StrEnum):
    """What sort of thing it was, as the reporter sees it; somebody else decides what it is."""

    WRONG_PERSON = "wrong-person"
    """Something reached, or was told to, somebody whom it was not meant for."""
    LOOKED = "looked"
    """Somebody looked at a record without needing to."""
    LOST = "lost"
    """Paper, a phone, a key or a computer is gone."""
    MAIL_OR_CALL = "mail-or-call"
    """A suspicious mail, message, link or caller."""
    ACCOUNT = "account"
    """Something is strange about an account or the program."""
    OTHER = "other"


class IncidentStatus(StrEnum):
    NEW = "new"
    SEEN = "seen"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIncident:
    """What somebody writes down. ``noticed`` is when they noticed (UTC)."""

    kind: IncidentKind
    words: str = field(repr=False)
    noticed: datetime
    urgent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One report. Its words are read one at a time, with ``incidents.words``."""

    id: int
    reported: datetime
    reporter: AccountId
    kind: IncidentKind
    noticed: datetime
    urgent: bool
    status: IncidentStatus
    seen: datetime | None
    seen_by: AccountId | None
