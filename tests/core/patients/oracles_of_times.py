"""What tells when somebody can be booked, who has a place in a group, and what is held.

Oracles of ``oracles.py``: a protected person takes time like everybody, and is nobody in it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from clinic_desk.access import Directory
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling import (
    asking,
    at_work,
    away,
    blocking,
    by_room,
    choosing,
    clinic,
    day,
    equipment,
    families,
    flow,
    free,
    gathering,
    grouped,
    holding,
    holds,
    in_use,
    month,
    overbooking,
    own_day,
    series_planning,
)
from clinic_desk.scheduling.asking import Asked
from clinic_desk.scheduling.families import Member
from clinic_desk.scheduling.repeating import Every, Rule
from clinic_desk.scheduling.series_planning import SeriesWish
from clinic_desk.scheduling.together import How
from clinic_desk.staff.session import DeskSession
from tests.core.patients.hidden import Hiding
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT

_DAYS = date(2026, 3, 1), date(2026, 3, 31)


def times(desk: Hiding, session: DeskSession, _opened: Directory) -> Iterator[object]:
    """When somebody can be booked, and why not."""
    yield month.month(session, date(2026, 3, 1))
    yield free.next_free(session, free.Search(service=VISIT))
    yield free.gaps(session, CHECK, MORNING.date())
    yield asking.ask(session, Asked(service=VISIT, start=desk.visits[1].start))
    rule = Rule(every=Every.WEEKS, times=5)
    wish = SeriesWish(practitioner=LINDQVIST, service=VISIT, start=desk.visits[1].start, rule=rule)
    yield series_planning.plan(session, wish)


def why_not(desk: Hiding, session: DeskSession, _opened: Directory) -> Iterator[object]:
    """At every visit of the hidden one, over it and just beside it, for each service and whom."""
    for visit in desk.visits:
        for before in (0, 15, 30):
            start = visit.start - timedelta(minutes=before)
            for service, whom in ((VISIT, LINDQVIST), (CHECK, LINDQVIST), (VISIT, HADDAD)):
                yield free.why_not(session, service, whom, start, longer=before)
    yield free.why_not(session, desk.group.service, desk.group.practitioner, desk.gathers)
    for service in (VISIT, CHECK, desk.group.service):
        yield free.starts(session, service, LINDQVIST, MORNING.date(), MORNING.date())
        yield month.capacity(session, *_DAYS, service=service)
    yield month.capacity(session, *_DAYS, practitioners=[HADDAD])
    yield overbooking.may(session)


def groups(desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    """Who comes to one in which the hidden person has a place, and whether another has."""
    gathered = gathering.gathered(session, opened, desk.group)
    assert len(gathered.attendees) == 3
    yield gathered, gathered.places
    service = desk.group.service
    for proposal in free.next_free(session, free.Search(service=service), limit=3):
        yield free.in_group(session, proposal, 4)
    shown = day.day(session, opened, MORNING.date())
    given = {one.id: one for one in clinic.load(session).services}
    for column in shown.columns:
        yield grouped.grouped(column.appointments, given)
        yield grouped.people_in(column.appointments)


def rooms(_desk: Hiding, session: DeskSession, opened: Directory) -> Iterator[object]:
    """The day by rooms and devices, and each practitioner's own."""
    house, shown = clinic.load(session), day.day(session, opened, MORNING.date())
    yield by_room.by_room(shown, house.rooms, house.schedule)
    devices = equipment.everything(session)
    held = in_use.devices(session, opened, shown, [one.id for one in devices])
    assert any(held.values())
    yield held, by_room.by_device(shown, devices, held, house.schedule)
    board, now = flow.today(session, opened), to_minutes(session.clock.now())
    for whom in (LINDQVIST, HADDAD):
        cards = tuple(one for one in board.cards if one.appointment.practitioner == whom)
        for later in (0, 90, 300):
            yield own_day.own_day(replace(board, cards=cards), now + later)
    yield at_work.today(session), away.held_now(session), blocking.coming(session)
    yield flow.next_free(session)


def held(desk: Hiding, session: DeskSession, _opened: Directory) -> Iterator[object]:
    """A time is held and let go beside the hidden person's; none can be over it."""
    offered = free.next_free(session, free.Search(service=VISIT), limit=1)[0]
    start = offered.start_utc
    hold = holding.hold(session, offered)
    kept = holds.held(session, start - 1440, start + 1440)
    yield [(one.start_utc, one.practitioner) for one in kept]
    yield free.why_not(session, VISIT, offered.practitioner, offered.start)
    holding.let_go(session, hold.id)
    taken = desk.visits[1]
    over = replace(
        offered,
        practitioner=taken.practitioner,
        room=taken.room,
        start=taken.start,
        start_utc=taken.start_utc,
        end_utc=taken.end_utc,
    )
    try:
        yield holding.hold(session, over)
    except ClinicDeskError as error:
        yield type(error), vars(error)
    house = clinic.load(session)
    needed = choosing.resources(house.schedule, house.practitioners, None)
    yield sorted(holds.taken(session, needed, start - 1440, start + 1440))
    yield list(holds.places(session, desk.group.start_utc, desk.group.start_utc + 1).values())


def arrangements(desk: Hiding, session: DeskSession, _opened: Directory) -> Iterator[object]:
    """Times for several, one of whom is a number that somebody has guessed."""
    both = [Member(patient=one, service=VISIT) for one in (desk.patient, desk.hidden)]
    for how in How:
        yield families.find(session, both, how=how)
