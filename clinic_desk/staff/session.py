"""Somebody at the desk: who, as what, until when, and the three doors they may go through."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NoReturn, Protocol

from clinic_desk.access import (
    Agent,
    EventDraft,
    Permission,
    PurposeOfUse,
    Query,
    Reach,
    Reads,
    Row,
)
from clinic_desk.access import Directory as DirectoryProtocol
from clinic_desk.access import Viewing as ViewingProtocol
from clinic_desk.audit.events import Action, EventKind, Outcome
from clinic_desk.clock import Clock
from clinic_desk.errors import (
    EnvironmentFault,
    InvalidInput,
    LogUnwritable,
    NotAllowed,
    NotFound,
    Problem,
    ScopeClosed,
    SessionEnded,
)
from clinic_desk.ids import (
    AccountId,
    CareUnitId,
    DeviceId,
    PatientId,
    PractitionerId,
    SessionId,
)
from clinic_desk.staff import permissions
from clinic_desk.staff.records import Account
from clinic_desk.storage.database import Database, ScopedReads
from clinic_desk.storage.gate import CLOSED, Scope
from clinic_desk.storage.unit_of_work import UnitOfWork

DIRECTORY_IDLE_SECONDS = 300.0
_EVERYBODY = 0


class Knowledge(Protocol):
    """What the doors ask of higher rooms; joined in desk.py."""

    def in_directory(self, reads: Reads, patient: PatientId) -> bool:
        """Whether the open directory holds this patient."""

    def sees(self, reads: Reads, practitioner: PractitionerId, patient: PatientId) -> bool:
        """Whether the two have an appointment with each other."""


class OpenViewing:
    """One patient's open record; see access.Viewing."""

    def __init__(
        self, session: "DeskSession", patient: PatientId, purpose: PurposeOfUse, entry: int
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


class OpenDirectory:
    """The open directory; see access.Directory."""

    def __init__(self, session: "DeskSession", *, protected: bool) -> None:
        self._session = session
        self._protected = protected
        self._reads = ScopedReads(session.database, Scope(directory=int(protected)))
        self._used = session.clock.monotonic()
        self._pending: dict[str, _Shown] = {}
        self._open = True

    @property
    def sees_protected(self) -> bool:
        return self._protected

    @property
    def scope(self) -> Scope:
        self.require_open()
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

    def shown(self, what: str, patients: Sequence[PatientId], *, words: str | None = None) -> None:
        if patients:
            self._pending[what] = _Shown(tuple(dict.fromkeys(patients)), words)
        else:
            self._pending.pop(what, None)

    def settle(self) -> None:
        """Write what was shown. Raises LogUnwritable; the caller then shows nothing."""
        pending, self._pending = self._pending, {}
        if pending:
            self._session.note([_shown_draft(what, shown) for what, shown in pending.items()])

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


@dataclass(slots=True)
class DeskSession:
    """See access.Session. Ends by sign-out, lock, revocation; every call then raises."""

    database: Database
    clock: Clock
    who: Account
    agent: Agent
    knowledge: Knowledge
    ended: Callable[["DeskSession", str], None]
    unseal: Callable[[bytes, int], str]
    kept: dict[str, Any] = field(default_factory=dict, repr=False)
    _over: str | None = None
    _directories: list[OpenDirectory] = field(default_factory=list)

    @property
    def account(self) -> AccountId:
        return self.who.id

    @property
    def practitioner(self) -> PractitionerId | None:
        return self.who.practitioner

    @property
    def care_unit(self) -> CareUnitId:
        return self.agent.care_unit

    @property
    def device(self) -> DeviceId:
        return self.agent.device

    @property
    def id(self) -> SessionId:
        assert self.agent.session is not None
        return self.agent.session

    def reach(self, permission: Permission) -> Reach | None:
        if self._over is not None:
            return None
        return permissions.reach(self.who.roles, permission)

    def may(self, permission: Permission) -> bool:
        return self.reach(permission) is not None

    def require_live(self) -> None:
        """Raises SessionEnded, also when the account's last day is over."""
        if self._over is not None:
            raise SessionEnded(self._over)
        if self.who.ends is not None and self.clock.now() > self.who.ends:
            self.end("account-ended")
            raise SessionEnded("account-ended")

    def require(self, permission: Permission) -> Reach:
        self.require_live()
        reach = self.reach(permission)
        if reach is None:
            self.refuse(permission)
        return reach

    def refuse(self, permission: Permission, patient: PatientId | None = None) -> NoReturn:
        """Record that somebody asked for more than they may, and raise NotAllowed."""
        self.note(
            [
                EventDraft(
                    kind=EventKind.PERMISSION_REFUSED,
                    action=Action.EXECUTE,
                    outcome=Outcome.SERIOUS_FAILURE,
                    patient=patient,
                    facts={"permission": permission},
                )
            ]
        )
        raise NotAllowed(permission)

    def reading(self, permission: Permission) -> Reads:
        self.require(permission)
        return ScopedReads(self.database, CLOSED)

    def log(self, permission: Permission) -> Reads:
        reach = self.require(permission)
        scope = _EVERYBODY if reach is Reach.ALL else self.account
        return ScopedReads(self.database, Scope(log=scope))

    def unsealed(self, permission: Permission, sealed: bytes, *, entry: int) -> str:
        if self.require(permission) is not Reach.ALL:
            self.refuse(permission)
        return self.unseal(sealed, entry)

    @contextmanager
    def opened(
        self, patient: PatientId, purpose: PurposeOfUse, *, reason: str | None = None
    ) -> Iterator[OpenViewing]:
        """Open one record: the entry is committed first, then the gate is open.

        Raises NotFound for a patient that this person may not know of, InvalidInput when a
        reason in words is owed, LogUnwritable when the entry cannot be written.
        """
        reach = self.require(Permission.RECORD_OPEN)
        self.settle()
        viewing = OpenViewing(
            self, patient, purpose, self._open_entry(patient, purpose, reason, reach)
        )
        try:
            yield viewing
        finally:
            closing = viewing.close()
            if self._over is None:
                self.note([closing])

    @contextmanager
    def directory(self, reason: str) -> Iterator[OpenDirectory]:
        """Open the directory for one screen; what it showed is noted as it settles."""
        self.require(Permission.DIRECTORY_SEARCH)
        self.note([_directory_draft(EventKind.DIRECTORY_OPENED, reason)])
        opened = OpenDirectory(self, protected=self.may(Permission.PROTECTED_SEE))
        self._directories.append(opened)
        try:
            yield opened
        finally:
            if self._over is None:
                opened.settle()
                self.note([_directory_draft(EventKind.DIRECTORY_CLOSED, reason)])
            opened.close()
            if opened in self._directories:
                self._directories.remove(opened)

    @contextmanager
    def work(
        self,
        permission: Permission,
        *,
        viewing: ViewingProtocol | None = None,
        directory: DirectoryProtocol | None = None,
    ) -> Iterator[UnitOfWork]:
        self.require(permission)
        self.settle()
        scope = Scope()
        if isinstance(viewing, OpenViewing):
            viewing.require_open()
            scope.viewing = viewing.patient
        if isinstance(directory, OpenDirectory):
            scope.directory = directory.scope.directory
        with self.database.work(self.agent, self.clock.now(), scope=scope) as work:
            if scope.viewing is not None:
                work.about(PatientId(scope.viewing))
            yield work

    def settle(self) -> None:
        """Write what every open directory has shown, before the next act."""
        for directory in self._directories:
            directory.settle()

    def note(self, drafts: Sequence[EventDraft]) -> list[int]:
        """Record without changing anything. Raises LogUnwritable."""
        now = self.clock.now()
        try:
            with self.database.work(self.agent, now) as work:
                return work.record_many([(now, draft) for draft in drafts])
        except EnvironmentFault as error:
            raise LogUnwritable(error.code) from error

    def end(self, reason: str) -> None:
        """End the session; what is still on a screen is noted first."""
        if self._over is not None:
            return
        try:
            self.settle()
            self.note([_ended_draft(reason)])
        finally:
            self._over = reason
            for directory in self._directories:
                directory.close()
            self._directories.clear()
            self.kept.clear()
            self.ended(self, reason)

    def _open_entry(
        self, patient: PatientId, purpose: PurposeOfUse, reason: str | None, reach: Reach
    ) -> int:
        protected = int(self.may(Permission.PROTECTED_SEE))
        with self.database.work(
            self.agent, self.clock.now(), scope=Scope(directory=protected)
        ) as work:
            if not self.knowledge.in_directory(work, patient):
                raise NotFound("patient", patient)
            if not reason and reach is Reach.OWN and not self._is_own(work, patient):
                raise InvalidInput({"reason": Problem.MISSING})
            return work.record(_opened_draft(patient, purpose, reason))

    def _is_own(self, reads: Reads, patient: PatientId) -> bool:
        mine = self.practitioner
        return mine is not None and self.knowledge.sees(reads, mine, patient)


def _opened_draft(patient: PatientId, purpose: PurposeOfUse, reason: str | None) -> EventDraft:
    return EventDraft(
        kind=EventKind.RECORD_OPENED,
        action=Action.READ,
        patient=patient,
        purpose=purpose,
        seen=("contact", "visits"),
        reason=reason,
    )


def _directory_draft(kind: EventKind, reason: str) -> EventDraft:
    return EventDraft(kind=kind, action=Action.READ, facts={"screen": reason})


def _ended_draft(reason: str) -> EventDraft:
    kind = EventKind.SESSION_LOCKED if reason.startswith("lock") else EventKind.SESSION_ENDED
    return EventDraft(kind=kind, action=Action.EXECUTE, facts={"why": reason})
