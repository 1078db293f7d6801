"""The vault is whole, and this computer's secret is gone or another one: the kit gives it back.

A keychain is lost with a new user, a new system, a password that was set anew. Nothing is
restored then and nothing is lost: who knows the kit's words brings everybody's sign-in back.
"""

import secrets
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import bindparam, func, insert, select

from clinic_desk.access import Agent, EventDraft
from clinic_desk.audit import checkpoints, notes, recording
from clinic_desk.audit import store as log_store
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.verify import Seam
from clinic_desk.backup import restoring, trying
from clinic_desk.clock import Clock, to_microseconds
from clinic_desk.errors import KeychainUnavailable
from clinic_desk.ids import CareUnitId, DeviceId, RandomBits
from clinic_desk.storage import settings
from clinic_desk.storage.database import Database, ScopedReads
from clinic_desk.storage.gate import CLOSED
from clinic_desk.storage.tables import care_unit, device
from clinic_desk.storage.unit_of_work import UnitOfWork
from clinic_desk.vault import kit, vault
from clinic_desk.vault.attempts import Attempts
from clinic_desk.vault.keychain import Keychain
from clinic_desk.vault.vault import DATABASE_NAME, DEVICE_ID, DEVICE_SECRET, LOG_KEY, Unlocked

_KIT = "recovery-kit"
_LAST_DEVICE = select(func.coalesce(func.max(device.c.id), 0))
_HAS_DEVICE = select(device.c.id).where(device.c.id == bindparam("wanted"))
_FIRST_UNIT = select(func.min(care_unit.c.id))


def reopen(
    folder: Path,
    keychain: Keychain,
    clock: Clock,
    words: Sequence[str],
    *,
    attempts: Attempts | None = None,
    randbits: RandomBits = secrets.randbits,
) -> None:
    """Put the vault's secrets into this computer's keychain again, on the record.

    Where the key that signs the log is gone too, the kit's root key certifies another. Whoever
    manages is told, and a new kit is owed (``renewing.py``). ``attempts`` counts and slows tries.

    Raises InvalidInput for words that are no kit's, WrongKey for another kit's, SignInFailed with
    the seconds to wait, KeychainUnavailable, VaultMissing, VaultDamaged, VaultTooNew, DiskFull,
    ReadOnly; the keychain is then as it was.
    """
    with trying.counted(attempts, trying.KIT):
        unlocked = vault.unlock_with_kit(folder, words)
        root_key = vault.kit_secret(folder, words, kit.LOG_ROOT)
    database = Database(
        folder / DATABASE_NAME,
        unlocked.vault_key,
        recorder=recording.LogRecorder(recording.detail_key(unlocked.vault_key)),
        randbits=randbits,
        committed=lambda _: None,
    )
    try:
        agent = _agent(database, keychain, unlocked)
        with ExitStack() as kept, database.work(agent, clock.now()) as work:
            made = _told(work, agent, keychain, unlocked, root_key)
            kept.enter_context(restoring.secrets_kept(keychain, unlocked.vault_id, made))
    finally:
        database.close()
    # Tries under another secret have left a counter that this one does not open.
    Attempts(folder, unlocked.device_secret, keychain, unlocked.vault_id, clock).begin_anew()


def _told(
    work: UnitOfWork, agent: Agent, keychain: Keychain, unlocked: Unlocked, root_key: bytes | None
) -> Mapping[str, bytes]:
    """Record it, seal it; the secrets that this computer has to keep."""
    if work.value(_HAS_DEVICE, wanted=agent.device) is None:
        work.write(insert(device), id=agent.device, name=str(agent.device))
    seam = Seam(restored=log_store.size(work), lost=0)
    work.record(EventDraft(kind=EventKind.KIT_USED, action=Action.EXECUTE))
    now = to_microseconds(work.now)
    for which, value in (
        (settings.RESTORED_AT, now),
        (settings.RESTORED_FROM, now),
        (settings.RESTORED_LOST, 0),
        (settings.RESTORED_REMOVED, 0),
        (settings.RESTORED_BY_KIT, 1),
        (settings.RESTORED_KIT_OLD, 1),
    ):
        settings.put(work, which, value)
    return {
        DEVICE_SECRET: unlocked.device_secret,
        LOG_KEY: _sealed(work, keychain.get(unlocked.vault_id, LOG_KEY), root_key, seam),
        DEVICE_ID: agent.device.to_bytes(8, "big"),
    }


def _sealed(work: UnitOfWork, log_key: bytes | None, root_key: bytes | None, seam: Seam) -> bytes:
    """Seal the log by its key if it is here, else by the kit's; what signs from now on."""
    if log_key is not None and checkpoints.signs_now(work, log_key):
        checkpoints.seal(work, log_key)
        return log_key
    if root_key is None:
        raise KeychainUnavailable(LOG_KEY)
    following = notes.new_log_key(settings.text(work, settings.LOG_ORIGIN))
    checkpoints.certify_seam(work, root_key, following, seam)
    return following.secret


def _agent(database: Database, keychain: Keychain, unlocked: Unlocked) -> Agent:
    """At which computer: one whose keychain names none is the vault's next."""
    reads = ScopedReads(database, CLOSED)
    known = keychain.get(unlocked.vault_id, DEVICE_ID)
    here = int.from_bytes(known, "big") if known else reads.value(_LAST_DEVICE) + 1
    return Agent(
        account=None,
        role=_KIT,
        device=DeviceId(here),
        session=None,
        care_unit=CareUnitId(reads.value(_FIRST_UNIT)),
    )
