from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clinic_desk.access import Permission
from tests.ui.accessible import nameless, names
from ui.actions.shortcut_sheet import ShortcutSheet
from ui.kit.results import ResultGroup, ResultRow
from ui.kit.side_panel import SidePanel
from ui.shell.find_box import commands_only
from ui.shell.main_window import PROGRAM, MainWindow
from ui.shell.room import Room
from ui.shell.status_line import Fact
from ui.theme.icons import Icon
from ui.theme.style import Look, Scheme, wear
from ui.theme.tokens import Tone
from ui.words.language import Language, speak, spoken

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def a_page():
    page = QWidget()
    page.line = QLineEdit(page)
    page.line.setAccessibleName("Somewhere to type")
    QVBoxLayout(page).addWidget(page.line)
    page.setFocusProxy(page.line)
    return page


def a_room(name, english, swedish, permission=None):
    def words():
        return swedish if spoken() is Language.SWEDISH else english

    return Room(id=name, words=words, icon=Icon.CALENDAR_DAYS, make=a_page, permission=permission)


ROOMS = (
    a_room("today", "Today", "I dag"),
    a_room("schedule", "Schedule", "Schema", Permission.SCHEDULE_READ),
    a_room("log", "Log", "Logg", Permission.LOG_READ),
)


@pytest.fixture
def window(shown):
    return shown(MainWindow(ROOMS))


@pytest.fixture
def sat(window):
    """The window with Anna at the desk, who may read the schedule but not the log."""
    window.sit_down("Anna Ek", "Reception", lambda it: it is not Permission.LOG_READ, {})
    return window


def said(window):
    return {label.text() for label in window.findChildren(QLabel) if label.isVisible()}


def test_nobody_sees_a_room_before_they_sign_in(window):
    assert window.sign_in.isVisible()
    assert not window.rail.isVisible()
    assert window.room("today") is None


def test_the_rail_shows_what_a_person_may_enter(sat):
    assert sat.rail.words() == ["Today", "Schedule"]
    assert sat.current_room() == "today"
    assert sat.top_bar.person.accessibleName() == "Anna Ek, Reception"


def test_alt_and_a_number_enter_a_room(sat, qtbot):
    with qtbot.waitSignal(sat.room_entered) as entered:
        qtbot.keyClick(sat, Qt.Key.Key_2, ALT)
    assert entered.args == ["schedule"]
    assert sat.focusWidget() is sat.room("schedule").line


def test_a_room_that_is_not_hers_cannot_be_entered(sat, qtbot):
    qtbot.keyClick(sat, Qt.Key.Key_3, ALT)
    assert sat.current_room() == "today"
    with pytest.raises(KeyError):
        sat.enter("log")


def test_a_room_is_kept_while_one_is_elsewhere(sat):
    sat.room("today").line.setText("half a name")
    sat.enter("schedule")
    sat.enter("today")
    assert sat.room("today").line.text() == "half a name"


def test_control_l_locks_from_anywhere(sat, qtbot):
    with qtbot.waitSignal(sat.lock_wanted):
        qtbot.keyClick(sat.focusWidget(), Qt.Key.Key_L, CONTROL)


def test_nothing_of_a_person_is_left_when_they_go(sat, qapp):
    sat.enter("schedule")
    sat.room("schedule").line.setText("Siv")
    sat.show_panel(SidePanel("New booking"))
    sat.show_change("Siv is booked")
    sat.find_box.line.setText("Siv")
    sat.find_box.show_groups(a_find())
    sat.sit_nobody()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    texts = [label.text() for label in sat.findChildren(QLabel)]
    texts += [line.text() for line in sat.findChildren(QLineEdit)]
    assert [text for text in texts if "Siv" in text or "Anna" in text] == []
    assert sat.room("schedule") is None
    assert sat.find_box._drop.results.is_empty()


def test_advice_stands_in_the_list_even_where_nothing_was_found(sat):
    sat.find_box.line.setText("Siv")
    sat.find_box.show_groups((), "Write the whole name.")
    said = [one.text() for one in sat.findChildren(QLabel) if one.isVisible()]
    assert "Write the whole name." in said and "Nothing found. Fewer letters find more." not in said


def test_the_keys_of_the_last_person_do_nothing_on_the_sign_in_page(sat, qtbot):
    sat.sit_nobody()
    with qtbot.assertNotEmitted(sat.lock_wanted), qtbot.assertNotEmitted(sat.room_entered):
        qtbot.keyClick(sat, Qt.Key.Key_L, CONTROL)
        qtbot.keyClick(sat, Qt.Key.Key_1, ALT)


def test_the_password_is_not_kept_behind_the_frame(window):
    window.sign_in.fill("Anna Ek", "seven calm apples", "123456")
    window.sit_down("Anna Ek", "Reception", lambda _permission: True, {})
    typed = "".join(line.text() for line in window.sign_in.findChildren(QLineEdit))
    assert "seven" not in typed
    assert "123456" not in typed


def test_the_title_never_names_anybody(sat):
    sat.show_change("Siv is booked")
    assert sat.windowTitle() == PROGRAM


def test_a_panel_makes_place_for_the_next(sat, qapp):
    first, second = SidePanel("New booking"), SidePanel("Patient")
    sat.show_panel(first)
    sat.show_panel(second)
    assert sat.panel() is second
    assert not first.isVisible()
    sat.show_panel(None)
    assert sat.panel() is None


def test_control_z_undoes(sat, qtbot):
    with qtbot.waitSignal(sat.undo_wanted):
        qtbot.keyClick(sat, Qt.Key.Key_Z, CONTROL)


def test_control_slash_shows_all_shortcuts(sat, qtbot):
    qtbot.keyClick(sat, Qt.Key.Key_Slash, CONTROL)
    sheet = sat.findChild(ShortcutSheet)
    assert sheet.isVisible()
    assert "Verify the log" not in {label.text() for label in sheet.findChildren(QLabel)}


def a_find():
    ann = ResultRow(key=1, title="Siv Rådberg", detail="1980")
    return (ResultGroup(title="Patients", rows=(ann,)),)


def test_control_k_finds_and_enter_chooses(sat, qtbot):
    qtbot.keyClick(sat.focusWidget(), Qt.Key.Key_K, CONTROL)
    line = sat.focusWidget()
    with qtbot.waitSignal(sat.find_box.text_changed) as typed:
        qtbot.keyClick(line, "s")
    sat.find_box.show_groups(a_find())
    assert sat.find_box.is_open()
    with qtbot.waitSignal(sat.find_box.chosen) as chosen:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (typed.args, chosen.args) == (["s"], [1])


def test_escape_leaves_the_search_and_goes_back_to_where_one_was(sat, qtbot):
    before = sat.focusWidget()
    qtbot.keyClick(before, Qt.Key.Key_K, CONTROL)
    qtbot.keyClicks(sat.focusWidget(), "siv")
    sat.find_box.show_groups(a_find())
    with qtbot.waitSignal(sat.find_box.closed):
        qtbot.keyClick(sat.focusWidget(), Qt.Key.Key_Escape)
    assert sat.focusWidget() is before
    assert not sat.find_box.is_open()
    assert sat.find_box.line.text() == ""


def test_nothing_found_is_said(sat, qtbot):
    sat.find_box.enter()
    qtbot.keyClicks(sat.focusWidget(), "xyz")
    sat.find_box.show_groups(())
    assert "Nothing found. Fewer letters find more." in said(sat)


@pytest.mark.parametrize(
    ("typed", "command"), [("> lock", "lock"), (">", ""), ("anna", None), ("a > b", None)]
)
def test_a_sign_before_the_words_asks_for_commands_alone(typed, command):
    assert commands_only(typed) == command


def test_what_waits_in_a_room_is_counted_and_spoken(sat):
    sat.rail.set_count("schedule", 3)
    assert "Schedule, 3 waiting" in names(sat.rail)


def test_the_status_line_says_its_facts(sat):
    sat.status_line.show_facts([Fact(words="Encrypted", icon=Icon.LOCK)])
    sat.status_line.show_facts(
        [
            Fact(words="Encrypted", icon=Icon.LOCK),
            Fact(words="No backup since Monday", icon=Icon.DATABASE_BACKUP, tone=Tone.WARN),
        ]
    )
    assert sat.status_line.words() == ["Encrypted", "No backup since Monday"]


def test_the_frame_speaks_swedish_at_once(sat, qapp):
    sat.top_bar.show_time(datetime(2026, 11, 24, 10, 42))  # noqa: DTZ001 - wall clock
    speak(qapp, Language.SWEDISH)
    qapp.processEvents()
    assert sat.rail.words() == ["I dag", "Schema"]
    assert {"Tis 24 nov · vecka 48", "kortkommandon"} <= said(sat)
    assert "Lås" in {button.text() for button in sat.top_bar.findChildren(QPushButton)}


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_frame_fits_at_every_text_size(sat, qapp, scale):
    wear(qapp, Look(scheme=Scheme.DARK, text_scale=scale))
    sat.fit()
    qapp.processEvents()
    assert sat.size().width() == 1280
    parts = [child for child in sat.top_bar.children() if child.isWidgetType()]
    right = max(part.geometry().right() for part in parts)
    assert right < sat.top_bar.width()
    assert sat.status_line.geometry().bottom() < sat.height()


def test_every_control_of_the_frame_has_a_name(sat):
    sat.show_panel(SidePanel("New booking"))
    sat.show_change("Helena is done")
    assert nameless(sat) == []


def test_what_was_looked_for_does_not_come_back_by_undo(sat, qtbot):
    sat.find_box.enter()
    qtbot.keyClicks(sat.find_box.line, "siv")
    sat.find_box.forget()
    qtbot.keyClick(sat.find_box.line, Qt.Key.Key_Z, CONTROL)
    assert sat.find_box.line.text() == ""
