"""What can be done with the lists of things to do, as acts that are taken back and done again,
after a lock too."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import PurposeOfUse, Viewing
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.patients import finding
from clinic_desk.scheduling.to_do import calls, recalls, to_rebook, waiting
from clinic_desk.scheduling.to_do.records import (
    Attempt,
    Call,
    CallOutcome,
    Recall,
    RecallId,
    WaitingEntry,
    WaitingId,
    Wish,
)
from clinic_desk.staff.session import DeskSession
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import Done, UndoDesk
from ui.shell.visit_acts import name_of
from ui.to_do import deeds
from ui.words.people import listed_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Put on the waiting list, or taken off it."""

    which: WaitingId
    patient: PatientId
    version: int
    on: bool
    new: bool = False
    """Whether it is for the first time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WishChanged:
    """Somebody waits for something else; the note beside it is as it was."""

    which: WaitingId
    patient: PatientId
    version: int
    was: Wish
    now: Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class IsDue:
    """Due again, or no longer."""

    which: RecallId
    patient: PatientId
    version: int
    due: date
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PutToRebook:
    visit: AppointmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class NotToRebook:
    visit: AppointmentId
    was_put: bool
    """Whether it had been put on the list by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    call: Attempt
    asked: int | None
    """When they asked to be called back."""


@dataclass(frozen=True, slots=True)
class ListActs:
    """Does each of them; each raises what the core raises."""

    session: DeskSession
    undo: UndoDesk
    directory: HeldDirectory

    def join(self) -> None:
        self.undo.knows(Waits, self.waits)
        self.undo.knows(WishChanged, self.wished)
        self.undo.knows(IsDue, self.is_due)
        self.undo.knows(PutToRebook, self.put_to_rebook)
        self.undo.knows(NotToRebook, self.not_to_rebook)
        self.undo.knows(Rung, self.rung)

    # --- the waiting list ----------------------------------------------------------------------

    def put_on(self, entry: WaitingEntry) -> Done:
        """Somebody was put on the list."""
        self.undo.wrote_row(entry.id, entry.version)
        return self.waits(
            Waits(which=entry.id, patient=entry.patient, version=entry.version, on=True, new=True)
        )

    def wait(self, entry: WaitingEntry, *, on: bool) -> Done:
        """Take somebody off the list, or let them wait again."""
        act = Waits(which=entry.id, patient=entry.patient, version=entry.version, on=on)
        return self.waits(self._wait(act))

    def waits(self, act: Waits) -> Done:
        name = self._name(act.patient)
        off, on_again = deeds.taken_off(name), deeds.on_again(name)
        sentence = deeds.put_on(name) if act.new else on_again if act.on else off

        def back() -> str:
            self._wait(replace(act, on=not act.on))
            return off if act.on else on_again

        return Done(
            act=act, sentence=sentence, take_back=back, again=lambda: self.waits(self._wait(act))
        )

    def _wait(self, act: Waits) -> Waits:
        known = self.undo.known(act.which, act.version)
        do = waiting.put_back if act.on else waiting.withdraw
        written = self.directory.ask(lambda opened: do(self.session, opened, act.which, known))
        self.undo.wrote_row(act.which, written.version)
        return replace(act, version=written.version)

    def change(self, viewing: Viewing, entry: WaitingEntry, wish: Wish, note: str) -> Done:
        """Write anew, on the open card, what somebody waits for."""
        act = WishChanged(
            which=entry.id, patient=entry.patient, version=entry.version, was=entry.wish, now=wish
        )
        said = self._wish(viewing, act, wish, note)
        return self.wished(act, None if said == note.strip() else (said, note))

    def wished(self, act: WishChanged, notes: tuple[str, str] | None = None) -> Done:
        """``notes``: what was said beside it before and after, where that is not the same."""
        name = self._name(act.patient)

        def write(to: Wish, note: str | None) -> None:
            with self.session.opened(act.patient, PurposeOfUse.PHONE) as viewing:
                if note is None:
                    stands = {one.id: said for one, said in waiting.of_record(viewing)}
                    note = stands.get(act.which, "")
                self._wish(viewing, act, to, note)

        def back() -> str:
            write(act.was, notes and notes[0])
            return deeds.wish_changed(name)

        def again() -> Done:
            write(act.now, notes and notes[1])
            return self.wished(act, notes)

        return Done(
            act=None if notes else act,
            sentence=deeds.wish_changed(name),
            take_back=back,
            again=again,
        )

    def _wish(self, viewing: Viewing, act: WishChanged, to: Wish, note: str) -> str:
        """Write a wish; the note that stood beside it."""
        known = self.undo.known(act.which, act.version)
        _, said = waiting.change(self.session, viewing, act.which, known, to, note)
        self.undo.wrote_row(act.which, known + 1)
        return said

    # --- recalls -------------------------------------------------------------------------------

    def made_due(self, made: Recall) -> Done:
        """A recall was made."""
        self.undo.wrote_row(made.id, made.version)
        return self.is_due(_due(made, on=True))

    def not_due(self, recall: Recall) -> Done:
        """Nobody is to be recalled."""
        return self.is_due(self._be_due(_due(recall, on=False)))

    def is_due(self, act: IsDue) -> Done:
        name = self._name(act.patient)
        said = deeds.not_due(name), deeds.due_again(name, act.due)

        def back() -> str:
            self._be_due(replace(act, on=not act.on))
            return said[not act.on]

        return Done(
            act=act,
            sentence=said[act.on],
            take_back=back,
            again=lambda: self.is_due(self._be_due(act)),
        )

    def _be_due(self, act: IsDue) -> IsDue:
        known = self.undo.known(act.which, act.version)
        do = recalls.put_back if act.on else recalls.withdraw
        written = self.directory.ask(lambda opened: do(self.session, opened, act.which, known))
        self.undo.wrote_row(act.which, written.version)
        return replace(act, version=written.version)

    # --- visits that need a new time -----------------------------------------------------------

    def ask_new_time(self, visit: AppointmentId) -> Done | None:
        """Put a visit on the list; None if it stands there already."""
        session = self.session
        if self.directory.ask(lambda opened: to_rebook.put(session, opened, visit)):
            return None
        return self.put_to_rebook(PutToRebook(visit=visit))

    def put_to_rebook(self, act: PutToRebook) -> Done:
        session, name = self.session, name_of(self.session, self.directory, act.visit)

        def back() -> str:
            self.directory.ask(lambda opened: to_rebook.take_back(session, opened, act.visit))
            return deeds.taken_off(name)

        def again() -> Done:
            return self.ask_new_time(act.visit) or Done(sentence=deeds.to_rebook(name))

        return Done(act=act, sentence=deeds.to_rebook(name), take_back=back, again=again)

    def want_no_time(self, visit: AppointmentId) -> Done:
        """Let a visit go that is on the list."""
        session = self.session
        was_put = self.directory.ask(lambda opened: to_rebook.drop(session, opened, visit))
        return self.not_to_rebook(NotToRebook(visit=visit, was_put=was_put))

    def not_to_rebook(self, act: NotToRebook) -> Done:
        session, name = self.session, name_of(self.session, self.directory, act.visit)

        def back() -> str:
            self.directory.ask(
                lambda opened: to_rebook.take_back(session, opened, act.visit, was_put=act.was_put)
            )
            return deeds.on_again(name)

        return Done(
            act=act,
            sentence=deeds.let_go(name),
            take_back=back,
            again=lambda: self.want_no_time(act.visit),
        )

    # --- calls ---------------------------------------------------------------------------------

    def ring(self, call: Call | Attempt, outcome: CallOutcome, asked: int | None) -> Done:
        """Remember how a call went."""
        made = self.directory.ask(
            lambda opened: calls.record(self.session, opened, call, outcome, asked)
        )
        return self.rung(Rung(call=made, asked=asked))

    def rung(self, act: Rung) -> Done:
        name, made = self._name(act.call.patient), act.call

        def back() -> str:
            self.directory.ask(lambda opened: calls.take_back(self.session, opened, made.id))
            return deeds.call_undone(name)

        return Done(
            act=act,
            sentence=deeds.called(name, made.outcome),
            take_back=back,
            again=lambda: self.ring(made, made.outcome, act.asked),
        )

    def _name(self, patient: PatientId) -> str:
        """Who it is, as it may be said on this screen now."""
        found = self.directory.ask(lambda opened: finding.names(opened, (patient,)))
        if patient in found:
            return listed_name(found[patient])
        return QCoreApplication.translate("deeds", "The patient", "where nobody may be named")


def _due(recall: Recall, *, on: bool) -> IsDue:
    return IsDue(
        which=recall.id, patient=recall.patient, version=recall.version, due=recall.due, on=on
    )
