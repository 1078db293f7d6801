"""The security room of one person at the desk: its sections, joined."""

from collections.abc import Callable, Sequence
from datetime import UTC

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from clinic_desk.access import Permission
from clinic_desk.audit import keeping, verifying
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import settings
from clinic_desk.vault import vault
from clinic_desk.vault.keychain import FileKeychain
from ui.oversight.protection_section import Protection, ProtectionSection
from ui.oversight.security_page import SecurityPage
from ui.shell.host import Host
from ui.shell.kit_anew import KitAnewDesk
from ui.shell.room import Room
from ui.theme.icons import Icon

ROOM = "security"

Sections = Sequence[Callable[[], QWidget]]
"""How each further section of the page is made, in their order."""


class SecurityDesk(QObject):
    """Makes the page: what protects the vault, then whatever else was joined to it."""

    def __init__(self, session: DeskSession, program: Host, sections: Sections) -> None:
        super().__init__(program)
        self._session, self._program, self._sections = session, program, sections
        self.kit: KitAnewDesk | None = None

    def room(self) -> Room:
        return Room(
            id=ROOM,
            words=lambda: QCoreApplication.translate("rooms", "Security"),
            icon=Icon.SHIELD_CHECK,
            make=self.make,
            permission=Permission.BACKUP_MAKE,
        )

    def make(self) -> SecurityPage:
        protection = ProtectionSection()
        protection.show_protection(self._protection())
        kit = KitAnewDesk(
            self._session,
            self._program,
            lambda: protection.show_protection(self._protection()),
        )
        if kit.may():
            protection.new_kit_wanted.connect(kit.begin)
            protection.offer_new_kit()
        self.kit = kit
        return SecurityPage((protection, *(make() for make in self._sections)))

    def close(self) -> None:
        """Nothing is open."""

    def _protection(self) -> Protection:
        session, desk = self._session, self._program.desk
        assert desk is not None, "somebody sits at it"
        content, _ = vault.keyfile_of(desk.unlocked)
        reads = session.reading(Permission.LOG_VERIFY)
        return Protection(
            invented=desk.invented,
            secret_in_file=isinstance(desk.keychain, FileKeychain),
            kit=content.kit is not None,
            lock_minutes=settings.number(reads, settings.LOCK_MINUTES),
            checked=verifying.checked(session),
            outside=keeping.outside(session),
            now=session.clock.now(),
            zone=self._program.zone or UTC,
        )
