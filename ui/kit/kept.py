"""What stands in controls as plain data: kept while somebody is away, and put back."""

from collections.abc import Mapping
from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.kit.field import Field
from ui.kit.segmented import Segmented


@runtime_checkable
class Keeps(Protocol):
    """A control or a panel of several parts, which knows itself what stands in it."""

    def kept(self) -> Any:
        """What stands in it, right or not, plain enough for JSON."""

    def put(self, kept: Any, /) -> None:
        """Put back what ``kept`` gave."""


def fields_kept(fields: Mapping[str, Field]) -> dict[str, Any]:
    """What stands in each field's control."""
    return {name: kept(field.control) for name, field in fields.items()}


def put_fields(fields: Mapping[str, Field], told: Mapping[str, Any]) -> None:
    """Put back what ``fields_kept`` gave; what there is no field for is left out."""
    for name, field in fields.items():
        if name in told:
            put(field.control, told[name])


def kept(control: QWidget) -> Any:
    """What stands in one control; None in one that holds nothing."""
    if isinstance(control, QLineEdit):
        return control.text()
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText()
    if isinstance(control, QComboBox):
        return control.currentData()
    if isinstance(control, Segmented):
        return control.choice()
    return control.kept() if isinstance(control, Keeps) else None


def put(control: QWidget, told: Any) -> None:
    """Put back what ``kept`` gave."""
    if isinstance(control, QLineEdit):
        control.setText(str(told))
    elif isinstance(control, QPlainTextEdit):
        control.setPlainText(str(told))
    elif isinstance(control, QComboBox):
        places = range(control.count())
        control.setCurrentIndex(next((at for at in places if control.itemData(at) == told), 0))
    elif isinstance(control, Segmented):
        control.choose(str(told))
    elif isinstance(control, Keeps):
        control.put(told)
