"""A page of a lesson: the question first, both ways explained, nothing preselected."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clinic_desk.training import content, walking
from clinic_desk.training.records import Given, Progress, Worth
from tests.ui.accessible import nameless
from ui.kit.label import Label
from ui.training.answer_button import Taken
from ui.training.lesson_view import LessonView

WELCOME = content.lesson("welcome", "en")
ASKING = next(page for page in WELCOME.pages if page.answers)
UNSAFE = next(one for one in ASKING.answers if one.worth is Worth.UNSAFE)
BEST = next(one for one in ASKING.answers if one.worth is Worth.BEST)


def progress(*given: Given) -> Progress:
    return Progress(lesson=WELCOME, given=given, page=walking.place(WELCOME, given), completed=None)


@pytest.fixture
def view(qtbot):
    made = LessonView()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def said(view) -> list[str]:
    return [one.text() for one in view.findChildren(Label) if one.isVisible()]


def show(view, *given: Given, page=ASKING.id, seed="7"):
    view.show_page(progress(*given), page, seed=seed)


def test_the_question_stands_with_every_answer_and_no_explanation(view):
    show(view)
    assert {one.text() for one in view.buttons} == {one.text for one in ASKING.answers}
    assert {one.taken() for one in view.buttons} == {Taken.NOT}
    assert ASKING.question in said(view)
    assert not any(one.why in said(view) for one in ASKING.answers)
    assert not view.go_on.isVisible()


def test_the_answers_are_shuffled_and_stand_the_same_the_next_time(view):
    orders = set()
    for seed in range(12):
        show(view, seed=str(seed))
        first = [one.text() for one in view.buttons]
        show(view, seed=str(seed))
        assert [one.text() for one in view.buttons] == first
        orders.add(tuple(first))
    assert len(orders) > 3


def test_a_number_chooses_its_answer(view, qtbot):
    show(view)
    wanted = next(one.id for one in ASKING.answers if one.text == view.buttons[1].text())
    view.buttons[0].setFocus()
    with qtbot.waitSignal(view.answer_wanted) as chosen:
        qtbot.keyClick(view.buttons[0], Qt.Key.Key_2)
    assert chosen.args == [ASKING.id, wanted]


def test_an_unsafe_answer_says_why_it_tempts_and_lets_one_choose_again(view):
    show(view, Given(page=ASKING.id, answers=(UNSAFE.id,), passed=False))
    assert UNSAFE.why in said(view)
    assert BEST.why not in said(view)
    assert not view.go_on.isVisible()
    assert all(one.isEnabled() for one in view.buttons)


def test_a_good_answer_explains_both_ways_and_the_rule_and_goes_on(view, qtbot):
    show(view, Given(page=ASKING.id, answers=(UNSAFE.id, BEST.id), passed=True))
    assert all(one.why in said(view) for one in ASKING.answers)
    assert ASKING.rule in said(view)
    assert view.focusWidget() is view.go_on or view.go_on.isVisible()
    with qtbot.waitSignal(view.forward_wanted) as wanted:
        view.go_on.click()
    assert wanted.args == [ASKING.id]


def test_every_control_has_a_name(view):
    show(view, Given(page=ASKING.id, answers=(BEST.id,), passed=True))
    assert nameless(view) == []


def test_the_words_of_a_long_page_are_not_cut(view):
    view.resize(700, 400)
    show(view, Given(page=ASKING.id, answers=(BEST.id,), passed=True))
    for _ in range(4):  # what is laid out asks for its height, and is laid out again
        QApplication.processEvents()
    for label in view.findChildren(Label):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())


def test_a_task_opens_the_practice_clinic(view, qtbot):
    lesson = content.lesson("find-and-book", "en")
    here = Progress(lesson=lesson, given=(), page=lesson.pages[-1].id, completed=None)
    view.show_page(here, lesson.pages[-1].id, seed="7")
    assert not view.go_on.isVisible()
    with qtbot.waitSignal(view.practice_wanted):
        view.practise.click()
