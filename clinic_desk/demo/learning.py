"""How an invented colleague goes along the path: every page, with its best answer."""

from collections.abc import Callable

from clinic_desk.access import Session
from clinic_desk.training import answering, content
from clinic_desk.training.records import Lesson, Page, Worth
from clinic_desk.training.tasks import Judgement

_LANGUAGE = "sv"


def learn(session: Session, think: Callable[[], object] = lambda: None) -> None:
    """Go through every lesson that there is; the desk is open for this person afterwards.

    ``think`` is called before each page is left: time may pass then.
    """
    for lesson in content.lessons(_LANGUAGE):
        while (page := answering.progress(session, lesson).page) is not None:
            think()
            _pass(session, lesson, lesson.page(page))


def _pass(session: Session, lesson: Lesson, page: Page) -> None:
    best = next((one for one in page.answers if one.worth is Worth.BEST), None)
    if best is not None:
        answering.answer(session, lesson, page.id, best.id)
    elif lesson.task is not None and page is lesson.pages[-1]:
        met = tuple(one.id for one in lesson.task.wanted)
        answering.performed(session, lesson, Judgement(met=met, passed=True))
    else:
        answering.read(session, lesson, page.id)
