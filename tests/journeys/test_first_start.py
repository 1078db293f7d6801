"""From nothing to the first booking, by keyboard alone."""

from datetime import UTC, datetime

import pytest

from clinic_desk.access import Permission
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.beginning import invented
from clinic_desk.clock import HandClock
from clinic_desk.demo.building import DemoSize
from clinic_desk.storage import settings
from tests.journeys.driving import NEXT_CODE, code_of, running, until
from tests.journeys.first_start import PASSPHRASE, Beginner, a_new_computer
from ui.shell import computer_settings
from ui.staff.invite_form import InvitePanel

pytestmark = pytest.mark.alone
SMALL = DemoSize(patients=60, appointments=90, events=400)
MORNING = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


@pytest.fixture
def clock():
    return HandClock(MORNING)


@pytest.fixture
def beginner(qapp, tmp_path, clock):
    """The program on a computer that knows no clinic."""
    with a_new_computer(tmp_path), running(qapp, None, tmp_path / "computer.json", clock) as run:
        yield Beginner(run, clock)


def begin(beginner):
    beginner.to_the_account()
    beginner.make_account()
    beginner.try_code()
    beginner.keep_kit()


def test_from_the_first_start_to_the_first_booking(beginner, tmp_path):
    begin(beginner)
    assert computer_settings.read().last_vault == str(
        tmp_path / "data" / "clinic-desk" / "clinics" / "norra-kliniken"
    )
    beginner.come_in()
    beginner.fill()
    run, keys = beginner.run, beginner.keys
    assert run.window.current_room() == "today"

    keys.press("Ctrl+N")
    booking = run.window.panel()
    keys.type("Märta Sjögren")
    until(lambda: booking.search.results.current_key() == "new-patient", "nobody of that name")
    keys.press("Return")
    keys.type("1980-03-12")
    keys.press("Return")
    keys.type("070-1740688")
    keys.press("Return")
    until(lambda: booking.looking.list.hasFocus(), "the times have the focus")
    keys.press("Return")
    until(lambda: run.window.panel() is None, "it is booked")

    session = run.session
    kinds = EventKind.PATIENT_REGISTERED, EventKind.APPOINTMENT_BOOKED
    found = queries.page(session, queries.open_log(session, LogFilter(kinds=kinds))).entries
    assert [one.kind for one in found] == [*reversed(kinds)]
    reads = session.reading(Permission.ACCOUNT_OWN)
    assert settings.text(reads, settings.CLINIC_NAME) == "Norra Kliniken"


def test_the_first_colleague_is_invited_from_the_last_page(beginner):
    begin(beginner)
    beginner.come_in()
    set_up = beginner.run.program.sitting._set_up
    for _ in (set_up.people, set_up.services):
        set_up.frame._skip.setFocus()
        beginner.keys.press("Return")
    until(lambda: set_up.colleague.invite.hasFocus(), "the invitation is offered")
    beginner.keys.press("Return")
    until(lambda: isinstance(beginner.run.window.panel(), InvitePanel), "the form is there")
    assert beginner.run.window.current_room() == "staff"


def test_what_was_put_off_is_not_asked_again_but_stays_to_be_done(beginner):
    begin(beginner)
    beginner.come_in()
    run, keys = beginner.run, beginner.keys
    set_up = run.program.sitting._set_up
    until(lambda: set_up.frame.page() is set_up.people, "practitioners are asked")
    set_up.frame._skip.setFocus()
    keys.press("Return")
    until(lambda: set_up.frame.page() is set_up.services, "services are asked")

    keys.press("Ctrl+L")
    until(lambda: run.session is None, "the screen is locked")
    beginner.clock.move(NEXT_CODE)
    run.sign_in("eva", PASSPHRASE, code_of(beginner.secret, beginner.clock))

    again = run.program.sitting._set_up
    assert again.frame.page() is again.services, "one goes on at the same page"
    again.frame._skip.setFocus()
    keys.press("Return")
    until(lambda: again.frame.page() is again.colleague, "colleagues are asked")
    again.frame._go_on.setFocus()
    keys.press("Return")
    until(lambda: again.frame is None, "everything was asked")
    assert run.window.current_room() == "today"


def test_the_program_that_is_closed_on_the_way_goes_on_where_it_was(qapp, tmp_path, clock):
    kept = tmp_path / "computer.json"
    with a_new_computer(tmp_path):
        with running(qapp, None, kept, clock) as run:
            first = Beginner(run, clock)
            first.to_the_account()
            first.make_account()
            first.try_code()
        with running(qapp, None, kept, clock) as run:
            again = Beginner(run, clock)
            until(lambda: again.desk.frame.page() is again.desk.back_again, "it asks")
            again.go_on_after_kill(first.secret)
            assert "new kit" in again.desk.kit._new_kit.sentence()
            again.keep_kit()
            again.come_in()
            assert run.session is not None


def test_another_clinic_is_opened_from_the_sign_in_page(beginner, tmp_path):
    begin(beginner)
    run = beginner.run
    run.page._another.setFocus()
    beginner.keys.press("Return")
    welcome = run.program.first_start.welcome
    assert [one.text() for one in welcome._known_choices] == ["norra-kliniken"]
    beginner.keys.press("Esc")
    assert run.page.isVisible()
    run.page._another.setFocus()
    beginner.keys.press("Return")
    run.program.first_start.welcome._known_choices[0].setFocus()
    beginner.keys.press("Return")
    until(run.page.isVisible, "that clinic's sign-in page")
    beginner.clock.move(NEXT_CODE)
    run.sign_in("eva", PASSPHRASE, code_of(beginner.secret, beginner.clock))


def test_the_invented_clinic_is_tried_after_it_was_stopped_once(beginner, tmp_path, monkeypatch):
    monkeypatch.setattr(invented, "DemoSize", lambda: SMALL)
    run, keys = beginner.run, beginner.keys
    welcome = run.program.first_start.welcome
    keys.press("Down", "Down", "Return")
    until(lambda: welcome.progress._bar.value() > 0, "it is under way")
    welcome.progress._cancel.setFocus()
    keys.press("Return")
    until(lambda: not run.program.runner.is_busy(), "it has stopped")
    assert list((tmp_path / "cache" / "clinic-desk").iterdir()) == []

    keys.press("Down", "Down", "Return")
    until(lambda: run.program.desk is not None, "it is open", patience=120)
    assert run.program.desk.invented
    assert run.page.isVisible()
