"""What can be done in training and in the practice clinic."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions.action import Action
from ui.theme.icons import Icon

ACTIONS = (
    Action(
        id="training:practice:leave",
        source=QT_TRANSLATE_NOOP("actions", "Leave the practice clinic"),
        shortcut="Ctrl+Shift+P",
        icon=Icon.LOG_OUT,
        listed=False,
    ),
)
