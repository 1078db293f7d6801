"""In the real window, from what a person does to what is painted: sitting down, searching.

The window stands on no screen (Qt's offscreen platform): what a display adds is not ours.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from random import Random
from time import monotonic, perf_counter_ns

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.measuring import Promise, Row
from bench.vaults import Site
from clinic_desk.vault import argon
from tests.journeys.driving import NEXT_CODE, NotSeen, Running, code_of, running, settle

_WHO = "anna"
_SITTINGS, _SEARCHES = 12, 60
_LETTERS = 4
_WARM = 2
_PATIENCE = 30.0


class _Painted(QObject):
    """Notes when a widget, or one in it, was painted last."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        self.at = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            here = self._widget
            if watched is here or here.isAncestorOf(watched):
                self.at = perf_counter_ns()
        return False


@contextmanager
def _painting(widget: QWidget) -> Iterator[_Painted]:
    painted = _Painted(widget)
    application().installEventFilter(painted)
    try:
        yield painted
    finally:
        application().removeEventFilter(painted)


def window_rows(site: Site) -> Iterator[Row]:
    """From the code's last figure to Today, and from a key to the list of who was found."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    names = _names(site)
    kept = site.folder.parent / "computer.json"
    opened = running(application(), site.folder, kept, site.clock)
    with site.lent(), _stretching_known(), opened as run:
        sittings = [_sit(site, run) for _ in range(_SITTINGS + _WARM)]
        times = [one for name in names for one in _search(run, name)]
    promise = Promise(milliseconds=300)
    yield Row(name="sign in to Today painted", promise=promise, ours=sittings[_WARM:], bare=[])
    yield Row(
        name="a key in the search to its list painted",
        promise=Promise(milliseconds=30),
        ours=times[_LETTERS * _WARM :],
        bare=[],
    )


def _sit(site: Site, run: Running) -> float:
    """Seconds from the code's last figure to Today as it stays painted."""
    if run.session is not None:
        run.program.sign_out()
        settle()
    site.clock.move(NEXT_CODE)
    account = site.accounts[_WHO]
    code = code_of(account["secret"], site.clock)
    run.try_to_sign_in(_WHO, account["password"], code[:-1])
    with _painting(run.window) as painted:
        began = perf_counter_ns()
        run.keyboard.type(code[-1])
        _wait(lambda: run.program.sitting is not None)
        seated = perf_counter_ns()
        _wait(lambda: painted.at > seated)
    assert run.window.current_room() == "today"
    return (painted.at - began) / 1e9


def _search(run: Running, name: str) -> Iterator[float]:
    """Type the first letters of a name; the seconds from each key to the painted list."""
    box = run.window.find_box
    box.enter()
    with _painting(run.window) as painted:  # the field's own letter is painted by then, too
        for letter in name[:_LETTERS]:
            began = perf_counter_ns()
            QTest.keyClicks(box.line, letter)
            _wait(lambda: painted.at > began)  # noqa: B023 - waited for before the next letter
            application().processEvents()
            yield (painted.at - began) / 1e9
    box.leave()
    settle()


def _wait(seen: Callable[[], bool]) -> None:
    """Without the pauses that ``until`` makes: they would be measured."""
    end = monotonic() + _PATIENCE
    while not seen():
        application().processEvents()
        if monotonic() > end:
            raise NotSeen("what is measured")


def _names(site: Site) -> list[str]:
    rng = Random(7)
    query = "SELECT family_key FROM patient WHERE number = ?"
    most = site.bare.execute("SELECT max(number) FROM patient").fetchone()[0]
    found = (
        site.bare.execute(query, (rng.randrange(1, most + 1),)).fetchone()[0] for _ in range(1000)
    )
    fitting = [one for one in found if len(one) >= _LETTERS and one.isascii() and one.isalpha()]
    return fitting[: _SEARCHES + _WARM]


@contextmanager
def _stretching_known() -> Iterator[None]:
    """Stretching a passphrase is slow on purpose: it is left out after the first time."""
    slow = argon.derive
    argon.derive = cache(slow)
    try:
        yield
    finally:
        argon.derive = slow


@cache
def application() -> QApplication:
    there = QApplication.instance()
    return there if isinstance(there, QApplication) else QApplication(["bench"])
