"""When a caller can come, as one types it: ``tue am``, ``from 12/12``, ``thu not before 3``.

A day with a time (``tue 10``, ``why not 24/11 9:40``) asks for that time alone; ``room 2`` for
that room, whose number is never taken for a time. English and Swedish are both understood,
whichever the windows speak: two people share a desk.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from PySide6.QtCore import QLocale

from clinic_desk.folding import fold
from clinic_desk.ids import PractitionerId, RoomId
from clinic_desk.scheduling.records import Practitioner
from ui.words.language import Language
from ui.words.typed_days import date_typed, is_of_calendar

_DAY = 24 * 60
_NOON = 12 * 60
_PARTS = {
    **dict.fromkeys(("am", "morning", "mornings", "fm", "formiddag", "formiddagar"), (0, _NOON)),
    **dict.fromkeys(
        ("pm", "afternoon", "afternoons", "em", "eftermiddag", "eftermiddagar"), (_NOON, _DAY)
    ),
    **dict.fromkeys(("lunch", "noon", "lunchtid"), (11 * 60, 13 * 60 + 30)),
    **dict.fromkeys(("evening", "evenings", "kvall", "kvallar"), (16 * 60, _DAY)),
}
_SINCE = {"from", "after", "later", "earliest", "fran", "efter", "senare", "tidigast"}
_BEFORE = {"before", "earlier", "fore", "innan", "tidigare"}
_UNTIL = _BEFORE | {"until", "latest", "till", "senast"}
_NOT = {"not", "no", "inte", "ej"}
_THAN = {"than", "an"}
_ASKS = {"why", "not", "varfor", "inte", "?"}
_PASSED_OVER = {"on", "at", "kl", "with", "hos", "med", "and", "och", "or", "eller", "dr"}
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(am|pm)?|(\d{2})(\d{2})")
_NUMBERS = re.compile(r"([0-9]+)")
_ROOM = ("room", "rum")
_ROOM_NUMBER = re.compile(r"\d{1,4}[a-z]?")
_SPOKEN_HOURS = range(1, 6)
"""``after 3`` is the afternoon: no clinic means the night. ``03`` is the night all the same."""
_SHORTEST_NAME = 2
_LONGEST_DATE = 3
_NOT_WITHOUT_A_DAY = ("to", "on")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedWhen:
    """What was understood. ``at`` is a time of the wall clock that is asked for by itself."""

    weekdays: frozenset[int] = frozenset()
    part: tuple[int, int] = (0, _DAY)
    first: date | None = None
    last: date | None = None
    at: time | None = None
    practitioners: tuple[PractitionerId, ...] = ()
    rooms: frozenset[RoomId] = frozenset()
    places: tuple[str, ...] = ()
    """What those rooms are called."""
    no_room: str = ""
    """A room as it was typed, where none is called so; ``places`` are all there are."""
    room_words: frozenset[int] = frozenset()
    """Which words name rooms, by their place among the words of the line."""
    unread: tuple[str, ...] = ()
    no_such: date | None = None
    """A date that is another day of the week than the one typed beside it, which is left out."""

    def day_asked(self, today: date, looked_at: date) -> date:
        """The day on which ``at`` is meant: the one typed, else the one that is looked at."""
        first = self.first or (today if self.weekdays else looked_at)
        if not self.weekdays:
            return first
        days = (first + timedelta(days=ahead) for ahead in range(7))
        return next(one for one in days if one.isoweekday() in self.weekdays)


@dataclass(slots=True)
class _Reading:
    words: list[str]
    today: date
    people: Sequence[Practitioner]
    places: Mapping[RoomId, str]
    weekdays: set[int] = field(default_factory=set)
    start: int = 0
    end: int = _DAY
    first: date | None = None
    last: date | None = None
    named: date | None = None
    at: time | None = None
    whom: list[PractitionerId] = field(default_factory=list)
    where: set[RoomId] = field(default_factory=set)
    no_room: str = ""
    room_words: set[int] = field(default_factory=set)
    at_word: int = 0
    unread: list[str] = field(default_factory=list)


def read(
    text: str,
    today: date,
    people: Sequence[Practitioner],
    places: Mapping[RoomId, str] | None = None,
) -> TypedWhen:
    """What is meant; words that mean nothing here are told in ``unread``."""
    words = _words(text.casefold())
    reading = _Reading(words, today, people, places or {})
    while reading.words:
        taken = next((n for n in (take(reading) for take in _TAKERS) if n), 0)
        if not taken:
            reading.unread.append(reading.words[0])
        del reading.words[: taken or 1]
        reading.at_word += taken or 1
    days, named = frozenset(reading.weekdays), reading.named
    unlike = named if named and len(days) == 1 and named.isoweekday() not in days else None
    return TypedWhen(
        weekdays=frozenset() if unlike else days,
        part=(reading.start, reading.end),
        first=reading.first,
        last=reading.last,
        at=reading.at,
        practitioners=tuple(reading.whom),
        rooms=frozenset(() if reading.no_room else reading.where),
        places=_places(reading),
        no_room=reading.no_room,
        room_words=frozenset(reading.room_words),
        unread=tuple(reading.unread),
        no_such=unlike,
    )


def without_rooms(text: str, typed: TypedWhen) -> str:
    """The line without the words that named rooms when it was read as ``typed``."""
    kept = (word for at, word in enumerate(_words(text)) if at not in typed.room_words)
    return " ".join(kept)


def _words(text: str) -> list[str]:
    return text.replace(",", " ").replace("?", " ? ").split()


def _places(reading: _Reading) -> tuple[str, ...]:
    """The rooms that were named, or all there are where one is named that there is not."""
    every = reading.no_room
    named = [name for room, name in reading.places.items() if every or room in reading.where]
    return tuple(sorted(named, key=_in_order))


def _in_order(name: str) -> list[tuple[int, str]]:
    """Room 2 before Room 10."""
    return [(int(one), "") if one.isdecimal() else (0, one) for one in _NUMBERS.split(name)]


def _take_limit(reading: _Reading) -> int:
    """``after 15``, ``not before 3``, ``from 12/12``, ``no later than 10``, ``until 22/2``."""
    negated = fold(reading.words[0]) in _NOT
    word = next((fold(one) for one in reading.words[negated : negated + 1]), "")
    if word not in _SINCE | _UNTIL:
        return 0
    rest = reading.words[1 + negated :]
    than = bool(rest) and fold(rest[0]) in _THAN
    many = _limit(
        reading,
        rest[than:],
        since=(word in _SINCE) != negated,
        without=word in _BEFORE and not negated,
    )
    return 1 + negated + than + many if many else 0


def _limit(reading: _Reading, rest: Sequence[str], *, since: bool, without: bool) -> int:
    """Take the time or date that the words begin with; how many they are."""
    minute = _minute(rest[0]) if rest else None
    found = _date(rest, reading.today) if minute is None else None
    if minute is not None and since:
        reading.start = minute
    elif minute is not None:
        reading.end = minute
    elif found is not None and since:
        reading.first = found[0]
    elif found is not None:
        reading.last = found[0] - timedelta(days=without)
    return found[1] if found else int(minute is not None)


def _take_day(reading: _Reading) -> int:
    """``tue``, ``tisdagar``, ``mon-wed``."""
    first, _, last = reading.words[0].partition("-")
    begins, ends = _weekday(first), _weekday(last or first)
    if begins is None or ends is None:
        return 0
    reading.weekdays |= {(begins - 1 + n) % 7 + 1 for n in range((ends - begins) % 7 + 1)}
    return 1


def _take_part(reading: _Reading) -> int:
    part = _PARTS.get(fold(reading.words[0]))
    if part is None:
        return 0
    reading.start, reading.end = max(reading.start, part[0]), min(reading.end, part[1])
    return 1


def _take_date(reading: _Reading) -> int:
    found = _date(reading.words, reading.today)
    if found is None:
        return 0
    reading.first = found[0]
    if is_of_calendar(" ".join(reading.words[: found[1]]), reading.today):
        reading.named = found[0]
    return found[1]


def _take_time(reading: _Reading) -> int:
    minute = _minute(reading.words[0])
    if minute is None:
        return 0
    reading.at = time(minute // 60, minute % 60)
    return 1


def _take_asking(reading: _Reading) -> int:
    return int(fold(reading.words[0]) in _ASKS | _PASSED_OVER or reading.words[0] == "?")


def _take_name(reading: _Reading) -> int:
    word = fold(reading.words[0])
    if len(word) < _SHORTEST_NAME:
        return 0
    found = [one.id for one in reading.people if _named(one, word)]
    reading.whom += [one for one in found if one not in reading.whom]
    return int(bool(found))


def _take_room(reading: _Reading) -> int:
    """As many words as begin those of a room's name: ``room 2``, ``lab``; ``rum 2`` too, whatever
    language the clinic calls its rooms in."""
    if len(reading.words[0]) < _SHORTEST_NAME or not reading.places:
        return 0
    fits = {room: _begins(reading.words, name) for room, name in reading.places.items()}
    many = max(fits.values(), default=0)
    alone = any(fit and " " not in reading.places[room] for room, fit in fits.items())
    number = 0 if alone else _number_after(reading.words, many)
    if number:
        reading.no_room = " ".join(reading.words[:number])
    elif many:
        reading.where |= {room for room, fit in fits.items() if fit == many}
    taken = number or many
    reading.room_words |= set(range(reading.at_word, reading.at_word + taken))
    return taken


def _number_after(words: Sequence[str], many: int) -> int:
    """How many words name a room by a number that none has; nothing where none does."""
    named = many == 1 or (not many and fold(words[0]) in _ROOM)
    number = len(words) > 1 and _ROOM_NUMBER.fullmatch(fold(words[1]))
    return 2 if named and number else 0


def _begins(words: Sequence[str], name: str) -> int:
    """How many words there are that begin those of a name; a number is the whole of it."""
    parts, many = fold(name).split(), 0
    if fold(words[0]) in _ROOM and parts[0].endswith(_ROOM):
        parts[0] = fold(words[0])
    for word, part in zip(map(fold, words), parts, strict=False):
        if not (part == word if _ROOM_NUMBER.fullmatch(word) else part.startswith(word)):
            break
        many += 1
    return many


_TAKERS = (
    *(_take_limit, _take_day, _take_part, _take_asking, _take_room),
    *(_take_date, _take_time, _take_name),
)


def _named(one: Practitioner, word: str) -> bool:
    return any(part.startswith(word) for part in fold(one.name).split())


def _weekday(word: str) -> int | None:
    folded = fold(word)
    if len(folded) < _SHORTEST_NAME or folded in _NOT_WITHOUT_A_DAY:
        return None
    return next((n for n, name in _weekday_names() if _is_day(folded, name)), None)


def _is_day(word: str, name: str) -> bool:
    return name.startswith(word) or word in (name + "s", name + "ar")


def _weekday_names() -> Iterator[tuple[int, str]]:
    for language in Language:
        for number in range(1, 8):
            name = language.locale.standaloneDayName(number, QLocale.FormatType.LongFormat)
            yield number, fold(name)


def _date(words: Sequence[str], today: date) -> tuple[date, int] | None:
    """The date that the first words name, and how many they are: as few as can be, so that
    ``12/12 10`` has a time in it and no year."""
    for many in range(1, min(_LONGEST_DATE, len(words)) + 1):
        text = " ".join(words[:many])
        if all(_minute(word) is not None and "/" not in word for word in words[:many]):
            continue  # what can be a time of the clock is one
        found = date_typed(text, today)
        if found is not None:
            return found, many
    return None


def _minute(word: str) -> int | None:
    """A time of the clock in minutes: ``10``, ``9:40``, ``0940``, ``3`` and ``3pm``."""
    match = _TIME.fullmatch(word)
    if match is None:
        return None
    hour, minute = int(match[1] or match[4]), int(match[2] or match[5] or 0)
    spoken = bool(match[1]) and not match[3] and word[0] != "0" and hour in _SPOKEN_HOURS
    if spoken or (match[3] == "pm" and hour < 12):
        hour += 12
    return hour * 60 + minute if hour < 24 and minute < 60 else None
