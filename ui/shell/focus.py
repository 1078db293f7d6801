"""Where the keyboard stands in a panel, told so that a panel made anew can be given it back."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """The ``nth`` control of a kind, and before which letter the cursor stands (-1: none)."""

    kind: str
    nth: int
    cursor: int = -1


def focus_in(panel: QWidget | None) -> Focus | None:
    """Where the focus stands, if it is in this panel."""
    held = QApplication.focusWidget()
    if panel is None or held in (None, panel) or not panel.isAncestorOf(held):
        return None
    kind = type(held).__name__
    return Focus(kind=kind, nth=_alike(panel, kind).index(held), cursor=_cursor(held))


def give_focus(panel: QWidget, focus: Focus) -> None:
    """Stand there again; where there is no such control, the panel has it as it likes."""
    alike = _alike(panel, focus.kind)
    if focus.nth >= len(alike) or not alike[focus.nth].isVisibleTo(panel):
        return
    held = alike[focus.nth]
    held.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(held, QLineEdit) and focus.cursor >= 0:
        held.setCursorPosition(focus.cursor)
    elif isinstance(held, QPlainTextEdit) and focus.cursor >= 0:
        cursor = held.textCursor()
        cursor.setPosition(min(focus.cursor, len(held.toPlainText())))
        held.setTextCursor(cursor)


def _alike(panel: QWidget, kind: str) -> list[QWidget]:
    return [one for one in panel.findChildren(QWidget) if type(one).__name__ == kind]


def _cursor(held: QWidget) -> int:
    if isinstance(held, QLineEdit):
        return held.cursorPosition()
    return held.textCursor().position() if isinstance(held, QPlainTextEdit) else -1
