"""On the card: who belongs to the patient, how they are reached, what they need, who calls."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.family.records import Answer, Around, RelationId
from ui.actions.registry import BY_ID
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.flow import FlowLayout
from ui.kit.frames import row
from ui.kit.inputs import Combo
from ui.kit.label import Label
from ui.kit.marks import Badge
from ui.theme.icons import Icon
from ui.theme.tokens import S2, Tone
from ui.words.dates import numeric_day
from ui.words.family import (
    answer_words,
    barred_words,
    died_words,
    kin_words,
    needs_words,
    relative_name,
    wishes_words,
)
from ui.words.keys import keys_shown

OPEN = "patients:around:open"
STRANGER = "stranger"
_MOST = 3


class AroundSection(QWidget):
    """A few marks and lines; the button opens all of it."""

    wanted = Signal()
    caller_changed = Signal(object)
    """A RelationId, None for the patient, or STRANGER."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = Around()
        self._marks = FlowLayout(spacing=6)
        self._badges: list[Badge] = []
        self.relatives = Label(kind="caption", wrap=True)
        self.caller = Combo()
        self._calling = Label(kind="caption")
        self._calling.setBuddy(self.caller)
        self._told, self._barred = Banner(), Banner()
        self.caller.activated.connect(lambda _at: self._called())
        self._open = Button("", ButtonKind.LINK)
        self._open.clicked.connect(self.wanted)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2 // 2)
        lines.addLayout(self._marks)
        lines.addWidget(self.relatives)
        lines.addWidget(self._barred)
        lines.addLayout(row(self._calling, self.caller, None))
        lines.addWidget(self._told)
        lines.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_around(self, around: Around) -> None:
        self._around = around
        for badge in self._badges:
            self._marks.removeWidget(badge)
            badge.deleteLater()
        self._badges = _badges(around)
        for badge in self._badges:
            self._marks.addWidget(badge)
        self.relatives.setText(_relatives(around))
        self.relatives.setVisible(bool(around.relatives))
        self._offer_callers()
        self._say_barred()

    def show_answer(self, answer: Answer) -> None:
        """Say what whoever calls may hear; nothing where it is the patient."""
        calls = self.caller.currentData()
        tone = Tone.INFO if answer.told and not answer.why else Tone.WARN
        self._told.say("" if calls is None else answer_words(answer), tone)
        self._say_barred()

    def choose_caller(self, relation: RelationId | None) -> None:
        """Say who calls, as if it had been chosen."""
        self.caller.setCurrentIndex(max(self.caller.findData(relation), 0))
        self._called()

    def barred(self) -> str:
        """What must never be told, and to whom."""
        return self._barred.sentence()

    def answer(self) -> str:
        return self._told.sentence()

    def _say_barred(self) -> None:
        """Of whoever calls it is said in the answer to them."""
        calls = self.caller.currentData()
        others = (one for one in self._around.relatives if one.relation.id != calls)
        self._barred.say(" ".join(filter(None, map(barred_words, others))), Tone.WARN)

    def _called(self) -> None:
        self.caller_changed.emit(self.caller.currentData())

    def _offer_callers(self) -> None:
        translate = QCoreApplication.translate
        self._told.say("")
        self.caller.clear()
        self.caller.add(translate("patients", "the patient"), None)
        for one in self._around.relatives:
            self.caller.add(", ".join((relative_name(one), kin_words(one.kin))), one.relation.id)
        self.caller.add(translate("patients", "somebody else"), STRANGER)
        some = bool(self._around.relatives)
        self.caller.setVisible(some)
        self._calling.setVisible(some)

    def marks(self) -> list[str]:
        return [badge.text() for badge in self._badges]

    def retranslate(self) -> None:
        words = QCoreApplication.translate("patients", "Relatives, contact, needs")
        calling = QCoreApplication.translate("patients", "Who is calling")
        self._calling.setText(calling)
        self.caller.setAccessibleName(calling)
        self._open.set_words(words, keys_shown(BY_ID[OPEN].shortcut))
        self.show_around(self._around)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _badges(around: Around) -> list[Badge]:
    badges = []
    if around.died is not None:
        badges.append(Badge(died_words(around.died), Tone.DANGER, Icon.BAN))
    badges += [Badge(words, Tone.WARN, Icon.PHONE) for words in wishes_words(around.wishes)]
    badges += [Badge(words, Tone.INFO, icon) for icon, words in needs_words(around.needs)]
    return badges


def _relatives(around: Around) -> str:
    """``Anna Berg, mother · Erik Berg, father until 01/03/2027``."""
    said = []
    for one in around.relatives[:_MOST]:
        words = ", ".join((relative_name(one), kin_words(one.kin)))
        relation = one.relation
        if relation.until is not None:
            until = QCoreApplication.translate("patients", "until {date}")
            words = " ".join((words, until.format(date=numeric_day(relation.until))))
        said.append(words)
    more = len(around.relatives) - _MOST
    if more > 0:
        said.append(QCoreApplication.translate("patients", "%n more", "", more))
    return " · ".join(said)
