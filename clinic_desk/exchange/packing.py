"""Text that grows while it is collected and is written out at the end: packed, and what is more
than a little of it laid aside in a file that nobody can read, under a key that is in memory alone.
So a large clinic needs no more memory than a small one, and a program that is killed leaves
nothing that tells anything.
"""

import csv
import io
import os
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from typing import IO

from clinic_desk.exchange.spreadsheet import neutral
from clinic_desk.vault import fields, writing
from clinic_desk.vault.framing import frame

_PIECE = 256 * 1024
_KEY_BYTES, _LENGTH_BYTES = 32, 4


class Packed:
    """Takes text in pieces, gives bytes back in pieces."""

    def __init__(self) -> None:
        self._packer = zlib.compressobj(1)
        self._packed = io.BytesIO()
        self._aside: _Aside | None = None

    def write(self, text: str) -> int:
        self._packed.write(self._packer.compress(text.encode("utf-8", "replace")))
        if self._packed.tell() >= _PIECE:
            self._lay_aside()
        return len(text)

    def pieces(self) -> Iterator[bytes]:
        """All of it, in its order; nothing can be added after."""
        self._packed.write(self._packer.flush())
        unpacker = zlib.decompressobj()
        if self._aside is not None:
            for packed in self._aside.pieces():
                yield unpacker.decompress(packed)
        yield unpacker.decompress(self._packed.getvalue()) + unpacker.flush()

    def _lay_aside(self) -> None:
        if self._aside is None:
            self._aside = _Aside()
        self._aside.put(self._packed.getvalue())
        self._packed = io.BytesIO()


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


class _Aside:
    """Pieces in a file without a name, each closed under a key that dies with the program."""

    def __init__(self) -> None:
        self._key = os.urandom(_KEY_BYTES)
        with writing.disk_faults():
            self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - as long as the text
        self._many = 0

    def put(self, piece: bytes) -> None:
        closed = fields.close_bytes(self._key, piece, frame("aside", self._many))
        with writing.disk_faults():
            self._file.write(len(closed).to_bytes(_LENGTH_BYTES, "big") + closed)
        self._many += 1

    def pieces(self) -> Iterator[bytes]:
        with writing.disk_faults():
            self._file.seek(0)
        for number in range(self._many):
            length = int.from_bytes(self._file.read(_LENGTH_BYTES), "big")
            yield fields.open_bytes(self._key, self._file.read(length), frame("aside", number))
