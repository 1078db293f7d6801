"""What the lines of the lists of things to do do, each with its way back and forth."""

from dataclasses import dataclass

from clinic_desk.scheduling.to_do import taking
from clinic_desk.scheduling.to_do.records import Call, CallOutcome, Due, ToRebook, Waiting
from clinic_desk.staff.session import DeskSession
from ui.shell.doors import HeldDirectory
from ui.shell.list_acts import ListActs
from ui.shell.undoing import Done
from ui.to_do import deeds
from ui.to_do.task_rows import TaskRow


@dataclass(frozen=True, slots=True)
class ToDoActs:
    """Each raises what the core raises."""

    session: DeskSession
    directory: HeldDirectory
    acts: ListActs

    def remove(self, line: TaskRow) -> Done | None:
        """Take a line off its list."""
        match line.of:
            case Waiting(entry=entry):
                return self.acts.wait(entry, on=False)
            case Due(recall=recall):
                return self.acts.not_due(recall)
            case ToRebook() as visit:
                return self.acts.want_no_time(visit.appointment)
        return None

    def put_back(self, line: TaskRow) -> Done | None:
        """Put somebody back who has left the waiting list."""
        if not isinstance(line.of, Waiting):
            return None
        return self.acts.wait(line.of.entry, on=True)

    def take(self, line: TaskRow, *, on: bool) -> Done | None:
        """Make a call one's own, or let it go."""
        if not isinstance(line.of, Call):
            return None
        return self._take(line.of, line.cells[0], on=on)

    def called(self, line: TaskRow, outcome: CallOutcome, asked: int | None) -> Done | None:
        """Remember how a call went."""
        if not isinstance(line.of, Call):
            return None
        return self.acts.ring(line.of, outcome, asked)

    def _take(self, call: Call, name: str, *, on: bool) -> Done:
        """Nothing that outlives a lock: with it everybody lets go of their calls."""
        if on:
            self.directory.ask(
                lambda opened: taking.take(self.session, opened, call.what, call.about)
            )
        else:
            taking.let_go(self.session, call.what, call.about)
        return Done(
            sentence=deeds.call_taken(name) if on else deeds.call_let_go(name),
            take_back=lambda: self._take(call, name, on=not on).sentence,
            again=lambda: self._take(call, name, on=on),
            lapses=True,
        )
