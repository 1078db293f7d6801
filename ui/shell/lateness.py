"""Who runs late today, and telling those whose visits begin later."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from clinic_desk.access import Directory
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling import flow, lateness, telling
from clinic_desk.scheduling.lateness import ToTell
from clinic_desk.scheduling.telling import CallOutcome, LateCall
from clinic_desk.staff.session import DeskSession
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.refreshing import Refreshing
from ui.shell.undoing import Done, UndoDesk
from ui.today import late_words
from ui.today.tell_panel import TellPanel
from ui.words.people import patient_name


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
        self._refreshing = Refreshing(self.refresh, lambda: self._panel is not None, self)

    def close(self) -> None:
        self._refreshing.done()
        self._directory.close()

    def show(self) -> None:
        """Show whom to tell at the side."""
        panel = TellPanel(self._region)
        panel.destroyed.connect(self._forget)
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
            done = self._put(one, call)
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._undo.did(done)

    def _put(self, one: ToTell, call: LateCall | None) -> Done:
        name = patient_name(one.delayed.card.appointment)
        before = self._write(one, call)

        def back() -> str:
            self._write(one, before)
            return late_words.told_undone(name)

        sentence = late_words.told_undone(name)
        if call is not None:
            sentence = late_words.told_sentence(name, call.outcome)
        return Done(sentence=sentence, take_back=back, again=lambda: self._put(one, call))

    def _write(self, one: ToTell, call: LateCall | None) -> LateCall | None:
        wanted = one.delayed.card.appointment.id
        before = self._directory.ask(
            lambda opened: telling.put(self._session, opened, wanted, call)
        )
        self.refresh()
        return before

    def _leave(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()

    def _forget(self) -> None:
        self._panel = None
