"""The one page on which rooms are joined: one person's sitting at the desk.

A room says what a person wants; here stands who hears it. Nothing else joins two rooms.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Happened, Permission
from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling import clinic
from clinic_desk.scheduling.walltime import zone_named
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import settings
from ui.scheduling.schedule_views import View
from ui.shell.around import AroundDesk
from ui.shell.backups import BackupDesk
from ui.shell.bookings import BookingDesk
from ui.shell.cards import CardDesk
from ui.shell.day_desks import DayDesks
from ui.shell.doors import HeldDirectory
from ui.shell.drafting import DraftDesk
from ui.shell.exchange import ExchangeDesk
from ui.shell.finding import FindDesk
from ui.shell.first_start.set_up import SetUpDesk
from ui.shell.flow import ROOM as TODAY
from ui.shell.flow import FlowDesk
from ui.shell.focus import focus_in, give_focus
from ui.shell.front_desk import FrontDesk
from ui.shell.half_written import HalfWritten, Place
from ui.shell.held_viewing import HeldViewing
from ui.shell.host import Host
from ui.shell.incidents import IncidentDesk
from ui.shell.last_done import LastDone
from ui.shell.log import LogDesk
from ui.shell.merging import CardPairs
from ui.shell.overview import OverviewDesk
from ui.shell.own_account import OwnAccountDesk
from ui.shell.patients import PatientsDesk
from ui.shell.privacy import PrivacyDesk
from ui.shell.rebooking import RebookDesk
from ui.shell.room import Room
from ui.shell.schedule import ROOM as SCHEDULE
from ui.shell.schedule import ScheduleDesk
from ui.shell.seated import Seated
from ui.shell.security import SecurityDesk
from ui.shell.settings import SettingsDesk
from ui.shell.staff import StaffDesk
from ui.shell.today import TodayDesk
from ui.shell.training import TrainingDesk
from ui.theme.icons import Icon
from ui.today import flow_words
from ui.words.roles import role_words

_ON_VISITS = ("scheduling:", "patients:needs:")
_INCIDENTS = "oversight:incident:"
_WRITTEN = ("scheduling:", "patients:patient:")


class Sitting(Seated):
    """Everything that one person at the desk can do, joined with the window."""

    def __init__(self, program: Host, session: DeskSession) -> None:
        super().__init__(program, session)
        reads = session.reading(Permission.ACCOUNT_OWN)
        region, window = settings.region(reads), self._window
        self._last_done = LastDone(session, window, self.fault)
        self._undo = self._last_done.undo
        self._held = HeldViewing(session)
        self._directory = HeldDirectory(session, "desk", self._cannot_show, self)
        self._find = FindDesk(session, window.find_box, self._directory, region, self.fault)
        doors = window, self._held, self._directory, self._undo, region, self.fault
        self._pairs = CardPairs(session, *doors)
        self._cards = CardDesk(session, *doors)
        self._schedule = ScheduleDesk(session, window, self._undo, self.fault)
        self._flow = FlowDesk(session, window, self._undo, self.fault)
        self._own_day = FlowDesk(session, window, self._undo, self.fault, own=True)
        self._overview = OverviewDesk(session, self, self._undo, self.fault, window.rooms)
        runs = program.runner, self.fault
        self._day = DayDesks(session, window, self._undo, self._held, region, *runs)
        self._day.reports.card_wanted.connect(self._look_up)
        self._day.print_for(self._schedule)
        self._today_desk = TodayDesk(session, self._flow, self._own_day, self._overview, self._day)
        held, cards, schedule = self._held, self._cards, self._schedule
        ways = self._undo, self._directory, region, self.fault
        self._bookings = BookingDesk(session, window, held, cards, schedule, *ways)
        self._front = FrontDesk(session, window, held, cards, self._bookings, schedule, *ways)
        self._day.print_calls(self._front.to_do)
        self._day.keep_forms(self._front.forms)
        self._rebook = RebookDesk(session, window, self._undo, self._directory, region, self.fault)
        self._patients = PatientsDesk(session, window, self._pairs.ties, region, self.fault)
        self._log = LogDesk(session, program, self._directory, self.fault)
        self._privacy = PrivacyDesk(session, window, self.write_status)
        self._incidents = IncidentDesk(session, program, self.fault)
        self._backups = BackupDesk(session, program, self.fault)
        self._security = SecurityDesk(session, program, (self._backups.make, self._incidents.make))
        self._exchange = ExchangeDesk(session, program, self._undo)
        sections = self._exchange.sections() | self._day.sections()
        self._settings = SettingsDesk(session, window, self._undo, self.fault, sections)
        self._staff = StaffDesk(session, program, self.fault, lambda: self._training.standings())
        self._own = OwnAccountDesk(session, program, self.fault)
        self._set_up = SetUpDesk(session, window, self.fault, self)
        self._training = TrainingDesk(session, program, self.fault)
        forms = self._front.forms
        self._around = AroundDesk(session, window, held, cards, schedule, forms, *ways)
        for one in (self._find, self._patients, self._bookings, self._front.groups.places):
            one.calling = self._around.calling
        self._day.hear(self._around.calling)
        self._drafts = DraftDesk(session, program.idle.used, self.half_written, self)
        self._join()

    def _join(self) -> None:
        self._find.patient_chosen.connect(self._look_up)
        self._find.action_chosen.connect(self._run)
        self._find.day_chosen.connect(self._go_to_day)
        self._find.newcomer_wanted.connect(self._bookings.begin)
        self._patients.patient_chosen.connect(self._look_up)
        self._pairs.join(self._cards, self._patients, self._schedule, self._today_desk)
        self._schedule.card_wanted.connect(self._look_up)
        for flow in (self._flow, self._own_day):
            flow.card_wanted.connect(self._look_up)
            flow.booking_wanted.connect(self._bookings.begin)
            flow.move_wanted.connect(self._front.card_visits.move_of_today)
            flow.cancel_wanted.connect(self._schedule.visits.ask_cancel)
            flow.stepped.connect(self._cards.refresh)
        self._cards.arrive_wanted.connect(self._flow.arrive)
        self._bookings.booked.connect(self._flow.stand_on)
        self._front.changed.connect(self.write_status)
        self._front.changed.connect(self._drafts.done)
        self._bookings.found_by = self._around.families.found_by = self._find.found_by
        self._overview.room_wanted.connect(self.enter)
        self._overview.action_wanted.connect(self._run)
        self._overview.week_wanted.connect(self._show_week)
        flows = self._flow, self._own_day
        checks, lists = self._around.checks.open, self._front.to_do
        self._day.join(flows, self._overview, lists, self._settings.show, checks)
        self._schedule.booking_wanted.connect(self._bookings.begin)
        self._schedule.away_wanted.connect(self._rebook.show_away)
        self._schedule.hit_wanted.connect(self._rebook.show)
        self._settings.leaving_wanted.connect(self._rebook.show_leaving)
        self._cards.booking_wanted.connect(self._bookings.begin_for)
        self._set_up.done.connect(partial(self.enter, TODAY))
        self._set_up.invite_wanted.connect(self._invite)
        self._log.facts_changed.connect(self.write_status)
        self._backups.facts_changed.connect(self.write_status)
        self._own.log_wanted.connect(partial(self.enter, "log"))
        self._training.practice_wanted.connect(self.practice_wanted)
        self._program.happened.connect(self._happened)

    def role(self) -> str:
        return role_words(self.session.who.main_role)

    def rooms(self) -> Sequence[Room]:
        """The rooms there are; the window shows those that this person may enter."""
        translate = QCoreApplication.translate
        return (
            Room(
                id=TODAY,
                words=flow_words.title,
                icon=Icon.LAYOUT_DASHBOARD,
                make=self._today_desk.make,
                permission=Permission.SCHEDULE_READ,
            ),
            Room(
                id=SCHEDULE,
                words=lambda: translate("rooms", "Schedule"),
                icon=Icon.CALENDAR_DAYS,
                make=self._schedule.make,
                permission=Permission.SCHEDULE_READ,
            ),
            self._patients.room(),
            self._front.room(),
            Room(
                id="log",
                words=lambda: translate("rooms", "Log"),
                icon=Icon.EYE,
                make=self._log.make,
                permission=Permission.LOG_READ,
            ),
            self._training.room(),
            self._staff.room(),
            self._security.room(),
            self._settings.room(),
        )

    def callbacks(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "app:display:show": self._program.show_display,
            "app:language:change": self._program.change_language,
            "app:privacy:toggle": self._privacy.toggle,
            "app:theme:change": self._program.change_theme,
            **self._exchange.acts(self._held, self._settings.show),
            "oversight:incident:report": self._incidents.show,
            **self._rebook.acts(),
            **self._day.acts(),
            "scheduling:booking:new": self._new_booking,
            **self._schedule.acts(),
            "patients:checks:show": self._around.checks.open,
            "scheduling:family:book": self._around.families.begin,
            **self._settings.callbacks(),
            "session:sign-out": self._sign_out,
            **self._front.callbacks(),
            "staff:account:own": self._own.open,
        }

    def begin(self) -> None:
        """The person has sat down."""
        self.tick(self.session.clock.now())
        self.write_status()
        self._backups.begin()
        self._own.begin()
        self._set_up.begin()
        self._rebook.begin()
        self._privacy.begin()
        self._incidents.count()
        self._front.to_do.count()

    def half_written(self) -> HalfWritten:
        """What is typed and not finished, on the screen and behind it, and the place."""
        booking, was_open = self._bookings.half_written()
        place = Place(
            on=self._today_here(),
            room=self._window.current_room(),
            day=self._schedule.shown_day,
            focus=focus_in(self._window.panel()),
            looking=self._schedule.looking,
            back=self._bookings.came_from,
        )
        return HalfWritten(
            place=place,
            booking=booking,
            was_open=was_open,
            parked=self._bookings.calls.parked,
            pinned=self._front.pins.pinned,
            card=self._cards.half_corrected(),
            corrections=self._cards.half_written(),
            settings=self._settings.half_written(),
            report=self._incidents.half_written(),
            around=self._around.half_written(),
            forms=self._front.forms.half_written(),
        )

    def kept(self) -> HalfWritten:
        """What this person left in the vault."""
        return self._drafts.take()

    def keep(self, half: HalfWritten) -> None:
        """Keep it in the vault for them. Raises what drafts.keep raises."""
        self._drafts.keep(half)

    def take_up(self, half: HalfWritten) -> None:
        """Give back what this person left; open it again where it was on the same day."""
        self._last_done.take_up()
        place = half.place
        place = None if place is None or place.on != self._today_here() else place
        self._front.take_up(half)
        self._cards.take_up(half.corrections)
        self._settings.take_up(half.settings)
        self._around.take_up(half.around)
        if place is not None:
            self.enter(place.room)
            self._schedule.come_back(place.day, place.looking)
        if half.booking is not None and self.session.may(Permission.APPOINTMENT_BOOK):
            open_it = place is not None and half.was_open
            back = place.back if place is not None else ""
            self._bookings.take_up(half.booking, open_it=open_it, came_from=back)
        elif half.card is not None and place is not None:
            self._cards.reopen(*half.card)
        self._front.forms.come_back(here=place is not None)
        self._incidents.take_up(half.report, here=place is not None)
        panel = self._window.panel()
        if panel is not None and place is not None and place.focus is not None:
            give_focus(panel, place.focus)

    def _invite(self) -> None:
        self.enter("staff")
        self._staff.invite()

    def enter(self, room: str) -> None:
        """Go to a room, if this person has it."""
        if any(one.id == room for one in self._window.rooms()):
            self._window.enter(room)

    def tick(self, now: datetime) -> None:
        self._window.top_bar.show_time(now.astimezone(self.zone))
        self._schedule.tick()
        self._bookings.tick()
        self._today_desk.tick()
        self._front.to_do.tick()
        self._backups.tick(now)

    def end(self) -> None:
        """Leave every open door; what was on the screen is recorded. Raises LogUnwritable."""
        self._program.happened.disconnect(self._happened)
        desks = (
            self._privacy,
            self._set_up,
            self._drafts,
            self._find,
            self._around,
            self._cards,
            self._today_desk,
            self._flow,
            self._own_day,
            self._overview,
            self._schedule,
            self._bookings,
            self._front,
            self._rebook,
            self._patients,
            self._log,
            self._backups,
            self._security,
            self._exchange,
            self._settings,
            self._staff,
            self._own,
            self._incidents,
            self._training,
            self._last_done,
            self._held,
            self._directory,
        )
        self._leave(desks)

    def _look_up(self, patient: object, purpose: object = None) -> None:
        self._cards.look_up(patient, purpose)  # type: ignore[arg-type]

    def _new_booking(self) -> None:
        if self.session.may(Permission.APPOINTMENT_BOOK):
            self._bookings.begin()

    def _sign_out(self) -> None:
        self._bookings.calls.let_all_go()
        self._program.sign_out()

    def _show_week(self) -> None:
        self._window.enter(SCHEDULE)
        self._schedule.look_at(View.WEEK, self._today_here())

    def _go_to_day(self, chosen: date) -> None:
        self._window.enter(SCHEDULE)
        self._schedule.show_day(chosen)

    def _happened(self, happened: Sequence[Happened]) -> None:
        if not happened:  # a preference, a draft
            return
        if any(one.draft.kind.startswith(_ON_VISITS) for one in happened):
            self._schedule.refresh_soon()
            self._today_desk.visits_changed()
            self._front.happened(happened)
            self._rebook.happened()
        if any(one.draft.kind.startswith(_WRITTEN) for one in happened):
            self._drafts.done()
        self._log.happened()
        self._staff.happened({one.draft.kind for one in happened})
        if any(one.draft.kind.startswith(_INCIDENTS) for one in happened):
            self._incidents.happened()
        self._today_desk.happened(happened)
        if self._settings.happened(happened):
            self._settle_in()

    def _settle_in(self) -> None:
        """What this desk keeps in mind of the clinic's settings was changed."""
        reads = self.session.reading(Permission.ACCOUNT_OWN)
        self.zone = zone_named(settings.text(reads, settings.CLINIC_ZONE))
        self._program.zone = self.zone
        minutes = settings.number(reads, settings.LOCK_MINUTES)
        if minutes != self.lock_minutes:
            self.lock_minutes = minutes
            self._program.idle.begin(minutes)
        self._privacy.settle_in()
        self._schedule.refresh_soon()
        self._flow.refresh_soon()
        self.write_status()

    def write_status(self) -> None:
        """Say in the status line what protects the clinic, in the language spoken now."""
        name = clinic.load(self.session).name
        self._window.status_line.show_facts(
            [
                *self._privacy.facts(),
                *self._program.facts(),
                self._encrypted(name),
                *self._backups.facts(),
                *self._bookings.calls.facts(),
                *self._log.facts(),
            ]
        )

    def _cannot_show(self, error: ClinicDeskError) -> None:
        self._window.show_panel(None)
        self._window.find_box.forget()
        self._window.drop_rooms()
        self.fault(error)
