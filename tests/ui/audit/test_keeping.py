"""Keeping a checkpoint and holding one against the log, by keyboard."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from clinic_desk.audit.records import KeptCheckpoint, KeptOutside
from clinic_desk.audit.verify import Finding, Verdict
from tests.ui.accessible import nameless, names
from ui.audit.log_page import ViewingLogPage
from ui.kit.qr_code import QrCode

NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
CHECKPOINT = KeptCheckpoint(
    size=48_211,
    made=NOW,
    note="clinic-desk/x\n48211\nAAAA\ntime 2026-11-24T09:40:00Z\n\n— clinic-desk/x BBBB\n",
)
REWRITTEN = Verdict(finding=Finding.KEPT_DIFFERS, entry=1, until=7)
CONSISTENT = Verdict(finding=Finding.WHOLE, kept=48_000, at=NOW, sealed=48_211)


@pytest.fixture
def page(shown, build, tmp_path):
    made = ViewingLogPage(
        zone=build.zone,
        today=build.today,
        everybody=True,
        may_verify=True,
        may_export=True,
        may_keep=True,
        choose_file=lambda _parent, name: tmp_path / name,
        find_file=lambda _parent: tmp_path / "kept.txt",
    )
    made.resize(1200, 720)
    shown(made)
    made.begin(build.page(), build.names())
    made.table.setFocus()
    return made


def press(qtbot, page, key):
    qtbot.keyClick(page.window().focusWidget(), key)


def outside(at, begun=NOW - timedelta(days=100)):
    return KeptOutside(size=7, at=at, begun=begun, late_days=30)


def test_a_checkpoint_is_shown_and_saved_by_keyboard(page, qtbot, tmp_path):
    with qtbot.waitSignal(page.checkpoint_wanted):
        page._keep.setFocus()
        press(qtbot, page, Qt.Key.Key_Space)
    page.show_checkpoint(CHECKPOINT)

    assert page.keeping.text.toPlainText() == CHECKPOINT.note
    assert page.keeping.code.isVisible()
    assert "48,211" in page.keeping._what.text()
    with qtbot.waitSignal(page.keeping.save_wanted) as asked:
        press(qtbot, page, Qt.Key.Key_Space)
    assert asked.args == [CHECKPOINT, tmp_path / "checkpoint-2026-11-24.txt"]


def test_who_took_it_otherwise_says_so(page, qtbot):
    page.show_checkpoint(CHECKPOINT)
    with qtbot.waitSignal(page.keeping.kept_wanted) as asked:
        press(qtbot, page, Qt.Key.Key_Tab)
        press(qtbot, page, Qt.Key.Key_Space)
    assert asked.args == [CHECKPOINT]


def test_escape_leads_back_to_the_list(page, qtbot):
    page.show_checkpoint(CHECKPOINT)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not page.keeping.isVisible()
    assert page.table.hasFocus()


@pytest.mark.parametrize("width", [1200, 800])
def test_the_list_gives_way_where_there_is_no_room_for_both(page, width):
    page.resize(width, 720)
    page.show_checkpoint(CHECKPOINT)
    assert page.keeping.isVisible()
    assert page.table.isVisible() == (width == 1200)
    page.beside.close_aside()
    assert page.table.isVisible()


@pytest.mark.parametrize(
    ("at", "words", "kind"),
    [
        (None, "No checkpoint kept outside yet", "warn"),
        (NOW - timedelta(days=8), "Last checkpoint kept outside: Mon 16 Nov", "caption"),
        (NOW - timedelta(days=31), "Last checkpoint kept outside: Sat 24 Oct", "warn"),
    ],
)
def test_the_page_says_since_when_one_is_kept_outside(page, at, words, kind):
    page.show_outside(outside(at), NOW)
    assert page._outside.text() == words
    assert page._outside.property("kind") == kind


def test_a_new_clinic_is_not_reminded_at_once(page):
    page.show_outside(outside(None, begun=NOW - timedelta(days=1)), NOW)
    assert page._outside.property("kind") == "caption"


def test_a_kept_text_is_pasted_and_answered(page, qtbot):
    page.hold()
    assert page.holding.text.hasFocus()
    page.holding.text.insertPlainText("a checkpoint")
    with qtbot.waitSignal(page.holding.hold_wanted) as asked:
        press(qtbot, page, Qt.Key.Key_Tab)
        press(qtbot, page, Qt.Key.Key_Space)
    assert asked.args == ["a checkpoint"]

    page.holding.show_verdict(REWRITTEN)
    assert page.holding.banner.sentence() == (
        "The log was rewritten or shortened since this checkpoint was kept. "
        "Tell the owner, and change nothing."
    )
    assert not page.holding.walk.isVisible()
    page.holding.show_verdict(CONSISTENT)
    assert page.holding.banner.sentence().startswith("Consistent: ")
    with qtbot.waitSignal(page.holding.walk_wanted) as walked:
        page.holding.walk.click()
    assert walked.args == ["a checkpoint"]


def test_an_answer_does_not_outlive_its_text(page):
    page.hold()
    page.holding.text.setPlainText("one")
    page.holding.show_verdict(CONSISTENT)
    page.holding.text.setPlainText("another")
    assert page.holding.banner.sentence() == ""


def test_a_kept_file_is_chosen(page, qtbot, tmp_path):
    (tmp_path / "kept.txt").write_text(CHECKPOINT.note, encoding="utf-8")
    page.hold()
    with qtbot.waitSignal(page.holding.hold_wanted) as asked:
        page.holding.choose()
    assert asked.args == [CHECKPOINT.note]


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_is_no_text_is_said_beside_the_field(page, tmp_path, content):
    if content is not None:
        (tmp_path / "kept.txt").write_bytes(content)
    page.hold()
    page.holding.choose()
    assert page.holding._field.problem() == "This file cannot be read as text."


def test_nothing_to_hold_is_said_beside_the_field(page):
    page.hold()
    page.holding.hold()
    assert page.holding._field.problem()


def test_every_part_has_a_name(page):
    page.show_checkpoint(CHECKPOINT)
    assert nameless(page) == []
    assert page.keeping.code.accessibleName() == "The checkpoint as a QR code"
    assert "The checkpoint as text" in names(page)
    page.hold()
    assert nameless(page) == []


def test_who_may_not_keep_has_no_button(shown, build):
    made = ViewingLogPage(zone=build.zone, today=build.today, everybody=False)
    shown(made)
    asked = []
    made.checkpoint_wanted.connect(lambda: asked.append(1))
    made.keep()
    made.hold()
    assert asked == []
    assert not made.holding.isVisible()


def test_a_code_holds_what_it_was_given(shown):
    code = QrCode()
    shown(code)
    code.show_text("A")
    few = code.modules()
    code.show_text(CHECKPOINT.note)
    assert code.modules() > few
    picture = code.grab().toImage()
    assert picture.pixelColor(1, 1).name() == "#ffffff"
    at = 4 * (code.width() // code.modules()) + 1
    assert picture.pixelColor(at, at).name() == "#000000"
