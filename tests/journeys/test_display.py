"""How the screen looks is each person's own, changed while one works: colours, sizes, language."""

from dataclasses import replace

import pytest

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import USUAL, settle, until
from tests.journeys.test_practice import practise
from ui.scheduling.booking_panel import BookingPanel
from ui.shell.display import DisplayPanel
from ui.shell.practising import Practising
from ui.theme.style import Scheme, look, row_height
from ui.theme.tokens import Density
from ui.words.language import Language, spoken


def choose(desk, **wanted):
    desk.program.display.choose(replace(look(), **wanted))
    settle()


def test_it_is_changed_by_keyboard_and_one_goes_on_choosing(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+Shift+D")
    until(lambda: isinstance(desk.window.panel(), DisplayPanel), "the choices")
    desk.keyboard.press("Tab", "Down")
    until(lambda: look().text_scale == 1.25, "larger text")
    desk.keyboard.press("Tab", "Down")

    until(lambda: row_height() == 35, "compact rows of larger text")
    assert isinstance(desk.window.panel(), DisplayPanel)
    desk.keyboard.press("Esc")
    assert desk.window.panel() is None
    assert desk.window.room("schedule").view.hasFocus()


def test_each_person_has_their_own_and_finds_it_again(desk):
    desk.sit(Role.RECEPTIONIST)
    choose(desk, scheme=Scheme.CONTRAST, text_scale=1.5, density=Density.COMPACT)
    desk.program.display.choose_language(Language.SWEDISH)
    theirs = look()
    desk.program.sign_out()
    desk.sit(Role.OWNER)

    assert look() == USUAL
    desk.program.sign_out()
    desk.sit(Role.RECEPTIONIST)
    assert look() == theirs
    assert spoken() is Language.SWEDISH


@pytest.mark.parametrize("way", ["text", "language"])
def test_half_a_booking_and_the_room_stay(desk, way):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+N")
    until(lambda: isinstance(desk.window.panel(), BookingPanel), "a booking")
    desk.keyboard.type("Siv")
    if way == "text":
        choose(desk, text_scale=2.0)
    else:
        desk.program.display.choose_language(Language.SWEDISH)

    until(lambda: isinstance(desk.window.panel(), BookingPanel), "the booking")
    assert desk.window.current_room() == "schedule"
    assert any("Siv" in one for one in desk.run.texts())


def test_it_changes_in_the_practice_clinic_too_and_holds_afterwards(desk):
    desk.sit(Role.RECEPTIONIST)
    practise(desk)
    there = desk.program.sitting
    choose(desk, text_scale=1.25)

    assert desk.program.sitting is there
    assert desk.window._frame.practises()
    desk.program.practice.leave()
    until(lambda: not isinstance(desk.program.sitting, Practising), "they are back")
    assert look().text_scale == 1.25
