"""Founding beside the clinic's place, giving up what was begun, taking it up again.

Nothing that lies beside counts as a clinic. It takes its place by one rename, at the end.
"""

import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from clinic_desk.access import Agent, EventDraft
from clinic_desk.audit import notes
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.beginning.answers import Answers, is_free, week
from clinic_desk.beginning.keeping import Kept
from clinic_desk.clock import Clock
from clinic_desk.desk import DEVICE_ID, Founding, found_clinic, open_database
from clinic_desk.errors import InvalidInput, KeychainUnavailable, Problem, SignInFailed
from clinic_desk.ids import DeviceId
from clinic_desk.scheduling import weekly
from clinic_desk.staff import codes, store
from clinic_desk.staff.accounts import CODE_PURPOSE
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Account, NewAccount
from clinic_desk.storage import settings
from clinic_desk.storage.database import Database, ScopedReads
from clinic_desk.storage.gate import CLOSED
from clinic_desk.vault import sealing, vault, writing
from clinic_desk.vault.argon import Argon2Params
from clinic_desk.vault.attempts import Attempts
from clinic_desk.vault.keychain import Keychain
from clinic_desk.vault.kit import LOG_ROOT
from clinic_desk.vault.vault import DEVICE_SECRET, Unlocked

BEGUN = "begun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """A clinic that lies beside its place: what is still to be shown, tried and asked back."""

    secret: bytes = field(repr=False)
    uri: str = field(repr=False)
    kit: tuple[str, ...] = field(repr=False)
    kit_replaced: bool = False
    """Whether words that were written down before open nothing any more."""

    @property
    def code_text(self) -> str:
        return codes.secret_text(self.secret)


def planned(folder: Path) -> tuple[Path, str]:
    """Where it will lie beside its place, and its vault's id: known before anything is made."""
    folder = folder.absolute()
    return folder.parent / f".{folder.name}.{secrets.token_hex(4)}", vault.new_vault_id()


def found(
    answers: Answers,
    password: str,
    kept: Kept,
    keychain: Keychain,
    clock: Clock,
    params: Argon2Params,
) -> Half:
    """Make the whole clinic where ``kept`` says. Raises what ``found_clinic`` raises."""
    beside = Path(kept.beside)
    with writing.disk_faults():
        beside.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside.mkdir(mode=0o700)
    owner = NewAccount(
        sign_in_name=answers.sign_in_name,
        display_name=answers.owner,
        roles=(Role.OWNER,),
        password=password,
    )
    founding = Founding(
        clinic=answers.clinic.strip(),
        zone=answers.zone,
        locale=answers.locale,
        owner=owner,
        also=(
            (settings.CLINIC_HOURS, weekly.to_text(week(answers))),
            (settings.LEGAL_PROFILES, " ".join(answers.laws) or "none"),
            (settings.SCREEN_SEEN, int(answers.visitors)),
            (settings.SET_UP, BEGUN),
        ),
    )
    made = found_clinic(beside, keychain, clock, founding, params=params, vault_id=kept.vault_id)
    return Half(secret=made.enrolment.secret, uri=made.enrolment.uri, kit=made.kit.words)


def discard(kept: Kept, keychain: Keychain) -> None:
    """Give up what was begun: its files, and its secrets in the keychain.

    What has taken its place is a clinic, and is left alone.
    """
    if not kept.beside or stands(kept):
        return
    vault.forget_secrets(keychain, kept.vault_id)
    with writing.disk_faults():
        if Path(kept.beside).exists():
            shutil.rmtree(kept.beside)


def stands(kept: Kept) -> bool:
    """Whether the clinic that was begun has taken its place."""
    folder = Path(kept.folder)
    return (
        bool(kept.folder)
        and vault.vault_exists(folder)
        and (vault.vault_id(folder) == kept.vault_id)
    )


def take_place(kept: Kept) -> Path:
    """What lies beside becomes the clinic; where it stands now.

    Raises DiskFull, ReadOnly, InvalidInput if something else lies there by now.
    """
    folder = Path(kept.folder)
    if not is_free(folder):
        raise InvalidInput({"folder": Problem.NOT_EMPTY})
    with writing.disk_faults():
        if folder.is_dir():
            folder.rmdir()
        Path(kept.beside).rename(folder)
        writing.sync_folder(folder.parent)
    return folder


def take_up(
    kept: Kept,
    password: str,
    keychain: Keychain,
    clock: Clock,
    randbits: Callable[[int], int] = secrets.randbits,
) -> Half:
    """What the owner was about to be shown, once their passphrase opens it. The kit is new.

    Raises SignInFailed with the seconds to wait, and the vault's and the keychain's faults.
    """
    name = kept.answers.sign_in_name
    attempts = _attempts(kept, keychain, clock)
    if wait := attempts.wait(name):
        raise SignInFailed(wait)
    attempts.failed(name)  # taken back below, so that a kill in between has counted too
    try:
        unlocked = vault.unlock(Path(kept.beside), keychain, name, password)
    except SignInFailed:
        raise SignInFailed(attempts.wait(name)) from None
    attempts.succeeded(name)
    database = open_database(unlocked, randbits, lambda _: None)
    try:
        owner = _owner(database, unlocked)
        secret = sealing.unseal(_private(unlocked), owner.code_sealed, CODE_PURPOSE)
        kit = _new_kit(database, unlocked, owner, _device(keychain, unlocked), clock)
        clinic = settings.text(ScopedReads(database, CLOSED), settings.CLINIC_NAME)
    finally:
        database.close()
    uri = codes.enrolment_uri(secret, clinic=clinic, sign_in_name=kept.answers.sign_in_name)
    return Half(secret=secret, uri=uri, kit=kit, kit_replaced=True)


def _new_kit(
    database: Database, unlocked: Unlocked, owner: Account, device: DeviceId, clock: Clock
) -> tuple[str, ...]:
    """A new kit with a new root key for the log: the former lay in the former kit alone.

    No checkpoint has announced that one yet, since nobody has signed in.
    """
    root = notes.new_log_key(f"clinic-desk/{unlocked.vault_id}")
    agent = Agent(
        account=owner.id,
        role=owner.main_role,
        device=device,
        session=None,
        care_unit=owner.care_unit,
    )
    with database.work(agent, clock.now()) as work:
        settings.put(work, settings.LOG_ROOT, str(root.verifier))
        work.record(EventDraft(kind=EventKind.KIT_MADE, action=Action.CREATE))
    return vault.make_kit(unlocked, {LOG_ROOT: root.secret}).words


def _attempts(kept: Kept, keychain: Keychain, clock: Clock) -> Attempts:
    secret = keychain.get(kept.vault_id, DEVICE_SECRET)
    if secret is None:
        raise KeychainUnavailable("missing")
    return Attempts(Path(kept.beside), secret, keychain, kept.vault_id, clock)


def _owner(database: Database, unlocked: Unlocked) -> Account:
    assert unlocked.account is not None, "a password opened the vault"
    owner = store.by_id(ScopedReads(database, CLOSED), unlocked.account)
    if owner is None:
        raise InvalidInput({"password": Problem.UNKNOWN})
    return owner


def _private(unlocked: Unlocked) -> bytes:
    assert unlocked.private_key is not None, "a password opened the vault"
    return unlocked.private_key


def _device(keychain: Keychain, unlocked: Unlocked) -> DeviceId:
    kept = keychain.get(unlocked.vault_id, DEVICE_ID)
    return DeviceId(0 if kept is None else int.from_bytes(kept, "big"))
