"""A list of patients from another program, as a file: looked through, then taken in."""

import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from bench.measuring import Promise, Row
from bench.vaults import NOW, SEED, Site
from clinic_desk.demo.people import person
from clinic_desk.exchange import importing, opening
from clinic_desk.exchange.records import ImportKind, Preview, Previewed, Reading
from clinic_desk.staff.session import DeskSession

_FILES, _LINES = 3, 10_000
_FIRST = 7_000_000
_SOON = timedelta(milliseconds=20)


def file_rows(site: Site) -> Iterator[Row]:
    """With all checks: each line against the register and the lines before it, and again when
    it is taken in, a thousand lines a transaction."""
    session = site.sit("helena")
    looked, taken = [], []
    for nth in range(_FILES):
        path = site.folder.parent / f"list-{nth}.csv"
        _write(path, _FIRST + nth * _LINES)
        began = perf_counter()
        found = _look_through(session, path)
        looked.append(perf_counter() - began)
        began = perf_counter()
        for _ in importing.run(session, found, {}):
            site.clock.move(_SOON)  # a clock that stands would hand out an id twice
        taken.append(perf_counter() - began)
    for name, times in (("look through a list", looked), ("take a list in", taken)):
        promise = Promise(per_second=5_000)
        yield Row(name=name, promise=promise, ours=times, bare=[], items=_LINES)


def _write(path: Path, first: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as opened:
        lines = csv.writer(opened)
        lines.writerow(("Number", "Given name", "Family name", "Date of birth", "Phone"))
        for number in range(first, first + _LINES):
            one = person(SEED, number, NOW.date())
            lines.writerow((number, one.given, one.family, one.birth_date, one.phone))


def _look_through(session: DeskSession, path: Path) -> Preview:
    facts = opening.look(path, ImportKind.PATIENTS)
    mapped = importing.columns(session, ImportKind.PATIENTS, facts)
    dates = opening.dates_of(facts, mapped).order
    reading = Reading(
        kind=ImportKind.PATIENTS, facts=facts, mapped=mapped, dates=dates, source="Other program"
    )
    *_, last = importing.preview(session, reading)
    assert isinstance(last, Previewed)
    return last.preview
