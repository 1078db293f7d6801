"""The panel for several people: who comes, what is asked for, what is booked."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from clinic_desk.ids import CareUnitId, PatientId, PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling.coming import Coming
from clinic_desk.scheduling.records import Colour, Practitioner, Proposal, Service
from clinic_desk.scheduling.together import Arrangement, How
from tests.ui.accessible import nameless
from ui.kit.results import ResultRow
from ui.scheduling.booking_records import Clinic
from ui.scheduling.family_panel import FamilyPanel
from ui.scheduling.family_records import Person

LARGE = 1 << 62
TODAY = date(2026, 11, 26)
VISIT, CHECK, SARA = ServiceId(LARGE + 1), ServiceId(LARGE + 2), PractitionerId(LARGE + 3)


def a_service(which, name):
    return Service(id=which, name=name, short=name, minutes=30, colour=Colour.ACCENT)


CLINIC = Clinic(
    zone="Europe/Stockholm",
    services=(a_service(VISIT, "New visit"), a_service(CHECK, "Health check")),
    practitioners=(
        Practitioner(
            id=SARA,
            name="Sara Lindqvist",
            title="Dr",
            room=None,
            care_unit=CareUnitId(1),
            colour=Colour.ACCENT,
        ),
    ),
    rooms={RoomId(LARGE + 5): "Room 2"},
)


def somebody(number, name, **more):
    return Person(id=PatientId(LARGE + number), name=name, **more)


def at(hour, count):
    start = datetime(2026, 11, 26, hour)  # noqa: DTZ001 - wall time is naive
    visits = tuple(
        Proposal(
            practitioner=SARA,
            service=VISIT,
            room=None,
            zone="Europe/Stockholm",
            start=start + timedelta(minutes=30 * one),
            start_utc=hour * 60 + 30 * one,
            end_utc=hour * 60 + 30 * one + 30,
        )
        for one in range(count)
    )
    return Arrangement(visits=visits, order=tuple(range(count)))


@pytest.fixture
def panel(qtbot):
    made = FamilyPanel(CLINIC, TODAY)
    qtbot.addWidget(made)
    made.show()
    made.add(
        [
            somebody(1, "Tove Dahl"),
            somebody(2, "Elsa Dahl", about="daughter", longer=15),
            somebody(3, "Jonas Dahl", about="sibling", warning="Ask him.", coming=False),
        ]
    )
    return made


def test_times_are_asked_for_whoever_is_ticked_with_what_they_need(panel, qtbot):
    with qtbot.waitSignal(panel.times_wanted) as wanted:
        panel.ask()
    asked = wanted.args[0]
    assert [one.patient for one in asked.members] == [LARGE + 1, LARGE + 2]
    assert [one.longer for one in asked.members] == [0, 15]
    assert (asked.how, asked.gap) == (How.ADJACENT, 15)
    with qtbot.waitSignal(panel.times_wanted) as wanted:
        panel.rows[2].coming.setChecked(True)
    assert len(wanted.args[0].members) == 3


def test_each_has_a_service_and_a_practitioner_of_their_own(panel, qtbot):
    row = panel.rows[1]
    row.service.setCurrentIndex(row.service.findData(CHECK))
    with qtbot.waitSignal(panel.times_wanted) as wanted:
        row.whom.setCurrentIndex(row.whom.findData(SARA))
    mother, child = wanted.args[0].members
    assert (mother.service, mother.practitioners) == (VISIT, ())
    assert (child.service, child.practitioners) == (CHECK, (SARA,))


def test_ctrl_enter_books_what_is_chosen_once(panel, qtbot):
    panel.show_times([at(9, 2), at(10, 2)])
    booked = []
    panel.book_wanted.connect(lambda members, found: booked.append((members, found)))
    qtbot.keyClick(panel.times, Qt.Key.Key_Down)
    qtbot.keyClick(panel.times, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.times, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [found for _, found in booked] == [at(10, 2)]
    panel.show_refusal("taken")
    qtbot.keyClick(panel.times, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(booked) == 2


def test_the_chosen_time_says_who_comes_when(panel):
    panel.show_times([at(9, 2)])
    assert panel.detail.text().splitlines() == [
        "09:00 Tove Dahl · Dr Lindqvist",
        "09:30 Elsa Dahl · Dr Lindqvist",
    ]


def test_a_letter_among_the_times_begins_a_name_and_escape_goes_back(panel, qtbot):
    panel.show_times([at(9, 2)])
    panel.times.setFocus()
    with qtbot.waitSignal(panel.find_wanted) as wanted:
        qtbot.keyClicks(panel.times, "y")
    assert wanted.args == ["y"]
    panel.show_found([ResultRow(key=PatientId(LARGE + 9), title="Yusuf Demir")])
    with qtbot.waitSignal(panel.person_wanted) as wanted:
        qtbot.keyClick(panel.search.line, Qt.Key.Key_Return)
    assert wanted.args == [LARGE + 9]


def test_of_several_that_fit_enter_first_shows_which_it_takes(panel, qtbot):
    two = [ResultRow(key=PatientId(LARGE + n), title=f"Yusuf {n}") for n in (8, 9)]
    panel.search.line.setText("yusuf")
    panel.show_found(two)
    with qtbot.assertNotEmitted(panel.person_wanted):
        qtbot.keyClick(panel.search.line, Qt.Key.Key_Return)
    assert panel.search.nothing().startswith("Several fit.")
    with qtbot.waitSignal(panel.person_wanted) as wanted:
        qtbot.keyClick(panel.search.results, Qt.Key.Key_Return)
    assert wanted.args == [LARGE + 8]


def test_whom_the_arrow_keys_marked_is_taken_at_once(panel, qtbot):
    two = [ResultRow(key=PatientId(LARGE + n), title=f"Yusuf {n}") for n in (8, 9)]
    panel.search.line.setText("yusuf")
    panel.show_found(two)
    with qtbot.waitSignal(panel.person_wanted) as wanted:
        qtbot.keyClick(panel.search.line, Qt.Key.Key_Down)
        qtbot.keyClick(panel.search.line, Qt.Key.Key_Return)
    assert wanted.args == [LARGE + 9]


def test_where_nothing_fits_it_says_what_to_do(panel):
    panel.show_times([])
    assert "Allow a longer wait" in panel._none.text()
    for row in panel.rows:
        row.coming.setChecked(False)
    assert "Tick who comes" in panel._none.text()


def test_everything_has_a_name(panel):
    panel.show_times([at(9, 2)])
    assert nameless(panel) == []


def test_who_has_another_visit_then_is_said_and_asked_about_before_booking(panel, qtbot):
    panel.show_times([at(9, 2)])
    nine = datetime(2026, 11, 26, 9)  # noqa: DTZ001 - wall time is naive
    then = Coming(patient=PatientId(LARGE + 2), start=nine, at_once=True)
    panel.show_coming([replace(then, patient=PatientId(LARGE + 1), at_once=False), then])
    assert panel._coming.text().splitlines() == [
        "Tove Dahl comes that day already: 09:00",
        "Elsa Dahl has another visit then: 09:00",
    ]

    with qtbot.assertNotEmitted(panel.book_wanted):
        panel.book()
    assert "again" in panel._refusal.sentence()
    with qtbot.waitSignal(panel.book_wanted):
        panel.book()


def test_typed_days_and_times_narrow_when_all_of_them_can_come(panel, qtbot):
    with qtbot.waitSignal(panel.times_wanted) as wanted:
        panel.when.line.type("tue am")
    asked = wanted.args[0]
    assert (asked.weekdays, asked.part, asked.first) == ({2}, (0, 720), None)
    with qtbot.waitSignal(panel.times_wanted) as wanted:
        panel.when.line.type("27/11 9:30")
    asked = wanted.args[0]
    assert (asked.first, asked.part) == (date(2026, 11, 27), (570, 1440))
    panel.show_times([at(9, 2)])
    said = panel.when.line.said()
    assert said == "Fri 27 Nov 09:30 is not free for all of them; below are the next."
    panel.when.line.type("26/11 9")
    panel.show_times([at(9, 2)])
    assert panel.when.line.said() == "Thu 26 Nov 09:00 is free for all of them."
    panel.times.setFocus()
    qtbot.keyClick(panel.times, Qt.Key.Key_Up)
    assert panel.focusWidget() is panel.when.line._line, "above the first time"
    kept = panel.kept()
    panel.when.line.type("")
    panel.put(kept)
    assert panel.when.line.text() == "26/11 9"


def test_whoever_may_not_book_for_one_of_them_is_warned_of_before(panel, qtbot):
    panel.show_caller(PatientId(LARGE + 1))
    assert panel.who.chip.text() == "Tove Dahl calls"
    panel.rows[2].coming.setChecked(True)
    panel.show_times([at(9, 3)])
    with qtbot.assertNotEmitted(panel.book_wanted):
        panel.book()
    assert "may not book for Jonas Dahl" in panel._refusal.sentence()
    with qtbot.waitSignal(panel.book_wanted):
        panel.book()


def test_somebody_else_who_calls_is_another_thing_for_each(panel, qtbot):
    with qtbot.waitSignal(panel.caller_changed) as changed:
        panel.who.chip._choose("other")
    assert changed.args == [None, [LARGE + 1, LARGE + 2, LARGE + 3]]
    told = [replace(one.person, warning="No.", barred=one is panel.rows[1]) for one in panel.rows]
    panel.show_standings(told)
    assert [one.coming.isChecked() for one in panel.rows] == [True, False, False]
    assert panel.rows[0]._warning.text() == "No."


def test_a_room_for_all_of_them_is_a_chip_and_one_that_there_is_not_books_nobody(panel, qtbot):
    panel.show_times([at(9, 2)])
    line = panel.when.line
    line.type("room 9")
    assert line.said().startswith("There is no room 9")
    panel.show_times([at(9, 2)])
    with qtbot.assertNotEmitted(panel.book_wanted):
        panel.book()
    line.type("room 2 tue")
    chip = line._room
    assert (chip.isVisible(), chip.text()) == (True, "Room 2")
    with qtbot.waitSignal(panel.times_wanted) as wanted:
        chip.click()
    assert {one.rooms for one in wanted.args[0].members} == {frozenset()}
    assert line.text() == "tue"
