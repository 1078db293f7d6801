"""What stands around a patient, as marks that help while booking."""

from collections.abc import Iterator
from dataclasses import replace

from clinic_desk.family.records import Custody, Relative, WhyNotTell
from clinic_desk.ids import PatientId
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.free import Search
from ui.patients.card import OpenCard
from ui.scheduling.booking_records import Draft, Mark
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.contact import phone_shown
from ui.words.family import (
    died_words,
    needs_words,
    never_address_words,
    tell_words,
    wishes_words,
)


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


def kept_mark(card: OpenCard, caller: PatientId | None) -> list[Mark]:
    """That whoever calls must not learn when the patient comes, or where they live."""
    found = [one.relation for one in _kept(card, caller)]
    if not found:
        return []
    times = any(one.never_times or one.custody is Custody.NO_CONTACT for one in found)
    why = WhyNotTell.NEVER_TIMES if times else None
    words = never_address_words() if why is None else tell_words(why)
    return [Mark(words=words, tone=Tone.DANGER, icon=Icon.BAN)]


def phone_told(card: OpenCard, caller: PatientId | None, region: str) -> str | None:
    """The patient's number, unless whoever calls must not learn where the patient lives."""
    phone = card.record.phone
    if not phone or any(True for _ in _kept(card, caller)):
        return None
    return phone_shown(phone, region)


def _kept(card: OpenCard, caller: PatientId | None) -> Iterator[Relative]:
    for one in card.around.relatives:
        relation = one.relation
        kept = relation.never_address or relation.never_times
        kept = kept or relation.custody is Custody.NO_CONTACT
        if caller is not None and one.patient == caller and kept and not one.flipped:
            yield one


def searched(search: Search, draft: Draft) -> Search:
    """As long as the visits of whoever is chosen take."""
    return replace(search, longer=_longer(draft))


def requested(request: BookingRequest, draft: Draft) -> BookingRequest:
    return replace(request, longer=_longer(draft))


def _longer(draft: Draft) -> int:
    return 0 if draft.patient is None else draft.patient.longer
