"""The patients room of one person at the desk."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from clinic_desk.access import Session
from clinic_desk.errors import ClinicDeskError
from clinic_desk.patients import finding
from clinic_desk.scheduling import expected
from ui.patients.patients_page import PatientsPage
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow


class PatientsDesk(QObject):
    """Answers the patients page from a directory of its own."""

    patient_chosen = Signal(object)

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._region, self._fault = session, region, fault
        self._directory = HeldDirectory(session, "patients", self._cannot_show, self)
        self._page: PatientsPage | None = None

    def make(self) -> PatientsPage:
        page = PatientsPage(region=self._region, most=finding.LIMIT)
        self._page = page
        page.destroyed.connect(self._forget_page)
        page.search_wanted.connect(self._search)
        page.patient_chosen.connect(self.patient_chosen)
        return page

    def close(self) -> None:
        self._directory.close()

    def _search(self, text: str) -> None:
        if self._page is None:
            return
        if not text.strip():
            self._page.show_found(())
            return
        try:
            found = self._directory.ask(
                lambda opened: finding.search(
                    self._session,
                    opened,
                    text,
                    first=expected.first_today(self._session, opened),
                )
            )
        except ClinicDeskError as error:
            self._page.show_found(())
            self._fault(error)
            return
        self._page.show_found(found.entries, close=found.close)

    def _cannot_show(self, error: ClinicDeskError) -> None:
        if self._page is not None:
            self._page.forget()
        self._fault(error)

    def _forget_page(self) -> None:
        self._page = None
