"""What is looked for: service, whom, on which weekdays, from when; and the next free times."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.ids import PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling.asking import Answer, Asked
from clinic_desk.scheduling.availability import EVERY_WEEKDAY
from clinic_desk.scheduling.calling import OverbookReason
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.holds import Hold
from clinic_desk.scheduling.records import Proposal, WhyNot
from clinic_desk.scheduling.walltime import to_wall
from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind
from ui.kit.field import Field
from ui.kit.frames import row
from ui.kit.inputs import Combo
from ui.kit.label import Label
from ui.scheduling.booking_records import Clinic
from ui.scheduling.booking_words import held_words, weekday_words
from ui.scheduling.choice_chip import ChoiceChip
from ui.scheduling.flow import Flow
from ui.scheduling.proposal_list import MORE, ProposalList
from ui.scheduling.time_to_come import TimeToCome
from ui.scheduling.typed_when import TypedWhen, read
from ui.scheduling.when_line import WhenLine, unread_words
from ui.scheduling.when_written import room_written
from ui.scheduling.why_words import answer_words, free_words
from ui.theme.icons import Icon
from ui.theme.tokens import S2
from ui.words.dates import clock_time, duration
from ui.words.keys import keys_shown
from ui.words.people import short_name
from ui.words.visits import overbook_words

_OVER = frozenset({WhyNot.FULL, WhyNot.TAKEN, WhyNot.ROOM_TAKEN, WhyNot.TOO_SHORT, WhyNot.BUFFER})
"""What one may book over; not over closed hours, leave, or what a colleague holds."""


class LookingFor(QWidget):
    """The part of the booking panel that asks for times and shows them."""

    wanted = Signal(object)
    """A Search: what the next free times are to be asked with."""
    more_wanted = Signal(object, object)
    """The Search, and the Proposal after which it goes on. Answer: ``add_proposals``."""
    asked = Signal(object)
    """An Asked: can that one time be booked? Answer: ``show_answers``."""
    service_changed = Signal(object)
    proposal_changed = Signal(object)
    accepted = Signal()

    def __init__(self, clinic: Clinic, now: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._now = now
        self._service = Field("", Combo())
        self._combo.activated.connect(lambda _at: self._service_chosen())
        self._heading = Label(kind="field")
        self.list = ProposalList()
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._nothing = Label(kind="second", wrap=True)
        self._nothing.hide()
        self.when = WhenLine()
        self.typed = TypedWhen()
        self._wanted_time: Proposal | None = None  # asked for, and being answered
        self._found_time: Proposal | None = None  # asked for, and free
        self._kept_hold: int | None = None
        self._again: tuple[datetime, int] | None = None
        self._hold: Hold | None = None
        self._over = ChoiceChip("", quiet=None, icon=Icon.TRIANGLE_ALERT)
        self._over.hide()
        self._over.chosen.connect(self._overbook_chosen)
        self._against: Proposal | None = None  # asked for, and others stand in its way
        self._more = Button("", ButtonKind.TEXT, keys=keys_shown(MORE))
        self.later = TimeToCome(now, clinic)
        self._day = ChoiceChip("", quiet=None)
        self._whom = ChoiceChip("")
        for changed in (self.later.toggled, self._day.chosen, self._whom.chosen):
            changed.connect(self.ask)
        self.list.proposal_changed.connect(self.proposal_changed)
        self.list.accepted.connect(self.accepted)
        self.list.typed.connect(self.when.begin)
        self.list.more_wanted.connect(self._ask_more)
        self._more.clicked.connect(self._ask_more)
        self.when.changed.connect(self._when_typed)
        self.when.left.connect(self._when_left)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self._service)
        lines.addSpacing(S2)
        lines.addLayout(row(self._heading, None, self._more))
        lines.addWidget(self.when)
        lines.addLayout(Flow(self._over))
        lines.addWidget(self.list, 1)
        lines.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        lines.addSpacing(S2)
        lines.addLayout(Flow(self.later, self._day, self._whom, spacing=6))
        self.retranslate()

    @property
    def _combo(self) -> Combo:
        control = self._service.control
        assert isinstance(control, Combo)
        return control

    def search(self) -> Search | None:
        """What is looked for now; None while the clinic has no service."""
        service = self.service()
        if service is None:
            return None
        whom, weekday, typed = self.practitioner(), self.weekday(), self.typed
        chosen = EVERY_WEEKDAY if weekday is None else frozenset({weekday})
        search = Search(
            service=service,
            practitioners=typed.practitioners or (() if whom is None else (whom,)),
            not_before=_moment(self.later.since()),
            weekdays=typed.weekdays or chosen,
            first=typed.first,
            last=typed.last,
            part=typed.part,
            rooms=typed.rooms,
        )
        if self._wanted_time is None:
            return search
        since = from_minutes(self._wanted_time.start_utc)
        return replace(search, first=None, last=None, not_before=since, weekdays=EVERY_WEEKDAY)

    def ask(self, *_why: object) -> None:
        """Say what is looked for."""
        if search := self.search():
            self.wanted.emit(search)

    def _offer_overbooking(self, answers: Sequence[Answer]) -> None:
        """Who may book over another visit is asked why; the first in whose way is only that."""
        over = (one.proposal for one in answers if {o.why for o in one.obstacles} <= _OVER)
        self._against = next(over, None) if self._clinic.overbook else None
        self._over.choose(None)
        self._over.setVisible(self._against is not None)

    def _overbook_chosen(self, _key: object) -> None:
        self._found_time = self._against if self._over.choice() is not None else None
        if self._found_time is not None:
            self.show_proposals([one for one in self.list.shown() if one != self._found_time])
            self.list.choose(self._found_time)
            self.list.setFocus()

    def ask_at(self, whom: PractitionerId | None, start: int, room: RoomId | None = None) -> None:
        """Ask for one time: somebody pointed at it (UTC minutes), free or not."""
        self._write_when(room_written(room, self._clinic.rooms, self.today()))
        self._ask_time(to_wall(start, self._clinic.zone), () if whom is None else (whom,))

    def _write_when(self, text: str) -> None:
        self.when.set_text(text)
        self.typed = replace(self._read(text), at=None)
        self.when.show_room(self.typed)

    def show_answers(self, answers: Sequence[Answer]) -> None:
        """What is to be said of the time that was asked for; a free one is chosen."""
        free = next((one for one in answers if not one.obstacles), None)
        if free is None:
            self.when.say(answer_words(answers, self._clinic, self.today()), "warn")
            self._offer_overbooking(answers)
        else:
            self.when.say(free_words(free, self._clinic, self.today()), "ok")
        self._wanted_time = answers[0].proposal if answers else None
        self._found_time = None if free is None else free.proposal
        self.ask()
        self._wanted_time = None
        if free is not None:
            self.list.choose(free.proposal)

    def keep_service(self) -> None:
        """The service is settled: only when and with whom is looked for."""
        self._service.hide()

    def overbook(self) -> OverbookReason | None:
        """Why the chosen time may stand over another visit, if somebody said so."""
        key = self._over.choice()
        over = self._against is not None and self._against == self.list.chosen()
        return OverbookReason(str(key)) if over and key is not None else None

    def show_hold(self, hold: Hold | None, proposal: Proposal | None) -> None:
        """The time that is held for the caller now stands among the times, and says so."""
        self._hold, self._found_time = hold, proposal if hold else self._found_time
        self.list.mark_held(proposal if hold else None, held_words(hold, self._clinic))
        if hold is not None:
            announce(self.list, held_words(hold, self._clinic))

    def hold(self) -> int | None:
        """The number of the hold on the chosen time."""
        return self._hold.id if self._hold is not None else self._kept_hold

    def tick(self, now: datetime) -> None:
        """Whoever calls has as long to come as before; a hold that is over is one no more."""
        self.later.pass_to(to_minutes(now))
        self.later.write(self.today())
        if self._hold is not None and self._hold.until <= now:
            self.show_hold(None, None)
            over = QCoreApplication.translate("scheduling", "The time is not held any more.")
            self.when.say(over, "warn")

    def ask_again(self, start: datetime, weeks: int) -> None:
        """Ask for the same day of the week and time so many weeks on; free, it is chosen."""
        self._again = start, weeks
        later = start + timedelta(weeks=weeks)
        self.when.type(f"{later.day}/{later.month} {clock_time(later)}")

    def later_again(self) -> bool:
        """A week later still; whether anything is being had again."""
        if self._again is not None:
            self.ask_again(self._again[0], self._again[1] + 1)
        return self._again is not None

    def resume(self, proposal: Proposal | None, hold: int | None) -> None:
        """Go on with the time on which somebody stood, if it is free still."""
        self._kept_hold = hold
        if proposal is None:
            self.ask()
            return
        self.show_proposals([proposal])
        self._ask_time(proposal.start, (proposal.practitioner,))

    def add_proposals(self, more: Sequence[Proposal]) -> None:
        """Show these below those that are shown, and stand on the first of them."""
        if not more:
            self.when.say(QCoreApplication.translate("scheduling", "There are no more times."))
            return
        self.list.add_proposals(more)

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show the answer; the first is chosen unless the one before is still there."""
        if (found := self._found_time) is not None and found not in proposals:
            proposals = [found, *proposals]
        self.list.show_proposals(proposals, self._clinic, self.today())
        self._more.setVisible(bool(proposals))
        if not proposals and self.list.hasFocus():
            self.when.setFocus()  # what is hidden would hand the keyboard on to another place
        self.list.setVisible(bool(proposals))
        self._nothing.setVisible(not proposals)
        if not proposals:
            announce(self.list, self._nothing.text())

    def look_for(
        self,
        *,
        service: ServiceId | None = None,
        practitioner: PractitionerId | None = None,
        weekday: int | None = None,
        not_before: int | None = None,
        when: str | None = None,
    ) -> None:
        """Set the filters, and say so only by ``ask``; ``when`` as it was typed."""
        if when is not None:
            self._write_when(when)
        if service is not None:
            self._combo.setCurrentIndex(max(self._combo.findData(service), 0))
        self._whom.choose(practitioner)
        self._fit_service(practitioner)
        self._day.choose(weekday)
        self.later.keep(not_before)
        self.later.write(self.today())
        self._fit_chips()

    def owed(self) -> str:
        """What is to be put right before anything is booked; the keyboard goes there."""
        if words := unread_words(self.typed):
            self.when.setFocus(Qt.FocusReason.OtherFocusReason)
        return words

    def _fit_chips(self) -> None:
        """What is typed holds before what is chosen, and alone is shown."""
        self._whom.setVisible(not self.typed.practitioners)
        self._day.setVisible(not self.typed.weekdays)

    def _fit_service(self, whom: PractitionerId | None) -> None:
        """Somebody who does not give this service is asked for the first that they give."""
        now = self.service()
        if whom is None or now is None or self._clinic.gives(now, whom):
            return
        given = (one.id for one in self._clinic.services if self._clinic.gives(one.id, whom))
        self._combo.setCurrentIndex(self._combo.findData(next(given, now)))

    def service(self) -> ServiceId | None:
        found: ServiceId | None = self._combo.currentData()
        return found

    def practitioner(self) -> PractitionerId | None:
        key = self._whom.choice()
        return key if isinstance(key, int) else None  # type: ignore[return-value]

    def weekday(self) -> int | None:
        key = self._day.choice()
        return key if isinstance(key, int) else None

    def not_before(self) -> int | None:
        return self.later.kept()

    def rooms(self) -> frozenset[RoomId]:
        """In which rooms alone it may be, where somebody asks for some."""
        return self.typed.rooms

    def today(self) -> date:
        """The date on the clinic's wall."""
        return to_wall(self._now, self._clinic.zone).date()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._service.set_label(translate("scheduling", "Service"))
        self._heading.setText(translate("scheduling", "Next free"))
        self.list.setAccessibleName(translate("scheduling", "Next free"))
        self._nothing.setText(
            translate(
                "scheduling",
                "No free time found. Choose another service, day, practitioner or room.",
            )
        )
        kept = self.service()
        self._combo.clear()
        for service in self._clinic.services:
            self._combo.add(service.name, service.id, duration(timedelta(minutes=service.minutes)))
        self._combo.setCurrentIndex(max(self._combo.findData(kept), 0))
        self._day.set_name(translate("scheduling", "Days"))
        self._day.offer([(number, weekday_words(number)) for number in (None, *range(1, 8))])
        self._whom.set_name(translate("scheduling", "With whom"))
        people = [(one.id, short_name(one)) for one in self._clinic.practitioners]
        self._whom.offer([(None, translate("scheduling", "Anyone")), *people])
        self._over.set_name(translate("scheduling", "Book over another visit"))
        why = [(reason.value, overbook_words(reason)) for reason in OverbookReason]
        self._over.offer([(None, translate("scheduling", "Book over another visit")), *why])
        self._more.set_words(translate("scheduling", "More times"))
        self.later.write(self.today())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _read(self, text: str) -> TypedWhen:
        return read(text, self.today(), self._clinic.practitioners, self._clinic.rooms)

    def _service_chosen(self) -> None:
        service, whom = self.service(), self.practitioner()
        if service and whom and not self._clinic.gives(service, whom):
            self._whom.choose(None)  # seen for something else
        self.service_changed.emit(self.service())
        self._when_typed(self.when.text())

    def _ask_more(self) -> None:
        search, last = self.search(), self.list.last()
        if search is not None and last is not None:
            self.more_wanted.emit(search, last)

    def _when_typed(self, text: str) -> None:
        """Each key narrows what is found; a day with a time asks for that time."""
        self.typed = typed = self._read(text)
        self._found_time = self._against = None
        self._over.hide()
        self.when.say_read(typed)
        self._fit_chips()
        if typed.at is None:
            self.ask()
            return
        chosen = self.list.chosen()
        looked_at = self.today() if chosen is None else chosen.start.date()
        whom = self.practitioner()
        asked_of = typed.practitioners or (() if whom is None else (whom,))
        day = typed.day_asked(self.today(), looked_at)
        self._ask_time(datetime.combine(day, typed.at), asked_of)

    def _when_left(self) -> None:
        self.when.say_read(self.typed, left=True)
        if self.list.isVisible():
            self.list.setFocus()

    def _ask_time(self, start: datetime, whom: tuple[PractitionerId, ...]) -> None:
        service = self.service()
        if service is not None:
            asked = Asked(
                service=service,
                start=start,
                practitioners=whom,
                not_before=_moment(self.later.asked_since()),
                rooms=self.rooms(),
            )
            self.asked.emit(asked)


def _moment(minute: int | None) -> datetime | None:
    return None if minute is None else from_minutes(minute)
