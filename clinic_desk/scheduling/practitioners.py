"""Who sees patients: added, changed, retired, taken back."""

from dataclasses import dataclass

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import NotFound, Problem, StillInUse
from clinic_desk.ids import AccountId, CareUnitId, PractitionerId, RoomId
from clinic_desk.scheduling import ahead, roster, store, validating
from clinic_desk.scheduling.records import Colour, Practitioner
from clinic_desk.staff import store as staff_store
from clinic_desk.storage import settings

_LONGEST_TITLE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPractitioner:
    """What is typed about somebody who sees patients; the core says what is wrong with it."""

    name: str
    title: str = ""
    room: RoomId | None = None
    colour: Colour = Colour.ACCENT
    account: AccountId | None = None


def add(session: Session, new: NewPractitioner) -> Practitioner:
    """Raises InvalidInput, NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        return add_at(session, work, new)


def add_at(session: Session, work: Work, new: NewPractitioner) -> Practitioner:
    """As ``add``, inside a unit of work."""
    session.require(Permission.SCHEDULE_CONFIGURE)
    whom = PractitionerId(work.new_id())
    added = _checked(work, whom, new, session.care_unit)
    position = len(roster.practitioners(work)) + len(roster.practitioners(work, former=True))
    roster.add_practitioner(work, added, position)
    _link(session, work, None, added)
    _record(work, added, Action.CREATE)
    return added


def change(session: Session, whom: PractitionerId, to: NewPractitioner) -> Practitioner:
    """The practitioner as they were. Raises NotFound, InvalidInput, NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        before = _found(work, whom)
        changed = _checked(work, whom, to, before.care_unit)
        roster.change_practitioner(work, changed)
        _link(session, work, before, changed)
        _record(work, changed, Action.UPDATE)
    return before


def retire(session: Session, whom: PractitionerId) -> None:
    """Book nothing with them any more; past visits still say whom they were with.

    Raises StillInUse while visits with them are booked, today's included, NotFound.
    """
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        retire_at(session, work, whom)


def retire_at(session: Session, work: Work, whom: PractitionerId) -> None:
    """As ``retire``, inside a unit of work."""
    session.require(Permission.SCHEDULE_CONFIGURE)
    found = _found(work, whom)
    zone = settings.text(work, settings.CLINIC_ZONE)
    since = ahead.since_today(to_minutes(work.now), zone)
    booked = ahead.counted(store.held_since(work, whom, since), zone)
    if booked.visits:
        raise StillInUse("practitioner", whom, booked.visits, booked.days)
    roster.set_active(work, whom, active=False)
    _record(work, found, Action.DELETE)


def restore(session: Session, whom: PractitionerId) -> None:
    """Let them see patients again, with what they gave and their hours.

    Raises NotFound, InvalidInput where their name is another's now, NotAllowed.
    """
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        restore_at(session, work, whom)


def restore_at(session: Session, work: Work, whom: PractitionerId) -> None:
    """As ``restore``, inside a unit of work."""
    session.require(Permission.SCHEDULE_CONFIGURE)
    former = roster.practitioners(work, former=True)
    found = next((one for one in former if one.id == whom), None)
    if found is None:
        raise NotFound("practitioner", whom)
    problems: dict[str, Problem] = {}
    others = [one.name for one in roster.practitioners(work)]
    validating.name(found.name, "name", problems, others=others)
    validating.require(problems)
    roster.set_active(work, whom, active=True)
    _record(work, found, Action.UPDATE)


def _found(work: Work, whom: PractitionerId) -> Practitioner:
    found = next((one for one in roster.practitioners(work) if one.id == whom), None)
    if found is None:
        raise NotFound("practitioner", whom)
    return found


def _checked(
    work: Work, whom: PractitionerId, new: NewPractitioner, care_unit: CareUnitId
) -> Practitioner:
    others = [one for one in roster.practitioners(work) if one.id != whom]
    problems: dict[str, Problem] = {}
    name = validating.name(new.name, "name", problems, others=[one.name for one in others])
    title = validating.name(new.title, "title", problems, most=_LONGEST_TITLE, needed=False)
    rooms = {one.id for one in roster.rooms(work)} - roster.retired_rooms(work)
    if new.room is not None and new.room not in rooms:
        problems["room"] = Problem.UNKNOWN
    if new.account is not None:
        if staff_store.by_id(work, new.account) is None:
            problems["account"] = Problem.UNKNOWN
        elif new.account in {one.account for one in others}:
            problems["account"] = Problem.TAKEN
    validating.require(problems)
    return Practitioner(
        id=whom,
        name=name,
        title=title,
        room=new.room,
        care_unit=care_unit,
        colour=new.colour,
        account=new.account,
    )


def _link(session: Session, work: Work, before: Practitioner | None, now: Practitioner) -> None:
    """Whose patients an account's are follows from this, so it takes the right to accounts."""
    was = None if before is None else before.account
    if was == now.account:
        return
    session.require(Permission.ACCOUNT_MANAGE)
    if was is not None:
        staff_store.set_practitioner(work, was, None)
    if now.account is not None:
        staff_store.set_practitioner(work, now.account, now.id)


def _record(work: Work, whom: Practitioner, action: Action) -> None:
    roster.configured(work)
    work.record(
        EventDraft(
            kind=EventKind.PRACTITIONER_CONFIGURED,
            action=action,
            entity=("practitioner", whom.id),
            facts={"account": whom.account or 0, "room": whom.room or 0},
        )
    )
