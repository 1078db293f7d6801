from functools import partial
from threading import Event, get_ident

import pytest

from clinic_desk.errors import SlotTaken
from clinic_desk.progress import Progress
from ui.background.runner import Runner


@pytest.fixture
def runner(qapp):
    made = Runner()
    yield made
    made.forget()
    assert made.wait(5000), "no thread outlives a test"


def test_a_call_runs_elsewhere_and_its_answer_comes_back_here(runner, qtbot):
    here = []
    runner.ask(get_ident, lambda there: here.append((there, get_ident())))
    qtbot.waitUntil(lambda: bool(here))
    assert here[0][0] != get_ident()
    assert here[0][1] == get_ident()


def test_what_a_call_holds_is_let_go_where_it_was_asked(runner, qtbot):
    """A part of a window that ends in another thread takes the program with it."""
    ended, heard = [], []

    class Held:
        def __del__(self):
            ended.append(get_ident())

    runner.ask(partial(isinstance, Held(), Held), heard.append)
    assert runner.wait(5000)
    qtbot.waitUntil(lambda: bool(heard and ended))
    assert ended == [get_ident()]


def test_a_refusal_is_handed_to_who_asked(runner, qtbot):
    def refuse():
        raise SlotTaken(by=7)

    refused = []
    runner.ask(refuse, lambda _answer: None, refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    assert refused[0].by == 7


def test_a_bug_is_never_swallowed(runner, qtbot):
    with qtbot.waitSignal(runner.crashed) as crashed:
        runner.ask(lambda: 1 // 0, lambda _answer: None, lambda _error: None)
    assert isinstance(crashed.args[0], ZeroDivisionError)


def test_a_refusal_nobody_waits_for_is_not_swallowed_either(runner, qtbot):
    def refuse():
        raise SlotTaken

    with qtbot.waitSignal(runner.crashed) as crashed:
        runner.ask(refuse, lambda _answer: None)
    assert isinstance(crashed.args[0], SlotTaken)


def test_after_a_lock_nobody_hears_what_was_asked_before(runner, qtbot):
    go, heard = Event(), []
    job = runner.ask(lambda: go.wait(5), heard.append)
    runner.forget()
    with qtbot.waitSignal(job.ended):
        go.set()
    assert heard == []
    assert not runner.is_busy()


def test_the_next_person_is_answered(runner, qtbot):
    heard = []
    runner.forget()
    runner.ask(lambda: "next", heard.append)
    qtbot.waitUntil(lambda: heard == ["next"])


def test_answers_come_in_the_order_of_the_questions(runner, qtbot):
    heard = []
    for number in range(20):
        runner.ask(lambda number=number: number, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert heard == list(range(20))


def test_long_work_says_how_far_it_is(runner, qtbot):
    begin, steps, ended = Event(), [], []

    def work():
        begin.wait(5)
        for done in (1, 2, 3):
            yield Progress(done=done, total=3, stage="reading")

    job = runner.follow(work, ended.append)
    job.progressed.connect(steps.append)
    begin.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert [step.done for step in steps] == [1, 2, 3]
    assert ended == [True]


def test_long_work_that_is_stopped_is_closed_and_says_so(runner, qtbot):
    closed, ended, first = [], [], Event()

    def work():
        try:
            number = 0
            while True:
                number += 1
                yield Progress(done=number, total=0, stage="counting")
                first.set()
        finally:
            closed.append(True)

    job = runner.follow(work, ended.append)
    assert first.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: bool(ended))
    assert (closed, ended) == ([True], [False])


def test_work_that_was_stopped_before_it_began_never_begins(runner, qtbot):
    go, begun, ended = Event(), [], []
    runner.ask(lambda: go.wait(5), lambda _answer: None)
    waiting = runner.follow(lambda: begun.append(1) or iter(()), ended.append)
    waiting.cancel()
    go.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert (begun, ended) == ([], [False])
