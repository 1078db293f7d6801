"""What can be booked: added, changed, retired, taken back."""

from dataclasses import dataclass

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import InvalidInput, NotFound, Problem
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling import groups, roster, timetable_store, validating
from clinic_desk.scheduling.lengths import LONGEST, SHORTEST
from clinic_desk.scheduling.records import Colour, Service
from clinic_desk.scheduling.resources import NOTHING_NEEDED, Need, Override, Resources, What

LONGEST_BUFFER = 120
SMALLEST_GROUP, LARGEST_GROUP = 2, 50


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTimes:
    """What somebody does otherwise, as it is typed; empty: as the service says."""

    practitioner: PractitionerId
    minutes: str = ""
    before: str = ""
    after: str = ""

    @classmethod
    def of(cls, known: Override) -> "OwnTimes":
        """An override as a form shows it."""
        shown = (
            "" if one is None else str(one) for one in (known.minutes, known.before, known.after)
        )
        minutes, before, after = shown
        return cls(practitioner=known.practitioner, minutes=minutes, before=before, after=after)

    @property
    def empty(self) -> bool:
        return not (self.minutes.strip() or self.before.strip() or self.after.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class NewService:
    """What is typed about a service. Without a short name it has the beginning of its name."""

    name: str
    short: str = ""
    minutes: str = "30"
    before: str = "0"
    after: str = "0"
    colour: Colour = Colour.ACCENT
    given_by: frozenset[PractitionerId] = frozenset()
    room_kind: str = ""
    """Empty: the practitioner's own room."""
    equipment: frozenset[str] = frozenset()
    """Kinds; a visit gets one device of each."""
    own: tuple[OwnTimes, ...] = ()
    capacity: str = ""
    """How many have room at once; empty: one patient."""

    @classmethod
    def of(
        cls,
        known: Service,
        given_by: frozenset[PractitionerId],
        resources: Resources = NOTHING_NEEDED,
    ) -> "NewService":
        """A service as a form shows it."""
        needs = resources.needs_of(known.id)
        return cls(
            room_kind=next((one.kind for one in needs if one.what is What.ROOM), ""),
            equipment=frozenset(one.kind for one in needs if one.what is What.EQUIPMENT),
            own=tuple(OwnTimes.of(one) for one in resources.overrides if one.service == known.id),
            name=known.name,
            short=known.short,
            minutes=str(known.minutes),
            before=str(known.before),
            after=str(known.after),
            colour=known.colour,
            given_by=given_by,
            capacity="" if known.capacity is None else str(known.capacity),
        )


def add(session: Session, new: NewService) -> Service:
    """Raises InvalidInput, NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        return add_at(session, work, new)


def add_at(session: Session, work: Work, new: NewService) -> Service:
    """As ``add``, inside a unit of work."""
    session.require(Permission.SCHEDULE_CONFIGURE)
    added = _checked(work, ServiceId(work.new_id()), new)
    needs, own = _needs(work, added.id, new), _own(added.id, new)
    roster.add_service(work, added, len(roster.services(work)), sorted(new.given_by))
    timetable_store.replace_needs(work, added.id, needs)
    timetable_store.replace_overrides(work, added.id, own)
    _record(work, added, Action.CREATE)
    return added


def give_at(
    session: Session, work: Work, which: ServiceId, also: frozenset[PractitionerId]
) -> None:
    """Let these give a service as well, inside a unit of work. Raises NotFound, NotAllowed."""
    session.require(Permission.SCHEDULE_CONFIGURE)
    found, before = _found(work, which), frozenset(_givers(work, which))
    if also - before:
        roster.offer(work, which, sorted(before | also))
        _record(work, found, Action.UPDATE)


def change(session: Session, which: ServiceId, to: NewService) -> NewService:
    """The service as it was. Booked visits keep the length that was agreed.

    Raises NotFound, InvalidInput, NotAllowed.
    """
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        known = roster.current(session, work).schedule.resources
        before = NewService.of(_found(work, which), frozenset(_givers(work, which)), known)
        changed = _checked(work, which, to)
        _require_room(session, work, changed)
        needs, own = _needs(work, which, to), _own(which, to)
        roster.change_service(work, changed)
        timetable_store.replace_needs(work, which, needs)
        timetable_store.replace_overrides(work, which, own)
        roster.offer(work, which, sorted(to.given_by))
        _record(work, changed, Action.UPDATE)
    return before


def retire(session: Session, which: ServiceId) -> None:
    """It is booked no more; visits that are booked stand. Raises NotFound, NotAllowed."""
    _set_bookable(session, which, bookable=False)


def restore(session: Session, which: ServiceId) -> None:
    """Offer it again. Raises NotFound, InvalidInput where its name is another's now, NotAllowed."""
    _set_bookable(session, which, bookable=True)


def _set_bookable(session: Session, which: ServiceId, *, bookable: bool) -> None:
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        set_bookable_at(session, work, which, bookable=bookable)


def set_bookable_at(session: Session, work: Work, which: ServiceId, *, bookable: bool) -> None:
    """As ``retire`` and ``restore``, inside a unit of work."""
    session.require(Permission.SCHEDULE_CONFIGURE)
    found = _found(work, which)
    if bookable:
        _require_own_name(work, found)
    roster.offer_service(work, which, bookable=bookable)
    _record(work, found, Action.UPDATE if bookable else Action.DELETE)


def _givers(work: Work, which: ServiceId) -> list[PractitionerId]:
    return [who for of, who in roster.offers(work) if of == which]


def _found(work: Work, which: ServiceId) -> Service:
    found = next((one for one, _ in roster.services(work) if one.id == which), None)
    if found is None:
        raise NotFound("service", which)
    return found


def _checked(work: Work, which: ServiceId, new: NewService) -> Service:
    known = roster.services(work)
    others = [one.name for one, bookable in known if bookable and one.id != which]
    problems: dict[str, Problem] = {}
    name = validating.name(new.name, "name", problems, others=others)
    most = validating.LONGEST_SHORT
    short = validating.name(new.short, "short", problems, most=most, needed=False)
    minutes = validating.number(new.minutes, "minutes", problems, SHORTEST, LONGEST)
    before = validating.number(new.before, "before", problems, 0, LONGEST_BUFFER)
    after = validating.number(new.after, "after", problems, 0, LONGEST_BUFFER)
    people = (*roster.practitioners(work), *roster.practitioners(work, former=True))
    if new.given_by - {one.id for one in people}:
        problems["given_by"] = Problem.UNKNOWN
    capacity = _capacity(new.capacity, problems)
    validating.require(problems)
    return Service(
        id=which,
        name=name,
        short=short or name[:most].strip(),
        minutes=minutes,
        before=before,
        after=after,
        colour=new.colour,
        capacity=capacity,
    )


def _capacity(typed: str, problems: dict[str, Problem]) -> int | None:
    if not typed.strip():
        return None
    return validating.number(typed, "capacity", problems, SMALLEST_GROUP, LARGEST_GROUP)


def _require_room(session: Session, work: Work, changed: Service) -> None:
    """Raises InvalidInput for ``capacity`` where more are booked ahead than would have room."""
    house, now = roster.current(session, work), to_minutes(work.now)
    usual = changed.capacity is not None
    ahead = groups.most_ahead(work, house, changed.id, now, usual=usual)
    if ahead > (changed.capacity or 1):
        raise InvalidInput({"capacity": Problem.MORE_ARE_BOOKED})


def _needs(work: Work, which: ServiceId, new: NewService) -> list[Need]:
    """Raises InvalidInput for ``room_kind`` and ``equipment`` where there is none of a kind."""
    rooms = set(timetable_store.room_kinds(work).values())
    devices = {one.kind for one in timetable_store.devices(work)}
    problems: dict[str, Problem] = {}
    if new.room_kind and new.room_kind not in rooms:
        problems["room_kind"] = Problem.UNKNOWN
    if new.equipment - devices:
        problems["equipment"] = Problem.UNKNOWN
    validating.require(problems)
    room = [Need(service=which, what=What.ROOM, kind=new.room_kind)] if new.room_kind else []
    return room + [
        Need(service=which, what=What.EQUIPMENT, kind=kind) for kind in sorted(new.equipment)
    ]


def _own(which: ServiceId, new: NewService) -> list[Override]:
    """Raises InvalidInput for ``own`` where a number cannot be."""
    problems: dict[str, Problem] = {}

    def number(typed: str, low: int, high: int) -> int | None:
        return validating.number(typed, "own", problems, low, high) if typed.strip() else None

    found = [
        Override(
            service=which,
            practitioner=one.practitioner,
            minutes=number(one.minutes, SHORTEST, LONGEST),
            before=number(one.before, 0, LONGEST_BUFFER),
            after=number(one.after, 0, LONGEST_BUFFER),
        )
        for one in new.own
        if not one.empty and one.practitioner in new.given_by
    ]
    validating.require(problems)
    return found


def _require_own_name(work: Work, of: Service) -> None:
    others = [one.name for one, bookable in roster.services(work) if bookable and one.id != of.id]
    problems: dict[str, Problem] = {}
    validating.name(of.name, "name", problems, others=others)
    validating.require(problems)


def _record(work: Work, of: Service, action: Action) -> None:
    roster.configured(work)
    work.record(
        EventDraft(
            kind=EventKind.SERVICES_CONFIGURED,
            action=action,
            entity=("service", of.id),
            facts={
                "minutes": of.minutes,
                "before": of.before,
                "after": of.after,
                **({} if of.capacity is None else {"capacity": of.capacity}),
            },
        )
    )
