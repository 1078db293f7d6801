"""Booking from a list of what waits to be done, and for a time that became free."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from clinic_desk.access import Happened, PurposeOfUse
from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.ids import PatientId, PractitionerId, ServiceId
from clinic_desk.scheduling import clinic, day
from clinic_desk.scheduling.to_do.records import (
    Call,
    Due,
    Suited,
    ToRebook,
    Waiting,
)
from clinic_desk.staff.session import DeskSession
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.when_written import only_one, wish_written
from ui.shell.bookings import BookingDesk
from ui.shell.cards import CardDesk
from ui.shell.freed_times import FreedDesk
from ui.shell.main_window import MainWindow
from ui.shell.to_do import ToDoDesk


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A booking as a list asks for it, all filled in."""

    patient: PatientId
    service: ServiceId
    practitioner: PractitionerId | None = None
    when: str = ""
    """Days, hours and people, as one would type them."""
    not_before: int | None = None


class WaitingDesk(QObject):
    """Joins the lists and the freed times with the card and the booking panel."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        cards: CardDesk,
        bookings: BookingDesk,
        to_do: ToDoDesk,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._cards, self._bookings = cards, bookings
        self._fault = fault
        self._freed = FreedDesk(session, window, to_do.beside, fault)
        self._freed.book_wanted.connect(self._book_match)
        to_do.book_wanted.connect(self._book_line)
        to_do.card_wanted.connect(lambda whom: cards.look_up(whom, PurposeOfUse.PHONE))

    def close(self) -> None:
        self._freed.close()

    def happened(self, happened: Sequence[Happened]) -> None:
        """Perhaps a time became free, or is taken again."""
        self._freed.happened(happened)

    def show_matches(self) -> None:
        """Who waits for the time that became free last."""
        self._freed.show_matches()

    def _book_line(self, one: object) -> None:
        wanted = self._wanted_of(one)
        if wanted is not None:
            self.book(wanted)

    def book(self, wanted: Wanted) -> None:
        """The booking of a patient, with all filled in that a list knows."""
        try:
            card = self._cards.open(wanted.patient, PurposeOfUse.PHONE)
        except InvalidInput:
            self._cards.look_up(wanted.patient, PurposeOfUse.PHONE)
            return
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._bookings.begin_for(card)
        panel = self._window.panel()
        if isinstance(panel, BookingPanel):
            panel.looking.look_for(
                service=wanted.service,
                practitioner=wanted.practitioner,
                when=wanted.when,
                not_before=wanted.not_before,
            )
            panel.looking.ask()

    def _book_match(self, one: Suited) -> None:
        """The booking of somebody who would take a freed time, at that time."""
        self.book(
            Wanted(
                patient=one.who.id,
                service=one.match.entry.wish.service,
                practitioner=one.match.practitioner,
                not_before=one.match.start_utc,
            )
        )

    def _wanted_of(self, one: object) -> Wanted | None:
        match one:
            case Waiting(entry=entry):
                people = clinic.load(self._session).practitioners
                return Wanted(
                    patient=entry.patient,
                    service=entry.wish.service,
                    practitioner=only_one(entry.wish),
                    when=wish_written(entry.wish, day.today(self._session), people),
                )
            case ToRebook():
                return Wanted(
                    patient=one.who.id, service=one.service, practitioner=one.practitioner
                )
            case Due(recall=recall):
                return Wanted(
                    patient=recall.patient, service=recall.service, practitioner=recall.practitioner
                )
            case Call():
                return Wanted(
                    patient=one.who.id, service=one.service, practitioner=one.practitioner
                )
        return None
