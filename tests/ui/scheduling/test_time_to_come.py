"""How soon somebody who calls can be here."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from clinic_desk.access import PurposeOfUse
from clinic_desk.clock import from_minutes
from tests.ui.scheduling.a_clinic import HADDAD, PRACTITIONERS, SERVICES, ZONE, at
from tests.ui.scheduling.test_booking_panel import known, panel  # noqa: F401 - fixtures
from ui.scheduling.booking_records import Clinic
from ui.scheduling.time_to_come import TimeToCome, soonest


@pytest.mark.parametrize(
    ("now", "travel", "then"),
    [("10:42", 15, "11:00"), ("10:45", 15, "11:00"), ("10:41", 0, "10:45")],
)
def test_the_first_round_minute_that_leaves_them_time(now, travel, then):
    assert soonest(at(now), travel) == at(then)


def test_where_the_clinic_leaves_none_nothing_is_left_out(qtbot):
    clinic = Clinic(
        zone=ZONE, services=tuple(SERVICES.values()), practitioners=PRACTITIONERS, travel=0
    )
    chip = TimeToCome(at("10:42"), clinic)
    qtbot.addWidget(chip)
    assert chip.since() is None
    chip.for_caller(True)
    assert chip.since() is None


def test_who_calls_has_time_to_come_and_who_stands_here_needs_none(known, qtbot):  # noqa: F811
    looking = known.looking
    assert looking.later.text() == "Not before 11:00"
    assert looking.search().not_before == datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    with qtbot.waitSignal(known.asked) as asked:
        looking.ask_at(HADDAD, at("10:45"))
    assert asked.args[0].not_before is None, "one that is pointed at is answered as it is"

    here = replace(known.well.patient(), purpose=PurposeOfUse.BOOKING)
    known.show_patient(here)
    assert looking.search().not_before is None
    known.show_patient(replace(here, purpose=PurposeOfUse.PHONE))
    assert looking.later.isChecked()

    qtbot.mouseClick(looking.later, Qt.MouseButton.LeftButton)
    known.show_patient(known.well.patient())
    assert not looking.later.isChecked(), "what somebody said holds"
    assert known.draft().not_before == 0
    looking.look_for(not_before=at("13:00"))
    assert (looking.later.text(), looking.not_before()) == ("Not before 13:00", at("13:00"))


def test_it_goes_along_with_the_clock_unless_a_time_was_begun_at(known):  # noqa: F811
    looking = known.looking
    looking.tick(from_minutes(at("10:51")))
    assert looking.later.text() == "Not before 11:10"
    looking.look_for(not_before=at("13:00"))
    looking.tick(from_minutes(at("11:30")))
    assert looking.later.text() == "Not before 13:00"
