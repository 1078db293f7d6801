"""CSV and its kin: which letters, which sign between the cells; lines one by one, all bounded.

Nothing of a file is believed: it is read a piece at a time, and what would take more than a
patient list can need is refused before it is in memory.
"""

import codecs
import csv
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from clinic_desk.errors import FileRefused, Unfit
from clinic_desk.exchange.records import Line

MOST_BYTES = 200 * 1024 * 1024
MOST_COLUMNS = 200
LONGEST_LINE = 64 * 1024
_PIECE = 1024 * 1024
_LOOKED_AT = 50
_DELIMITERS = (";", ",", "\t", "|")
_ONE_BYTE = ("cp1252", "mac_roman", "cp850")
_LETTERS = frozenset("åäöÅÄÖéÉèüÜøæØÆßñçáíóúàâêëïîôÁÈ’–")
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """Which encoding, the others that would do, and the line that shows it."""

    encoding: str
    others: tuple[str, ...] = ()
    line: int | None = None


def letters_of(path: Path) -> Letters:
    """Raises FileRefused for a file that is no text: NUL bytes, UTF-8 that breaks off."""
    with path.open("rb") as file:
        start = file.read(4)
        marked = next((name for mark, name in _MARKS.items() if start.startswith(mark)), "")
        if marked == "utf-16":
            return Letters(encoding=marked)
        file.seek(0)
        broken, wide = _first_broken(iter(lambda: file.read(_PIECE), b""))
    if broken is None:
        return Letters(encoding=marked or "utf-8")
    if wide or marked:  # it is UTF-8, and something cut it
        raise FileRefused(Unfit.BROKEN_UTF_8, line=broken)
    return _one_byte(path, broken)


def digest_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def delimiter_of(path: Path, encoding: str) -> str:
    """The sign that parts most of the first lines into the same number of cells.

    Raises FileRefused for letters that do not fit.
    """
    start: list[str] = []
    try:
        start.extend(islice(_texts(path, encoding), _LOOKED_AT))
    except UnicodeError as error:
        raise FileRefused(Unfit.ENCODING, line=len(start) + 1) from error
    return max(_DELIMITERS, key=lambda sign: _evenness(start, sign))


def lines(path: Path, encoding: str, delimiter: str) -> Iterator[Line]:
    """Every line that is not empty. Raises FileRefused."""
    reader = csv.reader(_texts(path, encoding), delimiter=delimiter, strict=True)
    began = 1
    try:
        for cells in reader:
            if len(cells) > MOST_COLUMNS:
                raise FileRefused(Unfit.TOO_MANY_COLUMNS, line=began, most=MOST_COLUMNS)
            if any(cell.strip() for cell in cells):
                yield Line(number=began, cells=tuple(cells))
            began = reader.line_num + 1
    except csv.Error as error:
        raise FileRefused(Unfit.OPEN_QUOTE, line=began) from error
    except UnicodeError as error:
        raise FileRefused(Unfit.ENCODING, line=began) from error


def _first_broken(pieces: Iterable[bytes]) -> tuple[int | None, bool]:
    """The first line that is not UTF-8, and whether there were wide letters before it."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    before, wide, broken = 0, False, None
    for piece in pieces:
        if (at := piece.find(b"\0")) >= 0:
            raise FileRefused(Unfit.NUL, line=before + piece.count(b"\n", 0, at) + 1)
        if broken is None:
            try:
                wide = not decoder.decode(piece).isascii() or wide
            except UnicodeDecodeError as error:
                broken = before + piece.count(b"\n", 0, error.start) + 1
                wide = wide or any(byte >= 0x80 for byte in error.object[: error.start])
        before += piece.count(b"\n")
    if broken is None and decoder.getstate()[0]:
        broken = before + 1
    return broken, wide


def _one_byte(path: Path, line: int) -> Letters:
    """Which of the old encodings spells the likeliest words."""
    with path.open("rb") as file:
        rows = (row for row in iter(lambda: file.readline(LONGEST_LINE), b"") if not row.isascii())
        sample = b"".join(islice(rows, _LOOKED_AT))
    ranked = sorted(_ONE_BYTE, key=lambda name: -_spelling(sample, name))
    best = _spelling(sample, ranked[0])
    others = tuple(name for name in ranked[1:] if _spelling(sample, name) * 2 > best)
    return Letters(encoding=ranked[0], others=others, line=line)


def _spelling(sample: bytes, encoding: str) -> int:
    signs = [sign for sign in sample.decode(encoding, "replace") if not sign.isascii()]
    return sum(1 if sign in _LETTERS else -1 for sign in signs)


def _texts(path: Path, encoding: str) -> Iterator[str]:
    with path.open(encoding=encoding, newline="") as file:
        number = 0
        while text := file.readline(LONGEST_LINE):
            number += 1
            if len(text) >= LONGEST_LINE:
                raise FileRefused(Unfit.LONG_LINE, line=number)
            yield text


def _evenness(start: list[str], sign: str) -> tuple[float, int]:
    try:
        widths = Counter(len(cells) for cells in csv.reader(start, delimiter=sign) if cells)
    except csv.Error:
        return 0.0, 0
    if not widths:
        return 0.0, 0
    width, often = widths.most_common(1)[0]
    return (often / widths.total(), width) if width > 1 else (0.0, 0)
