"""One of several people: whether they come, for what, and with whom."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling.families import Member
from ui.kit.frames import row
from ui.kit.inputs import Check, Combo
from ui.kit.kept import put
from ui.kit.label import Label
from ui.kit.name_label import NameLabel
from ui.scheduling.booking_records import Clinic
from ui.scheduling.family_records import Person
from ui.words.people import name_seen, short_name


class FamilyRow(QWidget):
    """Ticked, they come. The practitioners follow the service."""

    changed = Signal()

    def __init__(self, person: Person, clinic: Clinic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person, self._clinic = person, clinic
        self.coming = Check("")
        self._name = NameLabel(person.name, one_of_many=True, parent=self)
        self._name.hide()
        self._name.written.connect(self._write_name)
        self.coming.installEventFilter(self)
        self.coming.setChecked(person.coming and not person.barred)
        self.coming.setEnabled(not person.barred)
        self._about = Label(kind="caption", wrap=True)
        self._warning = Label(person.warning, "problem", wrap=True, parent=self)
        self._warning.setVisible(bool(person.warning))
        self.service, self.whom = Combo(), Combo()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self.coming)
        lines.addWidget(self._about)
        lines.addWidget(self._warning)
        choices = row(self.service, self.whom)
        choices.setStretch(0, 1)
        choices.setStretch(1, 1)
        lines.addLayout(choices)
        for one in clinic.services:
            self.service.add(one.name, one.id)
        self.service.setCurrentIndex(max(self.service.findData(person.service), 0))
        self.setFocusProxy(self.coming)
        self.coming.toggled.connect(self._toggled)
        self.service.currentIndexChanged.connect(self._service_changed)
        self.whom.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self._write_name()
        self.retranslate()
        self._show()

    def show_person(self, person: Person) -> None:
        """Somebody else calls: what stands against them is another thing; who comes stays."""
        self.person = person
        self.coming.setEnabled(not person.barred)
        if person.barred:
            self.coming.setChecked(False)
        self._warning.setText(person.warning)
        self._warning.setVisible(bool(person.warning))
        self.retranslate()

    def member(self) -> Member | None:
        """What is wanted for them; None where they do not come."""
        service = self.service.currentData()
        if not self.coming.isChecked() or service is None:
            return None
        chosen = self.whom.currentData()
        return Member(
            patient=self.person.id,
            service=ServiceId(service),
            practitioners=() if chosen is None else (PractitionerId(chosen),),
            longer=self.person.longer,
        )

    def kept(self) -> dict[str, Any]:
        """What is chosen for them, plain enough for JSON."""
        return {
            "id": self.person.id,
            "coming": self.coming.isChecked(),
            "service": self.service.currentData(),
            "whom": self.whom.currentData(),
        }

    def put(self, kept: Mapping[str, Any]) -> None:
        """Choose what ``kept`` gave, and say so only by ``changed`` of whoever puts it."""
        with QSignalBlocker(self):
            put(self.service, kept["service"])
            put(self.whom, kept["whom"])
            self.coming.setChecked(kept["coming"] and not self.person.barred)
        self._show()

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:  # one stands on them: whole for a moment
            self._name.reveal()
        return False

    def _write_name(self) -> None:
        self.coming.setText(self._name.text())
        self.coming.setAccessibleName(self._name.text())

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        parts = (self.person.about, self.person.needs)
        about = " · ".join(part for part in parts if part)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        service = translate("scheduling", "Service for {name}").format(
            name=name_seen(self.person.name)
        )
        whom = translate("scheduling", "Practitioner for {name}").format(
            name=name_seen(self.person.name)
        )
        self.service.setAccessibleName(service)
        self.whom.setAccessibleName(whom)
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer(self) -> None:
        chosen = self.whom.currentData()
        with QSignalBlocker(self.whom):
            self.whom.clear()
            self.whom.add(QCoreApplication.translate("scheduling", "anybody"), None)
            for one in self._clinic.practitioners:
                self.whom.add(short_name(one), one.id)
            self.whom.setCurrentIndex(max(self.whom.findData(chosen), 0))

    def _service_changed(self) -> None:
        self.changed.emit()

    def _toggled(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.service.setVisible(self.coming.isChecked())
        self.whom.setVisible(self.coming.isChecked())
