"""What can be done in the schedule and the booking panel."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="scheduling:appointment:cancel",
        source=QT_TRANSLATE_NOOP("actions", "Cancel the appointment"),
        shortcut="Del",
        permission=Permission.APPOINTMENT_CANCEL,
        icon=Icon.CALENDAR_X,
        room="schedule",
    ),
    Action(
        id="scheduling:appointment:cut",
        source=QT_TRANSLATE_NOOP("actions", "Take the appointment to another time"),
        shortcut="Ctrl+X",
        permission=Permission.APPOINTMENT_MOVE,
        icon=Icon.SCISSORS,
        room="schedule",
    ),
    Action(
        id="scheduling:appointment:paste",
        source=QT_TRANSLATE_NOOP("actions", "Put the appointment here"),
        shortcut="Ctrl+V",
        permission=Permission.APPOINTMENT_MOVE,
        icon=Icon.CLIPBOARD_PASTE,
        room="schedule",
    ),
    Action(
        id="scheduling:booking:book",
        source=QT_TRANSLATE_NOOP("actions", "Book"),
        shortcut="Ctrl+Return",
        permission=Permission.APPOINTMENT_BOOK,
        icon=Icon.CALENDAR_CHECK,
        room="schedule",
        listed=False,
    ),
    Action(
        id="scheduling:booking:new",
        source=QT_TRANSLATE_NOOP("actions", "New booking"),
        shortcut="Ctrl+N",
        permission=Permission.APPOINTMENT_BOOK,
        icon=Icon.CALENDAR_PLUS,
    ),
    Action(
        id="scheduling:booking:take",
        source=QT_TRANSLATE_NOOP("actions", "Take the patient who is registered already"),
        shortcut="Ctrl+R",
        permission=Permission.PATIENT_REGISTER,
        icon=Icon.USER,
        room="schedule",
        listed=False,
    ),
    Action(
        id="scheduling:day:back",
        source=QT_TRANSLATE_NOOP("actions", "One day, week or month back"),
        shortcut="Ctrl+Left",
        permission=Permission.SCHEDULE_READ,
        icon=Icon.CHEVRON_LEFT,
        room="schedule",
    ),
    Action(
        id="scheduling:day:far-back",
        source=QT_TRANSLATE_NOOP("actions", "A week, six weeks or three months back"),
        shortcut="Ctrl+Shift+Left",
        permission=Permission.SCHEDULE_READ,
        icon=Icon.CHEVRON_LEFT,
        room="schedule",
    ),
    Action(
        id="scheduling:day:far-forward",
        source=QT_TRANSLATE_NOOP("actions", "A week, six weeks or three months forward"),
        shortcut="Ctrl+Shift+Right",
        permission=Permission.SCHEDULE_READ,
        icon=Icon.CHEVRON_RIGHT,
        room="schedule",
    ),
    Action(
        id="scheduling:day:forward",
        source=QT_TRANSLATE_NOOP("actions", "One day, week or month forward"),
        shortcut="Ctrl+Right",
        permission=Permission.SCHEDULE_READ,
        icon=Icon.CHEVRON_RIGHT,
        room="schedule",
    ),
    Action(
        id="scheduling:day:today",
        source=QT_TRANSLATE_NOOP("actions", "Show today"),
        shortcut="Ctrl+T",
        permission=Permission.SCHEDULE_READ,
        icon=Icon.CALENDAR_DAYS,
    ),
    Action(
        id="scheduling:view:day",
        source=QT_TRANSLATE_NOOP("actions", "Look at a day"),
        shortcut="Ctrl+1",
        permission=Permission.SCHEDULE_READ,
        icon=Icon.CALENDAR,
        room="schedule",
    ),
    Action(
        id="scheduling:view:month",
        source=QT_TRANSLATE_NOOP("actions", "Look at a month"),
        shortcut="Ctrl+3",
        permission=Permission.SCHEDULE_READ,
        icon=Icon.CALENDAR_DAYS,
        room="schedule",
    ),
    Action(
        id="scheduling:view:week",
        source=QT_TRANSLATE_NOOP("actions", "Look at a week"),
        shortcut="Ctrl+2",
        permission=Permission.SCHEDULE_READ,
        icon=Icon.CALENDAR_DAYS,
        room="schedule",
    ),
)
