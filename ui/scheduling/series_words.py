"""What is said of a series: its rule, its days, what stands against one and what is done."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.records import WhyNot
from clinic_desk.scheduling.repeating import Every
from clinic_desk.scheduling.series_planning import Planned
from ui.words.dates import clock_time, relative_day, short_weekday, weekday

_EVERY = {
    Every.DAYS: QT_TRANSLATE_NOOP("scheduling", "days"),
    Every.WEEKS: QT_TRANSLATE_NOOP("scheduling", "weeks"),
    Every.MONTHS_WEEKDAY: QT_TRANSLATE_NOOP("scheduling", "months, {nth} {weekday}"),
    Every.MONTHS_DAY: QT_TRANSLATE_NOOP("scheduling", "months, day {day}"),
}
_NTH = (
    QT_TRANSLATE_NOOP("scheduling", "first"),
    QT_TRANSLATE_NOOP("scheduling", "second"),
    QT_TRANSLATE_NOOP("scheduling", "third"),
    QT_TRANSLATE_NOOP("scheduling", "fourth"),
    QT_TRANSLATE_NOOP("scheduling", "last"),
)
_CLOSED = QT_TRANSLATE_NOOP("scheduling", "closed that day")
_AWAY = QT_TRANSLATE_NOOP("scheduling", "away that day")
_TAKEN = QT_TRANSLATE_NOOP("scheduling", "time taken")
_SHORT = QT_TRANSLATE_NOOP("scheduling", "too little room")
_PAST = QT_TRANSLATE_NOOP("scheduling", "has passed")
_WHY = {
    WhyNot.PAST: _PAST,
    WhyNot.CLOSED: _CLOSED,
    WhyNot.ABSENT: _AWAY,
    WhyNot.TAKEN: _TAKEN,
    WhyNot.CROSSES_CLOSING: _SHORT,
    WhyNot.TOO_SHORT: _SHORT,
    WhyNot.BUFFER: _SHORT,
}
_FULL = QT_TRANSLATE_NOOP("scheduling", "the group is full")
_CODES = {"full": _FULL, "holiday": _CLOSED, "other-hours": _CLOSED, "blocked": _AWAY}
_SKIPPED = QT_TRANSLATE_NOOP("scheduling", "skipped")


def _t(source: object) -> str:
    return QCoreApplication.translate("scheduling", str(source))


def every_words(every: Every, first: date) -> str:
    """``weeks``, ``months, second Tuesday``: what stands after "every 2"."""
    nth = _t(_NTH[min((first.day - 1) // 7, 4)])
    return _t(_EVERY[every]).format(nth=nth, weekday=weekday(first), day=first.day)


def why_not_words(why: WhyNot) -> str:
    """``closed that day``: short, one of a list."""
    return _t(_WHY.get(why) or _CODES.get(why.value) or _TAKEN)


def when_words(start: datetime, today: date) -> str:
    return " ".join((relative_day(start.date(), today), clock_time(start)))


def day_words(one: Planned, wanted: datetime, today: date) -> tuple[str, str]:
    """A line of the list: the time as it will be, and what was in the way."""
    meant = when_words(datetime.combine(one.day, wanted.time()), today)
    why = "" if one.why is None else why_not_words(one.why)
    if one.start is None:
        return meant, " · ".join(part for part in (why, _t(_SKIPPED)) if part)
    if not why:
        return meant, ""
    sentence = QCoreApplication.translate("scheduling", "not {meant}: {why}")
    day = f"{short_weekday(one.day)} {one.day.day}"
    said = day if one.start.date() != one.day else clock_time(wanted)
    return when_words(one.start, today), sentence.format(meant=said, why=why)


def summary_words(planned: Sequence[Planned]) -> str:
    """``6 visits · 1 moved · 1 skipped``."""
    visits = sum(one.start is not None for one in planned)
    moved = sum(one.start is not None and one.why is not None for one in planned)
    skipped = sum(one.start is None for one in planned)
    parts = [QCoreApplication.translate("scheduling", "%n visit(s)", "", visits)]
    if moved:
        parts.append(QCoreApplication.translate("scheduling", "%n moved", "", moved))
    if skipped:
        parts.append(QCoreApplication.translate("scheduling", "%n skipped", "", skipped))
    return " · ".join(parts)
