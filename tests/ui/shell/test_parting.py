"""The page of one process, shown by another."""

import json
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import USUAL
from ui.keeper.messages import Parting, Place
from ui.shell import computer_settings
from ui.shell.parting import dress, show_parting
from ui.shell.sign_in_page import SignInPage
from ui.shell.window_place import place_of, put
from ui.theme.style import Scheme, look
from ui.words.language import Language, spoken

LOCKED = Parting(locked=True, name="Anna Ek", role="Reception", why="lock-key")


def test_a_refusal_goes_along_with_the_seconds_that_are_left(shown):
    page = shown(SignInPage())
    show_parting(page, Parting(typed="Helena", said="It does not fit.", wait=3.0))
    assert (page.name(), page.refusal(), page.wait_left()) == ("Helena", "It does not fit.", 3)
    assert not page.is_locked()


def test_a_crash_is_told_from_a_lock(shown):
    page = shown(SignInPage())
    show_parting(page, LOCKED)
    assert page._banner.sentence() == "You locked the screen."
    for why, words in (("stopped", "was started again"), ("crashed", "so it locked")):
        show_parting(page, Parting(locked=True, name="Anna Ek", why=why))
        assert words in page._banner.sentence()
        assert page.name() == "Anna Ek"


def test_signing_out_says_nothing(shown):
    page = shown(SignInPage())
    show_parting(page, Parting(why="signed-out"))
    assert page._banner.sentence() == ""
    assert page.name() == ""


def test_look_and_language_go_along_and_nonsense_changes_nothing(qapp):
    dress(qapp, Parting(language="xx", scheme="pink", density="none"))
    assert (spoken(), look()) == (Language.ENGLISH, USUAL)
    dress(qapp, Parting(language="sv", scheme="dark", density="compact", text_scale=1.5))
    assert spoken() is Language.SWEDISH
    assert (look().scheme, look().text_scale) == (Scheme.DARK, 1.5)


def test_a_window_stands_where_the_other_stood(qtbot):
    first, second = QWidget(), QWidget()
    for one in (first, second):
        qtbot.addWidget(one)
    first.setGeometry(40, 50, 500, 400)
    put(second, place_of(first))
    assert second.geometry() == first.geometry()


def test_a_place_on_a_screen_that_is_gone_is_not_taken(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(40, 50, 500, 400)
    put(window, Place(x=90_000, y=50, width=500, height=400))
    assert window.geometry().x() == 40


def test_the_window_stands_at_the_next_start_where_it_stood_at_the_end(tmp_path, monkeypatch):
    monkeypatch.setattr(computer_settings, "path", lambda: tmp_path / "computer.json")
    stood = Place(x=40, y=50, width=1500, height=900, state="maximised")
    computer_settings.write(replace(computer_settings.read(), place=stood))
    assert computer_settings.read().place == stood


@pytest.mark.parametrize(
    "kept",
    [None, [], {}, {"x": 1}, {"x": "1", "y": 2, "width": 3, "height": 4}, {"x": 10**9, "y": 0}],
)
def test_a_place_that_is_none_is_not_taken(tmp_path, monkeypatch, kept):
    monkeypatch.setattr(computer_settings, "path", lambda: tmp_path / "computer.json")
    (tmp_path / "computer.json").write_text(json.dumps({"place": kept}), "utf-8")
    assert computer_settings.read().place is None
