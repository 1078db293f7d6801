"""What an entry says: in the cells of the list, as a sentence, and closer."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import KeptOutside, LogCount, LogEntry
from clinic_desk.scheduling.walltime import zone_named
from ui.audit.names import Names
from ui.words.callers import asked_words
from ui.words.dates import (
    clock_seconds,
    clock_time,
    in_sentence,
    number,
    numeric_day,
    short_day,
)
from ui.words.events import kind_words, seen_words, sentence
from ui.words.purposes import purpose_words
from ui.words.roles import role_words
from ui.words.told import told_words


def column_words() -> tuple[str, ...]:
    """The heads of the list's columns, in order."""
    return (
        QCoreApplication.translate("audit", "Time"),
        QCoreApplication.translate("audit", "Who"),
        QCoreApplication.translate("audit", "Whose"),
        QCoreApplication.translate("audit", "What"),
        QCoreApplication.translate("audit", "Purpose"),
    )


def wall(entry: LogEntry, zone: str) -> datetime:
    """When it happened, as the clinic's clock showed it."""
    return entry.at.astimezone(zone_named(zone))


def time_words(at: datetime, today: date) -> str:
    """``20:14:31``, with the day behind it unless that is today."""
    return _with_day(clock_seconds(at), at.date(), today)


def checked_words(at: datetime, today: date) -> str:
    """``10:40``, with the day behind it unless that is today."""
    return _with_day(clock_time(at), at.date(), today)


def outside_words(outside: KeptOutside, zone: tzinfo, today: date) -> str:
    """``Last checkpoint kept outside: 16 Nov``, or that none ever was."""
    if outside.at is None:
        return QCoreApplication.translate("audit", "No checkpoint kept outside yet")
    on = outside.at.astimezone(zone).date()
    words = QCoreApplication.translate("audit", "Last checkpoint kept outside: {day}")
    return words.format(
        day=in_sentence(short_day(on)) if on.year == today.year else numeric_day(on)
    )


def who_words(entry: LogEntry, names: Names) -> str:
    if entry.account is None:
        return QCoreApplication.translate("audit", "The program")
    known = names.accounts.get(entry.account)
    return known or former_words()


def former_words() -> str:
    """Somebody whose account is no longer known."""
    return QCoreApplication.translate("audit", "A former colleague")


def whose_words(entry: LogEntry, names: Names) -> str:
    """One name, ``14 names``, or nothing; who is hidden or forgotten is named as that."""
    if entry.about > 1:
        return QCoreApplication.translate("audit", "%n names", "patients", entry.about)
    if entry.about == 0:
        return ""
    if not entry.patients:
        return QCoreApplication.translate("audit", "Erased person")
    known = names.patients.get(entry.patients[0])
    return known or QCoreApplication.translate("audit", "Protected person")


def what_words(entry: LogEntry) -> str:
    """Which groups of fields were seen of a card, else what happened."""
    if entry.kind == EventKind.RECORD_OPENED and entry.seen:
        return seen_words(entry.seen)
    return kind_words(entry.kind)


def purpose_of(entry: LogEntry) -> str:
    return purpose_words(entry.purpose)


def entry_sentence(entry: LogEntry, names: Names, zone: str) -> str:
    """``Jonas Tegnell opened Ludvig Tegnell’s card, 20:14``."""
    return sentence(
        entry.kind,
        who=who_words(entry, names),
        whose=whose_words(entry, names),
        time=clock_time(wall(entry, zone)),
    )


def deed_words(entry: LogEntry, names: Names) -> str:
    """What was done and to whom, where it is plain who did it: ``Maria Tegnell · Contact``."""
    parts = (whose_words(entry, names), what_words(entry), purpose_of(entry))
    return " · ".join(part for part in parts if part)


def view_words(entry: LogEntry, names: Names) -> str:
    """Who did what, where it is plain to whom: ``Anna Ek · Contact · Booking``."""
    parts = (who_words(entry, names), what_words(entry), purpose_of(entry))
    return " · ".join(part for part in parts if part)


_TOLD = {
    "told": QT_TRANSLATE_NOOP("audit", "Told: {told}"),
    "told-otherwise": QT_TRANSLATE_NOOP("audit", "Told otherwise than on the card: {told}"),
}


def facts_words(entry: LogEntry, names: Names, zone: str) -> str:
    """Day, purpose, what was seen, for how long, in which role, and where if that says anything."""
    parts = [short_day(wall(entry, zone).date())]
    if entry.purpose:
        words = QCoreApplication.translate("audit", "Purpose: {purpose}")
        parts.append(words.format(purpose=purpose_of(entry)))
    if entry.seen:
        words = QCoreApplication.translate("audit", "Seen: {fields}")
        parts.append(words.format(fields=seen_words(entry.seen)))
    seconds = entry.facts.get("seconds")
    if isinstance(seconds, int) and entry.kind == EventKind.RECORD_CLOSED:
        parts.append(QCoreApplication.translate("audit", "Open for %n second(s)", "", seconds))
    opened = entry.facts.get("opened")
    if isinstance(opened, int) and entry.kind == EventKind.RECORD_MISTAKEN:
        words = QCoreApplication.translate("audit", "Explains entry {number}")
        parts.append(words.format(number=number(opened)))
    if asked := asked_words(entry.facts):
        words = QCoreApplication.translate("audit", "Asked by: {caller}")
        parts.append(words.format(caller=asked))
    for fact, template in _TOLD.items():
        if told := told_words(str(entry.facts.get(fact, ""))):
            parts.append(QCoreApplication.translate("audit", str(template)).format(told=told))
    if entry.facts.get("afterwards") == 1:
        parts.append(QCoreApplication.translate("audit", "Entered afterwards, from paper"))
    words = QCoreApplication.translate("audit", "Role: {role}")
    parts.append(words.format(role=role_words(entry.role)))
    if len(names.devices) > 1 and entry.device in names.devices:
        words = QCoreApplication.translate("audit", "Computer: {computer}")
        parts.append(words.format(computer=names.devices[entry.device]))
    if len(names.units) > 1 and entry.care_unit in names.units:
        words = QCoreApplication.translate("audit", "Unit: {unit}")
        parts.append(words.format(unit=names.units[entry.care_unit]))
    words = QCoreApplication.translate("audit", "Entry {number}")
    parts.append(words.format(number=number(entry.seq)))
    return " · ".join(parts)


def merged_words(name: str, patient_number: int) -> str:
    """A patient whose card was merged into another, as it was called."""
    return QCoreApplication.translate("audit", "{name} (number {number}, merged)").format(
        name=name, number=patient_number
    )


def mistaken_look(entry: LogEntry) -> str:
    """The purpose of an opening that was a mistake."""
    words = QCoreApplication.translate("audit", "{purpose}, opened by mistake")
    return words.format(purpose=purpose_of(entry))


def mistaken_words(explains: LogEntry, zone: str) -> str:
    """What stands beside an opening that was explained since."""
    return QCoreApplication.translate(
        "audit", "Opened by mistake, as was said at {time} (entry {number})."
    ).format(time=clock_time(wall(explains, zone)), number=number(explains.seq))


def mistakes_words(who: str, count: int) -> str:
    """How often somebody has opened a card by mistake of late."""
    return QCoreApplication.translate(
        "audit", "Cards that {who} opened by mistake in the last 90 days: {count}"
    ).format(who=who, count=number(count))


def several_words(entry: LogEntry, names: Names) -> str:
    """Whose names, where an entry is about several: at most twelve of them."""
    if entry.about < 2:
        return ""
    known = [names.patients[one] for one in entry.patients if one in names.patients]
    shown = ", ".join(known[:_NAMED])
    rest = entry.about - len(known[:_NAMED])
    if not rest:
        return shown
    more = QCoreApplication.translate("audit", "%n more", "names", rest)
    return ", ".join(part for part in (shown, more) if part)


def count_words(count: LogCount | None) -> str:
    """``1,204 entries``, ``More than 10,000 entries``; empty where nobody has counted."""
    if count is None:
        return ""
    if count.exact:
        return QCoreApplication.translate("audit", "%Ln entries", "of the log", count.entries)
    return QCoreApplication.translate("audit", "More than %Ln entries", "", count.entries)


_NAMED = 12


def _with_day(shown: str, day: date, today: date) -> str:
    if day == today:
        return shown
    return "  ".join(
        (shown, in_sentence(short_day(day)) if day.year == today.year else numeric_day(day))
    )
