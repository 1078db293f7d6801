"""When somebody is due again: in so many months, or on a day. Ctrl+Enter keeps it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.errors import Problem
from clinic_desk.scheduling.to_do.records import NewRecall
from clinic_desk.scheduling.to_do.when import in_months
from ui.kit.acting_panel import ActingPanel
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card
from ui.kit.inputs import Combo
from ui.kit.kept import fields_kept, put_fields
from ui.kit.name_label import NameLabel
from ui.kit.segmented import Segmented
from ui.theme.tokens import S2
from ui.to_do.form_parts import DayField, offer_people, offer_services
from ui.to_do.patient_at import PatientAt
from ui.words.errors import problem
from ui.words.keys import keys_shown

MONTHS = (1, 3, 6, 12, 24)
_USUAL = 6


class RecallPanel(ActingPanel):
    """The service, with whom, and when."""

    wanted = Signal(object)
    """A NewRecall."""
    closed = Signal()

    def __init__(self, at: PatientAt, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.finish_with(self.keep)
        self.at = at
        self._name = NameLabel(kind="lead", wrap=True)
        self.service, self.whom = Combo(), Combo()
        self.months = Segmented("", [(str(one), "") for one in MONTHS])
        self.due = DayField(at.today)
        self.fields = {
            "service": Field("", self.service),
            "practitioner": Field("", self.whom),
            "months": Field("", self.months),
            "due": Field("", self.due),
        }
        self._keep = Button("", ButtonKind.PRIMARY)
        self._keep.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        who = Card(well=True)
        who.body.addWidget(self._name)
        self.body.addWidget(who)
        self.body.addSpacing(S2)
        for field in self.fields.values():
            self.body.addWidget(field)
            self.body.addSpacing(S2 // 2)
        self.body.addStretch(1)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._keep)
        self.setFocusProxy(self.months.segments()[MONTHS.index(_USUAL)])
        self.months.chosen.connect(lambda months: self._in_months(int(months)))
        self.close_wanted.connect(self.closed)
        self._keep.clicked.connect(self.keep)
        self.retranslate()
        self.service.setCurrentIndex(max(self.service.findData(at.service), 0))
        self.whom.setCurrentIndex(max(self.whom.findData(at.practitioner), 0))
        self.months.choose(str(_USUAL))
        self._in_months(_USUAL)

    def kept(self) -> dict[str, Any]:
        """What is typed so far, plain enough for JSON."""
        return fields_kept(self.fields)

    def put(self, kept: Mapping[str, Any]) -> None:
        """Go on with what ``kept`` gave."""
        put_fields(self.fields, kept)

    def keep(self) -> None:
        """Ask for it to be written, once; a day that cannot be read is said at its field."""
        due = self.due.day()
        if due is None or self._busy:
            self.show_problems({"due": Problem.NOT_A_DAY} if due is None else {})
            return
        self._busy = True
        self._refusal.say("")
        self.wanted.emit(
            NewRecall(
                service=self.service.currentData(),
                practitioner=self.whom.currentData(),
                due=due,
            )
        )

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        self._busy = False
        for name, field in self.fields.items():
            wrong = problems.get(name)
            field.set_problem(None if wrong is None else problem(wrong))
        if "due" in problems:
            self.due.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        super().retranslate()
        translate = QCoreApplication.translate
        self.set_title(translate("to-do", "Due again"))
        if not hasattr(self, "_keep"):
            return
        self._name.setText(self.at.name)
        labels = {
            "service": translate("to-do", "Due for"),
            "practitioner": translate("to-do", "With whom"),
            "months": translate("to-do", "In how many months"),
            "due": translate("to-do", "Or on a day, such as 24/11, in 6 w"),
        }
        for name, words in labels.items():
            self.fields[name].set_label(words)
        offer_services(self.service, self.at.house)
        offer_people(self.whom, self.at.house, translate("to-do", "Anyone"))
        self.months.set_words({str(one): str(one) for one in MONTHS})
        self._keep.set_words(translate("to-do", "Keep in mind"), keys_shown("Ctrl+Return"))

    def _in_months(self, months: int) -> None:
        self.due.put(in_months(self.at.today, months))
