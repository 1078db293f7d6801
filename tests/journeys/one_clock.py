"""One clock for several processes: a file says how late it was, the computer counts on."""

import time
from datetime import datetime, timedelta
from pathlib import Path


class OneClock:
    """Moved by whoever writes the file; each other process sees it at the next look."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def set(self, at: datetime) -> None:
        beside = self._path.with_suffix(".new")
        beside.write_text(f"{at.isoformat()} {time.monotonic()}")
        beside.replace(self._path)

    def move(self, by: timedelta) -> None:
        self.set(self.now() + by)

    def now(self) -> datetime:
        at, since = self._path.read_text().split()
        passed = timedelta(seconds=time.monotonic() - float(since))
        return datetime.fromisoformat(at) + passed

    def monotonic(self) -> float:
        return time.monotonic()
