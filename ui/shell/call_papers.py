"""The calls to make on paper, from the room of what waits to be done."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.access import Permission
from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling import day
from clinic_desk.scheduling.papers import DETAILS, Detail
from clinic_desk.scheduling.to_do.call_sheet import call_sheet
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import settings
from ui.papers.call_sheet import call_sheet_pages
from ui.papers.day_sheet import day_sheet_foot
from ui.shell.doors import HeldDirectory
from ui.shell.printing import Made, Picked, Printable, PrintDesk
from ui.shell.to_do import ToDoDesk
from ui.words.dates import clock_time


class CallPapers(QObject):
    """Offers the list to the one place that prints."""

    def __init__(
        self,
        session: DeskSession,
        to_do: ToDoDesk,
        printing: PrintDesk,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(to_do)
        self._session, self._printing = session, printing
        self._region, self._fault = region, fault
        self._directory = HeldDirectory(session, "papers", fault, self)
        to_do.print_wanted.connect(self.show)

    def show(self) -> None:
        """Show the list as detailed as the policy says at first."""
        reads = self._session.reading(Permission.TO_DO_READ)
        try:
            self._printing.show(
                Printable(
                    title=lambda: QCoreApplication.translate("papers", "Calls to make"),
                    key=f"calls {day.today(self._session).isoformat()}",
                    make=self._make,
                    details=DETAILS,
                    detail=DETAILS[settings.number(reads, settings.SHEET_DETAIL)],
                )
            )
        except ClinicDeskError as error:
            self._fault(error)

    def close(self) -> None:
        self._directory.close()

    def _make(self, picked: Picked) -> Made:
        detail = picked.detail or Detail.TIMES
        sheet = self._directory.ask(lambda opened: call_sheet(self._session, opened, detail))
        reads = self._session.reading(Permission.TO_DO_READ)
        now = self._session.clock.now().astimezone(settings.zone(reads))
        return Made(
            pages=call_sheet_pages(sheet, self._region),
            paper=sheet.paper,
            foot=day_sheet_foot(clock_time(now)),
        )
