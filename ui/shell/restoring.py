"""The way back, from the sign-in page: nobody is signed in, the present vault stays as it is."""

from collections.abc import Callable, Generator
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from clinic_desk.backup import looking, renewing, restoring, trying
from clinic_desk.backup.looking import Described
from clinic_desk.backup.renewing import Proposed
from clinic_desk.backup.restoring import Restored
from clinic_desk.clock import Clock
from clinic_desk.desk import KEYCHAIN_NAME
from clinic_desk.errors import ClinicDeskError, KeychainUnavailable
from clinic_desk.progress import Progress
from clinic_desk.vault import kit, vault
from clinic_desk.vault.keychain import FileKeychain, Keychain
from clinic_desk.vault.places import accepted_keychain, keychain_here
from ui.background.runner import Job
from ui.oversight.restore_page import RestorePage, RestoreWanted, Step
from ui.oversight.restore_words import refused_words
from ui.shell import computer_settings

if TYPE_CHECKING:
    from ui.shell.program import Program

LEFT_ALONE = 5 * 60_000
"""Milliseconds without a key after which a page on which something was typed is put away."""


def tries_place() -> Path:
    """Where failed tries are counted: with this computer's settings."""
    return user_config_path("clinic-desk") / "restoring"


class RestoreDesk(QObject):
    """Joins the restore page with the core while it is open."""

    def __init__(
        self,
        program: "Program",
        clock: Clock,
        go_to: Callable[[Path], None],
        *,
        left_alone: int = LEFT_ALONE,
    ) -> None:
        """``go_to`` opens another folder's clinic."""
        super().__init__(program)
        self._program, self._clock, self._go_to = program, clock, go_to
        self.page: RestorePage | None = None
        self._job: Job | None = None
        self._last: Restored | None = None
        self._words: tuple[str, ...] = ()
        self._proposed: Proposed | None = None
        self._alone = QTimer(self)
        self._alone.setSingleShot(True)
        self._alone.setInterval(left_alone)
        self._alone.timeout.connect(self._put_away)

    def begin(self) -> None:
        """Show the page in place of the sign-in page."""
        page = RestorePage(zone=self._program.zone, words=kit.wordlist(), count=kit.WORDS)
        page.look_wanted.connect(self._look)
        page.restore_wanted.connect(self._restore)
        page.stop_wanted.connect(self._stop)
        page.new_kit_wanted.connect(self._propose)
        page.kit_noted.connect(self._put_in_force)
        page.left.connect(self._leave)
        page.touched.connect(self._alone.start)
        page.destroyed.connect(self._alone.stop)
        self.page = page
        self._program.window.show_instead(page)

    def _look(self, folder: Path) -> None:
        try:
            keychain = self._keychain()
            found = looking.look(folder, keychain)
            if found[0].invented:  # its secret lies in its own folder
                found = looking.look(folder, self._own_keychain(self._present()))
        except ClinicDeskError as error:
            self._refuse(error)
            return
        if self.page is not None:
            into = self._new_folder(found[0])
            self.page.show_backups(found, into, keychain=keychain is not None)

    def _restore(self, wanted: RestoreWanted) -> None:
        page = self.page
        if page is None or self._job is not None:
            return
        self._last = None
        self._words = () if not wanted.by_kit else tuple(wanted.opening)  # type: ignore[arg-type]
        page.begin_work()

        def ended(finished: bool) -> None:  # noqa: FBT001 - what the runner tells
            self._job = None
            if self._last is not None and finished:
                page.show_result(self._last, wanted.backup.made, by_kit=wanted.by_kit)
            else:
                page.show_stopped()

        def failed(error: ClinicDeskError) -> None:
            self._job = None
            page.refuse(refused_words(error, kit=wanted.by_kit))

        self._job = self._program.runner.follow(lambda: self._steps(wanted), ended, failed)
        self._job.progressed.connect(self._advance)

    def _steps(self, wanted: RestoreWanted) -> Generator[Progress, None, None]:
        """In the worker's thread: nothing here touches a window."""
        present = self._present()
        kept_in: Callable[[Path], Keychain] | None = None
        if wanted.backup.invented:
            keychain: Keychain = self._own_keychain(present or wanted.into)
            kept_in = self._own_keychain
        else:
            keychain = self._keychain() or accepted_keychain()
            if wanted.in_file is False and isinstance(keychain, FileKeychain):
                keychain = keychain_here()  # raises: nobody has accepted a file
        counted = FileKeychain(tries_place() / "invented") if wanted.backup.invented else keychain
        yield from restoring.restore(
            wanted.backup.path,
            wanted.into,
            keychain,
            self._clock,
            opening=wanted.opening,
            present=present,
            kept_in=kept_in,
            attempts=trying.counter(tries_place(), counted, wanted.backup.vault_id, self._clock),
        )

    def _advance(self, step: Progress) -> None:
        if isinstance(step, Restored):
            self._last = step
        elif self.page is not None:
            self.page.advance(step)

    def _propose(self) -> None:
        if self.page is None or self._last is None:
            return
        try:
            self._proposed = renewing.propose(self._last.folder, self._words)
        except ClinicDeskError as error:
            self._refuse(error)
            return
        self.page.show_new_kit(self._proposed.kit.words, kit.asked_back())

    def _put_in_force(self) -> None:
        if self.page is None or self._proposed is None:
            return
        try:
            renewing.put_in_force(self._proposed, self._clock)
        except ClinicDeskError as error:
            self._refuse(error)
            return
        self.page.finish()

    def _put_away(self) -> None:
        """A password or the kit's words stand there, and nobody goes on."""
        if self.page is None:
            return
        if self.page.step is Step.OPEN and QApplication.activeModalWidget() is None:
            self._leave(None)
        else:  # it works, shows what must be written down, or a folder is being chosen
            self._alone.start()

    def _leave(self, folder: Path | None) -> None:
        self._stop()
        self._alone.stop()
        page, self.page = self.page, None
        self._words, self._proposed, self._last = (), None, None
        if page is not None:
            page.forget()
        self._program.window.show_instead(None)
        if folder is not None:
            self._go_to(folder)
        elif self._program.desk is None:
            self._program.first_start.begin()
        # What was typed there is as secret as what is typed here: where nobody goes on, it goes.
        self._program.window.sign_in.touched.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _refuse(self, error: ClinicDeskError) -> None:
        if self.page is not None:
            self.page.refuse(refused_words(error, kit=bool(self._words)))

    def _present(self) -> Path | None:
        """The vault that is here now, as far as this computer knows of one."""
        desk = self._program.desk
        if desk is not None:
            return desk.folder
        kept = computer_settings.read().last_vault
        return Path(kept) if kept and vault.vault_exists(Path(kept)) else None

    def _new_folder(self, one: Described) -> Path:
        """A folder that is not there yet, beside the one that is."""
        known = self._present() or self._program.folder
        usual = known or Path.home() / one.path.stem
        wall: datetime = self._clock.now().astimezone(self._program.zone)
        new, numbers = usual, count(2)
        stem = f"{usual.name}-restored-{wall:%Y%m%d-%H%M}"
        while new.exists():
            new = usual.with_name(stem if new is usual else f"{stem}_{next(numbers)}")
        return new

    @staticmethod
    def _keychain() -> Keychain | None:
        """This computer's; None where it has none and nobody has accepted a file yet."""
        with suppress(KeychainUnavailable):
            return keychain_here()
        return None

    @staticmethod
    def _own_keychain(folder: Path | None) -> FileKeychain:
        """An invented clinic's, in its own folder."""
        return FileKeychain((folder or Path()) / KEYCHAIN_NAME)
