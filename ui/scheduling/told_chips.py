"""What a caller told to be known by: one chip for each identifier, ticked by a key of its own.

Pressed again it says that they told another one than the card has, and once more that nothing
was told.
"""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_desk.patients.records import Told
from ui.actions.keys import is_key
from ui.actions.registry import BY_ID
from ui.kit.chip import Chip
from ui.scheduling.booking_records import ChosenPatient
from ui.scheduling.flow import Flow
from ui.theme.icons import Icon
from ui.theme.style import colours
from ui.words.keys import keys_shown
from ui.words.told import identifier_words

_TICKS = {told: f"scheduling:caller:{told}" for told in Told}
"""Nobody lets go of the times to tick what is said meanwhile: each has a key."""
_FEWEST = 4
"""Fewer figures could be anybody's."""


class ToldChips(QWidget):
    """Only what stands on the card can be told; the clinic's own number always does."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {told: _TellChip(told) for told in Told}
        self._there: frozenset[Told] = frozenset()
        for chip in self._chips.values():
            chip.answered.connect(self.changed)
        self.setLayout(Flow(*self._chips.values(), spacing=6))

    def show_patient(
        self, patient: ChosenPatient, told: Iterable[Told] = (), otherwise: Iterable[Told] = ()
    ) -> None:
        """Which can be told of this patient, and what was told already, and otherwise."""
        there = {Told.BIRTH_DATE: patient.birth_date, Told.PHONE: patient.phone, Told.NUMBER: True}
        self._there = frozenset(one for one, known in there.items() if known)
        already, wrong = frozenset(told), frozenset(otherwise)
        for one, chip in self._chips.items():
            chip.setVisible(one in self._there)
            chip.answer(fits=one in self._there & already, another=one in self._there & wrong)

    def add(self, told: Iterable[Told], otherwise: Iterable[Told] = ()) -> None:
        """These were told in another place, and these otherwise than the card has them."""
        for one in self._there.intersection(otherwise):
            chip = self._chips[one]
            chip.answer(fits=chip.isChecked(), another=True)
        for one in self._there.intersection(told):
            self._chips[one].answer(fits=True)

    def there(self) -> frozenset[Told]:
        """What stands on the card, and so can be told."""
        return self._there

    def told(self) -> frozenset[Told]:
        return frozenset(one for one in self._there if self._chips[one].isChecked())

    def otherwise(self) -> frozenset[Told]:
        """What they said, and the card has otherwise."""
        return frozenset(one for one in self._there if self._chips[one].another)

    def take_key(self, event: QKeyEvent) -> bool:
        """Tick what a key stands for; whether it stood for anything."""
        told = next((one for one in self._there if is_key(event, _TICKS[one])), None)
        if told is not None:
            self._chips[told].click()
        return told is not None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            for chip in self._chips.values():
                chip.retranslate()
        super().changeEvent(event)


class _TellChip(Chip):
    """``birth date?`` with its key, then ``birth date`` with a tick, then ``another birth date``
    with a cross."""

    answered = Signal()

    def __init__(self, told: Told) -> None:
        super().__init__("")
        self._told = told
        self.another = False
        self.toggled.connect(self._toggled_to)
        self.retranslate()

    def answer(self, *, fits: bool = False, another: bool = False) -> None:
        """What was told: what the card has, another one, or neither."""
        self.another = another and not fits
        self.setChecked(fits)
        self._said()

    def nextCheckState(self) -> None:
        fits = self.isChecked()
        self.another = not fits and self.another
        if self.another:  # pressed a third time
            self.another = False
            self._said()
        else:
            self.another = fits
            super().nextCheckState()

    def retranslate(self) -> None:
        translate, name = QCoreApplication.translate, identifier_words(self._told)
        keys, on = _keys(self._told), self.isChecked()
        self._icon = Icon.CHECK if on else Icon.X if self.another else None
        asked = translate("scheduling", "{name}?").format(name=name)
        self.set_words(
            name if on else another_words(self._told) if self.another else asked + f"  {keys}"
        )
        said = (
            translate("scheduling", "The caller told another {name} than the card has")
            if self.another
            else translate("scheduling", "The caller told the {name}")
        )
        self.setAccessibleName(said.format(name=name))
        again = translate("scheduling", "Pressed again: they told another one than the card has")
        self.setToolTip(again if on else "")
        self.setAccessibleDescription(f"{keys}. {again}" if on else keys)

    def _toggled_to(self, on: bool) -> None:  # noqa: FBT001 - what Qt tells
        if on:
            self.another = False
        self._said()

    def _said(self) -> None:
        self.retranslate()
        self.update()
        self.answered.emit()

    def _inks(self) -> tuple[str, str, str]:
        now = colours()
        return (now.warnsoft, now.warn, now.warn) if self.another else super()._inks()


def another_words(told: Told) -> str:
    """``another birth date``, as on its chip."""
    translate = QCoreApplication.translate
    return {
        Told.BIRTH_DATE: translate("scheduling", "another birth date"),
        Told.PHONE: translate("scheduling", "another phone"),
        Told.NUMBER: translate("scheduling", "another number"),
    }[told]


def not_them_words() -> str:
    """What to do after two answers that do not fit."""
    return QCoreApplication.translate(
        "scheduling",
        "Two answers do not fit this card. Do not say what it has. End the call and ring the "
        "number on the card, or ask a colleague.",
    )


def refused_words() -> str:
    """Why it is not booked after two answers that do not fit."""
    return QCoreApplication.translate(
        "scheduling", "Not booked: two answers do not fit, and nothing that was told does."
    )


def ask_words(there: frozenset[Told]) -> str:
    """What is said when nothing was told yet, of a card with these."""
    translate = QCoreApplication.translate
    sentence = translate(
        "scheduling",
        "Ask for the birth date, the phone or the patient number, and tick what is told: "
        "{keys}. Then book.",
    )
    known = ", ".join(identifier_words(one) for one in Told if one in there)
    if there != frozenset(Told):
        sentence = translate(
            "scheduling",
            "Ask for what the card has ({known}), and tick what is told: {keys}. Then book.",
        )
    return sentence.format(known=known, keys=", ".join(_keys(one) for one in Told if one in there))


def _keys(told: Told) -> str:
    return keys_shown(BY_ID[_TICKS[told]].shortcut)


class Known(Protocol):
    """Whoever was found: what of them can be told."""

    @property
    def birth_date(self) -> date | None: ...
    @property
    def phone(self) -> str | None: ...
    @property
    def number(self) -> int | None: ...


def told_by(typed: str, patient: Known, second: str | None = None) -> frozenset[Told]:
    """What the figures say that somebody was found by: the caller had told them.

    ``second``: another number of theirs.
    """
    groups = ["".join(filter(str.isdigit, word)) for word in typed.split()]
    figures = [*groups, "".join(groups)]
    phones = ["".join(filter(str.isdigit, one or "")) for one in (patient.phone, second)]
    born = _as_figures(patient.birth_date) if patient.birth_date else set()
    told = set()
    for one in figures:
        dialled = [form for form in (one, one.lstrip("0")) if len(form) >= _FEWEST]
        if any(phone.endswith(form) for phone in phones for form in dialled):
            told.add(Told.PHONE)
        if one in born:
            told.add(Told.BIRTH_DATE)
        if one and patient.number is not None and one == str(patient.number):
            told.add(Told.NUMBER)
    return frozenset(told)


def _as_figures(born: date) -> set[str]:
    forms = ("%Y%m%d", "%y%m%d", "%d%m%Y", "%d%m%y", "%m%d%Y", "%m%d%y")
    plain = f"{born.day}{born.month}{born.year}", f"{born.day}{born.month}{born.year % 100:02}"
    return {born.strftime(form) for form in forms} | set(plain)
