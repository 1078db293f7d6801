"""Who is it? Asked of somebody who is easily confused with another, or has told nothing yet."""

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
from ui.kit.name_label import NameLabel
from ui.kit.side_panel import SidePanel
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


class ToldPanel(SidePanel):
    """Ticks what the person has told; the name alone is not enough. ``verb`` is what follows.

    ``taken_for``: with whom they are easily confused; empty where they only have to say who they
    are. Each thing has the key that it has in the booking.
    """

    told = Signal(object)
    """The Identifiers that were ticked."""

    def __init__(
        self,
        name: str,
        taken_for: str,
        tellings: Sequence[Telling],
        verb: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(QCoreApplication.translate("today", "Who is it?"), parent=parent)
        self.body.addWidget(NameLabel(name, "lead", wrap=True))
        if taken_for:
            words = QCoreApplication.translate(
                "today",
                "{name} is easily confused with {other}. Let them say it, then tick what fits.",
            )
            warning = Banner(words.format(name=name_seen(name), other=taken_for), Tone.WARN)
        else:
            words = QCoreApplication.translate(
                "today", "A name is not enough. Let them say one of these, then tick what fits."
            )
            warning = Banner(words, Tone.INFO)
        self.body.addWidget(warning)
        self.checks: dict[Told, Check] = {}
        for telling in tellings:
            self._add(telling)
        self._take = Button(verb, ButtonKind.PRIMARY, keys="Enter")
        self._take.clicked.connect(self._say)
        self.body.addSpacing(S3)
        self.body.addLayout(row(self._take, None))
        self.body.addStretch(1)
        self._show()
        if self.checks:
            self.setFocusProxy(next(iter(self.checks.values())))

    def ticked(self) -> frozenset[Told]:
        return frozenset(what for what, check in self.checks.items() if check.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ticked = next((one for one in self.checks if is_key(event, f"{_TICKS}{one}")), None)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._say()
        elif ticked is not None:
            self.checks[ticked].click()
        else:
            super().keyPressEvent(event)

    def _add(self, telling: Telling) -> None:
        check = Check("")
        self.checks[telling.what] = check
        keys = keys_shown(BY_ID[f"{_TICKS}{telling.what}"].shortcut)

        def show() -> None:
            shown = telling.whole if check.isChecked() else telling.hidden
            check.setText(f"{_asked(telling.what).format(value=shown)}  {keys}")
            self._show()

        self.body.addWidget(check)
        check.toggled.connect(lambda _on: show())
        check.setText(f"{_asked(telling.what).format(value=telling.hidden)}  {keys}")

    def _show(self) -> None:
        if hasattr(self, "_take"):
            self._take.setEnabled(bool(self.ticked()))

    def _say(self) -> None:
        if self.ticked():
            self.told.emit(self.ticked())


def _asked(what: Told) -> str:
    return {
        Told.BIRTH_DATE: QCoreApplication.translate("today", "Date of birth {value}"),
        Told.PHONE: QCoreApplication.translate("today", "Phone {value}"),
        Told.NUMBER: QCoreApplication.translate("today", "Patient number {value}"),
    }[what]
