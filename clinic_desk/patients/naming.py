"""Who somebody is, by the number that a half-written thing kept of them."""

from collections.abc import Sequence

from clinic_desk.access import Directory, Permission, Session
from clinic_desk.audit.events import EventKind
from clinic_desk.ids import PatientId
from clinic_desk.patients import store


def names(session: Session, opened: Directory, whose: Sequence[PatientId]) -> dict[PatientId, str]:
    """The names of these, noted as shown; whom this person may not see has none."""
    session.require(Permission.DIRECTORY_SEARCH)
    known = store.by_ids(opened, whose)
    named = {one: entry.name for one, entry in known.items() if not entry.protected}
    if named:
        opened.shown(EventKind.SEARCH_SHOWN, list(named))
    return named
