"""The sheet that is due on paper: a quiet line with one key, and a word about the old one."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from clinic_desk.access import Permission
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling import day, paper_day
from clinic_desk.scheduling.paper_day import SheetDue
from clinic_desk.staff.session import DeskSession
from ui.actions.registry import BY_ID
from ui.papers import papers_words
from ui.shell.day_papers import DayPapersDesk
from ui.shell.main_window import MainWindow
from ui.shell.undoing import Done, UndoDesk
from ui.words.keys import keys_shown

_PRINT = "papers:next-day:print"


class PaperDayDesk(QObject):
    """Offers it to whoever prints the whole day; nobody is kept from anything by it."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        papers: DayPapersDesk,
        undo: UndoDesk,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._papers = session, window, papers
        self._undo, self._fault = undo, fault
        undo.knows(SheetDue, self._declined)
        self._due: SheetDue | None = None
        self._minute = 0
        window.offer.accepted.connect(self.show)
        window.offer.declined.connect(self.decline)

    def acts(self) -> dict[str, Callable[[], object]]:
        return {_PRINT: self.show}

    def tick(self) -> None:
        """Time has passed: once a minute it is looked at."""
        minute = to_minutes(self._session.clock.now())
        if minute != self._minute:
            self._minute = minute
            self.look()

    def look(self) -> None:
        """Offer the sheet that is due, or nothing: something was printed or declined."""
        if self._window.practises() or not self._session.may(Permission.PAPER_PRINT):
            return
        self._due = paper_day.due(self._session)
        if self._due is None:
            self._window.offer.forget()
            return
        today = day.today(self._session)
        self._window.offer.say(
            papers_words.due_words(self._due, today),
            (papers_words.print_it(), keys_shown(BY_ID[_PRINT].shortcut)),
            papers_words.not_now(),
        )

    def show(self) -> None:
        """Show the sheet that is due, or the next day's if none is."""
        due = self._due
        if due is None:
            self._papers.print_next_day()
        else:
            self._papers.print_sheet(due.on, due.detail, lambda: self._came_out(due.shred))

    def decline(self) -> None:
        """None this time."""
        due = self._due
        if due is None:
            return
        try:
            paper_day.decline(self._session, due)
        except ClinicDeskError as error:
            self._fault(error)
            return
        self.look()
        self._undo.did(self._declined(due))

    def close(self) -> None:
        self._window.offer.accepted.disconnect(self.show)
        self._window.offer.declined.disconnect(self.decline)

    def _declined(self, due: SheetDue) -> Done:
        def back() -> str:
            paper_day.offer_again(self._session, due)
            self.look()
            return papers_words.declining_undone()

        def again() -> Done:
            paper_day.decline(self._session, due)
            self.look()
            return self._declined(due)

        return Done(act=due, sentence=papers_words.declined(), take_back=back, again=again)

    def _came_out(self, shred: date | None) -> None:
        self.look()
        if shred is not None:
            words = papers_words.shred_words(shred, day.today(self._session))
            self._window.show_change(words, undoable=False)
