"""What is wrong with lessons that have their form: found before anybody learns from them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from clinic_desk.training.records import Lesson, LessonKind, Page, Worth

_LINKS = re.compile(r"https?://[^\s)>\]]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\bwww\.[^\s)>\]]+")
_NOBODYS = (".example", ".invalid")
_SENTENCES = re.compile(r"[.:?!]+(?:\s|$)")
_LONG_WORD = 7
_HARDEST = 48
"""LIX, the Swedish measure of reading: below 50 reads a newspaper's middling page."""
_WORDS_TO_JUDGE = 60
_LONGEST_PARAGRAPH = 90
_FEWEST_ANSWERS = 3


def problems(lessons: Sequence[Lesson], today: date) -> list[str]:
    """Everything that is wrong in the lessons of one language, each with its place."""
    found = [problem for one in lessons for problem in _of_lesson(one, today)]
    found += _of_places(lessons)
    return found


def differences(one: Sequence[Lesson], other: Sequence[Lesson]) -> list[str]:
    """Where two languages do not tell the same: ids, versions, pages, answers and their worth."""
    shapes = {lesson.id: _shape(lesson) for lesson in one}
    others = {lesson.id: _shape(lesson) for lesson in other}
    return [
        f"{name}: the languages differ"
        for name in sorted(shapes.keys() | others.keys())
        if shapes.get(name) != others.get(name)
    ]


def readability(text: str) -> float:
    """LIX: words a sentence, and how many of a hundred are long."""
    words = re.findall(r"\w+", text)
    sentences = max(1, len(_SENTENCES.findall(text)))
    return len(words) / sentences + 100 * sum(len(w) >= _LONG_WORD for w in words) / len(words)


def _of_lesson(lesson: Lesson, today: date) -> Iterator[str]:
    place = f"{lesson.language}/{lesson.id}"
    if not lesson.sources:
        yield f"{place}: no sources"
    if lesson.review_by < today:
        yield f"{place}: to be reviewed since {lesson.review_by}"
    for what, ids in (("pages", [page.id for page in lesson.pages]), *_ids(lesson)):
        if not ids or len(set(ids)) < len(ids):
            yield f"{place}: {what} without ids of their own"
    for page in lesson.pages:
        yield from (f"{place}/{page.id}: {wrong}" for wrong in _of_page(lesson, page))
    yield from (f"{place}: {wrong}" for wrong in _ways(lesson))
    text = " ".join(texts(lesson))
    if len(text.split()) >= _WORDS_TO_JUDGE and readability(text) > _HARDEST:
        yield f"{place}: hard to read ({readability(text):.0f})"
    for link in _LINKS.findall(text):
        host = re.split(r"[/?#]", link.removeprefix("https://").removeprefix("http://"))[0]
        if not host.endswith(_NOBODYS):
            yield f"{place}: {link} could be somebody's"


def _ids(lesson: Lesson) -> Iterator[tuple[str, list[str]]]:
    for page in lesson.pages:
        if page.answers:
            yield f"answers of {page.id}", [one.id for one in page.answers]
    if lesson.kind is LessonKind.TASK:
        yield "wishes of the task", [one.id for one in lesson.task.wanted] if lesson.task else []


def _of_page(lesson: Lesson, page: Page) -> Iterator[str]:
    if bool(page.question) != bool(page.answers):
        yield "a question and its answers belong together"
    if not (page.question or page.text or page.shows):
        yield "an empty page"
    if page.answers:
        worths = Counter(one.worth for one in page.answers)
        if worths[Worth.BEST] != 1:
            yield "one answer is the best"
        if len(page.answers) < _FEWEST_ANSWERS:
            yield "too few answers to choose from"
        if len(page.answers) == worths[Worth.UNSAFE] + worths[Worth.BEST] == 1:
            yield "nothing to choose"
    targets = [page.to, *(one.to for one in page.answers)]
    known = {one.id for one in lesson.pages}
    for target in targets:
        if target is not None and target not in known:
            yield f"leads to {target}, which is not there"
    for paragraph in (*page.text.split("\n\n"), *page.after.split("\n\n")):
        if len(paragraph.split()) > _LONGEST_PARAGRAPH:
            yield "a paragraph that nobody reads"


def _ways(lesson: Lesson) -> Iterator[str]:
    """From every page there is a way to the end, and to every page a way from the beginning."""
    steps = {page.id: _leads_to(lesson, page) for page in lesson.pages}
    if any(to not in steps for ways in steps.values() for to in ways if to is not None):
        return
    ends = {name for name, ways in steps.items() if None in ways}
    while more := {n for n, ways in steps.items() if n not in ends and ends & ways}:
        ends |= more
    yield from (f"from {name} nothing leads to an end" for name in steps if name not in ends)
    reached = {lesson.pages[0].id} if lesson.pages else set()
    while more := {to for name in reached for to in steps[name] if to is not None} - reached:
        reached |= more
    yield from (f"nobody comes to {name}" for name in steps if name not in reached)


def _leads_to(lesson: Lesson, page: Page) -> set[str | None]:
    """An unsafe answer without a way of its own stays: one chooses again, and so recovers."""
    if not page.answers:
        return {lesson.following(page, None)}
    good = {lesson.following(page, a) for a in page.answers if a.worth is not Worth.UNSAFE}
    return good | {a.to for a in page.answers if a.worth is Worth.UNSAFE and a.to is not None}


def _of_places(lessons: Sequence[Lesson]) -> Iterator[str]:
    """The best answer is not given away by its length or by standing first."""
    pages = [page for lesson in lessons for page in lesson.pages if page.answers]
    if not pages:
        return
    language = lessons[0].language
    by_chance = sum(1 / len(page.answers) for page in pages)
    longest = sum(_longest(page) for page in pages)
    first = sum(page.answers[0].worth is Worth.BEST for page in pages)
    slack = len(pages) ** 0.5 / 2  # a standard deviation, about
    if longest > by_chance + slack:
        yield f"{language}: the best answer is the longest on {longest} of {len(pages)} pages"
    if first > by_chance + slack:
        yield f"{language}: the best answer comes first on {first} of {len(pages)} pages"


def _longest(page: Page) -> bool:
    best = next((one for one in page.answers if one.worth is Worth.BEST), None)
    return best is not None and all(
        len(best.text) > len(one.text) for one in page.answers if one is not best
    )


def texts(lesson: Lesson) -> Iterator[str]:
    """Everything in a lesson that a person reads."""
    yield lesson.title
    for page in lesson.pages:
        yield from (page.heading, page.text, page.scene, page.question, page.rule, page.after)
        for spoken in page.spoken:
            yield spoken.says
        for answer in page.answers:
            yield from (answer.text, answer.why)
    if lesson.task is not None:
        yield lesson.task.story
        for wanted in lesson.task.wanted:
            yield from (wanted.words, *(hint.words for hint in wanted.hints))


def _shape(lesson: Lesson) -> object:
    task = lesson.task
    return (
        (lesson.version, lesson.kind, lesson.minutes, lesson.required, lesson.sources),
        [
            (
                (page.id, page.mark, page.shows, page.to, len(page.spoken), bool(page.rule)),
                [(one.id, one.worth, one.to) for one in page.answers],
            )
            for page in lesson.pages
        ],
        task
        and [
            (
                (one.id, one.kinds, one.patient, one.services, one.purposes),
                [(hint.after, hint.points_at) for hint in one.hints],
            )
            for one in task.wanted
        ],
    )
