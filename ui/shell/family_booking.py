"""Several people booked in one call, for one person at the desk."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.access import Directory, Permission, Viewing
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError, IdentifierOwed
from clinic_desk.family import callers, relations, telling
from clinic_desk.family import store as family_store
from clinic_desk.family.callers import Standing
from clinic_desk.family.judging import STRANGER
from clinic_desk.family.records import NO_NEEDS, OF_AGE, Answer, Needs, Relative, WhyNotTell
from clinic_desk.ids import PatientId, ServiceId
from clinic_desk.patients import finding
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling import clinic, day, expected, families, history, setting_out
from clinic_desk.scheduling.calling import Caller, Calling
from clinic_desk.scheduling.coming import that_day
from clinic_desk.scheduling.families import Member
from clinic_desk.scheduling.records import Appointment, Proposal
from clinic_desk.scheduling.together import Arrangement
from clinic_desk.staff.session import DeskSession
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.booking_records import Clinic
from ui.scheduling.family_panel import FamilyPanel
from ui.scheduling.family_records import Person, TimesWanted
from ui.shell.doors import HeldDirectory
from ui.shell.family_acts import FamilyActs
from ui.shell.finding import patient_rows
from ui.shell.forms import Form, FormsDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.identifying import Identifying
from ui.shell.main_window import MainWindow
from ui.shell.schedule import ROOM, ScheduleDesk
from ui.shell.undoing import UndoDesk
from ui.today.told_panel import Answers
from ui.words import errors as error_words
from ui.words.family import kin_words, needs_line, tell_words
from ui.words.people import known_as

KEY = "scheduling:family:book"
_FOUND, _GROWN = 3, OF_AGE


def _barred(may: Answer) -> bool:
    """Whether the caller may never learn when they come, so that nothing is booked with them."""
    return WhyNotTell.NEVER_TIMES in may.why or WhyNotTell.NO_CONTACT in may.why


class FamilyDesk(QObject):
    """Joins the panel for several people with the core and the schedule."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        schedule: ScheduleDesk,
        forms: FormsDesk,
        undo: UndoDesk,
        directory: HeldDirectory,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._held = session, window, held
        self._schedule, self._forms = schedule, forms
        self._undo, self._directory = undo, directory
        self._region, self._fault = region, fault
        self._who = Identifying(session, window, directory, region)
        self._form = Form(action=KEY)
        self.found_by: Callable[[PatientId], str] = lambda _whose: ""
        """What whoever's card is open was found by."""
        self._usual: ServiceId | None = None
        self._standing: dict[PatientId, Standing] = {}
        """What whoever calls is to each, and may do."""
        self._acts = FamilyActs(session, undo, directory, schedule.refresh_soon)
        self._acts.join()
        forms.opened_by(KEY, self._reopen)

    def begin(self) -> None:
        """Book several people: whoever's card is open, and theirs; else whoever is added."""
        if not self._session.may(Permission.APPOINTMENT_BOOK) or self._forms.stands(KEY):
            return
        viewing, at_side = self._held.viewing, self._window.panel()
        self._who.begin()
        if isinstance(at_side, BookingPanel) and (known := at_side.well.patient()):
            told = Answers(told=known.told, otherwise=known.otherwise)
            self._who.tell(known.id, told)  # who is booked told it there
        if viewing is not None:
            self._who.heard(viewing.patient, self.found_by(viewing.patient))
            self._open(Form(action=KEY, whose=viewing.patient, purpose=viewing.purpose))
        elif not self._forms.reopen_latest(KEY):
            self._open(Form(action=KEY))

    def _reopen(self, form: Form) -> None:
        """The panel as it was left; the card of whoever called is opened, and recorded, again."""
        if form.whose is not None and form.purpose is not None:
            try:
                self._held.open(form.whose, form.purpose)
            except ClinicDeskError as error:
                self._fault(error)
                return
        self._open(form)

    def _open(self, form: Form) -> None:
        viewing, self._form = self._held.viewing, form
        if self._window.current_room() != ROOM:
            self._window.enter(ROOM)
        panel = self._panel()
        try:
            people = [] if viewing is None else self._family(viewing)
        except ClinicDeskError as error:
            self._fault(error)
            people = []
        calls = None if viewing is None else viewing.patient

        def fill() -> None:
            panel.add(people)
            panel.show_caller(calls)

        self._forms.show(form, panel, fill)
        if not panel.rows:
            panel.search.setFocus()

    def _panel(self) -> FamilyPanel:
        house = clinic.load(self._session)
        shown = Clinic(
            zone=house.zone,
            services=house.bookable(),
            practitioners=house.practitioners,
            rooms={one.id: one.name for one in house.rooms},
        )
        panel = FamilyPanel(shown, day.today(self._session))
        panel.find_wanted.connect(self._find)
        panel.person_wanted.connect(self._add)
        panel.times_wanted.connect(self._propose)
        panel.looked_at.connect(self._look)
        panel.caller_changed.connect(lambda who, all_of: self._called(panel, who, all_of))
        panel.book_wanted.connect(self._book)
        panel.closed.connect(self._close)
        return panel

    def _family(self, viewing: Viewing) -> list[Person]:
        """Whose card is open, and their relatives; those come whom they may book for."""
        now = to_minutes(self._session.clock.now())
        self._usual = history.read(viewing, now).usual_service

        def look(opened: Directory) -> list[Person]:
            known = [] if self._held.veiled else relations.relatives(viewing, opened)
            kin = {one.patient: one for one in known if one.patient is not None}
            ids = [viewing.patient, *kin]
            entries = finding.names(opened, ids)
            today = day.today(self._session)
            may = telling.patient_may(opened, viewing.patient, ids, today)
            self._standing = callers.standings(opened, viewing.patient, may)
            needs = family_store.needs(opened, ids)
            return [
                self._person(entries[one], kin.get(one), may[one], needs.get(one, NO_NEEDS))
                for one in ids
                if one in entries
            ]

        return self._directory.ask(look)

    def _person(
        self, entry: DirectoryEntry, kin: Relative | None, may: Answer, needs: Needs
    ) -> Person:
        today = day.today(self._session)
        born = entry.birth_date
        young = born is not None and today.year - born.year < _GROWN
        warning = "" if may.book else _warning(may)
        return Person(
            id=entry.id,
            name=known_as(entry),
            about="" if kin is None else kin_words(kin.kin),
            warning=warning,
            needs=needs_line(needs),
            longer=needs.longer,
            coming=not _barred(may) and (kin is None or (may.book and young)),
            barred=_barred(may),
            service=self._usual,
        )

    def _add(self, patient: PatientId) -> None:
        panel = self._shown()
        if panel is None:
            return
        viewing, typed = self._held.viewing, panel.search.line.text()

        def look(opened: Directory) -> list[Person]:
            entries = finding.names(opened, [patient])
            needs = family_store.needs(opened, [patient]).get(patient, NO_NEEDS)
            if patient not in entries:
                return []
            caller, may = panel.who.caller(), STRANGER
            if caller is not None or viewing is None:  # nobody said yet who it is
                whose, today = caller or patient, day.today(self._session)
                may = telling.patient_may(opened, whose, [patient], today)[patient]
                self._standing |= callers.standings(opened, whose, {patient: may})
            one = self._person(entries[patient], None, may, needs)
            return [one]

        try:
            self._who.heard(patient, typed)
            panel.add(self._directory.ask(look))
        except ClinicDeskError as error:
            self._fault(error)

    def _called(
        self, panel: FamilyPanel, caller: PatientId | None, people: Sequence[PatientId]
    ) -> None:
        """Somebody else calls: say anew what they may do for each."""

        def look(opened: Directory) -> dict[PatientId, Answer]:
            if caller is None:
                return dict.fromkeys(people, STRANGER)
            may = telling.patient_may(opened, caller, people, day.today(self._session))
            self._standing = callers.standings(opened, caller, may)
            return may

        try:
            may = self._directory.ask(look)
        except ClinicDeskError as error:
            self._fault(error)
            return
        if caller is None:
            self._standing = {
                one: Standing(kin=None, guardian=False, answer=STRANGER) for one in people
            }
        panel.show_standings(
            [
                replace(
                    one.person,
                    about=self._about(one.person.id),
                    warning="" if may[one.person.id].book else _warning(may[one.person.id]),
                    barred=_barred(may[one.person.id]),
                )
                for one in panel.rows
            ]
        )

    def _about(self, whose: PatientId) -> str:
        kin = self._standing[whose].kin
        return "" if kin is None else kin_words(kin)

    def _calling(self, caller: PatientId | None, whose: PatientId) -> Calling:
        """Who called, as the entry of one of them keeps it."""
        standing = self._standing.get(whose)
        if caller == whose or standing is None:
            return Calling(caller=Caller.PATIENT if caller == whose else Caller.OTHER)
        kind = Caller.GUARDIAN if standing.guardian else Caller.OTHER
        return Calling(caller=kind, kin=standing.kin, may_book=standing.answer.book)

    def _find(self, text: str) -> None:
        panel = self._shown()
        if panel is None:
            return

        def look(opened: Directory) -> tuple[finding.Found, frozenset[PatientId]]:
            found = expected.search(self._session, opened, text, limit=_FOUND)
            return found, self._kept(opened, found)

        try:
            found, kept = self._directory.ask(look)
        except ClinicDeskError as error:
            panel.show_found(())
            self._fault(error)
            return
        panel.show_found(patient_rows(found, self._region, lambda whose: whose, kept))

    def _kept(self, opened: Directory, found: finding.Found) -> frozenset[PatientId]:
        """Of whom whoever calls must not learn where they live or when they come."""
        viewing = self._held.viewing
        if viewing is None:
            return frozenset()
        ids, today = [one.id for one in found.entries], day.today(self._session)
        return frozenset(telling.kept_from(opened, viewing.patient, ids, today))

    def _propose(self, wanted: TimesWanted) -> None:
        panel = self._shown()
        if panel is None:
            return
        try:
            found = families.find(
                self._session,
                wanted.members,
                how=wanted.how,
                gap=wanted.gap,
                first=wanted.first,
                last=wanted.last,
                weekdays=wanted.weekdays,
                part=wanted.part,
                travel=0 if wanted.named else setting_out.minutes(self._session),
            )
        except ClinicDeskError as error:
            self._fault(error)
            return
        panel.show_times(found)

    def _look(self, proposed: Sequence[tuple[PatientId, Proposal]]) -> None:
        """Draw what is proposed for each, and say what they have already that day."""
        panel = self._shown()
        if panel is None or not proposed:
            self._schedule.propose(None, "")
            return
        names = {one.person.id: one.person.name for one in panel.rows}
        first, *others = ((visit, names[whose]) for whose, visit in proposed)
        self._schedule.propose(*first, others)
        try:
            coming = self._directory.ask(lambda opened: that_day(self._session, opened, proposed))
        except ClinicDeskError as error:
            self._fault(error)
        else:
            panel.show_coming(coming)

    def _book(self, members: Sequence[Member], found: Arrangement) -> None:
        panel = self._shown()
        if panel is None:
            return
        caller = panel.who.caller()
        asked = [replace(one, calling=self._calling(caller, one.patient)) for one in members]
        self._identified(asked, found)

    def _identified(self, asked: Sequence[Member], found: Arrangement) -> None:
        """Book them once each has told who they are, or whoever calls has told it of them."""
        owing = self._who.owing([one.patient for one in asked])
        if owing:
            self._who.ask(owing[0], lambda: self._identified(asked, found), self._again)
            return
        panel = self._again()
        if panel is None:
            return
        try:
            booked = self._directory.ask(
                lambda opened: families.book(
                    self._session, opened, [self._with_told(one) for one in asked], found
                )
            )
        except IdentifierOwed as error:
            self._who.ask(
                PatientId(error.patient), lambda: self._identified(asked, found), self._again
            )
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
            panel.ask()
            return
        self._forms.done()
        self._window.show_panel(None)
        self._held.close()
        self._show(booked)
        self._undo.did(self._acts.booked(booked))

    def _with_told(self, one: Member) -> Member:
        what = self._who.answers(one.patient)
        return replace(one, calling=(one.calling or Calling()).also(what.told, what.otherwise))

    def _again(self) -> FamilyPanel | None:
        """The panel as it was left for a question."""
        if self._shown() is None:
            self._reopen(self._form)
            self._window.forget_change()  # it was not left: it goes on behind the question
        return self._shown()

    def _show(self, booked: Sequence[Appointment]) -> None:
        self._acts.wrote(booked)
        first = min(booked, key=lambda one: one.start_utc)
        self._schedule.show_appointment(first)
        self._window.focus_room()

    def _close(self) -> None:
        self._window.show_panel(None)
        self._held.close()
        self._schedule.stop_proposing()
        self._window.focus_room()

    def _shown(self) -> FamilyPanel | None:
        panel = self._window.panel()
        return panel if isinstance(panel, FamilyPanel) else None


def _warning(may: Answer) -> str:
    """Why the caller does not book for somebody, in a sentence."""
    if may.why:
        return tell_words(may.why[0])
    return QCoreApplication.translate("shell", "The caller may not book for them.")
