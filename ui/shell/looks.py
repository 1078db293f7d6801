"""Who has looked at one patient's card, out of the log; that it was asked is recorded."""

from clinic_desk.access import Permission
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogEntry, LogFilter
from clinic_desk.ids import PatientId
from clinic_desk.scheduling import day
from clinic_desk.staff import accounts
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import settings
from ui.audit.log_words import purpose_of, wall, who_words
from ui.audit.names import Names
from ui.patients.looks_view import Look, Looks
from ui.words.roles import role_words

_SHOWN = 50


def looks_at(session: DeskSession, patient: PatientId) -> Looks:
    """The newest openings of this patient's card. Raises NotAllowed unless one reads all."""
    log = queries.open_log(session, LogFilter(patient=patient, kinds=(EventKind.RECORD_OPENED,)))
    page = queries.page(session, log, limit=_SHOWN)
    names = Names(accounts=accounts.names(session))
    zone = settings.text(session.reading(Permission.SCHEDULE_READ), settings.CLINIC_ZONE)

    def look(entry: LogEntry) -> Look:
        return Look(
            at=wall(entry, zone),
            who=who_words(entry, names),
            role=role_words(entry.role),
            purpose=purpose_of(entry),
        )

    return Looks(
        looks=tuple(map(look, page.entries)), more=page.next is not None, today=day.today(session)
    )
