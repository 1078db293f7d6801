"""Which way somebody went through a lesson, and where that leaves them."""

from collections.abc import Sequence

from clinic_desk.training.records import Answer, Given, Lesson, Page, Worth


def way(lesson: Lesson, given: Sequence[Given]) -> tuple[str, ...]:
    """The pages that were passed, in the order in which they follow each other."""
    by_page = {one.page: one for one in given}
    walked: list[str] = []
    page: str | None = lesson.pages[0].id
    while page is not None and page in by_page and by_page[page].passed and page not in walked:
        walked.append(page)
        page = following(lesson, page, by_page[page].answers)
    return tuple(walked)


def place(lesson: Lesson, given: Sequence[Given]) -> str | None:
    """The first page that is not passed; None where the way has come to its end."""
    walked = way(lesson, given)
    if not walked:
        return lesson.pages[0].id
    answers = next(one.answers for one in given if one.page == walked[-1])
    after = following(lesson, walked[-1], answers)
    return None if after in walked else after


def following(lesson: Lesson, page: str, answers: Sequence[str]) -> str | None:
    """The page that follows one on which this was answered."""
    shown = lesson.page(page)
    return lesson.following(shown, _leading(shown, answers))


def _leading(page: Page, answers: Sequence[str]) -> Answer | None:
    """The answer that led on: the last one that did."""
    known = {one.id: one for one in page.answers}
    leading = [
        known[one]
        for one in answers
        if one in known and (known[one].worth is not Worth.UNSAFE or known[one].to is not None)
    ]
    return leading[-1] if leading else None
