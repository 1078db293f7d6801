"""A file that a passphrase opens: Argon2id, then AES-256-GCM piece by piece (docs/exchange.md).

The pieces are the vault's own: the passphrase is stretched as a password is, and every piece is
closed as a field is, bound to its place in the file and to whether it is the last. A piece that
was changed, moved, left out or cut off does not open.
"""

import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from clinic_desk.errors import BackupDamaged, WrongKey
from clinic_desk.vault import argon, fields
from clinic_desk.vault.argon import Argon2Params
from clinic_desk.vault.framing import frame

MAGIC = b"CLINICDESK-SEALED-1\n"
PIECE = 64 * 1024
_LONGEST_HEAD = 4096
_PURPOSE = "sealed-file"
_OVERHEAD = fields.NONCE_BYTES + fields.TAG_BYTES


class SealedWriter(io.RawIOBase):
    """Takes bytes in their order and closes them into ``file``; nothing is written in the clear."""

    def __init__(self, file: BinaryIO, passphrase: str, params: Argon2Params) -> None:
        super().__init__()
        self._file, self._waiting, self._number = file, bytearray(), 0
        salt = os.urandom(argon.SALT_BYTES)
        head = {"salt": salt.hex(), "memory": params.memory_kib, "time": params.time}
        self._head = json.dumps(head | {"lanes": params.lanes}).encode() + b"\n"
        self._key = _key(passphrase, salt, params)
        file.write(MAGIC + self._head)

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._waiting += data
        while len(self._waiting) > PIECE:
            self._close_piece(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]
        return len(data)

    def finish(self) -> None:
        """Write the last piece; the file is whole then."""
        self._close_piece(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _close_piece(self, piece: bytes, *, last: bool) -> None:
        bound = _bound(self._head, self._number, last=last)
        closed = fields.close_bytes(self._key, piece, bound)
        self._file.write(len(closed).to_bytes(4, "big") + closed)
        self._number += 1


def opened(path: Path, passphrase: str) -> Iterator[bytes]:
    """The content, piece by piece. Raises WrongKey, BackupDamaged for a file that was changed."""
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise BackupDamaged("sealed-file")
        head = file.readline(_LONGEST_HEAD)
        key = _key(passphrase, *_told(head))
        number, piece = 0, _next(file)
        while piece:
            following = _next(file)
            try:
                yield fields.open_bytes(key, piece, _bound(head, number, last=not following))
            except WrongKey:
                if number == 0:
                    raise
                raise BackupDamaged("sealed-file") from None
            number, piece = number + 1, following
        if number == 0:
            raise BackupDamaged("sealed-file")


def _told(head: bytes) -> tuple[bytes, Argon2Params]:
    try:
        told = json.loads(head)
        params = Argon2Params(memory_kib=told["memory"], time=told["time"], lanes=told["lanes"])
        return bytes.fromhex(told["salt"]), params
    except (ValueError, KeyError, TypeError) as error:
        raise BackupDamaged("sealed-file") from error


def _next(file: BinaryIO) -> bytes:
    told = file.read(4)
    if not told:
        return b""
    size = int.from_bytes(told, "big")
    if not _OVERHEAD <= size <= PIECE + _OVERHEAD:
        raise BackupDamaged("sealed-file")
    piece = file.read(size)
    if len(piece) != size:
        raise BackupDamaged("sealed-file")
    return piece


def _key(passphrase: str, salt: bytes, params: Argon2Params) -> bytes:
    return fields.derive_key(argon.derive(passphrase, salt, params), _PURPOSE)


def _bound(head: bytes, number: int, *, last: bool) -> bytes:
    return frame("clinic-desk sealed file", MAGIC, head, number, int(last))
