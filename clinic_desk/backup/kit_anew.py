"""A new recovery kit in the place of one that was lost, or that somebody else has seen.

The old kit alone knew the key that certifies a restored log. So a new one brings a root key of
its own, which a checkpoint announces under the key that signs now.
"""

from dataclasses import dataclass, field

from clinic_desk.access import EventDraft, Permission, Session
from clinic_desk.audit import checkpoints, notes
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.audit.notes import LogKey
from clinic_desk.storage import settings
from clinic_desk.vault import kit, vault
from clinic_desk.vault.kit import KitSlot, RecoveryKit
from clinic_desk.vault.vault import Unlocked


@dataclass(frozen=True, slots=True, kw_only=True)
class KitToCome:
    """A kit that opens nothing yet."""

    kit: RecoveryKit = field(repr=False)
    slot: KitSlot = field(repr=False)
    root: LogKey = field(repr=False)


def propose(session: Session, unlocked: Unlocked) -> KitToCome:
    """Words to be written down; nothing has changed. An owner's alone.

    Raises NotAllowed, CodeDue.
    """
    session.require(Permission.OWNER_MANAGE)
    session.require_code()
    origin = settings.text(session.reading(Permission.OWNER_MANAGE), settings.LOG_ORIGIN)
    root = notes.new_log_key(origin)
    made, slot = kit.new_kit(
        unlocked.vault_key, unlocked.device_secret, {kit.LOG_ROOT: root.secret}
    )
    return KitToCome(kit=made, slot=slot, root=root)


def put_in_force(session: Session, unlocked: Unlocked, coming: KitToCome, log_key: bytes) -> None:
    """The former kit opens this vault no more; the backups from before it still does.

    Raises NotAllowed, WrongKey for a key that does not sign this log, DiskFull, ReadOnly; then
    the former kit is in force.
    """
    session.require(Permission.OWNER_MANAGE)
    before = vault.keyfile_of(unlocked)[0].kit
    try:
        with session.work(Permission.OWNER_MANAGE) as work:
            work.record(EventDraft(kind=EventKind.KIT_MADE, action=Action.CREATE))
            settings.put(work, settings.RESTORED_KIT_OLD, 0)
            settings.put(work, settings.LOG_ROOT, str(coming.root.verifier))
            checkpoints.announce_root(work, log_key, coming.root.verifier)
            vault.put_kit(unlocked, coming.slot)
    except BaseException:
        if before is not None and vault.keyfile_of(unlocked)[0].kit != before:
            vault.put_kit(unlocked, before)
        raise
