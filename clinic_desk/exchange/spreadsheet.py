"""Tables for people's spreadsheets: CSV whose cells a spreadsheet does not run."""

import csv
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from clinic_desk.exchange.beside import growing

_RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""Their wide forms, as East Asian keyboards write them, are run as well."""
PLAIN = "'"


def neutral(cell: str) -> str:
    """The cell so that no program takes it for a formula: an apostrophe before it."""
    return PLAIN + cell if cell.startswith(_RUN) else cell


def plain(cell: str) -> str:
    """What ``neutral`` was given."""
    return cell[1:] if cell.startswith(PLAIN) and cell[1:].startswith(_RUN) else cell


def write_rows(file: TextIO, rows: Iterable[Sequence[str]], delimiter: str = ";") -> int:
    """Write rows with every cell neutral; how many there were."""
    writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
    count = 0
    for row in rows:
        writer.writerow([neutral(cell) for cell in row])
        count += 1
    return count


@contextmanager
def whole_file(path: Path) -> Generator[TextIO, None, None]:
    """A text file that is there once it is complete; Excel sees that it is UTF-8.

    Raises DiskFull, ReadOnly, PlaceGone.
    """
    with growing(path) as raw:
        text = TextIOWrapper(raw, encoding="utf-8-sig", newline="")
        yield text
        text.flush()
        text.detach()
