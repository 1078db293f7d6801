"""Three boxes to tick: may book, may cancel, may be told."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.family.records import Grants
from ui.kit.flow import FlowLayout
from ui.kit.inputs import Check
from ui.kit.label import Label


class GrantsBoxes(QWidget):
    """What one may do for the other, under a title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(kind="field", wrap=True)
        self.boxes = {name: Check("") for name in ("book", "cancel", "told")}
        line = FlowLayout(spacing=16)
        for box in self.boxes.values():
            line.addWidget(box)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self._title)
        lines.addLayout(line)
        self.retranslate()

    def grants(self) -> Grants:
        return Grants(**{name: box.isChecked() for name, box in self.boxes.items()})

    def choose(self, grants: Grants) -> None:
        for name, box in self.boxes.items():
            box.setChecked(getattr(grants, name))

    def set_title(self, words: str) -> None:
        self._title.setText(words)
        self.retranslate()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        for name, words in (
            ("book", translate("family", "Book")),
            ("cancel", translate("family", "Cancel")),
            ("told", translate("family", "Be told")),
        ):
            self.boxes[name].setText(words)
            self.boxes[name].setAccessibleName(": ".join((self._title.text(), words)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
