"""The lessons: their form is strict, and the linter finds what would mislead a learner."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from clinic_desk.clock import SystemClock
from clinic_desk.training import content, linting
from clinic_desk.training.content import LANGUAGES, LESSONS, ContentBroken
from clinic_desk.training.records import Worth

TODAY = date(2026, 11, 26)
WELCOME = content.lesson("welcome", "en")
ASKING = next(page for page in WELCOME.pages if page.answers)
TEXT = (LESSONS / "en" / "welcome.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wrong_with_the_lessons(language):
    today = SystemClock().now().date()
    assert linting.problems(content.lessons(language), today) == []


def test_both_languages_tell_the_same():
    assert linting.differences(content.lessons("en"), content.lessons("sv")) == []
    assert [one.id for one in content.later("en")] == [one.id for one in content.later("sv")]


def test_the_three_first_lessons_are_required_and_take_twenty_minutes():
    assert set(content.required()) == {"welcome", "own-account", "find-and-book"}
    assert sum(one.minutes for one in content.lessons("en") if one.required) == 20


def test_a_language_that_is_not_there_is_english():
    assert content.lesson("welcome", "fi").language == "en"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('worth = "best"', 'worth = "right"'),
        ("version = 1", 'version = "1"'),
        ("version = 1", "version = 0"),
        ("version = 1", "version = 1\npoints = 3"),
        ("required = true", ""),
        ("review_by = 2027-11-01", 'review_by = "soon"'),
        ('title = "Welcome"', 'title = ""'),
        ('mark = "desk"', 'mark = "roof"'),
        ('id = "welcome"', 'id = "something-else"'),
        ("sources = [", "sources = [ 1,"),
        ('kind = "lesson"', 'kind = "task"'),
        ("[[page]]", "[[page"),
    ],
)
def test_a_file_without_its_form_is_not_read(tmp_path, before, after):
    assert before in TEXT
    path = tmp_path / "welcome.toml"
    path.write_text(TEXT.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ContentBroken):
        content.read(path)


def with_page(page, **other):
    pages = tuple(page if one.id == page.id else one for one in WELCOME.pages)
    return [replace(WELCOME, pages=pages, **other)]


def with_answers(*answers):
    return with_page(replace(ASKING, answers=answers))


def best_and_unsafe():
    best = next(one for one in ASKING.answers if one.worth is Worth.BEST)
    unsafe = next(one for one in ASKING.answers if one.worth is Worth.UNSAFE)
    return best, unsafe


BEST, UNSAFE = best_and_unsafe()
OTHERS = tuple(one for one in ASKING.answers if one is not UNSAFE)


@pytest.mark.parametrize(
    ("lessons", "said"),
    [
        (with_page(replace(ASKING, to="nowhere")), "which is not there"),
        (with_page(replace(ASKING, to=ASKING.id)), "nothing leads to an end"),
        (with_page(replace(WELCOME.pages[0], to=WELCOME.pages[-1].id)), "nobody comes to"),
        (with_page(replace(ASKING, question="")), "belong together"),
        (with_answers(BEST, UNSAFE), "too few answers"),
        (with_answers(*OTHERS, replace(UNSAFE, worth=Worth.BEST)), "one answer is the best"),
        (with_answers(*ASKING.answers, UNSAFE), "without ids of their own"),
        (with_page(replace(ASKING, after="Write to it@clinic.com")), "could be somebody's"),
        (with_page(replace(ASKING, after="See https://a.example.com/x")), "could be somebody's"),
        (with_page(replace(ASKING, text="word " * 120)), "nobody reads"),
        (with_page(replace(ASKING, text="administrativhandläggning " * 900)), "hard to read"),
        ([replace(WELCOME, sources=())], "no sources"),
        ([replace(WELCOME, review_by=TODAY - timedelta(days=1))], "to be reviewed"),
    ],
)
def test_the_linter_finds(lessons, said):
    assert any(said in problem for problem in linting.problems(lessons, TODAY))


def test_the_linter_lets_addresses_of_nobody_pass():
    lessons = with_page(replace(ASKING, after="It links to https://login.clinic.example/now"))
    assert linting.problems(lessons, TODAY) == []


@pytest.mark.parametrize("given_away", ["longest", "first"])
def test_the_linter_finds_a_best_answer_that_gives_itself_away(given_away):
    def told(page):
        if not page.answers:
            return page
        best = next(one for one in page.answers if one.worth is Worth.BEST)
        rest = [one for one in page.answers if one is not best]
        if given_away == "first":
            return replace(page, answers=(best, *rest))
        return replace(page, answers=(*rest, replace(best, text=best.text + " and more" * 20)))

    lessons = [
        replace(one, pages=tuple(told(page) for page in one.pages)) for one in content.lessons("en")
    ]
    wanted = "comes first" if given_away == "first" else "is the longest"
    assert any(wanted in problem for problem in linting.problems(lessons, TODAY))


def test_the_linter_finds_languages_that_differ():
    other = [
        replace(one, version=9) if one.id == "welcome" else one for one in content.lessons("sv")
    ]
    assert linting.differences(content.lessons("en"), other) == ["welcome: the languages differ"]


def test_an_unsafe_answer_with_a_way_of_its_own_is_followed():
    lost = replace(UNSAFE, to="lost")
    page = replace(ASKING, id="lost", question="", answers=(), text="Lost", to="lost")
    lesson = replace(
        WELCOME,
        pages=(
            *(replace(p, answers=(*OTHERS, lost)) if p is ASKING else p for p in WELCOME.pages),
            page,
        ),
    )
    assert any("from lost nothing leads" in one for one in linting.problems([lesson], TODAY))
