"""Going along the path: each answer is kept at once, and nobody but its giver can read it."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from clinic_desk.access import EventDraft, Permission, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import InvalidInput, Problem, WrongKey
from clinic_desk.training import clearance, content, store, walking
from clinic_desk.training.records import (
    Answer,
    Completion,
    Given,
    Lesson,
    LessonKind,
    Page,
    Path,
    Progress,
    Worth,
)
from clinic_desk.training.store import Step
from clinic_desk.training.tasks import Judgement

_PAUSE = timedelta(minutes=5)
"""Somebody who was away for longer did not learn all that time."""
_KEPT = 20
"""How many answers to one page are kept at most."""


def path(session: Session, language: str) -> Path:
    """The person's own way: every place, what they answered, and whether the desk is open."""
    reads = session.reading(Permission.TRAINING_OWN)
    return Path(
        places=tuple(progress(session, one) for one in content.lessons(language)),
        later=content.later(language),
        clearance=clearance.state(reads, session.account, session.clock.now()),
    )


def progress(session: Session, lesson: Lesson) -> Progress:
    """How far this person is in one lesson."""
    reads = session.reading(Permission.TRAINING_OWN)
    steps = store.steps(reads, session.account, lesson.id, lesson.version)
    given = tuple(
        Given(page=s.page, answers=_opened(session, s), passed=s.passed is not None) for s in steps
    )
    done = next(
        (
            one.completed
            for one in store.completions(reads, session.account)
            if (one.lesson, one.version) == (lesson.id, lesson.version)
        ),
        None,
    )
    return Progress(lesson=lesson, given=given, page=walking.place(lesson, given), completed=done)


def answer(session: Session, lesson: Lesson, page: str, chosen: str) -> Progress:
    """Keep an answer; one that is safe, or has a way of its own, leads on.

    Any page may be answered again, as often as one likes. Raises InvalidInput for an answer that
    is not there.
    """
    asked = lesson.page(page)
    found = next((one for one in asked.answers if one.id == chosen), None)
    if found is None:
        raise InvalidInput({"answer": Problem.UNKNOWN})
    return _keep(session, lesson, asked, found)


def read(session: Session, lesson: Lesson, page: str) -> Progress:
    """Go past a page without a question. Raises InvalidInput for one that asks."""
    shown = lesson.page(page)
    if shown.answers or (lesson.kind is LessonKind.TASK and shown is lesson.pages[-1]):
        raise InvalidInput({"answer": Problem.MISSING})
    return _keep(session, lesson, shown, None)


def performed(session: Session, lesson: Lesson, judgement: Judgement) -> Progress:
    """What was to be done in the practice clinic is done. Raises InvalidInput while it is not."""
    if lesson.task is None or not judgement.passed:
        raise InvalidInput({"task": Problem.MISSING})
    return _keep(session, lesson, lesson.pages[-1], None)


def _keep(session: Session, lesson: Lesson, page: Page, chosen: Answer | None) -> Progress:
    """One commit for the answer and for all that follows from it."""
    before = progress(session, lesson)
    earlier = before.of(page.id)
    answers = (*(earlier.answers if earlier else ()), *([chosen.id] if chosen else []))[-_KEPT:]
    sealed = session.sealed_own(json.dumps(answers).encode())
    passes = chosen is None or chosen.worth is not Worth.UNSAFE or chosen.to is not None
    with session.work(Permission.TRAINING_OWN) as work:
        passed = work.now if passes or (earlier is not None and earlier.passed) else None
        step = Step(page=page.id, answered=work.now, passed=passed, sealed=sealed)
        store.put_step(work, session.account, lesson.id, lesson.version, step)
        now = Given(page=page.id, answers=answers, passed=passed is not None)
        given = (*(one for one in before.given if one.page != page.id), now)
        if before.completed is None and walking.place(lesson, given) is None:
            _complete(work, session, lesson)
    return progress(session, lesson)


def _complete(work: Work, session: Session, lesson: Lesson) -> None:
    steps = store.steps(work, session.account, lesson.id, lesson.version)
    minutes = _minutes([one.answered for one in steps])
    store.complete(
        work,
        Completion(
            account=session.account,
            lesson=lesson.id,
            version=lesson.version,
            completed=work.now,
            minutes=minutes,
        ),
    )
    work.record(
        EventDraft(
            kind=EventKind.LESSON_COMPLETED,
            action=Action.UPDATE,
            entity=("account", session.account),
            facts={"lesson": lesson.id, "version": lesson.version, "minutes": minutes},
        )
    )
    clearance.grant(work, session.account)


def _minutes(times: Sequence[datetime]) -> int:
    gaps = [later - earlier for earlier, later in pairwise(times)]
    return round(sum(min(gap, _PAUSE).total_seconds() for gap in gaps) / 60)


def _opened(session: Session, step: Step) -> tuple[str, ...]:
    try:
        return tuple(json.loads(session.opened_own(step.sealed)))
    except WrongKey:  # another password was set for them: what they answered is gone, not where
        return ()
