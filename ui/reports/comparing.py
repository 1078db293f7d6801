"""How a number differs from the same of the dates before, in words.

The difference is that of the numbers as they are shown, so that it adds up for whoever looks.
"""

from PySide6.QtCore import QCoreApplication

from ui.words.dates import number
from ui.words.language import locale

_NOTHING = "–"


def percent(share: float | None) -> str:
    """``83 %``; a dash where there is nothing to tell."""
    if share is None:
        return _NOTHING
    return QCoreApplication.translate("reports", "{number} %").format(number=round(100 * share))


def minutes(mean: float | None) -> str:
    """``4 min``."""
    if mean is None:
        return _NOTHING
    words = QCoreApplication.translate("reports", "{minutes} min")
    return words.format(minutes=number(round(mean)))


def days(mean: float | None) -> str:
    """``9.5 days``."""
    if mean is None:
        return _NOTHING
    words = QCoreApplication.translate("reports", "{days} days")
    return words.format(days=_tenths(round(mean, 1)))


def points_on(now: float | None, before: float | None) -> str:
    """Of shares: ``4 points more``, ``the same``; a dash where one is missing."""
    if now is None or before is None:
        return _NOTHING
    translate, more = QCoreApplication.translate, round(100 * now) - round(100 * before)
    if more > 0:
        return translate("reports", "%n percentage point(s) more", "", more)
    if more < 0:
        return translate("reports", "%n percentage point(s) less", "", -more)
    return _same()


def minutes_on(now: float | None, before: float | None) -> str:
    """Of waiting: ``2 minutes longer``."""
    if now is None or before is None:
        return _NOTHING
    translate, more = QCoreApplication.translate, round(now) - round(before)
    if more > 0:
        return translate("reports", "%n minute(s) longer", "", more)
    if more < 0:
        return translate("reports", "%n minute(s) shorter", "", -more)
    return _same()


def days_on(now: float | None, before: float | None) -> str:
    """Of lead time: ``1.5 days longer``."""
    if now is None or before is None:
        return _NOTHING
    translate, more = QCoreApplication.translate, round(round(now, 1) - round(before, 1), 1)
    if more > 0:
        return translate("reports", "{days} days longer").format(days=_tenths(more))
    if more < 0:
        return translate("reports", "{days} days shorter").format(days=_tenths(-more))
    return _same()


def beside(dates: str, value: str, change: str) -> str:
    """``October 2026: 79 % · 4 percentage points more now``."""
    translate = QCoreApplication.translate
    if value == _NOTHING:
        return translate("reports", "{dates}: nothing to compare with").format(dates=dates)
    if change == _NOTHING:
        return translate("reports", "{dates}: {value}").format(dates=dates, value=value)
    if change == _same():
        return translate("reports", "{dates}: the same").format(dates=dates)
    words = translate("reports", "{dates}: {value} · now {change}")
    return words.format(dates=dates, value=value, change=change)


def _same() -> str:
    return QCoreApplication.translate("reports", "the same")


def _tenths(value: float) -> str:
    return locale().toString(value, "f", 1)
