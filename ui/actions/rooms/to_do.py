"""What can be done with lists of things to do: who waits, who is due, whom to call."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

_ROOM = "to-do"
_SECTIONS = (
    ("calls", QT_TRANSLATE_NOOP("actions", "Look at the calls to make"), "Ctrl+1"),
    ("waiting", QT_TRANSLATE_NOOP("actions", "Look at the waiting list"), "Ctrl+2"),
    ("rebook", QT_TRANSLATE_NOOP("actions", "Look at the visits to rebook"), "Ctrl+3"),
    ("recalls", QT_TRANSLATE_NOOP("actions", "Look at the recalls"), "Ctrl+4"),
    ("left", QT_TRANSLATE_NOOP("actions", "Look at who has left the list"), "Ctrl+5"),
)
_OUTCOMES = (
    ("reached", QT_TRANSLATE_NOOP("actions", "The call: reached"), "F2"),
    ("voicemail", QT_TRANSLATE_NOOP("actions", "The call: voicemail left"), "F3"),
    ("no-answer", QT_TRANSLATE_NOOP("actions", "The call: no answer"), "F4"),
    ("back", QT_TRANSLATE_NOOP("actions", "The call: call back later"), "F6"),
    ("wrong-number", QT_TRANSLATE_NOOP("actions", "The call: wrong number"), "F7"),
    ("take", QT_TRANSLATE_NOOP("actions", "The call: I make it, or let it go"), "F5"),
)
ACTIONS = (
    *(
        Action(
            id=f"to-do:call:{name}",
            source=source,
            shortcut=keys,
            permission=Permission.TO_DO_WRITE,
            icon=Icon.PHONE,
            room=_ROOM,
            listed=False,
        )
        for name, source, keys in _OUTCOMES
    ),
    *(
        Action(
            id=f"to-do:section:{name}",
            source=source,
            shortcut=keys,
            permission=Permission.TO_DO_READ,
            icon=Icon.LIST_CHECKS,
            room=_ROOM,
            listed=False,
        )
        for name, source, keys in _SECTIONS
    ),
    Action(
        id="to-do:calls:print",
        source=QT_TRANSLATE_NOOP("actions", "Print the calls to make"),
        shortcut="Ctrl+P",
        permission=Permission.PAPER_PRINT,
        icon=Icon.PRINTER,
        room=_ROOM,
    ),
    Action(
        id="scheduling:series:show",
        source=QT_TRANSLATE_NOOP("actions", "Book a series, or change the one of a visit"),
        other=QT_TRANSLATE_NOOP("actions", "recurring, repeat, every week"),
        shortcut="Ctrl+Shift+G",
        permission=Permission.APPOINTMENT_BOOK,
        icon=Icon.REPEAT,
    ),
    Action(
        id="to-do:line:card",
        source=QT_TRANSLATE_NOOP("actions", "Open the card of whom one stands on"),
        shortcut="Ctrl+O",
        permission=Permission.TO_DO_READ,
        icon=Icon.ID_CARD,
        room=_ROOM,
        listed=False,
    ),
    Action(
        id="to-do:line:change",
        source=QT_TRANSLATE_NOOP("actions", "Change what somebody waits for"),
        shortcut="Ctrl+E",
        permission=Permission.TO_DO_WRITE,
        icon=Icon.PEN_LINE,
        room=_ROOM,
        listed=False,
    ),
    Action(
        id="to-do:line:remove",
        source=QT_TRANSLATE_NOOP("actions", "Take off the list"),
        shortcut="Del",
        permission=Permission.TO_DO_WRITE,
        icon=Icon.X,
        room=_ROOM,
        listed=False,
    ),
    Action(
        id="to-do:matches:show",
        source=QT_TRANSLATE_NOOP("actions", "Show who waits for the time that became free"),
        shortcut="Ctrl+M",
        permission=Permission.TO_DO_READ,
        icon=Icon.HOURGLASS,
    ),
    Action(
        id="to-do:rebook:put",
        source=QT_TRANSLATE_NOOP("actions", "Put the visit among those to rebook"),
        shortcut="Ctrl+Shift+B",
        permission=Permission.TO_DO_WRITE,
        icon=Icon.CALENDAR_CLOCK,
    ),
    Action(
        id="to-do:recall:make",
        source=QT_TRANSLATE_NOOP("actions", "Note when the patient is due again"),
        other=QT_TRANSLATE_NOOP("actions", "recall, reminder, check-up"),
        shortcut="Ctrl+B",
        permission=Permission.TO_DO_WRITE,
        icon=Icon.REPEAT,
    ),
    Action(
        id="to-do:waiting:add",
        source=QT_TRANSLATE_NOOP("actions", "Put the patient on the waiting list"),
        other=QT_TRANSLATE_NOOP("actions", "queue, earlier time"),
        shortcut="Ctrl+W",
        permission=Permission.TO_DO_WRITE,
        icon=Icon.HOURGLASS,
    ),
)
