"""What can be done with accounts."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="staff:account:own",
        source=QT_TRANSLATE_NOOP("actions", "My account"),
        shortcut="Ctrl+Shift+A",
        permission=Permission.ACCOUNT_OWN,
        icon=Icon.USER,
    ),
    Action(
        id="staff:colleague:invite",
        source=QT_TRANSLATE_NOOP("actions", "Invite a colleague"),
        shortcut="Ctrl+I",
        permission=Permission.ACCOUNT_MANAGE,
        icon=Icon.USER_PLUS,
        room="staff",
    ),
)
