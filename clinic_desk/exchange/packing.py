"""Text that grows while it is collected and is written out at the end: packed in memory, so that
nothing of it lies in the clear on a disk meanwhile.
"""

import csv
import io
import zlib
from collections.abc import Iterator, Sequence

from clinic_desk.exchange.spreadsheet import neutral

_PIECE = 256 * 1024


class Packed:
    """Takes text in pieces, gives bytes back in pieces."""

    def __init__(self) -> None:
        self._packer = zlib.compressobj(1)
        self._packed = io.BytesIO()

    def write(self, text: str) -> int:
        self._packed.write(self._packer.compress(text.encode("utf-8", "replace")))
        return len(text)

    def pieces(self) -> Iterator[bytes]:
        """All of it, in its order; nothing can be added after."""
        self._packed.write(self._packer.flush())
        self._packed.seek(0)
        unpacker = zlib.decompressobj()
        while packed := self._packed.read(_PIECE):
            yield unpacker.decompress(packed)
        yield unpacker.flush()


class PackedTable(Packed):
    """A CSV table: its headings, then its rows, every cell neutral for a spreadsheet."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__()
        self.write("\ufeff")
        self._writer = csv.writer(self, delimiter=";", lineterminator="\r\n")
        self._writer.writerow(headings)
        self.rows = 0

    def add(self, row: Sequence[object]) -> None:
        self._writer.writerow([neutral("" if cell is None else str(cell)) for cell in row])
        self.rows += 1
