"""What is said of practitioners and services that a file names and the clinic does not have: as
the clinic would be, then written with the import, remembered, and taken back with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from sqlalchemy import bindparam, insert, select

from clinic_desk.access import Permission, Reads, Session, Work
from clinic_desk.clock import to_microseconds, to_minutes
from clinic_desk.errors import InvalidInput, Problem, StillInUse
from clinic_desk.exchange.called import (
    Gathered,
    Key,
    Settled,
    Stranger,
    Thing,
    Way,
    key_of,
)
from clinic_desk.exchange.naming import Naming
from clinic_desk.exchange.tables import import_name
from clinic_desk.ids import CareUnitId, PractitionerId, ServiceId
from clinic_desk.scheduling import (
    lengths,
    practitioners,
    roster,
    services,
    validating,
    weekly,
    working,
)
from clinic_desk.scheduling.practitioners import NewPractitioner
from clinic_desk.scheduling.records import (
    AppointmentStatus,
    Clinic,
    Practitioner,
    Service,
)
from clinic_desk.scheduling.services import NewService
from clinic_desk.scheduling.tables import day_appointment
from clinic_desk.scheduling.walltime import date_at
from clinic_desk.storage import settings

_CONFIGURE = Permission.SCHEDULE_CONFIGURE
_n, _d = import_name.c, day_appointment.c
_OF_SOURCE = select(_n.what, _n.name, _n.stands_for, _n.made_by).where(
    _n.source == bindparam("source")
)
_REMEMBER = insert(import_name).prefix_with("OR REPLACE")
_MADE = select(_n.what, _n.stands_for).where(_n.made_by == bindparam("batch"))
_GIVEN_STILL = (
    select(_d.id)
    .where(
        _d.service == bindparam("which"),
        _d.start >= bindparam("since"),
        _d.status != AppointmentStatus.CANCELLED.value,
    )
    .limit(1)
)
Said = Mapping[Key, Settled]


@dataclass(frozen=True, slots=True)
class Standing:
    """The clinic as lines are held against it, and what the names in the file stand for there."""

    house: Clinic
    stand_for: Mapping[tuple[str, str], int] = field(default_factory=dict)

    @property
    def names(self) -> Naming:
        return Naming(self.house, self.stand_for)


def remembered(
    reads: Reads, source: str, found: Sequence[Stranger], house: Clinic
) -> dict[Key, Settled]:
    """What was said the last time of those of a file. Whom an import added and took away again is
    proposed to be added again."""
    known = {(row[0], row[1]): row[2:] for row in reads.rows(_OF_SOURCE, source=source)}
    said = {}
    for one in found:
        kept = known.get((one.what.value, _hashed(one.key)))
        if kept is None:
            continue
        stands_for, made_by = kept
        if stands_for is None:
            said[one.key] = Settled(way=Way.LEAVE_OUT)
        elif any(stands_for == id_ for id_, _ in one.choices):
            said[one.key] = Settled(way=Way.HERE, stands_for=stands_for)
        elif made_by is not None:
            said[one.key] = proposed(one, house)
    return said


def not_added(said: Said) -> dict[Key, Settled]:
    """Without what whoever asks may not add."""
    return {key: one for key, one in said.items() if one.way is not Way.ADD}


def proposed(one: Stranger, house: Clinic) -> Settled:
    """A name as it would be added: in the colour that fewest have."""
    colours = [each.colour for each in house.practitioners]
    colours += [each.colour for each in house.bookable()] if one.what is Thing.SERVICE else []
    colour = min(type(colours[0]), key=colours.count) if colours else Settled().colour
    return Settled(
        way=Way.ADD, name=one.name, title=one.title, minutes=str(one.minutes), colour=colour
    )


def require(session: Session, found: Sequence[Stranger], said: Said, house: Clinic) -> None:
    """Raises NotAllowed for whoever may not add somebody, InvalidInput by ``what:name:field``."""
    added = list(_to_add(found, said))
    if added:
        session.require(_CONFIGURE)
    problems: dict[str, Problem] = {}
    names = {
        Thing.PRACTITIONER: [one.name for one in house.practitioners],
        Thing.SERVICE: [one.name for one in house.bookable()],
    }
    for one, settled in added:
        wrong: dict[str, Problem] = {}
        name = validating.name(settled.name, "name", wrong, others=names[one.what])
        validating.name(settled.title, "title", wrong, most=20, needed=False)
        if one.what is Thing.SERVICE:
            validating.number(settled.minutes, "minutes", wrong, lengths.SHORTEST, lengths.LONGEST)
        names[one.what].append(name)
        problems |= {field_name(one.key, at): problem for at, problem in wrong.items()}
    for one in found:
        settled = said.get(one.key, Settled())
        if settled.way is Way.HERE and settled.stands_for not in dict(one.choices):
            problems[field_name(one.key, "stands_for")] = Problem.MISSING
    if problems:
        raise InvalidInput(problems)


def field_name(key: Key, at: str) -> str:
    return ":".join((key[0].value, key[1], at))


def as_if(house: Clinic, gathered: Gathered, said: Said, unit: CareUnitId, now: int) -> Standing:
    """The clinic with whom and what would be added, under ids that nobody has; ``now`` in UTC
    minutes."""
    found = gathered.strangers
    stand_for = _here(said)
    people: list[Practitioner] = []
    given: list[Service] = []
    for below, (one, settled) in enumerate(_to_add(found, said), start=1):
        stand_for[one.key[0].value, one.key[1]] = -below
        if one.what is Thing.SERVICE:
            given.append(_would_give(ServiceId(-below), settled))
        else:
            people.append(_would_work(PractitionerId(-below), settled, unit))
    schedule = house.schedule
    since = date_at(now, house.zone)
    hours = list(schedule.hours)
    for one in found:
        whose = stand_for.get((one.key[0].value, one.key[1]), 0)
        if one.what is Thing.PRACTITIONER and whose < 0:
            hours += weekly.laid_over((), PractitionerId(whose), one.week, since)
    there = replace(
        house,
        practitioners=(*house.practitioners, *people),
        services=(*house.services, *given),
        schedule=replace(schedule, hours=tuple(hours)),
    )
    offers = _offers(Naming(there, stand_for), gathered, said)
    return Standing(replace(there, offers=there.offers | offers), stand_for)


def settle(
    session: Session, work: Work, batch: int, source: str, gathered: Gathered, said: Said
) -> dict[tuple[str, str], int]:
    """Add whom and what is to be added, and remember what was said; what the names stand for now.
    Raises as ``require``."""
    kept = {(row[0], row[1]): row[2:] for row in work.rows(_OF_SOURCE, source=source)}
    stand_for = _here(said)
    for one in gathered.strangers:
        settled = said.get(one.key)
        if settled is None:
            continue
        before, made_by = kept.get((one.what.value, _hashed(one.key)), (None, None))
        stands_for = settled.stands_for if settled.way is Way.HERE else None
        if settled.way is Way.ADD:
            own = None if made_by is None else before
            stands_for, made_by = _added(session, work, one, settled, own), batch
            stand_for[one.what.value, one.key[1]] = stands_for
        elif stands_for != before:
            made_by = None
        _remember(work, source, one.key, stands_for, made_by)
    _offer(session, work, gathered, said, stand_for)
    return stand_for


def take_back(session: Session, work: Work, batch: int) -> tuple[int, dict[str, int]]:
    """Use no more whom and what an import added; how many, and why others stay. ``work`` has the
    directory open."""
    gone, stays = 0, dict[str, int]()
    now = to_minutes(work.now)
    bookable = {one.id for one, still in roster.services(work) if still}
    active = {one.id for one in roster.practitioners(work)}
    for what, which in work.rows(_MADE, batch=batch):
        if which not in (active if what == Thing.PRACTITIONER else bookable):
            continue
        try:
            _retire(session, work, what, which, now)
        except StillInUse:
            stays[what] = stays.get(what, 0) + 1
        else:
            gone += 1
    return gone, stays


def _retire(session: Session, work: Work, what: str, which: int, now: int) -> None:
    if not session.may(_CONFIGURE):
        raise StillInUse(what, which)
    if what == Thing.PRACTITIONER:
        practitioners.retire_at(session, work, PractitionerId(which))
    elif work.value(_GIVEN_STILL, which=which, since=now) is not None:
        raise StillInUse(what, which)
    else:
        services.set_bookable_at(session, work, ServiceId(which), bookable=False)


def _to_add(found: Sequence[Stranger], said: Said) -> Iterator[tuple[Stranger, Settled]]:
    for one in found:
        settled = said.get(one.key)
        if settled is not None and settled.way is Way.ADD:
            yield one, settled


def _here(said: Said) -> dict[tuple[str, str], int]:
    return {
        (what.value, name): one.stands_for
        for (what, name), one in said.items()
        if one.way is Way.HERE and one.stands_for is not None
    }


def _would_work(id_: PractitionerId, settled: Settled, unit: CareUnitId) -> Practitioner:
    return Practitioner(
        id=id_,
        name=settled.name,
        title=settled.title,
        room=None,
        care_unit=unit,
        colour=settled.colour,
        account=None,
    )


def _would_give(id_: ServiceId, settled: Settled) -> Service:
    return Service(
        id=id_,
        name=settled.name,
        short=settled.name,
        minutes=int(settled.minutes),
        before=0,
        after=0,
        colour=settled.colour,
    )


def _offers(
    names: Naming, gathered: Gathered, said: Said
) -> frozenset[tuple[ServiceId, PractitionerId]]:
    """Who gives what by the file, of whoever or whatever is added."""
    new = {one.key for one, _ in _to_add(gathered.strangers, said)}
    offers = set()
    for name, given in gathered.pairs:
        keys = {key_of(Thing.PRACTITIONER, name), key_of(Thing.SERVICE, given)}
        whom, what = names.practitioner(name), names.service(given)
        if keys & new and whom is not None and what is not None:
            offers.add((what.id, whom.id))
    return frozenset(offers)


def _added(
    session: Session, work: Work, one: Stranger, settled: Settled, before: int | None
) -> int:
    """What is added; ``before``: what an import added under this name, and took away again."""
    if one.what is Thing.SERVICE:
        retired = {each.id for each, still in roster.services(work) if not still}
        if before in retired:
            services.set_bookable_at(session, work, ServiceId(before), bookable=True)
            return before
        new = NewService(name=settled.name, minutes=settled.minutes, colour=settled.colour)
        return services.add_at(session, work, new).id
    if before in {each.id for each in roster.practitioners(work, former=True)}:
        practitioners.restore_at(session, work, PractitionerId(before))
        return before
    person = NewPractitioner(name=settled.name, title=settled.title, colour=settled.colour)
    added = practitioners.add_at(session, work, person)
    today = date_at(to_minutes(work.now), settings.text(work, settings.CLINIC_ZONE))
    working.begin_at(session, work, added.id, one.week, today)
    return added.id


def _offer(
    session: Session,
    work: Work,
    gathered: Gathered,
    said: Said,
    stand_for: dict[tuple[str, str], int],
) -> None:
    house = roster.whole(work, to_minutes(work.now))
    by_service: dict[ServiceId, set[PractitionerId]] = {}
    for what, whom in _offers(Naming(house, stand_for), gathered, said):
        by_service.setdefault(what, set()).add(whom)
    for what, people in sorted(by_service.items()):
        services.give_at(session, work, what, frozenset(people))


def _remember(
    work: Work, source: str, key: Key, stands_for: int | None, made_by: int | None
) -> None:
    work.write(
        _REMEMBER,
        source=source,
        what=key[0].value,
        name=_hashed(key),
        stands_for=stands_for,
        made_by=None if stands_for is None else made_by,
        said=to_microseconds(work.now),
    )


def _hashed(key: Key) -> bytes:
    return sha256(key[1].encode()).digest()
