"""What the schedule says: on a block, aloud, and in its margins."""

from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.grouped import DayGroup, people_in
from clinic_desk.scheduling.records import (
    Absence,
    AbsenceReason,
    DayAppointment,
)
from clinic_desk.scheduling.walltime import to_wall
from ui.scheduling.day_model import Block, BlockKind, DayPlan, Shown, is_masked
from ui.scheduling.day_steps import Stop
from ui.scheduling.room_model import RoomPlan
from ui.words.dates import (
    clock_time,
    duration,
    in_sentence,
    long_day,
    minutes_words,
    short_day,
    week,
)
from ui.words.family import needs_line
from ui.words.groups import left_words
from ui.words.keys import keys_shown
from ui.words.people import (
    name_proposed,
    patient_words,
    practitioner_name,
    services_seen,
    short_name,
    shown_whole,
)
from ui.words.visits import overbook_words, status_words

_AWAY_UNTIL = {
    AbsenceReason.LEAVE: QT_TRANSLATE_NOOP("scheduling", "Leave until {until}"),
    AbsenceReason.AWAY: QT_TRANSLATE_NOOP("scheduling", "Away until {until}"),
    AbsenceReason.MEETING: QT_TRANSLATE_NOOP("scheduling", "Meeting until {until}"),
    AbsenceReason.COURSE: QT_TRANSLATE_NOOP("scheduling", "Course until {until}"),
    AbsenceReason.HOLIDAY: QT_TRANSLATE_NOOP("scheduling", "Closed until {until}"),
    AbsenceReason.OTHER: QT_TRANSLATE_NOOP("scheduling", "Not bookable until {until}"),
}

_AWAY_ALL_DAY = {
    AbsenceReason.LEAVE: QT_TRANSLATE_NOOP("scheduling", "Leave all day"),
    AbsenceReason.AWAY: QT_TRANSLATE_NOOP("scheduling", "Away all day"),
    AbsenceReason.MEETING: QT_TRANSLATE_NOOP("scheduling", "Meeting all day"),
    AbsenceReason.COURSE: QT_TRANSLATE_NOOP("scheduling", "Course all day"),
    AbsenceReason.HOLIDAY: QT_TRANSLATE_NOOP("scheduling", "Closed all day"),
    AbsenceReason.OTHER: QT_TRANSLATE_NOOP("scheduling", "Not bookable all day"),
}


def absence_words(absence: Absence, plan: DayPlan, column: int) -> str:
    """``Leave until 17:00``; no more is said than the reason that everybody may know. Where the
    column is not theirs, also who: ``Leave until 17:00 · Dr Haddad``."""
    words = _away_words(absence, plan, column)
    if absence.practitioner is None or not isinstance(plan, RoomPlan):
        return words
    whom = plan.shown.practitioners.get(absence.practitioner)
    return " · ".join((words, short_name(whom))) if whom else words


def _away_words(absence: Absence, plan: DayPlan, column: int) -> str:
    first, last, over = plan.bounds_of(column)
    if absence.start_utc <= first and absence.end_utc >= last:
        return QCoreApplication.translate("scheduling", str(_AWAY_ALL_DAY[absence.reason]))
    last_day = to_wall(absence.end_utc - 1, plan.day.zone).date()
    if absence.end_utc < over:
        shown = clock_time(to_wall(absence.end_utc, plan.day.zone))
    elif last_day == to_wall(over - 1, plan.day.zone).date():
        shown = QCoreApplication.translate("scheduling", "the end of the day")
    else:
        shown = in_sentence(short_day(last_day))
    sentence = QCoreApplication.translate("scheduling", str(_AWAY_UNTIL[absence.reason]))
    return sentence.format(until=shown)


def gap_words(block: Block) -> str:
    """``free 18 min, 12 too short``."""
    sentence = QCoreApplication.translate("scheduling", "free {free} min, {lacking} too short")
    return sentence.format(free=block.end - block.start, lacking=block.lacking)


def held_until_words(block: Block, zone: str) -> str:
    """``held until 10:47``: for a caller, by whomever at the desk."""
    sentence = QCoreApplication.translate("scheduling", "held until {until}")
    return sentence.format(until=wall_time(block.until, zone))


def _special(one: DayAppointment) -> list[str]:
    """Whether it is kept at its time, and why it stands over another."""
    found = []
    if one.fixed:
        found.append(QCoreApplication.translate("scheduling", "kept at its time"))
    if one.overbooked is not None:
        sentence = QCoreApplication.translate("scheduling", "over another visit: {why}")
        found.append(sentence.format(why=overbook_words(one.overbooked)))
    return found


def short_gap_words(block: Block) -> str:
    """``free 18 min``: how much is lacking has no room in a week."""
    sentence = QCoreApplication.translate("scheduling", "free {free} min")
    return sentence.format(free=block.end - block.start)


def wall_time(minute: int, zone: str) -> str:
    return clock_time(to_wall(minute, zone))


def span_words(block: Block, plan: DayPlan) -> str:
    """``10:30 to 11:00``."""
    return _from_to(block.start, block.end, plan)


def block_words(block: Block, plan: DayPlan) -> str:
    """What an appointment or a proposal says aloud: ``10:30 to 11:00, NAME, SERVICE, booked``."""
    parts = [*_where(block.column, plan), _from_to(block.start, block.end, plan)]
    one = block.appointment
    if one is not None:
        parts.append(patient_words(one))
        if isinstance(one, DayGroup):
            parts.append(left_words(one.places))
        if block.service and not is_masked(one) and shown_whole(one):
            parts.append(block.service.name)
        if isinstance(plan, RoomPlan) and (whom := whom_words(one, plan.shown)):
            parts.append(whom)
        if not is_masked(one):
            parts.append(status_words(one.status))
        parts += _special(one)
        if one.has_note:
            parts.append(QCoreApplication.translate("scheduling", "has a note"))
        if shown_whole(one) and (needs := needs_line(one.needs)):
            parts.append(needs)
    elif block.kind is BlockKind.PROPOSAL:
        service = block.service.name if block.service and services_seen() else ""
        parts += [part for part in (name_proposed(block.name), service) if part]
        parts.append(QCoreApplication.translate("scheduling", "proposed"))
    return ", ".join(parts)


def stop_words(stop: Stop, plan: DayPlan) -> str:
    """What is said when the focus comes to a place."""
    if stop.appointment:
        block = plan.block_of(stop.appointment.id)
        return block_words(block, plan) if block else ""
    if stop.closed:
        who, rooms = column_title(plan, stop.column), isinstance(plan, RoomPlan)
        words = QCoreApplication.translate("scheduling", "{who} does not work this day")
        if rooms:
            words = QCoreApplication.translate("scheduling", "Nobody works in {who} this day")
        return ", ".join((*_date(stop.column, plan), words.format(who=who)))
    sentence = QCoreApplication.translate("scheduling", "{time}, free")
    words = sentence.format(time=_from_to(stop.start, stop.end, plan))
    gap = gap_at(plan, stop.column, stop.start)
    return ", ".join((*_where(stop.column, plan), words, *([gap] if gap else [])))


def gap_at(plan: DayPlan, column: int, minute: int) -> str:
    """``free 18 min, 12 too short`` where the chosen service does not fit; else nothing."""
    gaps = plan.of_column(column, BlockKind.GAP)
    return next((gap_words(gap) for gap in gaps if gap.start <= minute < gap.end), "")


def until_words(block: Block, end: int, plan: DayPlan) -> str:
    """What is said while an appointment is made longer or shorter: until when, how long."""
    length = timedelta(minutes=end - block.start)
    sentence = QCoreApplication.translate("scheduling", "until {end}, {length}")
    return sentence.format(end=wall_time(end, plan.day.zone), length=duration(length))


def column_title(plan: DayPlan, column: int) -> str:
    """Whose a column of a day is: a practitioner, or a room."""
    if not isinstance(plan, RoomPlan):
        return practitioner_name(plan.day.columns[column].practitioner)
    room, device = plan.rooms[column].room, plan.rooms[column].device
    if device is not None:
        return device.name
    return room.name if room else QCoreApplication.translate("scheduling", "No room")


def column_caption(plan: DayPlan, column: int) -> str:
    """Below that: where a practitioner usually sits that day, or who usually sits in a room."""
    if isinstance(plan, RoomPlan):
        return ", ".join(short_name(one) for one in plan.rooms[column].usual)
    shown = plan.day.columns[column]
    if not shown.open and not shown.appointments:
        return QCoreApplication.translate("scheduling", "not at work", "a practitioner, that day")
    whom = shown.practitioner
    room = plan.shown.rooms.get(whom.room, "") if whom.room else ""
    late = plan.shown.late.get(whom.id, 0)
    if late < plan.shown.late_from:
        return room
    words = QCoreApplication.translate("scheduling", "{time} late", "a practitioner")
    return " · ".join(part for part in (room, words.format(time=minutes_words(late))) if part)


def whom_words(one: DayAppointment, shown: Shown) -> str:
    """With whom a visit is, where the column does not say it."""
    whom = shown.practitioners.get(one.practitioner)
    return short_name(whom) if whom else ""


def booked_words(plan: DayPlan, column: int) -> str:
    """``7 booked``, or that nobody is: a column of a week in a number."""
    blocks = plan.of_column(column, BlockKind.APPOINTMENT)
    booked = (one for block in blocks if (one := block.appointment) and one.status.holds_time)
    many = people_in(booked)
    if not many:
        return QCoreApplication.translate("scheduling", "nobody booked")
    return QCoreApplication.translate("scheduling", "%n booked", "visits", many)


def cut_words(appointment: DayAppointment) -> str:
    """What is said when an appointment is taken along."""
    return taken_along_words(patient_words(appointment))


def taken_along_words(name: str) -> str:
    """The same, by the name alone."""
    sentence = QCoreApplication.translate(
        "scheduling", "{name} is taken along. Go to another time and press Ctrl V."
    )
    return sentence.format(name=name)


def plan_name(plan: DayPlan) -> str:
    """What the whole schedule is called aloud."""
    return week_name(plan.day.date) if plan.dates else day_name(plan.day.date)


def week_name(monday: date) -> str:
    sentence = QCoreApplication.translate("scheduling", "Schedule for {week}, from {day}")
    return sentence.format(week=week(monday), day=long_day(monday))


def day_name(day: date) -> str:
    return QCoreApplication.translate("scheduling", "Schedule for {day}").format(day=long_day(day))


def booking_advice() -> str:
    """How one books, where nobody is booked yet."""
    sentence = QCoreApplication.translate(
        "scheduling",
        "Nobody is booked yet. Go to a free time and type a name to book it, or press {keys}.",
    )
    return sentence.format(keys=keys_shown("Ctrl+N"))


def _date(column: int, plan: DayPlan) -> tuple[str, ...]:
    return (long_day(plan.dates[column]),) if plan.dates else ()


def _where(column: int, plan: DayPlan) -> tuple[str, ...]:
    """In a week the day, and whose if there are several; among rooms the room."""
    if isinstance(plan, RoomPlan):
        return (column_title(plan, column),)
    if not plan.dates or len(set(plan.dates)) == len(plan.dates):
        return _date(column, plan)
    return (*_date(column, plan), short_name(plan.day.columns[column].practitioner))


def _from_to(start: int, end: int, plan: DayPlan) -> str:
    zone = plan.day.zone
    return QCoreApplication.translate("scheduling", "{start} to {end}").format(
        start=wall_time(start, zone), end=wall_time(end, zone)
    )
