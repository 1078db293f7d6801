"""The restore flow: its steps, what it refuses in words, what it forgets."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from clinic_desk.backup.looking import Described
from clinic_desk.backup.restoring import Restored
from clinic_desk.errors import (
    BackupDamaged,
    InvalidInput,
    KeychainUnavailable,
    NotAllowed,
    Problem,
    SignInFailed,
    WrongKey,
)
from clinic_desk.vault import kit
from tests.ui.accessible import nameless
from ui.oversight.restore_page import RestorePage, Step
from ui.oversight.restore_words import lost_finding, refused_words, removed_finding
from ui.theme.tokens import Tone

MADE = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
NEW = Path("new")
WORDS = kit.wordlist()[: kit.WORDS]


def described(*, here=True, invented=True):
    return Described(
        path=Path("norra-kliniken-20260302-0800.clinicbackup"),
        clinic="Norra Kliniken",
        vault_id="00" * 16,
        made=MADE,
        size=2_700_000,
        invented=invented,
        kit=True,
        here=here,
    )


@pytest.fixture
def page(shown):
    made = RestorePage(
        zone=UTC, words=kit.wordlist(), count=kit.WORDS, choose_folder=lambda *_: Path("drive")
    )
    made.resize(1280, 800)
    return shown(made)


def test_a_folder_is_asked_for_first(page, qtbot):
    with qtbot.waitSignal(page.look_wanted) as asked:
        page.choose.click()
    assert asked.args == [Path("drive")]
    assert nameless(page) == []


def test_what_the_backup_is_stands_there_before_anybody_opens_it(page):
    page.show_backups([described()], NEW, keychain=True)
    said = page.opening.which.currentText()
    assert "Norra Kliniken" in said and "2 March 2026, 08:00" in said and "2.7 MB" in said
    assert page.opening.name.isVisible()
    assert not page.opening.words.isVisible()
    assert not page.opening.begin.isEnabled()
    assert nameless(page) == []


def test_where_the_keychain_knows_nothing_the_kit_is_asked_for(page, qtbot):
    page.show_backups([described(here=False)], NEW, keychain=True)
    assert page.opening.words.isVisible()
    assert nameless(page) == []
    for field, word in zip(page.opening.words.fields, WORDS, strict=True):
        field.setText(word)
    with qtbot.waitSignal(page.restore_wanted) as asked:
        page.opening.begin.click()
    assert asked.args[0].by_kit
    assert asked.args[0].opening == WORDS


def test_a_computer_without_a_keychain_needs_a_person_who_accepts_a_file(page):
    page.show_backups([described(here=False, invented=False)], NEW, keychain=False)
    for field, word in zip(page.opening.words.fields, WORDS, strict=True):
        field.setText(word)
    assert not page.opening.begin.isEnabled()
    page.opening.accept_file.click()
    assert page.opening.begin.isEnabled()


def test_the_sixth_digit_begins(page, qtbot):
    page.show_backups([described()], NEW, keychain=True)
    qtbot.keyClicks(page.opening.name, "eva")
    qtbot.keyClicks(page.opening.password, "a long passphrase")
    with qtbot.waitSignal(page.restore_wanted) as asked:
        qtbot.keyClicks(page.opening.code, "123456")
    assert asked.args[0].opening.code == "123456"
    assert "a long passphrase" not in repr(asked.args[0])


def test_a_refused_password_is_typed_again_and_refused_words_stay(page, qtbot):
    page.show_backups([described()], NEW, keychain=True)
    page.opening.password.setText("wrong")
    page.begin_work()
    page.refuse("no")
    assert page.step is Step.OPEN
    assert not page.opening.password.text()
    page.opening.way._segments["kit"].click()
    page.opening.words.fields[0].setText("zoo")
    page.begin_work()
    page.refuse("no")
    assert page.opening.words.fields[0].word() == "zoo"


def test_after_the_kit_a_new_one_is_shown_and_two_words_asked_back(page, qtbot):
    page.show_result(restored(lost=None), MADE, by_kit=True)
    with qtbot.waitSignal(page.new_kit_wanted):
        page.go_on.click()
    page.show_new_kit(WORDS, (3, 9))
    assert page.new_kit.shown.isVisible()
    page.new_kit.written.click()
    assert not page.new_kit.shown.isVisible()
    page.new_kit.inputs[0].setText(WORDS[3])
    page.new_kit.inputs[1].setText(WORDS[4])
    with qtbot.assertNotEmitted(page.kit_noted):
        page.new_kit.confirm.click()
    assert page.new_kit.fields[1].problem()
    page.new_kit.inputs[1].setText(WORDS[9])
    with qtbot.waitSignal(page.kit_noted):
        page.new_kit.confirm.click()
    with qtbot.waitSignal(page.left) as gone:
        page.finish()
    assert gone.args == [NEW]
    assert not any(one.text() for one in page.new_kit.findChildren(QLineEdit))


def restored(*, lost=0, removed=0):
    return Restored(done=1, total=1, stage="", folder=NEW, entries=9, lost=lost, removed=removed)


@pytest.mark.parametrize(
    ("error", "by_kit", "says"),
    [
        (InvalidInput({"words": Problem.UNKNOWN}), True, "on no recovery kit"),
        (InvalidInput({"words": Problem.DOES_NOT_MATCH}), True, "misread"),
        (InvalidInput({"words": Problem.TOO_SHORT}), True, "24"),
        (InvalidInput({"into": Problem.TAKEN}), True, "not empty"),
        (WrongKey(), True, "another kit"),
        (WrongKey(), False, "recovery kit"),
        (SignInFailed(7.0), True, "in 7 seconds"),
        (SignInFailed(), False, "password of that day"),
        (KeychainUnavailable("log-key"), False, "recovery kit"),
        (NotAllowed("backup:backup:restore"), False, "may not restore"),
        (BackupDamaged("pages"), False, "Use another backup"),
    ],
)
def test_each_refusal_says_what_to_do(error, by_kit, says):
    assert says in refused_words(error, kit=by_kit)


def test_the_seam_and_the_journal_are_said_in_words():
    assert lost_finding(212).words == "212 entries of the log are lost"
    assert "Nobody can tell" in lost_finding(None).detail
    assert lost_finding(0).tone is Tone.OK
    assert removed_finding(None).tone is Tone.DANGER
    assert removed_finding(1).words == "1 account removed since the backup went again"


def test_the_flow_speaks_swedish(page, qapp, in_swedish):
    assert page.accessibleName() == "Återställ från en säkerhetskopia"
