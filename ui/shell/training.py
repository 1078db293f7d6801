"""The training room of one person at the desk: the path, its lessons, the team."""

from collections.abc import Callable, Sequence
from datetime import UTC

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import Happened, Permission
from clinic_desk.audit import queries
from clinic_desk.audit.records import LogFilter
from clinic_desk.errors import ClinicDeskError, InvalidInput, NotFound
from clinic_desk.ids import AccountId
from clinic_desk.practice.opening import PracticeClinic
from clinic_desk.staff.session import DeskSession
from clinic_desk.training import answering, content, coverage, excusing, walking
from clinic_desk.training.clearance import CLEARING
from clinic_desk.training.records import Certificate, Path, Progress, Shows
from clinic_desk.training.tasks import Judgement
from ui.shell.host import Host
from ui.shell.room import Room
from ui.shell.tasking import TaskExercise
from ui.theme.icons import Icon
from ui.training.team_view import end_of
from ui.training.training_page import TrainingPage
from ui.training.words import standing_words
from ui.words import errors as error_words
from ui.words import events as event_words
from ui.words.dates import clock_time, relative_day
from ui.words.language import spoken

ROOM = "training"
_OWN_LINES = 8


class TrainingDesk(QObject):
    """Joins the page with the core; each answer is kept before the page says anything to it."""

    practice_wanted = Signal(object)
    """How the exercise is made, once there is a practice clinic."""
    cleared = Signal()
    """The desk has just opened for this person."""

    def __init__(
        self, session: DeskSession, program: Host, fault: Callable[[ClinicDeskError], None]
    ) -> None:
        super().__init__(program)
        self._session, self._program, self._fault = session, program, fault
        self._page: TrainingPage | None = None
        self._progress: Progress | None = None

    def room(self) -> Room:
        return Room(
            id=ROOM,
            words=lambda: QCoreApplication.translate("rooms", "Training"),
            icon=Icon.GRADUATION_CAP,
            make=self.make,
            permission=Permission.TRAINING_OWN,
        )

    def make(self) -> TrainingPage:
        page = TrainingPage(oversees=self._session.may(Permission.TRAINING_OVERSEE))
        self._page = page
        page.destroyed.connect(self._forget)
        page.lesson_wanted.connect(self._open)
        page.team_wanted.connect(self._show_team)
        page.lesson.answer_wanted.connect(self._answer)
        page.lesson.forward_wanted.connect(self._forward)
        page.lesson.back_wanted.connect(self._back)
        page.lesson.practice_wanted.connect(self._practise)
        page.team.excuse_wanted.connect(self._excuse)
        self.begin()
        return page

    def begin(self) -> None:
        """Show where this person is: the lesson that is next, or that all is done."""
        if self._page is None:
            return
        path = answering.path(self._session, spoken())
        present = path.present
        if present is not None:
            self._open(present.lesson.id)
        else:
            self._show_done(path)

    def standings(self) -> dict[AccountId, str]:
        """How far each colleague is, in words, for whoever oversees it."""
        if not self._session.may(Permission.TRAINING_OVERSEE):
            return {}
        return {
            one.account: standing_words(one.clearance.standing)[0]
            for one in coverage.team(self._session)
        }

    def happened(self, happened: Sequence[Happened]) -> None:
        """Hear that the desk has opened for this person."""
        mine = ("account", self._session.account)
        if any(one.draft.kind in CLEARING and one.draft.entity == mine for one in happened):
            self.cleared.emit()

    def close(self) -> None:
        """Every answer is kept already."""

    def _open(self, name: str, page: str = "") -> None:
        if self._page is None:
            return
        path = answering.path(self._session, spoken())
        found = next((one for one in path.places if one.lesson.id == name), path.present)
        if found is None:
            self._show_done(path)
            return
        self._progress = found
        self._page.show_path(path, found.lesson.id)
        self._show(found, page or found.page or found.lesson.pages[0].id)
        self._page_focus()

    def _show(self, progress: Progress, page: str) -> None:
        if self._page is None:
            return
        self._progress = progress
        own = progress.lesson.page(page).shows is Shows.OWN_LOG
        seed = str(self._session.account)
        log = self._own_log() if own else ()
        self._page.lesson.show_page(progress, page, seed=seed, log=log)
        self._page.show_lesson()

    def _answer(self, page: str, chosen: str) -> None:
        self._keep(lambda lesson: answering.answer(self._session, lesson, page, chosen), page)

    def _forward(self, page: str) -> None:
        progress = self._progress
        given = None if progress is None else progress.of(page)
        if given is None or not given.passed:
            if not self._keep(lambda lesson: answering.read(self._session, lesson, page), page):
                return
            progress = self._progress
        if progress is None:
            return
        given = progress.of(page)
        following = walking.following(progress.lesson, page, given.answers if given else ())
        if following is None:
            self._through()
        else:
            self._show(progress, following)
            self._page_focus()

    def _back(self, page: str) -> None:
        progress = self._progress
        if progress is None:
            return
        walked = list(walking.way(progress.lesson, progress.given))
        at = walked.index(page) if page in walked else len(walked)
        if at:
            self._show(progress, walked[at - 1])
            self._page_focus()

    def _keep(self, act: Callable[..., Progress], page: str) -> bool:
        if self._progress is None:
            return False
        try:
            progress = act(self._progress.lesson)
        except ClinicDeskError as error:
            self._fault(error)
            return False
        if self._page is not None:  # else the desk has just opened, and all is made anew
            self._show(progress, page)
        self._progress = progress
        return True

    def _through(self) -> None:
        """One lesson is at its end: say what is next."""
        self._show_done(answering.path(self._session, spoken()))

    def _show_done(self, path: Path) -> None:
        if self._page is None:
            return
        titles = {one.lesson.id: one.lesson.title for one in path.places}
        self._page.show_path(path)
        self._page.done.show_path(path, self._certificate(), titles)
        self._page.show_done()
        self._page_focus()

    def _certificate(self) -> Certificate | None:
        try:
            return coverage.certificate(self._session)
        except NotFound:
            return None

    def _page_focus(self) -> None:
        if self._page is not None and self._page.isVisible():
            self._page.setFocus()

    def _own_log(self) -> list[tuple[str, str]]:
        session, zone = self._session, self._program.zone or UTC
        today = session.clock.now().astimezone(zone).date()
        mine = LogFilter(accounts=(session.account,))
        page = queries.page(session, queries.open_log(session, mine), limit=_OWN_LINES)
        you = QCoreApplication.translate("training", "You")
        found = []
        for entry in page.entries:
            here = entry.at.astimezone(zone)
            when = relative_day(here.date(), today)
            whose = QCoreApplication.translate("training", "a patient") if entry.patients else ""
            sentence = event_words.sentence(entry.kind, who=you, whose=whose, time=clock_time(here))
            found.append((when, sentence))
        return found

    def _practise(self) -> None:
        progress = self._progress
        if progress is None or progress.lesson.task is None:
            return
        session, name, fault = self._session, progress.lesson.id, self._fault

        def passed(judgement: Judgement) -> None:
            lesson = content.lesson(name, spoken())
            try:
                answering.performed(session, lesson, judgement)
            except ClinicDeskError as error:
                fault(error)

        def exercise(clinic: PracticeClinic) -> TaskExercise:
            return TaskExercise(name, clinic, passed)

        self.practice_wanted.emit(exercise)

    def _show_team(self) -> None:
        if self._page is not None:
            team = coverage.team(self._session)
            self._page.team.show_team(team, len(content.required()), self._program.zone)
            self._page.show_team()

    def _excuse(self, account: AccountId, reason: str, days: int) -> None:
        if self._page is None:
            return
        until = end_of(self._session.clock.now(), days, self._program.zone)
        try:
            excusing.excuse(self._session, account, reason, until.astimezone(UTC))
        except InvalidInput as error:
            self._page.team.show_problems(
                {name: error_words.problem(one) for name, one in error.problems.items()}
            )
        except ClinicDeskError as error:
            self._fault(error)
        else:
            self._show_team()

    def _forget(self) -> None:
        self._page = None
