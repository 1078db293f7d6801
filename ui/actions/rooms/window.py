"""What can be done wherever one is in the window."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="app:display:show",
        source=QT_TRANSLATE_NOOP("actions", "Change how the screen looks"),
        other=QT_TRANSLATE_NOOP("actions", "dark, contrast, text size, zoom"),
        shortcut="Ctrl+Shift+D",
        icon=Icon.EYE,
    ),
    Action(
        id="app:help:show",
        source=QT_TRANSLATE_NOOP("actions", "Show help for this screen"),
        shortcut="F1",
        icon=Icon.CIRCLE_QUESTION_MARK,
    ),
    Action(
        id="app:language:change",
        source=QT_TRANSLATE_NOOP("actions", "Change the language"),
        icon=Icon.LANGUAGES,
    ),
    Action(
        id="app:privacy:toggle",
        source=QT_TRANSLATE_NOOP("actions", "Hide or show every name (privacy screen)"),
        other=QT_TRANSLATE_NOOP("actions", "blank, cover"),
        shortcut="F9",
        icon=Icon.EYE_OFF,
    ),
    Action(
        id="app:redo",
        source=QT_TRANSLATE_NOOP("actions", "Do again what was taken back"),
        other=QT_TRANSLATE_NOOP("actions", "redo"),
        shortcut="Ctrl+Y",
        icon=Icon.REDO_2,
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
        other=QT_TRANSLATE_NOOP("actions", "take back, mistake"),
        shortcut="Ctrl+Z",
        icon=Icon.UNDO_2,
    ),
    Action(
        id="find:show",
        source=QT_TRANSLATE_NOOP("actions", "Find a patient, a day, a command"),
        shortcut="Ctrl+K",
        icon=Icon.SEARCH,
        listed=False,
    ),
    Action(
        id="session:lock",
        source=QT_TRANSLATE_NOOP("actions", "Lock"),
        other=QT_TRANSLATE_NOOP("actions", "walk away, break"),
        shortcut="Ctrl+L",
        icon=Icon.LOCK,
    ),
    Action(
        id="session:sign-out",
        source=QT_TRANSLATE_NOOP("actions", "Sign out"),
        icon=Icon.LOG_OUT,
    ),
)
