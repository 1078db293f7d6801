"""What a turn at the desk leaves in the log without changing anything.

The entries are those that the session's doors write (a test holds the two together); here
many are written in one transaction, each with its own time.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from clinic_desk.access import EventDraft, PurposeOfUse, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.ids import PatientId

SCREEN = "schedule"


def screen_opened(work: Work, at: datetime) -> None:
    work.record_later(at, _screen(EventKind.DIRECTORY_OPENED))


def screen_closed(work: Work, at: datetime) -> None:
    work.record_later(at, _screen(EventKind.DIRECTORY_CLOSED))


def day_shown(work: Work, at: datetime, patients: Sequence[PatientId]) -> None:
    if patients:
        work.record_later(at, _shown(EventKind.DAY_SHOWN, patients, None))


def search_shown(work: Work, at: datetime, patients: Sequence[PatientId], words: str) -> None:
    work.record_later(at, _shown(EventKind.SEARCH_SHOWN, patients, words))


def record_opened(work: Work, at: datetime, patient: PatientId, purpose: PurposeOfUse) -> int:
    """The entry's number, which the closing names."""
    draft = EventDraft(
        kind=EventKind.RECORD_OPENED,
        action=Action.READ,
        patient=patient,
        purpose=purpose,
        seen=("contact", "visits"),
    )
    return work.record_later(at, draft)


def record_closed(
    work: Work,
    opened: tuple[int, datetime],
    at: datetime,
    patient: PatientId,
    purpose: PurposeOfUse,
) -> None:
    """``opened`` is the entry about the opening, and when that was."""
    entry, began = opened
    draft = EventDraft(
        kind=EventKind.RECORD_CLOSED,
        action=Action.READ,
        patient=patient,
        purpose=purpose,
        facts={"opened": entry, "seconds": (at - began) // timedelta(seconds=1)},
    )
    work.record_later(at, draft)


def _screen(kind: EventKind) -> EventDraft:
    return EventDraft(kind=kind, action=Action.READ, facts={"screen": SCREEN})


def _shown(kind: EventKind, patients: Sequence[PatientId], words: str | None) -> EventDraft:
    different = tuple(dict.fromkeys(patients))
    return EventDraft(
        kind=kind,
        action=Action.READ,
        patients=different,
        reason=words,
        facts={"count": len(different)},
    )
