"""F1 shows help beside where one is, and takes nothing from what one was doing."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QLineEdit

from clinic_desk.access import Permission
from tests.ui.accessible import nameless
from tests.ui.shell.test_main_window import ROOMS
from ui.kit.marks import KeyHint
from ui.kit.side_panel import SidePanel
from ui.shell.handbook import DOCS, HandbookWindow
from ui.shell.help_card import HelpCard
from ui.shell.helping import HelpDesk
from ui.shell.main_window import MainWindow
from ui.words.language import Language, speak

_PICTURE = QTextDocument.ResourceType.ImageResource.value


class WaitingPanel(SidePanel):
    """Stands for the panel of that name."""

    def __init__(self):
        super().__init__("Waiting list")
        self.line = QLineEdit()
        self.line.setAccessibleName("Note")
        self.body.addWidget(self.line)


@pytest.fixture
def sat(shown):
    window = shown(MainWindow(ROOMS))
    HelpDesk(window)
    window.sit_down("Anna Ek", "Reception", lambda it: it is not Permission.PAPER_PRINT, {})
    window.enter("today")
    return window


def press(qtbot, window, key):
    qtbot.keyClick(window.focusWidget() or window, key)


def card(window):
    return next((one for one in window.findChildren(HelpCard) if one.isVisible()), None)


def words(window):
    return {label.text() for label in card(window).findChildren(QLabel) if label.isVisible()}


def test_it_says_what_the_room_is_for_and_the_keys_of_what_one_may_do(sat, qtbot):
    press(qtbot, sat, Qt.Key.Key_F1)
    assert {"Today", "Mark the visit as arrived"} <= words(sat)
    assert "A" in {hint.text() for hint in card(sat).findChildren(KeyHint)}
    assert "Print today's sheet" not in words(sat)
    assert nameless(card(sat)) == []
    assert "Mark the visit as arrived: A" in card(sat).accessibleDescription()


def test_help_on_a_panel_leaves_what_was_typed_and_gives_the_keys_back(sat, qtbot):
    panel = WaitingPanel()
    sat.show_panel(panel)
    panel.line.setFocus()
    qtbot.keyClicks(panel.line, "only mornings")
    press(qtbot, sat, Qt.Key.Key_F1)
    assert "Waiting list" in words(sat)
    assert card(sat).geometry().right() < panel.geometry().left() + 1
    press(qtbot, sat, Qt.Key.Key_Escape)
    assert card(sat) is None
    assert sat.panel() is panel
    assert panel.line.text() == "only mornings"
    assert panel.line.hasFocus()


def test_it_follows_to_another_room_and_is_gone_with_whoever_sat_there(sat, qtbot):
    press(qtbot, sat, Qt.Key.Key_F1)
    sat.enter("schedule")
    qtbot.waitUntil(lambda: "Schedule" in words(sat))
    sat.sit_nobody()
    assert card(sat) is None


def test_it_speaks_the_language_that_is_spoken(sat, qtbot, qapp):
    press(qtbot, sat, Qt.Key.Key_F1)
    speak(qapp, Language.SWEDISH)
    qtbot.waitUntil(lambda: {"I dag", "Hjälp"} <= words(sat))
    speak(qapp, Language.ENGLISH)


def test_the_handbook_opens_at_the_page_and_reads_nothing_but_its_folder(shown, tmp_path):
    (tmp_path / "list.md").write_text("Siv Rådberg", "utf-8")
    book = shown(HandbookWindow())
    book.open_page("day")
    assert "flow board" in book.pages.toPlainText().casefold() or "day" in book.pages.toPlainText()
    there = DOCS / "handbook" / "en" / "day.md"
    assert book.pages.loadResource(_PICTURE + 1, QUrl.fromLocalFile(str(there)))
    elsewhere = QUrl.fromLocalFile(str(tmp_path / "list.md"))
    assert book.pages.loadResource(_PICTURE + 1, elsewhere) is None
    assert book.pages.loadResource(_PICTURE, QUrl("https://example.org/a.png")) is None
