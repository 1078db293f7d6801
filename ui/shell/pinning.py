"""The pinboard of one person at the desk: what stands on it, and what becomes of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal

from clinic_desk.access import PurposeOfUse
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.family.records import RelationId
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId, RoomId
from clinic_desk.scheduling import clinic, day, overbooking, setting_out
from clinic_desk.scheduling.calling import NOT_SAID, Calling, OverbookReason
from clinic_desk.scheduling.coming import that_day
from clinic_desk.scheduling.records import AppointmentStatus, DayAppointment, Proposal
from clinic_desk.scheduling.walltime import to_wall
from clinic_desk.staff.session import DeskSession
from ui.scheduling.booking_records import Clinic, KnownCaller
from ui.scheduling.day_words import taken_along_words
from ui.scheduling.move_panel import MovePanel
from ui.scheduling.pinboard import Pinned
from ui.scheduling.schedule_page import SchedulePage
from ui.shell.callers import callers_or_none
from ui.shell.doors import HeldDirectory
from ui.shell.forms import Form, FormsDesk
from ui.shell.main_window import MainWindow
from ui.shell.move_answers import MoveAnswers
from ui.shell.undoing import Done, UndoDesk
from ui.shell.visit_acts import name_of
from ui.shell.visit_now import visit_now
from ui.shell.visits import VisitDesk
from ui.words import errors as error_words
from ui.words.dates import clock_time, relative_day
from ui.words.people import patient_words, short_name

MOVE = "scheduling:appointment:cut"
_MOVES = {AppointmentStatus.BOOKED, AppointmentStatus.MISSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the call came for which a new time is looked for, to lead back there."""

    room: str = ""
    """Empty: the schedule, where one is."""
    card: PurposeOfUse | None = None
    """What the patient's card was opened for, if it was asked from there."""
    calls: RelationId | None = None
    """The relative who was said to call on that card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pins:
    """Taken along, or let stay where it is."""

    visit: AppointmentId
    on: bool


class PinDesk(QObject):
    """Keeps which visits are pinned by their number alone; their names are read when shown."""

    changed = Signal()
    proposed = Signal(object, str)
    """The Proposal that is looked at for a visit, and whose it is."""
    chosen = Signal()
    """Another visit of the board is the one that would be put down."""
    done_with = Signal(object, object)
    """The DayAppointment that was given a new time in the panel or stays where it is, and the
    Origin."""
    left = Signal()
    """No new time is looked for any more."""
    group_again = Signal(object)
    """A whole group was looked for: the id of its block."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        directory: HeldDirectory,
        visits: VisitDesk,
        forms: FormsDesk,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._undo = session, window, undo
        self._forms = forms
        forms.opened_by(MOVE, self._again)
        self._directory, self._visits, self._fault = directory, visits, fault
        self.pinned: tuple[AppointmentId, ...] = ()
        self._page: SchedulePage | None = None
        self.on_line: Callable[[PatientId | None], Calling | None] = lambda _whose: None
        """Who is known to be on the line about a patient: the caller chosen on their open card."""
        undo.knows(Pins, self._pins)

    def join(self, page: SchedulePage) -> None:
        """A page of the schedule was made."""
        self._page = page
        page.destroyed.connect(self._forget)
        page.view.taken_along.connect(self.pin)
        page.view.paste_wanted.connect(self.put_down)
        board = page.pinboard
        board.find_wanted.connect(self.find_time)
        board.let_stay.connect(self.unpin)
        board.dropped.connect(self._put_there)
        board.left.connect(page.focus_schedule)
        board.chosen_changed.connect(self.chosen)
        self.show()

    def take_up(self, pinned: tuple[AppointmentId, ...]) -> None:
        """What this person had pinned when they left."""
        self.pinned = pinned
        self.show()

    def pin(self, one: DayAppointment) -> None:
        """Take a visit along; it keeps its time until it is put down."""
        if one.id in self.pinned:
            return
        self._undo.did(self._pin(Pins(visit=one.id, on=True)))

    def unpin(self, one: DayAppointment) -> None:
        """Let a visit stay where it is."""
        self._undo.did(self._pin(Pins(visit=one.id, on=False)))
        if not self.pinned and self._page is not None:
            self._page.focus_schedule()

    def go(self) -> None:
        """Let the keyboard stand on the board."""
        if self._page is not None and self.pinned:
            self._page.pinboard.call_up()
            self._page.pinboard.setFocus()
            return
        empty = QCoreApplication.translate("deeds", "Nothing is pinned. Ctrl X pins a visit.")
        self._window.show_change(empty, undoable=False)

    def move(
        self, one: DayAppointment, whom: PractitionerId, start: int, room: RoomId | None = None
    ) -> None:
        """A visit is moved; from the board too, if it stood there."""
        self._put(one, whom, start, frozenset() if room is None else frozenset({room}))

    def put_down(self, whom: PractitionerId | None, start: int, room: RoomId | None = None) -> None:
        """Move the chosen visit to a time of the schedule; to a room with whom it is now."""
        one = None if self._page is None else self._page.pinboard.chosen()
        if one is not None:
            with_whom = whom if whom is not None and room is None else one.practitioner
            self.move(one, with_whom, start, room)

    def carried(self) -> DayAppointment | None:
        """The visit that Ctrl+V would put down."""
        return None if self._page is None else self._page.pinboard.chosen()

    def find_time(
        self,
        one: DayAppointment,
        callers: Sequence[KnownCaller] | None = None,
        calls: RelationId | None = None,
        origin: Origin = Origin(),
    ) -> None:
        """Look for the next free times for a visit, beside the schedule; ``callers``: the
        relatives on an open card, ``calls``: which of them is on the line.
        """
        house = clinic.load(self._session)
        if callers is None:
            callers = callers_or_none(self._session, self._directory, one.patient, self._fault)
        panel = MovePanel(
            one,
            Clinic(
                zone=house.zone,
                services=house.services,
                practitioners=house.practitioners,
                rooms={room.id: room.name for room in house.rooms},
                travel=setting_out.minutes(self._session),
                overbook=overbooking.may(self._session),
                offers=frozenset(house.offers),
            ),
            to_minutes(self._session.clock.now()),
            callers,
            calls,
        )
        MoveAnswers(self._session).join(panel)
        panel.looked_at.connect(lambda proposal: self._look(panel, proposal))
        panel.move_wanted.connect(lambda _one, to: self._move(panel, to, origin))
        panel.closed.connect(lambda: self._give_up(one, origin))
        form = Form(
            action=MOVE, whose=one.patient, purpose=origin.card, which=one.id, back=origin.room
        )
        self._forms.show(form, panel, panel.begin)
        panel.looking.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _again(self, form: Form) -> None:
        """The visit as it is now; one that has begun is looked for no more."""
        which, origin = AppointmentId(form.which), Origin(room=form.back, card=form.purpose)
        if which < 0:
            self.group_again.emit(which)
            return
        one = visit_now(self._session, self._directory, which, self._fault)
        if one is not None and one.status in _MOVES and not one.masked:
            self.find_time(one, origin=origin)

    def show(self) -> None:
        """Show what is pinned as it is now; what is gone or has begun is pinned no more."""
        page = self._page
        if page is None:
            return
        if not self.pinned:
            page.pinboard.show_pinned(())
            return
        try:
            shown = self._directory.ask(lambda opened: day.some(self._session, opened, self.pinned))
        except ClinicDeskError as error:
            self._fault(error)
            return
        known = {one.id: one for one in shown if one.status in _MOVES and not one.masked}
        self.pinned = tuple(one for one in self.pinned if one in known)
        page.pinboard.show_pinned([self._words(known[one]) for one in self.pinned])

    def _words(self, one: DayAppointment) -> Pinned:
        house = clinic.load(self._session)
        wall = to_wall(one.start_utc, house.zone)
        on = relative_day(wall.date(), day.today(self._session))
        when = f"{on} {clock_time(wall)} · {short_name(house.anybody(one.practitioner))}"
        return Pinned(appointment=one, name=patient_words(one), when=when)

    def _put(
        self,
        one: DayAppointment,
        whom: PractitionerId,
        start: int,
        rooms: frozenset[RoomId] = frozenset(),
        over: OverbookReason | None = None,
    ) -> bool:
        panel, calling = self._window.panel(), self.on_line(one.patient)
        beside = isinstance(panel, MovePanel) and panel.visit.id == one.id
        if isinstance(panel, MovePanel) and beside:
            calling = panel.who.calling()  # by hand too, while its times stand beside it
        moved = self._visits.move(one, whom, start, rooms, calling or NOT_SAID, over)
        if moved and beside:
            self._forms.done()
            self._leave_panel()
        if moved and one.id in self.pinned:
            self._undo.swallow(Pins(visit=one.id, on=True))  # one step back, not two
            self._take_off(one.id)
        return moved

    def _put_there(self, one: DayAppointment, point: QPoint) -> None:
        place = None if self._page is None else self._page.view.place_at(point, one)
        if place is not None:
            whom, start, room = place
            self.move(one, one.practitioner if whom is None else whom, start, room)

    def _give_up(self, one: DayAppointment, origin: Origin) -> None:
        self._leave_panel()
        self.done_with.emit(one, origin)

    def _move(self, panel: MovePanel, to: Proposal, origin: Origin) -> None:
        """Where the time cannot be had the panel stays, with those that there are now."""
        one = panel.visit
        rooms, over = panel.looking.rooms(), panel.looking.overbook()
        if self._put(one, to.practitioner, to.start_utc, rooms, over):
            self.done_with.emit(one, origin)
            return
        now = visit_now(self._session, self._directory, one.id, self._fault)
        if now is not None and now.version == one.version:
            panel.looking.ask()
        else:
            self._forms.done()
            self._leave_panel()

    def _look(self, panel: MovePanel, proposal: Proposal | None) -> None:
        """Draw where the visit would stand, and say what they have already that day."""
        one = panel.visit
        self.proposed.emit(proposal, patient_words(one))
        if proposal is None or one.patient is None:
            return
        pairs = [(one.patient, proposal)]
        try:
            panel.show_coming(
                self._directory.ask(
                    lambda opened: that_day(self._session, opened, pairs, moved=one.id)
                )
            )
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))

    def _leave_panel(self) -> None:
        self._window.show_panel(None)
        self.left.emit()
        self._window.focus_room()

    def _pin(self, act: Pins) -> Done:
        self._put_on(act.visit, on=act.on)
        return self._pins(act)

    def _pins(self, act: Pins) -> Done:
        name = name_of(self._session, self._directory, act.visit)
        said = _stays(name), taken_along_words(name)

        def back() -> str:
            self._put_on(act.visit, on=not act.on)
            return said[not act.on]

        return Done(act=act, sentence=said[act.on], take_back=back, again=lambda: self._pin(act))

    def _put_on(self, which: AppointmentId, *, on: bool) -> None:
        if on:
            self._set((*self.pinned, which))
        else:
            self._take_off(which)

    def _take_off(self, which: AppointmentId) -> None:
        self._set(tuple(one for one in self.pinned if one != which))

    def _set(self, pinned: tuple[AppointmentId, ...]) -> None:
        self.pinned = tuple(dict.fromkeys(pinned))
        self.show()
        self.changed.emit()

    def _forget(self) -> None:
        self._page = None


def _stays(name: str) -> str:
    words = QCoreApplication.translate("deeds", "{name} stays at the old time")
    return words.format(name=name)
