"""What can be done in the settings."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="settings:show",
        source=QT_TRANSLATE_NOOP("actions", "Open the settings"),
        other=QT_TRANSLATE_NOOP("actions", "holiday, leave, hours, opening, services, rooms"),
        shortcut="Ctrl+,",
        permission=Permission.SCHEDULE_CONFIGURE,
        icon=Icon.SETTINGS,
    ),
    Action(
        id="settings:thing:add",
        source=QT_TRANSLATE_NOOP("actions", "Add to the list"),
        shortcut="N",
        permission=Permission.SCHEDULE_CONFIGURE,
        icon=Icon.PLUS,
        room="settings",
        listed=False,
    ),
    Action(
        id="settings:thing:retire",
        source=QT_TRANSLATE_NOOP("actions", "Retire what is chosen"),
        shortcut="Del",
        permission=Permission.SCHEDULE_CONFIGURE,
        icon=Icon.TRASH_2,
        room="settings",
        listed=False,
    ),
    Action(
        id="settings:thing:save",
        source=QT_TRANSLATE_NOOP("actions", "Save the form"),
        shortcut="Ctrl+S",
        permission=Permission.SCHEDULE_CONFIGURE,
        icon=Icon.CHECK,
        room="settings",
        listed=False,
    ),
)
