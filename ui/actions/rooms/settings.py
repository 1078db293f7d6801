"""What can be done in the settings."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="settings:show",
        source=QT_TRANSLATE_NOOP("actions", "Open the settings"),
        other=QT_TRANSLATE_NOOP("actions", "setup, configure, opening hours, equipment"),
        shortcut="Ctrl+,",
        permission=Permission.SCHEDULE_CONFIGURE,
        icon=Icon.SETTINGS,
    ),
    Action(
        id="settings:hours:show",
        source=QT_TRANSLATE_NOOP("actions", "Change working hours"),
        other=QT_TRANSLATE_NOOP("actions", "opening, week, roster"),
        permission=Permission.SCHEDULE_CONFIGURE,
        icon=Icon.SETTINGS,
    ),
    Action(
        id="settings:leave:show",
        source=QT_TRANSLATE_NOOP("actions", "Enter leave and other absences"),
        other=QT_TRANSLATE_NOOP("actions", "vacation, holiday, ill, away, course"),
        permission=Permission.SCHEDULE_CONFIGURE,
        icon=Icon.SETTINGS,
    ),
    Action(
        id="settings:holidays:show",
        source=QT_TRANSLATE_NOOP("actions", "Close the clinic on holidays"),
        other=QT_TRANSLATE_NOOP("actions", "closed, bank holiday, Christmas"),
        permission=Permission.SCHEDULE_CONFIGURE,
        icon=Icon.SETTINGS,
    ),
    Action(
        id="settings:blocks:show",
        source=QT_TRANSLATE_NOOP("actions", "Block time"),
        other=QT_TRANSLATE_NOOP("actions", "meeting, lunch, closed"),
        permission=Permission.SCHEDULE_CONFIGURE,
        icon=Icon.SETTINGS,
    ),
    Action(
        id="settings:services:show",
        source=QT_TRANSLATE_NOOP("actions", "Change services"),
        other=QT_TRANSLATE_NOOP("actions", "treatment, length, duration"),
        permission=Permission.SCHEDULE_CONFIGURE,
        icon=Icon.SETTINGS,
    ),
    Action(
        id="settings:practitioners:show",
        source=QT_TRANSLATE_NOOP("actions", "Change practitioners"),
        other=QT_TRANSLATE_NOOP("actions", "doctor, new colleague, retire"),
        permission=Permission.SCHEDULE_CONFIGURE,
        icon=Icon.SETTINGS,
    ),
    Action(
        id="settings:rooms:show",
        source=QT_TRANSLATE_NOOP("actions", "Change rooms"),
        other=QT_TRANSLATE_NOOP("actions", "room"),
        permission=Permission.SCHEDULE_CONFIGURE,
        icon=Icon.SETTINGS,
    ),
    Action(
        id="settings:policies:show",
        source=QT_TRANSLATE_NOOP("actions", "Change policies"),
        other=QT_TRANSLATE_NOOP("actions", "rules, limits, initials"),
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
