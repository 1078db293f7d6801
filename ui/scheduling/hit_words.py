"""What is said of visits that cannot be kept as agreed, and of who cannot come."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.hit import Hit
from clinic_desk.scheduling.records import WhyNot
from clinic_desk.scheduling.to_do.records import CallOutcome
from clinic_desk.scheduling.walltime import to_wall
from ui.words.dates import clock_time, relative_day

_WHY = {
    WhyNot.HOLIDAY: QT_TRANSLATE_NOOP("scheduling", "The clinic is closed then"),
    WhyNot.ABSENT: QT_TRANSLATE_NOOP("scheduling", "Away then"),
    WhyNot.BLOCKED: QT_TRANSLATE_NOOP("scheduling", "The time is kept free"),
    WhyNot.OTHER_HOURS: QT_TRANSLATE_NOOP("scheduling", "Other hours that day"),
    WhyNot.CROSSES_CLOSING: QT_TRANSLATE_NOOP("scheduling", "Ends after closing"),
    WhyNot.TAKEN: QT_TRANSLATE_NOOP("scheduling", "Over another visit"),
    WhyNot.CLOSED: QT_TRANSLATE_NOOP("scheduling", "Outside the hours"),
}


_OUTCOMES = {
    CallOutcome.REACHED: QT_TRANSLATE_NOOP("scheduling", "Reached"),
    CallOutcome.VOICEMAIL: QT_TRANSLATE_NOOP("scheduling", "Voicemail"),
    CallOutcome.NO_ANSWER: QT_TRANSLATE_NOOP("scheduling", "No answer"),
    CallOutcome.CALL_BACK: QT_TRANSLATE_NOOP("scheduling", "Call back"),
    CallOutcome.WRONG_NUMBER: QT_TRANSLATE_NOOP("scheduling", "Wrong number"),
}


def why_words(hit: Hit) -> str:
    """Why a visit cannot stay where it is."""
    return QCoreApplication.translate("scheduling", str(_WHY[hit.against.why]))


def when_words(hit: Hit, zone: str, today: date) -> str:
    """``Today 10:00``."""
    start = to_wall(hit.visit.start_utc, zone)
    return " ".join((relative_day(start.date(), today), clock_time(start)))


def time_words(hit: Hit, zone: str) -> str:
    """``10:00``, where all of them are today's."""
    return clock_time(to_wall(hit.visit.start_utc, zone))


def mark_words(hit: Hit) -> str:
    """What one must know before one rings: on the way, no number."""
    translate = QCoreApplication.translate
    parts = []
    if hit.visit.fixed:
        parts.append(translate("scheduling", "Kept at its time"))
    if hit.on_the_way:
        parts.append(translate("scheduling", "On the way"))
    if hit.attempts:
        parts.append(outcome_words(hit.attempts[0].outcome))
    elif not hit.reach.allowed:
        parts.append(translate("scheduling", "Not to be rung up"))
    elif hit.unreachable:
        parts.append(translate("scheduling", "No number"))
    return ", ".join(parts)


def outcome_words(outcome: CallOutcome) -> str:
    return QCoreApplication.translate("scheduling", str(_OUTCOMES[outcome]))


def called_words(outcome: CallOutcome) -> str:
    words = QCoreApplication.translate("scheduling", "The call is remembered: {outcome}")
    return words.format(outcome=outcome_words(outcome))


def count_words(count: int) -> str:
    return QCoreApplication.translate("scheduling", "%n visit(s) to be moved", "", count)


def open_words(count: int) -> str:
    """What leads to the list, which may be empty by now."""
    translate = QCoreApplication.translate
    if count:
        return translate("scheduling", "Go through them")
    return translate("scheduling", "Open", "the list of who is away today")


def settled_words() -> str:
    return QCoreApplication.translate("scheduling", "No visit is left to be moved.")


def banner_words(name: str, count: int) -> str:
    """``Dr Lindqvist is away today. 4 visits to be moved``."""
    words = QCoreApplication.translate("scheduling", "{name} is away today.").format(name=name)
    return " ".join((words, count_words(count))) if count else words


def moved_words(moved: int, later: int) -> str:
    """What a walk through the list has done so far."""
    translate = QCoreApplication.translate
    parts = []
    if moved:
        parts.append(translate("scheduling", "%n visit(s) moved", "", moved))
    if later:
        parts.append(translate("scheduling", "%n visit(s) cancelled, new time later", "", later))
    return ", ".join(parts)


def held_words(name: str) -> str:
    words = QCoreApplication.translate("scheduling", "The rest of the day of {name} is held")
    return words.format(name=name)


def let_go_words(name: str) -> str:
    words = QCoreApplication.translate("scheduling", "The time of {name} can be booked again")
    return words.format(name=name)


def walk_undone_words() -> str:
    return QCoreApplication.translate("scheduling", "Everything stands where it stood before")


def reckoned_words(count: int) -> str:
    return QCoreApplication.translate(
        "scheduling",
        "The rules of the clock have changed: %n visit(s) kept the time that was agreed",
        "",
        count,
    )


def script_words(name: str) -> str:
    """What to say on the telephone; nothing of why."""
    words = QCoreApplication.translate(
        "scheduling",
        "“{name} cannot see you at the time we agreed. I am sorry. "
        "May I offer you another time?” Say no more of why.",
    )
    return words.format(name=name)


def kept_words(name: str) -> str:
    words = QCoreApplication.translate("scheduling", "The visit of {name} is kept at its time")
    return words.format(name=name)


def loosened_words(name: str) -> str:
    return QCoreApplication.translate("scheduling", "The visit of {name} may be moved").format(
        name=name
    )
