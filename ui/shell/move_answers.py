"""What the panel for a new time asks: which times there are, and why one is none."""

from collections.abc import Callable
from dataclasses import replace

from clinic_desk.access import Session
from clinic_desk.errors import ClinicDeskError
from clinic_desk.scheduling import asking, free
from clinic_desk.scheduling.asking import Asked
from clinic_desk.scheduling.free import Search
from clinic_desk.scheduling.records import Proposal
from ui.scheduling.move_panel import MovePanel
from ui.words import errors as error_words

_PROPOSED = 10


class MoveAnswers:
    """Reads for a panel, and writes nothing. ``suits``: whether a time will do at all."""

    def __init__(
        self, session: Session, suits: Callable[[Proposal], bool] = lambda _one: True
    ) -> None:
        self._session, self._suits = session, suits

    def join(self, panel: MovePanel) -> None:
        """Answer all that this panel asks, as long as it stands."""
        looking = panel.looking
        looking.wanted.connect(lambda search: self._propose(panel, search))
        looking.more_wanted.connect(lambda search, last: self._propose(panel, search, last))
        looking.asked.connect(lambda asked: self._answer(panel, asked))

    def _propose(self, panel: MovePanel, search: Search, after: Proposal | None = None) -> None:
        try:
            wanted = replace(search, agreed=panel.visit)
            found = free.next_free(self._session, wanted, limit=_PROPOSED, after=after)
        except ClinicDeskError as error:
            panel.show_refusal(error_words.sentence(error))
            return
        found = [one for one in found if self._suits(one)]
        if after is None:
            panel.show_proposals(found)
        else:
            panel.looking.add_proposals(found)

    def _answer(self, panel: MovePanel, asked: Asked) -> None:
        try:
            wanted = replace(asked, agreed=panel.visit)
            panel.looking.show_answers(asking.ask(self._session, wanted))
        except ClinicDeskError as error:
            panel.looking.when.say(error_words.sentence(error), "warn")
