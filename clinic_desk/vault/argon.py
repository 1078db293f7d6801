"""From a password to 32 bytes that cost time and memory to guess: Argon2id, RFC 9106."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from clinic_desk.clock import Clock
from clinic_desk.errors import InvalidInput, Problem, VaultDamaged

LONGEST_PASSWORD = 1024
SALT_BYTES = 16
KEY_BYTES = 32
_MIB = 1024
_QUICKEST, _SLOWEST, _WANTED = 0.5, 1.0, 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Argon2Params:
    """What one guess costs: memory in KiB, passes over it, lanes at once."""

    memory_kib: int
    time: int
    lanes: int


FLOOR = Argon2Params(memory_kib=64 * _MIB, time=3, lanes=4)
"""RFC 9106, section 4, second recommended option. Nothing weaker is ever used or read."""

START = Argon2Params(memory_kib=256 * _MIB, time=3, lanes=4)
CAP = Argon2Params(memory_kib=1024 * _MIB, time=10, lanes=16)
"""A file that asks for more than this wants to stop the desk, not to guard it."""


def bounded(params: Argon2Params) -> Argon2Params:
    """The same parameters. Raises VaultDamaged when they lie outside floor and cap."""
    inside = (
        FLOOR.memory_kib <= params.memory_kib <= CAP.memory_kib
        and FLOOR.time <= params.time <= CAP.time
        and FLOOR.lanes <= params.lanes <= CAP.lanes
    )
    if not inside:
        raise VaultDamaged("argon2-parameters")
    return params


_remembered: ContextVar[dict[tuple[str, bytes, Argon2Params], bytes] | None] = ContextVar(
    "remembered", default=None
)


@contextmanager
def remembering() -> Iterator[None]:
    """In here, the same password with the same salt is stretched once: where a clinic is invented,
    everybody's is made and used in one go, and none of them is a secret."""
    token = _remembered.set({})
    try:
        yield
    finally:
        _remembered.reset(token)


def derive(password: str, salt: bytes, params: Argon2Params) -> bytes:
    """32 bytes from a password, in Unicode's form NFKC so that keyboards do not matter.

    Raises InvalidInput for more than 1024 characters, VaultDamaged for parameters out of bounds.
    """
    bounded(params)
    if len(password) > LONGEST_PASSWORD:
        raise InvalidInput({"password": Problem.TOO_LONG})
    plain = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    known, which = _remembered.get(), (password, salt, params)
    if known is not None and which in known:
        return known[which]
    made = hash_secret_raw(
        plain, salt, params.time, params.memory_kib, params.lanes, KEY_BYTES, Type.ID
    )
    if known is not None:
        known[which] = made
    return made


def calibrate(clock: Clock) -> Argon2Params:
    """Parameters that take 0.5 to 1 s on this computer, never below the floor."""
    before = clock.monotonic()
    derive("calibration", bytes(SALT_BYTES), START)
    return fitting(clock.monotonic() - before)


def fitting(seconds: float) -> Argon2Params:
    """The parameters for a computer that needs ``seconds`` for START.

    A slow one gets less memory, a quick one more passes: memory is shared with the clinic's
    other programs, so it does not grow.
    """
    if _QUICKEST <= seconds <= _SLOWEST:
        return START
    factor = _WANTED / max(seconds, 0.001)
    if factor < 1:
        memory = int(START.memory_kib * factor) // _MIB * _MIB
        return Argon2Params(
            memory_kib=max(memory, FLOOR.memory_kib), time=START.time, lanes=START.lanes
        )
    passes = min(max(round(START.time * factor), START.time), CAP.time)
    return Argon2Params(memory_kib=START.memory_kib, time=passes, lanes=START.lanes)
