"""Coming in, being kept out, walking away, coming back."""

import gc
import weakref

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from clinic_desk.audit.events import EventKind
from clinic_desk.errors import DiskFull, SessionEnded
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import NEXT_CODE, until

NAMES = ("Rådberg", "Siv", "O'Brien", "Siobhán", "Demir", "Lindgren", "Alva")


def refused(desk, password, code):
    """Try with these; the sentence that comes back."""
    person = desk.clinic.people[Role.RECEPTIONIST]
    desk.clinic.clock.move(NEXT_CODE)
    desk.page._banner.say("")
    desk.run.try_to_sign_in(person.name, password, code or desk.clinic.code(Role.RECEPTIONIST))
    until(desk.page._banner.sentence, "it is refused")
    return desk.page._banner.sentence()


def test_a_wrong_password_and_a_wrong_code_say_the_same_and_the_right_ones_enter(desk):
    person = desk.clinic.people[Role.RECEPTIONIST]
    desk.page._timer.setInterval(20)  # its seconds are short

    first = refused(desk, "not the password", "")
    button = desk.page._button
    assert not button.isEnabled()
    assert "second" in button.text(), "the delay is counted"
    until(button_ready(desk), "the delay is over")
    second = refused(desk, person.password, "000000")
    counted = set()
    until(lambda: counted.add(button.text()) or desk.page._wait <= 0, "the delay is over")

    assert len(desk.clinic.pauses) == 2, "a refusal comes no sooner for what was wrong"
    assert first == second == "The name, the password or the code does not fit. Try again."
    assert len([words for words in counted if "second" in words]) >= 2, "it counts down"
    assert desk.page._password_field.text() == ""
    desk.clinic.clock.move(NEXT_CODE)
    desk.run.sign_in(person.name, person.password, desk.clinic.code(Role.RECEPTIONIST))
    assert desk.window.top_bar.person.text() == "Rut Ahl"


def button_ready(desk):
    return lambda: desk.page._wait <= 0


def test_a_locked_screen_holds_no_patients_name_anywhere(desk, qapp):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("siv")
    until(desk.window.find_box.is_open, "somebody is found")
    desk.keyboard.press("Return")
    until(desk.window.panel, "the card is open")
    desk.go("patients")
    desk.keyboard.type("demir")
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("lind")
    session = desk.session
    assert any("Rådberg" in text for text in desk.run.texts()), "the names were there before"

    desk.keyboard.press("Ctrl+L")

    until(lambda: desk.session is None, "the session is ended")
    until(lambda: desk.window.sign_in.isVisible(), "the lock screen is there")
    with pytest.raises(SessionEnded):
        session.require_live()
    found = [text for text in desk.run.texts() if any(name in text for name in NAMES)]
    assert found == []
    spoken = [text for text in spoken_texts() if any(name in text for name in NAMES)]
    assert spoken == []
    assert qapp.clipboard().text() == ""
    assert desk.window.windowTitle() == "Clinic Desk"


def spoken_texts():
    """The whole accessible tree of every window, hidden parts included."""
    waiting = [QAccessible.queryAccessibleInterface(one) for one in QApplication.topLevelWidgets()]
    while waiting:
        part = waiting.pop()
        if part is None or not part.isValid():
            continue
        for what in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description):
            yield part.text(what)
        waiting += [part.child(at) for at in range(part.childCount())]


def test_nothing_of_the_last_person_is_left_in_the_program_after_a_lock(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.go("patients")
    left = weakref.ref(desk.run.program.sitting)
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")

    def gone():
        gc.collect()
        return left() is None

    until(gone, "the sitting and all that it knew are gone")


def test_the_same_person_comes_back_to_the_same_room(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.go("patients")
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")
    assert desk.page._locked
    assert desk.page.name() == "Rut Ahl"

    person = desk.clinic.people[Role.RECEPTIONIST]
    assert not desk.page.asks_for_code(), "the code was given this morning"
    desk.run.sign_in(person.name, person.password, "")

    assert desk.window.current_room() == "patients"
    kinds = EventKind.SESSION_OPENED, EventKind.SESSION_LOCKED, EventKind.SESSION_ENDED
    account = person.account
    said = [one.kind for one in desk.entries(kinds=kinds, accounts=(account,))]
    assert said[0] == EventKind.SESSION_OPENED
    assert said[1] in {EventKind.SESSION_LOCKED, EventKind.SESSION_ENDED}


def test_somebody_else_finds_their_own_desk(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.go("patients")
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")

    desk.page._other.setFocus()
    desk.keyboard.press("Space")
    desk.sit(Role.PRACTICE_MANAGER, room="")

    assert desk.window.current_room() == desk.window.rooms()[0].id
    assert desk.window.top_bar.person.text() == "Mats Ek"


def test_the_screen_locks_although_the_log_takes_no_more(desk, monkeypatch):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("siv")
    until(desk.window.find_box.is_open, "somebody is found")
    desk.keyboard.press("Return")
    until(desk.window.panel, "the card is open")

    def full(*_arguments):
        raise DiskFull

    with monkeypatch.context() as disk:
        disk.setattr(desk.session.database._recorder, "append", full)
        desk.keyboard.press("Ctrl+L")

    assert desk.session is None
    assert desk.page.isVisible()
    assert [text for text in desk.run.texts() if any(name in text for name in NAMES)] == []
    assert "log" in desk.page._banner.sentence()
    desk.sit(Role.RECEPTIONIST)


def test_a_session_that_ended_by_itself_leaves_nothing_on_the_screen(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+N")
    desk.keyboard.type("Ny Person")
    desk.keyboard.press("Return")
    desk.session.end("account-ended")

    desk.window.room("schedule").view.setFocus()
    desk.keyboard.press("Ctrl+Right")

    until(desk.page.isVisible, "the lock screen is there")
    assert [text for text in desk.run.texts() if any(name in text for name in NAMES)] == []
    desk.sit(Role.RECEPTIONIST, room="")
    assert desk.window.panel().form.typed().family == "Person"


@pytest.mark.parametrize("how", ["sign out", "lock"])
def test_signing_out_by_the_find_box_ends_the_session(desk, how):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("".join((">", how)))
    desk.keyboard.press("Return")

    until(lambda: desk.session is None, "the session is ended")
    assert desk.page.isVisible()
    assert desk.page._locked is (how == "lock")
