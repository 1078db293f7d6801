"""The schedule of one person at the desk: shows days, weeks and months, and goes where one asks."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from clinic_desk.access import Permission
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling import clinic, day, month
from clinic_desk.scheduling.grouped import DayGroup
from clinic_desk.scheduling.month import Month
from clinic_desk.scheduling.records import Appointment, Clinic, DayAppointment, Proposal
from clinic_desk.scheduling.walltime import zone_named
from clinic_desk.staff.session import DeskSession
from ui.actions.binder import bind
from ui.scheduling.agenda_model import Agenda
from ui.scheduling.columns_choice import GROUP_KEYS
from ui.scheduling.day_model import DayPlan, Proposed, Shown
from ui.scheduling.schedule_page import SchedulePage
from ui.scheduling.schedule_views import Looking, View
from ui.shell.cards import purpose_at_hand
from ui.shell.columns import ColumnsDesk
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.refreshing import Refreshing
from ui.shell.schedule_plans import SchedulePlans, Wanted, devices
from ui.shell.undoing import UndoDesk
from ui.shell.visits import VisitDesk

_SIDE_BY_SIDE = 3
"""As many practitioners stand beside each other in a week unless one is asked for."""
ROOM = "schedule"


class ScheduleDesk(QObject):
    """Joins the schedule's page with the core."""

    card_wanted = Signal(object, object)
    """PatientId and PurposeOfUse."""
    move_wanted = Signal(object, object, object, object)
    """The DayAppointment, and the PractitionerId, the start and the RoomId that it is to have."""
    group_opened = Signal(object)
    """A DayGroup; so with the three that follow."""
    group_resize_wanted = Signal(object, int)
    group_move_wanted = Signal(object, object, object, object)
    group_cancel_wanted = Signal(object)
    page_made = Signal(object)
    booking_wanted = Signal(str, object, object, object)
    """Letters typed, PractitionerId or None, start in UTC minutes, RoomId or None."""

    away_wanted = Signal(object)
    """A PractitionerId: they cannot come today."""
    hit_wanted = Signal(object)
    """A PractitionerId: which of their visits cannot be kept?"""
    print_wanted = Signal()
    """What is shown is to be put on paper."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._fault = session, window, fault
        self._directory = HeldDirectory(session, ROOM, self._cannot_show, self)
        self.plans = SchedulePlans(session, self._directory)
        self.visits = VisitDesk(
            session, window, undo, self._directory, fault, self.refresh, self._show_written
        )
        self._page: SchedulePage | None = None
        self._date = day.today(session)
        self._looking = Looking(week_of=_first_week_of(clinic.load(session)))
        self._service: ServiceId | None = None
        self._proposed: Proposed | None = None
        self._cancelled = False
        self.columns = ColumnsDesk(
            session,
            window,
            lambda: clinic.load(session),
            lambda: self._beside(clinic.load(session)),
            self.refresh,
        )
        self._refreshing = Refreshing(self.refresh, self._is_seen, self)

    def make(self) -> SchedulePage:
        """The room's page, joined; called when the room is first entered."""
        page = SchedulePage(
            day.today(self._session), may_book=self._session.may(Permission.APPOINTMENT_BOOK)
        )
        self._page = page
        page.destroyed.connect(self._forget_page)
        page.day_wanted.connect(self.show_day)
        page.view_wanted.connect(self.look_at)
        page.seen.connect(self._refreshing.catch_up)
        page.away_wanted.connect(self.away_wanted)
        page.hit_wanted.connect(self.hit_wanted)
        page.offer_acts(may=self._session.may(Permission.SCHEDULE_HOLD))
        head = page.head
        head.cancelled_wanted.connect(self._show_cancelled)
        head.whom_wanted.connect(self._show_whom)
        head.choose_wanted.connect(self.columns.open)
        head.by_room_wanted.connect(lambda on: self._look(by_room=on, by_device=False))
        head.by_device_wanted.connect(lambda on: self._look(by_device=on, by_room=False))
        head.list_week_wanted.connect(lambda on: self._look(list_week=on))
        head.status_wanted.connect(lambda which: self._look(list_status=which))
        head.service_wanted.connect(lambda which: self._look(month_for=which))
        page.month.day_chosen.connect(self.show_day)
        self._join_view(page)
        bind(
            page,
            {
                "scheduling:appointment:fix": lambda: self.visits.fix(self.focused()),
                "scheduling:day:back": lambda: page.go(-1),
                "scheduling:day:forward": lambda: page.go(1),
                "scheduling:day:far-back": lambda: page.leap(-1),
                "scheduling:day:far-forward": lambda: page.leap(1),
                "scheduling:day:six-weeks-back": lambda: page.jump(View.WEEK, -6),
                "scheduling:day:six-weeks-forward": lambda: page.jump(View.WEEK, 6),
                "scheduling:day:three-months-back": lambda: page.jump(View.MONTH, -3),
                "scheduling:day:three-months-forward": lambda: page.jump(View.MONTH, 3),
                "scheduling:paper:print": self.print_wanted.emit,
                "scheduling:group:everybody": lambda: self.columns.choose(()),
                **{f"scheduling:group:{figure}": _grouper(self, figure) for figure in GROUP_KEYS},
                "scheduling:view:cancelled": page.head.toggle_cancelled,
                "scheduling:view:choose": self.columns.open,
                "scheduling:view:by-room": page.head.by_room.toggle,
                **{f"scheduling:view:{view}": _looker(page, view) for view in View},
            },
            self._session.may,
        )
        self.tick()  # the focus begins at what is still ahead
        self.refresh()
        return page

    def close(self) -> None:
        self._refreshing.done()
        self._directory.close()
        self.columns.close()
        self.visits.deleteLater()  # else it would outlive its person

    @property
    def shown_day(self) -> date:
        """The day that is shown, or that the focus stands on in a week or month."""
        if self._page is not None and self._looking.view is View.WEEK:
            return self._page.date_focused()
        return self._date

    @property
    def looking(self) -> Looking:
        """How the schedule is looked at, to come back to."""
        return self._looking

    def focused(self) -> DayAppointment | None:
        """The visit on which the keyboard stands."""
        return None if self._page is None else self._page.visit_focused()

    @property
    def zone_name(self) -> str:
        return clinic.load(self._session).zone

    def come_back(self, on: date, looking: Looking) -> None:
        """Show what was left: a practitioner or service that is gone is not asked for."""
        house = clinic.load(self._session)
        whom = {one.id for one in house.practitioners}
        services = {one.id for one in house.bookable()}
        self._looking = replace(
            looking,
            week_of=looking.week_of if looking.week_of in whom else None,
            month_of=looking.month_of if looking.month_of in whom else None,
            list_of=looking.list_of if looking.list_of in whom else None,
            month_for=looking.month_for if looking.month_for in services else None,
        )
        self.show_day(on)

    def show_day(self, on: date) -> None:
        """Go to a date, in the view that is shown."""
        self._date = on
        self.refresh()
        if self._page is not None:
            self._page.view.focus_day(on)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What is done from everywhere, by the ids of the actions: a panel may have the keys."""
        return {"scheduling:day:today": self.show_today, "scheduling:day:jump": self.begin_jump}

    def show_today(self) -> None:
        self._window.enter(ROOM)
        self.show_day(day.today(self._session))

    def begin_jump(self) -> None:
        self._window.enter(ROOM)
        if self._page is not None:
            self._page.head.begin_jump()

    def look_at(self, view: str, on: date) -> None:
        """Look at a date in another way."""
        self._looking = replace(self._looking, view=View(view))
        self.show_day(on)

    def refresh(self) -> None:
        """Draw what is shown as it is now."""
        page = self._page
        if page is None:
            return
        self._refreshing.done()
        try:
            house, today = clinic.load(self._session), day.today(self._session)
            self._draw(page, house, today)
        except ClinicDeskError as error:
            self._fault(error)
            return
        looking = self._looking
        whom = {View.MONTH: looking.month_of, View.AGENDA: looking.list_of}.get(
            looking.view, looking.week_of
        )
        page.head.show_looking(looking, devices=bool(devices(house)))
        page.head.show_choices(house.practitioners, whom, house.bookable(), looking.month_for)

    def refresh_soon(self) -> None:
        """Draw anew once the present turn is over, or when the page is next seen."""
        self._refreshing.soon()

    def tick(self) -> None:
        if self._page is not None:
            self._page.view.show_now(to_minutes(self._session.clock.now()))

    def propose(
        self,
        proposal: Proposal | None,
        name: str,
        others: Sequence[tuple[Proposal, str]] = (),
    ) -> None:
        """Draw what is looked at in the booking panel, on its own day; for several people all."""
        beside = tuple(Proposed(proposal=one, name=who) for one, who in others)
        self._proposed = None
        if proposal is not None:
            self._proposed = Proposed(proposal=proposal, name=name, others=beside)
            self._date = proposal.start.date()
            self._service = proposal.service
            self._make_room_for(proposal.practitioner)
            if self._looking.view in {View.MONTH, View.AGENDA}:
                self._looking = replace(self._looking, view=View.DAY)
        self.refresh()

    def stop_proposing(self) -> None:
        self._proposed = self._service = None
        self.refresh()

    def forget_proposal(self) -> None:
        """The same when nobody looks at the schedule any more."""
        self._proposed = self._service = None
        self.refresh_soon()

    def show_appointment(self, one: Appointment) -> None:
        """Go to an appointment that was just written."""
        self._proposed = self._service = None
        self._show_written(one)

    def _draw(self, page: SchedulePage, house: Clinic, today: date) -> None:
        looking, on = self._looking, self._date
        if looking.view is View.MONTH:
            self._directory.close()  # nobody is shown any more, and nobody is asked for
            page.show_month(self.month_of(), on, today)
        elif looking.view is View.WEEK:
            page.show_week(self.plans.week(self._wanted(house)), on, today)
        elif looking.view is View.AGENDA:
            page.show_agenda(self.agenda_of(), on, today)
        else:
            page.show_day(self.plans.day(self._wanted(house)), today)

    def plan_of(self, view: View) -> DayPlan:
        """What is shown on the day or in the week that one stands on: for paper."""
        wanted = self._wanted(clinic.load(self._session))
        return self.plans.week(wanted) if view is View.WEEK else self.plans.day(wanted)

    def month_of(self) -> Month:
        """The month that one stands in, in numbers."""
        looking = self._looking
        whom = None if looking.month_of is None else (looking.month_of,)
        asked = looking.month_for
        return month.month(self._session, self._date, service=asked, practitioners=whom)

    def agenda_of(self) -> Agenda:
        return self.plans.agenda(self._wanted(clinic.load(self._session)))

    def zone(self) -> ZoneInfo:
        return zone_named(clinic.load(self._session).zone)

    def _wanted(self, house: Clinic) -> Wanted:
        return Wanted(
            house=house,
            looking=self._looking,
            on=self._date,
            among=self.columns.among(house),
            shown=self._beside(house),
            service=self._service,
        )

    def _beside(self, house: Clinic) -> Shown:
        return replace(
            self.plans.beside(house, self._date),
            proposed=self._proposed,
            cancelled=self._cancelled,
            colour_by=self.columns.chosen.colour_by,
        )

    def _join_view(self, page: SchedulePage) -> None:
        view = page.view
        wanted = self.booking_wanted
        view.booking_wanted.connect(lambda whom, at, room: wanted.emit("", whom, at, room))
        view.typed_on_slot.connect(lambda whom, at, room, text: wanted.emit(text, whom, at, room))
        view.appointment_opened.connect(self._open_card)
        view.move_wanted.connect(self._move)
        view.resize_wanted.connect(self._resize)
        page.agenda.appointment_opened.connect(self._open_card)
        page.agenda.cancel_wanted.connect(self._cancel)
        page.agenda.cut_wanted.connect(view.take_along)
        view.cancel_wanted.connect(self._cancel)
        self.page_made.emit(page)

    def _look(self, **changed: object) -> None:
        self._looking = replace(self._looking, **changed)  # type: ignore[arg-type]
        self.refresh()

    def _show_whom(self, whom: PractitionerId | None) -> None:
        if self._looking.view is View.MONTH:
            self._look(month_of=whom)
        elif self._looking.view is View.AGENDA:
            self._look(list_of=whom)
        else:
            self._look(week_of=whom)

    def _make_room_for(self, whom: PractitionerId) -> None:
        """A week of somebody else alone becomes theirs."""
        if self._looking.week_of not in (None, whom):
            self._looking = replace(self._looking, week_of=whom)

    def _show_cancelled(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._cancelled = shown
        self.refresh()

    def _move(self, one: DayAppointment, whom: object, start: int, room: object) -> None:
        whole = isinstance(one, DayGroup)
        (self.group_move_wanted if whole else self.move_wanted).emit(one, whom, start, room)

    def _resize(self, one: DayAppointment, minutes: int) -> None:
        whole = isinstance(one, DayGroup)
        (self.group_resize_wanted.emit if whole else self.visits.resize)(one, minutes)

    def _cancel(self, one: DayAppointment) -> None:
        whole = isinstance(one, DayGroup)
        (self.group_cancel_wanted.emit if whole else self.visits.ask_cancel)(one)

    def _open_card(self, one: DayAppointment) -> None:
        if isinstance(one, DayGroup):
            self.group_opened.emit(one)
        if one.patient is not None:
            self.card_wanted.emit(one.patient, purpose_at_hand(self._session))

    def _show_written(self, one: Appointment) -> None:
        """Draw what was just written on its day, and stand on it."""
        self._make_room_for(one.practitioner)
        self.show_day(one.start.date())
        if self._page is None:
            return
        if self._looking.view is View.AGENDA:
            self._page.agenda.focus_on(one.id)
        elif self._looking.view is not View.MONTH:
            self._page.view.focus_on(one.id)

    def _is_seen(self) -> bool:
        return self._page is not None and self._page.isVisible()

    def _forget_page(self) -> None:
        self._page = None

    def _cannot_show(self, error: ClinicDeskError) -> None:
        self._window.drop_rooms()
        self._fault(error)


def _grouper(desk: ScheduleDesk, figure: int) -> Callable[[], None]:
    return lambda: desk.columns.show_group(figure)


def _looker(page: SchedulePage, view: View) -> Callable[[], None]:
    return lambda: page.look_at(view)


def _first_week_of(house: Clinic) -> PractitionerId | None:
    """Whose week is shown at first: everybody's, if they have room beside each other."""
    few = len(house.practitioners) <= _SIDE_BY_SIDE
    return None if few else house.practitioners[0].id
