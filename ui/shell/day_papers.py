"""Papers about a day: the day sheet, in as much detail as is asked for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.access import Permission, Reach
from clinic_desk.errors import ClinicDeskError
from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling import clinic, day, sheet_notes, sheets
from clinic_desk.scheduling.papers import DETAILS, Detail
from clinic_desk.scheduling.to_do.when import next_open_day
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import settings
from ui.papers.day_sheet import day_sheet_foot, day_sheet_pages
from ui.papers.print_panel import Choice
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.printing import Made, Picked, Printable, PrintDesk
from ui.words.dates import clock_time, long_day, relative_day
from ui.words.people import practitioner_name

_EVERYBODY = "0"


class DayPapersDesk(QObject):
    """Offers the papers of a day to the one place that prints."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        printing: PrintDesk,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._printing, self._region = session, printing, region
        self._fault = fault
        self._directory = HeldDirectory(session, "papers", fault, self)

    def close(self) -> None:
        self._directory.close()

    def acts(self) -> dict[str, Callable[[], object]]:
        """What can be printed from everywhere, by action."""
        return {
            "papers:day-sheet:print": self.print_day,
        }

    def acts_of_today(self) -> dict[str, Callable[[], object]]:
        return {"today:sheet:print": self.print_day}

    def print_day(self, on: date | None = None) -> None:
        """Show the day sheet of a date: today's unless another is asked for."""
        try:
            self._printing.show(self._day_sheet(on or day.today(self._session)))
        except ClinicDeskError as error:
            self._fault(error)

    def print_next_day(self) -> None:
        """Show the day sheet of the next day on which somebody works."""
        try:
            self._printing.show(self._day_sheet(self._next_day()))
        except ClinicDeskError as error:
            self._fault(error)

    def print_sheet(self, on: date, detail: Detail, then: Callable[[], None]) -> None:
        """Show the sheet that is due; ``then``: it came out."""
        try:
            self._printing.show(replace(self._day_sheet(on), detail=detail, printed=then))
        except ClinicDeskError as error:
            self._fault(error)

    def _day_sheet(self, on: date) -> Printable:
        translate = QCoreApplication.translate
        reads = self._session.reading(Permission.SCHEDULE_READ)
        return Printable(
            title=lambda: translate("papers", "Day sheet"),
            key="day-sheet",
            make=self._make,
            details=DETAILS,
            detail=DETAILS[settings.number(reads, settings.SHEET_DETAIL)],
            choices=(self._days(on), self._whom()),
            may_note=self._session.reach(Permission.RECORD_OPEN) is Reach.ALL,
        )

    def _make(self, picked: Picked) -> Made:
        detail = picked.detail
        assert detail is not None
        on = date.fromisoformat(picked.options["day"])
        whom = int(picked.options["whom"])
        only = (PractitionerId(whom),) if whom else None
        sheet = self._directory.ask(
            lambda opened: sheets.day_sheet(self._session, opened, on, detail, only)
        )
        if picked.notes:
            sheet = sheet_notes.with_notes(self._session, sheet)
        now = clock_time(self._session.clock.now().astimezone(self._zone()))
        return Made(
            pages=day_sheet_pages(sheet, self._region),
            paper=sheet.paper,
            foot=day_sheet_foot(now),
        )

    def _zone(self) -> ZoneInfo:
        return settings.zone(self._session.reading(Permission.SCHEDULE_READ))

    def _days(self, on: date) -> Choice:
        today, following = day.today(self._session), self._next_day()
        days = dict.fromkeys((today, following, on))
        words = [
            relative_day(one, today) if (one - today).days < 2 else long_day(one) for one in days
        ]
        return Choice(
            id="day",
            label=QCoreApplication.translate("papers", "Day"),
            options=tuple(zip(words, [one.isoformat() for one in days], strict=True)),
            chosen=on.isoformat(),
        )

    def _whom(self) -> Choice:
        translate = QCoreApplication.translate
        house = clinic.load(self._session)
        each = tuple((practitioner_name(one), str(one.id)) for one in house.practitioners)
        everybody = ((translate("papers", "Everybody"), _EVERYBODY),)
        return Choice(id="whom", label=translate("papers", "Of whom"), options=(*everybody, *each))

    def _next_day(self) -> date:
        return next_open_day(clinic.load(self._session), day.today(self._session))
