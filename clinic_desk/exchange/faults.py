"""Why a line of a file cannot be taken in, where a field's own problem does not say it."""

from collections.abc import Mapping
from enum import StrEnum

from clinic_desk.errors import (
    AmbiguousTime,
    Deceased,
    GroupFull,
    InGroupAlready,
    NoSuchTime,
    OutsideHours,
    Problem,
    Refused,
    SlotHeld,
    SlotTaken,
    TimePassed,
)
from clinic_desk.scheduling.records import WhyNot


class Fault(StrEnum):
    """No value of it is one of a Problem: they stand beside each other."""

    SEVERAL = "fits-several"
    """What is written fits more than one here."""
    OTHER_BIRTH = "other-birth"
    """Whoever is called so here has another date of birth."""
    NEITHER = "neither-yes-nor-no"
    SHEET_ERROR = "sheet-error"
    """A spreadsheet could not work it out."""
    NO_CLOCK = "no-clock"
    """A day without a time of day."""
    OWED = "owed"
    """Missing, of somebody who is taken for another."""
    DIED = "patient-died"
    FORMER = "works-here-no-more"
    RETIRED = "given-no-more"
    EARLIER = "earlier-line"
    """A line before takes that time."""
    SKIPPED = "hour-skipped"
    DOUBLED = "hour-doubled"
    HOLIDAY = "clinic-closed"
    OTHER_HOURS = "other-hours-that-day"
    AWAY = "practitioner-away"
    BLOCKED = "time-blocked"
    FULL = "group-full"
    IN_GROUP = "in-group-already"
    BOOKED = "time-booked"
    ROOM = "room-booked"
    EQUIPMENT = "equipment-booked"
    HELD = "time-held"
    PAST_CLOSING = "past-closing"
    TOO_SHORT = "gap-too-short"
    BUFFER = "no-buffer"


Reason = Problem | Fault

AGAINST: Mapping[WhyNot, Reason] = {
    WhyNot.PAST: Problem.IN_THE_PAST,
    WhyNot.TOO_SOON: Problem.IN_THE_PAST,
    WhyNot.CLOSED: Problem.NOT_HOURS,
    WhyNot.OTHER_HOURS: Fault.OTHER_HOURS,
    WhyNot.HOLIDAY: Fault.HOLIDAY,
    WhyNot.ABSENT: Fault.AWAY,
    WhyNot.BLOCKED: Fault.BLOCKED,
    WhyNot.FULL: Fault.FULL,
    WhyNot.TAKEN: Fault.BOOKED,
    WhyNot.ROOM_TAKEN: Fault.ROOM,
    WhyNot.EQUIPMENT_TAKEN: Fault.EQUIPMENT,
    WhyNot.HELD: Fault.HELD,
    WhyNot.CROSSES_CLOSING: Fault.PAST_CLOSING,
    WhyNot.TOO_SHORT: Fault.TOO_SHORT,
    WhyNot.BUFFER: Fault.BUFFER,
}
"""What stands against a time, said of a line."""
REFUSED: Mapping[type[Refused], Reason] = {
    SlotTaken: Fault.BOOKED,
    SlotHeld: Fault.HELD,
    GroupFull: Fault.FULL,
    InGroupAlready: Fault.IN_GROUP,
    OutsideHours: Problem.NOT_HOURS,
    TimePassed: Problem.IN_THE_PAST,
    NoSuchTime: Fault.SKIPPED,
    AmbiguousTime: Fault.DOUBLED,
    Deceased: Fault.DIED,
}
"""What a booking is refused for after it was judged; whatever else is no reason of the line."""
