"""What the training room says, where it does not come from a lesson."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.training.clearance import SETS_UP, WORKED_BEFORE
from clinic_desk.training.records import Mark, Standing, Worth
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.dates import long_day, long_day_with_year
from ui.words.language import Language, spoken

_MARKS = {
    Mark.CALL: (QT_TRANSLATE_NOOP("training", "A call came in"), Icon.PHONE),
    Mark.DESK: (QT_TRANSLATE_NOOP("training", "At the desk"), Icon.USERS),
    Mark.SCREEN: (QT_TRANSLATE_NOOP("training", "On the screen"), Icon.EYE),
    Mark.PAPER: (QT_TRANSLATE_NOOP("training", "On paper"), Icon.STICKY_NOTE),
    Mark.MAIL: (QT_TRANSLATE_NOOP("training", "A mail came in"), Icon.MESSAGE_SQUARE),
}
_WORTHS = {
    Worth.BEST: (QT_TRANSLATE_NOOP("training", "A good way"), Tone.OK),
    Worth.FINE: (QT_TRANSLATE_NOOP("training", "Good too"), Tone.OK),
    Worth.ASK: (QT_TRANSLATE_NOOP("training", "Asking is good"), Tone.OK),
    Worth.UNSAFE: (QT_TRANSLATE_NOOP("training", "Why it tempts, and what it costs"), Tone.WARN),
}
_STANDINGS = {
    Standing.CLEARED: (QT_TRANSLATE_NOOP("training", "Ready"), Tone.OK, Icon.CIRCLE_CHECK),
    Standing.EXCUSED: (QT_TRANSLATE_NOOP("training", "Excused"), Tone.WARN, Icon.HOURGLASS),
    Standing.LEARNING: (
        QT_TRANSLATE_NOOP("training", "On the path"),
        Tone.PLAIN,
        Icon.GRADUATION_CAP,
    ),
}
_REASONS = {
    SETS_UP: QT_TRANSLATE_NOOP("training", "Sets up the clinic"),
    WORKED_BEFORE: QT_TRANSLATE_NOOP("training", "Worked here before there was training"),
}


def _translated(source: object) -> str:
    return QCoreApplication.translate("training", str(source))


def mark_words(mark: Mark) -> tuple[str, Icon]:
    """Where a situation comes from."""
    source, icon = _MARKS[mark]
    return _translated(source), icon


def worth_words(worth: Worth) -> tuple[str, Tone]:
    """What stands over the explanation of an answer."""
    source, tone = _WORTHS[worth]
    return _translated(source), tone


def standing_words(standing: Standing) -> tuple[str, Tone, Icon]:
    source, tone, icon = _STANDINGS[standing]
    return _translated(source), tone, icon


def reason_words(reason: str) -> str:
    """The reason of an excuse: the program's own in words, a manager's as it was written."""
    source = _REASONS.get(reason)
    return reason if source is None else _translated(source)


def minutes(count: int) -> str:
    return QCoreApplication.translate("training", "%n min", "", count)


def day(on: date, *, year: bool = False) -> str:
    """A day within a sentence: Swedish writes it small."""
    text = long_day_with_year(on) if year else long_day(on)
    return text[:1].lower() + text[1:] if spoken() is Language.SWEDISH else text


def until(on: date) -> str:
    return QCoreApplication.translate("training", "until {day}").format(day=day(on))
