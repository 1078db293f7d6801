"""Reports of whoever answers for the clinic: shown, printed, and saved as a table."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Signal
from PySide6.QtGui import QPainter

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import ClinicDeskError
from clinic_desk.exchange import spreadsheet
from clinic_desk.scheduling import behind, clinic, day, papers, reporting
from clinic_desk.scheduling.behind import Behind, Named
from clinic_desk.scheduling.figures import Compared
from clinic_desk.scheduling.papers import Paper, PaperKind
from clinic_desk.scheduling.records import Clinic
from clinic_desk.scheduling.walltime import to_wall
from clinic_desk.staff.session import DeskSession
from ui.actions.binder import bind
from ui.background.runner import Job, Runner
from ui.kit.results import ResultRow
from ui.papers.pages import page_font
from ui.papers.report_paper import Printed, report_pages
from ui.reports import periods, plot_paper, report_words
from ui.reports.behind_panel import BehindPanel
from ui.reports.periods import Span
from ui.reports.plot import Row
from ui.reports.report_words import Figure
from ui.reports.reports_page import ReportsPage
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.printing import Made, Picked, Printable, PrintDesk
from ui.words import errors as error_words
from ui.words.dates import clock_time, short_day
from ui.words.people import listed_name, short_name

SECTION = "reports"
_FILE = "report.csv"


class ReportsDesk(QObject):
    """Joins the reports' page with the core."""

    card_wanted = Signal(object)
    """A PatientId."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        printing: PrintDesk,
        runner: Runner,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._runner = runner
        self._job: Job | None = None
        self._session, self._window, self._printing = session, window, printing
        self._fault = fault
        self._directory = HeldDirectory(session, "reports", fault, self)
        self._page: ReportsPage | None = None
        self._asked = self._shows = Span.MONTH, day.today(session)
        """The span and a day of it: what was asked for, and what is shown while that is counted."""
        self._recorded: tuple[date, date] | None = None
        self._figures: tuple[Figure, ...] = ()

    def close(self) -> None:
        self._stop()
        self._directory.close()

    def make(self) -> ReportsPage:
        page = ReportsPage()
        self._page = page
        page.destroyed.connect(self._forget)
        page.period_wanted.connect(self.look_at)
        page.print_wanted.connect(self._print)
        page.save_wanted.connect(self._save)
        page.seen.connect(self.refresh)
        page.stop_wanted.connect(self._stop_at_will)
        page.behind_wanted.connect(self._open)
        bind(page, {"reports:report:print": self._print}, self._session.may)
        return page

    def _stop_at_will(self) -> None:
        self._stop()
        self._asked = self._shows

    def look_at(self, span: Span, on: date) -> None:
        """Show the span that holds a day."""
        self._asked = span, on
        self.refresh()

    def refresh(self) -> None:
        """Count anew beside the window and show it; that dates are looked at is recorded once."""
        page = self._page
        if page is None:
            return
        self._stop()
        counted: list[Compared] = []
        page.begin_work()

        def ended(finished: bool) -> None:  # noqa: FBT001 - what the runner tells
            if self._job is job and finished:
                self._stop()
                self._counted(counted[0])

        def failed(error: ClinicDeskError) -> None:
            if self._job is job:
                self._stop()
                self._fault(error)

        dates, before = periods.around(*self._asked), periods.around(*_before(self._asked))
        work = partial(reporting.reckon, self._session, dates, before, counted.append)
        job = self._job = self._runner.follow(work, ended, failed)
        job.progressed.connect(page.advance)

    def _counted(self, both: Compared) -> None:
        found = both.now
        try:
            if self._recorded != (found.first, found.last):
                reporting.shown(self._session, found.first, found.last)
                self._recorded = found.first, found.last
            house = clinic.load(self._session)
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._shows = self._asked
        before = periods.span_words(*_before(self._shows))
        self._figures = report_words.figures(both, house, self._title(), before)
        if self._page is not None:
            over = found.last < day.today(self._session)
            self._page.show_report(*self._shows, self._figures, found.visits, over=over)

    def _stop(self) -> None:
        """Count no further; what is shown stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._page is not None:
            self._page.end_work()

    def _open(self, which: Behind, title: str) -> None:
        """Ask what a number is opened by name for."""
        panel = BehindPanel(which, title)
        panel.names_wanted.connect(lambda one, purpose: self._name(panel, one, purpose))
        panel.card_wanted.connect(self.card_wanted)
        panel.closed.connect(self._leave)
        self._window.show_panel(panel)
        panel.setFocus()

    def _name(self, panel: BehindPanel, which: Behind, purpose: PurposeOfUse) -> None:
        first, last = periods.around(*self._shows)
        try:
            found = self._directory.ask(
                lambda opened: behind.named(self._session, opened, which, first, last, purpose)
            )
        except ClinicDeskError as error:
            panel.refuse(error_words.sentence(error))
            return
        house = clinic.load(self._session)
        panel.show_names([_named_row(one, house) for one in found.visits], found.count)

    def _leave(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()

    def _title(self) -> str:
        return periods.span_words(*self._shows)

    def _paper(self) -> Paper:
        rows = sum(len(one.rows) for one in self._figures)
        return Paper(kind=PaperKind.REPORT, rows=rows)

    def _print(self) -> None:
        title = self._title()

        def make(_picked: Picked) -> Made:
            name = clinic.load(self._session).name
            pages = report_pages(name, title, self._figures, _draw)
            return Made(pages=pages, paper=self._paper())

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
        dates, earlier = (
            report_words.period_words(*periods.around(*at))
            for at in (self._shows, _before(self._shows))
        )
        return [
            (dates, one.title, *_cells(row, earlier), one.meaning)
            for one in self._figures
            for row in one.rows
        ]

    def _forget(self) -> None:
        self._page = None


def _before(at: tuple[Span, date]) -> tuple[Span, date]:
    """What these dates are compared with."""
    return at[0], periods.beside(*at, -1)


def _cells(row: Row, earlier: str) -> tuple[str, ...]:
    """A row, and the same of the ``earlier`` dates."""
    return row.label, row.value, row.of, earlier, row.before, row.change


def _draw(figure: Printed, painter: QPainter, place: QRectF) -> None:
    """A figure's bars on paper."""
    if isinstance(figure, Figure) and figure.plot is not None:
        plot_paper.draw(painter, place, figure.plot, page_font)


def _named_row(one: Named, house: Clinic) -> ResultRow:
    """Who it was, when, and with whom; a protected person stands under their number."""
    wall = to_wall(one.start_utc, house.zone)
    when = f"{short_day(wall.date())} {clock_time(wall)}"
    detail = " · ".join((when, short_name(house.anybody(one.practitioner))))
    known = not one.who.protected
    title = one.who.name if known else listed_name(one.who)
    return ResultRow(key=one.who.id, title=title, detail=detail, person=known)
