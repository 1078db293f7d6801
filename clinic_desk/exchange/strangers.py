"""Practitioners and services that a file names and the clinic does not have: who they are, how
many lines name them, and when they would work, as the file itself shows it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz

from clinic_desk.exchange import cells, fhir_in, opening, structured
from clinic_desk.exchange.called import (
    NOBODY,
    USUAL_MINUTES,
    Gathered,
    Key,
    Stranger,
    Thing,
    key_of,
)
from clinic_desk.exchange.cells import Cells
from clinic_desk.exchange.naming import Naming, without_title
from clinic_desk.exchange.records import Field, ImportKind, Reading
from clinic_desk.folding import fold
from clinic_desk.scheduling.records import Clinic
from clinic_desk.scheduling.weekly import DAY, Stretch, Week

MOST = 40
"""So many are asked about; in a list of more some other column was taken for theirs."""
_HOUR = 60


@dataclass(slots=True)
class _Named:
    """What was seen of one name so far."""

    written: str
    title: str = ""
    lines: int = 0
    minutes: Counter[int] = field(default_factory=Counter)
    times: list[tuple[int, int, int]] = field(default_factory=list)
    """ISO weekday, from and until which minute of the wall day."""
    week: Week | None = None
    """As our own export says it."""
    services: dict[str, str] = field(default_factory=dict)


Found = dict[Key, _Named]


def gather(reading: Reading, house: Clinic, now: datetime) -> Gathered:
    """Those of a file, whoever most lines name first; ``now`` on the clinic's wall. Lines of
    visits that are over name nobody. Raises FileRefused."""
    if reading.kind is ImportKind.PATIENTS:
        return NOBODY
    found: Found = {}
    for line in opening.lines(reading.facts):
        one = cells.read(line, reading)
        start = cells.start(one, reading, ZoneInfo(house.zone))
        if reading.kind is ImportKind.APPOINTMENTS and (start is None or start < now):
            continue
        _note(found, one, start)
    if reading.facts.encoding == structured.FHIR:
        _of_bundle(found, reading, ZoneInfo(house.zone), now)
    names = Naming(house)
    strangers = [
        (key[0], one) for key, one in found.items() if names.of(key[0].value, one.written) is None
    ]
    strangers.sort(key=lambda each: (each[0], -each[1].lines, each[1].written))
    asked = [
        _stranger(what, one, house)
        for what in Thing
        for one in [one for which, one in strangers if which is what][:MOST]
    ]
    pairs = ((one.written, name) for one in found.values() for name in one.services.values())
    return Gathered(
        strangers=tuple(asked), pairs=frozenset(pairs), more=len(strangers) - len(asked)
    )


def _note(found: Found, one: Cells, start: datetime | None) -> None:
    minutes = cells.minutes(one)
    whom, what = one.get(Field.PRACTITIONER), one.get(Field.SERVICE)
    if what:
        service = _at(found, Thing.SERVICE, what)
        service.lines += 1
        if minutes:
            service.minutes[minutes] += 1
    if not whom:
        return
    person = _at(found, Thing.PRACTITIONER, whom)
    person.lines += 1
    if what:
        person.services.setdefault(fold(what), what)
    if start is not None:
        begins = start.hour * _HOUR + start.minute
        length = minutes or USUAL_MINUTES
        person.times.append((start.isoweekday(), begins, min(begins + length, DAY)))


def _at(found: Found, what: Thing, written: str) -> _Named:
    title, name = _titled(written) if what is Thing.PRACTITIONER else ("", written)
    return found.setdefault(key_of(what, written), _Named(name, title))


def _titled(written: str) -> tuple[str, str]:
    """``Dr. Eva Holm``: the title, and the name."""
    words = " ".join(written.split())
    first, _, rest = words.partition(" ")
    return (first, rest) if rest and not without_title(first) else ("", words)


def _of_bundle(found: Found, reading: Reading, zone: ZoneInfo, now: datetime) -> None:
    """Who stands in a bundle for themselves, with the times of their slots."""
    for one in fhir_in.practitioners(reading.facts.path):
        person = _at(found, Thing.PRACTITIONER, one.name)
        person.title = person.title or one.title
        person.week = one.week or person.week
        for name in one.services:
            person.services.setdefault(fold(name), name)
        for start, end in _walls(one.slots, zone):
            if end > now and start.date() == end.date():
                begins, ends = (at.hour * _HOUR + at.minute for at in (start, end))
                person.times.append((start.isoweekday(), begins, ends))


def _walls(
    slots: tuple[tuple[str, str], ...], zone: ZoneInfo
) -> Iterator[tuple[datetime, datetime]]:
    for told in slots:
        try:
            start, end = (datetime.fromisoformat(one).astimezone(zone) for one in told)
        except (ValueError, OverflowError):
            continue
        yield start.replace(tzinfo=None), end.replace(tzinfo=None)


def _stranger(what: Thing, one: _Named, house: Clinic) -> Stranger:
    usual = one.minutes.most_common(1)
    return Stranger(
        what=what,
        name=one.written,
        lines=one.lines,
        title=one.title,
        minutes=usual[0][0] if usual else USUAL_MINUTES,
        week=one.week or _week(one.times),
        services=tuple(one.services.values()),
        choices=_choices(what, one.written, house),
    )


def _week(times: list[tuple[int, int, int]]) -> Week:
    """Each day from the full hour of its first time to that of its last."""
    days: list[tuple[Stretch, ...]] = []
    for weekday in range(1, 8):
        of_day = [(start, end) for day, start, end in times if day == weekday]
        if not of_day:
            days.append(())
            continue
        first, last = min(of_day)[0], max(end for _, end in of_day)
        days.append(((first // _HOUR * _HOUR, min(-(-last // _HOUR) * _HOUR, DAY)),))
    return Week(tuple(days))


def _choices(what: Thing, name: str, house: Clinic) -> tuple[tuple[int, str], ...]:
    known: Mapping[int, str] = (
        {one.id: one.name for one in house.practitioners}
        if what is Thing.PRACTITIONER
        else {one.id: one.name for one in house.bookable()}
    )
    wanted = fold(name)
    close = {id_: fuzz.token_sort_ratio(wanted, fold(words)) for id_, words in known.items()}
    return tuple(sorted(known.items(), key=lambda one: -close[one[0]]))
