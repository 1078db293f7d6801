"""What everybody who sits at the desk has, whether the desk is open for them or not yet."""

from collections.abc import Iterable
from contextlib import ExitStack
from datetime import date, datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clinic_desk.access import Permission
from clinic_desk.errors import ClinicDeskError, LogFault, SessionEnded
from clinic_desk.ids import AccountId
from clinic_desk.scheduling.walltime import zone_named
from clinic_desk.staff import accounts, returning
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import settings
from ui.shell.host import Host
from ui.shell.status_line import Fact
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words import colleagues
from ui.words import errors as error_words
from ui.words import locks as lock_words
from ui.words.colleagues import Here


class _Closes(Protocol):
    def close(self) -> None: ...


class Seated(QObject):
    """One person at one window: their session, the clinic's clock, what is said to them."""

    practice_wanted = Signal(object)

    def __init__(self, program: Host, session: DeskSession) -> None:
        super().__init__(program)
        self._program, self.session, self._window = program, session, program.window
        self._there = self._window.children()
        reads = session.reading(Permission.ACCOUNT_OWN)
        self.zone = zone_named(settings.text(reads, settings.CLINIC_ZONE))
        program.zone = self.zone
        self.lock_minutes = settings.number(reads, settings.LOCK_MINUTES)
        self._here = Here(account=session.account, name=self._colleague, now=self._now_here)
        colleagues.sit(self._here)
        self.code_free_until = returning.until(reads, session.code_given)

    def fault(self, error: ClinicDeskError) -> None:
        """Say what could not be done; what cannot be recorded must be acted on."""
        sentence = error_words.sentence(error)
        if isinstance(error, SessionEnded):
            self._program.lock()
        elif isinstance(error, LogFault):
            self._window.banner.say(sentence, Tone.DANGER)
        else:
            self._window.show_change(sentence, undoable=False)

    def _now_here(self) -> datetime:
        return self.session.clock.now().astimezone(self.zone)

    def _today_here(self) -> date:
        return self._now_here().date()

    def _colleague(self, account: int) -> str:
        try:
            return accounts.colleague(self.session, AccountId(account))
        except ClinicDeskError:
            return ""

    def _run(self, action: str) -> None:
        does = self._window.action(action)
        if does is not None:
            does.trigger()

    def _encrypted(self, clinic: str) -> Fact:
        words = QCoreApplication.translate("shell", "{clinic} · encrypted, {locks}").format(
            clinic=clinic, locks=lock_words.locks_after(self.lock_minutes)
        )
        return Fact(words=words, icon=Icon.LOCK)

    def _leave(self, desks: Iterable[_Closes]) -> None:
        """Close them all, the last first, and be gone. Raises LogUnwritable."""
        with ExitStack() as all_of_them:  # also when the log takes no more entries
            for desk in desks:
                all_of_them.callback(desk.close)
                if isinstance(desk, QObject):  # its parent, the window, stays for the next person
                    all_of_them.callback(desk.deleteLater)
            all_of_them.callback(self.deleteLater)
            all_of_them.callback(self._leave_nothing)

    def _leave_nothing(self) -> None:
        """What came to the window with this person goes with them: desks that a desk has made."""
        colleagues.leave(self._here)
        for one in self._window.children():
            if one not in self._there and not isinstance(one, QWidget | QAction):
                one.deleteLater()
