"""What can be put on paper or into a file."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="papers:calendar:save",
        source=QT_TRANSLATE_NOOP("actions", "Save the appointment for a calendar"),
        permission=Permission.PAPER_PRINT,
        icon=Icon.CALENDAR_PLUS,
    ),
    Action(
        id="papers:day-sheet:print",
        source=QT_TRANSLATE_NOOP("actions", "Print the day sheet"),
        other=QT_TRANSLATE_NOOP("actions", "day list"),
        permission=Permission.PAPER_PRINT,
        icon=Icon.PRINTER,
    ),
    Action(
        id="papers:letter:print",
        source=QT_TRANSLATE_NOOP("actions", "Print the confirmation letter"),
        permission=Permission.PAPER_PRINT,
        icon=Icon.PRINTER,
    ),
    Action(
        id="papers:next-day:print",
        source=QT_TRANSLATE_NOOP("actions", "Print the next day's sheet"),
        shortcut="Ctrl+Shift+O",
        permission=Permission.PAPER_PRINT,
        icon=Icon.PRINTER,
    ),
    Action(
        id="papers:page:back",
        source=QT_TRANSLATE_NOOP("actions", "The page before in the preview"),
        shortcut="PgUp",
        permission=Permission.PAPER_PRINT,
        icon=Icon.CHEVRON_LEFT,
        room="papers",
        listed=False,
    ),
    Action(
        id="papers:page:on",
        source=QT_TRANSLATE_NOOP("actions", "The next page in the preview"),
        shortcut="PgDown",
        permission=Permission.PAPER_PRINT,
        icon=Icon.CHEVRON_RIGHT,
        room="papers",
        listed=False,
    ),
    Action(
        id="papers:paper:print",
        source=QT_TRANSLATE_NOOP("actions", "Print what is shown at the side"),
        shortcut="Ctrl+P",
        permission=Permission.PAPER_PRINT,
        icon=Icon.PRINTER,
        room="papers",
        listed=False,
    ),
    Action(
        id="papers:slip:print",
        source=QT_TRANSLATE_NOOP("actions", "Print the appointment slip"),
        other=QT_TRANSLATE_NOOP("actions", "receipt, card with the time"),
        shortcut="Ctrl+Shift+S",
        permission=Permission.PAPER_PRINT,
        icon=Icon.PRINTER,
    ),
)
