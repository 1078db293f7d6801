"""What is typed of when, where and what for, in the booking panel."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from clinic_desk.errors import Problem
from clinic_desk.ids import RoomId
from tests.ui.scheduling.a_clinic import (
    DATE,
    LINDQVIST,
    NEW,
    PHYSIO45,
    PHYSIO60,
    PROPOSALS,
    SJOBERG,
    at,
)
from tests.ui.scheduling.test_booking_panel import CLINIC, SIV
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.booking_words import proposal_words
from ui.words.errors import problem


@pytest.fixture
def known(shown):
    made = BookingPanel(CLINIC, at("10:42"))
    shown(made)
    made.begin()
    made.show_patient(SIV)
    made.show_proposals(PROPOSALS)
    return made


def test_a_room_that_is_typed_narrows_the_times_and_goes_into_the_booking(known, qtbot):
    wanted = []
    known.proposals_wanted.connect(wanted.append)
    known.looking.when.type("room 2")
    with qtbot.waitSignal(known.book_wanted) as booked:
        known.book()
    assert wanted[-1].rooms == booked.args[1].rooms == {RoomId(2)}
    with qtbot.waitSignal(known.asked) as asked:
        known.looking.when.type("room 2 tue 10")
    assert asked.args[0].rooms == {RoomId(2)}


def test_free_time_of_a_room_that_is_pointed_at_is_asked_for_in_that_room(known, qtbot):
    with qtbot.waitSignal(known.asked) as asked:
        known.point_at(None, at("13:00"), RoomId(2))
    assert (asked.args[0].rooms, asked.args[0].practitioners) == ({RoomId(2)}, ())
    assert known.looking.when._room.text() == "Room 2"
    known.point_at(LINDQVIST, at("13:00"))
    assert known.looking.rooms() == frozenset()
    known.begin("s", None, at("13:00"), RoomId(2))
    assert known.looking.search().rooms == {RoomId(2)}


def test_the_chip_of_a_room_takes_its_words_away_and_what_else_is_typed_stays(known, qtbot):
    line = known.looking.when
    line.type("tue room 2 am")
    chip = line._room
    assert (chip.isVisible(), chip.text()) == (True, "Room 2")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert (line.text(), chip.isVisible(), known.looking.rooms()) == ("tue am", False, frozenset())
    assert known.focusWidget() is line._line

    known.looking.look_for(when="room 2")
    assert chip.isVisible()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert (line.text(), known.looking.rooms()) == ("", frozenset())


def test_a_room_that_there_is_not_is_said_with_those_there_are_and_nothing_is_booked(known, qtbot):
    line = known.looking.when
    line.type("room 9")
    assert line.said().startswith("There is no room 9. There are: Room")
    assert not line._room.isVisible()
    with qtbot.assertNotEmitted(known.book_wanted):
        known.book()
    assert "There is no room 9" in known.foot.refusal.sentence()
    line.type("room 2")
    assert line.said() == ""
    with qtbot.waitSignal(known.book_wanted):
        known.book()


def test_what_cannot_be_read_is_said_wherever_it_stands_but_not_a_word_half_typed(known):
    known.looking.when.type("tue xyz")
    assert known.looking.when.said() == ""
    known.looking.when.type("tue what I cannot read")
    assert "cannot read" in known.looking.when.said()


def test_what_cannot_be_read_is_said_when_one_goes_on_and_figures_at_once(known, qtbot):
    known.looking.when.type("xyz")
    assert known.looking.when.said() == ""
    qtbot.keyClick(known.looking.when._line, Qt.Key.Key_Return)
    assert "xyz" in known.looking.when.said()
    for figures in ("27/9 66", "31/2", "tomorrow 25:00"):
        known.looking.when.type(figures)
        assert figures.split()[-1] in known.looking.when.said()
    for half in ("1", "12/", "12/1", "2026-1", "10:"):
        known.looking.when.type(half)
        assert "Not understood" not in known.looking.when.said()


def test_nothing_is_booked_by_a_line_that_is_not_understood_to_its_end(known, qtbot):
    booked = []
    known.book_wanted.connect(lambda *what: booked.append(what))
    known.looking.when.type("fri pm")
    known.looking.list.setFocus()
    qtbot.keyClicks(known.looking.list, "m")
    qtbot.keyClicks(known.looking.when._line, "arta sand")
    known.book()
    assert known.looking.when.text() == "fri pm marta sand"
    assert "marta sand" in known.foot.refusal.sentence()
    assert "F8" not in known.foot.refusal.sentence()
    known.kept.say("Siv Rådberg")
    known.book()
    assert "F8" in known.foot.refusal.sentence()
    assert booked == []
    known.looking.when.type("fri pm")
    assert known.foot.refusal.sentence() == ""
    known.book()
    assert len(booked) == 1


def test_a_date_that_is_another_day_of_the_week_is_said(known):
    wanted = []
    known.proposals_wanted.connect(wanted.append)
    known.looking.when.type("thu 11/12")
    assert known.looking.when.said() == "11 Dec is a Friday."
    assert (wanted[-1].first.day, len(wanted[-1].weekdays)) == (11, 7)


def test_the_chips_do_not_contradict_what_is_typed(known):
    looking = known.looking
    looking.when.type("haddad fri")
    assert (looking._whom.isHidden(), looking._day.isHidden()) == (True, True)
    looking.when.type("am")
    assert (looking._whom.isHidden(), looking._day.isHidden()) == (False, False)


def test_a_free_time_of_somebody_else_asks_for_what_they_give(shown):
    given = {(NEW, LINDQVIST), (PHYSIO60, SJOBERG), (PHYSIO45, SJOBERG)}
    made = BookingPanel(replace(CLINIC, offers=frozenset(given)), at("10:42"))
    shown(made)
    made.begin("", SJOBERG, at("11:00"))
    made.show_patient(SIV)
    assert (made.looking.service(), made.looking.practitioner()) == (PHYSIO60, SJOBERG)
    made.begin()
    made.show_patient(replace(SIV, usual_service=PHYSIO45))
    assert (made.looking.service(), made.looking.practitioner()) == (PHYSIO45, None)


def test_a_service_that_the_usual_practitioner_does_not_give_is_looked_for_with_anybody(shown):
    given = {(NEW, LINDQVIST), (PHYSIO45, SJOBERG)}
    made = BookingPanel(replace(CLINIC, offers=frozenset(given)), at("10:42"))
    shown(made)
    made.begin()
    made.show_patient(replace(SIV, usual_service=NEW, usual_practitioner=LINDQVIST))
    assert made.looking.practitioner() == LINDQVIST
    wanted = []
    made.proposals_wanted.connect(wanted.append)
    combo = made.looking._combo
    combo.setCurrentIndex(combo.findData(PHYSIO45))
    combo.activated.emit(combo.currentIndex())
    assert (wanted[-1].service, wanted[-1].practitioners) == (PHYSIO45, ())
    assert made.looking.practitioner() is None


def test_where_nothing_is_free_the_keyboard_stays_in_the_booking(known):
    known.looking.list.setFocus()
    known.show_proposals([])
    assert known.looking.when._line.hasFocus()


def test_a_note_that_is_too_long_is_kept_whole_and_said(known):
    known.foot.note.set_text("x" * 201)
    assert known.foot.note._below.text() == problem(Problem.TOO_LONG)
    assert len(known.foot.note.text()) == 201
    known.foot.note.set_text("x" * 190)
    assert "10" in known.foot.note._below.text()


def test_a_card_number_in_the_note_is_said_beside_the_note(known):
    known.show_problems({"note": Problem.LOOKS_LIKE_CARD})
    assert known.foot.note._below.text() == problem(Problem.LOOKS_LIKE_CARD)


def test_the_two_times_of_a_doubled_hour_are_told_apart(known):
    again = replace(PROPOSALS[0], start=PROPOSALS[0].start.replace(fold=1))
    assert "after the clock goes back" not in proposal_words(PROPOSALS[0], CLINIC, DATE)
    assert "after the clock goes back" in proposal_words(again, CLINIC, DATE)


def test_one_key_brings_more_times_and_stands_on_the_first_of_them(known, qtbot):
    known.looking.list.setFocus()
    with qtbot.waitSignal(known.more_wanted) as more:
        qtbot.keyClick(known.looking.list, Qt.Key.Key_PageDown)
    assert more.args == [known.looking.search(), PROPOSALS[-1]]
    later = replace(PROPOSALS[0], start_utc=at("16:00"), end_utc=at("16:30"))
    known.looking.add_proposals([later])
    assert known.looking.list.shown() == [*PROPOSALS, later]
    assert known.looking.list.chosen() == later
    known.looking.add_proposals([])
    assert known.looking.when.said() == "There are no more times."
