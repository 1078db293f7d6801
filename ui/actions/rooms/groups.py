"""What can be done with one group, in its panel."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="scheduling:group:size",
        source=QT_TRANSLATE_NOOP("actions", "Say how many have room in the group"),
        shortcut="F6",
        permission=Permission.APPOINTMENT_BOOK,
        icon=Icon.USERS,
        room="schedule",
        listed=False,
    ),
)
