"""The security room: what it says of the vault and of backups, and what it asks for."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from clinic_desk.audit.records import Checked, KeptOutside
from clinic_desk.backup import copying
from clinic_desk.backup.records import BackupState
from clinic_desk.errors import (
    BackupDamaged,
    DiskFull,
    KeychainUnavailable,
    PlaceGone,
    ReadOnly,
)
from clinic_desk.progress import Progress
from tests.ui.accessible import nameless, names
from ui.oversight import backup_words, protection_section
from ui.oversight.backup_section import BackupSection
from ui.oversight.kit_page import KitPage
from ui.oversight.protection_section import Protection, ProtectionSection
from ui.oversight.security_page import SecurityPage
from ui.theme.tokens import Tone

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FACTS = Protection(
    invented=False,
    secret_in_file=False,
    kit=True,
    lock_minutes=5,
    checked=Checked(size=3629, at=NOW - timedelta(days=1)),
    outside=KeptOutside(size=10, at=NOW - timedelta(days=2), begun=NOW, late_days=30),
    now=NOW,
    zone=UTC,
)
STATE = BackupState(
    made=NOW - timedelta(hours=1),
    place=Path("drive"),
    late_days=3,
    daily=True,
    hour=12,
    zone=UTC,
    tried=NOW - timedelta(days=5),
    tried_late_days=92,
)


def tones(facts):
    return [one.tone for one in protection_section.findings(facts)]


def test_where_all_holds_every_finding_says_so():
    assert set(tones(FACTS)) == {Tone.OK}


@pytest.mark.parametrize(
    ("change", "words", "tone"),
    [
        ({"kit": False}, "There is no recovery kit", Tone.DANGER),
        ({"secret_in_file": True}, "This computer’s secret lies in a file", Tone.WARN),
        ({"checked": None}, "The log was never verified", Tone.WARN),
        (
            {"outside": KeptOutside(size=0, at=None, begun=NOW - timedelta(days=90), late_days=30)},
            "No checkpoint of the log is kept outside yet",
            Tone.WARN,
        ),
    ],
)
def test_what_does_not_hold_is_said(change, words, tone):
    found = protection_section.findings(replace(FACTS, **change))
    assert [one.tone for one in found if one.words == words] == [tone]


@pytest.fixture
def section(shown):
    made = BackupSection(choose_folder=lambda *_: Path("chosen"))
    shown(made)
    made.show_state(STATE, NOW, UTC)
    return made


def test_one_press_backs_up_to_the_usual_place(section, qtbot):
    section.back_up.setFocus()
    with qtbot.waitSignal(section.back_up_wanted) as asked:
        qtbot.keyClick(section.back_up, Qt.Key.Key_Return)
    assert asked.args == [Path("drive")]


def test_without_a_place_it_asks_for_one(section, qtbot):
    section.show_state(replace(STATE, made=None, place=None), NOW, UTC)
    with qtbot.waitSignal(section.back_up_wanted) as asked:
        section.back_up.click()
    assert asked.args == [Path("chosen")]
    assert "No backup was made yet" in section.findings.words()
    assert not section.try_restore.isVisible()


def test_whoever_changes_their_mind_asks_for_nothing(section, qtbot):
    section._choose = lambda *_: None
    with qtbot.assertNotEmitted(section.back_up_wanted):
        section.elsewhere.click()


def test_work_shows_how_far_it_is_and_can_be_stopped(section, qtbot):
    section.back_up.setFocus()
    section.begin_work()
    section.advance(Progress(done=3, total=10, stage=copying.COPYING))
    assert section.progress.isVisible()
    assert not section.back_up.isEnabled()
    with qtbot.waitSignal(section.stop_wanted):
        section.progress._cancel.click()
    section.end_work(backup_words.stopped_words(), Tone.INFO)
    assert not section.progress.isVisible()
    assert section.back_up.isEnabled() and section.back_up.hasFocus()
    assert "Nothing half-made is left" in section.banner.sentence()


def test_the_plan_is_said_with_its_hour(section, qtbot):
    with qtbot.waitSignal(section.schedule_wanted) as asked:
        section.daily.click()
    assert asked.args == [False, 12]


def test_a_daily_backup_that_has_no_place_says_so_at_the_field_and_in_the_status(section):
    homeless = replace(STATE, made=None, place=None, tried=None)
    section.show_state(homeless, NOW, UTC)
    assert section.daily.accessibleDescription().startswith("Choose a place first")
    assert backup_words.status_words(homeless, NOW, UTC)[0].endswith("choose a place first")
    section.show_state(STATE, NOW, UTC)
    assert not section.daily.accessibleDescription()


def test_a_late_backup_and_a_late_try_are_said():
    late = replace(STATE, made=NOW - timedelta(days=4), tried=NOW - timedelta(days=100))
    assert backup_words.last_finding(late, NOW, UTC).tone is Tone.DANGER
    [tried] = backup_words.tried_findings(late, NOW, UTC)
    assert tried.tone is Tone.WARN
    assert backup_words.status_words(late, NOW, UTC) == ("No backup for 4 days", Tone.DANGER)
    assert backup_words.status_words(STATE, NOW, UTC) == ("Backup: Today 08:00", Tone.PLAIN)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (DiskFull(), "the ones from before are untouched"),
        (ReadOnly(), "Choose another place"),
        (PlaceGone(), "nothing half-made is left"),
        (KeychainUnavailable("log-key"), "Unlock the keychain"),
        (BackupDamaged("pages"), "Use another backup"),
    ],
)
def test_a_backup_that_failed_says_what_is_kept_and_what_to_do(error, says):
    assert says in backup_words.failed_words(error)


def test_sections_stand_beside_each_other_where_there_is_room(shown, qtbot):
    protection, section = ProtectionSection(), BackupSection()
    protection.show_protection(FACTS)
    section.show_state(STATE, NOW, UTC)
    page = SecurityPage((protection, section))
    page.resize(1200, 700)
    shown(page)
    assert section.mapTo(page, section.rect().topLeft()).x() > protection.width()
    page.resize(700, 700)
    qtbot.waitUntil(lambda: section.mapTo(page, section.rect().topLeft()).y() > protection.height())
    assert nameless(page) == []
    assert {"Back up now", "Try a restore"} <= set(names(page))


def test_the_page_speaks_swedish(shown, section, qapp, in_swedish):
    assert section.accessibleName() == "Säkerhetskopior"


def test_a_new_kit_is_offered_to_whoever_may_make_one(qtbot):
    section = ProtectionSection()
    qtbot.addWidget(section)
    section.show_protection(FACTS)
    assert section.new_kit.isHidden()
    section.offer_new_kit()
    with qtbot.waitSignal(section.new_kit_wanted):
        section.new_kit.click()


def test_a_new_kit_is_in_force_once_two_of_its_words_were_read_back(qtbot):
    words = tuple(f"word{at}" for at in range(24))
    page = KitPage(words, (3, 17))
    qtbot.addWidget(page)
    page.show()
    assert nameless(page) == []
    page.new_kit.written.click()
    page.new_kit.inputs[0].setText("word3")
    page.new_kit.inputs[1].setText("word1")
    with qtbot.assertNotEmitted(page.kit_noted):
        page.new_kit.confirm.click()
    page.new_kit.inputs[1].setText("word17")
    with qtbot.waitSignal(page.kit_noted):
        page.new_kit.confirm.click()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
