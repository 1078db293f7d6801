"""Killed between an answer and the next page: the answer is there, and nothing is half."""

import os
import signal
import sys

import pytest

from clinic_desk.training import answering, content
from clinic_desk.training.records import Worth
from tests.builders import CODE_AGE, Role, a_clinic, a_newcomer, a_session

WELCOME = content.lesson("welcome", "en")
QUESTION = next(page for page in WELCOME.pages if page.answers)
UNSAFE = next(one.id for one in QUESTION.answers if one.worth is Worth.UNSAFE)


@pytest.mark.fault
@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal that Windows has not")
def test_an_answer_survives_the_plug_pulled_right_after_it(quick_path):
    clinic = a_clinic(quick_path)
    a_newcomer(clinic)
    clinic.close()
    child = os.fork()
    if child == 0:
        try:
            session = a_session(clinic, Role.RECEPTIONIST)
            answering.read(session, WELCOME, WELCOME.pages[0].id)
            answering.answer(session, WELCOME, QUESTION.id, UNSAFE)
            os.kill(os.getpid(), signal.SIGKILL)
        finally:
            os._exit(3)  # only a fault comes here
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)

    clinic.clock.move(3 * CODE_AGE)
    kept = answering.path(a_session(clinic, Role.RECEPTIONIST), "en").present
    clinic.close()

    assert kept.page == QUESTION.id
    assert kept.of(QUESTION.id).answers == (UNSAFE,)
