"""A password that is being chosen: the field, how strong it is, and what the policy asks."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.staff import passwords
from clinic_desk.staff.passwords import Demand, Judgement
from ui.kit import draw
from ui.kit.announce import announce
from ui.kit.field import Field
from ui.kit.frames import column, row
from ui.kit.inputs import PasswordField
from ui.kit.label import Label
from ui.kit.marks import IconMark
from ui.theme.icons import Icon
from ui.theme.style import colours, px
from ui.theme.tokens import ICON_MARK, S1, S2, Tone, ink_and_ground
from ui.words import passwords as password_words

_STEPS = 4
_BAR = 6
_TONES = (Tone.DANGER, Tone.DANGER, Tone.WARN, Tone.OK, Tone.OK)


class NewPassword(QWidget):
    """Judges at every key; nothing is shown as wrong before somebody is done typing."""

    changed = Signal()
    entered = Signal()
    """Enter was pressed in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context: tuple[str, ...] = ()
        self.input = PasswordField()
        self.field = Field("", self.input)
        self._bar = _Bar()
        self._strength = Label(kind="caption-strong")
        self._advice = Label(kind="caption", wrap=True)
        self._demands = {demand: _Demand() for demand in Demand}
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        lines.addWidget(self.field)
        lines.addLayout(row(self._bar, self._strength))
        lines.addWidget(self._advice)
        lines.addLayout(column(*self._demands.values(), spacing=S1))
        self.setFocusProxy(self.input)
        self.input.textChanged.connect(self._judge)
        self.input.returnPressed.connect(self.entered)
        self.input.caps_lock_changed.connect(self._warn_of_caps_lock)
        self._caps_words = ""
        self._judge()

    def set_words(self, label: str, show: str, caps_lock: str) -> None:
        """The label, the words of the show button, and what is said of Caps Lock."""
        self.field.set_label(label)
        self.input.set_show_words(show)
        self._caps_words = caps_lock

    def set_context(self, names: Sequence[str]) -> None:
        """Names that the password must not lean on."""
        if tuple(names) != self._context:
            self._context = tuple(names)
            self._judge()

    def password(self) -> str:
        return self.input.text()

    def judgement(self) -> Judgement:
        return passwords.judge(self.input.text(), context=self._context)

    def set_problem(self, sentence: str | None) -> None:
        self.field.set_problem(sentence)

    def clear(self) -> None:
        """Forget what was typed, also where it could be undone."""
        self.input.clear()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._show(self.judgement())
        super().changeEvent(event)

    def _judge(self) -> None:
        self.field.set_problem(None)
        self._show(self.judgement())
        self.changed.emit()

    def _show(self, now: Judgement) -> None:
        typed = bool(self.input.text())
        self._bar.show_strength(now.strength if typed else 0)
        words = password_words.strength(now) if typed else ""
        if words != self._strength.text() and words:
            announce(self, words)
        self._strength.setText(words)
        advice = password_words.advice(now)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        for demand, line in self._demands.items():
            line.show_demand(password_words.demand(demand), met=typed and demand in now.met)

    def _warn_of_caps_lock(self, on: object) -> None:
        self.field.set_hint(self._caps_words if on else "")


class _Demand(QWidget):
    """One line of the policy, ticked when it is met."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = IconMark(Icon.CIRCLE, "t3", ICON_MARK)
        self._words = Label(kind="caption", wrap=True)
        line = row(self._mark, self._words, spacing=S2)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_demand(self, words: str, *, met: bool) -> None:
        self._mark.set_icon(Icon.CIRCLE_CHECK if met else Icon.CIRCLE, Tone.OK if met else "t3")
        self._words.setText(words)
        self.setProperty("met", met)


class _Bar(QWidget):
    """How strong, in four steps; the word beside it says the same."""

    def __init__(self) -> None:
        super().__init__()
        self._strength = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strength(self, strength: int) -> None:
        self._strength = strength
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(_BAR))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap = S1
        wide = (self.width() - gap * (_STEPS - 1)) / _STEPS
        ink, _ = ink_and_ground(_TONES[self._strength])
        for step in range(_STEPS):
            rect = QRectF(step * (wide + gap), 0, wide, self.height())
            on = step < self._strength
            fill = draw.token(ink) if on else colours().line2
            draw.box(painter, rect, fill=fill, radius=_BAR / 2)
