"""Who is it? Asked of somebody who is easily confused with another, or has told nothing yet.

The key that ticks what was told says, pressed again, that they told another one than the card
has, and once more that nothing was told; as in the booking.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_desk.patients.records import Told
from ui.actions.keys import is_key
from ui.actions.registry import BY_ID
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import row
from ui.kit.inputs import Check
from ui.kit.label import Label
from ui.kit.name_label import NameLabel
from ui.kit.side_panel import SidePanel
from ui.theme.icons import Icon
from ui.theme.style import colours
from ui.theme.tokens import S3, Tone
from ui.words.keys import keys_shown
from ui.words.people import name_seen

_TICKS = "scheduling:caller:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One thing that can be told: half hidden until it is ticked, then whole."""

    what: Told
    hidden: str
    whole: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What somebody told, and what they told otherwise than the card has it."""

    told: frozenset[Told] = frozenset()
    otherwise: frozenset[Told] = frozenset()


NOTHING_TOLD = Answers()


class ToldPanel(SidePanel):
    """Ticks what the person has told; the name alone is not enough. ``verb`` is what follows.

    ``taken_for``: with whom they are easily confused; empty where they only have to say who they
    are. Each thing has the key that it has in the booking. ``calls``: they are on the telephone.
    ``known``: what they told before; ``needed``: how many things must fit.
    """

    told = Signal(object)
    """The Answers."""

    def __init__(
        self,
        name: str,
        taken_for: str,
        tellings: Sequence[Telling],
        verb: str,
        *,
        calls: bool = False,
        known: Answers = NOTHING_TOLD,
        needed: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(QCoreApplication.translate("today", "Who is it?"), parent=parent)
        self.body.addWidget(NameLabel(name, "lead", wrap=True))
        if taken_for:
            words = QCoreApplication.translate(
                "today",
                "{name} is easily confused with {other}. Let them say it, then tick what fits.",
            )
            if needed > 1:
                words = QCoreApplication.translate(
                    "today",
                    "{name} is easily confused with {other}. Let them say two of these, then tick "
                    "what fits.",
                )
            warning = Banner(words.format(name=name_seen(name), other=taken_for), Tone.WARN)
        else:
            words = QCoreApplication.translate(
                "today", "A name is not enough. Let them say one of these, then tick what fits."
            )
            warning = Banner(words, Tone.INFO)
        self.body.addWidget(warning)
        self.checks: dict[Told, _TellCheck] = {one.what: _TellCheck(one) for one in tellings}
        for check in self.checks.values():
            self.body.addWidget(check)
            check.answered.connect(self._show)
        again = QCoreApplication.translate(
            "today", "Do they say another one? Press the same key once more."
        )
        self.body.addWidget(Label(again, "caption", wrap=True))
        self._calls, self._not_them = calls, Banner()
        self._needed = min(needed, len(self.checks))
        self.body.addWidget(self._not_them)
        self._take = Button(verb, ButtonKind.PRIMARY, keys="Enter")
        self._take.clicked.connect(self._say)
        self.body.addSpacing(S3)
        self.body.addLayout(row(self._take, None))
        self.body.addStretch(1)
        for what, check in self.checks.items():
            check.answer(fits=what in known.told, another=what in known.otherwise)
        self._show()
        if self.checks:
            self.setFocusProxy(next(iter(self.checks.values())))

    def ticked(self) -> frozenset[Told]:
        return frozenset(what for what, check in self.checks.items() if check.isChecked())

    def otherwise(self) -> frozenset[Told]:
        """What they said, and the card has otherwise."""
        return frozenset(what for what, check in self.checks.items() if check.another)

    def what_to_do(self) -> str:
        """What is said after two answers that do not fit; empty before."""
        return self._not_them.sentence()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ticked = next((one for one in self.checks if is_key(event, f"{_TICKS}{one}")), None)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._say()
        elif ticked is not None:
            self.checks[ticked].click()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        not_them = len(self.otherwise()) > 1
        self._not_them.say(_not_them_words(calls=self._calls) if not_them else "", Tone.WARN)
        self._take.setEnabled(self._is_enough())

    def _is_enough(self) -> bool:
        return len(self.ticked()) >= max(self._needed, 1)

    def _say(self) -> None:
        if self._is_enough():
            self.told.emit(Answers(told=self.ticked(), otherwise=self.otherwise()))


class _TellCheck(Check):
    """Empty and half hidden, then ticked and whole, then crossed and without what the card has."""

    answered = Signal()

    def __init__(self, telling: Telling) -> None:
        super().__init__("")
        self._telling = telling
        self.another = False
        self.toggled.connect(self._said)
        self._write()

    def answer(self, *, fits: bool, another: bool) -> None:
        """What was told already: what the card has, another one, or neither."""
        self.another = another and not fits
        self.setChecked(fits)
        self._write()

    def nextCheckState(self) -> None:
        if self.another:  # pressed a third time
            self.another = False
            self._said()
        else:
            self.another = self.isChecked()
            super().nextCheckState()

    def _said(self) -> None:
        self._write()
        self.update()
        self.answered.emit()

    def _write(self) -> None:
        one, keys = self._telling, keys_shown(BY_ID[f"{_TICKS}{self._telling.what}"].shortcut)
        shown = one.whole if self.isChecked() else one.hidden
        words = _another(one.what) if self.another else _asked(one.what).format(value=shown)
        self.setText(f"{words}  {keys}")
        self.setAccessibleName(words)
        again = QCoreApplication.translate(
            "today", "Pressed again: they told another one than the card has"
        )
        self.setAccessibleDescription(f"{keys}. {again}" if self.isChecked() else keys)

    def _box(self) -> tuple[str, str, str, Icon | None]:
        now = colours()
        return (now.warnsoft, now.warn, now.warn, Icon.X) if self.another else super()._box()


def _asked(what: Told) -> str:
    return {
        Told.BIRTH_DATE: QCoreApplication.translate("today", "Date of birth {value}"),
        Told.PHONE: QCoreApplication.translate("today", "Phone {value}"),
        Told.NUMBER: QCoreApplication.translate("today", "Patient number {value}"),
    }[what]


def _another(what: Told) -> str:
    return {
        Told.BIRTH_DATE: QCoreApplication.translate("today", "Another date of birth"),
        Told.PHONE: QCoreApplication.translate("today", "Another phone"),
        Told.NUMBER: QCoreApplication.translate("today", "Another patient number"),
    }[what]


def _not_them_words(*, calls: bool) -> str:
    """What to do after two answers that do not fit."""
    if calls:
        return QCoreApplication.translate(
            "today",
            "Two answers do not fit this card. Do not say what it has. End the call and ring the "
            "number on the card, or ask a colleague.",
        )
    return QCoreApplication.translate(
        "today",
        "Two answers do not fit this card. Do not say what it has. Look whether somebody else of "
        "that name is expected, ask to see an identity card, or ask a colleague.",
    )
