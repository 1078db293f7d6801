"""Who has looked at one patient's card, out of the log; that it was asked is recorded."""

from collections.abc import Sequence

from clinic_desk.access import Permission
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogEntry, LogFilter, LogPage
from clinic_desk.ids import PatientId
from clinic_desk.scheduling import day
from clinic_desk.staff import accounts
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import settings
from ui.audit.log_words import mistaken_look, purpose_of, wall, who_words
from ui.audit.names import Names
from ui.patients.looks_view import Look, Looks
from ui.words.roles import role_words

_SHOWN = 50
_MISTAKEN = EventKind.RECORD_MISTAKEN


def looks_at(session: DeskSession, patient: PatientId, merged: Sequence[PatientId] = ()) -> Looks:
    """The newest openings of this patient's card, and of those that were merged into it.

    Raises NotAllowed unless one reads all.
    """
    pages = [_page(session, one) for one in (patient, *merged)]
    entries = sorted((one for page in pages for one in page.entries), key=_newest)
    mistaken = {one.facts.get("opened") for one in entries if one.kind == _MISTAKEN}
    names = Names(accounts=accounts.names(session))
    zone = settings.text(session.reading(Permission.SCHEDULE_READ), settings.CLINIC_ZONE)

    def look(entry: LogEntry) -> Look:
        return Look(
            at=wall(entry, zone),
            who=who_words(entry, names),
            role=role_words(entry.role),
            purpose=mistaken_look(entry) if entry.seq in mistaken else purpose_of(entry),
        )

    return Looks(
        looks=tuple(look(one) for one in entries if one.kind != _MISTAKEN)[:_SHOWN],
        more=any(page.next is not None for page in pages),
        today=day.today(session),
    )


def _page(session: DeskSession, patient: PatientId) -> LogPage:
    wanted = LogFilter(patient=patient, kinds=(EventKind.RECORD_OPENED, _MISTAKEN))
    return queries.page(session, queries.open_log(session, wanted), limit=_SHOWN)


def _newest(entry: LogEntry) -> int:
    return -entry.seq
