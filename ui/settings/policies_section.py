"""The policies: each with its number, its reason, and the law behind it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.errors import Problem
from clinic_desk.storage import settings
from clinic_desk.storage.settings import NumberSetting
from ui.actions.binder import bind
from ui.actions.registry import BY_ID
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import Card, Scrolled, row
from ui.kit.inputs import Check, TextField
from ui.kit.label import Label
from ui.settings.policy import LATE, LESS_DATA, LOCKING_OUT, Policy
from ui.settings.section import Section
from ui.settings.settings_words import between
from ui.settings.side import SAVE
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S4
from ui.words.errors import problem
from ui.words.keys import keys_shown

_WIDEST = 640
_NUMBER = 180


_POLICIES = (
    Policy(
        setting=settings.LOCK_MINUTES,
        name=QT_TRANSLATE_NOOP("settings", "Lock the screen when nobody is at it"),
        unit=QT_TRANSLATE_NOOP("settings", "Minutes without a key or a click, {low} to {high}"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "A screen that was left open shows patients to whoever walks past, and whatever is "
            "done there is recorded under the wrong name.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "GDPR, article 32, asks for fitting safeguards; HIPAA, 45 CFR 164.312(a)(2)(iii), "
            "names automatic logoff.",
        ),
    ),
    Policy(
        setting=settings.CODE_HOURS,
        name=QT_TRANSLATE_NOOP("settings", "Unlock by the password alone"),
        unit=QT_TRANSLATE_NOOP("settings", "Hours after a code, {low} (never) to {high}"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "Who locks the screen often should not be kept from it. It holds for the one who "
            "locked, until the program starts anew, somebody signs out or a try fails.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "NIST SP 800-63B, 4.2.3, lets a password alone bring back a session for twelve hours.",
        ),
    ),
    LOCKING_OUT,
    Policy(
        setting=settings.PASSWORD_DAYS,
        name=QT_TRANSLATE_NOOP("settings", "Ask for another password"),
        unit=QT_TRANSLATE_NOOP("settings", "Days after it was set, {low} (never) to {high}"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "A password that somebody has seen stays good until it is changed. Whose is too old "
            "chooses another at the sign-in, before anything else; shorter than a year makes "
            "people count upwards.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "NIST SP 800-63B advises against a set age, and asks for a change on suspicion.",
        ),
    ),
    Policy(
        setting=settings.SCREEN_SEEN,
        name=QT_TRANSLATE_NOOP("settings", "Visitors can see this screen"),
        unit=QT_TRANSLATE_NOOP("settings", "Show patients by their initials in Today and Schedule"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "A name on a screen in a waiting room tells who is a patient here. "
            "The whole name stands on the card, one Enter away.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "GDPR, article 25, asks for the careful choice by default; HIPAA, "
            "45 CFR 164.310(b), for screens that others do not see.",
        ),
    ),
    Policy(
        setting=settings.YOUNG_ASKED_FROM,
        name=QT_TRANSLATE_NOOP("settings", "Ask a young patient before a guardian is told"),
        unit=QT_TRANSLATE_NOOP("settings", "From this birthday on, {low} to {high}"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "A child who grows has a say in who learns of visits. From this age on the desk asks "
            "the patient first, and each guardian on the card is looked at again.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "In Sweden a child's wishes count by age and maturity (Parental Code 6:11); elsewhere "
            "the age differs. Your counsel decides.",
        ),
    ),
    Policy(
        setting=settings.YOUNG_ALONE_FROM,
        name=QT_TRANSLATE_NOOP("settings", "Tell a guardian no more without a new look"),
        unit=QT_TRANSLATE_NOOP("settings", "From this birthday on, {low} to {high}"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "From this age on a guardian hears nothing, and letters go to the patient, until "
            "somebody has asked the patient and looked at the relation anew.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "Swedish care confides in patients who are mature enough, often from 15 (Patient Act "
            "4:3; OSL 12:3). Your counsel decides.",
        ),
    ),
    Policy(
        setting=settings.SHEET_DETAIL,
        name=QT_TRANSLATE_NOOP("settings", "How much a day sheet says at first"),
        unit=QT_TRANSLATE_NOOP("settings", "0 all, 1 initials, 2 times only; {low} to {high}"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "A list of patients on paper lies about, is copied and is found. More or less can be "
            "chosen each time, and is recorded.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "GDPR, article 25(2), asks that no more is shown than is needed; HIPAA, "
            "45 CFR 164.502(b), for the minimum necessary.",
        ),
    ),
    Policy(
        setting=settings.PAPER_EVENING,
        name=QT_TRANSLATE_NOOP("settings", "Offer the next day on paper each evening"),
        unit=QT_TRANSLATE_NOOP("settings", "0 never, 1 all, 2 initials, 3 times only"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "On the morning without computer or power the desk still knows who comes when. It is "
            "offered from half an hour before the last practitioner stops, and the old one is "
            "to be shredded.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "GDPR, article 32(1)(b), asks for availability too; HIPAA, "
            "45 CFR 164.308(a)(7)(ii)(C), for a way to work in an emergency.",
        ),
    ),
    Policy(
        setting=settings.PAPER_HOURS,
        name=QT_TRANSLATE_NOOP("settings", "Offer the day's own sheet again"),
        unit=QT_TRANSLATE_NOOP("settings", "After so many hours, {low} (never) to {high}"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "What was booked since the evening stands on no paper. Each sheet takes the place of "
            "the one before, which is to be shredded.",
        ),
        law=QT_TRANSLATE_NOOP("settings", "No law asks for it: it is the clinic's own order."),
    ),
    Policy(
        setting=settings.IDENTIFY,
        name=QT_TRANSLATE_NOOP("settings", "Callers tell who they are before booking"),
        unit=QT_TRANSLATE_NOOP(
            "settings", "Tick the birth date, the phone or the number that was told"
        ),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "Whoever knows a name alone may be anybody. What is told is ticked, never read out, "
            "and the log says which it was.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "GDPR, article 32, asks for fitting safeguards; HIPAA, 45 CFR 164.514(h), to verify "
            "who asks.",
        ),
    ),
    Policy(
        setting=settings.HOLD_MINUTES,
        name=QT_TRANSLATE_NOOP("settings", "Hold a time for a caller"),
        unit=QT_TRANSLATE_NOOP(
            "settings", "Minutes until it is free again by itself, {low} to {high}"
        ),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "Nobody else is given the time while a caller thinks, and nobody loses it for long "
            "to a call that was forgotten.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "No law asks for it: a short time is fair to those who wait.",
        ),
    ),
    Policy(
        setting=settings.OVERBOOK_DESK,
        name=QT_TRANSLATE_NOOP("settings", "The desk may book over another visit"),
        unit=QT_TRANSLATE_NOOP(
            "settings", "Otherwise only who leads the clinic; a reason is asked for and kept"
        ),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "Two visits at one time make somebody wait. Who may decide that, and why it was done, "
            "should be known.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "No law asks for it: it is the clinic's own order.",
        ),
    ),
    Policy(
        setting=settings.CANCEL_LATE_HOURS,
        name=QT_TRANSLATE_NOOP("settings", "Count a cancellation as late"),
        unit=QT_TRANSLATE_NOOP("settings", "Hours before the visit, {low} to {high}"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "A time that comes back late is seldom filled. The same measure for everybody is one "
            "that can be explained.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "No law asks for it: say it to patients beforehand.",
        ),
    ),
    Policy(
        setting=settings.LOG_KEPT_LATE_DAYS,
        name=QT_TRANSLATE_NOOP("settings", "Remind of a checkpoint kept elsewhere"),
        unit=QT_TRANSLATE_NOOP("settings", "Days since the last one, {low} to {high}"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "Only a checkpoint outside this computer shows later that the log was not rewritten "
            "by somebody who had the computer.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "GDPR, article 5(2), asks that you can show what was done; HIPAA, "
            "45 CFR 164.312(b), asks for audit controls.",
        ),
    ),
    Policy(
        setting=settings.BACKUP_LATE_DAYS,
        name=QT_TRANSLATE_NOOP("settings", "Warn when there is no fresh backup"),
        unit=QT_TRANSLATE_NOOP("settings", "Days since the last one, {low} to {high}"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "What was booked since the last backup is lost when the computer breaks or is stolen.",
        ),
        law=QT_TRANSLATE_NOOP(
            "settings",
            "GDPR, article 32(1)(c), asks that data can be restored in time; HIPAA, "
            "45 CFR 164.308(a)(7)(ii)(A), asks for a backup plan.",
        ),
    ),
    Policy(
        setting=settings.TRAVEL_MINUTES,
        name=QT_TRANSLATE_NOOP("settings", "Leave a caller time to come"),
        unit=QT_TRANSLATE_NOOP("settings", "Minutes to set out and arrive, {low} to {high}"),
        reason=QT_TRANSLATE_NOOP(
            "settings",
            "Who calls is not here yet: a time that nobody can keep makes a missed visit.",
        ),
        law=QT_TRANSLATE_NOOP("settings", "No law asks for it: it is a courtesy."),
    ),
    LATE,
    *LESS_DATA,
)


class PoliciesSection(Section):
    """Ctrl+S saves what was changed, each policy by itself."""

    policy_wanted = Signal(str, str)
    """A policy's key and what was typed. Answer: ``show_policies`` or ``refuse``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self._known: dict[str, int] = {}
        self._lines = {one.setting.key: TextField() for one in _POLICIES if not one.switch}
        self._switches = {one.setting.key: Check("", wrap=True) for one in _POLICIES if one.switch}
        self._fields = {key: Field("", line) for key, line in self._lines.items()}
        keys = [one.setting.key for one in _POLICIES]
        self._names = {key: Label(kind="lead", wrap=True) for key in keys}
        self._reasons = {key: Label(wrap=True) for key in keys}
        self._laws = {key: Label(kind="caption", wrap=True) for key in keys}
        self._save = Button("", ButtonKind.PRIMARY)
        inside = QWidget()
        inside.setMaximumWidth(px(_WIDEST))
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, S2, 0)
        lines.setSpacing(S3)
        for key in keys:
            lines.addWidget(self._card(key))
        lines.addLayout(row(self._save, None))
        lines.addStretch(1)
        self.content.addWidget(Scrolled(inside), 1)
        self._save.clicked.connect(self.save)
        bind(self, {SAVE: self.save}, lambda _permission: True)
        self.setFocusProxy(next(iter(self._lines.values())))
        self.retranslate()

    def _card(self, key: str) -> Card:
        card = Card()
        card.body.setContentsMargins(S4, S3, S4, S3)
        card.body.setSpacing(S2)
        line = self._lines.get(key)
        if line is not None:
            line.setMaximumWidth(px(_NUMBER))
            line.returnPressed.connect(self.save)
            line.textEdited.connect(lambda _text: self._fields[key].set_problem(None))
        control = self._switches[key] if line is None else self._fields[key]
        for part in (self._names[key], self._reasons[key], control, self._laws[key]):
            card.body.addWidget(part)
        return card

    def _texts(self) -> dict[str, str]:
        """Each policy as it stands on the screen."""
        switched = {key: str(int(box.isChecked())) for key, box in self._switches.items()}
        return {key: line.text() for key, line in self._lines.items()} | switched

    def _put(self, key: str, text: str) -> None:
        if key in self._switches:
            self._switches[key].setChecked(text == "1")
        elif key in self._lines:
            self._lines[key].setText(text)

    def show_policies(self, values: Mapping[str, int]) -> None:
        """Show these; what is typed and not saved stays."""
        for key, text in self._texts().items():
            if key in values and (not self._known or text in {"", str(self._known.get(key))}):
                self._put(key, str(values[key]))
        self._known = dict(values)

    def saved(self, key: str, value: int) -> None:
        self._known[key] = value
        self._put(key, str(value))
        if key in self._fields:
            self._fields[key].set_problem(None)

    def refuse(self, problems: Mapping[str, Problem]) -> None:
        for one in _POLICIES:
            wrong = problems.get(one.setting.key)
            if wrong is not None and one.setting.key in self._fields:
                self._fields[one.setting.key].set_problem(_problem_words(one.setting, wrong))
                self._lines[one.setting.key].setFocus()

    def half(self) -> Any:
        """What is typed and not saved; None if nothing is."""
        texts = self._texts()
        changed = any(text != str(self._known.get(key, "")) for key, text in texts.items())
        return texts if changed else None

    def take_up(self, half: Any) -> None:
        for key, text in self._texts().items():
            self._put(key, str(half.get(key, text)))

    def save(self) -> None:
        for key, text in self._texts().items():
            if text.strip() != str(self._known.get(key, "")):
                self.policy_wanted.emit(key, text)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_heading(
            translate("settings", "Policies"),
            translate(
                "settings",
                "Rules that the program keeps for everybody here. Each change stands in the log.",
            ),
        )
        for one in _POLICIES:
            key, bounds = one.setting.key, one.setting
            unit = translate("settings", str(one.unit))
            unit = unit.format(low=bounds.floor, high=bounds.ceiling)
            self._names[key].setText(translate("settings", str(one.name)))
            self._reasons[key].setText(translate("settings", str(one.reason)))
            self._laws[key].setText(translate("settings", str(one.law)))
            if one.switch:
                self._switches[key].setText(unit)
                self._switches[key].setAccessibleName(unit)
                continue
            self._fields[key].set_label(unit)
            self._lines[key].setAccessibleName(", ".join((self._names[key].text(), unit)))
        self._save.set_words(translate("settings", "Save"), keys_shown(BY_ID[SAVE].shortcut))


def _problem_words(bounds: NumberSetting, wrong: Problem) -> str:
    if wrong in {Problem.TOO_SHORT, Problem.TOO_LONG, Problem.NOT_A_NUMBER}:
        return between(bounds.floor, bounds.ceiling)
    return problem(wrong)
