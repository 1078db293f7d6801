"""Prove an exported viewing log whole, or name the first entry that is wrong.

This one file also runs alone, away from the program: ``python verify.py EXPORT [--key VKEY]``.
It needs Python 3.11 and the package ``cryptography``, nothing of ours. docs/log-format.md
describes what it reads; the program writes and checks its own log with the same functions.

The log is a Merkle tree (RFC 9162) whose checkpoints are signed notes (C2SP signed-note and
tlog-checkpoint). It ends with 0 (whole), 1 (broken) or 2 (cannot tell). The key that stands
in an export shows only that the file agrees with itself: a stranger could have written all of
it. Whoever wants to know more gives a key, or a checkpoint, that was kept somewhere else.
"""

import argparse
import json
import struct
import sys
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache, partial
from hashlib import sha256
from operator import itemgetter
from pathlib import Path
from typing import Any, BinaryIO

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    if __name__ != "__main__":
        raise
    sys.stderr.write("cannot tell: the Python package 'cryptography' is not installed\n")
    sys.exit(2)

# --- entries -----------------------------------------------------------------------------------

_INT, _TEXT, _BYTES, _NULL = b"i", b"t", b"b", b"n"
_OPTIONAL = {"account", "session", "patient", "patients", "entity_kind", "entity_id", "seen"} | {
    "purpose", "appointment", "facts", "detail_hash",
}  # fmt: skip
_TYPES: dict[str, type] = {
    "seq": int, "recorded": int, "kind": str, "action": str, "outcome": int, "account": int,
    "role": str, "device": int, "session": int, "care_unit": int, "patient": int,
    "patients": bytes, "entity_kind": str, "entity_id": int, "seen": str, "purpose": str,
    "appointment": int, "facts": str, "detail_hash": bytes, "salt": bytes, "leaf": bytes,
}  # fmt: skip
COLUMNS = tuple(_TYPES)
"""Every stored column in its order; the last is the hash over all others."""

_TAGS: dict[type, bytes] = {int: _INT, str: _TEXT, bytes: _BYTES, type(None): _NULL}
_WIDTH = len(COLUMNS) - 1
_KIND = COLUMNS.index("kind")
_BINARY = tuple(place for place, kind in enumerate(_TYPES.values()) if kind is bytes)
EMPTY_ROOT = sha256(b"").digest()


@lru_cache(maxsize=4096)
def _layout(shape: tuple[type, ...]) -> tuple[Any, Any, Any, Any]:
    """How to encode columns of these types. Raises ValueError for types that cannot stand there."""
    if len(shape) != _WIDTH:
        raise ValueError("not as many columns as an entry has")
    for name, kind in zip(COLUMNS, shape, strict=False):
        if kind is not _TYPES[name] and not (kind is type(None) and name in _OPTIONAL):
            raise ValueError(f"column {name} cannot hold this")
    tags = b"\x01" + b"".join(_TAGS[kind] for kind in shape)
    numbers = [place for place, kind in enumerate(shape) if kind is int]
    bodies = [place for place, kind in enumerate(shape) if kind in (str, bytes)]
    head = struct.Struct(f">{len(tags)}s{len(numbers)}q")
    lengths = struct.Struct(f">{len(bodies)}I")
    return partial(head.pack, tags), itemgetter(*numbers), lengths.pack, itemgetter(*bodies)


def leaf_bytes(values: Sequence[object]) -> bytes:
    """The canonical bytes of an entry, from all its columns but ``leaf``.

    A version byte (1) and one tag a column (i, t, b, or n for none); then, each in the order
    of the columns, the integers as 8 bytes, the lengths of texts (UTF-8) and bytes as 4, and
    these themselves; big end first. Raises ValueError where a column cannot hold the value.
    """
    head, numbers, lengths, bodies = _layout(tuple(map(type, values)))
    parts = [part if type(part) is bytes else part.encode() for part in bodies(values)]
    try:
        return b"".join((head(*numbers(values)), lengths(*map(len, parts)), *parts))
    except struct.error as error:
        raise ValueError("a number that is too large") from error


def leaf_hash(data: bytes) -> bytes:
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


# --- tree --------------------------------------------------------------------------------------


class Roots:
    """The root of a tree that grows leaf by leaf, holding one hash a level.

    ``edge`` are the complete nodes that wait on the right of ``size`` leaves, the largest first.
    """

    def __init__(self, size: int = 0, edge: Sequence[bytes] = ()) -> None:
        self.size = size
        self._edge = list(edge)

    def add(self, leaf: bytes) -> None:
        rest = self.size
        while rest & 1:
            leaf = sha256(b"\x01" + self._edge.pop() + leaf).digest()
            rest >>= 1
        self._edge.append(leaf)
        self.size += 1

    def root(self) -> bytes:
        if not self._edge:
            return EMPTY_ROOT
        *others, value = self._edge
        for left in reversed(others):
            value = node_hash(left, value)
        return value


def inclusion_holds(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> bool:
    """Whether the proof leads from a leaf to the root (RFC 9162, section 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    place, last, value = index, size - 1, leaf
    for hash_ in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            value = node_hash(hash_, value)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            value = node_hash(value, hash_)
        place, last = place >> 1, last >> 1
    return last == 0 and value == root


def consistency_holds(
    old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Whether the new tree begins with the old one (RFC 9162, section 2.1.4.2)."""
    if not 0 <= old <= new:
        return False
    if old in (0, new):
        return not proof and old_root == (new_root if old else EMPTY_ROOT)
    path = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    if not path:
        return False
    place, last = old - 1, new - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    older = newer = path[0]
    for hash_ in path[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            older, newer = node_hash(hash_, older), node_hash(hash_, newer)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            newer = node_hash(newer, hash_)
        place, last = place >> 1, last >> 1
    return last == 0 and older == old_root and newer == new_root


# --- verdicts ----------------------------------------------------------------------------------


class Finding(StrEnum):
    """What was found. ``words`` is its sentence, ``exit`` what the program ends with."""

    words: str
    exit: int

    def __new__(cls, code: str, exit_: int, words: str) -> "Finding":
        member = str.__new__(cls, code)
        member._value_, member.exit, member.words = code, exit_, words
        return member

    WHOLE = "whole", 0, "{entries} entries, checkpoint of {date}"
    PART = "part", 0, (
        "{entries} entries, all of them from a log of {sealed}, checkpoint of {date}; "
        "whether others were left out cannot be seen from a part"
    )  # fmt: skip

    ENTRY_CHANGED = "entry-changed", 1, "entry {entry} is not what was written"
    ENTRY_MALFORMED = "entry-malformed", 1, "entry {entry} cannot be read"
    ENTRY_MISPLACED = "entry-misplaced", 1, "another entry stands where entry {entry} should"
    ENTRY_MISSING = "entry-missing", 1, "entry {entry} is missing"
    ENTRY_UNPROVED = "entry-unproved", 1, "entry {entry} does not belong to the sealed log"
    ROOT_DIFFERS = (
        "root-differs",
        1,
        ("the log was rewritten: the checkpoint does not fit entries {entry} to {until}"),
    )
    OVERLONG = "overlong", 1, "the file holds more than the {until} entries that it should"
    PART_SHORTENED = "part-shortened", 1, "the file should hold {until} entries, not {entries}"
    INDEX_DIFFERS = "index-differs", 1, "the list by patient does not fit the entries"
    SHRUNKEN = "shrunken", 1, "the log ends before entry {entry}, and it had {until}"
    KEPT_DIFFERS = (
        "kept-differs",
        1,
        ("the log was rewritten: the checkpoint that was kept does not fit entries 1 to {until}"),
    )
    CHECKPOINT_MALFORMED = "checkpoint-malformed", 1, "the checkpoint in line {line} is damaged"
    CHECKPOINT_MISPLACED = (
        "checkpoint-misplaced",
        1,
        ("the checkpoint in line {line} stands in the wrong place"),
    )
    OTHER_LOG = "other-log", 1, "the checkpoint in line {line} is that of another log"
    SIGNATURE_WRONG = (
        "signature-wrong",
        1,
        "the signature of the checkpoint in line {line} is false",
    )
    KEY_UNANNOUNCED = (
        "key-unannounced",
        1,
        ("the checkpoint in line {line} is signed by a key that nothing announced"),
    )
    SEAM_FALSE = "seam-false", 1, "the seam in line {line} is not that of a restored log"
    KEY_OTHER = "key-other", 1, "no checkpoint is signed by the key that was given"
    LINE_UNREADABLE = "line-unreadable", 1, "line {line} cannot be read"

    NO_CHECKPOINT = "no-checkpoint", 2, "{entries} entries, but no checkpoint that seals them"
    NO_ENTRIES = "no-entries", 2, "the file holds no entries"
    NO_KEY = "no-key", 2, "there is no key to check the checkpoints with"
    KEY_UNREADABLE = "key-unreadable", 2, "the key cannot be read"
    KEPT_UNREADABLE = "kept-unreadable", 2, "the checkpoint that was kept cannot be read"
    KEPT_LOST = (
        "kept-lost",
        2,
        ("the checkpoint that was kept covers entries that were lost when the log was restored"),
    )
    KEPT_ELSEWHERE = "kept-elsewhere", 2, "a part can be held only against its own checkpoint"
    TAIL_TOO_LONG = (
        "tail-too-long",
        2,
        ("the last {tail} entries are under no checkpoint, too many to trust them"),
    )
    FILE_UNREADABLE = "file-unreadable", 2, "the file cannot be opened or read"
    NOT_AN_EXPORT = "not-an-export", 2, "this is not an exported log"
    TOO_NEW = "too-new", 2, "the export was written by a newer program: use its verify.py"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seam:
    """Where a log goes on from a backup: it had ``restored`` entries then, and as far as was
    known ``lost`` more, which are gone (None: nobody could tell how many)."""

    restored: int
    lost: int | None
    at: datetime | None = None

    def covers(self, size: int) -> bool:
        """Whether a log of this size can have been cut by it."""
        return size > self.restored and (self.lost is None or size <= self.restored + self.lost)

    def words(self) -> str:
        date = f"{self.at:%Y-%m-%d %H:%M} UTC" if self.at else "an unknown day"
        lost = "nobody knows how many" if self.lost is None else f"{self.lost}"
        return f"; seam on {date}: restored, {lost} entries lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """``entry`` is the first that is wrong (``until`` the last that may be), ``line`` where.

    ``entries`` were read and fit; of these ``tail`` are newer than the last checkpoint, which
    covers ``sealed`` and was made ``at``. ``key`` signed it; ``trusted`` if it, or one that
    leads to it, was given rather than found in the file. ``kept`` is the size of the
    checkpoint kept elsewhere that the log was found to fit. At ``seams`` it was restored.
    """

    finding: Finding
    entry: int | None = None
    until: int | None = None
    line: int | None = None
    entries: int = 0
    sealed: int = 0
    tail: int = 0
    at: datetime | None = None
    key: str = ""
    trusted: bool = False
    kept: int = 0
    seams: tuple[Seam, ...] = ()

    @property
    def exit(self) -> int:
        return self.finding.exit

    def sentence(self) -> str:
        """One line in English; the program has its own words for the same facts."""
        date = f"{self.at:%Y-%m-%d %H:%M} UTC" if self.at else "an unknown day"
        facts = {name: getattr(self, name) for name in self.__slots__}
        kind = ("whole", "broken", "cannot tell")[self.exit]
        kind = "part" if self.finding is Finding.PART else kind
        words = f"{kind}: {self.finding.words.format(date=date, **facts)}"
        if self.exit:
            return words
        if self.tail:
            words += f"; the last {self.tail} entries are newer than the checkpoint"
        if self.kept:
            words += f"; fits the checkpoint that was kept, of {self.kept} entries"
        words += "".join(seam.words() for seam in self.seams)
        if self.trusted:
            return f"{words}; signed by the key that was given"
        return f"{words}; signed by the key inside the file, so compare it: {self.key}"


@dataclass
class Broken(Exception):
    """Something does not hold; ends the reading and becomes the verdict."""

    finding: Finding
    entry: int | None = None
    until: int | None = None


# --- checkpoints -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A signed state of the log. The last six come from extension lines and may be missing."""

    origin: str
    size: int
    root: bytes
    at: datetime | None = None
    generation: int | None = None
    state: bytes | None = None
    next_key: str | None = None
    root_key: str | None = None
    seam: Seam | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifierKey:
    """A public Ed25519 key as a signed note names it."""

    name: str
    id: bytes
    public: bytes = field(repr=False)

    @classmethod
    def of(cls, name: str, public: bytes) -> "VerifierKey":
        check = sha256(name.encode() + b"\n\x01" + public).digest()[:4]
        return cls(name=name, id=check, public=public)

    @classmethod
    def parse(cls, text: str) -> "VerifierKey":
        """From ``name+id+key``. Raises ValueError."""
        name, check, encoded = text.strip().split("+", 2)
        data = _from_base64(encoded)
        key = cls.of(name, data[1:])
        if not is_key_name(name) or len(data) != 33 or data[0] != 1 or key.id.hex() != check:
            raise ValueError("not a key")
        return key

    def __str__(self) -> str:
        encoded = b2a_base64(b"\x01" + self.public, newline=False).decode()
        return f"{self.name}+{self.id.hex()}+{encoded}"


def is_key_name(name: str) -> bool:
    return bool(name) and name.isprintable() and not any(c == "+" or c.isspace() for c in name)


def open_note(note: str, key: VerifierKey) -> str:
    """The text of a signed note, once the key's signature was found and holds. Raises Broken."""
    try:
        text, signatures = _split_note(note)
        ours = [
            signature[4:]
            for name, signature in signatures
            if name == key.name and signature[:4] == key.id
        ]
        signed, public = text.encode(), Ed25519PublicKey.from_public_bytes(key.public)
    except ValueError as error:
        raise Broken(Finding.CHECKPOINT_MALFORMED) from error
    if not ours:
        raise Broken(Finding.KEY_UNANNOUNCED)
    for signature in ours:
        try:
            public.verify(signature, signed)
        except InvalidSignature as error:
            raise Broken(Finding.SIGNATURE_WRONG) from error
    return text


def _split_note(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    """Text, and name and bytes of each signature. Raises ValueError."""
    if len(note) > MAX_NOTE or any(c < " " and c != "\n" for c in note):
        raise ValueError("not a note")
    text, _, last = note.rpartition("\n\n")
    if not text or not last.endswith("\n"):
        raise ValueError("not a note")
    signatures = []
    for line in last[:-1].split("\n"):
        dash, name, encoded = line.split(" ")
        if dash != "\N{EM DASH}" or not is_key_name(name):
            raise ValueError("not a signature")
        signatures.append((name, _from_base64(encoded)))
    return text + "\n", signatures


def parse_checkpoint(text: str) -> Checkpoint:
    """What a checkpoint's text says. Raises ValueError; unknown extension lines are left alone."""
    origin, size, root, *extensions, end = text.split("\n")
    if end or not origin or not all(extensions) or size != str(int(size)) or len(size) > 18:
        raise ValueError("not a checkpoint")
    facts: dict[str, Any] = {"origin": origin, "size": int(size), "root": _from_base64(root)}
    if len(facts["root"]) != 32 or facts["size"] < 0:
        raise ValueError("not a checkpoint")
    for line in extensions:
        name, _, value = line.partition(" ")
        if name in _EXTENSIONS:
            place, read = _EXTENSIONS[name]
            if place in facts:
                raise ValueError("said twice")
            facts[place] = read(value)
    return Checkpoint(**facts)


def _read_time(text: str) -> datetime:
    return datetime.strptime(text, TIME_FORMAT).replace(tzinfo=UTC)


def _read_seam(text: str) -> Seam:
    restored, lost = text.split(" ")
    seam = Seam(restored=int(restored), lost=None if lost == UNKNOWN else int(lost))
    if seam.restored < 0 or (seam.lost or 0) < 0 or text != seam_text(seam):
        raise ValueError("not a seam")
    return seam


def seam_text(seam: Seam) -> str:
    """The seam as its line says it."""
    return f"{seam.restored} {UNKNOWN if seam.lost is None else seam.lost}"


def _from_base64(text: str) -> bytes:
    """Raises ValueError, also for other spellings of the same bytes: every character counts."""
    data = a2b_base64(text, strict_mode=True)
    if b2a_base64(data, newline=False).decode() != text:
        raise ValueError("not canonical")
    return data


MAX_NOTE = 64 * 1024
TIME_FORMAT = "%Y-%m-%dT%H:%M:%SZ"
_EXTENSIONS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "time": ("at", _read_time),
    "generation": ("generation", int),
    "state": ("state", _from_base64),
    "next-key": ("next_key", str),
    "root-key": ("root_key", str),
    "seam": ("seam", _read_seam),
}
RESTORED, REOPENED, UNKNOWN = "backup:vault:restored", "vault:kit:used", "unknown"
"""The kind of the entry that a seam's checkpoint covers; what its line says of a loss unknown."""


class Chain:
    """The keys that may sign, one after the other: a checkpoint can announce the next.

    It can also announce a root key. That one may sign a seam alone, which announces the next.
    """

    def __init__(self, first: str | None, given: str | None) -> None:
        if first is None and given is None:
            raise Broken(Finding.NO_KEY)
        try:
            self._given = VerifierKey.parse(given) if given is not None else None
            self._key = VerifierKey.parse(first) if first is not None else self._given
        except ValueError as error:
            raise Broken(Finding.KEY_UNREADABLE) from error
        self._root: VerifierKey | None = None
        self.signer = ""
        self.trusted = False
        self.seams: list[Seam] = []

    def open(self, note: str) -> Checkpoint:
        key, text = self._opened(note)
        try:
            checkpoint = parse_checkpoint(text)
            following, root = checkpoint.next_key, checkpoint.root_key
            if key == self._root and (following is None or checkpoint.seam is None):
                raise Broken(Finding.SEAM_FALSE)
            self._key = VerifierKey.parse(following) if following is not None else key
            self._root = VerifierKey.parse(root) if root is not None else self._root
        except ValueError as error:
            raise Broken(Finding.CHECKPOINT_MALFORMED) from error
        if checkpoint.origin != key.name:
            raise Broken(Finding.OTHER_LOG)
        self.signer = str(key)
        self.trusted = self.trusted or key == self._given
        if checkpoint.seam is not None:
            self.seams.append(replace(checkpoint.seam, at=checkpoint.at))
        return checkpoint

    def _opened(self, note: str) -> tuple[VerifierKey, str]:
        """Which key has signed, and what."""
        assert self._key is not None
        try:
            return self._key, open_note(note, self._key)
        except Broken as flaw:
            if self._root is None or flaw.finding is not Finding.KEY_UNANNOUNCED:
                raise
        return self._root, open_note(note, self._root)

    def require_given(self) -> None:
        if self._given is not None and not self.trusted:
            raise Broken(Finding.KEY_OTHER)


# --- reading a log -----------------------------------------------------------------------------

TAIL = 1000
"""How many entries may be newer than the last checkpoint: some busy days of a small clinic."""


def _own_leaf(row: Sequence[Any], expected: int) -> bytes:
    """The entry's leaf hash, computed and compared with the stored one. Raises Broken."""
    try:
        leaf = sha256(b"\x00" + leaf_bytes(row[:-1])).digest()
    except ValueError as error:
        raise Broken(Finding.ENTRY_MALFORMED, expected) from error
    if leaf != row[-1]:
        raise Broken(Finding.ENTRY_CHANGED, expected)
    return leaf


class Walk:
    """A whole log, walked from its first entry: each entry and each checkpoint at its place.

    ``key`` signed the first checkpoint. ``given`` is the key that must appear, ``kept`` the
    text of a checkpoint that the log must fit. Every call raises Broken at the first flaw.
    ``begun`` is a tree to go on from; its checkpoint comes before the next entry.
    """

    def __init__(
        self,
        key: str | None,
        *,
        given: str | None = None,
        kept: str | None = None,
        tail: int = TAIL,
        begun: Roots | None = None,
    ) -> None:
        self._chain = Chain(key, given)
        self._kept = _read_kept(kept)
        self._longest_tail = tail
        self._roots = begun if begun is not None else Roots()
        self._last: Checkpoint | None = None
        self._restored = 0  # the last entry that says so
        self._differs: Broken | None = None

    @property
    def entries(self) -> int:
        return self._roots.size

    def entry(self, row: Sequence[Any]) -> None:
        """The next entry: its stored columns in their order."""
        expected = self._roots.size + 1
        if type(row[0]) is int and row[0] != expected:
            later = row[0] > expected
            raise Broken(Finding.ENTRY_MISSING if later else Finding.ENTRY_MISPLACED, expected)
        self._roots.add(_own_leaf(row, expected))
        if row[_KIND] in {RESTORED, REOPENED}:
            self._restored = expected
        if self._kept and self._kept.size == expected and self._kept.root != self._roots.root():
            self._differs = Broken(Finding.KEPT_DIFFERS, 1, expected)
            if not self._restored:
                raise self._differs  # else the seam that follows may have cut it away

    def passed(self, note: str) -> None:
        """A checkpoint from before ``begun``: for its keys and seams alone."""
        self._chain.open(note)

    def checkpoint(self, note: str) -> None:
        """A checkpoint over the entries up to here."""
        checkpoint = self._chain.open(note)
        size = self._roots.size
        if checkpoint.size > size:
            raise Broken(Finding.ENTRY_MISSING, size + 1, checkpoint.size)
        if checkpoint.size < size:
            raise Broken(Finding.CHECKPOINT_MISPLACED)
        if checkpoint.root != self._roots.root():
            raise Broken(Finding.ROOT_DIFFERS, (self._last.size if self._last else 0) + 1, size)
        self._fits_seam(checkpoint)
        self._last = checkpoint

    def _fits_seam(self, checkpoint: Checkpoint) -> None:
        """A seam cuts behind the last checkpoint, and an entry behind the cut tells of it."""
        seam, last = checkpoint.seam, self._last
        if seam is not None and not (
            (last.size if last else 0) <= seam.restored < self._restored <= checkpoint.size
        ):
            raise Broken(Finding.SEAM_FALSE)

    def verdict(self, promised: int | None = None) -> Verdict:
        """The end of the log, which should have ``promised`` entries."""
        size, last, kept = self._roots.size, self._last, self._kept
        cut = kept is not None and any(seam.covers(kept.size) for seam in self._chain.seams)
        if self._differs is not None and not cut:
            raise self._differs
        awaited = max(promised or 0, kept.size if kept and not cut else 0)
        if size < awaited:
            raise Broken(Finding.SHRUNKEN, size + 1, awaited)
        if promised is not None and size > promised:
            raise Broken(Finding.OVERLONG, until=promised)
        if size == 0:
            raise Broken(Finding.NO_ENTRIES)
        if last is None:
            raise Broken(Finding.NO_CHECKPOINT)
        self._chain.require_given()
        if kept and (self._differs or size < kept.size):
            raise Broken(Finding.KEPT_LOST, until=kept.size)
        tail = size - last.size
        return Verdict(
            finding=Finding.WHOLE if tail <= self._longest_tail else Finding.TAIL_TOO_LONG,
            entries=size,
            sealed=last.size,
            tail=tail,
            at=last.at,
            key=self._chain.signer,
            trusted=self._chain.trusted,
            kept=kept.size if kept else 0,
            seams=tuple(self._chain.seams),
        )


class Part:
    """Some entries of a log, each with the proof that leads to the checkpoint before them."""

    def __init__(self, key: str | None, *, given: str | None = None, kept: str | None = None):
        self._chain = Chain(key, given)
        self._kept = _read_kept(kept)
        self._last: Checkpoint | None = None
        self._seq = 0
        self.entries = 0

    def checkpoint(self, note: str) -> None:
        """The checkpoint of what follows, or one that announces its key."""
        if self.entries:
            raise Broken(Finding.CHECKPOINT_MISPLACED)
        self._last = self._chain.open(note)

    def entry(self, row: Sequence[Any], proof: Sequence[bytes]) -> None:
        """A later entry than the one before, with its inclusion proof."""
        if self._last is None:
            raise Broken(Finding.NO_CHECKPOINT)
        if type(row[0]) is not int:
            raise Broken(Finding.LINE_UNREADABLE)
        seq = row[0]
        if seq <= self._seq:
            raise Broken(Finding.ENTRY_MISPLACED, seq)
        leaf = _own_leaf(row, seq)
        if not inclusion_holds(leaf, seq - 1, self._last.size, proof, self._last.root):
            raise Broken(Finding.ENTRY_UNPROVED, seq)
        self._seq = seq
        self.entries += 1

    def verdict(self, promised: int) -> Verdict:
        """The end of the part, which should have ``promised`` entries."""
        if self.entries < promised:
            raise Broken(Finding.PART_SHORTENED, until=promised)
        if self.entries > promised:
            raise Broken(Finding.OVERLONG, until=promised)
        if self._last is None or not self.entries:
            raise Broken(Finding.NO_ENTRIES if self._last else Finding.NO_CHECKPOINT)
        self._chain.require_given()
        kept, last = self._kept, self._last
        if kept and (kept.size, kept.root) != (last.size, last.root):
            raise Broken(
                Finding.KEPT_ELSEWHERE if kept.size != last.size else Finding.KEPT_DIFFERS,
                until=kept.size,
            )
        return Verdict(
            finding=Finding.PART,
            entries=self.entries,
            sealed=last.size,
            at=last.at,
            key=self._chain.signer,
            trusted=self._chain.trusted,
            kept=kept.size if kept else 0,
            seams=tuple(self._chain.seams),
        )


def _read_kept(note: str | None) -> Checkpoint | None:
    if note is None:
        return None
    try:
        return parse_checkpoint(_split_note(note)[0])
    except ValueError as error:
        raise Broken(Finding.KEPT_UNREADABLE) from error


# --- reading an export -------------------------------------------------------------------------

FORMAT, VERSION = "clinic-desk-log", 1
MAX_LINE = 1024 * 1024
_EVERY = 4096


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name that stands twice")
    return found


_decode = json.JSONDecoder(object_pairs_hook=_without_twins).raw_decode


def _parsed_lines(stream: BinaryIO) -> Iterator[Any]:
    """Each line's value, or None where the line is too long or no JSON."""
    while raw := stream.readline(MAX_LINE + 1):
        try:
            text = raw.decode().rstrip("\r\n")
            value, end = _decode(text)
            yield value if end == len(text) <= MAX_LINE else None
        except (ValueError, RecursionError):
            yield None


def _decode_row(item: list[Any]) -> list[Any]:
    """The stored columns of an entry's line, bytes as bytes. Raises ValueError, TypeError."""
    for place in _BINARY:
        if item[place] is not None:
            item[place] = _from_base64(item[place])
    return item


def _read_header(item: Any) -> tuple[bool, str | None, int]:
    """Whether it is whole, its first key, and how many entries it promises. Raises Broken."""
    if not isinstance(item, dict) or item.get("format") != FORMAT:
        raise Broken(Finding.NOT_AN_EXPORT)
    version, key, entries = item.get("version"), item.get("vkey"), item.get("entries")
    if type(version) is not int or type(entries) is not int or not isinstance(key, str | None):
        raise Broken(Finding.NOT_AN_EXPORT)
    if version > VERSION:
        raise Broken(Finding.TOO_NEW)
    sound = version == VERSION and item.get("columns") == list(COLUMNS)
    sound = sound and item.get("scope") in ("whole", "part")
    if not sound or (key is not None and key.partition("+")[0] != item.get("origin")):
        raise Broken(Finding.NOT_AN_EXPORT)
    return item["scope"] == "whole", key, item["entries"]


def _read_line(item: Any, walk: Walk | Part) -> None:
    """Give one line after the header to the walk. Raises Broken."""
    if isinstance(item, dict) and isinstance(item.get("checkpoint"), str) and len(item) == 1:
        walk.checkpoint(item["checkpoint"])
        return
    width = len(COLUMNS) + isinstance(walk, Part)
    if type(item) is not list or len(item) != width:
        raise Broken(Finding.LINE_UNREADABLE)
    try:
        proof = list(map(_from_base64, item.pop())) if isinstance(walk, Part) else []
        row = _decode_row(item)
    except (ValueError, TypeError) as error:
        raise Broken(Finding.LINE_UNREADABLE) from error
    if isinstance(walk, Part):
        walk.entry(row, proof)
    else:
        walk.entry(row)


def reading(
    stream: BinaryIO, *, key: str | None = None, kept: str | None = None, tail: int = TAIL
) -> Iterator[Verdict | int]:
    """Verify an export: now and then the number of entries so far, and the verdict last."""
    number, walk = 1, None
    try:
        lines = _parsed_lines(stream)
        whole, first, promised = _read_header(next(lines, None))
        walk = (
            Walk(first, given=key, kept=kept, tail=tail)
            if whole
            else Part(first, given=key, kept=kept)
        )
        for number, item in enumerate(lines, 2):
            _read_line(item, walk)
            if number % _EVERY == 0:
                yield walk.entries
        yield walk.verdict(promised)
    except Broken as flaw:
        yield Verdict(
            finding=flaw.finding,
            entry=flaw.entry,
            until=flaw.until,
            line=number,
            entries=walk.entries if walk else 0,
        )


def verify_export(
    stream: BinaryIO, *, key: str | None = None, kept: str | None = None, tail: int = TAIL
) -> Verdict:
    """The verdict over an export. ``kept`` is the text of a checkpoint kept elsewhere."""
    *_, verdict = reading(stream, key=key, kept=kept, tail=tail)
    assert isinstance(verdict, Verdict)
    return verdict


def verify_file(path: Path, *, key: str | None = None, kept: Path | None = None) -> Verdict:
    """The verdict over a file; files that cannot be read are a verdict too."""
    try:
        note = kept.read_text("utf-8") if kept else None
    except (OSError, ValueError):
        return Verdict(finding=Finding.KEPT_UNREADABLE)
    try:
        with path.open("rb") as stream:
            return verify_export(stream, key=key, kept=note)
    except OSError:
        return Verdict(finding=Finding.FILE_UNREADABLE)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Prove an exported viewing log whole.")
    parser.add_argument("export", type=Path, help="the exported log")
    parser.add_argument("--key", metavar="VKEY", help="the log's key, as it was kept elsewhere")
    parser.add_argument(
        "--checkpoint", metavar="FILE", type=Path, help="a checkpoint that was kept elsewhere"
    )
    chosen = parser.parse_args(arguments)
    verdict = verify_file(chosen.export, key=chosen.key, kept=chosen.checkpoint)
    words = verdict.sentence().encode("ascii", "backslashreplace").decode()
    sys.stdout.write(words + "\n")
    return verdict.exit


if __name__ == "__main__":
    sys.exit(main())
