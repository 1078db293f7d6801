"""Columns are ticked, kept on a key and remembered; a date is jumped to by typing it."""

from datetime import date

from clinic_desk.staff.permissions import Role
from tests.core.scheduling.conftest import HADDAD, LINDQVIST
from tests.journeys.driving import until
from tests.journeys.test_moving import day
from ui.scheduling.columns_choice import ColumnsPanel


def shown(desk):
    return [one.practitioner.id for one in day(desk).plan().day.columns]


def test_a_group_of_columns_is_kept_on_a_key_for_its_person_alone(desk):
    desk.sit(Role.RECEPTIONIST)
    assert shown(desk) == [LINDQVIST, HADDAD]

    desk.keyboard.press("Ctrl+Shift+V")
    until(lambda: isinstance(desk.window.panel(), ColumnsPanel), "the choices")
    desk.keyboard.press("Space")
    assert shown(desk) == [HADDAD], "a tick takes effect at once"
    desk.window.panel()._groups[6].keep.click()
    desk.keyboard.press("Esc", "Ctrl+0")
    assert shown(desk) == [LINDQVIST, HADDAD]
    assert day(desk).hasFocus()
    desk.keyboard.press("Ctrl+6")
    assert shown(desk) == [HADDAD]

    desk.program.sign_out()
    desk.sit(Role.OWNER)
    assert shown(desk) == [LINDQVIST, HADDAD], "it is the receptionist's"
    desk.program.sign_out()
    desk.sit(Role.RECEPTIONIST)
    assert shown(desk) == [HADDAD], "and remembered"


def test_typed_jumps_lead_where_they_say_and_back_with_one_key(desk):
    desk.sit(Role.RECEPTIONIST)
    page = desk.window.room("schedule")
    for typed, there in (
        ("om 6 v", date(2026, 4, 13)),
        ("+3m", date(2026, 6, 2)),
        ("next tue", date(2026, 3, 10)),
        ("v 48", date(2026, 11, 23)),
        ("20260401", date(2026, 4, 1)),
    ):
        desk.keyboard.press("Ctrl+G")
        desk.keyboard.type(typed)
        desk.keyboard.press("Return")
        until(lambda there=there: page.date_shown() == there, typed)
        assert day(desk).hasFocus(), "the keys are back in the day"
    desk.keyboard.press("Ctrl+N", "Ctrl+G")  # the panel has the keys, and the jump takes them
    desk.keyboard.type("fri")
    desk.keyboard.press("Return")
    until(lambda: page.date_shown() == date(2026, 3, 6), "a Friday beside the booking")
    desk.keyboard.press("Ctrl+T", "Ctrl+PgDown")
    assert page.date_shown() == date(2026, 4, 13)
    desk.keyboard.press("Ctrl+PgUp", "Ctrl+Shift+PgDown")
    assert page.date_shown() == date(2026, 6, 2)
    desk.keyboard.press("Ctrl+Shift+PgUp", "Ctrl+Left")
    assert page.date_shown() == date(2026, 3, 1)
    desk.keyboard.press("Ctrl+Right", "Ctrl+Shift+Left")
    assert page.date_shown() == date(2026, 2, 23)
    desk.keyboard.press("Ctrl+Shift+Right")
    assert page.date_shown() == date(2026, 3, 2)
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("om två veckor")
    until(desk.window.find_box.is_open, "the find box knows the day")
    desk.keyboard.press("Return")
    until(lambda: page.date_shown() == date(2026, 3, 16), "it is gone to")
