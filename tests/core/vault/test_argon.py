"""Passwords become keys as RFC 9106 says, and never cheaply."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from argon2.low_level import ARGON2_VERSION, Type, core, error_to_str, ffi, lib
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.errors import InvalidInput, Problem, VaultDamaged
from clinic_desk.vault import argon
from clinic_desk.vault.argon import CAP, FLOOR, START, Argon2Params

pytestmark = pytest.mark.argon2
SALT = bytes(16)


def test_the_library_gives_the_tag_of_rfc_9106() -> None:
    out = ffi.new("uint8_t[]", 32)
    parts = [ffi.new("uint8_t[]", data) for data in (b"\1" * 32, b"\2" * 16, b"\3" * 8, b"\4" * 12)]
    password, salt, secret, associated = parts
    context = ffi.new(
        "argon2_context *",
        {
            "version": ARGON2_VERSION,
            "out": out, "outlen": 32,
            "pwd": password, "pwdlen": 32,
            "salt": salt, "saltlen": 16,
            "secret": secret, "secretlen": 8,
            "ad": associated, "adlen": 12,
            "t_cost": 3, "m_cost": 32, "lanes": 4, "threads": 1,
            "allocate_cbk": ffi.NULL, "free_cbk": ffi.NULL,
            "flags": lib.ARGON2_DEFAULT_FLAGS,
        },
    )  # fmt: skip

    result = core(context, Type.ID.value)

    assert result == lib.ARGON2_OK, error_to_str(result)
    assert bytes(ffi.buffer(out)).hex() == (
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    )


def test_a_stored_password_gives_the_stored_key(known: dict[str, Any]) -> None:
    stored = known["stretched"]

    key = argon.derive(stored["password"], bytes.fromhex(stored["salt"]), FLOOR)

    assert key.hex() == stored["key"]


def test_two_ways_to_type_the_same_letters_give_the_same_key() -> None:
    composed = argon.derive("Å passphrase fit", SALT, FLOOR)
    apart = argon.derive("A\u030a passphrase \ufb01t", SALT, FLOOR)

    assert composed == apart


def test_a_lone_surrogate_is_a_character_like_others() -> None:
    assert len(argon.derive("broken \ud800 half", SALT, FLOOR)) == 32


@pytest.mark.usefixtures("no_derivation")
def test_a_password_of_more_than_1024_characters_is_refused_without_work() -> None:
    with pytest.raises(InvalidInput) as refused:
        argon.derive("a" * 1025, SALT, FLOOR)

    assert refused.value.problems == {"password": Problem.TOO_LONG}


@pytest.mark.parametrize("params", [FLOOR, START, CAP])
def test_floor_start_and_cap_lie_inside_the_bounds(params: Argon2Params) -> None:
    assert argon.bounded(params) == params


@pytest.mark.usefixtures("no_derivation")
@pytest.mark.parametrize(
    "params",
    [
        replace(FLOOR, memory_kib=FLOOR.memory_kib - 1),
        replace(FLOOR, time=2),
        replace(FLOOR, lanes=3),
        replace(CAP, memory_kib=CAP.memory_kib + 1),
        replace(CAP, time=11),
        replace(CAP, lanes=17),
    ],
)
def test_parameters_outside_the_bounds_are_refused_before_any_work(params: Argon2Params) -> None:
    with pytest.raises(VaultDamaged):
        argon.derive("password", SALT, params)


@given(st.floats(min_value=0, max_value=600))
def test_whatever_a_computer_needs_the_parameters_stay_inside_the_bounds(seconds: float) -> None:
    assert argon.bounded(argon.fitting(seconds))


@pytest.mark.parametrize(
    ("seconds", "memory_mib", "passes"),
    [(0.5, 256, 3), (1.0, 256, 3), (1.5, 128, 3), (30.0, 64, 3), (0.25, 256, 9), (0.01, 256, 10)],
)
def test_a_slow_computer_gets_less_memory_and_a_quick_one_more_passes(
    seconds: float, memory_mib: int, passes: int
) -> None:
    assert argon.fitting(seconds) == Argon2Params(
        memory_kib=memory_mib * 1024, time=passes, lanes=4
    )


@dataclass
class StepClock:
    """A clock on which every look takes ``step`` seconds."""

    step: float
    seconds: float = 0.0

    def now(self) -> datetime:
        return datetime(2026, 3, 2, tzinfo=UTC)

    def monotonic(self) -> float:
        self.seconds += self.step
        return self.seconds


def test_calibration_measures_one_derivation_with_the_start_parameters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    costs: list[tuple[int, int, int]] = []

    def noted(_: bytes, __: bytes, time: int, memory: int, lanes: int, *___: object) -> bytes:
        costs.append((memory, time, lanes))
        return bytes(32)

    monkeypatch.setattr(argon, "hash_secret_raw", noted)

    assert argon.calibrate(StepClock(step=1.5)) == replace(START, memory_kib=128 * 1024)
    assert costs == [(256 * 1024, 3, 4)]
