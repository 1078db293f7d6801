"""Backup, disaster, and the way back: on the same computer, and on another with the kit."""

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from clinic_desk.audit import verifying
from clinic_desk.audit.events import EventKind
from clinic_desk.desk import KEYCHAIN_NAME
from clinic_desk.staff import accounts
from clinic_desk.staff.permissions import Role
from clinic_desk.vault import vault
from clinic_desk.vault.keychain import FileKeychain
from tests.builders import a_session
from tests.journeys.conftest import AtDesk
from tests.journeys.driving import running, settle, until
from ui.kit.recovery_words import WordField
from ui.oversight.restore_page import Step
from ui.shell import restoring as restore_desk


@pytest.fixture(autouse=True)
def tries_elsewhere(tmp_path, monkeypatch):
    """Failed tries are counted, and leave nothing on this computer."""
    monkeypatch.setattr(restore_desk, "tries_place", lambda: tmp_path / "tries")


@pytest.fixture
def drive(tmp_path):
    place = tmp_path / "drive"
    place.mkdir()
    return place


def back_up(desk, drive):
    """The owner makes a backup by keyboard; the system's question is answered with the drive."""
    desk.sit(Role.OWNER, "security")
    section = section_of(desk)
    section._choose = lambda *_: drive
    assert section.back_up.hasFocus()
    desk.keyboard.press("Return")
    until(section.banner.sentence, "the backup is made")
    return section


def section_of(desk):
    return desk.window.room("security").sections[1]


def choose(run, drive):
    """From the sign-in page to the step that asks who opens the backup."""
    run.page._restore.setFocus()
    run.keyboard.press("Return")
    page = run.program.restoring.page
    page._choose = lambda *_: drive
    page.opening._choose = lambda *_: drive
    assert page.choose.hasFocus()
    run.keyboard.press("Return")
    until(lambda: page.step is Step.OPEN, "the backup says what it is")
    return page


def type_words(run, words):
    until(lambda: isinstance(run.application.focusWidget(), WordField), "a word has the keyboard")
    for word in words:
        run.keyboard.type(word)
        run.keyboard.press("Space")


def shown(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QWidget) if hasattr(one, "text"))


def at_folder(clinic, folder):
    """The clinic's people at the restored folder."""
    return replace(clinic, folder=folder, keychain=FileKeychain(folder / KEYCHAIN_NAME), _desk=None)


def test_a_backup_is_made_in_one_act_and_the_status_line_says_so(desk, drive):
    section = back_up(desk, drive)
    assert str(drive) in section.banner.sentence()
    assert any("Backup: Today" in fact for fact in desk.window.status_line.words())
    [made] = drive.glob("*.clinicbackup")
    assert made.is_dir()
    kinds = [entry.kind for entry in desk.entries()]
    assert EventKind.BACKUP_MADE in kinds


def test_the_day_makes_its_own_backup_while_a_receptionist_works(desk, drive):
    back_up(desk, drive)
    desk.program.sign_out()
    desk.clinic.clock.move(timedelta(days=1))
    desk.sit(Role.RECEPTIONIST)
    assert "security" not in [room.id for room in desk.window.rooms()]
    until(lambda: len(list(drive.glob("*.clinicbackup"))) == 2, "the day's backup is there")
    until(lambda: not desk.program.runner.is_busy(), "it is recorded")
    made = desk.entries(kinds=(EventKind.BACKUP_MADE,))
    assert made[-1].account is None


def test_after_a_disaster_the_kit_brings_everybody_back_on_another_computer(
    qapp, clinic, desk, drive, tmp_path
):
    back_up(desk, drive)
    lost = clinic.folder
    desk.program.close()
    shutil.rmtree(lost)  # the vault, and the keychain that lay beside it

    with running(qapp, lost, tmp_path / "another.json", clinic.clock) as run:
        page = choose(run, drive)
        assert page.opening.into == lost
        assert page.opening.by_kit()
        assert "2026" in page.opening.which.currentText()
        type_words(run, (*clinic.kit[:-1], "zoo" if clinic.kit[-1] != "zoo" else "zone"))
        until(page.banner.sentence, "the words are judged")
        assert "do not fit together" in page.banner.sentence()
        last = page.opening.words.fields[-1]
        last.setFocus()
        run.keyboard.press("Ctrl+A")
        run.keyboard.type(clinic.kit[-1])
        run.keyboard.press("Space")
        until(lambda: page.step is Step.DONE, "the clinic is back")
        assert "Restored from the backup of" in shown(page.findings)

        run.keyboard.press("Return")
        until(lambda: page.step is Step.NEW_KIT, "a new kit is shown")
        new = page.new_kit._words
        assert all(word in shown(page.new_kit.shown) for word in new)
        run.keyboard.press("Return")
        first, second = page.new_kit._ask
        run.keyboard.type(new[first])
        run.keyboard.press("Return")
        run.keyboard.type(new[second])
        run.keyboard.press("Return")
        until(lambda: run.program.restoring.page is None, "back at the sign-in page")
        settle()
        folder = run.program.desk.folder
        vault.unlock_with_kit(folder, new)

        again = AtDesk(run, at_folder(clinic, folder))
        again.sit(Role.OWNER, "log")
        assert "The recovery kit was used" in run.window.banner.sentence()
        log = run.window.room("log")
        until(log.model.rowCount, "the log is there")
        log.verify()
        until(lambda: log.bar.banner.sentence(), "the log is verified")
        assert "entries are as they were written" in log.bar.banner.sentence()
        assert "The clinic was restored from a backup" in log.bar.banner.sentence()
        kinds = [entry.kind for entry in again.entries()]
        assert kinds.index(EventKind.VAULT_RESTORED) < kinds.index(EventKind.KIT_MADE)


def test_on_the_same_computer_a_password_and_a_code_are_enough_and_a_wrong_one_waits(
    clinic, desk, drive
):
    back_up(desk, drive)
    ended = clinic.people[Role.RECEPTIONIST].account
    accounts.end(desk.session, desk.program.desk.unlocked, ended)
    desk.program.sign_out()
    clinic.clock.move(timedelta(minutes=1))
    page = choose(desk.run, drive)
    assert not page.opening.by_kit()
    person = clinic.people[Role.PRACTICE_MANAGER]
    desk.keyboard.type(person.name)
    desk.keyboard.press("Return")
    desk.keyboard.type("not the password at all")
    desk.keyboard.press("Return")
    desk.keyboard.type("123456")
    until(page.banner.sentence, "it is refused")
    assert page.step is Step.OPEN
    assert not page.opening.password.text()
    clinic.clock.move(timedelta(minutes=1))
    desk.keyboard.type(person.password)
    desk.keyboard.press("Return")
    desk.keyboard.type(clinic.code(Role.PRACTICE_MANAGER))
    until(lambda: page.step is Step.DONE, "the clinic is back")
    assert "1 account removed since the backup went again" in shown(page.findings)
    desk.keyboard.press("Return")
    settle()
    folder = desk.program.desk.folder
    assert folder != clinic.folder
    assert vault.vault_exists(clinic.folder)
    restored = AtDesk(desk.run, at_folder(clinic, folder))
    restored.sit(Role.OWNER)
    assert "was restored" in desk.window.banner.sentence()
    assert not desk.program.runner.is_busy()  # the backup under way in the copy is not begun again
    desk.program.close()
    session = a_session(restored.clinic)
    *_, last = verifying.verify(session, whole=True)
    assert last.verdict.exit == 0
    restored.clinic.close()


def test_leaving_the_flow_changes_nothing(desk, drive):
    back_up(desk, drive)
    desk.program.sign_out()
    page = choose(desk.run, drive)
    page.back.setFocus()
    desk.keyboard.press("Return")
    settle()
    assert desk.program.restoring.page is None
    assert desk.program.desk.folder == desk.clinic.folder
    desk.sit(Role.OWNER)


def test_a_try_at_a_restore_leaves_nothing_behind(desk, drive):
    section = back_up(desk, drive)
    before = sorted(path.name for path in desk.clinic.folder.iterdir())
    section.try_restore.setFocus()
    desk.keyboard.press("Return")
    until(lambda: "restores" in section.banner.sentence(), "the try is over")
    assert sorted(path.name for path in desk.clinic.folder.iterdir()) == before


def test_a_backup_that_a_lock_stopped_is_begun_again_after_the_unlock(desk, drive):
    desk.sit(Role.OWNER, "security")
    section = section_of(desk)
    section._choose = lambda *_: drive
    section.back_up.click()
    desk.program.lock()  # before the work has had its first turn
    until(lambda: not desk.program.runner.is_busy(), "the work has stopped")
    assert list(drive.glob("*")) == []
    desk.sit(Role.OWNER, "")
    until(lambda: list(drive.glob("*.clinicbackup")), "it is made now")
    until(lambda: not desk.program.runner.is_busy(), "it is recorded")
    assert any("Backup: Today" in fact for fact in desk.window.status_line.words())


def test_a_late_backup_is_said_to_whoever_can_make_one(desk, drive):
    back_up(desk, drive)
    drive.rename(drive.with_name("away"))
    desk.program.sign_out()
    desk.clinic.clock.move(timedelta(days=4))
    desk.sit(Role.PRACTICE_MANAGER)
    assert "No backup has been made for 4 days" in desk.window.banner.sentence()
    until(lambda: not desk.program.runner.is_busy(), "the day's backup was tried")
    settle()
    assert "The day’s backup failed: see Security" in desk.window.status_line.words()
    desk.program.sign_out()
    desk.sit(Role.RECEPTIONIST)
    assert desk.window.banner.sentence() == ""
