"""The privacy screen (F9): one key hides every name and service until it is pressed again."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.access import Permission, Session
from clinic_desk.storage import settings
from ui.kit.announce import announce
from ui.shell import visitors
from ui.shell.main_window import MainWindow
from ui.shell.status_line import Fact
from ui.theme.icons import Icon
from ui.words import people


class PrivacyDesk(QObject):
    """Puts the privacy screen before one person's window, and takes it away with them."""

    def __init__(
        self, session: Session, window: MainWindow, write_status: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._write_status = session, window, write_status
        apply(session)
        window.lift_wanted.connect(self.toggle)
        window.question.answered.connect(self._answered)

    def begin(self) -> None:
        """Ask once at each computer whether visitors can see its screen."""
        if visitors.is_open():
            self._window.question.ask()

    def settle_in(self) -> None:
        """The clinic's policy may have changed."""
        apply(self._session)
        self._window.rewrite_names()

    def _answered(self, they_do: bool) -> None:  # noqa: FBT001 - a signal's argument
        visitors.answer(they_do=they_do)
        self.settle_in()
        self._window.focus_room()

    def toggle(self) -> None:
        people.hide(hidden=not people.hidden())
        self._window.veil(on=people.hidden())
        self._write_status()
        announce(self._window, on_words() if people.hidden() else off_words())

    def facts(self) -> list[Fact]:
        """For the status line: that it is on, and the key that takes it away."""
        return [Fact(words=on_words(), icon=Icon.EYE_OFF)] if people.hidden() else []

    def close(self) -> None:
        self._window.lift_wanted.disconnect(self.toggle)
        self._window.question.answered.disconnect(self._answered)
        if people.hidden():
            people.hide(hidden=False)
            self._window.veil(on=False)
        people.reveal(None)


def apply(session: Session) -> None:
    """Show initials where the clinic's policy says so, or where visitors see this screen."""
    reads = session.reading(Permission.ACCOUNT_OWN)
    policy = settings.number(reads, settings.SCREEN_SEEN) > 0
    people.show_initials(only=policy or visitors.see_the_screen())


def on_words() -> str:
    return QCoreApplication.translate("shell", "Names are hidden · F9 shows them")


def off_words() -> str:
    return QCoreApplication.translate("shell", "Names are shown again")
