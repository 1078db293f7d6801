"""Guessing at the sign-in screen becomes slow, and stays slow whatever is tried."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.clock import HandClock
from clinic_desk.vault import attempts
from clinic_desk.vault.attempts import Attempts
from clinic_desk.vault.keychain import FileKeychain

SECRET = b"d" * 32
START = datetime(2026, 3, 2, 8, tzinfo=UTC)

Open = Callable[[], Attempts]


@pytest.fixture
def clock() -> HandClock:
    return HandClock(START)


@pytest.fixture
def keychain(tmp_path: Path) -> FileKeychain:
    return FileKeychain(tmp_path / "keychain")


@pytest.fixture
def opened(tmp_path: Path, keychain: FileKeychain, clock: HandClock) -> Open:
    """The counter as a program that starts now finds it."""
    return lambda: Attempts(tmp_path, SECRET, keychain, "vault-1", clock)


def test_the_first_try_waits_for_nothing(opened: Open) -> None:
    assert opened().wait("maja") == 0.0
    assert not opened().disturbed


def test_each_failure_doubles_the_wait_and_the_limit_locks(opened: Open, clock: HandClock) -> None:
    counter, waits = opened(), []
    for _ in range(11):
        counter.failed("maja")
        waits.append(counter.wait("maja"))
        clock.move(timedelta(seconds=waits[-1]))
        assert counter.wait("maja") == 0.0

    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 1800, 1800]


@given(st.integers(1, 10**6))
def test_a_spared_name_waits_five_minutes_at_most(count: int) -> None:
    spared = attempts.delay(count, never_locked=True)

    assert spared <= timedelta(minutes=5)
    assert spared <= attempts.delay(count)


def test_the_last_owner_is_slowed_and_never_locked(opened: Open) -> None:
    counter = opened()
    counter.spare(["Owner"])
    for _ in range(12):
        counter.failed("owner")

    assert counter.wait("owner") == 300
    assert counter.wait("maja") == 1800


def test_sparing_lasts_until_others_are_named(opened: Open) -> None:
    opened().spare(["owner"])
    opened().spare(["maja"])
    for _ in range(10):
        opened().failed("owner")

    assert opened().wait("owner") == 1800
    assert opened().wait("maja") == 300


def test_guessing_one_name_after_another_slows_the_whole_computer(opened: Open) -> None:
    counter = opened()
    for name in ("a", "b", "c"):
        counter.failed(name)

    assert counter.wait("never tried") == 4


def test_success_begins_anew_for_the_name_and_the_computer(opened: Open, clock: HandClock) -> None:
    counter = opened()
    for _ in range(3):
        counter.failed("maja")
    counter.failed("nurse")
    clock.move(timedelta(seconds=1))

    counter.succeeded("Maja")

    assert counter.wait("maja") == 0.0
    assert counter.wait("nurse") == 0.0
    counter.failed("nurse")
    assert counter.wait("nurse") == 2
    assert counter.wait("maja") == 1


def test_a_manager_can_lift_a_lock(opened: Open) -> None:
    counter = opened()
    for _ in range(10):
        counter.failed("maja")

    counter.lift("maja")

    assert counter.wait("maja") == 0.0


def test_failures_are_forgotten_after_a_day(opened: Open, clock: HandClock) -> None:
    for _ in range(9):
        opened().failed("maja")
    clock.move(timedelta(hours=25))

    opened().failed("maja")

    assert opened().wait("maja") == 1


def test_a_restart_forgets_nothing(opened: Open) -> None:
    for _ in range(5):
        opened().failed("maja")

    assert opened().wait("maja") == 16


def test_a_clock_set_back_ends_no_wait_and_makes_none_longer(
    opened: Open, clock: HandClock
) -> None:
    counter = opened()
    for _ in range(9):
        counter.failed("maja")

    clock.move(timedelta(days=-400))

    assert counter.wait("maja") == opened().wait("maja") == 256
    clock.move(timedelta(seconds=200))
    assert counter.wait("maja") == 56
    clock.move(timedelta(seconds=56))
    assert counter.wait("maja") == 0.0


def test_a_clock_that_was_wrong_does_not_lock_for_years(opened: Open, clock: HandClock) -> None:
    clock.move(timedelta(days=365 * 70))
    opened().failed("maja")
    clock.move(timedelta(days=-365 * 70))

    restarted = opened()

    assert restarted.wait("maja") == 1
    clock.move(timedelta(seconds=1))
    assert restarted.wait("maja") == 0.0


def _removed(path: Path) -> None:
    path.unlink()


def _altered(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"count":3', b'"count":0'))


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _swollen(path: Path) -> None:
    path.write_bytes(b"[" * 2**21)


@pytest.mark.parametrize("harm", [_removed, _altered, _emptied, _swollen])
def test_a_disturbed_file_begins_with_five_minutes_and_says_so(
    opened: Open, clock: HandClock, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    for _ in range(3):
        opened().failed("maja")
    harm(tmp_path / attempts.FILE_NAME)

    assert opened().wait("maja") == opened().wait("never tried") == 300
    assert opened().disturbed
    clock.move(timedelta(minutes=5))
    assert opened().wait("maja") == 0.0

    opened().told()
    assert not opened().disturbed


def test_an_older_file_put_back_is_noticed(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / attempts.FILE_NAME
    opened().failed("maja")
    old = path.read_bytes()
    opened().failed("maja")

    path.write_bytes(old)

    assert opened().wait("maja") == 300
    assert opened().disturbed


def test_a_file_newer_than_its_mirror_is_a_crash_and_no_fault(
    opened: Open, keychain: FileKeychain
) -> None:
    opened().failed("maja")
    mirror = keychain.get("vault-1", "attempts-generation")
    assert mirror is not None
    opened().failed("maja")

    keychain.set("vault-1", "attempts-generation", mirror)

    assert not opened().disturbed
    assert opened().wait("maja") == 2


def test_a_disturbed_file_keeps_the_longest_wait_for_every_try(
    opened: Open, tmp_path: Path, clock: HandClock
) -> None:
    opened().failed("maja")
    (tmp_path / attempts.FILE_NAME).unlink()

    for name in ("maja", "maja", "otto"):
        assert opened().wait(name) == 300
        clock.move(timedelta(minutes=5))
        opened().failed(name)

    clock.move(timedelta(minutes=5))
    opened().succeeded("maja")
    opened().told()
    opened().failed("otto")
    assert opened().wait("maja") == 1


def test_a_disturbed_file_never_locks_anybody(opened: Open, tmp_path: Path) -> None:
    opened().failed("maja")
    (tmp_path / attempts.FILE_NAME).unlink()

    for _ in range(20):
        opened().failed("maja")

    assert opened().wait("maja") == 300


def test_another_computers_file_is_a_disturbed_one(
    opened: Open, tmp_path: Path, keychain: FileKeychain, clock: HandClock
) -> None:
    opened().failed("maja")

    other = Attempts(tmp_path, b"e" * 32, keychain, "vault-1", clock)

    assert other.disturbed


def test_the_file_holds_no_name_and_stays_small(opened: Open, tmp_path: Path) -> None:
    counter = opened()
    for number in range(30):
        counter.failed(f"maja{number}")

    content = (tmp_path / attempts.FILE_NAME).read_bytes()

    assert b"maja" not in content
    assert len(content) < 10_000


FORMER = (
    '{"computer":{"count":3,"last":1772438400000000},"disturbed_at":null,"generation"'
    ':3,"latest":1772438400000000,"names":[{"count":3,"last":1772438400000000,"name":'
    '"Hu/Ld0htvZoulU8rV4jG3pESVGngg/W9/+XYoRdYrj8="}],"seal":"6lh5JlHui+NLvepUguLm7pn'
    'qgoy8Vp6WHb35xTVEeqA=","spared":[],"version":1}\n'
)
"""What version 1 of the file wrote after three failures."""


def test_a_counter_of_the_former_version_counts_on(
    opened: Open, tmp_path: Path, keychain: FileKeychain
) -> None:
    (tmp_path / attempts.FILE_NAME).write_text(FORMER, "utf-8")
    keychain.set("vault-1", attempts.MIRROR, (3).to_bytes(8, "big"))

    assert opened().count("maja") == 3
    assert not opened().disturbed
    opened().failed("maja")
    assert opened().wait("maja") == 8


@pytest.mark.parametrize("limit", [3, 20])
def test_the_clinics_policy_says_after_how_many_tries_it_locks(
    opened: Open, clock: HandClock, limit: int
) -> None:
    opened().lock_after(limit)
    for tries in range(1, limit + 1):
        counter = opened()
        counter.failed("maja")
        assert counter.locked("maja") is (tries == limit)
        clock.move(timedelta(seconds=counter.wait("maja")))
    opened().failed("maja")
    assert opened().wait("maja") == 1800
