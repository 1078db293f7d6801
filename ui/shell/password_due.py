"""Somebody whose password is too old: they choose another one, and reach nothing else before."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.access import Permission
from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.staff import drafts, own_account
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import settings
from ui.shell import half_written
from ui.shell.half_written import HalfWritten
from ui.shell.host import Host
from ui.shell.room import Room
from ui.shell.seated import Seated
from ui.staff.password_due_page import PasswordDuePage
from ui.theme.icons import Icon
from ui.words import errors as error_words


class PasswordDue(Seated):
    """Stands where a sitting stands until the password is another one."""

    let_in = Signal()
    """It is: a sitting is to take this one's place."""
    enters = ""

    def __init__(self, program: Host, session: DeskSession) -> None:
        super().__init__(program, session)
        reads = session.reading(Permission.ACCOUNT_OWN)
        self._clinic = settings.text(reads, settings.CLINIC_NAME)
        self._days = settings.number(reads, settings.PASSWORD_DAYS)
        self.left = HalfWritten()
        """What no vault had taken when they left; the sitting has it."""

    def role(self) -> str:
        return QCoreApplication.translate("shell", "Password too old")

    def rooms(self) -> Sequence[Room]:
        return (
            Room(
                id="password",
                words=lambda: QCoreApplication.translate("rooms", "Password"),
                icon=Icon.LOCK_KEYHOLE,
                make=self._make,
                permission=Permission.ACCOUNT_OWN,
            ),
        )

    def callbacks(self) -> dict[str, Callable[[], object]]:
        return {
            "app:display:show": self._program.show_display,
            "app:language:change": self._program.change_language,
            "app:theme:change": self._program.change_theme,
            "session:sign-out": self._program.sign_out,
        }

    def begin(self) -> None:
        self._window.find_box.offer_commands_alone(alone=True)
        self.tick(self.session.clock.now())
        self.write_status()

    def half_written(self) -> HalfWritten:
        return self.left

    def kept(self) -> HalfWritten:
        """What the vault keeps waits there for the sitting."""
        return HalfWritten()

    def keep(self, half: HalfWritten) -> None:
        """What no vault had taken before."""
        if not half.is_empty():
            drafts.keep(self.session, half_written.written(half))

    def take_up(self, half: HalfWritten) -> None:
        self.left = half

    def tick(self, now: datetime) -> None:
        self._window.top_bar.show_time(now.astimezone(self.zone))

    def write_status(self) -> None:
        facts = [*self._program.facts(), self._encrypted(self._clinic)]
        self._window.status_line.show_facts(facts)

    def end(self) -> None:
        """Leave. Raises LogUnwritable."""
        self._window.find_box.forget()
        self._window.find_box.offer_commands_alone(alone=False)
        self._leave(())

    def _make(self) -> QWidget:
        page = PasswordDuePage(own_account.own(self.session).names, self._days)
        page.password_wanted.connect(lambda present, new: self._change(page, present, new))
        return page

    def _change(self, page: PasswordDuePage, present: str, new: str) -> None:
        desk = self._program.desk
        assert desk is not None, "somebody sits at it"
        keys, keychain = desk.unlocked, desk.keychain

        def refused(error: ClinicDeskError) -> None:
            if isinstance(error, InvalidInput):
                page.show_problems(error.problems)
            else:
                page.refuse(error_words.sentence(error))

        self._program.runner.ask(
            lambda: own_account.change_password(self.session, keys, keychain, present, new),
            lambda _done: self.let_in.emit(),
            refused,
        )
