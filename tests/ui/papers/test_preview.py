"""What comes out is looked at before, every page of it."""

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor

from clinic_desk.scheduling.papers import Detail
from tests.ui.accessible import nameless
from ui.papers.pages import PageKind, page_layout
from ui.papers.print_panel import PrintPanel

INKS = ("#AA0000", "#00AA00", "#0000AA")


class Coloured:
    """Three pages, each of one colour."""

    def __init__(self, many=3):
        self.many, self.room = many, QSizeF()

    def lay_out(self, room):
        self.room = room
        return self.many

    def paint(self, painter, number):
        painter.fillRect(QRectF(0, 0, self.room.width(), self.room.height()), QColor(INKS[number]))


@pytest.fixture
def panel(shown):
    made = PrintPanel(details=(Detail.FULL, Detail.INITIALS), may_save=False)
    made.resize(360, 760)
    made.show_printers(["Desk"], frozenset())
    shown(made)
    show(made, Coloured())
    return made


def show(panel, pages):
    layout = page_layout(PageKind.A4)
    points = layout.Unit.Point
    whole, inner = layout.fullRect(points).size(), layout.paintRect(points)
    panel.preview.show_pages(pages, whole, inner, foot="Printed 10:42")


def ink(panel):
    sheet = panel.preview._sheet
    return sheet.grab().toImage().pixelColor(sheet.width() // 2, sheet.height() // 2).name().upper()


def test_every_page_is_seen_by_keyboard_and_how_many_there_are(panel, qtbot):
    assert (ink(panel), panel.preview._which.text()) == (INKS[0], "Page 1 of 3")
    assert not panel.preview._back.isEnabled()
    for _ in range(4):
        qtbot.keyClick(panel, Qt.Key.Key_PageDown)
    assert (ink(panel), panel.preview._which.text()) == (INKS[2], "Page 3 of 3")
    assert not panel.preview._on.isEnabled()
    assert panel.preview._sheet.accessibleName() == "Preview, 3 pages, Page 3 of 3"
    qtbot.keyClick(panel.printers, Qt.Key.Key_PageUp)
    assert (ink(panel), panel.printer()) == (INKS[1], "Desk")
    assert nameless(panel) == []


def test_another_detail_is_seen_from_its_first_page_and_one_alone_needs_no_number(panel):
    panel.preview.turn()
    show(panel, Coloured())
    assert panel.preview.page() == 0
    show(panel, Coloured(1))
    assert panel.preview.count() == 1
    assert not panel.preview._line.isVisible()


def test_a_page_has_as_much_room_as_it_will_have_on_paper(panel):
    pages = Coloured()
    show(panel, pages)
    inner = page_layout(PageKind.A4).paintRect(page_layout(PageKind.A4).Unit.Point)
    assert pages.room.height() < inner.height(), "the foot of the page stands below"
