"""One of the five colours of the schedule, each with its name."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from clinic_desk.scheduling.records import Colour
from ui.kit import draw
from ui.kit.button import Pressable
from ui.settings.settings_words import colour_words
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import S1, TARGET, Tone, ink_and_ground

_SIDE = TARGET + 6


class ColourChoice(QWidget):
    """Swatches side by side; the arrow keys move the choice."""

    chosen = Signal(object)
    """A Colour, when a person changed it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._swatches: dict[Colour, _Swatch] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S1)
        for colour in Colour:
            swatch = _Swatch(colour)
            swatch.clicked.connect(lambda _on=False, of=colour: self.chosen.emit(of))
            self._swatches[colour] = swatch
            self._group.addButton(swatch)
            line.addWidget(swatch)
        line.addStretch(1)
        self.choose(Colour.ACCENT)
        self.retranslate()

    def choice(self) -> Colour:
        return next(colour for colour, swatch in self._swatches.items() if swatch.isChecked())

    def choose(self, colour: Colour) -> None:
        """Show this choice, without saying so."""
        self._swatches[colour].setChecked(True)
        self.setFocusProxy(self._swatches[colour])

    def kept(self) -> str:
        return self.choice().value

    def put(self, kept: str) -> None:
        self.choose(Colour(kept))

    def retranslate(self) -> None:
        for colour, swatch in self._swatches.items():
            swatch.setAccessibleName(colour_words(colour))
            swatch.setToolTip(colour_words(colour))


class _Swatch(Pressable):
    def __init__(self, colour: Colour, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink, self._ground = ink_and_ground(Tone(colour))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(px(_SIDE), px(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        ink = draw.token(self._ink)
        on = self.isChecked()
        draw.box(painter, rect, fill=ink if on else draw.token(self._ground), edge=ink)
        if on:
            square = rect.adjusted(3, 3, -3, -3)
            paint_icon(painter, Icon.CHECK, square, colours().surface)
        if self.hasFocus():
            draw.ring(painter, QRectF(self.rect()), colour=colours().acc)
