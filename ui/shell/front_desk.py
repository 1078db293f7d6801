"""What a front desk keeps in mind beside single bookings: calls, pins, series, lists."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from clinic_desk.access import Happened
from clinic_desk.errors import ClinicDeskError
from clinic_desk.staff.session import DeskSession
from ui.shell.again import AgainDesk
from ui.shell.bookings import BookingDesk
from ui.shell.call_desk import CallDesk
from ui.shell.card_visits import CardVisits
from ui.shell.cards import CardDesk
from ui.shell.doors import HeldDirectory
from ui.shell.forms import FormsDesk
from ui.shell.group_desk import GroupDesk
from ui.shell.half_written import HalfWritten
from ui.shell.held_viewing import HeldViewing
from ui.shell.list_acts import ListActs
from ui.shell.list_forms import ListForms
from ui.shell.main_window import MainWindow
from ui.shell.noting import NoteDesk
from ui.shell.onto_rebook import OntoRebook
from ui.shell.pinning import PinDesk
from ui.shell.room import Room
from ui.shell.schedule import ScheduleDesk
from ui.shell.series import SeriesDesk
from ui.shell.to_do import ToDoDesk
from ui.shell.undoing import UndoDesk
from ui.shell.waiting import WaitingDesk
from ui.shell.who_asked import WhoAskedDesk


class FrontDesk(QObject):
    """Makes these desks and speaks for them."""

    changed = Signal()
    """A call was parked or taken up, a visit pinned or put down."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        held: HeldViewing,
        cards: CardDesk,
        bookings: BookingDesk,
        schedule: ScheduleDesk,
        undo: UndoDesk,
        directory: HeldDirectory,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._bookings = bookings
        self.calls = CallDesk(window, bookings, schedule, fault)
        self.forms = forms = FormsDesk(window)
        schedule.visits.keep_in(forms)
        self.pins = PinDesk(session, window, undo, directory, schedule.visits, forms, fault)
        at_hand = cards, self.pins, schedule, directory, fault, forms
        self.card_visits = CardVisits(session, window, held, *at_hand)
        self.asked = WhoAskedDesk(session, window, undo, directory, schedule.visits, fault)
        self.again = AgainDesk(window, schedule, bookings)
        schedule.page_made.connect(self.pins.join)
        schedule.move_wanted.connect(self.pins.move)
        self.calls.changed.connect(self.changed)
        self.pins.changed.connect(self.changed)
        for signal in (self.pins.changed, self.pins.chosen):
            signal.connect(schedule.refresh_soon)  # what is too short for it is hatched
        self.pins.proposed.connect(schedule.propose)
        self.pins.left.connect(schedule.stop_proposing)
        schedule.plans.carried = self.pins.carried
        ways = undo, directory, region, fault
        self.notes = NoteDesk(
            session, window, held, cards, forms, undo, directory, schedule.refresh_soon
        )
        self.series = SeriesDesk(session, window, held, bookings, schedule, forms, *ways)
        self.groups = GroupDesk(session, window, cards, self.pins, schedule, forms, *ways)
        lists = ListActs(session, undo, directory)
        lists.join()
        self.to_do = ToDoDesk(session, window, undo, lists, region, fault)
        self.waiting = WaitingDesk(session, window, cards, bookings, self.to_do, fault)
        self.onto = ListForms(
            session, window, held, cards, bookings, forms, lists, undo, region, fault
        )
        self.onto_rebook = OntoRebook(session, window, undo, lists, fault)
        self.to_do.change_wanted.connect(self.onto.ask_change)
        cards.list_wanted.connect(self.to_do.show_one)

    def room(self) -> Room:
        return self.to_do.room()

    def callbacks(self) -> dict[str, Callable[[], object]]:
        return {
            "scheduling:appointment:again": self.again.again,
            "scheduling:appointment:asked": self.asked.ask,
            "scheduling:appointment:copy": self.again.copy,
            "scheduling:call:park": self.calls.call,
            "scheduling:pinboard:show": self.pins.go,
            "scheduling:series:show": self.series.show,
            "to-do:matches:show": self.waiting.show_matches,
            "to-do:rebook:put": self.onto_rebook.put,
            "to-do:recall:make": self.onto.ask_recall,
            "to-do:waiting:add": self.onto.ask_wait,
        }

    def take_up(self, half: HalfWritten) -> None:
        """What this person had parked and pinned when they left."""
        self._bookings.calls.parked = half.parked
        self.pins.take_up(half.pinned)
        self.forms.take_up(half.forms)

    def happened(self, happened: Sequence[Happened]) -> None:
        """Visits or lists have changed."""
        self.pins.show()
        self.groups.happened()
        self.card_visits.happened(happened)
        self.to_do.happened()
        self.waiting.happened(happened)

    def close(self) -> None:
        """Leave the directories."""
        self.forms.close()
        self.waiting.close()
        self.to_do.close()
