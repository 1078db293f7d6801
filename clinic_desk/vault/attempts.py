"""Failed sign-ins, counted where they survive a restart: outside the vault, under a seal.

The file holds hashes of names, counts and times; it is sealed with the device secret, and the
keychain remembers its generation. A file that is missing, older or altered begins with the
longest delay, keeps it until somebody has come in, and is told to them; it never locks anybody out.
"""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from clinic_desk.clock import Clock, to_microseconds
from clinic_desk.errors import VaultDamaged
from clinic_desk.vault import canonical, writing
from clinic_desk.vault.canonical import Strict, text_of
from clinic_desk.vault.fields import derive_key
from clinic_desk.vault.framing import frame
from clinic_desk.vault.keychain import Keychain
from clinic_desk.vault.slots import fold_name

FILE_NAME = "attempts"
LIMIT = 10
LONGEST_DELAY = timedelta(minutes=5)
LOCK = timedelta(minutes=30)
FORGOTTEN_AFTER = timedelta(hours=24)
_MANY = 10
"""So many failures in a row that the delay is the longest, whatever the limit is."""
MIRROR = "attempts-generation"
"""Its name in the keychain."""
_DAMAGED = "attempts"
_VERSION, _FORMER = 2, 1
_MOST_NAMES = 1000
_MANY_TRIES = 1000
_MOST_BYTES = 1024 * 1024
_HASH_BYTES = 32
_MIRROR_BYTES = 8
_HIGHEST = 2**62
_MICRO = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Failures:
    """How many in a row, and when the last one was (microseconds)."""

    count: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    generation: int = 0
    latest: int = 0
    disturbed_at: int | None = None
    computer: Failures = Failures()
    names: dict[bytes, Failures] = field(default_factory=dict)
    spared: frozenset[bytes] = frozenset()
    limit: int | None = None
    """As the clinic's policy says; None until somebody has come in since it could."""


class Attempts:
    """The counter of one vault on this computer.

    Count a try with ``failed`` before the password is looked at and call ``succeeded`` after:
    then a program that is killed in between has counted too. Calls may raise DiskFull,
    ReadOnly and KeychainUnavailable; then nobody is to be signed in.
    """

    def __init__(
        self,
        folder: Path,
        device_secret: bytes,
        keychain: Keychain,
        vault_id: str,
        clock: Clock,
        *,
        limit: int = LIMIT,
        mirror: str = MIRROR,
    ) -> None:
        """``mirror``: the counter's generation in the keychain; each counter has its own."""
        self._mirror = mirror
        self._path = folder / FILE_NAME
        self._key = derive_key(device_secret, "attempts")
        self._keychain = keychain
        self._vault_id = vault_id
        self._clock = clock
        self._limit = limit
        self._wall, self._hand = 0, clock.monotonic()

    def wait(self, name: str) -> float:
        """Seconds until a try with this name is looked at; 0.0 when it may come now."""
        state = self._load()
        now, key = self._now(state), self._hash(name)
        never_locked = key in state.spared or state.disturbed_at is not None
        ends = [
            _end(failures, self._limit_in(state), never_locked=never_locked)
            for failures in (state.computer, state.names.get(key, Failures()))
        ]
        if state.disturbed_at is not None:
            ends.append(state.disturbed_at + _micro(LONGEST_DELAY))
        return max(0, *(end - now for end in ends)) / _MICRO

    def count(self, name: str) -> int:
        """How many tries in a row have failed with this name."""
        return self._load().names.get(self._hash(name), Failures()).count

    def locked(self, name: str) -> bool:
        """Whether a manager or owner may want to end a lock on this name."""
        state = self._load()
        failures = state.names.get(self._hash(name), Failures())
        limit = self._limit_in(state)
        return failures.count >= limit and _end(failures, limit, never_locked=False) > self._now(
            state
        )

    def failed(self, name: str) -> None:
        """Count one failed try for the name and for the computer."""
        state = self._load()
        now, key = self._now(state), self._hash(name)
        names = {**state.names, key: _one_more(state.names.get(key, Failures()), now)}
        computer = _one_more(state.computer, now)
        self._save(replace(state, names=_bounded(names, now), computer=computer), now)

    def taken_back(self, name: str) -> None:
        """What ``failed`` counted last was no try; those before it count as they did."""
        state = self._load()
        key = self._hash(name)
        names = {**state.names, key: _one_less(state.names.get(key, Failures()))}
        kept = {one: failures for one, failures in names.items() if failures.count}
        changed = replace(state, names=kept, computer=_one_less(state.computer))
        self._save(changed, self._now(state))

    def succeeded(self, name: str) -> None:
        """The right person came: the name's count and the computer's begin anew."""
        state = self._load()
        names = {key: value for key, value in state.names.items() if key != self._hash(name)}
        self._save(replace(state, names=names, computer=Failures()), self._now(state))

    def lift(self, name: str) -> None:
        """End a lock: a manager or owner has said so. The caller records who, and why."""
        self.succeeded(name)

    def spare(self, names: Iterable[str]) -> None:
        """Say whose names are slowed and never locked: the last owner's, a sole manager's."""
        state = self._load()
        spared = frozenset(self._hash(name) for name in names)
        if spared != state.spared:
            self._save(replace(state, spared=spared), self._now(state))

    def lock_after(self, limit: int) -> None:
        """So many failures in a row lock, by the clinic's policy: it lies in the vault, which is
        closed when it counts."""
        state = self._load()
        if limit != state.limit:
            self._save(replace(state, limit=limit), self._now(state))

    def _limit_in(self, state: _State) -> int:
        return state.limit or self._limit

    @property
    def disturbed(self) -> bool:
        """Whether the file was found missing, older or altered, and nobody was told yet."""
        return self._load().disturbed_at is not None

    def told(self) -> None:
        """The alert about a disturbed file has been recorded."""
        state = self._load()
        self._save(replace(state, disturbed_at=None), self._now(state))

    def begin_anew(self) -> None:
        """In a restored vault's folder: nothing has failed in it yet, and that is no alarm.

        The keychain's mirror is left as it is, so that the vault kept aside sees no alarm either.
        """
        mirror = self._mirrored()
        if mirror:
            self._write(_State(generation=mirror, latest=self._now(_State())))

    def _hash(self, name: str) -> bytes:
        return hmac.digest(self._key, frame("name", self._vault_id, fold_name(name)), sha256)

    def _now(self, state: _State) -> int:
        """The latest instant known: a clock set back ends no delay, and makes none longer."""
        hand = self._clock.monotonic()
        passed = self._wall + round((hand - self._hand) * _MICRO)
        self._wall = max(passed, state.latest, to_microseconds(self._clock.now()))
        self._hand = hand
        return self._wall

    def _load(self) -> _State:
        mirror = self._mirrored()
        data = writing.read_bounded(self._path, _MOST_BYTES)
        if data is None and mirror == 0:
            return _State()
        try:
            state = self._parse(data or b"")
            if mirror is None or state.generation < mirror:
                raise VaultDamaged(_DAMAGED)
        except VaultDamaged:
            now = self._now(_State())
            # else taking the file away would buy a handful of quick tries each time
            many = Failures(count=_MANY, last=now)
            return self._save(_State(generation=mirror or 0, disturbed_at=now, computer=many), now)
        return state

    def _mirrored(self) -> int | None:
        """The generation the keychain knows of; 0 where there was none, None if unreadable."""
        kept = self._keychain.get(self._vault_id, self._mirror)
        if kept is None:
            return 0
        return int.from_bytes(kept, "big") if len(kept) == _MIRROR_BYTES else None

    def _save(self, state: _State, now: int) -> _State:
        saved = replace(state, generation=state.generation + 1, latest=now)
        # file first: a crash in between leaves a file newer than its mirror, which is no fault
        self._write(saved)
        mirror = saved.generation.to_bytes(_MIRROR_BYTES, "big")
        self._keychain.set(self._vault_id, self._mirror, mirror)
        return saved

    def _write(self, state: _State) -> None:
        body = _state_json(state)
        writing.write_whole(
            self._path, canonical.encode({**body, "seal": text_of(self._seal(body))})
        )

    def _parse(self, data: bytes) -> _State:
        values = canonical.decode(data, _DAMAGED) if len(data) <= _MOST_BYTES else None
        if values is None:
            raise VaultDamaged(_DAMAGED)
        seal = values.data("seal", _HASH_BYTES)
        body = {name: value for name, value in values.values.items() if name != "seal"}
        if not hmac.compare_digest(seal, self._seal(body)):
            values.damaged()
        return _state_of(values)

    def _seal(self, body: dict[str, object]) -> bytes:
        version = _FORMER if body.get("version") == _FORMER else _VERSION
        parts = frame("clinic-desk attempts", version, self._vault_id, canonical.encode(body))
        return hmac.digest(self._key, parts, sha256)


def delay(count: int, limit: int = LIMIT, *, never_locked: bool = False) -> timedelta:
    """How long after ``count`` failures: 1, 2, 4 ... 300 s, half an hour from ``limit`` on."""
    if count == 0:
        return timedelta()
    if count >= limit and not never_locked:
        return LOCK
    return min(timedelta(seconds=2 ** min(count - 1, 16)), LONGEST_DELAY)


def _end(failures: Failures, limit: int, *, never_locked: bool) -> int:
    return failures.last + _micro(delay(failures.count, limit, never_locked=never_locked))


def _one_more(failures: Failures, now: int) -> Failures:
    if now - failures.last > _micro(FORGOTTEN_AFTER):
        return Failures(count=1, last=now)
    return Failures(count=failures.count + 1, last=now)


def _one_less(failures: Failures) -> Failures:
    return replace(failures, count=failures.count - 1) if failures.count > 1 else Failures()


def _bounded(names: dict[bytes, Failures], now: int) -> dict[bytes, Failures]:
    recent = {
        key: value for key, value in names.items() if now - value.last <= _micro(FORGOTTEN_AFTER)
    }
    newest = sorted(recent.items(), key=lambda item: item[1].last)[-_MOST_NAMES:]
    return dict(newest)


def _micro(span: timedelta) -> int:
    return span // timedelta(microseconds=1)


def _state_json(state: _State) -> dict[str, object]:
    return {
        "computer": _failures_json(state.computer),
        "disturbed_at": state.disturbed_at,
        "generation": state.generation,
        "latest": state.latest,
        "limit": state.limit or 0,
        "names": [
            {"name": text_of(key), **_failures_json(failures)}
            for key, failures in sorted(state.names.items())
        ],
        "spared": [{"name": text_of(key)} for key in sorted(state.spared)],
        "version": _VERSION,
    }


def _failures_json(failures: Failures) -> dict[str, object]:
    return {"count": failures.count, "last": failures.last}


def _state_of(values: Strict) -> _State:
    version = values.integer("version", _FORMER, _VERSION)
    values.only(
        *("computer", "disturbed_at", "generation", "latest"),
        *(("limit",) if version == _VERSION else ()),
        *("names", "seal", "spared", "version"),
    )
    disturbed = values.values["disturbed_at"] is not None
    return _State(
        generation=values.integer("generation", 1, _HIGHEST),
        latest=values.integer("latest", 0, _HIGHEST),
        disturbed_at=values.integer("disturbed_at", 0, _HIGHEST) if disturbed else None,
        computer=_failures_of(values.inner("computer")),
        names={
            item.data("name", _HASH_BYTES): _failures_of(item)
            for item in values.items("names", _MOST_NAMES)
        },
        spared=frozenset(
            item.data("name", _HASH_BYTES) for item in values.items("spared", _MOST_NAMES)
        ),
        limit=(values.integer("limit", 0, _MANY_TRIES) if version == _VERSION else 0) or None,
    )


def _failures_of(values: Strict) -> Failures:
    count, last = values.integer("count", 0, _HIGHEST), values.integer("last", 0, _HIGHEST)
    return Failures(count=count, last=last)
