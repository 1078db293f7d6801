"""What can be done with reports."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="reports:report:print",
        source=QT_TRANSLATE_NOOP("actions", "Print the report"),
        shortcut="Ctrl+P",
        permission=Permission.REPORT_READ,
        icon=Icon.PRINTER,
        room="settings",
        listed=False,
    ),
    Action(
        id="reports:show",
        source=QT_TRANSLATE_NOOP("actions", "Open the reports"),
        permission=Permission.REPORT_READ,
        icon=Icon.LIST_CHECKS,
    ),
)
