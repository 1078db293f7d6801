"""Who runs late, what that does to the next visits, and whom to tell, in words."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.flow import FlowBoard
from clinic_desk.scheduling.late import Delayed, RunningLate
from clinic_desk.scheduling.lateness import ToTell
from clinic_desk.scheduling.steps import Steps
from clinic_desk.scheduling.telling import CallOutcome
from clinic_desk.scheduling.walltime import to_wall
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.today.flow_words import Fact, Mark
from ui.words.contact import wished_words
from ui.words.dates import clock_time, minutes_words
from ui.words.people import short_name


def strip_words(late: Sequence[RunningLate], board: FlowBoard) -> str:
    """``Dr Haddad runs 25 min late``, each practitioner with a comma between."""
    sentence = QCoreApplication.translate("today", "{practitioner} runs {time} late")
    return ", ".join(
        sentence.format(
            practitioner=short_name(board.clinic.anybody(one.practitioner)),
            time=minutes_words(one.minutes),
        )
        for one in late
    )


def tell_words(many: int) -> str:
    """The button beside it."""
    if not many:
        return QCoreApplication.translate("today", "Whom to tell")
    return QCoreApplication.translate("today", "Tell %n", "people who are not told yet", many)


def expected_mark(delayed: Delayed, zone: str) -> Mark:
    """``about 10:25``: when a visit can begin as things stand."""
    words = QCoreApplication.translate("today", "about {time}", "expected time").format(
        time=clock_time(to_wall(delayed.begins, zone))
    )
    return Mark(words=words, tone=Tone.WARN, icon=Icon.CLOCK)


def steps_words(steps: Steps, now: int, zone: str) -> tuple[Fact, ...]:
    """``since 10:02``; later ``waited 13 min (10:02–10:15)``, ``24 min inside (10:15–10:39)``.

    How long weighs more than from when to when.
    """
    translate = QCoreApplication.translate
    waited, lasted = steps.waited(now), steps.lasted(now)
    parts = []
    if steps.begun is not None and waited is not None:
        words = translate("today", "waited {time} ({span})")
        short = translate("today", "waited {time}")
        span = _span(steps.arrived, steps.begun, zone)
        parts.append(_lasting(words, short, waited, span))
    if steps.done is not None and lasted is not None:
        words = translate("today", "{time} inside ({span})")
        short = translate("today", "{time} inside")
        parts.append(_lasting(words, short, lasted, _span(steps.begun, steps.done, zone)))
    since = steps.arrived if steps.begun is None else steps.begun
    if steps.done is None and since is not None:
        words = translate("today", "since {time}", "the hour at which this step began")
        parts.append(Fact(words=words.format(time=clock_time(to_wall(since, zone)))))
    return tuple(parts)


def _lasting(words: str, short: str, minutes: int, span: str) -> Fact:
    time = minutes_words(minutes)
    return Fact(words=words.format(time=time, span=span), short=short.format(time=time))


def _span(start: int | None, end: int, zone: str) -> str:
    """``10:02–10:15``."""
    times = (clock_time(to_wall(at, zone)) for at in (start, end) if at is not None)
    return "–".join(times)


def steps_spoken(steps: Steps, zone: str) -> str:
    """``came 10:02, began 10:15, done 10:41``."""
    translate = QCoreApplication.translate
    known = (
        (steps.arrived, translate("today", "came {time}")),
        (steps.begun, translate("today", "began {time}")),
        (steps.done, translate("today", "done {time}")),
    )
    return ", ".join(
        words.format(time=clock_time(to_wall(at, zone))) for at, words in known if at is not None
    )


def new_time_words(one: ToTell, zone: str) -> str:
    """``10:00 → about 10:25``."""
    start = one.delayed.card.appointment.start_utc
    words = QCoreApplication.translate("today", "{agreed} → about {expected}")
    return words.format(
        agreed=clock_time(to_wall(start, zone)),
        expected=clock_time(to_wall(one.delayed.begins, zone)),
    )


def reach_words(one: ToTell) -> str:
    """How they wish to be reached, where it is not as usual."""
    return "" if one.here else wished_words(one.reach)


def call_words(one: ToTell, zone: str) -> str:
    """How the last call went: ``Told 10:12 of 25 min``."""
    translate = QCoreApplication.translate
    if one.call is None:
        return translate("today", "Is here, tell them at the desk") if one.here else ""
    time = clock_time(to_wall(one.call.called, zone))
    if one.call.outcome is CallOutcome.NOT_REACHED:
        return translate("today", "Not reached {time}").format(time=time)
    told = translate("today", "Told at {time}: {length} late")
    if not one.told:
        told = translate("today", "Told at {time}: {length} late, it is more now")
    return told.format(time=time, length=minutes_words(one.call.minutes))


def told_sentence(name: str, outcome: CallOutcome) -> str:
    translate = QCoreApplication.translate
    sentence = {
        CallOutcome.TOLD: translate("today", "{name} is told of the delay"),
        CallOutcome.NOT_REACHED: translate("today", "{name} was not reached"),
    }
    return sentence[outcome].format(name=name)


def told_undone(name: str) -> str:
    return QCoreApplication.translate("today", "Undone: the call to {name}").format(name=name)


def entered(name: str) -> str:
    """That a visit was entered afterwards."""
    return QCoreApplication.translate("today", "{name} is entered").format(name=name)


def entry_undone(name: str) -> str:
    return QCoreApplication.translate("today", "Undone: {name} is expected").format(name=name)


def walk_in_undone(name: str) -> str:
    return QCoreApplication.translate("today", "Undone: the visit of {name}").format(name=name)


def expected_then(start: datetime) -> str:
    """The patient is expected that day: that visit is probably the one that is meant."""
    words = QCoreApplication.translate(
        "today",
        "They are expected at {time}: enter that visit from the list instead. Press Ctrl Enter "
        "again if they came a second time.",
    )
    return words.format(time=clock_time(start))
