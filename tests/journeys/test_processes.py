"""Keeper, worker, stand-in: what happens to the one when the other locks, dies or hangs.

Each process takes a second of the computer's work to start: a run goes as far as it can.
"""

import signal
import subprocess
import sys

import pytest

from tests.builders import Role
from tests.house.sources import ROOT
from tests.journeys.kept import kept, until

HANGS_FOR = "8"
"""Seconds that a stand-in may take to show itself, where one that hangs is waited for."""


@pytest.fixture
def program(clinic, tmp_path):
    """The real program in processes of its own."""
    with kept(clinic, tmp_path) as run:
        yield run


def half_a_booking(worker):
    worker.ask("half_a_booking")
    assert worker.state()["focus"] == "1980-03"


def test_a_lock_ends_the_worker_and_who_comes_back_goes_on_where_they_were(program):
    worker = program.sign_in(Role.RECEPTIONIST)
    worker.press("Alt+2")
    half_a_booking(worker)
    waiting, left = program.stand_in(), worker.state()

    shown = program.lock(worker)

    state = shown.state()
    assert shown.pid == waiting.pid
    assert (state["locked"], state["name"], state["place"]) == (True, "Rut Ahl", left["place"])
    assert state["says"] == "You locked the screen."
    assert program.stand_in().pid not in (worker.pid, shown.pid)

    # in another process everything is where it was
    state = program.sign_in(Role.RECEPTIONIST, shown).state()
    assert (state["room"], state["panel"], state["focus"]) == (
        left["room"],
        "BookingPanel",
        "1980-03",
    )
    assert state["banner"] == ""

    # what the disk does not take is carried by hand, and said
    shown.type("-1")
    shown.ask("fill_the_disk")
    again = program.sign_in(Role.RECEPTIONIST, program.lock(shown))
    state = again.state()
    assert "The disk did not take" in state["banner"]
    assert state["focus"] == "1980-03-1"

    # somebody else in between sees nothing of it
    shown = program.lock(again)
    shown.ask("someone_else")
    other = program.sign_in(Role.PRACTICE_MANAGER, shown)
    assert other.state()["panel"] == ""
    assert not [text for text in other.ask("texts") if "Sjogren" in text]

    # signing out ends the process too
    other.ask("sign_out")
    until(other.is_gone, "the worker has ended")
    state = program.front(but=other.pid).state()
    assert (state["locked"], state["name"], state["says"]) == (False, "", "")


def test_two_quick_locks_and_a_lock_before_the_stand_in_is_warm(program):
    for role in (Role.RECEPTIONIST, Role.OWNER, Role.PRACTICE_MANAGER):
        front = program.front()
        front.ask("someone_else")
        program.sign_in(role, front)
        front.press("Ctrl+L", "Ctrl+L")
        until(front.is_gone, "the worker has ended")
    assert program.front().state()["name"] == "Mats Ek"
    until(lambda: len(program.children()) == 2, "the next stand-in, and no other")


def test_whoever_is_killed_is_replaced_and_nobody_outlives_the_keeper(program, clinic, tmp_path):
    worker = program.sign_in(Role.RECEPTIONIST)
    killed = program.stand_in()
    killed.kill()
    waiting = program.stand_in(but=killed.pid)
    half_a_booking(worker)
    until(lambda: worker.ask("is_kept"), "a second after the last key it is kept")
    place = worker.state()["place"]

    worker.kill()

    shown = program.front(but=worker.pid)
    state = shown.state()
    assert shown.pid == waiting.pid
    assert (state["locked"], state["name"], state["place"]) == (True, "Rut Ahl", place)
    assert "stopped and was started again" in state["says"]
    program.sign_in(Role.RECEPTIONIST, shown)
    assert shown.state()["focus"] == "1980-03"

    # the keeper itself: its children end with it, and the vault is free
    children = [shown, program.stand_in()]
    program.keeper.kill()
    until(lambda: all(one.is_gone() for one in children), "nobody is left")
    (tmp_path / "again").mkdir()
    clinic.clock.at = program.clock.now()
    with kept(clinic, tmp_path / "again") as again:
        assert again.front().state()["says"] == ""
        again.sign_in(Role.RECEPTIONIST)
        again.keeper.send_signal(signal.SIGINT)  # what a terminal says ends it too
        assert again.keeper.wait(20) == 0


def test_a_worker_that_hangs_while_it_leaves_is_ended(program):
    worker = program.sign_in(Role.RECEPTIONIST)
    program.stand_in()
    worker.ask("hang_at_the_end")
    worker.press("Ctrl+L")
    assert program.front(but=worker.pid).state()["name"] == "Rut Ahl"
    until(worker.is_gone, "it is ended from outside")


def test_a_stand_in_that_hangs_keeps_nothing_readable_on_the_screen(clinic, tmp_path):
    with kept(clinic, tmp_path, PAINTS_WITHIN=HANGS_FOR) as program:
        worker = program.sign_in(Role.RECEPTIONIST)
        hung = program.stand_in()
        hung.kill(signal.SIGSTOP)
        worker.press("Ctrl+L")
        until(worker.is_gone, "the worker ends although nobody shows")
        assert program.front(but=hung.pid).state()["name"] == "Rut Ahl"


def test_children_inherit_little_one_holds_the_vault_and_closing_ends_them(clinic, tmp_path):
    with kept(clinic, tmp_path, LD_PRELOAD="", SECRET="s3cret") as program:
        children = [program.front(), program.stand_in()]
        for child in children:
            told = child.ask("inherited")
            assert "SECRET" not in told["environment"]
            assert "LD_PRELOAD" not in told["environment"]
            assert told["core"] == [0, 0]

        (tmp_path / "other").mkdir()
        with kept(clinic, tmp_path / "other") as other:
            child = until(other.children, "its window")[0]
            until(lambda: "open" in child.state().get("says", ""), f"it says so: {child.state()}")

        program.sign_in(Role.RECEPTIONIST)
        program.front().ask("close")
        assert program.keeper.wait(20) == 0
        assert all(one.is_gone() for one in children)


def test_what_dies_three_times_in_a_minute_is_given_up():
    words = (
        "import sys; from ui.keeper.keeping import Keeper; "
        "sys.exit(Keeper('', words=[sys.executable, '-c', 'pass']).run())"
    )
    ran = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 3
    assert "gives up" in ran.stderr
