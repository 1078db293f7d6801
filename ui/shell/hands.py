"""Who gets it? One question for every paper and file of a patient, where somebody may not."""

from collections.abc import Callable, Sequence

from clinic_desk.access import PurposeOfUse, Viewing
from clinic_desk.errors import ClinicDeskError
from clinic_desk.family import handing
from clinic_desk.family.handing import Hand, Tells
from clinic_desk.ids import PatientId
from clinic_desk.scheduling import day
from clinic_desk.staff.session import DeskSession
from ui.papers.given_panel import GivenPanel, veiled_words
from ui.patients.card_panel import CardPanel
from ui.shell.calling import Calling
from ui.shell.held_viewing import HeldViewing
from ui.shell.main_window import MainWindow

Act = Callable[[Viewing, Hand | None], None]
"""What is done for a patient, with whoever gets it; None where that need not be asked."""


class HandDesk:
    """Asks in the panel, and goes on with the card that is open then."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        self._session, self._window, self._held, self._fault = session, window, held, fault
        self.calling: Calling | None = None
        """Who is calling, or stands there."""

    def ask(self, viewing: Viewing, tells: Tells, act: Act) -> None:
        """Do it, asked first who gets it where not everybody on the card may learn what it says."""
        whose = viewing.patient
        with self._session.directory("papers") as opened:
            hands = handing.hands(viewing, opened, day.today(self._session), tells)
        if not hands:
            act(viewing, None)
            return
        if self._held.veiled:
            self._window.show_change(veiled_words(), undoable=False)
            return
        on_card = isinstance(self._window.panel(), CardPanel)
        panel = GivenPanel(hands, self._there(whose, hands))
        panel.given.connect(lambda hand: self._into(whose, hand, act, on_card=on_card))
        panel.closed.connect(lambda: self._leave(whose, on_card=on_card))
        self._window.show_panel(panel)
        panel.setFocus()

    def _there(self, whose: PatientId, hands: Sequence[Hand]) -> int:
        """Who stands there, as far as the card or the booking knows; else the first."""
        caller = None if self.calling is None else self.calling.caller
        if caller is None or caller == whose:
            return 0
        same = (
            at
            for at, hand in enumerate(hands)
            if hand.relative is not None and hand.relative.patient == caller
        )
        return next(same, 0)

    def _into(self, whose: PatientId, hand: Hand, act: Act, *, on_card: bool) -> None:
        """It goes into this hand. What was asked about may have been closed meanwhile."""
        try:
            hand.require()
            self._leave(whose, on_card=on_card)
            held = self._held.viewing
            if held is not None and held.patient == whose:
                act(held, hand)
            else:
                with self._session.opened(whose, PurposeOfUse.BOOKING) as viewing:
                    act(viewing, hand)
        except ClinicDeskError as error:
            self._fault(error)

    def _leave(self, whose: PatientId, *, on_card: bool) -> None:
        """Close the question; the card from which it was asked is there again."""
        held = self._held
        if on_card and held.show_card is not None and held.viewing is not None:
            held.show_card(whose)
            return
        self._window.show_panel(None)
        self._window.focus_room()
