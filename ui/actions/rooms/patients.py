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
        id="patients:cards:confusable",
        source=QT_TRANSLATE_NOOP("actions", "Mark as easily confused with another"),
        shortcut="Ctrl+J",
        permission=Permission.PATIENT_CORRECT,
        icon=Icon.USERS,
        room="card",
        listed=False,
    ),
    Action(
        id="patients:cards:join",
        source=QT_TRANSLATE_NOOP("actions", "Merge the two cards that are compared"),
        shortcut="Ctrl+S",
        permission=Permission.PATIENT_CORRECT,
        icon=Icon.CHECK,
        room="merge",
        listed=False,
    ),
    Action(
        id="patients:cards:merge",
        source=QT_TRANSLATE_NOOP("actions", "Merge with another card of the same person"),
        other=QT_TRANSLATE_NOOP("actions", "duplicate, double, join"),
        shortcut="Ctrl+Shift+J",
        permission=Permission.PATIENT_CORRECT,
        icon=Icon.LINK,
        room="card",
        listed=False,
    ),
    Action(
        id="patients:cards:swap",
        source=QT_TRANSLATE_NOOP("actions", "Keep the other of the two cards"),
        shortcut="Ctrl+U",
        permission=Permission.PATIENT_CORRECT,
        icon=Icon.REPEAT,
        room="merge",
        listed=False,
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
        other=QT_TRANSLATE_NOOP("actions", "guardian, interpreter, wheelchair, family, deceased"),
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
        id="patients:record:mistake",
        source=QT_TRANSLATE_NOOP("actions", "Close a card that was opened by mistake"),
        shortcut="F7",
        permission=Permission.RECORD_OPEN,
        icon=Icon.UNDO_2,
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
