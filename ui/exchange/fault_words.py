"""Why a line of a file is not taken in: in the preview, and in the file of those left out."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.errors import Problem
from clinic_desk.exchange.faults import Fault, Reason
from clinic_desk.exchange.records import RefusedLine
from ui.exchange.exchange_words import column
from ui.words.errors import problem

_FAULTS: dict[Reason, object] = {
    Problem.MISSING: QT_TRANSLATE_NOOP("exchange", "is missing"),
    Problem.NOT_A_DATE: QT_TRANSLATE_NOOP("exchange", "is not a date"),
    Problem.IN_THE_FUTURE: QT_TRANSLATE_NOOP("exchange", "lies in the future"),
    Problem.IN_THE_PAST: QT_TRANSLATE_NOOP("exchange", "lies in the past"),
    Problem.TOO_LONG_AGO: QT_TRANSLATE_NOOP("exchange", "is too long ago"),
    Problem.TOO_FAR_AHEAD: QT_TRANSLATE_NOOP("exchange", "is too far ahead"),
    Problem.ENDS_FIRST: QT_TRANSLATE_NOOP("exchange", "lies before the first day"),
    Problem.TOO_LONG: QT_TRANSLATE_NOOP("exchange", "is too long"),
    Problem.NOT_A_NUMBER: QT_TRANSLATE_NOOP("exchange", "is no number of minutes"),
    Problem.NOT_A_PHONE: QT_TRANSLATE_NOOP("exchange", "is not a phone number"),
    Problem.NOT_AN_EMAIL: QT_TRANSLATE_NOOP("exchange", "is not an e-mail address"),
    Problem.NEEDS_ONE_WAY_TO_REACH: QT_TRANSLATE_NOOP(
        "exchange", "is missing, and so is every other way to reach the patient"
    ),
    Problem.LOOKS_LIKE_CARD: QT_TRANSLATE_NOOP("exchange", "looks like a card number"),
    Problem.LOOKS_LIKE_IDENTITY: QT_TRANSLATE_NOOP("exchange", "holds a national identity number"),
    Problem.LOOKS_LIKE_FORMULA: QT_TRANSLATE_NOOP("exchange", "begins like a formula"),
    Problem.FORBIDDEN_CHARACTER: QT_TRANSLATE_NOOP("exchange", "holds a sign that cannot be kept"),
    Problem.TAKEN: QT_TRANSLATE_NOOP("exchange", "stands in line {earlier} too"),
    Problem.DOES_NOT_MATCH: QT_TRANSLATE_NOOP(
        "exchange", "is not that of the patient who has this number here"
    ),
    Problem.UNKNOWN: QT_TRANSLATE_NOOP("exchange", "is not known here"),
    Problem.NOT_GIVEN: QT_TRANSLATE_NOOP("exchange", "is not given by that practitioner"),
    Problem.NOT_HOURS: QT_TRANSLATE_NOOP("exchange", "is outside working hours"),
    Problem.TOO_MANY_CELLS: QT_TRANSLATE_NOOP("exchange", "has more cells than columns"),
    Fault.SEVERAL: QT_TRANSLATE_NOOP("exchange", "fits more than one here"),
    Fault.OTHER_BIRTH: QT_TRANSLATE_NOOP("exchange", "is not that of anybody called so here"),
    Fault.NEITHER: QT_TRANSLATE_NOOP("exchange", "is neither yes nor no"),
    Fault.SHEET_ERROR: QT_TRANSLATE_NOOP("exchange", "holds an error of the spreadsheet"),
    Fault.NO_CLOCK: QT_TRANSLATE_NOOP("exchange", "says no time of day"),
    Fault.OWED: QT_TRANSLATE_NOOP(
        "exchange", "is missing, and this patient is easily taken for somebody else"
    ),
    Fault.DIED: QT_TRANSLATE_NOOP("exchange", "leads to a patient who has died"),
    Fault.FORMER: QT_TRANSLATE_NOOP("exchange", "does not see patients here any more"),
    Fault.RETIRED: QT_TRANSLATE_NOOP("exchange", "cannot be booked here any more"),
    Fault.EARLIER: QT_TRANSLATE_NOOP("exchange", "lies over the visit in line {earlier}"),
    Fault.SKIPPED: QT_TRANSLATE_NOOP(
        "exchange", "does not exist: the clock is put forward that night"
    ),
    Fault.DOUBLED: QT_TRANSLATE_NOOP("exchange", "comes twice: the clock is put back that night"),
    Fault.HOLIDAY: QT_TRANSLATE_NOOP("exchange", "is on a day when the clinic is closed"),
    Fault.OTHER_HOURS: QT_TRANSLATE_NOOP("exchange", "is outside the hours of that very day"),
    Fault.AWAY: QT_TRANSLATE_NOOP("exchange", "is while the practitioner is away"),
    Fault.BLOCKED: QT_TRANSLATE_NOOP("exchange", "is kept free in the schedule"),
    Fault.FULL: QT_TRANSLATE_NOOP("exchange", "is that of a group that is full"),
    Fault.IN_GROUP: QT_TRANSLATE_NOOP(
        "exchange", "is that of a group in which the patient has a place already"
    ),
    Fault.BOOKED: QT_TRANSLATE_NOOP("exchange", "is taken by another visit"),
    Fault.ROOM: QT_TRANSLATE_NOOP("exchange", "does not go: the room is taken then"),
    Fault.EQUIPMENT: QT_TRANSLATE_NOOP("exchange", "does not go: the equipment is taken then"),
    Fault.HELD: QT_TRANSLATE_NOOP("exchange", "is held by somebody at the desk just now"),
    Fault.PAST_CLOSING: QT_TRANSLATE_NOOP(
        "exchange", "is too late: the visit would not end within working hours"
    ),
    Fault.TOO_SHORT: QT_TRANSLATE_NOOP("exchange", "is free, but for too short a time"),
    Fault.BUFFER: QT_TRANSLATE_NOOP("exchange", "leaves too little time before or after the visit"),
}


def fault(of: Reason, earlier: int | None = None) -> str:
    """What is wrong with a cell, after the name of its column; ``earlier``: the line before."""
    return QCoreApplication.translate("exchange", str(_FAULTS[of])).format(earlier=earlier)


def why_told(one: RefusedLine | None) -> str:
    """What is wrong with a line, field by field; None: somebody like this is known."""
    translate = QCoreApplication.translate
    if one is None:
        return translate("exchange", "Somebody like this is here already.")
    return " ".join(_told(name, what, one.earlier) for name, what in one.problems.items())


def _told(name: str, what: Reason, earlier: int | None) -> str:
    translate = QCoreApplication.translate
    if what in _FAULTS:
        said = fault(what, earlier)
        return translate("exchange", "{field} {fault}.").format(field=column(name), fault=said)
    assert isinstance(what, Problem)
    words = translate("exchange", "{field}: {problem}")
    return words.format(field=column(name), problem=problem(what))
