"""Working hours: whose, from when on, the week, and what is planned."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.records import Practitioner
from clinic_desk.scheduling.weekly import Planned, Week
from ui.actions.binder import bind
from ui.actions.registry import BY_ID
from ui.kit.button import Button, ButtonKind
from ui.kit.empty_state import EmptyState
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, row
from ui.kit.inputs import Combo, TextField
from ui.kit.label import Label
from ui.settings.hours_editor import USUAL, HoursEditor
from ui.settings.planned_words import planned_words
from ui.settings.section import Section
from ui.settings.side import SAVE
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S4
from ui.words.dates import numeric_day
from ui.words.errors import problem
from ui.words.keys import keys_shown
from ui.words.people import practitioner_name
from ui.words.typed_days import date_typed

_WIDEST = 640
_DATE, _DATE_LEAST = 150, 96


class HoursSection(Section):
    """Ctrl+S lets the week hold from the day that is named."""

    practitioner_wanted = Signal(object)
    """Show whose weeks: answer ``show_weeks``."""
    week_wanted = Signal(object, object, object, object)
    """Whose, the Week, from which date on, and until which or None."""
    add_wanted = Signal()
    """There is nobody yet: go to where one is added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self._people: Sequence[Practitioner] = ()
        self._planned: Sequence[Planned] = ()
        self._today = date.min
        self._shown: PractitionerId | None = None
        self._filled: list[str] = []
        self._unsaved: dict[PractitionerId, list[str]] = {}
        self.who = Combo()
        self._first, self._last = TextField(), TextField()
        self._fields = {
            "who": Field("", self.who),
            "since": Field("", self._first),
            "until": Field("", self._last),
        }
        self.editor = HoursEditor()
        self._save = Button("", ButtonKind.PRIMARY)
        self._plans_head = Label(kind="caption-strong")
        self._plans = Label(kind="second", wrap=True)
        self._add = Button("", ButtonKind.PRIMARY, icon=Icon.PLUS)
        self._empty = EmptyState(Icon.CLOCK, "", "", self._add)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(Scrolled(self._lay_out()))
        self.content.addWidget(self._stack, 1)
        self._connect()
        self.retranslate()

    def _lay_out(self) -> QWidget:
        top = QHBoxLayout()
        top.setSpacing(S2)
        for name, field in self._fields.items():
            if name != "who":
                field.setMinimumWidth(px(_DATE_LEAST))
                field.setMaximumWidth(px(_DATE))
            stretch = 1 if name == "who" else 0
            top.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        card = Card()
        card.body.setContentsMargins(S4, S4, S4, S4)
        card.body.addWidget(self.editor)
        plans = Card(well=True)
        plans.body.addWidget(self._plans_head)
        plans.body.addWidget(self._plans)
        inside = QWidget()
        inside.setMaximumWidth(px(_WIDEST))
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, S2, 0)
        lines.setSpacing(S3)
        lines.addLayout(top)
        lines.addWidget(card)
        lines.addLayout(row(self._save, None))
        lines.addWidget(plans)
        lines.addStretch(1)
        return inside

    def _connect(self) -> None:
        self.who.activated.connect(self._choose)
        self._save.clicked.connect(self.save)
        self._add.clicked.connect(self.add_wanted)
        self.editor.finished.connect(self.save)
        for name, line in (("since", self._first), ("until", self._last)):
            line.editingFinished.connect(lambda name=name, line=line: self._tidy(name, line))
        bind(self._stack, {SAVE: self.save}, lambda _permission: True)

    def show_people(self, people: Sequence[Practitioner], today: date) -> None:
        """Whose hours there are; the one that is shown stays if they are still there."""
        self._people, self._today = people, today
        self._stack.setCurrentIndex(1 if people else 0)
        self.who.clear()
        for one in people:
            self.who.add(practitioner_name(one), one.id)
        ids = [one.id for one in people]
        if self._shown in ids:
            self.who.setCurrentIndex(ids.index(self._shown))
        elif people:
            self._shown = None
            self._first.setText(numeric_day(today))
            self.practitioner_wanted.emit(ids[0])

    def show_weeks(
        self, whom: PractitionerId, planned: Sequence[Planned], usual: Week, *, keep: bool = False
    ) -> None:
        """Show somebody's weeks; the editor begins with the present one, or the clinic's usual.

        With ``keep`` what is typed for the same person stays.
        """
        self._planned = planned
        self._write_plans()
        if keep and whom == self._shown:
            return
        self._keep_unsaved()
        self._shown = whom
        self.who.setCurrentIndex(max([one.id for one in self._people].index(whom), 0))
        self.editor.fill(self._present(planned, usual))
        self._filled = self.editor.kept()
        if whom in self._unsaved:
            self.editor.put(self._unsaved.pop(whom))
        self.refuse({})

    def half(self) -> Any:
        """What is typed and not saved; None if nothing is."""
        if self._shown is None or self.editor.kept() == self._filled:
            return None
        return [self._shown, self.editor.kept(), self._first.text(), self._last.text()]

    def take_up(self, half: Any) -> None:
        """Put back what ``half`` gave, if its practitioner is still there."""
        whom, lines, first, last = half
        if whom not in [one.id for one in self._people]:
            return
        self.practitioner_wanted.emit(PractitionerId(whom))
        self.editor.put(lines)
        self._first.setText(first)
        self._last.setText(last)

    def focus_list(self) -> None:
        """Stand where one says whose hours these are."""
        target = self.who if self._people else self._add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def saved(self) -> None:
        """The week was taken."""
        self._filled = self.editor.kept()
        self._last.setText("")
        self.refuse({})

    def refuse(self, problems: dict[str, Problem]) -> None:
        """Say at each day and date what is wrong with it."""
        for name in ("since", "until"):
            wrong = problems.get(name)
            self._fields[name].set_problem(problem(wrong) if wrong else None)
        self.editor.show_problems(problems)

    def save(self) -> None:
        problems: dict[str, Problem] = {}
        since = self._date("since", self._first, problems)
        until = self._date("until", self._last, problems) if self._last.text().strip() else None
        try:
            week = self.editor.week()
        except InvalidInput as error:
            problems |= error.problems
        if problems or since is None or self._shown is None:
            self.refuse(problems)
            return
        self.week_wanted.emit(self._shown, week, since, until)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_heading(
            translate("settings", "Working hours"),
            translate(
                "settings",
                "When somebody can be booked. A new week holds from the day you name; "
                "earlier days and booked visits stay as they are.",
            ),
        )
        self._fields["who"].set_label(translate("settings", "Practitioner"))
        self._fields["since"].set_label(translate("settings", "Holds from"))
        self._fields["until"].set_label(translate("settings", "Until"))
        self._fields["until"].set_hint(translate("settings", "Empty: for good"))
        self._save.set_words(
            translate("settings", "Save the hours"), keys_shown(BY_ID[SAVE].shortcut)
        )
        self._plans_head.setText(translate("settings", "Planned"))
        self._add.set_words(translate("settings", "Add a practitioner"))
        self._empty.set_words(
            translate("settings", "Nobody works here yet"),
            translate("settings", "Hours belong to a practitioner. Add the first one."),
        )
        self._write_plans()

    def _choose(self, at: int) -> None:
        self.practitioner_wanted.emit(self._people[at].id)

    def _present(self, planned: Sequence[Planned], usual: Week) -> Week:
        now = (one.week for one in planned if one.since <= self._today <= (one.until or date.max))
        later = (one.week for one in planned if one.since > self._today)
        return next(now, None) or next(later, None) or (usual if usual.minutes else USUAL)

    def _keep_unsaved(self) -> None:
        if self._shown is not None and self.editor.kept() != self._filled:
            self._unsaved[self._shown] = self.editor.kept()

    def _write_plans(self) -> None:
        self._plans.setText(planned_words(self._planned, self._today))

    def _date(self, name: str, line: TextField, problems: dict[str, Problem]) -> date | None:
        found = date_typed(line.text(), self._today)
        if found is None:
            problems[name] = Problem.NOT_A_DAY if line.text().strip() else Problem.MISSING
        return found

    def _tidy(self, name: str, line: TextField) -> None:
        found = date_typed(line.text(), self._today)
        if found is not None:
            line.setText(numeric_day(found))
            self._fields[name].set_problem(None)
