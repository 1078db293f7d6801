"""A new time for a visit that is booked: the next free ones, and the key that moves it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.family.records import RelationId
from clinic_desk.scheduling.calling import Caller
from clinic_desk.scheduling.coming import Coming
from clinic_desk.scheduling.records import DayAppointment, Proposal
from ui.kit.acting_panel import ActingPanel
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Card
from ui.kit.label import Label
from ui.scheduling.booking_records import Clinic, KnownCaller
from ui.scheduling.booking_words import book_words, now_words
from ui.scheduling.coming_words import also_words, at_once_words
from ui.scheduling.looking_for import LookingFor
from ui.scheduling.who_asks import WhoAsks
from ui.theme.tokens import S2, Tone
from ui.words.people import patient_words


class MovePanel(ActingPanel):
    """Enter or Ctrl+Enter moves; Esc leaves the visit where it is."""

    move_wanted = Signal(object, object)
    """The DayAppointment and the Proposal; who asked is ``who.calling()``."""
    looked_at = Signal(object)
    """The Proposal on which one stands, or None. Answer: ``show_coming``."""
    closed = Signal()

    def __init__(
        self,
        one: DayAppointment,
        clinic: Clinic,
        now: int,
        callers: Sequence[KnownCaller] = (),
        calls: RelationId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``callers``: the patient's relatives, ``calls``: which of them is on the line."""
        super().__init__("", parent=parent)
        self.finish_with(self.move_it)
        self._one, self._clinic = one, clinic
        self._who = Label(kind="lead")
        self._was = Label(kind="caption")
        self.who = WhoAsks(callers)
        self.who.setVisible(one.patient is not None)  # nobody asks for a whole group
        self.who.choose(calls)
        self.looking = LookingFor(clinic, now)
        self._coming = Label(kind="warn", wrap=True)
        self._coming.hide()
        self._at_once = ""
        self._warned: Proposal | None = None  # of which it was said that they come then
        self._move = Button("", ButtonKind.PRIMARY)
        self._move.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        card = Card(well=True)
        for line in (self._who, self._was, self.who):
            card.body.addWidget(line)
        self.body.addWidget(card)
        self.body.addSpacing(S2)
        self.body.addWidget(self.looking, 1)
        for part in (self._coming, self._refusal, self._move):
            self.body.addWidget(part)
        self.close_wanted.connect(self.closed)
        self.looking.keep_service()
        self.looking.proposal_changed.connect(lambda _one: self._look())
        self.looking.accepted.connect(self.move_it)
        self.who.changed.connect(lambda: self._refusal.say(""))
        self._move.clicked.connect(self.move_it)
        self.retranslate()

    @property
    def visit(self) -> DayAppointment:
        """Whose new time is looked for; it keeps the length that was agreed."""
        return self._one

    def begin(self) -> None:
        """Look for times of the same service with the same practitioner."""
        self.looking.look_for(service=self._one.service, practitioner=self._one.practitioner)
        self.looking.ask()
        self.looking.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def kept(self) -> dict[str, Any]:
        """What is asked for so far, plain enough for JSON; the times are looked for anew."""
        looking = self.looking
        return {
            "practitioner": looking.practitioner(),
            "weekday": looking.weekday(),
            "not_before": looking.not_before(),
            "when": looking.when.text(),
            "who": self.who.chip.choice(),
        }

    def put(self, told: Mapping[str, Any]) -> None:
        """Go on with what ``kept`` gave."""
        who = told["who"]
        self.who.choose(Caller(who) if isinstance(who, str) else who)
        search = {name: told[name] for name in ("practitioner", "weekday", "not_before", "when")}
        self.looking.look_for(service=self._one.service, **search)
        self.looking.ask()

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        self.looking.show_proposals(proposals)
        self._look()

    def show_coming(self, coming: Sequence[Coming]) -> None:
        """What they have already that day; another visit at once is asked about."""
        self._at_once = at_once_words(coming)
        self._coming.setText(also_words(coming, self._clinic, self.looking.today()))
        self._coming.setVisible(bool(coming))

    def move_it(self) -> None:
        proposal = self.looking.list.chosen()
        if proposal is None:
            return
        first = self.looking.owed() or self.who.warn_once()
        if not first and self._at_once and self._warned != proposal:
            self._warned, first = proposal, self._at_once
        if first:
            self._refusal.say(first, Tone.WARN)
            return
        self._refusal.say("")
        self.move_wanted.emit(self._one, proposal)

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(QCoreApplication.translate("scheduling", "A new time"))
        if not hasattr(self, "_move"):
            return  # the panel below writes its words while it is being built
        self._who.setText(patient_words(self._one))
        self._was.setText(now_words(self._one, self._clinic, self.looking.today()))
        self._write()

    def _look(self) -> None:
        self._refusal.say("")
        self.show_coming(())
        self._write()
        self.looked_at.emit(self.looking.list.chosen())

    def _write(self) -> None:
        chosen = self.looking.list.chosen()
        self._move.set_words(book_words(chosen, self.looking.today(), moving=True))
        self._move.setEnabled(chosen is not None)
