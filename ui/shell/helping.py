"""F1: help beside the screen that is open, and the handbook behind it."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.actions.binder import allowed
from ui.actions.registry import BY_ID
from ui.shell.handbook import HandbookWindow
from ui.shell.help_card import HelpCard
from ui.shell.main_window import MainWindow
from ui.words.help import HELP


class HelpDesk(QObject):
    """Opens and closes the card; while it is open it follows where one goes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._card: HelpCard | None = None
        self._before: QWidget | None = None
        window.room_entered.connect(lambda _room: self._follow())
        window.panel_shown.connect(self._follow)
        window.emptied.connect(self.close)
        window.help_wanted.connect(self.toggle)

    def toggle(self) -> None:
        """Show help for where one is, or take it away."""
        if self._card is not None:
            self.close()
            return
        topic = self.topic()
        if not topic:
            return
        self._before = QApplication.focusWidget()
        card = HelpCard(self._may_do, self._window.help_place())
        self._card = card
        card.close_wanted.connect(self.close)
        card.read_wanted.connect(self.read)
        card.show_topic(topic)
        self._window.help_place().show_aside(card)
        card.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Take the card away; the keys go back to where they were."""
        card, self._card = self._card, None
        before, self._before = self._before, None
        if card is None:
            return
        held = card.isAncestorOf(QApplication.focusWidget() or self._window)
        self._window.help_place().show_aside(None)
        card.hide()
        card.deleteLater()
        if held and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif held:
            self._window.focus_room()

    def topic(self) -> str:
        """What help there is for where one is: the panel at the side, else the room."""
        panel = self._window.panel()
        if panel is not None and type(panel).__name__ in HELP:
            return type(panel).__name__
        room = self._window.current_room()
        page = self._window.room(room)
        shows = getattr(page, "current", None)
        inside = f"{room}/{shows()}" if room == "settings" and callable(shows) else ""
        return inside if inside in HELP else room if room in HELP else ""

    def read(self, page: str) -> None:
        """Open the handbook at a page."""
        HandbookWindow(self._window).open_page(page)

    def _follow(self) -> None:
        if self._card is not None:
            QTimer.singleShot(0, self, self._show_here)

    def _show_here(self) -> None:
        topic = self.topic()
        if self._card is None:
            return
        if not topic:
            self.close()
        elif topic != self._card.topic():
            self._card.show_topic(topic)

    def _may_do(self, action: str) -> bool:
        return allowed(BY_ID[action], self._window.may)
