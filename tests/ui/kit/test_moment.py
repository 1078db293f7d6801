"""A visitor's eye on a list: initials, and the name where one stands, for a moment."""

import pytest
from PySide6.QtCore import Qt

from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.words import people

ROWS = (
    ResultRow(key=1, title="Siv Rådberg", detail="80 •• ••", person=True),
    ResultRow(key=2, title="Alva Lindgren", detail="another Alva Lindgren", person=True),
    ResultRow(key=3, title="New patient"),
)


@pytest.fixture
def among_visitors():
    people.show_initials(only=True)
    yield
    people.show_initials(only=False)


def texts(shown, role=Qt.ItemDataRole.DisplayRole):
    model = shown.model()
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_only_the_line_one_stands_on_is_whole_and_for_a_moment(qtbot, among_visitors):
    shown = ResultsList("Patients")
    qtbot.addWidget(shown)
    shown.show_groups([ResultGroup(rows=ROWS)])
    assert texts(shown) == ["Siv Rådberg", "A. L.", "New patient"]
    assert texts(shown, Qt.ItemDataRole.UserRole)[1].detail == "another A. L."

    shown.step(1)
    assert texts(shown) == ["S. R.", "Alva Lindgren", "New patient"]
    spoken = texts(shown, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken[0].startswith("S. R.")
    shown.moment.timer.timeout.emit()
    assert texts(shown) == ["S. R.", "A. L.", "New patient"]
    painted = texts(shown, Qt.ItemDataRole.UserRole)
    assert [one.title for one in painted] == ["S. R.", "A. L.", "New patient"]


def test_nobody_looks_on_and_every_name_is_whole(qtbot):
    shown = ResultsList("Patients")
    qtbot.addWidget(shown)
    shown.show_groups([ResultGroup(rows=ROWS)])
    assert texts(shown) == ["Siv Rådberg", "Alva Lindgren", "New patient"]
