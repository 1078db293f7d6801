"""XLSX, read here and not by a library: a bounded walk through the archive and its XML.

The two or three parts of the format that a list needs take less code than guarding a library
that would unpack whatever it is given (docs/decisions/0011). No document type, so no entities;
no part is unpacked further than it may be; a formula is never worked out, its last value counts.
"""

import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from clinic_desk.errors import FileRefused, Unfit
from clinic_desk.exchange.records import Line
from clinic_desk.exchange.text_file import MOST_COLUMNS

MOST_BYTES = 50 * 1024 * 1024
MOST_UNPACKED = 400 * 1024 * 1024
_MOST_PARTS = 1000
_MOST_STRINGS = 64 * 1024 * 1024
_DENSEST = 100
"""How many times smaller than its content a part of a real workbook may be."""
_LONGEST_CELL = 64 * 1024
_LONGEST_LINE = 1024 * 1024
_MOST_TIMES = 30
"""So many times larger than their packed part may the strings be that are kept."""
_SMALL = 1024 * 1024
_EACH = 8
_MOST_STYLES = 65_536
_MOST_SHEETS = 1000
_LONGEST_NAME = 200
_MOST_RELATIONS = 10_000
_PIECE = 64 * 1024
_DATE_FORMATS = frozenset({*range(14, 23), *range(45, 48)})
_QUOTED = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]|_.|\*.")
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - no zone
_CELL = re.compile(r"([A-Z]{1,3})[0-9]+")
_NEVER = 60
_DAMAGED = (
    *(BadZipFile, zlib.error, expat.ExpatError, EOFError, OSError),
    *(KeyError, ValueError, NotImplementedError),
)
_PACKED_SO = frozenset({ZIP_STORED, ZIP_DEFLATED})
"""No spreadsheet packs otherwise; the other ways may ask for gigabytes to unpack a little."""
Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]


@dataclass(slots=True)
class Workbook:
    """What must be known before a sheet can be read."""

    sheets: tuple[str, ...]
    part: str
    strings: list[str] = field(default_factory=list)
    dates: frozenset[int] = frozenset()
    epoch: datetime = _EPOCH


def is_workbook(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def sheets(path: Path) -> tuple[str, ...]:
    """The names of the sheets. Raises FileRefused."""
    with _archive(path) as archive:
        return _opened(archive).sheets


def lines(path: Path) -> Iterator[Line]:
    """Every line of the first sheet that is not empty. Raises FileRefused."""
    with _archive(path) as archive:
        book = _opened(archive)
        ready: list[Line] = []
        sheet = _Sheet(book, ready)
        for _ in _walk(archive, book.part, sheet.start, sheet.end, sheet.text):
            yield from ready
            ready.clear()
        yield from ready


@contextmanager
def _archive(path: Path) -> Iterator[ZipFile]:
    if path.stat().st_size > MOST_BYTES:
        raise FileRefused(Unfit.TOO_LARGE, most=MOST_BYTES)
    try:
        with ZipFile(path) as archive:
            parts = archive.infolist()
            if any(one.compress_type not in _PACKED_SO for one in parts):
                raise FileRefused(Unfit.NOT_A_WORKBOOK)
            if len(parts) > _MOST_PARTS or any(map(_is_bomb, parts)):
                raise FileRefused(Unfit.BOMB)
            if sum(one.file_size for one in parts) > MOST_UNPACKED:
                raise FileRefused(Unfit.TOO_LARGE, most=MOST_UNPACKED)
            yield archive
    except _DAMAGED as e:
        raise FileRefused(Unfit.NOT_A_WORKBOOK) from e
    except RuntimeError as e:  # so zipfile says that a part is locked with a password
        raise FileRefused(Unfit.LOCKED) from e


def _is_bomb(part: ZipInfo) -> bool:
    return part.file_size > _SMALL and part.file_size > _DENSEST * max(part.compress_size, 1)


def _walk(
    archive: ZipFile,
    part: str,
    start: Start,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> Iterator[None]:
    """Parse one part, a piece at a time. What it says of its own size is held against it."""
    parser = expat.ParserCreate(namespace_separator=None)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = lambda name, had: start(_bare(name), had)
    if end is not None:
        parser.EndElementHandler = lambda name: end(_bare(name))
    if text is not None:
        parser.CharacterDataHandler = text
    told, read = archive.getinfo(part).file_size, 0
    with archive.open(part) as file:
        while piece := file.read(_PIECE):
            read += len(piece)
            if read > told:
                raise FileRefused(Unfit.BOMB)
            parser.Parse(piece, False)  # noqa: FBT003 - expat's own
            if read - max(parser.CurrentByteIndex, 0) > _SMALL:  # one tag without an end
                raise FileRefused(Unfit.BOMB)
            yield
    parser.Parse(b"", True)  # noqa: FBT003


def _refuse_doctype(*_told: Any) -> None:
    raise FileRefused(Unfit.DOCTYPE)


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


def _opened(archive: ZipFile) -> Workbook:
    names = set(archive.namelist())
    if "xl/workbook.xml" not in names:
        raise FileRefused(Unfit.NOT_A_WORKBOOK)
    sheets_, targets, epochs = _list_of_sheets(archive, names)
    if not sheets_:
        raise FileRefused(Unfit.NOT_A_WORKBOOK)
    part = targets.get(sheets_[0][1], "xl/worksheets/sheet1.xml")
    book = Workbook(sheets=tuple(name for name, _ in sheets_), part=part, epoch=epochs)
    if "xl/styles.xml" in names:
        book.dates = _date_styles(archive)
    if "xl/sharedStrings.xml" in names:
        book.strings = _strings(archive)
    return book


def _list_of_sheets(
    archive: ZipFile, names: set[str]
) -> tuple[list[tuple[str, str]], dict[str, str], datetime]:
    found: list[tuple[str, str]] = []
    epoch = [_EPOCH]
    targets: dict[str, str] = {}

    def sheet(name: str, had: Attributes) -> None:
        if name == "sheet" and had.get("state", "visible") == "visible":
            relation = next((value for key, value in had.items() if _bare(key) == "id"), "")
            found.append((had.get("name", "")[:_LONGEST_NAME], relation))
            if len(found) > _MOST_SHEETS:
                raise FileRefused(Unfit.BOMB)
        elif name == "workbookPr" and had.get("date1904") in {"1", "true"}:
            epoch[0] = _EPOCH_1904

    def relation(name: str, had: Attributes) -> None:
        if name == "Relationship":
            target = had.get("Target", "")
            inside = target.lstrip("/") if target.startswith("/") else "xl/" + target
            if inside in names:
                targets[had.get("Id", "")] = inside
                if len(targets) > _MOST_RELATIONS:
                    raise FileRefused(Unfit.BOMB)

    _run(_walk(archive, "xl/workbook.xml", sheet))
    if "xl/_rels/workbook.xml.rels" in names:
        _run(_walk(archive, "xl/_rels/workbook.xml.rels", relation))
    return found, targets, epoch[0]


def _date_styles(archive: ZipFile) -> frozenset[int]:
    """The styles whose numbers are dates."""
    own: set[int] = set()
    styles: list[int] = []
    inside = [False]

    def start(name: str, had: Attributes) -> None:
        if name == "numFmt" and _tells_a_date(had.get("formatCode", "")):
            own.add(int(had["numFmtId"]))
            if len(own) > _MOST_STYLES:
                raise FileRefused(Unfit.BOMB)
        elif name == "cellXfs":
            inside[0] = True
        elif name == "cellStyles":
            inside[0] = False
        elif name == "xf" and inside[0]:
            styles.append(int(had.get("numFmtId", "0")))
            if len(styles) > _MOST_STYLES:
                raise FileRefused(Unfit.BOMB)

    _run(_walk(archive, "xl/styles.xml", start))
    return frozenset(n for n, form in enumerate(styles) if form in _DATE_FORMATS or form in own)


def _tells_a_date(form: str) -> bool:
    return any(sign in "ymdhs" for sign in _QUOTED.sub("", form.casefold()))


def _strings(archive: ZipFile) -> list[str]:
    strings: list[str] = []
    parts: list[str] = []
    packed = archive.getinfo("xl/sharedStrings.xml").compress_size
    most = min(_MOST_STRINGS, _SMALL + _MOST_TIMES * packed)
    state = {"in": False, "phonetic": False, "size": 0, "long": 0}

    def grown(by: int) -> None:
        state["size"] += by
        if state["size"] > most:
            raise FileRefused(Unfit.BOMB)

    def start(name: str, _had: Attributes) -> None:
        if name == "si":
            parts.clear()
            state["long"] = 0
            grown(_EACH)
        elif name == "rPh":
            state["phonetic"] = True
        state["in"] = name == "t" and not state["phonetic"]

    def end(name: str) -> None:
        state["in"] = False
        if name == "rPh":
            state["phonetic"] = False
        elif name == "si":
            strings.append("".join(parts))

    def text(piece: str) -> None:
        if state["in"]:
            state["long"] += len(piece)
            if state["long"] > _LONGEST_CELL:
                raise FileRefused(Unfit.BOMB)
            grown(len(piece))
            parts.append(piece)

    _run(_walk(archive, "xl/sharedStrings.xml", start, end, text))
    return strings


def _run(steps: Iterator[None]) -> None:
    for _ in steps:
        pass


class _Sheet:
    """Hears the sheet's XML and fills ``ready`` with its lines."""

    def __init__(self, book: Workbook, ready: list[Line]) -> None:
        self._book, self._ready = book, ready
        self._cells: list[str] = []
        self._number = 0
        self._at = 0
        self._kind, self._style = "n", 0
        self._parts: list[str] | None = None
        self._value = ""
        self._long, self._whole = 0, 0

    def start(self, name: str, had: Attributes) -> None:
        if name == "row":
            self._number = int(had.get("r", self._number + 1))
            self._cells = []
            self._whole = 0
        elif name == "c":
            self._at = _column(had["r"]) if "r" in had else len(self._cells)
            if self._at >= MOST_COLUMNS:
                raise FileRefused(Unfit.TOO_MANY_COLUMNS, line=self._number, most=MOST_COLUMNS)
            self._kind, self._style = had.get("t", "n"), int(had.get("s", "0"))
            self._value, self._long = "", 0
        elif name in {"v", "t"}:
            self._parts = []

    def text(self, piece: str) -> None:
        if self._parts is not None:
            self._long += len(piece)
            self._whole += len(piece)
            if self._long > _LONGEST_CELL or self._whole > _LONGEST_LINE:
                raise FileRefused(Unfit.LONG_LINE, line=self._number)
            self._parts.append(piece)

    def end(self, name: str) -> None:
        if name in {"v", "t"} and self._parts is not None:
            self._value += "".join(self._parts)
            self._parts = None
        elif name == "c":
            self._cells.extend([""] * (self._at + 1 - len(self._cells)))
            self._cells[self._at] = self._plain()
        elif name == "row" and any(cell.strip() for cell in self._cells):
            self._ready.append(Line(number=self._number, cells=tuple(self._cells)))

    def _plain(self) -> str:
        value = self._value
        if self._kind == "s" and value:
            at = int(value)
            return self._book.strings[at] if 0 <= at < len(self._book.strings) else ""
        if self._kind == "b" and value in {"0", "1"}:
            return "TRUE" if value == "1" else "FALSE"
        if self._kind != "n" or not value:
            return value
        number = float(value)
        if self._style in self._book.dates:
            return _date(number, self._book.epoch)
        return str(int(number)) if number.is_integer() else value


def _column(place: str) -> int:
    found = _CELL.fullmatch(place)
    if found is None:
        raise FileRefused(Unfit.NOT_A_WORKBOOK)
    at = 0
    for letter in found[1]:
        at = at * 26 + ord(letter) - 64
    return at - 1


def _date(number: float, epoch: datetime) -> str:
    """A day as 2026-03-04; a day with a time as 2026-03-04 13:30; a time alone as 13:30.

    The calendar that begins in 1900 has a 29 February then, which never was; what is less than
    nothing is no date in either.
    """
    if number < 0:
        return str(number)
    if epoch == _EPOCH and 1 <= number < _NEVER + 1:
        if number >= _NEVER:
            return "1900-02-29"
        number += 1
    try:
        at = epoch + timedelta(minutes=round(number * 1440))
    except OverflowError:
        return str(number)
    if number < 1:
        return f"{at:%H:%M}"
    return f"{at:%Y-%m-%d}" if number.is_integer() else f"{at:%Y-%m-%d %H:%M}"
