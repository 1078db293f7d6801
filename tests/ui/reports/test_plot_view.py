"""The bars of a report: walked with the arrows, said in words, opened, and told without colour."""

import itertools

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from clinic_desk.scheduling.behind import Behind, Of
from ui.reports import plot_view
from ui.reports.plot import Bar, Row, plotted
from ui.reports.plot_view import PlotView
from ui.theme.style import Look, Scheme, colours, wear


def bar(label, now, before):
    row = Row(
        label=label,
        value=f"{now:.0%}",
        of="3",
        before=f"{before:.0%}",
        change="5 percentage points more",
        behind=Behind(of=Of.LEAD, group=0) if now else None,
    )
    return Bar(row=row, short=label, now=now, before=before)


@pytest.fixture
def view(shown):
    made = PlotView()
    made.show_plot(
        "Waiting",
        plotted([bar("No wait", 0.5, 0.45), bar("Long", 0.0, 0.4), bar("Late", 0.3, 0)], "B", "A"),
    )
    made.resize(600, 200)
    shown(made)
    made.setFocus()
    return made


def test_the_arrows_walk_along_the_bars_and_each_is_announced(view, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr(plot_view, "announce", lambda _widget, words: said.append(words))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home):
        qtbot.keyClick(view, key)

    assert [words.partition(":")[0] for words in said] == ["Long", "Late", "Late", "No wait"]
    assert said[-1] == "No wait: 50% · 3 · A: 45% · now 5 percentage points more"
    assert view.words() == said[-1]


def test_enter_opens_the_visits_behind_a_bar_where_it_counts_any(view, qtbot):
    opened = []
    view.behind_wanted.connect(opened.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Return)

    assert [row.label for row in opened] == ["No wait"]


def test_the_description_says_every_bar(view):
    for words in ("No wait: 50%", "Long: 0%", "Late: 30%", "A: 45%"):
        assert words in view.accessibleDescription()
    assert view.accessibleName() == "Waiting, as bars"


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_now_is_filled_and_before_is_striped_in_every_look(view, qapp, scheme):
    wear(qapp, Look(scheme=scheme))
    view.setFocus()
    picture = view.grab().toImage()
    place, ink = view._place(), plot_view._ink()
    pair = plot_view.column(place, view._plot, 0, ink)
    height = round(place.bottom() - 40)
    line = [
        picture.pixelColor(x, height)
        for x in range(round(pair.left()) + 8, round(pair.right()) - 8)
    ]

    assert line.count(QColor(colours().acc)) > 20, "one side is filled"
    left = line[: line.index(QColor(colours().acc))]
    turns = sum(one != other for one, other in itertools.pairwise(left))
    assert turns > 12, "and the other one is striped"


def test_without_anything_to_draw_there_is_no_plot(view):
    view.show_plot("Waiting", plotted([bar("No wait", 0.0, 0.0)], "B", "A"))
    assert not view.isVisible()
    assert view.words() == ""


def test_the_pointer_shows_what_a_bar_says(view, qtbot):
    middle = plot_view.column(view._place(), view._plot, 2, plot_view._ink()).center()
    qtbot.mouseMove(view, QPointF(middle).toPoint())
    qtbot.waitUntil(lambda: view.words().startswith("Late"))
