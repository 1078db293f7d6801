"""What the schedule says: on a block, aloud, and in its margins."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.records import (
    Absence,
    AbsenceReason,
    DayAppointment,
)
from clinic_desk.scheduling.walltime import to_wall
from ui.scheduling.day_model import Block, BlockKind, DayPlan, is_masked
from ui.scheduling.day_steps import Stop
from ui.words.dates import clock_time, long_day, short_day
from ui.words.people import patient_words, practitioner_name
from ui.words.visits import status_words

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


def absence_words(absence: Absence, plan: DayPlan) -> str:
    """``Leave until 17:00``; no more is said than the reason that everybody may know."""
    day = plan.day
    if absence.start_utc <= plan.first and absence.end_utc >= plan.last:
        return QCoreApplication.translate("scheduling", str(_AWAY_ALL_DAY[absence.reason]))
    until = to_wall(absence.end_utc, day.zone)
    shown = clock_time(until) if absence.end_utc < day.end_utc else short_day(until.date())
    sentence = QCoreApplication.translate("scheduling", str(_AWAY_UNTIL[absence.reason]))
    return sentence.format(until=shown)


def gap_words(block: Block) -> str:
    """``free 18 min, 12 too short``."""
    sentence = QCoreApplication.translate("scheduling", "free {free} min, {lacking} too short")
    return sentence.format(free=block.end - block.start, lacking=block.lacking)


def wall_time(minute: int, zone: str) -> str:
    return clock_time(to_wall(minute, zone))


def block_words(block: Block, plan: DayPlan) -> str:
    """What an appointment or a proposal says aloud: ``10:30 to 11:00, NAME, SERVICE, booked``."""
    parts = [_from_to(block.start, block.end, plan)]
    one = block.appointment
    if one is not None:
        parts.append(patient_words(one))
        if block.service and not is_masked(one):
            parts.append(block.service.name)
        if not is_masked(one):
            parts.append(status_words(one.status))
        if one.has_note:
            parts.append(QCoreApplication.translate("scheduling", "has a note"))
    elif block.kind is BlockKind.PROPOSAL:
        parts += [
            part for part in (block.name, block.service.name if block.service else "") if part
        ]
        parts.append(QCoreApplication.translate("scheduling", "proposed"))
    return ", ".join(parts)


def stop_words(stop: Stop, plan: DayPlan) -> str:
    """What is said when the focus comes to a place."""
    if stop.appointment:
        block = plan.block_of(stop.appointment.id)
        return block_words(block, plan) if block else ""
    if stop.closed:
        who = practitioner_name(plan.day.columns[stop.column].practitioner)
        return QCoreApplication.translate("scheduling", "{who} does not work this day").format(
            who=who
        )
    sentence = QCoreApplication.translate("scheduling", "{time}, free")
    return sentence.format(time=_from_to(stop.start, stop.end, plan))


def cut_words(appointment: DayAppointment) -> str:
    """What is said when an appointment is taken along."""
    sentence = QCoreApplication.translate(
        "scheduling", "{name} is taken along. Go to another time and press Ctrl V."
    )
    return sentence.format(name=patient_words(appointment))


def day_name(day: date) -> str:
    """What the whole schedule is called aloud."""
    return QCoreApplication.translate("scheduling", "Schedule for {day}").format(day=long_day(day))


def _from_to(start: int, end: int, plan: DayPlan) -> str:
    zone = plan.day.zone
    return QCoreApplication.translate("scheduling", "{start} to {end}").format(
        start=wall_time(start, zone), end=wall_time(end, zone)
    )
