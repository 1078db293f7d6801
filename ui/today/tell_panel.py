"""Whom to tell that it gets later: number and new time beside each, and how the call went."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.lateness import ToTell
from clinic_desk.scheduling.records import Clinic
from clinic_desk.scheduling.telling import CallOutcome
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Card, Scrolled, row
from ui.kit.label import Label
from ui.kit.side_panel import SidePanel
from ui.theme.tokens import S1, S2
from ui.today import late_words
from ui.words.contact import phone_hidden, phone_shown
from ui.words.people import initials_only, patient_words, short_name


class TellPanel(SidePanel):
    """Enter notes that somebody was told; the arrow keys go from one to the next."""

    called = Signal(object, object)
    """The ToTell and the CallOutcome, or None: there was no call."""
    closed = Signal()

    def __init__(self, region: str) -> None:
        super().__init__("")
        self._region = region
        self._rows: dict[AppointmentId, _Row] = {}
        self._nobody = Label(kind="second", wrap=True)
        self._content = QWidget()
        self._lines = QVBoxLayout(self._content)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(S2)
        self._lines.addStretch(1)
        self.body.addWidget(self._nobody)
        self.body.addWidget(Scrolled(self._content), 1)
        self.close_wanted.connect(self.closed)
        self.retranslate()

    def show_people(self, found: Sequence[ToTell], house: Clinic) -> None:
        """Show these, who is still to be told first; a row that stays keeps its focus."""
        ordered = sorted(found, key=lambda one: one.told)
        wanted = {one.delayed.card.appointment.id for one in ordered}
        for gone in [key for key in self._rows if key not in wanted]:
            self._take_out(gone)
        for at, one in enumerate(ordered):
            key = one.delayed.card.appointment.id
            if key not in self._rows:
                self._rows[key] = self._row()
            self._lines.removeWidget(self._rows[key])
            self._lines.insertWidget(at, self._rows[key])
            self._rows[key].show_person(one, house, self._region)
        self._rows = {key: self._rows[key] for key in wanted_in_order(ordered)}
        self._nobody.setVisible(not ordered)
        if ordered and not self._holds_focus():
            self.setFocusProxy(next(iter(self._rows.values())).told)

    def rows(self) -> list["_Row"]:
        return list(self._rows.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        rows = self.rows()
        at = next((n for n, one in enumerate(rows) if one.has_focus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        rows[min(max(at + step, 0), len(rows) - 1)].told.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        super().retranslate()
        if not hasattr(self, "_nobody"):
            return  # the panel below writes its words while it is being built
        translate = QCoreApplication.translate
        self.set_title(translate("today", "Whom to tell"))
        self._nobody.setText(
            translate("today", "Nobody has to be told: no visit begins ten minutes late or more.")
        )
        for one in self._rows.values():
            one.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _row(self) -> "_Row":
        made = _Row()
        made.called.connect(self._called)
        return made

    def _called(self, one: ToTell, outcome: CallOutcome | None) -> None:
        """Say how it went, and go on to whoever is next."""
        self.called.emit(one, outcome)
        first = next(iter(self._rows.values()), None)
        if first is not None and outcome is CallOutcome.TOLD:
            first.told.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_out(self, key: AppointmentId) -> None:
        gone = self._rows.pop(key)
        self._lines.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _holds_focus(self) -> bool:
        return any(one.has_focus() for one in self._rows.values())


def wanted_in_order(found: Sequence[ToTell]) -> list[AppointmentId]:
    return [one.delayed.card.appointment.id for one in found]


class _Row(Card):
    """One person: when, who, the number, and the two ways in which a call can go."""

    called = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(well=True)
        self._one: ToTell | None = None
        self._house: Clinic | None = None
        self._region = ""
        self._time, self._whom = Label(kind="strong"), Label(kind="caption")
        self._name = Label(kind="lead")
        self._phone = Label(kind="lead-plain")
        self._call = Label(kind="caption", wrap=True)
        self._reach = Label(kind="warn", wrap=True)
        self.told = Button("", ButtonKind.PRIMARY)
        self._missed = Button("")
        self._back = Button("", ButtonKind.TEXT)
        self.told.clicked.connect(lambda: self._say(CallOutcome.TOLD))
        self._missed.clicked.connect(lambda: self._say(CallOutcome.NOT_REACHED))
        self._back.clicked.connect(lambda: self._say(None))
        for button in (self.told, self._missed, self._back):
            button.installEventFilter(self)
        self.body.setSpacing(S1)
        self.body.addLayout(row(self._time, None, self._whom))
        self.body.addLayout(row(self._name, None, self._phone))
        self.body.addWidget(self._reach)
        self.body.addWidget(self._call)
        self.body.addLayout(row(self.told, self._missed, self._back, None))

    def show_person(self, one: ToTell, house: Clinic, region: str) -> None:
        self._one, self._house, self._region = one, house, region
        self.retranslate()

    def has_focus(self) -> bool:
        return any(each.hasFocus() for each in (self.told, self._missed, self._back))

    def retranslate(self) -> None:
        one, house = self._one, self._house
        if one is None or house is None:
            return
        translate = QCoreApplication.translate
        appointment = one.delayed.card.appointment
        name = patient_words(appointment)
        self._time.setText(late_words.new_time_words(one, house.zone))
        self._whom.setText(short_name(house.anybody(appointment.practitioner)))
        self._name.setText(name)
        self._show_phone()
        self._call.setText(late_words.call_words(one, house.zone))
        self._call.setVisible(bool(self._call.text()))
        self._reach.setText(late_words.reach_words(one))
        self._reach.setVisible(bool(self._reach.text()))
        self.told.set_words(translate("today", "Told"))
        self.told.set_kind(ButtonKind.QUIET if one.told else ButtonKind.PRIMARY)
        self._missed.set_words(translate("today", "Not reached"))
        self._missed.setVisible(not one.here)
        self._back.set_words(translate("today", "Not called"))
        self._back.setVisible(one.call is not None)
        labels = (self._time, self._phone, self._reach, self._call)
        spoken = (name, *(label.text() for label in labels))
        self.setAccessibleName(", ".join(part for part in spoken if part))
        for button in (self.told, self._missed, self._back):
            button.setAccessibleName(", ".join((button.text(), self.accessibleName())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_phone()
        return super().eventFilter(watched, event)

    def _show_phone(self) -> None:
        """Where visitors see the screen a number stands whole only while it is its turn."""
        one = self._one
        if one is None or one.here:
            self._phone.setText("")
        elif one.phone is None:
            self._phone.setText(QCoreApplication.translate("today", "number on the card"))
        else:
            whole = self.has_focus() or not initials_only()
            shown = phone_shown if whole else phone_hidden
            self._phone.setText(shown(one.phone, self._region))

    def _say(self, outcome: CallOutcome | None) -> None:
        if self._one is not None:
            self.called.emit(self._one, outcome)
