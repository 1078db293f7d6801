"""Everything around a day that is not the board: papers, who runs late, and reports."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clinic_desk.access import Happened
from clinic_desk.audit.events import EventKind
from clinic_desk.errors import ClinicDeskError
from clinic_desk.staff.session import DeskSession
from ui.background.runner import Runner
from ui.shell.afterwards import AfterwardsDesk
from ui.shell.call_papers import CallPapers
from ui.shell.calling import Calling
from ui.shell.day_papers import DayPapersDesk
from ui.shell.flow import FlowDesk
from ui.shell.forms import FormsDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.lateness import LatenessDesk
from ui.shell.main_window import MainWindow
from ui.shell.overview import OverviewDesk
from ui.shell.paper_day import PaperDayDesk
from ui.shell.printing import PrintDesk
from ui.shell.reports import SECTION as REPORTS
from ui.shell.reports import ReportsDesk
from ui.shell.schedule import ScheduleDesk
from ui.shell.schedule_papers import SchedulePapers
from ui.shell.to_do import ToDoDesk
from ui.shell.undoing import UndoDesk
from ui.shell.visit_papers import VisitPapersDesk
from ui.shell.walk_ins import WalkInDesk
from ui.today.waiting_lines import INTERPRETERS

_APPOINTMENTS = "scheduling:"
_PAPERS = "exchange:paper:"


class DayDesks(QObject):
    """Makes them, tells them what has happened, and closes them."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        held: HeldViewing,
        region: str,
        runner: Runner,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._region, self._fault = session, region, fault
        self._calls: CallPapers | None = None
        self.printing = PrintDesk(session, window, region, fault)
        self.papers = DayPapersDesk(session, window, self.printing, region, fault)
        self.paper_day = PaperDayDesk(session, window, self.papers, undo, fault)
        self.visit_papers = VisitPapersDesk(session, window, held, self.printing, fault)
        self.lateness = LatenessDesk(session, window, undo, region, fault)
        self.afterwards = AfterwardsDesk(session, window, undo, region, fault)
        self.walk_ins = WalkInDesk(session, window, held, undo, region, fault)
        self.afterwards.walk_in_wanted.connect(self.walk_ins.show)
        self.walk_ins.left.connect(self.afterwards.show)
        self.reports = ReportsDesk(session, window, self.printing, runner, fault)

        self._show_section: Callable[[str], None] = lambda _section: None
        self._count: Callable[[], None] = lambda: None

    def join(
        self,
        flows: Iterable[FlowDesk],
        overview: OverviewDesk,
        to_do: ToDoDesk,
        show_section: Callable[[str], None],
        check: Callable[[], None],
    ) -> None:
        """Hear what is wanted in the views of today; ``show_section``: of the settings;
        ``check``: look at the interpreters."""
        self._show_section, self._count = show_section, to_do.count

        def go(name: str) -> None:
            check() if name == INTERPRETERS else to_do.open_list(name)

        for flow in flows:
            flow.tell_wanted.connect(self.lateness.show)
            to_do.counted.connect(flow.show_counts)
            flow.list_wanted.connect(go)
        overview.reports_wanted.connect(self.show_reports)

    def hear(self, calling: Calling) -> None:
        """Who is calling, or stands at the desk."""
        self.walk_ins.calling = calling
        self.visit_papers.ask_about(calling)

    def show_reports(self) -> None:
        self._show_section(REPORTS)

    def sections(self) -> dict[str, Callable[[], QWidget]]:
        """What stands in the settings."""
        return {REPORTS: self.reports.make}

    def print_for(self, schedule: ScheduleDesk) -> None:
        """What the schedule shows can be printed from there."""
        SchedulePapers(self._session, schedule, self.printing, self._fault)

    def keep_forms(self, forms: FormsDesk) -> None:
        """What is half typed of a day on paper is kept as every form is."""
        self.afterwards.keep_in(forms)
        self.walk_ins.keep_in(forms)

    def print_calls(self, to_do: ToDoDesk) -> None:
        """So can the calls to make."""
        self._calls = CallPapers(self._session, to_do, self.printing, self._region, self._fault)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What can be done from everywhere, by action."""
        return {
            **self.papers.acts(),
            **self.paper_day.acts(),
            **self.walk_ins.acts(),
            **self.visit_papers.acts(),
            "today:afterwards:enter": self.afterwards.show,
            "reports:show": self.show_reports,
        }

    def acts_of_today(self) -> dict[str, Callable[[], object]]:
        """What can be done in every view of today."""
        return self.papers.acts_of_today()

    def tick(self) -> None:
        self.paper_day.tick()

    def happened(self, happened: Sequence[Happened]) -> None:
        self.visit_papers.happened(happened)
        if any(one.draft.kind.startswith(_PAPERS) for one in happened):
            self.paper_day.look()
        if any(one.draft.kind.startswith(_APPOINTMENTS) for one in happened):
            self.lateness.refresh_soon()
        if any(one.draft.kind is EventKind.NEEDS_CHANGED for one in happened):
            self._count()

    def close(self) -> None:
        if self._calls is not None:
            self._calls.close()
        desks = (self.reports, self.walk_ins, self.afterwards, self.lateness, self.visit_papers)
        for one in (*desks, self.paper_day, self.papers, self.printing):
            one.close()
            one.deleteLater()  # its parent, the window, stays for the next person
        self.deleteLater()
