import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.kit.flow import FlowLayout


@pytest.fixture
def flow(shown):
    """Three things of 100 pixels, the last at the right."""
    page = QWidget()
    lines = QVBoxLayout(page)
    lines.setContentsMargins(0, 0, 0, 0)
    flow = FlowLayout(spacing=10, last_right=True)
    for _ in range(3):
        button = QPushButton("One", page)
        button.setFixedSize(100, 20)
        flow.addWidget(button)
    lines.addLayout(flow)
    lines.addStretch(1)
    page.resize(400, 200)
    return shown(page)


def places(page):
    return [(one.x(), one.y()) for one in page.findChildren(QPushButton)]


def test_everything_stands_in_one_line_while_there_is_room(flow):
    assert places(flow) == [(0, 0), (110, 0), (300, 0)]


def test_what_has_no_room_goes_on_in_the_next_line(flow):
    flow.resize(215, 200)
    assert places(flow) == [(0, 0), (110, 0), (115, 30)]


def test_what_is_hidden_takes_no_room(flow):
    flow.findChildren(QPushButton)[0].hide()
    flow.resize(215, 200)
    assert places(flow)[1:] == [(0, 0), (115, 0)]


def test_the_last_may_stand_with_the_others(flow):
    flow.layout().itemAt(0).layout().set_last_right(last_right=False)
    flow.resize(401, 200)
    assert places(flow) == [(0, 0), (110, 0), (220, 0)]
