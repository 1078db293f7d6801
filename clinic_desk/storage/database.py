"""The encrypted database: one writer, and readers that are closed unless a call opens them."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock, get_ident
from typing import Any

from clinic_desk.access import Agent, Happened, Query, Row
from clinic_desk.errors import SessionEnded, VaultNotEncrypted
from clinic_desk.ids import RandomBits
from clinic_desk.storage import migrations, safekeeping, sqlite
from clinic_desk.storage.connection import Connection
from clinic_desk.storage.gate import Scope
from clinic_desk.storage.unit_of_work import Recorder, UnitOfWork


class Database:
    """Opens the file under a key and hands out units of work and scoped reads.

    ``committed`` hears of what was recorded, after each commit and in the order of the commits,
    outside the writer's lock. What it does itself waits its turn.
    """

    def __init__(
        self,
        path: Path,
        key: bytes,
        *,
        recorder: Recorder,
        randbits: RandomBits,
        committed: Callable[[Sequence[Happened]], None],
        create: bool = False,
    ) -> None:
        self._path, self._key = path, key
        self._recorder, self._randbits, self._committed = recorder, randbits, committed
        raw = sqlite.connect(path, key, create=create)
        try:
            safekeeping.keep_before_steps(raw, path, key)
            migrations.migrate(raw)
            if not sqlite.refuses_no_key(path):
                raise VaultNotEncrypted("database")
        except BaseException:
            raw.close()
            raise
        self._writer = Connection(raw)
        self._turn = Lock()
        self._holder: int | None = None
        self._heard: deque[Sequence[Happened]] = deque()
        self._telling = Lock()
        self._idle: list[Connection] = []
        self._readers: list[Connection] = []
        self._pool = Lock()
        self._closed = False
        self._changes = 0

    @contextmanager
    def work(
        self, agent: Agent, now: datetime, *, scope: Scope | None = None
    ) -> Iterator[UnitOfWork]:
        """One unit of work; others wait their turn. Raises what the body raises."""
        if self.in_work:
            raise RuntimeError("a unit of work inside another")
        with self._turn:
            self._holder = get_ident()
            try:
                unit = UnitOfWork(
                    self._writer,
                    self._recorder,
                    agent,
                    now,
                    scope=scope,
                    randbits=self._randbits,
                )
                unit.changes = self._changes
                with unit:
                    yield unit
                self._changes += any(one.draft.changes for one in unit.happened)
                unit.changes = self._changes
                self._heard.append(unit.happened)
            finally:
                self._holder = None
        self._tell()

    @property
    def in_work(self) -> bool:
        """Whether this thread is inside a unit of work."""
        return self._holder == get_ident()

    def rows(self, scope: Scope, query: Query, values: Mapping[str, object]) -> list[Row]:
        """Read under a scope. Raises SessionEnded once the database is closed."""
        with self._reader() as reader:
            try:
                return reader.rows(scope, query, values)
            except Exception:
                if self._closed:  # what was running has been interrupted
                    raise SessionEnded("closed") from None
                raise

    def close(self) -> None:
        """Close every connection; what is running on another thread is interrupted."""
        if self.in_work:
            raise RuntimeError("a unit of work cannot close what it works on")
        with self._pool:
            self._closed = True
            readers, self._readers, self._idle = self._readers, [], []
        for reader in readers:
            reader.close()
        with self._turn:
            self._writer.close()
        self._key = b""

    @contextmanager
    def _reader(self) -> Iterator[Connection]:
        with self._pool:
            if self._closed:
                raise SessionEnded("closed")
            reader = self._idle.pop() if self._idle else self._open_reader()
        try:
            yield reader
        finally:
            with self._pool:
                if not self._closed:
                    self._idle.append(reader)

    def _tell(self) -> None:
        # Whoever tells goes on until all is told; others, and listeners that act, only add to it.
        while self._heard and self._telling.acquire(blocking=False):
            try:
                while self._heard:
                    self._committed(self._heard.popleft())
            finally:
                self._telling.release()

    def _open_reader(self) -> Connection:
        raw = sqlite.connect(self._path, self._key)
        sqlite.read_only(raw)
        reader = Connection(raw)
        self._readers.append(reader)
        return reader


@dataclass(frozen=True, slots=True)
class ScopedReads:
    """Reads under one fixed scope, as ``access.Reads`` promises."""

    database: Database
    scope: Scope

    def rows(self, query: Query, /, **values: object) -> list[Row]:
        return self.database.rows(self.scope, query, values)

    def row(self, query: Query, /, **values: object) -> Row | None:
        rows = self.rows(query, **values)
        return rows[0] if rows else None

    def value(self, query: Query, /, **values: object) -> Any:
        row = self.row(query, **values)
        return row[0] if row else None
