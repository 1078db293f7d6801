"""The desk: opens a vault, lets one person in at a time, and joins the rooms.

This is the one place where lower rooms learn what higher rooms know.
"""

import re
import secrets
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import insert

from clinic_desk import seating
from clinic_desk.access import Agent, EventDraft, Happened, Permission
from clinic_desk.audit import checkpoints, notes, recording
from clinic_desk.audit import store as log_store
from clinic_desk.audit.events import Action, EventKind, Outcome
from clinic_desk.audit.notes import LogKey
from clinic_desk.backup import daily, removals
from clinic_desk.clock import Clock
from clinic_desk.errors import (
    InvalidInput,
    KeychainUnavailable,
    LogBroken,
    LogFault,
    LogUnwritable,
    Problem,
    VaultDamaged,
    VaultMissing,
    WrongKey,
)
from clinic_desk.ids import AccountId, CareUnitId, DeviceId, RandomBits
from clinic_desk.staff import accounts, own_account, signing_in
from clinic_desk.staff.records import Enrolment, NewAccount
from clinic_desk.staff.session import DeskSession
from clinic_desk.staff.signing_in import Admitted, Credentials
from clinic_desk.storage import settings
from clinic_desk.storage.database import Database, ScopedReads
from clinic_desk.storage.gate import CLOSED
from clinic_desk.storage.tables import care_unit, device
from clinic_desk.storage.unit_of_work import UnitOfWork
from clinic_desk.training import clearance
from clinic_desk.vault import argon, vault
from clinic_desk.vault.argon import Argon2Params
from clinic_desk.vault.attempts import Attempts
from clinic_desk.vault.holding import Holding, hold
from clinic_desk.vault.keychain import FileKeychain, Keychain
from clinic_desk.vault.kit import LOG_ROOT, RecoveryKit
from clinic_desk.vault.vault import DATABASE_NAME, Unlocked

KEYCHAIN_NAME = "device.secret"
"""The file that stands for a keychain inside an invented clinic's folder."""
LOG_KEY, DEVICE_ID = vault.LOG_KEY, vault.DEVICE_ID
_LOCALE = re.compile("[a-z]{2,3}_[A-Z]{2}")

Listener = Callable[[Sequence[Happened]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """What a new clinic begins with."""

    clinic: str
    zone: str
    locale: str
    owner: NewAccount = field(repr=False)
    also: tuple[tuple[settings.TextSetting | settings.NumberSetting, str | int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Founded:
    """Shown once: the owner's codes and the recovery kit."""

    enrolment: Enrolment
    kit: RecoveryKit = field(repr=False)


class Desk:
    """One vault, held by this program until it is closed; one person at it at a time."""

    def __init__(
        self,
        folder: Path,
        keychain: Keychain,
        clock: Clock,
        *,
        pause: Callable[[float], None] = time.sleep,
        randbits: RandomBits = secrets.randbits,
        withheld: frozenset[Permission] = frozenset(),
        holds: Callable[[Path], Holding] = hold,
    ) -> None:
        """Nobody may do what is ``withheld``. Raises VaultMissing, -InUse, -Damaged, -TooNew."""
        if not vault.vault_exists(folder):
            raise VaultMissing
        self.folder, self.keychain, self.clock = folder, keychain, clock
        self.invented = vault.invented(folder)
        self._vault_id = vault.vault_id(folder)
        self.pause, self.randbits, self._withheld = pause, randbits, withheld
        self._listeners: list[Listener] = [self._journal]
        self._failures: list[EventDraft] = []
        self._database: Database | None = None
        self._unlocked: Unlocked | None = None
        self._counter: Attempts | None = None
        self.session: DeskSession | None = None
        self._letting_in = Lock()
        self._holding: Holding = holds(folder)

    def sign_in(self, credentials: Credentials) -> DeskSession:
        """Let somebody in, in two steps.

        Raises SignInFailed (with the seconds to wait), the vault's and the keychain's faults.
        """
        with self._letting_in:
            if self.session is not None:
                raise RuntimeError("somebody is signed in already")
            attempts = self.attempts()
            admitted = signing_in.try_once(
                attempts,
                self.clock,
                credentials.name,
                lambda: self._admit(credentials),
                pause=self.pause,
            )
            self._offer_training(admitted)
            self._database, self._unlocked = admitted.database, admitted.unlocked
            self.session = session = seating.seated(admitted, self.clock, self._ended)
            session.withheld = self._withheld or own_account.held(session)
            try:
                self._shut_out_ended(admitted)
                self._record_failures()
                self._seal_daily(admitted)
            except BaseException:
                with suppress(LogFault):  # what went wrong first is told
                    session.end("closed")  # else somebody would be signed in behind a refusal
                raise
            return session

    @property
    def unlocked(self) -> Unlocked:
        """The open vault's keys, for making accounts and kits."""
        if self._unlocked is None:
            raise RuntimeError("nobody is signed in")
        return self._unlocked

    def log_key(self) -> bytes:
        """The secret that signs checkpoints. Raises KeychainUnavailable("log-key")."""
        secret = self.keychain.get(self._vault_id, LOG_KEY)
        if secret is None:
            raise KeychainUnavailable(LOG_KEY)
        return secret

    def as_program(self) -> daily.ProgramDoors | None:
        """The doors of the program's own acts; None where nobody is signed in, or in practice."""
        session = None if self._withheld else self.session
        return None if session is None else daily.doors_beside(session)

    def listen(self, listener: Listener) -> None:
        """Hear of what was recorded, after each commit, in order."""
        self._listeners.append(listener)

    def close(self) -> None:
        """End the session and let the vault go, also where the log cannot be written."""
        try:
            if self.session is not None:
                self.session.end("closed")
        finally:
            self._holding.release()

    def attempts(self) -> Attempts:
        """The counter of failed sign-ins. Raises KeychainUnavailable("missing"), and WrongKey
        where the keychain has another computer's secret: no try would be one."""
        if self._counter is None:  # one for the whole run: it tells time though the clock is set
            secret = vault.secret_here(self.folder, self.keychain)
            self._counter = Attempts(self.folder, secret, self.keychain, self._vault_id, self.clock)
        return self._counter

    def _admit(self, credentials: Credentials) -> Admitted:
        unlocked = vault.unlock(self.folder, self.keychain, credentials.name, credentials.password)
        database = open_database(unlocked, self.randbits, self._committed)
        try:
            failed = self.attempts().count(credentials.name) - 1  # this try is counted already
            now = self.clock.now()
            return signing_in.admit(
                database, unlocked, self.device(), credentials, now, failed=failed
            )
        except BaseException:
            database.close()
            raise

    def _seal_daily(self, admitted: Admitted) -> None:
        """The day's first to sign in brings the day's checkpoint; it is the program's act."""
        now = self.clock.now()
        last = log_store.last_checkpoint(ScopedReads(admitted.database, CLOSED))
        if last is not None and last.made.date() >= now.date():
            return
        # Whoever signs in can then verify, which says what is not sealed and what is broken.
        with suppress(KeychainUnavailable, WrongKey, LogBroken):
            key = self.log_key()
            with admitted.database.work(admitted.agent.program(), now) as work:
                checkpoints.seal(work, key)

    def _shut_out_ended(self, admitted: Admitted) -> None:
        """Where a program was killed between the end of an account and that of its key, or between
        the key of one that was being made and its account: its name would be taken for ever."""
        here = removals.active(ScopedReads(admitted.database, CLOSED))
        vault.shut_out(admitted.unlocked, lambda whose: whose not in here)

    def _offer_training(self, admitted: Admitted) -> None:
        """Ask for the lessons that this program brings; the program's act, once for each."""
        if clearance.is_offered(ScopedReads(admitted.database, CLOSED)):
            return
        try:
            with admitted.database.work(admitted.agent.program(), self.clock.now()) as work:
                clearance.offer(work)
        except BaseException:
            admitted.database.close()  # nobody sits down yet who would close it
            raise

    def device(self) -> DeviceId:
        """Which computer this is, as the log names it."""
        kept = self.keychain.get(self._vault_id, DEVICE_ID)
        return DeviceId(0 if kept is None else int.from_bytes(kept, "big"))

    def _ended(self, _session: DeskSession, _reason: str) -> None:
        database, self._database, self._unlocked = self._database, None, None
        self.session = None
        if database is not None:
            database.close()

    def _committed(self, happened: Sequence[Happened]) -> None:
        session = self.session
        if session is not None and any(seating.clears(one, session) for one in happened):
            session.cleared = seating.is_cleared(session.database, session.account, self.clock)
        if session is not None and any(seating.renews(one, session) for one in happened):
            session.withheld = self._withheld or own_account.held(session)
        for listener in tuple(self._listeners):
            try:
                listener(happened)
            except Exception as error:  # noqa: BLE001 - a listener's failure never undoes work
                self._listeners.remove(listener)  # else it would fail at hearing of its failure
                self._failures.append(_failed_draft(error))
        self._record_failures()
        session = self.session
        if session is not None and any(seating.ends(one, session) for one in happened):
            session.end("account-ended")

    def _journal(self, happened: Sequence[Happened]) -> None:
        if (doors := self.as_program()) is not None:
            removals.heard(doors, self.unlocked, happened)

    def _record_failures(self) -> None:
        """Record which listeners failed; what cannot be recorded now is at the next commit."""
        if self.session is None or not self._failures:
            return
        failures, self._failures = self._failures, []
        try:
            self.session.note(failures)
        except LogUnwritable:
            self._failures = failures + self._failures


def _failed_draft(error: Exception) -> EventDraft:
    return EventDraft(
        kind=EventKind.LISTENER_FAILED,
        action=Action.EXECUTE,
        outcome=Outcome.SERIOUS_FAILURE,
        facts={"error": type(error).__name__},
    )


def found_clinic(
    folder: Path,
    keychain: Keychain,
    clock: Clock,
    founding: Founding,
    *,
    params: Argon2Params | None = None,
    invented: bool = False,
    vault_id: str | None = None,
    randbits: RandomBits = secrets.randbits,
) -> Founded:
    """Begin a clinic, or leave nothing. Raises InvalidInput for wrong fields, VaultExists."""
    _require_valid(founding)
    params = params or argon.calibrate(clock)
    unlocked = vault.create_vault(
        folder, keychain, params=params, invented=invented, vault_id=vault_id
    )
    try:
        return _furnish(unlocked, keychain, clock, founding, randbits)
    except BaseException:
        vault.discard(unlocked, keychain)
        raise


def _furnish(
    unlocked: Unlocked,
    keychain: Keychain,
    clock: Clock,
    founding: Founding,
    randbits: RandomBits,
) -> Founded:
    database = open_database(unlocked, randbits, lambda _: None, create=True)
    try:
        now = clock.now()
        unit, desk = CareUnitId(1), DeviceId(1)
        agent = Agent(account=None, role="program", device=desk, session=None, care_unit=unit)
        with database.work(agent, now) as work:
            root = _settle_in(work, unlocked, keychain, founding)
            enrolment = accounts.enrol(
                work,
                unlocked,
                founding.owner,
                AccountId(work.new_id()),
                care_unit=unit,
                device=desk,
                granted_by=None,
            )
            clearance.begin(work, enrolment.account)
        keychain.set(unlocked.vault_id, DEVICE_ID, desk.to_bytes(8, "big"))
        return Founded(enrolment=enrolment, kit=vault.make_kit(unlocked, {LOG_ROOT: root.secret}))
    finally:
        database.close()


def _settle_in(
    work: UnitOfWork, unlocked: Unlocked, keychain: Keychain, founding: Founding
) -> LogKey:
    """The house's own rows; the log's root key, which goes into the recovery kit alone."""
    origin = f"clinic-desk/{unlocked.vault_id}"
    key, root = notes.new_log_key(origin), notes.new_log_key(origin)
    keychain.set(unlocked.vault_id, LOG_KEY, key.secret)
    for which, value in (
        (settings.CLINIC_NAME, founding.clinic),
        (settings.CLINIC_ZONE, founding.zone),
        (settings.CLINIC_LOCALE, founding.locale),
        (settings.LOG_ORIGIN, origin),
        (settings.LOG_VERIFIER, str(key.verifier)),
        (settings.LOG_ROOT, str(root.verifier)),
        *founding.also,
    ):
        settings.put(work, which, value)
    work.write(insert(care_unit), id=1, name=founding.clinic)
    work.write(insert(device), id=1, name="1")
    work.record(EventDraft(kind=EventKind.VAULT_CREATED, action=Action.CREATE))
    return root


def open_database(
    unlocked: Unlocked,
    randbits: RandomBits,
    committed: Callable[[Sequence[Happened]], None],
    *,
    create: bool = False,
) -> Database:
    """The vault's database with its log joined to it.

    The key file vouched for the key: a database that it does not open is damaged.
    """
    try:
        return Database(
            unlocked.folder / DATABASE_NAME,
            unlocked.vault_key,
            recorder=recording.LogRecorder(recording.detail_key(unlocked.vault_key)),
            randbits=randbits,
            committed=committed,
            create=create,
        )
    except WrongKey:
        raise VaultDamaged("database") from None


def keychain_of(folder: Path, otherwise: Callable[[], Keychain]) -> Keychain:
    """An invented clinic carries its secret in its folder and touches no keychain."""
    if vault.vault_exists(folder) and vault.invented(folder):
        return FileKeychain(folder / KEYCHAIN_NAME)
    return otherwise()


def _require_valid(founding: Founding) -> None:
    problems: dict[str, Problem] = {}
    try:
        ZoneInfo(founding.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones is no zone either
        problems["zone"] = Problem.NOT_A_ZONE
    if not _LOCALE.fullmatch(founding.locale):
        problems["locale"] = Problem.UNKNOWN
    if problems:
        raise InvalidInput(problems)
