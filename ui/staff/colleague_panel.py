"""One colleague at the side: what they have and why, and what can be done about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.ids import AccountId, PractitionerId
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import AccessGrant, Colleague, Invited, Standing
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, column, empty, row
from ui.kit.inputs import NoteField
from ui.kit.label import Label
from ui.kit.marks import Badge
from ui.kit.paper import PrintLines, print_lines
from ui.kit.side_panel import SidePanel
from ui.staff import staff_words as words
from ui.staff.access_form import AccessForm, Choices
from ui.staff.invite_form import PhraseCard
from ui.theme.icons import Icon
from ui.theme.tokens import S1, S2, S3, Tone
from ui.words import errors as error_words
from ui.words.dates import numeric_day
from ui.words.roles import role_words

_WIDTH = 400
_TONES = {
    Standing.ACTIVE: Tone.OK,
    Standing.INVITED: Tone.INFO,
    Standing.INVITATION_OVER: Tone.WARN,
    Standing.LOCKED: Tone.DANGER,
    Standing.OVER: Tone.PLAIN,
    Standing.ENDED: Tone.PLAIN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One colleague and what is known around them. ``may_act``: somebody else, within reach."""

    colleague: Colleague
    practitioners: Mapping[PractitionerId, str]
    names: Mapping[AccountId, str]
    may_act: bool
    now: datetime
    zone: tzinfo


class ColleaguePanel(SidePanel):
    """Says what the person wants; an act that needs a reason asks for it here first."""

    review_wanted = Signal(object)
    """A Role: keep it for another ninety days."""
    change_wanted = Signal(object)
    """An Access, in the place of the present one. Answer: ``show_problems``."""
    end_wanted = Signal()
    again_wanted = Signal(str)
    """Why somebody begins anew. Answer: ``show_problems`` or ``show_invited``."""
    unlock_wanted = Signal(str)
    """Why a lock ends. Answer: ``show_problems``."""

    def __init__(self, shown: Shown, choices: Choices, *, prints: PrintLines = print_lines) -> None:
        super().__init__("", width=_WIDTH)
        self._shown, self._choices, self._prints = shown, choices, prints
        self._inside = QWidget()
        self._lines = QVBoxLayout(self._inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(S3)
        self._form: AccessForm | None = None
        self._reason: Field | None = None
        self._begun = False
        self.body.addWidget(Scrolled(self._inside), 1)
        self.show_colleague(shown)

    @property
    def account(self) -> AccountId:
        return self._shown.colleague.account.id

    def show_colleague(self, shown: Shown) -> None:
        """Show how it stands now; what was begun is dropped."""
        self._shown = shown
        self._begin()
        self._begun = False
        one = shown.colleague
        self.set_title(one.account.display_name)
        standing = Badge(
            words.standing_words(one.standing),
            _TONES[one.standing],
            words.STANDING_ICONS[one.standing][0],
        )
        name = Label(one.account.sign_in_name, "caption")
        self._lines.addLayout(row(standing, name, None))
        self._lines.addLayout(column(*(Label(line, "second", wrap=True) for line in self._facts())))
        for grant in one.grants:
            self._lines.addWidget(self._grant_card(grant))
        self._add_acts()
        self._lines.addStretch(1)

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say what is wrong with what was typed."""
        if self._form is not None:
            self._form.show_problems(problems)
        if self._reason is not None and "reason" in problems:
            self._reason.set_problem(error_words.problem(problems["reason"]))
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_invited(self, invited: Invited, clinic: str) -> None:
        """The phrase for beginning anew, once."""
        self._begin()
        self._begun = False  # the phrase is done with once it is left
        card = PhraseCard(prints=self._prints)
        card.show_invited(invited, clinic, self._shown.zone)
        self._lines.addWidget(card)
        self._lines.addStretch(1)
        card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        self._begun = True
        self._form = self._reason = None
        empty(self._lines)

    def _facts(self) -> Sequence[str]:
        one, shown = self._shown.colleague, self._shown
        translate = QCoreApplication.translate
        last = words.when_words(one.last_sign_in, shown.now, shown.zone)
        found = [
            words.roles_words(one.account.roles),
            translate("staff", "Last here: {time}").format(time=last),
        ]
        if one.account.ends is not None:
            ends = words.until_words(one.account.ends, shown.zone)
            found.append(translate("staff", "Ends {time}").format(time=ends))
        if one.invited_until is not None:
            until = words.until_words(one.invited_until, shown.zone)
            found.append(translate("staff", "Invitation good until {time}").format(time=until))
        return found

    def _grant_card(self, grant: AccessGrant) -> QWidget:
        card = Card()
        card.body.setSpacing(S1)
        shown, grounds = self._shown, grant.grounds
        card.body.addWidget(Label(role_words(grant.role), "strong"))
        translate = QCoreApplication.translate
        for label, text in (
            (translate("staff", "Task"), grounds.task),
            (translate("staff", "What the task needs"), grounds.need),
            (translate("staff", "Risk for the patients"), grounds.risk),
        ):
            card.body.addWidget(Label(label, "caption"))
            card.body.addWidget(Label(text, wrap=True))
        names = [shown.practitioners.get(one, "") for one in sorted(grounds.practitioners or ())]
        buddy = "" if grounds.buddy is None else shown.names.get(grounds.buddy, "")
        for limit in words.limit_words(grant, names, buddy):
            card.body.addWidget(Label(limit, "second", wrap=True))
        card.body.addSpacing(S1)
        card.body.addLayout(self._review_line(grant))
        return card

    def _review_line(self, grant: AccessGrant) -> QVBoxLayout:
        overdue = grant.review_due <= self._shown.now.astimezone(self._shown.zone).date()
        sentence = (
            QCoreApplication.translate("staff", "Review overdue since {day}")
            if overdue
            else QCoreApplication.translate("staff", "Look at it again on {day}")
        )
        due = Label(
            sentence.format(day=numeric_day(grant.review_due)), "danger" if overdue else "caption"
        )
        keep = Button(QCoreApplication.translate("staff", "Keep it for 90 days"), icon=Icon.CHECK)
        keep.clicked.connect(lambda: self.review_wanted.emit(grant.role))
        if not self._shown.may_act:
            keep.hide()
        return column(due, row(keep, None), spacing=S2)

    def _add_acts(self) -> None:
        one, translate = self._shown.colleague, QCoreApplication.translate
        self.setFocusProxy(self._close)
        if one.standing is Standing.ENDED:
            return
        if not self._shown.may_act:
            self._lines.addWidget(
                Label(
                    translate(
                        "staff",
                        "Nobody changes their own access, and only an owner an owner’s.",
                    ),
                    "caption",
                    wrap=True,
                )
            )
            return
        invited = one.standing in {Standing.INVITED, Standing.INVITATION_OVER}
        again = (
            translate("staff", "Make a new invitation")
            if invited
            else translate("staff", "Phone or password lost")
        )
        acts = [
            (translate("staff", "Change the access"), Icon.PEN_LINE, self.ask_change),
            (again, Icon.REPEAT, self.ask_again),
            (translate("staff", "End the account"), Icon.USER_X, self.ask_end),
        ]
        if one.standing is Standing.LOCKED:
            unlock = (translate("staff", "End the lock"), Icon.LOCK, self.ask_unlock)
            acts.insert(0, unlock)
        buttons = [Button(text, icon=icon) for text, icon, _ in acts]
        for button, (_, _, act) in zip(buttons, acts, strict=True):
            button.clicked.connect(act)
            self._lines.addLayout(row(button, None))
        buttons[0].show()  # at once: what is not seen yet takes no focus
        self.setFocusProxy(buttons[0])

    def ask_change(self) -> None:
        """Show the form with what there is now."""
        self._begin()
        one = self._shown.colleague
        self._form = form = AccessForm(self._choices)
        form.show_access(one.account, one.grants)
        save = Button(QCoreApplication.translate("staff", "Save the access"), ButtonKind.PRIMARY)
        save.clicked.connect(self._send_change)
        self._lines.addWidget(form)
        self._lines.addLayout(row(save, self._back(), None))
        self._lines.addStretch(1)
        form.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_again(self) -> None:
        """Ask why somebody begins anew."""
        self._ask(
            QCoreApplication.translate(
                "staff",
                "The present password and code stop working at once. You get a phrase to hand "
                "over, and they set new ones.",
            ),
            QCoreApplication.translate("staff", "Let them begin anew"),
            self.again_wanted.emit,
        )

    def ask_unlock(self) -> None:
        """Ask why the lock ends."""
        self._ask(
            QCoreApplication.translate(
                "staff",
                "Too many sign-ins failed. Be sure that it was this person, by asking in person.",
            ),
            QCoreApplication.translate("staff", "End the lock"),
            self.unlock_wanted.emit,
        )

    def ask_end(self) -> None:
        """Say what ending means before it is done."""
        self._begin()
        name = self._shown.colleague.account.display_name
        told = QCoreApplication.translate(
            "staff",
            "{name} gets in no more from this moment. What they did stays in the log. "
            "An ended account does not come back; a new one can be made.",
        )
        end = Button(QCoreApplication.translate("staff", "End the account now"), ButtonKind.DANGER)
        end.clicked.connect(self.end_wanted)
        self._lines.addWidget(Label(told.format(name=name), wrap=True))
        back = self._back()
        self._lines.addLayout(row(end, back, None))
        self._lines.addStretch(1)
        back.setFocus(Qt.FocusReason.OtherFocusReason)  # a second Enter must end nobody

    def _ask(self, told: str, act: str, send: object) -> None:
        self._begin()
        note = NoteField(lines=2)
        reason = Field(QCoreApplication.translate("staff", "Reason, for the log"), note)
        self._reason = reason
        do = Button(act, ButtonKind.PRIMARY)
        do.clicked.connect(lambda: send(note.toPlainText()))  # type: ignore[operator]
        self._lines.addWidget(Label(told, wrap=True))
        self._lines.addWidget(reason)
        self._lines.addLayout(row(do, self._back(), None))
        self._lines.addStretch(1)
        note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> Button:
        back = Button(QCoreApplication.translate("staff", "Back"))
        back.clicked.connect(self._go_back)
        return back

    def _go_back(self) -> None:
        self.show_colleague(self._shown)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves what was begun before it leaves the colleague."""
        if event.key() == Qt.Key.Key_Escape and self._begun:
            self._go_back()
            return
        super().keyPressEvent(event)

    def _send_change(self) -> None:
        access = self._form.access() if self._form is not None else None
        if access is not None:
            self.change_wanted.emit(access)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and not (self._form or self._reason):
            self.show_colleague(self._shown)


def may_act(colleague: Colleague, own: AccountId, *, owner: bool) -> bool:
    """Whether somebody may do something about this account."""
    reaches = owner or Role.OWNER not in colleague.account.roles
    return reaches and colleague.account.id != own
