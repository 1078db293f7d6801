"""What leaves the program on paper or in a file: each time an entry, before it leaves.

An entry says what it was, in how much detail, of whom and how many copies; never which printer.
"""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clinic_desk.access import EventDraft, Permission, Reads, Session, Work
from clinic_desk.audit.events import Action, EventKind, Outcome
from clinic_desk.clock import to_minutes
from clinic_desk.ids import PatientId
from clinic_desk.storage import settings


class PaperKind(StrEnum):
    CALENDAR = "calendar"
    CALLS = "calls"
    DAY_SHEET = "day-sheet"
    LETTER = "letter"
    REPORT = "report"
    SCHEDULE = "schedule"
    SLIP = "slip"


class Detail(StrEnum):
    """How much of a person stands on a paper."""

    FULL = "full"
    INITIALS = "initials"
    TIMES = "times"


DETAILS = tuple(Detail)
_NAMELESS = frozenset({PaperKind.SLIP, PaperKind.CALENDAR})
"""It is somebody's, and says when and where alone."""
_MOST_KEPT = 60


class Again(StrEnum):
    """Why the same is printed once more."""

    CHANGED = "changed"
    LOST = "lost"
    MORE = "more"
    NOT_OUT = "not-out"
    UNREADABLE = "unreadable"


class Queue(StrEnum):
    """What became of a job that was to be taken out of a printer's queue."""

    CANCELLED = "cancelled"
    GONE = "gone"
    """The printer has taken it already, or somebody has removed it."""
    STAYS = "stays"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What is printed or saved; ``about``: whoever can be told from it. ``rows``: how much.

    ``on``: the day of a sheet; ``whole``: of everybody who works then. ``given``: into whose hands,
    where that was asked (``family.handing``): what they are to the patient. ``notes``: what is
    written about visits and patients stands on it.
    """

    kind: PaperKind
    detail: Detail | None = None
    about: tuple[PatientId, ...] = ()
    rows: int = 0
    on: date | None = None
    whole: bool = False
    given: str = ""
    notes: bool = False

    @property
    def tells(self) -> bool:
        """Whether somebody who picks it up learns of whom it is."""
        return bool(self.about) and self.kind not in _NAMELESS


def printed(
    session: Session,
    paper: Paper,
    *,
    copies: int = 1,
    again: Again | None = None,
    same: str = "",
) -> None:
    """It is about to go to a printer. Raises NotAllowed; then nothing is to be printed.

    ``same`` tells one paper from another by what and when, never by whom: who prints it once
    more today, whoever that is, says why.
    """
    facts: dict[str, int | str] = {"copies": copies}
    if again is not None:
        facts["again"] = again.value
    _record(session, EventKind.PAPER_PRINTED, paper, facts, same)


def printed_today(session: Session) -> frozenset[str]:
    """What was printed at this clinic today, by ``same``."""
    reads = session.reading(Permission.PAPER_PRINT)
    return frozenset(_kept(reads, session.clock.now().astimezone(settings.zone(reads)).date()))


def failed(session: Session, paper: Paper) -> None:
    """Somebody said that it did not come out."""
    _record(session, EventKind.PAPER_FAILED, paper, {})


def withdrawn(session: Session, paper: Paper, queue: Queue) -> None:
    """Its job was to be taken out of the printer's queue: what became of it. Raises NotAllowed."""
    session.require(Permission.PAPER_PRINT)
    _record(session, EventKind.PAPER_WITHDRAWN, paper, {"queue": queue.value})


def saved(session: Session, paper: Paper) -> None:
    """It is about to be written into a file. Raises NotAllowed; then nothing is to be written."""
    _record(session, EventKind.PAPER_SAVED, paper, {})


def _record(
    session: Session,
    kind: EventKind,
    paper: Paper,
    more: dict[str, int | str],
    same: str = "",
) -> None:
    session.require(Permission.PAPER_PRINT)
    facts: dict[str, int | str] = {"paper": paper.kind.value, "rows": paper.rows, **more}
    if paper.detail is not None:
        facts["detail"] = paper.detail.value
    if paper.on is not None:
        facts["day"] = paper.on.isoformat()
    if paper.notes:
        facts["notes"] = 1
    if paper.given:
        facts["given"] = paper.given
    alone = len(paper.about) == 1
    outcome = Outcome.MINOR_FAILURE if kind is EventKind.PAPER_FAILED else Outcome.SUCCESS
    with session.work(Permission.PAPER_PRINT) as work:
        _keep_in_mind(work, kind, paper)
        if same:
            today = work.now.astimezone(settings.zone(work)).date()
            kept = [*(one for one in _kept(work, today) if one != same), same][-_MOST_KEPT:]
            settings.put(work, settings.PAPERS_TODAY, json.dumps([today.isoformat(), *kept]))
        work.record(
            EventDraft(
                kind=kind,
                action=Action.EXECUTE,
                outcome=outcome,
                patient=paper.about[0] if alone else None,
                patients=() if alone else paper.about,
                facts=facts,
            )
        )


def _kept(reads: Reads, today: date) -> list[str]:
    """What was printed on this day."""
    day, *kept = json.loads(settings.text(reads, settings.PAPERS_TODAY))
    return list(map(str, kept)) if day == today.isoformat() else []


def _keep_in_mind(work: Work, kind: EventKind, paper: Paper) -> None:
    """Which day's whole sheet was printed last; one that did not come out is due as before."""
    if paper.on is None or not paper.whole:
        return
    if kind is EventKind.PAPER_PRINTED:
        settings.put(work, settings.PAPER_DAY, paper.on.isoformat())
        settings.put(work, settings.PAPER_AT, to_minutes(work.now))
    elif kind is EventKind.PAPER_FAILED:
        settings.put(work, settings.PAPER_DAY, settings.PAPER_DAY.default)
