"""The open card as a contact (vCard): who gets it is asked as for every paper."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Viewing
from clinic_desk.errors import ClinicDeskError
from clinic_desk.exchange import leaving
from clinic_desk.family.handing import Hand, Tells
from clinic_desk.staff.session import DeskSession
from ui.exchange import exchange_words as words
from ui.shell.hands import HandDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow
from ui.words import errors as error_words


class ContactFile:
    """Asks who gets it, then where it shall lie."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        ask_path: Callable[[str], Path | None],
    ) -> None:
        self._session, self._window, self._held = session, window, held
        self._ask_path = ask_path
        self._hands = HandDesk(session, window, held, self._fault)

    def save(self) -> None:
        viewing = self._held.viewing
        if viewing is None:
            self._say(words.no_card())
            return
        try:
            self._hands.ask(viewing, Tells.REACH, self._write)
        except ClinicDeskError as error:
            self._fault(error)

    def _write(self, viewing: Viewing, hand: Hand | None) -> None:
        path = self._ask_path(QCoreApplication.translate("exchange", "Where the contact is saved"))
        if path is not None:
            leaving.card(self._session, viewing, path, hand)
            self._say(words.card_saved(path.name))

    def _fault(self, error: ClinicDeskError) -> None:
        self._say(error_words.sentence(error))

    def _say(self, sentence: str) -> None:
        self._window.show_change(sentence, undoable=False)
