"""The lines that were not taken in, in a file of their own with the reason of each: to be mended
in a spreadsheet and taken in again.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from clinic_desk.access import EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.exchange import opening, spreadsheet
from clinic_desk.exchange.records import Line, Reading, RefusedLine, Result

Words = Callable[[RefusedLine | None], str]
"""Why a line is refused, as a sentence; None: somebody like this is known already."""


def write(
    session: Session, reading: Reading, result: Result, path: Path, heading: str, words: Words
) -> int:
    """Write the lines that were refused or left out; how many. That it was done is recorded.

    The cells are as they were, neutral for a spreadsheet; the reason stands in a last column.
    Raises FileRefused, DiskFull, ReadOnly, PlaceGone.
    """
    session.require(Permission.DATA_IMPORT)
    reasons: dict[int, str] = {one.line: words(one) for one in result.refused}
    reasons.update(dict.fromkeys(result.alike, words(None)))
    with session.work(Permission.DATA_IMPORT) as work:
        facts: dict[str, int | str] = {"of": "rejects", "count": len(reasons)}
        work.record(
            EventDraft(
                kind=EventKind.DATA_EXPORTED,
                action=Action.READ,
                entity=("import", result.batch),
                facts=facts,
            )
        )
    with spreadsheet.whole_file(path) as file:
        rows = _rows(reading, reasons, heading)
        return spreadsheet.write_rows(file, rows, reading.facts.delimiter or ";") - 1


def _rows(reading: Reading, reasons: Mapping[int, str], heading: str) -> Iterator[list[str]]:
    width = len(reading.facts.headings)
    yield [*reading.facts.headings, heading]
    for line in opening.lines(reading.facts):
        if line.number in reasons:
            yield [*_cells(line, width), reasons[line.number]]


def _cells(line: Line, width: int) -> list[str]:
    cells = list(line.cells[:width])
    return cells + [""] * (width - len(cells))
