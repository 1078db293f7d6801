"""A visit of a series is changed: this one, this and later, or all; moved or cancelled."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.ids import AppointmentId, PractitionerId
from clinic_desk.scheduling.records import (
    Appointment,
    AppointmentStatus,
    CancelledBy,
    CancelReason,
    Practitioner,
    WhyNot,
)
from clinic_desk.scheduling.series import Place, Series
from ui.kit.acting_panel import ActingPanel
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, row
from ui.kit.inputs import Combo, TextField
from ui.kit.kept import fields_kept, put_fields
from ui.kit.label import Label
from ui.kit.name_label import NameLabel
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.kit.segmented import Segmented
from ui.scheduling.series_words import when_words, why_not_words
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2
from ui.words.dates import clock_time
from ui.words.keys import keys_shown
from ui.words.people import short_name
from ui.words.visits import cancel_reason_words

_LEAST_LIST = 150


class Which(StrEnum):
    THIS = "this"
    LATER = "later"
    ALL = "all"


class What(StrEnum):
    MOVE = "move"
    CANCEL = "cancel"


class SeriesChange(ActingPanel):
    """Shows what would happen before it does; what cannot be moved stays where it is."""

    judged = Signal(object)
    """The Places that are asked for. Answer: ``show_against``."""
    move_wanted = Signal(object)
    """Places."""
    cancel_wanted = Signal(object, object, object)
    """Appointments, the CancelReason and the CancelledBy."""
    closed = Signal()

    def __init__(
        self,
        name: str,
        series: Series,
        one: AppointmentId,
        people: Sequence[Practitioner],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self.finish_with(self.do)
        self._patient, self._series, self._one, self._today = name, series, one, today
        self._people = tuple(people)
        self._against: dict[AppointmentId, WhyNot] = {}
        self._name = NameLabel(kind="lead", wrap=True)
        self._what_it_is = Label(kind="caption", wrap=True)
        self.which = Segmented("", [(one, "") for one in Which])
        self.what = Segmented("", [(one, "") for one in What])
        self.days, self.clock, self.whom = TextField(), TextField(), Combo()
        self.days.setValidator(QIntValidator(-365, 365, self))
        self.reason = Combo()
        self.fields = {
            "days": Field("", self.days),
            "clock": Field("", self.clock),
            "whom": Field("", self.whom),
            "reason": Field("", self.reason),
        }
        self._summary = Label(kind="field", wrap=True)
        self.list = ResultsList("")
        self._do = Button("", ButtonKind.PRIMARY)
        self._do.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.days.setText("0")
        self.clock.setText(clock_time(self._visit().start))
        self.which.choose(Which.LATER)
        self._lay_out()
        self._join()
        self.retranslate()

    def _lay_out(self) -> None:
        who = Card(well=True)
        who.body.addWidget(self._name)
        who.body.addWidget(self._what_it_is)
        fields = self.fields
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        self.list.setMinimumHeight(px(_LEAST_LIST))
        lines.addWidget(who)
        lines.addWidget(self.which)
        lines.addWidget(self.what)
        lines.addLayout(row(fields["days"], fields["clock"], spacing=S2))
        lines.addWidget(fields["whom"])
        lines.addWidget(fields["reason"])
        lines.addSpacing(S2 // 2)
        lines.addWidget(self._summary)
        lines.addWidget(self.list, 1)
        self.body.addWidget(Scrolled(inner), 1)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._do)
        self.setFocusProxy(self.days)

    def _join(self) -> None:
        self.close_wanted.connect(self.closed)
        for choice in (self.which, self.what):
            choice.chosen.connect(lambda _key: self.ask())
        for line in (self.days, self.clock):
            line.textEdited.connect(lambda _text: self.ask())
        self.whom.activated.connect(lambda _at: self.ask())
        self._do.clicked.connect(self.do)

    def kept(self) -> dict[str, Any]:
        """What is asked for so far, plain enough for JSON."""
        return {
            **fields_kept(self.fields),
            "which": self.which.choice(),
            "what": self.what.choice(),
        }

    def put(self, kept: Mapping[str, Any]) -> None:
        """Go on with what ``kept`` gave, judged anew."""
        put_fields(self.fields, kept)
        self.which.choose(Which(kept["which"]))
        self.what.choose(What(kept["what"]))
        self.ask()

    def visits(self) -> tuple[Appointment, ...]:
        """Those that are meant and still stand: what has begun is left as it was."""
        match Which(self.which.choice()):
            case Which.THIS:
                meant: Sequence[Appointment] = (self._visit(),)
            case Which.LATER:
                meant = self._series.later(self._one)
            case Which.ALL:
                meant = self._series.visits
        return tuple(one for one in meant if one.status is AppointmentStatus.BOOKED)

    def places(self) -> tuple[Place, ...]:
        """Where each would go; empty while a field cannot be read."""
        clock = _time(self.clock.text())
        if clock is None or not self.days.hasAcceptableInput():
            return ()
        by = timedelta(days=int(self.days.text()))
        chosen: PractitionerId | None = self.whom.currentData()
        return tuple(
            Place(
                visit=one,
                practitioner=chosen or one.practitioner,
                start=datetime.combine(one.start.date() + by, clock),
            )
            for one in self.visits()
        )

    def ask(self) -> None:
        """Say what is wanted, so that it is judged, and show it."""
        self._against = {}
        if What(self.what.choice()) is What.MOVE:
            self.judged.emit(self.places())
        self._write()

    def show_against(self, against: dict[AppointmentId, WhyNot]) -> None:
        """What stands against some of the places: those visits stay."""
        self._against = dict(against)
        self._write()

    def do(self) -> None:
        """Ask for it, once."""
        if self._busy or not self._do.isEnabled():
            return
        self._busy = True
        self._refusal.say("")
        if What(self.what.choice()) is What.MOVE:
            self.move_wanted.emit(self._moving())
        else:
            reason = CancelReason(self.reason.currentData())
            ours = reason in (CancelReason.PRACTITIONER_ILL, CancelReason.PRACTITIONER_AWAY)
            by = CancelledBy.CLINIC if ours else CancelledBy.PATIENT
            self.cancel_wanted.emit(self.visits(), reason, by)

    def retranslate(self) -> None:
        super().retranslate()
        translate = QCoreApplication.translate
        self.set_title(translate("scheduling", "Change a series"))
        if not hasattr(self, "_do"):
            return
        self._name.setText(self._patient)
        number = self._series.position(self._one)
        words = translate("scheduling", "{when} · visit {number} of {count}")
        when = when_words(self._visit().start, self._today)
        count = len(self._series.visits)
        self._what_it_is.setText(words.format(when=when, number=number, count=count))
        self.which.setAccessibleName(translate("scheduling", "Which visits"))
        self.what.setAccessibleName(translate("scheduling", "What happens"))
        self.which.set_words(
            {
                Which.THIS: translate("scheduling", "This one"),
                Which.LATER: translate("scheduling", "This and later"),
                Which.ALL: translate("scheduling", "All"),
            }
        )
        self.what.set_words(
            {
                What.MOVE: translate("scheduling", "Move"),
                What.CANCEL: translate("scheduling", "Cancel"),
            }
        )
        labels = {
            "days": translate("scheduling", "Days later (-1: earlier)"),
            "clock": translate("scheduling", "New time"),
            "whom": translate("scheduling", "With whom"),
            "reason": translate("scheduling", "Reason"),
        }
        for name, label in labels.items():
            self.fields[name].set_label(label)
        self._offer()
        self.list.setAccessibleName(translate("scheduling", "What would happen"))
        self._write()

    def _offer(self) -> None:
        kept, reason = self.whom.currentData(), self.reason.currentData()
        self.whom.clear()
        self.whom.add(QCoreApplication.translate("scheduling", "As before"), None)
        for one in self._people:
            self.whom.add(short_name(one), one.id)
        self.whom.setCurrentIndex(max(self.whom.findData(kept), 0))
        self.reason.clear()
        for each in CancelReason:
            words = cancel_reason_words(each)
            self.reason.add(words[:1].upper() + words[1:], each)
        self.reason.setCurrentIndex(max(self.reason.findData(reason), 0))

    def _visit(self) -> Appointment:
        return next(one for one in self._series.visits if one.id == self._one)

    def _moving(self) -> tuple[Place, ...]:
        return tuple(one for one in self.places() if one.visit.id not in self._against)

    def _write(self) -> None:
        moves = What(self.what.choice()) is What.MOVE
        for name in ("days", "clock", "whom"):
            self.fields[name].setVisible(moves)
        self.fields["reason"].setVisible(not moves)
        rows = self._rows_moved() if moves else self._rows_cancelled()
        self.list.show_groups([ResultGroup(rows=tuple(rows))])
        count = len(self._moving()) if moves else len(self.visits())
        self._do.set_kind(ButtonKind.PRIMARY if moves else ButtonKind.DANGER)
        translate = QCoreApplication.translate
        words = (
            translate("scheduling", "Move %n visit(s)", "", count)
            if moves
            else translate("scheduling", "Cancel %n visit(s)", "", count)
        )
        self._do.set_words(words, keys_shown("Ctrl+Return"))
        self._do.setEnabled(count > 0 and (not moves or self._changes()))
        stay = len(self._against)
        self._summary.setText(
            translate("scheduling", "%n cannot be moved and stay(s)", "", stay) if stay else ""
        )
        self._summary.setVisible(bool(stay))

    def _changes(self) -> bool:
        return any(
            one.start != one.visit.start or one.practitioner != one.visit.practitioner
            for one in self._moving()
        )

    def _rows_moved(self) -> list[ResultRow]:
        sentence = QCoreApplication.translate("scheduling", "stays: {why}")
        rows = []
        for place in self.places():
            why = self._against.get(place.visit.id)
            stays = why is not None
            shown = place.visit.start if stays else place.start
            detail = "" if why is None else sentence.format(why=why_not_words(why))
            icon = Icon.CALENDAR_X if stays else Icon.CALENDAR_CLOCK
            title = when_words(shown, self._today)
            rows.append(ResultRow(key=place.visit.id, title=title, detail=detail, icon=icon))
        return rows

    def _rows_cancelled(self) -> list[ResultRow]:
        return [
            ResultRow(
                key=one.id,
                title=when_words(one.start, self._today),
                icon=Icon.CALENDAR_X,
            )
            for one in self.visits()
        ]


def _time(typed: str) -> time | None:
    figures = typed.strip().replace(".", ":")
    hour, _, minute = figures.partition(":")
    if not hour.isdigit() or (minute and not minute.isdigit()):
        return None
    if not minute and len(hour) == 4:
        hour, minute = hour[:2], hour[2:]
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        return None
