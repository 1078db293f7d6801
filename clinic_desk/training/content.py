"""The lessons as files: TOML under ``resources/training/<language>``, held to a strict form.

A key that is not known, one that is missing and one of another kind are faults of the file. What
the form cannot say (every way leads to an end, both languages agree) ``linting`` looks after.
"""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.training.records import (
    Answer,
    Hint,
    Later,
    Lesson,
    LessonKind,
    Mark,
    Page,
    Shows,
    Spoken,
    Task,
    Wanted,
    Worth,
)

LESSONS = Path(__file__).resolve().parents[2] / "resources" / "training"
LANGUAGES = ("en", "sv")
PATH_FILE = "path.toml"
T = TypeVar("T")


class ContentBroken(ValueError):
    """A lesson's file does not have its form: a fault of the program that ships it."""


@lru_cache(maxsize=len(LANGUAGES))
def lessons(language: str) -> tuple[Lesson, ...]:
    """The lessons in the path's order; English where a language is not there."""
    found = {one.id: one for one in read_all(_folder(language))}
    order = _order(_folder(language))
    if sorted(order) != sorted(found):
        raise ContentBroken("path.toml does not name the lessons that are there")
    return tuple(found[name] for name in order)


@lru_cache(maxsize=len(LANGUAGES))
def later(language: str) -> tuple[Later, ...]:
    """The places that are still to be written, in order."""
    path = _folder(language) / PATH_FILE
    fields = _Fields(_toml(path), path.name)
    fields.texts("order")
    places = [_later(one) for one in fields.tables("later")]
    fields.end()
    return tuple(places)


def required() -> dict[str, int]:
    """What the gate asks for: each required lesson and its version."""
    return {one.id: one.version for one in lessons(LANGUAGES[0]) if one.required}


def lesson(name: str, language: str) -> Lesson:
    """Raises KeyError for one that is not there."""
    return {one.id: one for one in lessons(language)}[name]


def read_all(folder: Path) -> list[Lesson]:
    """Every lesson of a folder, by its file's name."""
    files = sorted(path for path in folder.glob("*.toml") if path.name != PATH_FILE)
    return [read(path) for path in files]


def read(path: Path) -> Lesson:
    """One lesson. Raises ContentBroken with the place that does not fit."""
    fields = _Fields(_toml(path), path.name)
    kind = fields.one_of("kind", LessonKind)
    made = Lesson(
        id=fields.text("id"),
        version=fields.number("version"),
        kind=kind,
        language=path.parent.name,
        title=fields.text("title"),
        minutes=fields.number("minutes"),
        required=fields.truth("required"),
        sources=fields.texts("sources"),
        review_by=fields.day("review_by"),
        pages=tuple(_page(one) for one in fields.tables("page")),
        task=_task(fields) if kind is LessonKind.TASK else None,
    )
    fields.end()
    if made.id != path.stem:
        raise ContentBroken(f"{path.name}: the file is not called as its lesson")
    return made


def _folder(language: str) -> Path:
    return LESSONS / (language if language in LANGUAGES else LANGUAGES[0])


def _order(folder: Path) -> list[str]:
    return list(_Fields(_toml(folder / PATH_FILE), PATH_FILE).texts("order"))


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentBroken(f"{path.name}: {error}") from error


class _Fields:
    """A table of a file, read key by key; what nobody asked for is a fault."""

    def __init__(self, table: Mapping[str, Any], place: str) -> None:
        self._left = dict(table)
        self.place = f"{place} {table['id']}" if isinstance(table.get("id"), str) else place

    def _take(self, key: str, kind: type[T], otherwise: T | None) -> T:
        value = self._left.pop(key, otherwise)
        if type(value) is not kind:
            raise ContentBroken(f"{self.place}: {key} is missing or of the wrong kind")
        return value

    def text(self, key: str, otherwise: str | None = None) -> str:
        value = self._take(key, str, otherwise).strip()
        if not value and otherwise is None:
            raise ContentBroken(f"{self.place}: {key} is empty")
        return value

    def maybe(self, key: str) -> str | None:
        return self.text(key) if self.has(key) else None

    def number(self, key: str) -> int:
        value = self._take(key, int, None)
        if value < 1:
            raise ContentBroken(f"{self.place}: {key} is not above nothing")
        return value

    def truth(self, key: str) -> bool:
        return self._take(key, bool, None)

    def day(self, key: str) -> date:
        return self._take(key, date, None)

    def texts(self, key: str, otherwise: list[object] | None = None) -> tuple[str, ...]:
        found: list[object] = self._take(key, list, otherwise)
        if not all(isinstance(one, str) and one.strip() for one in found):
            raise ContentBroken(f"{self.place}: {key} holds something else than text")
        return tuple(str(one).strip() for one in found)

    def tables(self, key: str) -> list["_Fields"]:
        found: list[object] = self._take(key, list, [])
        if not all(isinstance(one, dict) for one in found):
            raise ContentBroken(f"{self.place}: {key} is no list of tables")
        return [_Fields(one, f"{self.place} {key}") for one in found if isinstance(one, dict)]

    def one_of(self, key: str, kind: Callable[[str], T]) -> T:
        return self._named(self.text(key), key, kind)

    def maybe_one_of(self, key: str, kind: Callable[[str], T]) -> T | None:
        return self.one_of(key, kind) if self.has(key) else None

    def several_of(self, key: str, kind: Callable[[str], T]) -> tuple[T, ...]:
        return tuple(self._named(one, key, kind) for one in self.texts(key, []))

    def has(self, key: str) -> bool:
        return key in self._left

    def end(self) -> None:
        if self._left:
            raise ContentBroken(f"{self.place}: nobody knows {', '.join(sorted(self._left))}")

    def _named(self, value: str, key: str, kind: Callable[[str], T]) -> T:
        try:
            return kind(value)
        except ValueError as error:
            raise ContentBroken(f"{self.place}: {key} cannot be {value}") from error


def _later(fields: _Fields) -> Later:
    made = Later(id=fields.text("id"), title=fields.text("title"), minutes=fields.number("minutes"))
    fields.end()
    return made


def _page(fields: _Fields) -> Page:
    made = Page(
        id=fields.text("id"),
        heading=fields.text("heading", ""),
        text=fields.text("text", ""),
        mark=fields.maybe_one_of("mark", Mark),
        scene=fields.text("scene", ""),
        spoken=tuple(_spoken(one) for one in fields.tables("spoken")),
        question=fields.text("question", ""),
        answers=tuple(_answer(one) for one in fields.tables("answer")),
        rule=fields.text("rule", ""),
        after=fields.text("after", ""),
        shows=fields.maybe_one_of("shows", Shows),
        to=fields.maybe("to"),
    )
    fields.end()
    return made


def _spoken(fields: _Fields) -> Spoken:
    made = Spoken(who=fields.text("who"), says=fields.text("says"))
    fields.end()
    return made


def _answer(fields: _Fields) -> Answer:
    made = Answer(
        id=fields.text("id"),
        text=fields.text("text"),
        worth=fields.one_of("worth", Worth),
        why=fields.text("why"),
        to=fields.maybe("to"),
    )
    fields.end()
    return made


def _task(fields: _Fields) -> Task:
    tables = fields.tables("task")
    if len(tables) != 1:
        raise ContentBroken(f"{fields.place}: a task has one [[task]]")
    [one] = tables
    made = Task(
        id=one.text("id"),
        title=one.text("title"),
        story=one.text("story"),
        wanted=tuple(_wanted(each) for each in one.tables("wanted")),
    )
    one.end()
    return made


def _wanted(fields: _Fields) -> Wanted:
    made = Wanted(
        id=fields.text("id"),
        words=fields.text("words"),
        kinds=fields.several_of("kinds", EventKind),
        patient=fields.number("patient") if fields.has("patient") else None,
        services=fields.texts("services", []),
        purposes=fields.several_of("purposes", PurposeOfUse),
        hints=tuple(_hint(one) for one in fields.tables("hint")),
    )
    fields.end()
    return made


def _hint(fields: _Fields) -> Hint:
    made = Hint(
        after=fields.number("after"), words=fields.text("words"), points_at=fields.text("points_at")
    )
    fields.end()
    return made
