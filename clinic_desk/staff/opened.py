"""What the session's doors hand out: one patient's open record, and the open directory."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from clinic_desk.access import EventDraft, PurposeOfUse, Query, Row
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import Clock
from clinic_desk.errors import ScopeClosed
from clinic_desk.ids import PatientId, PractitionerId
from clinic_desk.storage.database import Database, ScopedReads
from clinic_desk.storage.gate import Scope

DIRECTORY_IDLE_SECONDS = 300.0
SEEN_SECONDS = 0.4
"""How long names must stand on a screen to count as seen, though others take their place."""
FLASHED_SECONDS = 1.0
"""How long names may flash by in all, each shorter than that, before some are recorded."""
_ADDS_UP = frozenset({EventKind.NAMES_SHOWN, EventKind.VISITS_SHOWN})
"""Answers about one person after another, none of which takes another's place."""


class Opener(Protocol):
    """What an open record and an open directory ask of their session."""

    @property
    def database(self) -> Database: ...

    @property
    def clock(self) -> Clock: ...

    def require_live(self) -> None:
        """Raises SessionEnded."""

    def note(self, drafts: Sequence[EventDraft]) -> list[int]:
        """Record without changing anything. Raises LogUnwritable."""


class OpenViewing:
    """One patient's open record; see access.Viewing."""

    def __init__(
        self, session: Opener, patient: PatientId, purpose: PurposeOfUse, entry: int
    ) -> None:
        self._session = session
        self._reads = ScopedReads(session.database, Scope(viewing=patient))
        self._patient, self._purpose, self._entry = patient, purpose, entry
        self._began = session.clock.monotonic()
        self._open = True

    @property
    def patient(self) -> PatientId:
        return self._patient

    @property
    def purpose(self) -> PurposeOfUse:
        return self._purpose

    @property
    def entry(self) -> int:
        return self._entry

    def rows(self, query: Query, /, **values: object) -> list[Row]:
        self.require_open()
        return self._reads.rows(query, **values)

    def row(self, query: Query, /, **values: object) -> Row | None:
        self.require_open()
        return self._reads.row(query, **values)

    def value(self, query: Query, /, **values: object) -> Any:
        self.require_open()
        return self._reads.value(query, **values)

    def require_open(self) -> None:
        """Raises ScopeClosed or SessionEnded."""
        self._session.require_live()
        if not self._open:
            raise ScopeClosed("viewing")

    def require_of(self, session: Opener) -> None:
        """As ``require_open``, and ScopeClosed for whom another session has opened it."""
        self.require_open()
        if session is not self._session:  # its entry stands in another log
            raise ScopeClosed("viewing")

    def close(self) -> EventDraft:
        """Shut the record; the entry about how long it was open (seconds)."""
        self._open = False
        seconds = round(self._session.clock.monotonic() - self._began)
        return EventDraft(
            kind=EventKind.RECORD_CLOSED,
            action=Action.READ,
            patient=self._patient,
            purpose=self._purpose,
            facts={"opened": self._entry, "seconds": seconds},
        )


@dataclass(frozen=True, slots=True)
class _Shown:
    patients: tuple[PatientId, ...]
    words: str | None
    since: float


class OpenDirectory:
    """The open directory; see access.Directory."""

    def __init__(
        self,
        session: Opener,
        *,
        protected: bool,
        protected_of: frozenset[PractitionerId] = frozenset(),
    ) -> None:
        self._session = session
        self._protected, self._protected_of = protected, protected_of
        self._reads = ScopedReads(session.database, Scope(directory=int(protected)))
        self._used = session.clock.monotonic()
        self._pending: dict[str, _Shown] = {}
        self._flashed = 0.0
        self._open = True

    @property
    def sees_protected(self) -> bool:
        return self._protected

    @property
    def protected_of(self) -> frozenset[PractitionerId]:
        return self._protected_of

    def scope_for(self, session: Opener) -> Scope:
        """What it opens. As ``require_open``; ScopeClosed for whom another session opened it."""
        self.require_open()
        if session is not self._session:
            raise ScopeClosed("directory")
        return self._reads.scope

    def rows(self, query: Query, /, **values: object) -> list[Row]:
        self.require_open()
        return self._reads.rows(query, **values)

    def row(self, query: Query, /, **values: object) -> Row | None:
        self.require_open()
        return self._reads.row(query, **values)

    def value(self, query: Query, /, **values: object) -> Any:
        self.require_open()
        return self._reads.value(query, **values)

    def require_open(self) -> None:
        """Raises ScopeClosed after five idle minutes or once left, and SessionEnded."""
        self._session.require_live()
        now = self._session.clock.monotonic()
        if not self._open or now - self._used > DIRECTORY_IDLE_SECONDS:
            self._open = False
            raise ScopeClosed("directory")
        self._used = now

    @property
    def is_open(self) -> bool:
        return self._open

    def shown(self, what: str, patients: Sequence[PatientId], *, words: str | None = None) -> None:
        now = self._session.clock.monotonic()
        before = self._pending.get(what)
        if what in _ADDS_UP and before is not None:
            patients, words = (*before.patients, *patients), before.words
        else:
            self._keep_seen(what, now)
        if patients:
            self._pending[what] = _Shown(tuple(dict.fromkeys(patients)), words, now)
        else:
            self._pending.pop(what, None)

    def _keep_seen(self, what: str, now: float) -> None:
        """Record what another note takes the place of, unless it has only flashed by."""
        before = self._pending.get(what)
        if before is None:
            return
        stood = now - before.since
        self._flashed += stood
        if stood >= SEEN_SECONDS or self._flashed >= FLASHED_SECONDS:
            self.settle()

    def settle(self) -> None:
        """Write what was shown. Raises LogUnwritable; the caller then shows nothing."""
        if self._pending:
            pending = dict(self._pending)
            try:
                self._session.note([_shown_draft(what, shown) for what, shown in pending.items()])
            except BaseException:
                self._open = False  # what was shown is still owed; nothing more is shown
                raise
            self._pending.clear()
            self._flashed = 0.0

    @property
    def owes(self) -> bool:
        """Whether something was shown that is not in the log yet."""
        return bool(self._pending)

    def close(self) -> None:
        self._open = False


def _shown_draft(what: str, shown: _Shown) -> EventDraft:
    return EventDraft(
        kind=what,
        action=Action.READ,
        patients=shown.patients,
        reason=shown.words,
        facts={"count": len(shown.patients)},
    )
