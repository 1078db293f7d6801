"""What can be done in the viewing log."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="audit:checkpoint:hold",
        source=QT_TRANSLATE_NOOP("actions", "Hold a kept checkpoint against the log"),
        permission=Permission.LOG_VERIFY,
        icon=Icon.SCALE,
        room="log",
    ),
    Action(
        id="audit:checkpoint:keep",
        source=QT_TRANSLATE_NOOP("actions", "Keep a checkpoint"),
        permission=Permission.CHECKPOINT_MAKE,
        icon=Icon.QR_CODE,
        room="log",
    ),
    Action(
        id="audit:log:export",
        source=QT_TRANSLATE_NOOP("actions", "Export the log"),
        permission=Permission.LOG_EXPORT,
        icon=Icon.FILE_DOWN,
        room="log",
    ),
    Action(
        id="audit:log:verify",
        source=QT_TRANSLATE_NOOP("actions", "Verify the log"),
        permission=Permission.LOG_VERIFY,
        icon=Icon.SHIELD_CHECK,
        room="log",
    ),
)
