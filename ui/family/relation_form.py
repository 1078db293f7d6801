"""The form of one relation: who they are to each other, what each may do, and a child's homes."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.family.records import (
    EVERYTHING,
    GUARDIANS,
    NOTHING,
    Custody,
    Kin,
    Paper,
    Relative,
    TypedRelation,
)
from clinic_desk.ids import PatientId
from ui.family.grants_boxes import GrantsBoxes
from ui.family.keys import save_keys
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Scrolled, row
from ui.kit.inputs import Check, Combo, TextField
from ui.kit.name_label import NameLabel
from ui.theme.icons import Icon
from ui.theme.tokens import S2, S3
from ui.words.contact import phone_shown
from ui.words.errors import problem
from ui.words.family import custody_words, kin_words, paper_words

_LINES = ("name", "phone", "until", "street", "paper_date")


class RelationForm(QWidget):
    """One relation. Ctrl+S saves, Esc goes back and keeps what is typed."""

    save_wanted = Signal(object, object)
    """The TypedRelation and the Relative that it changes, or None."""
    remove_wanted = Signal(object)
    review_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, region: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._region = region
        self._before: Relative | None = None
        self._filling = False
        self._offers_change = True
        self._other: PatientId | None = None
        self._who_name = ""
        self._began: TypedRelation | None = None
        self._who = NameLabel(kind="strong", wrap=True)
        self._lines = {name: TextField() for name in _LINES}
        self._kin, self._back, self._custody, self._paper = Combo(), Combo(), Combo(), Combo()
        controls: dict[str, QWidget] = {
            "name": self._lines["name"],
            "phone": self._lines["phone"],
            "kin": self._kin,
            "back": self._back,
            "until": self._lines["until"],
            "custody": self._custody,
            "street": self._lines["street"],
            "paper": self._paper,
            "paper_date": self._lines["paper_date"],
        }
        self.fields = {name: Field("", control) for name, control in controls.items()}
        self._may, self._owner_may = GrantsBoxes(), GrantsBoxes()
        self._never_address, self._never_times = Check(""), Check("")
        self._save = Button("", ButtonKind.PRIMARY)
        self._leave = Button("")
        self._review = Button("", icon=Icon.CHECK)
        self._remove = Button("", ButtonKind.DANGER, icon=Icon.TRASH_2)
        self._lay_out()
        self._join()
        self.setFocusProxy(self._kin)
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, S2, 0)
        column.setSpacing(S3)
        parts = (
            *(self._who, self.fields["name"], self.fields["phone"]),
            *(self.fields["kin"], self.fields["back"], self._may, self._owner_may),
            *(self.fields["custody"], self.fields["street"]),
            *(self._never_address, self._never_times),
            *(self.fields["paper"], self.fields["paper_date"], self.fields["until"]),
            *(self._review, self._remove),
        )
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        lines.addWidget(Scrolled(inside), 1)
        lines.addLayout(row(self._save, self._leave, None))

    def _join(self) -> None:
        self._kin.currentIndexChanged.connect(self._kin_changed)
        self._custody.currentIndexChanged.connect(self._show_parts)
        self._paper.currentIndexChanged.connect(self._show_parts)
        self._never_times.toggled.connect(self._show_parts)
        for line in self._lines.values():
            line.returnPressed.connect(self.focusNextChild)
        self._save.clicked.connect(self.save)
        self._leave.clicked.connect(self.back_wanted)
        self._review.clicked.connect(lambda: self.review_wanted.emit(self._before))
        self._remove.clicked.connect(lambda: self.remove_wanted.emit(self._before))

    def begin(self, who: str, typed: TypedRelation, before: Relative | None = None) -> None:
        """Show this one. ``who``: the relative's name, if they are a patient."""
        self._who_name, self._before = who, before
        self._other = typed.other
        self._lines["name"].setText(typed.name)
        self._lines["phone"].setText(typed.phone)
        self._lines["until"].setText(typed.until)
        self._lines["street"].setText(typed.street)
        self._lines["paper_date"].setText(typed.paper_date)
        self._filling = True
        self.retranslate()
        self._choose(self._kin, typed.kin)
        self._choose(self._back, typed.back or typed.kin.usual_back)
        self._choose(self._custody, typed.custody)
        self._choose(self._paper, typed.paper)
        self._may.choose(typed.may)
        self._owner_may.choose(typed.owner_may)
        self._never_address.setChecked(typed.never_address)
        self._never_times.setChecked(typed.never_times)
        self._filling = False
        if before is None and typed.may == typed.owner_may == NOTHING:
            self._suggest(typed.kin)
        self.show_problems({})
        self._show_parts()
        self._began = self.typed()
        first = self._kin if typed.other is not None else self._lines["name"]
        self.setFocusProxy(first)

    def typed(self) -> TypedRelation:
        texts = {name: line.text() for name, line in self._lines.items()}
        patient = self._other is not None
        guarded = self._guarded()
        custody = _chosen(self._custody)
        paper = _chosen(self._paper) if guarded else None
        return TypedRelation(
            kin=_kin(self._kin),
            back=_kin(self._back) if patient else None,
            other=self._other,
            name="" if patient else texts["name"],
            phone="" if patient else texts["phone"],
            may=self._may.grants(),
            owner_may=self._owner_may.grants() if patient else NOTHING,
            until=texts["until"],
            custody=Custody(custody) if custody and guarded else None,
            street=texts["street"] if guarded else "",
            never_address=self._never_address.isChecked() and guarded,
            never_times=self._never_times.isChecked() and guarded,
            paper=Paper(paper) if paper else None,
            paper_date=texts["paper_date"] if paper else "",
        )

    def before(self) -> Relative | None:
        return self._before

    def who(self) -> str:
        return self._who_name

    def is_changed(self) -> bool:
        return self._before is None or self.typed() != self._began

    def save(self) -> None:
        self.save_wanted.emit(self.typed(), self._before)

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say beside each field what is wrong; the first of them takes the focus."""
        for name, field in self.fields.items():
            wrong = problems.get(name)
            field.set_problem(problem(wrong) if wrong else None)
        first = next((name for name in self.fields if name in problems), None)
        if first:
            self.fields[first].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_changeable(self, *, changeable: bool) -> None:
        """Whether it can be saved by this person."""
        self._save.setVisible(changeable)
        self._offers_change = changeable
        self._show_parts()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        labels = {
            "name": translate("family", "Name"),
            "phone": translate("family", "Phone"),
            "kin": translate("family", "They are the patient’s"),
            "back": translate("family", "The patient is their"),
            "until": translate("family", "Holds until"),
            "custody": translate("family", "Custody"),
            "street": translate("family", "Letters to this guardian go to"),
            "paper": translate("family", "Rests on"),
            "paper_date": translate("family", "Dated"),
        }
        for name, words in labels.items():
            self.fields[name].set_label(words)
        self.fields["until"].set_hint(translate("family", "Empty: as long as nobody ends it"))
        self.fields["street"].set_hint(translate("family", "Empty: to the patient’s address"))
        self._fill_choices()
        self._may.set_title(translate("family", "They may, for the patient"))
        self._owner_may.set_title(translate("family", "The patient may, for them"))
        _name(self._never_address, translate("family", "Never tell them the address"))
        _name(self._never_times, translate("family", "Never tell them the times"))
        self._save.set_words(translate("family", "Save"), save_keys())
        self._leave.set_words(translate("family", "Back"), "Esc")
        self._review.set_words(translate("family", "Looked at, still holds"))
        self._remove.set_words(translate("family", "Remove this relation"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill_choices(self) -> None:
        none = QCoreApplication.translate("family", "none")
        for combo, choices in (
            (self._kin, [(kin_words(one), one) for one in Kin]),
            (self._back, [(kin_words(one), one) for one in Kin]),
            (self._custody, [(none, None), *((custody_words(one), one) for one in Custody)]),
            (self._paper, [(none, None), *((paper_words(one), one) for one in Paper)]),
        ):
            chosen = combo.currentData()
            with QSignalBlocker(combo):
                combo.clear()
                for words, key in choices:
                    combo.add(words, key)
                self._choose(combo, chosen)

    def _choose(self, combo: Combo, key: object) -> None:
        combo.setCurrentIndex(max(combo.findData(key), 0))

    def _kin_changed(self) -> None:
        """What the patient is to them follows, and a parent of a child may usually do all."""
        if self._filling:
            return
        kin = _kin(self._kin)
        self._choose(self._back, kin.usual_back)
        if self._before is None:
            self._suggest(kin)
        self._show_parts()

    def _suggest(self, kin: Kin) -> None:
        self._may.choose(EVERYTHING if kin in GUARDIANS else NOTHING)
        self._owner_may.choose(EVERYTHING if kin.usual_back in GUARDIANS else NOTHING)

    def _guarded(self) -> bool:
        """Whether one of the two may answer for the other as a guardian."""
        kin, back = _kin(self._kin), _kin(self._back)
        return kin in GUARDIANS or (self._other is not None and kin.younger and back in GUARDIANS)

    def _show_parts(self) -> None:
        patient = self._other is not None
        guarded = self._guarded()
        self._who.setText(self._who_name)
        self._who.setVisible(patient)
        for name in ("name", "phone"):
            self.fields[name].setVisible(not patient)
        self.fields["back"].setVisible(patient)
        self._owner_may.setVisible(patient)
        for name in ("custody", "street", "paper"):
            self.fields[name].setVisible(guarded)
        self._never_address.setVisible(guarded)
        self._never_times.setVisible(guarded)
        self.fields["paper_date"].setVisible(guarded and _chosen(self._paper) != "")
        no_contact = _chosen(self._custody) == Custody.NO_CONTACT and guarded
        self._may.setEnabled(not no_contact)
        relation = None if self._before is None else self._before.relation
        change = relation is not None and self._offers_change
        self._review.setVisible(change and relation is not None and relation.custody is not None)
        self._remove.setVisible(change)


def typed_of(one: Relative, region: str) -> TypedRelation:
    """A relation as somebody would have typed it on this card."""
    relation = one.relation
    kin, back = one.kin, relation.kin if one.flipped else relation.back
    return TypedRelation(
        kin=kin,
        back=back,
        other=one.patient,
        name=relation.name or "",
        phone=phone_shown(relation.phone, region) if relation.phone else "",
        may=one.may,
        owner_may=one.owner_may,
        until=relation.until.isoformat() if relation.until else "",
        custody=relation.custody,
        street=relation.street or "",
        never_address=relation.never_address,
        never_times=relation.never_times,
        paper=relation.paper,
        paper_date=relation.paper_date.isoformat() if relation.paper_date else "",
    )


def _name(box: Check, words: str) -> None:
    box.setText(words)
    box.setAccessibleName(words)


def _chosen(combo: Combo) -> str:
    """The key of the choice; Qt hands an enumeration back as plain text."""
    return str(combo.currentData() or "")


def _kin(combo: Combo) -> Kin:
    return Kin(_chosen(combo) or Kin.OTHER)
