"""A panel in a low window: what has no room is scrolled to, and never lies on something else."""

from itertools import pairwise

from PySide6.QtCore import Qt

from ui.kit.button import Button
from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.kit.side_panel import SidePanel
from ui.theme.style import Look, wear


def a_panel(shown, height):
    panel = SidePanel("Visits")
    panel.lines = [Label(f"Line {number}") for number in range(12)]
    for line in panel.lines:
        panel.body.addWidget(line)
    panel.last = Button("Book")
    panel.body.addWidget(panel.last)
    shown(panel)
    panel.resize(panel.width(), height)
    return panel


def overlaps(panel):
    boxes = [line.geometry() for line in panel.lines]
    return [one for one, after in pairwise(boxes) if one.intersects(after)]


def test_where_there_is_room_nothing_scrolls(shown, qtbot):
    panel = a_panel(shown, 700)
    qtbot.waitUntil(lambda: panel.last.visibleRegion().boundingRect().height() > 0)
    assert overlaps(panel) == []
    assert all(line.visibleRegion().boundingRect() == line.rect() for line in panel.lines)


def test_in_a_low_window_with_large_text_nothing_overlaps_and_focus_is_seen(shown, qtbot, qapp):
    wear(qapp, Look(text_scale=2.0))
    panel = a_panel(shown, 260)
    assert overlaps(panel) == []
    panel.last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: panel.last.visibleRegion().boundingRect().height() > 0)
    wear(qapp, Look())


def test_what_a_list_says_of_somebody_goes_on_below_the_name_where_it_has_no_room(shown):
    found = ResultsList("Found")
    long = ResultRow(key=1, title="Tove Dahl", detail="mother · may book, cancel, be told · both")
    found.show_groups([ResultGroup(rows=(long,))])
    shown(found)
    found.resize(700, 200)
    beside = found.sizeHintForRow(0)
    found.resize(240, 200)
    assert found.sizeHintForRow(0) > beside
