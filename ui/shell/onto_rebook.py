"""A visit that has to move is put by hand on the list of those that need a new time."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.access import Permission
from clinic_desk.errors import ClinicDeskError
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.staff.session import DeskSession
from ui.patients.card_panel import CardPanel
from ui.shell.list_acts import ListActs
from ui.shell.main_window import MainWindow
from ui.shell.pointed_at import visit_stood_on
from ui.shell.undoing import UndoDesk
from ui.to_do import deeds
from ui.words.people import patient_words

_ASKING = {AppointmentStatus.BOOKED, AppointmentStatus.MISSED, AppointmentStatus.CANCELLED}


class OntoRebook(QObject):
    """The visit that one stands on, in the schedule or on an open card."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        acts: ListActs,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._undo = session, window, undo
        self._acts, self._fault = acts, fault

    def put(self) -> None:
        """Put it on the list, if it is not there yet."""
        meant = self._meant()
        if not self._session.may(Permission.TO_DO_WRITE):
            return
        if meant is None:
            self._say(QCoreApplication.translate("to-do", "Stand on a visit that has not begun"))
            return
        try:
            done = self._acts.ask_new_time(meant[0])
        except ClinicDeskError as error:
            self._fault(error)
            return
        if done is None:
            self._say(deeds.to_rebook(meant[1]))
        else:
            self._undo.did(done)

    def _meant(self) -> tuple[AppointmentId, str] | None:
        panel = self._window.panel()
        if isinstance(panel, CardPanel) and panel.view.isVisible():
            card, visit = panel.card(), panel.view.visits.visit()
            if card is None or visit is None or visit.status not in _ASKING:
                return None
            return visit.id, card.record.name
        one = visit_stood_on(self._window)
        return None if one is None or one.status not in _ASKING else (one.id, patient_words(one))

    def _say(self, words: str) -> None:
        self._window.show_change(words, undoable=False)
