"""Somebody with an invitation: the page in the place of the sign-in page, and what answers it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from clinic_desk import arriving
from clinic_desk.desk import Desk
from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.staff.records import Acceptance, Welcome
from clinic_desk.staff.session import DeskSession
from ui.background.runner import Runner
from ui.shell.invitation_page import InvitationPage
from ui.shell.main_window import MainWindow
from ui.words import errors as error_words

LEFT_ALONE = 5 * 60_000
"""Milliseconds without a key after which an invitation is put away again."""


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
        self.page: InvitationPage | None = None
        self._alone = QTimer(self)
        self._alone.setSingleShot(True)
        self._alone.setInterval(LEFT_ALONE)
        self._alone.timeout.connect(self.close)
        window.sign_in.invitation_wanted.connect(self.open)

    def open(self, name: str = "") -> None:
        """Ask for the phrase."""
        self.page = page = InvitationPage()
        page.welcome_wanted.connect(self._welcome)
        page.accept_wanted.connect(self._accept)
        page.left.connect(self.close)
        page.touched.connect(self._alone.start)
        page.begin(name)
        self._alone.start()
        self._window.show_instead(page)

    def close(self) -> None:
        """Back to signing in; what the phrase opened is to be forgotten soon."""
        self._put_away()
        self._window.sign_in.touched.emit()

    def _put_away(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            page.begin()
            self._alone.stop()
            self._window.show_instead(None)

    def _welcome(self, name: str, phrase: str) -> None:
        desk = self._desk()
        if desk is not None:
            self._runner.ask(
                lambda: arriving.welcome(desk, name, phrase), self._welcomed, self._refused
            )

    def _welcomed(self, welcome: Welcome) -> None:
        if self.page is not None:
            self.page.show_welcome(welcome)

    def _accept(self, given: Acceptance) -> None:
        desk = self._desk()
        if desk is not None:
            self._runner.ask(lambda: arriving.accept(desk, given), self._in, self._refused)

    def _in(self, session: DeskSession) -> None:
        self._put_away()
        self._entered(session)

    def _refused(self, error: ClinicDeskError) -> None:
        if self.page is None:
            return
        if isinstance(error, InvalidInput):
            self.page.show_problems(error.problems)
        else:
            self.page.refuse(error_words.sentence(error))
