"""The panel of a group: who comes, what keys ask for, what is said of whom one may not see."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from clinic_desk.clock import to_minutes
from clinic_desk.errors import MoreCome
from clinic_desk.ids import AppointmentId, CareUnitId, PatientId, PractitionerId, ServiceId
from clinic_desk.scheduling.calling import OverbookReason
from clinic_desk.scheduling.gathering import Gathered
from clinic_desk.scheduling.grouped import DayGroup, grouped, holds, people_in
from clinic_desk.scheduling.places import GroupOf, Places
from clinic_desk.scheduling.records import (
    AppointmentStatus,
    Colour,
    DayAppointment,
    Practitioner,
    Proposal,
    Service,
)
from tests.ui.accessible import nameless
from ui.kit.results import ResultRow
from ui.scheduling.booking_records import Clinic
from ui.scheduling.group_panel import GroupPanel
from ui.words import people

LARGE = 1 << 62
TODAY = date(2026, 11, 26)
START = datetime(2026, 11, 26, 10, tzinfo=ZoneInfo("Europe/Stockholm"))
AT = to_minutes(START)
SCHOOL, MAJA = ServiceId(LARGE + 1), PractitionerId(LARGE + 2)
SERVICE = Service(
    id=SCHOOL, name="Back school", short="Back", minutes=45, colour=Colour.OK, capacity=3
)
CLINIC = Clinic(
    zone="Europe/Stockholm",
    services=(SERVICE,),
    practitioners=(
        Practitioner(
            id=MAJA,
            name="Maja Sjöberg",
            title="physio",
            room=None,
            care_unit=CareUnitId(1),
            colour=Colour.OK,
        ),
    ),
    overbook=True,
)


def visit(number: int, family: str | None, **more) -> DayAppointment:
    known = {"patient": PatientId(LARGE + number), "given": "Ann"} if family else {}
    return DayAppointment(
        **{
            "id": AppointmentId(LARGE + number),
            "patient": None,
            "given": None,
            "family": family,
            "practitioner": MAJA,
            "service": SCHOOL,
            "room": None,
            "start_utc": AT,
            "end_utc": AT + 45,
            "status": AppointmentStatus.BOOKED,
            "version": 1,
        }
        | known
        | more
    )


def group(*attendees: DayAppointment) -> Gathered:
    return Gathered(
        of=GroupOf(practitioner=MAJA, service=SCHOOL, start_utc=AT),
        proposal=Proposal(
            practitioner=MAJA,
            service=SCHOOL,
            room=None,
            start=START.replace(tzinfo=None),
            zone="Europe/Stockholm",
            start_utc=AT,
            end_utc=AT + 45,
            places=Places(len(attendees), 3),
        ),
        attendees=attendees,
    )


LEE, BOOKED = visit(10, "Lee"), visit(11, None)


@pytest.fixture
def panel(qtbot):
    made = GroupPanel(group(LEE, BOOKED), CLINIC, TODAY, may_book=True)
    qtbot.addWidget(made)
    made.resize(360, 760)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def wanted(signal):
    heard = []
    signal.connect(lambda *what: heard.append(what[0] if what else True))
    return heard


def test_everything_has_a_name(panel):
    assert nameless(panel) == []


def test_a_letter_in_the_list_begins_a_name_and_enter_adds_whom_it_found(qtbot, panel):
    asked, added = wanted(panel.find_wanted), wanted(panel.add_wanted)
    panel.people.setFocus()
    qtbot.keyClicks(panel.people, "d")
    qtbot.keyClicks(panel.search.line, "em")
    assert asked == ["d", "de", "dem"]
    panel.show_found([ResultRow(key=PatientId(7), title="Yusuf Demir")])
    qtbot.keyClick(panel.search.line, Qt.Key.Key_Return)
    assert added == [PatientId(7)]
    panel.added()
    assert (panel.search.line.text(), panel.focusWidget()) == ("", panel.search.line)


def test_delete_and_ctrl_x_are_about_the_one_that_is_current(qtbot, panel):
    leaves, moves, cards = map(wanted, (panel.leave_wanted, panel.move_wanted, panel.card_wanted))
    qtbot.keyClick(panel.people, Qt.Key.Key_Delete)
    qtbot.keyClick(panel.people, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.people, Qt.Key.Key_Return)
    assert (leaves, moves, cards) == ([LEE], [LEE], [LEE])


def test_whom_one_may_not_see_is_a_booked_place_and_nothing_can_be_done_with_it(qtbot, panel):
    heard = wanted(panel.leave_wanted) + wanted(panel.card_wanted)
    qtbot.keyClick(panel.people, Qt.Key.Key_Down)
    assert panel.current() == BOOKED
    assert panel.people.model().index(1, 0).data() == "Booked"
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return):
        qtbot.keyClick(panel.people, key)
    assert heard == []
    assert not panel._leave.isEnabled()


def test_who_is_current_and_what_is_typed_stay_when_the_group_changes(qtbot, panel):
    qtbot.keyClicks(panel.search.line, "sa")
    panel.people.setCurrentIndex(panel.people.model().index(1, 0))
    panel.show_group(group(visit(9, "Ask"), LEE, BOOKED))
    assert panel.current() == BOOKED
    assert panel.search.line.text() == "sa"
    assert panel._places.text() == "3 of 3 · full"


def test_only_a_full_group_asks_why_one_more_comes(panel):
    assert panel.over.isHidden()
    panel.show_group(group(LEE, BOOKED, visit(12, "Sand")))
    assert panel.over.isVisible()
    assert panel.overbook() is None
    panel.over.choose(OverbookReason.CANNOT_WAIT.value)
    assert panel.overbook() is OverbookReason.CANNOT_WAIT
    panel.show_group(group(LEE, BOOKED))
    assert panel.overbook() is None


def test_where_visitors_see_the_screen_it_says_neither_name_nor_service(panel):
    people.show_initials(only=True)
    try:
        panel.retranslate()
        assert panel.people.model().index(0, 0).data() == "A. L."
        assert panel.accessibleName() == "Group"
    finally:
        people.show_initials(only=False)


def test_esc_clears_what_is_typed_before_it_closes(qtbot, panel):
    closed = wanted(panel.closed)
    qtbot.keyClicks(panel.search.line, "sa")
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert (closed, panel.search.line.text()) == ([], "")
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert closed == [True]


def test_the_visits_of_one_group_are_shown_as_one_and_the_others_as_they_are():
    services = {SCHOOL: SERVICE}
    gone = visit(13, "Sand", status=AppointmentStatus.CANCELLED)
    later = visit(14, "Ask", start_utc=AT + 60, end_utc=AT + 105)
    shown = grouped([LEE, gone, BOOKED, later], services)
    first, second = (one for one in shown if isinstance(one, DayGroup))
    assert [one for one in shown if not isinstance(one, DayGroup)] == [gone]
    assert (first.places, second.places) == (Places(2, 3), Places(1, 3))
    assert holds(first, BOOKED.id)
    assert not holds(second, BOOKED.id)
    assert people_in([first, second]) == 3
    assert (first.patient, first.masked) == (None, False)
    assert first.id not in {one.id for one in first.attendees}, "no act on one falls on all"


def test_a_key_asks_how_many_have_room_and_enter_says_it(qtbot, panel):
    said = wanted(panel.size_of.wanted)
    qtbot.keyClick(panel.search.line, Qt.Key.Key_F6)
    line = panel.size_of.line
    assert (panel.focusWidget(), line.selectedText()) == (line, "3")
    qtbot.keyClicks(line, "6")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert said == [6]
    assert panel.size_of.field.problem()
    line.setText("3")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert said == [6, None]  # as usual


def test_why_it_cannot_hold_fewer_stands_at_the_field_and_a_refresh_keeps_what_is_typed(
    qtbot, panel
):
    panel.size_of.ask()
    qtbot.keyClicks(panel.size_of.line, "1")
    panel.size_of.show_more_come(MoreCome(come=2, held=1))
    assert "2" in panel.size_of.field.problem()
    panel.show_group(group(LEE))
    assert panel.size_of.line.text() == "1"
    qtbot.keyClick(panel.size_of.line, Qt.Key.Key_Escape)
    assert panel.size_of.field.isHidden()
    assert panel.focusWidget() is panel.search.line


def test_what_is_usual_stands_beside_where_it_is_otherwise(panel):
    assert "3" not in panel._places.text().replace("of 3", "")
    fewer = group(LEE)
    panel.show_group(replace(fewer, proposal=replace(fewer.proposal, places=Places(1, 2)), size=2))
    assert "usually 3" in panel._places.text()


def test_the_day_has_the_places_of_the_group_itself():
    (one,) = grouped([LEE], {SCHOOL: SERVICE}, sizes={group().of: 2})
    assert isinstance(one, DayGroup)
    assert one.places == Places(1, 2)
