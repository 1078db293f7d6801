"""Somebody with an invitation: the page in the place of the sign-in page, and what answers it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from clinic_desk import arriving
from clinic_desk.desk import Desk
from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.staff.records import Acceptance
from clinic_desk.staff.session import DeskSession
from ui.background.runner import Runner
from ui.shell.invitation_page import InvitationPage
from ui.shell.main_window import MainWindow
from ui.words import errors as error_words


class ArrivalDesk(QObject):
    """Shows the page when it is wanted; whoever is let in is handed on."""

    def __init__(
        self,
        window: MainWindow,
        runner: Runner,
        desk: Callable[[], Desk | None],
        entered: Callable[[DeskSession], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._runner, self._desk, self._entered = window, runner, desk, entered
        self.page = page = InvitationPage()
        page.welcome_wanted.connect(self._welcome)
        page.accept_wanted.connect(self._accept)
        page.left.connect(lambda: window.show_instead(None))
        window.sign_in.invitation_wanted.connect(self.open)

    def open(self, name: str = "") -> None:
        """Ask for the phrase."""
        self.page.begin(name)
        self._window.show_instead(self.page)
        self.page.setFocus()

    def _welcome(self, name: str, phrase: str) -> None:
        desk = self._desk()
        if desk is not None:
            self._runner.ask(
                lambda: arriving.welcome(desk, name, phrase), self.page.show_welcome, self._refused
            )

    def _accept(self, given: Acceptance) -> None:
        desk = self._desk()
        if desk is not None:
            self._runner.ask(lambda: arriving.accept(desk, given), self._in, self._refused)

    def _in(self, session: DeskSession) -> None:
        self.page.begin()
        self._window.show_instead(None)
        self._entered(session)

    def _refused(self, error: ClinicDeskError) -> None:
        if isinstance(error, InvalidInput):
            self.page.show_problems(error.problems)
        else:
            self.page.refuse(error_words.sentence(error))
