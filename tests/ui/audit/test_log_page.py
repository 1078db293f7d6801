from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import EVERYTHING, Checked, LogCount, LogFilter, LogPage
from clinic_desk.audit.verify import Finding, Verdict
from clinic_desk.progress import Progress
from tests.ui.accessible import nameless, names
from ui.audit.log_page import ViewingLogPage
from ui.audit.names import Names
from ui.kit.label import Label
from ui.words.event_groups import KIND_GROUPS
from ui.words.verdicts import Whole

FILE = Path("/somewhere/log.jsonl")
CHECKED = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
WEEK = LogFilter(
    since=datetime(2026, 11, 22, 23, tzinfo=UTC), until=datetime(2026, 11, 29, 23, tzinfo=UTC)
)


@pytest.fixture
def page(shown, build):
    made = ViewingLogPage(
        zone=build.zone,
        today=build.today,
        everybody=True,
        may_verify=True,
        may_export=True,
        choose_file=lambda _parent, _name: FILE,
    )
    made.resize(1180, 720)
    made.show_staff(build.staff())
    shown(made)
    made.begin(build.page(), build.names())
    made.table.setFocus()
    return made


@pytest.fixture
def own(shown, build):
    """The page of somebody who may read their own entries alone."""
    made = ViewingLogPage(zone=build.zone, today=build.today, everybody=False)
    made.resize(1180, 720)
    shown(made)
    made.begin(build.page(), build.names())
    return made


@pytest.fixture
def wanted(page):
    """Every filter that is asked for."""
    asked = []
    page.filter_wanted.connect(asked.append)
    return asked


def press(qtbot, page, key):
    """Press a key where the focus is."""
    qtbot.keyClick(page.window().focusWidget(), key)


def write(qtbot, page, text):
    qtbot.keyClicks(page.window().focusWidget(), text)


def open_chip(qtbot, page, chip):
    chip.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)


def test_the_log_opens_on_this_week(page, wanted):
    page.start()
    assert wanted == [WEEK]
    assert page.filters.time.text() == "Week 48"


def test_the_panel_follows_the_arrows_and_asks_for_nothing(page, qtbot):
    asked = []
    page.closer_wanted.connect(asked.append)
    press(qtbot, page, Qt.Key.Key_Down)
    assert page.panel.sentence() == "Jonas Tegnell opened Ludvig Tegnell’s card, 20:13"
    assert page.panel.facts() == (
        "Mon 23 Nov · Purpose: Phone call · Seen: Contact, visits · Role: Reception · Entry 899"
    )
    assert asked == []


def test_enter_looks_closer(page, build, qtbot):
    with qtbot.waitSignal(page.closer_wanted) as asked:
        press(qtbot, page, Qt.Key.Key_Return)
    assert asked.args == [build.entry(900)]
    page.panel.show_around((build.entry(900), build.entry(899)), Names())
    page.panel.show_views((build.entry(880, account=build.anna),), Names())
    assert page.panel.around.lines() == ["20:13"]
    model = page.panel.views.list.model()
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "19:54, Anna Ek · Contact, visits · Phone call"


def test_a_card_opened_by_mistake_says_how_often_that_happens(page, build):
    page.panel.show_entry(build.entry(899, kind=EventKind.RECORD_MISTAKEN), page.model.names)
    page.panel.show_mistakes(3)
    said = [label.text() for label in page.panel.findChildren(Label)]
    assert "Cards that Jonas Tegnell opened by mistake in the last 90 days: 3" in said


def test_a_line_of_the_panel_leads_to_its_entry(page, build, qtbot):
    page.panel.show_around((build.entry(899), build.entry(700)), Names())
    page.panel.around.list.setFocus()
    press(qtbot, page, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.entry_wanted) as asked:
        press(qtbot, page, Qt.Key.Key_Return)
    assert asked.args == [700]
    press(qtbot, page, Qt.Key.Key_Up)
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.table.currentIndex().row() == 1


def test_words_are_asked_for_and_then_shown(page, build, qtbot):
    entry = build.entry(has_reason=True)
    page.begin(LogPage(entries=(entry,), next=None), build.names())
    assert "Show the words" in names(page.panel)
    with qtbot.waitSignal(page.reason_wanted) as asked:
        page.panel._want_reason()
    assert asked.args == [entry]
    page.panel.show_reason("Asked for the next visit")
    assert page.panel.reason() == "In their own words: Asked for the next visit"
    assert "Show the words" not in names(page.panel)


def test_words_of_one_entry_do_not_stay_beside_the_next(page, build, qtbot):
    page.panel.show_reason("Asked for the next visit")
    press(qtbot, page, Qt.Key.Key_Down)
    assert page.panel.reason() == ""


def test_a_colleague_is_chosen_by_typing(page, build, wanted, qtbot):
    open_chip(qtbot, page, page.filters.person)
    write(qtbot, page, "jon")
    press(qtbot, page, Qt.Key.Key_Return)
    assert wanted[-1].accounts == (build.jonas,)
    assert page.filters.person.text() == "Jonas Tegnell"
    assert page.filters.person.accessibleName() == "Person: Jonas Tegnell"
    assert page.filters.person.hasFocus()


def test_a_patient_is_looked_for_and_chosen(page, build, wanted, qtbot):
    open_chip(qtbot, page, page.filters.patient)
    with qtbot.waitSignal(page.patient_search_wanted) as asked:
        write(qtbot, page, "t")
    assert asked.args == ["t"]
    page.show_patients([build.patient()])
    press(qtbot, page, Qt.Key.Key_Return)
    assert wanted[-1].patient == build.ludvig


def test_a_kind_is_chosen_alone_or_with_its_group(page, wanted, qtbot):
    open_chip(qtbot, page, page.filters.kind)
    write(qtbot, page, "card op")
    press(qtbot, page, Qt.Key.Key_Return)
    assert wanted[-1].kinds == (EventKind.RECORD_OPENED,)
    open_chip(qtbot, page, page.filters.kind)
    write(qtbot, page, "appoint")
    press(qtbot, page, Qt.Key.Key_Return)
    assert wanted[-1].kinds == KIND_GROUPS[2].kinds
    assert page.filters.kind.text() == "Appointments"


def test_only_what_failed_can_be_shown(page, wanted, qtbot):
    open_chip(qtbot, page, page.filters.kind)
    press(qtbot, page, Qt.Key.Key_Return)
    assert (wanted[-1].failed, wanted[-1].kinds) == (True, ())
    assert page.filters.kind.text() == "Refused or failed"


def test_yesterday_is_a_day_of_the_clinics_zone(page, wanted, qtbot):
    open_chip(qtbot, page, page.filters.time)
    press(qtbot, page, Qt.Key.Key_Down)
    press(qtbot, page, Qt.Key.Key_Return)
    assert wanted[-1].since == datetime(2026, 11, 22, 23, tzinfo=UTC)
    assert wanted[-1].until == datetime(2026, 11, 23, 23, tzinfo=UTC)
    assert page.filters.time.text() == "Yesterday"


def test_days_are_typed_from_and_to(page, wanted, qtbot):
    open_chip(qtbot, page, page.filters.time)
    page.filters.times.first.control.setFocus()
    write(qtbot, page, "2026-10-24")
    press(qtbot, page, Qt.Key.Key_Return)
    write(qtbot, page, "2026-10-25")
    press(qtbot, page, Qt.Key.Key_Return)
    # The clocks went back in between: these two days have 49 hours.
    assert wanted[-1].until - wanted[-1].since == timedelta(hours=49)
    assert page.filters.time.text() == "Sat 24 Oct – Sun 25 Oct"


def test_a_day_that_is_none_is_said_beside_its_field(page, wanted, qtbot):
    open_chip(qtbot, page, page.filters.time)
    times = page.filters.times
    times.first.control.setText("2026-10-24")
    times.last.control.setText("2027-01-01")
    times.last.control.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    assert (times.first.problem(), times.last.problem()) == (
        "",
        "This lies in the future. Check the year.",
    )
    assert wanted == []
    assert times.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_key_clears_a_filter(page, wanted, qtbot, key):
    page.filters.time.setFocus()
    press(qtbot, page, key)
    assert wanted == [EVERYTHING]
    assert page.filters.time.text() == "Time"


def test_the_cross_clears_a_filter_and_the_rest_of_the_chip_opens_it(page, wanted, qtbot):
    chip = page.filters.time
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(chip, left, pos=QPoint(10, chip.height() // 2))
    assert page.filters.times.isVisible()
    qtbot.mouseClick(chip, left, pos=QPoint(chip.width() - 12, chip.height() // 2))
    assert wanted == [EVERYTHING]


def test_escape_closes_a_chooser_and_goes_back_to_its_chip(page, wanted, qtbot):
    open_chip(qtbot, page, page.filters.person)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not page.filters.people.isVisible()
    assert page.filters.person.hasFocus()
    assert wanted == []


def test_a_chooser_closes_when_the_focus_goes_elsewhere(page, qtbot):
    open_chip(qtbot, page, page.filters.kind)
    page.table.setFocus()
    assert not page.filters.kinds.isVisible()


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (LogCount(entries=1, exact=True), "1 entry"),
        (LogCount(entries=1204, exact=True), "1,204 entries"),
        (LogCount(entries=10_000, exact=False), "More than 10,000 entries"),
        (None, ""),
    ],
)
def test_the_count_is_said_when_it_is_known(page, count, words):
    page.show_count(count)
    assert page.filters._count.text() == words


def test_verifying_shows_how_far_it_has_come_and_can_be_stopped(page, qtbot):
    with qtbot.waitSignal(page.verify_wanted):
        page.verify()
    page.begin_work()
    page.advance(Progress(done=1, total=2, stage="reading-log"))
    assert page.bar.is_busy()
    with qtbot.assertNotEmitted(page.verify_wanted):
        page.verify()
    with qtbot.waitSignal(page.stop_wanted):
        page.bar.progress.cancel_wanted.emit()
    page.end_work()
    assert page.bar.banner.sentence() == "Stopped. Nothing was changed."
    assert not page.bar.is_busy()


@pytest.mark.parametrize(
    ("verdict", "answer", "badge"),
    [
        (
            Verdict(finding=Finding.WHOLE, entries=48211),
            Whole.YES,
            "Whole up to entry 48,211 · checked 10:40",
        ),
        (
            Verdict(finding=Finding.ENTRY_CHANGED, entry=7, entries=6),
            Whole.NO,
            "Broken at entry 7 · checked 10:40",
        ),
        (Verdict(finding=Finding.NO_CHECKPOINT), Whole.UNKNOWN, "Cannot tell · checked 10:40"),
    ],
)
def test_the_verdict_stands_in_a_badge_and_a_sentence(page, verdict, answer, badge):
    page.begin_work()
    page.show_verdict(verdict, CHECKED)
    assert (page.badge.answer(), page.badge.text()) == (answer, badge)
    assert page.bar.banner.sentence()
    assert not page.bar.is_busy()


def test_an_earlier_check_says_its_day(page):
    page.show_checked(Checked(size=300, at=CHECKED - timedelta(days=1)))
    assert page.badge.text() == "Whole up to entry 300 · checked 10:40  Mon 23 Nov"
    page.show_checked(None)
    assert not page.badge.isVisible()


def test_the_whole_log_is_exported_where_nothing_is_filtered(page, qtbot):
    page.filters.clear()
    with qtbot.waitSignal(page.export_wanted) as asked:
        page.export()
    assert asked.args == [FILE, EVERYTHING]


def test_with_a_filter_one_chooses_what_to_export(page, qtbot):
    page.export()
    press(qtbot, page, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.export_wanted) as asked:
        press(qtbot, page, Qt.Key.Key_Return)
    assert asked.args == [FILE, WEEK]


def test_whoever_changes_their_mind_about_the_file_exports_nothing(page, qtbot):
    page._choose_file = lambda _parent, _name: None
    page.filters.clear()
    with qtbot.assertNotEmitted(page.export_wanted):
        page.export()


def test_an_export_says_where_it_lies_and_that_it_is_not_encrypted(page):
    page.show_exported(FILE)
    sentence = page.bar.banner.sentence()
    assert str(FILE) in sentence
    assert "not encrypted" in sentence


def test_an_empty_list_teaches(page, build):
    page.begin(LogPage(entries=(), next=None), Names())
    assert not page.table.isVisible()
    assert not page.panel.isVisible()
    page.prepend((build.entry(),), build.names())
    assert page.table.isVisible()


def test_scrolling_to_the_end_asks_for_more(page, build, qtbot):
    page.begin(build.page(900, 100, more=True), build.names())
    with qtbot.waitSignal(page.more_wanted) as asked:
        press(qtbot, page, Qt.Key.Key_End)
        page.table.scrollToBottom()
    assert asked.args == [build.entry(801).key]


def test_ones_own_page_has_no_persons_no_patients_and_no_proof(own):
    assert own.accessibleName() == "Your own entries"
    assert not {"Person", "Patient", "Verify", "Export …"} & set(names(own))
    assert {"Time: Week 48", "Kind"} <= set(names(own))


def test_who_may_not_verify_cannot_ask_for_it(own, qtbot):
    with qtbot.assertNotEmitted(own.verify_wanted), qtbot.assertNotEmitted(own.export_wanted):
        own.verify()
        own.export()


def test_words_of_others_are_not_offered_on_ones_own_page(own, build):
    own.begin(LogPage(entries=(build.entry(has_reason=True),), next=None), build.names())
    assert "Show the words" not in names(own)


def test_every_control_has_a_name_whatever_is_open(page, build, qtbot):
    page.begin_work()
    page.panel.show_around((build.entry(899),), Names())
    page.panel.show_views((), Names())
    assert nameless(page) == []
    page.end_work()
    filters = page.filters
    for chip in (filters.time, filters.person, filters.patient, filters.kind):
        open_chip(qtbot, page, chip)
        assert nameless(page.window()) == []
        press(qtbot, page, Qt.Key.Key_Escape)


def test_the_page_speaks_swedish(in_swedish, page):
    assert page.accessibleName() == "Visningslogg"
    assert page.filters.time.text() == "Vecka 48"
    assert page.panel.sentence() == "Jonas Tegnell öppnade kortet för Ludvig Tegnell, 20:14"


def test_the_keyboard_stands_on_the_list_or_where_one_can_change_it(page, build):
    page.begin(LogPage(entries=(), next=None), Names())
    page.setFocus()
    assert page.filters.time.hasFocus()
    page.begin(build.page(), build.names())
    page.setFocus()
    assert page.table.hasFocus()
