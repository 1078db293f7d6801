"""Keeper, worker, stand-in: what happens to the one when the other locks, dies or hangs."""

import signal
import subprocess
import sys

import pytest

from tests.builders import Role
from tests.house.sources import ROOT
from tests.journeys.kept import kept, until


@pytest.fixture
def program(clinic, tmp_path):
    """The real program in processes of its own."""
    with kept(clinic, tmp_path) as run:
        yield run


def test_a_lock_ends_the_worker_and_the_stand_in_shows_at_the_same_place(program):
    worker = program.sign_in(Role.RECEPTIONIST)
    waiting = program.stand_in()
    place = worker.state()["place"]

    shown = program.lock(worker)

    state = shown.state()
    assert shown.pid == waiting.pid
    assert (state["locked"], state["name"], state["place"]) == (True, "Rut Ahl", place)
    assert state["says"] == "You locked the screen."
    assert program.stand_in().pid not in (worker.pid, shown.pid)


def half_a_booking(worker):
    worker.ask("half_a_booking")
    assert worker.state()["focus"] == "1980-03"


def test_who_comes_back_goes_on_in_another_process_where_they_were(program):
    worker = program.sign_in(Role.RECEPTIONIST)
    worker.press("Alt+2")
    half_a_booking(worker)
    place = worker.state()["room"]

    shown = program.sign_in(Role.RECEPTIONIST, program.lock(worker))

    state = shown.state()
    assert (state["room"], state["panel"], state["focus"]) == (place, "BookingPanel", "1980-03")
    assert state["banner"] == ""


def test_somebody_else_in_between_sees_nothing_of_it(program):
    half_a_booking(program.sign_in(Role.RECEPTIONIST))
    shown = program.lock(program.front())
    shown.ask("someone_else")
    other = program.sign_in(Role.PRACTICE_MANAGER, shown)
    assert other.state()["panel"] == ""
    assert not [text for text in other.ask("texts") if "Sjogren" in text]


def test_two_quick_locks_and_a_lock_before_the_stand_in_is_warm(program):
    for role in (Role.RECEPTIONIST, Role.OWNER, Role.PRACTICE_MANAGER):
        front = program.front()
        front.ask("someone_else")
        program.sign_in(role, front)
        front.press("Ctrl+L", "Ctrl+L")
        until(front.is_gone, "the worker has ended")
    assert program.front().state()["name"] == "Mats Ek"
    until(lambda: len(program.children()) == 2, "the next stand-in, and no other")


def test_a_stand_in_that_is_killed_is_replaced_and_then_the_lock_works(program):
    worker = program.sign_in(Role.RECEPTIONIST)
    killed = program.stand_in()
    killed.kill()
    other = program.stand_in(but=killed.pid)
    assert program.lock(worker).pid == other.pid


def test_a_worker_that_is_killed_is_followed_by_a_screen_that_says_so(program):
    worker = program.sign_in(Role.RECEPTIONIST)
    half_a_booking(worker)
    until(lambda: worker.ask("is_kept"), "a second after the last key it is kept")
    place = worker.state()["place"]

    worker.kill()

    shown = program.front(but=worker.pid)
    state = shown.state()
    assert (state["locked"], state["name"], state["place"]) == (True, "Rut Ahl", place)
    assert "stopped and was started again" in state["says"]
    program.sign_in(Role.RECEPTIONIST, shown)
    assert shown.state()["focus"] == "1980-03"


def test_the_children_end_with_their_keeper_and_the_vault_is_free(program, clinic, tmp_path):
    program.sign_in(Role.RECEPTIONIST)
    children = [program.front(), program.stand_in()]
    program.keeper.kill()
    until(lambda: all(one.is_gone() for one in children), "nobody is left")
    (tmp_path / "again").mkdir()
    with kept(clinic, tmp_path / "again") as again:
        assert again.front().state()["says"] == ""


def test_a_worker_that_hangs_while_it_leaves_is_ended(program):
    worker = program.sign_in(Role.RECEPTIONIST)
    program.stand_in()
    worker.ask("hang_at_the_end")
    worker.press("Ctrl+L")
    assert program.front(but=worker.pid).state()["name"] == "Rut Ahl"
    until(worker.is_gone, "it is ended from outside")


def test_a_stand_in_that_hangs_keeps_nothing_readable_on_the_screen(program):
    worker = program.sign_in(Role.RECEPTIONIST)
    hung = program.stand_in()
    hung.kill(signal.SIGSTOP)
    worker.press("Ctrl+L")
    until(worker.is_gone, "the worker ends although nobody shows")
    shown = program.front(but=hung.pid)
    assert shown.state()["name"] == "Rut Ahl"


def test_a_full_disk_is_said_at_the_unlock_by_another_process(program):
    worker = program.sign_in(Role.RECEPTIONIST)
    half_a_booking(worker)
    worker.ask("fill_the_disk")
    shown = program.lock(worker)
    program.sign_in(Role.RECEPTIONIST, shown)
    state = shown.state()
    assert "The disk did not take" in state["banner"]
    assert state["focus"] == "1980-03"


def test_a_second_program_is_told_who_holds_the_vault(program, clinic, tmp_path):
    program.front()
    (tmp_path / "other").mkdir()
    with kept(clinic, tmp_path / "other") as other:
        other.patience = 1
        child = until(other.children, "its window")[0]
        until(lambda: "open" in child.state().get("says", ""), f"it says so: {child.state()}")


def test_signing_out_ends_the_process_too(program):
    worker = program.sign_in(Role.RECEPTIONIST)
    worker.ask("sign_out")
    until(worker.is_gone, "the worker has ended")
    state = program.front().state()
    assert (state["locked"], state["name"], state["says"]) == (False, "", "")


def test_closing_the_window_ends_everything(program):
    program.sign_in(Role.RECEPTIONIST)
    front, waiting = program.front(), program.stand_in()
    front.ask("close")
    assert program.keeper.wait(20) == 0
    assert front.is_gone()
    assert waiting.is_gone()


def test_what_a_terminal_says_ends_it_too(program):
    program.sign_in(Role.RECEPTIONIST)
    program.keeper.send_signal(signal.SIGINT)
    assert program.keeper.wait(20) == 0


def test_children_inherit_no_more_than_they_need(clinic, tmp_path):
    with kept(clinic, tmp_path, LD_PRELOAD="", SECRET="s3cret") as program:
        for child in (program.front(), program.stand_in()):
            told = child.ask("inherited")
            assert "SECRET" not in told["environment"]
            assert "LD_PRELOAD" not in told["environment"]
            assert told["core"] == [0, 0]


def test_what_dies_three_times_in_a_minute_is_given_up():
    words = (
        "import sys; from ui.keeper.keeping import Keeper; "
        "sys.exit(Keeper('', words=[sys.executable, '-c', 'pass']).run())"
    )
    ran = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 3
    assert "gives up" in ran.stderr
