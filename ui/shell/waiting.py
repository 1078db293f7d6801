"""Putting somebody on the waiting list, noting a recall, and booking from a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.access import Happened, Permission, PurposeOfUse
from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.ids import PatientId, PractitionerId, ServiceId
from clinic_desk.scheduling import clinic
from clinic_desk.scheduling.to_do import recalls, waiting
from clinic_desk.scheduling.to_do.records import (
    Call,
    Due,
    NewRecall,
    Recall,
    Suited,
    ToRebook,
    Waiting,
    WaitingEntry,
    WaitingId,
    Wish,
)
from clinic_desk.staff.session import DeskSession
from ui.patients.card import OpenCard
from ui.scheduling.booking_panel import BookingPanel
from ui.shell.bookings import BookingDesk
from ui.shell.cards import CardDesk, purpose_at_hand
from ui.shell.doors import HeldDirectory
from ui.shell.freed_times import FreedDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow
from ui.shell.pointed_at import visit_stood_on
from ui.shell.to_do import ToDoDesk
from ui.shell.undoing import Done, UndoDesk
from ui.to_do import deeds
from ui.to_do.patient_at import PatientAt
from ui.to_do.recall_panel import RecallPanel
from ui.to_do.waiting_panel import WaitingPanel
from ui.words import errors as error_words

ROOM = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A booking as a list asks for it, all filled in."""

    patient: PatientId
    service: ServiceId
    practitioner: PractitionerId | None = None
    weekday: int | None = None
    not_before: int | None = None


class WaitingDesk(QObject):
    """Joins the forms with the core, the open card and the booking panel."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        cards: CardDesk,
        bookings: BookingDesk,
        to_do: ToDoDesk,
        undo: UndoDesk,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._held = session, window, held
        self._cards, self._bookings, self._to_do = cards, bookings, to_do
        self._undo, self._fault = undo, fault
        self._directory = HeldDirectory(session, ROOM, self._cannot_show, self)
        self._freed = FreedDesk(session, window, to_do.beside, fault)
        self._freed.book_wanted.connect(self._book_match)
        to_do.book_wanted.connect(self._book_line)
        to_do.change_wanted.connect(self._ask_change)
        to_do.card_wanted.connect(lambda whom: cards.look_up(whom, PurposeOfUse.PHONE))

    def close(self) -> None:
        self._freed.close()
        self._directory.close()

    def happened(self, happened: Sequence[Happened]) -> None:
        """Perhaps a time became free, or is taken again."""
        self._freed.happened(happened)

    def show_matches(self) -> None:
        """Who waits for the time that became free last."""
        self._freed.show_matches()

    # --- onto the lists ---------------------------------------------------------------------

    def ask_wait(self) -> None:
        """A form for the patient whose card or booking stands at the side."""
        at = self._patient_at()
        if at is not None:
            panel = WaitingPanel(at)
            panel.wanted.connect(lambda wish, note: self._put_on(panel, wish, note))
            panel.closed.connect(self._way_back())
            self._window.show_panel(panel)
            panel.setFocus()

    def _ask_change(self, one: Waiting) -> None:
        """The form of somebody who waits, filled with what they wait for."""
        try:
            self._cards.open(one.who.id, PurposeOfUse.PHONE)
        except InvalidInput:
            self._cards.look_up(one.who.id, PurposeOfUse.PHONE)
            return
        except ClinicDeskError as error:
            self._fault(error)
            return
        viewing, at = self._held.viewing, self._patient_at()
        if viewing is None or at is None:
            return
        found = next((x for x in waiting.of_record(viewing) if x[0].id == one.entry.id), None)
        if found is None:
            self._held.close()
            return
        panel = WaitingPanel(at)
        panel.fill(*_as_filled(found))
        panel.wanted.connect(lambda wish, note: self._change(panel, found[0], wish, note))
        panel.closed.connect(self._leave)
        self._window.show_panel(panel)
        panel.setFocus()

    def _change(self, panel: WaitingPanel, entry: WaitingEntry, wish: Wish, note: str) -> None:
        try:
            done = self._changed(
                entry.patient, entry.id, [entry.version], wish, note, panel.at.name
            )
        except InvalidInput as error:
            panel.show_problems(error.problems)
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
        else:
            self._leave()
            self._undo.did(done)

    def _changed(
        self,
        patient: PatientId,
        which: WaitingId,
        known: list[int],
        wish: Wish,
        note: str,
        name: str,
    ) -> Done:
        """Write a wish; ``known`` holds the version, which goes on with every write."""

        def write(to: Wish, said: str) -> tuple[Wish, str]:
            viewing = self._held.open(patient, PurposeOfUse.PHONE)
            before = waiting.change(self._session, viewing, which, known[0], to, said)
            known[0] += 1
            return before[0].wish, before[1]

        before = write(wish, note)

        def back() -> str:
            write(*before)
            self._held.close()
            return deeds.wish_changed(name)

        return Done(
            sentence=deeds.wish_changed(name),
            take_back=back,
            again=lambda: self._changed(patient, which, known, wish, note, name),
        )

    def ask_recall(self) -> None:
        """The same for when they are due again."""
        at = self._patient_at()
        if at is not None:
            panel = RecallPanel(at)
            panel.wanted.connect(lambda new: self._recall(panel, new))
            panel.closed.connect(self._way_back())
            self._window.show_panel(panel)
            panel.setFocus()

    def _way_back(self) -> Callable[[], None]:
        """Esc leads back to the booking or the card from which the form was opened."""
        panel, viewing = self._window.panel(), self._held.viewing
        if isinstance(panel, BookingPanel):
            return lambda: self._bookings.begin()
        if viewing is None or panel is None:
            return self._leave
        return lambda: self._cards.look_up(viewing.patient, viewing.purpose)

    def _open_pointed_at(self) -> None:
        """Where no card is open: that of the visit one stands on in the schedule."""
        one = visit_stood_on(self._window)
        if self._held.viewing is not None or one is None or one.patient is None:
            return
        try:
            self._cards.open(one.patient, purpose_at_hand(self._session))
        except InvalidInput:
            self._cards.look_up(one.patient, purpose_at_hand(self._session))
        except ClinicDeskError as error:
            self._fault(error)

    def _patient_at(self) -> PatientAt | None:
        if not self._session.may(Permission.TO_DO_WRITE):
            return None
        self._open_pointed_at()
        viewing = self._held.viewing
        if viewing is None:
            words = QCoreApplication.translate(
                "to-do", "Open a card first, or stand on a visit in the schedule"
            )
            self._window.show_change(words, undoable=False)
            return None
        panel = self._window.panel()
        looking = panel.looking if isinstance(panel, BookingPanel) else None
        try:
            card = self._cards.open(viewing.patient, viewing.purpose)
        except ClinicDeskError as error:
            self._fault(error)
            return None
        return PatientAt(
            id=card.record.id,
            name=card.record.name,
            house=clinic.load(self._session),
            today=card.today,
            service=card.history.usual_service if looking is None else looking.service(),
            practitioner=_usual(card) if looking is None else looking.practitioner(),
        )

    def _put_on(self, panel: WaitingPanel, wish: Wish, note: str) -> None:
        viewing = self._held.viewing
        if viewing is None or viewing.patient != panel.at.id:
            return
        try:
            entry = waiting.add(self._session, viewing, wish, note)
        except InvalidInput as error:
            panel.show_problems(error.problems)
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
        else:
            self._bookings.forget()
            self._leave()
            self._undo.did(self._on_list(entry, panel.at.name))

    def _on_list(self, entry: WaitingEntry, name: str) -> Done:
        version = [entry.version]

        def back() -> str:
            gone = self._directory.ask(
                lambda opened: waiting.withdraw(self._session, opened, entry.id, version[0])
            )
            version[0] = gone.version
            return deeds.taken_off(name)

        def again() -> Done:
            on = self._directory.ask(
                lambda opened: waiting.put_back(self._session, opened, entry.id, version[0])
            )
            return self._on_list(on, name)

        return Done(sentence=deeds.put_on(name), take_back=back, again=again)

    def _recall(self, panel: RecallPanel, new: NewRecall) -> None:
        viewing = self._held.viewing
        if viewing is None or viewing.patient != panel.at.id:
            return
        try:
            made = recalls.make(self._session, viewing, new)
        except InvalidInput as error:
            panel.show_problems(error.problems)
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
        else:
            self._leave()
            self._undo.did(self._due(made, panel.at.name))

    def _due(self, made: Recall, name: str) -> Done:
        version = [made.version]

        def back() -> str:
            gone = self._directory.ask(
                lambda opened: recalls.withdraw(self._session, opened, made.id, version[0])
            )
            version[0] = gone.version
            return deeds.not_due(name)

        def again() -> Done:
            due = self._directory.ask(
                lambda opened: recalls.put_back(self._session, opened, made.id, version[0])
            )
            return self._due(due, name)

        return Done(sentence=deeds.due_again(name, made.due), take_back=back, again=again)

    def _leave(self) -> None:
        self._window.show_panel(None)
        self._held.close()
        self._window.focus_room()

    # --- from the lists ---------------------------------------------------------------------

    def _book_line(self, one: object) -> None:
        wanted = _wanted_of(one)
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
                weekday=wanted.weekday,
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

    def _cannot_show(self, error: ClinicDeskError) -> None:
        self._window.show_panel(None)
        self._fault(error)


def _usual(card: OpenCard) -> PractitionerId | None:
    return card.history.usual_practitioner


def _as_filled(found: tuple[WaitingEntry, str]) -> tuple[Wish, str]:
    return found[0].wish, found[1]


def _wanted_of(one: object) -> Wanted | None:
    match one:
        case Waiting(entry=entry):
            wish = entry.wish
            only = wish.practitioners[0] if len(wish.practitioners) == 1 else None
            days = wish.weekdays
            return Wanted(
                patient=entry.patient,
                service=wish.service,
                practitioner=only,
                weekday=next(iter(days)) if len(days) == 1 else None,
            )
        case ToRebook():
            return Wanted(patient=one.who.id, service=one.service, practitioner=one.practitioner)
        case Due(recall=recall):
            return Wanted(
                patient=recall.patient, service=recall.service, practitioner=recall.practitioner
            )
        case Call():
            return Wanted(patient=one.who.id, service=one.service, practitioner=one.practitioner)
    return None
