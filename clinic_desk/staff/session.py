"""Somebody at the desk: who, as what, until when, and the three doors they may go through."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, NoReturn, Protocol

from clinic_desk import guarding
from clinic_desk.access import (
    Agent,
    EventDraft,
    Permission,
    PurposeOfUse,
    Reach,
    Reads,
)
from clinic_desk.access import Directory as DirectoryProtocol
from clinic_desk.access import Viewing as ViewingProtocol
from clinic_desk.audit.events import Action, EventKind, Outcome
from clinic_desk.clock import Clock
from clinic_desk.errors import (
    CodeDue,
    EnvironmentFault,
    InvalidInput,
    LogUnwritable,
    NotAllowed,
    NotFound,
    Problem,
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
from clinic_desk.staff import returning
from clinic_desk.staff.opened import OpenDirectory, OpenViewing
from clinic_desk.staff.permissions import UNCLEARED, Role
from clinic_desk.staff.reaching import Ceiling, Narrowing
from clinic_desk.staff.records import Account
from clinic_desk.storage.database import Database, ScopedReads
from clinic_desk.storage.gate import CLOSED, Scope
from clinic_desk.storage.unit_of_work import UnitOfWork
from clinic_desk.vault import sealing
from clinic_desk.vault.fields import FieldKey
from clinic_desk.vault.sealing import KeyPair

CODE_FRESH = timedelta(minutes=5)  # for so long nobody is asked for another
_EVERYBODY = 0
_OWN_PURPOSE = "own"
_SEALED = "sealed"


class Knowledge(Protocol):
    """What the doors ask of higher rooms; joined in desk.py."""

    def in_directory(self, reads: Reads, patient: PatientId) -> bool:
        """Whether the open directory holds this patient."""

    def sees(self, reads: Reads, practitioner: PractitionerId, patient: PatientId) -> bool:
        """Whether the two have an appointment with each other."""


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
    own_keys: KeyPair = field(repr=False)
    words_key: FieldKey = field(repr=False)
    code_given: datetime
    """When this person was last asked for a code."""
    cleared: bool
    """Whether training lets this person work; desk.py asks it and says so."""
    withheld: frozenset[Permission] = frozenset()
    """What nobody may do at this desk, whatever their role."""
    narrowed: Mapping[Role, Narrowing] = field(default_factory=dict)
    kept: dict[str, Any] = field(default_factory=dict, repr=False)
    _over: str | None = None
    _directories: list[OpenDirectory] = field(default_factory=list)

    @property
    def account(self) -> AccountId:
        return self.who.id

    @property
    def practitioner(self) -> PractitionerId | None:
        return self.who.practitioner

    def own_practitioners(self, permission: Permission) -> frozenset[PractitionerId]:
        return self._ceiling.own(permission)

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
        if self._over is not None or permission in self.withheld:
            return None
        if not self.cleared:
            return UNCLEARED.get(permission)
        return self._ceiling.reach(permission)

    def may(self, permission: Permission) -> bool:
        return self.reach(permission) is not None

    def require_live(self) -> None:
        """Raises SessionEnded, also when the account's last day is over."""
        if self._over is not None:
            raise SessionEnded(self._over)
        if self.who.ends is not None and self.clock.now() > self.who.ends:
            if not self.database.in_work:  # else the next call ends it
                self.end("account-ended")
            raise SessionEnded("account-ended")

    def require(self, permission: Permission) -> Reach:
        self.require_live()
        reach = self.reach(permission)
        if reach is None:
            self.refuse(permission)
        return reach

    def require_code(self) -> None:
        self.require_live()
        fresh = timedelta() <= self.clock.now() - self.code_given <= CODE_FRESH
        if not fresh and (not self.withheld or Permission.OWNER_MANAGE in self.withheld):
            raise CodeDue  # nobody practises with codes; it is due where a password is too old

    def code_was_given(self) -> None:
        self.code_given = self.clock.now()

    def refuse(self, permission: Permission, patient: PatientId | None = None) -> NoReturn:
        """Record that somebody asked for more than they may, and raise NotAllowed."""
        draft = EventDraft(
            kind=EventKind.PERMISSION_REFUSED,
            action=Action.EXECUTE,
            outcome=Outcome.SERIOUS_FAILURE,
            patient=patient,
            facts={"permission": permission},
        )
        try:
            self.note([draft])
        except LookupError:  # nobody's id: the same answer, and an entry all the same
            self.note([replace(draft, patient=None)])
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

    def sealed_words(self, words: str, *, table: str, row: int) -> bytes:
        self.require_live()
        plain = words.encode("utf-8", "replace")
        return self.words_key.encrypt(plain, table=table, column=_SEALED, row=row)

    def unsealed_words(self, permission: Permission, sealed: bytes, *, table: str, row: int) -> str:
        if self.require(permission) is not Reach.ALL:
            self.refuse(permission)
        return self.words_key.decrypt(sealed, table=table, column=_SEALED, row=row).decode()

    def sealed_own(self, plain: bytes) -> bytes:
        self.require_live()
        return sealing.seal(self.own_keys.public, plain, _OWN_PURPOSE)

    def opened_own(self, sealed: bytes) -> bytes:
        self.require_live()
        return sealing.unseal(self.own_keys.private, sealed, _OWN_PURPOSE)

    @contextmanager
    def opened(
        self, patient: PatientId, purpose: PurposeOfUse, *, reason: str | None = None
    ) -> Iterator[OpenViewing]:
        """Open one record: the entry is committed first, then the gate is open.

        Raises NotFound for a patient that this person may not know of, InvalidInput when a
        reason in words is owed (another's patient, a protected person), LogUnwritable when the
        entry cannot be written.
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
    def opened_each(
        self, patients: Sequence[PatientId], purpose: PurposeOfUse, *, reason: str
    ) -> Iterator[list[OpenViewing]]:
        """Open several records, each with an entry of its own; all of them are committed first.

        For whoever reaches everybody's. Raises as ``opened`` does; then none is open.
        """
        if self.require(Permission.RECORD_OPEN) is not Reach.ALL:
            self.refuse(Permission.RECORD_OPEN)
        self.settle()
        entries = self._open_entries(patients, purpose, reason)
        viewings = [
            OpenViewing(self, patient, purpose, entry)
            for patient, entry in zip(patients, entries, strict=True)
        ]
        try:
            yield viewings
        finally:
            closing = [one.close() for one in viewings]
            if self._over is None:
                self.note(closing)

    @contextmanager
    def directory(self, reason: str) -> Iterator[OpenDirectory]:
        """Open the directory for one screen; what it showed is noted as it settles."""
        self.require(Permission.DIRECTORY_SEARCH)
        self.note([_directory_draft(EventKind.DIRECTORY_OPENED, reason)])
        protected = self.reach(Permission.PROTECTED_SEE) is Reach.ALL
        mine = frozenset() if protected else self.own_practitioners(Permission.PROTECTED_SEE)
        opened = OpenDirectory(self, protected=protected, protected_of=mine)
        self._directories.append(opened)
        try:
            yield opened
        finally:
            opened.close()
            try:
                if self._over is None:
                    opened.settle()
                    self.note([_directory_draft(EventKind.DIRECTORY_CLOSED, reason)])
            finally:
                if opened in self._directories and not opened.owes:
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
            viewing.require_of(self)
            scope = replace(scope, viewing=viewing.patient)
        if isinstance(directory, OpenDirectory):
            scope = replace(scope, directory=directory.scope_for(self).directory)
        with self.database.work(self.agent, self.clock.now(), scope=scope) as work:
            if scope.viewing is not None:
                work.about(PatientId(scope.viewing))
            yield work

    def settle(self) -> None:
        """Write what every open directory has shown, before the next act."""
        for directory in tuple(self._directories):
            directory.settle()
            if not directory.is_open:
                self._directories.remove(directory)

    def note(self, drafts: Sequence[EventDraft]) -> list[int]:
        """Record without changing anything. Raises LogUnwritable."""
        now = self.clock.now()
        with _owed(), self.database.work(self.agent, now) as work:
            return work.record_many([(now, draft) for draft in drafts])

    def end(self, reason: str, return_pass: str = "") -> None:
        """End the session; what is still on a screen is noted first.

        With ``return_pass`` this person comes back without a code for a while.
        """
        if self._over is not None:
            return
        try:
            self.settle()
            self._note_end(reason, return_pass)
        finally:
            self._over = reason
            for directory in self._directories:
                directory.close()
            self._directories.clear()
            self.kept.clear()
            self.ended(self, reason)

    def _note_end(self, reason: str, return_pass: str) -> None:
        with _owed(), self.database.work(self.agent, self.clock.now()) as work:
            if return_pass:
                returning.keep(work, self.who, self.code_given, return_pass)
            work.record(_ended_draft(reason))

    @property
    def _ceiling(self) -> Ceiling:
        return Ceiling(
            roles=self.who.roles, practitioner=self.who.practitioner, narrowed=self.narrowed
        )

    def _open_entry(
        self, patient: PatientId, purpose: PurposeOfUse, reason: str | None, reach: Reach
    ) -> int:
        reason = (reason or "").strip()
        if held := guarding.problem(reason):
            raise InvalidInput({"reason": held})
        see = self.reach(Permission.PROTECTED_SEE)
        ordinary = ScopedReads(self.database, Scope(directory=0))
        # Whoever sees no protected persons is told below that there is no such patient.
        protected = see is not None and not self.knowledge.in_directory(ordinary, patient)
        scope = Scope(directory=int(see is not None))
        with _owed(), self.database.work(self.agent, self.clock.now(), scope=scope) as work:
            if not self.knowledge.in_directory(work, patient):
                raise NotFound("patient", patient)
            if protected and see is Reach.OWN:
                self._require_seen(work, patient, Permission.PROTECTED_SEE)
            own = self._is_own(work, patient, Permission.RECORD_OPEN)
            if not reason and (protected or (reach is Reach.OWN and not own)):
                raise InvalidInput({"reason": Problem.MISSING})
            return work.record(_opened_draft(patient, purpose, reason))

    def _open_entries(
        self, patients: Sequence[PatientId], purpose: PurposeOfUse, reason: str
    ) -> list[int]:
        if held := guarding.problem(reason):
            raise InvalidInput({"reason": held})
        if not reason.strip():
            raise InvalidInput({"reason": Problem.MISSING})
        see = int(self.reach(Permission.PROTECTED_SEE) is Reach.ALL)
        now, scope = self.clock.now(), Scope(directory=see)
        with _owed(), self.database.work(self.agent, now, scope=scope) as work:
            for patient in patients:
                if not self.knowledge.in_directory(work, patient):
                    raise NotFound("patient", patient)
            drafts = [(now, _opened_draft(one, purpose, reason)) for one in patients]
            return work.record_many(drafts)

    def _require_seen(self, reads: Reads, patient: PatientId, permission: Permission) -> None:
        if not self._is_own(reads, patient, permission):
            raise NotFound("patient", patient)

    def _is_own(self, reads: Reads, patient: PatientId, permission: Permission) -> bool:
        mine = self.own_practitioners(permission)
        return any(self.knowledge.sees(reads, one, patient) for one in mine)


@contextmanager
def _owed() -> Iterator[None]:
    """An entry that the computer will not take is LogUnwritable: then nothing is shown."""
    try:
        yield
    except EnvironmentFault as error:
        raise LogUnwritable(error.code) from error


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
