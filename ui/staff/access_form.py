"""What somebody may do, why, how much of it and until when: the form behind every grant."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.ids import AccountId, PractitionerId
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Access, AccessGrant, Account, Grounds, SearchDepth
from ui.kit.field import Field
from ui.kit.inputs import Check, Combo, TextField
from ui.kit.label import Label
from ui.staff.staff_words import until_words
from ui.theme.tokens import S1, S2, S3
from ui.words import errors as error_words
from ui.words.dates import numeric_day
from ui.words.roles import role_words
from ui.words.typed_days import date_typed, moment_typed

_REVIEW_DAYS = 90
_USUAL_END = time(17)
_DOWN = ("practitioner", "buddy", "task", "need", "risk", "review_due", "ends")
"""The fields below the roles, as they stand one below the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What can be chosen from. ``today``: on the clinic's wall, whose zone is ``zone``."""

    practitioners: tuple[tuple[PractitionerId, str], ...]
    buddies: tuple[tuple[AccountId, str], ...]
    may_make_owners: bool
    today: date
    zone: tzinfo


class AccessForm(QWidget):
    """Roles with their grounds. It shows what it is told is wrong; it judges dates alone."""

    changed = Signal()

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._roles_label = Label(kind="field")
        self.roles = {role: Check("") for role in Role}
        self.roles[Role.OWNER].setVisible(choices.may_make_owners)
        self._roles_problem = Label(kind="problem", wrap=True)
        self.task, self.need, self.risk = TextField(), TextField(), TextField()
        self._rows = {
            "task": Field("", self.task),
            "need": Field("", self.need),
            "risk": Field("", self.risk),
        }
        self.review = TextField()
        self.ends = TextField()
        self._rows["review_due"] = Field("", self.review)
        self._rows["ends"] = Field("", self.ends)
        self.whose = Combo()
        self._rows["practitioner"] = Field("", self.whose)
        self.buddy = Combo()
        self._rows["buddy"] = Field("", self.buddy)
        self._limits_label = Label(kind="field")
        self.limited = Check("", wrap=True)
        self.allowed = {one: Check(name) for one, name in choices.practitioners}
        self.exact = Check("", wrap=True)
        self._limits_problem = Label(kind="problem", wrap=True)
        self._lay_out()
        for check in (*self.roles.values(), self.limited):
            check.toggled.connect(self._show_what_fits)
        for line in (self.task, self.need, self.risk, self.review, self.ends):
            line.textEdited.connect(lambda _text: self._forgive())
        self.retranslate()
        self.review.setText(numeric_day(choices.today + timedelta(days=_REVIEW_DAYS)))
        self.review.editingFinished.connect(self._tidy)
        self.ends.editingFinished.connect(self._tidy)
        self._show_what_fits()
        self.setFocusProxy(self.roles[Role.PRACTICE_MANAGER])

    def _lay_out(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        lines.addWidget(self._roles_label)
        for check in self.roles.values():
            lines.addWidget(check)
        lines.addWidget(self._roles_problem)
        lines.addSpacing(S1)
        for name in _DOWN:
            lines.addWidget(self._rows[name])
        lines.addSpacing(S1)
        lines.addWidget(self._limits_label)
        lines.addWidget(self.exact)
        lines.addWidget(self.limited)
        inside = QVBoxLayout()
        inside.setContentsMargins(S3 * 2, 0, 0, 0)
        inside.setSpacing(S1)
        for check in self.allowed.values():
            inside.addWidget(check)
        lines.addLayout(inside)
        lines.addWidget(self._limits_problem)

    def show_access(self, account: Account, grants: Sequence[AccessGrant]) -> None:
        """Begin with what somebody has now."""
        for role, check in self.roles.items():
            check.setChecked(role in account.roles)
            if role in account.roles:
                check.setVisible(True)
        if account.ends is not None:
            self.ends.setText(until_words(account.ends, self._choices.zone))
        self.whose.setCurrentIndex(max(self.whose.findData(account.practitioner), 0))
        if grants:
            self._show_grounds(grants[0].grounds)

    def access(self) -> Access | None:
        """What was filled in; None where a date is none, which is then said beside it."""
        self.show_problems({})
        review, review_wrong = self._review()
        ends, ends_wrong = self._ends()
        problems = {
            name: Problem.NOT_A_DATE
            for name, wrong in (("review_due", review_wrong), ("ends", ends_wrong))
            if wrong
        }
        if problems:
            self.show_problems(problems)
            return None
        roles = [role for role, check in self.roles.items() if check.isChecked()]
        grounds = {role: self._grounds(role, review) for role in roles}
        whose = self.whose.currentData() if Role.CLINICIAN in roles else None
        return Access(grounds=grounds, ends=ends, practitioner=whose)

    def empty(self, access: Access) -> list[str]:
        """What must be filled in and is not."""
        typed = {"task": self.task, "need": self.need, "risk": self.risk}
        names = [name for name, line in typed.items() if not line.text().strip()]
        return names if access.grounds else ["roles", *names]

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say what is wrong beside each field, and go to the first; nothing takes all away."""
        for name, line in self._rows.items():
            line.set_problem(error_words.problem(problems[name]) if name in problems else None)
        for name, label in (
            ("roles", self._roles_problem),
            ("practitioners", self._limits_problem),
        ):
            label.setText(_box_words(problems[name]) if name in problems else "")
            label.setVisible(name in problems)
        first = self._first_of(problems)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_of(self, problems: Mapping[str, Problem]) -> QWidget | None:
        """The uppermost of what something is wrong with."""
        if "roles" in problems:
            return next(check for check in self.roles.values() if not check.isHidden())
        field = next((self._rows[name] for name in _DOWN if name in problems), None)
        if field is None and "practitioners" in problems:
            return self.limited
        return field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, which no field took, goes on to what comes next."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def _show_grounds(self, grounds: Grounds) -> None:
        self.task.setText(grounds.task)
        self.need.setText(grounds.need)
        self.risk.setText(grounds.risk)
        for line in (self.task, self.need, self.risk):
            line.setCursorPosition(0)
        if grounds.review_due is not None and grounds.review_due > self._choices.today:
            self.review.setText(numeric_day(grounds.review_due))
        self.exact.setChecked(grounds.search is SearchDepth.EXACT)
        self.limited.setChecked(grounds.practitioners is not None)
        for one, check in self.allowed.items():
            check.setChecked(one in (grounds.practitioners or ()))
        self.buddy.setCurrentIndex(max(self.buddy.findData(grounds.buddy), 0))

    def _grounds(self, role: Role, review: date | None) -> Grounds:
        owner = role is Role.OWNER  # whose access has no limits
        chosen = frozenset(one for one, check in self.allowed.items() if check.isChecked())
        exact = self.exact.isChecked() and not owner
        return Grounds(
            task=self.task.text(),
            need=self.need.text(),
            risk=self.risk.text(),
            review_due=review,
            practitioners=chosen if self.limited.isChecked() and not owner else None,
            search=SearchDepth.EXACT if exact else SearchDepth.ANY,
            buddy=self.buddy.currentData() if role is Role.TEMP else None,
        )

    def _review(self) -> tuple[date | None, bool]:
        text = self.review.text().strip()
        found = date_typed(text, self._choices.today) if text else None
        return found, bool(text) and found is None

    def _ends(self) -> tuple[datetime | None, bool]:
        text = self.ends.text().strip()
        if not text:
            return None, False
        at = moment_typed(text, self._choices.today, _USUAL_END)
        return None if at is None else at.replace(tzinfo=self._choices.zone), at is None

    def _tidy(self) -> None:
        """What was typed in short stands as it is meant."""
        review, ends = self._review()[0], self._ends()[0]
        if review is not None:
            self.review.setText(numeric_day(review))
        if ends is not None:
            self.ends.setText(until_words(ends, self._choices.zone))

    def _forgive(self) -> None:
        """What was wrong with the field that somebody types in is looked at anew."""
        for line in self._rows.values():
            if line.control.hasFocus() and line.problem():
                line.set_problem(None)

    def _show_what_fits(self) -> None:
        self._roles_problem.hide()
        self._limits_problem.hide()
        temp, zone = self.roles[Role.TEMP].isChecked(), self._choices.zone
        self._rows["buddy"].setVisible(temp)
        self._rows["practitioner"].setVisible(self.roles[Role.CLINICIAN].isChecked())
        if temp:
            self.exact.setChecked(True)
            if not self.ends.text():
                at = datetime.combine(self._choices.today, _USUAL_END)
                self.ends.setText(until_words(at.replace(tzinfo=zone), zone))
        self.exact.setEnabled(not temp)
        for check in self.allowed.values():
            check.setVisible(self.limited.isChecked())
        self.changed.emit()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._roles_label.setText(translate("staff", "Role"))
        for role, check in self.roles.items():
            _say(check, role_words(role))
        self._rows["task"].set_label(translate("staff", "Task"))
        self.task.setPlaceholderText(translate("staff", "Answers the phone and books"))
        self._rows["need"].set_label(translate("staff", "What the task needs"))
        self.need.setPlaceholderText(translate("staff", "Names, phone numbers, appointments"))
        self._rows["risk"].set_label(translate("staff", "Risk for the patients"))
        self.risk.setPlaceholderText(translate("staff", "Could look up neighbours; the log tells"))
        self._rows["review_due"].set_label(translate("staff", "Look at it again on"))
        self._rows["ends"].set_label(translate("staff", "Ends on, if it does (date and time)"))
        example = datetime.combine(self._choices.today + timedelta(days=_REVIEW_DAYS), _USUAL_END)
        zone = self._choices.zone
        self.ends.setPlaceholderText(until_words(example.replace(tzinfo=zone), zone))
        self._rows["practitioner"].set_label(translate("staff", "Who this is in the schedule"))
        self._rows["buddy"].set_label(translate("staff", "Whom the temp asks"))
        self._limits_label.setText(translate("staff", "Limits"))
        _say(self.exact, translate("staff", "Find patients by whole name or number only"))
        _say(self.limited, translate("staff", "Only these practitioners’ calendars"))
        self._fill(self.whose, translate("staff", "Nobody yet"), self._choices.practitioners)
        self._fill(self.buddy, translate("staff", "Choose a colleague"), self._choices.buddies)
        self.show_problems({})

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self, combo: Combo, nobody: str, choices: Sequence[tuple[int, str]]) -> None:
        chosen = combo.currentData()
        combo.clear()
        combo.add(nobody, None)
        for key, name in choices:
            combo.add(name, key)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))


def _box_words(problem: Problem) -> str:
    """A box is ticked, not filled in."""
    if problem is Problem.MISSING:
        return QCoreApplication.translate("staff", "Choose at least one.")
    return error_words.problem(problem)


def _say(check: Check, words: str) -> None:
    check.setText(words)
    check.setAccessibleName(words)
