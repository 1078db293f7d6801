"""One's own account, for everybody: opened from the mark in the top bar."""

from collections.abc import Callable
from datetime import UTC, timedelta
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.desk import Desk
from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.staff import granting, own_account
from clinic_desk.staff.records import Enrolment
from clinic_desk.staff.session import DeskSession
from ui.actions.registry import BY_ID
from ui.kit.paper import PrintLines, print_lines
from ui.shell.code_again import CodeAgain
from ui.shell.host import Host
from ui.shell.person_menu import OWN
from ui.shell.plain_papers import as_practised
from ui.staff.own_account_panel import OwnAccountPanel
from ui.theme.tokens import Tone
from ui.words.dates import numeric_day
from ui.words.keys import keys_shown

T = TypeVar("T")
_SOON = timedelta(days=14)


class OwnAccountDesk(QObject):
    """Answers the panel from the core. What stretches a password runs off the window's thread."""

    log_wanted = Signal()
    prints: PrintLines = staticmethod(print_lines)

    def __init__(
        self, session: DeskSession, program: Host, fault: Callable[[ClinicDeskError], None]
    ) -> None:
        super().__init__(program)
        self._session, self._program, self._fault = session, program, fault
        self._window = program.window
        self._code = CodeAgain(session, program)

    def begin(self) -> None:
        """Say it if the clinic's policy soon asks for another password at the sign-in."""
        due = own_account.own(self._session).password_due
        if due is not None and due - self._session.clock.now() <= _SOON:
            keys = keys_shown(BY_ID[OWN].shortcut)
            told = QCoreApplication.translate(
                "shell",
                "From {day} on you must choose another password at the sign-in. You can do it "
                "now, under My account ({keys}).",
            )
            day = numeric_day(due.astimezone(self._program.zone or UTC).date())
            self._window.banner.say(told.format(day=day, keys=keys), Tone.INFO)

    def open(self) -> None:
        """Show the account at the side."""
        session = self._session
        panel = OwnAccountPanel(
            own_account.own(session),
            granting.grants(session, session.account),
            session.clock.now(),
            self._program.zone or UTC,
            prints=as_practised(self._window, self.prints),
        )
        panel.close_wanted.connect(self._close_panel)
        panel.password_wanted.connect(lambda *typed: self._password(panel, *typed))
        then = self._code.then
        panel.device_wanted.connect(
            lambda: then(lambda: panel.show_device(own_account.new_device(session)))
        )
        panel.renew_wanted.connect(lambda *typed: then(lambda: self._renew(panel, *typed)))
        panel.codes_wanted.connect(lambda present: then(lambda: self._codes(panel, present)))
        panel.log_wanted.connect(self.log_wanted)
        self._window.show_panel(panel)
        panel.setFocus()

    def close(self) -> None:
        """Nothing is open."""

    def _password(self, panel: OwnAccountPanel, present: str, new: str) -> None:
        desk = self._desk()
        keys, keychain = desk.unlocked, desk.keychain
        self._ask(
            panel,
            lambda: own_account.change_password(self._session, keys, keychain, present, new),
            lambda _: self._done(
                panel,
                QCoreApplication.translate("shell", "The password is changed, from now on."),
            ),
        )

    def _renew(self, panel: OwnAccountPanel, present: str, enrolment: Enrolment, code: str) -> None:
        desk = self._desk()
        keys, keychain, secret = desk.unlocked, desk.keychain, enrolment.secret
        self._ask(
            panel,
            lambda: own_account.renew_device(self._session, keys, keychain, present, secret, code),
            lambda _: self._done(
                panel,
                QCoreApplication.translate("shell", "This device makes your codes from now on."),
            ),
        )

    def _codes(self, panel: OwnAccountPanel, present: str) -> None:
        desk = self._desk()
        keys, keychain = desk.unlocked, desk.keychain
        self._ask(
            panel,
            lambda: own_account.make_recovery_codes(self._session, keys, keychain, present),
            panel.show_codes,
        )

    def _ask(
        self, panel: OwnAccountPanel, act: Callable[[], T], show: Callable[[T], object]
    ) -> None:
        panel.setEnabled(False)

        def answered(made: T) -> None:
            if self._window.panel() is panel:
                panel.setEnabled(True)
                show(made)

        def refused(error: ClinicDeskError) -> None:
            if self._window.panel() is not panel:
                return
            panel.setEnabled(True)
            if isinstance(error, InvalidInput):
                panel.show_problems(error.problems)
            else:
                self._fault(error)

        self._program.runner.ask(act, answered, refused)

    def _done(self, panel: OwnAccountPanel, sentence: str) -> None:
        panel.show_done(sentence, own_account.own(self._session))

    def _desk(self) -> Desk:
        desk = self._program.desk
        assert desk is not None, "somebody sits at it"
        return desk

    def _close_panel(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()
