"""Who of the colleagues changed what one looks at, and what they did, in a sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.audit.events import EventKind
from clinic_desk.errors import StaleRow
from ui.words.dates import clock_time, in_sentence, relative_day

_WHAT: dict[str, object] = {
    EventKind.APPOINTMENT_MOVED: QT_TRANSLATE_NOOP(
        "errors", "{who} moved this visit to {start} {when}."
    ),
    EventKind.APPOINTMENT_CANCELLED: QT_TRANSLATE_NOOP(
        "errors", "{who} cancelled this visit {when}."
    ),
    EventKind.APPOINTMENT_REINSTATED: QT_TRANSLATE_NOOP(
        "errors", "{who} took the cancelling of this visit back {when}."
    ),
    EventKind.APPOINTMENT_RESIZED: QT_TRANSLATE_NOOP(
        "errors", "{who} changed how long this visit is {when}."
    ),
    EventKind.APPOINTMENT_STATUS_CHANGED: QT_TRANSLATE_NOOP(
        "errors", "{who} changed how far this visit has come {when}."
    ),
    EventKind.PATIENT_CORRECTED: QT_TRANSLATE_NOOP("errors", "{who} corrected this card {when}."),
}
_ELSE = QT_TRANSLATE_NOOP("errors", "{who} changed this {when}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Who sits at the desk, what colleagues are called, and the time on the clinic's wall."""

    account: int
    name: Callable[[int], str]
    """Empty for somebody unknown."""
    now: Callable[[], datetime]


_here: list[Here] = []


def sit(here: Here) -> None:
    """From now on this person reads the sentences."""
    _here.append(here)


def leave(here: Here) -> None:
    """They read them no more; whoever sat there before, outside the practice clinic, does."""
    _here[:] = [one for one in _here if one is not here]


def changed_words(changed: StaleRow) -> str:
    """``Anna Ek moved this visit to 10:20 at 09:41.``; empty where that is unknown."""
    if not _here or changed.at is None:
        return ""
    here = _here[-1]
    now = here.now()
    at = changed.at.astimezone(now.tzinfo)
    source = _WHAT.get(changed.what, _ELSE)
    start = "" if changed.start is None else _time(changed.start, now)
    said = QCoreApplication.translate("errors", str(source))
    return said.format(who=_who(here, changed.by), start=start, when=_when(at, now))


def when_here(at: datetime) -> str:
    """``at 14:00`` on the clinic's wall, ``tomorrow at 14:00``; as the end of a sentence."""
    now = _here[-1].now() if _here else at
    return _when(at.astimezone(now.tzinfo), now)


def _who(here: Here, by: int | None) -> str:
    if by == here.account:
        return QCoreApplication.translate("errors", "You")
    name = "" if by is None else here.name(by)
    return name or QCoreApplication.translate("errors", "A colleague")


def _time(at: datetime, now: datetime) -> str:
    if at.date() == now.date():
        return clock_time(at)
    return f"{in_sentence(relative_day(at.date(), now.date()))} {clock_time(at)}"


def _when(at: datetime, now: datetime) -> str:
    """As the end of a sentence."""
    if at.date() == now.date():
        words = QCoreApplication.translate("errors", "at {time}")
        return words.format(time=clock_time(at))
    words = QCoreApplication.translate("errors", "{day} at {time}")
    return words.format(day=in_sentence(relative_day(at.date(), now.date())), time=clock_time(at))
