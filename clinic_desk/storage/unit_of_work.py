"""One transaction: data and the entry about it in one commit, or neither."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import TracebackType
from typing import Any, Protocol, cast

from clinic_desk.access import Agent, EventDraft, Happened, Query, Row
from clinic_desk.errors import ScopeClosed
from clinic_desk.ids import PatientId, RandomBits, new_id
from clinic_desk.storage.connection import Connection
from clinic_desk.storage.gate import Scope
from clinic_desk.storage.housekeeping import HOUSEKEEPING


class UnrecordedChange(RuntimeError):
    """A unit of work changed rows and recorded nothing about it: a fault in the program."""


class Recorder(Protocol):
    """What appends to the log; audit's, joined in desk.py."""

    def append(
        self, work: "UnitOfWork", agent: Agent, drafts: Sequence[tuple[datetime, EventDraft]]
    ) -> list[int]:
        """Append in order; the sequence numbers."""


class UnitOfWork:
    """A context manager: commits on a clean exit, rolls back otherwise.

    Reads see what the scope opens; writes reach only the rows of the patient that it is
    ``about``. ``happened`` is what was recorded, for listeners, once committed.
    """

    def __init__(
        self,
        connection: Connection,
        recorder: Recorder,
        agent: Agent,
        now: datetime,
        *,
        scope: Scope | None = None,
        randbits: RandomBits = secrets.randbits,
    ) -> None:
        self._connection = connection
        self._recorder = recorder
        self._agent = agent
        self._scope = replace(scope or Scope(), writing=True)
        self._randbits = randbits
        self._open = False
        self._changed = False
        self._owed: set[PatientId] = set()
        self._noted: set[PatientId] = set()
        self._ids: set[int] = set()
        self._later: list[tuple[datetime, EventDraft]] = []
        self._last: tuple[int, datetime] | None = None
        self.now = now
        self.changes = 0
        self.happened: list[Happened] = []

    def __enter__(self) -> "UnitOfWork":
        self._connection.begin()
        self._open = True
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self._open = False
            self._connection.rollback()
            return
        try:
            self._append_later()
            if (self._changed and not self.happened) or self._owed - self._noted:
                raise UnrecordedChange
            self._connection.commit()
        except BaseException:
            self._connection.rollback()
            raise
        finally:
            self._open = False

    def rows(self, query: Query, /, **values: object) -> list[Row]:
        self._require_open()
        return self._connection.rows(self._scope, query, values)

    def row(self, query: Query, /, **values: object) -> Row | None:
        rows = self.rows(query, **values)
        return rows[0] if rows else None

    def value(self, query: Query, /, **values: object) -> Any:
        row = self.row(query, **values)
        return row[0] if row else None

    def write(self, statement: Query, /, **values: object) -> int:
        self._note(statement)
        return self._connection.write(self._scope, statement, values)

    def write_many(
        self,
        statement: Query,
        values: Iterable[Mapping[str, object]],
        *,
        about: str | None = None,
    ) -> int:
        rows = list(values)
        if not rows:
            return 0  # nothing that would have to be recorded
        self._note(statement)
        if about is not None:
            self._owed.update(cast("PatientId", one[about]) for one in rows)
        return self._connection.write_many(self._scope, statement, rows, about)

    def new_id(self) -> int:
        """A new id, unlike the others of this unit of work: they share one millisecond."""
        made = new_id(self.now, self._randbits)
        while made in self._ids:
            made = new_id(self.now, self._randbits)
        self._ids.add(made)
        return made

    def randbits(self, bits: int) -> int:
        return self._randbits(bits)

    def about(self, patient: PatientId) -> None:
        """Open this patient's rows for writing; an entry about them is then owed."""
        self._scope = replace(self._scope, subject=patient)
        self._owed.add(patient)

    def record(self, draft: EventDraft) -> int:
        return self.record_many([(self.now, draft)])[0]

    def record_later(self, at: datetime, draft: EventDraft) -> int:
        """Append with those that follow, in one go; its sequence number already.

        The first entry is appended at once, and so is one that happened before the last.
        """
        if self._last is None or at < self._last[1]:
            return self.record_many([(at, draft)])[0]
        self._later.append((at, draft))
        self._last = self._last[0] + 1, at
        return self._last[0]

    def record_many(self, drafts: Sequence[tuple[datetime, EventDraft]]) -> list[int]:
        """Append several entries, each with the time at which it happened."""
        self._append_later()
        return self._append(drafts)

    def _append_later(self) -> None:
        later, self._later = self._later, []
        if later:
            self._append(later)

    def _append(self, drafts: Sequence[tuple[datetime, EventDraft]]) -> list[int]:
        scope, self._scope = self._scope, replace(self._scope, recording=1)
        try:
            seqs = self._recorder.append(self, self._agent, drafts)
        finally:
            self._scope = scope
        for seq, (at, draft) in zip(seqs, drafts, strict=True):
            self.happened.append(Happened(seq=seq, at=at, agent=self._agent, draft=draft))
            if draft.patient is not None:
                self._noted.add(draft.patient)
            self._noted.update(draft.patients)
        if seqs:
            self._last = seqs[-1], drafts[-1][0]
        return seqs

    def _require_open(self) -> None:
        if not self._open:
            raise ScopeClosed("work")

    def _note(self, statement: Query) -> None:
        self._require_open()
        if statement.table.name not in HOUSEKEEPING:
            self._changed = True
