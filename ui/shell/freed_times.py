"""A time became free: says quietly how many wait for it, and shows who when asked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import Happened, Permission
from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling.to_do import waiting
from clinic_desk.scheduling.to_do.records import Freed, Suited
from clinic_desk.staff.session import DeskSession
from ui.shell.doors import HeldDirectory
from ui.shell.freed import freed_by, taken_back
from ui.shell.main_window import MainWindow
from ui.to_do.freed_notice import FreedNotice
from ui.to_do.matches_panel import MatchesPanel
from ui.to_do.to_do_words import Beside


class FreedDesk(QObject):
    """Joins the notice and the list of who would take a time with the core."""

    book_wanted = Signal(object)
    """A Suited."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        beside: Callable[[], Beside],
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._beside = session, window, beside
        self._fault = fault
        self._directory = HeldDirectory(session, "freed", self._cannot_show, self)
        self._freed: list[Freed] = []
        self._suited: list[Suited] = []
        self.notice = FreedNotice(window.undo_bar_place(), window.beside_panel)
        self.notice.show_wanted.connect(self.show_matches)

    def close(self) -> None:
        self.notice.forget()
        self.notice.deleteLater()
        self._freed, self._suited = [], []
        self._directory.close()

    def happened(self, happened: Sequence[Happened]) -> None:
        """Look who waits for what became free; while that is on the screen, whether it still is."""
        if not self._session.may(Permission.TO_DO_READ):
            return
        try:
            if taken_back(self._directory, happened, self._freed):
                self._forget()
                return
            freed = freed_by(self._session, self._directory, happened)
            if not freed and not self._is_shown():
                return
            self._freed = freed or self._freed
            self._look()
        except ClinicDeskError as error:
            self._fault(error)
            return
        if freed:
            self.notice.say(len(self._suited))
        elif self.notice.sentence():
            self.notice.say_still(len(self._suited))
        panel = self._window.panel()
        if isinstance(panel, MatchesPanel):
            self._directory.ask(lambda opened: waiting.show(opened, self._suited))
            panel.show_found(self._suited)

    def show_matches(self) -> None:
        """Who waits for the time that became free last, as it is now."""
        try:
            self._look()
        except ClinicDeskError as error:
            self._fault(error)
            return
        self.notice.forget()
        if not self._suited:
            self._say_none()
            return
        panel = MatchesPanel(self._suited, self._beside())
        panel.book_wanted.connect(self.book_wanted)
        panel.closed.connect(self._leave)
        self._directory.ask(lambda opened: waiting.show(opened, self._suited))
        self._window.show_panel(panel)
        panel.setFocus()

    def _look(self) -> None:
        self._suited = self._directory.ask(
            lambda opened: waiting.suited(self._session, opened, self._freed)
        )

    def _is_shown(self) -> bool:
        return bool(self.notice.sentence()) or isinstance(self._window.panel(), MatchesPanel)

    def _forget(self) -> None:
        """Whoever had the time has it again: nothing is left to say of it."""
        self._freed, self._suited = [], []
        self.notice.forget()
        if isinstance(self._window.panel(), MatchesPanel):
            self._leave()

    def _say_none(self) -> None:
        words = (
            QCoreApplication.translate("to-do", "Nobody waits for what became free, or it is taken")
            if self._freed
            else QCoreApplication.translate("to-do", "No time has become free")
        )
        self._window.show_change(words, undoable=False)

    def _leave(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()

    def _cannot_show(self, error: ClinicDeskError) -> None:
        self._window.show_panel(None)
        self._fault(error)
