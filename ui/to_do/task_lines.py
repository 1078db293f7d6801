"""From what the core says waits to be done to the lines of a list."""

from collections.abc import Container, Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.clock import to_minutes
from clinic_desk.ids import PatientId
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling.to_do.records import (
    Call,
    CallWhat,
    Due,
    RebookWhy,
    Taken,
    ToRebook,
    Urgency,
    Waiting,
    WaitingStatus,
)
from clinic_desk.scheduling.walltime import to_wall
from ui.theme.icons import Icon
from ui.to_do.task_rows import Section, TaskRow
from ui.to_do.to_do_words import (
    Beside,
    not_to_ring_words,
    outcome_words,
    suits_words,
    urgency_words,
    waited_words,
    wish_words,
)
from ui.words.dates import clock_time, in_sentence, relative_day
from ui.words.namesakes import namesakes
from ui.words.people import initials_only, listed_name

_ENDED = {
    WaitingStatus.BOOKED: QT_TRANSLATE_NOOP("to-do", "Booked {day}"),
    WaitingStatus.PAST: QT_TRANSLATE_NOOP("to-do", "Past {day}"),
    WaitingStatus.WITHDRAWN: QT_TRANSLATE_NOOP("to-do", "Taken off {day}"),
}

_WHY = {
    RebookWhy.CANCELLED: QT_TRANSLATE_NOOP("to-do", "Cancelled by the clinic {day}"),
    RebookWhy.MISSED: QT_TRANSLATE_NOOP("to-do", "Missed"),
    RebookWhy.PUT: QT_TRANSLATE_NOOP("to-do", "Has to move, since {day}"),
}

_ABOUT = {
    CallWhat.CONFIRM: QT_TRANSLATE_NOOP("to-do", "Confirm {what}"),
    CallWhat.REBOOK: QT_TRANSLATE_NOOP("to-do", "New time for {what}"),
    CallWhat.RECALL: QT_TRANSLATE_NOOP("to-do", "Due again for {what}"),
    CallWhat.WAITING: QT_TRANSLATE_NOOP("to-do", "Waits for {what}"),
}


_A_VISIT = QT_TRANSLATE_NOOP("to-do", "a visit")
"""What a service is called where visitors see the screen."""


def _t(source: object) -> str:
    return QCoreApplication.translate("to-do", str(source))


def _about(one: Call, beside: Beside) -> str:
    """What the call is about; that it is a visit stands there as within a sentence."""
    if initials_only():
        return _t(_ABOUT[one.what]).format(what=_t(_A_VISIT))
    return _t(_ABOUT[one.what]).format(what=beside.service(one.service))


def waiting_row(one: Waiting, beside: Beside) -> TaskRow:
    wish = one.entry.wish
    days = (beside.today - one.entry.since.date()).days
    urgent = wish.urgency is Urgency.URGENT
    return TaskRow(
        key=(Section.WAITING, one.entry.id),
        cells=(
            listed_name(one.who),
            wish_words(wish, beside),
            suits_words(wish, beside.today),
            " · ".join((urgency_words(wish.urgency), waited_words(max(days, 0)))),
        ),
        ink="danger" if urgent else "t2",
        icon=Icon.CLOCK_ALERT if urgent else None,
        phone=beside.phone(one.who),
        of=one,
    )


def left_row(one: Waiting, beside: Beside) -> TaskRow:
    closed = one.entry.closed
    day = "" if closed is None else relative_day(closed.date(), beside.today)
    return TaskRow(
        key=(Section.LEFT, one.entry.id),
        cells=(
            listed_name(one.who),
            wish_words(one.entry.wish, beside),
            suits_words(one.entry.wish, beside.today),
            _t(_ENDED[one.entry.status]).format(day=in_sentence(day)),
        ),
        of=one,
    )


def rebook_row(one: ToRebook, beside: Beside) -> TaskRow:
    day = relative_day(one.since.date(), beside.today)
    ahead = one.start_utc > beside.now
    what = " · ".join((beside.service(one.service), beside.whom(one.practitioner)))
    return TaskRow(
        key=(Section.REBOOK, one.appointment),
        cells=(
            listed_name(one.who),
            what,
            beside.time(one.start_utc),
            _t(_WHY[one.why]).format(day=in_sentence(day)),
        ),
        ink="warn" if ahead else "t2",
        icon=Icon.CALENDAR_X if ahead else None,
        phone=beside.phone(one.who),
        of=one,
    )


def recall_row(one: Due, beside: Beside) -> TaskRow:
    recall = one.recall
    over = (beside.today - recall.due).days
    what = " · ".join(
        filter(None, (beside.service(recall.service), beside.whom(recall.practitioner)))
    )
    if over > 0:
        state = QCoreApplication.translate("to-do", "%n day(s) ago", "", over)
    else:
        state = QCoreApplication.translate("to-do", "in %n day(s)", "", -over) if over else ""
    return TaskRow(
        key=(Section.RECALLS, recall.id),
        cells=(listed_name(one.who), what, relative_day(recall.due, beside.today), state),
        ink="warn" if over > 0 else "t3",
        phone=beside.phone(one.who),
        of=one,
    )


def call_row(one: Call, beside: Beside) -> TaskRow:
    elsewhere = one.taken is not None and not one.taken.mine
    rests = one.rests(beside.now) or not one.may_ring or elsewhere
    when = "" if one.start_utc is None else beside.time(one.start_utc)
    if not when and one.due is not None:
        when = relative_day(one.due, beside.today)
    return TaskRow(
        key=(one.what, one.about),
        cells=(
            listed_name(one.who),
            _about(one, beside),
            " · ".join(filter(None, (when, beside.whom(one.practitioner)))),
            tried_words(one, beside) if one.taken is None else taken_words(one.taken, beside),
        ),
        ink=_ink(one, rests=rests),
        icon=Icon.PHONE if one.taken is not None else Icon.CLOCK if rests else None,
        quiet=rests,
        phone=beside.phone(one.who, one.second) if one.may_ring else "",
        of=one,
    )


def _ink(one: Call, *, rests: bool) -> str:
    if one.taken is not None and one.taken.mine:
        return "acc"
    return "info" if one.attempts and not rests else "t3" if rests else "t2"


def taken_words(one: Taken, beside: Beside) -> str:
    """Who is making the call, and until when it is theirs."""
    translate = QCoreApplication.translate
    words = (
        translate("to-do", "You call, until {time}")
        if one.mine
        else translate("to-do", "A colleague calls, until {time}")
    )
    return words.format(time=clock_time(to_wall(to_minutes(one.until), beside.house.zone)))


def tried_words(call: Call, beside: Beside) -> str:
    """``No answer, 2 times · try Today 14:30``."""
    last = call.last
    if call.never_told or not call.may_ring:
        return not_to_ring_words(never_told=call.never_told)
    if last is None:
        return _wishes_words(call)
    same = 0
    for attempt in call.attempts:
        if attempt.outcome is not last.outcome:
            break
        same += 1
    words = outcome_words(last.outcome)
    if same > 1:
        times = QCoreApplication.translate("to-do", "%n times", "", same)
        words = ", ".join((words, times))
    if last.again is None:
        return words
    sentence = QCoreApplication.translate("to-do", "again {time}")
    return " · ".join((words, sentence.format(time=in_sentence(beside.time(last.again)))))


def _wishes_words(call: Call) -> str:
    """``No voicemail · do not say the clinic's name``: what to mind before the first call."""
    translate = QCoreApplication.translate
    wishes = (
        "" if call.may_leave_words else translate("to-do", "No voicemail"),
        translate("to-do", "do not say who calls") if call.neutral else "",
    )
    words = " · ".join(one for one in wishes if one)
    return words[:1].upper() + words[1:]


Task = Call | Waiting | ToRebook | Due
"""What the core says waits to be done."""


def rows_of(section: Section, found: Sequence[Task], beside: Beside) -> list[TaskRow]:
    """The lines of a list; who is called as another in it is told by the year of birth."""
    shown = {one.who.id: one.who for one in found if not one.who.protected}
    alike = namesakes(shown.values())
    return [_told_apart(_whole(section, one, beside), one.who, alike) for one in found]


def _whole(section: Section, one: Task, beside: Beside) -> TaskRow:
    """A line, with the name that it shows for a moment where it shows initials."""
    return replace(_row(section, one, beside), whole="" if one.who.protected else one.who.name)


def _told_apart(line: TaskRow, who: DirectoryEntry, alike: Container[PatientId]) -> TaskRow:
    return _with_year(line, who) if who.id in alike else line


def _row(section: Section, one: Task, beside: Beside) -> TaskRow:
    match one:
        case Call():
            return call_row(one, beside)
        case ToRebook():
            return rebook_row(one, beside)
        case Due():
            return recall_row(one, beside)
    return left_row(one, beside) if section is Section.LEFT else waiting_row(one, beside)


def _with_year(line: TaskRow, who: DirectoryEntry) -> TaskRow:
    if who.birth_date is None:
        return line
    name = " · ".join((line.cells[0], str(who.birth_date.year)))
    return replace(line, cells=(name, *line.cells[1:]))
