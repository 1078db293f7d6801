"""What can be done with files of other programs, and with the clinic as a file."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="exchange:calendar:save",
        source=QT_TRANSLATE_NOOP("actions", "Save my own calendar as a file (ICS)"),
        permission=Permission.DATA_EXPORT,
        icon=Icon.CALENDAR,
    ),
    Action(
        id="exchange:card:save",
        source=QT_TRANSLATE_NOOP("actions", "Save the open card as a contact (vCard)"),
        permission=Permission.DATA_EXPORT,
        icon=Icon.ID_CARD,
    ),
    Action(
        id="exchange:show",
        source=QT_TRANSLATE_NOOP("actions", "Import from a file, export the clinic"),
        other=QT_TRANSLATE_NOOP("actions", "CSV, Excel, FHIR, back-up copy of the data"),
        permission=Permission.DATA_IMPORT,
        icon=Icon.FILE_DOWN,
    ),
)
