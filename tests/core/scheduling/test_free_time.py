"""Free time by example: what a receptionist would point at on the schedule."""

from datetime import date, datetime

import pytest

from clinic_desk.ids import CareUnitId, PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling import availability, walltime
from clinic_desk.scheduling.availability import Wanted
from clinic_desk.scheduling.occupied import OccupiedTime, in_columns
from clinic_desk.scheduling.records import (
    Absence,
    AbsenceReason,
    Colour,
    Gap,
    Obstacle,
    Practitioner,
    Schedule,
    Service,
    WhyNot,
    WorkingHours,
)

ZONE = "Europe/Stockholm"
TUESDAY = date(2026, 11, 24)
CHANGE_IN_SPRING, CHANGE_IN_AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


def at(clock: str, day: date = TUESDAY, fold: int = 0) -> int:
    return walltime.to_utc(datetime.fromisoformat(f"{day} {clock}"), ZONE, fold=fold)


EARLY = at("00:00", date(2026, 1, 1))


def who(number: int, room: int | None = None) -> Practitioner:
    return Practitioner(
        id=PractitionerId(number),
        name="Omar Haddad",
        title="",
        room=None if room is None else RoomId(room),
        care_unit=CareUnitId(1),
        colour=Colour.INFO,
    )


def a_service(minutes: int = 30, before: int = 0, after: int = 0) -> Service:
    return Service(
        id=ServiceId(1),
        name="New visit",
        short="NV",
        minutes=minutes,
        before=before,
        after=after,
        colour=Colour.INFO,
    )


def working(*hours: tuple[int, int], practitioners=(1, 2), absences=(), weekdays=range(1, 8)):
    return Schedule(
        zone=ZONE,
        hours=tuple(
            WorkingHours(
                practitioner=PractitionerId(number),
                weekday=weekday,
                start=start * 60,
                end=end * 60,
                valid_from=date(2026, 1, 1),
            )
            for number in practitioners
            for weekday in weekdays
            for start, end in hours
        ),
        absences=absences,
    )


def taken(start: str, end: str, before: int = 0, after: int = 0, by: int = 99) -> OccupiedTime:
    return OccupiedTime(at(start) - before, at(end) + after, at(start), at(end), by)


def proposed(schedule, *practitioners, service=None, occupied=None, now=EARLY, limit=10, **asked):
    wanted = Wanted(
        service=service or a_service(),
        practitioners=practitioners,
        first=asked.pop("first", TUESDAY),
        last=asked.pop("last", TUESDAY),
        **asked,
    )
    held = {resource: in_columns(times) for resource, times in (occupied or {}).items()}
    found = availability.next_free(schedule, wanted, lambda *_: held, now, limit=limit)
    return [(p.practitioner, f"{p.start:%H:%M}") for p in found]


def test_the_first_proposals_follow_at_once_on_what_is_there():
    occupied = {1: [taken("08:00", "08:18"), taken("10:00", "17:00")]}

    found = proposed(working((8, 17)), who(1), occupied=occupied)

    assert found == [
        (1, "08:18"),
        (1, "08:30"),
        (1, "08:45"),
        (1, "09:00"),
        (1, "09:15"),
        (1, "09:30"),
    ]


def test_proposals_go_by_time_and_then_by_the_order_of_the_practitioners():
    found = proposed(working((8, 9)), who(2), who(1), limit=4)

    assert found == [(2, "08:00"), (1, "08:00"), (2, "08:15"), (1, "08:15")]


def test_nothing_is_proposed_before_now_and_what_is_starts_at_a_round_minute():
    found = proposed(working((8, 17)), who(1), now=at("10:42"), limit=3)

    assert found == [(1, "10:45"), (1, "11:00"), (1, "11:15")]


def test_what_ends_at_closing_is_proposed_and_what_ends_after_is_not():
    found = proposed(working((8, 9)), who(1), service=a_service(45))

    assert found == [(1, "08:00"), (1, "08:15")]


def test_only_the_wanted_weekdays_and_part_of_the_day_are_proposed():
    found = proposed(
        working((8, 17)),
        who(1),
        last=date(2026, 12, 31),
        weekdays=frozenset({5}),
        part=(16 * 60, 24 * 60),
        limit=4,
    )

    assert found == [(1, "16:00"), (1, "16:15"), (1, "16:30"), (1, "16:00")]


def test_what_is_occupied_is_asked_for_a_week_at_a_time_and_only_as_long_as_needed():
    asked = []

    def occupied(start: int, end: int):
        asked.append((start, end))
        return {}

    wanted = Wanted(
        service=a_service(), practitioners=[who(1)], first=TUESDAY, last=date(2027, 1, 24)
    )

    found = availability.next_free(working((8, 17)), wanted, occupied, EARLY)

    assert len(found) == 10
    assert len(asked) == 1
    assert asked[0][1] - asked[0][0] < 8 * walltime.DAY


def test_a_search_of_sixty_days_without_a_free_time_asks_three_times_and_finds_nothing():
    asked = []

    def occupied(start: int, end: int):
        asked.append((start, end))
        return {1: in_columns([OccupiedTime(start, end, start, end, 1)])}

    wanted = Wanted(
        service=a_service(), practitioners=[who(1)], first=TUESDAY, last=date(2027, 1, 22)
    )

    found = availability.next_free(working((8, 17)), wanted, occupied, EARLY)

    assert found == []
    assert len(asked) == 3


@pytest.mark.parametrize(
    ("gap", "expected"),
    [((-20, 20), ["23:40", "23:45"]), ((0, 30), ["00:00"]), ((-30, 0), ["23:30"])],
)
def test_a_free_time_where_one_week_of_the_search_meets_the_next_is_found_once(gap, expected):
    midnight = at("00:00", date(2026, 12, 1))
    long = 20 * walltime.DAY
    times = [(midnight - long, midnight + gap[0]), (midnight + gap[1], midnight + long)]

    def occupied(start: int, end: int):
        within = [time for time in times if time[0] < end and time[1] > start]
        return {1: in_columns([OccupiedTime(*time, *time, 1) for time in within])}

    wanted = Wanted(
        service=a_service(), practitioners=[who(1)], first=TUESDAY, last=date(2026, 12, 7)
    )

    found = availability.next_free(working((0, 24)), wanted, occupied, EARLY)

    assert [f"{p.start:%H:%M}" for p in found] == expected


def test_neighbouring_buffers_lie_over_each_other():
    occupied = {1: [taken("08:00", "09:00", after=10)]}

    found = proposed(
        working((8, 10)), who(1), service=a_service(30, before=10), occupied=occupied, limit=1
    )

    assert found == [(1, "09:10")]


def test_what_ended_just_before_now_still_keeps_a_buffer_away():
    visit = taken("07:00", "07:55")

    def occupied(start: int, end: int):
        return {1: in_columns([visit] if visit.start < end and visit.end > start else [])}

    wanted = Wanted(
        service=a_service(30, before=15), practitioners=[who(1)], first=TUESDAY, last=TUESDAY
    )

    found = availability.next_free(working((7, 9)), wanted, occupied, at("08:00"))

    assert [f"{p.start:%H:%M}" for p in found] == ["08:10", "08:15", "08:30"]


def test_a_buffer_may_reach_outside_the_hours():
    found = proposed(working((8, 9)), who(1), service=a_service(60, before=15, after=15))

    assert found == [(1, "08:00")]


def test_a_room_that_somebody_else_uses_is_not_free():
    occupied = {7: [taken("08:00", "09:00")]}

    found = proposed(working((8, 10)), who(1, room=7), who(2), occupied=occupied, limit=3)

    assert found == [(2, "08:00"), (2, "08:15"), (2, "08:30")]


def test_hours_that_meet_at_midnight_are_one_night():
    night = working((0, 2), (22, 24), practitioners=(1,))

    found = proposed(night, who(1), service=a_service(150), first=TUESDAY, limit=4)

    assert found == [(1, "22:00"), (1, "22:15"), (1, "22:30"), (1, "22:45")]


def test_a_day_without_opening_has_no_free_time_and_says_so():
    schedule = working((8, 17), weekdays=[1])

    found = proposed(schedule, who(1))
    reasons = availability.why_not(schedule, who(1), a_service(), at("10:00"), {}, EARLY)

    assert found == []
    assert reasons == [Obstacle(why=WhyNot.CLOSED)]


def test_the_clinic_s_holiday_keeps_everybody_away():
    holiday = Absence(
        id=1,
        practitioner=None,
        start_utc=at("00:00"),
        end_utc=at("23:59"),
        reason=AbsenceReason.HOLIDAY,
    )
    schedule = working((8, 17), absences=(holiday,))

    reasons = availability.why_not(schedule, who(2), a_service(), at("10:00"), {}, EARLY)

    assert proposed(schedule, who(1), who(2)) == []
    assert reasons == [
        Obstacle(why=WhyNot.HOLIDAY, absence=AbsenceReason.HOLIDAY, until_utc=at("23:59"))
    ]


@pytest.mark.parametrize(
    ("start", "service", "expected"),
    [
        ("09:00", a_service(30), [Obstacle(why=WhyNot.TAKEN, by=99, until_utc=at("10:10"))]),
        (
            "08:35",
            a_service(30),
            [Obstacle(why=WhyNot.TOO_SHORT, minutes=5, by=99, until_utc=at("10:10"))],
        ),
        (
            "08:30",
            a_service(30, after=10),
            [Obstacle(why=WhyNot.BUFFER, minutes=10, by=99, until_utc=at("10:10"))],
        ),
        (
            "10:00",
            a_service(30),
            [Obstacle(why=WhyNot.BUFFER, minutes=10, by=99, until_utc=at("10:10"))],
        ),
        (
            "16:45",
            a_service(30),
            [Obstacle(why=WhyNot.CROSSES_CLOSING, minutes=15, until_utc=at("17:00"))],
        ),
        ("08:30", a_service(30), []),
        ("10:10", a_service(30, before=10), []),
    ],
)
def test_why_not_then_is_answered_with_minutes_and_what_is_in_the_way(start, service, expected):
    occupied = {1: in_columns([taken("09:00", "10:00", after=10)])}

    reasons = availability.why_not(working((8, 17)), who(1), service, at(start), occupied, EARLY)

    assert reasons == expected


def test_eighteen_free_minutes_are_twelve_too_short_for_half_an_hour():
    occupied = {1: in_columns([taken("08:00", "10:40"), taken("11:00", "12:00")])}

    found = availability.gaps(
        working((8, 12)), who(1), a_service(30), occupied, at("10:42"), TUESDAY
    )

    assert found == [Gap(start_utc=at("10:42"), end_utc=at("11:00"), lacking=12)]
    assert found[0].minutes == 18


def test_in_spring_no_start_is_offered_in_the_hour_that_is_not_there():
    day = CHANGE_IN_SPRING
    found = proposed(working((1, 4)), who(1), service=a_service(60), first=day, last=day)

    assert found == [(1, "01:00"), (1, "01:15"), (1, "01:30"), (1, "01:45"), (1, "03:00")]


def test_in_autumn_the_doubled_hour_is_offered_twice_and_each_time_knows_which():
    wanted = Wanted(
        service=a_service(60),
        practitioners=[who(1)],
        first=CHANGE_IN_AUTUMN,
        last=CHANGE_IN_AUTUMN,
    )

    found = availability.next_free(working((2, 3)), wanted, lambda *_: {}, EARLY)

    assert [(f"{p.start:%H:%M}", p.start.fold) for p in found] == [
        ("02:00", 0),
        ("02:15", 0),
        ("02:30", 0),
        ("02:45", 0),
        ("02:00", 1),
    ]
    assert found[0].start_utc == at("02:00", CHANGE_IN_AUTUMN)
    assert found[-1].start_utc == at("02:00", CHANGE_IN_AUTUMN, fold=1)


def test_hours_hold_only_while_they_are_valid():
    schedule = Schedule(
        zone=ZONE,
        hours=(
            WorkingHours(
                practitioner=PractitionerId(1),
                weekday=2,
                start=480,
                end=510,
                valid_from=date(2026, 1, 1),
                valid_until=TUESDAY,
            ),
            WorkingHours(
                practitioner=PractitionerId(1),
                weekday=2,
                start=600,
                end=630,
                valid_from=date(2026, 11, 25),
            ),
        ),
    )

    found = proposed(schedule, who(1), last=date(2026, 12, 1))

    assert found == [(1, "08:00"), (1, "10:00")]


def test_nothing_is_proposed_before_each_practitioner_can_be_there():
    schedule = working((8, 17))
    wanted = Wanted(
        service=a_service(),
        practitioners=(who(1), who(2)),
        first=TUESDAY,
        last=TUESDAY,
        not_before={who(1).id: at("10:10")},
    )

    found = availability.next_free(schedule, wanted, lambda _start, _end: {}, at("08:00"), limit=99)

    first = {one.practitioner: one.start_utc for one in reversed(found)}
    assert first == {who(1).id: at("10:10"), who(2).id: at("08:00")}
