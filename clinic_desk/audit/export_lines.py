"""The lines of an exported log, as ``verify.py`` reads them; docs/log-format.md describes them."""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from clinic_desk.audit.verify import COLUMNS, FORMAT, VERSION, VerifierKey

Stored = Sequence[Any]
"""An entry's stored columns in their order: a row of the table, or ``AuditEvent.row()``."""


def whole_log(
    rows: Iterable[Stored],
    checkpoints: Iterable[tuple[int, str]],
    *,
    first_key: VerifierKey,
    entries: int,
) -> Iterator[str]:
    """A whole log from its first entry on; each checkpoint follows the last entry it covers.

    ``checkpoints`` are size and note, by size. ``first_key`` signed the first of them.
    """
    yield _header("whole", first_key, entries, None)
    waiting = iter(checkpoints)
    size, note = next(waiting, (None, ""))
    for row in rows:
        yield _line(_plain(row))
        while size == row[0]:
            yield _line({"checkpoint": note})
            size, note = next(waiting, (None, ""))


def part_of_log(
    rows: Iterable[tuple[Stored, Sequence[bytes]]],
    notes: Sequence[str],
    *,
    key: VerifierKey,
    entries: int,
    chosen_by: Mapping[str, Any],
) -> Iterator[str]:
    """Chosen entries in their order, each with its inclusion proof to the last checkpoint.

    ``key`` signed the first of the checkpoints, and what these announce leads to the key of the
    last. ``chosen_by`` says what the entries were chosen by: codes and ids.
    """
    yield _header("part", key, entries, dict(chosen_by))
    for note in notes:
        yield _line({"checkpoint": note})
    for row, proof in rows:
        yield _line([*_plain(row), [b64encode(hash_).decode() for hash_ in proof]])


def _header(scope: str, key: VerifierKey, entries: int, chosen_by: Any) -> str:
    return _line(
        {
            "format": FORMAT,
            "version": VERSION,
            "origin": key.name,
            "vkey": str(key),
            "columns": COLUMNS,
            "scope": scope,
            "entries": entries,
            "filter": chosen_by,
        }
    )


def _plain(row: Stored) -> list[Any]:
    return [b64encode(value).decode() if type(value) is bytes else value for value in row]


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
