"""The chips above the log: what each filters by, and what it is set to."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogCount, LogFilter
from clinic_desk.patients.records import DirectoryEntry
from ui.audit.choosers import (
    FAILED,
    Colleague,
    KindChooser,
    PatientChooser,
    PersonChooser,
    PopUp,
    failed_words,
    kind_choice_words,
)
from ui.audit.filter_chip import FilterChip
from ui.audit.log_words import count_words
from ui.audit.periods import Period, week_with
from ui.audit.time_chooser import TimeChooser
from ui.kit.announce import announce
from ui.kit.flow import FlowLayout
from ui.kit.label import Label
from ui.words.event_groups import KindGroup

_Kind = KindGroup | EventKind | None


class FilterBar(QWidget):
    """Time, person, patient, kind; for one's own entries time and kind alone."""

    filter_wanted = Signal(object)
    """A LogFilter: the whole of what is chosen now."""
    patient_search_wanted = Signal(str)

    def __init__(
        self, zone: str, today: date, *, everybody: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._zone = zone
        self._today = today
        self._period: Period | None = week_with(today)
        self._person: Colleague | None = None
        self._patient: DirectoryEntry | None = None
        self._kind: _Kind = None
        self._failed = False
        self._counted: LogCount | None = None
        self.times = TimeChooser(today)
        self.people = PersonChooser()
        self.patients = PatientChooser()
        self.kinds = KindChooser()
        self.time = self._chip(self.times, self._set_period)
        self.person = self._chip(self.people, self._set_person)
        self.patient = self._chip(self.patients, self._set_patient)
        self.kind = self._chip(self.kinds, self._set_kind)
        self.patients.search_wanted.connect(self.patient_search_wanted)
        self._count = Label(kind="caption")
        line = FlowLayout(self, last_right=True)
        line.setContentsMargins(14, 10, 14, 10)
        for part in (self.time, self.person, self.patient, self.kind, self._count):
            line.addWidget(part)
        self.person.setVisible(everybody)
        self.patient.setVisible(everybody)
        self.retranslate()

    def _chip(self, chooser: PopUp, take: Callable[[Any], None]) -> FilterChip:
        chip = FilterChip(self)
        chip.open_wanted.connect(lambda: chooser.open_below(chip))
        chip.clear_wanted.connect(lambda: take(None))
        chooser.chosen.connect(take)
        self.destroyed.connect(chooser.deleteLater)
        return chip

    def filter(self) -> LogFilter:
        """What is chosen now."""
        kinds: tuple[EventKind, ...] = ()
        if self._kind is not None:
            kinds = self._kind.kinds if isinstance(self._kind, KindGroup) else (self._kind,)
        wanted = LogFilter(
            accounts=(self._person.account,) if self._person else (),
            patient=self._patient.id if self._patient else None,
            kinds=kinds,
            failed=self._failed,
        )
        return self._period.narrow(wanted, self._zone) if self._period else wanted

    def is_open(self) -> bool:
        """Whether nothing is filtered by at all."""
        return self.filter() == LogFilter()

    def clear(self) -> None:
        """Filter by nothing."""
        self._period = self._person = self._patient = self._kind = None
        self._failed = False
        self._said()

    def show_staff(self, staff: Sequence[Colleague]) -> None:
        self.people.show_staff(staff)

    def show_patients(self, found: Sequence[DirectoryEntry]) -> None:
        """Who was found for ``patient_search_wanted``."""
        self.patients.show_found(found)

    def choose(self, person: Colleague, period: Period, kind: EventKind) -> None:
        """Filter by all three and by nothing else."""
        self._person, self._period, self._kind = person, period, kind
        self._patient, self._failed = None, False
        self._said()

    def show_count(self, count: LogCount | None) -> None:
        """How many fit; None while nobody has counted."""
        self._counted = count
        self._count.setText(count_words(count))
        if count is not None:
            announce(self, count_words(count))

    def set_today(self, today: date) -> None:
        """Midnight has passed; what is chosen stays."""
        self._today = today
        self.times.set_today(today)
        self._write()

    def retranslate(self) -> None:
        self.time.set_name(QCoreApplication.translate("audit", "Time"))
        self.person.set_name(QCoreApplication.translate("audit", "Person"))
        self.patient.set_name(QCoreApplication.translate("audit", "Patient"))
        self.kind.set_name(QCoreApplication.translate("audit", "Kind"))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _set_period(self, period: Period | None) -> None:
        self._period = period
        self._said()

    def _set_person(self, person: Colleague | None) -> None:
        self._person = person
        self._said()

    def _set_patient(self, patient: DirectoryEntry | None) -> None:
        self._patient = patient
        self._said()

    def _set_kind(self, kind: object) -> None:
        self._kind = kind if isinstance(kind, KindGroup | EventKind) else None
        self._failed = kind == FAILED
        self._said()

    def _said(self) -> None:
        self.show_count(None)
        self._write()
        self.filter_wanted.emit(self.filter())

    def _write(self) -> None:
        kind = failed_words() if self._failed else ""
        if self._kind is not None:
            kind = kind_choice_words(self._kind)
        self.time.set_value(self._period.words(self._today) if self._period else "")
        self.person.set_value(self._person.name if self._person else "")
        self.patient.set_value(self._patient.name if self._patient else "")
        self.kind.set_value(kind)
        self._count.setText(count_words(self._counted))
