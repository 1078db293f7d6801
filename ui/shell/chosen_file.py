"""The file that is being looked at, and those that were taken in before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from clinic_desk.exchange.records import Answer, Batch, FileFacts, ImportKind, Preview, Result
from ui.exchange import exchange_words as words
from ui.exchange.home_view import Earlier


@dataclass(slots=True)
class ChosenFile:
    """The file that is being looked at."""

    kind: ImportKind
    facts: FileFacts
    preview: Preview | None = None
    answers: Mapping[int, Answer] = field(default_factory=dict)
    """What was said of its lines when it was taken in, for the same once more."""
    result: Result | None = None


def earlier(one: Batch, zone: ZoneInfo | None) -> Earlier:
    """An import that was made, in words."""
    back = ""
    if one.taken_back is not None:
        back = words.taken_back_on(one.taken_back.astimezone(zone))
    return Earlier(
        id=one.id, told=words.batch_told(one, one.taken.astimezone(zone)), taken_back=back
    )
