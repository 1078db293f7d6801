"""A day by its rooms holds each visit once, and is open when somebody works there."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.access import Directory, EventDraft, Permission
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.ids import EquipmentId, PractitionerId
from clinic_desk.scheduling import clinic, day, in_use, roster, timetable_store
from clinic_desk.scheduling.by_room import by_device, by_room, joined
from clinic_desk.scheduling.records import Absence, AbsenceReason
from clinic_desk.scheduling.resources import Equipment, Need, What
from clinic_desk.scheduling.timetable import Block, BlockReason
from clinic_desk.scheduling.unavailable import unavailable
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT, Desk

spans = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 60)).map(lambda one: (one[0], sum(one)))
)


def test_each_visit_stands_in_its_room_and_nowhere_else(desk: Desk, schedule: Directory) -> None:
    first, second = desk.book(), desk.book(practitioner=HADDAD)
    shown = day.day(desk.session, schedule, MORNING.date())
    house = clinic.load(desk.session)

    rooms = by_room(shown, house.rooms, house.schedule)

    assert [one.room and one.room.name for one in rooms] == ["Room 1", "Room 2"]
    assert [[one.id for one in room.appointments] for room in rooms] == [[first.id], [second.id]]
    assert [[who.id for who in room.usual] for room in rooms][1] == [HADDAD]


def test_a_visit_whose_room_is_gone_has_a_column_of_its_own(
    desk: Desk, schedule: Directory
) -> None:
    booked = desk.book()
    shown = day.day(desk.session, schedule, MORNING.date())
    house = clinic.load(desk.session)

    rooms = by_room(shown, house.rooms[1:], house.schedule)

    assert rooms[-1].room is None
    assert [one.id for one in rooms[-1].appointments] == [booked.id]


def test_a_room_that_is_kept_free_says_so_and_no_other(desk: Desk, schedule: Directory) -> None:
    house, on = clinic.load(desk.session), MORNING.date()
    block = Block(
        id=1,
        resource=house.rooms[0].id,
        first=on,
        last=on,
        starts=10 * 60,
        ends=11 * 60,
        reason=BlockReason.REPAIR,
    )
    shown = day.day(desk.session, schedule, on)

    rooms = by_room(shown, house.rooms, replace(house.schedule, blocks=(block,)))

    assert [len(one.absences) for one in rooms] == [1, 0]
    assert rooms[0].absences[0].end_utc - rooms[0].absences[0].start_utc == 60


def test_a_room_says_who_is_away_as_long_as_nobody_of_its_own_is_there(
    desk: Desk, schedule: Directory
) -> None:
    house, shown = clinic.load(desk.session), day.day(desk.session, schedule, MORNING.date())
    ends = shown.columns[0].open[0][1]
    first = _away(1, LINDQVIST, ends - 120, ends)
    both = _away(2, HADDAD, ends - 60, ends + 600)
    shared = replace(shown.columns[1].practitioner, room=house.rooms[0].id)
    alone = replace(shown.columns[0], absences=(first,))
    other = replace(shown.columns[1], practitioner=shared, absences=(both,))

    (one,) = by_room(replace(shown, columns=(alone,)), house.rooms[:1], house.schedule)
    (two,) = by_room(replace(shown, columns=(alone, other)), house.rooms[:1], house.schedule)

    assert one.absences == (first,)
    assert one.open == alone.open, "as in the column of the practitioner"
    assert next((one.start_utc, one.end_utc) for one in two.absences) == (ends - 60, ends)


def test_what_cannot_be_booked_is_listed_where_somebody_would_have_hours(
    desk: Desk, schedule: Directory
) -> None:
    house, on = clinic.load(desk.session), MORNING.date()
    shown = day.day(desk.session, schedule, on)
    begins, ends = shown.columns[0].open[0][0], shown.columns[0].open[-1][1]
    leave = _away(1, LINDQVIST, begins - 3000, ends + 3000)
    night = _away(2, LINDQVIST, ends + 60, ends + 120)
    kept = Block(id=3, resource=house.rooms[1].id, first=on, last=on, starts=600, ends=660)
    columns = (replace(shown.columns[0], absences=(leave, night)), *shown.columns[1:])

    found = unavailable(
        replace(shown, columns=columns), house.rooms, replace(house.schedule, blocks=(kept,))
    )

    assert [(one.practitioner and one.practitioner.id, one.place) for one in found] == [
        (LINDQVIST, None),
        (None, house.rooms[1]),
    ]
    assert [one.all_day for one in found] == [True, False]
    assert (found[0].start_utc, found[0].end_utc) == (begins, ends)


def _away(number: int, whom: PractitionerId, start: int, end: int) -> Absence:
    return Absence(
        id=number,
        practitioner=whom,
        start_utc=start,
        end_utc=end,
        reason=AbsenceReason.LEAVE,
    )


@given(spans)
def test_joined_time_is_the_same_minutes_without_overlaps(some: list[tuple[int, int]]) -> None:
    minutes = {at for start, end in some for at in range(start, end)}

    whole = joined(some)

    assert {at for start, end in whole for at in range(start, end)} == minutes
    assert all(one[1] < other[0] for one, other in pairwise(whole))


def equip(desk: Desk, device: Equipment) -> None:
    """The clinic has a device, and a usual visit needs one of its kind."""
    with desk.session.work(Permission.SCHEDULE_CONFIGURE) as work:
        timetable_store.add_equipment(work, device, 0)
        timetable_store.replace_needs(
            work, VISIT, [Need(service=VISIT, what=What.EQUIPMENT, kind=device.kind)]
        )
        roster.configured(work)
        work.record(EventDraft(kind=EventKind.SERVICES_CONFIGURED, action=Action.UPDATE))


def test_a_device_has_the_visits_that_hold_it(desk: Desk, schedule: Directory) -> None:
    device = Equipment(
        id=EquipmentId(77), name="Ultrasound", kind="scan", care_unit=desk.session.care_unit
    )
    equip(desk, device)
    booked = desk.book()
    desk.book(MORNING.replace(hour=13), service=CHECK)
    shown = day.day(desk.session, schedule, MORNING.date())
    house = clinic.load(desk.session)

    held = in_use.devices(desk.session, schedule, shown, [device.id])

    assert held == {device.id: frozenset({booked.id})}
    (column,) = by_device(shown, [device], held, house.schedule)
    assert [one.id for one in column.appointments] == [booked.id]
    assert column.open
