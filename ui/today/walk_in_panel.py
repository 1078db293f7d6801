"""Somebody came without an appointment, now or while the day was on paper: who and when."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.ids import PatientId, PractitionerId, ServiceId
from clinic_desk.patients.records import NewPatient
from clinic_desk.scheduling.records import Clinic
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, row
from ui.kit.inputs import Combo, TextField
from ui.kit.label import Label
from ui.kit.name_label import NameLabel
from ui.kit.results import ResultGroup, ResultRow, SearchList
from ui.kit.side_panel import SidePanel
from ui.theme.icons import Icon
from ui.theme.tokens import S2, Tone
from ui.today.afterwards_panel import FIELDS, typed_time
from ui.words.dates import clock_time, long_day, relative_day
from ui.words.errors import problem
from ui.words.keys import keys_shown
from ui.words.namesakes import born_otherwise_words, close_words
from ui.words.people import short_name

_NEW = "new-patient"
_MANY = 8


class NewPatientFields(Protocol):
    """The fields of a new patient, as the booking has them."""

    @property
    def finished(self) -> SignalInstance: ...
    @property
    def back_wanted(self) -> SignalInstance: ...
    def begin(self, typed: str) -> None: ...
    def typed(self) -> NewPatient: ...
    def fill(self, new: NewPatient) -> None: ...
    def focus_first_empty(self) -> None: ...
    def show_problems(self, problems: Mapping[str, Problem]) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedWalkIn:
    """What stands on the panel: minutes of the day by field. ``patient`` is None for a new one."""

    on: date
    patient: PatientId | None
    new: NewPatient | None
    practitioner: PractitionerId
    service: ServiceId
    times: Mapping[str, int]
    knowingly: bool


class WalkInPanel(SidePanel):
    """Enter goes on, Ctrl+Enter enters the visit, Esc leaves."""

    patient_wanted = Signal(str)
    """Letters: find whom that may be. Answer: ``show_found``."""
    patient_chosen = Signal(object)
    """The PatientId whose card is to be opened. Answer: ``show_patient``."""
    entered = Signal(object)
    """A TypedWalkIn."""
    closed = Signal()

    def __init__(
        self,
        house: Clinic,
        days: Sequence[date],
        form: QWidget,
        fields: NewPatientFields,
        now: Callable[[], time],
    ) -> None:
        """``form`` and ``fields``: the same widget, to lay out and to ask."""
        super().__init__("")
        self._house, self._days = house, tuple(days)
        self._patient: PatientId | None = None
        self._told_of = self._busy = False
        self.found_by = ""  # what was typed when somebody was chosen here
        self._form, self._new, self._now, self._put_in = form, fields, now, ""
        self.search = SearchList("")
        self._who = Card(well=True)
        self._name, self._known_by = NameLabel(kind="lead"), Label(kind="caption", wrap=True)
        self._another = Button("", ButtonKind.TEXT)
        self.day, self.whom, self.service = Combo(), Combo(), Combo()
        self.lines = {name: TextField() for name in FIELDS}
        controls = {"day": self.day, "whom": self.whom, "service": self.service, **self.lines}
        self.fields = {name: Field("", control) for name, control in controls.items()}
        self._about = Label(kind="caption", wrap=True)
        self._state = Banner()
        self._enter = Button("", ButtonKind.PRIMARY)
        self._enter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._join()
        self.finish_with(self.enter)
        self.retranslate()
        self.begin()

    def _lay_out(self) -> None:
        self._who.body.addLayout(row(self._name, None, self._another))
        self._who.body.addWidget(self._known_by)
        self._rest = QWidget()
        lines = QVBoxLayout(self._rest)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        for part in (self._who, self._form):
            lines.addWidget(part)
        for name in ("whom", "service"):
            lines.addWidget(self.fields[name])
        times = row(spacing=S2)
        for name in FIELDS:
            times.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(times)
        lines.addStretch(1)
        self._scrolled = Scrolled(self._rest)
        self.body.addWidget(self.fields["day"])
        self.body.addWidget(self._about)
        self.body.addWidget(self.search, 1)
        self.body.addWidget(self._scrolled, 1)
        self.body.addWidget(self._state)
        self.body.addWidget(self._enter)

    def _join(self) -> None:
        self.search.text_changed.connect(self.patient_wanted)
        self.search.chosen.connect(self._chosen)
        self._another.clicked.connect(self.begin)
        self._new.back_wanted.connect(self.begin)
        self._new.finished.connect(lambda: self._focus(self.whom))
        self.whom.currentIndexChanged.connect(lambda _at: self._offer_services())
        self.day.currentIndexChanged.connect(lambda _at: self._day_chosen())
        self.close_wanted.connect(self.closed)
        self._enter.clicked.connect(self.enter)

    # --- answers -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Nobody is chosen yet."""
        self._patient, self._told_of, self._busy = None, False, False
        for line in self.lines.values():
            line.clear()
        self._show(searching=True)
        self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.line.selectAll()

    def done(self) -> None:
        """It is entered: the next one."""
        self.search.line.clear()
        self.search.show_groups(())
        self.begin()

    def show_found(
        self,
        rows: Sequence[ResultRow],
        *,
        close: bool = False,
        namesakes: Sequence[ResultRow] = (),
    ) -> None:
        """The patients that the letters fit, or are close to; each row's key is a PatientId.

        ``namesakes``: those of the name who were born otherwise.
        """
        translate = QCoreApplication.translate
        typed = self.search.line.text()
        new = ResultRow(
            key=_NEW, title=translate("today", "New patient"), detail=typed, icon=Icon.USER_PLUS
        )
        self.search.show_groups(
            [
                ResultGroup(title=close_words() if close else "", rows=tuple(rows)[:_MANY]),
                ResultGroup(title=born_otherwise_words(), rows=tuple(namesakes)),
                ResultGroup(rows=(new,) if typed.strip() else ()),
            ]
        )

    def show_patient(self, patient: PatientId, name: str, known_by: str) -> None:
        """Their card is open; ``known_by``: what tells them from others."""
        self._patient = patient
        self._name.setText(name)
        self._known_by.setText(known_by)
        self._show(searching=False)
        self._focus(self.whom)

    def kept(self) -> dict[str, Any]:
        """Who, with whom, what for and when, as far as it is typed; a patient by id alone."""
        if self._scrolled.isHidden():
            return {"search": self.search.line.text()}
        new = None
        if self._patient is None:
            typed = self._new.typed()
            new = [typed.given, typed.family, typed.birth_date, typed.phone or typed.email]
        return {
            "day": self.day.currentData(),
            "search": self.search.line.text(),
            "patient": None if self._patient is None else int(self._patient),
            "new": new,
            "whom": self.whom.currentData(),
            "service": self.service.currentData(),
            "times": {name: line.text() for name, line in self.lines.items()},
        }

    def put(self, kept: Any) -> None:
        """What was typed before; whose card it was is opened anew."""
        self.search.line.setText(kept["search"])
        if "day" not in kept:
            if kept["search"]:
                self.patient_wanted.emit(kept["search"])
            return
        self.day.setCurrentIndex(max(self.day.findData(kept["day"]), 0))
        if kept["patient"] is not None:
            self.patient_chosen.emit(PatientId(kept["patient"]))
        elif kept["new"] is not None:
            given, family, born, reach = kept["new"]
            mail = "@" in reach
            self._chosen(_NEW)
            self._new.fill(
                NewPatient(
                    given=given,
                    family=family,
                    birth_date=born,
                    email=reach if mail else "",
                    phone="" if mail else reach,
                )
            )
        self.whom.setCurrentIndex(max(self.whom.findData(kept["whom"]), 0))
        self.service.setCurrentIndex(max(self.service.findData(kept["service"]), 0))
        for name, text in kept["times"].items():
            self.lines[name].setText(text)

    def refuse(self, problems: Mapping[str, str]) -> None:
        """Say beside each field what is wrong."""
        self._busy = False
        for name, field in self.fields.items():
            field.set_problem(problems.get(name))
        first = next((one for name, one in self.fields.items() if name in problems), None)
        if first is not None:
            self._focus(first.control)

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        self.refuse({name: problem(wrong) for name, wrong in problems.items()})
        if self._patient is None:
            self._new.show_problems(
                {name: wrong for name, wrong in problems.items() if name not in self.fields}
            )

    def say(self, sentence: str, *, ask: bool = False) -> None:
        """Say why it was not entered; ``ask``: once more enters it all the same."""
        self._busy = False
        self._told_of = ask
        self._state.say(sentence, Tone.WARN if ask else Tone.DANGER)

    # --- what a person does --------------------------------------------------------------------

    def enter(self) -> None:
        """Ask for what stands there to be entered, if each time is one."""
        if self._busy or not self._enter.isVisible():
            return
        wrong = QCoreApplication.translate("today", "This is no time of day.")
        typed = {name: line.text().strip() for name, line in self.lines.items()}
        times = {name: typed_time(text) for name, text in typed.items() if text}
        self.refuse({name: wrong for name, at in times.items() if at is None})
        whom, service = self.whom.currentData(), self.service.currentData()
        if None in times.values() or whom is None or service is None:
            return
        self._busy = True
        self._state.say("")
        self.entered.emit(
            TypedWalkIn(
                on=date.fromisoformat(str(self.day.currentData())),
                patient=self._patient,
                new=None if self._patient is not None else self._new.typed(),
                practitioner=whom,
                service=service,
                times={name: at for name, at in times.items() if at is not None},
                knowingly=self._told_of,
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control or event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif any(line.hasFocus() for line in self.lines.values()):
            last = list(self.lines.values())[-1]
            self.enter() if last.hasFocus() else self.focusNextChild()

    def retranslate(self) -> None:
        super().retranslate()
        if not hasattr(self, "_enter"):
            return  # the panel below writes its words while it is being built
        translate = QCoreApplication.translate
        self.set_title(translate("today", "Came without an appointment"))
        name = translate("today", "Patient")
        self.search.line.setAccessibleName(name)
        self.search.results.setAccessibleName(name)
        self.search.line.setPlaceholderText(translate("today", "Name, phone or date of birth"))
        labels = {
            "day": translate("today", "Day"),
            "whom": translate("today", "With"),
            "service": translate("today", "What for"),
            "arrived": translate("today", "Came"),
            "begun": translate("today", "Began"),
            "done": translate("today", "Done"),
        }
        for key, label in labels.items():
            self.fields[key].set_label(label)
        self._another.set_words(translate("today", "Another patient"))
        self._enter.set_words(translate("today", "Enter the visit"), keys_shown("Ctrl+Return"))
        self._offer_days()
        self._offer_people()
        self._write_about()

    def _day_chosen(self) -> None:
        self._offer_now()
        self._write_about()

    def _write_about(self) -> None:
        """What the times are: of somebody who stands there, or of a paper."""
        translate = QCoreApplication.translate
        paper = translate("today", "As it stands on the paper: 1002 is 10:02. Enter goes on.")
        here = translate("today", "Began and Done stay empty while they wait.")
        self._about.setText(here if self.day.currentIndex() == 0 else paper)

    def _chosen(self, key: object) -> None:
        if key != _NEW:
            self.found_by = self.search.line.text()
            self.patient_chosen.emit(key)
            return
        self._patient = None
        self._new.begin(self.search.line.text())
        self._show(searching=False)
        self._new.focus_first_empty()

    def _show(self, *, searching: bool) -> None:
        self.search.setVisible(searching)
        self._scrolled.setVisible(not searching)
        self._who.setVisible(self._patient is not None)
        self._form.setVisible(self._patient is None)
        self._enter.setVisible(not searching)
        self._state.say("")
        self.refuse({})
        if not searching:
            self._offer_now()

    def _offer_now(self) -> None:
        """Who is entered on the day itself comes just now, until another time is typed."""
        came = self.lines[FIELDS[0]]
        if came.text() not in {"", self._put_in}:
            return
        today = self.day.currentIndex() == 0 and not self._scrolled.isHidden()
        self._put_in = clock_time(self._now()) if today else ""
        came.setText(self._put_in)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys go to what is asked next."""
        super().focusInEvent(event)
        if self._scrolled.isHidden():
            self._focus(self.search.line)
        elif self._patient is not None:
            self._focus(self.whom)
        else:
            self._new.focus_first_empty()

    def _focus(self, control: QWidget) -> None:
        control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_days(self) -> None:
        kept, today = max(self.day.currentIndex(), 0), self._days[0]
        self.day.clear()
        for one in self._days:
            near = (today - one).days < 2
            self.day.add(relative_day(one, today) if near else long_day(one), one.isoformat())
        self.day.setCurrentIndex(kept)

    def _offer_people(self) -> None:
        kept = self.whom.currentData()
        self.whom.clear()
        for one in self._house.practitioners:
            self.whom.add(short_name(one), one.id)
        self.whom.setCurrentIndex(max(self.whom.findData(kept), 0))
        self._offer_services()

    def _offer_services(self) -> None:
        """What the chosen practitioner gives."""
        kept, whom = self.service.currentData(), self.whom.currentData()
        self.service.clear()
        for one in self._house.bookable():
            if (one.id, whom) in self._house.offers:
                self.service.add(one.name, one.id)
        self.service.setCurrentIndex(max(self.service.findData(kept), 0))
