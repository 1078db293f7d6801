"""Signing the log: its key, and checkpoints as signed notes (C2SP tlog-checkpoint).

The key is one Ed25519 key now. The notes already have room for keys that evolve: a checkpoint
can announce the next key, which ``verify.py`` follows.
"""

import secrets
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from clinic_desk.audit.verify import TIME_FORMAT, Seam, VerifierKey, is_key_name, seam_text


@dataclass(frozen=True, kw_only=True)
class LogKey:
    """The log's secret key; ``name`` is the log's origin. ``secret`` is its 32-byte seed."""

    name: str
    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if not is_key_name(self.name) or len(self.secret) != 32:
            raise ValueError("a name without spaces or plus, and a seed of 32 bytes")

    @cached_property
    def private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.secret)

    @cached_property
    def verifier(self) -> VerifierKey:
        """The public key; its text (``str``) is what a person keeps elsewhere."""
        return VerifierKey.of(self.name, self.private.public_key().public_bytes_raw())


def new_log_key(name: str, randbytes: Callable[[int], bytes] = secrets.token_bytes) -> LogKey:
    """A new key for the log with this origin, such as ``clinic-desk/`` and the vault's id."""
    return LogKey(name=name, secret=randbytes(32))


def announces(note: str) -> bool:
    """Whether a checkpoint of ours names a key that may sign later ones."""
    return "\nnext-key " in note or "\nroot-key " in note


def as_note(text: str) -> str:
    """A note as it was signed, from a file or the clipboard: lines end anew, no space around."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines()) + "\n"


def sign_note(key: LogKey, text: str) -> str:
    """The text, which must end with a new line, and the key's signature below it."""
    signature = b64encode(key.verifier.id + key.private.sign(text.encode())).decode()
    return f"{text}\n\N{EM DASH} {key.name} {signature}\n"


def sign_checkpoint(
    key: LogKey,
    *,
    size: int,
    root: bytes,
    at: datetime,
    generation: int | None = None,
    state: bytes | None = None,
    next_key: VerifierKey | None = None,
    root_key: VerifierKey | None = None,
    seam: Seam | None = None,
) -> str:
    """A checkpoint over the first ``size`` entries, whose tree has this root, made ``at`` (UTC).

    ``generation`` and ``state`` bind the vault's age, ``next_key`` announces who signs next,
    ``root_key`` who may sign a seam where that key is lost; ``seam`` says what was restored.
    """
    lines = [key.name, str(size), b64encode(root).decode(), f"time {at:{TIME_FORMAT}}"]
    if generation is not None:
        lines.append(f"generation {generation}")
    if state is not None:
        lines.append(f"state {b64encode(state).decode()}")
    if next_key is not None:
        lines.append(f"next-key {next_key}")
    if root_key is not None:
        lines.append(f"root-key {root_key}")
    if seam is not None:
        lines.append(f"seam {seam_text(seam)}")
    return sign_note(key, "\n".join(lines) + "\n")
