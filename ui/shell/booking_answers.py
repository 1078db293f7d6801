"""What the booking panel asks while somebody types: whom the letters fit, and which times."""

from collections.abc import Callable
from dataclasses import replace

from clinic_desk.errors import ClinicDeskError
from clinic_desk.patients import duplicates
from clinic_desk.patients.records import NewPatient
from clinic_desk.scheduling import asking, free, lateness
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.records import Proposal
from clinic_desk.staff.session import DeskSession
from ui.scheduling.booking_panel import BookingPanel
from ui.shell.booking_marks import searched
from ui.shell.calling import Calling
from ui.shell.doors import HeldDirectory
from ui.shell.finding import alike_row, namesake_rows, patient_rows
from ui.words import errors as error_words

_FOUND = 8
_PROPOSED = 10


class BookingAnswers:
    """Reads for a panel, and writes nothing."""

    def __init__(
        self,
        session: DeskSession,
        directory: HeldDirectory,
        calling: Calling,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        self._session, self._directory, self._calling = session, directory, calling
        self._region, self._fault = region, fault

    def join(self, panel: BookingPanel) -> None:
        """Answer all that this panel asks, as long as it stands."""
        panel.patient_wanted.connect(lambda text: self._find(panel, text))
        panel.alike_wanted.connect(lambda new: self._find_alike(panel, new))
        panel.proposals_wanted.connect(lambda search: self._propose(panel, search))
        panel.more_wanted.connect(lambda search, after: self._propose(panel, search, after))
        panel.asked.connect(lambda asked: self._answer(panel, asked))

    def _find(self, panel: BookingPanel, text: str) -> None:
        try:
            found, kept = self._calling.search(self._directory, text, _FOUND)
        except ClinicDeskError as error:
            panel.show_found(())
            self._fault(error)
            return
        rows = patient_rows(found, self._region, lambda whose: whose, kept)
        others = namesake_rows(found, self._region, lambda whose: whose, kept)
        panel.show_found(rows, close=found.close, namesakes=others)

    def _find_alike(self, panel: BookingPanel, new: NewPatient) -> None:
        try:
            found = self._directory.ask(lambda opened: duplicates.alike(self._session, opened, new))
        except ClinicDeskError as error:
            panel.show_alike(())
            self._fault(error)
            return
        panel.show_alike([alike_row(one, self._region) for one in found])

    def _propose(self, panel: BookingPanel, search: Search, after: Proposal | None = None) -> None:
        try:
            wanted = self._in_time(searched(search, panel.draft()))
            found = free.next_free(self._session, wanted, limit=_PROPOSED, after=after)
        except ClinicDeskError as error:
            self._fault(error)
            return
        if after is None:
            panel.show_proposals(found)
        else:
            panel.looking.add_proposals(found)

    def _in_time(self, search: Search) -> Search:
        """Nothing is proposed today before a practitioner who runs late can be there."""
        late = self._directory.ask(lambda opened: lateness.by_practitioner(self._session, opened))
        return replace(search, late=late) if late else search

    def _answer(self, panel: BookingPanel, asked: asking.Asked) -> None:
        try:
            late = self._directory.ask(
                lambda opened: lateness.by_practitioner(self._session, opened)
            )
            panel.looking.show_answers(asking.ask(self._session, replace(asked, late=late)))
        except ClinicDeskError as error:
            panel.looking.when.say(error_words.sentence(error), "warn")
