"""The waiting list: somebody is put on it, changed, taken off; a freed time finds who waits.

An entry leaves by itself when a visit of its service is booked within its days: the database
sees to that, whoever books. What is past leaves when the list is next read.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from clinic_desk.access import Directory, EventDraft, Permission, Reach, Session, Viewing, Work
from clinic_desk.audit import changed
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_microseconds, to_minutes
from clinic_desk.errors import InvalidInput, NotFound, StaleRow, StatusForbids
from clinic_desk.family import contacting
from clinic_desk.family.records import ContactReason, MayContact, Way, WhyNotContact
from clinic_desk.ids import PatientId
from clinic_desk.patients import registering
from clinic_desk.patients import store as patient_store
from clinic_desk.patients.records import DirectoryEntry, NewPatient
from clinic_desk.patients.validating import clean_note
from clinic_desk.scheduling import clinic, day, free, roster, walltime
from clinic_desk.scheduling.records import Clinic
from clinic_desk.scheduling.to_do import matching, store
from clinic_desk.scheduling.to_do.records import (
    Freed,
    Match,
    Suited,
    Waiting,
    WaitingEntry,
    WaitingId,
    WaitingStatus,
    Wish,
)

USUAL_DAYS = 90
"""How long somebody waits if no last day is said."""
LATELY = timedelta(days=14)
_LOOKED_AT = 7 * 1440
"""So many minutes of a long time that became free are looked at, from now on."""
_NO_OFFER = frozenset({WhyNotContact.NO_RECALL, WhyNotContact.DECEASED, WhyNotContact.UNKNOWN})


def add(session: Session, viewing: Viewing, wish: Wish, note: str = "") -> WaitingEntry:
    """Put the patient whose card is open on the list.

    Raises InvalidInput (``weekdays``, ``part``, ``last``, ``note``), NotFound, NotAllowed,
    Deceased.
    """
    with session.work(Permission.TO_DO_WRITE, viewing=viewing) as work:
        return _add(session, work, viewing.patient, wish, note)


def add_new(session: Session, new: NewPatient, wish: Wish, note: str = "") -> WaitingEntry:
    """Register a patient and put them on the list, both or neither; for whoever may do so for
    everybody. Raises as both do.
    """
    if session.require(Permission.TO_DO_WRITE) is not Reach.ALL:
        session.refuse(Permission.TO_DO_WRITE)
    session.require(Permission.PATIENT_REGISTER)
    with session.work(Permission.TO_DO_WRITE) as work:
        patient = registering.add(session, work, new, patient_store.next_number(work))
        return add_at(session, work, patient, wish, note)


def add_at(
    session: Session, work: Work, patient: PatientId, wish: Wish, note: str = ""
) -> WaitingEntry:
    """As ``add``, inside a unit of work, for whoever may do so for everybody."""
    if session.require(Permission.TO_DO_WRITE) is not Reach.ALL:
        session.refuse(Permission.TO_DO_WRITE)
    work.about(patient)
    return _add(session, work, patient, wish, note)


def withdraw_at(session: Session, work: Work, which: WaitingId) -> None:
    """As ``withdraw`` of somebody who has waited since they were put there, inside a unit of work
    that has the directory open. Raises NotFound, StaleRow."""
    if session.require(Permission.TO_DO_WRITE) is not Reach.ALL:
        session.refuse(Permission.TO_DO_WRITE)
    found = store.in_list(work, which)
    if found is None:
        raise NotFound("waiting", which)
    work.about(found.patient)
    if found.status is not WaitingStatus.WAITING or not store.end(
        work, which, 1, WaitingStatus.WITHDRAWN, session.account
    ):
        raise StaleRow("waiting", which, found.version)
    work.record(_changed(found, WaitingStatus.WITHDRAWN))


def change(
    session: Session, viewing: Viewing, which: WaitingId, known: int, wish: Wish, note: str = ""
) -> tuple[WaitingEntry, str]:
    """Write a wish anew; how it was, with its note. Raises as ``add`` does, and StaleRow."""
    session.require(Permission.TO_DO_WRITE)
    found = store.in_record(viewing, which)
    if found is None:
        raise NotFound("waiting", which)
    _require_version(viewing, found[0], known)
    with session.work(Permission.TO_DO_WRITE, viewing=viewing) as work:
        _require(session, work, wish)
        if not store.change(work, which, known, wish, clean_note(note)):
            raise StaleRow("waiting", which, known)
        work.record(_changed(found[0], "changed"))
    return found


def withdraw(
    session: Session, via: Directory | Viewing, which: WaitingId, known: int
) -> WaitingEntry:
    """Take somebody off the list. Raises NotFound, StaleRow, StatusForbids, NotAllowed."""
    return _end(session, via, which, known, WaitingStatus.WITHDRAWN)


def put_back(
    session: Session, via: Directory | Viewing, which: WaitingId, known: int
) -> WaitingEntry:
    """Let somebody wait again who has left the list. Raises as ``withdraw`` does."""
    return _end(session, via, which, known, WaitingStatus.WAITING)


def listed(session: Session, opened: Directory) -> list[Waiting]:
    """Who waits, the most urgent first, then who has waited longest; noted as shown."""
    session.require(Permission.TO_DO_READ)
    today = day.today(session)
    entries = [one for one in store.waiting_now(opened) if one.wish.last >= today]
    return _named(opened, entries)


def left_lately(session: Session, opened: Directory) -> list[Waiting]:
    """Who has left the list in the last two weeks and how, the latest first; noted as shown."""
    session.require(Permission.TO_DO_READ)
    since = to_microseconds(session.clock.now() - LATELY)
    return _named(opened, store.left_since(opened, since))


def of_record(viewing: Viewing) -> list[tuple[WaitingEntry, str]]:
    """What the patient whose card is open waits for, with the notes."""
    return store.of_record(viewing)


def close_past(session: Session, opened: Directory) -> int:
    """Let those leave whose last day is over, each with its entry in the log; how many."""
    session.require(Permission.TO_DO_WRITE)
    today = day.today(session)
    past = [one for one in store.waiting_now(opened) if one.wish.last < today]
    if not past:
        return 0
    with session.work(Permission.TO_DO_WRITE) as work:
        for entry in past:
            work.about(entry.patient)
            store.end(work, entry.id, entry.version, WaitingStatus.PAST, session.account)
            work.record(_changed(entry, WaitingStatus.PAST))
    return len(past)


def suited(session: Session, opened: Directory, freed: Iterable[Freed]) -> list[Suited]:
    """Who would take a time that was given back, the best first, each person once.

    Who wants no offers is left out; who must not be rung stands there without a number. Nothing
    is offered or booked by it. It is not noted as shown: ``show`` does that.
    """
    session.require(Permission.TO_DO_READ)
    now, today = to_minutes(session.clock.now()), day.today(session)
    entries = [one for one in store.waiting_now(opened) if one.wish.last >= today]
    if not entries:
        return []
    house = clinic.load(session)
    minutes = {one.id: one.minutes for one in house.services}
    found = [
        match
        for one in (_soon(each, now) for each in freed)
        if one.end_utc > one.start_utc
        for match in matching.best(
            one, entries, _starts(session, house, one, entries), minutes, house.zone
        )
    ]
    known = patient_store.by_ids(opened, {one.entry.patient for one in found})
    rings = contacting.may_contact_all(opened, known, Way.RING, ContactReason.WAITING_LIST)
    best = {one.entry.id: one for one in sorted(found, key=_rank, reverse=True)}
    return [
        _suited(one, known[one.entry.patient], rings[one.entry.patient])
        for one in sorted(best.values(), key=_rank)
        if one.entry.patient in known and rings[one.entry.patient].why_not not in _NO_OFFER
    ]


def _suited(match: Match, who: DirectoryEntry, reach: MayContact) -> Suited:
    phone = (reach.second or who.phone) if reach.allowed and not who.protected else None
    return Suited(match=match, who=who, phone=phone, reach=reach)


def show(opened: Directory, shown: Sequence[Suited]) -> None:
    """Note that these are on the screen now."""
    opened.shown(EventKind.TO_DO_SHOWN, [one.who.id for one in shown])


def _soon(one: Freed, now: int) -> Freed:
    start = max(one.start_utc, now)
    return replace(one, start_utc=start, end_utc=min(one.end_utc, start + _LOOKED_AT))


def _rank(one: Match) -> tuple[int, float, int, int]:
    return -one.entry.wish.urgency, one.entry.since.timestamp(), one.left_over, one.start_utc


def _starts(
    session: Session, house: Clinic, freed: Freed, waiting: Sequence[WaitingEntry]
) -> matching.Starts:
    """The starts around the freed time of every service that is waited for."""
    if all(one.id != freed.practitioner for one in house.practitioners):
        return {}
    wanted = {one.wish.service for one in waiting}
    first = walltime.date_at(freed.start_utc, house.zone)
    last = walltime.date_at(freed.end_utc - 1, house.zone)
    return {
        service.id: free.starts(session, service.id, freed.practitioner, first, last)
        for service in house.bookable()
        if service.id in wanted and (service.id, freed.practitioner) in house.offers
    }


def _named(opened: Directory, entries: Sequence[WaitingEntry]) -> list[Waiting]:
    known = patient_store.by_ids(opened, {one.patient for one in entries})
    opened.shown(EventKind.TO_DO_SHOWN, list(known))
    return [Waiting(entry=one, who=known[one.patient]) for one in entries if one.patient in known]


def _end(
    session: Session,
    via: Directory | Viewing,
    which: WaitingId,
    known: int,
    to: WaitingStatus,
) -> WaitingEntry:
    session.require(Permission.TO_DO_WRITE)
    found = _found(via, which)
    _require_version(via, found, known)
    if (found.status is WaitingStatus.WAITING) == (to is WaitingStatus.WAITING):
        raise StatusForbids(found.status, to)
    with session.work(Permission.TO_DO_WRITE) as work:
        work.about(found.patient)
        if not store.end(work, which, known, to, session.account):
            raise StaleRow("waiting", which, known)
        what = "put-back" if to is WaitingStatus.WAITING else to.value
        work.record(_changed(found, what))
    return replace(found, status=to, appointment=None, version=known + 1)


def _found(via: Directory | Viewing, which: WaitingId) -> WaitingEntry:
    if isinstance(via, Viewing):
        in_record = store.in_record(via, which)
        found = None if in_record is None else in_record[0]
    else:
        found = store.in_list(via, which)
    if found is None:
        raise NotFound("waiting", which)
    return found


def _add(session: Session, work: Work, patient: PatientId, wish: Wish, note: str) -> WaitingEntry:
    _require(session, work, wish)
    new = WaitingEntry(id=WaitingId(work.new_id()), patient=patient, wish=wish, since=work.now)
    cleaned = clean_note(note)
    store.add(work, new, cleaned, session.account)
    facts: dict[str, int | str] = {"service": wish.service, "urgency": int(wish.urgency)}
    work.record(_draft(EventKind.WAITING_ADDED, new, Action.CREATE, facts))
    return replace(new, has_note=cleaned is not None)


def _require(session: Session, work: Work, wish: Wish) -> None:
    house = roster.current(session, work)
    service = house.service(wish.service)
    for one in wish.practitioners:
        if (service.id, house.practitioner(one).id) not in house.offers:
            raise NotFound("service", service.id)
    today = walltime.date_at(to_minutes(work.now), house.zone)
    wrong = wish.problems(today)
    if wrong:
        raise InvalidInput(wrong)


def _require_version(via: Directory | Viewing, found: WaitingEntry, known: int) -> None:
    if found.version != known:
        raise changed.stale(via, found.patient, "waiting", found.id, found.version)


def _changed(about: WaitingEntry, what: str) -> EventDraft:
    return _draft(EventKind.WAITING_CHANGED, about, Action.UPDATE, {"what": what})


def _draft(
    kind: EventKind, about: WaitingEntry, action: Action, facts: Mapping[str, int | str]
) -> EventDraft:
    return EventDraft(
        kind=kind,
        action=action,
        patient=PatientId(about.patient),
        entity=("waiting", about.id),
        facts=facts,
    )
