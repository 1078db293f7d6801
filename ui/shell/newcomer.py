"""Somebody whose desk is not open yet: the path, their own log, a way to report. Nothing else.

It stands where a sitting stands and answers what the program asks of one. As soon as the desk
opens for this person, a sitting takes its place.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import Happened, Permission
from clinic_desk.errors import ClinicDeskError, LogFault, SessionEnded
from clinic_desk.scheduling.walltime import zone_named
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
from ui.shell.status_line import Fact
from ui.shell.training import TrainingDesk
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words import errors as error_words
from ui.words import locks as lock_words


class Newcomer(QObject):
    """What one person may do before their training has cleared them, joined with the window."""

    let_in = Signal()
    """The desk is open now: a sitting is to take this one's place."""
    practice_wanted = Signal(object)

    def __init__(self, program: Host, session: DeskSession) -> None:
        super().__init__(program)
        self._program, self.session, self._window = program, session, program.window
        reads = session.reading(Permission.ACCOUNT_OWN)
        self.zone = zone_named(settings.text(reads, settings.CLINIC_ZONE))
        program.zone = self.zone
        self.lock_minutes = settings.number(reads, settings.LOCK_MINUTES)
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
        encrypted = QCoreApplication.translate("shell", "{clinic} · encrypted, {locks}").format(
            clinic=self._clinic, locks=lock_words.locks_after(self.lock_minutes)
        )
        facts = [*self._program.facts(), Fact(words=encrypted, icon=Icon.LOCK)]
        self._window.status_line.show_facts(facts)

    def end(self) -> None:
        """Leave. Raises LogUnwritable."""
        self._program.happened.disconnect(self._happened)
        self._window.find_box.forget()
        self._window.find_box.offer_commands_alone(alone=False)
        with ExitStack() as all_of_them:
            for desk in (
                self._find,
                self._training,
                self._log,
                self._incidents,
                self._own,
                self._directory,
            ):
                all_of_them.callback(desk.close)
                if isinstance(desk, QObject):
                    all_of_them.callback(desk.deleteLater)
            all_of_them.callback(self.deleteLater)

    def fault(self, error: ClinicDeskError) -> None:
        sentence = error_words.sentence(error)
        if isinstance(error, SessionEnded):
            self._program.lock()
        elif isinstance(error, LogFault):
            self._window.banner.say(sentence, Tone.DANGER)
        else:
            self._window.show_change(sentence, undoable=False)

    def _today_here(self) -> date:
        return self.session.clock.now().astimezone(self.zone).date()

    def _run(self, action: str) -> None:
        does = self._window.action(action)
        if does is not None:
            does.trigger()

    def _happened(self, happened: Sequence[Happened]) -> None:
        self._log.happened()
        self._training.happened(happened)
