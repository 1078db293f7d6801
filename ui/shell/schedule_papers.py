"""The schedule on paper, as it is shown: a day, a week, a month or the list, in as much detail as
is asked for."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling.papers import DETAILS, Detail, Paper, PaperKind
from clinic_desk.staff.session import DeskSession
from ui.papers.day_sheet import day_sheet_foot
from ui.papers.pages import Pages
from ui.papers.print_panel import Choice
from ui.scheduling.day_model import DayPlan
from ui.scheduling.plan_paper import PlanPages
from ui.scheduling.schedule_views import View
from ui.scheduling.schedule_words import title_words, view_words
from ui.shell.printing import Made, Picked, Printable, PrintDesk
from ui.shell.schedule import ScheduleDesk
from ui.shell.schedule_lists import list_pages, list_paper, month_pages
from ui.words.dates import clock_time


class SchedulePapers(QObject):
    """Offers what the schedule shows to the one place that prints."""

    def __init__(
        self,
        session: DeskSession,
        schedule: ScheduleDesk,
        printing: PrintDesk,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(schedule)
        self._session, self._schedule = session, schedule
        self._printing, self._fault = printing, fault
        schedule.print_wanted.connect(self.show)

    def show(self) -> None:
        if not self._printing.may():
            return
        try:
            self._printing.show(self._printable())
        except ClinicDeskError as error:
            self._fault(error)

    def _printable(self) -> Printable:
        chosen = self._schedule.looking.view
        spans = tuple((view_words(view), view.value) for view in View)
        what = QCoreApplication.translate("papers", "What")
        return Printable(
            title=lambda: QCoreApplication.translate("papers", "Print the schedule"),
            key=f"schedule {self._schedule.shown_day.isoformat()}",
            make=self._make,
            details=DETAILS,
            detail=Detail.INITIALS,
            choices=(Choice(id="span", label=what, options=spans, chosen=chosen),),
            landscape=True,
        )

    def _make(self, picked: Picked) -> Made:
        view, detail = View(picked.options["span"]), picked.detail or Detail.TIMES
        now = self._session.clock.now().astimezone(self._schedule.zone())
        pages, paper = self._pages(view, detail, now.date())
        return Made(pages=pages, paper=paper, foot=day_sheet_foot(clock_time(now)))

    def _pages(self, view: View, detail: Detail, today: date) -> tuple[Pages, Paper]:
        if view is View.MONTH:
            nobody = Paper(kind=PaperKind.SCHEDULE, detail=Detail.TIMES)
            return month_pages(self._schedule.month_of(), today), nobody
        if view is View.AGENDA:
            agenda = self._schedule.agenda_of()
            return list_pages(agenda, today, detail), list_paper(agenda, detail)
        plan, on = self._schedule.plan_of(view), self._schedule.shown_day
        return PlanPages(plan, title_words(view, on, on), detail), _paper(plan, detail)


def _paper(plan: DayPlan, detail: Detail) -> Paper:
    """What the log hears: whoever can be told from the paper."""
    visits = [block.appointment for block in plan.blocks if block.appointment]
    whose = {one.patient: None for one in visits if one.patient is not None}
    about = () if detail is Detail.TIMES else tuple(whose)
    return Paper(kind=PaperKind.SCHEDULE, detail=detail, about=about, rows=len(visits))
