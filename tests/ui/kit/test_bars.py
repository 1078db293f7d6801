from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.accessible import nameless, names
from ui.kit.banner import Banner
from ui.kit.button import Button
from ui.kit.chip import Chip
from ui.kit.empty_state import EmptyState
from ui.kit.inputs import TextField
from ui.kit.label import Label
from ui.kit.marks import Badge, PersonMark, initials
from ui.kit.progress import ProgressView
from ui.kit.side_panel import SidePanel
from ui.kit.undo_bar import UndoBar
from ui.theme.icons import Icon
from ui.theme.tokens import UNDO_STAYS, Tone


def bar_in(shown):
    room = QWidget()
    room.resize(800, 600)
    bar = UndoBar(room)
    shown(room)
    return bar


def test_the_undo_bar_says_what_was_done_and_offers_the_way_back(shown, qtbot):
    bar = bar_in(shown)
    bar.show_change("Helena is done")
    assert bar.isVisible()
    with qtbot.waitSignal(bar.undo_wanted):
        qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_the_undo_bar_stays_ten_seconds_and_longer_under_the_pointer(shown):
    bar = bar_in(shown)
    bar.show_change("Helena is done")
    timer = bar._timer
    assert (timer.interval(), timer.isActive()) == (UNDO_STAYS, True)
    QApplication.sendEvent(bar, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    assert not timer.isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert timer.isActive()


def test_the_undo_bar_forgets_what_it_said(shown):
    bar = bar_in(shown)
    bar.show_change("Helena is done")
    bar.forget()
    assert (bar.sentence(), bar.isVisible()) == ("", False)


def test_the_undo_bar_speaks_swedish(shown, in_swedish):
    bar = bar_in(shown)
    bar.show_change("Helena är klar")
    assert names(bar) == ["Ångra"]


def test_a_banner_is_there_only_when_it_has_something_to_say(shown):
    room = QWidget()
    banner = Banner("", parent=room)
    shown(room)
    assert not banner.isVisible()
    banner.say("The disk is almost full.", Tone.WARN)
    assert banner.isVisible()
    assert banner.sentence() == "The disk is almost full."


def test_long_work_can_be_stopped(shown, qtbot):
    view = shown(ProgressView("Verifying the log"))
    view.start()
    view.advance(5, 10, "Entry 5")
    with qtbot.waitSignal(view.cancel_wanted):
        qtbot.mouseClick(view.findChild(Button), Qt.MouseButton.LeftButton)
    assert nameless(view) == []


def test_a_panel_that_works_says_on_what_and_stays_until_it_is_done(shown, qtbot):
    panel = shown(SidePanel("Invite"))
    field = TextField()
    panel.body.addWidget(field)
    panel.begin_work("Making the invitation")
    assert "Making the invitation" in [
        one.text() for one in panel.findChildren(Label) if one.isVisible()
    ]
    assert not field.isEnabled()
    with qtbot.assertNotEmitted(panel.close_wanted):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    panel.end_work()
    assert field.isEnabled()
    with qtbot.waitSignal(panel.close_wanted):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_escape_closes_a_panel(shown, qtbot):
    panel = shown(SidePanel("New booking"))
    with qtbot.waitSignal(panel.close_wanted):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert nameless(panel) == []


def test_a_chip_is_on_or_off(shown, qtbot):
    chip = shown(Chip("Anyone"))
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert names(chip) == ["Anyone"]


def test_a_badge_says_its_word(qtbot):
    badge = Badge("42 min late", Tone.DANGER, Icon.CLOCK_ALERT)
    qtbot.addWidget(badge)
    before = badge.sizeHint().width()
    badge.set_state("done", Tone.OK)
    assert badge.text() == "done"
    assert badge.sizeHint().width() < before


def test_initials_leave_titles_out():
    assert [initials(name) for name in ("Dr Sara Lindqvist", "Anna Ek", "Åsa", "")] == [
        "SL",
        "AE",
        "Å",
        "",
    ]


def test_a_mark_reads_the_whole_name(qtbot):
    mark = PersonMark("Anna Ek")
    qtbot.addWidget(mark)
    assert mark.text() == "Anna Ek"


def test_an_empty_place_says_what_to_do(shown):
    state = shown(EmptyState(Icon.CALENDAR, "No appointments yet", "Press N to book the first."))
    state.set_words("Nobody yet", "Register the first patient.")
    assert nameless(state) == []


def test_the_undo_bar_stands_beside_a_panel_and_breaks_its_words_there(shown):
    room = QWidget()
    room.resize(800, 600)
    bar = UndoBar(room, lambda: (0, 260))
    shown(room)
    bar.show_change("Helena Sundström: eight visits are booked. The first: today 11:00")
    assert bar.geometry().right() < 260
    one_line = bar.fontMetrics().height() * 2
    assert bar.height() > one_line
