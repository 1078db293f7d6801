"""Somebody whose desk is not open yet: the path, their own log, a way to report. Nothing else.

It stands where a sitting stands and answers what the program asks of one. As soon as the desk
opens for this person, a sitting takes its place.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal

from clinic_desk.access import Happened, Permission
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import settings
from ui.shell.doors import HeldDirectory
from ui.shell.finding import FindDesk
from ui.shell.half_written import HalfWritten, Place
from ui.shell.host import Host
from ui.shell.incidents import IncidentDesk
from ui.shell.log import LogDesk
from ui.shell.own_account import OwnAccountDesk
from ui.shell.room import Room
from ui.shell.seated import Seated
from ui.shell.training import ROOM as TRAINING
from ui.shell.training import TrainingDesk
from ui.theme.icons import Icon


class Newcomer(Seated):
    """What one person may do before their training has cleared them, joined with the window."""

    let_in = Signal()
    """The desk is open now: a sitting is to take this one's place."""
    enters = TRAINING
    left = HalfWritten()

    def __init__(self, program: Host, session: DeskSession) -> None:
        super().__init__(program, session)
        reads = session.reading(Permission.ACCOUNT_OWN)
        self._clinic = settings.text(reads, settings.CLINIC_NAME)
        self._directory = HeldDirectory(session, "desk", self.fault, self)
        box, region = self._window.find_box, settings.region(reads)
        self._find = FindDesk(session, box, self._directory, region, self.fault)
        self._find.action_chosen.connect(self._run)
        box.offer_commands_alone(alone=True)
        self._training = TrainingDesk(session, program, self.fault)
        self._log = LogDesk(session, program, self._directory, self.fault)
        self._incidents = IncidentDesk(session, program, self.fault)
        self._own = OwnAccountDesk(session, program, self.fault)
        self._own.log_wanted.connect(lambda: self._window.enter("log"))
        self._training.practice_wanted.connect(self.practice_wanted)
        self._training.cleared.connect(self.let_in)
        self._program.happened.connect(self._happened)

    def role(self) -> str:
        return QCoreApplication.translate("shell", "New colleague")

    def rooms(self) -> Sequence[Room]:
        return (
            self._training.room(),
            Room(
                id="log",
                words=lambda: QCoreApplication.translate("rooms", "Log"),
                icon=Icon.EYE,
                make=self._log.make,
                permission=Permission.LOG_READ,
            ),
            self._incidents.room(),
        )

    def callbacks(self) -> dict[str, Callable[[], object]]:
        return {
            "app:display:show": self._program.show_display,
            "app:language:change": self._program.change_language,
            "app:theme:change": self._program.change_theme,
            "oversight:incident:report": self._incidents.show,
            "staff:account:own": self._own.open,
            "session:sign-out": self._program.sign_out,
        }

    def begin(self) -> None:
        self.tick(self.session.clock.now())
        self.write_status()
        self._own.begin()

    def half_written(self) -> HalfWritten:
        """The place alone: every answer is kept as it is given."""
        today = self._today_here()
        return HalfWritten(place=Place(on=today, room=self._window.current_room(), day=today))

    def kept(self) -> HalfWritten:
        return HalfWritten()

    def keep(self, half: HalfWritten) -> None:
        """Nothing to keep."""

    def take_up(self, half: HalfWritten) -> None:
        place = half.place
        if place is not None and any(one.id == place.room for one in self._window.rooms()):
            self._window.enter(place.room)

    def tick(self, now: datetime) -> None:
        self._window.top_bar.show_time(now.astimezone(self.zone))

    def write_status(self) -> None:
        facts = [*self._program.facts(), self._encrypted(self._clinic)]
        self._window.status_line.show_facts(facts)

    def end(self) -> None:
        """Leave. Raises LogUnwritable."""
        self._program.happened.disconnect(self._happened)
        self._window.find_box.forget()
        self._window.find_box.offer_commands_alone(alone=False)
        self._leave(
            (
                self._find,
                self._training,
                self._log,
                self._incidents,
                self._own,
                self._directory,
            )
        )

    def _happened(self, happened: Sequence[Happened]) -> None:
        self._log.happened()
        self._training.happened(happened)
