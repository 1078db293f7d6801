"""Places in a group, given one by one: who may be found, who they say they are, and the booking."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import ClinicDeskError, ComesAlready, IdentifierOwed
from clinic_desk.ids import PatientId
from clinic_desk.scheduling import booking, day
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.calling import Caller
from clinic_desk.scheduling.calling import Calling as Asked
from clinic_desk.scheduling.places import GroupOf
from clinic_desk.staff.session import DeskSession
from ui.scheduling.booking_words import coming_words, may_not_book_words
from ui.scheduling.group_panel import GroupPanel
from ui.shell.calling import Calling
from ui.shell.doors import HeldDirectory
from ui.shell.finding import patient_rows
from ui.shell.identifying import Identifying
from ui.shell.main_window import MainWindow
from ui.shell.schedule import ScheduleDesk
from ui.shell.undoing import UndoDesk
from ui.theme.tokens import Tone
from ui.words import errors as error_words

_FOUND = 4


class GroupPlaces(QObject):
    """Finds who may come and gives them a place, for the panel of one group."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        schedule: ScheduleDesk,
        undo: UndoDesk,
        directory: HeldDirectory,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._schedule = session, window, schedule
        self._undo, self._directory = undo, directory
        self._region, self._fault = region, fault
        self._show: Callable[[GroupPanel], None] = lambda _panel: None
        self._open: Callable[[GroupOf], None] = lambda _of: None
        self.calling = Calling(session)
        self._asked: PatientId | None = None  # was told that they come already
        self._warned: PatientId | None = None  # it was said that the caller may not book for them
        self._of: GroupOf | None = None
        self._who = Identifying(session, window, directory, region)

    def join(
        self,
        panel: GroupPanel,
        show: Callable[[GroupPanel], None],
        opens: Callable[[GroupOf], None],
    ) -> None:
        """Work for this panel; ``show`` shows its group anew, ``opens`` opens it again."""
        self._asked = self._warned = None
        if self._of != panel.group.of:
            self._of = panel.group.of
            self._who.begin()
        self._show, self._open = show, opens
        panel.find_wanted.connect(lambda text: self._find(panel, text))
        panel.add_wanted.connect(lambda whose: self._add(panel, whose))

    def _find(self, panel: GroupPanel, text: str) -> None:
        try:
            found, kept = self.calling.search(self._directory, text, _FOUND)
        except ClinicDeskError as error:
            panel.show_found(())
            self._fault(error)
            return
        panel.show_found(patient_rows(found, self._region, lambda whose: whose, kept))

    def _add(self, panel: GroupPanel, patient: PatientId) -> None:
        """Give them a place, once it is known who calls and what was told."""
        try:
            if not self._may_be_added(panel, patient):
                return
            self._who.heard(patient, panel.search.line.text())
            if self._who.owing([patient]):
                self._ask_who(panel, patient)
            else:
                self._book(panel, patient)
        except ClinicDeskError as error:
            panel.say(error_words.sentence(error))

    def _may_be_added(self, panel: GroupPanel, patient: PatientId) -> bool:
        """Whether whoever is on the line may book for them, or was warned of and chosen anew."""
        if self._warned == patient or self._directory.ask(
            lambda opened: self.calling.may_book(opened, patient)
        ):
            return True
        self._warned = patient
        panel.say(may_not_book_words(), Tone.WARN)
        return False

    def _book(self, panel: GroupPanel, patient: PatientId) -> None:
        request = self._request(panel, patient)
        self._asked = None
        try:
            with self._session.opened(patient, PurposeOfUse.BOOKING) as viewing:
                booked = booking.book(self._session, viewing, request)
        except IdentifierOwed:
            self._ask_who(panel, patient)
        except ComesAlready as error:
            self._asked = patient
            words = coming_words(error, day.today(self._session), again="Return")
            panel.say(words, Tone.WARN)
        except ClinicDeskError as error:
            self._show(panel)
            panel.say(error_words.sentence(error))
        else:
            self._who.forget(patient)
            self._undo.wrote(booked)
            panel.added()
            self._show(panel)
            self._schedule.refresh_soon()
            self._undo.did(self._schedule.visits.booked(booked))

    def _request(self, panel: GroupPanel, patient: PatientId) -> BookingRequest:
        at, answers = panel.group.proposal, self._who.answers(patient)
        themselves = self.calling.caller in {None, patient}
        return BookingRequest(
            practitioner=at.practitioner,
            service=at.service,
            start=at.start,
            fold=at.start.fold,
            calling=Asked(
                caller=Caller.PATIENT if themselves else Caller.OTHER,
                told=answers.told,
                otherwise=answers.otherwise,
                may_book=self._warned != patient,
            ),
            overbook=panel.overbook(),
            alone=self._asked != patient,
            knowingly=self._asked == patient,
        )

    def _ask_who(self, panel: GroupPanel, patient: PatientId) -> None:
        """Let them tell who they are, and go on with the line as it stands."""
        of, typed = panel.group.of, panel.search.line.text()
        over, warned = panel.overbook(), self._warned

        def come_back() -> GroupPanel | None:
            self._open(of)
            again = self._window.panel()
            if not isinstance(again, GroupPanel):
                return None
            self._warned = warned
            again.choose_over(over)
            again.search.line.setText(typed)
            self._find(again, typed)
            again.search.results.stand_on(patient)
            return again

        def told() -> None:
            again = come_back()
            if again is not None:
                self._add(again, patient)

        self._who.ask(patient, told, come_back)
