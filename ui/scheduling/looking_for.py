"""What is looked for: service, whom, on which weekdays, from when; and the next free times."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.clock import from_minutes
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling.availability import EVERY_WEEKDAY
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.records import Proposal
from clinic_desk.scheduling.walltime import to_wall
from ui.kit.announce import announce
from ui.kit.chip import Chip
from ui.kit.field import Field
from ui.kit.inputs import Combo
from ui.kit.label import Label
from ui.scheduling.booking_records import Clinic, half_hour_after
from ui.scheduling.booking_words import not_before_words, weekday_words
from ui.scheduling.choice_chip import ChoiceChip
from ui.scheduling.flow import Flow
from ui.scheduling.proposal_list import ProposalList
from ui.theme.tokens import S2
from ui.words.dates import duration
from ui.words.people import short_name


class LookingFor(QWidget):
    """The part of the booking panel that asks for times and shows them."""

    wanted = Signal(object)
    """A Search: what the next free times are to be asked with."""
    service_changed = Signal(object)
    proposal_changed = Signal(object)
    accepted = Signal()

    def __init__(self, clinic: Clinic, now: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._now = now
        self._not_before = half_hour_after(now)
        self._service = Field("", Combo())
        self._combo.activated.connect(lambda _at: self._service_chosen())
        self._heading = Label(kind="field")
        self.list = ProposalList()
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._nothing = Label(kind="second", wrap=True)
        self._nothing.hide()
        self._later = Chip("")
        self._day = ChoiceChip("", quiet=None)
        self._whom = ChoiceChip("")
        self._later.toggled.connect(self.ask)
        self._day.chosen.connect(self.ask)
        self._whom.chosen.connect(self.ask)
        self.list.proposal_changed.connect(self.proposal_changed)
        self.list.accepted.connect(self.accepted)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self._service)
        lines.addSpacing(S2)
        lines.addWidget(self._heading)
        lines.addWidget(self.list, 1)
        lines.addWidget(self._nothing)
        lines.addSpacing(S2)
        lines.addLayout(Flow(self._later, self._day, self._whom, spacing=6))
        self.retranslate()

    @property
    def _combo(self) -> Combo:
        control = self._service.control
        assert isinstance(control, Combo)
        return control

    def search(self) -> Search | None:
        """What is looked for now; None while the clinic has no service."""
        service = self.service()
        if service is None:
            return None
        whom, weekday = self.practitioner(), self.weekday()
        return Search(
            service=service,
            practitioners=() if whom is None else (whom,),
            not_before=from_minutes(self._not_before) if self._later.isChecked() else None,
            weekdays=EVERY_WEEKDAY if weekday is None else frozenset({weekday}),
        )

    def ask(self, *_why: object) -> None:
        """Say what is looked for."""
        search = self.search()
        if search:
            self.wanted.emit(search)

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show the answer; the first is chosen unless the one before is still there."""
        self.list.show_proposals(proposals, self._clinic, self.today())
        self.list.setVisible(bool(proposals))
        self._nothing.setVisible(not proposals)
        if not proposals:
            announce(self.list, self._nothing.text())

    def look_for(
        self,
        *,
        service: ServiceId | None = None,
        practitioner: PractitionerId | None = None,
        weekday: int | None = None,
        not_before: int | None = None,
    ) -> None:
        """Set the filters, and say so only by ``ask``."""
        if service is not None:
            self._combo.setCurrentIndex(max(self._combo.findData(service), 0))
        self._whom.choose(practitioner)
        self._day.choose(weekday)
        self._later.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._later.setChecked(not_before is not None)
        self._later.blockSignals(False)  # noqa: FBT003
        if not_before is not None:
            self._not_before = not_before
        self._write_not_before()

    def service(self) -> ServiceId | None:
        found: ServiceId | None = self._combo.currentData()
        return found

    def practitioner(self) -> PractitionerId | None:
        key = self._whom.choice()
        return key if isinstance(key, int) else None  # type: ignore[return-value]

    def weekday(self) -> int | None:
        key = self._day.choice()
        return key if isinstance(key, int) else None

    def not_before(self) -> int | None:
        return self._not_before if self._later.isChecked() else None

    def today(self) -> date:
        """The date on the clinic's wall."""
        return to_wall(self._now, self._clinic.zone).date()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._service.set_label(translate("scheduling", "Service"))
        self._heading.setText(translate("scheduling", "Next free"))
        self.list.setAccessibleName(translate("scheduling", "Next free"))
        self._nothing.setText(
            translate(
                "scheduling", "No free time found. Choose another service, day or practitioner."
            )
        )
        kept = self.service()
        self._combo.clear()
        for service in self._clinic.services:
            self._combo.add(service.name, service.id, duration(timedelta(minutes=service.minutes)))
        self._combo.setCurrentIndex(max(self._combo.findData(kept), 0))
        self._day.set_name(translate("scheduling", "Days"))
        self._day.offer([(number, weekday_words(number)) for number in (None, *range(1, 8))])
        self._whom.set_name(translate("scheduling", "With whom"))
        people = [(one.id, short_name(one)) for one in self._clinic.practitioners]
        self._whom.offer([(None, translate("scheduling", "Anyone")), *people])
        self._write_not_before()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _service_chosen(self) -> None:
        self.service_changed.emit(self.service())
        self.ask()

    def _write_not_before(self) -> None:
        words = not_before_words(self._not_before, self._clinic.zone, self.today())
        self._later.set_words(words)
