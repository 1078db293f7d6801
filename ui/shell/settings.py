"""The settings of the clinic, for who may change them: shown, saved, taken back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk import __version__
from clinic_desk.access import Happened, Permission, Session
from clinic_desk.audit.events import EventKind
from clinic_desk.errors import ClinicDeskError, InvalidInput, Problem, StillInUse
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import clinic, day, identity, working
from clinic_desk.scheduling.holidaying import Holiday
from clinic_desk.scheduling.identity import ClinicIdentity
from clinic_desk.scheduling.weekly import Week
from clinic_desk.scheduling.working import HoursSet
from clinic_desk.staff import policies
from clinic_desk.storage.migrations import LATEST
from ui.settings import deeds, lists
from ui.settings.about_section import AboutSection
from ui.settings.clinic_section import ClinicSection
from ui.settings.hours_section import HoursSection
from ui.settings.list_section import ListSection
from ui.settings.policies_section import PoliciesSection
from ui.settings.settings_page import SettingsPage
from ui.shell import settings_lists
from ui.shell.main_window import MainWindow
from ui.shell.room import Room
from ui.shell.settings_acts import (
    Act,
    Acts,
    PractitionerActs,
    RoomActs,
    ServiceActs,
)
from ui.shell.settings_time import TimeSettings
from ui.shell.time_acts import BlockActs, BlockSet, DateActs, DatesSet, LeaveActs, LeaveSet
from ui.shell.undoing import Done, UndoDesk
from ui.theme.icons import Icon
from ui.words import errors as error_words
from ui.words.people import practitioner_name

ROOM = "settings"
_BY_NAME = (
    *("hours", "leave", "holidays", "blocks"),
    *("services", "practitioners", "rooms", "policies"),
)
_CONFIGURED = frozenset(
    {
        EventKind.ABSENCE_CONFIGURED,
        EventKind.BLOCK_CONFIGURED,
        EventKind.CLINIC_CONFIGURED,
        EventKind.EQUIPMENT_CONFIGURED,
        EventKind.HOURS_CONFIGURED,
        EventKind.POLICY_CHANGED,
        EventKind.PRACTITIONER_CONFIGURED,
        EventKind.ROOM_CONFIGURED,
        EventKind.SERVICES_CONFIGURED,
    }
)


class SettingsDesk(QObject):
    """Joins the page of the settings with the core."""

    leaving_wanted = Signal(object)
    """A PractitionerId who is to be retired, and with whom visits are booked."""

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        undo: UndoDesk,
        fault: Callable[[ClinicDeskError], None],
        further: Mapping[str, Callable[[], QWidget]] = MappingProxyType({}),
    ) -> None:
        """``further``: sections of other rooms, by their ids, made with the page."""
        super().__init__(window)
        self._further = further
        self._session, self._window = session, window
        self._undo, self._fault = undo, fault
        self._page: SettingsPage | None = None
        self._waiting: dict[str, Any] = {}
        undo.knows(LeaveSet, lambda act: self._done(LeaveActs(session).of(act)))
        undo.knows(BlockSet, lambda act: self._done(BlockActs(session).of(act)))
        undo.knows(DatesSet, lambda act: self._done(DateActs(session).of(act)))
        undo.knows(HoursSet, lambda act: self._done(self._of_hours(act)))

    def room(self) -> Room:
        return Room(
            id=ROOM,
            words=lambda: QCoreApplication.translate("rooms", "Settings"),
            icon=Icon.SETTINGS,
            make=self.make,
            permission=Permission.SCHEDULE_CONFIGURE,
            keys="Ctrl+,",
        )

    def close(self) -> None:
        self._page = None

    def make(self) -> SettingsPage:
        session, may = self._session, self._session.may
        self._clinic, self._hours = ClinicSection(), HoursSection()
        self._policies = PoliciesSection()
        self._time = TimeSettings(session)
        self._lists: dict[str, ListSection] = {
            "practitioners": lists.practitioners_section(may),
            "services": lists.services_section(may),
            "leave": lists.leave_section(may, lambda: day.today(session)),
            "rooms": lists.rooms_section(may),
            **self._time.lists,
        }
        self._leaving: Any = None
        self._lists["practitioners"].question.way_out_wanted.connect(
            lambda: self.leaving_wanted.emit(self._leaving)
        )
        acts: dict[str, Acts] = {
            "practitioners": PractitionerActs(session),
            "services": ServiceActs(session),
            "leave": LeaveActs(session),
            "rooms": RoomActs(session),
            **self._time.acts,
        }
        page = SettingsPage(
            {
                "clinic": self._clinic,
                "practitioners": self._lists["practitioners"],
                "services": self._lists["services"],
                "hours": self._hours,
                "dates": self._lists["dates"],
                "leave": self._lists["leave"],
                "holidays": self._time.holidays,
                "blocks": self._lists["blocks"],
                "rooms": self._lists["rooms"],
                "equipment": self._lists["equipment"],
                "policies": self._policies,
                **{name: make() for name, make in self._further.items()},
                "about": AboutSection(__version__, LATEST),
            }
        )
        self._page = page
        page.destroyed.connect(self._forget_page)
        self._join(acts)
        self.refresh()
        self._put_back_typed()
        return page

    def show(self, section: str = "") -> None:
        """Go to the settings, to one of their sections if it is named."""
        self._window.enter(ROOM)
        if section and self._page is not None:
            self._page.open(section)
            self._page.focus_section()

    def callbacks(self) -> dict[str, Callable[[], object]]:
        """The settings, and each of their sections that is asked for by its name."""
        sections = {f"settings:{name}:show": partial(self.show, name) for name in _BY_NAME}
        return {"settings:show": self.show, **sections}

    def half_written(self) -> dict[str, Any]:
        """What is typed here and not saved, and the section that is open."""
        if self._page is None:
            return self._waiting
        halves = {name: section.half() for name, section in self._sections().items()}
        typed = {name: half for name, half in halves.items() if half is not None}
        return {"open": self._page.current(), "typed": typed} if typed else {}

    def take_up(self, half: Mapping[str, Any]) -> None:
        """Put back what ``half_written`` gave: now, or when the page is made."""
        self._waiting = dict(half)
        if self._page is not None and half:
            self._put_back_typed()

    def _put_back_typed(self) -> None:
        half, self._waiting = self._waiting, {}
        if self._page is None or not half:
            return
        sections = self._sections()
        for name, typed in half["typed"].items():
            if name in sections:
                sections[name].take_up(typed)
        self._page.open(half["open"])

    def _sections(self) -> dict[str, Any]:
        """Those in which one types."""
        return {
            "clinic": self._clinic,
            "hours": self._hours,
            "policies": self._policies,
            **self._lists,
        }

    def happened(self, happened: Sequence[Happened]) -> bool:
        """Somebody changed a setting: show it. Whether one was changed at all."""
        changed = any(one.draft.kind in _CONFIGURED for one in happened)
        if changed:
            self.refresh()
        return changed

    def refresh(self) -> None:
        """Read everything again; what is typed stays."""
        try:
            if self._page is not None:
                self._read()
        except ClinicDeskError as error:
            self._fault(error)

    def _join(self, acts: Mapping[str, Acts]) -> None:
        for name, section in self._lists.items():
            does = acts[name]
            section.save_wanted.connect(
                lambda key, record, s=section, d=does: self._save(s, d, key, record)
            )
            section.retire_wanted.connect(
                lambda key, s=section, act=does.retire: self._answer(s, act, key)
            )
            section.restore_wanted.connect(
                lambda key, s=section, act=does.restore: self._answer(s, act, key)
            )
        self._clinic.save_wanted.connect(self._save_clinic)
        self._policies.policy_wanted.connect(self._save_policy)
        self._hours.practitioner_wanted.connect(self._show_weeks)
        self._hours.week_wanted.connect(self._save_week)
        self._hours.add_wanted.connect(self._add_practitioner)
        self._time.holidays.close_wanted.connect(self._close_on)

    def _add_practitioner(self) -> None:
        self.show("practitioners")
        self._lists["practitioners"].begin_new()

    def _read(self) -> None:
        session = self._session
        house, today = clinic.load(session), day.today(session)
        self._clinic.show_clinic(identity.read(session))
        if session.may(Permission.POLICY_SET):
            self._policies.show_policies(policies.values(session))
        settings_lists.read_rooms(session, self._lists, house)
        settings_lists.read_people(self._lists, house)
        settings_lists.read_leave(session, self._lists, house, today)
        self._time.read(house, today, self._lists["services"])
        self._hours.show_people(house.practitioners, today)
        shown = self._hours.who.currentData()
        if shown is not None:
            self._show_weeks(shown, keep=True)

    def _save(self, section: ListSection, acts: Acts, key: Any, record: Any) -> None:
        try:
            act = acts.add(record) if key is None else acts.change(key, record)
        except ClinicDeskError as error:
            self._refuse(section, error)
            return
        self._did(act)
        section.saved(act.key)

    def _answer(self, section: ListSection, does: Callable[[Any, str], Act], key: Any) -> None:
        """Retire something, or use it again, after the question was answered."""
        item = section.model.item(section.model.row_of(key))
        try:
            act = does(key, item.cells[0] if item else "")
        except ClinicDeskError as error:
            self._refuse(section, error)
            if isinstance(error, StillInUse) and error.kind == "practitioner":
                self._leaving = key
                section.question.offer_way_out(deeds.new_times_words())
            return
        self._did(act)
        section.retired()

    def _refuse(self, section: ListSection | ClinicSection, error: ClinicDeskError) -> None:
        problems = error.problems if isinstance(error, InvalidInput) else None
        section.refuse(self._why(error), problems)

    def _why(self, error: ClinicDeskError) -> str:
        if isinstance(error, InvalidInput) and error.problems == {"name": Problem.TAKEN}:
            return deeds.name_taken()
        if not isinstance(error, StillInUse):
            return error_words.sentence(error)
        people = clinic.load(self._session).practitioners
        names = [practitioner_name(one) for one in people if one.id in error.practitioners]
        return deeds.still_in_use(error, names)

    def _did(self, act: Act) -> None:
        self.refresh()
        self._undo.did(self._done(act))

    def _done(self, act: Act) -> Done:
        def take_back() -> str:
            act.back()
            self.refresh()
            return deeds.undone(act.name)

        def again() -> Done:
            act.again()
            self.refresh()
            return self._done(act)

        return Done(act=act.kept, sentence=act.sentence, take_back=take_back, again=again)

    def _close_on(self, days: Sequence[Holiday]) -> None:
        try:
            self._did(self._time.close_on(days))
        except ClinicDeskError as error:
            self._time.holidays.say(error_words.sentence(error))

    def _save_clinic(self, to: ClinicIdentity) -> None:
        try:
            before = identity.change(self._session, to)
        except ClinicDeskError as error:
            self._refuse(self._clinic, error)
            return
        self._clinic.saved(identity.read(self._session))
        self._did(
            Act(
                key=None,
                name=before.name,
                sentence=deeds.changed(to.name.strip()),
                back=lambda: identity.change(self._session, before),
                again=lambda: identity.change(self._session, to),
            )
        )

    def _save_policy(self, key: str, typed: str) -> None:
        try:
            before = policies.change(self._session, key, typed)
        except InvalidInput as error:
            self._policies.refuse(error.problems)
            return
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._policies.saved(key, policies.values(self._session)[key])
        self._did(
            Act(
                key=key,
                name=deeds.policy_name(),
                sentence=deeds.policy_saved(),
                back=lambda: policies.change(self._session, key, str(before)),
                again=lambda: policies.change(self._session, key, typed),
            )
        )

    def _show_weeks(self, whom: PractitionerId, *, keep: bool = False) -> None:
        session = self._session
        usual = working.usual_week(session)
        self._hours.show_weeks(whom, working.weeks(session, whom), usual, keep=keep)

    def _save_week(self, whom: PractitionerId, week: Week, since: date, until: date | None) -> None:
        try:
            done = working.set_week(self._session, whom, week, since, until)
        except InvalidInput as error:
            self._hours.refuse(error.problems)
            return
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._hours.saved()
        self._did(self._of_hours(done))

    def _of_hours(self, done: HoursSet) -> Act:
        whom = done.practitioner
        name = practitioner_name(clinic.load(self._session).anybody(whom))
        return Act(
            key=whom,
            name=deeds.hours_of(name),
            sentence=deeds.hours_saved(name, done.outside),
            back=lambda: self._put_back(done),
            again=lambda: self._put_back(replace(done, before=done.after, after=done.before)),
            kept=done,
        )

    def _put_back(self, done: HoursSet) -> None:
        working.put_back(self._session, done)
        if self._page is not None:
            self._show_weeks(done.practitioner)

    def _forget_page(self) -> None:
        self._page = None
