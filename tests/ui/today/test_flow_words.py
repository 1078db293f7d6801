"""What the board says, on the screen and aloud, in both languages."""

from dataclasses import replace

import pytest

from clinic_desk.scheduling.flow import FlowCounts
from clinic_desk.scheduling.records import AppointmentStatus
from tests.ui.scheduling.a_clinic import APPOINTMENTS, masked
from tests.ui.today.a_board import FREE, NOW, a_board, a_card
from ui.today import flow_words

BOARD = a_board()


def card(number, **changes):
    found = next(one for one in APPOINTMENTS if one.id == number)
    return a_card(replace(found, **changes))


def test_a_late_card_says_everything_aloud():
    assert flow_words.card_words(card(4), BOARD, NOW) == (
        "10:00, Yusuf Demir, Follow-up, Dr Lindqvist, expected, 42 minutes late"
    )


def test_a_waiting_card_says_since_when_and_who_of_the_namesakes():
    assert flow_words.card_words(card(10), BOARD, NOW) == (
        "10:20, Ann Lee · 1984, Follow-up, Dr Haddad, arrived, waiting for 27 minutes, waits long"
    )


def test_marks_say_in_words_what_their_colour_says():
    assert [mark.words for mark in flow_words.marks_of(card(4), BOARD, NOW)] == ["42 min late"]
    assert [mark.words for mark in flow_words.marks_of(card(10), BOARD, NOW)] == [
        "waits long",
        "b. 1984",
    ]
    assert [mark.words for mark in flow_words.marks_of(card(11), BOARD, NOW)] == ["note"]
    assert [mark.words for mark in flow_words.marks_of(card(6), BOARD, NOW)] == ["first visit"]
    assert flow_words.marks_of(card(2), BOARD, NOW) == []


def test_a_protected_person_is_a_number():
    assert "Vera" not in flow_words.card_words(card(16), BOARD, NOW)
    assert flow_words.name_on(card(16)) == "Nr 14"


def test_a_masked_visit_says_only_that_its_time_is_booked():
    hidden = a_card(replace(masked(APPOINTMENTS[3]), status=AppointmentStatus.BOOKED))
    assert flow_words.card_words(hidden, BOARD, NOW) == "10:00, Booked, Dr Lindqvist"
    assert flow_words.marks_of(hidden, BOARD, NOW) == []
    assert flow_words.about_words(hidden, BOARD) == ("Dr Lindqvist",)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((18, 1, 1, 0), "18 booked · 1 waiting · 1 late · nobody missed yet"),
        ((1, 0, 0, 2), "1 booked · nobody waiting · nobody late · 2 missed"),
    ],
)
def test_the_headline_tells_the_day_in_one_line(counts, said):
    names = ("booked", "waiting", "late", "missed")
    assert flow_words.headline(FlowCounts(**dict(zip(names, counts, strict=True)))) == said


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((18, 1, 1, 0), "18 bokade · 1 väntar · 1 sen · ingen utebliven än"),
        ((1, 2, 2, 2), "1 bokad · 2 väntar · 2 sena · 2 uteblivna"),
    ],
)
def test_the_headline_counts_in_swedish(counts, said, in_swedish):
    names = ("booked", "waiting", "late", "missed")
    assert flow_words.headline(FlowCounts(**dict(zip(names, counts, strict=True)))) == said


def test_one_minute_is_one_minute():
    one = card(4)
    at = one.appointment.start_utc
    strict = replace(BOARD, late_from=1)
    assert flow_words.card_words(one, strict, at + 1).endswith("1 minute late")
    assert flow_words.card_words(one, strict, at + 2).endswith("2 minutes late")


@pytest.mark.parametrize("to", flow_words.ACTIONS)
def test_every_step_and_its_way_back_has_a_sentence_with_the_name(to):
    one = card(10)
    assert "Ann Lee · 1984" in flow_words.stepped(one, BOARD, to), "there are two of that name"
    moved = a_card(replace(one.appointment, status=to))
    assert "Ann Lee" in flow_words.step_undone(moved, BOARD)
    for wanted in flow_words.ACTIONS:
        if not moved.may_go(wanted):
            assert "Ann Lee" in flow_words.no_step(moved, wanted)


def test_the_next_free_time_names_its_day_unless_it_is_today():
    one = FREE[0]
    assert flow_words.next_free_time(one, BOARD.date) == "11:00"
    yesterday = BOARD.date.replace(day=23)
    assert flow_words.next_free_time(one, yesterday) == "Tomorrow 11:00"
    assert flow_words.next_free_time(replace(one, proposal=None), BOARD.date) == "no time"
    assert flow_words.next_free_words(one, BOARD.date) == "Dr Sara Lindqvist, next free: 11:00"
