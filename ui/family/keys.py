"""The key that saves what is typed around a patient."""

from ui.actions.registry import BY_ID
from ui.words.keys import keys_shown

SAVE = "patients:record:save"


def save_keys() -> str:
    return keys_shown(BY_ID[SAVE].shortcut)
