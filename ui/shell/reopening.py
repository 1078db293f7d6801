"""Where the keychain lost the vault's secret: the page on which the recovery kit gives it back."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from clinic_desk.backup import renewing, reopening, trying
from clinic_desk.backup.renewing import Proposed
from clinic_desk.clock import Clock
from clinic_desk.desk import KEYCHAIN_NAME
from clinic_desk.errors import ClinicDeskError, KeychainUnavailable, WrongKey
from clinic_desk.vault import kit, vault
from clinic_desk.vault.keychain import FileKeychain, Keychain
from clinic_desk.vault.places import accepted_keychain, keychain_here
from ui.oversight.reopen_page import ReopenPage, Step
from ui.oversight.restore_words import refused_words
from ui.shell import restoring

if TYPE_CHECKING:
    from ui.shell.program import Program


class ReopenDesk(QObject):
    """Joins the page with the core while it is open."""

    def __init__(
        self, program: "Program", clock: Clock, *, left_alone: int = restoring.LEFT_ALONE
    ) -> None:
        super().__init__(program)
        self._program, self._clock = program, clock
        self.page: ReopenPage | None = None
        self._proposed: Proposed | None = None
        self._alone = QTimer(self)
        self._alone.setSingleShot(True)
        self._alone.setInterval(left_alone)
        self._alone.timeout.connect(self._put_away)

    def helps(self, error: ClinicDeskError) -> bool:
        """Whether the kit's words are what opens the clinic after this; then the page is shown."""
        lost = isinstance(error, KeychainUnavailable | WrongKey)
        folder = self._program.folder
        if not lost or folder is None or not vault.vault_exists(folder):
            return False
        self.begin()
        return True

    def begin(self) -> None:
        """Show the page in place of the sign-in page."""
        page = ReopenPage(kit.wordlist(), kit.WORDS, keychain=self._keychain() is not None)
        page.open_wanted.connect(self._open)
        page.kit_noted.connect(self._put_in_force)
        page.left.connect(lambda: self._leave(opened=False))
        page.touched.connect(self._alone.start)
        page.destroyed.connect(self._alone.stop)  # with the window: nothing is left to put away
        self.page = page
        self._program.window.show_instead(page)

    def _open(self, words: tuple[str, ...]) -> None:
        page, folder = self.page, self._program.folder
        if page is None or folder is None:
            return
        in_file = page.in_file()
        self._alone.stop()

        def act() -> Proposed:
            self._reopen(folder, words, in_file=in_file)
            return renewing.propose(folder, words)

        def refused(error: ClinicDeskError) -> None:
            self._alone.start()
            page.refuse(refused_words(error, kit=True))

        self._program.runner.ask(act, self._show_new_kit, refused)

    def _reopen(self, folder: Path, words: tuple[str, ...], *, in_file: bool) -> None:
        """In the worker's thread: nothing here touches a window."""
        keychain = self._keychain()
        if keychain is None:
            keychain = accepted_keychain() if in_file else keychain_here()
        invented = vault.invented(folder)
        counted = FileKeychain(restoring.tries_place() / "invented") if invented else keychain
        place, known = restoring.tries_place(), vault.vault_id(folder)
        attempts = trying.counter(place, counted, known, self._clock)
        reopening.reopen(folder, keychain, self._clock, words, attempts=attempts)

    def _show_new_kit(self, proposed: Proposed) -> None:
        if self.page is None:
            return
        self._proposed = proposed
        self.page.show_new_kit(proposed.kit.words, kit.asked_back())

    def _put_in_force(self) -> None:
        if self.page is None or self._proposed is None:
            return
        try:
            renewing.put_in_force(self._proposed, self._clock)
        except ClinicDeskError as error:
            self.page.refuse(refused_words(error, kit=True))
            return
        self._leave(opened=True)

    def _put_away(self) -> None:
        """The kit's words stand there, and nobody goes on."""
        if self.page is not None and self.page.step is Step.WORDS:
            self._leave(opened=False)

    def _leave(self, *, opened: bool) -> None:
        self._alone.stop()
        page, self.page, self._proposed = self.page, None, None
        if page is not None:
            page.forget()
        self._program.window.show_instead(None)
        if opened and self._program.folder is not None:
            self._program.go_to(self._program.folder)
        # What was typed there is as secret as a password: where nobody goes on, it goes.
        self._program.window.sign_in.touched.emit()

    def _keychain(self) -> Keychain | None:
        """This clinic's; None where the computer has none and nobody has accepted a file yet."""
        folder = self._program.folder
        if folder is not None and vault.invented(folder):
            return FileKeychain(folder / KEYCHAIN_NAME)
        with suppress(KeychainUnavailable):
            return keychain_here()
        return None
