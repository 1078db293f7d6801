"""Who runs late today, and telling those whose visits begin later."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from clinic_desk.access import Directory
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import flow, lateness, telling
from clinic_desk.scheduling.lateness import ToTell
from clinic_desk.scheduling.telling import CallOutcome, LateCall
from clinic_desk.staff.session import DeskSession
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.refreshing import Refreshing
from ui.shell.undoing import Done, UndoDesk
from ui.shell.visit_acts import name_of
from ui.today import late_words
from ui.today.tell_panel import TellPanel


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLate:
    """How a call about a late visit went, and how the one before."""

    visit: AppointmentId
    was: LateCall | None
    now: LateCall | None


class LatenessDesk(QObject):
    """Shows whom to tell, and notes how each call went."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._undo = session, window, undo
        self._region, self._fault = region, fault
        self._directory = HeldDirectory(session, "lateness", fault, self)
        self._panel: TellPanel | None = None
        undo.knows(ToldLate, self._told)
        self._refreshing = Refreshing(self.refresh, lambda: self._panel is not None, self)

    def close(self) -> None:
        self._refreshing.done()
        self._directory.close()

    def show(self) -> None:
        """Show whom to tell at the side."""
        panel = TellPanel(self._region)
        panel.destroyed.connect(lambda: self._forget(panel))
        panel.called.connect(self._called)
        panel.closed.connect(self._leave)
        self._panel = panel
        self._window.show_panel(panel)
        self.refresh()
        panel.setFocus()

    def refresh_soon(self) -> None:
        """Something happened to visits."""
        self._refreshing.soon()

    def refresh(self) -> None:
        """Show it as it is now, if it is shown."""
        if self._panel is None:
            return
        self._refreshing.done()
        try:
            self._directory.ask(self._show)
        except ClinicDeskError as error:
            self._fault(error)

    def _show(self, opened: Directory) -> None:
        assert self._panel is not None
        board = flow.today(self._session, opened)
        now = to_minutes(self._session.clock.now())
        self._panel.show_people(lateness.whom_to_tell(opened, board, now), board.clinic)

    def _called(self, one: ToTell, outcome: CallOutcome | None) -> None:
        call = None
        if outcome is not None:
            call = LateCall(outcome=outcome, minutes=one.delayed.minutes, called=0)
        try:
            done = self._told(self._put(one.delayed.card.appointment.id, call))
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._undo.did(done)

    def _told(self, act: ToldLate) -> Done:
        name = name_of(self._session, self._directory, act.visit)

        def back() -> str:
            self._put(act.visit, act.was)
            return late_words.told_undone(name)

        sentence = late_words.told_undone(name)
        if act.now is not None:
            sentence = late_words.told_sentence(name, act.now.outcome)
        return Done(
            act=act,
            sentence=sentence,
            take_back=back,
            again=lambda: self._told(self._put(act.visit, act.now)),
        )

    def _put(self, visit: AppointmentId, call: LateCall | None) -> ToldLate:
        before = self._directory.ask(lambda opened: telling.put(self._session, opened, visit, call))
        self.refresh()
        return ToldLate(visit=visit, was=before, now=call)

    def _leave(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()

    def _forget(self, panel: TellPanel) -> None:
        """It is gone; the one that stands in its place by now goes on."""
        if self._panel is panel:
            self._panel = None
