"""Entering a day that was kept on paper: row by row, three times each, by keyboard alone."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.records import Clinic, DayAppointment
from clinic_desk.scheduling.walltime import to_wall
from ui.actions.registry import BY_ID
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, row
from ui.kit.inputs import Combo, TextField
from ui.kit.label import Label
from ui.kit.side_panel import SidePanel
from ui.theme.icons import Icon
from ui.theme.tokens import S1, S2
from ui.words.dates import clock_time, long_day, relative_day
from ui.words.keys import keys_shown
from ui.words.people import patient_words, short_name

FIELDS = ("arrived", "begun", "done")
_TIME = re.compile(r"(\d{1,2})[:.]?(\d{2})?")


def typed_time(typed: str) -> int | None:
    """Minutes of the day: ``1002``, ``10:02``, ``10.02``, ``9``; None for what is no time."""
    found = _TIME.fullmatch(typed.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


class AfterwardsPanel(SidePanel):
    """Enter goes to the next time; after the last it enters the visit and goes to the next."""

    day_chosen = Signal(object)
    entered = Signal(object, object)
    """The DayAppointment, and what was typed: minutes of the day by field."""
    walk_in_wanted = Signal()
    """Somebody came who was not expected."""
    closed = Signal()

    def __init__(self, days: Sequence[date], today: date) -> None:
        super().__init__("")
        self._days, self._today = tuple(days), today
        self._day = Field("", Combo())
        self._about = Label(kind="caption", wrap=True)
        self._nobody = Label(kind="second", wrap=True)
        self._rows: dict[AppointmentId, VisitRow] = {}
        content = QWidget()
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(S2)
        self._lines.addStretch(1)
        self._walk_in = Button("", icon=Icon.USER_PLUS)
        self._walk_in.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._walk_in.clicked.connect(self.walk_in_wanted)
        for part in (self._day, self._about, self._nobody):
            self.body.addWidget(part)
        self.body.addWidget(Scrolled(content), 1)
        self.body.addWidget(self._walk_in)
        self._combo.activated.connect(lambda _at: self.day_chosen.emit(self.day()))
        self.close_wanted.connect(self.closed)
        self.retranslate()

    @property
    def _combo(self) -> Combo:
        control = self._day.control
        assert isinstance(control, Combo)
        return control

    def day(self) -> date:
        return date.fromisoformat(str(self._combo.currentData()))

    def rows(self) -> "list[VisitRow]":
        return list(self._rows.values())

    def show_visits(self, visits: Sequence[DayAppointment], house: Clinic) -> None:
        """Show the visits that are still expected; what is typed in one that stays is kept."""
        wanted = {one.id for one in visits}
        for key in [key for key in self._rows if key not in wanted]:
            gone = self._rows.pop(key)
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, one in enumerate(visits):
            if one.id not in self._rows:
                self._rows[one.id] = self._row()
                self._lines.insertWidget(at, self._rows[one.id])
            self._rows[one.id].show_visit(one, house)
        self._rows = {one.id: self._rows[one.id] for one in visits}
        self._nobody.setVisible(not visits)
        first = next(iter(self._rows.values()), None)
        self.setFocusProxy(self._combo if first is None else first.lines[0])

    def kept(self) -> dict[str, Any]:
        """The day, and what is typed beside its visits; nothing where nothing is."""
        typed = {str(int(key)): one.texts() for key, one in self._rows.items() if any(one.texts())}
        return {"day": self.day().isoformat(), "typed": typed} if typed else {}

    def put(self, kept: Any) -> None:
        """What was typed before, beside the visits that are still expected."""
        if not kept:
            return
        at = self._combo.findData(kept["day"])
        if at >= 0 and at != self._combo.currentIndex():
            self._combo.setCurrentIndex(at)
            self.day_chosen.emit(self.day())
        for key, one in self._rows.items():
            one.put(kept["typed"].get(str(int(key)), ()))

    def refuse(self, visit: AppointmentId, problems: dict[str, str]) -> None:
        """Say beside a visit what is wrong."""
        if visit in self._rows:
            self._rows[visit].refuse(problems)

    def retranslate(self) -> None:
        super().retranslate()
        if not hasattr(self, "_lines"):
            return  # the panel below writes its words while it is being built
        translate = QCoreApplication.translate
        self.set_title(translate("today", "Enter a day afterwards"))
        self._day.set_label(translate("today", "Day"))
        self._about.setText(
            translate("today", "As it stands on the paper: 1002 is 10:02. Enter goes on.")
        )
        self._nobody.setText(translate("today", "No visit of this day is left to be entered."))
        self._walk_in.set_words(
            translate("today", "Without an appointment"),
            keys_shown(BY_ID["today:walk-in:enter"].shortcut),
        )
        kept = max(self._combo.currentIndex(), 0)
        self._combo.clear()
        for one in self._days:
            near = (self._today - one).days < 2
            words = relative_day(one, self._today) if near else long_day(one)
            self._combo.add(words, one.isoformat())
        self._combo.setCurrentIndex(kept)
        for each in self._rows.values():
            each.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _row(self) -> "VisitRow":
        made = VisitRow()
        made.entered.connect(self._entered)
        return made

    def _entered(self, visit: DayAppointment, typed: dict[str, int]) -> None:
        at = [one.id for one in self._visits()].index(visit.id)
        self.entered.emit(visit, typed)
        rows = self.rows()
        if rows and visit.id not in self._rows:
            rows[min(at, len(rows) - 1)].lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _visits(self) -> list[DayAppointment]:
        return [one.visit for one in self._rows.values() if one.visit is not None]


class VisitRow(Card):
    """One visit and its three times."""

    entered = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(well=True)
        self.visit: DayAppointment | None = None
        self._house: Clinic | None = None
        self._who, self._whom = Label(kind="strong"), Label(kind="caption")
        self.lines = tuple(TextField() for _ in FIELDS)
        self._fields = [Field("", line) for line in self.lines]
        self._enter = Button("", ButtonKind.QUIET)
        self._enter.clicked.connect(self._send)
        self._problem = Label(kind="problem", wrap=True)
        self._problem.hide()
        self.body.setSpacing(S1)
        self.body.addLayout(row(self._who, None, self._whom))
        self.body.addLayout(row(*self._fields, spacing=S2))
        self.body.addWidget(self._problem)
        self.body.addLayout(row(None, self._enter))

    def show_visit(self, visit: DayAppointment, house: Clinic) -> None:
        self.visit, self._house = visit, house
        self.retranslate()

    def texts(self) -> list[str]:
        return [line.text() for line in self.lines]

    def put(self, texts: Sequence[str]) -> None:
        for line, text in zip(self.lines, texts, strict=False):
            line.setText(text)

    def refuse(self, problems: dict[str, str]) -> None:
        self._problem.setText(" ".join(dict.fromkeys(problems.values())))
        self._problem.setVisible(bool(problems))
        wrong = next(
            (line for line, name in zip(self.lines, FIELDS, strict=True) if name in problems), None
        )
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            wrong.selectAll()

    def retranslate(self) -> None:
        visit, house = self.visit, self._house
        if visit is None or house is None:
            return
        translate = QCoreApplication.translate
        time = clock_time(to_wall(visit.start_utc, house.zone))
        name = " ".join((time, patient_words(visit)))
        self._who.setText(name)
        self._whom.setText(short_name(house.anybody(visit.practitioner)))
        words = (
            translate("today", "Came"),
            translate("today", "Began"),
            translate("today", "Done"),
        )
        for field, line, label in zip(self._fields, self.lines, words, strict=True):
            field.set_label(label)
            line.setAccessibleName(", ".join((label, name)))
        self._enter.set_words(translate("today", "Enter the visit"))
        self._enter.setAccessibleName(", ".join((self._enter.text(), name)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        at = next((n for n, line in enumerate(self.lines) if line.hasFocus()), None)
        if at is None:
            super().keyPressEvent(event)
        elif at + 1 < len(self.lines):
            self.lines[at + 1].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._send()

    def _send(self) -> None:
        """Say what was typed, if each of it is a time."""
        wrong = QCoreApplication.translate("today", "This is no time of day.")
        texts = {name: line.text() for name, line in zip(FIELDS, self.lines, strict=True)}
        typed = {name: typed_time(text) for name, text in texts.items() if text.strip()}
        problems = {name: wrong for name, at in typed.items() if at is None}
        self.refuse(problems)
        if not problems and self.visit is not None:
            known = {name: at for name, at in typed.items() if at is not None}
            self.entered.emit(self.visit, known)
