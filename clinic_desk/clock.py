"""Time, always asked for and never taken: UTC for storage, monotonic for idle and delays.

Wall time with the clinic's IANA zone belongs to scheduling; it is computed from these.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MINUTE = timedelta(minutes=1)


class Clock(Protocol):
    """What a desk is given instead of the computer's clock."""

    def now(self) -> datetime:
        """The present instant, in UTC."""

    def monotonic(self) -> float:
        """Seconds that only ever grow, from an unspecified start."""


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


@dataclass
class HandClock:
    """A clock moved by hand: for the practice clinic, the demo and tests."""

    at: datetime
    seconds: float = 0.0

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.seconds

    def move(self, by: timedelta) -> None:
        """Move both hands; the monotonic one never goes back."""
        self.at += by
        self.seconds += max(by.total_seconds(), 0.0)


def to_microseconds(instant: datetime) -> int:
    """Microseconds since 1970-01-01 UTC, exact."""
    return (instant - _EPOCH) // _MICROSECOND


def from_microseconds(value: int) -> datetime:
    return _EPOCH + timedelta(microseconds=value)


def to_minutes(instant: datetime) -> int:
    """Whole minutes since 1970-01-01 UTC, rounded down: the grain of a schedule."""
    return (instant - _EPOCH) // _MINUTE


def from_minutes(value: int) -> datetime:
    return _EPOCH + timedelta(minutes=value)
