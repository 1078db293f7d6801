"""Every room, walked: named for a screen reader, in one language, and whole in large text."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import settle, texts_of, until
from tests.ui.accessible import nameless
from ui.kit.label import Elided
from ui.shell.display import DisplayPanel
from ui.theme.style import Scheme, look
from ui.words.language import Language, spoken

ROLES = (Role.OWNER, Role.RECEPTIONIST, Role.CLINICIAN)
LARGE = (1600, 1000)


def walk(desk):
    """Each room that this person has, one after the other, then how the screen looks."""
    for room in desk.window.rooms():
        desk.window.enter(room.id)
        settle()
        yield room.id
    desk.program.show_display()
    until(lambda: isinstance(desk.window.panel(), DisplayPanel), "the choices")
    settle()
    yield "display"
    desk.keyboard.press("Esc")


def shown(desk) -> list[QWidget]:
    frame = desk.window._frame
    return [one for one in frame.findChildren(QWidget) if one.isVisible()]


def said(desk) -> set[str]:
    """What is shown, spoken and hinted at, besides what is only numbers."""
    texts = {text for one in shown(desk) for text in texts_of(one)}
    return {one for one in texts if any(sign.isalpha() for sign in one)}


class Opened(QObject):
    """Which windows open; a part that is shown before it has its place flashes as one."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []

    def eventFilter(self, seen: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(seen, QWidget) and seen.isWindow():
            self.kinds.append(type(seen).__name__)
        return False


@contextmanager
def nothing_opens_but_the_window() -> Iterator[None]:
    opened = Opened()
    QApplication.instance().installEventFilter(opened)
    try:
        yield
    finally:
        QApplication.instance().removeEventFilter(opened)
    assert set(opened.kinds) <= {"MainWindow", "SignInCard"}


def heard(desk) -> dict[str, set[str]]:
    """What each place says, every control of it named."""
    found = {}
    for place in walk(desk):
        assert nameless(desk.window) == [], (place, spoken())
        found[place] = said(desk)
    return found


@pytest.mark.parametrize("role", ROLES)
def test_every_control_has_a_name_and_the_language_leaves_nothing_behind(desk, role):
    with nothing_opens_but_the_window():
        desk.sit(role, "")
        english = heard(desk)
        desk.keyboard.press("Ctrl+N", "Esc")
        desk.program.display.choose_language(Language.SWEDISH)
        switched = heard(desk)
        desk.program.sign_out()
        desk.sit(role, "")
        assert spoken() is Language.SWEDISH, "it is theirs"
        fresh = heard(desk)

    left = {place: (switched[place] & english[place]) - fresh[place] for place in switched}
    assert {place: texts for place, texts in left.items() if texts} == {}


def clipped(desk) -> list[str]:
    """Words that have less room than they take."""
    found = []
    right = desk.window.width()
    for one in shown(desk):
        if isinstance(one, QLabel) and one.text() and not isinstance(one, Elided):
            if one.wordWrap():
                whole = one.height() + 1 >= one.heightForWidth(one.width())
            else:
                whole = one.width() + 1 >= one.minimumSizeHint().width()
        elif isinstance(one, QPushButton) and one.text():
            least = one.minimumSizeHint()
            whole = one.width() + 1 >= least.width() and one.height() + 1 >= least.height()
            whole = whole and one.mapTo(desk.window, one.rect().topRight()).x() < right
        else:
            continue
        if not whole:
            found.append(f"{type(one).__name__} {one.text()!r}")
    return found


@pytest.mark.parametrize("language", list(Language), ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_words_are_cut_off_in_large_text(desk, language, scale):
    desk.window.resize(*LARGE)
    desk.sit(Role.OWNER, "")
    desk.program.display.choose_language(language)
    desk.program.display.choose(replace(look(), text_scale=scale, scheme=Scheme.CONTRAST))
    settle()

    cut = {place: clipped(desk) for place in walk(desk)}
    assert {place: words for place, words in cut.items() if words} == {}


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 2.0), ((1024, 700), 1.0)])
def test_no_words_are_cut_off_in_a_small_window_beside_a_panel(desk, size, scale):
    desk.window.resize(*size)
    desk.sit(Role.OWNER, "")
    desk.program.display.choose_language(Language.SWEDISH)
    desk.program.display.choose(replace(look(), text_scale=scale))
    settle()
    assert desk.window.width() == size[0]
    alone = {place: clipped(desk) for place in walk(desk)}
    beside = {}
    for room in desk.window.rooms():
        desk.window.enter(room.id)
        desk.program.show_display()
        settle()
        beside[room.id] = clipped(desk)

    cut = {**alone, **{f"{place}, panel": words for place, words in beside.items()}}
    assert {place: words for place, words in cut.items() if words} == {}
