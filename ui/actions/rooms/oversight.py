"""What can be done about how safe the clinic is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="oversight:incident:report",
        source=QT_TRANSLATE_NOOP("actions", "Report an incident"),
        shortcut="Ctrl+Shift+I",
        permission=Permission.INCIDENT_REPORT,
        icon=Icon.BELL,
    ),
)
