"""Who came without an appointment, as an act that is taken back and done again, after a lock
too."""

from dataclasses import dataclass, replace

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import walk_ins
from clinic_desk.scheduling.records import Appointment
from clinic_desk.scheduling.true_times import TrueTimes
from clinic_desk.staff.session import DeskSession
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import Done, UndoDesk
from ui.shell.visit_acts import name_of
from ui.today import late_words


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkedIn:
    visit: AppointmentId
    version: int
    times: TrueTimes


@dataclass(frozen=True, slots=True)
class WalkInActs:
    """Raises what the core raises."""

    session: DeskSession
    undo: UndoDesk
    directory: HeldDirectory

    def join(self) -> None:
        self.undo.knows(WalkedIn, self.walked_in)

    def enter(self, written: Appointment, times: TrueTimes) -> Done:
        """Somebody's visit was entered."""
        self.undo.wrote(written)
        return self.walked_in(WalkedIn(visit=written.id, version=written.version, times=times))

    def walked_in(self, act: WalkedIn) -> Done:
        session, name = self.session, name_of(self.session, self.directory, act.visit)

        def back() -> str:
            known = self.undo.known(act.visit, act.version)
            gone = self.directory.ask(
                lambda opened: walk_ins.take_back(session, opened, act.visit, known)
            )
            self.undo.wrote(gone, known)
            return late_words.walk_in_undone(name)

        def again() -> Done:
            known = self.undo.known(act.visit, act.version)
            stands = self.directory.ask(
                lambda opened: walk_ins.enter_again(session, opened, act.visit, known, act.times)
            )
            self.undo.wrote(stands, known)
            return self.walked_in(replace(act, version=stands.version))

        return Done(act=act, sentence=late_words.entered(name), take_back=back, again=again)
