"""What can be done with patients and their cards."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="patients:checks:show",
        source=QT_TRANSLATE_NOOP("actions", "Check interpreters and guardians"),
        permission=Permission.APPOINTMENT_MOVE,
        icon=Icon.LANGUAGES,
    ),
    Action(
        id="patients:details:reveal",
        source=QT_TRANSLATE_NOOP("actions", "Show or hide the details"),
        shortcut="Ctrl+D",
        permission=Permission.DIRECTORY_SEARCH,
        icon=Icon.EYE,
        room="patients",
        listed=False,
    ),
    Action(
        id="patients:around:open",
        source=QT_TRANSLATE_NOOP("actions", "Relatives, contact wishes and needs"),
        shortcut="Ctrl+Shift+F",
        permission=Permission.RECORD_OPEN,
        icon=Icon.USERS,
        room="card",
        listed=False,
    ),
    Action(
        id="patients:record:correct",
        source=QT_TRANSLATE_NOOP("actions", "Correct the patient's details"),
        shortcut="Ctrl+E",
        permission=Permission.PATIENT_CORRECT,
        icon=Icon.PEN_LINE,
        room="card",
        listed=False,
    ),
    Action(
        id="patients:record:save",
        source=QT_TRANSLATE_NOOP("actions", "Save the corrections"),
        shortcut="Ctrl+S",
        permission=Permission.PATIENT_CORRECT,
        icon=Icon.CHECK,
        room="card",
        listed=False,
    ),
)
