"""Cancelling an appointment: why, and who asked. Esc leaves everything as it was."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.family.records import RelationId
from clinic_desk.ids import ServiceId
from clinic_desk.scheduling.grouped import DayGroup
from clinic_desk.scheduling.records import (
    CancelledBy,
    CancelReason,
    DayAppointment,
    Practitioner,
    Service,
)
from clinic_desk.scheduling.walltime import to_wall
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card
from ui.kit.inputs import Combo
from ui.kit.kept import kept, put
from ui.kit.label import Label
from ui.kit.side_panel import SidePanel
from ui.scheduling.booking_records import KnownCaller
from ui.scheduling.caller_may import CANCELS, CallerMay
from ui.scheduling.caller_words import may_cancel_words
from ui.theme.tokens import S2, Tone
from ui.words.dates import clock_time, long_day, long_day_with_year
from ui.words.keys import keys_shown
from ui.words.people import patient_words, practitioner_name
from ui.words.visits import asked_words, cancel_reason_words

_OURS = {CancelReason.PRACTITIONER_ILL, CancelReason.PRACTITIONER_AWAY}


class CancelPanel(SidePanel):
    """One appointment, the reason, who asked, and the button that says what it does."""

    cancelled = Signal(object, object, object, object)
    """The DayAppointment, the CancelReason, the CancelledBy, and the Calling of a relative or
    None."""
    closed = Signal()

    def __init__(
        self,
        appointment: DayAppointment,
        zone: str,
        practitioner: Practitioner,
        services: Mapping[ServiceId, Service],
        late: tuple[bool, int] = (False, 24),
        callers: Sequence[KnownCaller] = (),
        calls: RelationId | None = None,
        today: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``late``: whether it counts as late, and from how many hours before a visit on;
        ``callers``: the patient's relatives, ``calls``: which of them is on the line.
        """
        super().__init__("", parent=parent)
        self.finish_with(self.cancel)
        self._is_late, self._hours = late
        self._late = Label(kind="warn" if self._is_late else "caption", wrap=True)
        self._appointment = appointment
        self._start = to_wall(appointment.start_utc, zone)
        self._practitioner = practitioner
        self._service = services.get(appointment.service)
        self._callers, self._today = tuple(callers), today
        self._who_touched = calls is not None
        self._may = CallerMay(CANCELS)
        self._when = Label(kind="lead")
        self._what = Label(wrap=True)
        self._whom = Label(kind="caption")
        self._reason = Field("", Combo())
        self._asked = Field("", Combo())
        self._refusal = Banner()
        self._keep = Button("")
        self._cancel = Button("", ButtonKind.DANGER)
        self._lay_out()
        self.reason.activated.connect(lambda _at: self._follow_reason())
        self.asked_by.activated.connect(lambda _at: self._touched())
        self.close_wanted.connect(self.closed)
        self._keep.clicked.connect(self.closed)
        self._cancel.clicked.connect(self.cancel)
        self.retranslate()
        self.asked_by.setCurrentIndex(max(self.asked_by.findData(calls), 0))
        self._say_may()
        if isinstance(appointment, DayGroup):  # nobody of a group asks for all of them
            self.reason.setCurrentIndex(self.reason.findData(CancelReason.PRACTITIONER_ILL))
            self._follow_reason()

    @property
    def reason(self) -> Combo:
        control = self._reason.control
        assert isinstance(control, Combo)
        return control

    @property
    def asked_by(self) -> Combo:
        control = self._asked.control
        assert isinstance(control, Combo)
        return control

    def kept(self) -> dict[str, Any]:
        """What is chosen so far, plain enough for JSON."""
        asked = self.asked_by.currentData()
        return {"reason": kept(self.reason), "asked": asked, "said": self._who_touched}

    def put(self, told: Mapping[str, Any]) -> None:
        """Go on with what ``kept`` gave."""
        put(self.reason, told["reason"])
        put(self.asked_by, told["asked"])
        self._who_touched = bool(told["said"])
        self._say_may()

    def cancel(self) -> None:
        """Ask for it to be cancelled, once."""
        if not self._cancel.isEnabled():
            return
        one = self._caller()
        if warning := self._may.warn_once():
            self._refusal.say(warning, Tone.WARN)
            return
        self._cancel.setEnabled(False)
        self._refusal.say("")
        by = CancelledBy.ON_BEHALF if one else CancelledBy(self.asked_by.currentData())
        reason, calling = CancelReason(self.reason.currentData()), one and one.calling()
        self.cancelled.emit(self._appointment, reason, by, calling)

    def show_refusal(self, sentence: str) -> None:
        """Say why it was not cancelled."""
        self._cancel.setEnabled(True)
        self._refusal.say(sentence, Tone.DANGER)

    def retranslate(self) -> None:
        super().retranslate()
        translate = QCoreApplication.translate
        whole = isinstance(getattr(self, "_appointment", None), DayGroup)
        cancel = translate("scheduling", "Cancel appointment")
        if whole:
            cancel = translate("scheduling", "Cancel the whole group")
        self.set_title(cancel)
        if not hasattr(self, "_cancel"):
            return  # the panel below writes its words while it is being built
        day = self._start.date()
        near = self._today is None or day.year == self._today.year
        shown = long_day(day) if near else long_day_with_year(day)
        self._when.setText(", ".join((shown, clock_time(self._start))))
        service = self._service.name if self._service else ""
        about = (patient_words(self._appointment), service)
        self._what.setText(" · ".join(part for part in about if part))
        self._whom.setText(practitioner_name(self._practitioner))
        sentence = (
            translate("scheduling", "Late: less than {hours} hours before the visit")
            if self._is_late
            else translate("scheduling", "In good time: {hours} hours or more before the visit")
        )
        self._late.setText(sentence.format(hours=self._hours))
        self._reason.set_label(translate("scheduling", "Reason"))
        self._asked.set_label(translate("scheduling", "Who asked"))
        reasons = [(cancel_reason_words(reason), reason) for reason in CancelReason]
        for combo, choices in ((self.reason, reasons), (self.asked_by, self._askers())):
            kept = max(combo.currentIndex(), 0)
            combo.clear()
            for words, key in choices:
                combo.add(words[:1].upper() + words[1:], key)
            combo.setCurrentIndex(kept)
        self._keep.set_words(translate("scheduling", "Keep it"), keys_shown("Esc"))
        self._cancel.set_words(cancel, keys_shown("Ctrl+Return"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        card = Card(well=True)
        for label in (self._when, self._what, self._whom):
            card.body.addWidget(label)
        self._cancel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._keep.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addWidget(card)
        self.body.addSpacing(S2)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._asked)
        self.body.addWidget(self._may)
        self.body.addWidget(self._late)
        self.body.addStretch(1)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._cancel)
        self.body.addWidget(self._keep)
        self.setFocusProxy(self.reason)

    def _askers(self) -> list[tuple[str, CancelledBy | RelationId]]:
        """The patient first, then those who belong to them, each with whether they may."""
        patient, *others = ((asked_words(by), by) for by in CancelledBy)
        return [patient, *((may_cancel_words(one), one.id) for one in self._callers), *others]

    def _caller(self) -> KnownCaller | None:
        asked = self.asked_by.currentData()
        return next((one for one in self._callers if one.id == asked), None)

    def _touched(self) -> None:
        self._who_touched = True
        self._say_may()

    def _say_may(self) -> None:
        """What a relative who calls may hear and do."""
        self._may.show_caller(self._caller())
        self._refusal.say("")

    def _follow_reason(self) -> None:
        """Who asked follows from the reason, until somebody has said otherwise."""
        if not self._who_touched:
            reason = CancelReason(self.reason.currentData())
            by = CancelledBy.CLINIC if reason in _OURS else CancelledBy.PATIENT
            self.asked_by.setCurrentIndex(self.asked_by.findData(by))
            self._say_may()
