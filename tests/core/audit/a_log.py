"""A small invented log, the same at every call, and its export."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from clinic_desk.audit import tree
from clinic_desk.audit.events import Action, EventKind, Outcome
from clinic_desk.audit.export_lines import part_of_log, whole_log
from clinic_desk.audit.notes import LogKey, sign_checkpoint
from clinic_desk.audit.records import AuditEvent, canonical_facts, hash_of_detail, pack_patients
from clinic_desk.audit.verify import Verdict, VerifierKey, verify_export

KEY = LogKey(name="clinic-desk/invented", secret=bytes(range(32)))
LATER_KEY = LogKey(name="clinic-desk/invented", secret=bytes(range(32, 64)))
STRANGER = LogKey(name="clinic-desk/invented", secret=bytes(32))
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class HeldNodes:
    """The tree's nodes in a dictionary."""

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        self.leaves = list(leaves)
        self.inner: dict[tuple[int, int], bytes] = {}
        tree.append_many(self, 0, self.leaves)

    def get(self, level: int, index: int) -> bytes:
        return self.inner[level, index] if level else self.leaves[index]

    def put(self, level: int, index: int, value: bytes) -> None:
        assert (level, index) not in self.inner, "a node is written once"
        self.inner[level, index] = value


def an_event(seq: int = 1, /, **changed: Any) -> AuditEvent:
    """Every column is filled where ``seq`` is odd, the optional ones are empty where even."""
    salt = sha256(b"salt %d" % seq).digest()[:16]
    columns: dict[str, Any] = {
        "seq": seq,
        "recorded": 1_772_452_800_000_000 + seq,
        "kind": EventKind.RECORD_OPENED,
        "action": Action.READ,
        "outcome": Outcome.SUCCESS,
        "account": 11,
        "role": "receptionist",
        "device": 12,
        "session": 13,
        "care_unit": 14,
        "patient": 2**63 - seq,
        "patients": pack_patients([seq, 3, 2**62]),
        "entity_kind": "patient",
        "entity_id": 15,
        "seen": "contact identity",
        "purpose": "booking",
        "appointment": 16,
        "facts": canonical_facts({"hits": seq, "form": "förnamn"}),
        "detail_hash": hash_of_detail(salt, b"sealed"),
        "salt": salt,
    }
    if seq % 2 == 0:
        columns |= dict.fromkeys(OPTIONAL)
    return AuditEvent.sealed(**columns | changed)


OPTIONAL = (
    "account", "session", "patient", "patients", "entity_kind", "entity_id", "seen", "purpose",
    "appointment", "facts", "detail_hash",
)  # fmt: skip


def rows(count: int) -> list[tuple[Any, ...]]:
    return [an_event(seq).row() for seq in range(1, count + 1)]


def a_checkpoint(stored: Sequence[Sequence[Any]], *, key: LogKey = KEY, **said: Any) -> str:
    """A checkpoint over all of these rows."""
    nodes = HeldNodes(row[-1] for row in stored)
    root = tree.root(nodes, len(stored))
    return sign_checkpoint(key, size=len(stored), root=root, at=said.pop("at", NOON), **said)


def an_export(
    stored: Sequence[Sequence[Any]],
    checkpoints: Iterable[tuple[int, str]] | None = None,
    *,
    key: VerifierKey = KEY.verifier,
) -> list[str]:
    """The lines of a whole log, by default with one checkpoint at its end."""
    if checkpoints is None:
        checkpoints = [(len(stored), a_checkpoint(stored))]
    return list(whole_log(stored, checkpoints, first_key=key, entries=len(stored)))


def sealed_at(count: int, sizes: Iterable[int]) -> list[str]:
    """The lines of a whole log with a checkpoint at each of these sizes."""
    stored = rows(count)
    return an_export(stored, [(size, a_checkpoint(stored[:size])) for size in sizes])


def a_part(stored: Sequence[Sequence[Any]], wanted: Iterable[int]) -> list[str]:
    """The lines of a part with the entries of these numbers."""
    nodes = HeldNodes(row[-1] for row in stored)
    chosen = [
        (stored[seq - 1], tree.inclusion_proof(nodes, seq - 1, len(stored))) for seq in wanted
    ]
    return list(
        part_of_log(
            chosen,
            [a_checkpoint(stored)],
            key=KEY.verifier,
            entries=len(chosen),
            chosen_by={"account": 11},
        )
    )


def verdict_on(lines: Iterable[str], **given: Any) -> Verdict:
    return verify_export(io.BytesIO("".join(lines).encode("utf-8", "surrogatepass")), **given)
