"""Half a form, a lock, a crash, a full disk: the same person goes on where they were."""

import json
import subprocess
import sys
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.sql.dml import Insert

from clinic_desk.access import Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.errors import DiskFull
from clinic_desk.staff import drafts
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.tables import draft
from clinic_desk.storage.unit_of_work import UnitOfWork
from tests.house.sources import ROOT
from tests.journeys.conftest import AtDesk
from tests.journeys.driving import running, until
from ui.kit.name_label import NameLabel
from ui.oversight.report_form import ReportPanel
from ui.patients.card_panel import CardPanel
from ui.scheduling.booking_panel import BookingPanel, Stage
from ui.shell import half_written
from ui.to_do.waiting_panel import WaitingPanel


def panel(desk, kind):
    until(lambda: isinstance(desk.window.panel(), kind), kind.__name__)
    return desk.window.panel()


def new_booking(desk, typed="Marta Sjogren"):
    desk.keyboard.press("Ctrl+N")
    booking = panel(desk, BookingPanel)
    desk.keyboard.type(typed)
    until(lambda: booking.search.results.current_key() == "new-patient", "nobody of that name")
    desk.keyboard.press("Return")
    desk.keyboard.type("1980-03")
    return booking


def find(desk, letters):
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type(letters)
    until(desk.window.find_box.is_open, "somebody is found")
    desk.keyboard.press("Return")


def lock(desk):
    desk.keyboard.press("Ctrl+L")
    until(lambda: desk.session is None, "the screen is locked")


def somebody_else(desk, role):
    desk.page._other.setFocus()
    desk.keyboard.press("Space")
    desk.sit(role, room="")


def back(desk):
    desk.sit(Role.RECEPTIONIST, room="")


def drafts_in(session):
    return session.reading(Permission.ACCOUNT_OWN).rows(select(draft.c.account, draft.c.saved))


def kept(desk):
    """Wait until the second after the last key is over."""
    heard = []
    desk.program.sitting._drafts.kept.connect(lambda: heard.append(True))
    until(lambda: heard, "it is kept")


def test_half_a_form_lock_back(desk):
    desk.sit(Role.RECEPTIONIST)
    booking = new_booking(desk)
    desk.keyboard.press("Left")
    held = desk.window.focusWidget()
    assert held.text() == "1980-03"
    lock(desk)

    back(desk)

    again = panel(desk, BookingPanel)
    assert again is not booking
    typed = again.form.typed()
    assert (again.stage(), typed.given, typed.family) == (Stage.NEW, "Marta", "Sjogren")
    held = desk.window.focusWidget()
    assert (held.text(), held.cursorPosition()) == ("1980-03", 6)
    assert desk.window.current_room() == "schedule"


def test_half_a_report_is_there_again_after_a_lock_and_gone_once_it_is_sent(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+Shift+I")
    panel(desk, ReportPanel)
    desk.keyboard.type("A letter went")
    lock(desk)
    back(desk)
    again = panel(desk, ReportPanel)
    assert again.form.what.toPlainText() == "A letter went"
    again.form.what.setFocus()
    desk.keyboard.press("Ctrl+Return")
    until(again.form.banner.sentence, "it is sent")
    assert desk.program.sitting.half_written().report == {}


def test_the_day_and_the_room_are_there_again(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.keyboard.press("Ctrl+Right", "Ctrl+Right")
    shown = desk.program.sitting._schedule.shown_day
    lock(desk)
    back(desk)
    assert desk.window.current_room() == "schedule"
    assert desk.program.sitting._schedule.shown_day == shown
    assert shown != desk.program.sitting._today_here()


def test_the_next_morning_begins_anew_and_says_what_waits(desk):
    desk.sit(Role.RECEPTIONIST)
    desk.go("patients")
    new_booking(desk)
    lock(desk)
    desk.clinic.clock.move(timedelta(days=1))
    back(desk)
    assert desk.window.current_room() == desk.window.rooms()[0].id
    assert desk.window.panel() is None
    assert "kept" in desk.window._undo_bar.sentence()


def test_a_known_patients_card_is_opened_and_recorded_once_more(desk):
    desk.sit(Role.RECEPTIONIST)
    find(desk, "siv")
    desk.keyboard.press("Return")
    panel(desk, BookingPanel).foot.note._field.setFocus()
    desk.keyboard.type("wheelchair")
    lock(desk)
    back(desk)
    again = panel(desk, BookingPanel)
    assert again.draft().note == "wheelchair"
    assert again.foot.note._field.hasFocus()
    opened = desk.entries(kinds=(EventKind.RECORD_OPENED,), accounts=(receptionist(desk),))
    assert len(opened) == 2


def receptionist(desk):
    return desk.clinic.people[Role.RECEPTIONIST].account


def named(card):
    return card.view.findChild(NameLabel).text()


def test_half_a_correction_is_there_again_in_its_form(desk):
    desk.sit(Role.RECEPTIONIST)
    find(desk, "siv")
    desk.keyboard.press("Ctrl+E", "End")
    desk.keyboard.type("X")
    lock(desk)
    back(desk)
    card = panel(desk, CardPanel)
    assert card.form.isVisible()
    assert card.form.typed().given == "SivX"
    assert desk.window.focusWidget().text() == "SivX"
    desk.keyboard.press("Ctrl+S")
    until(lambda: named(card).startswith("SivX"), "it is saved")
    desk.keyboard.press("Ctrl+Z")
    until(lambda: named(card).startswith("Siv "), "it is as it was")
    desk.keyboard.press("Ctrl+Y")
    until(lambda: named(card).startswith("SivX"), "it is corrected again")


def test_somebody_in_between_sees_nothing_of_it(desk):
    desk.sit(Role.RECEPTIONIST)
    new_booking(desk)
    lock(desk)
    somebody_else(desk, Role.PRACTICE_MANAGER)
    assert desk.window.panel() is None
    assert not any("Sjogren" in text for text in desk.run.texts())
    desk.keyboard.press("Ctrl+N")
    assert panel(desk, BookingPanel).draft().new is None
    lock(desk)
    somebody_else(desk, Role.RECEPTIONIST)
    assert panel(desk, BookingPanel).form.typed().family == "Sjogren"


def test_a_second_after_the_last_key_it_is_in_the_vault_and_gone_once_it_is_booked(desk):
    desk.sit(Role.RECEPTIONIST)
    find(desk, "alva")
    desk.keyboard.press("Return")
    booking = panel(desk, BookingPanel)
    booking.foot.note._field.setFocus()
    desk.keyboard.type("stairs")
    kept(desk)
    assert half(desk).booking.note == "stairs"
    until(booking.foot.button.isEnabled, "it can be booked")
    desk.keyboard.press("Ctrl+Return")
    until(lambda: desk.window.panel() is None, "it is booked")
    until(lambda: half(desk).booking is None, "nothing is half of it any more")


def half(desk):
    return half_written.read(drafts.read(desk.session))


def test_a_full_disk_keeps_no_screen_open_and_is_said_at_the_unlock(desk, monkeypatch):
    desk.sit(Role.RECEPTIONIST)
    new_booking(desk)
    write = UnitOfWork.write

    def full(work, statement, /, **values):
        if isinstance(statement, Insert) and statement.table is draft:
            raise DiskFull
        return write(work, statement, **values)

    with monkeypatch.context() as disk:
        disk.setattr(UnitOfWork, "write", full)
        lock(desk)
        assert not any("Sjogren" in text for text in desk.run.texts())

    back(desk)

    assert "disk" in desk.window.banner.sentence()
    assert panel(desk, BookingPanel).form.typed().family == "Sjogren"
    lock(desk)
    back(desk)
    assert desk.window.banner.sentence() == ""
    assert panel(desk, BookingPanel).form.typed().family == "Sjogren"


def test_a_program_that_is_killed_loses_nothing_that_rested_a_second(qapp, clinic, tmp_path):
    (clinic.folder / "people.json").write_text(json.dumps(clinic.to_json()), "utf-8")
    command = [sys.executable, "-m", "tests.journeys.half_a_form", clinic.folder, "Marta Sjogren"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        try:
            assert program.stdout.readline() == "kept\n"
        finally:
            program.kill()
    clinic.clock.move(timedelta(hours=1))

    with running(qapp, clinic.folder, tmp_path / "computer.json", clinic.clock) as run:
        desk = AtDesk(run, clinic)
        back(desk)
        form = panel(desk, WaitingPanel)
        assert (form.at.name, form.note.toPlainText()) == ("Siv Rådberg", "by bus")
        desk.keyboard.press("Esc", "Ctrl+N")
        typed = panel(desk, BookingPanel).form.typed()
        assert (typed.given, typed.family, typed.birth_date) == ("Marta", "Sjogren", "1980-03")
        assert len(drafts_in(desk.session)) == 1


def test_more_than_fits_is_not_kept_and_that_is_said(desk):
    desk.sit(Role.RECEPTIONIST)
    new_booking(desk).foot.note._field.setPlainText("x" * (drafts.LONGEST + 1))
    lock(desk)
    back(desk)
    assert "disk" in desk.window.banner.sentence()
