"""The forms of the settings: records in, records out, hours as people type them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.ids import AccountId, CareUnitId, PractitionerId, RoomId
from clinic_desk.scheduling.practitioners import NewPractitioner
from clinic_desk.scheduling.records import Colour, Practitioner, Room
from clinic_desk.scheduling.services import NewService
from clinic_desk.scheduling.weekly import Week
from tests.ui.accessible import nameless
from ui.settings.hours_editor import USUAL, HoursEditor
from ui.settings.practitioner_form import PractitionerForm
from ui.settings.service_form import ServiceForm
from ui.settings.settings_page import SettingsPage

SARA, MAJA = PractitionerId(1), PractitionerId(2)
PEOPLE = [
    Practitioner(
        id=whom, name=name, title="Dr", room=None, care_unit=CareUnitId(1), colour=Colour.OK
    )
    for whom, name in ((SARA, "Sara Lindqvist"), (MAJA, "Maja Sjöberg"))
]
ROOMS = [Room(id=RoomId(11), name="Room 1"), Room(id=RoomId(12), name="Room 2")]


@pytest.fixture
def practitioner(qtbot):
    form = PractitionerForm()
    form.set_choices(ROOMS, [(AccountId(5), "Eva Öst")])
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.fixture
def service(qtbot):
    form = ServiceForm()
    form.set_practitioners(PEOPLE)
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.fixture
def hours(qtbot):
    editor = HoursEditor()
    qtbot.addWidget(editor)
    editor.show()
    return editor


def test_a_practitioner_goes_through_the_form_unchanged(practitioner):
    known = NewPractitioner(
        name="Sara Lindqvist",
        title="Dr",
        room=RoomId(12),
        colour=Colour.VIOLET,
        account=AccountId(5),
    )
    practitioner.fill(known)
    assert practitioner.typed() == known


def test_a_practitioner_is_typed_by_keyboard_alone(practitioner, qtbot):
    practitioner.fill(NewPractitioner(name=""))
    practitioner.focus_first()
    QTest.keyClicks(practitioner.focusWidget(), "Omar Haddad")
    QTest.keyClick(practitioner.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClicks(practitioner.focusWidget(), "Dr")
    with qtbot.waitSignal(practitioner.finished):
        QTest.keyClick(practitioner.focusWidget(), Qt.Key.Key_Return)
    assert practitioner.typed() == NewPractitioner(name="Omar Haddad", title="Dr")


def test_fields_without_a_choice_are_not_there(practitioner):
    practitioner.set_choices()
    assert practitioner.fields["room"].isHidden()
    assert practitioner.fields["account"].isHidden()


def test_a_service_goes_through_the_form_unchanged(service):
    known = NewService(
        name="Check", short="Chk", minutes="45", before="5", after="10", given_by=frozenset({MAJA})
    )
    service.fill(known)
    assert service.typed() == known


def test_who_is_there_no_more_still_gives_what_they_gave(service):
    gone = PractitionerId(99)
    service.fill(NewService(name="Check", given_by=frozenset({SARA, gone})))
    assert service.typed().given_by == {SARA, gone}


def test_a_problem_stands_at_its_field_with_its_bounds_until_the_field_is_changed(service):
    service.show_problems({"minutes": Problem.TOO_LONG})
    assert service.fields["minutes"].problem() == "Write a whole number from 5 to 720."
    line = service.fields["minutes"].control
    assert service.focusWidget() is line
    QTest.keyClicks(line, "6")
    assert service.fields["minutes"].problem() == ""


def test_a_week_goes_through_the_editor_unchanged(hours):
    week = Week((((480, 720), (780, 1020)), (), ((960, 1440),), (), (), (), ((0, 1440),)))
    hours.fill(week)
    assert hours.week() == week


def test_hours_are_typed_as_one_likes_and_shown_in_full(hours):
    hours.fill(Week())
    hours.setFocus()
    QTest.keyClicks(hours.focusWidget(), "8-12 13-17")
    QTest.keyClick(hours.focusWidget(), Qt.Key.Key_Return)
    assert hours.lines[0].text() == "08:00–12:00, 13:00–17:00"
    assert hours.focusWidget() is hours.lines[1]


def test_monday_is_copied_to_the_other_weekdays_and_to_no_others(hours):
    hours.fill(Week((((480, 720),), (), (), (), (), ((600, 660),), ())))
    hours.copy_monday()
    assert hours.week() == Week((((480, 720),),) * 5 + (((600, 660),), ()))


def test_what_is_no_hours_is_said_at_its_day_and_gives_no_week(hours):
    hours.fill(USUAL)
    hours.lines[3].setText("morning")
    hours.lines[4].setText("17-8")
    with pytest.raises(InvalidInput) as refused:
        hours.week()
    assert refused.value.problems == {"day-4": Problem.NOT_HOURS, "day-5": Problem.ENDS_FIRST}
    hours.show_problems(refused.value.problems)
    assert hours.focusWidget() is hours.lines[3]
    assert "8-12" in hours.lines[3].accessibleDescription()


def test_every_control_of_the_forms_has_a_name(practitioner, service, hours):
    assert nameless(practitioner) == nameless(service) == nameless(hours) == []


def test_tab_leads_from_the_list_of_sections_into_the_open_one(shown, qtbot):
    inside = {"clinic": QLineEdit(), "services": QLineEdit()}
    page = shown(SettingsPage(inside))
    page.setFocus()
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Down)
    assert page.current() == "services"
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    assert page.window().focusWidget() is inside["services"]
    QTest.keyClick(inside["services"], Qt.Key.Key_Backtab)
    assert page.window().focusWidget() is page._items["services"]
