"""Who may be the new patient already, said while somebody types: take them, or not the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.ids import PatientId
from ui.actions.registry import BY_ID
from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Card
from ui.kit.label import Label
from ui.kit.name_label import NameLabel
from ui.scheduling.flow import Flow
from ui.theme.tokens import S2
from ui.words.keys import keys_shown

TAKE = "scheduling:booking:take"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlikeRow:
    """Somebody registered who looks like the one typed."""

    id: PatientId
    name: str
    detail: str


class AlikeNotice(Card):
    """Hidden while nobody looks alike. The first one is taken by one key."""

    taken = Signal(object)
    """A PatientId: this is who is meant."""
    told_apart = Signal(object)
    """A PatientId who is somebody else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(well=True, parent=parent)
        self._rows: tuple[AlikeRow, ...] = ()
        self._title = Label(kind="strong")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(S2)
        self._shown: list[QWidget] = []
        self.body.setContentsMargins(12, 8, 12, 10)
        self.body.setSpacing(S2)
        self.body.addWidget(self._title)
        self.body.addLayout(self._lines)
        self.hide()

    def show_rows(self, rows: Sequence[AlikeRow]) -> None:
        """Show these; nothing moves and nothing is said again where they are the same."""
        if tuple(rows) == self._rows:
            return
        news = {one.id for one in rows} - {one.id for one in self._rows}
        self._rows = tuple(rows)
        self._write()
        self.setVisible(bool(self._rows))
        if news:
            announce(self, f"{self._title.text()}: " + "; ".join(map(_said, self._rows)))

    def rows(self) -> tuple[AlikeRow, ...]:
        return self._rows

    def take_first(self) -> None:
        if self._rows:
            self.taken.emit(self._rows[0].id)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._write()
        super().changeEvent(event)

    def _write(self) -> None:
        for widget in self._shown:
            self._lines.removeWidget(widget)
            widget.deleteLater()
        self._title.setText(QCoreApplication.translate("scheduling", "Perhaps registered already"))
        self._shown = [self._line(at, one) for at, one in enumerate(self._rows)]
        for widget in self._shown:
            self._lines.addWidget(widget)

    def _line(self, at: int, one: AlikeRow) -> QWidget:
        line = QWidget()
        take = Button("")
        words = QCoreApplication.translate("scheduling", "Take this one")
        take.set_words(words, "" if at else keys_shown(BY_ID[TAKE].shortcut))
        take.setAccessibleName(f"{words}: {_said(one)}")
        take.clicked.connect(lambda: self.taken.emit(one.id))
        apart = Button("", ButtonKind.TEXT)
        words = QCoreApplication.translate("scheduling", "Not the same person")
        apart.set_words(words)
        apart.setAccessibleName(f"{words}: {_said(one)}")
        apart.clicked.connect(lambda: self.told_apart.emit(one.id))
        lines = QVBoxLayout(line)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(NameLabel(one.name))
        lines.addWidget(Label(one.detail, kind="caption", wrap=True))
        lines.addLayout(Flow(take, apart, spacing=6))
        return line


def _said(one: AlikeRow) -> str:
    return ", ".join((one.name, one.detail))
