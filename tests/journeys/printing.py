"""A printer that prints into files, and what stands on the paper, read back."""

import re
import zlib
from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice

from ui.papers.printers import Printers, pdf

_OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_RANGE = re.compile(rb"<(\w{4})> <(\w{4})> (?:<(\w{4})>|\[([^\]]*)\])")
_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|(-?[\d.]+) (-?[\d.]+) Td|<(\w+)> Tj|(BT)")


class FilePrinters(Printers):
    """Two printers, each job a file in ``folder``; ``jobs`` are what was printed."""

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        self.jobs: list[Path] = []

    def names(self) -> tuple[str, ...]:
        return "Front desk", "Corridor"

    def queue(self, _name: str) -> None:
        """No queue of this computer is touched."""

    def open(self, _name: str, _copies: int) -> QPagedPaintDevice:
        self.jobs.append(self.folder / f"job-{len(self.jobs)}.pdf")
        return pdf(self.jobs[-1])


def text_of(path: Path) -> str:
    """The words of a PDF that Qt has written, as they were painted; tabs stand for spaces."""
    objects = dict(_OBJECT.findall(path.read_bytes()))
    fonts = {
        b"F" + number: _letters(_inflated(objects[found.group(1)]))
        for number, body in objects.items()
        if (found := re.search(rb"/ToUnicode (\d+) 0 R", body))
    }
    pages = [_inflated(body) for body in objects.values()]
    words = "\n".join(_words(page, fonts) for page in pages if b" Tf" in page and b" Tj" in page)
    return words.replace("\t", " ").replace("\xa0", " ")


def _inflated(body: bytes) -> bytes:
    found = _STREAM.search(body)
    if found is None:
        return b""
    try:
        # Its last byte may be one that ends a line, and is then no part of what was found.
        return zlib.decompressobj().decompress(found.group(1))
    except zlib.error:  # a map of letters is written as it is
        return found.group(1)


def _letters(cmap: bytes) -> dict[bytes, str]:
    letters: dict[bytes, str] = {}
    for first, _last, one, many in _RANGE.findall(cmap):
        codes = re.findall(rb"<(\w{4})>", many) or [one]
        for more, code in enumerate(codes):
            letters[b"%04X" % (int(first, 16) + more)] = chr(int(code, 16))
    return letters


def _words(page: bytes, fonts: dict[bytes, dict[bytes, str]]) -> str:
    letters: dict[bytes, str] = {}
    found = []
    for font, _x, y, shown, begins in _SHOWN.findall(page):
        if font:
            letters = fonts.get(font, {})
        elif begins or (y and float(y) and found):
            found.append(" ")
        elif shown:
            found += [letters.get(shown[at : at + 4], "") for at in range(0, len(shown), 4)]
    return re.sub(" +", " ", "".join(found))
