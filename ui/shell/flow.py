"""Today of one person at the desk: shows the day as it flows, and moves visits on and back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.access import Permission
from clinic_desk.clock import from_minutes, to_minutes
from clinic_desk.errors import ClinicDeskError, IdentifierOwed, NotFound
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.patients.records import Told
from clinic_desk.scheduling import day, flow, stepping
from clinic_desk.scheduling.flow import COLUMNS, FlowBoard, FlowCard
from clinic_desk.scheduling.records import Appointment, AppointmentStatus, DayAppointment
from clinic_desk.scheduling.to_do.records import Counts
from clinic_desk.staff.session import DeskSession
from clinic_desk.storage import settings
from ui.actions.binder import bind
from ui.shell.cards import purpose_at_hand
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.refreshing import Refreshing
from ui.shell.ties import ask_who
from ui.shell.undoing import Done, UndoDesk
from ui.today import flow_words
from ui.today.flow_page import FlowPage
from ui.today.own_day_page import OwnDayPage
from ui.today.told_panel import Answers

ROOM = "today"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stepped:
    """A visit that went on, or back: to where, and where it stood since when."""

    visit: AppointmentId
    version: int
    was: AppointmentStatus
    since: int
    to: AppointmentStatus
    told: frozenset[Told]
    otherwise: frozenset[Told] = frozenset()
    at: int | None = None
    """When it went on, in UTC minutes; done again it is as long ago as it was."""


class FlowDesk(QObject):
    """Joins today's page with the core."""

    card_wanted = Signal(object, object)
    """PatientId and PurposeOfUse."""
    tell_wanted = Signal()
    """To see whom to tell that it gets later."""
    booking_wanted = Signal(str, object, object)
    """No letters yet, PractitionerId or None, start in UTC minutes or None."""

    move_wanted = Signal(object)
    """The DayAppointment of the card one stands on."""
    cancel_wanted = Signal(object)
    stepped = Signal(object)
    """The PatientId of a visit that has got another status here."""
    list_wanted = Signal(str)
    """The list of what waits to be done that is to be opened."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        undo: UndoDesk,
        fault: Callable[[ClinicDeskError], None],
        *,
        own: bool = False,
    ) -> None:
        """``own``: the day of the practitioner at the desk instead of the whole board."""
        super().__init__(window)
        self._own = own
        self._session, self._window, self._undo, self._fault = session, window, undo, fault
        self._region = settings.region(session.reading(Permission.ACCOUNT_OWN))
        self._directory = HeldDirectory(session, ROOM, self._cannot_show, self)
        if not own:  # both write the same steps
            undo.knows(Stepped, self._stepped)
        self._page: FlowPage | OwnDayPage | None = None
        self._counts: Counts | None = None
        self._board: FlowBoard | None = None
        self._minute = self._now()
        self._refreshing = Refreshing(self.refresh, self._is_seen, self)

    def make(self, switch: QWidget | None = None) -> FlowPage | OwnDayPage:
        """The room's page, joined; called when the room is first entered."""
        kind = OwnDayPage if self._own else FlowPage
        page = kind(may_book=self._session.may(Permission.APPOINTMENT_BOOK), switch=switch)
        self._page = page
        page.destroyed.connect(self._forget_page)
        page.booking_wanted.connect(lambda whom, at: self.booking_wanted.emit("", whom, at))
        page.seen.connect(self._catch_up)
        if isinstance(page, FlowPage):
            page.tell_wanted.connect(self.tell_wanted)
            page.next_free.waiting.wanted.connect(self.list_wanted)
            for permission, asked, wanted in (
                (Permission.APPOINTMENT_MOVE, page.board.move_wanted, self.move_wanted),
                (Permission.APPOINTMENT_CANCEL, page.board.cancel_wanted, self.cancel_wanted),
            ):
                if self._session.may(permission):
                    asked.connect(wanted)
        board = page.board
        board.step_wanted.connect(self._step)
        board.step_refused.connect(self._say_no_step)
        board.card_opened.connect(self._open_card)
        steps = {action: board.go_by(to) for to, action in flow_words.ACTIONS.items()}
        bind(board, {**steps, "today:late:tell": self.tell_wanted.emit}, self._session.may)
        self.refresh()
        self._show_counts()
        return page

    def close(self) -> None:
        self._refreshing.done()
        self._directory.close()

    def refresh(self) -> None:
        """Read the day anew and show it."""
        if self._page is None:
            return
        self._refreshing.done()
        try:
            only = self._session.practitioner if self._own else None
            self._board = self._directory.ask(
                lambda opened: flow.today(self._session, opened, only)
            )
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._minute = self._now()
        self._page.show_board(self._board, self._minute)

    def show_counts(self, counts: Counts) -> None:
        """Say beside the board how much waits to be done."""
        self._counts = counts
        self._show_counts()

    def _show_counts(self) -> None:
        if self._counts is not None and isinstance(self._page, FlowPage):
            self._page.next_free.show_counts(self._counts)

    def refresh_soon(self) -> None:
        """Something has changed: show it when the turn is over, or when the page is next seen."""
        self._refreshing.soon()

    def stand_on(self, one: Appointment) -> None:
        """Stand on a visit that was just booked from here."""
        if self._is_seen() and isinstance(self._page, FlowPage):
            self.refresh()
            self._page.board.stand_on(one.id)

    def tick(self) -> None:
        """Let the minutes pass; nobody's name is read for that, unless the day is over."""
        if self._page is None or self._board is None or not self._page.isVisible():
            return
        now = self._now()
        if now == self._minute:
            return
        self._minute = now
        try:
            if day.today(self._session) != self._board.date:
                self.refresh()
            else:
                self._page.show_now(now, flow.next_free(self._session))
        except ClinicDeskError as error:
            self._fault(error)

    def _catch_up(self) -> None:
        """Show what has changed since the page was seen last; if nothing, the minutes."""
        if not self._refreshing.catch_up():
            self.tick()

    def _is_seen(self) -> bool:
        return self._page is not None and self._page.isVisible()

    def arrive(self, visit: Appointment) -> None:
        """Whoever stands there was looked up: today's visit on their card has begun to wait."""
        try:
            board = self._directory.ask(lambda opened: flow.today(self._session, opened))
        except ClinicDeskError as error:
            self._fault(error)
            return
        card = next((one for one in board.cards if one.appointment.id == visit.id), None)
        if card is not None:
            self._go(card, board, AppointmentStatus.ARRIVED, Answers())

    def _step(self, card: FlowCard, to: AppointmentStatus) -> None:
        board = self._board
        assert board is not None
        self._go(card, board, to, Answers())

    def _go(
        self, card: FlowCard, board: FlowBoard, to: AppointmentStatus, answers: Answers
    ) -> None:
        """Step on; whoever is easily confused with another is asked who they are first."""
        one = card.appointment
        try:
            done = self._change(one.id, one.version, to, answers=answers)
        except IdentifierOwed as owed:
            whose = PatientId(owed.patient)
            again = partial(self._go, card, board, to)
            ask_who(self._window, self._directory, self._region, whose, again, flow_words.take_in())
            return
        except ClinicDeskError as error:
            self._fault(error)
            self.refresh()
            return
        self.refresh()
        was, since = card.status, card.since
        act = Stepped(
            visit=one.id,
            version=done.version,
            was=was,
            since=since,
            to=to,
            told=answers.told,
            otherwise=answers.otherwise,
            at=self._now() if _goes_on(was, to) else None,
        )
        self._undo.did(self._stepped(act))

    def _stepped(self, act: Stepped) -> Done:
        board = self._board
        if board is None:  # nobody has looked at today since they sat down
            board = self._directory.ask(lambda opened: flow.today(self._session, opened))
        card = self._card_of(act, board)

        def back() -> str:
            self._change(act.visit, self._known(act), act.was, since=act.since)
            self.refresh()
            return flow_words.step_undone(card, board)

        def again() -> Done:
            answers = Answers(told=act.told, otherwise=act.otherwise)
            known = self._known(act)
            done = self._change(act.visit, known, act.to, since=act.at, answers=answers)
            self.refresh()
            return self._stepped(replace(act, version=done.version))

        sentence = flow_words.stepped(card, board, act.to)
        return Done(act=act, sentence=sentence, take_back=back, again=again)

    def _card_of(self, act: Stepped, board: FlowBoard) -> FlowCard:
        """The card as it stood before the step; the board knows its namesakes. Raises NotFound."""
        found = self._directory.ask(lambda opened: day.some(self._session, opened, (act.visit,)))
        if not found:
            raise NotFound("appointment", act.visit)
        shown = (one.appointment for one in board.cards)
        year = next((one.birth_year for one in shown if one.id == act.visit), None)
        one = replace(found[0], status=act.was, birth_year=year)
        return FlowCard(appointment=one, since=act.since)

    def _known(self, act: Stepped) -> int:
        return self._undo.known(act.visit, act.version)

    def _change(
        self,
        one: AppointmentId,
        version: int,
        to: AppointmentStatus,
        *,
        since: int | None = None,
        answers: Answers | None = None,
    ) -> Appointment:
        began = None if since is None else from_minutes(since)
        said = answers or Answers()
        written = self._directory.ask(
            lambda opened: stepping.change_status(
                self._session,
                opened,
                one,
                version,
                to,
                since=began,
                told=said.told,
                otherwise=said.otherwise,
            )
        )
        self._undo.wrote(written)
        self.stepped.emit(written.patient)
        return written

    def _say_no_step(self, card: FlowCard, to: AppointmentStatus) -> None:
        self._window.show_change(flow_words.no_step(card, to), undoable=False)

    def _open_card(self, one: DayAppointment) -> None:
        if one.patient is not None:
            self.card_wanted.emit(one.patient, purpose_at_hand(self._session))

    def _now(self) -> int:
        return to_minutes(self._session.clock.now())

    def _forget_page(self) -> None:
        self._page = None

    def _cannot_show(self, error: ClinicDeskError) -> None:
        self._window.drop_rooms()
        self._fault(error)


def _goes_on(was: AppointmentStatus, to: AppointmentStatus) -> bool:
    """Whether a step leads on; one that leads back knows its time by itself."""
    came = was is AppointmentStatus.MISSED and to is not AppointmentStatus.BOOKED
    return came or COLUMNS.index(to) > COLUMNS.index(was)
