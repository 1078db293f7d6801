"""A clinic begun with nothing is filled in the settings, by keyboard, until it can be booked."""

from datetime import date

import pytest

from clinic_desk.access import Permission
from clinic_desk.scheduling import clinic as core
from clinic_desk.scheduling import free, leave, rooms, working
from clinic_desk.staff import policies
from tests.builders import Role, a_clinic, stretching_once
from tests.journeys.driving import settle, until
from tests.ui.accessible import nameless
from ui.settings.settings_page import SettingsPage, section_words

USUAL_DAY = ((480, 720), (780, 1020))


@pytest.fixture
def clinic(tmp_path):
    """Overrides the furnished clinic: in this one there is nothing."""
    with stretching_once():
        bare = a_clinic(tmp_path)
        yield bare
        bare.close()


class Settings:
    """The settings as somebody works in them."""

    def __init__(self, desk) -> None:
        self.desk, self.keyboard = desk, desk.keyboard
        self.keyboard.press("Ctrl+,")
        self.page: SettingsPage = desk.window.room("settings")

    def into(self, section: str) -> None:
        """Walk down or up the list to a section, and into it."""
        self.page.setFocus()
        names = list(self.page._items)
        steps = names.index(section) - names.index(self.page.current())
        self.keyboard.press(*["Down" if steps > 0 else "Up"] * abs(steps), "Return")
        assert self.page.current() == section

    def fill(self, *texts: str) -> None:
        """Type into one line after the other."""
        for text in texts[:-1]:
            self.keyboard.press("Ctrl+A")
            self.keyboard.type(text)
            self.keyboard.press("Return")
        self.keyboard.press("Ctrl+A")
        self.keyboard.type(texts[-1])


def test_a_clinic_begun_with_nothing_becomes_one_that_can_be_booked(desk):
    desk.sit(Role.OWNER)
    settings = Settings(desk)
    keyboard = desk.keyboard

    settings.into("rooms")
    keyboard.press("N")
    settings.fill("Room 1", "")
    keyboard.press("Return")
    settings.into("practitioners")
    keyboard.press("N")
    settings.fill("Sara Lindqvist", "Dr")
    keyboard.press("Tab", "Down", "Ctrl+S")
    settings.into("services")
    keyboard.press("N")
    settings.fill("New visit", "", "30", "0", "0")
    keyboard.press("Tab", "Tab", "Tab", "Space", "Ctrl+S")
    settings.into("hours")
    keyboard.press("Tab", "Tab", "Tab")
    settings.fill("8-12 13-17")
    settings.page._sections["hours"].editor.copy_monday()
    keyboard.press("Ctrl+S")

    house = core.load(desk.session)
    sara = house.practitioners[0]
    assert (sara.name, sara.title, house.room_name(sara.room)) == (
        "Sara Lindqvist",
        "Dr",
        "Room 1",
    )
    assert working.weeks(desk.session, sara.id)[0].week.days[:5] == (USUAL_DAY,) * 5
    found = free.next_free(desk.session, free.Search(service=house.services[0].id))
    assert found[0].start.date() == date(2026, 3, 2)

    desk.go("schedule")
    until(lambda: desk.window.room("schedule") is not None, "the day is shown")
    keyboard.press("Ctrl+N")
    assert desk.window.panel() is not None


def test_what_is_wrong_is_said_at_the_field_and_nothing_typed_is_lost(desk):
    desk.sit(Role.OWNER)
    settings = Settings(desk)
    settings.into("services")
    desk.keyboard.press("N")
    settings.fill("", "", "3")
    desk.keyboard.press("Ctrl+S")
    section = settings.page._sections["services"]
    assert section.form.fields["name"].problem()
    assert "5" in section.form.fields["minutes"].problem()

    desk.keyboard.press("Esc")
    assert not section.is_open()
    desk.keyboard.press("N")
    assert section.form.typed().minutes == "3"


def test_half_a_form_is_there_again_after_a_lock(desk):
    desk.sit(Role.OWNER)
    settings = Settings(desk)
    settings.into("services")
    desk.keyboard.press("N")
    settings.fill("Health check", "Health", "45 o")
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")
    assert "Health check" not in " ".join(desk.run.texts())

    desk.sit(Role.OWNER, room="")
    until(lambda: desk.window.current_room() == "settings", "one is where one was")
    section = desk.window.room("settings")._sections["services"]
    assert section.is_open()
    typed = section.form.typed()
    assert (typed.name, typed.short, typed.minutes) == ("Health check", "Health", "45 o")


def test_a_change_is_taken_back_from_wherever_one_stands(desk):
    desk.sit(Role.OWNER)
    settings = Settings(desk)
    settings.into("rooms")
    desk.keyboard.press("N")
    settings.fill("Room 1")
    desk.keyboard.press("Ctrl+S", "Return")
    settings.fill("Lab")
    desk.keyboard.press("Ctrl+S")
    assert [one.name for one in core.load(desk.session).rooms] == ["Lab"]

    desk.keyboard.press("Ctrl+Z")
    assert settings.page._sections["rooms"].model.item(0).cells[0] == "Room 1"
    desk.keyboard.press("Del")
    settle()
    desk.keyboard.press("Return")
    assert settings.page._sections["rooms"].model.rowCount() == 0
    desk.keyboard.press("Ctrl+Z")
    assert settings.page._sections["rooms"].model.rowCount() == 1


def test_what_is_no_longer_used_is_shown_when_asked_for_and_used_again(desk):
    desk.sit(Role.OWNER)
    settings = Settings(desk)
    settings.into("rooms")
    section = settings.page._sections["rooms"]
    for name in ("Room 1", "Lab"):
        desk.keyboard.press("N")
        settings.fill(name)
        desk.keyboard.press("Ctrl+S")
    desk.keyboard.press("Del", "Return")
    assert [section.model.item(0).cells[0], section.model.rowCount()] == ["Room 1", 1]

    section.all_of_them.setFocus()
    desk.keyboard.press("Space")
    assert section.model.item(1).retired
    section.focus_list()
    desk.keyboard.press("Down", "Return", "Return")
    assert [one.name for one in rooms.in_use(desk.session)] == ["Lab", "Room 1"]


def test_a_closed_day_is_entered_and_the_lock_takes_its_new_minutes(desk):
    desk.sit(Role.OWNER)
    settings = Settings(desk)
    settings.into("leave")
    desk.keyboard.press("N")
    desk.keyboard.press("Tab")
    settings.fill("24/12")
    desk.keyboard.press("Ctrl+S")
    assert leave.coming(desk.session)[0].practitioner is None

    settings.into("policies")
    settings.fill("1")
    desk.keyboard.press("Return")
    assert policies.values(desk.session)["lock.minutes"] == 1
    desk.wait(61)
    assert desk.session is None


def test_every_control_of_every_section_and_form_has_a_name(desk):
    desk.sit(Role.OWNER)
    settings = Settings(desk)
    for section in section_words():
        settings.page.open(section)
        settle()
        assert nameless(settings.page) == [], section
        if hasattr(settings.page._sections[section], "begin_new"):
            settings.page._sections[section].begin_new()
            assert nameless(settings.page) == [], section


def test_a_receptionist_has_no_settings(desk):
    desk.sit(Role.RECEPTIONIST, room="")
    desk.keyboard.press("Ctrl+,")
    assert desk.window.room("settings") is None
    assert "settings" not in [one.id for one in desk.window.rooms()]
    assert not desk.session.may(Permission.POLICY_SET)
