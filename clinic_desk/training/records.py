"""Lessons as they are written, and how far somebody has come."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.ids import AccountId


class Worth(StrEnum):
    """What an answer is worth. There are no marks: it decides what is said, and what is next."""

    BEST = "best"
    FINE = "fine"
    ASK = "ask"
    """"I would ask somebody": always a good answer."""
    UNSAFE = "unsafe"
    """Somebody could come to harm: it says why, and how one gets out of it."""


class Mark(StrEnum):
    """Where a page's situation comes from; the windows give it an icon and a word."""

    CALL = "call"
    DESK = "desk"
    SCREEN = "screen"
    PAPER = "paper"
    MAIL = "mail"


class Shows(StrEnum):
    """A part of the real program that stands on a page."""

    OWN_LOG = "own-log"


class LessonKind(StrEnum):
    LESSON = "lesson"
    TASK = "task"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One thing that a person could do. ``to`` is the page that it leads to, if not the next."""

    id: str
    text: str
    worth: Worth
    why: str
    to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What somebody says on a page."""

    who: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: words to read, or a situation, a question first and what there is to say to it.

    ``text`` and ``after`` are paragraphs with an empty line between them; ``rule``, in one
    sentence, and ``after`` are said once a good answer was given. ``to`` is the page that
    follows, if not the next one.
    """

    id: str
    heading: str = ""
    text: str = ""
    mark: Mark | None = None
    scene: str = ""
    spoken: tuple[Spoken, ...] = ()
    question: str = ""
    answers: tuple[Answer, ...] = ()
    rule: str = ""
    after: str = ""
    shows: Shows | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What helps after a while; ``points_at`` is the name of a control in the real window."""

    after: int
    words: str
    points_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One thing that a task wants to have happened. Any way of doing it counts.

    ``kinds`` are the events of which one will do; ``patient`` the invented patient's number,
    ``services`` the names of which one will do, ``purposes`` likewise; empty means any.
    """

    id: str
    words: str
    kinds: tuple[EventKind, ...]
    patient: int | None = None
    services: tuple[str, ...] = ()
    purposes: tuple[PurposeOfUse, ...] = ()
    hints: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A goal in the practice clinic, passed by the events that it leaves there."""

    id: str
    title: str
    story: str
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One place of the path, in one language."""

    id: str
    version: int
    kind: LessonKind
    language: str
    title: str
    minutes: int
    required: bool
    sources: tuple[str, ...]
    review_by: date
    pages: tuple[Page, ...]
    task: Task | None = None

    def page(self, wanted: str) -> Page:
        """Raises KeyError for a page that is not in it."""
        return {one.id: one for one in self.pages}[wanted]

    def following(self, page: Page, answer: Answer | None) -> str | None:
        """The page that comes after one, None at the end."""
        if answer is not None and answer.to is not None:
            return answer.to
        if page.to is not None:
            return page.to
        at = self.pages.index(page) + 1
        return self.pages[at].id if at < len(self.pages) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A place of the path that is still to be written: it is shown, and holds nobody up."""

    id: str
    title: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a person has answered on one page, the last one last; theirs alone to see."""

    page: str
    answers: tuple[str, ...]
    passed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far somebody is in one lesson: ``page`` is where they are, None once it is through."""

    lesson: Lesson
    given: tuple[Given, ...]
    page: str | None
    completed: datetime | None

    @property
    def begun(self) -> bool:
        return bool(self.given)

    def of(self, page: str) -> Given | None:
        return next((one for one in self.given if one.page == page), None)


class Standing(StrEnum):
    """Whether somebody may begin to work."""

    LEARNING = "learning"
    EXCUSED = "excused"
    CLEARED = "cleared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearance:
    """Whether the desk opens for an account. ``due`` is by when ``missing`` must be done."""

    standing: Standing
    missing: tuple[str, ...] = ()
    due: datetime | None = None

    @property
    def open(self) -> bool:
        return self.standing is not Standing.LEARNING


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuse:
    """Somebody works before the path is done: who said so, why, until when."""

    account: AccountId
    granted: datetime
    granted_by: AccountId | None
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """One lesson, gone through: which version, when, in how many minutes."""

    account: AccountId
    lesson: str
    version: int
    completed: datetime
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """Somebody's way: the places that are there, those that come later, and the gate."""

    places: tuple[Progress, ...]
    later: tuple[Later, ...]
    clearance: Clearance

    @property
    def present(self) -> Progress | None:
        """The first place that is not done."""
        return next((one for one in self.places if one.completed is None), None)

    @property
    def minutes_left(self) -> int:
        return sum(one.lesson.minutes for one in self.places if one.completed is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What a manager sees of one colleague: how far, never what was answered."""

    account: AccountId
    name: str
    clearance: Clearance
    done: tuple[Completion, ...]
    excuse: Excuse | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """That somebody has gone through what is required here."""

    name: str
    clinic: str
    cleared: datetime
    lessons: tuple[Completion, ...]
