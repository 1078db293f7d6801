"""``python -m bench --size S|L [--json FILE] [--only NAME] [--since FILE]``: run the rows, say
what holds; ``--since`` an earlier run's numbers (S before L) also says what has grown."""

import argparse
import json
import platform
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from bench import (
    drawing,
    locking,
    reading_log,
    searching,
    starting,
    taking_in,
    vaults,
    window,
    writing,
)
from bench.measuring import Row, percentile
from bench.vaults import Site

MOST_GROWN = 2.0
"""From S to L, ten times as much of everything, nothing takes more than this many times as long."""

Rows = Callable[[Site], Iterable[Row | None]]


def _one(row: Callable[[Site], Row | None]) -> Rows:
    return lambda site: [row(site)]


# What writes comes last: the log and the day are measured as they were built.
ROWS: dict[str, Rows] = {
    "search": searching.search_rows,
    "day": _one(searching.day_row),
    "free": _one(searching.free_row),
    "week": drawing.week_rows,
    "log": reading_log.page_rows,
    "verify": _one(reading_log.verify_row),
    "start": _one(starting.start_row),
    "window": window.window_rows,
    "lock": _one(locking.lock_row),
    "memory": locking.memory_rows,
    "file": taking_in.file_rows,
    "book": _one(writing.book_row),
    "open": _one(writing.open_row),
    "import": _one(writing.import_row),
}


def main(arguments: list[str]) -> int:
    """Returns 1 where a promise falls short."""
    asked = _parse(arguments)
    size = vaults.SIZES[asked.size]
    print(
        f"Size {asked.size}: {size.patients:,} patients, {size.appointments:,} appointments, "
        f"{size.events:,} entries. Milliseconds; by turns with sqlcipher3 alone."
    )
    rows = []
    with vaults.site(asked.size) as site:
        print(_HEAD)
        for row in _measured(site, asked.only):
            print(_line(row), flush=True)
            rows.append(row)
    if asked.json:
        told = {
            "size": asked.size,
            "python": platform.python_version(),
            "machine": platform.platform(),
            "rows": [row.as_json() for row in rows],
        }
        asked.json.write_text(json.dumps(told, indent=1), "utf-8")
    short = [row.name for row in rows if not row.holds]
    if asked.since:
        short += list(_grown(rows, json.loads(asked.since.read_text("utf-8"))["rows"]))
    print("All promises hold." if not short else f"Falls short: {', '.join(short)}.")
    return 1 if short else 0


def _measured(site: Site, only: str | None) -> Iterator[Row]:
    for name, measure in ROWS.items():
        if only in (None, name):
            yield from (row for row in measure(site) if row is not None)


def _grown(rows: Iterable[Row], before: Iterable[dict[str, Any]]) -> Iterator[str]:
    """What somebody waits for and now takes more than ``MOST_GROWN`` times as long."""
    known = {row["name"]: row["ours_ms"]["p50"] for row in before}
    for row in rows:
        if row.items > 1 or row.name not in known:
            continue
        times = percentile(row.ours, 0.5) * 1e3 / known[row.name]
        verdict = "pass" if times <= MOST_GROWN else "FALLS SHORT"
        print(f"{row.name:40} {times:6.2f} × before, ≤ {MOST_GROWN:g} ×: {verdict}")
        if times > MOST_GROWN:
            yield f"growth of {row.name}"


_HEAD = f"{'':40} {'p50':>9} {'p95':>9} {'p99':>9} {'bare p50':>9} {'ratio':>6}  promise"


def _line(row: Row) -> str:
    ours = (percentile(row.ours, at) * 1e3 for at in (0.5, 0.95, 0.99))
    times = " ".join(f"{value:9.3f}" for value in ours)
    bare = f"{percentile(row.bare, 0.5) * 1e3:9.3f}" if row.bare else " " * 9
    ratio = f"{row.ratio:6.2f}" if row.ratio is not None else " " * 6
    rate = f" ({row.items / percentile(row.ours, 0.5):,.0f}/s)" if row.items > 1 else ""
    verdict = "pass" if row.holds else "FALLS SHORT"
    return f"{row.name:40} {times} {bare} {ratio}  {row.promise.words()}: {verdict}{rate}"


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--size", choices=list(vaults.SIZES), default="S")
    parser.add_argument("--json", type=Path, help="write the numbers there as well")
    parser.add_argument("--since", type=Path, help="the numbers of a smaller size, for the growth")
    parser.add_argument("--only", choices=list(ROWS), help="one group of rows")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
