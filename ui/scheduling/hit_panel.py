"""Visits that cannot be kept as agreed, walked through one by one with the keyboard."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.access import Permission
from clinic_desk.scheduling.hit import Hit
from clinic_desk.scheduling.records import Proposal
from clinic_desk.scheduling.to_do.records import CallOutcome
from ui.actions.binder import May, bind
from ui.actions.registry import BY_ID
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.columns import SharedTable
from ui.kit.frames import Card, row
from ui.kit.label import Label
from ui.kit.segmented import Segmented
from ui.kit.side_panel import SidePanel
from ui.scheduling import hit_words
from ui.scheduling.booking_records import Clinic
from ui.scheduling.flow import Flow
from ui.scheduling.hit_model import HitModel
from ui.scheduling.proposal_list import ProposalList
from ui.theme.icons import Icon
from ui.theme.style import look
from ui.theme.tokens import S2, Tone
from ui.words.contact import phone_shown, wished_words
from ui.words.keys import keys_shown
from ui.words.people import patient_words

SKIP, LATER = "scheduling:hit:skip", "scheduling:hit:later"
CALLS = {
    CallOutcome.NO_ANSWER: "to-do:call:no-answer",
    CallOutcome.VOICEMAIL: "to-do:call:voicemail",
    CallOutcome.WRONG_NUMBER: "to-do:call:wrong-number",
}
"""How a call can go without a new time, and the actions that say so."""
_WIDTH = 400
_ONE_LINE = 1.4
"""Up to this size of text both ways on stand beside each other."""
_HALVES = ("all", "first", "second")
_SHARED_FROM = 4
"""From so many visits on two people may share the calls."""


class HitPanel(SidePanel):
    """Enter moves the visit to the chosen time and goes on; Page Down skips it."""

    asked = Signal(object)
    """The Hit whose next times are wanted. Answer: ``show_proposals``."""
    move_wanted = Signal(object, object)
    """The Hit and the Proposal. Answer: ``show_hits`` or ``refuse``."""
    later_wanted = Signal(object)
    """The Hit that is cancelled by the clinic, and so stands where new times are found."""
    called = Signal(object, object)
    """The Hit that was rung up, and the CallOutcome."""
    loosen_wanted = Signal(object)
    """The Hit that is kept at its time, and may be moved."""
    let_go_wanted = Signal()
    """They are there after all."""
    closed = Signal()

    def __init__(self, name: str, may: May, parent: QWidget | None = None) -> None:
        """``name`` is who is away today; empty: whatever is hit."""
        super().__init__("", width=_WIDTH, parent=parent)
        self._name, self._leaving = name, ""
        self._all: Sequence[Hit] = ()
        self._house, self._today = Clinic(zone="UTC", services=(), practitioners=()), date.min
        self._model = HitModel(self)
        self.table = SharedTable("", {0: 20, 1: 29, 2: 16})
        self.table.setModel(self._model)
        self.table.horizontalHeader().hide()
        self.proposals = ProposalList(keys="Return")
        self._count = Label(kind="lead")
        self._halves = Segmented("", [(key, "") for key in _HALVES])
        self._script = Label(kind="second", wrap=True)
        self._whom = Label(kind="strong", wrap=True)
        self._why = Label(kind="caption", wrap=True)
        self._none = Label(kind="second", wrap=True)
        self._refusal = Banner()
        self._move = Button("", ButtonKind.PRIMARY)
        self._skip, self._later = Button(""), Button("")
        self._loosen = Button("", icon=Icon.LOCK)
        self._back = Button("", ButtonKind.QUIET)
        self._outcomes = {outcome: Button("", ButtonKind.LINK) for outcome in CALLS}
        self._may_call = may(Permission.TO_DO_WRITE)
        self._lay_out()
        self._join(may)
        self.retranslate()

    def show_leaving(self, name: str) -> None:
        """All that is booked with somebody who leaves."""
        self._leaving = name
        self.retranslate()

    def show_hits(self, hits: Sequence[Hit], house: Clinic, today: date) -> None:
        """Show these; who was current stays so, else the next in their place."""
        at = max(self.table.currentIndex().row(), 0)
        self._all, self._house, self._today = hits, house, today
        self._show_half(at)

    def show_proposals(self, found: Sequence[Proposal]) -> None:
        """The next times of the visit that is current."""
        self.proposals.show_proposals(found, self._house, self._today)
        if found:
            self.proposals.choose(found[0])
        self.proposals.setVisible(bool(found))
        self._none.setVisible(not found and self.current() is not None)
        hit = self.current()
        self._move.setEnabled(bool(found) and hit is not None and not hit.visit.fixed)

    def refuse(self, sentence: str) -> None:
        """Say why a visit was not moved."""
        self._refusal.say(sentence, Tone.DANGER)

    def current(self) -> Hit | None:
        return self._model.hit(self.table.currentIndex().row())

    def accept(self) -> None:
        """Move the visit to the time that is chosen, and go on."""
        hit, proposal = self.current(), self.proposals.chosen()
        self._refusal.say("")
        if hit is not None and proposal is not None and self._move.isEnabled():
            self.move_wanted.emit(hit, proposal)

    def skip(self) -> None:
        """Go on to the next visit, from the last one to the first."""
        count = self._model.rowCount()
        if count:
            self._stand_on((self.table.currentIndex().row() + 1) % count)

    def remember(self, outcome: CallOutcome) -> None:
        """How the call went; the next one is current then."""
        hit = self.current()
        self._refusal.say("")
        if hit is not None:
            self.called.emit(hit, outcome)

    def loosen(self) -> None:
        """Let it be moved."""
        hit = self.current()
        self._refusal.say("")
        if hit is not None and hit.visit.fixed:
            self.loosen_wanted.emit(hit)

    def later(self) -> None:
        """Cancel it: its new time is found later, in the list of those that need one."""
        hit = self.current()
        self._refusal.say("")
        if hit is not None:
            self.later_wanted.emit(hit)

    def retranslate(self) -> None:
        super().retranslate()
        if not hasattr(self, "_back"):
            return  # the panel below writes its words while it is being built
        translate = QCoreApplication.translate
        title = translate("scheduling", "Visits to be moved")
        if self._name:
            title = translate("scheduling", "Away today: {name}").format(name=self._name)
        elif self._leaving:
            title = translate("scheduling", "Booked with {name}").format(name=self._leaving)
        self.set_title(title)
        self._loosen.set_words(translate("scheduling", "Let it be moved"))
        self.table.setAccessibleName(translate("scheduling", "Visits to be moved"))
        self.proposals.setAccessibleName(translate("scheduling", "New times"))
        self._halves.setAccessibleName(translate("scheduling", "Whose calls"))
        self._halves.set_words(
            {
                "all": translate("scheduling", "All calls"),
                "first": translate("scheduling", "First half"),
                "second": translate("scheduling", "Second half"),
            }
        )
        self._script.setText(hit_words.script_words(self._name))
        self._none.setText(translate("scheduling", "No time is free within half a year."))
        self._move.set_words(translate("scheduling", "Move"), keys_shown("Return"))
        self._skip.set_words(translate("scheduling", "Skip"), keys_shown(BY_ID[SKIP].shortcut))
        self._later.set_words(
            translate("scheduling", "Cancel for now"), keys_shown(BY_ID[LATER].shortcut)
        )
        for one, button in self._outcomes.items():
            keys = keys_shown(BY_ID[CALLS[one]].shortcut)
            button.set_words(hit_words.outcome_words(one), keys)
        self._back.set_words(translate("scheduling", "They are here after all"))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        list_card = self._list_card = Card()
        list_card.body.setContentsMargins(1, 1, 1, 1)
        list_card.body.addWidget(self.table)
        about = Card(well=True)
        about.body.addWidget(self._whom)
        about.body.addWidget(self._why)
        self._wide(self._move, self._skip, self._later, self._loosen)
        self._calls = QWidget()
        self._calls.setLayout(Flow(*self._outcomes.values(), spacing=S2))
        self.body.addLayout(row(self._count, None))
        self.body.addWidget(self._halves)
        self.body.addWidget(list_card, 3)
        self.body.addWidget(about)
        self.body.addWidget(self._script)
        self.body.addWidget(self._calls)
        self.body.addWidget(self.proposals, 2)
        self.body.addWidget(self._none)
        self.body.addWidget(self._refusal)
        self.body.addWidget(self._loosen)
        self.body.addWidget(self._move)
        large = look().text_scale > _ONE_LINE
        ways = self._skip, self._later
        self.body.addLayout(Flow(*ways, spacing=S2) if large else row(*ways, spacing=S2))
        self.body.addWidget(self._back)
        self.body.addStretch(0)
        self._about = about
        self._script.setVisible(bool(self._name))
        self._back.setVisible(bool(self._name))
        self.setFocusProxy(self.proposals)

    def _join(self, may: May) -> None:
        self.close_wanted.connect(self.closed)
        self._model.dataChanged.connect(self.table.share_width)  # a call's outcome needs its room
        self.table.row_changed.connect(lambda _row: self._turned())
        self.table.row_wanted.connect(lambda _row: self._to_proposals())
        self.proposals.accepted.connect(self.accept)
        self._halves.chosen.connect(lambda _key: self._show_half(0))
        self._move.clicked.connect(self.accept)
        self._skip.clicked.connect(self.skip)
        self._loosen.clicked.connect(self.loosen)
        self._later.clicked.connect(self.later)
        self._back.clicked.connect(self.let_go_wanted)
        tells = {CALLS[one]: self._teller(one) for one in CALLS}
        for one, button in self._outcomes.items():
            button.clicked.connect(self._teller(one))
        bind(self, {SKIP: self.skip, LATER: self.later, **tells}, may)

    def _teller(self, outcome: CallOutcome) -> Callable[[], None]:
        return lambda: self.remember(outcome)

    def _show_half(self, at: int) -> None:
        half = _HALVES.index(self._halves.choice())
        shown = self._all if half == 0 else self._all[half - 1 :: 2]
        self._model.show_rows(shown, self._house.zone, self._today)
        self._halves.setVisible(bool(self._name) and len(self._all) >= _SHARED_FROM)
        if shown:
            self._stand_on(min(at, len(shown) - 1))
        self._write()
        self._turned()
        if not shown and self.isVisible():
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)  # never on the undo bar

    def _stand_on(self, at: int) -> None:
        self.table.setCurrentIndex(self._model.index(at, 0))

    def _turned(self) -> None:
        """Another visit is current: its next times are asked for."""
        self._write()
        hit = self.current()
        if hit is None:
            self.show_proposals(())
        else:
            self.asked.emit(hit)

    def _to_proposals(self) -> None:
        self.proposals.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        hit, count = self.current(), self._model.rowCount()
        self._list_card.setVisible(count > 0)
        self._count.setText(hit_words.count_words(count) if count else hit_words.settled_words())
        for part in (self._about, self._skip, self._later, self._move):
            part.setVisible(hit is not None)
        self._script.setVisible(hit is not None and bool(self._name))
        self._calls.setVisible(hit is not None and self._may_call)
        self._loosen.setVisible(hit is not None and hit.visit.fixed)
        if hit is None:
            return
        number = hit.phone
        phone = phone_shown(number, self._house.region) if number else ""
        about = (patient_words(hit.visit), phone)
        self._whom.setText(" · ".join(part for part in about if part))
        when = hit_words.when_words(hit, self._house.zone, self._today)
        marks = hit_words.mark_words(hit)
        why = " · ".join(part for part in (when, hit_words.why_words(hit), marks) if part)
        self._why.setText("\n".join(part for part in (why, wished_words(hit.reach)) if part))

    @staticmethod
    def _wide(*buttons: Button) -> None:
        for one in buttons:
            one.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
