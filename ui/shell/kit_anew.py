"""The owner's new recovery kit: from the security room, with a code, in place of everything."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.access import Permission
from clinic_desk.backup import kit_anew
from clinic_desk.backup.kit_anew import KitToCome
from clinic_desk.errors import ClinicDeskError
from clinic_desk.staff.session import DeskSession
from clinic_desk.vault import kit
from ui.oversight.kit_page import KitPage
from ui.shell.code_again import CodeAgain
from ui.shell.host import Host
from ui.words import errors as error_words


class KitAnewDesk(QObject):
    """Joins the page with the core while it is shown."""

    def __init__(self, session: DeskSession, program: Host, done: Callable[[], None]) -> None:
        super().__init__(program)
        self._session, self._program, self._done = session, program, done
        self._code = CodeAgain(session, program)
        self.page: KitPage | None = None

    def may(self) -> bool:
        return self._session.may(Permission.OWNER_MANAGE)

    def begin(self) -> None:
        """Ask for the code, then show the words."""
        self._code.then(self._show)

    def _show(self) -> None:
        desk, window = self._program.desk, self._program.window
        assert desk is not None, "somebody sits at it"
        try:
            coming = kit_anew.propose(self._session, desk.unlocked)
        except ClinicDeskError as error:
            window.show_change(error_words.sentence(error), undoable=False)
            return
        self.page = page = KitPage(coming.kit.words, kit.asked_back())
        page.kit_noted.connect(lambda: self._put_in_force(page, coming))
        page.left.connect(lambda: self._leave(page))
        window.show_instead(page)

    def _put_in_force(self, page: KitPage, coming: KitToCome) -> None:
        desk = self._program.desk
        assert desk is not None, "somebody sits at it"
        try:
            kit_anew.put_in_force(self._session, desk.unlocked, coming, desk.log_key())
        except ClinicDeskError as error:
            page.refuse(error_words.sentence(error))
            return
        self._leave(page)
        self._done()
        said = QCoreApplication.translate(
            "shell", "The new recovery kit is in force. The old one opens earlier backups alone."
        )
        self._program.window.show_change(said, undoable=False)

    def _leave(self, page: KitPage) -> None:
        page.forget()
        self.page = None
        self._program.window.show_instead(None)
        self._program.window.focus_room()
