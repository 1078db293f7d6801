"""What each need is kept for, as the inventory says."""

from clinic_desk.family.tables import patient_need
from clinic_desk.storage.inventory import InventoryEntry


def need_kept(name: str) -> InventoryEntry:
    """The entry of a need, by its name in ``Needs``."""
    entry: InventoryEntry = patient_need.c[name].info["inventory"]
    return entry
