"""What stands around a patient, as marks that help while booking."""

from dataclasses import replace

from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.free import Search
from ui.patients.card import OpenCard
from ui.scheduling.booking_records import Draft, Mark
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.family import died_words, needs_words, wishes_words


def around_marks(card: OpenCard) -> list[Mark]:
    """That they have died, how they wish to be reached, and what their visits need."""
    around = card.around
    marks = []
    if around.died is not None:
        marks.append(Mark(words=died_words(around.died), tone=Tone.DANGER, icon=Icon.BAN))
    wished = wishes_words(around.wishes)
    marks += [Mark(words=words, tone=Tone.WARN, icon=Icon.PHONE) for words in wished]
    needed = needs_words(around.needs)
    return [*marks, *(Mark(words=words, tone=Tone.INFO, icon=icon) for icon, words in needed)]


def searched(search: Search, draft: Draft) -> Search:
    """As long as the visits of whoever is chosen take."""
    return replace(search, longer=_longer(draft))


def requested(request: BookingRequest, draft: Draft) -> BookingRequest:
    return replace(request, longer=_longer(draft))


def _longer(draft: Draft) -> int:
    return 0 if draft.patient is None else draft.patient.longer
