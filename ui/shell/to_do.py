"""The room of what waits to be done, for one person at the desk."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from clinic_desk.access import Directory, Permission
from clinic_desk.clock import to_minutes
from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling import clinic, day, walltime
from clinic_desk.scheduling.to_do import calls, counting, recalls, to_rebook, waiting, when
from clinic_desk.scheduling.to_do.records import (
    Call,
    CallOutcome,
    CallWhat,
    Counts,
    Recall,
    WaitingEntry,
)
from clinic_desk.staff.session import DeskSession
from ui.actions.binder import bind
from ui.shell.doors import HeldDirectory
from ui.shell.list_acts import ListActs
from ui.shell.main_window import MainWindow
from ui.shell.refreshing import Refreshing
from ui.shell.room import Room
from ui.shell.to_do_acts import ToDoActs
from ui.shell.undoing import Done, UndoDesk
from ui.theme.icons import Icon
from ui.to_do import deeds
from ui.to_do.task_acts import CARD, CHANGE, OUTCOME_ACTIONS, PRINT, REMOVE, TAKE
from ui.to_do.task_lines import Task, rows_of
from ui.to_do.task_rows import Section, TaskRow
from ui.to_do.to_do_page import ToDoPage
from ui.to_do.to_do_words import Beside, title

ROOM = "to-do"
_AHEAD = 1
"""Recalls are listed so many months ahead."""
_AFTER_PAINTING = 40
"""Milliseconds."""


class ToDoDesk(QObject):
    """Joins the lists with the core; what is to be booked or opened is said by a signal."""

    book_wanted = Signal(object)
    """The record behind a line: Waiting, ToRebook, Due or Call."""
    card_wanted = Signal(object)
    """A PatientId."""
    change_wanted = Signal(object)
    """A Waiting."""
    counted = Signal(object)
    """The Counts of what waits, whenever they were read."""
    print_wanted = Signal()
    """The list of calls is to go on paper."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        acts: ListActs,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._region, self._fault = session, window, region, fault
        self._directory = HeldDirectory(session, ROOM, self._cannot_show, self)
        self._undo = undo
        self._acts = ToDoActs(session, self._directory, acts)
        self._page: ToDoPage | None = None
        self._section = Section.CALLS
        self._until: date | None = None  # recalls are listed until then, if it is further ahead
        self._minute = to_minutes(session.clock.now())
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_AFTER_PAINTING)
        self._counting.timeout.connect(self._count)
        self._refreshing = Refreshing(self.refresh, self._is_seen, self)

    def room(self) -> Room:
        return Room(
            id=ROOM,
            words=title,
            icon=Icon.LIST_CHECKS,
            make=self.make,
            permission=Permission.TO_DO_READ,
        )

    def make(self) -> ToDoPage:
        page = ToDoPage()
        self._page = page
        page.destroyed.connect(self._forget_page)
        page.section_wanted.connect(self.show_section)
        page.seen.connect(self._refreshing.catch_up)
        page.book_wanted.connect(self._book)
        page.card_wanted.connect(lambda line: self.card_wanted.emit(line.of.who.id))
        page.change_wanted.connect(lambda line: self.change_wanted.emit(line.of))
        page.removed.connect(lambda line: self._do(lambda: self._acts.remove(line)))
        page.put_back.connect(lambda line: self._do(lambda: self._acts.put_back(line)))
        page.print_wanted.connect(self.print_wanted)
        page.offer_print(may=self._session.may(Permission.PAPER_PRINT))
        page.call_ended.connect(self._called)
        page.take_wanted.connect(lambda line, on: self._do(lambda: self._acts.take(line, on=on)))
        page.call_back_wanted.connect(self._call_back)
        keys = {f"to-do:section:{one}": self._shower(one) for one in Section}
        for outcome, name in OUTCOME_ACTIONS.items():
            keys[name] = self._ender(page, outcome)
        keys |= {REMOVE: page.remove_current, CHANGE: page.change_current}
        keys |= {TAKE: page.take_call, PRINT: self.print_wanted.emit}
        keys[CARD] = page.acts.card_wanted.emit
        bind(page, keys, self._session.may)
        self.refresh()
        return page

    def close(self) -> None:
        self._counting.stop()
        self._refreshing.done()
        self._directory.close()

    def open_list(self, section: str) -> None:
        """Go to the room, to this list."""
        self._section = Section(section)
        self._window.enter(ROOM)
        self.refresh()
        self._stand_in_list()

    def show_section(self, section: str) -> None:
        self._section = Section(section)
        self.refresh()

    def show_one(self, one: WaitingEntry | Recall) -> None:
        """Go to the list in which this stands, and stand on it."""
        waits = isinstance(one, WaitingEntry)
        self._section = Section.WAITING if waits else Section.RECALLS
        if isinstance(one, Recall):
            self._until = one.due
        self._window.enter(ROOM)
        self.refresh()
        if self._page is not None:
            self._page.stand_on((self._section, one.id))

    def refresh(self) -> None:
        """Read the list that is shown anew; what is past leaves it now, and that is said."""
        page = self._page
        if page is None:
            return
        self._refreshing.done()
        try:
            left = self._directory.ask(self._let_leave)
            found = self._directory.ask(self._read)
            counts = counting.counts(self._session)
        except ClinicDeskError as error:
            self._fault(error)
            return
        numbers = {
            Section.WAITING: counts.waiting,
            Section.REBOOK: counts.to_rebook,
            Section.RECALLS: counts.recalls,
        }
        if self._section is Section.CALLS:
            numbers[Section.CALLS] = len(found)
        rows = rows_of(self._section, found, self.beside())
        note = deeds.left_by_themselves(left) if left else ""
        page.show_rows(self._section, rows, numbers, note)
        self._say(counts)

    def count(self) -> None:
        """Say beside the room how much waits, once what came before is painted."""
        if self._session.may(Permission.TO_DO_READ):
            self._counting.start()

    def _count(self) -> None:
        """Nobody is read for it."""
        try:
            counts = counting.counts(self._session)
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._say(counts)

    def _say(self, counts: Counts) -> None:
        self._window.rail.set_count(ROOM, counts.all)
        self.counted.emit(counts)

    def happened(self) -> None:
        """Visits or lists have changed."""
        self.count()
        self._refreshing.soon()

    def tick(self) -> None:
        """Let who rested come up again once their time has come."""
        minute = to_minutes(self._session.clock.now())
        if minute != self._minute and self._is_seen():
            self._minute = minute
            self._refreshing.soon()

    def beside(self) -> Beside:
        return Beside(
            house=clinic.load(self._session),
            today=day.today(self._session),
            now=to_minutes(self._session.clock.now()),
            region=self._region,
        )

    def _let_leave(self, opened: Directory) -> int:
        return waiting.close_past(self._session, opened)

    def _read(self, opened: Directory) -> Sequence[Task]:
        session = self._session
        match self._section:
            case Section.CALLS:
                return calls.listed(session, opened)
            case Section.WAITING:
                return waiting.listed(session, opened)
            case Section.REBOOK:
                return to_rebook.listed(session, opened)
            case Section.RECALLS:
                until = when.in_months(day.today(session), _AHEAD)
                return recalls.listed(session, opened, max(until, self._until or until))
        return waiting.left_lately(session, opened)

    def _book(self, line: TaskRow) -> None:
        one = line.of
        if isinstance(one, Call) and one.what is CallWhat.CONFIRM:
            self.card_wanted.emit(one.who.id)
        else:
            self.book_wanted.emit(one)

    def _called(self, line: TaskRow, outcome: CallOutcome) -> None:
        self._do(lambda: self._acts.called(line, outcome, None))

    def _call_back(self, line: TaskRow, minutes: int) -> None:
        now = to_minutes(self._session.clock.now())
        at = now + minutes
        if minutes < 0:
            house = clinic.load(self._session)
            on = when.next_open_day(house, day.today(self._session))
            at = walltime.wall_day(on.toordinal(), house.zone).opens(-minutes)
        self._do(lambda: self._acts.called(line, CallOutcome.CALL_BACK, at))

    def _do(self, act: Callable[[], Done | None]) -> None:
        try:
            done = act()
        except ClinicDeskError as error:
            self._fault(error)
            self.refresh()
            return
        self.refresh()
        if done is not None:
            self._undo.did(done)

    def _shower(self, section: Section) -> Callable[[], None]:
        def show() -> None:
            self.show_section(section)
            self._stand_in_list()

        return show

    def _stand_in_list(self) -> None:
        """Whoever asked for a list by its key works in it next, not on its name above."""
        if self._page is not None and self._page.current() is not None:
            self._page.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ender(self, page: ToDoPage, outcome: CallOutcome) -> Callable[[], None]:
        if outcome is CallOutcome.CALL_BACK:
            return page.ask_call_back
        return lambda: page.end_call(outcome)

    def _is_seen(self) -> bool:
        return self._page is not None and self._page.isVisible()

    def _forget_page(self) -> None:
        self._page = None

    def _cannot_show(self, error: ClinicDeskError) -> None:
        self._window.drop_rooms()
        self._fault(error)
