"""What the lists of things to do do: each act with its sentence, its way back and forth."""

from dataclasses import dataclass

from clinic_desk.scheduling.to_do import calls, recalls, taking, to_rebook, waiting
from clinic_desk.scheduling.to_do.records import (
    Call,
    CallOutcome,
    Due,
    RecallId,
    ToRebook,
    Waiting,
    WaitingId,
)
from clinic_desk.staff.session import DeskSession
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import Done
from ui.to_do import deeds
from ui.to_do.task_rows import TaskRow


@dataclass(frozen=True, slots=True)
class ToDoActs:
    """Each raises what the core raises. Versions follow one another from act to act."""

    session: DeskSession
    directory: HeldDirectory

    def remove(self, line: TaskRow) -> Done | None:
        """Take a line off its list."""
        name = line.cells[0]
        match line.of:
            case Waiting(entry=entry):
                return self._withdraw(entry.id, entry.version, name)
            case Due(recall=recall):
                return self._not_due(recall.id, recall.version, name)
            case ToRebook() as visit:
                return self._drop(visit, name)
        return None

    def put_back(self, line: TaskRow) -> Done | None:
        """Put somebody back who has left the waiting list."""
        if not isinstance(line.of, Waiting):
            return None
        entry = line.of.entry
        return self._on_again(entry.id, entry.version, line.cells[0])

    def take(self, line: TaskRow, *, on: bool) -> Done | None:
        """Make a call one's own, or let it go."""
        if not isinstance(line.of, Call):
            return None
        return self._take(line.of, line.cells[0], on=on)

    def called(self, line: TaskRow, outcome: CallOutcome, asked: int | None) -> Done | None:
        """Remember how a call went."""
        if not isinstance(line.of, Call):
            return None
        return self._called(line.of, outcome, asked, line.cells[0])

    def _take(self, call: Call, name: str, *, on: bool) -> Done:
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
        )

    def _withdraw(self, which: WaitingId, known: int, name: str) -> Done:
        gone = self.directory.ask(
            lambda opened: waiting.withdraw(self.session, opened, which, known)
        )
        version = [gone.version]

        def back() -> str:
            version[0] = self._waits(which, version[0])
            return deeds.on_again(name)

        return Done(
            sentence=deeds.taken_off(name),
            take_back=back,
            again=lambda: self._withdraw(which, version[0], name),
        )

    def _on_again(self, which: WaitingId, known: int, name: str) -> Done:
        version = [self._waits(which, known)]

        def back() -> str:
            gone = self.directory.ask(
                lambda opened: waiting.withdraw(self.session, opened, which, version[0])
            )
            version[0] = gone.version
            return deeds.taken_off(name)

        return Done(
            sentence=deeds.on_again(name),
            take_back=back,
            again=lambda: self._on_again(which, version[0], name),
        )

    def _waits(self, which: WaitingId, known: int) -> int:
        return self.directory.ask(
            lambda opened: waiting.put_back(self.session, opened, which, known)
        ).version

    def _not_due(self, which: RecallId, known: int, name: str) -> Done:
        gone = self.directory.ask(
            lambda opened: recalls.withdraw(self.session, opened, which, known)
        )
        version = [gone.version]

        def back() -> str:
            due = self.directory.ask(
                lambda opened: recalls.put_back(self.session, opened, which, version[0])
            )
            version[0] = due.version
            return deeds.due_again(name, due.due)

        return Done(
            sentence=deeds.not_due(name),
            take_back=back,
            again=lambda: self._not_due(which, version[0], name),
        )

    def _drop(self, visit: ToRebook, name: str) -> Done:
        was_put = self.directory.ask(
            lambda opened: to_rebook.drop(self.session, opened, visit.appointment)
        )

        def back() -> str:
            self.directory.ask(
                lambda opened: to_rebook.take_back(
                    self.session, opened, visit.appointment, was_put=was_put
                )
            )
            return deeds.on_again(name)

        return Done(
            sentence=deeds.let_go(name),
            take_back=back,
            again=lambda: self._drop(visit, name),
        )

    def _called(self, call: Call, outcome: CallOutcome, asked: int | None, name: str) -> Done:
        made = self.directory.ask(
            lambda opened: calls.record(self.session, opened, call, outcome, asked)
        )

        def back() -> str:
            self.directory.ask(lambda opened: calls.take_back(self.session, opened, made.id))
            return deeds.call_undone(name)

        return Done(
            sentence=deeds.called(name, outcome),
            take_back=back,
            again=lambda: self._called(call, outcome, asked, name),
        )
