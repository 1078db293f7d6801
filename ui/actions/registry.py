"""Every action: its words, its key, the permission it needs. Data alone, sorted by id.

Rail, menus, the command list and the shortcut sheet are made from this. Words are English
source here and translated when shown (``words``).
"""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.access import Permission
from ui.theme.icons import Icon


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing a person can do.

    ``shortcut`` is portable text ("Ctrl+K"); ``room`` says where the key works: in that room
    alone, or everywhere if empty. ``listed`` actions stand in the command list.
    """

    id: str
    source: object
    shortcut: str = ""
    permission: Permission | None = None
    icon: Icon | None = None
    room: str = ""
    listed: bool = True

    @property
    def words(self) -> str:
        """The words in the language spoken now: a verb first."""
        return QCoreApplication.translate("actions", str(self.source))


ACTIONS: tuple[Action, ...] = (
    Action(
        id="app:display:show",
        source=QT_TRANSLATE_NOOP("actions", "Change how the screen looks"),
        shortcut="Ctrl+Shift+D",
        icon=Icon.EYE,
    ),
    Action(
        id="app:language:change",
        source=QT_TRANSLATE_NOOP("actions", "Change the language"),
        icon=Icon.LANGUAGES,
    ),
    Action(
        id="app:shortcuts:show",
        source=QT_TRANSLATE_NOOP("actions", "Show all shortcuts"),
        shortcut="Ctrl+/",
        icon=Icon.KEYBOARD,
    ),
    Action(
        id="app:theme:change",
        source=QT_TRANSLATE_NOOP("actions", "Switch between light and dark"),
        icon=Icon.SUN_MOON,
    ),
    Action(
        id="app:undo",
        source=QT_TRANSLATE_NOOP("actions", "Undo the last change"),
        shortcut="Ctrl+Z",
        icon=Icon.UNDO_2,
    ),
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
    Action(
        id="find:show",
        source=QT_TRANSLATE_NOOP("actions", "Find a patient, a day, a command"),
        shortcut="Ctrl+K",
        icon=Icon.SEARCH,
        listed=False,
    ),
    Action(
        id="oversight:incident:report",
        source=QT_TRANSLATE_NOOP("actions", "Report an incident"),
        shortcut="Ctrl+Shift+I",
        permission=Permission.INCIDENT_REPORT,
        icon=Icon.BELL,
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
        id="patients:record:correct",
        source=QT_TRANSLATE_NOOP("actions", "Correct the patient's details"),
        shortcut="Ctrl+E",
        permission=Permission.PATIENT_CORRECT,
        icon=Icon.PEN_LINE,
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
    Action(
        id="session:lock",
        source=QT_TRANSLATE_NOOP("actions", "Lock"),
        shortcut="Ctrl+L",
        icon=Icon.LOCK,
    ),
    Action(
        id="session:sign-out",
        source=QT_TRANSLATE_NOOP("actions", "Sign out"),
        icon=Icon.LOG_OUT,
    ),
    Action(
        id="settings:show",
        source=QT_TRANSLATE_NOOP("actions", "Open the settings"),
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
    Action(
        id="staff:account:own",
        source=QT_TRANSLATE_NOOP("actions", "My account"),
        shortcut="F9",
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
        id="training:practice:leave",
        source=QT_TRANSLATE_NOOP("actions", "Leave the practice clinic"),
        shortcut="Ctrl+Shift+P",
        icon=Icon.LOG_OUT,
        listed=False,
    ),
)

BY_ID = {action.id: action for action in ACTIONS}

ROOM_SHORTCUTS = tuple(f"Alt+{number}" for number in range(1, 8))
"""The keys of the rail, in the order in which a role sees its rooms."""
