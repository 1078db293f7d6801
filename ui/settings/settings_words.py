"""Words that several sections say."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.ahead import MOST_DAYS
from clinic_desk.scheduling.records import Colour
from ui.words.dates import in_sentence, short_day

_COLOURS = {
    Colour.ACCENT: QT_TRANSLATE_NOOP("settings", "Teal"),
    Colour.INFO: QT_TRANSLATE_NOOP("settings", "Blue"),
    Colour.VIOLET: QT_TRANSLATE_NOOP("settings", "Violet"),
    Colour.WARN: QT_TRANSLATE_NOOP("settings", "Amber"),
    Colour.OK: QT_TRANSLATE_NOOP("settings", "Green"),
}


def colour_words(colour: Colour) -> str:
    return QCoreApplication.translate("settings", str(_COLOURS[colour]))


def between(low: int, high: int) -> str:
    """What a number must be."""
    words = QCoreApplication.translate("settings", "Write a whole number from {low} to {high}.")
    return words.format(low=low, high=high)


def booked_days(visits: int, days: Iterable[date]) -> str:
    """``3 visits are booked: Tue 24 Nov, Thu 26 Nov``."""
    words = QCoreApplication.translate("settings", "%n visit(s) booked: {days}", "", visits)
    shown = [in_sentence(short_day(one)) for one in days]
    named = ", ".join(shown)
    if len(shown) >= MOST_DAYS:
        later = QCoreApplication.translate("settings", "{days} and later")
        named = later.format(days=named)
    return words.format(days=named)
