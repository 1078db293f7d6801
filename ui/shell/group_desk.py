"""Groups of one person at the desk: places given one by one, and the whole moved or cancelled."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt

from clinic_desk.access import Permission
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError, InvalidInput, MoreCome
from clinic_desk.ids import AppointmentId, PractitionerId, RoomId
from clinic_desk.scheduling import (
    clinic,
    day,
    gathering,
    overbooking,
    walltime,
)
from clinic_desk.scheduling.gathering import Gathered, Target
from clinic_desk.scheduling.grouped import DayGroup
from clinic_desk.scheduling.places import GroupOf
from clinic_desk.scheduling.records import (
    Cancellation,
    CancelledBy,
    CancelReason,
    DayAppointment,
    Proposal,
)
from clinic_desk.staff.session import DeskSession
from ui.scheduling.booking_records import Clinic
from ui.scheduling.cancel_panel import CancelPanel
from ui.scheduling.group_panel import GroupPanel
from ui.scheduling.move_panel import MovePanel
from ui.shell import deeds
from ui.shell.cards import CardDesk, purpose_at_hand
from ui.shell.doors import HeldDirectory
from ui.shell.forms import Form, FormsDesk
from ui.shell.group_acts import GroupActs
from ui.shell.group_places import GroupPlaces
from ui.shell.main_window import MainWindow
from ui.shell.move_answers import MoveAnswers
from ui.shell.pinning import MOVE, PinDesk
from ui.shell.schedule import ScheduleDesk
from ui.shell.undoing import UndoDesk
from ui.shell.visit_now import visit_now
from ui.shell.visits import CANCEL
from ui.words import errors as error_words


class GroupDesk(QObject):
    """Joins the panel of a group with the core, the cards and the schedule."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        cards: CardDesk,
        pins: PinDesk,
        schedule: ScheduleDesk,
        forms: FormsDesk,
        undo: UndoDesk,
        directory: HeldDirectory,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._cards = session, window, cards
        self._pins, self._schedule, self._undo, self._forms = pins, schedule, undo, forms
        self._directory, self._region, self._fault = directory, region, fault
        self.places = GroupPlaces(session, window, schedule, undo, directory, region, fault)
        """Who is given a place, as far as who is calling may."""
        self._acts = GroupActs(
            session, undo, directory, schedule.show_appointment, schedule.refresh_soon
        )
        self._acts.join()
        pins.group_again.connect(lambda which: self._again(which, self._find_time))
        schedule.visits.group_again.connect(
            lambda which: self._again(which, lambda group: self._ask_cancel(group, group.of))
        )
        schedule.group_opened.connect(lambda group: self.open(group.of))
        schedule.group_move_wanted.connect(self._move_there)
        schedule.group_resize_wanted.connect(self._resize)
        schedule.group_cancel_wanted.connect(lambda group: self._ask_cancel(group, None))

    def open(self, of: GroupOf) -> None:
        """Show who comes to a group."""
        try:
            group = self._gathered(of)
        except ClinicDeskError as error:
            self._fault(error)
            return
        may_book = self._session.may(Permission.APPOINTMENT_BOOK)
        panel = GroupPanel(group, self._clinic(), day.today(self._session), may_book=may_book)
        self.places.join(panel, self._show_anew, self.open)
        panel.card_wanted.connect(self._open_card)
        panel.leave_wanted.connect(lambda one: self._ask_leave(panel, one))
        panel.move_wanted.connect(self._pins.find_time)
        panel.move_all_wanted.connect(lambda: self._find_time(whole(panel.group)))
        panel.cancel_all_wanted.connect(lambda: self._ask_cancel(whole(panel.group), of))
        panel.size_of.wanted.connect(lambda size: self._size(panel, size))
        panel.closed.connect(self._close)
        self._window.show_panel(panel)
        panel.setFocus()

    def happened(self) -> None:
        """Visits have changed: the group that is shown may have too."""
        panel = self._window.panel()
        if isinstance(panel, GroupPanel):
            self._show_anew(panel)

    def _gathered(self, of: GroupOf) -> Gathered:
        return self._directory.ask(lambda opened: gathering.gathered(self._session, opened, of))

    def _show_anew(self, panel: GroupPanel) -> None:
        try:
            panel.show_group(self._gathered(panel.group.of))
        except ClinicDeskError as error:
            panel.say(error_words.sentence(error))

    def _clinic(self) -> Clinic:
        house = clinic.load(self._session)
        return Clinic(
            zone=house.zone,
            services=house.services,
            practitioners=(*house.practitioners, *house.former),
            rooms={one.id: one.name for one in house.rooms},
            overbook=overbooking.may(self._session),
        )

    # one of them -------------------------------------------------------------------------------

    def _open_card(self, one: DayAppointment) -> None:
        if one.patient is not None:
            self._cards.look_up(one.patient, purpose_at_hand(self._session))

    def _ask_leave(self, panel: GroupPanel, one: DayAppointment) -> None:
        of = panel.group.of
        self._schedule.visits.ask_cancel(one, back=lambda: self.open(of))

    # all of them -------------------------------------------------------------------------------

    def _again(self, which: AppointmentId, ask: Callable[[DayGroup], None]) -> None:
        """Ask on about the group of which somebody has this visit, negative, as it is now."""
        one = visit_now(self._session, self._directory, AppointmentId(-which), self._fault)
        if one is None or not one.status.holds_time:
            return
        of = GroupOf(practitioner=one.practitioner, service=one.service, start_utc=one.start_utc)
        try:
            ask(whole(self._gathered(of)))
        except ClinicDeskError as error:
            self._fault(error)

    def _find_time(self, group: DayGroup) -> None:
        """Look for a time to which the whole group can go."""
        house = replace(self._clinic(), overbook=False)  # nothing whole stands over another
        asked = MovePanel(group, house, to_minutes(self._session.clock.now()))
        MoveAnswers(self._session, lambda to: _holds(to, group)).join(asked)
        asked.move_wanted.connect(lambda _one, to: self._move_to(asked, group, to))
        asked.looked_at.connect(lambda to: self._schedule.propose(to, ""))
        asked.closed.connect(self._schedule.stop_proposing)
        asked.closed.connect(lambda: self.open(group.of))
        self._forms.show(Form(action=MOVE, which=group.id), asked, asked.begin)
        asked.looking.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_to(self, panel: MovePanel, group: DayGroup, to: Proposal) -> None:
        try:
            self._moved_whole(group, Target(practitioner=to.practitioner, start=to.start))
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
            return
        self._forms.done()
        self.open(replace(group.of, practitioner=to.practitioner, start_utc=to.start_utc))

    def _move_there(
        self, group: DayGroup, whom: PractitionerId, start: int, room: RoomId | None
    ) -> None:
        """The block was let go, or put down, somewhere else in the schedule."""
        zone = clinic.load(self._session).zone
        if (whom, start, room or group.room) == (group.practitioner, group.start_utc, group.room):
            self._window.show_change(deeds.group_is_there(), undoable=False)
            return
        rooms = frozenset() if room is None else frozenset({room})
        target = Target(practitioner=whom, start=walltime.to_wall(start, zone), rooms=rooms)
        try:
            self._moved_whole(group, target)
        except ClinicDeskError as error:
            self._fault(error)
            self._schedule.refresh()

    def _moved_whole(self, group: DayGroup, target: Target) -> None:
        self._undo.did(self._acts.move(group, target))

    def _resize(self, group: DayGroup, minutes: int) -> None:
        """Make all of it longer or shorter, as far as the time is free."""
        try:
            done = self._acts.resize(group, minutes)
        except ClinicDeskError as error:
            self._fault(error)
            self._schedule.refresh()
            return
        self._undo.did(done)

    def _size(self, panel: GroupPanel, size: int | None) -> None:
        """Let the group hold more or fewer than its service usually says."""
        try:
            done = self._acts.size(panel.group.of, panel.group.size, size)
        except MoreCome as error:
            panel.size_of.show_more_come(error)
        except InvalidInput as error:
            panel.size_of.show_problem(error.problems["size"])
        except ClinicDeskError as error:
            panel.size_of.show_refusal(error_words.sentence(error))
        else:
            panel.size_of.close_field()
            self._undo.did(done)
            self._show_anew(panel)

    def _ask_cancel(self, group: DayGroup, back: GroupOf | None) -> None:
        """Ask why the whole group is cancelled; ``back``: the panel from which one came."""
        house, visits = clinic.load(self._session), self._schedule.visits
        panel = CancelPanel(
            group,
            house.zone,
            house.anybody(group.practitioner),
            {service.id: service for service in house.services},
            late=visits.lateness_of(group),
        )
        panel.cancelled.connect(lambda _one, why, by, _who: self._cancel(panel, group, why, by))
        panel.closed.connect(self._close if back is None else lambda: self.open(back))
        self._forms.show(Form(action=CANCEL, which=group.id), panel)

    def _cancel(
        self, panel: CancelPanel, group: DayGroup, why: CancelReason, by: CancelledBy
    ) -> None:
        late, _ = self._schedule.visits.lateness_of(group)
        wanted = Cancellation(reason=why, by=by, late=late)
        try:
            done = self._acts.cancel(group, wanted)
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
            return
        self._forms.done()
        self._close()
        self._undo.did(done)

    def _close(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()


def _holds(to: Proposal, group: DayGroup) -> bool:
    """Whether all of a group can join the one that stands there, or nobody does yet."""
    return to.places is None or not to.places.taken or to.places.left >= len(group.attendees)


def whole(group: Gathered) -> DayGroup:
    """A group as the schedule would show it."""
    first = group.attendees[0]
    return DayGroup(
        id=AppointmentId(-first.id),
        patient=None,
        given=None,
        family=None,
        practitioner=group.of.practitioner,
        service=group.of.service,
        room=first.room,
        start_utc=first.start_utc,
        end_utc=first.end_utc,
        before=first.before,
        after=first.after,
        status=first.status,
        version=first.version,
        places=group.places,
        attendees=group.attendees,
    )
