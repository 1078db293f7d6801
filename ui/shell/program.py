"""The running program: the window, the desk behind it, and who comes and goes."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from clinic_desk.access import Permission
from clinic_desk.clock import Clock, SystemClock
from clinic_desk.desk import Desk, keychain_of
from clinic_desk.errors import (
    ClinicDeskError,
    InvalidInput,
    LogFault,
    SessionEnded,
    SignInFailed,
)
from clinic_desk.ids import AccountId
from clinic_desk.scheduling.walltime import zone_named
from clinic_desk.staff import preferences, returning
from clinic_desk.staff.session import DeskSession
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.vault.holding import hold
from clinic_desk.vault.places import keychain_here
from clinic_desk.vault.vault import vault_exists
from ui.background.runner import Runner
from ui.keeper.messages import Keep, Parting
from ui.shell import computer_settings
from ui.shell.arrival import ArrivalDesk
from ui.shell.clearing import clear_away
from ui.shell.computer_locks import ComputerLocks, computer_locks
from ui.shell.countdown import Countdown
from ui.shell.display import DisplayDesk
from ui.shell.first_start.ways import FirstStartDesk
from ui.shell.half_written import HalfWritten, HalfWrittenDesk
from ui.shell.helping import HelpDesk
from ui.shell.host import Host
from ui.shell.idle import IdleWatch
from ui.shell.invented import InventedCard
from ui.shell.lock_key import LockKey
from ui.shell.main_window import MainWindow
from ui.shell.parting import Away, away, left_by, no_clinic, not_kept, parting_of, show_parting
from ui.shell.practice import PracticeDesk
from ui.shell.practising import Practising
from ui.shell.reopening import ReopenDesk
from ui.shell.restoring import RestoreDesk
from ui.shell.seat import Seat
from ui.shell.sits import Sits, Waits, sits
from ui.theme.tokens import Tone
from ui.words import errors as error_words
from ui.words import locks as lock_words

_TICK = 1000


class Program(Host):
    """Joins one window and one desk."""

    def __init__(
        self,
        application: QApplication,
        window: MainWindow,
        folder: Path | None,
        clock: Clock | None = None,
        *,
        watch: Clock | None = None,
        locks: ComputerLocks | None = None,
    ) -> None:
        """``clock``: the clinic's; ``watch``: the computer's, by which somebody is away."""
        super().__init__(window)
        self._application, self.window, self.folder = application, window, folder
        self.keeper: Seat | None = None
        self.runner = Runner(threads=2, parent=self)
        self.desk: Desk | None = None
        self.sitting: Sits | Practising | None = None
        self.practice = PracticeDesk(self)
        self.display = DisplayDesk(application, self)
        self._away: Away | None = None
        self._half_written = HalfWrittenDesk()
        self._unkept: set[AccountId] = set()
        self._card: InventedCard | None = None
        self._clock = clock or SystemClock()
        self.idle = IdleWatch(application, watch or SystemClock(), self)
        self.countdown = Countdown(self)
        self._lock_key = LockKey(application, self)
        self._locks = locks or computer_locks(self)
        self.zone: ZoneInfo | None = None  # the computer's, until somebody opened the clinic
        page = window.sign_in
        page.set_code_due(due=True)
        page.sign_in_wanted.connect(self._sign_in)
        page.help_wanted.connect(self._help)
        self.restoring = RestoreDesk(self, self._clock, self.go_to)
        page.restore_wanted.connect(self.restoring.begin)
        self.reopening = ReopenDesk(self, self._clock)
        self._arrivals = ArrivalDesk(window, self.runner, lambda: self.desk, self._entered, self)
        self.first_start = FirstStartDesk(self, self._clock)
        page.another_wanted.connect(self.first_start.choose_another)
        window.lock_wanted.connect(self.lock)
        HelpDesk(window)
        self._lock_key.pressed.connect(self.lock)
        self.idle.warned.connect(self.countdown.show_left)
        self.idle.lock_wanted.connect(self.lock)
        self._locks.lock_wanted.connect(self.lock)
        ticking = QTimer(self)
        ticking.setInterval(_TICK)
        ticking.timeout.connect(self._tick)
        ticking.start()
        self._tick()
        self.runner.crashed.connect(self._crashed)
        application.aboutToQuit.connect(self.close)

    def open(self, *, anew: bool = True) -> None:
        """Open the vault's folder; a fault is said on the sign-in page. ``anew``: which begins."""
        page = self.window.sign_in
        self.folder = self.folder or computer_settings.last()
        if self.folder is None or not vault_exists(self.folder):
            self.first_start.begin()
            return
        try:
            keychain = keychain_of(self.folder, keychain_here)
            holds = hold if self.keeper is None else self.keeper.hold
            self.desk = Desk(self.folder, keychain, self._clock, holds=holds)
        except ClinicDeskError as error:
            page.refuse(error_words.sentence(error))
            self.reopening.helps(error)
            return
        self.desk.listen(self.happened.emit)
        computer_settings.remember(self.folder)
        if anew:
            page.show_sign_in("")
        if self.desk.invented:
            self._card = InventedCard(self.folder, self.window, self._clock)
            self._card.show()

    def await_return(self, parting: Parting) -> None:
        """In a stand-in: whose folder, clock and place it is."""
        self.folder = Path(parting.folder) if parting.folder else None
        with suppress(InvalidInput):
            self.zone = zone_named(parting.zone) if parting.zone else None
        self._away = away(parting, self._clock.now())
        self._tick()

    def take_in(self, kept: Keep) -> None:
        """What the process before this one could not write."""
        account = AccountId(kept.account)
        self._half_written.take_in(account, kept.sealed)
        if kept.unkept:
            self._unkept.add(account)
        if kept.said:
            self._ask_for_code()
            self.window.sign_in.refuse(kept.said)

    def go_to(self, folder: Path) -> None:
        """Open another folder's clinic, in place of the one that is open."""
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        if self._card is not None:
            self._card.hide()
            self._card = None
        self.folder, self._away, self.zone = folder, None, None
        self.open()

    def lock(self, reason: str = "lock-key") -> None:
        """End the session and clear the window; the same person comes back to the same room."""
        self._leave(reason, locked=True)

    def sign_out(self) -> None:
        self._leave("signed-out", locked=False)

    def close(self) -> None:
        """End what runs, the session first, as the program ends."""
        self.idle.stop()
        self.first_start.close()
        self.runner.forget()
        self.practice.abandon()
        sitting, self.sitting = self.sitting, None
        if sitting is not None:
            with suppress(ClinicDeskError):  # the session, which ends now, says it to the log
                sitting.keep(sitting.half_written())
            sitting.end()
        self.runner.wait(3000)
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        if self.keeper is not None:
            self.keeper.closed()

    def change_theme(self) -> None:
        self.display.change_theme()

    def change_language(self) -> None:
        self.display.change_language()

    def show_display(self) -> None:
        self.display.show()

    def _sign_in(self, name: str, password: str, code: str) -> None:
        if self.desk is None:
            self.window.sign_in.refuse(no_clinic())
            return
        back = ""
        if self._away is not None and name == self._away.name:
            name, back = self._away.sign_in_name, "" if code else self._away.return_pass
        elif self._card is not None:
            name = self._card.sign_in_name(name)
        desk = self.desk
        credentials = Credentials(name=name, password=password, code=code, returning=back)
        self.runner.ask(lambda: desk.sign_in(credentials), self._entered, self._refused)

    def _refused(self, error: ClinicDeskError) -> None:
        wait = error.wait if isinstance(error, SignInFailed) else 0.0
        told = SignInFailed() if wait else error  # the button counts, and stops counting
        self._ask_for_code()
        self.window.sign_in.refuse(error_words.sentence(told), wait)
        self.reopening.helps(error)

    def _ask_for_code(self) -> None:
        self.window.sign_in.set_code_due(due=True)
        if self._away is not None:
            self._away = replace(self._away, return_pass="")

    def _entered(self, session: DeskSession) -> None:
        try:
            self.seat(session)
        except BaseException:
            try:
                self._leave("crashed", locked=False)
            finally:
                session.end("crashed")  # else somebody would sit behind the sign-in page
                self._say_crashed()
            raise

    def seat(self, session: DeskSession) -> None:
        """Somebody sits down, or comes back from practising."""
        if self._card is not None:
            self._card.hide()
            self.window.activateWindow()
        self.window.sign_in.forget()
        self.display.apply(preferences.read(session))
        self._away = None
        self.sitting = sitting = self._sitting(session)
        role = sitting.role()
        self.window.offer_rooms(sitting.rooms())
        self.window.sit_down(session.who.display_name, role, session.may, sitting.callbacks())
        sitting.begin()
        self.idle.begin(sitting.lock_minutes)
        self._give_back(sitting)
        if self.keeper is not None:
            self.keeper.stand()

    def _sitting(self, session: DeskSession) -> Sits:
        """What this person may do now; whoever is still learning has little of it."""
        made = sits(self, session)
        if isinstance(made, Waits):
            made.let_in.connect(self._let_in, Qt.ConnectionType.QueuedConnection)
        made.practice_wanted.connect(self.practice.begin)
        return made

    def _let_in(self) -> None:
        """The desk has opened for whoever learned, or has another password: at once."""
        before = self.sitting
        if not isinstance(before, Waits):
            return
        session = before.session
        self._half_written.keep(session.account, session.own_keys.public, before.left)
        self.window.sit_nobody()
        before.end()
        self.seat(session)
        if before.enters:
            self.window.enter(before.enters)

    def _give_back(self, sitting: Sits) -> None:
        """What this person had typed and not finished when they left."""
        session = sitting.session
        if self.keeper is not None and self._half_written.sealed(session.account):
            self.keeper.taken(session.account)
        half = self._half_written.take(session.account, session.own_keys.private)
        if half.is_empty():
            half = sitting.kept()
        sitting.take_up(half)
        if session.account in self._unkept:
            self._unkept.discard(session.account)
            self.window.banner.say(not_kept(), Tone.WARN)

    def _leave(self, reason: str, *, locked: bool) -> None:
        self.practice.abandon()
        sitting, self.sitting = self.sitting, None
        if sitting is None:
            return
        self.idle.stop()
        self.runner.forget()
        half = None
        returns = locked and reason != "crashed" and sitting.session.may(Permission.ACCOUNT_OWN)
        back = returning.new_pass() if returns else ""
        parting = parting_of(self.window, self.folder, zone=str(sitting.zone), why=reason)
        if locked:
            parting = left_by(self.window, self.folder, sitting, reason, return_pass=back)
        try:
            half = sitting.half_written()
        finally:  # whatever happens there, nothing stays on the screen
            if self.keeper is not None:
                self.keeper.leave(parting)
            self._clear()
            self._say_left(parting)
            if half is not None:
                self._keep(sitting, half if locked else replace(half, place=None))
            fault = self._end(sitting, reason, parting.return_pass)
        if self.keeper is not None:
            self.keeper.left(self._unwritten(sitting, fault))
            return
        if fault is not None:
            self._ask_for_code()  # the pass was not kept either
            self.window.sign_in.refuse(error_words.sentence(fault))
        if self._card is not None:
            self._card.show()

    def _say_left(self, parting: Parting) -> None:
        """The lock screen stands before anything is written."""
        self._away = away(parting, self._clock.now())
        show_parting(self.window.sign_in, parting)
        self.window.sign_in.repaint()

    def _keep(self, sitting: Sits | Practising, half: HalfWritten) -> None:
        """In the vault; what it does not take stays here, sealed, and is said at the unlock."""
        session = sitting.session
        try:
            sitting.keep(half)
        except ClinicDeskError as error:
            self._half_written.keep(session.account, session.own_keys.public, half)
            if not isinstance(error, SessionEnded):
                self._unkept.add(session.account)

    def _unwritten(self, sitting: Sits | Practising, fault: LogFault | None) -> Keep:
        account = sitting.session.account
        return Keep(
            account=account,
            sealed=self._half_written.sealed(account),
            unkept=account in self._unkept,
            said="" if fault is None else error_words.sentence(fault),
        )

    def _clear(self) -> None:
        """Empty the window, and whatever lies over it."""
        card = None if self._card is None else self._card.window
        clear_away([one for one in (self.window, card) if one is not None])
        self.window.sit_nobody()
        self.window.offer_rooms(())  # they know how the last person's rooms are made

    def _end(self, sitting: Sits | Practising, reason: str, back: str) -> LogFault | None:
        """End the session; where the log fails, it is over all the same."""
        fault = None
        for end in (sitting.end, lambda: sitting.session.end(reason, back)):
            try:
                end()
            except LogFault as error:
                fault = error
        return fault

    def _tick(self) -> None:
        now = self._clock.now()
        self.window.sign_in.show_time(now.astimezone(self.zone))
        if self.sitting is None:
            if self._away and self._away.return_pass and now >= self._away.code_free_until:
                self._ask_for_code()
            return
        try:
            self.sitting.session.require_live()
        except (SessionEnded, LogFault):  # over by itself: nobody need touch a key to clear it
            self.lock()
        else:
            self.sitting.tick(now)

    def _help(self) -> None:
        self.window.sign_in.refuse(
            QCoreApplication.translate(
                "shell",
                "A practice manager or the owner can help you. "
                "The owner has the recovery kit, on paper, in a safe place.",
            )
        )

    def _crashed(self, error: BaseException) -> None:
        # What went wrong is for the developer; the sentence carries no data.
        self._leave("crashed", locked=True)
        self._say_crashed()
        raise error

    def _say_crashed(self) -> None:
        if self.keeper is not None:
            self.keeper.give_up("crashed")
        self.window.sign_in.refuse(lock_words.why_locked("crashed", 0))
