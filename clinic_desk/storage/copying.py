"""A second copy of the encrypted file under another key, made while work goes on, and proved.

SQLite's online backup does the copying, a thread of its own the waiting: so whoever asked can
show how far it is, and stop it.
"""

from collections.abc import Callable, Generator
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread
from typing import Any

from sqlalchemy import Select, column, func, select, table

from clinic_desk.access import Query, Row
from clinic_desk.progress import Progress
from clinic_desk.storage import sqlite
from clinic_desk.storage.connection import compiled
from clinic_desk.storage.gate import Gate

_PAGES = 1000
_WAIT = 0.1
_schema = table("sqlite_schema", column("type"), column("name"), column("sql"))
_TABLES = (
    select(_schema.c.name)
    .where(
        _schema.c.type == "table",
        _schema.c.name.not_like("sqlite\\_%", escape="\\"),
        _schema.c.sql.not_like("CREATE VIRTUAL%"),
    )
    .order_by(_schema.c.name)
)

Tell = Callable[[int, int], None]


class _Stopped(Exception):
    """Whoever asked for the work asked for its end."""


class Standing:
    """The file as it stands at this moment, for reading alone, whatever is written meanwhile.

    It reads as ``access.Reads`` promises, with every scope closed.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        """Raises what ``sqlite.connect`` raises."""
        self._raw = sqlite.connect_for_reading(path, key)
        self._gate = Gate()
        sqlite.add_functions(self._raw, self._gate)
        try:
            with sqlite.faults():
                self._raw.execute("BEGIN")
                self._raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            self._raw.close()
            raise

    def __enter__(self) -> "Standing":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._raw.close()

    def rows(self, query: Query, /, **values: object) -> list[Row]:
        self._gate.shut()
        with sqlite.faults():
            self._raw.set_authorizer(self._gate.authorize)
            try:
                return _rows(self._raw, query, values)
            finally:
                self._raw.set_authorizer(None)

    def row(self, query: Query, /, **values: object) -> Row | None:
        rows = self.rows(query, **values)
        return rows[0] if rows else None

    def value(self, query: Query, /, **values: object) -> Any:
        row = self.row(query, **values)
        return row[0] if row else None

    def counts(self) -> dict[str, int]:
        """How many rows each table has."""
        with sqlite.faults():
            names = [row[0] for row in _plain_rows(self._raw, _TABLES)]
            return {name: _plain_rows(self._raw, _count_of(name))[0][0] for name in names}

    def copied(self, target: Path, key: bytes, stage: str) -> Generator[Progress, None, None]:
        """Write all of it into a new file under another key; pages done.

        Closed early, the file is there in part: whoever asked removes it. Raises DiskFull,
        ReadOnly, VaultDamaged.
        """
        yield from self._aside(lambda tell: self._copy(target, key, tell), stage)

    def damage(self, stage: str) -> Generator[Progress, None, str | None]:
        """Read every page; what is wrong, or None. Nobody knows how far it is."""
        found: list[str | None] = []
        yield from self._aside(lambda _: found.append(sqlite.damage(self._raw)), stage)
        return found[0]

    def _copy(self, target: Path, key: bytes, tell: Tell) -> None:
        copy = sqlite.connect(target, key, create=True, alone=True)
        try:
            sqlite.copy_into(self._raw, copy, _PAGES, tell)
            with sqlite.faults(writing=True):
                # the pages brought the other journal with them
                copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()

    def _aside(self, run: Callable[[Tell], None], stage: str) -> Generator[Progress, None, None]:
        """Run beside whoever asks how far it is; raises what it raised, stops when they stop."""
        stop, told = Event(), Queue[tuple[int, int]]()
        failed: list[BaseException] = []

        def tell(done: int, total: int) -> None:
            if stop.is_set():
                raise _Stopped
            told.put((done, total))

        def work() -> None:
            try:
                run(tell)
            except BaseException as error:  # noqa: BLE001 - raised again where the result is awaited
                failed.append(error)

        thread = Thread(target=work, name=stage)
        thread.start()
        done = total = 0
        running = True
        try:
            while running:  # once more when it is over, however quick it was
                running = thread.is_alive()
                with suppress(Empty):
                    done, total = told.get(timeout=_WAIT if running else 0)
                yield Progress(done=done, total=total, stage=stage)
        finally:
            stop.set()
            if thread.is_alive():
                self._raw.interrupt()
            thread.join()
        if failed:
            raise failed[0]


def _count_of(name: str) -> Select[int]:
    return select(func.count()).select_from(table(name))


def _plain_rows(raw: sqlite.Raw, query: Select[Any]) -> list[Row]:
    """For this file's own questions about every table: the gate would not answer them."""
    rendered = query.compile(dialect=sqlite.dialect, compile_kwargs={"literal_binds": True})
    found: list[Row] = raw.execute(str(rendered)).fetchall()
    return found


def _rows(raw: sqlite.Raw, query: Query, values: dict[str, object]) -> list[Row]:
    sql, names, defaults = compiled(query)
    bound = tuple([values.get(name, defaults.get(name)) for name in names])
    found: list[Row] = raw.execute(sql, bound).fetchall()
    return found
