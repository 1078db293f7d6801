"""A gated connection: runs SQLAlchemy Core statements, compiled once, on the driver itself.

Going through SQLAlchemy's own connection costs more than a booking may (docs/decisions/0002).
Every call sets the gate's scope, runs to its last row and closes the gate again: no cursor is
ever handed out, so nothing can be read on after a scope has ended.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from threading import RLock
from typing import Any, cast
from weakref import WeakKeyDictionary

from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.expression import SelectBase, TextualSelect

from clinic_desk.access import Query, Row
from clinic_desk.storage import sqlite
from clinic_desk.storage.gate import Gate, GateClosed, Scope

_STOPS_AGAIN = 0.01
"""Seconds between two calls to stop what holds a connection."""
Compiled = tuple[str, tuple[str, ...], Mapping[str, Any]]
_compiled: WeakKeyDictionary[Query, Compiled] = WeakKeyDictionary()
_UNSEEN = re.compile(r"\b(WITH|USING|NATURAL)\b|patient_(words|parts)_", re.IGNORECASE)


class Connection:
    """One driver connection with its gate. Calls from several threads take turns."""

    def __init__(self, raw: sqlite.Raw) -> None:
        self._raw = raw
        self._gate = Gate()
        self._lock = RLock()
        sqlite.install(raw, self._gate)

    def rows(self, scope: Scope, query: Query, values: Mapping[str, object]) -> list[Row]:
        if not isinstance(query, SelectBase):
            raise TypeError("reading does not write")
        sql, bound = self._bind(query, values)
        with self._lock, sqlite.faults():
            self._gate.open_for(scope)
            try:
                return self._raw.execute(sql, bound).fetchall()  # type: ignore[no-any-return]
            finally:
                self._gate.shut()

    def write(self, scope: Scope, statement: Query, values: Mapping[str, object]) -> int:
        sql, bound = self._bind(statement, values)
        with self._lock, sqlite.faults(writing=True):
            self._gate.open_for(scope, names=True)
            try:
                return self._raw.execute(sql, bound).rowcount  # type: ignore[no-any-return]
            finally:
                self._gate.shut()

    def write_many(
        self,
        scope: Scope,
        statement: Query,
        many: Iterable[Mapping[str, object]],
        about: str | None = None,
    ) -> int:
        """``about``: which of the values is the patient whose rows are open for that row alone."""
        sql, names, defaults = prepared(statement)
        wanted, told = frozenset(names), itemgetter(*names) if len(names) > 1 else None

        def bound() -> Iterator[tuple[object, ...]]:
            for values in many:
                if about is not None:  # asked of while the row is written, and not before
                    self._gate.whose = cast("int", values[about])
                if told is not None and values.keys() >= wanted:  # at a third of the cost
                    yield told(values)
                else:
                    yield tuple([values.get(name, defaults.get(name)) for name in names])

        with self._lock, sqlite.faults(writing=True):
            self._gate.open_for(scope, names=True)
            try:
                return self._raw.executemany(sql, bound()).rowcount  # type: ignore[no-any-return]
            finally:
                self._gate.shut()

    def begin(self) -> None:
        self._command("BEGIN IMMEDIATE")

    def commit(self) -> None:
        self._command("COMMIT")

    def rollback(self) -> None:
        if self._raw.in_transaction:
            self._command("ROLLBACK")

    def close(self) -> None:
        """Close at once; what another thread is running is stopped, begun or about to begin."""
        while not self._lock.acquire(timeout=_STOPS_AGAIN):
            self._raw.interrupt()  # one that had not begun yet has not heard the first call
        try:
            self._raw.close()
        finally:
            self._lock.release()

    def _command(self, sql: str) -> None:
        with self._lock, sqlite.faults(writing=True):
            self._raw.execute(sql)

    def _bind(self, query: Query, values: Mapping[str, object]) -> tuple[str, tuple[object, ...]]:
        sql, names, defaults = prepared(query)
        if not values.keys() <= set(names):
            raise TypeError(sorted(values.keys() - set(names)))
        return sql, tuple([values[n] if n in values else defaults[n] for n in names])


def prepared(query: Query) -> Compiled:
    """The statement as it is compiled, once for as long as somebody holds it."""
    known = _compiled.get(query)
    if known is None:
        known = _compiled[query] = compiled(query)
    return known


def compiled(query: Query) -> Compiled:
    """A Core statement as SQL, the names of its values in their order, and those that it has."""
    if not isinstance(query, SelectBase | UpdateBase) or isinstance(query, TextualSelect):
        raise TypeError(type(query).__name__)
    rendered = query.compile(dialect=sqlite.dialect, compile_kwargs={"render_postcompile": True})
    sql = str(rendered)
    if _UNSEEN.search(sql):
        # A common table expression named like one of the gate's views would pass for it. SQLite
        # asks nobody about the columns that USING and NATURAL compare. And while a search runs,
        # the tables behind its index are open to whoever names them.
        raise GateClosed("unseen")
    return sql, tuple(rendered.positiontup or ()), rendered.params
