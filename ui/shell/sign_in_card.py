"""The card that lies beside the invented clinic: who works there, and how they come in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.announce import announce
from ui.kit.button import Button, icon_button
from ui.kit.frames import Card, Hairline, column, row
from ui.kit.label import Label
from ui.kit.marks import Badge, PersonMark
from ui.theme.icons import Icon
from ui.theme.tokens import S3, S4, Tone

_SAYS_COPIED = 1500
"""How long the button says that it has copied, in milliseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InventedPerson:
    """One colleague of the invented clinic; the role is in words."""

    name: str
    role: str
    password: str


class SignInCard(QDialog):
    """Everybody's name and password, a button that fills them in, one that copies the code.

    ``code_of`` tells the present six digits of a person by name.
    """

    fill_wanted = Signal(str, str, str)
    """Name, password, present code."""

    def __init__(
        self,
        people: Sequence[InventedPerson],
        code_of: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._code_of = code_of
        self._seen = False
        title = QCoreApplication.translate("shell", "The invented clinic")
        self.setWindowTitle(title)
        badge = QCoreApplication.translate("shell", "practice, nobody here is real")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, S4, S4, S4)
        lines.setSpacing(S4)
        lines.addLayout(row(Label(title, "title"), Badge(badge, Tone.VIOLET, Icon.SPARKLES), None))
        card = Card()
        card.body.setSpacing(S3)
        for at, person in enumerate(people):
            if at:
                card.body.addWidget(Hairline())
            card.body.addLayout(self._line_of(person))
        lines.addWidget(card)

    def showEvent(self, event: QShowEvent) -> None:
        """Lie beside the fields. After the first time the keys stay with what was typed there."""
        super().showEvent(event)
        beside = self.parentWidget()
        if beside is not None:
            if self._seen:
                QTimer.singleShot(0, beside, beside.activateWindow)
            frame, screen = beside.frameGeometry(), beside.screen().availableGeometry()
            right = min(frame.right() - S4, screen.right())
            self.move(right - self.frameGeometry().width(), frame.center().y() - self.height() // 2)
        self._seen = True

    def _line_of(self, person: InventedPerson) -> QHBoxLayout:
        words = QCoreApplication.translate("shell", "Fill in {name}").format(name=person.name)
        fill = Button(QCoreApplication.translate("shell", "Fill in"))
        fill.setAccessibleName(words)
        fill.clicked.connect(lambda: self._fill(person))
        copy = icon_button(Icon.COPY, QCoreApplication.translate("shell", "Copy code"))
        spoken = QCoreApplication.translate("shell", "Copy the present code of {name}")
        copy.setAccessibleName(spoken.format(name=person.name))
        copy.clicked.connect(lambda: self._copy(person, copy))
        password = Label(person.password, "caption")
        password.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name, role = Label(person.name, "strong"), Label(person.role, "caption")
        who = column(row(name, role, None), password, spacing=0)
        return row(PersonMark(person.name), who, S3, None, fill, copy)

    def _fill(self, person: InventedPerson) -> None:
        self.fill_wanted.emit(person.name, person.password, self._code_of(person.name))

    def _copy(self, person: InventedPerson, button: Button) -> None:
        QGuiApplication.clipboard().setText(self._code_of(person.name))
        words, spoken = button.text(), button.accessibleName()
        button.set_words(QCoreApplication.translate("shell", "Copied"))
        button.set_icon(Icon.CHECK)
        announce(button, QCoreApplication.translate("shell", "The code is copied."))

        def back() -> None:
            button.set_words(words)
            button.set_icon(Icon.COPY)
            button.setAccessibleName(spoken)
            button.setEnabled(True)

        button.setEnabled(False)
        QTimer.singleShot(_SAYS_COPIED, button, back)
