"""What can be booked: added, changed, retired, taken back."""

from dataclasses import dataclass

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import NotFound, Problem
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling import roster, validating
from clinic_desk.scheduling.records import Colour, Service

SHORTEST, LONGEST = 5, 720
LONGEST_BUFFER = 120


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

    @classmethod
    def of(cls, known: Service, given_by: frozenset[PractitionerId]) -> "NewService":
        """A service as a form shows it."""
        return cls(
            name=known.name,
            short=known.short,
            minutes=str(known.minutes),
            before=str(known.before),
            after=str(known.after),
            colour=known.colour,
            given_by=given_by,
        )


def add(session: Session, new: NewService) -> Service:
    """Raises InvalidInput, NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        added = _checked(work, ServiceId(work.new_id()), new)
        roster.add_service(work, added, len(roster.services(work)), sorted(new.given_by))
        _record(work, added, Action.CREATE)
    return added


def change(session: Session, which: ServiceId, to: NewService) -> NewService:
    """The service as it was. Booked visits keep the length that was agreed.

    Raises NotFound, InvalidInput, NotAllowed.
    """
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        before = NewService.of(_found(work, which), frozenset(_givers(work, which)))
        changed = _checked(work, which, to)
        roster.change_service(work, changed)
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
    minutes = validating.minutes(new.minutes, "minutes", problems, SHORTEST, LONGEST)
    before = validating.minutes(new.before, "before", problems, 0, LONGEST_BUFFER)
    after = validating.minutes(new.after, "after", problems, 0, LONGEST_BUFFER)
    people = (*roster.practitioners(work), *roster.practitioners(work, former=True))
    if new.given_by - {one.id for one in people}:
        problems["given_by"] = Problem.UNKNOWN
    validating.require(problems)
    return Service(
        id=which,
        name=name,
        short=short or name[:most].strip(),
        minutes=minutes,
        before=before,
        after=after,
        colour=new.colour,
    )


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
            facts={"minutes": of.minutes, "before": of.before, "after": of.after},
        )
    )
