"""Actions become shortcuts of a window; who may not do a thing has no key for it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from clinic_desk.access import Permission
from ui.actions.action import Action
from ui.actions.registry import BY_ID
from ui.theme.icons import icon

_EVERYWHERE = "session:lock"
ALSO = {"app:redo": ("Ctrl+Shift+Z",)}
"""Keys that people bring from other programs."""
May = Callable[[Permission], bool]
"""``session.may``: whether the person at the desk has a permission."""


def allowed(action: Action, may: May) -> bool:
    return action.permission is None or may(action.permission)


def available(may: May) -> tuple[Action, ...]:
    """The actions that this person has, sorted as the registry is."""
    return tuple(action for action in BY_ID.values() if allowed(action, may))


def bind(
    widget: QWidget, callbacks: Mapping[str, Callable[[], object]], may: May
) -> dict[str, QAction]:
    """Give ``widget`` a QAction for each id of ``callbacks`` that the person may do.

    An action of a room works while the focus is inside that widget, the others in its whole
    window, locking in every window of the program. Raises KeyError for an id that is not in
    the registry.
    """
    made: dict[str, QAction] = {}
    for name, callback in callbacks.items():
        action = BY_ID[name]
        if allowed(action, may):
            made[name] = _qaction(widget, action, callback)
    return made


def unbind(widget: QWidget, made: Mapping[str, QAction]) -> None:
    """Take the QActions away again, before somebody else sits down."""
    for qaction in made.values():
        widget.removeAction(qaction)
        qaction.deleteLater()


def _qaction(widget: QWidget, action: Action, callback: Callable[[], object]) -> QAction:
    qaction = QAction(action.words, widget)
    if action.icon:
        qaction.setIcon(icon(action.icon))
    keys = (action.shortcut, *ALSO.get(action.id, ()))
    qaction.setShortcuts([QKeySequence(one) for one in keys])
    qaction.setShortcutContext(_context(action))
    qaction.triggered.connect(lambda _checked=False: callback())
    widget.addAction(qaction)
    return qaction


def _context(action: Action) -> Qt.ShortcutContext:
    if action.id == _EVERYWHERE:
        return Qt.ShortcutContext.ApplicationShortcut
    if action.room:
        return Qt.ShortcutContext.WidgetWithChildrenShortcut
    return Qt.ShortcutContext.WindowShortcut
