"""A task of the training as the practice bar knows it, judged by what happens there."""

from collections.abc import Callable, Sequence

from clinic_desk.access import Happened
from clinic_desk.practice.knowing import known
from clinic_desk.practice.opening import PracticeClinic
from clinic_desk.training import content, tasks
from clinic_desk.training.records import Task
from clinic_desk.training.tasks import Judgement
from ui.shell.exercise import Help, Wish
from ui.words.language import spoken


class TaskExercise:
    """One task in one practice clinic; ``passed_with`` hears of the judgement that passes."""

    def __init__(
        self, lesson: str, clinic: PracticeClinic, passed_with: Callable[[Judgement], object]
    ) -> None:
        self._lesson, self._clinic, self._passed_with = lesson, clinic, passed_with
        self._happened: list[Happened] = []
        self._judgement = Judgement(met=(), passed=False)

    @property
    def _task(self) -> Task:
        task = content.lesson(self._lesson, spoken()).task
        assert task is not None, "a lesson of its kind has one"
        return task

    @property
    def id(self) -> str:
        return self._task.id

    @property
    def title(self) -> str:
        return self._task.title

    @property
    def story(self) -> str:
        return self._task.story

    @property
    def passed(self) -> bool:
        return self._judgement.passed

    def wishes(self) -> Sequence[Wish]:
        met = self._judgement.met
        return [Wish(words=one.words, met=one.id in met) for one in self._task.wanted]

    def hear(self, happened: Sequence[Happened]) -> None:
        before = self._judgement.passed
        self._happened += happened
        who = known(self._clinic, self._happened)
        self._judgement = tasks.judge(self._task, self._happened, who)
        if self._judgement.passed and not before:
            self._passed_with(self._judgement)

    def help_after(self, seconds: float) -> Help | None:
        due = tasks.hint(self._task, self._judgement, seconds)
        return None if due is None else Help(words=due.words, points_at=due.points_at)
