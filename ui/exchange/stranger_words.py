"""What is said of practitioners and services that a file names and the clinic does not have."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from clinic_desk.exchange.called import Stranger, Thing, Way
from clinic_desk.scheduling.records import Colour
from clinic_desk.scheduling.weekly import Week
from ui.words.language import locale

_COLOURS: dict[Colour, object] = {
    Colour.ACCENT: QT_TRANSLATE_NOOP("exchange", "Teal"),
    Colour.INFO: QT_TRANSLATE_NOOP("exchange", "Blue"),
    Colour.VIOLET: QT_TRANSLATE_NOOP("exchange", "Violet"),
    Colour.WARN: QT_TRANSLATE_NOOP("exchange", "Amber"),
    Colour.OK: QT_TRANSLATE_NOOP("exchange", "Green"),
}


def colour(of: Colour) -> str:
    return QCoreApplication.translate("exchange", str(_COLOURS[of]))


def way(of: Way, what: Thing) -> str:
    """What can be done about a name."""
    translate = QCoreApplication.translate
    if of is Way.LEAVE_OUT:
        return translate("exchange", "Leave these lines out")
    if of is Way.HERE:
        return translate("exchange", "Is here as …")
    if what is Thing.PRACTITIONER:
        return translate("exchange", "Add as a practitioner")
    return translate("exchange", "Add as a service")


def told(one: Stranger) -> str:
    """``Eva Holm · practitioner, 14 lines``."""
    translate = QCoreApplication.translate
    if one.what is Thing.PRACTITIONER:
        words = translate("exchange", "{name} · practitioner, %n line(s)", "", one.lines)
    else:
        words = translate("exchange", "{name} · service, %n line(s)", "", one.lines)
    return words.format(name=one.name)


def adding(one: Stranger) -> str:
    """What would come with whoever is added, as the file shows it."""
    translate = QCoreApplication.translate
    if one.what is Thing.SERVICE:
        return translate(
            "exchange", "Buffers, rooms and who else gives it are set under Services afterwards."
        )
    parts = []
    if one.services:
        words = translate("exchange", "Gives: {services}.")
        parts.append(words.format(services=", ".join(one.services)))
    if one.week.minutes:
        words = translate("exchange", "Works, as the file shows it: {hours}.")
        parts.append(words.format(hours=_hours(one.week)))
    else:
        parts.append(translate("exchange", "The file shows no hours: set them under Hours."))
    return " ".join(parts)


def _hours(week: Week) -> str:
    """``Mon 08:00–12:00, 13:00–17:00; Tue 09:00–15:00``."""
    days: dict[str, list[str]] = {}
    for weekday, (start, end) in week:
        name = locale().standaloneDayName(weekday, QLocale.FormatType.ShortFormat)
        days.setdefault(name, []).append(f"{_clock(start)}–{_clock(end)}")
    return "; ".join(f"{name} {', '.join(times)}" for name, times in days.items())


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
