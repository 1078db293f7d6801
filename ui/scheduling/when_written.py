"""What somebody waits for, written as one would type it: ``mon tue after 15 until 22/2``.

``typed_when.read`` understands every word of it, so it narrows what is found and can be changed.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QLocale

from clinic_desk.folding import fold
from clinic_desk.ids import PractitionerId, RoomId
from clinic_desk.scheduling.records import Practitioner
from clinic_desk.scheduling.to_do.records import ANY_TIME, EVERY_DAY, Wish
from ui.scheduling.typed_when import TypedWhen, read
from ui.words.language import Language, spoken
from ui.words.typed_days import date_typed

_NOON = 12 * 60
_SPOKEN = 6
_WORDS = {
    Language.ENGLISH: ("am", "pm", "after", "before", "from", "until"),
    Language.SWEDISH: ("fm", "em", "efter", "före", "från", "till"),
}


def wish_written(wish: Wish, today: date, people: Sequence[Practitioner]) -> str:
    """The days, hours and people of a wish; empty for one that anything suits."""
    named = wish.practitioners if len(wish.practitioners) > 1 else ()
    words = [*_days(wish.weekdays), *_hours(wish.part), *_dates(wish, today)]
    words += [_name(one, people) for one in people if one.id in named]
    return " ".join(words)


def room_written(room: RoomId | None, places: Mapping[RoomId, str], today: date) -> str:
    """A room as one would type it; empty for none, and for a name that is not read as its own."""
    written = "" if room is None else places.get(room, "")
    return written if read(written, today, (), places).rooms == {room} else ""


def only_one(wish: Wish) -> PractitionerId | None:
    """The one practitioner that will do, if there is but one."""
    return wish.practitioners[0] if len(wish.practitioners) == 1 else None


def _days(weekdays: frozenset[int]) -> Iterator[str]:
    if weekdays != EVERY_DAY:
        short = QLocale.FormatType.ShortFormat
        for number in sorted(weekdays):
            yield spoken().locale.standaloneDayName(number, short).casefold().rstrip(".")


def _hours(part: tuple[int, int]) -> Iterator[str]:
    morning, afternoon, after, before, *_ = _WORDS[spoken()]
    if part == (0, _NOON):
        yield morning
    elif part == (_NOON, ANY_TIME[1]):
        yield afternoon
    else:
        if part[0] > ANY_TIME[0]:
            yield f"{after} {_clock(part[0])}"
        if part[1] < ANY_TIME[1]:
            yield f"{before} {_clock(part[1])}"


def _dates(wish: Wish, today: date) -> Iterator[str]:
    *_, since, until = _WORDS[spoken()]
    if wish.first > today:
        yield f"{since} {_date(wish.first, today)}"
    yield f"{until} {_date(wish.last, today)}"


def _clock(minute: int) -> str:
    hour, rest = divmod(minute, 60)
    written = f"{hour:02}" if 0 < hour < _SPOKEN else str(hour)  # a bare 3 is the afternoon
    return f"{written}:{rest:02}" if rest else written


def _date(day: date, today: date) -> str:
    short = f"{day.day}/{day.month}"
    return short if date_typed(short, today) == day else day.isoformat()


def _name(one: Practitioner, people: Sequence[Practitioner]) -> str:
    """The part of a name that nobody else has, the last if there is such a part."""
    parts = [part for part in fold(one.name).split() if len(part) > 1]
    alone = TypedWhen(practitioners=(one.id,))
    return next((it for it in reversed(parts) if read(it, date.min, people) == alone), parts[-1])
