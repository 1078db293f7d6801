"""Pieces of the forms at the side: choices of service and person, chips, a typed day."""

from collections.abc import Hashable, Iterable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_desk.scheduling.records import Clinic
from ui.kit.chip import Chip
from ui.kit.flow import FlowLayout
from ui.kit.inputs import Combo, TextField
from ui.words.dates import duration, numeric_day
from ui.words.people import short_name
from ui.words.typed_days import date_typed


class Chips(QWidget):
    """Several of a few; none of them lit means any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[Hashable, Chip] = {}
        self._line = FlowLayout(spacing=2)
        self.setLayout(self._line)

    def offer(self, choices: Iterable[tuple[Hashable, str]]) -> None:
        """These keys with their words; what is lit stays lit."""
        before = self.chips()[-1] if self._chips else self._reached_before()
        for key, words in choices:
            if key in self._chips:
                self._chips[key].set_words(words)
                continue
            made = self._chips[key] = Chip(words)
            self._line.addWidget(made)
            QWidget.setTabOrder(before, made)  # made late, it would come after the whole form
            before = made
        for chip in self.chips()[:1]:
            self.setFocusProxy(chip)

    def _reached_before(self) -> QWidget:
        """From what Tab is to come to the first chip."""
        before = self.previousInFocusChain()
        while before and before is not self and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain()
        return before or self

    def lit(self) -> tuple[Hashable, ...]:
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def light(self, keys: Iterable[Hashable]) -> None:
        wanted = set(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)

    def kept(self) -> list[Hashable]:
        return list(self.lit())

    def put(self, kept: Iterable[Hashable]) -> None:
        self.light(kept)

    def chips(self) -> Sequence[Chip]:
        return tuple(self._chips.values())


class DayField(TextField):
    """A day as one types it: ``24/11``, ``fri``, ``in 6 w``; written out when it is left."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._today = today
        self.editingFinished.connect(self._write_out)

    def day(self) -> date | None:
        """The day that is meant, or None."""
        return date_typed(self.text(), self._today)

    def put(self, day: date) -> None:
        self.setText(numeric_day(day))

    def _write_out(self) -> None:
        day = self.day()
        if day is not None:
            self.put(day)


def offer_services(combo: Combo, house: Clinic) -> None:
    kept = combo.currentData()
    combo.clear()
    for one in house.bookable():
        combo.add(one.name, one.id, duration(timedelta(minutes=one.minutes)))
    combo.setCurrentIndex(max(combo.findData(kept), 0))


def offer_people(combo: Combo, house: Clinic, anyone: str) -> None:
    kept = combo.currentData()
    combo.clear()
    combo.add(anyone, None)
    for one in house.practitioners:
        combo.add(short_name(one), one.id)
    combo.setCurrentIndex(max(combo.findData(kept), 0))
