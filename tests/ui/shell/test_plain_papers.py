"""What a few lines on paper say of where they come from."""

import pytest
from PySide6.QtWidgets import QLabel

from ui.papers import papers_words
from ui.shell.main_window import MainWindow
from ui.shell.plain_papers import as_practised


@pytest.fixture
def printed(qtbot):
    """A window, a printer beside it, and what came out."""
    window, out = MainWindow(), []
    qtbot.addWidget(window)

    def prints(_parent, lines):
        out.append(tuple(lines))
        return True

    return window, prints, out


def test_in_the_clinic_the_lines_are_as_they_are(printed):
    window, prints, out = printed
    assert as_practised(window, prints)(window, ["Invitation phrase: six words"])
    assert out == [("Invitation phrase: six words",)]


def test_from_the_practice_clinic_they_say_so_first_and_last(printed):
    window, prints, out = printed
    window.show_practice(QLabel())
    assert as_practised(window, prints)(window, ["Invitation phrase: six words"])
    ((first, *middle, last),) = out
    assert first == last == papers_words.practice()
    assert "Invitation phrase: six words" in middle
