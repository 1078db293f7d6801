"""A new recovery kit after the old one was used: proposed, shown, and only then in force.

Until it is in force the old one opens the vault, so that a program that stops in between locks
nobody out.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from clinic_desk.access import Agent, EventDraft
from clinic_desk.audit import recording
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import Clock
from clinic_desk.ids import CareUnitId, DeviceId
from clinic_desk.storage import settings
from clinic_desk.storage.database import Database, ScopedReads
from clinic_desk.storage.gate import CLOSED
from clinic_desk.storage.tables import care_unit, device
from clinic_desk.vault import kit, vault
from clinic_desk.vault.kit import KitSlot, RecoveryKit
from clinic_desk.vault.vault import DATABASE_NAME, Unlocked

_UNIT, _DEVICE = select(func.min(care_unit.c.id)), select(func.max(device.c.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A kit that opens nothing yet."""

    kit: RecoveryKit = field(repr=False)
    slot: KitSlot = field(repr=False)
    unlocked: Unlocked = field(repr=False)


def propose(folder: Path, words: Sequence[str]) -> Proposed:
    """A new kit with all that the old one carries. Raises what ``unlock_with_kit`` raises."""
    unlocked = vault.unlock_with_kit(folder, words)
    root_key = vault.kit_secret(folder, words, kit.LOG_ROOT)
    also = {} if root_key is None else {kit.LOG_ROOT: root_key}
    made, slot = kit.new_kit(unlocked.vault_key, unlocked.device_secret, also)
    return Proposed(kit=made, slot=slot, unlocked=unlocked)


def put_in_force(proposed: Proposed, clock: Clock) -> None:
    """From now on the new kit opens the vault and the old one does not; recorded."""
    unlocked = proposed.unlocked
    database = Database(
        unlocked.folder / DATABASE_NAME,
        unlocked.vault_key,
        recorder=recording.LogRecorder(recording.detail_key(unlocked.vault_key)),
        randbits=secrets.randbits,
        committed=lambda _: None,
    )
    try:
        reads = ScopedReads(database, CLOSED)
        agent = Agent(
            account=None,
            role="recovery-kit",
            device=DeviceId(reads.value(_DEVICE)),
            session=None,
            care_unit=CareUnitId(reads.value(_UNIT)),
        )
        with database.work(agent, clock.now()) as work:
            settings.put(work, settings.RESTORED_KIT_OLD, 0)
            work.record(EventDraft(kind=EventKind.KIT_MADE, action=Action.CREATE))
            vault.put_kit(unlocked, proposed.slot)
    finally:
        database.close()
