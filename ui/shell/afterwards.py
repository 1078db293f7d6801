"""Entering afterwards what was kept on paper while the program did not run."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import Directory
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError, IdentifierOwed, InvalidInput
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.patients.records import Told
from clinic_desk.scheduling import afterwards, clinic, day
from clinic_desk.scheduling.records import AppointmentStatus, DayAppointment
from clinic_desk.scheduling.true_times import TrueTimes
from clinic_desk.scheduling.walltime import day_bounds
from clinic_desk.staff.session import DeskSession
from ui.shell.doors import HeldDirectory
from ui.shell.forms import Form, FormsDesk
from ui.shell.main_window import MainWindow
from ui.shell.ties import ask_who
from ui.shell.undoing import Done, UndoDesk
from ui.shell.visit_acts import name_of
from ui.today import late_words
from ui.today.afterwards_panel import AfterwardsPanel
from ui.today.told_panel import Answers
from ui.words.errors import problem

_DAYS = 7
_ACTION = "today:afterwards:enter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """A visit that was kept on paper, at its true times."""

    visit: AppointmentId
    version: int
    times: TrueTimes
    told: frozenset[Told] = frozenset()
    otherwise: frozenset[Told] = frozenset()


class AfterwardsDesk(QObject):
    """Shows the visits that are still expected of a day, and enters them."""

    walk_in_wanted = Signal(object)
    """Somebody came who was not expected; the day that is shown."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._undo, self._fault = session, window, undo, fault
        self._region = region
        undo.knows(Entered, self._entered)
        self._directory = HeldDirectory(session, "afterwards", fault, self)
        self._panel: AfterwardsPanel | None = None
        self.forms: FormsDesk | None = None
        """What keeps half a form while it is left."""

    def keep_in(self, forms: FormsDesk) -> None:
        self.forms = forms
        forms.opened_by(_ACTION, lambda _form: self.show())

    def close(self) -> None:
        self._directory.close()

    def show(self) -> None:
        today = day.today(self._session)
        days = [today - timedelta(days=back) for back in range(_DAYS)]
        panel = AfterwardsPanel(days, today)
        panel.destroyed.connect(lambda: self._forget(panel))
        panel.day_chosen.connect(lambda _day: self.refresh())
        panel.entered.connect(self._enter)
        panel.walk_in_wanted.connect(lambda: self.walk_in_wanted.emit(panel.day()))
        panel.closed.connect(self._leave)
        self._panel = panel
        if self.forms is None:
            self._window.show_panel(panel)
            self.refresh()
            panel.setFocus()
        else:
            self.forms.show(Form(action=_ACTION), panel, self.refresh)

    def refresh(self) -> None:
        panel = self._panel
        if panel is None:
            return
        on = panel.day()
        try:
            found = self._directory.ask(lambda opened: self._expected(opened, on))
            panel.show_visits(found, clinic.load(self._session))
        except ClinicDeskError as error:
            self._fault(error)

    def _expected(self, opened: Directory, on: date) -> list[DayAppointment]:
        now = to_minutes(self._session.clock.now())
        found = [
            one
            for column in day.day(self._session, opened, on).columns
            for one in column.appointments
            if one.status is AppointmentStatus.BOOKED and not one.masked and one.start_utc < now
        ]
        return sorted(found, key=lambda one: (one.start_utc, one.id))

    def _enter(self, visit: DayAppointment, typed: dict[str, int]) -> None:
        assert self._panel is not None
        start = day_bounds(self._panel.day(), clinic.load(self._session).zone)[0]
        times = TrueTimes(**{name: start + at for name, at in typed.items()})
        try:
            done = self._put(Entered(visit=visit.id, version=visit.version, times=times))
        except IdentifierOwed as owed:
            self._ask_who(PatientId(owed.patient), visit, times)
            return
        except InvalidInput as error:
            words = {name: problem(one) for name, one in error.problems.items()}
            self._panel.refuse(visit.id, words)
            return
        except ClinicDeskError as error:
            self._fault(error)
            self.refresh()
            return
        self._undo.did(done)

    def _ask_who(self, whose: PatientId, visit: DayAppointment, times: TrueTimes) -> None:
        """Somebody who is easily confused with another: which of them came?"""
        assert self._panel is not None
        kept = self._panel.kept()

        def told(what: Answers) -> None:
            self._come_back(kept)
            try:
                done = self._put(
                    Entered(
                        visit=visit.id,
                        version=visit.version,
                        times=times,
                        told=what.told,
                        otherwise=what.otherwise,
                    )
                )
            except ClinicDeskError as error:
                self._fault(error)
            else:
                self._undo.did(done)

        verb = QCoreApplication.translate("today", "Enter the visit")
        back = partial(self._come_back, kept)
        ask_who(self._window, self._directory, self._region, whose, told, verb, back)

    def _come_back(self, kept: object) -> None:
        self.show()
        if self._panel is not None:
            self._panel.put(kept)
            self.refresh()

    def _put(self, act: Entered) -> Done:
        known = self._undo.known(act.visit, act.version)
        written = self._directory.ask(
            lambda opened: afterwards.enter(
                self._session, opened, act.visit, known, act.times, act.told, act.otherwise
            )
        )
        self._undo.wrote(written, known)
        self.refresh()
        return self._entered(replace(act, version=written.version))

    def _entered(self, act: Entered) -> Done:
        name = name_of(self._session, self._directory, act.visit)

        def back() -> str:
            known = self._undo.known(act.visit, act.version)
            gone = self._directory.ask(
                lambda opened: afterwards.take_back(self._session, opened, act.visit, known)
            )
            self._undo.wrote(gone, known)
            self.refresh()
            return late_words.entry_undone(name)

        return Done(
            act=act,
            sentence=late_words.entered(name),
            take_back=back,
            again=lambda: self._put(act),
        )

    def _leave(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()

    def _forget(self, panel: AfterwardsPanel) -> None:
        """It is gone; the one that stands in its place by now goes on."""
        if self._panel is panel:
            self._panel = None
