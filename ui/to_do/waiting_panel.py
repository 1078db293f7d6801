"""Onto the waiting list: what for, with whom, when it suits, how urgently. Ctrl+Enter keeps it."""

from collections.abc import Mapping
from datetime import time, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import weekly
from clinic_desk.scheduling.to_do.records import ANY_TIME, EVERY_DAY, Urgency, WaitingReason, Wish
from clinic_desk.scheduling.to_do.waiting import USUAL_DAYS
from ui.kit.acting_panel import ActingPanel
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, row
from ui.kit.inputs import Combo, NoteField, TextField
from ui.kit.kept import fields_kept, put_fields
from ui.kit.name_label import NameLabel
from ui.kit.segmented import Segmented
from ui.theme.tokens import S2, S3
from ui.to_do.form_parts import Chips, DayField, offer_services
from ui.to_do.patient_at import PatientAt
from ui.to_do.to_do_words import reason_words, urgency_words, weekdays_words
from ui.words.dates import clock_time
from ui.words.errors import problem
from ui.words.keys import keys_shown
from ui.words.people import short_name

_NOON = 12 * 60
_PARTS = (ANY_TIME, (0, _NOON), (_NOON, 1440), (0, 10 * 60), (15 * 60, 1440))

_BETWEEN = len(_PARTS)


class WaitingPanel(ActingPanel):
    """What the patient whose card is open waits for. Esc leaves; what was typed is kept."""

    wanted = Signal(object, str)
    """The Wish and the note."""
    closed = Signal()

    def __init__(self, at: PatientAt, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.finish_with(self.keep)
        self.at = at
        self._name = NameLabel(kind="lead", wrap=True)
        self.service = Combo()
        self.whom = Chips()
        self.weekdays = Chips()
        self.part = Combo()
        self.starts, self.ends = TextField(), TextField()
        self._between = QWidget()
        self.first, self.last = DayField(at.today), DayField(at.today)
        self.urgency = Segmented("", [(str(int(one)), "") for one in Urgency])
        self.reason = Combo()
        self.note = NoteField()
        self.fields = {
            "service": Field("", self.service),
            "practitioners": Field("", self.whom),
            "weekdays": Field("", self.weekdays),
            "part": Field("", self.part),
            "starts": Field("", self.starts),
            "ends": Field("", self.ends),
            "first": Field("", self.first),
            "last": Field("", self.last),
            "urgency": Field("", self.urgency),
            "reason": Field("", self.reason),
            "note": Field("", self.note),
        }
        self._keep = Button("", ButtonKind.PRIMARY)
        self._keep.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.close_wanted.connect(self.closed)
        self.part.currentIndexChanged.connect(lambda at: self._between.setVisible(at == _BETWEEN))
        self._keep.clicked.connect(self.keep)
        self.retranslate()
        self._begin()

    def _lay_out(self) -> None:
        who = Card(well=True)
        who.body.addWidget(self._name)
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        fields = self.fields
        for name in ("service", "practitioners", "weekdays", "part"):
            lines.addWidget(fields[name])
        times = row(fields["starts"], fields["ends"], spacing=S2)
        times.setContentsMargins(0, 0, 0, 0)
        self._between.setLayout(times)
        lines.addWidget(self._between)
        lines.addLayout(row(fields["first"], fields["last"], spacing=S2))
        for name in ("urgency", "reason", "note"):
            lines.addWidget(fields[name])
        lines.addStretch(1)
        self.body.addWidget(who)
        self.body.addWidget(Scrolled(inner), 1)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._keep)
        self.setFocusProxy(self.service)

    def _begin(self) -> None:
        at = self.at
        self.service.setCurrentIndex(max(self.service.findData(at.service), 0))
        if at.practitioner is not None:
            self.whom.light([at.practitioner])
        self.first.put(at.today)
        self.last.put(at.today + timedelta(days=USUAL_DAYS))
        self.reason.setCurrentIndex(self.reason.findData(WaitingReason.NO_TIME_FREE))

    def fill(self, wish: Wish, note: str) -> None:
        """Begin with a wish that was written before."""
        self.service.setCurrentIndex(max(self.service.findData(wish.service), 0))
        self.whom.light(wish.practitioners)
        self.weekdays.light(() if wish.weekdays == EVERY_DAY else wish.weekdays)
        usual = wish.part in _PARTS
        self.part.setCurrentIndex(_PARTS.index(wish.part) if usual else _BETWEEN)
        for line, minute in zip((self.starts, self.ends), wish.part, strict=True):
            line.setText("" if usual or minute in ANY_TIME else _clock(minute))
        self.first.put(wish.first)
        self.last.put(wish.last)
        self.urgency.choose(str(int(wish.urgency)))
        self.reason.setCurrentIndex(max(self.reason.findData(wish.reason), 0))
        self.note.setPlainText(note)

    def kept(self) -> dict[str, Any]:
        """What is typed so far, plain enough for JSON."""
        return fields_kept(self.fields)

    def put(self, kept: Mapping[str, Any]) -> None:
        """Go on with what ``kept`` gave."""
        put_fields(self.fields, kept)

    def keep(self) -> None:
        """Ask for it to be written, once; a day that cannot be read is said at its field."""
        first, last = self.first.day(), self.last.day()
        days = ("first", first), ("last", last)
        wrong = {name: Problem.NOT_A_DAY for name, day in days if day is None}
        part = self._part(wrong)
        if wrong or self._busy or first is None or last is None:
            self.show_problems(wrong)
            return
        self._refusal.say("")
        self._busy = True
        people = tuple(PractitionerId(int(str(one))) for one in self.whom.lit())
        lit = frozenset(int(str(one)) for one in self.weekdays.lit())
        self.wanted.emit(
            Wish(
                service=self.service.currentData(),
                practitioners=people,
                weekdays=lit or EVERY_DAY,
                part=part,
                first=first,
                last=last,
                urgency=Urgency(int(self.urgency.choice())),
                reason=WaitingReason(self.reason.currentData()),
            ),
            self.note.toPlainText().strip(),
        )

    def _part(self, wrong: dict[str, Problem]) -> tuple[int, int]:
        """From when until when of the day; what is no time is said of its field."""
        at = max(self.part.currentIndex(), 0)
        if at != _BETWEEN:
            return _PARTS[at]
        typed = {"starts": self.starts.text().strip(), "ends": self.ends.text().strip()}
        found = dict(zip(typed, ANY_TIME, strict=True))
        for name, text in typed.items():
            try:
                found[name] = weekly.parse_time(text) if text else found[name]
            except InvalidInput:
                wrong[name] = Problem.NOT_HOURS
        return found["starts"], found["ends"]

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say beside each field what is wrong."""
        self._busy = False
        for name, field in self.fields.items():
            wrong = problems.get(name)
            field.set_problem(None if wrong is None else problem(wrong))
        first = next((one for name, one in self.fields.items() if name in problems), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        super().retranslate()
        translate = QCoreApplication.translate
        self.set_title(translate("to-do", "Waiting list"))
        if not hasattr(self, "_keep"):
            return
        self._name.setText(self.at.name)
        labels = {
            "service": translate("to-do", "Waits for"),
            "practitioners": translate("to-do", "With whom: nobody chosen is anyone"),
            "weekdays": translate("to-do", "Days: none chosen is every day"),
            "part": translate("to-do", "Time of day"),
            "starts": translate("to-do", "From (time)"),
            "ends": translate("to-do", "Until (time)"),
            "first": translate("to-do", "From"),
            "last": translate("to-do", "Until"),
            "urgency": translate("to-do", "How urgently"),
            "reason": translate("to-do", "Why"),
            "note": translate("to-do", "Note, nothing about health"),
        }
        for name, words in labels.items():
            self.fields[name].set_label(words)
        offer_services(self.service, self.at.house)
        self.whom.offer((one.id, short_name(one)) for one in self.at.house.practitioners)
        self.weekdays.offer((day, weekdays_words(frozenset({day}))) for day in range(1, 8))
        self._offer_parts()
        self.urgency.set_words({str(int(one)): urgency_words(one) for one in Urgency})
        kept = self.reason.currentData()
        self.reason.clear()
        for reason in WaitingReason:
            self.reason.add(reason_words(reason), reason)
        self.reason.setCurrentIndex(max(self.reason.findData(kept), 0))
        self._keep.set_words(translate("to-do", "Put on the list"), keys_shown("Ctrl+Return"))

    def _offer_parts(self) -> None:
        translate = QCoreApplication.translate
        words = (
            translate("to-do", "Any time"),
            translate("to-do", "Mornings, until 12"),
            translate("to-do", "Afternoons, from 12"),
            translate("to-do", "Early, until 10"),
            translate("to-do", "Late, from 15"),
            translate("to-do", "Between two times"),
        )
        kept = max(self.part.currentIndex(), 0)
        self.part.clear()
        for at, said in enumerate(words):
            self.part.add(said, at)
        self.part.setCurrentIndex(kept)
        self._between.setVisible(kept == _BETWEEN)


def _clock(minute: int) -> str:
    return clock_time(time(*divmod(minute, 60)))
