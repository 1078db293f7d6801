"""A new patient in the booking: name, date of birth, one way to reach them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.ids import PatientId
from clinic_desk.patients.records import NewPatient
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import row
from ui.kit.inputs import TextField
from ui.kit.label import Label
from ui.scheduling.alike_notice import AlikeNotice
from ui.scheduling.booking_records import name_parts
from ui.theme.tokens import S2
from ui.words.contact import birth_example
from ui.words.errors import problem

_FIELD_OF = {"family": "family", "given": "given", "birth_date": "birth_date"}


class NewPatientForm(QWidget):
    """The fields, each with what is wrong beside it. Enter goes on to the next."""

    finished = Signal()
    """Enter in the last field."""
    back_wanted = Signal()
    changed = Signal()
    taken = Signal(object)
    """A PatientId: somebody registered, who is meant instead of a new patient."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check: Callable[[str, str], Problem | None] = lambda _field, _typed: None
        """What is wrong with a field as it is left, by its name in NewPatient."""
        self._wrong: dict[str, Problem] = {}
        self._apart: tuple[PatientId, ...] = ()
        self.alike = AlikeNotice()
        self.alike.taken.connect(self.taken)
        self.alike.told_apart.connect(self._tell_apart)
        self._title = Label(kind="strong")
        self._back = Button("", ButtonKind.TEXT)
        self._back.clicked.connect(self.back_wanted)
        self._fields = {
            name: Field("", TextField()) for name in ("given", "family", "birth_date", "reach")
        }
        names = QHBoxLayout()
        names.setSpacing(S2)
        for name in ("given", "family"):
            names.addWidget(self._fields[name], 1, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        lines.addLayout(row(self._title, None, self._back))
        lines.addLayout(names)
        lines.addWidget(self._fields["birth_date"])
        lines.addWidget(self._fields["reach"])
        lines.addWidget(self.alike)
        for name in self._fields:
            line = self._line(name)
            line.textEdited.connect(lambda _text, name=name: self._edited(name))
            line.returnPressed.connect(lambda name=name: self._go_on(name))
            line.editingFinished.connect(lambda name=name: self._leave(name))
        self.retranslate()

    def begin(self, typed: str) -> None:
        """Start from what was typed into the search, and stand in the first empty field."""
        given, family = name_parts(typed)
        self.fill(NewPatient(family=family, given=given, birth_date=""))

    def fill(self, new: NewPatient) -> None:
        """Put back what had been typed."""
        self._apart = new.apart_from
        self.alike.show_rows(())
        self._line("given").setText(new.given)
        self._line("family").setText(new.family)
        self._line("birth_date").setText(new.birth_date)
        self._line("reach").setText(new.phone or new.email)
        self.show_problems({})

    def focus_first_empty(self) -> None:
        empty = (name for name in self._fields if not self._line(name).text())
        self._line(next(empty, "reach")).setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> NewPatient:
        """The fields as they stand; the core says what is wrong with them."""
        reach = self._line("reach").text().strip()
        mail = "@" in reach
        return NewPatient(
            given=self._line("given").text(),
            family=self._line("family").text(),
            birth_date=self._line("birth_date").text(),
            email=reach if mail else "",
            phone="" if mail else reach,
            apart_from=self._apart,
        )

    def name(self) -> str:
        parts = (self._line(name).text().strip() for name in ("given", "family"))
        return " ".join(part for part in parts if part)

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say beside each field what is wrong, and stand in the first such field."""
        self._wrong = {_FIELD_OF.get(name, "reach"): wrong for name, wrong in problems.items()}
        self._write_problems()
        first = next((name for name in self._fields if name in self._wrong), None)
        if first:
            self._line(first).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._title.setText(translate("scheduling", "New patient"))
        self._back.set_words(translate("scheduling", "Search instead"))
        for name, label in {
            "given": translate("scheduling", "Given name"),
            "family": translate("scheduling", "Family name"),
            "birth_date": translate("scheduling", "Date of birth"),
            "reach": translate("scheduling", "Phone or e-mail"),
        }.items():
            self._fields[name].set_label(label)
        self._line("birth_date").setPlaceholderText(birth_example())
        self._write_problems()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _line(self, name: str) -> TextField:
        control = self._fields[name].control
        assert isinstance(control, TextField)
        return control

    def _write_problems(self) -> None:
        for name, field in self._fields.items():
            field.set_problem(problem(self._wrong[name]) if name in self._wrong else None)

    def _edited(self, name: str) -> None:
        self._wrong.pop(name, None)
        self._fields[name].set_problem(None)
        self.changed.emit()

    def _leave(self, name: str) -> None:
        """Say at once what cannot be right; what was typed stays, and the keyboard goes on."""
        typed = self._line(name).text()
        field = name if name != "reach" else "email" if "@" in typed else "phone"
        wrong = self.check(field, typed)
        if wrong is not None:
            self._wrong[name] = wrong
            self._fields[name].set_problem(problem(wrong))

    def _tell_apart(self, patient: PatientId) -> None:
        self._apart = (*self._apart, patient)
        self.alike.show_rows([one for one in self.alike.rows() if one.id != patient])
        self.focus_first_empty()
        self.changed.emit()

    def _go_on(self, name: str) -> None:
        names = list(self._fields)
        if name == names[-1]:
            self.finished.emit()
            return
        following = names[names.index(name) + 1]
        self._line(following).setFocus(Qt.FocusReason.TabFocusReason)
