"""Reports of whoever answers for the clinic: shown, printed, and saved as a table."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.errors import ClinicDeskError
from clinic_desk.exchange import spreadsheet
from clinic_desk.scheduling import clinic, day, papers, reporting
from clinic_desk.scheduling.figures import Report
from clinic_desk.scheduling.papers import Paper, PaperKind
from clinic_desk.staff.session import DeskSession
from ui.actions.binder import bind
from ui.papers.report_paper import report_pages
from ui.reports import periods, report_words
from ui.reports.periods import Span
from ui.reports.report_words import Figure
from ui.reports.reports_page import ReportsPage
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.printing import Made, Picked, Printable, PrintDesk

SECTION = "reports"
_FILE = "report.csv"


class ReportsDesk(QObject):
    """Joins the reports' page with the core."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        printing: PrintDesk,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._printing = session, window, printing
        self._fault = fault
        self._directory = HeldDirectory(session, "reports", fault, self)
        self._page: ReportsPage | None = None
        self._span, self._day = Span.MONTH, day.today(session)
        self._recorded: tuple[date, date] | None = None
        self._figures: tuple[Figure, ...] = ()

    def close(self) -> None:
        self._directory.close()

    def make(self) -> ReportsPage:
        page = ReportsPage()
        self._page = page
        page.destroyed.connect(self._forget)
        page.period_wanted.connect(self.look_at)
        page.print_wanted.connect(self._print)
        page.save_wanted.connect(self._save)
        page.seen.connect(self.refresh)
        bind(page, {"reports:report:print": self._print}, self._session.may)
        return page

    def look_at(self, span: Span, on: date) -> None:
        """Show the span that holds a day."""
        self._span, self._day = span, on
        self.refresh()

    def refresh(self) -> None:
        """Count anew and show it; that dates are looked at is recorded once."""
        page = self._page
        if page is None:
            return
        try:
            found = self._read()
            self._figures = report_words.figures(found, clinic.load(self._session))
        except ClinicDeskError as error:
            self._fault(error)
            return
        page.show_report(self._span, self._day, self._figures, found.visits)

    def _read(self) -> Report:
        first, last = periods.around(self._span, self._day)
        found = self._directory.ask(
            lambda opened: reporting.report(self._session, opened, first, last)
        )
        if self._recorded != (first, last):
            reporting.shown(self._session, first, last)
            self._recorded = first, last
        return found

    def _title(self) -> str:
        return periods.span_words(self._span, self._day)

    def _paper(self) -> Paper:
        rows = sum(len(one.rows) for one in self._figures)
        return Paper(kind=PaperKind.REPORT, rows=rows)

    def _print(self) -> None:
        title = self._title()

        def make(_picked: Picked) -> Made:
            name = clinic.load(self._session).name
            return Made(pages=report_pages(name, title, self._figures), paper=self._paper())

        self._printing.show(
            Printable(
                title=lambda: QCoreApplication.translate("reports", "Report"),
                key=" ".join(("report", title)),
                make=make,
                may_save=True,
                file_name="report.pdf",
            )
        )

    def _save(self) -> None:
        path = self._printing.ask_path(self._window, _FILE, "CSV (*.csv)")
        if path is None:
            return
        try:
            papers.saved(self._session, self._paper())
            with spreadsheet.whole_file(path) as file:
                spreadsheet.write_rows(file, self._lines())
        except ClinicDeskError as error:
            self._fault(error)
            return
        words = QCoreApplication.translate("reports", "Saved. No patient is named in it.")
        self._window.show_change(words, undoable=False)

    def _lines(self) -> list[tuple[str, ...]]:
        """Every row with its figure before it, and what the figure means behind it."""
        first, last = periods.around(self._span, self._day)
        dates = report_words.period_words(first, last)
        return [
            (dates, one.title, row.label, row.value, row.of, one.meaning)
            for one in self._figures
            for row in one.rows
        ]

    def _forget(self) -> None:
        self._page = None
