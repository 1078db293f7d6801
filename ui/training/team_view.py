"""The team, for its manager: who is ready, who is on the path, whom one lets work before."""

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.ids import AccountId
from clinic_desk.training.records import Coverage, Standing
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card, Hairline, row
from ui.kit.inputs import Combo, NoteField
from ui.kit.label import Label
from ui.kit.marks import Badge, PersonMark
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S4
from ui.training import words
from ui.training.measured import Measured, Rewritten

_WIDEST = 720
_DAYS = (1, 3, 7, 14, 30)


class TeamView(QWidget):
    """Rows of colleagues; an excuse is written under the colleague it is for."""

    excuse_wanted = Signal(object, str, int)
    """Account, reason, days. Answer: ``show_team``, or ``show_problems``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._team: Sequence[Coverage] = ()
        self._required = 0
        self._zone: tzinfo | None = None
        self._excusing: AccountId | None = None
        self.form: ExcuseForm | None = None
        self.buttons: dict[AccountId, Button] = {}
        self._column = Rewritten()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._column)

    def show_team(self, team: Sequence[Coverage], required: int, zone: tzinfo | None) -> None:
        self._team, self._required, self._zone = team, required, zone
        self._excusing = None
        self._write()

    def show_problems(self, problems: dict[str, str]) -> None:
        if self.form is not None:
            self.form.show_problems(problems)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._team:
            self._write()
        super().changeEvent(event)

    def _write(self) -> None:
        translate = QCoreApplication.translate
        holder = Measured(px(_WIDEST), S3)
        lines = holder.lines
        ready = sum(one.clearance.standing is Standing.CLEARED for one in self._team)
        title = translate("training", "{ready} of {all} are ready").format(
            ready=ready, all=len(self._team)
        )
        lines.addWidget(Label(title, "title"))
        note = translate(
            "training", "You see who has come how far. What somebody answered is theirs alone."
        )
        lines.addWidget(Label(note, "second", wrap=True))
        self.form, self.buttons = None, {}
        card = Card()
        card.body.setContentsMargins(S4, S2, S4, S2)
        card.body.setSpacing(S2)
        for at, one in enumerate(self._team):
            if at:
                card.body.addWidget(Hairline())
            self._write_row(card.body, one)
        lines.addWidget(card)
        lines.addStretch(1)
        self._column.put(holder)

    def _write_row(self, lines: QVBoxLayout, one: Coverage) -> None:
        said, tone, icon = words.standing_words(one.clearance.standing)
        below = Label(self._below(one), "caption", wrap=True)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(Label(one.name, "strong"))
        names.addWidget(below)
        line = row(PersonMark(one.name), names, Badge(said, tone, icon), spacing=S3)
        line.setStretch(1, 1)
        if one.clearance.standing is Standing.LEARNING:
            excuse = Button(QCoreApplication.translate("training", "Excuse …"))
            excuse.setAccessibleName(
                QCoreApplication.translate("training", "Excuse {name}").format(name=one.name)
            )
            excuse.clicked.connect(lambda _on=False, whose=one.account: self._begin(whose))
            self.buttons[one.account] = excuse
            line.addWidget(excuse)
        lines.addLayout(line)
        if one.account == self._excusing:
            self.form = ExcuseForm(one.name)
            self.form.excuse_wanted.connect(
                lambda reason, days, whose=one.account: self.excuse_wanted.emit(whose, reason, days)
            )
            self.form.cancel_wanted.connect(lambda: self._begin(None))
            lines.addWidget(self.form)

    def _below(self, one: Coverage) -> str:
        translate = QCoreApplication.translate
        done = {each.lesson for each in one.done}
        parts = [
            translate("training", "{done} of {all} lessons").format(
                done=min(len(done), self._required), all=self._required
            )
        ]
        due = one.clearance.due
        if due is not None:
            parts.append(words.until(_here(due, self._zone).date()))
        if one.clearance.standing is Standing.EXCUSED and one.excuse is not None:
            parts.append(words.reason_words(one.excuse.reason))
        elif one.done:
            last = _here(max(each.completed for each in one.done), self._zone).date()
            day = words.day(last)
            parts.append(translate("training", "last on {day}").format(day=day))
        return " · ".join(parts)

    def _begin(self, whose: AccountId | None) -> None:
        before, self._excusing = self._excusing, whose
        self._write()
        if self.form is not None:
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)
        elif before in self.buttons:
            self.buttons[before].setFocus(Qt.FocusReason.OtherFocusReason)


class ExcuseForm(QWidget):
    """Why somebody works before the path is done, and for how long."""

    excuse_wanted = Signal(str, int)
    cancel_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.reason = Field(
            translate("training", "Why {name} works before the path is done").format(name=name),
            NoteField(),
            hint=translate("training", "It stands in the log and in the access review."),
        )
        self.days = Combo()
        for days in _DAYS:
            self.days.add(translate("training", "%n day(s)", "", days), days)
        self.days.setCurrentIndex(1)
        length = Field(translate("training", "For how long"), self.days)
        self._length = length
        excuse = Button(translate("training", "Let work"), ButtonKind.PRIMARY)
        cancel = Button(translate("training", "Leave it"), ButtonKind.TEXT)
        excuse.clicked.connect(self._excuse)
        cancel.clicked.connect(self.cancel_wanted)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, S2, 0, S3)
        lines.setSpacing(S2)
        for part in (self.reason, length):
            lines.addWidget(part)
        lines.addLayout(row(excuse, cancel, None, spacing=S4))
        self.excuse = excuse
        self.setFocusProxy(self.reason)

    def show_problems(self, problems: dict[str, str]) -> None:
        self.reason.set_problem(problems.get("reason"))
        self._length.set_problem(problems.get("until"))

    def _excuse(self) -> None:
        field = self.reason.control
        assert isinstance(field, NoteField)
        self.excuse_wanted.emit(field.toPlainText(), self.days.currentData())


def _here(at: datetime, zone: tzinfo | None) -> datetime:
    return at.astimezone(zone) if zone is not None else at


def end_of(now: datetime, days: int, zone: tzinfo | None) -> datetime:
    """The end of the day so many days from now, where the clinic is."""
    here = _here(now, zone) + timedelta(days=days)
    return here.replace(hour=23, minute=59, second=59, microsecond=0)
