"""When a caller can come, as it is typed at the desk."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.ids import RoomId, ServiceId
from clinic_desk.scheduling.to_do.records import EVERY_DAY, Wish
from tests.ui.scheduling.a_clinic import HADDAD, LINDQVIST, PRACTITIONERS, ROOMS
from ui.scheduling.typed_when import TypedWhen, read, without_rooms
from ui.scheduling.when_written import wish_written
from ui.words.language import Language, speak, spoken

TUESDAY = date(2026, 11, 24)
MORNING, AFTERNOON = (0, 720), (720, 1440)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", TypedWhen()),
        ("tue", TypedWhen(weekdays=frozenset({2}))),
        ("tue am", TypedWhen(weekdays=frozenset({2}), part=MORNING)),
        ("Tisdagar fm", TypedWhen(weekdays=frozenset({2}), part=MORNING)),
        ("mon, wed pm", TypedWhen(weekdays=frozenset({1, 3}), part=AFTERNOON)),
        ("thu-mon", TypedWhen(weekdays=frozenset({4, 5, 6, 7, 1}))),
        ("from 12/12", TypedWhen(first=date(2026, 12, 12))),
        ("från 12/12 em", TypedWhen(first=date(2026, 12, 12), part=AFTERNOON)),
        ("tomorrow", TypedWhen(first=date(2026, 11, 25))),
        ("in 6 w", TypedWhen(first=date(2027, 1, 5))),
        ("until 22/2", TypedWhen(last=date(2027, 2, 22))),
        ("före 22/2", TypedWhen(last=date(2027, 2, 21))),
        ("from 1/12 till 24/12", TypedWhen(first=date(2026, 12, 1), last=date(2026, 12, 24))),
        ("after 15", TypedWhen(part=(900, 1440))),
        ("before 9:30", TypedWhen(part=(0, 570))),
        ("thu not before 3", TypedWhen(weekdays=frozenset({4}), part=(900, 1440))),
        ("thu afternoon not before 15", TypedWhen(weekdays=frozenset({4}), part=(900, 1440))),
        ("torsdag inte före 15", TypedWhen(weekdays=frozenset({4}), part=(900, 1440))),
        ("no earlier than 9:30", TypedWhen(part=(570, 1440))),
        ("not after 10", TypedWhen(part=(0, 600))),
        ("senast 10", TypedWhen(part=(0, 600))),
        ("no later than 22/2", TypedWhen(last=date(2027, 2, 22))),
        ("inte före 12/12", TypedWhen(first=date(2026, 12, 12))),
        ("why not before 10", TypedWhen(part=(600, 1440))),
        ("after 3:30", TypedWhen(part=(930, 1440))),
        ("after 03:30", TypedWhen(part=(210, 1440))),
        ("before 4 am", TypedWhen(part=(0, 720))),
        ("fri 3", TypedWhen(weekdays=frozenset({5}), at=time(15))),
        ("fri 11/12", TypedWhen(weekdays=frozenset({5}), first=date(2026, 12, 11))),
        ("thu 11/12", TypedWhen(first=date(2026, 12, 11), no_such=date(2026, 12, 11))),
        ("torsdag 11 dec", TypedWhen(first=date(2026, 12, 11), no_such=date(2026, 12, 11))),
        ("thu from 11/12", TypedWhen(weekdays=frozenset({4}), first=date(2026, 12, 11))),
        ("thu in 2 w", TypedWhen(weekdays=frozenset({4}), first=date(2026, 12, 8))),
        ("fre efter 15 före 16", TypedWhen(weekdays=frozenset({5}), part=(900, 960))),
        ("haddad", TypedWhen(practitioners=(HADDAD,))),
        ("with dr lind or omar am", TypedWhen(practitioners=(LINDQVIST, HADDAD), part=MORNING)),
        ("fri 10?", TypedWhen(weekdays=frozenset({5}), at=time(10))),
        ("why not tuesday 10", TypedWhen(weekdays=frozenset({2}), at=time(10))),
        ("varför inte ti 9.40", TypedWhen(weekdays=frozenset({2}), at=time(9, 40))),
        ("24/12 kl 1320", TypedWhen(first=date(2026, 12, 24), at=time(13, 20))),
        ("3pm", TypedWhen(at=time(15))),
        ("tue zzz", TypedWhen(weekdays=frozenset({2}), unread=("zzz",))),
    ],
)
def test_what_is_typed_is_understood(typed: str, meant: TypedWhen) -> None:
    assert read(typed, TUESDAY, PRACTITIONERS) == meant


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("tue 10", TUESDAY),
        ("mon 10", date(2026, 11, 30)),
        ("10", date(2026, 12, 3)),
        ("12/12 10", date(2026, 12, 12)),
        ("mon from 12/12 10", date(2026, 12, 14)),
    ],
)
def test_a_time_is_asked_on_the_day_typed_or_else_the_one_looked_at(typed: str, day: date) -> None:
    asked = read(typed, TUESDAY, PRACTITIONERS)

    assert asked.day_asked(TUESDAY, looked_at=date(2026, 12, 3)) == day


@given(st.text(max_size=40))
def test_nothing_that_can_be_typed_is_a_fault(typed: str) -> None:
    read(typed, TUESDAY, PRACTITIONERS)


WISHES = st.builds(
    Wish,
    service=st.just(ServiceId(1)),
    practitioners=st.sets(st.sampled_from([one.id for one in PRACTITIONERS])).map(tuple),
    weekdays=st.frozensets(st.integers(1, 7), min_size=1),
    part=st.tuples(st.integers(0, 719), st.integers(720, 1440)),
    first=st.integers(-30, 365).map(lambda ahead: TUESDAY + timedelta(days=ahead)),
    last=st.integers(0, 365).map(lambda ahead: TUESDAY + timedelta(days=ahead)),
)


@pytest.mark.parametrize("language", Language)
@given(wish=WISHES)
def test_a_wish_is_written_as_it_is_understood(qapp, language: Language, wish: Wish) -> None:
    before = spoken()
    speak(qapp, language)
    try:
        written = wish_written(wish, TUESDAY, PRACTITIONERS)
    finally:
        speak(qapp, before)

    whom = set(wish.practitioners) if len(wish.practitioners) > 1 else set()
    understood = read(written, TUESDAY, PRACTITIONERS)
    assert set(understood.practitioners) == whom
    assert replace(understood, practitioners=()) == TypedWhen(
        weekdays=frozenset() if wish.weekdays == EVERY_DAY else wish.weekdays,
        part=wish.part,
        first=wish.first if wish.first > TUESDAY else None,
        last=wish.last,
    )


@pytest.mark.parametrize(
    ("typed", "rooms", "others"),
    [
        ("room 2", {2}, TypedWhen()),
        ("Room", {1, 2, 4}, TypedWhen()),
        ("tue room 4 am", {4}, TypedWhen(weekdays=frozenset({2}), part=MORNING)),
        ("room 1 room 2", {1, 2}, TypedWhen()),
        ("lindqvist room 2 10", {2}, TypedWhen(practitioners=(LINDQVIST,), at=time(10))),
        ("rum 2 tis", {2}, TypedWhen(weekdays=frozenset({2}))),
    ],
)
def test_a_room_is_asked_for_by_its_name(typed, rooms, others):
    found = read(typed, TUESDAY, PRACTITIONERS, ROOMS)
    assert found.places == tuple(ROOMS[RoomId(one)] for one in sorted(rooms))
    of_rooms = {"places": (), "room_words": frozenset()}
    assert replace(found, **of_rooms) == replace(others, rooms=frozenset(rooms))


@pytest.mark.parametrize(
    ("typed", "said", "others"),
    [
        ("room 9", "room 9", {}),
        ("tue rum 22", "rum 22", {"weekdays": frozenset({2})}),
        ("Room 2b am", "room 2b", {"part": MORNING}),
        ("room 9 10", "room 9", {"at": time(10)}),
        ("room 9 room 2", "room 9", {}),
    ],
)
def test_a_room_that_there_is_not_is_no_time_and_asks_for_no_room(typed, said, others):
    found = read(typed, TUESDAY, PRACTITIONERS, ROOMS)
    assert (found.no_room, found.rooms, found.places) == (said, frozenset(), tuple(ROOMS.values()))
    assert found == replace(
        TypedWhen(**others), no_room=said, places=found.places, room_words=found.room_words
    )


def test_a_room_with_a_name_alone_may_have_a_time_behind_it():
    rooms = {RoomId(1): "Lab", RoomId(2): "Behandlingsrum 2"}
    assert read("lab 10", TUESDAY, (), rooms).at == time(10)
    assert read("lab 10", TUESDAY, (), rooms).rooms == {1}
    assert read("rum 2", TUESDAY, (), rooms).rooms == {2}
    assert read("room 1", TUESDAY, (), rooms).no_room == "room 1"


def test_a_number_is_the_whole_number_of_a_room():
    rooms = {RoomId(1): "Room 1", RoomId(10): "Room 10"}
    assert read("room 1", TUESDAY, (), rooms).rooms == {1}
    assert read("room 10", TUESDAY, (), rooms).rooms == {10}


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("tue room 2 am", "tue am"),
        ("Lindqvist, rum 4", "Lindqvist"),
        ("room 9", ""),
        ("fri", "fri"),
    ],
)
def test_the_words_of_a_room_are_taken_out_and_the_others_stay_as_typed(typed, left):
    found = read(typed, TUESDAY, PRACTITIONERS, ROOMS)
    assert without_rooms(typed, found) == left


def test_where_no_rooms_are_told_no_room_is_understood():
    assert read("room 2", TUESDAY, PRACTITIONERS) == TypedWhen(unread=("room",), at=time(14))
