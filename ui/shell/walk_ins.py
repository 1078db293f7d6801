"""Entering afterwards who came without an appointment, known or new."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError, ComesAlready, IdentifierOwed, InvalidInput
from clinic_desk.ids import PatientId
from clinic_desk.patients import duplicates, finding, record
from clinic_desk.patients.finding import Found
from clinic_desk.patients.records import NewPatient
from clinic_desk.patients.validating import wrong_with
from clinic_desk.scheduling import clinic, day, walk_ins
from clinic_desk.scheduling.records import Appointment, AppointmentStatus
from clinic_desk.scheduling.true_times import TrueTimes
from clinic_desk.scheduling.walk_ins import WalkIn
from clinic_desk.scheduling.walltime import day_bounds, to_wall
from clinic_desk.staff.session import DeskSession
from ui.scheduling.new_patient_form import NewPatientForm
from ui.shell.calling import Calling
from ui.shell.doors import HeldDirectory
from ui.shell.finding import alike_row, namesake_rows, patient_rows
from ui.shell.forms import Form, FormsDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.identifying import owed, told_in
from ui.shell.main_window import MainWindow
from ui.shell.ties import ask_who
from ui.shell.undoing import UndoDesk
from ui.shell.walk_in_acts import WalkInActs
from ui.today import late_words
from ui.today.told_panel import Answers
from ui.today.walk_in_panel import TypedWalkIn, WalkInPanel
from ui.words import errors as error_words
from ui.words.contact import born_hidden, phone_hidden

_DAYS, _FOUND = 7, 8
_ACTION = "today:walk-in:enter"


class WalkInDesk(QObject):
    """Finds whom it was, opens their card, and enters the visit."""

    left = Signal()
    """The panel was left for the list of those who were expected."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        undo: UndoDesk,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._held = session, window, held
        self._undo, self._region, self._fault = undo, region, fault
        self._directory = HeldDirectory(session, "afterwards", fault, self)
        self._acts = WalkInActs(session, undo, self._directory)
        self._acts.join()
        self._from_list = False
        self._told: tuple[PatientId, Answers] | None = None
        self.calling = Calling(session)
        self.forms: FormsDesk | None = None
        """What keeps half a form while it is left."""

    def keep_in(self, forms: FormsDesk) -> None:
        self.forms = forms
        forms.opened_by(_ACTION, lambda _form: self._begin())

    def acts(self) -> dict[str, Callable[[], object]]:
        return {_ACTION: self._begin}

    def close(self) -> None:
        self._directory.close()

    def show(self, on: date) -> None:
        """From the list of those who were expected of a day."""
        self._begin(on)
        self._from_list = True

    def _begin(self, on: date | None = None) -> None:
        today = day.today(self._session)
        days = [today - timedelta(days=back) for back in range(_DAYS)]
        form = NewPatientForm()
        form.check = partial(wrong_with, today=day.today(self._session), region=self._region)
        house, clock = clinic.load(self._session), self._session.clock
        panel = WalkInPanel(
            house, days, form, form, lambda: to_wall(to_minutes(clock.now()), house.zone).time()
        )
        panel.patient_wanted.connect(lambda text: self._find(panel, text))
        panel.patient_chosen.connect(lambda whom: self._open(panel, whom))
        panel.entered.connect(lambda typed: self._enter(panel, typed))
        panel.closed.connect(self._leave)
        form.changed.connect(lambda: self._alike(form))
        form.taken.connect(lambda whom: self._open(panel, whom))
        if on is not None:
            panel.day.setCurrentIndex(max(panel.day.findData(on.isoformat()), 0))
        self._from_list = False
        if self.forms is None:
            self._window.show_panel(panel)
            panel.setFocus()
        else:
            self.forms.show(Form(action=_ACTION), panel)

    def _find(self, panel: WalkInPanel, text: str) -> None:
        def look(opened: Directory) -> tuple[Found, frozenset[PatientId]]:
            found = finding.search(self._session, opened, text, limit=_FOUND)
            return found, self.calling.kept(opened, found)

        try:
            found, kept = self._directory.ask(look)
        except ClinicDeskError as error:
            panel.show_found(())
            self._fault(error)
            return
        rows = patient_rows(found, self._region, lambda whose: whose, kept)
        others = namesake_rows(found, self._region, lambda whose: whose, kept)
        panel.show_found(rows, close=found.close, namesakes=others)

    def _alike(self, form: NewPatientForm) -> None:
        try:
            found = self._directory.ask(
                lambda opened: duplicates.alike(self._session, opened, form.typed())
            )
        except ClinicDeskError as error:
            self._fault(error)
            return
        form.alike.show_rows([alike_row(one, self._region) for one in found])

    def _open(self, panel: WalkInPanel, whom: PatientId) -> None:
        try:
            one = record.read(self._held.open(whom, PurposeOfUse.BOOKING))
            if self._told is None or self._told[0] != whom:
                told = told_in(self._directory, panel.found_by, whom)
                self._told = whom, Answers(told=told)
        except ClinicDeskError as error:
            panel.say(error_words.sentence(error))
            return
        phone = phone_hidden(one.phone, self._region) if one.phone else ""
        known_by = " · ".join(part for part in (born_hidden(one.birth_date), phone) if part)
        panel.show_patient(whom, one.name, known_by)

    def _enter(self, panel: WalkInPanel, typed: TypedWalkIn) -> None:
        """Who stands at the desk now says who they are, as who calls does; of a visit that is
        over the paper tells it, and it is asked only of whoever is easily confused.
        """
        known = self._told is not None and self._told[0] == typed.patient
        answers = self._told[1] if self._told is not None and known else Answers()
        if self._is_there(typed) and owed(self._session, answers.told):
            self._ask_who(panel, typed)
        else:
            self._try(panel, typed, answers)

    def _is_there(self, typed: TypedWalkIn) -> bool:
        """Whether it is a known patient who came just now."""
        came = typed.times.get("arrived")
        if typed.patient is None or came is None:
            return False
        start = day_bounds(typed.on, clinic.load(self._session).zone)[0]
        return to_minutes(self._session.clock.now()) - start - came < walk_ins.JUST_NOW

    def _try(self, panel: WalkInPanel, typed: TypedWalkIn, answers: Answers) -> None:
        one = self._walk_in(typed, answers)
        try:
            written = self._write(typed.patient, typed.new, one)
        except IdentifierOwed:
            self._ask_who(panel, typed)
        except InvalidInput as error:
            panel.show_problems(error.problems)
        except ComesAlready as error:
            panel.say(late_words.expected_then(error.start), ask=True)
        except ClinicDeskError as error:
            panel.say(error_words.sentence(error))
        else:
            self._told = None
            panel.done()
            if written.status is AppointmentStatus.ARRIVED and not self._from_list:
                self._close()  # they stand at the desk, and somebody else behind them
            self._undo.did(self._acts.enter(written, one.times))

    def _write(self, patient: PatientId | None, new: NewPatient | None, one: WalkIn) -> Appointment:
        if patient is None:
            assert new is not None
            _, written = walk_ins.enter_new(self._session, new, one)
            return written
        viewing = self._held.open(patient, PurposeOfUse.BOOKING)
        written = walk_ins.enter(self._session, viewing, one)
        self._held.close()
        return written

    def _ask_who(self, panel: WalkInPanel, typed: TypedWalkIn) -> None:
        """Let them say who they are, and go on with the form as it stands."""
        patient = typed.patient
        assert patient is not None
        form = panel.kept()

        def come_back() -> WalkInPanel:
            listed = self._from_list
            self._begin()
            self._from_list = listed
            again = self._window.panel()
            assert isinstance(again, WalkInPanel)
            if again.kept() != form:  # else it was kept, and stands there already
                again.put(form)
            return again

        def told(what: Answers) -> None:
            self._told = patient, what
            come_back().enter()

        verb = QCoreApplication.translate("today", "Enter the visit")
        ask_who(self._window, self._directory, self._region, patient, told, verb, come_back)
        self._window.forget_change()  # the form is not left: it goes on behind the question

    def _walk_in(self, typed: TypedWalkIn, answers: Answers) -> WalkIn:
        start = day_bounds(typed.on, clinic.load(self._session).zone)[0]
        times: Mapping[str, int] = {name: start + at for name, at in typed.times.items()}
        return WalkIn(
            practitioner=typed.practitioner,
            service=typed.service,
            times=TrueTimes(**times),
            alone=not typed.knowingly,
            told=answers.told,
            otherwise=answers.otherwise,
        )

    def _leave(self) -> None:
        self._told = None
        self._held.close()
        if self._from_list:
            self.left.emit()
        else:
            self._close()

    def _close(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()
