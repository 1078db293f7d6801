"""What every test of the windows wears: the light look, English, nothing left behind."""

import pytest

from ui.theme.style import Look, Scheme, look, wear
from ui.words.language import Language, speak, spoken

USUAL = Look(scheme=Scheme.LIGHT)
_dressed = []

# The offscreen platform says so whenever a window has a smallest size; it means nothing.
_OFFSCREEN = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/ui/" in item.path.as_posix():
            item.add_marker(_OFFSCREEN)


@pytest.fixture(autouse=True)
def usual_look(qapp):
    """Begin each test in the light look and in English."""
    if not _dressed or look() != USUAL:
        wear(qapp, USUAL)
        _dressed.append(True)
    if not _dressed[1:] or spoken() is not Language.ENGLISH:
        speak(qapp, Language.ENGLISH)
        _dressed.append(True)
    return qapp


@pytest.fixture
def in_swedish(qapp, usual_look):
    """The same windows in Swedish."""
    speak(qapp, Language.SWEDISH)


@pytest.fixture
def shown(qtbot):
    """Show a widget as the active window, so that keys reach it."""

    def show(widget):
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show
