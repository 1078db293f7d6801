"""What a window's process says of a fault that nobody has caught."""

import sys
import threading

import pytest

from ui.keeper import guarding


@pytest.fixture
def guarded(monkeypatch):
    """The hooks stand as they are in a window, and as they were after it."""
    for owner, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))
    guarding.tell_no_values()


def faulty():
    try:
        {}["Siv Rådberg"]
    except KeyError as error:
        raise ValueError("070-174 06 01") from error


class Dying:
    def __del__(self):
        faulty()


def uncaught():
    try:
        faulty()
    except ValueError:
        sys.excepthook(*sys.exc_info())


def in_a_thread():
    thread = threading.Thread(target=faulty)
    thread.start()
    thread.join()


@pytest.mark.parametrize("fault", [uncaught, in_a_thread, lambda: Dying() and None])
def test_it_is_told_by_its_kind_and_place_and_never_by_what_it_holds(guarded, capsys, fault):
    fault()
    said = capsys.readouterr().err
    assert "test_guarding.py" in said
    assert "faulty" in said
    assert said.endswith("ValueError\nafter KeyError\n")
    assert "Rådberg" not in said
    assert "174" not in said
