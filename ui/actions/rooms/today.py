"""What can be done on the flow board and in the other views of today."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="today:afterwards:enter",
        source=QT_TRANSLATE_NOOP("actions", "Enter a day afterwards, from paper"),
        shortcut="Ctrl+Shift+T",
        permission=Permission.APPOINTMENT_MOVE,
        icon=Icon.PEN_LINE,
    ),
    Action(
        id="today:late:tell",
        source=QT_TRANSLATE_NOOP("actions", "See whom to tell that it gets later"),
        shortcut="L",
        permission=Permission.APPOINTMENT_MOVE,
        icon=Icon.PHONE,
        room="today",
    ),
    Action(
        id="today:sheet:print",
        source=QT_TRANSLATE_NOOP("actions", "Print today's sheet"),
        shortcut="Ctrl+P",
        permission=Permission.PAPER_PRINT,
        icon=Icon.PRINTER,
        room="today",
        listed=False,
    ),
    Action(
        id="today:view:board",
        source=QT_TRANSLATE_NOOP("actions", "Show the flow board"),
        shortcut="Ctrl+2",
        permission=Permission.SCHEDULE_READ,
        icon=Icon.LAYOUT_DASHBOARD,
        room="today",
    ),
    Action(
        id="today:view:overview",
        source=QT_TRANSLATE_NOOP("actions", "Show the overview"),
        shortcut="Ctrl+1",
        permission=Permission.SCHEDULE_READ,
        icon=Icon.LAYOUT_DASHBOARD,
        room="today",
    ),
    Action(
        id="today:view:own",
        source=QT_TRANSLATE_NOOP("actions", "Show my own day"),
        shortcut="Ctrl+3",
        permission=Permission.SCHEDULE_READ,
        icon=Icon.CALENDAR,
        room="today",
    ),
    Action(
        id="today:visit:arrive",
        source=QT_TRANSLATE_NOOP("actions", "Mark the visit as arrived"),
        shortcut="A",
        permission=Permission.APPOINTMENT_MOVE,
        icon=Icon.DOOR_OPEN,
        room="today",
        listed=False,
    ),
    Action(
        id="today:visit:begin",
        source=QT_TRANSLATE_NOOP("actions", "Mark the visit as with the practitioner"),
        shortcut="S",
        permission=Permission.APPOINTMENT_MOVE,
        icon=Icon.STETHOSCOPE,
        room="today",
        listed=False,
    ),
    Action(
        id="today:visit:expect",
        source=QT_TRANSLATE_NOOP("actions", "Mark the visit as expected again"),
        shortcut="E",
        permission=Permission.APPOINTMENT_MOVE,
        icon=Icon.CALENDAR,
        room="today",
        listed=False,
    ),
    Action(
        id="today:visit:finish",
        source=QT_TRANSLATE_NOOP("actions", "Mark the visit as done"),
        shortcut="D",
        permission=Permission.APPOINTMENT_MOVE,
        icon=Icon.CHECK,
        room="today",
        listed=False,
    ),
    Action(
        id="today:visit:miss",
        source=QT_TRANSLATE_NOOP("actions", "Mark the visit as missed"),
        shortcut="M",
        permission=Permission.APPOINTMENT_MOVE,
        icon=Icon.USER_X,
        room="today",
        listed=False,
    ),
    Action(
        id="today:walk-in:enter",
        source=QT_TRANSLATE_NOOP("actions", "Enter afterwards who came without an appointment"),
        shortcut="Ctrl+Shift+W",
        permission=Permission.APPOINTMENT_BOOK,
        icon=Icon.USER_PLUS,
    ),
)
