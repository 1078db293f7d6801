"""Timing two things by turns, so that a noisy machine is noisy for both."""

import gc
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

Call = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a row must hold: at most so many times the baseline, so many milliseconds, or at
    least so many a second. What is None is not promised."""

    times: float | None = None
    milliseconds: float | None = None
    per_second: float | None = None
    megabytes: float | None = None
    times_at: float = 0.5
    """Which percentile is held against ``times``: both sides' own."""

    def words(self) -> str:
        parts = []
        if self.times is not None:
            parts.append(f"≤ {self.times:g} ×")
        if self.milliseconds is not None:
            parts.append(f"p95 ≤ {self.milliseconds:g} ms")
        if self.megabytes is not None:
            parts.append(f"≤ {self.megabytes:g} MB")
        if self.per_second is not None:
            parts.append(f"≥ {self.per_second:,.0f}/s")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measurement, in seconds an item, or in gigabytes.

    ``items`` is how many a call deals with.
    """

    name: str
    promise: Promise
    ours: list[float] = field(repr=False)
    bare: list[float] = field(repr=False)
    items: int = 1

    @property
    def ratio(self) -> float | None:
        """Ours against the baseline, at the median."""
        return percentile(self.ours, 0.5) / percentile(self.bare, 0.5) if self.bare else None

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        promise, kept = self.promise, True
        if promise.times is not None and self.ratio is not None:
            kept &= self.ratio <= promise.times
        if promise.milliseconds is not None:
            kept &= percentile(self.ours, 0.95) * 1e3 <= promise.milliseconds
        if promise.megabytes is not None:
            kept &= max(self.ours) * 1e3 <= promise.megabytes
        if promise.per_second is not None:
            kept &= self.items / percentile(self.ours, 0.5) >= promise.per_second
        return kept

    def as_json(self) -> dict[str, object]:
        three = {"p50": 0.5, "p95": 0.95, "p99": 0.99}
        return {
            "name": self.name,
            "items": self.items,
            "calls": len(self.ours),
            "ours_ms": {name: percentile(self.ours, at) * 1e3 for name, at in three.items()},
            "bare_ms": {name: percentile(self.bare, at) * 1e3 for name, at in three.items()}
            if self.bare
            else None,
            "ratio": self.ratio,
            "promise": self.promise.words(),
            "holds": self.holds,
        }


def percentile(values: list[float], at: float) -> float:
    """The nearest-rank percentile."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * at), len(ordered) - 1)]


def by_turns(
    pairs: Iterable[tuple[Call, Call]], *, warm: int = 5
) -> tuple[list[float], list[float]]:
    """Time each pair's two calls, the order changing from pair to pair; the first are not kept."""
    ours: list[float] = []
    bare: list[float] = []
    gc.collect()
    for turn, (our, other) in enumerate(pairs):
        for call, kept in ((our, ours), (other, bare))[:: 1 if turn % 2 else -1]:
            kept.append(timed(call))
    return ours[warm:], bare[warm:]


def by_blocks(
    our: Call, other: Call, *, blocks: int, length: int, warm: int = 3
) -> tuple[list[float], list[float]]:
    """The same in blocks, for what writes: each side warms the cache that the other emptied."""
    ours: list[float] = []
    bare: list[float] = []
    gc.collect()
    for _ in range(blocks):
        for call, kept in ((our, ours), (other, bare)):
            times = [timed(call) for _ in range(length + warm)]
            kept += times[warm:]
    return ours, bare


def timed(call: Call) -> float:
    began = time.perf_counter_ns()
    call()
    return (time.perf_counter_ns() - began) / 1e9
