"""One line of the log, exactly as it is stored and hashed."""

import json
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from operator import attrgetter
from typing import Any, Self

from clinic_desk.audit.verify import COLUMNS, leaf_bytes, leaf_hash
from clinic_desk.ids import Pseudonym

_STORED = attrgetter(*COLUMNS)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEvent:
    """Who did what, when, why and to whom: codes, ids and counts, never a name or a value.

    The fields follow FHIR R4 AuditEvent and IHE BALP. ``seq`` counts from 1 without a gap.
    ``recorded`` is in microseconds since 1970-01-01 UTC. ``patient`` is one pseudonym,
    ``patients`` are several (see ``pack_patients``). ``seen`` names groups of fields,
    separated by spaces. ``facts`` is canonical JSON. ``detail_hash`` stands for the sealed
    words that are kept apart. ``leaf`` is the entry's hash in the tree.
    """

    seq: int
    recorded: int
    kind: str
    action: str
    outcome: int
    account: int | None
    role: str
    device: int
    session: int | None
    care_unit: int
    patient: int | None
    patients: bytes | None
    entity_kind: str | None
    entity_id: int | None
    seen: str | None
    purpose: str | None
    appointment: int | None
    facts: str | None
    detail_hash: bytes | None
    salt: bytes
    leaf: bytes

    @classmethod
    def sealed(cls, **columns: Any) -> Self:
        """An event whose ``leaf`` is computed from all other columns.

        Codes may be given as members of their enum. Raises ValueError where a column holds
        what it cannot hold.
        """
        plain = {name: _plain(columns[name]) for name in COLUMNS[:-1]}
        return cls(**columns | plain, leaf=leaf_hash(leaf_bytes(tuple(plain.values()))))

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> Self:
        """From a stored row, columns in their order."""
        return cls(**dict(zip(COLUMNS, row, strict=True)))

    def row(self) -> tuple[Any, ...]:
        """The stored columns in their order."""
        stored: tuple[Any, ...] = _STORED(self)
        return stored

    def pseudonyms(self) -> tuple[Pseudonym, ...]:
        """Every patient the event is about."""
        several = unpack_patients(self.patients) if self.patients else ()
        return several if self.patient is None else (Pseudonym(self.patient), *several)


def pack_patients(pseudonyms: Iterable[int]) -> bytes:
    """Several pseudonyms as one value: sorted, each eight bytes, big end first."""
    ordered = sorted(set(pseudonyms))
    return struct.pack(f">{len(ordered)}q", *ordered)


def unpack_patients(packed: bytes) -> tuple[Pseudonym, ...]:
    """What ``pack_patients`` packed."""
    return tuple(map(Pseudonym, struct.unpack(f">{len(packed) // 8}q", packed)))


def canonical_facts(facts: Mapping[str, int | str]) -> str:
    """JSON with sorted keys and no spaces, so that equal facts are equal bytes."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hash_of_detail(salt: bytes, sealed: bytes) -> bytes:
    """What an entry keeps of its sealed words: SHA-256 over the entry's salt and them."""
    return sha256(salt + sealed).digest()


def _plain(value: Any) -> Any:
    """An enum's member as the text or number that is stored."""
    if isinstance(value, str):
        return str(value)
    return int(value) if isinstance(value, int) else value
