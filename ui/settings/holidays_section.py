"""The country's holidays of a year, to tick: the clinic is closed on them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.scheduling.holidaying import Holiday
from ui.actions.binder import bind
from ui.actions.registry import BY_ID
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, row
from ui.kit.inputs import Check, Combo
from ui.kit.label import Label
from ui.settings.section import Section
from ui.settings.side import SAVE
from ui.theme.style import px
from ui.theme.tokens import S1, S4, Tone
from ui.words.dates import short_day
from ui.words.keys import keys_shown

_WIDEST = 640
_YEARS = 3
_SUNDAY = 7


class HolidaysSection(Section):
    """Ctrl+S closes the clinic on the days that are ticked."""

    year_wanted = Signal(int)
    """Answer: ``show_days``."""
    close_wanted = Signal(object)
    """The Holidays that are ticked and not taken yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.year = Combo()
        self._field = Field("", self.year)
        self._field.setFixedWidth(px(150))
        self._boxes: list[tuple[Holiday, Check]] = []
        self._days = QVBoxLayout()
        self._days.setSpacing(S1)
        self._none = Label(kind="second", wrap=True)
        self._banner = Banner()
        self._save = Button("", ButtonKind.PRIMARY)
        card = Card()
        card.body.setContentsMargins(S4, S4, S4, S4)
        card.body.addLayout(self._days)
        card.body.addWidget(self._none)
        inside = QWidget()
        inside.setMaximumWidth(px(_WIDEST))
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addLayout(row(self._field, None))
        lines.addWidget(card)
        lines.addWidget(self._banner)
        lines.addLayout(row(self._save, None))
        lines.addStretch(1)
        self.content.addWidget(Scrolled(inside), 1)
        self.year.activated.connect(lambda _at: self.year_wanted.emit(self.year.currentData()))
        self._save.clicked.connect(self._close)
        bind(self, {SAVE: self._close}, lambda _permission: True)
        self.setFocusProxy(self.year)
        self.retranslate()

    def begin(self, today: date) -> None:
        """Offer this year and the next ones; the days of the chosen one are asked for. One begins
        with the year in which there is something to close for still."""
        years = [today.year + more for more in range(_YEARS)]
        fresh = [self.year.itemData(at) for at in range(self.year.count())] != years
        if fresh:
            self.year.clear()
            for one in years:
                self.year.add(str(one), one)
        self.year_wanted.emit(self.year.currentData())
        if fresh and self._boxes and not any(self._is_open(one, today) for one, _ in self._boxes):
            self.year.setCurrentIndex(1)
            self.year_wanted.emit(self.year.currentData())

    @staticmethod
    def _is_open(one: Holiday, today: date) -> bool:
        """Whether the clinic would see patients on a holiday to come."""
        return not one.taken and one.day >= today and one.day.isoweekday() != _SUNDAY

    def show_days(self, days: Sequence[Holiday]) -> None:
        unticked = {one.day for one, box in self._boxes if not box.isChecked()}
        known = {one.day for one, _ in self._boxes}
        while (item := self._days.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._boxes = []
        for one in days:
            box = Check(" · ".join((short_day(one.day), one.name)))
            box.setEnabled(not one.taken)
            # A Sunday is closed anyhow in most clinics.
            usual = (
                one.day.isoweekday() != _SUNDAY if one.day not in known else one.day not in unticked
            )
            box.setChecked(one.taken or usual)
            self._boxes.append((one, box))
            self._days.addWidget(box)
        self._none.setVisible(not days)
        self._save.setEnabled(any(not one.taken for one in days))

    def say(self, sentence: str) -> None:
        self._banner.say(sentence, Tone.WARN)

    def half(self) -> None:
        """Nothing is typed here."""
        return

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_heading(
            translate("settings", "Holidays"),
            translate(
                "settings",
                "Days on which the whole clinic is closed, proposed for the country. "
                "Booked visits stay until somebody moves them. Other closed days: see Absences.",
            ),
        )
        self._field.set_label(translate("settings", "Year"))
        self._none.setText(
            translate("settings", "No holidays are known for the country of this clinic.")
        )
        self._save.set_words(
            translate("settings", "Close the clinic on these days"),
            keys_shown(BY_ID[SAVE].shortcut),
        )

    def _close(self) -> None:
        wanted = [one for one, box in self._boxes if box.isChecked() and not one.taken]
        if wanted:
            self.close_wanted.emit(wanted)
