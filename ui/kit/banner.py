"""A sentence on a coloured ground, for what must be known or acted on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.kit.announce import announce
from ui.kit.button import Button
from ui.kit.label import Label
from ui.kit.marks import IconMark
from ui.theme.icons import Icon
from ui.theme.style import set_kind
from ui.theme.tokens import ICON_MARK, Tone

_ICONS = {
    Tone.INFO: Icon.INFO,
    Tone.WARN: Icon.CIRCLE_ALERT,
    Tone.DANGER: Icon.TRIANGLE_ALERT,
    Tone.OK: Icon.CIRCLE_CHECK,
}
"""The tones a banner can have."""


class Banner(QFrame):
    """Icon, sentence, and perhaps one button; hidden while it has nothing to say."""

    def __init__(
        self,
        sentence: str = "",
        tone: Tone = Tone.INFO,
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mark = IconMark(Icon.INFO, "info", ICON_MARK)
        self._words = Label(wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(11, 11, 11, 11)
        line.setSpacing(7)
        beside = Qt.AlignmentFlag.AlignVCenter if button else Qt.AlignmentFlag.AlignTop
        line.addWidget(self._mark, 0, beside)
        line.addWidget(self._words, 1)
        if button:
            line.addWidget(button)
        self._write(sentence, tone)
        if not sentence:
            self.hide()  # with one it is seen where it is put; shown here it would be a window

    def say(self, sentence: str, tone: Tone = Tone.INFO) -> None:
        """Show a sentence in one of info, warn, danger, ok; an empty one hides the banner."""
        self._write(sentence, tone)
        self.setVisible(bool(sentence))

    def _write(self, sentence: str, tone: Tone) -> None:
        self._mark.set_icon(_ICONS[tone], tone)
        self._words.setText(sentence)
        self._words.set_kind(tone)
        set_kind(self, f"banner-{tone}")
        if sentence:
            announce(self, sentence)

    def sentence(self) -> str:
        return self._words.text()
