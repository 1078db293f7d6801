"""What stands where nothing is yet: it teaches what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.label import Label
from ui.kit.marks import IconMark
from ui.theme.icons import Icon
from ui.theme.tokens import ICON, S2, S6


class EmptyState(QWidget):
    """An icon, what is (not) here, what to do, and perhaps the button that does it."""

    def __init__(
        self,
        icon: Icon,
        title: str,
        advice: str,
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title = Label(title, "lead")
        self._advice = Label(advice, "second", wrap=True)
        self._advice.setAlignment(middle)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S6, S6, S6, S6)
        lines.setSpacing(S2)
        lines.addStretch(1)
        self._icon = IconMark(icon, "t3", ICON + 8)
        lines.addWidget(self._icon, 0, middle)
        lines.addWidget(self._title, 0, middle)
        lines.addWidget(self._advice)
        if button:
            lines.addSpacing(S2)
            lines.addWidget(button, 0, middle)
        lines.addStretch(1)

    def set_icon(self, icon: Icon) -> None:
        self._icon.set_icon(icon, "t3")

    def set_words(self, title: str, advice: str) -> None:
        self._title.setText(title)
        self._advice.setText(advice)
