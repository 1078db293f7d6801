"""Walks what a screen reader sees, and finds controls that say nothing."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

INTERACTIVE = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Link,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.PageTab,
}


def tree(of: QWidget) -> Iterator[QAccessibleInterface]:
    """Every visible thing below a widget, itself included, as a screen reader would meet it."""
    yield from _below(QAccessible.queryAccessibleInterface(of))


def nameless(of: QWidget) -> list[str]:
    """Role and class of each visible control that has no name: it must be empty."""
    return [
        f"{part.role().name}: {type(part.object()).__name__}"
        for part in tree(of)
        if part.role() in INTERACTIVE and not part.text(QAccessible.Text.Name).strip()
    ]


def names(of: QWidget) -> list[str]:
    """The names of the visible controls, in the order of the tree."""
    return [part.text(QAccessible.Text.Name) for part in tree(of) if part.role() in INTERACTIVE]


def _below(part: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if part is None or not part.isValid() or part.state().invisible:
        return
    yield part
    for at in range(part.childCount()):
        yield from _below(part.child(at))
