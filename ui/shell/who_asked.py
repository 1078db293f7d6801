"""Who asked for a visit that was moved by mouse or by key: said afterwards, or not at all."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling import who_asked
from clinic_desk.scheduling.calling import Calling
from clinic_desk.staff.session import DeskSession
from ui.scheduling.asked_panel import AskedPanel
from ui.shell.callers import callers_or_none
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.undoing import UndoDesk
from ui.shell.visit_acts import Moved
from ui.shell.visits import VisitDesk
from ui.words import errors as error_words


class WhoAskedDesk(QObject):
    """Asks as long as the move is the newest act; what is said is taken back with it."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        directory: HeldDirectory,
        visits: VisitDesk,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._undo = session, window, undo
        self._directory, self._visits, self._fault = directory, visits, fault

    def ask(self) -> None:
        """Show who may have asked; where nothing was moved just now, say so."""
        done = self._undo.newest()
        moved = None if done is None else done.act
        if done is None or not done.sentence or not isinstance(moved, Moved):
            nothing = QCoreApplication.translate("deeds", "No visit was moved just now.")
            self._window.show_change(nothing, undoable=False)
            return
        whose = moved.visit.patient if moved.named else None
        callers = callers_or_none(self._session, self._directory, whose, self._fault)
        panel = AskedPanel(done.sentence, callers)
        panel.said.connect(lambda calling: self._say(panel, moved, calling))
        panel.closed.connect(self._leave)
        self._window.show_panel(panel)
        panel.setFocus()

    def _say(self, panel: AskedPanel, moved: Moved, calling: Calling) -> None:
        known = self._undo.version(moved.visit)
        try:
            self._directory.ask(
                lambda opened: who_asked.say(self._session, opened, moved.visit.id, known, calling)
            )
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
            return
        self._leave()
        self._undo.swallow(moved)
        self._visits.asked(moved, calling)

    def _leave(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()
