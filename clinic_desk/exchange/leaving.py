"""Single things that leave: one patient as a contact card, one's own calendar without patients."""

from dataclasses import replace
from pathlib import Path

from clinic_desk.access import EventDraft, Permission, Reach, Session, Viewing
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.errors import NotFound, PlaceGone
from clinic_desk.exchange import icalendar, vcard
from clinic_desk.exchange.icalendar import Event
from clinic_desk.family import handing
from clinic_desk.family.handing import Hand, Tells
from clinic_desk.ids import PractitionerId
from clinic_desk.patients import store as patient_store
from clinic_desk.scheduling import store
from clinic_desk.storage import settings
from clinic_desk.vault import writing


def card(session: Session, viewing: Viewing, path: Path, hand: Hand | None = None) -> None:
    """Write the open record as a contact card: name, date of birth, how to reach them; of a
    protected person neither address nor phone. ``hand``: whom it is for, where that is asked.

    Raises NotAllowed, NotFound, InvalidInput, DiskFull, ReadOnly, PlaceGone.
    """
    session.require(Permission.DATA_EXPORT)
    found = patient_store.open_record(viewing)
    if found is None:
        raise NotFound("patient", viewing.patient)
    facts: dict[str, int | str] = {"of": "card"}
    with session.directory("exchange") as opened:
        today = session.clock.now().astimezone(settings.zone(viewing)).date()
        if given := handing.require(viewing, opened, today, Tells.REACH, hand):
            facts["given"] = given
    with session.work(Permission.DATA_EXPORT, viewing=viewing) as work:
        work.record(
            EventDraft(
                kind=EventKind.DATA_EXPORTED,
                action=Action.READ,
                patient=viewing.patient,
                facts=facts,
            )
        )
    if found.protected:
        found = replace(found, phone=None, email=None, street=None)
    _write(path, vcard.card(found))


def calendar(session: Session, whom: PractitionerId, path: Path, title: str) -> int:
    """Write when a practitioner is booked from now on; how many times. Nobody is named: each is
    called ``title``. Whoever reaches their own calendar alone may take that one.

    Raises NotAllowed, DiskFull, ReadOnly, PlaceGone.
    """
    reach = session.require(Permission.DATA_EXPORT)
    if reach is Reach.OWN and whom not in session.own_practitioners(Permission.DATA_EXPORT):
        session.refuse(Permission.DATA_EXPORT)
    now = session.clock.now()
    reads = session.reading(Permission.SCHEDULE_READ)
    held = store.held_since(reads, whom, to_minutes(now))
    events = [
        Event(id=f"{whom}-{start}", start=from_minutes(start), end=from_minutes(end), title=title)
        for start, end in held
    ]
    with session.work(Permission.DATA_EXPORT) as work:
        work.record(
            EventDraft(
                kind=EventKind.DATA_EXPORTED,
                action=Action.READ,
                entity=("practitioner", whom),
                facts={"of": "calendar", "count": len(events)},
            )
        )
    _write(path, icalendar.calendar(events, now))
    return len(events)


def _write(path: Path, text: str) -> None:
    try:
        writing.write_whole(path, text.encode("utf-8"))
    except OSError as error:
        raise PlaceGone from error
