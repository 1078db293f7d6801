"""One line of the log, exactly as it is stored and hashed, and as a person reads it."""

import json
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from operator import attrgetter, itemgetter
from typing import Any, Self

from clinic_desk.audit.events import EventKind
from clinic_desk.audit.verify import COLUMNS, Verdict, leaf_bytes, leaf_hash
from clinic_desk.clock import to_microseconds
from clinic_desk.ids import (
    AccountId,
    AppointmentId,
    CareUnitId,
    DeviceId,
    PatientId,
    Pseudonym,
    SessionId,
)
from clinic_desk.progress import Progress

_STORED = attrgetter(*COLUMNS)
_SEALED_NAMES = COLUMNS[:-1]
_SEALED = itemgetter(*_SEALED_NAMES)
"""All but the leaf."""
_STORED_AS_THEY_ARE = frozenset({int, str, bytes, type(None)})


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
        plain = [
            value if type(value) in _STORED_AS_THEY_ARE else _plain(value)
            for value in _SEALED(columns)
        ]
        named = dict(zip(_SEALED_NAMES, plain, strict=True))
        return cls(**columns | named, leaf=leaf_hash(leaf_bytes(plain)))

    def row(self) -> tuple[Any, ...]:
        """The stored columns in their order."""
        stored: tuple[Any, ...] = _STORED(self)
        return stored

    def pseudonyms(self) -> tuple[Pseudonym, ...]:
        """Every patient the event is about."""
        return pseudonyms_of(self.patient, self.patients)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """Which entries: each part that is given must fit; of several accounts or kinds, one.

    ``since`` is the first instant, ``until`` the first one after (UTC). ``failed`` keeps what
    went wrong.
    """

    accounts: tuple[AccountId, ...] = ()
    patient: PatientId | None = None
    kinds: tuple[EventKind, ...] = ()
    failed: bool = False
    since: datetime | None = None
    until: datetime | None = None

    def facts(self) -> dict[str, int | str]:
        """The filter as an entry of the log says it: codes and ids, the patient apart."""
        facts: dict[str, int | str] = {}
        if self.accounts:
            facts["accounts"] = " ".join(map(str, sorted(self.accounts)))
        if self.kinds:
            facts["kinds"] = " ".join(sorted(self.kinds))
        if self.failed:
            facts["failed"] = 1
        for name, instant in (("since", self.since), ("until", self.until)):
            if instant is not None:
                facts[name] = to_microseconds(instant)
        return facts


EVERYTHING = LogFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLog:
    """A log that was opened and whose opening is recorded as ``entry``; see queries.open_log."""

    entry: int
    session: SessionId
    wanted: LogFilter


@dataclass(frozen=True, slots=True, order=True)
class PageKey:
    """A place between two entries in the order of time: microseconds, then sequence number."""

    recorded: int
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """An entry as a person reads it. Names are found elsewhere, by these ids.

    It is about as many patients as ``about`` says. ``patients`` are those of them that the
    vault still knows: on a page the first few, on the entry's own page all.
    """

    seq: int
    at: datetime
    kind: str
    action: str
    outcome: int
    account: AccountId | None
    role: str
    device: DeviceId
    session: SessionId | None
    care_unit: CareUnitId
    patients: tuple[PatientId, ...]
    about: int
    entity: tuple[str, int] | None
    seen: tuple[str, ...]
    purpose: str | None
    appointment: AppointmentId | None
    facts: Mapping[str, int | str]
    has_reason: bool

    @property
    def key(self) -> PageKey:
        return PageKey(to_microseconds(self.at), self.seq)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """Some entries, newest first. ``next`` is where the following page begins, if there is one."""

    entries: tuple[LogEntry, ...]
    next: PageKey | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogCount:
    """How many entries fit; not ``exact`` where there are more than are worth counting."""

    entries: int
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCheckpoint:
    """A signed note over the first ``size`` entries, as the vault keeps it."""

    size: int
    made: datetime
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptOutside:
    """The last checkpoint that somebody took elsewhere: over ``size`` entries, ``at`` (UTC).

    None and 0 if nobody ever did. ``begun`` is when the log was first sealed.
    """

    size: int
    at: datetime | None
    begun: datetime | None
    late_days: int

    def late(self, now: datetime) -> bool:
        """Whether somebody is to be reminded to keep another."""
        since = self.at or self.begun
        return since is not None and now - since > timedelta(days=self.late_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Up to which entry the log was last found whole, and when."""

    size: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified(Progress):
    """The last step of a verification. Entries up to ``begun`` were verified before."""

    verdict: Verdict
    begun: int


def pack_patients(pseudonyms: Iterable[int]) -> bytes:
    """Several pseudonyms as one value: sorted, each eight bytes, big end first."""
    ordered = sorted(set(pseudonyms))
    return struct.pack(f">{len(ordered)}q", *ordered)


def unpack_patients(packed: bytes) -> tuple[Pseudonym, ...]:
    """What ``pack_patients`` packed."""
    return tuple(map(Pseudonym, struct.unpack(f">{len(packed) // 8}q", packed)))


def pseudonyms_of(one: int | None, packed: bytes | None) -> tuple[Pseudonym, ...]:
    """Everybody whom a stored entry is about, each once: its patient, then the packed ones."""
    several = unpack_patients(packed) if packed else ()
    return several if one is None else tuple(dict.fromkeys((Pseudonym(one), *several)))


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
