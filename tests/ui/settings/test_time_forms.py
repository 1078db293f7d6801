"""The forms about time and things give back what they were filled with, and say what is wrong."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.ids import CareUnitId, PractitionerId, ServiceId
from clinic_desk.scheduling.blocking import NewBlock
from clinic_desk.scheduling.equipment import NewEquipment
from clinic_desk.scheduling.holidaying import Holiday
from clinic_desk.scheduling.records import Colour, Practitioner
from clinic_desk.scheduling.services import NewService, OwnTimes
from clinic_desk.scheduling.timetable import BlockReason
from ui.settings.block_form import BlockForm, Choices
from ui.settings.date_form import DateForm, TypedDate
from ui.settings.equipment_form import EquipmentForm
from ui.settings.holidays_section import HolidaysSection
from ui.settings.lists import leave_section
from ui.settings.room_form import RoomForm, TypedRoom
from ui.settings.service_form import ServiceForm

TODAY = date(2026, 11, 24)
SARA = PractitionerId(21)
PEOPLE = (
    Practitioner(
        id=SARA,
        name="Sara Lindqvist",
        title="Dr",
        room=None,
        care_unit=CareUnitId(1),
        colour=Colour.ACCENT,
    ),
)
CHOICES = Choices(
    people=(("Dr Sara Lindqvist", 21),), things=(("Room 2", 12),), services=(("New visit", 31),)
)


@pytest.mark.parametrize(
    "known",
    [
        NewBlock(resource=12, first=TODAY, last=TODAY, reason=BlockReason.REPAIR),
        NewBlock(practitioner=SARA, first=TODAY, weekly=True, starts=720, ends=780),
        NewBlock(service=ServiceId(31), first=TODAY, last=date(2026, 12, 24), weekly=True),
    ],
    ids=["a room", "each week", "a service for a while"],
)
def test_a_block_comes_back_as_it_was(qtbot, known):
    form = BlockForm()
    qtbot.addWidget(form)
    form.set_choices(CHOICES, TODAY)

    form.fill(known)

    typed = form.typed()
    assert typed.last in (known.last, None)
    assert (typed.resource, typed.practitioner, typed.service) == (
        known.resource,
        known.practitioner,
        known.service,
    )
    assert (typed.weekly, typed.starts, typed.ends, typed.reason) == (
        known.weekly,
        known.starts,
        known.ends,
        known.reason,
    )


def test_a_date_is_read_as_one_types_it_and_may_not_be_past(qtbot):
    form = DateForm()
    qtbot.addWidget(form)
    form.set_people(PEOPLE, TODAY)
    form.fill(TypedDate(SARA, date(2026, 11, 28), ((540, 720),)))
    assert form.typed() == TypedDate(SARA, date(2026, 11, 28), ((540, 720),))

    form.fill(TypedDate(SARA, date(2026, 11, 20)))

    with pytest.raises(InvalidInput) as refused:
        form.typed()
    assert refused.value.problems == {"day": Problem.IN_THE_PAST}


def test_a_service_keeps_what_it_needs_and_who_takes_another_time(qtbot):
    form = ServiceForm()
    qtbot.addWidget(form)
    form.set_practitioners(PEOPLE)
    form.set_needs(("Laboratory",), ("Ultrasound",))
    known = NewService(
        name="Scan",
        given_by=frozenset({SARA}),
        room_kind="Laboratory",
        equipment=frozenset({"Ultrasound", "Retired"}),
        own=(
            OwnTimes(practitioner=SARA, minutes="50"),
            OwnTimes(practitioner=PractitionerId(9), after="5"),
        ),
    )

    form.fill(known)
    form.set_practitioners(PEOPLE)  # the list is read anew while one types

    typed = form.typed()
    assert (typed.room_kind, typed.equipment) == (known.room_kind, known.equipment)
    assert set(typed.own) == set(known.own)
    half = form.kept()
    form.fill(NewService(name=""))
    form.put(half)
    assert set(form.typed().own) == set(known.own)


def test_a_room_and_a_device_come_back_as_they_were(qtbot):
    room, device = RoomForm(), EquipmentForm()
    for form in (room, device):
        qtbot.addWidget(form)
    room.fill(TypedRoom("Room 1", "Laboratory"))
    device.fill(NewEquipment(name="Ultrasound 1", kind="Ultrasound"))

    assert room.typed() == TypedRoom("Room 1", "Laboratory")
    assert device.typed() == NewEquipment(name="Ultrasound 1", kind="Ultrasound")


def test_the_clinic_is_closed_on_the_holidays_that_are_ticked_and_not_closed_yet(qtbot):
    section = HolidaysSection()
    qtbot.addWidget(section)
    christmas = Holiday(day=date(2026, 12, 25), name="Christmas Day")
    section.show_days(
        [
            christmas,
            Holiday(day=date(2026, 12, 24), name="Christmas Eve", taken=True),
            Holiday(day=date(2026, 12, 27), name="A Sunday"),
        ]
    )

    with qtbot.waitSignal(section.close_wanted) as wanted:
        section._save.click()

    assert wanted.args == [[christmas]]


@pytest.mark.parametrize(
    ("taken", "today", "year"),
    [
        (False, date(2026, 11, 30), 2026),
        (True, date(2026, 11, 30), 2027),
        (False, date(2026, 12, 28), 2027),
    ],
)
def test_it_begins_with_the_year_in_which_a_holiday_is_to_come(qtbot, taken, today, year):
    section = HolidaysSection()
    qtbot.addWidget(section)
    asked = []

    def show(of):
        asked.append(of)
        section.show_days(
            [
                Holiday(day=date(of, 1, 1), name="New Year"),
                Holiday(day=date(of, 12, 25), name="Christmas Day", taken=taken and of == 2026),
            ]
        )

    section.year_wanted.connect(show)
    section.begin(today)
    assert (section.year.currentData(), asked[-1]) == (year, year)
    section.begin(today)
    assert section.year.currentData() == year


def test_new_leave_is_one_persons_until_another_is_chosen(shown):
    section = leave_section(lambda _permission: True, lambda: TODAY)
    section.form.set_people(PEOPLE, TODAY)
    section = shown(section)
    section.begin_new()
    assert section.form.typed().practitioner == SARA, "Ctrl+S alone does not close the clinic"


def test_the_keys_come_back_to_a_form_that_stands_open(shown):
    section = leave_section(lambda _permission: True, lambda: TODAY)
    section.form.set_people(PEOPLE, TODAY)
    section = shown(section)
    section.begin_new()
    section.table.setFocus()
    section.focus_list()
    assert section.form.fields["practitioner"].control.hasFocus()


def test_esc_keeps_what_is_no_date_too(shown, qtbot):
    section = leave_section(lambda _permission: True, lambda: TODAY)
    section.form.set_people(PEOPLE, TODAY)
    section = shown(section)
    section.begin_new()
    last = section.form.fields["last"].control
    last.setText("31/2")
    qtbot.keyClick(last, Qt.Key.Key_Escape)
    assert not section.is_open()
    section.begin_new()
    assert last.text() == "31/2"
    assert section.panel._banner.sentence() == "What you had typed is here again."
